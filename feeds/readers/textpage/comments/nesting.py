"""Which comment answers which: by indentation, by the name that it answers, by its number, by a word above the answers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from feeds.readers.textpage.comments.lines import Line, is_links
from feeds.readers.textpage.comments.part import Part
from feeds.readers.textpage.words.links import NESTS, PARENT, REPLY, THREAD

_OF = re.compile(r"^.*\s(?:by|par|von|por|di|door|от)\s")
_LINKS = re.compile(r"\s*[|()\[\]·•/]\s*")
_STEP = 2  # columns that an answer is indented by, at least


def parents(parts: Sequence[Part]) -> list[int | None]:
    """For each comment the index of the one that it answers, where the page shows that."""
    by_place = _by_indent(parts) or _by_words(parts) or _by_links(parts)
    found: list[int | None] = []
    said: dict[str, int] = {}  # the last comment above by a name, or with a number
    for i, part in enumerate(parts):
        named = said.get(part.unit.number.rpartition(".")[0] or _whom(part) or "\n")
        found.append(named if named is not None else by_place[i] if by_place else None)
        said.update({part.unit.number or "\t": i, part.author.casefold() or "\t": i})
    return found


def _whom(part: Part) -> str:
    """Who is answered: `In reply to A subject by Jane Doe (not verified)` says more than the name."""
    words = part.towards.casefold()
    return _OF.sub("", words).partition(" (")[0] if words else ""


def _by_indent(parts: Sequence[Part]) -> list[int | None]:
    """By how far the heads are indented, where that differs by more than the width of a number."""
    indents = [part.indent for part in parts]
    if not indents or max(indents) - min(indents) < _STEP:
        return []
    found: list[int | None] = []
    open_: list[int] = []
    for i, indent in enumerate(indents):
        while open_ and indents[open_[-1]] > indent - _STEP:
            open_.pop()
        found.append(open_[-1] if open_ else None)
        open_.append(i)
    return found


def _by_words(parts: Sequence[Part]) -> list[int | None]:
    """By "Replies" below a comment's links, and "Reply" by itself below the links of its last answer."""
    found: list[int | None] = []
    above: int | None = None
    twice = [_nests_twice(part.engine) for part in parts]
    for i, part in enumerate(parts):
        found.append(above)
        if above is not None and not REPLY.isdisjoint(part.engine):
            above = None
        elif above is None and (_nests(part) or (twice[i] and not all(twice))):
            above = i
    return found if any(one is not None for one in found) else []


def _nests(part: Part) -> bool:
    """Whether "Replies" stands below a comment's links, and not right above "Reply": then there are none."""
    for (before, word), line in zip(pairwise(part.engine), part.left, strict=False):
        if word in NESTS - REPLY and before != word and is_links(line):
            return part.engine[-1] == word or part.engine[part.engine.index(word) + 1] not in REPLY
    return False


def _nests_twice(engine: Sequence[str]) -> bool:
    """Whether the links end in a word that is both the link that answers and the one above the answers."""
    return len(engine) > 1 and engine[-1] == engine[-2] and engine[-1] in NESTS & REPLY


def _by_links(parts: Sequence[Part]) -> list[int | None]:
    """By the link to what a comment answers, and the one to its answers where not all have it; None where that is open.

    The comment right below one that answers none can only answer that. Below an answer it can answer this one or any that
    is above it: which one is certain where links tell whether there are answers, or none is between.
    """
    links = [frozenset(_LINKS.split(" | ".join(line.text for line in _around(part)).casefold())) for part in parts]
    answers = [not PARENT.isdisjoint(one) for one in links]
    answered = [not THREAD.isdisjoint(one) for one in links]
    if not any(answers) or all(answers):
        return []
    tells = not all(answered) and any(answered)
    found: list[int | None] = []
    for i in range(len(parts)):
        above = i - 1
        if not answers[i] or above < 0:
            found.append(None)
        elif not answers[above] or (tells and answered[above]):
            found.append(above)
        else:
            root = found[above]
            found.append(root if tells and root is not None and not answers[root] else None)
    return found


def _around(part: Part) -> tuple[Line, ...]:
    return (*part.lines, *part.left)
