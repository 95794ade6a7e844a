"""The lines of a page below its body, each with what it shows of a comment's head."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from feeds.readers.textpage.blocks import Block
from feeds.readers.textpage.comments import marks
from feeds.readers.textpage.comments.head import Head
from feeds.readers.textpage.comments.heads import LONGEST, head
from feeds.readers.textpage.words.links import REPLY
from feeds.text import squash

_GLUED = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ])")  # "ReplyDelete"
_BAR = re.compile(r"[|·•]|\s{2,}|(?=[(\[])")
_PICTURES, _HEARTS = "\U0001f300", "☹☺♡♥❤✌"  # emoji: what stands below the first ones is a bullet, too
_INDENT = 4  # columns that a tab stands for
_GAP = re.compile(r"(?<=[\w.)])[ \t\u00a0]{2,}(?=\w)")
_DEEP = 6  # columns from which on text browsers have letters as bullets
_LETTER_BULLET = re.compile(r"[o@#=]\s+(?=\S)")
_WIDTH = range(45, 101)  # characters of the longest line of a page that was wrapped
_RAGGED = 20  # characters that a wrapped line may be shorter than that, with the numbers of its links taken away


class Line(NamedTuple):
    """A line that is not blank; `at` is its number on the page, `last` that of its end, `block` the index of its block."""

    at: int
    block: int
    indent: int
    raw: str
    text: str
    head: Head | None  # what it shows of a head; None for a line of text
    heading: int | None  # how many comments it says there are, as a heading (-1: no number); None where it is none
    ends: bool  # whether it stands below comments
    last: int

    @property
    def date(self) -> str:
        return self.head.date if self.head else ""


def lines(blocks: Sequence[Block], first: int) -> tuple[Line, ...]:
    """The lines of the blocks from index `first` on."""
    made = [
        _line(block.first + i, index, line)
        for index, block in enumerate(blocks[first:], first)
        for i, line in enumerate(block.lines)
    ]
    return tuple(_without_links(_unwrapped(made)))


def is_links(line: Line) -> bool:
    """Whether the line has nothing but links, badges and tallies."""
    if line.head is None or line.head.form == "" or line.head.form.strip("lgt#"):
        return False
    return any(map(str.isalnum, line.text)) or not has_sign(line.text)  # a heart is said


def has_sign(text: str) -> bool:
    """Whether something in a line can be what somebody says: a letter, a figure, a heart."""
    return any(letter.isalnum() or letter >= _PICTURES or letter in _HEARTS for letter in text)


def has_reply(text: str) -> bool:
    """Whether one of the parts of a line is the link that answers a comment."""
    return any(part.strip(" ()[]") in REPLY for part in _BAR.split(text.casefold()))


def is_reply(line: Line) -> bool:
    """Whether the line has the link that answers a comment, and no words but links."""
    words = {word.strip("()[]").casefold() for word in _GLUED.sub(" ", line.text).split()}
    return is_links(line) and (line.text.casefold() in REPLY or not REPLY.isdisjoint(words))


def _line(at: int, block: int, line: str) -> Line:
    indent = len(line) - len(line.lstrip())
    if "\t" in line[:indent]:
        indent = len(line[:indent].expandtabs(_INDENT))
    text = squash(line)
    if indent >= _DEEP and (bullet := _LETTER_BULLET.match(text)):
        text = text[bullet.end() :]
    if len(text) > LONGEST and text[-2:] not in ("]", "].", ".]", "…]"):
        return Line(at, block, indent, line, text, None, None, False, at)
    shown, heading, ends = _shown(text)
    if "  " in line.strip() and (answering := _answering(line)) is not None:
        shown = answering
    return Line(at, block, indent, line, text, shown, heading, ends, at)


def _answering(line: str) -> Head | None:
    """`Jane Doe  Kim Lee • 2 years ago`: who is answered stands behind a gap, where a picture of an arrow was."""
    parts = _GAP.split(line.strip())
    answering = head(squash(" → ".join(parts))) if len(parts) == 2 and len(line) < LONGEST else None
    return answering if answering and {"n", "t", "d"} <= set(answering.form) else None


@lru_cache(maxsize=4096)  # links, forms and what is beside a post stand on all pages of a site
def _shown(text: str) -> tuple[Head | None, int | None, bool]:
    shown, heading, ends = head(text), marks.heading(text), marks.is_end(text)
    if (
        shown is not None
        and (ends or heading is not None)
        and not shown.date
        and not ("s" in shown.form and text[-1] in ":：.…")
    ):
        shown = None  # what has a meaning of its own is nobody's name
    return shown, heading, ends


def _unwrapped(made: list[Line]) -> list[Line]:
    """The lines with each head on one that a text browser has wrapped: `Jane Doe | June 27,` above `2012 9:05 PM`."""
    width = max((len(line.raw.rstrip()) for line in made), default=0)
    if width not in _WIDTH:
        return made
    found: list[Line] = []
    for line in made:
        above = found[-1] if found else None
        whole = _whole(above, line) if above and len(above.raw.rstrip()) > width - _RAGGED else None
        if above is not None and whole is not None:
            found[-1] = above._replace(text=f"{above.text} {line.text}", head=whole, last=line.last)
        else:
            found.append(line)
    return found


def _whole(above: Line, line: Line) -> Head | None:
    """The head that two lines of a block make, where neither does by itself."""
    is_whole = above.head is not None and above.head.key in _COMPLETE and above.head.timed
    if is_whole or line.at != above.last + 1 or len(above.text) + len(line.text) > LONGEST:
        return None
    if above.head is not None and above.head.key == "d" and above.head.timed and line.head is None:
        return None  # a whole date, and what was said then
    whole = head(f"{above.text} {line.text}")
    return whole if whole and whole.key in _COMPLETE and whole.timed and "~" not in whole.form else None


def _without_links(made: list[Line]) -> list[Line]:
    """The lines without headings that are links below each comment: `Reply (0)`."""
    repeated = marks.repeated(line.text for line in made if line.heading is not None)
    return [line._replace(heading=None, head=Head("l")) if line.text in repeated else line for line in made]


_COMPLETE = ("nd", "dn", "nsd", "nds", "bnd", "dbn", "pnd")
