"""Split a line into the tokens of dates: numbers, times, names of months and days, zones, and linking words."""

import re
from functools import lru_cache
from typing import NamedTuple

from feeds.dates import persian, words, zones

_YEAR = r"(?:19|20)\d\d"
_KANJI = "〇零元一二三四五六七八九十"
_HALF = "午前|午後|上午|下午|오전|오후|凌晨|早上|中午|晚上|夜|朝|밤|\\b[ap]m|\\bö[ös]|सुबह|दोपहर|शाम|रात"
# AM or PM behind a time, as one letter only right behind it: 2:30p.
_AM_PM = r"(?:\s?[apπμ]\.?\s?[mμ]\b\.?|[ap](?![\w.'’]))"
NOON = "noon|midday|midi|mittags?|mediod[ií]a|meio-dia|mezzogiorno|południe|polední|поўдзень|полдень|полудень|正午|정오|öğle"
MIDNIGHT = "midnight|minuit|mitternachts?|medianoche|meia-noite|mezzanotte|middernacht|midnatt|północ|полночь|자정"
# Words after a time: in the morning; in the afternoon or evening; at night, which is ambiguous.
MORNING = (
    r"sáng|de\sla\smañana|da\smanhã|du\smatin|del\smattino|di\smattina|in\sthe\smorning|утра|ранку|morgens|vormittags|früh"
    r"|['’]s\s(?:ochtends|morgens)|på\smorgonen|rano|ráno|dopoledne|del\smatí"
)
EVENING = (
    r"chiều|tối|de\sla\starde|da\starde|de\sl['’]après-midi|du\ssoir|del\spomeriggio|di\ssera"
    r"|in\sthe\s(?:afternoon|evening)|вечера|вечора|дня|nachmittags|abends|['’]s\s(?:middags|avonds)|på\skvällen"
    r"|po\społudniu|wieczorem|odpoledne|večer|de\sla\starda|del\svespre"
)
NIGHT = r"de\sla\snoche|da\snoite|at\snight|in\sthe\snight|ночи|ночі|nachts|['’]s\snachts|de\sla\snit"
# Signs and digits that, before a number, make it part of another one.
_ALONE = r"(?<![\d./-])(?<![A-Za-z])"
_BEHIND_TIME = r"(?:(?<=[:.]\d\d)|(?<=[:.]\d\d\s)|(?<=\.\d{3})|(?<=\.\d{6})|(?<=[ap]m\s)|(?<=t\d{4})|(?<=t\d{6}))"
_PLACE = r"[A-Z][^\W\d]+(?:\s[A-Z][^\W\d]+)?"
# The pattern of each kind of token, in the order in which they are tried.
_PARTS = rf"""
    (?P<I>(?<![\w./-])[12]\d{{3}}-\d\d-\d\d(?![\d-])
        |(?<![\w./-]){_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?=t\d{{4}})                   # 20120627T100000
        |[〇零一二三四五六七八九]{{4}}年[{_KANJI}]{{1,3}}月[{_KANJI}]{{1,3}}日
        |(?<![\d./-]){_YEAR}(?P<s1>\s?[./-]\s?)\d{{1,2}}(?P=s1)\d{{1,2}}(?![\d-])           # 2012-06-27, 2012. 6. 27
        |(?<!\d)(?:(?:19|20)\d\d|(?:令和|平成|昭和|民國|民国)\s?(?:\d{{1,3}}|元))\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日号號일])
    |(?P<K>(?<!\d){_YEAR}\s?[年년]\s?\d{{1,2}}\s?[月월](?:号|號)?(?!\d)
        |{_ALONE}{_YEAR}[-/.]\d{{1,2}}(?![\d./-])|{_ALONE}(?:0?[1-9]|1[0-2])[/.-]{_YEAR}(?![\d./-]))
    |(?P<L>(?<!\d)\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日号號일])
    |(?P<V>\b(?:tháng\s(?:1[0-2]|0?[1-9]|giêng|chạp|mười(?:\s(?:một|hai))?|một|hai|ba|tư|năm|sáu|bảy|tám|chín)
        |thứ\s(?:hai|ba|tư|năm|sáu|bảy)|chủ\snhật)(?![\w]))
    |(?P<O>\b(?:{persian.ORDINAL}))|(?P<D>\b{persian.WEEKDAY})
    |(?P<J>{_ALONE}(?:{_YEAR}(?P<s3>[./-])\d{{1,2}}(?P=s3)\d{{3,}}|\d{{1,2}}(?P<s4>[./-])\d{{1,2}}(?P=s4){_YEAR}\d+
            |\d{{5,}}(?P<s5>[/-])\d{{1,2}}(?P=s5)\d{{1,2}}|\d{{1,2}}(?P<s6>[/-])\d{{1,2}}(?P=s6)\d{{3}}
            |\d{{3,}}(?P<s7>[./-])\d{{1,2}}(?P=s7){_YEAR}|\d{{1,2}}(?P<s8>[./-])\d{{3,}}(?P=s8){_YEAR})(?![\d/-]|\.\d)
        |\d{{4,}}\s?[年년]\s?\d+\s?[月월]\s?\d+\s?[日號号일])
    |(?P<u>(?<![\d.])(?:\d{{1,2}}(?:\.\d\d){{1,2}}{_AM_PM}|(?:[01]?\d|2[0-3])\.(?:(?:1[3-9]|[2-5]\d)\.[0-5]\d|[0-5]\d)(?![\d,]|\.\d))
        |(?<![\w-])(?:12(?:[:.]00)?\s?)?(?:{NOON}|{MIDNIGHT})(?![\w-]))
    |(?P<N>{_ALONE}\d{{1,2}}(?P<s2>\s?[./-]\s?)\d{{1,2}}(?P=s2)(?:{_YEAR}|['’]?\d\d)(?![\d/-]|\.\d))
    |(?P<t>(?:(?<=\d)[Tt])?(?:(?:{_HALF})\s?)?(?<![\d.:])\d{{1,2}}(?:
        :\d\d(?::\d\d(?:[.,]\d+)?)?(?:{_AM_PM}|\s?(?:[صم]|дп|пп|오전|오후|上午|下午|午前|午後)(?!\w)|\s(?:Uhr\s)?(?:{MORNING}|{EVENING}|{NIGHT})\b|\s?(?:hs?|hrs|hours|uur)\b\.?|['’][dt][ae]\b|-kor\b|\so['’]clock\b)?(?![\d:])
        |(?:\so['’]clock\b)?(?:\s?[ap]\.?\s?m\b\.?)|\so['’]clock\b|[0-5]\d\s?[ap]m\b|\s?giờ\s?\d\d(?:\sphút)?
        |\s:\s\d\d{_AM_PM}
        |(?<=t\d\d)\d\d(?:\d\d)?(?!\d)
        |\d\d(?:h|\s?(?:hrs?|hours))\b
        |(?:[.:]\d\d)?\s?Uhr\s(?:\d\d(?!\d)|(?:{MORNING}|{EVENING}|{NIGHT})\b)|(?:[.]\d\d)?(?=\s?Uhr\b)
        |\s(?:h|heures?|ore|horas?|hodin\w*|godzin\w*|час\w*|годин\w*)\s(?:{MORNING}|{EVENING}|{NIGHT})\b|\s(?!дня)(?:{MORNING}|{EVENING}|{NIGHT})\b
        |(?:\s?h\s?|u)\d\d(?:\s?m(?:in)?)?(?![^\W_])|\s?h(?![^\W_])
        |\sนาฬิกา(?:\s\d{{1,2}}\sนาที(?:\s\d{{1,2}}\sวินาที)?)?
        |(?:\s?[時时点點시](?:\s?\d{{1,2}}\s?[分분](?:\s?\d{{1,2}}\s?[秒초])?)?)))
    |(?P<P>{_ALONE}\d{{1,2}}/\d{{1,2}}(?![\d/])|{_ALONE}\d{{1,2}}\.\d{{1,2}}\.(?!\d))
    |(?P<o>(?:[+]\d\d:?\d\d|[\u2212-](?:0\d|1[0-4]):?[0-5]\d)(?!\d)|{_BEHIND_TIME}(?:[+]\d\d|[\u2212-](?:0\d|1[0-4]))(?![\d:.])
        |\b(?:UTC|GMT)\s?[+\u2212-]\d{{1,2}}(?::?[0-5]\d)?(?![\d:]))
    |(?P<y>(?<![\d$€£])(?<!\d\.)[12]\d{{3}}(?![\d%]))
    |(?P<Y>['’‘]\d\d(?![\d\w])|(?<=[^\W\d][-/])(?:3[2-9]|[4-9]\d)(?![\w/-])|(?<=\d\s[a-z]{{3}}\s)\d\d(?=\s\d\d:\d\d))
    |(?P<n>(?<![\d$€£])(?<!\d[.,])(?:[0-2]?\d|3[01])(?!\d)(?:\s?(?:st|nd|rd|th)|ers?|[ºª°]|e|ème|-?(?:го|е|й|я|ое|ого))?(?![\w%]))
    |(?P<z>(?-i:(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Canada)/[A-Z][\w+-]*(?:/[A-Z]\w+)*)
        |(?-i:(?:[A-Z]\.){{2,4}}T\.)|(?<=:\d\d\s)(?:gmt|utc)\b|(?<=[ap]m\s)(?:[ecmp][sd]?t|gmt|utc|bst|cest|cet)\b|(?-i:(?:[A-Z][\w.]+\s){{1,4}}|[Ll]ocal\s)time\b|\bOrtszeit\b
        |\b(?:heure|hora|horário|ora)\sd[aeio]s?\s(?-i:{_PLACE})|по\sмосковскому\sвремени
        |(?<=[(（])(?:[^()（）\d]{{0,30}}(?:\btime|heure|hora|horário|\bora|zeit|времени|時間|时间|시간)\b[^()（）\d]{{0,30}}
            |(?-i:{_PLACE}))(?=[)）]))
    |(?P<w>(?:{words.WORD})(?:-feira|['’ʼ׳][^\W\d_]*)?)
    |(?P<c>[,.、،])
    |(?P<h>(?<=\S)[-/](?=\S))
    |(?P<s>[-–—|·•@:/])
    |(?P<p>[(\[（])
    |(?P<q>[)\]）])
    |(?P<j>\d{{5,}})
    |(?P<i>\d+)
    |(?P<x>[^\s\w])
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
    can be a time, z an unambiguous zone, Z an ambiguous one, o an offset, J a numeric date with a year of five digits, j
    a number of five digits, i another number that is no part of a date, c a comma or dot, h a hyphen or slash within a
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
    if kind[0] == "s" and kind != "s":  # the separator of a numeric date
        kind = next(one for one in "INJ" if match[one])
    if kind == "u" and text[0].isdecimal() and not text[-1].isdecimal():
        kind = "t"
    if kind == "z" and (zone := zones.kind_of_name(text)) != "x":
        return Token(zone, text, match.start(), match.end())
    if kind not in ("w", "z"):
        return Token(kind, text, match.start(), match.end())
    kind, meaning = _word(text)
    return Token(kind, text, match.start(), match.end(), meaning)


@lru_cache(maxsize=8192)  # the same words come again on every page
def _word(text: str) -> tuple[str, words.Meaning | None]:
    zone = zones.kind(text)  # before words: "PT" is a zone, "pt" Friday in Polish
    meaning = words.meaning(text) if zone == "x" else None
    if meaning:
        return _word_kind(meaning, text), meaning
    return "Z" if zones.is_like(text) else zone, None


def _word_kind(meaning: words.Meaning, text: str) -> str:
    """Return the kind of a word; "to" and "so" are days of the week in some languages and linking words in others."""
    linking = bool(meaning.links) or (len(text) < 3 and text.isascii())
    if meaning.months:
        return "B" if meaning.days else "Ma"[bool(meaning.links)]
    return "We"[linking] if meaning.days else "l"
