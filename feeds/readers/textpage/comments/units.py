"""Heads of comments, each of one line or of several that stand together: a name above its date, a number above a name."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feeds.readers.textpage.comments.head import Head
from feeds.readers.textpage.comments.lines import Line, has_sign, is_links
from feeds.readers.textpage.comments.pieces import EDGE, speaker
from feeds.readers.textpage.comments.stamps import stamps

NAMED = "n"  # the form of heads with nothing but a name
ANY = "?/d"  # the form of heads with words above the date that are no name by themselves
_HEADLINE = 200  # characters of such words
BEGUN = "?d"  # … of heads whose name can be a day or a month, too: `May 14.09.2022, 9:32`
_BEGUN = re.compile(r"(?P<name>[^\W\d_]{2,12}),? (?P<date>\d.*)")
_DATED = 40  # characters more than those of a date in them
_APART = 4  # lines between a name and its date, at most


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
        above = _near(lines, i, -1) if "#" not in head.form else None  # a number begins a head
        if above is not None:  # a verb by itself is broken off from the name
            yield _joined(lines, above, i, "ns" if key == "s" else f"n/{key}", above)
        elif key == "d" and _is_headline(lines, i):
            yield _below_headline(lines, i)
        if key == "d" and (named := _begun(lines[i])) is not None:
            yield Unit(i, i + 1, BEGUN, "", named, named)
        below = _near(lines, i, +1) if not _is_last(lines, i) else None
        if below is not None:
            yield _joined(lines, i, below, f"{key}/n", below)
        if "d" in key:
            yield _without_name(lines, i, f"#{key}" if "#" in head.form or _number_above(lines, i) is not None else key)
    elif key == "b":
        below = _near(lines, i, +1)
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
    while end < len(lines) and end - i <= _APART and _is_satellite(lines[end], True):
        end += 1
    return Unit(i - 1, end, ANY, "", named, lines[i])


def _is_last(lines: Sequence[Line], i: int) -> bool:
    """Whether a date with links ends the block of what was said then: `Like · Reply · June 27, 2012`."""
    head = lines[i].head
    beside = [
        i > 0 and lines[i - 1].block == lines[i].block,
        i + 1 < len(lines) and lines[i + 1].block == lines[i].block,
    ]
    return head is not None and "l" in head.form and beside == [True, False]


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
    first, end = _top(lines, i), i + 1
    dated = line if line.head and line.head.date else None
    above = lines[first - 1] if first and dated is None and lines[first - 1].block == line.block else None
    if above is not None and above.head is not None and above.head.key == "d":
        first, dated = first - 1, above
    while end < len(lines) and end - i <= _APART and _is_satellite(lines[end], dated is not None):
        below = lines[end].head
        dated = lines[end] if below and below.date and dated is None else dated
        end += 1
    return Unit(first, end, form, _number(lines, first, i), line, dated)


def _joined(lines: Sequence[Line], a: int, b: int, form: str, named: int) -> Unit:
    """A name and its date on different lines."""
    first, end = _top(lines, a), b + 1
    while end < len(lines) and end - b <= _APART and _is_satellite(lines[end], True):
        end += 1
    date = next((line for line in lines[a : b + 1] if line.head and line.head.date), None)
    if date is None and end < len(lines) and _is_satellite(lines[end], False):
        date, end = lines[end], end + 1
    return Unit(first, end, form, _number(lines, first, b), lines[named], date)


def _without_name(lines: Sequence[Line], i: int, form: str) -> Unit:
    first = _top(lines, i)
    head = lines[i].head
    end = i + 1
    while end < len(lines) and end - i <= _APART and _is_satellite(lines[end], True):
        end += 1
    return Unit(first, end, form, _number(lines, first, i), None, lines[i] if head and head.date else None)


def _is_satellite(line: Line, dated: bool) -> bool:
    """Whether a line behind a name belongs to its head: links, badges, whom it answers, a date where there is none yet."""
    key = line.head.form.strip("ltg") if line.head else "text"
    if not any(map(str.isalnum, line.text)) and has_sign(line.text):
        return False
    if line.head and key == "d" and "t" in line.head.form:  # "In reply to Jane Doe, June 27"
        return True
    return not key or (key == "d" and not dated)


def _near(lines: Sequence[Line], i: int, step: int) -> int | None:
    """The line with nothing but a name that is next to a line, above or below it; links may stand between."""
    j, guest = i + step, None
    while 0 <= j < len(lines) and abs(j - i) <= _APART:
        head = lines[j].head
        if head is None:
            return guest
        if head.form.strip("l") == "g":
            guest = j if guest is None else guest
        if head.key in ("n", "bn") and "s" not in head.form:
            return j
        if head.form.strip("ltg"):
            return guest
        j += step
    return guest


def _top(lines: Sequence[Line], i: int) -> int:
    """Where a head begins that has its name on a line: its number, its picture, its initial may stand above."""
    head = lines[i].head
    name = head.name if head else ""
    first = i
    while first > 0 and i - first < _APART:
        if _is_herald(lines[first - 1], name):
            first -= 1
        elif name and first > 1 and lines[first - 2].text == name and _is_title(lines[first - 1]):
            first -= 2
        else:
            break
    return first


def _is_title(line: Line) -> bool:
    """Whether a line is a comment's title, or says that there is none."""
    return is_links(line) or line.text.startswith(("Re:", "RE:", "re:"))


def _is_herald(line: Line, name: str) -> bool:
    if line.head is None:
        return False
    initials = {"".join(part[0] for part in name.split())[:n].casefold() for n in (1, 2)} if name else set()
    words = line.text.casefold()
    pictured = name and (
        words == name.casefold()
        or ("l" in line.head.form and name.casefold() in words)
        or words in initials
        or words == f"@{name.casefold()}"
    )
    return line.head.form == "#" or bool(pictured)


def _number_above(lines: Sequence[Line], i: int) -> int | None:
    return i - 1 if i and (head := lines[i - 1].head) and head.form == "#" else None


def _number(lines: Sequence[Line], first: int, last: int) -> str:
    return next((head.number for line in lines[first : last + 1] if (head := line.head) and head.number), "")
