"""Who wrote a post: named one by one where the page marks each, else a byline for the normalizer to read."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from feeds.model import Found
from feeds.readers.webpage import jsonld, lines, nodes
from feeds.readers.webpage.moments import in_text
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page
from feeds.text import key

_METAS = (
    "author article:author article:author_name dc.creator dcterms.creator dc.contributor sailthru.author"
    " parsely-author"
    " citation_author byl byline cxenseparse:author creator og:article:author twitter:data1"
).split()
_ADDRESS = re.compile(r"https?:|www\.|^[\w.-]+\.(?:com|org|net|de|fr)\b|^/|^@\w+$", re.I)
_NO_NAME = re.compile(
    r"^(?:admin\w*|unknown|anonymous|anonym|author|editor|staff|webmaster|root|user|guest|\W*|\d+)$", re.I
)
_MOST = 100  # characters of a name
_PERSONS = "[itemprop~=author], .p-author, .h-entry .author .fn, .vcard .fn, .author .fn, .byline .fn, .vcard.author, .fn.author"
_NAMES = "[itemprop~=name], .p-name, .fn, .author-name, a[rel~=author]"
_NAMED = (
    ".byline-name, .author-name, .authorname, .entry-author-name, .post-author-name, .byline a[href*=author],"
    " .post-author a, .entry-author a, .author-link, .byline-author, .article-author-name, a.author,"
    " a[href*='/author/']"
)
_LINES = (
    ".byline, .by-line, .author, .post-author, .entry-author, .article-author, .author-info, .writer,"
    " .posted-by, .authors,"
    " [class*=byline i], [class*=author i], [class*=autor i], [class*=auteur i]"
)
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]+(?:\s(?:[a-zà-ÿ]{2,3}\s)?[^\W\d_a-z][\w.'’-]*){1,3}")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s*(?:uhr|[ap]\.?m\.?))?|\buhr\b", re.I)
_POSTED_BY = re.compile(
    r"\b(?:posted|written|published|geschrieben|verfasst|publié|écrit|escrito|publicado|scritto"
    r"|pubblicato)\s+(?:\S+\s+){0,6}?"
    r"(?:by|von|par|por|da|di)\s+(?P<name>[^|•·\n]{2,60}?)\s*(?:$|[|•·,]|\s(?:at|on|in|um|am|le|à|el|a las"
    r"|il|alle)\s|\d)",
    re.I,
)
_BY = re.compile(
    r"(?:^|[|•·–—-]\s*)(?:by|von|par|por)[:\s]\s*(?P<name>[^|•·\n\d]{2,60}?)\s*(?:$|[|•·]|\s(?:at|on|in|um"
    r"|am|le)\s|\d)",
    re.I,
)


class Authors(NamedTuple):
    names: tuple[Found, ...] = ()
    byline: Found | None = None


def authors(page: Page) -> Authors:
    """Return the names, or the byline, by the first rule that finds any."""
    for rule in RULES:
        named = [found for found in rule(page) if is_name(found.value)]
        if named and not (rule is _metas and all(key(found.value) == key(page.site) for found in named)):
            distinct = {key(found.value): found for found in reversed(named)}
            return Authors(tuple(reversed(distinct.values())))
    return Authors(byline=next(_bylines(page), None))


def is_name(value: str) -> bool:
    """Whether a text can be the name of an author: no address, no placeholder."""
    return 1 < len(value) <= _MOST and not _ADDRESS.search(value) and not _NO_NAME.match(value)


def _structured(page: Page) -> Iterator[Found]:
    for article in page.head.articles[:1]:
        for value in (article.get("author"), article.get("creator")):
            for name in jsonld.people(value, page.head.things):
                yield page.found(name, "JSON-LD", "author")


def _persons(page: Page) -> Iterator[Found]:
    """Microformats and microdata."""
    for node in nodes.outermost(page.nearest(_PERSONS)):
        if _is_in_content(node, page):
            continue
        named = [one for one in nodes.select(node, _NAMES) if not nodes.is_same(one, node)]
        for one in nodes.outermost(named) or [node]:
            yield page.found(
                _bare(nodes.attribute(one, "content") or nodes.text(one)), "marked author", nodes.label(one)
            )


def _related(page: Page) -> Iterator[Found]:
    for node in page.nearest("a[rel~=author], [rel~=author]"):
        if node.tag != "link" and not _is_in_content(node, page):
            yield page.found(_bare(nodes.text(node)), "rel=author", nodes.label(node))


def _named(page: Page) -> Iterator[Found]:
    for node in page.nearest(_NAMED):
        if not _is_in_content(node, page):
            yield page.found(_bare(nodes.text(node)), "author element", nodes.label(node))


def _metas(page: Page) -> Iterator[Found]:
    """The first meta element that names people; several of one name are several people."""
    for name in _METAS:
        values = [value for value in page.head.metas.get(name, ()) if is_name(value)]
        if name == "twitter:data1" and "written" not in page.head.first("twitter:label1").lower():
            continue
        if values:
            yield from (page.found(value, "meta element", name) for value in values)
            return


def _bylines(page: Page) -> Iterator[Found]:
    """Bylines as texts: what is named so, and lines that begin with "by"."""
    for node in page.nearest(_LINES):
        text = nodes.spaced(node)
        if 1 < len(text) <= 200 and not _is_in_content(node, page) and is_name(text[:_MOST]):
            yield page.found(text, "byline", nodes.label(node))
    for line in lines.around(page):
        text = nodes.spaced(line)
        match = _POSTED_BY.search(text) or _BY.search(text)
        if match and is_name(match["name"]):
            yield page.found(match["name"], "line with a name", nodes.label(line))
        elif name := _beside_date(text):
            yield page.found(name, "name beside a date", nodes.label(line))
    for name, value in page.head.meta(*_METAS):
        if is_name(value):
            yield page.found(value, "meta element", name)


def _beside_date(text: str) -> str:
    """Return the full name in a line that has but a date besides it: "11.12.2019 - Ida Marsh"; "" where there is none."""
    date = in_text(text)
    if not date or date not in text:
        return ""
    rest = _CLOCK.sub(" ", text.replace(date, " ", 1))
    parts = [part.strip() for part in re.split(r"[|•·,–—/]|\s-\s", rest) if part.strip(" -:()")]
    named = [_bare(part) for part in parts if _FULL_NAME.fullmatch(_bare(part))]
    return named[0] if len(named) == 1 and len(parts) <= 2 else ""


def _is_in_content(node: Node, page: Page) -> bool:
    return page.is_marked and page.is_content(node) and not lines.is_at_edge(node, page)


def _bare(name: str) -> str:
    """Return a name without the words before it."""
    return re.sub(r"^(?:posted |written )?(?:by|von|par|por|author|autor|作者)[:：]?\s+", "", name, flags=re.I).strip(
        " ,|·•"
    )


RULES: tuple[Callable[[Page], Iterator[Found]], ...] = (_structured, _persons, _related, _named, _metas)
