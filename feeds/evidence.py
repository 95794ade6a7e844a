"""What the pages of a site say together: its title, its fine print, the order of its dates.

Each source gives small votes, and they add up in any order. Knows drafts, no formats, no settings.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from feeds.dates import Order, certain_order
from feeds.model import Draft
from feeds.text import squash


class Votes(NamedTuple):
    """What one source says."""

    title: str | None
    rights: str | None
    orders: tuple[Order, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What they say together."""

    title: str | None = None  # the site's name on most pages
    rights: str | None = None  # the fine print on most pages
    order: Order | None = None  # how dates of numbers are read, where all pages that make it certain agree


def of(draft: Draft) -> Votes:
    """The votes of one source. Equal texts are one object, as most pages say the same."""
    dates = (draft.published, draft.updated, *(comment.published for comment in draft.comments))
    orders = {certain_order(found.value) for found in dates if found}
    return _votes(
        sys.intern(squash(draft.site.value)) if draft.site else None,
        sys.intern(squash(draft.rights.value)) if draft.rights else None,
        tuple(sorted(order for order in orders if order)),
    )


_votes = lru_cache(maxsize=1024)(Votes)


def total(parts: Iterable[Votes]) -> Evidence:
    """The evidence of all votes."""
    parts = list(parts)
    orders = {order for part in parts for order in part.orders}
    return Evidence(
        _most(part.title for part in parts),
        _most(part.rights for part in parts),
        next(iter(orders)) if len(orders) == 1 else None,
    )


def _most(said: Iterable[str | None]) -> str | None:
    votes = Counter(text for text in said if text)
    return min(votes, key=lambda text: (-votes[text], text)) if votes else None
