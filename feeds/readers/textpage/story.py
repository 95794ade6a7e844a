"""Where the text of a page begins: at the first run of paragraphs that is not much shorter than the longest one.

Above it real pages have menus of hundreds of lines, and among these paragraphs that stand alone: teasers, banners, mottos.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from feeds.readers.textpage import phrases

_GAP = 3  # units from one paragraph of a run to the next
_LONG = 1600  # letters of a run that is long, whatever the others are
_PART = 4  # how often a run that begins the text goes into the longest
_DENSE = 2.5  # letters that one of a script without spaces stands for
_WORD = re.compile(r"[^\W\d_]{4,}|[\u3040-\u9fff\uac00-\ud7af]{2}")


def begins(prose: Sequence[int], texts: Sequence[str]) -> int:
    """The index within `prose`, which are indexes of paragraphs, of the first of the text."""
    runs = list(_runs(prose, texts))
    longest = max((mass for _, mass in runs), default=0)
    return next((at for at, mass in runs if mass * _PART >= min(longest, _LONG)), 0)


def _runs(prose: Sequence[int], texts: Sequence[str]) -> Iterator[tuple[int, float]]:
    """Where each run of paragraphs begins, and how many letters it has."""
    first, mass = 0, 0.0
    for at, i in enumerate(prose):
        if at and i - prose[at - 1] > _GAP:
            yield first, mass
            first, mass = at, 0.0
        mass += len(texts[i]) * (_DENSE if phrases.CJK.search(texts[i]) else 1)
    if prose:
        yield first, mass


def spoken(paragraphs: Iterable[str]) -> Counter[str]:
    """In how many paragraphs each word stands."""
    return Counter(word for text in paragraphs for word in words(text))


def words(text: str) -> frozenset[str]:
    """The words that are no mere joints."""
    return frozenset(_WORD.findall(text.casefold()))
