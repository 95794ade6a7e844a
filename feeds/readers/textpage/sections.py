"""Whether a line is a row of sections that no label tells of: its names are in menus too. Where such lines stand `tags` knows."""

import re
from collections.abc import Sequence

from feeds.readers.textpage import facts, headlines, kinds, notes, phrases
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.words.labels import ROLES

_SIGNS = re.compile(r"\s*[•·|∙/]\s*|,\s+")
_NEVER = re.compile(r"[:：\[\](){}<>›»«„“”\"@#=]")
_LONGEST, _WORDS = 40, 5  # characters and words of a name
_MOST = 8  # names in a row


def is_row(sheet: Sheet, i: int) -> bool:
    """Whether a line is such a row."""
    return bool(row(sheet, i))


def row(sheet: Sheet, i: int) -> tuple[str, ...]:
    """The names on a line that is such a row: `Maps • Travel`, `Boats, Harbours`."""
    if not sheet.is_plain(i):
        return ()
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
