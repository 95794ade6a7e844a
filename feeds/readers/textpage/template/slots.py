"""Slots: a place that a line of the template and a number of lines from it tell, where most pages have a field."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from feeds.readers.textpage.template.groups import LEAST, SHARE, Page
from feeds.readers.textpage.template.sketch import Line

_REACH, _ANCHORS = 12, 4  # lines from an anchor to a slot, and the anchors nearest to it on each side
_NEARLY = 0.8  # of the votes of the best slot


class Slot(NamedTuple):
    anchor: str
    offset: int


class Pinned(NamedTuple):
    """A page, and where its anchors stand."""

    page: Page
    anchors: Mapping[str, int]

    def at(self, slot: Slot) -> int | None:
        """Return the index of the line in a slot, None where the page has none."""
        at = self.anchors.get(slot.anchor)
        return at + slot.offset if at is not None and 0 <= at + slot.offset < len(self.page) else None

    def around(self, i: int) -> Iterator[Slot]:
        """Yield the slots that a line stands in."""
        near = sorted((at, key) for key, at in self.anchors.items() if abs(at - i) <= _REACH)
        above = [one for one in near if one[0] <= i][-_ANCHORS:]
        below = [one for one in near if one[0] > i][:_ANCHORS]
        yield from (Slot(key, i - at) for at, key in (*above, *below))


def best(
    pages: Sequence[Pinned],
    voted: Callable[[Pinned], int | None],
    could_be: Callable[[Line], bool],
    varies: float = 0,
    least: float = 0,
) -> tuple[Slot, ...]:
    """Return the slots that most pages vote for, the best first, where most pages have a line that could be the field.

    `varies` is the least part of these lines that differ from all others, `least` that of the pages that vote for a slot.
    """
    votes: Counter[Slot] = Counter()
    for one in pages:
        if (i := voted(one)) is not None and could_be(one.page[i]):
            votes.update(one.around(i))
    tried: list[tuple[float, int, Slot]] = []
    for slot, many in votes.items():
        have = [one for one in pages if slot.anchor in one.anchors]
        found = [one.page[i] for one in have if (i := one.at(slot)) is not None and could_be(one.page[i])]
        if many < max(LEAST, least * len(have)) or len(have) < SHARE * len(pages) or len(found) < SHARE * len(have):
            continue
        if len({line.text for line in found}) >= varies * len(found):
            tried.append((many / len(have), -abs(slot.offset), slot))
    tried.sort(reverse=True)
    return tuple(slot for share, _, slot in tried if share >= _NEARLY * tried[0][0])


def place(one: Pinned, slots: Sequence[Slot], could_be: Callable[[Line], bool]) -> int | None:
    """Return the line of a page that most of the slots tell, None where it could not be the field."""
    found = Counter(i for slot in slots if (i := one.at(slot)) is not None)
    at = found.most_common(1)[0][0] if found else None
    return at if at is not None and could_be(one.page[at]) else None
