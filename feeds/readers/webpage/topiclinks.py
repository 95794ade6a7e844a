"""Links to categories and tags, by their addresses and by the words before them."""

import re
from collections.abc import Iterator

from feeds.readers.webpage import nodes
from feeds.readers.webpage.nodes import Node

TOPIC_PATH = re.compile(
    r"/(?:(?P<category>categor(?:y|ies|ie|ia|ias)|kategorien?|topics?|sections?)|(?P<tag>tags?|labels?"
    r"|keywords?|search/label))/[^/?#]+",
    re.I,
)
_WRAPPERS = 3  # elements around a link that begin with it
_BLOCKS = {"article", "main", "section", "body"}
_LABEL = re.compile(
    r"(?:^|\W)(?:(?P<category>categor(?:y|ies|ie|ía|ías|ia|ias)|catégories?|kategorien?|filed (?:under|in)"
    r"|posted in|rubriken?|topics?|分类|分類|カテゴリー?|категори[яи]|рубрик[аи])"
    r"|(?P<tag>tags?|tagged(?: (?:with|as))?|labels?|étiquettes?|etiquetas?|schlagw[oö]rter|keywords?"
    r"|mots[- ]clés|标签|標籤|タグ|关键词|метки|теги))\s*[:：]?\s*$",
    re.I,
)
_PREPOSITION = re.compile(r"(?:^|\s)(?:in|under|about|dans|sous|en|unter|em)\s*[«“\"\[]?$", re.I)


def is_topic_address(address: str) -> bool:
    """Whether an address is that of a category or a tag."""
    return bool(TOPIC_PATH.search(address))


def addressed_kind(node: Node) -> str:
    """Return what the address of a link names; "" where it is that of no topic."""
    path = TOPIC_PATH.search(nodes.attribute(node, "href"))
    return ("category" if path["category"] else "tag") if path else ""


def without_topics(line: Node) -> str:
    """Return the text of a line of facts, with "|" in the place of the topics that it links to and of the words before them."""
    text = nodes.spaced(line)
    for node in nodes.select(line, "a[href]"):
        name = nodes.spaced(node)
        if name and addressed_kind(node):
            before, _, after = text.partition(name)
            before = _PREPOSITION.sub("", _LABEL.sub("", before.rstrip(" |,;"))).rstrip(" |,;")
            text = f"{before} | {after.lstrip()}"
    return text.strip(" |")


def after_label(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield the links after a word such as "Tags:", of which one is given, with what the word names."""
    first, before = _after(node)
    match = _LABEL.search(before) if before else None
    if match:
        yield from (("category" if match["category"] else "tag", one) for one in _with_following(first))


def _after(node: Node) -> tuple[Node, str]:
    """Return the element that begins with a link and has text before it, and the end of that text."""
    one: Node | None = node
    for _ in range(_WRAPPERS):
        if one is None or one.tag == "body":
            break
        before = one.prev
        while before is not None and not (before.text(deep=True) or "").strip():
            before = before.prev
        if before is not None:
            return one, " ".join((before.text(deep=True) or "").split())[-30:]
        if one.parent is None or one.parent.tag in _BLOCKS:
            break
        one = one.parent
    return node, ""


def _with_following(node: Node) -> Iterator[Node]:
    """Yield a link and the links beside it, each perhaps in an element of its own, or those of one list."""
    if node.tag in ("ul", "ol"):
        yield from (link for item in nodes.select(node, "li") for link in nodes.select(item, "a[href]")[:1])
        return
    after: Node | None = node
    while after is not None:
        if after.is_element_node:
            links = [after] if after.tag == "a" else nodes.select(after, "a[href]")
            if after.tag != node.tag or len(links) != 1:
                return
            yield links[0]
        elif len((after.text(deep=True) or "").strip()) > 4:
            return
        after = after.next
