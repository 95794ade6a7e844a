"""The lines about the authors, between the categories and the comments."""

import re
from collections.abc import Callable, Sequence

from feeds.model import DraftBiography
from feeds.readers.textpage.blocks import Block, found, prose

_MORE = re.compile(r"\b(?:read (?:full bio|more)|full bio|view all posts by .{1,60}|more about .{1,60})\W{0,4}$", re.I)
_MOST = 82  # characters that it can match
_AND = (",", ";", "&", "and", "with")  # between two names
_FACT = 80  # characters in a line about the person, at most


def read(
    area: Sequence[Block], byline: str, path: str, starting: Callable[[Sequence[Block], str], bool] | None = None
) -> tuple[tuple[DraftBiography, ...], tuple[Block, ...]]:
    """Each biography, and the blocks that belong to none. A biography starts with its person's name on a line."""
    heads = [i for i in range(len(area)) if (starting or starts)(area[i : i + 2], byline)]
    if not heads:
        return (), tuple(area)
    lives, rest = [], list(area[: heads[0]])
    for a, b in zip(heads, [*heads[1:], len(area)], strict=True):
        end = next((i for i in range(a + 1, b) if not _is_prose(area[i])), b)
        lives.append(_life(area[a:end], path))
        rest += area[end:b]
    return tuple(lives), tuple(rest)


def starts(blocks: Sequence[Block], byline: str) -> bool:
    """Whether the first of two blocks below the categories starts a biography, with a name on a line of its own.

    It is a name of the byline, or short lines about the person or a text that begins with the name follow.
    """
    name = _name(blocks[0])
    if _is_named(name, byline):
        return True
    facts = len(blocks[0].lines) > 1 and all(len(line) <= _FACT for line in blocks[0].lines)
    return 1 < len(name.split()) <= 5 and name[0].isupper() and (facts or _is_told(name, blocks))


def is_sure(blocks: Sequence[Block], byline: str) -> bool:
    """The same where no category line is above: a name of the byline, and a text that begins with it."""
    name = _name(blocks[0])
    return _is_named(name, byline) and _is_told(name, blocks)


def is_told(blocks: Sequence[Block], byline: str) -> bool:
    """The same where the name need not be of the byline: a name, and a text that begins with it."""
    name = _name(blocks[0])
    return is_sure(blocks, byline) or (1 < len(name.split()) <= 5 and name[0].isupper() and _is_told(name, blocks))


def _name(block: Block) -> str:
    """The first line of a block, where it can be a name."""
    line = " ".join(block.lines[0].split())
    return line if 2 < len(line) <= 60 and line[-1] not in ".!?:;,…" else ""


def _is_told(name: str, blocks: Sequence[Block]) -> bool:
    return len(blocks) > 1 and " ".join(blocks[1].lines[0].split()).startswith(f"{name} ")


def _is_named(name: str, byline: str) -> bool:
    """Whether a byline holds a name, and not just a part of one."""
    line, wanted = byline.casefold(), name.casefold()
    at = line.find(wanted) if wanted else -1
    before, after = line[:at].rstrip(), line[at + len(wanted) :].lstrip()
    return at >= 0 and (not before or before.endswith(_AND)) and (not after or after.startswith(_AND))


def _is_prose(block: Block) -> bool:
    """Whether a block goes on about the person: a sentence, a long line, or the link to more of it."""
    text = prose(block.lines)
    ends = text[-1] in ".!?…”\"'。)" or len(text) > _FACT
    return ends or _MORE.search(text, max(0, len(text) - _MOST)) is not None


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
