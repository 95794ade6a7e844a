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
    """`Jane DoeJune 27, 2012 at 9:05 PM`, with a space before the date, where it is one only then."""
    glued = _MONTH.search(text) if text[-1:].isalnum() else None
    if glued is None or not (found := stamps(text[glued.start() :])) or found[0].start:
        return text
    return f"{text[: glued.start()]} {text[glued.start() :]}"
