"""One line as a comment's head, or part of one: its number, name, verb, date, links, in the order in which they stand.

What is left of the line when dates, links, badges and joints are taken away is a name or nothing; else the line is text.
"""

import re

from feeds.readers.textpage.comments import pings
from feeds.readers.textpage.comments.head import Head
from feeds.readers.textpage.comments.names import Likeness, framed, likeness
from feeds.readers.textpage.comments.pieces import EDGE, is_joint, pieces, speaker, without_joints
from feeds.readers.textpage.comments.stamps import Stamp, stamps, unglued
from feeds.readers.textpage.words import heads as words

LONGEST = 240  # characters of a line that can be part of a head
_INLINE = re.compile(r"(?P<head>\S.{1,80}?)[:：]\s(?P<text>\S.*\s.*)")
_WIDE = 12  # the same where a letter is a word
_SENTENCE = 30  # characters of a line that ends as a sentence does
_STAMP = re.compile(r"\d[:./-]\d|\d{4}|:")
_PLAIN = 60  # characters of one that has no sign of being one
_VERB = 2  # words of a verb
_EXTRA = 50  # characters that may stand beside the name and the date: a place, a subject
_SIGNS = re.compile(r"[\d:：|·•]|\.\.\.$|…$|—|»")
_BULLET = re.compile(r"[*•·▪◦‣∙●○■□►▸»+-]\s+(?=\S)")
_NUMBER = re.compile(
    r"#?(\d{1,5})\s?[#＃]?(?:楼|樓|F\b)[:：]?|(?:[+−-]?\d{1,4}\s+(?=#\d))?"
    r"(?:(?:no|nr|comment|commentaire|kommentar|comentario|comentário|commento|reactie)\.?\s?)?#\s?(\d{1,6}(?:\.\d{1,3})*)\b[.:)\]]*"
    r"|\[(\d{1,5})\]|\((\d{1,4})\)|(\d{1,6}(?:\.\d{1,3})*)(?:[.):|](?=\s|$)|\s+\|(?=\s)|$)|(\d{1,5})\s?[#＃]?(?:楼|樓|F\b)[:：]?"
    r"|(?:(?:comment|commentaire|kommentar|comentario|comentário|commento|reactie)\s)?n[°ºo]\.?\s?(\d{1,5})\b[.:)]?"
    r"|(?:no|nr|comment|commentaire|kommentar|comentario|comentário|commento|reactie)\.?\s(\d{1,5})\b[.:)]?",
    re.I,
)
_ENDS = (".", "!", "?", "。", "！", "？")
_BARE_NUMBER = re.compile(r"(\d{1,4}(?:\.\d{1,3})*)\s(?=\D)")
_POINTS = re.compile(r"\s\d{1,6}\s?(?:p|pts?|points?)$")  # behind a name: what a commenter has earned
_SIGNED = re.compile(r"(?:[—–―]|--)\s*(?=\w)")
_ABBREVIATED = re.compile(r"(?:^|[\s.])(?:[^\W\d_]|jr|sr|dr|inc|ltd|co|st|ph\.d|m\.d)$", re.I)
_IMAGE = re.compile(r"^(?:Blogger|Anonymous|OpenID|Ο/Η|\[[^\[\]]{1,30}\])\s(?=\S)")  # what a picture beside a name says
_FIELD = re.compile(r"(?P<label>[^\W\d_][^:：]{1,20}?)\s?[:：]\s?(?P<value>\S.{0,80})")
_BRACKETED = re.compile(r"(?P<name>[^\W\d_][^()]{1,40})\s\([^()\s]{1,20}\)")


def head(text: str) -> Head | None:
    """What a squashed line shows of a head; None where it is text."""
    if text.startswith("> "):  # quoted
        return None
    if (told := _told(text)) is not None:
        return told
    if (excerpted := pings.excerpted(text)) is not None:
        return excerpted
    made = _whole(text)
    if made is None or "x" in made.form:
        return _before_text(text) or made
    return made


def _told(text: str) -> Head | None:
    """`User: jane`, `Subject: Re: legs`: a label says what a short line is."""
    match = _FIELD.fullmatch(text) if ":" in text or "：" in text else None
    label = match["label"].casefold() if match else ""
    if match is None or (label not in words.FIELDS and label not in words.TITLES):
        return None
    if label in words.TITLES:
        return Head("l")
    like = likeness(match["value"])
    return Head("bn", name=match["value"], odd=like is Likeness.ODD) if like is not Likeness.NONE else None


def _before_text(text: str) -> Head | None:
    """`Jane Doe says: what she says`, on one line."""
    match = _INLINE.match(text)
    made = _whole(match["head"] + ":") if match else None
    if match is None or made is None or "n" not in made.form or not ("s" in made.form or "d" in made.form):
        return None
    return made._replace(form=f"{made.form}~", text=match["text"])


def _beside(text: str) -> Head | None:
    """`Jane Doe (5B)`: a name with a word in brackets, by themselves."""
    match = _BRACKETED.fullmatch(text)
    return Head("n", name=text) if match and likeness(match["name"]) is Likeness.GOOD else None


def _whole(text: str) -> Head | None:
    if not text or len(text) > LONGEST or (len(text) > _PLAIN and not _SIGNS.search(text)) or _is_prose(text):
        return None
    text = unglued(text)
    bullet = _BULLET.match(text) if text[0] != "»" else None
    text = text[bullet.end() :] if bullet else text
    number, spans = _number_and_dates(text)
    said = next((group for group in number.groups() if group), "") if number else ""
    start = number.end() if number else 0
    rest = text[start:].lstrip()
    cut = len(text) - len(rest)
    made = (
        pings.ping(rest)
        or (pings.behind_date(rest) if spans and spans[0].start == cut else None)
        or _spoken(rest, [one._replace(start=one.start - cut, end=one.end - cut) for one in spans])
        or _together(text, start, spans)
        or _beside(text)
    )
    return _numbered(made, said) if made else None


def _number_and_dates(text: str) -> tuple[re.Match[str] | None, list[Stamp]]:
    """The number before a head and its dates: "12. Juni 2012" begins with a date, "2. June 27, 2012" with a number."""
    spans, number = stamps(text), _NUMBER.match(text)
    if number is None or not spans or spans[0].start >= number.end():
        return number, spans
    behind = stamps(text[number.end() :])
    if not behind or not behind[0].full or spans[0].full:
        return None, spans
    return number, [Stamp(a + number.end(), b + number.end(), timed, full) for a, b, timed, full in behind]


def _is_prose(text: str) -> bool:
    """Whether a line is a sentence for certain, which is told faster than by its parts: no date with a year is in it."""
    if text[-1] in "。！？":
        return len(text) > _WIDE and not _STAMP.search(text)
    return len(text) > _SENTENCE and text[-1] in ".!?" and text[-2] != "." and not _STAMP.search(text)


def _numbered(made: Head, said: str) -> Head:
    """The head with its number, which may stand right before the name: `1 Jane Doe June 27, 2012`."""
    before = None if said or made.key == "n" or made.kind != "comment" else _BARE_NUMBER.match(made.name)
    if before:
        said, made = before[1], made._replace(name=made.name[before.end() :])
    return made._replace(number=said, form="#" * bool(said) + made.form)


def _spoken(text: str, spans: list[Stamp]) -> Head | None:
    """`Jane Doe, of Harbour Notes » News, says:`: all before the verb is a name; a date may be amid it, not at its end."""
    ends = text.endswith((":", "：", "…", "...")) and "http" not in text and not _is_dated(text, spans)
    who = speaker(_IMAGE.sub("", text).strip(EDGE)) if ends else ""
    like = framed(who) if who and "(" not in who else Likeness.NONE
    return Head("ns", name=_dotted(who, text), odd=like is Likeness.ODD) if like is not Likeness.NONE else None


def _is_dated(text: str, spans: list[Stamp]) -> bool:
    """Whether a line begins with a date, or nothing but a verb stands behind it."""
    return bool(spans) and (is_joint(text[: spans[0].start]) or len(text[spans[-1].end :].split()) <= _VERB)


def _together(text: str, start: int, spans: list[Stamp]) -> Head | None:
    """The head that the pieces of a line make; None where one of them is none of a head's."""
    signed = _SIGNED.match(text, start)
    form, name, extra = "b" * bool(signed), "", 0
    start = signed.end() if signed else start
    said = {"t": "", "u": "", "g": ""}
    for kind, value in pieces(text, start, [(one.start, one.end) for one in spans]):
        if kind == "n" and name:
            kind, extra = "x", extra + len(value)
        name = _POINTS.sub("", value) if kind == "n" else name
        if kind in said:
            said[kind] = said[kind] or value
        if kind not in "u" and not (kind in "ldxg" and kind in form):
            form += kind
    if form.startswith("bnx") and not signed:
        form, name, extra = _framed(form, name, extra, text[start : spans[0].start] if spans else "")
    if said["g"] and name:
        form = form.replace("g", "l")
    elif said["g"]:
        name, form = said["g"], form if form.strip("lg") == "" else form.replace("g", "n")
    tell = framed if form.startswith("bn") and spans else likeness
    like = tell(name) if name and name != said["g"] else Likeness.GOOD
    if like is Likeness.NONE or extra > _EXTRA or not _is_whole(form) or _is_sentence(form, name, text):
        return None
    if name and f"({name})" in text and name == text.strip(EDGE)[-len(name) :]:
        name = f"({name})"
    name = _dotted(name, text)
    date, timed = (text[spans[0].start : spans[0].end], spans[0].timed) if spans else ("", False)
    odd = like is Likeness.ODD or "x" in form
    return Head(form, "", name, date, said["t"], said["u"], odd=odd, timed=timed)


def _framed(form: str, name: str, extra: int, before: str) -> tuple[str, str, int]:
    """The form and the name, which is all between "by" and the date: `By Jane / Kim on June 27, 2012`."""
    parts, _, behind = form.partition("d")
    if parts != "bnx" or not before:
        return form, name, extra
    whole = without_joints(before[before.find(name) :].rstrip(EDGE))
    return f"bnd{behind}", whole, max(extra - (len(whole) - len(name)), 0)


def _dotted(name: str, text: str) -> str:
    """The name with the full stop that belongs to an initial at its end."""
    return f"{name}." if _ABBREVIATED.search(name) and f"{name}." in text else name


def _is_whole(form: str) -> bool:
    """Whether nothing is in a form that needs another part: words beside the name, a verb."""
    return ("x" not in form or "d" in form or "s" in form) and (
        "s" not in form or "n" in form or "d" in form or form == "s"
    )


def _is_sentence(form: str, name: str, text: str) -> bool:
    """Whether nothing but words is there, and they end as a sentence does."""
    bare = form.strip("lv")
    if not text.endswith(_ENDS) or (bare not in ("n", "bn") and (bare != "nd" or likeness(name) is not Likeness.ODD)):
        return False
    return len(name.split()) > 3 or text[-1] != "."
