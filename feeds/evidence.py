"""Derive from all pages of a site its title, its rights, the order of its numeric dates, and the full names of initials.

Each draft gives votes; the result does not depend on their order.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from feeds import bylines
from feeds.dates import Order, certain_order
from feeds.model import Draft, PageDigests
from feeds.text import digest, key, squash

_MIN_BIOGRAPHY = 60  # characters; shorter texts may describe several people


class Votes(NamedTuple):
    """What one draft says of its site.

    `people`: the key of each author and the digest of the biography, or "". `references`: keys of values that other drafts
    may have. `offers`: values for these, as in a draft.
    """

    title: str | None
    rights: str | None
    orders: tuple[Order, ...]
    people: tuple[tuple[str, str], ...] = ()
    digests: PageDigests | None = None  # of a web page
    is_entry: bool = False  # it is an entry of a feed
    references: tuple[str, ...] = ()
    offers: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The result of all votes."""

    title: str | None = None  # on more pages than any other
    rights: str | None = None  # the fine print of more than half of the pages
    order: Order | None = None  # of numeric dates, if all pages that prove one agree
    initials: tuple[tuple[str, str], ...] = ()  # keys of a name with an initial and of the full name
    referred: tuple[tuple[str, str], ...] = ()  # keys and values of references; without those that have two values

    @property
    def dependency(self) -> str:
        """Return the part that posts depend on, as JSON; "" if it is empty."""
        parts = (self.order, self.initials, self.referred)
        return json.dumps(parts) if any(parts) else ""


def from_dependency(text: str) -> Evidence:
    """Return the evidence from the JSON of `Evidence.dependency`."""
    order, initials, referred = json.loads(text) if text else (None, (), ())
    return Evidence(None, None, order, tuple(map(tuple, initials)), tuple(map(tuple, referred)))


def votes(draft: Draft) -> Votes:
    """Return the votes of one draft, with interned texts, as most pages share them."""
    dates = (draft.published, draft.updated, *(comment.published for comment in draft.comments))
    orders = {certain_order(found.value) for found in dates if found}
    return Votes(
        sys.intern(squash(draft.site.value)) if draft.site else None,
        sys.intern(squash(draft.rights.value)) if draft.rights else None,
        tuple(sorted(order for order in orders if order)),
        _people(draft),
        draft.digests,
        draft.source is not None,
        tuple(sorted(reference.key for reference in draft.references)),
        draft.offers,
    )


def count(votes: Iterable[Votes]) -> Evidence:
    """Return the result of all votes."""
    votes = list(votes)
    orders = {order for vote in votes for order in vote.orders}
    return Evidence(
        _plurality(vote.title for vote in votes),
        _majority([vote.rights for vote in votes]),
        next(iter(orders)) if len(orders) == 1 else None,
        _initials({person for vote in votes for person in vote.people}),
        _referred(votes),
    )


def is_initial(name: str) -> bool:
    """Return whether a name or its key begins with an initial, as "M. Maoz" and "m-maoz" do."""
    return name[1:2] in (".", " ", "-") and name[:1].isalpha()


def _people(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Return the keys of authors and described people with the digests of their biographies.

    A single author and a single described person are taken for the same person.
    """
    names = [found.value for found in draft.authors] or (bylines.names(draft.byline.value) if draft.byline else ())
    keys = [_key(name) for name in names]
    votes = dict.fromkeys((name, "") for name in keys)
    for described in draft.biographies:
        text = squash(" ".join(found.value for found in described.text))
        biography = _digest(text) if len(text) >= _MIN_BIOGRAPHY else ""
        owners = {_key(described.name.value), *(keys if len(keys) == len(draft.biographies) == 1 else ())}
        votes |= dict.fromkeys((owner, biography) for owner in owners)
    return tuple(sorted(votes))


@lru_cache(maxsize=4096)  # a site has few authors
def _key(name: str) -> str:
    return key(name)


@lru_cache(maxsize=1024)
def _digest(text: str) -> str:
    return digest(text, 12)


def _initials(votes: set[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Match each name with an initial to the only full name that fits, if both have the same biography."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for name, biography in votes:
        owners[biography].add(name)
    full_names = {name for name, _ in votes if not is_initial(name)}
    found: list[tuple[str, str]] = []
    for short in sorted({name for name, biography in votes if is_initial(name) and biography}):
        fitting = {full for full in full_names if _fits(short, full)}
        described = [names for biography, names in owners.items() if biography and short in names]
        same = {full for names in described for full in names if not is_initial(full)}
        if len(fitting) == 1 and same == fitting:
            found.append((short, fitting.pop()))
    return tuple(found)


def _referred(votes: Sequence[Votes]) -> tuple[tuple[str, str], ...]:
    """Return the keys of all references for which there is a value, and only one."""
    wanted = {key for vote in votes for key in vote.references}
    values: defaultdict[str, set[str]] = defaultdict(set)
    for line in (line for vote in votes if wanted and vote.offers for line in vote.offers.split("\n")):
        name, _, value = line.partition("\t")
        if name in wanted:
            values[name].add(value)
    return tuple(sorted((name, min(found)) for name, found in values.items() if len(found) == 1))


def _fits(short: str, full: str) -> bool:
    """Return whether a name with an initial abbreviates a full name: same first letter, same surname."""
    return short[0] == full[0] and short.rpartition("-")[2] == full.rpartition("-")[2]


def _plurality(votes: Iterable[str | None]) -> str | None:
    counted = Counter(text for text in votes if text)
    return min(counted, key=lambda text: (-counted[text], text)) if counted else None


def _majority(votes: Sequence[str | None]) -> str | None:
    """Return the text of more than half of the votes; None counts as a vote for no text."""
    most = _plurality(votes)
    return most if 2 * votes.count(most) > len(votes) else None
