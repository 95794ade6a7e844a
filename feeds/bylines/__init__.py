"""Extract the authors' names from bylines in any language, without jobs, firms, photographers and e-mail addresses."""

import re
from functools import lru_cache

from feeds.bylines import words

_PLAIN = re.compile(r"[A-Z][a-z]+(?: [A-Z](?:\.|[a-z]+))? [A-Z][a-z]+")
_ADDRESS = re.compile(r"(?:mailto:)?[^\s<>()@]{1,64}@[^\s<>()@]{1,255}")
_MAX_LENGTH = 1000  # characters


@lru_cache(maxsize=1024)  # a site has few authors
def names(byline: str) -> tuple[str, ...]:
    """Return the people that a byline such as "by Jane Doe and John Roe, Jr." names, in order, each once."""
    if _PLAIN.fullmatch(byline) and _reserved().isdisjoint(byline.lower().split()):
        return (byline,)
    from feeds.bylines.reading import people  # its patterns are slow to compile, and most bylines need none

    return people(byline) if len(byline) <= _MAX_LENGTH else ()


@lru_cache(maxsize=1)
def _reserved() -> frozenset[str]:
    """Return all words that may precede or follow names."""
    before = (
        words.WORKS,
        words.FOREIGN_WORKS,
        words.BY,
        words.LABELS,
        words.LABELS_WITH_COLON,
        words.CREDITS,
        words.TITLES,
    )
    after = (
        words.AND,
        words.JOBS,
        words.RANKS,
        words.FIRMS,
        words.ORGANIZATIONS,
        words.COLLECTIVES,
        words.SUFFIXES,
        words.FOR,
    )
    return frozenset(" ".join((*before, *after)).replace(",", " ").split())


def credited(line: str) -> tuple[str, ...]:
    """Return the people of a line that begins with "by", "text:" or the like; none of another line."""
    from feeds.bylines import patterns

    return names(line) if patterns.LEAD.match(line) or patterns.FOREIGN_BY.match(line) else ()


def without_address(name: str) -> str:
    """Return a name without its e-mail address; "" if nothing else is left. A handle such as "@ida" is a name."""
    return " ".join(_ADDRESS.sub(" ", name).split()).strip(" ()<>")


def is_address(byline: str) -> bool:
    """Return whether a byline consists of an e-mail address alone."""
    return "@" in byline and not names(byline)
