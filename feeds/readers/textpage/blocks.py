"""A page of text as blocks of lines that know their numbers: what the rules look at."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from feeds.model import Found, Origin

_BULLET = re.compile(r"(?:[-*•–]|\d+[.)])\s")


class Block(NamedTuple):
    """Lines between two blank ones, as they stand; `first` is the number of the first, from 1.

    A tuple, because a page makes dozens and nothing else is made as fast.
    """

    first: int
    lines: tuple[str, ...]

    @property
    def last(self) -> int:
        return self.first + len(self.lines) - 1

    @property
    def indented(self) -> bool:
        return self.lines[0][:1].isspace()

    @property
    def line(self) -> str:
        """The only line, squashed; "" where there are several."""
        return " ".join(self.lines[0].split()) if len(self.lines) == 1 else ""


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a page, in order."""
    found: list[Block] = []
    number = 1
    for piece in text.split("\n\n"):  # most are a line between two blank ones
        if "\n" not in piece:
            if piece and not piece.isspace():
                found.append(Block(number, (piece,)))
            number += 2
        else:
            lines = piece.split("\n")
            found += _runs(lines, number)
            number += len(lines) + 1
    return tuple(found)


def _runs(lines: Sequence[str], number: int) -> Iterator[Block]:
    """The runs of lines that are not blank; `number` is that of the first line."""
    pending: list[str] = []
    for at, line in enumerate([*lines, ""], number):
        if line and not line.isspace():
            pending.append(line)
        elif pending:
            yield Block(at - len(pending), tuple(pending))
            pending = []


def found(block: Block, value: str, path: str, rule: str) -> Found:
    """A value that the lines of a block gave."""
    return Found(value, origin(block, path, rule))


def origin(block: Block, path: str, rule: str) -> Origin:
    """Where a block stands; one is enough for all values that it gave."""
    return Origin(path, block.first, block.first + len(block.lines) - 1, rule)


def prose(lines: Sequence[str]) -> str:
    """The lines of one paragraph as its text: hard-wrapped ones joined, deliberate breaks kept as newlines.

    Lines are hard-wrapped where the first word of none would have fitted on the line above it, and the longest is about
    as wide as a page.
    """
    if len(lines) == 1:
        return lines[0].strip()
    bare = [line.strip() for line in lines]
    longest = max(map(len, bare))
    full = all(len(line) + 1 + len(below.split(None, 1)[0]) > longest for line, below in pairwise(bare))
    wrapped = 45 <= longest <= 100 and full
    bulleted = any(_BULLET.match(line) for line in bare[1:])
    return (" " if wrapped and not bulleted else "\n").join(bare)
