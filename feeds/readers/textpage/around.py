"""What stands around a title and is none: standfirsts, pictures' words, ways to a page, counts, the site's name and motto."""

import re
from collections.abc import Callable

from feeds.readers.textpage import again, beside, headlines, kinds, phrases
from feeds.readers.textpage.sheet import Sheet

_HEADLINE = 4  # words of one that can have a standfirst
_SENTENCES = 12  # words of sentences that can be a headline: "They left. We stayed."
_STANDFIRST = 7  # words of a standfirst
_TOP = 12  # units
_CREDIT = re.compile(
    r"\b(?:photos?|photographs?|picture|image|illustration|fotos?|fotografía|fotografia|fotograf|bild|imagen|imagem"
    r"|immagine|crédit photo|beeld|фото|φωτογραφία|फोटो)(?:\s?[:/]\s?| by | von | de | di | door )[^\W\d_].*",
    re.I,
)
_SIGN = re.compile(r"\s(?:/|>|»|›|→)\s")
_HANDLE = re.compile(r"@[\w.-]+(?:@[\w-]+(?:\.[\w-]+)+)?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_VALUES = re.compile(r"[^\W\d_]{2,12}\s?[:：≈]\s*\d|[^\W\d_]{2,12}\s?[:：≈]\s")
_FRAMED = re.compile(r"(?P<sign>[:*~=+-]{1,3}) .+ (?P=sign)")
_GLUED = re.compile(r"(?<=[a-zß-öø-ÿ?!.])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]")
_FIELD = re.compile(r"_{4,}")
_CLOCK = re.compile(r"\d{1,2}(?:[:.]| ?h ?)\d{2}\s(?:[-–—|] )?\w")  # "10.41 A bench went by"
_LONG_CJK = 2.5  # letters to a word


def _words(text: str) -> float:
    return len(text) / _LONG_CJK if phrases.CJK.search(text) else len(text.split())


def has_standfirst(sheet: Sheet, i: int) -> bool:
    """Whether a longer line stands between a headline and its byline: the headline is no motto, for it is not at the very top."""
    j = i + 1
    if j >= len(sheet.units) or sheet.kinds[i] != "" or sheet.is_name(i) or not (i > 1 or _is_below_menu(sheet, i)):
        return False
    if sheet.kinds[j] != "" or sheet.facts(j) is not None or is_credit(sheet, j):
        return False
    title, deck = sheet.texts[i], sheet.texts[j]
    if (
        headlines.is_over_title(sheet, i)
        or "  " in title
        or (title[-1] in ".…" and deck.startswith(title.rstrip(".… ")))
    ):
        return False
    listed = _is_below_menu(sheet, i) and sheet.is_beside(i) and not sheet.is_beside(j)  # the menu's last item
    if listed or (sheet.prose and sheet.prose[0] < i):
        return False
    longer = _words(title) >= _HEADLINE and _words(deck) >= _STANDFIRST and len(deck) > len(title)
    return longer and (not sheet.is_prose(i) or _words(title) <= _SENTENCES) and _is_above_facts(sheet, j)


def is_standfirst(sheet: Sheet, i: int) -> bool:
    return i > 0 and has_standfirst(sheet, i - 1)


def _is_below_menu(sheet: Sheet, i: int) -> bool:
    return i > 0 and sheet.kinds[i - 1] == "menu"


def _is_above_facts(sheet: Sheet, i: int) -> bool:
    """Whether facts are the next line, or a name is, or a name said twice as its picture has it too."""
    j = i + 1
    while j < len(sheet.units) and j < i + 3 and sheet.is_name(j) and sheet.facts(j) is None:
        j += 1
    told = j < len(sheet.units) and (sheet.says(j) or sheet.is_label(j) or beside.is_timed(sheet, j))
    return told or (j == i + 3 and sheet.texts[i + 1] == sheet.texts[i + 2])


def is_credit(sheet: Sheet, i: int) -> bool:
    """Whether a line ends with who took the picture: "The pool on Tuesday. Photo: Jane Doe"."""
    found = _CREDIT.search(sheet.texts[i])
    return found is not None and (found.start() == 0 or sheet.texts[i][: found.start()].rstrip()[-1:] in ".!?(|–—-/")


def is_way(sheet: Sheet, i: int) -> bool:
    """Whether a line is the way to the page: short parts with the same sign between them."""
    parts = _SIGN.split(sheet.texts[i])
    return len(parts) > 1 and all(0 < len(part.split()) <= 3 for part in parts)


def is_below_way(sheet: Sheet, i: int) -> bool:
    return i > 0 and sheet.kinds[i - 1] == "" and is_way(sheet, i - 1) and not is_way(sheet, i) and not sheet.is_name(i)


def is_handle(sheet: Sheet, i: int) -> bool:
    return _HANDLE.fullmatch(sheet.texts[i]) is not None


def is_of_values(sheet: Sheet, i: int) -> bool:
    """Whether a line has several labels with numbers, and is no paragraph: "Words: 1.1k Time: 2 minutes"."""
    text = sheet.texts[i]
    return not sheet.is_prose(i) and len(_VALUES.findall(text)) > 1 and any(letter.isdecimal() for letter in text)


def is_framed(sheet: Sheet, i: int) -> bool:
    """Whether the same signs stand at both ends of a line: ":: Title ::"."""
    return _FRAMED.fullmatch(sheet.texts[i]) is not None


def is_glued(sheet: Sheet, i: int) -> bool:
    """Whether words follow one another with nothing between them, as the items of a menu that a style sheet sets apart."""
    return len(_GLUED.findall(sheet.texts[i])) > 1


def is_form(sheet: Sheet, i: int) -> bool:
    """Whether a line has a field to be filled in."""
    return _FIELD.search(sheet.texts[i]) is not None


def is_motto(sheet: Sheet, i: int) -> bool:
    """Whether a sentence stands right below the site's name, which the fine print has too."""
    return i == 1 and sheet.is_beside(1) and sheet.texts[1][-1] in ".!。" and again.is_in_foot(sheet, 0)


def is_above_motto(sheet: Sheet, i: int) -> bool:
    """Whether the first line has a sentence below it, then the date, then another line and the text: it is the site's name."""
    if i != 0 or len(sheet.units) < 5 or not sheet.is_prose(1) or not sheet.says(2):
        return False
    other = sheet.kinds[3] == "" and sheet.facts(3) is None and not kinds.is_counter(sheet.texts[3])
    return other and not sheet.is_prose(3) and sheet.is_prose(4)


def is_doubled_name(sheet: Sheet, i: int) -> bool:
    """Whether a name is said twice in a row below a line of several words: an author's picture has it too."""
    first = next((j for j in (i - 1, i) if j > 1 and sheet.texts[j : j + 2] == (sheet.texts[i],) * 2), None)
    return first is not None and sheet.is_name(i) and _words(sheet.texts[first - 1]) >= _HEADLINE


def is_name_with_time(sheet: Sheet, i: int) -> bool:
    """Whether a name stands between the page's first line, of several words, and how long it takes to read."""
    return i == 1 and sheet.is_name(1) and beside.is_timed(sheet, 2) and _words(sheet.texts[0]) >= _HEADLINE


def is_above_name_with_time(sheet: Sheet, i: int) -> bool:
    return i == 0 and len(sheet.units) > 2 and is_name_with_time(sheet, 1)


def is_told_by_clock(sheet: Sheet, i: int) -> bool:
    """Whether the time of day stands before a line and one beside it: the news of the hour."""
    return _CLOCK.match(sheet.texts[i]) is not None and any(
        0 <= j < len(sheet.units) and _CLOCK.match(sheet.texts[j]) for j in (i - 1, i + 1)
    )


def is_dated_below(sheet: Sheet, i: int) -> bool:
    """Whether a line of a list stands below the text again, among posts with their dates, and has no facts around it here."""
    j = sheet.last[sheet.texts[i]]
    listed = sheet.is_beside(i) or (i + 1 < len(sheet.units) and sheet.is_beside(i + 1))
    if (
        not listed
        or sheet.says(i - 1)
        or j + 1 >= len(sheet.units)
        or not sheet.prose
        or not i < sheet.prose[-1] < j
        or _is_above_facts(sheet, i)
    ):
        return False
    told = sheet.facts(j + 1)
    return told is not None and bool(told.when)


# Points, why, and when a rule of titles holds.
RULES: tuple[tuple[int, str, Callable[[Sheet, int], bool]], ...] = (
    (4, "headline above a standfirst", has_standfirst),
    (3, "line above a name and the time to read", is_above_name_with_time),
    (-2, "it is the standfirst of the line above", is_standfirst),
    (2, "line below the way to it", is_below_way),
    (4, "signs stand around it", is_framed),
    (-6, "it is a name said twice", is_doubled_name),
    (-6, "it is a name above the time to read", is_name_with_time),
    (-6, "it is the address of a user", is_handle),
    (-5, "it says whose picture it is", is_credit),
    (-5, "it is of labels with numbers", is_of_values),
    (-4, "its words have nothing between them", is_glued),
    (-6, "it has a field to be filled in", is_form),
    (-4, "it is the way to the page", is_way),
    (-6, "the time of day is before it and its neighbour", is_told_by_clock),
    (-4, "a list of posts with their dates has it", is_dated_below),
    (-4, "it is the motto below the site's name", is_motto),
    (-3, "it is the name above the site's motto", is_above_motto),
)
