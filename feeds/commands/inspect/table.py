"""Format the values of a post as a table for a terminal: field, lines, value, and the rule that found it."""

import unicodedata
from collections.abc import Iterator, Sequence

from feeds import text
from feeds.commands.inspect.rows import Row

_HEAD = ("FIELD", "LINES", "VALUE", "FOUND BY")
_MIN_VALUE_WIDTH = 30  # terminal columns for the values, at least


def table(rows: Sequence[Row], width: int) -> Iterator[str]:
    """Yield a line for each value, at most as wide as the terminal; only the last column may run on."""
    cells = [_HEAD, *((row.field, _lines(row), text.squash(row.value or "—"), _how(row)) for row in rows)]
    field, lines = (max(_columns(cell[at]) for cell in cells) for at in (0, 1))
    limit = max(_MIN_VALUE_WIDTH, (width - field - lines) * 2 // 3)
    value = min(limit, max(_columns(cell[2]) for cell in cells))
    for name, place, shown, how in cells:
        yield f"  {_filled(name, field)}  {place:>{lines}}  {_filled(_cut(shown, value), value)}  {how}".rstrip()


def _lines(row: Row) -> str:
    return f"{row.first}–{row.last}" if row.last > row.first else str(row.first or "")


def _how(row: Row) -> str:
    """Return file, key, rule, the text that was read if the value differs, and why a candidate was rejected."""
    read = f"“{text.truncate(row.text, 60)}”" if row.text else ""
    file = row.file if row.file and not row.first and row.file not in row.rule else ""
    key = row.key if row.key not in row.rule else ""
    return ": ".join(part for part in (file, key, row.rule, read, row.why) if part)


def _columns(shown: str) -> int:
    """Return the columns that a text takes: Chinese and Japanese characters take two, combining accents none."""
    if shown.isascii():
        return len(shown)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in shown)


def _filled(shown: str, columns: int) -> str:
    return shown + " " * (columns - _columns(shown))


def _cut(shown: str, columns: int) -> str:
    """Return the text, cut with an ellipsis if it does not fit."""
    if _columns(shown[: columns + 1]) <= columns and len(shown) <= columns:
        return shown
    limit = next(limit for limit in range(columns - 1, 0, -1) if _columns(shown[:limit]) < columns)
    return shown[:limit].rstrip() + "…"
