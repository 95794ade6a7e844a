"""What the pages of a site say together: its title, its fine print, the order of its dates, whose initials are whose.

Each source gives small votes, and they add up in any order. Knows drafts, no formats, no settings.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from feeds import bylines
from feeds.dates import Order, certain_order
from feeds.model import Draft
from feeds.text import digest, key, squash

_TOLD = 60  # characters of a biography that is somebody's and not anybody's


class Votes(NamedTuple):
    """What one source says. `people`: the key of each author and, where the page tells it, the digest of the biography."""

    title: str | None
    rights: str | None
    orders: tuple[Order, ...]
    people: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What they say together."""

    title: str | None = None  # the site's name on most pages
    rights: str | None = None  # the fine print on most pages
    order: Order | None = None  # how dates of numbers are read, where all pages that make it certain agree
    initials: tuple[
        tuple[str, str], ...
    ] = ()  # keys of names that begin with an initial, and whose they are for certain

    @property
    def leaned(self) -> str:
        """All that posts can lean on, to be remembered."""
        return json.dumps((self.order, self.initials)) if self.order or self.initials else ""


def assumed(leaned: str) -> Evidence:
    """The evidence that was leaned on."""
    order, initials = json.loads(leaned) if leaned else (None, ())
    return Evidence(order=order, initials=tuple((short, full) for short, full in initials))


def of(draft: Draft) -> Votes:
    """The votes of one source. Equal texts are one object, as most pages say the same."""
    dates = (draft.published, draft.updated, *(comment.published for comment in draft.comments))
    orders = {certain_order(found.value) for found in dates if found}
    return Votes(
        sys.intern(squash(draft.site.value)) if draft.site else None,
        sys.intern(squash(draft.rights.value)) if draft.rights else None,
        tuple(sorted(order for order in orders if order)),
        _people(draft),
    )


def total(parts: Iterable[Votes]) -> Evidence:
    """The evidence of all votes."""
    parts = list(parts)
    orders = {order for part in parts for order in part.orders}
    return Evidence(
        _most(part.title for part in parts),
        _most(part.rights for part in parts),
        next(iter(orders)) if len(orders) == 1 else None,
        _initials({vote for part in parts for vote in part.people}),
    )


def is_initial(name: str) -> bool:
    """Whether a name, or the key of one, begins with an initial: "M. Maoz" and "m-maoz"."""
    return name[1:2] in (".", " ", "-") and name[:1].isalpha()


def _people(draft: Draft) -> tuple[tuple[str, str], ...]:
    """The authors and those whose biographies stand there; where there is one of each they are one person."""
    names = [found.value for found in draft.authors] or (bylines.names(draft.byline.value) if draft.byline else ())
    keys = [_key(name) for name in names]
    votes = dict.fromkeys((name, "") for name in keys)
    for life in draft.biographies:
        told = squash(" ".join(found.value for found in life.text))
        mark = _mark(told) if len(told) >= _TOLD else ""
        owners = {_key(life.name.value), *(keys if len(keys) == len(draft.biographies) == 1 else ())}
        votes |= dict.fromkeys((owner, mark) for owner in owners)
    return tuple(sorted(votes))


@lru_cache(maxsize=4096)  # a site has few authors
def _key(name: str) -> str:
    return key(name)


@lru_cache(maxsize=1024)
def _mark(told: str) -> str:
    return digest(told, 12)


def _initials(votes: set[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Whose the names with initials are: of the one person with the same biography, where no other's name would fit."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for name, mark in votes:
        owners[mark].add(name)
    everybody = {name for name, _ in votes if not is_initial(name)}
    found: list[tuple[str, str]] = []
    for short in sorted({name for name, mark in votes if is_initial(name) and mark}):
        fitting = {full for full in everybody if _fits(short, full)}
        same = {
            full for mark, names in owners.items() if mark and short in names for full in names if not is_initial(full)
        }
        if len(fitting) == 1 and same == fitting:
            found.append((short, fitting.pop()))
    return tuple(found)


def _fits(short: str, full: str) -> bool:
    """Whether a name with an initial can be another in short: the surname is the same, and so is the first letter."""
    return short[0] == full[0] and short.rpartition("-")[2] == full.rpartition("-")[2]


def _most(said: Iterable[str | None]) -> str | None:
    votes = Counter(text for text in said if text)
    return min(votes, key=lambda text: (-votes[text], text)) if votes else None
