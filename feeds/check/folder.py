"""The documents of a folder together: links from one file to another."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin

from feeds.check import files, pages
from feeds.check.facts import Document, Link, Replies
from feeds.check.rules import Finding, Located, quote, table

RULES = table("""
link-dead | error | RFC 3986; the specification of the element |
    The address is one of this folder, and there is no such file.
link-self-other | error | RFC 4287 section 4.1.1; RSS Advisory Board profile 5.1.1 |
    The self link leads to another feed of this folder: readers subscribe to that one.
link-format | warning | RFC 4287 section 4.2.7.3 |
    The link tells another format than that of the file.
thread-other | warning | RFC 4685 section 3 |
    The feed is that of the replies to one entry, and this one answers another: readers show it in the wrong place.
link-self-none | warning | RFC 4287 section 4.1.1; RSS Advisory Board profile 5.1.1 |
    The self link is an address of this folder, and there is no such file: readers subscribe to nothing.
comment-count | warning | RFC 4685 section 4; RSS 1.0 slash module |
    The number of comments is not that of the entries in the comment feed.
""")
_FEEDS = ("rss", "atom", "json")


class Site(NamedTuple):
    """A folder as it is served."""

    top: Path
    base: str  # its address
    documents: dict[str, Document]  # by path

    def absolute(self, path: str, url: str) -> str:
        """Return the address of a link in a file; as it is where no address can be made of it."""
        try:
            return urljoin(self.base + path, url) if self.base else url
        except ValueError:
            return url

    def path(self, url: str) -> str | None:
        """Return the path that an address leads to, or None where it leads out of the folder, or to a program."""
        bare = url.partition("#")[0]
        if "?" in bare:
            return None
        return unquote(bare[len(self.base) :]) if self.base and bare.startswith(self.base) else None

    def file(self, url: str) -> str | None:
        """Return the path of the file that an address leads to; "" where there is none, None where it leads out."""
        path = self.path(url)
        if path is None:
            return None
        if "/../" in f"/{path}/":
            return ""
        for candidate in (path, *(f"{path.rstrip('/')}/{name}".lstrip("/") for name in _INDEXES), f"{path}.html"):
            if candidate in self.documents or (candidate and files.kind(self.top, candidate) == "file"):
                return candidate
        return path if files.kind(self.top, path) == "folder" and path.endswith("/") else ""


_INDEXES = ("index.html", "index.htm", "index.xml", "feed.xml")


def site(top: Path, documents: dict[str, Document]) -> Site:
    """Find the address of a folder from the self links of its feeds: the one that most of them agree on."""
    bases: Counter[str] = Counter()
    for document in documents.values():
        url = document.url("self").partition("?")[0].partition("#")[0]
        whole, path = unquote(url), document.path
        for ending in (path, *(path.removesuffix(name) for name in _INDEXES if path.endswith("/" + name))):
            if ending and whole.endswith("/" + ending):
                bases[whole[: -len(ending)]] += 1
    best = min(bases, key=lambda one: (-bases[one], one), default="")
    return Site(top, best, documents)


def across(here: Site) -> Iterator[Located]:
    """Check the links from one file of the folder to another."""
    for role in ("page", "feed", "outline"):
        yield from _dead(here, role)
    for document in here.documents.values():
        for link in document.links:
            for finding in _leads(here, document, link):
                yield document.path, finding
        for replies in document.replies:
            for path, finding in _replies(here, replies):
                yield path or document.path, finding
    yield from _autodiscovery(here)


def _dead(here: Site, role: str) -> Iterator[Located]:
    """Yield dead links of a role, if any link of that role leads to a file: else the files are elsewhere."""
    dead, alive = [], False
    known: dict[str, str | None] = {}
    for document in here.documents.values():
        for link in document.links:
            if link.role != role or not link.url:
                continue
            url = here.absolute(document.path, link.url)
            if url not in known:
                known[url] = here.file(url)
            if known[url] == "":
                dead.append(
                    (document.path, RULES["link-dead"].at(link.line, f"{quote(link.url)}", "a file of this folder"))
                )
            elif known[url] is not None and known[url] != document.path:
                alive = True
    if alive:
        yield from dead


def _leads(here: Site, document: Document, link: Link) -> Iterator[Finding]:
    path = here.file(link.url) if link.role in ("self", "feed") else None
    if path == "" and link.role == "self":
        yield RULES["link-self-none"].at(link.line, quote(link.url), "the address of this file")
    target = here.documents.get(path or "")
    if target is None:
        return
    if link.role == "self" and target is not document and target.kind in _FEEDS:
        yield RULES["link-self-other"].at(
            link.line, f"{quote(link.url)}, which is {target.path}", "the address of this file"
        )
    claimed = pages.FEED_TYPES.get(link.type.partition(";")[0].strip().lower(), "")
    if link.role == "feed" and claimed and target.kind and claimed != target.kind:
        yield RULES["link-format"].at(
            link.line, f"type={quote(link.type)} for {target.path}", f"the type of {target.kind}"
        )


def _replies(here: Site, replies: Replies) -> Iterator[Located]:
    """Compare what an entry says of its replies with their feed."""
    feed = here.documents.get(here.file(replies.url) or "")
    if feed is None or feed.kind not in _FEEDS or not feed.whole:
        return
    if replies.number not in (None, feed.size) and not feed.url("prev-archive"):
        found = f"{replies.number} comments, {feed.size} entries in {feed.path}"
        yield "", RULES["comment-count"].at(replies.line, found, "the same number")
    for line, answered in feed.answers:
        if answered and replies.entry and answered not in (*feed.ids, replies.entry):
            found = f"a reply to {quote(answered)}"
            yield (
                feed.path,
                RULES["thread-other"].at(line, found, f"one to {quote(replies.entry)}, whose replies these are"),
            )


def _autodiscovery(here: Site) -> Iterator[Located]:
    html = [one for one in here.documents.values() if one.kind == "html"]
    named = False
    for page in html:
        for link in page.links:
            url = here.absolute(page.path, link.url)
            target, named = here.file(url), True
            if target == "":
                yield page.path, pages.RULES["page-feed-dead"].at(link.line, quote(link.url), "a feed of this folder")
            kind = here.documents[target].kind if target in here.documents else ""
            if kind and pages.FEED_TYPES[link.type] != kind:
                found = f"type={quote(link.type)} for {target}"
                yield page.path, pages.RULES["page-feed-type"].at(link.line, found, f"the type of {kind}")
    if html and not named and any(one.kind in _FEEDS for one in here.documents.values()):
        page = min(html, key=lambda one: (one.path.count("/"), one.path != "index.html", one.path))
        yield page.path, pages.RULES["page-no-feed"].at(1, "no page with a link to a feed", '<link rel="alternate">')
