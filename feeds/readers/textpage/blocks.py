"""A page of text as blocks of lines that know their numbers: what the rules look at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from feeds.model import Found, Origin

_BULLET = re.compile(r"(?:[-*•–]|\d+[.)])\s")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines between two blank ones, as they stand; `first` is the number of the first, from 1."""

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
    pending: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            pending.append(line)
        elif pending:
            found.append(Block(number - len(pending), tuple(pending)))
            pending = []
    return tuple(found)


def found(block: Block, value: str, path: str, rule: str) -> Found:
    """A value that the lines of a block gave."""
    return Found(value, Origin(path, block.first, block.last, rule))


def prose(lines: Sequence[str]) -> str:
    """The lines of one paragraph as its text: hard-wrapped ones joined, deliberate breaks kept as newlines.

    Lines are hard-wrapped where the first word of none would have fitted on the line above it, and the longest is about
    as wide as a page.
    """
    bare = [line.strip() for line in lines]
    longest = max(map(len, bare))
    full = all(len(line) + 1 + len(below.split()[0]) > longest for line, below in pairwise(bare))
    wrapped = 45 <= longest <= 100 and full
    bulleted = any(_BULLET.match(line) for line in bare[1:])
    return (" " if wrapped and not bulleted else "\n").join(bare)
