"""Where the dates of a line of a comment's head stand."""

import re
from typing import NamedTuple

from feeds import dates
from feeds.readers.textpage.comments.pieces import is_joint

_SURE = frozenset(["instant", "day", "relative", "partial"])
_LATER = re.compile(
    r"\b(?:(?:about|over|almost|less than) )?(?:an?|\d{1,3}) (?:second|minute|hour|day|week|month|year)s? later\b"
)
# A line of a year and a time of day, in a language that has no name for its month here.
_UNREAD = re.compile(
    r"(?=.*(?<!\d)(?:19|20)\d\d(?!\d))(?=.*(?<!\d)\d{1,2}[:.]\d\d(?!\d))(?=(?:\D*\d+){3,7}\D*$).{10,45}"
)
_MONTH = re.compile(r"(?<=\w)(?=[A-ZÀ-ÞА-Я][^\W\d_]{2,11},? (?:[A-ZÀ-ÞА-Я][^\W\d_]{2,9}\.? )?\d{1,2},? \d{4})(?<![\s])")

_DAY = re.compile(r"(?<=[^\s\d(\[|:/-])(?=\d{1,4}(?:[./-]\d|\.? [^\W\d_]|[年년]))")


class Stamp(NamedTuple):
    """A date, from `start` to `end`."""

    start: int
    end: int
    timed: bool  # with a time of day, or relative
    full: bool  # with its year


def stamps(text: str) -> list[Stamp]:
    """The dates of a line; two with nothing but joints between them are one."""
    found: list[Stamp] = []
    bare = text.rstrip(":： ")
    for span in dates.spans(bare):
        timed, full = span.kind in ("instant", "relative"), span.kind in ("instant", "day")
        if span.kind not in _SURE:
            continue
        if found and is_joint(text[found[-1].end : span.start]):
            found[-1] = Stamp(found[-1].start, span.end, found[-1].timed or timed, found[-1].full or full)
        else:
            found.append(Stamp(span.start, span.end, timed, full))
    if not any(stamp.full for stamp in found):
        later = _LATER.search(bare)
        if later:
            return [Stamp(later.start(), later.end(), True, False)]
        if _UNREAD.fullmatch(bare):
            return [Stamp(0, len(bare), True, False)]
    return found


def unglued(text: str) -> str:
    """`Jane DoeJune 27, 2012 at 9:05 PM` or `Jane27.06.2012, 9:05`, with a space before the date, where it is one only then."""
    if not text[-1:].isalnum():
        return text
    for glued in (_MONTH.search(text), _DAY.search(text)):
        behind = text[glued.start() :] if glued else ""
        found = stamps(behind) if behind else []
        if glued and found and not found[0].start and (glued.re is _MONTH or _is_whole(behind, found[0])):
            return f"{text[: glued.start()]} {behind}"
    return text


def _is_whole(text: str, stamp: Stamp) -> bool:
    """Whether a text is nothing but a date with its year and a time of day: figures stand in names and words, too."""
    return stamp.full and stamp.timed and is_joint(text[stamp.end :])
