"""Names of sections that no label tells of: rows at the top of a post that menus have too. For those beside a date see `tags`."""

import re
from collections.abc import Iterator, Sequence

from feeds.readers.textpage import facts, headlines, kinds, notes, phrases
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.words.labels import ROLES

_SIGNS = re.compile(r"\s*[•·|∙/]\s*|,\s+")
_NEVER = re.compile(r"[\[\](){}<>›»«„“”\"@#=]")
_LONGEST, _WORDS = 40, 5  # characters and words of a name
_MOST = 8  # names in a row
_ABOVE = 3  # units above a title


def rows(sheet: Sheet, title: int | None, body: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The lines around a title that are rows of such names: `Maps • Travel`, `Boats, Harbours`."""
    if title is None:
        return
    for i in (*range(max(0, title - _ABOVE), title), *range(title + 1, body + 1)):
        if i < len(sheet.units) and sheet.is_plain(i) and (names := _row(sheet, i)) and sheet.texts[title] not in names:
            yield i, names


def is_row(sheet: Sheet, i: int) -> bool:
    """Whether a line is such a row."""
    return sheet.is_plain(i) and bool(_row(sheet, i))


def _row(sheet: Sheet, i: int) -> tuple[str, ...]:
    names = [part.strip() for part in _SIGNS.split(sheet.texts[i]) if part.strip()]
    if not 1 < len(names) <= _MOST or not all(map(_can_be, names)) or sheet.is_prose(i):
        return ()
    if not headlines.is_over_title(sheet, i) and sheet.texts[i].count(",") + 1 != len(names):
        return ()
    return tuple(names) if _are_known(sheet, names) else ()


def _can_be(name: str) -> bool:
    if len(name) > _LONGEST or len(name.split()) > _WORDS or name[-1] in ".!?:;…" or not name[0].isalpha():
        return False
    if _NEVER.search(name) or not ROLES.isdisjoint(name.casefold().split()):
        return False
    return kinds.kind(name) in ("", "menu") and not notes.is_none(name) and facts.read(name) is None


def _are_known(sheet: Sheet, names: Sequence[str]) -> bool:
    """Whether at least half of some names stand alone elsewhere on the page, as items of a menu do."""
    known = sum(phrases.key(name) in sheet.alone for name in names)
    return known * 2 >= len(names)
