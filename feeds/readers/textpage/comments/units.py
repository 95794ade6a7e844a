"""Heads of comments, each of one line or of several that stand together: a name above its date, a number above a name."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feeds.readers.textpage.comments.beside import APART, is_last, is_satellite, near, number, number_above, top
from feeds.readers.textpage.comments.head import Head
from feeds.readers.textpage.comments.lines import Line, is_links
from feeds.readers.textpage.comments.pieces import EDGE, speaker
from feeds.readers.textpage.comments.stamps import stamps

NAMED = "n"  # the form of heads with nothing but a name
ANY = "?/d"  # the form of heads with words above the date that are no name by themselves
_HEADLINE = 200  # characters of such words
BEGUN = "?d"  # … of heads whose name can be a day or a month, too: `May 14.09.2022, 9:32`
_BEGUN = re.compile(r"(?P<name>[^\W\d_]{2,12}),? (?P<date>\d.*)")
_DATED = 40  # characters more than those of a date in them


class Unit(NamedTuple):
    """Lines `first` to `end` (indexes, the end exclusive) that are one head; `form` says how they make it."""

    first: int
    end: int
    form: str
    number: str
    name: Line | None
    date: Line | None

    @property
    def head(self) -> Head | None:
        return self.name.head if self.name else None


def units(lines: Sequence[Line]) -> dict[str, list[Unit]]:
    """All that could be heads, by their form, in their order."""
    found: dict[str, list[Unit]] = {}
    for i, line in enumerate(lines):
        if line.head is not None:
            for unit in _at(lines, i, line.head):
                timed = "@" if unit.date and unit.date.head and unit.date.head.timed else ""
                found.setdefault(unit.form + timed, []).append(unit)
    return found


def _at(lines: Sequence[Line], i: int, head: Head) -> Iterator[Unit]:
    """What the anchor on a line makes: the line alone, or with a name above or below it."""
    key = head.key
    if "n" in key and key != "n":
        yield _alone(lines, i, key)
        if key == "nd" and _is_below_name(lines, i):
            yield _joined(lines, i - 1, i, "n/d", i - 1)
    elif "#" in head.form and "n" in key:
        yield _alone(lines, i, "#n")
    elif head.form == "n" and not head.odd and _stands_alone(lines, i):
        yield Unit(i, i + 1, NAMED, "", lines[i], None)
    elif key in ("d", "s", "ds", "sd"):
        above = near(lines, i, -1) if "#" not in head.form else None  # a number begins a head
        if above is not None:  # a verb by itself is broken off from the name
            yield _joined(lines, above, i, "ns" if key == "s" else f"n/{key}", above)
        elif key == "d" and _is_headline(lines, i):
            yield _below_headline(lines, i)
        if key == "d" and (named := _begun(lines[i])) is not None:
            yield Unit(i, i + 1, BEGUN, "", named, named)
        below = near(lines, i, +1) if not is_last(lines, i) else None
        if below is not None:
            yield _joined(lines, i, below, f"{key}/n", below)
        if "d" in key:
            yield _without_name(lines, i, f"#{key}" if "#" in head.form or number_above(lines, i) is not None else key)
    elif key == "b":
        below = near(lines, i, +1)
        if below is not None:
            yield _joined(lines, i, below, "b/n", below)
    elif head.form in ("#", "#l") and head.number:
        yield _without_name(lines, i, "#")
    elif head.form == "l" and any(map(str.isalpha, lines[i].text)):
        yield _without_name(lines, i, "l")


def _begun(line: Line) -> Line | None:
    """A line that is all a date, with its first word as a name, where the rest is as much of a date without it."""
    begun = _BEGUN.fullmatch(line.text)
    rest = stamps(begun["date"]) if begun else []
    if begun is None or line.head is None or not rest or rest[0].start or not (rest[0].full and rest[0].timed):
        return None
    return line._replace(head=line.head._replace(form="nd", name=begun["name"], date=begun["date"][: rest[0].end]))


def _stands_alone(lines: Sequence[Line], i: int) -> bool:
    """Whether a line begins a block, and text is below it: a name with nothing beside it."""
    below = lines[i + 1] if i + 1 < len(lines) else None
    begins = not i or lines[i - 1].last < lines[i].at - 1 or is_links(lines[i - 1]) or lines[i - 1].heading is not None
    return begins and below is not None and below.head is None and below.heading is None and not below.ends


def _is_headline(lines: Sequence[Line], i: int) -> bool:
    """Whether right above a date with a time of day a line begins a block of no more than these two."""
    above, line = lines[i - 1] if i else None, lines[i]
    if above is None or not (line.head and line.head.timed) or above.ends:
        return False
    parted = i < 2 or is_links(lines[i - 2]) or lines[i - 2].heading is not None
    begins = parted or (above.at == line.at - 1 and lines[i - 2].last < above.at - 1)
    is_free = above.head is None or (
        above.head.kind == "comment" and (not above.date or len(above.text) > len(above.date) + _DATED)
    )
    return begins and above.heading is None and len(above.text) <= _HEADLINE and is_free


def _below_headline(lines: Sequence[Line], i: int) -> Unit:
    """A date below words that are a name only where other heads stand so: a page's title, a name with an exclamation mark."""
    above = lines[i - 1]
    bare = above.text.strip(EDGE)
    named = above._replace(head=Head("n", name=speaker(bare) or bare, odd=True))
    end = i + 1
    while end < len(lines) and end - i <= APART and is_satellite(lines[end], True):
        end += 1
    return Unit(i - 1, end, ANY, "", named, lines[i])


def _is_below_name(lines: Sequence[Line], i: int) -> bool:
    """Whether a line with a date says what the person above it is: `Baker • June 27`, in a block of these two lines."""
    blocks = [line.block for line in lines[max(i - 2, 0) : i + 2]]
    above = lines[i - 1].head if i else None
    return (
        above is not None
        and above.key == "n"
        and not above.odd
        and blocks.count(lines[i].block) == 2
        and lines[i - 1].block == lines[i].block
    )


def _alone(lines: Sequence[Line], i: int, form: str) -> Unit:
    """A line with a name, its date where that stands on the next lines, its number where that stands above."""
    line = lines[i]
    first, end = top(lines, i), i + 1
    dated = line if line.head and line.head.date else None
    above = lines[first - 1] if first and dated is None and lines[first - 1].block == line.block else None
    if above is not None and above.head is not None and above.head.key == "d":
        first, dated = first - 1, above
    while end < len(lines) and end - i <= APART and is_satellite(lines[end], dated is not None):
        below = lines[end].head
        dated = lines[end] if below and below.date and dated is None else dated
        end += 1
    return Unit(first, end, form, number(lines, first, i), line, dated)


def _joined(lines: Sequence[Line], a: int, b: int, form: str, named: int) -> Unit:
    """A name and its date on different lines."""
    first, end = top(lines, a), b + 1
    while end < len(lines) and end - b <= APART and is_satellite(lines[end], True):
        end += 1
    date = next((line for line in lines[a : b + 1] if line.head and line.head.date), None)
    if date is None and end < len(lines) and is_satellite(lines[end], False):
        date, end = lines[end], end + 1
    return Unit(first, end, form, number(lines, first, b), lines[named], date)


def _without_name(lines: Sequence[Line], i: int, form: str) -> Unit:
    first = top(lines, i)
    head = lines[i].head
    end = i + 1
    while end < len(lines) and end - i <= APART and is_satellite(lines[end], True):
        end += 1
    return Unit(first, end, form, number(lines, first, i), None, lines[i] if head and head.date else None)
