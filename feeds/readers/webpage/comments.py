"""The comments below a post, one by one: WordPress and its kin, Blogger, microformats, schema.org, Movable Type."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from feeds.model import DraftComment, Found, Origin
from feeds.readers.webpage import commenting, nodes
from feeds.readers.webpage.moments import in_text
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page

# The elements of comments, the surest mark first; one that stands in another answers it.
_ITEMS = (
    ".commentlist li.comment, .commentlist li.pingback, .commentlist li.trackback, .commentlist > li,"
    " .comment-list li.comment, .comment-list li.pingback, .comment-list li.trackback, .comment-list > li",
    "li.comment, li.pingback, li.trackback, li[id^=comment-], li[id^=li-comment-]",
    "[itemprop~=comment], [itemtype$='/Comment'], [itemtype$='/UserComments']",
    ".u-comment, .p-comment, .h-cite.comment, .comments .h-entry, .comments .h-cite, #comments .h-entry,"
    " #comments .h-cite",
    "article.comment, div.comment[id], .comments div.comment, #comments div.comment, .comment-item, section.comment",
    ".comments article, #comments article, #comments > ol > li, .comments > ol > li, .comments > ul > li,"
    " #comments > ul > li",
)
_HEADINGS = (
    ".comments-title, .comment-title, #comments-title, #comments h2, #comments h3, #comments h4,"
    " .comments h2, .comments h3, #comments, .comment-count, .comments-count"
)
_COUNT = re.compile(r"(?:\d[\d.,]*)\s+\w|\b(?:one|ein|une?|un|uno|una)\s+\w", re.I)
_CLOSED = ".nocomments, .no-comments, .comments-closed"
_FORM = "#respond form, #commentform, form#comment-form, form.comment-form, #comment-form form"


class _Item(NamedTuple):
    node: Node
    parent: int | None


def comments(page: Page) -> tuple[DraftComment, ...]:
    """Return the comments in the order of the page."""
    return tuple(_blogger(page)) or tuple(_listed(page))


def _listed(page: Page) -> Iterator[DraftComment]:
    for selector in _ITEMS:
        items = _items(page, selector)
        made = [commenting.read(page, item.node) for item in items]
        if any(made):
            places: dict[int, int] = {}
            for at, one in enumerate(made):
                if one is not None:
                    places[at] = len(places)
            for at, one in enumerate(made):
                if one is not None:
                    parent = _known_parent(items, places, at)
                    yield one._replace(parent=parent)
            return


def _known_parent(items: list[_Item], places: dict[int, int], at: int) -> int | None:
    """Return the place of the nearest comment around one that could be read."""
    parent = items[at].parent
    while parent is not None and parent not in places:
        parent = items[parent].parent
    return places[parent] if parent is not None else None


def _items(page: Page, selector: str) -> list[_Item]:
    """Return the elements of comments, each with the place of the one around it."""
    found: list[_Item] = []
    places: dict[int, int] = {}
    for node in page.css(selector):
        if nodes.words(node) & {"respond", "form", "pagination", "navigation"} or _is_post(page, node):
            continue
        around = next((places[one.mem_id] for one in nodes.ancestors(node) if one.mem_id in places), None)
        places[node.mem_id] = len(found)
        found.append(_Item(node, around))
    return found


def _is_post(page: Page, node: Node) -> bool:
    """Whether an element holds the post itself, or lists comments in the margin."""
    if page.heading is not None and nodes.is_within(page.heading, node):
        return True
    if any(nodes.is_within(one, node) for one in page.body):
        return True
    return any(
        nodes.words(one) & {"sidebar", "widget"} - {"blog"} and "blog" not in nodes.words(one)
        for one in nodes.ancestors(node)
    )


def _blogger(page: Page) -> Iterator[DraftComment]:
    """Blogger's lists of `dt` (the author) and `dd` (the text, then the date)."""
    for block in page.css("#comments-block, dl.comments-block")[:1]:
        author: Node | None = None
        body: Node | None = None
        for node in nodes.select(block, "dt, dd"):
            named = nodes.words(node)
            if node.tag == "dt":
                author, body = node, None
            elif "body" in named:
                body = node
            elif "footer" in named and body is not None:
                yield _blogger_comment(page, author, body, node)
                body = None


def _blogger_comment(page: Page, author: Node | None, body: Node, footer: Node) -> DraftComment:
    name = commenting.shown_name(author) if author is not None else ""
    date = in_text(nodes.spaced(footer))
    return DraftComment(
        author=page.found(name, "comment's author", "dt") if name else None,
        published=page.found(date, "comment's date", "dd") if date else None,
        kind="comment",
        text=(),
        origin=Origin(page.path, 0, 0, "Blogger comment", nodes.label(body)),
        url=commenting.website(page, author),
        id=commenting.id_of(page, author) if author is not None else None,
        html=page.found((body.inner_html or "").strip(), "comment's text", nodes.label(body)),
    )


def count(page: Page) -> Found | None:
    """Return the number of comments in words, as the page has it above them."""
    for node in page.css(_HEADINGS):
        text = nodes.text(node)
        if len(text) < 120 and _COUNT.match(text):
            return page.found(text, "heading of the comments", nodes.label(node))
    return None


def status(page: Page) -> Found | None:
    """Return whether one can still comment, where the page shows it."""
    closed = next(iter(page.css(_CLOSED)), None)
    if closed is not None:
        return page.found("closed", "note on the comments", nodes.label(closed))
    form = next(iter(page.css(_FORM)), None)
    return page.found("open", "comment form", nodes.label(form)) if form is not None else None
