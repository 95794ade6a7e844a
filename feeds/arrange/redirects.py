"""Redirects from the addresses that feeds had in WordPress, Blogger and FeedBurner.

WordPress: the rewrite rules of WP_Rewrite and the queries that they stand for. Blogger: the addresses of its GData feeds.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from feeds import names, paths
from feeds.model import PostSummary, Redirect, Site
from feeds.settings import Settings

_RSS, _ATOM = ("rss", "atom", "json"), ("atom", "rss", "json")  # the formats that may stand for one, the best first
_OF_SITE = {
    **dict.fromkeys(("rss", "rss2", "rdf", "wp-rss.php", "wp-rss2.php", "wp-rdf.php", "wp-feed.php"), _RSS),
    **dict.fromkeys(("atom", "wp-atom.php"), _ATOM),
}  # beside feed/
_QUERIES = {"rss2": _RSS, "rss": _RSS, "rdf": _RSS, "feed": _RSS, "atom": _ATOM}
_BLOGGER_POST = re.compile(r"tag:blogger\.com,\d+:blog-\d+\.post-(\d+)")
_UNSAFE = re.compile(r'["\\`${}<>]')  # what a configuration file may read as more than a character


class Slugs(NamedTuple):
    """The slugs that authors and categories may have had, and those that they have here."""

    authors: Mapping[str, str]
    categories: Mapping[str, str]
    labels: Mapping[str, str]  # of categories as they are spelled


def redirects(
    posts: Sequence[PostSummary],
    site: Site,
    settings: Settings,
    offers: Iterable[str],
    is_published: Callable[[str], bool],
) -> tuple[list[Redirect], list[str]]:
    """Return the redirects, each path and query once, and the paths that no configuration file can hold.

    `offers` are those of the drafts: lines that give, among others, the names of authors and categories by their slugs.
    `is_published` tells whether OUTPUT has a file at a path; its address is never redirected.
    """
    slugs, asked = _slugs(posts, settings, offers), settings.redirects
    make = _Maker(site.base, settings.feeds.formats)
    found: list[Redirect] = []
    if asked.wordpress:
        found += _wordpress(make, asked.wordpress, posts, slugs)
    if asked.blogger:
        found += _blogger(make, _path(asked.blogger), posts, slugs)
    if asked.feedburner:
        found.append(make(_path(asked.feedburner), paths.SITE, _RSS))
    own = _path(site.base) + "/"
    once: dict[tuple[str, str, str], Redirect] = {}
    for one in found:
        if not _is_own(one, own, is_published):
            once.setdefault((one.head, one.path, one.query), one)
    unsafe = {one: one.head + one.path for one in once.values() if not _is_safe(one.head + one.path)}
    return [one for one in once.values() if one not in unsafe], list(unsafe.values())


def _is_safe(path: str) -> bool:
    return path.isprintable() and not _UNSAFE.search(path)


def _path(address: str) -> str:
    """Return the decoded path of an address, without a "/" at its end."""
    return unquote(urlsplit(address).path).rstrip("/")


class _Maker(NamedTuple):
    """Makes redirects to the feeds of a site."""

    base: str
    formats: Sequence[str]

    def __call__(self, path: str, folder: str, formats: Sequence[str], query: str = "") -> Redirect:
        form = next(one for one in formats if one in self.formats)
        return Redirect(path, paths.address(self.base, folder) + names.FILES[form], query)

    def feeds(self, path: str, folder: str, head: str = "") -> Iterator[Redirect]:
        """Yield the redirects of the feeds that WordPress has of one page: feed/, feed/rss2/, feed/atom/ …"""
        yield self(f"{path}/feed/atom", folder, _ATOM)._replace(below=True, head=head)
        yield self(f"{path}/feed", folder, _RSS)._replace(below=True, head=head)


def _wordpress(make: _Maker, address: str, posts: Sequence[PostSummary], slugs: Slugs) -> Iterator[Redirect]:
    root = _path(address)
    yield from make.feeds(root, paths.SITE)
    yield from make.feeds(f"{root}/comments", paths.COMMENTS)
    for name, formats in _OF_SITE.items():
        yield make(f"{root}/{name}", paths.SITE, formats)
    yield make(f"{root}/wp-commentsrss2.php", paths.COMMENTS, _RSS)
    for kind, formats in _QUERIES.items():
        yield make(f"{root}/", paths.SITE, formats, f"feed={kind}")
        yield make(f"{root}/", paths.COMMENTS, formats, f"feed=comments-{kind}")
    for old, slug in slugs.authors.items():
        yield from make.feeds(f"{root}/author/{old}", paths.author(slug))
    for old, slug in slugs.categories.items():
        yield from make.feeds(f"/{old}", paths.category(slug), f"{root}/category")
        yield from make.feeds(f"{root}/tag/{old}", paths.category(slug))
    for post in posts:
        page = urlsplit(post.page)
        if post.has_own_page or page.netloc != urlsplit(address).netloc:
            continue
        if number := re.fullmatch(r"p=(\d+)", page.query):
            for kind in ("rss2", "atom"):
                yield make(f"{root}/", paths.replies(post.slug), _QUERIES[kind], f"feed={kind}&p={number[1]}")
        elif path := _path(post.page):
            yield from make.feeds(path, paths.replies(post.slug))


def _blogger(make: _Maker, root: str, posts: Sequence[PostSummary], slugs: Slugs) -> Iterator[Redirect]:
    feeds = [("posts/default", paths.SITE), ("posts/summary", paths.SITE)]
    feeds += [("comments/default", paths.COMMENTS), ("comments/summary", paths.COMMENTS)]
    feeds += [(f"posts/default/-/{label}", paths.category(slug)) for label, slug in slugs.labels.items()]
    for post in posts:
        if number := _BLOGGER_POST.fullmatch(post.id):
            feeds.append((f"{number[1]}/comments/default", paths.replies(post.slug)))
    for path, folder in feeds:
        yield make(f"{root}/feeds/{path}", folder, _RSS, "alt=rss")
        yield make(f"{root}/feeds/{path}", folder, _ATOM)
    yield make(f"{root}/rss.xml", paths.SITE, _RSS)
    yield make(f"{root}/atom.xml", paths.SITE, _ATOM)


def _slugs(posts: Sequence[PostSummary], settings: Settings, offers: Iterable[str]) -> Slugs:
    """Return the slugs, of two for one thing that of the export, else the one made as WordPress makes them."""
    spelled: dict[str, defaultdict[str, str]] = {"author": defaultdict(str), "category": defaultdict(str)}
    for post in posts:
        for name in post.authors:
            spelled["author"].setdefault(name.spelling, name.slug)
        for name in post.categories:
            spelled["category"].setdefault(name.spelling, name.slug)
    for slug in set(spelled["author"].values()) & settings.authors.keys():
        spelled["author"] |= dict.fromkeys(settings.authors[slug].aliases, slug)
    for slug in set(spelled["category"].values()) & settings.categories.keys():
        spelled["category"] |= dict.fromkeys(settings.categories[slug].aliases, slug)
    known: dict[str, dict[str, str]] = {"author": {}, "category": {}}
    for line in (line for lines in offers for line in lines.split("\n")):
        offered, _, spelling = line.partition("\t")
        _, kind, *former = offered.split(" ")
        if kind in spelled and spelling in spelled[kind]:
            known[kind].setdefault(" ".join(former), spelled[kind][spelling])
    for kind, spellings in spelled.items():
        for slug in sorted(set(spellings.values())):
            known[kind].setdefault(slug, slug)
        for spelling, slug in sorted(spellings.items()):
            if made := _wordpress_slug(spelling):
                known[kind].setdefault(made, slug)
    return Slugs(known["author"], known["category"], dict(sorted(spelled["category"].items())))


def _wordpress_slug(name: str) -> str:
    """Return the slug that WordPress makes of a name (sanitize_title), decoded."""
    plain = "".join(char for char in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(char))
    words = re.sub(r"[^\w\s-]", "", re.sub("[./\u2013\u2014]", "-", unicodedata.normalize("NFC", plain)))
    return re.sub(r"[\s-]+", "-", words).strip("-")


def _is_own(redirect: Redirect, base: str, is_published: Callable[[str], bool]) -> bool:
    """Return whether a redirect would hide what OUTPUT has; `base` is the decoded path at which it is served."""
    if redirect.query:
        return False  # what is published has none
    path = f"{redirect.head}{redirect.path}"
    if path.startswith(base):
        inside = path.removeprefix(base)
        return is_published(inside) or is_published(f"{inside}/{names.PAGE}")
    return re.match(redirect.pattern, base) is not None
