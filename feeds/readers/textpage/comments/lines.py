"""The lines of a page below its body, each with what it shows of a comment's head."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from feeds.readers.textpage.blocks import Block
from feeds.readers.textpage.comments import marks
from feeds.readers.textpage.comments.heads import LONGEST, Head, head
from feeds.text import squash

_INDENT = 4  # columns that a tab stands for


class Line(NamedTuple):
    """A line that is not blank; `at` is its number on the page, `block` the index of its block."""

    at: int
    block: int
    indent: int
    raw: str
    text: str
    head: Head | None  # what it shows of a head; None for a line of text
    heading: int | None  # how many comments it says there are, as a heading (-1: no number); None where it is none
    ends: bool  # whether it stands below comments

    @property
    def date(self) -> str:
        return self.head.date if self.head else ""


def lines(blocks: Sequence[Block], first: int) -> tuple[Line, ...]:
    """The lines of the blocks from index `first` on."""
    return tuple(
        [
            _line(block.first + i, index, line)
            for index, block in enumerate(blocks[first:], first)
            for i, line in enumerate(block.lines)
        ]
    )


def _line(at: int, block: int, line: str) -> Line:
    indent = len(line) - len(line.lstrip())
    if "\t" in line[:indent]:
        indent = len(line[:indent].expandtabs(_INDENT))
    text = squash(line)
    if len(text) > LONGEST and text[-2:] not in ("]", "].", ".]", "…]"):
        return Line(at, block, indent, line, text, None, None, False)
    return Line(at, block, indent, line, text, *_shown(text))


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
