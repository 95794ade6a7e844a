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
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

Thing = TypeVar("Thing")
Leaves = Sequence[str]
Escape = Callable[[str], str]
_VOCABULARY = {"formats", "kind", "status", "entries"}  # fields that choose the shape or are none of a head's leaves
_BETWEEN = "\x1f"  # two leaves: it is in no clean text


@dataclass(frozen=True, slots=True)
class Escapes:
    """How the renderer escapes a leaf: in text, what more in an attribute, and right behind some tags in a way of their own."""

    text: Escape
    quotes: Escape  # of leaves that are escaped as text
    behind: Mapping[str, Escape] = field(default_factory=dict)


class Told(NamedTuple):
    """A thing as the moulds see it. Formats that escape text in one way may share it."""

    shape: Hashable
    leaves: Leaves
    text: Leaves  # the same, escaped


def told(shape: Hashable, leaves: Leaves, escape: Escape) -> Told:
    """Of a shape and its leaves."""
    return Told(shape, leaves, escape(_BETWEEN.join(leaves)).split(_BETWEEN))  # one long call, not many short


@dataclass(frozen=True, slots=True)
class Mould:
    """The text between the leaves with `%s` for each of them, and which of the escaped leaves stands where."""

    template: str
    attributes: tuple[int, ...]  # leaves that stand in attributes
    special: tuple[tuple[int, Escape], ...]  # leaves with a way of their own
    fill: Callable[
        [Leaves], object
    ]  # from the leaves as text, the special ones and those in attributes to the order of the gaps
    quotes: Escape

    def pour(self, leaves: Leaves, text: Leaves) -> str:
        """The document part with these leaves."""
        quoted = self.quotes(_BETWEEN.join([text[leaf] for leaf in self.attributes])).split(_BETWEEN)
        special = [escape(leaves[leaf]) for leaf, escape in self.special]
        return self.template % self.fill([*text, *special, *quoted])


class Moulds(Generic[Thing]):
    """The moulds of one kind of thing, each made when its shape is first seen."""

    def __init__(self, tell: Callable[[Thing], Told], render: Callable[[Thing], str], escapes: Escapes):
        self.tell, self.render, self.escapes = tell, render, escapes
        self.made: dict[Hashable, Mould] = {}

    def pour(self, thing: Thing, told: Told) -> str:
        """The thing, byte for byte as `render` would have it; `told` is what `tell` says of it."""
        mould = self.made.get(told.shape)
        if mould is None:
            marked = blank(thing)
            mould = self.made[told.shape] = cut(self.render(marked), self.tell(marked).leaves, self.escapes)
        return mould.pour(told.leaves, told.text)


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
    gaps: list[tuple[int, Escape]] = []
    before = ""
    for gap in range(1, len(pieces), 2):
        before += pieces[gap - 1]
        tag = before[before.rfind("<") :]
        way = escapes.quotes if ">" not in tag else escapes.behind.get(tag, escapes.text)
        gaps.append((where[pieces[gap]], way))
        before += pieces[gap]
    text = [(leaf, escapes.text) for leaf in range(len(leaves))]
    quoted = list(dict.fromkeys(gap for gap in gaps if gap[1] is escapes.quotes))
    special = list(dict.fromkeys(gap for gap in gaps if gap[1] not in (escapes.text, escapes.quotes)))
    places = {one: place for place, one in reversed(list(enumerate([*text, *special, *quoted])))}
    template = "%s".join(piece.replace("%", "%%") for piece in pieces[::2])
    fill = itemgetter(*(places[gap] for gap in gaps))
    return Mould(template, tuple(leaf for leaf, _ in quoted), tuple(special), fill, escapes.quotes)


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
