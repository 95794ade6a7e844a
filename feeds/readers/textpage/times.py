"""When it was published and last changed: dates in lines of facts, weighed by their labels and places."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from feeds import dates
from feeds.model import Found, Lost, Origin
from feeds.readers.textpage.points import Rule, Weighed, weigh
from feeds.readers.textpage.sheet import Sheet

if TYPE_CHECKING:
    from feeds.readers.textpage.parts import Told

_LEAST = 3


class Candidate(NamedTuple):
    """A date on a line of facts."""

    value: str
    told: "Told"
    kind: str


class Choice(NamedTuple):
    published: Found | None
    updated: Found | None
    lost: tuple[Lost, ...]


RULES: tuple[Rule[Candidate], ...] = (
    Rule(3, "label before the date", lambda one: one.told.facts.told),
    Rule(3, "date beside the byline", lambda one: one.told.facts.labelled),
    Rule(2, "date by itself", lambda one: not one.told.facts.told and not one.told.facts.labelled),
    Rule(3, "date between title and text", lambda one: one.told.place == "above"),
    Rule(2, "date above the title", lambda one: one.told.place == "title"),
    Rule(1, "date below the text", lambda one: one.told.place == "below"),
    Rule(-4, "it stands in a line about another post", lambda one: _is_of_another(one.told)),
    Rule(-4, "it names no certain day", lambda one: one.kind not in ("day", "instant", "month")),
)


def _is_of_another(told: "Told") -> bool:
    """Whether a line below the text has other words beside a date, and no label: a link to another post."""
    return told.place in ("below", "far") and not told.facts.labels and bool(told.facts.who or told.facts.loose)


def choose(sheet: Sheet, told: Sequence["Told"]) -> Choice:
    """The date with most points; two days with equally many are none."""
    tried = [weigh(one, RULES) for one in _candidates(told)]
    tried.sort(key=lambda one: (-one.points, one.one.told.first))
    best = tried[0] if tried and (tried[0].points >= _LEAST or tried[0].one.kind == "vague") else None
    lost = [
        Lost("published", _found(sheet, one), one.against or "nothing makes it certain") for one in tried[: not best]
    ]
    for one in tried[1:] if best else ():
        if best and one.points == best.points and not _agree(one.one.value, best.one.value):
            lost.append(Lost("published", _found(sheet, best), "another date has as many points"))
            best = None
            break
    lost += [
        Lost("published", _found(sheet, one), one.against or "another date has more points")
        for one in tried
        if best and one is not best and not _agree(one.one.value, best.one.value)
    ]
    published = _with_clock(sheet, best, tried, told) if best else None
    return Choice(published, _updated(sheet, told, published.value if published else ""), tuple(lost))


def _updated(sheet: Sheet, told: Sequence["Told"], published: str) -> Found | None:
    """The first change that is told, but none before the day of publication, and far below the text only the one there."""
    first = dates.parse(published, UTC)
    days = [(one, dates.parse(one.facts.updated, UTC)) for one in told if one.facts.updated]
    later = [one for one, day in days if not (first and day) or day.date() >= first.date()]
    far = [one for one in later if one.place == "far"]
    best = next((one for one in later if one.place != "far"), far[0] if len(far) == 1 else None)
    return _at(sheet, best, best.facts.updated, "label before the date") if best else None


def _candidates(told: Sequence["Told"]) -> Iterator[Candidate]:
    for one in told:
        if one.facts.when:
            yield Candidate(one.facts.when, one, one.facts.kind)
        elif one.facts.vague:
            yield Candidate(one.facts.vague, one, "vague")


def _found(sheet: Sheet, one: Weighed[Candidate]) -> Found:
    return _at(sheet, one.one.told, one.one.value, one.why)


def _at(sheet: Sheet, told: "Told", value: str, rule: str) -> Found:
    return Found(value, Origin(sheet.path, sheet.line(told.first), sheet.units[told.end - 1].last, rule))


def _with_clock(
    sheet: Sheet, best: Weighed[Candidate], tried: Sequence[Weighed[Candidate]], told: Sequence["Told"]
) -> Found:
    """The date, with the time of day where another line of facts has it: "Posted by Jane at 3:45 PM" below the text."""
    same = [one for one in tried if one.one.kind == "instant" and _agree(one.one.value, best.one.value)]
    if best.one.kind == "day" and same:
        return _found(sheet, same[0])
    clock = next((one for one in told if one.facts.clock), None)
    plain = _found(sheet, best)
    if best.one.kind != "day" or clock is None:
        return plain
    rule = f"{best.why}, time of day from line {sheet.line(clock.first)}"
    return plain._replace(value=f"{plain.value} {clock.facts.clock}", origin=plain.origin._replace(rule=rule))


def _agree(one: str, other: str) -> bool:
    """Whether two texts name the same day."""
    if one in other or other in one:
        return True
    first, second = dates.parse(one, UTC), dates.parse(other, UTC)
    return isinstance(first, datetime) and isinstance(second, datetime) and first.date() == second.date()
