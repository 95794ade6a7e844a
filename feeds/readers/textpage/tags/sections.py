"""The sections of a post that stand around its title or beside its date with no label, as the page's menus and way show it."""

import re
from collections.abc import Iterator

from feeds import dates
from feeds.readers.textpage import facts, glued, kinds, notes, phrases, sections
from feeds.readers.textpage.tags import rows
from feeds.readers.textpage.tags.ground import Ground, Named, plain
from feeds.readers.textpage.words.menus import HOME

_ABOVE = 3  # units above a title in which a row of names stands
_NEAR = 8  # units above a title in which the way to it stands
_TITLE = (3, 40)  # words of a title
_FAR = 1000  # units from the top in which it stands
_OVER = 5  # names between the way and the title
_OTHERS = 2  # titles below which the same name stands
_TRIMMED = 3  # words of a title that a way breaks off
_COUNTED = re.compile(r"[\s|·•–-]*(?:\d+|\d+ \w+)?[\s|·•–-]*$")
_LONGER = 200  # characters that a way is longer than a title, at most
_LEAST = 3  # characters of a section


def around_title(ground: Ground) -> Iterator[Named]:
    """The lines around a title that are rows of names which menus have."""
    title, sheet = ground.parts.head.title.at, ground.sheet
    if title is None:
        return
    last = min(ground.parts.head.body + 1, len(sheet.units))
    for i in (*range(max(0, title - _ABOVE), title), *range(title + 1, last)):
        names = tuple(name for name in sections.row(sheet, i) if phrases.key(name) not in HOME)
        if names and sheet.texts[title] not in names:
            yield Named(i, i + 1, names, "row of names that the menu has")


def over_title(ground: Ground) -> Iterator[Named]:
    """Names between the way to a post and its title, or one that stands over other titles of the page as well."""
    title, sheet = ground.parts.head.title.at, ground.sheet
    last = min(len(sheet.units), ground.parts.limit, _FAR)
    if below := next((one for i in range(2, last) if (one := _below_way(ground, i))), None):
        yield below
    elif title:
        over, name = title - 1, _bare(sheet.texts[title - 1])
        if _can_be(name) and (ground.heads_others(name, over) >= _OTHERS or _is_item_alone(ground, over, title)):
            yield Named(over, title, (name,), "name over titles")


def _is_item_alone(ground: Ground, over: int, title: int) -> bool:
    """Whether an item of a menu, whose items stand close together, stands alone over the title again."""
    sheet = ground.sheet
    if sheet.kinds[over] or sheet.is_beside(over) or sheet.is_beside(title):
        return False
    items = (i for i in ground.lone.get(plain(sheet.texts[over]), ()) if i < over)
    return any(sheet.is_beside(i) and sheet.is_beside(i + 1) for i in items)


def _below_way(ground: Ground, title: int) -> Named | None:
    """The names right above what could be a title, where a line above them ends with both: `Home News The bench that left`."""
    sheet = ground.sheet
    if not _TITLE[0] <= len(sheet.texts[title].split()) <= _TITLE[1]:
        return None
    names: list[str] = []
    for i in range(title - 1, max(-1, title - _NEAR), -1):
        name = _bare(sheet.texts[i])
        if names and _is_way(ground, i, title):
            is_on_it = plain(names[-1]) in plain(sheet.texts[i])
            return Named(i + 1, title, tuple(reversed(names)), "names below the way") if is_on_it else None
        if _can_be(name) and len(names) < _OVER:
            names.append(name)
        elif sheet.kinds[i] == "" or sheet.is_prose(i):
            return None
    return None


def _bare(text: str) -> str:
    return text.lstrip("*•-·▪#+ ")


def _is_way(ground: Ground, i: int, title: int) -> bool:
    """Whether a unit ends with the title, be it broken off, and has more before it: `Home > News > The bench that left`."""
    said, whole = plain(ground.sheet.texts[i].rstrip(".… ")), plain(ground.sheet.texts[title])
    if len(said) > len(whole) + _LONGER:
        return False
    if said.endswith(whole):
        return len(said) > len(whole)
    head = " ".join(whole.split()[:_TRIMMED])
    at = said.find(f" {head} ")
    is_cut = ground.sheet.texts[i].rstrip()[-1:] in ".…"
    return is_cut and at > 0 and whole.startswith(said[at:].rstrip())


def beside_date(ground: Ground) -> Iterator[Named]:
    """Names behind the date near the title which the page's menus and columns have."""
    parts, sheet = ground.parts, ground.sheet
    top = parts.head.title.at or 0
    near = {*parts.head.facts, *range(max(0, top - 2), min(parts.head.body + 2, len(sheet.units)))}
    near |= {one.first for one in parts.told if one.place == "below" and one.facts.labelled}
    for i in sorted(near):
        if len(sheet.texts[i]) <= 200 and not sheet.is_prose(i) and (names := _behind_date(ground, i)):
            yield Named(i, i + 1, names, "names beside the date")
            return


def _behind_date(ground: Ground, i: int) -> tuple[str, ...]:
    sheet, text = ground.sheet, glued.parted(ground.sheet.texts[i])
    told, spans = sheet.facts(i), [span for span in dates.spans(text) if span.kind not in ("year", "partial")]
    if not spans or (told is not None and told.names) or not text[0].isalnum():
        return ()
    at, rest = range(i, i + 1), text[spans[-1].end :]
    if told is not None and told.loose:
        names = tuple(name for name in told.loose if name in rest and _can_be(name))
        listed = sum(ground.has_column(name, at) for name in names)
        is_row = len(names) > 1 and rows.borne_out(ground, names, at) == len(names)
        return names if len(names) == len(told.loose) and (is_row or listed * 2 >= len(names)) else ()
    first, *others = [part.strip() for part in _COUNTED.sub("", rest).split(", ")]
    if not all(map(_can_be, others)) or rows.borne_out(ground, tuple(others), at) * 2 < len(others):
        return ()
    before = text[: spans[0].start].strip()
    has_who = any(map(str.isalpha, before)) and facts.read(before) is None
    section = _listed_end(ground, first, at, 0 if has_who else 1)
    return (section, *others) if section else ()


def _can_be(name: str) -> bool:
    """Whether words can be a section: no furniture, no fact."""
    if len(name) < _LEAST or not rows.is_name(name) or notes.is_none(name):
        return False
    return kinds.kind(name) in ("", "menu") and facts.read(name) is None


def _listed_end(ground: Ground, words: str, at: range, least: int) -> str:
    """The last words, of which the page has a list, behind others: `Ida Marsh News`."""
    parts = words.split()
    for n in range(least, len(parts)):
        name = " ".join(parts[n:])
        if _can_be(name) and plain(name) not in ground.people and ground.has_column(name, at):
            return name
    return ""
