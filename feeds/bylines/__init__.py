"""From a byline to the people it names, and to nobody else: who took the photographs is no author, nor is a job.

Knows no source and no format. An e-mail address is nobody's name, and nothing to publish.
"""

import re
from functools import lru_cache

from feeds.bylines import words

_PLAIN = re.compile(r"[A-Z][a-z]+(?: [A-Z](?:\.|[a-z]+))? [A-Z][a-z]+")
_ADDRESS = re.compile(r"(?:mailto:)?[^\s<>()@]{1,64}@[^\s<>()@]{1,255}")
_LONGEST = 1000  # characters of a text that can be a byline


@lru_cache(maxsize=1024)  # a site has few authors
def names(byline: str) -> tuple[str, ...]:
    """The people of a byline such as "by Jane Doe and John Roe, Jr.", in its order, each once; none where it names nobody."""
    if _PLAIN.fullmatch(byline) and _reserved().isdisjoint(byline.lower().split()):
        return (byline,)
    from feeds.bylines.reading import people  # its patterns take a while to make, and most bylines need none

    return people(byline) if len(byline) <= _LONGEST else ()


@lru_cache(maxsize=1)
def _reserved() -> frozenset[str]:
    """All words that may stand around names."""
    before = (words.WORKS, words.DEEDS, words.BY, words.LABELS, words.LABELS_WITH_COLON, words.CREDITS, words.TITLES)
    behind = (
        words.AND,
        words.JOBS,
        words.RANKS,
        words.FIRMS,
        words.HOUSES,
        words.OFFICES,
        words.SUFFIXES,
        words.FOR,
    )
    return frozenset(" ".join((*before, *behind)).replace(",", " ").split())


def without_address(said: str) -> str:
    """A name without the address of mail beside it; "" where there is nothing else. A handle like "@ida" is a name."""
    return " ".join(_ADDRESS.sub(" ", said).split()).strip(" ()<>")


def is_address(byline: str) -> bool:
    """Whether a byline has nothing but an e-mail address."""
    return "@" in byline and not names(byline)
