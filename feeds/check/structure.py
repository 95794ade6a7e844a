"""The structure of an element: which children it may have, how often, and what their text must be."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from lxml import etree

from feeds.check import dates
from feeds.check.dates import Check, Fault
from feeds.check.rules import Finding, Rule, quote
from feeds.check.xml import content_of, line_of, name_of, text_of


class Field(NamedTuple):
    times: str  # "1": once, "?": at most once, "*": any number
    check: Check | None = None  # of its text; without one it is not looked at here


Fields = Mapping[str, Field]  # by tag


class Breaches(NamedTuple):
    """The rules of a format for structure."""

    missing: Rule
    repeated: Rule
    nested: Rule  # elements within what holds text


def fields(
    element: etree._Element, table: Fields, rules: Breaches, now: datetime | None = None, trim: bool = True
) -> Iterator[Finding]:
    """Check the children of an element that the table names.

    `trim`: without white space around a text; `now`: for dates in the future.
    """
    seen: Counter[str] = Counter()
    for child in content_of(element):
        field = table.get(str(child.tag))
        if field is None:
            continue
        seen[str(child.tag)] += 1
        if seen[str(child.tag)] == 2 and field.times != "*":
            yield rules.repeated.at(line_of(child), f"a second {name_of(child)} in {name_of(element)}", "at most one")
        if field.check is not None:
            if inner := content_of(child):
                yield rules.nested.at(line_of(child), f"{name_of(inner[0])} in {name_of(child)}", "text only")
            else:
                yield from value(child, field.check, now, trim)
    for tag, field in table.items():
        if field.times == "1" and not seen[tag]:
            local = etree.QName(tag).localname
            yield rules.missing.at(line_of(element), f"no <{local}> in {name_of(element)}", "one")


def value(element: etree._Element, check: Check, now: datetime | None = None, trim: bool = True) -> Iterator[Finding]:
    """Check the text of an element."""
    text = text_of(element).strip() if trim else text_of(element)
    broken = check(text) or (dates.plausible(text, now) if now and check in dates.CHECKS else None)
    yield from fault(broken, line_of(element), f"{name_of(element)} {quote(text)}")


def attribute(element: etree._Element, name: str, check: Check) -> Iterator[Finding]:
    """Check an attribute, if it is there."""
    text = element.get(name)
    if text is not None:
        local = etree.QName(name).localname
        yield from fault(check(text), line_of(element), f"{local}={quote(text)} of {name_of(element)}")


def required(element: etree._Element, name: str, check: Check, rule: Rule) -> Iterator[Finding]:
    """Check an attribute that must be there."""
    if element.get(name) is None:
        yield rule.at(line_of(element), f"{name_of(element)} without {name}", f"{name}=…")
    yield from attribute(element, name, check)


def fault(broken: Fault, line: int, found: str) -> Iterator[Finding]:
    """Yield a finding where a value breaks a rule."""
    if broken:
        rule, expected = broken
        yield rule.at(line, found, expected)
