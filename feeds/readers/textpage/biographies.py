"""The lines about the authors, between the categories and the comments."""

import re
from collections.abc import Sequence

from feeds.model import DraftBiography
from feeds.readers.textpage.blocks import Block, found, prose

_MORE = re.compile(r"\s*\b(?:read (?:full bio|more)|full bio|view all posts by .{1,60}|more about .{1,60})\s*$", re.I)
_FACT = 80  # characters in a line about the person, at most


def read(area: Sequence[Block], byline: str, path: str) -> tuple[tuple[DraftBiography, ...], tuple[Block, ...]]:
    """Each biography, and the blocks that belong to none. A biography starts with its person's name on a line."""
    starts = [i for i, block in enumerate(area) if _names(block, area[i + 1 : i + 2], byline)]
    if not starts:
        return (), tuple(area)
    ends = [*starts[1:], len(area)]
    return tuple(_life(area[a:b], path) for a, b in zip(starts, ends, strict=True)), tuple(area[: starts[0]])


def _names(block: Block, below: Sequence[Block], byline: str) -> bool:
    name = " ".join(block.lines[0].split())
    told = bool(below) and " ".join(below[0].lines[0].split()).startswith(name + " ")
    return 2 < len(name) <= 60 and (name.casefold() in byline.casefold() or told)


def _life(area: Sequence[Block], path: str) -> DraftBiography:
    head = area[0]
    short = [Block(head.first + i, (line,)) for i, line in enumerate(head.lines)]
    facts = [line for line in short[1:] if len(line.line) <= _FACT]
    texts = [line for line in short[1:] if len(line.line) > _FACT] + list(area[1:])
    said = [(block, _MORE.sub("", prose(block.lines))) for block in texts]
    return DraftBiography(
        name=found(short[0], short[0].line, path, "biography"),
        facts=tuple(found(line, line.line, path, "biography") for line in facts),
        text=tuple(found(block, words, path, "biography") for block, words in said if words),
    )
