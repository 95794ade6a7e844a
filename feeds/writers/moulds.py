"""Speed without a second way of writing: one entry of each shape is rendered, and all others of it are poured in.

Two entries of one shape (as many authors, a date or none, comments or none …) differ only in their leaves: the strings
in them. So the renderer, feedgen or a template, is given an entry whose leaves are marks, its output is cut at the marks,
and every entry of that shape is made by putting its own leaves between the pieces, escaped as the renderer escapes
them. Nothing here knows an element.
"""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, Generic, TypeVar

Thing = TypeVar("Thing")
Leaves = Sequence[str]
Escape = Callable[[str], str]
_VOCABULARY = {"formats", "kind", "status", "entries"}  # fields that choose the shape or are none of a head's leaves
_BETWEEN = "\x1f"  # two leaves: it is in no clean text


@dataclass(frozen=True, slots=True)
class Escapes:
    """How the renderer escapes a leaf: in text, what more in an attribute, and right behind some tags in a way of their own."""

    text: Escape
    quotes: Escape  # of a leaf that is escaped as text
    behind: Mapping[str, Escape] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mould:
    """The pieces between the leaves with gaps for them, and for each gap which leaf fills it."""

    pieces: tuple[str, ...]  # every second one is a gap
    text: tuple[tuple[int, int], ...]  # gap, leaf
    attributes: tuple[tuple[int, int], ...]
    special: tuple[tuple[int, int, Escape], ...]
    escapes: Escapes

    def pour(self, leaves: Leaves) -> str:
        """The document part with these leaves."""
        escaped = self.escapes.text(_BETWEEN.join(leaves)).split(
            _BETWEEN
        )  # all at once: few long calls, not many short
        parts = list(self.pieces)
        quotes = self.escapes.quotes
        for gap, leaf in self.text:
            parts[gap] = escaped[leaf]
        for gap, leaf in self.attributes:
            parts[gap] = quotes(escaped[leaf])
        for gap, leaf, escape in self.special:
            parts[gap] = escape(leaves[leaf])
        return "".join(parts)


class Moulds(Generic[Thing]):
    """The moulds of one kind of thing, each made when its shape is first seen."""

    def __init__(
        self,
        shape: Callable[[Thing], Hashable],
        leaves: Callable[[Thing], Leaves],
        render: Callable[[Thing], str],
        escapes: Escapes,
    ):
        self.shape, self.leaves, self.render = shape, leaves, render
        self.escapes = escapes
        self.made: dict[Hashable, Mould] = {}

    def pour(self, thing: Thing) -> str:
        """The thing, byte for byte as `render` would have it."""
        shape = self.shape(thing)
        mould = self.made.get(shape)
        if mould is None:
            marked = blank(thing)
            mould = self.made[shape] = cut(self.render(marked), self.leaves(marked), self.escapes)
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
            parts = getattr(value, "_fields", None)
            if parts is None:
                return tuple(map(marked, value))
            return value._replace(**{name: marked(getattr(value, name)) for name in parts if name not in _VOCABULARY})  # type: ignore[attr-defined]
        if is_dataclass(value) and not isinstance(value, type):
            parts = {one.name: getattr(value, one.name) for one in fields(value) if one.name not in _VOCABULARY}
            return replace(value, **{name: marked(part) for name, part in parts.items()})
        return value

    return marked(thing)  # type: ignore[no-any-return]


def cut(rendered: str, leaves: Leaves, escapes: Escapes) -> Mould:
    """The mould that a rendering leaves around its leaves."""
    where = {leaf: index for index, leaf in enumerate(leaves) if leaf}
    longest_first = sorted(where, key=len, reverse=True)  # a day is the beginning of a moment
    pieces = re.split("(" + "|".join(map(re.escape, longest_first)) + ")", rendered)
    text, attributes, special = [], [], []
    before = ""
    for gap in range(1, len(pieces), 2):
        before += pieces[gap - 1]
        leaf, tag = where[pieces[gap]], before[before.rfind("<") :]
        if before.rfind("<") > before.rfind(">"):
            attributes.append((gap, leaf))
        elif tag in escapes.behind:
            special.append((gap, leaf, escapes.behind[tag]))
        else:
            text.append((gap, leaf))
        before += pieces[gap]
    return Mould(tuple(pieces), tuple(text), tuple(attributes), tuple(special), escapes)


def in_text(leaf: str) -> str:
    """As lxml writes it."""
    return leaf.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def in_attribute(escaped: str) -> str:
    """What lxml escapes in an attribute beyond what it escapes in text."""
    return escaped.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def as_it_is(escaped: str) -> str:
    return escaped


def in_html(leaf: str) -> str:
    """As Jinja2 writes it."""
    return in_text(leaf).replace('"', "&#34;").replace("'", "&#39;")
