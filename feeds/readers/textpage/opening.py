"""What stands between a title and the text, and is neither facts nor furniture by its words: standfirsts, captions, boxes."""

import re

from feeds.readers.textpage import kinds, notes, phrases
from feeds.readers.textpage.sheet import Sheet

_NEAR = 8  # units below a line in which facts, or the same words again, stand
_WORDS = 8  # of a line that is no sentence
_RUN = 3  # short lines in a row that are a box or a list of links
_PLAIN = 2  # of these that no word tells to be furniture
_MOST = 40  # of them
_STANDFIRST = 700  # characters of a paragraph above the facts
_BUTTON = 4  # words of a button
_BLOCK = 2  # lines of a block of buttons, at least
_STOPS = tuple('.!?…;。！？"”»')
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_COUNTED = re.compile(  # "Views: 2316", "Lecture : 3 minutes"
    r"(?:[^\W\d_]+ ){0,2}[^\W\d_]{3,20}\s?[:：]\s?(?:\d[\d.,\s]{2,}|\d{1,2} (?:min|мин|хв|λεπτ)\w*\.?)"
)
_DATELINE = re.compile(
    r"(?:\([A-Z]{2,10}\)\s?[–—-]\s)?"
    r"(?:[A-ZÀ-Þ]{3}[A-ZÀ-Þ.'’/ -]{0,40}(?:, [^–—():.!?]{2,20}\.?){0,3}(?: ?\([^()]{2,30}\))?"  # "OSLO, Norway (AP)"
    r"|[A-ZÀ-Þ][^\W\d]+(?: [A-ZÀ-Þ]\w+){0,3}(?:, [^–—():.!?]{2,20}\.?){0,2} ?\([^()]{2,30}\))"  # "Ribe, 3 May (AP)"
    r"(?: ?[–—]| -{1,2}|\.-)\s"
)
_ASIDE = re.compile(r"(?:UPDATE|EDIT|FILE|NOTE|NOTA|NEWS?|TIPP?|HINWEIS|ACHTUNG|WARNING|MISE|FAQ|PS|NB|TL)", re.I)
_SHOUTED = re.compile(r"[.!?…] [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ/][A-ZÀ-Þ.'’-]*){1,6}$")  # "The pier at noon. JANE DOE"
_PAGE = re.compile(r"[^\W\d_]{4,8} 1 ?[:–—|-] ")
_ENDS = tuple('.!?…:;。！？"”»)')


def is_over_facts(sheet: Sheet, i: int) -> bool:
    """Whether a paragraph stands above the facts of a text that has them above it: a standfirst, or a picture's words."""
    if len(sheet.texts[i]) > _STANDFIRST:
        return False
    prose = 0
    for j in range(i + 1, min(i + _NEAR, len(sheet.units))):
        if sheet.says(j) or sheet.is_label(j):
            return is_over_text(sheet, j)
        prose += sheet.is_prose(j)
        if prose > 1:
            return False
    return False


def is_over_text(sheet: Sheet, i: int) -> bool:
    """Whether two paragraphs stand below facts and furniture: what is above the facts is no post then, which has them below."""
    told = sheet.facts(i)
    if told is None or told.counted or told.clock or told.names:
        return False
    first = next((j for j in range(i, min(i + 3 * _NEAR, len(sheet.units))) if sheet.is_prose(j)), None)
    return first is not None and first + 1 < len(sheet.units) and sheet.is_prose(first + 1)


def is_of_picture(sheet: Sheet, i: int) -> bool:
    """Whether a line stands below a picture: it says whose that is, or the next line does, or it is there twice."""
    text = sheet.texts[i]
    if notes.is_caption(text) or _is_signed(sheet, i):
        return True
    if i + 1 >= len(sheet.units) or sheet.kinds[i]:
        return False
    below = sheet.texts[i + 1]
    if len(below) < len(text) and not sheet.is_prose(i + 1) and notes.is_caption(below):
        return True
    return len(text.split()) > 2 and text in sheet.texts[i + 1 : i + _NEAR]


def _is_signed(sheet: Sheet, i: int) -> bool:
    """Whether a line right above the text ends with a name in capitals behind a sentence."""
    is_line = (
        not sheet.is_prose(i) and not sheet.texts[i].isupper() and sheet.is_prose(min(i + 1, len(sheet.units) - 1))
    )
    return is_line and _SHOUTED.search(sheet.texts[i]) is not None


def is_between_buttons(sheet: Sheet, i: int) -> bool:
    """Whether a few words stand between a button and another line of furniture."""
    text = sheet.texts[i]
    if not 0 < i < len(sheet.units) - 1 or len(text.split()) > _BUTTON or text.endswith(_ENDS):
        return False
    told = sheet.facts(i + 1)
    counts = told is not None and not told.labels.isdisjoint(("beside", "count")) and not told.when
    return sheet.kinds[i - 1] == "share" and (sheet.is_furniture(i + 1) or counts)


def is_among_buttons(sheet: Sheet, i: int) -> bool:
    """Whether a few words stand in a block of buttons or addresses, with no blank line and no sentence in it."""
    first, end = i, i + 1
    while first > 0 and i - first < _NEAR and sheet.is_beside(first):
        first -= 1
    while end < len(sheet.units) and end - i < _NEAR and sheet.is_beside(end):
        end += 1
    block = range(first, end)
    if len(block) < _BLOCK or not all(_is_button(sheet, j) for j in block):
        return False
    return any(sheet.kinds[j] == "share" or j in sheet.heads or _ADDRESS.fullmatch(sheet.texts[j]) for j in block)


def _is_button(sheet: Sheet, i: int) -> bool:
    return len(sheet.texts[i].split()) <= _BUTTON and not sheet.texts[i].endswith(_STOPS) and not _tells(sheet, i)


def is_counted(sheet: Sheet, i: int) -> bool:
    """Whether a line says how often a page was seen, how long it takes to read, or a number that stands over the comments."""
    text = sheet.texts[i]
    again = notes.is_count(text) and any(sheet.texts[j].endswith(text) for j in sheet.headings if j > i)
    return again or _COUNTED.fullmatch(text) is not None


def at_dateline(sheet: Sheet, body: int) -> int:
    """The paragraph that begins with the place of the news; what stands above it is its subtitle or a picture's words."""
    for i in range(body, min(body + 2 * _NEAR, len(sheet.units))):
        if sheet.is_prose(i):
            if _DATELINE.match(sheet.texts[i]) and not _ASIDE.match(sheet.texts[i]):
                return i
            if not is_of_picture(sheet, i):
                break
    return body


def is_title_again(sheet: Sheet, title: int | None, i: int) -> bool:
    """Whether a line is the title, be it behind the number of the page: `Page 1 — The harbour at low water`."""
    said = _PAGE.sub("", sheet.texts[i])
    return title is not None and phrases.key(said) == phrases.key(sheet.texts[title])


def is_life(sheet: Sheet, names: frozenset[str], i: int) -> bool:
    """Whether a paragraph begins with the whole name of the author, and goes on about the person."""
    said = phrases.key(sheet.texts[i])
    return sheet.is_prose(i) and any(" " in name and said.startswith(f"{name} ") for name in names)


def below_box(sheet: Sheet, i: int) -> int:
    """The unit below several short lines in a row between the facts and the first paragraph; `i` where there are none."""
    end = i
    while end < min(i + _MOST, len(sheet.units)) and _is_short(sheet, end):
        end += 1
    goes_on = end < len(sheet.units) and sheet.is_prose(end)
    plain = sum(sheet.is_plain(j) for j in range(i, end))
    return end if goes_on and end - i >= _RUN and plain >= _PLAIN else i


def _is_short(sheet: Sheet, i: int) -> bool:
    text = sheet.texts[i]
    if _tells(sheet, i):
        return False
    if sheet.is_furniture(i):
        return True
    if kinds.is_bullet(sheet.units[i].lines[0]) or sheet.is_prose(i):
        return False
    return len(text.split()) <= _WORDS and not text.endswith(_ENDS) and not phrases.CJK.search(text)


def _tells(sheet: Sheet, i: int) -> bool:
    told = sheet.facts(i)
    return told is not None and bool(told.who or told.when or told.names or sheet.is_label(i))
