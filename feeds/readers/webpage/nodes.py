"""Elements of a page: their words, their texts, and where they stand."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from feeds.model import Found, Origin
from feeds.text import squash

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    Node = LexborNode
else:
    Node = object

_OF_ONE_POST = re.compile(r"\d{3}|^(?:post|entry|article|item|node|id|page|p)[-_]?\d")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_a-zA-Z]+")

_APART_TAGS = {"nav", "form", "select", "noscript", "script", "style", "template", "dialog"}
# Words of a class or an id that name a part of the page that belongs to no post, or to its comments.
_APART = set(
    "advert ads banner blogroll breadcrumb breadcrumbs carousel commentlist comments cookie disqus menu modal"
    " navbar navigation newsletter pagination pager popular popup promo recent recommended related"
    " relatedposts respond"
    " reply replies sharedaddy sidebar sponsor subscribe trending webmentions yarpp zemanta".split()
)


# Properties in microdata whose values are other works, with authors and dates of their own.
_OF_OTHERS = {"citation", "mentions", "isBasedOn", "isRelatedTo", "relatedLink", "associatedMedia", "video", "audio"}


def words(node: Node) -> set[str]:
    """Return the words of an element's classes and its id, in lower case: "entryMeta" and "entry-meta" are the same two."""
    attributes = node.attributes
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return {word.lower() for word in _WORD.findall(named)} if named != " " else set()


# These stand in no such part, which is around them.
_WHOLE = "h1, main, .entry-content, .post-content, .post-body, .hentry, [itemprop~=articleBody]"


def select(node: Node, selector: str) -> list[Node]:
    """Return the elements within this one that match, each once, in the order of the page."""
    return list({one.mem_id: one for one in node.css(selector)}.values())


def is_same(first: Node, second: Node) -> bool:
    """Whether both are one element; `==` would compare their markup."""
    return first.mem_id == second.mem_id


def text(node: Node | None) -> str:
    """Return the text of an element on one line."""
    return squash(node.text(deep=True, separator="", strip=False)) if node is not None else ""


def spaced(node: Node) -> str:
    """Return the text of an element with a space between its parts."""
    return squash(node.text(deep=True, separator=" ", strip=False))


def attribute(node: Node, *names: str) -> str:
    """Return the first of these attributes that has a value, on one line."""
    return next((squash(value) for name in names if (value := node.attributes.get(name))), "")


def lined(node: Node) -> str:
    """Return the text of an element with a line break between parts that touch each other: "Ida Marsh⏎Editor"."""
    parts = [part.text_content or "" for part in node.traverse(include_text=True) if part.is_text_node]
    whole = parts[0] if parts else ""
    for before, part in pairwise(parts):
        whole += part if before[-1:].isspace() or part[:1].isspace() or before[-1:] in "(@" else f"\n{part}"
    return "\n".join(filter(None, map(squash, whole.split("\n"))))


def label(node: Node) -> str:
    """Return a short selector that names the place of an element for a person, and is the same on pages of one template."""
    above = (one for one in ancestors(node) if one.tag != "body")
    return " > ".join(map(_named, (*reversed([*islice(above, 2)]), node)))


def _named(node: Node) -> str:
    """Return the element's tag with its first class, else with its id, but for names with the number of a post."""
    classes, id_ = node.attributes.get("class") or "", node.attributes.get("id") or ""
    name = next((f".{one}" for one in classes.split() if not _OF_ONE_POST.search(one)), "")
    return f"{node.tag}{name or (f'#{id_}' if id_ and not _OF_ONE_POST.search(id_) else '')}"


def found(path: str, value: str, rule: str, field: str) -> Found:
    """Return a value with its origin: `field` is the element or key within the page."""
    return Found(value, Origin(path, 0, 0, rule, field))


def ancestors(node: Node) -> Iterator[Node]:
    """Yield the elements that contain this one, from the inside out."""
    above = node.parent
    while above is not None and above.tag not in ("html", "-document", None):
        yield above
        above = above.parent


def is_within(node: Node, outer: Node) -> bool:
    """Whether an element is another one or stands in it."""
    return is_same(node, outer) or any(is_same(above, outer) for above in ancestors(node))


def common(first: Node, second: Node) -> Node:
    """Return the lowest element that contains both."""
    if is_within(second, first):
        return first
    return next((above for above in ancestors(first) if is_within(second, above)), first)


def depth(node: Node) -> int:
    """Return how many elements contain this one."""
    return sum(1 for _ in ancestors(node))


def is_apart(node: Node, outer: Node | None = None) -> bool:
    """Whether an element stands in a part of the page that belongs to no post, or to comments, below `outer`."""
    for one in (node, *ancestors(node)):
        if outer is not None and is_same(one, outer):
            return False
        if one.tag in ("body", "html"):
            return False
        if one.tag in _APART_TAGS or one.attributes.get("itemprop") in _OF_OTHERS or names_apart(one):
            return True
    return False


def names_apart(node: Node) -> bool:
    """Whether the classes or the id of an element name a part that belongs to no post."""
    named = words(node)
    if not named:
        return False
    if (
        ("comment" in named and not named & {"link", "count", "post", "number"})
        or "comments" in named
        or "commentlist" in named
    ):
        return node.css_first(_WHOLE) is None
    if "widget" in named and not named & {"blog", "blog1", "elementor", "entry", "content", "post", "theme"}:
        return node.css_first(_WHOLE) is None
    is_named = bool(named & _APART) and not named & {"post", "single", "hentry", "has"}
    return (is_named or _is_related(named)) and node.css_first(_WHOLE) is None


def _is_related(named: set[str]) -> bool:
    return (
        bool(named & {"related", "recommended", "recent", "popular", "relatedposts"}) or {"post", "navigation"} <= named
    )


def outermost(nodes: Iterable[Node]) -> list[Node]:
    """Return the elements that stand in no other of them, in the order of the page."""
    found: dict[int, Node] = {}
    for node in nodes:
        if not any(one.mem_id in found for one in (node, *ancestors(node))):
            found[node.mem_id] = node
    return list(found.values())
