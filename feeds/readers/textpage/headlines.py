"""What the line over a text looks like on pages with long menus: longer than a menu's words, the first such, said again."""

import re
from collections.abc import Callable

from feeds.readers.textpage import again, notes, phrases
from feeds.readers.textpage.sheet import Sheet

_WORDS = 5  # of a line that is no item of a menu
_DENSE, _UNSPACED = 2.5, 4.5  # letters to a word of scripts without spaces between words
_LONGEST = 15  # words of a sentence that can be a headline
_HEAD = 15  # units between a headline and the text
_ABOVE = 3  # units above the first line of several words that have fewer
_MOTTO = 6  # units at the top of a page in which a motto may stand below the site's name
_NAMES = 6  # units below a headline in which names stand
_DOUBLED = 10  # characters of what is said twice on a line
_ROW = re.compile(r"\s*[•·|∙]\s*|\s[/>»›→]\s")
_AND = re.compile(r"(?:and|und|et|y|e|en|och|og|i|и|&)\s", re.I)
_SOURCE = re.compile(r"\([^()]{2,30}/[^()]{2,30}\)$")  # "A student at a desk (jdoe/Agency)"
_TAKEN = re.compile(r"[＝=][^。]{0,20}(?:\d+日|撮影|提供)")  # "三代目の大村さん＝31日午後、北浜市"
_SENTENCES = re.compile(r"\w[.!] +[^\W\d_a-z].*[.!]$")
_AGAIN = 4  # words that no two lines have by chance


def words(text: str) -> float:
    """How many words a line has; signs between them are none."""
    if phrases.CJK.search(text):
        return len(text) / _DENSE
    return len(text) / _UNSPACED if phrases.UNSPACED.search(text) else sum(map(_is_word, text.split()))


def _is_word(part: str) -> bool:
    return any(map(str.isalnum, part))


def is_long(sheet: Sheet, i: int) -> bool:
    return i >= _MOTTO and words(sheet.texts[i]) >= _WORDS


def is_headline(sheet: Sheet, i: int) -> bool:
    """Whether a line by itself reads as one."""
    text = sheet.texts[i]
    if words(text) < _WORDS or text[-1] in ".:," or not sheet.is_plain(i):
        return False
    return not (is_over_title(sheet, i) or is_picture(sheet, i))


def is_first(sheet: Sheet, i: int) -> bool:
    """Whether a line shortly above the text is the first of several words: a subtitle or a teaser has the title above it."""
    if i < _MOTTO or not sheet.is_plain(i) or "  " in sheet.texts[i]:
        return False
    if not _is_over_text(sheet, i) or words(sheet.texts[i]) < _WORDS - 1:
        return False
    if is_over_title(sheet, i) or (sheet.is_prose(i) and words(sheet.texts[i]) > _LONGEST):
        return False
    if sheet.kinds[i + 1 : i + 2] == ("menu",):
        return False
    above = (j for j in range(max(0, i - _ABOVE), i) if sheet.texts[j] != sheet.texts[i])
    return all(words(sheet.texts[j]) < _WORDS - 1 or not _may_be_title(sheet, j) for j in above)


def _may_be_title(sheet: Sheet, i: int) -> bool:
    return not (sheet.is_furniture(i) or sheet.facts(i) or (sheet.is_prose(i) and words(sheet.texts[i]) > _LONGEST))


def is_said_above(sheet: Sheet, i: int) -> bool:
    """Whether a line far above has the words of a headline too: a way to the page, the name of a feed."""
    if not _is_over_text(sheet, i) or words(sheet.texts[i]) < _AGAIN:
        return False
    said = phrases.key(sheet.texts[i])
    return any(said in one and len(one) > len(said) for one in sheet.keys[:i])


def is_said_below(sheet: Sheet, i: int) -> bool:
    """Whether a line of several words over the text stands far below too: in a list of what is new, over a form."""
    if not _is_over_text(sheet, i) or words(sheet.texts[i]) < _AGAIN:
        return False
    return sheet.last[sheet.texts[i]] > max(i + _HEAD, sheet.story[0])


def _is_over_text(sheet: Sheet, i: int) -> bool:
    if not sheet.story or not 0 <= sheet.story[0] - i <= _HEAD:
        return False
    return i < sheet.story[0] or sheet.texts[i][-1] not in ".:"  # a question may be taken for the first paragraph


def is_below_headline(sheet: Sheet, i: int) -> bool:
    """Whether a name stands shortly below a line that is too long for a menu: it is whoever wrote that, or is on its picture."""
    if not sheet.is_name(i) or words(sheet.texts[i]) >= _WORDS:
        return False
    if not any(sheet.says(j) or sheet.is_label(j) for j in range(i + 1, min(i + _ABOVE + 1, len(sheet.units)))):
        return False
    told = sheet.facts(i + 1)
    if told is not None and told.labelled and phrases.key(told.who) not in phrases.key(sheet.texts[i]):
        return False  # the line below says who it was
    return any(words(sheet.texts[j]) >= _WORDS and sheet.is_plain(j) for j in range(max(1, i - _NAMES), i))


def is_below_first(sheet: Sheet, i: int) -> bool:
    """Whether a line of several words stands right below the first such line: it is the subtitle of that."""
    return (
        i > 0
        and phrases.key(sheet.texts[i]) != phrases.key(sheet.texts[i - 1])
        and words(sheet.texts[i]) >= _AGAIN
        and is_first(sheet, i - 1)
        and not _are_several(sheet.texts[i - 1])
        and not any(is_said(sheet, i) and not is_said(sheet, i - 1) for is_said in (is_said_below, again.is_twice))
    )


def _are_several(text: str) -> bool:
    """Whether a line is several sentences: a note that stands over the title."""
    return _SENTENCES.search(text) is not None


def is_picture(sheet: Sheet, i: int) -> bool:
    text = sheet.texts[i]
    if notes.is_caption(text) or _SOURCE.search(text) is not None or _TAKEN.search(text) or is_doubled(text):
        return True
    longer = (one for one in sheet.texts[i + 1 : i + 3] if one.startswith(text) and one != text)
    return any(map(notes.is_caption, longer))  # the words of a picture, and again with who took it


def is_doubled(text: str) -> bool:
    """Whether a line says the same twice, as the words of a picture are also those below it."""
    half = len(text) // 2
    return half > _DOUBLED and text[:half].rstrip() == text[-half:].lstrip()


def is_row(sheet: Sheet, i: int) -> bool:
    """Whether a line has short parts with the same sign between them, as names of sections have: "Maps • Travel"."""
    parts = _ROW.split(sheet.texts[i])
    return len(parts) > 1 and all(words(part) < _AGAIN for part in parts)


def is_over_title(sheet: Sheet, i: int) -> bool:
    """Whether a line of several words can be above a title: names of sections, be it with commas between, or the way to it."""
    listed = sheet.texts[i].split(", ")
    if len(listed) > 2 and not _AND.match(listed[-1]) and all(words(part) < _AGAIN for part in listed):
        return True
    return is_row(sheet, i) or has_next(sheet, i)


def has_next(sheet: Sheet, i: int) -> bool:
    """Whether a line has the whole of one shortly below, and more: it is the way to that one, or an item that leads there."""
    text = sheet.texts[i]
    said = phrases.key(text)
    below = range(i + 1, min(i + 3, len(sheet.units)))
    near = [sheet.texts[j] for j in below if words(sheet.texts[j]) >= _AGAIN and not sheet.is_prose(j)]
    return any(phrases.key(one) in said and len(one) < len(text) for one in near)


# Points, why, and when a rule holds.
RULES: tuple[tuple[int, str, Callable[[Sheet, int], bool]], ...] = (
    (1, "as long as a headline", is_long),
    (2, "first line of several words above the text", is_first),
    (2, "a line above it has the same words", is_said_above),
    (2, "the page says it again below", is_said_below),
    (2, "the comments are on it", lambda sheet, i: i >= _MOTTO and again.is_named(sheet, i)),
    (-4, "it is a name below a headline", is_below_headline),
    (-4, "it is below the first line of several words", is_below_first),
    (-5, "it stands below a picture", is_picture),
    (-3, "it is of sections side by side", is_row),
    (-4, "it is the way to a line below", has_next),
)
