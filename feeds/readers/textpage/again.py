"""Whether the page says a line again elsewhere: in the heading of its comments, the browser's title, the fine print."""

from collections.abc import Iterator

from feeds.readers.textpage import phrases
from feeds.readers.textpage.sheet import Sheet
from feeds.text import key

_SHORTLY = 12  # units
_WORDS = 3  # of a heading of the comments that may name a title
_LONGEST = 180  # characters of a title


def is_named(sheet: Sheet, i: int) -> bool:
    """Whether the heading of the comments has it with other words."""
    said = phrases.key(sheet.texts[i])
    return len(said) > 3 and any(h > i and said in one and one != said for h, one in sheet.named)


def named(sheet: Sheet) -> Iterator[int]:
    """The lines that headings of the comments have with other words: "3 thoughts on “The bench that left”"."""
    said = [one for _, one in sheet.named if len(one.split()) > _WORDS]
    for i, text in enumerate(sheet.texts) if said else ():
        if (
            len(text) <= _LONGEST
            and " " in text
            and any(phrases.key(text) in one for one in said)
            and is_named(sheet, i)
        ):
            yield i


def is_slug(sheet: Sheet, i: int) -> bool:
    """Whether it has the words of the file's name."""
    return bool(sheet.slug) and sheet.slug <= set(key(sheet.texts[i]).split("-"))


def is_part(sheet: Sheet, i: int) -> bool:
    """Whether it is a part of the browser's title, but not the last."""
    return i > 0 and phrases.key(sheet.texts[i]) in sheet.parts[:-1]


def is_twice(sheet: Sheet, i: int) -> bool:
    """Whether the same words stand shortly above, but not as the first on the page: those are the site's name."""
    return sheet.texts[i] in sheet.texts[max(1, i - _SHORTLY) : i] and sheet.texts[i] != sheet.texts[0]


def ends_way(sheet: Sheet, i: int) -> bool:
    """Whether a menu above ends with it."""
    said = phrases.key(sheet.texts[i])
    return any(phrases.key(sheet.texts[j]).endswith(said) for j in range(max(0, i - 4), i) if sheet.kinds[j] == "menu")


def is_in_foot(sheet: Sheet, i: int) -> bool:
    """Whether the fine print has it."""
    return len(sheet.texts[i]) > 2 and phrases.key(sheet.texts[i]) in sheet.foot


def is_place(sheet: Sheet, i: int) -> bool:
    """Whether the same words stand again below a label: "Published in", "The Slow Builder"."""
    again = (j for j in range(i + 2, min(i + 20, len(sheet.units))) if sheet.texts[j] == sheet.texts[i])
    return any(sheet.is_label(j - 1) for j in again)


def is_told_again(sheet: Sheet, name: str, i: int) -> bool:
    """Whether the page speaks of a name as its author's: "About Jane Doe", "Written by Jane Doe"."""
    said = phrases.key(name)
    return any(j > i and sheet.kinds[j] != "foot" and one.endswith(said) for j, one in sheet.tellers)
