"""A page as the other pages of its folder know it: its lines, and those in which its own reading found each field."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from feeds.model import Draft, Found
from feeds.readers.textpage import kinds
from feeds.readers.textpage.sheet import Sheet
from feeds.text import digest

DATE = "\x01"  # stands for a date
START, END = "\x02", "\x03"  # of a page, as lines above and below it
TITLE, HEAD = "\x04", "\x05"  # the title, and the last line of the head below it
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_LONGEST = 180  # characters of a title
_SHOWN, _PROSE = 80, 12  # characters of a line by which it is known, and of the digest of a paragraph
_HEAD, _TAIL, _NEAR = 80, 160, 12  # lines at the top, at the end, and around the end of the body
_PARTS = 4  # of a line of facts that nothing tells the meaning of
_SAID = frozenset(["by", "on", "names", "updated", "count"])
_WORDS = 8  # characters beside a date in a title
_BULLETS = "*•-·▪+# "


@dataclass(frozen=True)
class Line:
    """A line of a page. `flags`: the fields that it has by the page's own reading, and what it looks like.

    "T" title, "D" date, "W" who wrote it, "C" first category, "B" first and "E" last line of the body; "t" could be a
    title, "u" an unusual one, "p" paragraph, "b" list item, "n" no blank line above, "k" furniture, "d" has a date,
    "l" has a label.
    """

    flags: str
    text: str  # its beginning, with a mark in place of dates; the digest of a paragraph
    parts: tuple[
        str, ...
    ] = ()  # of a line with a date, what nothing tells the meaning of; else the names of categories

    @cached_property
    def key(self) -> str:
        return self.text if "p" in self.flags else _NUMBER.sub("0", self.text)


def lines(sheet: Sheet) -> tuple[Line, ...]:
    """Return the lines of a page, one for each unit."""
    return tuple(_line(sheet, i) for i in range(len(sheet.units)))


def _line(sheet: Sheet, i: int) -> Line:
    text, told, is_prose = sheet.texts[i], sheet.facts(i), sheet.is_prose(i)
    marks = {
        "t": _could_be_title(sheet, i),
        "u": _could_be_unusual(sheet, i),
        "p": is_prose,
        "b": kinds.is_bullet(sheet.units[i].lines[0]),
        "n": sheet.is_beside(i),
        "k": sheet.kinds[i] != "",
        "d": bool(told and told.when),
        "l": bool(told and told.labels),
    }
    flags = "".join(mark for mark, holds in marks.items() if holds)
    for date in (told.when, told.updated) if told else ():
        text = text.replace(date, DATE) if date else text
    parts: tuple[str, ...] = ()
    if told and told.when:
        parts = (*((told.who,) if told.who else ()), *told.loose)[:_PARTS]
    elif told and told.names:
        parts = told.names
    return Line(flags, digest(text, _PROSE) if is_prose else " ".join(text.split())[:_SHOWN], parts)


def _could_be_title(sheet: Sheet, i: int) -> bool:
    text = sheet.texts[i]
    if not 1 < len(text) <= _LONGEST or "  " in text or sheet.facts(i) is not None or kinds.is_counter(text):
        return False
    return sheet.kinds[i] in ("", "others", "asking", "all by", "author")


def _could_be_unusual(sheet: Sheet, i: int) -> bool:
    """Whether a line could be a title where nearly all pages have theirs: a number, a word of menus, a date with other words."""
    text, told = sheet.texts[i], sheet.facts(i)
    if len(text) > _LONGEST or sheet.is_prose(i):
        return False
    said = told is not None and bool(
        told.labels & _SAID or (told.when and len(" ".join(told.loose or (told.who,))) < _WORDS)
    )
    return not said and any(map(str.isalnum, text))


def dump(page: Sequence[Line], sheet: Sheet, draft: Draft) -> Iterator[str]:
    """Yield the lines of a page with what its own reading found, those of the middle of a long page left out."""
    own = _own(sheet, draft)
    end = next((i for i, flags in own.items() if "E" in flags), 0)
    for i, line in enumerate(page):
        if i < _HEAD or i >= len(page) - _TAIL or abs(i - end) <= _NEAR:
            yield "\t".join((own.get(i, "") + line.flags, line.text, *line.parts))
        elif i == _HEAD:
            yield ""


def load(sketch: Iterable[str]) -> tuple[Line, ...]:
    """Return the lines that `dump` gave."""
    parted = (line.split("\t") for line in sketch)
    return tuple(Line(one[0], one[1], tuple(one[2:])) if len(one) > 1 else Line("", "") for one in parted)


def _own(sheet: Sheet, draft: Draft) -> dict[int, str]:
    """Return the fields that the page's own reading found, by the unit."""
    body = draft.body
    values: list[tuple[str, Found | None, bool]] = [("T", draft.title, False), ("D", draft.published, False)]
    values += [("C", one, False) for one in draft.categories[:1]]
    values += [
        ("W", draft.byline, False),
        ("B", body[0] if body else None, False),
        ("E", body[-1] if body else None, True),
    ]
    number = {line: i for i, unit in enumerate(sheet.units) for line in range(unit.first, unit.last + 1)}
    found: defaultdict[int, str] = defaultdict(str)
    for mark, value, is_last in values:
        if value and (at := number.get(value.origin.last if is_last else value.origin.first)) is not None:
            found[at] += mark
    return found


def anchors(page: Sequence[Line], shared: frozenset[str], title: int | None = None) -> dict[str, int]:
    """Return where the lines stand that most pages share and this page has once; its ends, and its title, are such."""
    many = Counter(line.key for line in page)
    found = {START: -1}
    found.update((line.key, i) for i, line in enumerate(page) if line.key in shared and many[line.key] == 1)
    if title is not None:
        found[TITLE] = title
    return {**found, END: len(page)}


def bare(text: str) -> str:
    """Return a line without the sign of a list."""
    return text.strip(_BULLETS)
