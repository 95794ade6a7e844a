"""Speed without a second way of writing: feedgen renders one entry of each shape, and all others of it are poured in.

Two entries of one shape (as many authors, a date or none, comments or none …) differ only in their leaves: the strings
in them. So feedgen is given an entry whose leaves are marks, its output is cut at the marks, and every entry of that
shape is made by putting its own leaves between the pieces, escaped as lxml escapes them. Nothing here knows an element.
"""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, Generic, TypeVar

Thing = TypeVar("Thing")
Leaves = Sequence[str]
Escape = Callable[[str], str]
_NONE: Mapping[str, Escape] = {}
_VOCABULARY = {"formats", "kind", "status"}  # fields whose words choose the shape and are no leaves


@dataclass(frozen=True, slots=True)
class Mould:
    """The text before the first leaf, and for each leaf how it is escaped, which it is, and the text after it."""

    first: str
    rest: tuple[tuple[Escape, int, str], ...]

    def pour(self, leaves: Leaves) -> str:
        """The document part with these leaves."""
        parts = [self.first]
        for escape, index, after in self.rest:
            parts.append(escape(leaves[index]))
            parts.append(after)
        return "".join(parts)


class Moulds(Generic[Thing]):
    """The moulds of one kind of thing, each made when its shape is first seen."""

    def __init__(
        self,
        shape: Callable[[Thing], Hashable],
        leaves: Callable[[Thing], Leaves],
        render: Callable[[Thing], str],
        special: Mapping[str, Escape] = _NONE,
    ):
        self.shape, self.leaves, self.render = shape, leaves, render
        self.special = special  # how what stands right behind a tag is escaped, where it is not just text
        self.made: dict[Hashable, Mould] = {}

    def pour(self, thing: Thing) -> str:
        """The thing, byte for byte as `render` would have it."""
        shape = self.shape(thing)
        mould = self.made.get(shape)
        if mould is None:
            marked = blank(thing)
            mould = self.made[shape] = cut(self.render(marked), self.leaves(marked), self.special)
        return mould.pour(self.leaves(thing))


def blank(thing: Thing) -> Thing:
    """A thing of the same shape with marks as its leaves: every text, number and date in it is unlike any other."""
    numbers = count(1)

    def marked(value: Any) -> Any:
        if isinstance(value, str) and value:
            return f"\ue000{next(numbers)}\ue001"
        if isinstance(value, datetime):
            return datetime(2222, 1, 1, tzinfo=UTC) + timedelta(seconds=next(numbers))
        if isinstance(value, int) and not isinstance(value, bool):
            return 2_222_000_000 + next(numbers)
        if isinstance(value, tuple):
            return tuple(map(marked, value))
        if is_dataclass(value) and not isinstance(value, type):
            parts = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in _VOCABULARY}
            return replace(value, **{name: marked(part) for name, part in parts.items()})
        return value

    return marked(thing)  # type: ignore[no-any-return]


def cut(rendered: str, leaves: Leaves, special: Mapping[str, Escape]) -> Mould:
    """The mould that a rendering leaves around its leaves."""
    where = {leaf: index for index, leaf in enumerate(leaves) if leaf}
    pieces = re.split("(" + "|".join(map(re.escape, where)) + ")", rendered)
    rest = []
    before = pieces[0]
    for leaf, after in zip(pieces[1::2], pieces[2::2], strict=True):
        rest.append((_escape_after(before, special), where[leaf], after))
        before += leaf + after
    return Mould(pieces[0], tuple(rest))


def _escape_after(xml: str, special: Mapping[str, Escape]) -> Escape:
    """How lxml escapes what stands behind this beginning of a document."""
    if xml.rfind("<") > xml.rfind(">"):
        return in_attribute
    return special.get(xml[xml.rfind("<") :], in_text)


def in_text(leaf: str) -> str:
    return leaf.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def in_attribute(leaf: str) -> str:
    return in_text(leaf).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
