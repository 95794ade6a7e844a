"""The lines right below a post that no word tells to be its end: facts, counts, runs of tags, links to elsewhere."""

import re
from bisect import bisect_left

from feeds.readers.textpage import facts, kinds, notes, phrases
from feeds.readers.textpage.about import Who
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.words import tags

_EXCERPTS = ("[...", "[…")  # how those begin that trackbacks bring
_TAGS = 8  # lines of tags below a post
_LINKS, _LINK = 3, 12  # links below a post, at least; words of one, at most
_WORDS = 4  # that are no sentence yet
_ROW = 14  # words of a row of tags behind a label
_INVITATION = 250  # characters of a paragraph that asks for a letter
_ASKED = re.compile(r"[^.!?]{8,120}\? [^?]{0,120}(?:[\w.+-]+@[\w-]+\.\w|(?<!\w)@\w{3,})")
_TOLD_TO = re.compile(r"(?:as told to|aufgezeichnet von|propos recueillis par) \w[^.!?]{3,60}", re.I)
_HASHTAGS = re.compile(r"#[^\W\d_][^#]{0,40}(?: #[^\s#][^#]{0,40})+|#[^\W\d_]\w{1,30}")  # "#mud #small boats"
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_STOPS = tuple('.!?…"”»')


def without_links(sheet: Sheet, body: int, end: int) -> int:
    """The end without a run of short lines below the last paragraph that are no list of the post: links to elsewhere."""
    last = next((i for i in range(end - 1, body - 1, -1) if is_text(sheet, i)), None)
    if last is None or sheet.texts[last][-1] in ":：" or not any(sheet.is_prose(i) for i in range(body, last + 1)):
        return end
    run = range(last + 1, end)
    plain = sum(sheet.is_plain(i) for i in run)
    return last + 1 if plain >= _LINKS and all(_is_link(sheet, i) for i in run) else end


def _is_link(sheet: Sheet, i: int) -> bool:
    text = sheet.texts[i]
    if kinds.is_bullet(sheet.units[i].lines[0]) or text[0].islower():
        return False  # an item of a list
    return len(text.split()) <= _LINK and ":" not in text


def without_last_lines(sheet: Sheet, body: int, end: int, who: Who) -> int:
    """The end without the lines right above it that are facts, counts, or a run of tags below a paragraph."""
    while end - 1 > body and (_is_last_line(sheet, end - 1, who) or _is_signature(sheet, body, end - 1)):
        end -= 1
    first = end
    while first - 1 > body and end - first < _TAGS and _is_tag(sheet, first - 1):
        first -= 1
    if first < end and first - 1 > body and _is_label(sheet, first - 1):
        return first - 1
    if end in (first, len(sheet.units)) or sheet.is_prose(end) or not sheet.is_prose(first - 1):
        return end
    goes_on = sheet.kinds[end] == "menu" and _is_tag(sheet, end)  # a tag that is a word of menus, too
    return first if end - first > 1 or goes_on or sheet.texts[first].isupper() else end


def _is_row_of_tags(sheet: Sheet, i: int) -> bool:
    """Whether a line is names behind a label that has no colon: `Tags Boats Mud`; the words of a sentence are not."""
    words = sheet.texts[i].split()
    if not 1 < len(words) <= _ROW or sheet.texts[i].endswith(_STOPS) or phrases.key(words[0]) not in tags.LABELS:
        return False
    return sheet.units[i].lines[0][-1] != ":" and words[1][0].isupper() and not sheet.kinds[i]


def _is_signature(sheet: Sheet, body: int, i: int) -> bool:
    """Whether a whole name stands alone below the sentences of a post, and no other name above it."""
    if not sheet.is_name(i) or not 1 < len(sheet.texts[i].split()) <= _WORDS or not sheet.texts[i].istitle():
        return False
    above = sheet.prose[bisect_left(sheet.prose, body) : bisect_left(sheet.prose, i)]
    return len(above) > 1 and above[-1] == i - 1 and sheet.texts[i - 1].endswith(_STOPS)


def _is_invitation(text: str) -> bool:
    """Whether a short paragraph asks the reader something and gives the address to answer to."""
    return len(text) <= _INVITATION and _ASKED.match(text) is not None


def _is_label(sheet: Sheet, i: int) -> bool:
    """Whether a line is but a label of tags."""
    told = sheet.facts(i)
    return told is not None and told.labels == {"names"} and not told.names


def _is_last_line(sheet: Sheet, i: int, who: Who) -> bool:
    text, told = sheet.texts[i], sheet.facts(i)
    if kinds.is_counter(text) or (told is not None and (told.when or told.vague or told.labels)):
        return True
    words = phrases.key(text).split(" ", 2)
    if len(words) > 2 and words[0].isdecimal() and words[2] == who.site:  # "4 Comments the name of the site"
        return True
    if _HASHTAGS.fullmatch(text) or _ADDRESS.fullmatch(text):
        return True
    if _is_invitation(text) or _is_row_of_tags(sheet, i) or _TOLD_TO.fullmatch(text):
        return True
    if (notes.is_caption(text) or notes.is_priced(text)) and not sheet.is_prose(i):
        return True
    if notes.is_count(text):
        return not notes.is_count(sheet.texts[i - 1])
    bare = notes.without_brackets(text)
    return who.is_signed(text) or (
        bare != text and (not bare or kinds.kind(bare) != "" or facts.read(bare) is not None)
    )


def _is_tag(sheet: Sheet, i: int) -> bool:
    return (
        notes.is_tag(sheet.texts[i])
        and sheet.facts(i) is None
        and sheet.kinds[i] in ("", "menu")
        and not kinds.is_bullet(sheet.units[i].lines[0])
        and not sheet.units[i].indented
    )


def is_text(sheet: Sheet, i: int) -> bool:
    """Whether a unit is a paragraph, or a short line that is a sentence all the same; no excerpt from elsewhere."""
    text = sheet.texts[i]
    if sheet.is_far(i) or sheet.is_prose(i):
        return not text.startswith(_EXCERPTS)
    if i and sheet.kinds[i - 1] == "others":
        return False  # the title of another post
    is_short = text[-1:] in tuple(".!?") and len(text.split()) > _WORDS and not notes.is_labelled(text)
    return is_short and not sheet.kinds[i] and sheet.facts(i) is None
