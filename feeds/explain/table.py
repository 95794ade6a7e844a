"""What is understood, as a table for a terminal: field, lines, value, and how it was found."""

import unicodedata
from collections.abc import Iterator, Sequence

from feeds import text
from feeds.explain.rows import Row

_HEAD = ("FIELD", "LINES", "VALUE", "FOUND BY")
_LEAST = 30  # columns of a value


def table(rows: Sequence[Row], width: int) -> Iterator[str]:
    """A line for each value, as wide as the terminal where it is long; only the last column may run on."""
    cells = [_HEAD, *((row.field, _lines(row), text.squash(row.value or "—"), _how(row)) for row in rows)]
    field, lines = (max(_columns(cell[at]) for cell in cells) for at in (0, 1))
    most = max(_LEAST, (width - field - lines) * 2 // 3)
    value = min(most, max(_columns(cell[2]) for cell in cells))
    for name, place, said, how in cells:
        yield f"  {_filled(name, field)}  {place:>{lines}}  {_filled(_cut(said, value), value)}  {how}".rstrip()


def _lines(row: Row) -> str:
    return f"{row.first}–{row.last}" if row.last > row.first else str(row.first or "")


def _how(row: Row) -> str:
    """The rule, the words that it read where the value has others, and why it was not taken."""
    said = f"“{text.truncate(row.said, 60)}”" if row.said else ""
    file = row.file if row.file and not row.first and row.file not in row.rule else ""
    return ": ".join(part for part in (file, row.rule, said, row.why) if part)


def _columns(words: str) -> int:
    """How many columns a terminal takes for it: Chinese and Japanese characters take two, accents of their own none."""
    if words.isascii():
        return len(words)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words)


def _filled(words: str, columns: int) -> str:
    return words + " " * (columns - _columns(words))


def _cut(words: str, columns: int) -> str:
    """The text, with an ellipsis where it would not fit."""
    if _columns(words[: columns + 1]) <= columns and len(words) <= columns:
        return words
    most = next(most for most in range(columns - 1, 0, -1) if _columns(words[:most]) < columns)
    return words[:most].rstrip() + "…"
