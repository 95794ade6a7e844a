"""A page of text as blocks of lines that know their numbers: what the rules look at."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from feeds import html
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


def texts(area: Sequence[Block], path: str, rule: str, head: int = 0) -> tuple[Found, ...]:
    """The paragraphs of a body or comment. Lists and code keep their lines, and how far they are indented.

    The first `head` lines say nothing of how far the others are indented.
    """
    if not any(line[0].isspace() for block in area for line in block.lines):
        return tuple([found(block, prose(block.lines), path, rule) for block in area])
    lines = [(block.first + i, line) for block in area for i, line in enumerate(block.lines)]
    margin = html.margin([line for _, line in lines[head:]])
    flags = html.code_lines([html.outdented(line, margin) for _, line in lines])
    code = {number for (number, _), is_code in zip(lines, flags, strict=True) if is_code}
    paragraphs = _together(area, code) if code else area
    return tuple([found(block, _paragraph(block, margin, code), path, rule) for block in paragraphs])


def _together(area: Sequence[Block], code: Set[int]) -> list[Block]:
    """The blocks; those with lines of code between which no blank line stands as one."""
    made: list[Block] = []
    for block in area:
        if made and made[-1].last + 1 == block.first and {made[-1].last, block.first} <= code:
            made[-1] = Block(made[-1].first, made[-1].lines + block.lines)
        else:
            made.append(block)
    return made


def _paragraph(block: Block, margin: str, code: Set[int]) -> str:
    raw = [html.outdented(line, margin).rstrip() for line in block.lines]
    text = prose(block.lines)
    is_listed = "\n" in text and any(map(html.is_item, raw))
    if is_listed or not code.isdisjoint(range(block.first, block.last + 1)):
        return "\n".join(raw)
    return " " * html.columns(raw[0]) + text if html.is_item(raw[0]) else text


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
