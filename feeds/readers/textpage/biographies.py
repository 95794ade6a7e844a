"""The lines about the authors, between the categories and the comments."""

import re
from collections.abc import Sequence

from feeds.model import DraftBiography
from feeds.readers.textpage.blocks import Block, found, prose

_MORE = re.compile(r"\b(?:read (?:full bio|more)|full bio|view all posts by .{1,60}|more about .{1,60})$", re.I)
_MOST = 78  # characters that it can match
_FACT = 80  # characters in a line about the person, at most


def read(area: Sequence[Block], byline: str, path: str) -> tuple[tuple[DraftBiography, ...], tuple[Block, ...]]:
    """Each biography, and the blocks that belong to none. A biography starts with its person's name on a line."""
    who = byline.casefold()
    starts = [i for i, block in enumerate(area) if _names(block, area[i + 1 : i + 2], who)]
    if not starts:
        return (), tuple(area)
    ends = [*starts[1:], len(area)]
    return tuple(_life(area[a:b], path) for a, b in zip(starts, ends, strict=True)), tuple(area[: starts[0]])


def _names(block: Block, below: Sequence[Block], who: str) -> bool:
    name = " ".join(block.lines[0].split())
    if not 2 < len(name) <= 60:
        return False
    return name.casefold() in who or (bool(below) and " ".join(below[0].lines[0].split()).startswith(name + " "))


def _life(area: Sequence[Block], path: str) -> DraftBiography:
    head = area[0]
    below = [Block(head.first + i, (line,)) for i, line in enumerate(head.lines) if i]
    short = [(block, block.line) for block in below]
    texts = [block for block, line in short if len(line) > _FACT] + list(area[1:])
    said = [(block, _without_more(prose(block.lines))) for block in texts]
    return DraftBiography(
        name=found(Block(head.first, head.lines[:1]), " ".join(head.lines[0].split()), path, "biography"),
        facts=tuple(found(block, line, path, "biography") for block, line in short if len(line) <= _FACT),
        text=tuple(found(block, words, path, "biography") for block, words in said if words),
    )


def _without_more(text: str) -> str:
    """The text without the link at its end. Only the end is searched: a long text has too many places to start from."""
    more = _MORE.search(text, max(0, len(text) - _MOST))
    return text[: more.start()].rstrip() if more else text
