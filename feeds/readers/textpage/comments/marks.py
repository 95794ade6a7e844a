"""The lines around a thread: the heading above it, the form and the fine print below it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from feeds.model import Kind
from feeds.readers.textpage.words import ends, forms, leaving, places
from feeds.readers.textpage.words import headings as words
from feeds.readers.textpage.words.heads import PINGBACK, TRACKBACK
from feeds.readers.textpage.words.links import ACTIONS, REPLY


def _any_of(entries: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(entries, key=len, reverse=True)))


_NOUN = _any_of(words.COMMENTS)
_SENT = _any_of(words.COUNTED)
_COUNT = rf"\d[\d.,]{{0,8}}|{_any_of(words.ONE | words.NONE)}"
_ON = _any_of(words.ON)
_LEADS = (
    rf"(?:{_any_of(words.THERE)})\s|\d[\d.,]* (?:views?|likes?|shares?),? (?:and |& )?"
    r"|(?:view|show|showing|all|voir|ver|alle|vedi|toon|показать)\s"
)
_HEADING = re.compile(
    rf"(?:{_LEADS})?(?:\(?(?P<number>{_COUNT})\)?\s?)?(?:{_NOUN})(?P<on>\s(?:(?:{_ON})\b|(?=[“\"«„‘]))(?:.*[:：]\s?(?P<last>\d{{1,6}})$|.*))?"
    r"\)?\s*(?:[(:\[（【{]?\s?(?P<behind>\d[\d.,]{0,8})\s?[개건件条則个]?\s?[)\]）】}]?)?\s?[:：.…»↓]*"
    r"(?:(?<=\d)\s(?:u textu|zu|on|sur|su|till)\b.*)?"
    r"(?P<more>\s*(?:[-–—|,;(•·…+&]|\.\.\.|add your|read them|newest|oldest|sort|most|so far|yet|(?:(?:have been|were) )?posted|"
    r"(?:and|y|et|und)\b).{0,80})?"
    rf"|(?:(?P<over>{_COUNT})\s?)(?:{_NOUN})\s?[:：]\s?\S.*|.{{1,120}}[:：]\s?(?P<under>\d{{1,6}})\s?(?:{_NOUN})"
    rf"|.{{0,120}}[”»」』》\"’']\s?(?:{_any_of(words.ABOUT)})\s?(?P<cited>{_COUNT})?\s?(?:{_NOUN})"
    rf"|.{{1,120}}\s?(?:{_any_of(words.ABOUT)})\s?[“\"]?\s?(?P<aimed>\d{{1,6}})\s?(?:{_NOUN})(?:\s?[”\"])?"
    rf"|(?P<before>\d{{1,6}})\s?(?:{_NOUN})(?:[,、]\s?\d.*)?|(?P<sent>{_COUNT})\s(?:{_SENT})\s?[:：»↓]*",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]+")
_NOUNS = frozenset(entry for noun in words.COMMENTS | words.COUNTED for entry in _WORD.findall(noun))
_BARE = frozenset(noun for noun in words.COMMENTS | words.COUNTED if _WORD.fullmatch(noun))  # of one word
_NO_LEADS = (*words.IDEAS, *(f"{noun} " for noun in words.COMMENTS & REPLY))  # "Reply to Jane Doe" answers her
_VIEWS = re.compile(r"\d[\d.,]* (?:views?|likes?|shares?),? (?:and |& )?", re.I)
_NUMBERS = ("number", "behind", "before", "cited", "over", "under", "sent", "aimed", "last")
_LABEL = 60  # characters of one that is known by its number alone
_LONE = re.compile(r"\D*(?<![.,:/-])(?P<number>[1-9]\d{0,3})(?![.,:/-]\d)\D*")
_LONGEST = 200  # characters of a heading
_SITE = r"(?:\S[^.!?:;,|]{0,50}[^\W\d_]|[\w-]{1,40}(?:\.[\w-]{2,40}){1,3})"  # its name, or its address
_TITLED = re.compile(rf"(?P<number>\d{{1,6}}) (?P<noun>{_any_of(words.TITLED)}) {_SITE}", re.I)
_PARTS = re.compile(r"\s*[|·•/]\s*")
_SIGNS = re.compile(r"^[^\w©]+|[^\w.)]+$")
_COUNTED = re.compile(rf"^(?:{_any_of(words.ONE)})\s")  # before pings
_SHORT = 12  # characters that an entry must have to be known by the line's beginning alone
_ROOM = 40  # characters that may stand behind a shorter one of several words


def heading(text: str) -> int | None:
    """The number that a line names as a heading of comments, -1 where it names none; None where it is no heading."""
    can_be = len(text) <= _LONGEST and (not text.isascii() or not _NOUNS.isdisjoint(_WORD.findall(text.lower())))
    text = text.strip("{}[]#*=_~ \u200b") if can_be else ""
    match = _HEADING.fullmatch(text) if text else None
    if match is None:
        return _titled(text) if text[:1].isdecimal() else None
    if all(part.strip(" ↓()[]") in ACTIONS for part in _PARTS.split(text.casefold())):  # "Reply | Thread | Link"
        return None
    loose = text[-1] in ":.,;" or text.casefold().startswith(_NO_LEADS)
    if (
        match["on"] and not match["number"] and loose
    ):  # "Thoughts on the list:", "Ideas for trainers": begins a paragraph
        return None
    if match["more"] and not (match["number"] or match["behind"] or match["more"].startswith((" |", "|"))):
        return None
    said = next((match[part] for part in _NUMBERS if match[part]), "")
    digits = re.sub(r"\D", "", said)
    if digits:
        return int(digits)
    return -1 if not said else 0 if said.casefold() in words.NONE else 1


def count(text: str) -> int:
    """The only number in a short line of words that may be a heading in any language; 0 where there is none."""
    match = _LONE.fullmatch(text) if len(text) <= _LABEL else None
    return int(match["number"]) if match and any(map(str.isalpha, text)) else 0


def counted(text: str) -> str:
    """The heading without what else it counts: `2 responses` of `1,203 views and 2 responses`."""
    views = _VIEWS.match(text)
    return text[views.end() :] if views and heading(text[views.end() :]) is not None else text


def _titled(text: str) -> int | None:
    """`4 Comments the-site`: right before the name of the site, without a word between."""
    match = _TITLED.fullmatch(text)
    return int(match["number"]) if match and match["noun"][0].isupper() else None


def repeated(texts: Iterable[str]) -> frozenset[str]:
    """Those of some headings that are rather links below each comment: `Reply (0)`."""
    links = [(stem, text) for text in texts if (stem := text.casefold().strip("0123456789 ()[]（）:：")) in ACTIONS]
    often = Counter(stem for stem, _ in links)
    return frozenset(text for stem, text in links if often[stem] > 1)


def is_end(text: str) -> bool:
    """Whether a line stands below comments: a form, "Comments are closed", older comments, what is beside the post."""
    arrows = len(text) > 3 and (text[:1] == "←" or text[-1:] == "→")
    cancels = len(text) <= _LONGEST and text.casefold().endswith(_CANCEL)
    return arrows or cancels or _is_of(text, _ENDS) or _is_notice(text)


def is_form(text: str) -> bool:
    """Whether a line is the comment form, or the way to it."""
    return any(_is_of(part, _FORM) for part in _bar(text))


def _bar(text: str) -> list[str]:
    """The parts of a line: `Jane's blog | Add new comment`."""
    return [part for part in text.split(" | ") if part] if " | " in text and len(text) <= _LONGEST else [text]


def is_pings(text: str) -> bool:
    """Whether a line is a heading of pingbacks or trackbacks."""
    folded = text.casefold().replace("(s)", "s") if len(text) <= _ROOM else ""
    bare = _COUNTED.sub("", _SIGNS.sub("", folded)).strip("0123456789 ()[]:{}")
    return bool(bare) and all(part.strip() in PINGBACK | TRACKBACK for part in re.split(r"/|&|\band\b|,", bare))


def kind_of(text: str) -> Kind:
    """What stands under a heading of pingbacks or trackbacks."""
    found = [word for word in _WORD.findall(text.casefold()) if word in PINGBACK | TRACKBACK]
    return "trackback" if found[:1] and found[0] in TRACKBACK else "pingback"


def is_beyond(text: str) -> bool:
    """Whether a line belongs to what is beside a post: no comment stands below it, whatever it looks like."""
    return _is_of(text, _BEYOND)


def _is_of(text: str, entries: Mapping[str, tuple[str, ...]]) -> bool:
    folded = _SIGNS.sub("", text.casefold().replace("’", "'"))
    if folded in ACTIONS:
        return False
    if len(folded) > _SENTENCE and text[-1] in ".!?" and folded not in _EXACT and not folded.startswith(_FIRM):
        return False
    if any(_begins(folded, entries.get(folded[:length], ())) for length in (2, 1)):
        return True
    return entries is _ENDS and _is_noun(folded) and any(entry in folded for entry in _CLOSED)


def _is_notice(text: str) -> bool:
    """Whether a short line says that no more comments are taken."""
    said = frozenset(_WORD.findall(text.casefold())) if len(text) <= _LONGEST else frozenset()
    if len(said) > _NOTICE or (said.isdisjoint(_BARE) and said.isdisjoint(forms.CLOSED_THING)):
        return False
    return not said.isdisjoint(forms.CLOSING)


def _is_noun(folded: str) -> bool:
    return len(folded) <= _LONGEST and not _NOUNS.isdisjoint(_WORD.findall(folded))


def _begins(folded: str, entries: Iterable[str]) -> bool:
    for entry in entries:
        if folded.startswith(entry):
            rest = folded[len(entry) :]
            several = " " in entry or not entry.isascii()
            if not rest.strip(" .:：!?…»→()[]0123456789*↓") or len(entry) >= _SHORT or (several and len(rest) <= _ROOM):
                return True
    return False


def _by_head(entries: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The entries by their first two characters."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        found.setdefault(entry.strip("«»←→ ")[:2], []).append(entry.strip("«»←→ ").replace("’", "'"))
    return {head: tuple(sorted(those)) for head, those in found.items()}


_NOTICE = 10  # words of a notice that no more comments are taken
_SENTENCE = 30  # characters of a line that ends as a sentence does, and is one
_FIRM = tuple(
    sorted(
        entry.replace("’", "'") for entry in leaving.LEAVE | ends.CLOSED | ends.AROUND | ends.BEYOND if len(entry) > 20
    )
)
_EXACT = frozenset(entry.replace("’", "'") for entry in leaving.LEAVE | ends.CLOSED | ends.BEYOND)
_CANCEL = tuple(sorted(forms.CANCEL))
_CLOSED = tuple(entry.replace("’", "'") for entry in ends.CLOSED if len(entry) >= _SHORT)
_ENDS = _by_head(leaving.LEAVE | ends.CLOSED | ends.AROUND | ends.BEYOND | places.OTHERS | places.SIDE)
_FORM = _by_head(leaving.LEAVE)
_BEYOND = _by_head(ends.BEYOND | places.OTHERS | places.SIDE)
