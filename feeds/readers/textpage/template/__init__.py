"""What the text pages of a folder show together: where pages of one template have each field.

A page of the sample gives its lines, and in which of them its own reading found each field. The lines that most pages
have are the template's: from them the places of all others are counted. Where most pages have a field in one place, or
in a line of one pattern, this is the place of the field on every page; where they do not agree, or a page has nothing
there that could be the field, the page's own reading stands.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from feeds.model import Draft, Found, Origin
from feeds.readers.textpage import people, times
from feeds.readers.textpage.blocks import found
from feeds.readers.textpage.known import PLACE, Known
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.template import names, slots
from feeds.readers.textpage.template.groups import belongs
from feeds.readers.textpage.template.learning import Group, learn
from feeds.readers.textpage.template.sketch import HEAD, TITLE, dump, lines
from feeds.readers.textpage.template.slots import Slot

_KIND = "text "  # how what is learned of text pages begins


def votes(sheet: Sheet, draft: Draft) -> tuple[str, ...]:
    """Return what a page has to say of the template: its lines, with what its own reading found."""
    return tuple(dump(lines(sheet), sheet, draft))


def count(pages: Iterable[Collection[str]]) -> frozenset[str]:
    """Return what the pages of each template share, as JSON, one text for each template."""
    return frozenset(_KIND + json.dumps(_dumped(group), ensure_ascii=False) for group in learn(pages))


def _dumped(group: Group) -> list[Any]:
    return [sorted(value) if isinstance(value, frozenset) else value for value in group]


@lru_cache(maxsize=4)
def _load(shared: frozenset[str]) -> tuple[Group, ...]:
    return tuple(map(_loaded, (text.removeprefix(_KIND) for text in sorted(shared) if text.startswith(_KIND))))


def _loaded(text: str) -> Group:
    lines_, *places, authors, categories, words = json.loads(text)
    title, date, body, end = ([Slot(*one) for one in each] for each in places)
    who = tuple((Slot(*slot), part) for slot, part in authors)
    named = tuple(Slot(*one) for one in categories)
    return Group(frozenset(lines_), tuple(title), tuple(date), tuple(body), tuple(end), who, named, frozenset(words))


def known(shared: frozenset[str], sheet: Sheet) -> Known:
    """Return what the other pages show of a page."""
    groups = _load(shared)
    page = lines(sheet) if groups else ()
    keys = frozenset(line.key for line in page)
    group = max(groups, key=lambda one: belongs(keys, one.lines), default=None)
    if group is None or not belongs(keys, group.lines):
        return Known()
    one = group.headed(group.titled(page))
    names_, where = group.categories_of(one)
    author = group.author_of(one)
    body = slots.place(one, group.body, group.could_be_text)
    end = next((at for slot in group.end if (at := _end(one, slot)) is not None and at > (body or 0)), None)
    below = range(where.stop, end or where.stop)  # between the categories and what seems the end
    above = page[one.anchors.get(HEAD, -1) + 1 : where.start]
    if (len(above) > 2 or any("p" in line.flags for line in above)) and all(page[i].key in group.lines for i in below):
        end = where.start
    return Known(
        one.anchors.get(TITLE),
        body,
        end,
        group.date_of(one),
        (author[0], author[1]) if author[0] is not None else None,
        names_,
        where,
        group.names,
        frozenset(i for i, line in enumerate(page) if line.key in group.lines),
    )


def _end(one: slots.Pinned, slot: Slot) -> int | None:
    at = one.anchors.get(slot.anchor)
    return None if at is None else at + slot.offset


def author(sheet: Sheet, own: people.Choice) -> people.Choice:
    """Return the author in the place where most pages have theirs."""
    if sheet.known.author is None:
        return own
    i, name = sheet.known.author
    return own._replace(value=found(sheet.units[i], name, sheet.path, PLACE.format("author")))


def date(sheet: Sheet, own: times.Choice) -> times.Choice:
    """Return the date in the place that most pages have it in."""
    at = sheet.known.date
    told = None if at is None else sheet.facts(at)
    if at is None or told is None or not told.when:
        return own
    if own.published and sheet.units[at].first <= own.published.origin.first <= sheet.units[at].last:
        return own
    return own._replace(published=found(sheet.units[at], told.when, sheet.path, PLACE.format("date")))


def categories(sheet: Sheet, own: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return the categories in the place that most pages have them in; those that a space parts each for itself."""
    known_ = sheet.known
    own = tuple(one for one in own if not _is_of_menu(sheet, one))
    if known_.categories:
        first, last = sheet.units[known_.named.start], sheet.units[known_.named.stop - 1]
        at = Origin(sheet.path, first.first, last.last, PLACE.format("categories"))
        own = tuple(Found(name, at) for name in dict.fromkeys(known_.categories))
    if not known_.names:
        return own
    rows = {
        at: " ".join(one.value for one in own if one.origin == at) for at in dict.fromkeys(one.origin for one in own)
    }
    return tuple(Found(name, at) for at, row in rows.items() for name in dict.fromkeys(names.parted(row, known_.names)))


def _is_of_menu(sheet: Sheet, one: Found) -> bool:
    """Whether names stand in a list that most pages have, or in such a line above the title."""
    units = [i for i, unit in enumerate(sheet.units) if one.origin.first <= unit.first <= one.origin.last]
    is_above = sheet.known.title is not None and units[-1:] < [sheet.known.title]
    return sheet.known.shared.issuperset(units) and (is_above or len(units) > 2)


def around(sheet: Sheet, first: int, end: int) -> set[int]:
    """Return the lines of the template, and those of categories, at both ends of a body."""
    return {*_shared(sheet, range(first, end)), *_shared(sheet, range(end - 1, first - 1, -1))}


def _shared(sheet: Sheet, units: Sequence[int]) -> Iterator[int]:
    for i in units:
        if i not in sheet.known.shared and i not in sheet.known.named:
            return
        yield i
