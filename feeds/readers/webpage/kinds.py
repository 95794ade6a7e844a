"""Pages that are no posts: indexes, pages of tags and authors, error pages, redirects, by the page alone."""

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

from feeds.readers.webpage import listings, nodes
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page
from feeds.text import page_name

_ITEMS = ".h-entry, .hentry", "article", ".post", ".post-preview, .post-item, .entry, .archive-item, .post-list-item"
_BODY_WORDS = {
    "error404": "error page",
    "search-results": "search page",
    "search-no-results": "search page",
    "archive": "archive page",
    "category": "category page",
    "tag": "tag page",
    "author": "author page",
    "blog": "index page",
    "paged": "index page",
    "home": "index page",
    "post-type-archive": "archive page",
    "page-list": "index page",
    "index": "index page",
}
_SINGLE = {"single", "single-post", "post-template-default", "postid"}
_PATHS = (
    (re.compile(r"(?:^|/)(?:404|error|not[-_]?found)(?:\.html?|/index\.html?)$", re.I), "error page"),
    (re.compile(r"(?:^|/)search(?:\.html?|/index\.html?)$", re.I), "search page"),
    (re.compile(r"(?:^|/)page[/-]?\d+(?:\.html?|/index\.html?)$", re.I), "index page"),
    (re.compile(r"(?:^|/)(?:tags?|labels?|keywords?)(?:\.html?$|/)", re.I), "tag page"),
    (re.compile(r"(?:^|/)(?:categor(?:y|ies)|topics?|series|kategorien?)(?:\.html?$|/)", re.I), "category page"),
    (re.compile(r"(?:^|/)authors?(?:\.html?$|/)", re.I), "author page"),
    (re.compile(r"(?:^|/)archives?(?:\.html?|/index\.html?)$", re.I), "archive page"),
    (re.compile(r"(?:^|/)(?:\d{4}|\d{4}/\d\d|\d{4}/\d\d/\d\d)/index\.html?$"), "archive page"),
    (
        re.compile(
            r"^(?:[a-z]{2}(?:-[a-z]{2})?/)?(?:blog/|posts?/|articles?/|news/)?(?:index\d*|default)\.html?$", re.I
        ),
        "index page",
    ),
)
_LIST_PATHS = (  # those of lists alone, by the defaults of generators
    (re.compile(r"(?:^|/)page/?\d+/index\.html?$", re.I), "index page"),
    (re.compile(r"(?:^|/)archives?/\d{4}(?:/\d\d?){0,2}(?:\.html?|/index\.html?)$", re.I), "archive page"),
)
_CERTAIN = {"error page", "search page"}  # by their names alone
_STUB = 300  # characters of a page that leads elsewhere
_HEADING_LINK = "h1 a[href], h2 a[href], h3 a[href], .entry-title a[href]"
_LISTED = "li a[href], h2 a[href], h3 a[href], dt a[href], td a[href]"
_MAIN = 0.9  # of the text of all elements that are posts is in one: the others are recommended
_LINKS = 5  # of a list
_PROSE = 0.7  # of the prose of a page is in its post
_LINKED = 0.6  # of a list's text stands in links


class NoPost(NamedTuple):
    kind: str
    rule: str
    field: str


def no_post(page: Page) -> NoPost | None:
    """Return why a page is no post, by the first rule that knows."""
    return next((reason for rule in RULES if (reason := rule(page))), None)


def _redirect(page: Page) -> NoPost | None:
    """A page that sends its reader elsewhere at once."""
    leads = next((value for _, value in page.head.meta("refresh") if "url" in value.lower()), "")
    if leads and len(nodes.text(page.root)) < _STUB:
        return NoPost("redirect", "meta element", "refresh")
    return None


def _named(page: Page) -> NoPost | None:
    """The classes of the body, as WordPress and its kin write them."""
    classes = set((page.root.attributes.get("class") or "").lower().split())
    if classes & _SINGLE or any(one.startswith(("postid-", "single-")) for one in classes):
        return None
    kind = next((kind for name, kind in _BODY_WORDS.items() if name in classes), None)
    if kind == "error page" or (kind and not _is_article(page) and not _is_titled_here(page)):
        return NoPost(kind, "class of the body", "body") if kind != "index page" or _lists_posts(page) else None
    return None


def _is_titled_here(page: Page) -> bool:
    """Whether the only heading that links to a page links to this one; themes may give all pages the class of a list."""
    links = page.css(f"{_HEADING_LINK}, a[rel~=bookmark]")
    names = {_name(link.attributes.get("href") or "") for link in links if not nodes.is_apart(link)} - {""}
    return names == {_name(page.path)}


def _paged(page: Page) -> NoPost | None:
    """The path of a further page of a list, or of the posts of a year, a month or a day."""
    kind = next((kind for pattern, kind in _LIST_PATHS if pattern.search(page.path)), None)
    return NoPost(kind, "path", page.path) if kind else None


def _placed(page: Page) -> NoPost | None:
    """The path of the page, where the page does not say that it is an article."""
    for pattern, kind in _PATHS:
        if pattern.search(page.path):
            sure = kind in _CERTAIN and not _is_dated(page)
            listed = _lists_posts(page) or (not _is_article(page) and _is_titled_elsewhere(page))
            if sure or listed or not (_is_article(page) or page.path.count("/") > 2 or _has_prose(page)):
                return NoPost(kind, "path", page.path)
    return None


def _is_titled_elsewhere(page: Page) -> bool:
    """Whether a heading over an article links to another page: a list that has only one post shows it in full."""
    own = {_name(page.path), _name(page.head.first("og:url"))}
    links = (
        link for selector in _ITEMS[:2] for item in page.css(selector) for link in nodes.select(item, _HEADING_LINK)
    )
    names = {_name(link.attributes.get("href") or "") for link in links} - {""}
    return bool(names) and not names & own


def _name(address: str) -> str:
    """Return the last part of an address or a path, without what means the page of a folder."""
    return page_name(urlsplit(address).path).rpartition("/")[2].strip(".").lower()


def _listing(page: Page) -> NoPost | None:
    """Several posts, and no sign that one of them is the page's own; or hardly anything but links to other pages."""
    if (not _is_article(page) and _lists_posts(page)) or listings.is_list(page):
        return NoPost("index page", "several posts", "")
    return None


def _is_article(page: Page) -> bool:
    """Whether the head says that the page is one article."""
    if page.head.first("og:type").lower() in ("article", "blog", "post") and page.head.first(
        "article:published_time", "article:author", "article:tag", "article:section"
    ):
        return True
    if page.agrees and page.head.first("og:type").lower() == "article":
        return True
    return len(page.head.articles) == 1 and (page.agrees or not _lists_posts(page))


def _is_dated(page: Page) -> bool:
    return bool(page.head.first("article:published_time"))


def _lists_posts(page: Page) -> bool:
    """Whether several elements are posts, none of which is most of the page."""
    for selector in _ITEMS:
        items = [node for node in nodes.outermost(page.css(selector)) if not nodes.is_apart(node)]
        if _are_equals(page, items):
            return True
    return _is_list_of_links(page)


def _are_equals(page: Page, items: list[Node]) -> bool:
    """Whether most of the elements have a linked heading, and none of them is the page's own post."""
    headed = [node for node in items if _has_linked_heading(node)]
    if len(headed) < 2 or 2 * len(headed) < len(items) or _has_own_heading(page, headed):
        return False
    sizes = [len(node.text(deep=True)) for node in items]
    if max(sizes) > _MAIN * sum(sizes) or (page.agrees and _has_main_prose(page, items)):
        return False
    own = [node for node in items if page.heading is not None and nodes.is_within(page.heading, node)]
    return not own or (not page.agrees and any(nodes.is_same(own[0], node) for node in headed))


def _has_main_prose(page: Page, items: list[Node]) -> bool:
    """Whether most prose of the page is in one of the elements, or in none of them."""
    inside = [sum(map(_size, nodes.select(node, "p"))) for node in items]
    outside = sum(map(_size, page.css("p"))) - sum(inside)
    return max(*inside, outside) > max(_STUB, _PROSE * (sum(inside) + outside))


def _size(paragraph: Node) -> int:
    """Return how many characters a paragraph has; short ones are no prose."""
    size = len(paragraph.text(deep=True))
    return size if size > 80 else 0


def _has_linked_heading(node: Node) -> bool:
    return node.css_first(
        "h1 a[href], h2 a[href], h3 a[href], .entry-title a, .post-title a, a > h2, a > h3, a > h1"
    ) is not None or (node.tag in ("h2", "h3") and node.css_first("a") is not None)


def _has_own_heading(page: Page, items: list[Node]) -> bool:
    """Whether the page's heading and body stand outside of the items: these are only recommended."""
    if page.heading is None or not page.body:
        return False
    outside = not any(nodes.is_within(page.heading, one) for one in items)
    holds = not any(nodes.is_within(page.body[0], one) or nodes.is_within(one, page.body[0]) for one in items)
    return outside and holds and len(nodes.text(page.body[0])) > _STUB


def _is_list_of_links(page: Page) -> bool:
    """Whether the middle of the page is hardly more than links."""
    if not page.body or sum(map(_size, nodes.select(page.body[0], "p"))) > _STUB:
        return False
    top = page.body[0]
    links = [node for node in nodes.select(top, _LISTED) if _is_local(node, page) and not nodes.is_apart(node, top)]
    if len(links) < _LINKS:
        return False
    whole = len(nodes.text(top))
    linked = sum(len(nodes.text(node)) for node in links)
    return linked > _LINKED * whole


def _is_local(node: Node, page: Page) -> bool:
    """Whether a link leads to the same site, as far as the page says which that is."""
    address = node.attributes.get("href") or ""
    if "//" not in address[:8]:
        return not address.startswith(("#", "mailto:"))
    host = urlsplit(page.head.first("og:url")).netloc if page.head.first("og:url") else ""
    return bool(host) and f"//{host}" in address


def _has_prose(page: Page) -> bool:
    return any(len(nodes.text(node)) > 120 for one in page.body for node in nodes.select(one, "p")[:30])


RULES: tuple[Callable[[Page], NoPost | None], ...] = (_redirect, _named, _paged, _placed, _listing)
