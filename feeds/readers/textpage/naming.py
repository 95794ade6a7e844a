"""The names of categories out of the words behind a label and the signs between them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from feeds.readers.textpage import phrases

STRONG = frozenset("|·•∙⋅–—/»›►▸~★☆■◆※｜┊") | {"  "}  # signs that end a part of a line
WEAK = frozenset(",،;:、，：；。()[]（）【】「」<>.-@#&*")  # signs that do not always
BREAK = "\n"  # between the names behind one label and those behind the next
_LONGEST, _WORDS = 60, 6  # characters and words of one name
# Which signs part names, the strongest first: where one of a row is there, those of the rows below are parts of names.
_RANKS = ({"  "}, set("|｜"), set("·•∙⋅"), set("»›►▸"), set(";；"), set(",،、，"))
_AND = re.compile(r"^(?:and|und|et|y|e|en|и)\s+(?=\S)")
_AROUND = " .,;:()[]#*-–—•·"


def names(parts: Sequence[str]) -> tuple[str, ...] | None:
    """The names that words and signs make; None where one of them cannot be a name."""
    groups = [list(group) for is_break, group in groupby(parts, lambda part: part == BREAK) if not is_break]
    each = [_group(_trimmed(group)) for group in groups]
    return None if None in each else tuple(dict.fromkeys(name for group in each for name in group or ()))


def tagged(piece: str) -> Iterator[str]:
    """`#travel #food` and `#travel#food` are two; "and tea" behind a comma is tea."""
    for one in re.split(r"(?:^|\s)#(?=\S)|(?<=\w)#(?=[^\W\d_])", piece) if "#" in piece else [piece]:
        if phrases.is_spaced(one):
            yield from one.split()
        elif name := _AND.sub("", " ".join(one.split())).strip(_AROUND):
            yield name


def _group(parts: Sequence[str]) -> tuple[str, ...] | None:
    signs = {part for part in parts if _is_sign(part)}
    cut = next((signs & rank for rank in _RANKS if signs & rank), signs)
    if cut == {"|"} and "," in parts[: parts.index("|")] and signs == {"|", ","}:
        parts, cut = (
            parts[: parts.index("|")],
            {","},
        )  # "in Travel, Food | three replies": what is behind the bar is no name
    made = [""]
    for part in parts:
        if part in cut:
            made.append("")
        elif part in signs:
            made[-1] += part if part in ",،;、，" else f" {part}"
        else:
            made[-1] += (" " if made[-1] and not made[-1].endswith(" ") else "") + part
    found = tuple(name for piece in made for name in tagged(piece))
    return found if "  " in cut or all(map(_can_be, found)) else None  # nobody writes a sentence in columns


def _is_sign(part: str) -> bool:
    return part in STRONG or part in WEAK


def _trimmed(parts: Sequence[str]) -> Sequence[str]:
    """The parts without the signs around them."""
    words = [i for i, part in enumerate(parts) if not _is_sign(part)]
    return parts[words[0] : words[-1] + 1] if words else ()


def _can_be(name: str) -> bool:
    return len(name) <= _LONGEST and len(name.split()) <= _WORDS and "\x01" not in name
