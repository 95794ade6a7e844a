"""Templates: filled, they equal the renderer's output; a value without a slot or a wrong number of values raises."""

import re
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import NamedTuple

import pytest

from feeds.writers.slots import entry_values, head_values
from feeds.writers.templating import (
    Escapes,
    SlotValues,
    TemplateError,
    Templates,
    in_xml,
    in_xml_attribute,
    marked_copy,
    slot_values,
)
from tests.entries import BASE, FULL, JANE, NOON, by_feedgen, document, feed


def without(values: SlotValues, place: int) -> SlotValues:
    """The slot values without one of them."""
    kept = [value for index, value in enumerate(values.values) if index != place]
    return slot_values(values.shape, kept, in_xml)


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_each_rendered_field_must_be_a_slot_value(form: str) -> None:
    """Leave out each slot value in turn: each one that is rendered is missed, and named."""
    marked, marks = marked_copy(FULL)
    rendered = by_feedgen(document(), [marked])[form].decode()
    missed = set()
    for place, value in enumerate(entry_values(marked).values):
        templates = Templates(
            lambda entry, place=place: without(entry_values(entry), place),  # type: ignore[misc]
            lambda entry: by_feedgen(document(), [entry])[form].decode(),
            Escapes(in_xml, in_xml_attribute),
        )
        if value and value in rendered:
            with pytest.raises(TemplateError, match=re.escape(marks[value]) if value in marks else "2222"):
                templates.fill(FULL, without(entry_values(FULL), place))
            missed.add(marks.get(value))
        else:
            templates.fill(FULL, without(entry_values(FULL), place))
    assert {"Entry.summary", "Entry.image", "Entry.source.title", "Entry.terms[1].label"} <= missed
    assert {"Entry.enclosures[0].length", "Entry.published", "Entry.replies.count", "Entry.parent.id"} <= missed


def test_each_rendered_field_of_a_head_must_be_a_slot_value() -> None:
    head = document(feed(language="de", rights="©", hub=BASE, picture=BASE, author=JANE), previous=BASE)
    marked, marks = marked_copy(head)
    for form in ("rss", "atom"):
        rendered = by_feedgen(marked, [])[form].decode()
        for place, value in enumerate(head_values(marked).values):
            templates = Templates(
                lambda head, place=place: without(head_values(head), place),  # type: ignore[misc]
                lambda head, form=form: by_feedgen(head, [])[form].decode(),  # type: ignore[misc]
                Escapes(in_xml, in_xml_attribute),
            )
            if value and value in rendered:
                with pytest.raises(TemplateError, match=re.escape(marks[value])):
                    templates.fill(head, without(head_values(head), place))


class Line(NamedTuple):
    name: str
    moment: datetime
    number: int
    flag: bool = True


def line(item: Line) -> str:
    return f"<p>{item.name} {item.moment.isoformat()} {item.number}</p>"


LINE = Line("a", NOON, 0)


def filled(values: Sequence[str]) -> str:
    """`LINE` rendered through a template; `values` are its fields with slots."""

    def chosen(item: Line) -> SlotValues:
        forms = {"name": item.name, "time": item.moment.isoformat(), "day": item.moment.date().isoformat()}
        forms["count"] = str(item.number)
        return slot_values("", [forms[name] for name in values], in_xml)

    return Templates(chosen, line, Escapes(in_xml, in_xml_attribute)).fill(LINE, chosen(LINE))


def test_a_template_gives_what_the_renderer_gives() -> None:
    assert filled(["name", "time", "count"]) == line(LINE) == "<p>a 2012-06-28T12:00:00+00:00 0</p>"


def test_a_mark_that_is_left_raises_at_once() -> None:
    for listed, missing in (
        (["time", "count"], "no slot for Line.name"),
        (["name", "count"], "no slot for Line.moment"),
        (["name", "time"], "no slot for Line.number"),
        (["name", "day", "count"], "2222"),  # the rest of the time stays
    ):
        with pytest.raises(TemplateError, match=missing):
            filled(listed)


def test_a_date_in_the_form_of_rfc_822_is_known_as_a_mark() -> None:
    templates: Templates[Line] = Templates(
        lambda item: slot_values("", [item.name], in_xml),
        lambda item: f"{item.name}, {format_datetime(item.moment)}",
        Escapes(in_xml, in_xml_attribute),
    )
    with pytest.raises(TemplateError, match=r"no slot for Line\.moment"):
        templates.fill(LINE, slot_values("", ["a"], in_xml))


def test_the_number_of_slot_values_must_be_the_templates() -> None:
    def values(item: Line) -> SlotValues:
        return slot_values("", [item.name, item.moment.isoformat(), str(item.number)], in_xml)

    templates = Templates(values, line, Escapes(in_xml, in_xml_attribute))
    whole = values(LINE)
    assert templates.fill(LINE, whole) == line(LINE)
    for wrong in (whole.values[:2], [*whole.values, "more"], ["a\x1fb", *whole.values[1:]]):
        with pytest.raises(TemplateError, match="expected 3"):
            templates.fill(LINE, slot_values("", wrong, in_xml)._replace(shape=whole.shape))


def test_a_value_of_an_unknown_type_cannot_be_marked() -> None:
    with pytest.raises(TypeError, match="float"):
        marked_copy(LINE._replace(number=1.5))  # type: ignore[arg-type]


def test_a_marked_copy_keeps_what_belongs_to_the_shape() -> None:
    marked, _ = marked_copy(FULL._replace(rights="", modified=None))
    assert (marked.rights, marked.modified) == ("", None)
    assert marked.replies is not None
    assert marked.replies.status == "closed"
    assert marked.in_reply_to is not None
    assert marked.in_reply_to.kind == "pingback"
