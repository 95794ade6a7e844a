"""One comment of a thread, as the lines that it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from feeds.readers.textpage.comments.lines import Line
from feeds.readers.textpage.comments.units import Unit


@dataclass(frozen=True, slots=True)
class Part:
    """One comment. `above` and `below` are the engine's lines around its text."""

    unit: Unit
    lines: tuple[Line, ...]  # of its head
    text: tuple[Line, ...]
    name: Line | None
    date: Line | None
    left: tuple[Line, ...] = ()  # the engine's own

    @property
    def author(self) -> str:
        return self.name.head.name if self.name and self.name.head else ""

    @property
    def indent(self) -> int:
        return (self.name or self.date or self.lines[0]).indent

    @property
    def towards(self) -> str:
        return next((line.head.towards for line in (*self.lines, *self.left) if line.head and line.head.towards), "")

    @property
    def engine(self) -> list[str]:
        """What the engine says below the text, case-folded."""
        return [line.text.casefold().strip(" :▼▾▲") for line in self.left]


def part_of(unit: Unit, lines: Sequence[Line], a: int, b: int) -> Part:
    """The comment of a head; lines `a` to `b` (exclusive) are what it says."""
    return Part(unit, tuple(lines[unit.first : unit.end]), tuple(lines[a:b]), unit.name, unit.date)
