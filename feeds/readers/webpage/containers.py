"""The elements that hold the content of a post: those that are marked as such, the surest mark first."""

import re
from collections import Counter
from collections.abc import Sequence

from feeds.readers.webpage import nodes
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page

_SMALL, _TIMES = 1_500, 2  # characters below which a body is doubted, where so many times as much stands beside it
_LONG = 80  # characters of a paragraph of prose
_LEAST = 25  # characters of a body without pictures
_MOST = 0.7  # of the prose of a page that marks nothing stands in its body
_RUNNING = {
    "a",
    "b",
    "strong",
    "i",
    "em",
    "code",
    "span",
    "small",
    "q",
    "cite",
    "abbr",
    "time",
    "font",
    "u",
    "sup",
    "sub",
}
_MEDIA = "img, video, audio, iframe, figure, pre, table, object, embed"

# Each with whether it marks the content alone; the others hold the whole post or the whole middle of the page.
MARKS: Sequence[tuple[str, bool]] = (
    (".h-entry .e-content, .e-content", True),
    ("[itemprop~=articleBody]", True),
    (".entry-content", True),
    (".post-content, .post-body, .post__content, .post__body, .postcontent, .postbody", True),
    (
        ".article-content, .article-body, .article__body, .article__content, .articlebody, .articleBody,"
        " .article_content",
        True,
    ),
    (
        ".blog-post-content, .blog-content, .blog-entry-content, .story-body, .storybody, .story-content,"
        " .td-post-content",
        True,
    ),
    ("#article-body, #articleBody, #article-content, #post-content, #post-body, #story-body, #entry-content", True),
    (
        ".entry-body, .entry-text, .entry_body, .post-text, .post-entry, .post_content, .single-content, .text-content",
        True,
    ),
    (".content-body, .body-content, .article-text, .article_body, .c-article-content, .markdown-body, .prose", True),
    (".h-entry, .hentry", False),
    ("[itemtype$=BlogPosting], [itemtype$='/Article'], [itemtype$=NewsArticle]", False),
    ("article, [role=article]", False),
    (".entry, .post, .blog-post, .blogpost, .article, #article, .story", False),
    ("main, [role=main], #main, #main-content, .main-content", False),
    ("#content, .content", False),
)


def find(page: Page) -> tuple[list[Node], bool]:
    """Return the elements of the body, and whether they are marked as a post's or as its content.

    A small element beside much more prose is a teaser or a box: the next mark decides.
    """
    for is_marked in (True, False):
        if (node := _in_slot(page, "marked" if is_marked else "whole")) is not None:
            return [node], is_marked
    small: tuple[list[Node], bool] | None = None
    for place, (selector, is_content) in enumerate(MARKS):
        candidates = [node for node in nodes.outermost(page.css(selector)) if _is_candidate(node)]
        if not candidates:
            continue
        best = max(candidates, key=lambda node: len(node.text(deep=True)))
        size = len(best.text(deep=True))
        if not is_content and len(candidates) > 1 and _prose(best) < _prose(page.root) - sum(map(_prose, candidates)):
            continue  # they are recommended beside the post
        if size < _LEAST and best.css_first(_MEDIA) is None:
            continue
        found = _with_siblings(best, candidates), place < len(MARKS) - 2
        if size >= _SMALL or len(candidates) > 3 or _prose_beside(page, best) < _TIMES * size:
            return found
        small = small or found
    if small is None and page.template:
        node = _in_slot(page, "unmarked")
        return ([node] if node is not None else []), False
    return small or ([], False)


def unmarked(page: Page) -> Node:
    """Return the lowest element that holds most prose of a page that marks nothing."""
    texts = [
        one for one in page.css("p, li, div, td, blockquote, pre") if _own_size(one) > _LONG and not nodes.is_apart(one)
    ]
    sizes: Counter[int] = Counter()
    above: dict[int, Node] = {}
    for text in texts:
        for node in (text, *nodes.ancestors(text)):
            sizes[node.mem_id] += _own_size(text)
            above[node.mem_id] = node
    most = _MOST * sum(map(_own_size, texts))
    holding = [above[one] for one, size in sizes.items() if size >= most]
    return max(holding, key=nodes.depth, default=page.root)


def _own_size(node: Node) -> int:
    """Return how many characters stand in an element itself, or in what runs along in its text."""
    parts = (child for child in node.iter(include_text=True) if not child.is_element_node or child.tag in _RUNNING)
    return sum(len((part.text(deep=True) or "").strip()) for part in parts)


def _in_slot(page: Page, kind: str) -> Node | None:
    """Return the only element that stands where the bodies of most pages of the folder stand."""
    for vote in page.template:
        place = vote.removeprefix(f"|{kind} body|")
        if place != vote:
            tag = re.split(r"[.#]", place.rpartition(" > ")[2])[0]
            found = [node for node in page.css(tag) if nodes.label(node) == place]
            if len(found) == 1 and (len(nodes.text(found[0])) >= _LEAST or found[0].css_first(_MEDIA) is not None):
                return found[0]
    return None


def _prose_beside(page: Page, node: Node) -> int:
    """Return how many characters of long paragraphs stand outside of an element, and of comments and the like."""
    paragraphs = (one for one in page.css("p") if len(one.text(deep=True)) > _LONG)
    return sum(
        len(one.text(deep=True)) for one in paragraphs if not nodes.is_within(one, node) and not nodes.is_apart(one)
    )


def _prose(node: Node) -> int:
    """Return how many characters an element has in long paragraphs."""
    return sum(size for one in nodes.select(node, "p") if (size := len(one.text(deep=True))) > _LONG)


def _is_candidate(node: Node) -> bool:
    return not nodes.is_apart(node)


def _with_siblings(best: Node, candidates: Sequence[Node]) -> list[Node]:
    """Return an element with those beside it that have the same mark: a body and the rest "below the fold"."""
    if best.tag in ("article", "main", "body") or best.css_first("h1, h2 a, h3 a") is not None:
        return [best]
    return [node for node in candidates if _is_beside(node, best) and not _is_item(node)] or [best]


def _is_beside(node: Node, other: Node) -> bool:
    return node.parent is not None and other.parent is not None and nodes.is_same(node.parent, other.parent)


def _is_item(node: Node) -> bool:
    return node.tag in ("article", "li")
