"""Templates of rendered items: the fixed text of each shape is rendered once, its slots are filled for each item.

Items of one shape (as many authors, with or without a date …) differ only in the values of their fields. The renderer,
feedgen or Jinja2, renders a copy of the first item of each shape that has a unique mark in the place of each value. Its
output is split at the marks into fixed text and slots; filling escapes the values as the renderer does. A mark that is
left in the fixed text raises `TemplateError`. This module is independent of the formats.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import count
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

Item = TypeVar("Item")
Escape = Callable[[str], str]
_FIXED = {
    "entries",
    "formats",
    "kind",
    "schedule",
    "status",
    "visibility",
}  # fields that choose fixed text, or are not rendered
_SEPARATOR = "\x1f"  # of joined values: XML and clean text cannot contain it
_MARK = re.compile(".{0,20}(?:[\ue000\ue001]|2222).{0,20}")  # what all marks have in common, in context


class TemplateError(ValueError):
    """A template and the slot values do not match: the list of slot values lacks a field or has the wrong length."""


@dataclass(frozen=True, slots=True)
class Escapes:
    """How the renderer escapes a value, by its place."""

    text: Escape
    attribute: Escape  # applied to what `text` returns
    within: Mapping[str, Escape] = field(default_factory=dict)  # by the name of the element, in place of `text`


class SlotValues(NamedTuple):
    """The shape of an item and the values of its slots, which formats with the same `text` escape share."""

    shape: Hashable
    values: Sequence[str]
    escaped: Sequence[str]


def slot_values(shape: Hashable, values: Sequence[str], escape: Escape) -> SlotValues:
    """Return the slot values of an item; an absent value is "", and its absence is added to the shape."""
    escaped = escape(_SEPARATOR.join(values)).split(_SEPARATOR)  # one call is faster than one for each value
    return SlotValues((shape, tuple(map(bool, values))), values, escaped)


@dataclass(frozen=True, slots=True)
class Template:
    """The fixed text of one shape, with `%s` for each slot."""

    text: str
    size: int  # number of slot values
    attributes: tuple[int, ...]  # indexes of the values in attributes
    special: tuple[tuple[int, Escape], ...]  # indexes of the values with a special escape
    order: Callable[[Sequence[str]], object]  # from the escaped, special and attribute values to the order of the slots
    attribute: Escape

    def fill(self, values: SlotValues) -> str:
        """Return the text with its slots filled; raise TemplateError if there are more or fewer values than expected."""
        if not len(values.values) == len(values.escaped) == self.size:
            raise TemplateError(f"found {len(values.values)} slot values, expected {self.size}, none with U+001F")
        quoted = self.attribute(_SEPARATOR.join([values.escaped[index] for index in self.attributes]))
        special = [escape(values.values[index]) for index, escape in self.special]
        return self.text % self.order([*values.escaped, *special, *quoted.split(_SEPARATOR)])


class Templates(Generic[Item]):
    """The templates of one kind of item, each made when the first item of its shape is filled in."""

    def __init__(self, values: Callable[[Item], SlotValues], render: Callable[[Item], str], escapes: Escapes):
        self.values, self.render, self.escapes = values, render, escapes
        self.by_shape: dict[Hashable, Template] = {}

    def fill(self, item: Item, values: SlotValues) -> str:
        """Return the item as `render` returns it, byte for byte; `values` are the slot values of the item."""
        template = self.by_shape.get(values.shape)
        if template is None:
            template = self.by_shape[values.shape] = self._make(item)
        return template.fill(values)

    def _make(self, item: Item) -> Template:
        marked, marks = marked_copy(item)
        return make_template(self.render(marked), self.values(marked).values, self.escapes, marks)


def marked_copy(item: Item) -> tuple[Item, dict[str, str]]:
    """Return a copy of the item with a unique mark in the place of each value, and the field of each form of a mark.

    Empty texts, flags, None and the fields that choose fixed text stay as they are: they belong to the shape.
    """
    numbers = count(1)
    marks: dict[str, str] = {}

    def copy(value: Any, path: str) -> Any:
        if parts := _parts(value):
            made = {name: copy(part, f"{path}.{name}") for name, part in parts.items() if name not in _FIXED}
            return value._replace(**made) if hasattr(value, "_replace") else replace(value, **made)
        if isinstance(value, tuple):
            return tuple([copy(part, f"{path}[{index}]") for index, part in enumerate(value)])
        mark, forms = _mark(value, next(numbers))
        marks.update(dict.fromkeys(forms, path))
        return mark

    return copy(item, type(item).__name__), marks


def _parts(value: Any) -> dict[str, Any]:
    """Return the fields of a named tuple or data class by name; {} for other values."""
    names = getattr(value, "_fields", ()) or ([one.name for one in fields(value)] if is_dataclass(value) else ())
    return {name: getattr(value, name) for name in names}


def _mark(value: Any, number: int) -> tuple[Any, Iterable[str]]:
    """Return a mark of the value's type, and the forms in which renderers write it."""
    if value is None or value == "" or isinstance(value, bool):
        return value, ()
    if isinstance(value, str):
        text = f"\ue000{number}\ue001"
        return text, (text,)
    if isinstance(value, datetime):
        moment = datetime(2222, 1, 1, 0, 0, 0, 222_222, tzinfo=UTC) + timedelta(days=number % 360, seconds=number)
        return moment, (moment.isoformat(), format_datetime(moment), moment.date().isoformat())
    if isinstance(value, int):
        return 2_222_000_000 + number, (str(2_222_000_000 + number),)
    raise TypeError(f"cannot mark a {type(value).__name__}: expected a str, int or datetime")


def make_template(rendered: str, values: Sequence[str], escapes: Escapes, marks: Mapping[str, str]) -> Template:
    """Return the template of a rendered marked copy; raise TemplateError if `values` lack one of the marks in it."""
    index = {value: place for place, value in enumerate(values) if value}
    longest_first = sorted(index, key=len, reverse=True)  # a date is the beginning of its time
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    fixed = pattern.split(rendered)
    _check("\n".join(fixed), marks)
    slots = [(index[found[0]], _escape(rendered, found.start(), escapes)) for found in pattern.finditer(rendered)]
    attributes = list(dict.fromkeys(slot for slot in slots if slot[1] is escapes.attribute))
    special = list(dict.fromkeys(slot for slot in slots if slot[1] not in (escapes.text, escapes.attribute)))
    escaped = [(place, escapes.text) for place in range(len(values))]
    places = {slot: place for place, slot in enumerate([*escaped, *special, *attributes])}
    return Template(
        text="%s".join(piece.replace("%", "%%") for piece in fixed),
        size=len(values),
        attributes=tuple(place for place, _ in attributes),
        special=tuple(special),
        order=itemgetter(*(places[slot] for slot in slots)),
        attribute=escapes.attribute,
    )


def _check(fixed: str, marks: Mapping[str, str]) -> None:
    """Raise TemplateError if a mark is left in the fixed text."""
    left = sorted({path for form, path in marks.items() if form in fixed})
    if left:
        raise TemplateError(f"no slot for {', '.join(left)}: add it to the slot values")
    if unknown := _MARK.search(fixed):
        raise TemplateError(f"no slot for the value in {unknown[0]!r}: add it to the slot values as it is rendered")


def _escape(rendered: str, place: int, escapes: Escapes) -> Escape:
    """Return how the renderer escapes the value at a position of its output."""
    tag = rendered[rendered.rfind("<", 0, place) : place]
    return escapes.within.get(re.split("[ >]", tag)[0][1:], escapes.text) if ">" in tag else escapes.attribute


def in_xml(value: str) -> str:
    """Escape text as lxml does."""
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def in_xml_attribute(escaped: str) -> str:
    """Escape what lxml escapes in an attribute, but not in text."""
    return escaped.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def in_html(value: str) -> str:
    """Escape text as Jinja2 does, in attributes as well."""
    return (
        value.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&#34;")
        .replace("'", "&#39;")
    )


def unchanged(escaped: str) -> str:
    """Escape nothing."""
    return escaped
