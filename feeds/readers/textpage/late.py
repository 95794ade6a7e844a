"""Facts below a standfirst: newspapers have one between title and byline, be it with a picture and its words."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from feeds.readers.textpage import named
from feeds.readers.textpage.facts import Facts
from feeds.readers.textpage.sheet import Sheet

_NEAR = 16  # units between a title and the facts
_STANDFIRST = 700  # characters of the one paragraph above the facts
_BELOW = 2  # paragraphs below them, at least
_FAR = 40  # units in which these begin
_APART = 6  # units in which a list of posts has another date
_BESIDE = 3  # units from one line of facts to the next, and to a name above
DAYS = frozenset(["day", "instant"])  # kinds of spans that tell the day


class Late(NamedTuple):
    """The indexes of lines of facts, of lines that are but a name beside them, and of the first unit of the text."""

    facts: tuple[int, ...]
    names: tuple[int, ...]
    body: int


def find(sheet: Sheet, body: int) -> Late | None:
    """The lines of facts below a standfirst. Below more paragraphs than one they are those at the end of a short post."""
    first = next(_told(sheet, body), None)
    if first is None or not _goes_on(sheet, first) or _is_list(sheet, first):
        return None
    told = tuple(_run(sheet, first))
    above = [
        i for i in range(max(body, first - _BESIDE), first) if named.is_one(sheet, i) and sheet.texts[i][0].isupper()
    ]
    has_who = any(one.who for i in told if (one := sheet.facts(i)))
    below = sheet.facts_with(told[-1], len(sheet.units))
    return Late(told, () if has_who else tuple(above[-1:]), below[1] if below else told[-1] + 1)


def _told(sheet: Sheet, body: int) -> Iterator[int]:
    """The lines of facts that one paragraph stands above, or none."""
    paragraphs = 0
    for i in range(body, min(body + _NEAR, len(sheet.units))):
        if _may_tell(sheet, i):
            yield i
        paragraphs += sheet.is_prose(i)
        if paragraphs > 1 or (sheet.is_prose(i) and len(sheet.texts[i]) > _STANDFIRST):
            return


def _run(sheet: Sheet, first: int) -> Iterator[int]:
    """The lines of facts from one on, with few others between; what a label tells of is on the line below it."""
    i, end = first, min(first + _NEAR, len(sheet.units))
    last = first
    while i < end and i <= last + _BESIDE and not sheet.is_prose(i):
        if _may_tell(sheet, i):
            yield i
            with_more = sheet.facts_with(i, end)
            i = last = with_more[1] if with_more else i + 1
        else:
            i += 1


def _may_tell(sheet: Sheet, i: int) -> bool:
    told = sheet.facts(i)
    if told is None or ("beside" in told.labels and not told.when) or sheet.kinds[i] not in ("", "author"):
        return False
    return _is_certain(told) or sheet.is_label(i)


def _is_certain(told: Facts) -> bool:
    """Whether a line names the day or the author, and no other words make it a link to another post."""
    is_told = told.kind in DAYS or (told.labelled and not told.when)
    return is_told and not told.names and (told.labelled or told.told or not told.loose)


def _goes_on(sheet: Sheet, i: int) -> bool:
    """Whether paragraphs stand below facts."""
    below = (j for j in range(i + 1, min(i + _FAR, len(sheet.units))) if not sheet.is_furniture(j))
    return sum(sheet.is_prose(j) for j in islice(below, _NEAR)) >= _BELOW


def _is_list(sheet: Sheet, i: int) -> bool:
    """Whether two days stand shortly one below the other, as in a list of posts."""
    near = (sheet.facts(j) for j in range(i, min(i + _APART, len(sheet.units))))
    return len({one.when for one in near if one and one.kind in DAYS and not one.told}) > 1
