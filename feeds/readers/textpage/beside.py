"""Lines that stand beside facts or in lists, and are no titles: fields with labels, items, names and what their bearers are."""

import re

from feeds.readers.textpage import again, headlines, kinds, namelike, phrases
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.words.labels import ROLES

_NEAR = 4  # units from a headline to the name below it
_LED = 2  # words before a name
_USER = re.compile(r"(?P<name>[\w.-]+) \((?P=name)\)")
_FIELD = re.compile(r"[^\W\d_]+: \S")
_TIMED = re.compile(r"\W*\d+(?:\s?[-–]\s?\d+)?\s?[^\W\d_]")


def is_field(sheet: Sheet, i: int) -> bool:
    """Whether a line and one beside it begin with a label: `Where: the quay`."""
    beside = (
        j for j in (i - 1, i + 1) if 0 <= j < len(sheet.units) and (sheet.is_beside(i) if j < i else sheet.is_beside(j))
    )
    return _FIELD.match(sheet.texts[i]) is not None and any(_FIELD.match(sheet.texts[j]) for j in beside)


def below(sheet: Sheet, i: int) -> int:
    """The first unit below one that is no furniture."""
    j = i + 1
    while j < len(sheet.units) and (sheet.kinds[j] in ("share", "menu", "picture") or kinds.is_counter(sheet.texts[j])):
        j += 1
    return j


def is_listed(sheet: Sheet, i: int) -> bool:
    """Whether a line has lines of its like above and below it, with no blank line between them."""
    if i + 1 < len(sheet.units) and sheet.is_name(i + 1) and is_near_facts(sheet, i + 1):
        return False
    above = sheet.is_beside(i) and sheet.facts(i - 1) is None and len(sheet.texts[i - 1]) < 60
    below = i + 1 < len(sheet.units) and sheet.is_beside(i + 1) and sheet.facts(i + 1) is None
    return above and below and len(sheet.texts[i + 1]) < 60 and not sheet.page.apart


def is_name_beside(sheet: Sheet, i: int) -> bool:
    """Whether a line is a name near the date, with the title above it."""
    if not sheet.is_name(i) or not is_near_facts(sheet, i):
        return False
    if i and (told := sheet.facts(i - 1)) and told.labels == {"by"} and not told.who:
        return True
    told = sheet.facts(below(sheet, i)) if below(sheet, i) < len(sheet.units) else None
    if told is not None and told.labelled and phrases.key(told.who) not in phrases.key(sheet.texts[i]):
        return False  # the line below says who it was, and that is somebody else
    if i and sheet.texts[i] == sheet.texts[i - 1]:
        return True
    i = next((j for j in range(i, 0, -1) if not sheet.is_name(j - 1)), i)  # an author's picture has the name too
    above = i > 1 and sheet.kinds[i - 1] == "" and sheet.facts(i - 1) is None and namelike.is_longer(sheet.texts[i - 1])
    return above or again.is_told_again(sheet, sheet.texts[i], i)


def is_role_below(sheet: Sheet, i: int) -> bool:
    """Whether a line below a name and above the date is the job of its bearer."""
    if i < 2 or not sheet.is_name(i - 1) or not sheet.says(below(sheet, i)):
        return False
    if _are_two(sheet, i - 1) and any(headlines.is_headline(sheet, j) for j in range(max(0, i - _NEAR), i - 1)):
        return True
    return not ROLES.isdisjoint(phrases.key(sheet.texts[i]).replace(",", " ").split()) and len(sheet.texts[i]) < 60


def _are_two(sheet: Sheet, i: int) -> bool:
    """Whether a line and the one below it stand by themselves."""
    alone = not (sheet.is_beside(i) or (i + 2 < len(sheet.units) and sheet.is_beside(i + 2)))
    return alone and sheet.is_beside(i + 1) and not sheet.page.apart


def is_around_name(sheet: Sheet, i: int) -> bool:
    """Whether a line ends with the name that the line above or below it has, and says little else: "About Jane Doe"."""
    said = phrases.key(sheet.texts[i])
    near = (sheet.facts(j) for j in (i - 1, i + 1) if 0 <= j < len(sheet.units))
    names = {phrases.key(told.who) for told in near if told is not None and " " in told.who}
    return any(said.endswith(f" {name}") and len(said.split()) <= len(name.split()) + _LED for name in names)


def is_user(sheet: Sheet, i: int) -> bool:
    """Whether a line begins with a user's name, and has it again in brackets: "night_kite (night_kite) wrote"."""
    return _USER.match(sheet.texts[i]) is not None


def is_near_facts(sheet: Sheet, i: int) -> bool:
    near = any(sheet.says(j) for j in range(max(0, i - 2), min(i + 4, len(sheet.units))) if j != i)
    return near or is_timed(sheet, below(sheet, i))


def is_timed(sheet: Sheet, i: int) -> bool:
    """Whether a unit says how long it takes to read: "6-7 minutes"."""
    told = sheet.facts(i) if i < len(sheet.units) else None
    return told is not None and told.labels == {"beside"} and _TIMED.match(sheet.texts[i]) is not None
