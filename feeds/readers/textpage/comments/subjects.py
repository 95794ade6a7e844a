"""The titles that some engines have people give their comments: no part of what they say."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from feeds.readers.textpage.comments.lines import Line, is_links
from feeds.readers.textpage.comments.part import Part

_LONGEST = 100  # characters of a title
_SHORT = 60  # … where nothing but its place tells that it is one
_MOST = 0.6  # of the comments
_MANY = 3  # comments that all have one at the same place
_COUNTED = re.compile(r"(\d{1,5})[.)]\s")
_SAID = re.compile(r"[.,:;…。、，：]$")


def without(made: Sequence[Part], above: Sequence[Line]) -> list[Part]:
    """The parts, with heads above their texts, without the title of the next comment. `above`: the lines over the first head."""
    if len(made) < 2:
        return list(made)
    atop = [part if _tops(part, below) else None for part, below in pairwise(made)]
    sure = any(atop) and all(part is None or is_links(part.text[-2]) for part in atop)
    most = sure or sum(map(bool, atop)) >= _MOST * len(atop)
    if above and above[-1].block == made[0].lines[0].block and most:
        return [*(_cut(part) if has else part for part, has in zip(made, atop, strict=False)), made[-1]]
    if (
        len(above) == 1
        and all(_is_apart(part) for part in made[:-1])
        and (_are_linked(made) or _are_titles(made, above[0]))
    ):
        return [*map(_cut, made[:-1]), made[-1]]
    return list(made)


def without_first(made: Sequence[Part]) -> list[Part]:
    """The parts, with heads below their texts, without titles in a block of their own, where each of many has one."""
    if len(made) < _MANY or not all(_is_begun(part.text) for part in made):
        return list(made)
    return [replace(part, text=part.text[1:], left=(*part.left, part.text[0])) for part in made]


def _tops(part: Part, below: Part) -> bool:
    """Whether the last line of a comment begins the block of the next head."""
    line, block = (part.text[-1] if part.text else None), below.lines[0].block
    if line is None or line.block != block or len(line.text) > _LONGEST:
        return False
    return len(part.text) > 1 and part.text[-2].block != block


def _is_apart(part: Part) -> bool:
    """Whether the last line of a comment may be the title of the next: short, and something else stands above it."""
    return len(part.text) > 1 and len(part.text[-1].text) <= _LONGEST and not is_links(part.text[-1])


def _are_linked(made: Sequence[Part]) -> bool:
    """Whether the links of each comment stand right above the title of the next."""
    return all(is_links(part.text[-2]) and not any(map(is_links, part.text[-1:])) for part in made[:-1])


def _are_titles(made: Sequence[Part], first: Line) -> bool:
    """Whether each of such lines stands by itself, and they are counted or none ends as a sentence does."""
    those = [first, *(part.text[-1] for part in made[:-1])]
    counted = [match[1] if (match := _COUNTED.match(line.text)) else "" for line in those]
    if counted == [str(n) for n in range(1, len(those) + 1)]:
        return True
    parted = all(part.text[-2].block < part.text[-1].block for part in made[:-1])
    return parted and len(those) >= _MANY and all(_is_title(line) for line in those)


def _is_title(line: Line) -> bool:
    said = any(map(str.isalnum, line.text)) and not line.date
    return said and len(line.text) <= _SHORT and not _SAID.search(line.text)


def _is_begun(text: Sequence[Line]) -> bool:
    """Whether a text begins with a title in a block of its own."""
    return len(text) > 1 and text[1].block > text[0].block and _is_title(text[0]) and not is_links(text[1])


def _cut(part: Part) -> Part:
    return replace(part, text=part.text[:-1], left=(*part.left, part.text[-1]))
