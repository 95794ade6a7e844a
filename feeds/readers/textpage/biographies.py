"""The lines about the authors, between the categories and the comments."""

import re
from collections.abc import Sequence

from feeds.model import DraftBiography
from feeds.readers.textpage.blocks import Block, found, prose

_MORE = re.compile(r"\b(?:read (?:full bio|more)|full bio|view all posts by .{1,60}|more about .{1,60})$", re.I)
_MOST = 78  # characters that it can match
_AND = (",", ";", "&", "and", "with")  # between two names
_FACT = 80  # characters in a line about the person, at most


def read(area: Sequence[Block], byline: str, path: str) -> tuple[tuple[DraftBiography, ...], tuple[Block, ...]]:
    """Each biography, and the blocks that belong to none. A biography starts with its person's name on a line."""
    heads = [i for i in range(len(area)) if starts(area[i : i + 2], byline, True)]
    if not heads:
        return (), tuple(area)
    lives, rest = [], list(area[: heads[0]])
    for a, b in zip(heads, [*heads[1:], len(area)], strict=True):
        end = next((i for i in range(a + 1, b) if not _is_prose(area[i])), b)
        lives.append(_life(area[a:end], path))
        rest += area[end:b]
    return tuple(lives), tuple(rest)


def starts(blocks: Sequence[Block], byline: str, below_categories: bool) -> bool:
    """Whether the first of two blocks starts a biography: with a name of the byline on a line of its own.

    Below the categories another name will do, where short lines about the person or a text that begins with it follow.
    """
    name = " ".join(blocks[0].lines[0].split())
    if not 2 < len(name) <= 60 or name[-1] in ".!?:;,…":
        return False
    if _is_named(name, byline):
        return True
    if not below_categories or not 1 < len(name.split()) <= 5 or not name[0].isupper():
        return False
    told = len(blocks) > 1 and " ".join(blocks[1].lines[0].split()).startswith(name + " ")
    facts = len(blocks[0].lines) > 1 and all(len(line) <= _FACT for line in blocks[0].lines)
    return told or facts


def _is_named(name: str, byline: str) -> bool:
    """Whether a byline holds a name, and not just a part of one."""
    line, wanted = byline.casefold(), name.casefold()
    at = line.find(wanted)
    before, after = line[:at].rstrip(), line[at + len(wanted) :].lstrip()
    return at >= 0 and (not before or before.endswith(_AND)) and (not after or after.startswith(_AND))


def _is_prose(block: Block) -> bool:
    """Whether a block goes on about the person: a sentence, or the link to more of it."""
    text = prose(block.lines)
    return text[-1] in ".!?…”\"'。" or _MORE.search(text, max(0, len(text) - _MOST)) is not None


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
