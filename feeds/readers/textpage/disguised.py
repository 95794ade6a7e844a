"""A title that looks like something else: `Copyright law for bloggers`, `1984`, `Filed under failure`.

It stands alone below the site's name, and above a line of facts or the text, and what it seems to be stands elsewhere.
"""

import re
from collections.abc import Iterator, Sequence

from feeds.readers.textpage import facts, kinds, namelike
from feeds.readers.textpage.facts import Facts

_SHORT = 80  # characters of the site's name, and of such a title
_WORDS = 3  # in one that begins as fine print does, at least
_NEAR = 12  # units at the top in which the page may tell what the line only seems to tell
_END = 60  # and at the end
_YEAR = re.compile(r"[12]\d{3}")
_NOTICE = re.compile(r"©|\(c\)|\d{4}|[.:;]$|rights reserved", re.I)


def find(texts: Sequence[str]) -> int | None:
    """The index of the unit that is a title of that kind, if there is one."""
    if len(texts) < _WORDS or not _is_site(texts[0]):
        return None
    at = 2 if _is_day(texts[1]) and len(texts) > _WORDS else 1
    below = facts.read(texts[at + 1])
    is_told = below is not None and bool(below.when or below.labelled)
    if len(texts[at]) > _SHORT or "  " in texts[at] or not (is_told or kinds.is_prose(texts[at + 1])):
        return None
    return at if _seems(texts, at) else None


def _is_site(text: str) -> bool:
    return len(text) <= _SHORT and kinds.kind(text) == "" and facts.read(text) is None and not kinds.is_prose(text)


def _is_day(text: str) -> bool:
    told = facts.read(text)
    return told is not None and bool(told.when) and not (told.who or told.loose or told.names)


def _seems(texts: Sequence[str], at: int) -> bool:
    """Whether a line is no more than alike to what it looks like."""
    text = texts[at]
    if _YEAR.fullmatch(text):
        return True
    if kinds.kind(text) in ("foot", "closed"):
        return len(text.split()) >= _WORDS and not _NOTICE.search(text)
    told = facts.read(text)
    if told is None or told.when or told.clock or told.vague or ":" in text:
        return False
    return any(_is_better(one, told) for one in _others(texts, at))


def _others(texts: Sequence[str], at: int) -> Iterator[Facts]:
    """What other lines near both ends of the page tell."""
    for i in sorted({*range(at + 1, min(len(texts), _NEAR)), *range(max(at + 1, len(texts) - _END), len(texts))}):
        if told := facts.read(texts[i]):
            yield told


def _is_better(one: Facts, told: Facts) -> bool:
    """Whether a line tells with a label what another only seems to: a name, or other categories."""
    if told.labelled:
        is_name = (one.labelled or bool(one.when)) and namelike.looks_like_name(one.who)
        return is_name and not namelike.looks_like_name(told.who)
    return bool(told.names and one.names and "names" in one.labels) and not {*one.names} & {*told.names}
