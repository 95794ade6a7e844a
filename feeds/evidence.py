"""What the pages of a site say together: its title, its fine print, the order of its dates.

Each source gives small counts, and they add up in any order. Knows drafts, no formats, no settings.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from feeds.dates import Order, certain_order
from feeds.model import Draft
from feeds.text import squash


@dataclass(frozen=True, slots=True)
class Evidence:
    titles: Counter[str] = field(default_factory=Counter)
    rights: Counter[str] = field(default_factory=Counter)
    orders: Counter[Order] = field(default_factory=Counter)

    @property
    def title(self) -> str | None:
        """The site's name on most pages."""
        return _most(self.titles)

    @property
    def print(self) -> str | None:
        """The fine print on most pages."""
        return _most(self.rights)

    @property
    def order(self) -> Order | None:
        """How dates of numbers are read here, where all pages that make it certain agree."""
        return next(iter(self.orders)) if len(self.orders) == 1 else None


def of(draft: Draft) -> Evidence:
    """What one source says."""
    orders = [certain_order(found.value) for found in (draft.published, draft.updated) if found]
    return Evidence(
        Counter([squash(draft.site.value)] if draft.site else []),
        Counter([squash(draft.rights.value)] if draft.rights else []),
        Counter(order for order in orders if order),
    )


def total(parts: Iterable[Evidence]) -> Evidence:
    """What all of them say."""
    titles: Counter[str] = Counter()
    rights: Counter[str] = Counter()
    orders: Counter[Order] = Counter()
    for part in parts:
        titles.update(part.titles)
        rights.update(part.rights)
        orders.update(part.orders)
    return Evidence(titles, rights, orders)


def _most(votes: Counter[str]) -> str | None:
    return min(votes, key=lambda text: (-votes[text], text)) if votes else None
