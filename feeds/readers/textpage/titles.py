"""Which line is the title: each that could be one gets points by the rules below."""

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from feeds.readers.textpage import (
    again,
    around,
    beside,
    candidates,
    consent,
    echo,
    facts,
    headlines,
    kinds,
    phrases,
    sections,
)
from feeds.readers.textpage.known import PLACE
from feeds.readers.textpage.points import Rule, Weighed, weigh
from feeds.readers.textpage.sheet import Sheet

_FAR = 250  # units in which it is looked for
_HEAD = 4  # units of a headline above its facts, with names and a subtitle between
_TEASER = 15  # units between a teaser and the text
_LEAST = 3  # points of a title
_SEVERAL = re.compile(r".*?[.!?] +\S.*[.!?…]$|.*?[。！？].*[。！？]$")
_STOPS = frozenset(".。!！…")
SENTENCES = re.compile(r"[.!?] +\S|[。！？]")


class Title(NamedTuple):
    """The unit that is the title, by which rule, and the others that came near, with why they lost."""

    at: int | None
    rule: str
    lost: tuple[tuple[int, str], ...]


def find(sheet: Sheet) -> Title:
    """The title, where one line has points enough; of two with as many, the first of several words, else the lower one.

    The other pages of the folder know better where it stands.
    """
    if sheet.known.title is not None:
        return Title(sheet.known.title, PLACE.format("title"), ())
    tried = [weigh(i, rules(sheet)) for i in candidates.find(sheet)]
    best = max(tried, key=lambda one: (one.points, headlines.is_first(sheet, one.one), one.one), default=None)
    lost = tuple((one.one, one.against or "another line has more points") for one in tried if _is_near(one, best))
    return Title(best.one, best.why, lost) if best and best.points >= _LEAST else Title(None, "", lost)


def _is_near(one: Weighed[int], best: Weighed[int] | None) -> bool:
    return best is not None and one is not best and one.points >= max(_LEAST, best.points - 2)


def rules(sheet: Sheet) -> tuple[Rule[int], ...]:
    """What speaks for and against a line as the title."""

    def rule(points: int, why: str, holds: Callable[[Sheet, int], bool]) -> Rule[int]:
        return Rule(points, why, partial(holds, sheet))

    return (
        rule(6, "the heading of the comments repeats it", again.is_named),
        rule(6, "it stands where the title stands", lambda sheet, i: i == sheet.disguised),
        rule(4, "the file is named after it", again.is_slug),
        rule(4, "the first line of the page repeats it", again.is_part),
        rule(2, "the page says it twice at the top", again.is_twice),
        rule(3, "the way to it ends with it", again.ends_way),
        rule(4, "line above the byline", _has_byline_below),
        rule(3, "line above the date", _has_date_below),
        rule(2, "shortly above the byline", _has_facts_near),
        rule(2, "line above a name and the date", _has_name_below),
        rule(2, "line below the date", _has_facts_above),
        rule(2, "line above the text", _has_prose_below),
        rule(2, "first line below the menu", _begins_run),
        rule(1, "several words", _has_several_words),
        rule(-1, "a single word", lambda sheet, i: not _has_several_words(sheet, i)),
        rule(-4, "it is one of several lines with labels", beside.is_field),
        rule(1, "a line at the top", lambda _, i: i < 2),
        rule(2, "all that the page says", lambda sheet, i: i == len(sheet.units) - 1 and i < 2),
        rule(
            -4,
            "it reads as a paragraph",
            lambda sheet, i: (
                sheet.is_prose(i) and sheet.texts[i][-1] in _STOPS and SENTENCES.search(sheet.texts[i]) is not None
            ),
        ),
        rule(-2, "it is the first line", lambda sheet, i: i == 0 and len(sheet.units) > 2),
        rule(-4, "it stands above the day of posts that have their times below them", _is_above_day),
        rule(-3, "the fine print has it as the site's name", again.is_in_foot),
        rule(-2, "it has several sentences", lambda sheet, i: _SEVERAL.match(sheet.texts[i]) is not None),
        rule(-2, "it ends as a sentence does", lambda sheet, i: sheet.texts[i][-1] in ".:,;"),
        rule(-2, "another headline with its byline is below", _has_other_below),
        rule(-4, "it stands over a box that asks for consent", _is_above_box),
        rule(-3, "it begins a list or a column", lambda sheet, i: sheet.kinds[i] != ""),
        rule(-3, "it stands in a list", beside.is_listed),
        rule(-4, "it is where the page says it was published", again.is_place),
        rule(
            -4,
            "it stands below the heading of the comments",
            _is_below_comments,
        ),
        rule(-4, "it stands below a label", lambda sheet, i: sheet.is_label(i - 1)),
        rule(-6, "it is a name beside the date", beside.is_name_beside),
        rule(-6, "it is what the author is", beside.is_role_below),
        rule(-6, "it is a name over the date, with the title below", _is_name_above),
        rule(-6, "it is of words around a name that the facts have", beside.is_around_name),
        rule(-6, "it is a user's name, said twice", beside.is_user),
        rule(-4, "it is of sections that the menu has", sections.is_row),
        *(rule(*one) for one in (*around.RULES, *headlines.RULES, *echo.RULES)),
        rule(-2, "a paragraph is above it", lambda sheet, i: bool(sheet.story) and sheet.story[0] < i),
        rule(-2, "two paragraphs are above it", lambda sheet, i: len(sheet.story) > 1 and sheet.story[1] < i),
    )


def _is_above_box(sheet: Sheet, i: int) -> bool:
    return i + 1 < len(sheet.units) and sheet.kinds[i + 1] == "asking" and consent.is_asked(sheet.texts[i + 1])


def _is_name_above(sheet: Sheet, i: int) -> bool:
    """Whether a name stands above a date that tells of nobody, and the first line of several words below that."""
    told = sheet.facts(i + 1) if sheet.is_name(i) and i + 2 < len(sheet.units) else None
    return told is not None and bool(told.when) and not told.who and headlines.is_first(sheet, i + 2)


def _is_below_comments(sheet: Sheet, i: int) -> bool:
    """Whether a heading of comments stands above a line, and it is none of a number at the top of the page."""
    first = sheet.story[0] if sheet.story else 0
    return any(h < i - 1 for h in sheet.headings[:1]) and (first < i or sheet.headings[0] >= first)


def _has_several_words(sheet: Sheet, i: int) -> bool:
    text = sheet.texts[i]
    return " " in text or len(text) > (3 if phrases.CJK.search(text) else 12)


def _has_facts_below(sheet: Sheet, i: int) -> bool:
    """Whether the next line is of facts; behind "Ida wrote," the title is yet to come."""
    near = min(beside.below(sheet, i), len(sheet.texts) - 1)
    told = sheet.facts(near)
    return sheet.texts[near] == "Details" or (sheet.says(near) and (told is None or "wrote" not in told.labels))


def _has_byline_below(sheet: Sheet, i: int) -> bool:
    """Whether the next line says who wrote it, or when in so many words."""
    near = beside.below(sheet, i)
    told = sheet.facts(near) if _has_facts_below(sheet, i) and near < len(sheet.units) else None
    return told is not None and bool(
        told.labelled or "by" in told.labels or told.told or (told.who and told.when) or told.labels == {"beside"}
    )


def _has_other_below(sheet: Sheet, i: int) -> bool:
    """Whether a headline has its byline below it, and another one has too between that and the text: the first is a teaser."""
    stop = min(sheet.story[0], i + _TEASER) if sheet.story else 0
    if i + 2 >= stop or not _has_byline_below(sheet, i):
        return False
    return any(headlines.is_headline(sheet, j) and _has_byline_below(sheet, j) for j in range(i + 2, stop))


def _has_date_below(sheet: Sheet, i: int) -> bool:
    """Whether the next line is a date, and not that of another line below it."""
    if not _has_facts_below(sheet, i) or _has_byline_below(sheet, i):
        return False
    below = beside.below(sheet, beside.below(sheet, i))
    return not (
        below < len(sheet.units)
        and candidates.can_be(sheet, below)
        and not sheet.is_prose(below)
        and _is_above_text(sheet, below)
        and not headlines.is_picture(sheet, below)
        and not (headlines.is_long(sheet, i) and _is_longer(sheet, i, below))
    )


def _is_above_text(sheet: Sheet, i: int) -> bool:
    return _has_prose_below(sheet, i) or any(sheet.is_prose(j) for j in range(i + 1, min(i + 3, len(sheet.units))))


def _has_facts_near(sheet: Sheet, i: int) -> bool:
    """Whether a line of facts is shortly below, with a subtitle or a name between."""
    near = beside.below(sheet, i)
    if sheet.says(near):
        return False
    between = 0
    for j in range(near, min(near + 7, len(sheet.units))):
        if sheet.says(j) or sheet.is_label(j) or beside.is_timed(sheet, j):
            return True
        between += not (sheet.is_name(j) or sheet.is_furniture(j) or beside.is_field(sheet, j))
        if between > 1 or len(sheet.texts[j]) > 250:
            return False
    return False


def _has_name_below(sheet: Sheet, i: int) -> bool:
    """Whether the author's name and the date are the next two lines, and what stands above is no line of the same kind."""
    if i + 2 >= len(sheet.units) or not sheet.is_name(i + 1) or sheet.is_name(i) or not sheet.says(i + 2):
        return False
    told = sheet.facts(i + 2)
    alone = i == 0 or sheet.is_prose(i - 1) or sheet.kinds[i - 1] != "" or facts.is_piece(sheet.texts[i - 1])
    return alone and told is not None and bool(told.when) and not told.who


def _is_above_day(sheet: Sheet, i: int) -> bool:
    """Whether the first line stands above a day, and a line below the first paragraphs has the time alone: "by Jane at 6:52"."""
    told = sheet.facts(i + 1) if i == 0 and len(sheet.units) > 1 else None
    if told is None or told.kind != "day" or told.who or told.labels or not _is_above_text(sheet, 1):
        return False
    below = (sheet.facts(j) for j in range(2, min(_FAR, len(sheet.units))))
    first = next((one for one in below if one is not None and (one.when or one.clock)), None)
    return first is not None and first.labelled and bool(first.clock) and not first.when


def _has_facts_above(sheet: Sheet, i: int) -> bool:
    """Whether facts are right above a line, and no headline above these, which they are of."""
    j = next((j for j in range(i - 1, max(0, i - 2) - 1, -1) if sheet.says(j)), 0)
    if j == i - 2 and headlines.is_headline(sheet, i - 1):
        return False
    if not j or _has_facts_below(sheet, i):
        return sheet.says(j) and j < i <= 2 and not _has_facts_below(sheet, i)
    if any(headlines.is_first(sheet, k) for k in range(max(0, j - _HEAD), j)):
        return False
    above = next((k for k in range(j - 1, max(1, j - _HEAD), -1) if not (sheet.facts(k) or sheet.is_furniture(k))), 0)
    return not (above and candidates.can_be(sheet, above) and not sheet.is_prose(above) and _is_longer(sheet, above, i))


def _is_longer(sheet: Sheet, i: int, j: int) -> bool:
    """Whether one line has more words than the other: of two with facts between, the longer is the title."""
    return headlines.words(sheet.texts[i]) > headlines.words(sheet.texts[j])


def _has_prose_below(sheet: Sheet, i: int) -> bool:
    j = i + 1
    while j < min(len(sheet.units), i + 8) and (
        sheet.kinds[j] == "share" or sheet.facts(j) or kinds.is_counter(sheet.texts[j]) or beside.is_field(sheet, j)
    ):
        j += 1
    return j < len(sheet.units) and sheet.is_prose(j)


def _begins_run(sheet: Sheet, i: int) -> bool:
    """Whether a line of several words is the first below furniture: not a mere word over the title."""
    above = i > 0 and (sheet.kinds[i - 1] in ("menu", "arrow") or again.is_place(sheet, i - 1))
    return above and len(sheet.texts[i].split()) > 2
