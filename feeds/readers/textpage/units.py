"""A page in units to be judged one by one: a line, or the lines of a wrapped paragraph.

Where a page has hardly any blank line each line is a paragraph; where a text browser has left its columns and the
numbers of its links, these are taken away.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from feeds.readers.textpage import facts, kinds
from feeds.readers.textpage.blocks import Block, blocks, prose
from feeds.text import squash

_WIDTH = (45, 100)  # characters of the longest line of a wrapped paragraph
_WIDE = 120  # characters of a line that no page is wrapped at
_GOES_ON = frozenset(",;:|·•/&-–—")  # signs at the end of a line of facts that has more on the next
_REFERENCES = re.compile(
    r"(?:References|Visible links|Références|Verweise|Referencias|Referências|Riferimenti|Ссылки)", re.I
)
_REFERENCE = re.compile(r"\s*(?:\d+\.\s+|Visible links|Hidden links:?)(?:\S+://|file:|mailto:|/|$)?\S*")
_LINK = re.compile(r"\[(\d{1,4})\](?=\S)")
_IMAGE = re.compile(
    r"\[(?:logo|image|img|info|userpic|icon|photo|avatar)[^\]]{0,40}\]\s*(?=\S)", re.I
)  # what stands for a picture
_SEVERAL = 3
_LONG = 4  # lines of a paragraph of which none but the first can say something by itself
_MARGIN = 2  # columns that a page is indented by, at least
_MARKED = re.compile(
    r"!?\[(?P<words>[^\[\]\n]{1,300})\]\((?:<[^<>\n]{0,500}>|[^()\s]{0,500})(?:\s+\"[^\"\n]{0,200}\")?\)"
)
_HEADING = re.compile(r"\s*#{1,6}\s+")
_EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|_|\*)(?=\S)(.{1,300}?)(?<=\S)\1(?!\w)")


class Units(NamedTuple):
    """The units of a page; `apart`: whether each line is a paragraph; `links`: lines of addresses below the page."""

    units: tuple[Block, ...]
    apart: bool
    links: tuple[Block, ...] = ()


def units(whole: tuple[Block, ...]) -> Units:
    """The units of the blocks of a page."""
    whole, links = _without_links(_without_markup(_at_margin(whole)))
    apart = _stand_apart(whole)
    wide = sum(len(line) > _WIDE for block in whole for line in block.lines) >= _SEVERAL
    flat = wide and _is_flat(whole)
    found: list[Block] = []
    for block in whole:
        if len(block.lines) == 1:
            found.append(block)
        elif apart or flat:
            found += _lines(block)
        else:
            found += _paragraphs(block, wide)
    return Units(tuple(found), apart, links)


def text_of(unit: Block) -> str:
    """A unit on one line; gaps between columns are kept as two spaces."""
    if len(unit.lines) > 1:
        return squash(" ".join(unit.lines))
    line = _IMAGE.sub("", unit.lines[0].replace("\u00a0", " ").strip())
    return line if "  " in line or "\t" in line else squash(line)


def joined(area: Sequence[Block], apart: bool) -> tuple[Block, ...]:
    """The blocks that units were cut from: those with no blank line between them are one."""
    if apart:
        return tuple(area)
    made: list[Block] = []
    for unit in area:
        if made and made[-1].last + 1 == unit.first:
            made[-1] = Block(made[-1].first, made[-1].lines + unit.lines)
        else:
            made.append(unit)
    return tuple(made)


def _at_margin(whole: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without the columns that most lines are indented by, as text browsers do."""
    indents = Counter(len(line) - len(line.lstrip(" ")) for block in whole for line in block.lines)
    usual, times = max(indents.items(), key=lambda one: one[1])
    if usual < _MARGIN or times * 2 < indents.total():
        return whole
    return tuple(Block(block.first, tuple(_outdented(line, usual) for line in block.lines)) for block in whole)


def _outdented(line: str, columns: int) -> str:
    return line[min(columns, len(line) - len(line.lstrip(" "))) :]


def _without_markup(whole: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks of a page that was saved as Markdown without the signs of links, headings and emphasis."""
    lines = [line for block in whole for line in block.lines]
    signs = sum(
        len(_MARKED.findall(line)) + (_HEADING.match(line) is not None)
        for line in lines
        if "](" in line or line[:1] == "#"
    )
    if signs < _SEVERAL:
        return whole
    return tuple(Block(block.first, tuple(map(_plain, block.lines))) for block in whole)


def _plain(line: str) -> str:
    bare = _MARKED.sub(lambda match: match["words"], line)
    head = _HEADING.match(bare)
    return _EMPHASIS.sub(lambda match: match[2], bare[head.end() :] if head else bare) or line


def _stand_apart(whole: Sequence[Block]) -> bool:
    """Whether lines are paragraphs: long ones stand right below one another, or hardly a blank line is there."""
    lines = sum(len(block.lines) for block in whole)
    if lines < 4 * len(whole):
        long = [block for block in whole if sum(len(line) > _WIDTH[1] for line in block.lines) > 1]
        return len(long) > 0 and len(long) * 3 >= len(whole)
    return not any(_is_wrapped(block) for block in whole)


def _is_flat(whole: Sequence[Block]) -> bool:
    """Whether most of a page stands on lines that are too long to be wrapped: then none of it is."""
    letters = [len(line) for block in whole for line in block.lines]
    return 2 * sum(n for n in letters if n > _WIDE) > sum(letters)


def _is_wrapped(block: Block) -> bool:
    return len(block.lines) > 2 and "\n" not in prose(block.lines)


def _paragraphs(block: Block, wide: bool) -> list[Block]:
    """The lines of a block; those of a wrapped paragraph, each as full as the page is, as one."""
    bare = [line.strip() for line in block.lines]
    width = max(map(len, bare))
    if not _WIDTH[0] <= width <= _WIDTH[1]:
        return _lines(block)
    made: list[Block] = []
    start = 0
    for i in range(1, len(bare) + 1):
        if i == len(bare) or len(bare[i - 1]) + 1 + len(bare[i].split(None, 1)[0]) <= width:
            run = Block(block.first + start, block.lines[start:i])
            made += [run] if _is_one(bare[start:i], wide) else _lines(run)
            start = i
    return made


def _lines(block: Block) -> list[Block]:
    return [Block(block.first + i, (line,)) for i, line in enumerate(block.lines)]


def _is_one(lines: Sequence[str], wide: bool) -> bool:
    """Whether full lines go on from one to the next: none says something by itself, or all together say it."""
    told = lines if len(lines) < _LONG else lines[:1]  # a line of a long paragraph may read as facts by chance
    if len(lines) == 1 or not any(kinds.kind(squash(line)) or facts.read(squash(line)) for line in told):
        return True
    if wide and any(line[-1:] not in _GOES_ON and facts.read(squash(line)) for line in lines[:-1]):
        return False
    whole = squash(" ".join(lines))
    if facts.read(whole) is not None or _is_paragraph(whole, squash(lines[0])):
        return True
    said_again = lines[1].strip() in lines[0]  # the title below the way to it
    return not said_again and kinds.kind(whole) == kinds.kind(squash(lines[0])) != ""


def _is_paragraph(whole: str, first: str) -> bool:
    """Whether lines are sentences together, of which another than the first reads as facts by chance, or points with a quote."""
    told = facts.read(first)
    begins = (told is None or bool(told.loose)) and kinds.kind(first) in ("", "arrow")
    return begins and kinds.kind(whole) == "" and kinds.is_prose(whole) and kinds.is_ended(whole)


def _without_links(whole: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks without a text browser's list of addresses at the end, and without the numbers that point to it."""
    at = next((i for i in range(len(whole) - 1, -1, -1) if _REFERENCES.fullmatch(whole[i].lines[0].strip())), None)
    if at is None:
        return whole, ()
    listed = [line for block in whole[at:] for line in block.lines[block is whole[at] :]]
    if len(listed) < _SEVERAL or not all(_REFERENCE.match(line) for line in listed):
        return whole, ()
    bare = (Block(block.first, tuple(_LINK.sub("", line) for line in block.lines)) for block in whole[:at])
    return tuple(block for block in bare if any(line.strip() for line in block.lines)), whole[at:]


__all__ = ["Units", "blocks", "joined", "text_of", "units"]
