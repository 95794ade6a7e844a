"""Lines that are whose name it is: beside a button or the bearer's house, over the title, or above other lines of facts."""

import re
from collections.abc import Iterator

from feeds.readers.textpage import again, kinds, namelike, phrases
from feeds.readers.textpage.facts import Facts
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.words.subjects import COUNT

_BEHIND = re.compile(
    r"(?P<name>[^|·•]{3,60}?)(?:\s*[|·•]\s*(?P<house>[^|·•\d]{0,40})|\s[–—-]\s(?P<firm>[^|·•\d]{2,40}))$"
)
_OVER = 3  # units over a title
_WAY = 8  # units over a title in which the way to it stands


def name(text: str) -> str:
    """The name on a line that has nothing else but a button or a house behind it: "Jane Doe Follow", "Jane Doe | The Pier"."""
    if namelike.looks_like_name(text):
        first, _, button = text.rpartition(" ")
        return first if namelike.looks_like_name(first) and kinds.kind(button) == "share" else text
    if namelike.looks_like_handle(text):
        return text
    found = _BEHIND.match(text)
    if found is None or not namelike.looks_like_name(found["name"]):
        return ""
    house = (found["house"] or found["firm"] or "").strip()
    return found["name"] if not house or namelike.stands_alone(house) else ""


def is_one(sheet: Sheet, i: int) -> bool:
    """Whether a unit is a name, be it with its bearer's house where facts are the next line."""
    if sheet.is_name(i):
        return True
    is_longer = sheet.is_plain(i) and name(sheet.texts[i]) not in ("", sheet.texts[i])
    return is_longer and (sheet.says(i + 1) or sheet.says(i - 1))


def with_section(sheet: Sheet, title: int | None, told: Facts) -> Facts:
    """Facts whose name has the name of a section behind it parted: "Jane Doe Travel", where the page has both apart."""
    words = told.who.split()
    for n in range(len(words) - 1, 0, -1):
        who, section = " ".join(words[:n]), " ".join(words[n:])
        if phrases.key(section) in COUNT:
            return told._replace(who=who)
        if phrases.key(section) in sheet.alone and (
            phrases.key(who) in sheet.alone or _is_on_way(sheet, title or 0, section)
        ):
            return told._replace(who=who, names=(*told.names, section))
    return told


def _is_on_way(sheet: Sheet, title: int, section: str) -> bool:
    """Whether the way to a title has a section: "Home Travel The long way home"."""
    above = sheet.texts[max(0, title - _WAY) : title]
    return any(text != sheet.texts[title] and text.endswith(sheet.texts[title]) and section in text for text in above)


def over_title(sheet: Sheet, title: int) -> Iterator[int]:
    """Names over a title, near the date there: of a user, or of somebody whom the page speaks of below."""
    near = range(max(0, title - _OVER), title)
    for i in near:
        if not sheet.is_name(i):
            continue
        is_dated = any((told := sheet.facts(j)) and (told.when or told.vague) for j in near)
        is_known = _is_spoken_of(sheet, i, title) or _is_over_minutes(sheet, i, title)
        if namelike.looks_like_handle(sheet.texts[i]) or (is_dated and is_known):
            yield i


def _is_over_minutes(sheet: Sheet, i: int, title: int) -> bool:
    """Whether below a name there is but a date, how long reading takes, and the title."""
    told = sheet.facts(i + 2) if title == i + 3 else None
    return told is not None and told.labels == {"beside"} and sheet.facts(i + 1) is not None


def _is_spoken_of(sheet: Sheet, i: int, title: int) -> bool:
    """Whether a paragraph below begins with a name and goes on, or a heading has it: "About Jane Doe"; or a picture above it."""
    if i and sheet.texts[i] == sheet.texts[i - 1]:
        return True
    said = f"{sheet.texts[i]} "
    is_told = any(j > title and sheet.texts[j].startswith(said) for j in sheet.prose)
    return is_told or again.is_told_again(sheet, sheet.texts[i], i)
