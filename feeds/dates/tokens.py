"""Split a line into the tokens of dates: numbers, times, names of months and days, zones, and linking words."""

import re
from functools import lru_cache
from typing import NamedTuple

from feeds.dates import persian, words, zones

_YEAR = r"(?:19|20)\d\d"
_KANJI = "〇零元一二三四五六七八九十"
_HALF = "午前|午後|上午|下午|오전|오후|凌晨|早上|中午|晚上|夜|朝|\\b[ap]m"
# Words after a time: in the morning; in the afternoon or evening; at night, which is ambiguous.
MORNING = r"sáng|de\sla\smañana|da\smanhã|du\smatin|del\smattino|di\smattina|in\sthe\smorning|утра"
EVENING = (
    r"chiều|tối|de\sla\starde|da\starde|de\sl['’]après-midi|du\ssoir|del\spomeriggio|di\ssera"
    r"|in\sthe\s(?:afternoon|evening)|вечера|дня"
)
NIGHT = r"de\sla\snoche|da\snoite|at\snight|in\sthe\snight|ночи"
# How words begin that no other kind of token does: tried first, as most tokens are such.
_PLAIN_WORD = r"[bdfh-lnoqrsv-z]|a(?!m)|c(?![eh])|e(?!a)|g(?!m)|m(?!o)|p(?![am])|(?<!\d)t(?!h)|u(?!t)"
# The pattern of each kind of token, in the order in which they are tried.
_PARTS = rf"""
    (?P<f>(?={_PLAIN_WORD})(?:{words.WORD})(?:-feira|['’ʼ׳][^\W\d_]*)?)
    |(?P<I>(?<![\w./-])[12]\d{{3}}-\d\d-\d\d(?![\d-])
        |[〇零一二三四五六七八九]{{4}}年[{_KANJI}]{{1,3}}月[{_KANJI}]{{1,3}}日
        |(?<![\d./-]){_YEAR}(?P<s1>\s?[./-]\s?)\d{{1,2}}(?P=s1)\d{{1,2}}(?![\d-])           # 2012-06-27, 2012. 6. 27
        |(?<!\d)(?:(?:19|20)\d\d|(?:令和|平成|昭和|民國|民国)\s?(?:\d{{1,3}}|元))\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日号號일])
    |(?P<K>(?<!\d){_YEAR}\s?[年년]\s?\d{{1,2}}\s?[月월](?:号|號)?
        |(?<![\d./-])(?<![A-Za-z]){_YEAR}[-/.]\d{{1,2}}(?![\d./-])|(?<![\d./-])(?<![A-Za-z])(?:0?[1-9]|1[0-2])[/.-]{_YEAR}(?![\d./-]))
    |(?P<L>(?<!\d)\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日号號일])
    |(?P<V>\b(?:tháng\s(?:1[0-2]|0?[1-9]|giêng|chạp|mười(?:\s(?:một|hai))?|một|hai|ba|tư|năm|sáu|bảy|tám|chín)
        |thứ\s(?:hai|ba|tư|năm|sáu|bảy)|chủ\snhật)(?![\w]))
    |(?P<O>\b(?:{persian.ORDINAL}))|(?P<D>\b{persian.WEEKDAY})
    |(?P<u>(?<![\d.])(?:[01]?\d|2[0-3])\.(?:(?:1[3-9]|[2-5]\d)\.[0-5]\d|[0-5]\d)(?![\d,]|\.\d))
    |(?P<N>(?<![\d./-])(?<![A-Za-z])\d{{1,2}}(?P<s2>\s?[./-]\s?)\d{{1,2}}(?P=s2)(?:{_YEAR}|['’]?\d\d)(?![\d/-]|\.\d))
    |(?P<t>(?:(?<=\d)[Tt])?(?:(?:{_HALF})\s?)?(?<![\d.:])\d{{1,2}}(?:
        :\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s?[apπμ]\.?\s?[mμ]\b\.?|\s?(?:[صم]|дп|пп|오전|오후|上午|下午|午前|午後)(?!\w)|\s(?:{MORNING}|{EVENING}|{NIGHT})\b|\s?(?:hs?|hrs|uur)\b\.?)?(?![\d:])
        |\s?[ap]\.?\s?m\b\.?
        |[.]\d\d\s?[ap]\.?\s?m\b\.?
        |(?:[.]\d\d)?(?=\s?Uhr\b)
        |(?:\s?h\s?|u)\d\d(?:\s?m(?:in)?)?(?![^\W_])|\s?h(?![^\W_])
        |\sนาฬิกา(?:\s\d{{1,2}}\sนาที(?:\s\d{{1,2}}\sวินาที)?)?
        |(?:\s?[時时点點시](?:\s?\d{{1,2}}\s?[分분](?:\s?\d{{1,2}}\s?[秒초])?)?)))
    |(?P<P>(?<![\d./-])(?<![A-Za-z])\d{{1,2}}/\d{{1,2}}(?![\d/])|(?<![\d./-])(?<![A-Za-z])\d{{1,2}}\.\d{{1,2}}\.(?!\d))
    |(?P<o>(?:\b(?:UTC|GMT)\s?)?[+\u2212-](?:0\d|1[0-4])(?::?[0-5]\d)(?!\d)|\b(?:UTC|GMT)\s?[+\u2212-]\d{{1,2}}(?![\d:]))
    |(?P<y>(?<![\d$€£])(?<!\d\.)[12]\d{{3}}(?![\d%]))
    |(?P<Y>['’‘]\d\d(?![\d\w])|(?<=[^\W\d][-/])(?:3[2-9]|[4-9]\d)(?![\w/-]))
    |(?P<n>(?<![\d$€£])(?<!\d[.,])(?:[0-2]?\d|3[01])(?!\d)(?:\s?(?:st|nd|rd|th)|ers?|[ºª°]|e|ème|-?(?:го|е|й|я|ое|ого))?(?![\w%]))
    |(?P<z>(?:Eastern|Central|Mountain|Pacific)\s(?:(?:Standard|Daylight)\s)?Time\b)
    |(?P<w>(?:{words.WORD})(?:-feira|['’ʼ׳][^\W\d_]*)?)
    |(?P<c>[,.、،])
    |(?P<h>(?<=\S)[-/](?=\S))
    |(?P<s>[-–—|·•@:/])
    |(?P<p>[(\[（])
    |(?P<q>[)\]）])
    |(?P<x>\d+|[^\s\w])
"""
_SPACE = re.compile(r"[\s\u200c]")
# Digits and punctuation of other scripts to ASCII, and direction marks to spaces.
_PLAIN = str.maketrans(
    {chr(first + value): str(value) for first in (0xFF10, 0x660, 0x6F0, 0x966) for value in range(10)}
    | dict(zip("：／．－，॰\u200e\u200f\u061c\u202a\u202b\u202c\u200b", ":/.-,.       ", strict=True))
)


class Token(NamedTuple):
    """A part of a line, its kind, and what the word can mean.

    Kinds: I a numeric date with the year first, N with the year last, K a numeric month and year, L and P a day and month
    without a year, n a number, y a year, Y a year of two digits, M a month, W a day of the week, B either of these, a a
    month or a linking word, e a day of the week or a linking or short word, l a linking word, t a time, u a number that
    can be a time, z an unambiguous zone, Z an ambiguous one, o an offset, c a comma or dot, h a hyphen or slash within a
    word, s another separator, p and q brackets, x anything else.
    """

    kind: str
    text: str
    start: int
    end: int
    meaning: words.Meaning | None = None


def tokens(line: str) -> list[Token]:
    """Return the tokens of a line, in order."""
    return [_token(match) for match in _parts().finditer(line if line.isascii() else line.translate(_PLAIN))]


@lru_cache(maxsize=1)
def _parts() -> re.Pattern[str]:
    return re.compile(_PARTS, re.X | re.I)


def _token(match: re.Match[str]) -> Token:
    kind, text = match.lastgroup or "x", match[0]
    if kind == "V":
        counted = words.counted(" ".join(text.split()))
        kind = "x" if counted is None else "M" if counted.months else "W"
        return Token(kind, text, match.start(), match.end(), counted)
    if kind == "O":
        return Token("n", str(persian.number(text)), match.start(), match.end())
    if kind == "D":
        return Token("W", text, match.start(), match.end(), words.meaning(_SPACE.sub("", text)))
    if kind in ("s1", "s2"):
        kind = "I" if match["I"] else "N"
    if kind not in ("w", "f"):
        return Token(kind, text, match.start(), match.end())
    kind, meaning = _word(text)
    return Token(kind, text, match.start(), match.end(), meaning)


@lru_cache(maxsize=8192)  # the same words come again on every page
def _word(text: str) -> tuple[str, words.Meaning | None]:
    zone = zones.kind(text)  # before words: "PT" is a zone, "pt" Friday in Polish
    meaning = words.meaning(text) if zone == "x" else None
    return (_word_kind(meaning, text), meaning) if meaning else (zone, None)


def _word_kind(meaning: words.Meaning, text: str) -> str:
    """Return the kind of a word; "to" and "so" are days of the week in some languages and linking words in others."""
    linking = bool(meaning.links) or (len(text) < 3 and text.isascii())
    if meaning.months:
        return "B" if meaning.days else "Ma"[bool(meaning.links)]
    return "We"[linking] if meaning.days else "l"
