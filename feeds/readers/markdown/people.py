"""Authors in front matter: a text, a list, a map, or a list of maps."""

import re
from collections.abc import Callable

from feeds.model import Found
from feeds.readers.markdown.nodes import Matter, Node, first, lookup, text

_PATHS = "authors author taxonomies.authors extra.authors extra.author params.authors params.author byline by".split()
_NAMES = "name display_name displayname title fullname"
_SEVERAL = re.compile(r"[,;&+/|<(@]|\b(?:and|und|et|y|e|en|og|och|by|i)\b", re.I)
_ADDRESS = re.compile(
    r"\s*<[^<>]*>|\s*\((?:https?://|mailto:|[^()\s]+@)[^()]*\)|\s*\b[^\s<>()@]+@[^\s<>()@]+\.[a-z]+", re.I
)
_MARKED = re.compile(r"\[([^\]]+)\]\([^)]*\)")

Finder = Callable[[str, Node], Found]


def authors(matter: Matter, found: Finder) -> tuple[Found | None, tuple[Found, ...]]:
    """Return a byline that may name several people, or the names one by one."""
    for path in _PATHS:
        node = lookup(matter, path)
        if node is None:
            continue
        if isinstance(node.value, str):
            value = _MARKED.sub(r"\1", text(node))
            plain = found(path, Node(value, node.line))
            return (plain, ()) if _SEVERAL.search(value.removeprefix("@")) else (None, (plain,))
        names = tuple([found(path, named) for named in map(_bare, _names(node)) if text(named)])
        if names:
            return None, names
    return None, ()


def _names(node: Node) -> list[Node]:
    """Return the name of each person in a list or a map; of a map of people by their keys, each one's name or key."""
    if isinstance(node.value, list):
        return [name for item in node.value for name in _names(item)]
    if not isinstance(node.value, dict):
        return [node] if text(node) else []
    named = first(node.value, _NAMES)
    if named:
        return [named[1]]
    people = [
        _names(item) or [Node(key, item.line)] for key, item in node.value.items() if isinstance(item.value, dict)
    ]
    return [name for one in people for name in one]


def _bare(node: Node) -> Node:
    """Return a name without the address beside it, which is not to be published."""
    value = text(node)
    return node._replace(value=_ADDRESS.sub("", _MARKED.sub(r"\1", value)).strip())
