"""Heads of one form, and what stands between them."""

from typing import NamedTuple

from feeds.model import Kind
from feeds.readers.textpage.comments.units import Unit


class Form(NamedTuple):
    """The heads of a thread, and the lines from `first` to `end` (exclusive) that they and the texts fill."""

    name: str
    heads: tuple[Unit, ...]
    above: bool  # whether a head stands above its text
    first: int
    end: int
    score: float
    kind: Kind = "comment"  # of all of it, where a heading says so

    def until(self, end: int) -> "Form":
        """The part of it above a line."""
        return self._replace(heads=tuple(unit for unit in self.heads if unit.first < end), end=min(self.end, end))

    def gaps(self) -> list[tuple[int, int]]:
        """The lines of what each comment says."""
        if self.above:
            below = [*(unit.first for unit in self.heads[1:]), self.end]
            return [(unit.end, end) for unit, end in zip(self.heads, below, strict=True)]
        return [
            (above, unit.first)
            for unit, above in zip(self.heads, [self.first, *(u.end for u in self.heads[:-1])], strict=True)
        ]
