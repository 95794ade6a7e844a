"""Front matter as a tree of texts: each value as it is written, with its line. Nobody turns `no` into false here."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from feeds.text import clean

Value: TypeAlias = "str | list[Node] | dict[str, Node] | None"

_TRUE, _FALSE = {"true", "yes", "on", "y", "1"}, {"false", "no", "off", "n", "0"}


class Node(NamedTuple):
    """A value, and its line in the file, counted from 1. A scalar is a text, or None where nothing is given."""

    value: Value
    line: int


Matter: TypeAlias = dict[str, Node]  # by key in lower case


def scalar(value: str, line: int) -> Node:
    """Return a text as a node, without characters that no feed may have, which escapes can bring in."""
    return Node(value if value.isprintable() else clean(value)[0], line)


def lookup(matter: Matter, path: str) -> Node | None:
    """Return what stands at a path of keys such as `extra.author`; None where that is nothing or empty."""
    key, _, rest = path.partition(".")
    node = matter.get(key)
    if node is None or not node.value:
        return None
    if rest:
        return lookup(node.value, rest) if isinstance(node.value, dict) else None
    return node


def text(node: Node | None) -> str:
    """Return a scalar's text without white space around it; "" where the value is none."""
    return node.value.strip() if node and isinstance(node.value, str) else ""


def first(matter: Matter, paths: str) -> tuple[str, Node] | None:
    """Return the first of several paths, with spaces between, that has a text, and what stands there."""
    for path in paths.split():
        node = lookup(matter, path)
        if node and text(node):
            return path, node
    return None


def scalars(node: Node) -> Iterator[Node]:
    """Yield all texts of a list, of lists within it, and of the names of maps within it; of a text itself."""
    if isinstance(node.value, list):
        for item in node.value:
            yield from scalars(item)
    elif isinstance(node.value, dict):
        named = first(node.value, "name title label slug")
        if named:
            yield named[1]
    elif text(node):
        yield node


def boolean(node: Node | None) -> bool | None:
    """Return what a text says as a truth value; None where it says neither true nor false."""
    word = text(node).lower()
    return True if word in _TRUE else False if word in _FALSE else None
