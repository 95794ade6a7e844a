"""Which lines can be a title at all: short ones at the top that are neither furniture nor facts."""

from feeds.readers.textpage import again, beside, facts, headlines, kinds
from feeds.readers.textpage.sheet import Sheet

_LONGEST = 180  # characters of a title
_MOST = 22  # words of a sentence that is a title
_DEEP = 3  # paragraphs above which a title may stand
_FAR = 250  # units in which it is looked for
_NEAR = 150  # of them above the text, where there are more above it


def find(sheet: Sheet) -> list[int]:
    """The lines that can be a title: not long, no furniture, no facts, with few paragraphs above."""
    story = sheet.story
    stop = story[_DEEP - 1] if len(story) >= _DEEP else len(sheet.units)
    first = max(0, story[0] - _NEAR) if story and story[0] > _FAR else 0  # below a menu of hundreds of lines
    near = range(first, min(stop, first + _FAR, len(sheet.units)))
    return [i for i in sorted({*near, *again.named(sheet)}) if can_be(sheet, i)]


def can_be(sheet: Sheet, i: int) -> bool:
    text = sheet.texts[i]
    if (
        not 1 < len(text) <= _LONGEST
        or sheet.kinds[i] not in ("", "others", "asking", "all by", "author")
        or "  " in text
    ):
        return False
    if i == sheet.disguised:
        return True
    if kinds.is_counter(text) or kinds.is_bullet(sheet.units[i].lines[0]) or facts.is_piece(text) or sheet.is_place(i):
        return False
    return (sheet.facts(i) is None or _has_own_date(sheet, i)) and not (
        sheet.is_prose(i) and headlines.words(text) > _MOST
    )


def _has_own_date(sheet: Sheet, i: int) -> bool:
    """Whether a line has words beside a date, and the facts below it tell another: "Minutes of the meeting, May 3, 2016"."""
    near = beside.below(sheet, i)
    told, below = sheet.facts(i), sheet.facts(near) if near < len(sheet.units) else None
    if told is None or below is None or not below.when or told.who or told.labels or told.names:
        return False
    return len(" ".join(told.loose).split()) > (not below.told)
