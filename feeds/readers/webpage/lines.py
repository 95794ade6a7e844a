"""The short lines around a post: byline, date, categories, below its title or below its body."""

import re
from collections.abc import Iterator
from itertools import chain

from feeds.readers.webpage import nodes
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page

_MOST = 250  # characters of a line
_NEXT = 4  # elements beside the title
_LEVELS = 3  # elements around the title
_EDGE = 150  # characters
_SHORT = 120  # characters of a line that may stand anywhere
WORDS = set(
    "meta metadata byline dateline author date time posted post published publish pub info infos details"
    " timestamp datetime"
    " stamp postmeta postinfo subtitle subline credit credits written writer created tags categories"
    " category cat tag labels"
    " label footer header".split()
)
_MARKED = ", ".join(
    f"[class*={word} i], [id*={word} i]"
    for word in "meta byline dateline author date time posted publish info credit writer created stamp footer subtitle".split()
)
_NO_LINE = {
    "body",
    "html",
    "main",
    "article",
    "img",
    "pre",
    "code",
    "table",
    "figure",
    "input",
    "link",
    "meta",
    "button",
}


def around(page: Page) -> list[Node]:
    """Return the lines: those beside the title, then those that are named so, nearest the title first."""
    if page.lines is None:
        once = {node.mem_id: node for node in chain(_beside(page), _named(page))}
        page.lines = list(filter(is_line, once.values()))
    return page.lines


def is_line(node: Node) -> bool:
    """Whether an element is one short line, and no part of a text."""
    if node.tag in _NO_LINE or nodes.is_apart(node):
        return False
    text = node.text(deep=True)
    return bool(text.strip()) and len(" ".join(text.split())) <= _MOST


def _beside(page: Page) -> Iterator[Node]:
    """Yield the elements after the title, then those before it, on each level around it."""
    node = page.heading
    for _ in range(_LEVELS):
        if node is None or node.tag in ("body", "main"):
            return
        yield from siblings(node, "next")
        yield from siblings(node, "prev")
        if nodes.is_same(node, page.region):
            return
        node = node.parent


def that_match(page: Page, pattern: re.Pattern[str], within: Node) -> Iterator[Node]:
    """Yield the short lines with a text that begins so, but for those in parts that belong to no post or to others."""
    seen: set[int] = set()
    for text in within.traverse(include_text=True):
        if text.is_text_node and text.parent is not None and pattern.match(text.text_content or ""):
            line = _line_of(text.parent)
            if line.mem_id not in seen and is_line(line) and not page.is_teased(line):
                seen.add(line.mem_id)
                yield line


def _line_of(node: Node) -> Node:
    """Return the outermost element around this one that is a short line."""
    while node.parent is not None and node.parent.tag not in _NO_LINE and len(nodes.spaced(node.parent)) <= _SHORT:
        node = node.parent
    return node


def siblings(node: Node, way: str) -> Iterator[Node]:
    """Yield the next few elements in one direction, up to the first that is the text itself."""
    count = 0
    other = getattr(node, way)
    while other is not None and count < _NEXT:
        if other.is_element_node:
            count += 1
            if other.tag == "p" and len(other.text(deep=True)) > _MOST:
                return
            yield other
        other = getattr(other, way)


def _named(page: Page) -> Iterator[Node]:
    for node in page.within(_MARKED):
        if nodes.words(node) & WORDS and not (page.is_marked and page.is_content(node) and not is_at_edge(node, page)):
            yield node


def is_at_edge(node: Node, page: Page) -> bool:
    """Whether little text of the body stands before an element or after it, or between it and a heading in the body."""
    for one in page.body:
        if nodes.is_within(node, one):
            whole, own = nodes.spaced(one), nodes.spaced(node)
            at = whole.find(own)
            title = (
                nodes.spaced(page.heading) if page.heading is not None and nodes.is_within(page.heading, one) else ""
            )
            start = whole.find(title) + len(title)
            return not own or at < start + _EDGE or len(whole) - whole.rfind(own) - len(own) < _EDGE
    return True


BYLINE = re.compile(
    r"^(?:(?:post|publi|writt?|verfass|geschrieb|publié|escrit|scritt|opublikow)\w*\s+)?"
    r"(?:by|von|par|por|di|da|door|av|af|przez|автор:?|作者[:：]?|文[:：])\s+\S",
    re.I,
)
