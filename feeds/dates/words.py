"""What a word of any language can mean within a date: a month, a day of the week, or a link between the parts."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_MARKS = re.compile("[\u0300-\u036f]+")
_ALIKE = str.maketrans("ıς׳’ʼ", "iσ'''")
_JOINED = re.compile("^(?:[dl]'|ב)(?=..)|(?<=..)ที่$")  # d'août, ביוני, วันเสาร์ที่

# A word; vowels and tones of Thai and Hindi are marks on letters, and Thai parts the letters of what is shortened by dots.
WORD = (
    r"[\u0e01-\u0e2e\u0e40]{1,2}[\u0e34\u0e35]?\.\s?[\u0e01-\u0e2e](?=\.|$)"
    r"|[^\W\d_]+(?:[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+[^\W\d_]*)*"
)

# What people and blog engines write besides what CLDR lists, by number (months from 1, days from 0 for Monday).
_MORE_MONTHS = {"de": {"janner": 1, "feber": 2, "mrz": 3, "maerz": 3}, "es": {"setiembre": 9, "set": 9}}
# Languages of which the months are known and no more: their weekdays are words of other languages.
_ONLY_MONTHS = {
    "sq": "janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nentor|dhjetor",
    "az": "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr",
    "ms": "januari|februari||april|mei|jun|julai|ogos|september|oktober|november|disember",  # without "Mac", a computer
    "eu": "urtarrila urtarrilaren|otsaila otsailaren|martxoa martxoaren|apirila apirilaren|maiatza maiatzaren"
    "|ekaina ekainaren|uztaila uztailaren|abuztua abuztuaren|iraila irailaren|urria urriaren|azaroa azaroaren"
    "|abendua abenduaren",
    "fa": "فروردین فروردين|اردیبهشت ارديبهشت|خرداد|تیر تير|مرداد|شهریور شهريور|مهر|آبان|آذر|دی دي|بهمن|اسفند",
}
# What Vietnamese writes behind "tháng" for a month, and behind "thứ" for a day of the week.
_NUMBERS = "một hai ba tư năm sáu bảy tám chín mười".split()
_ONLY_DAYS = {"fa": "دوشنبه|سهشنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه"}
_MORE_DAYS = {
    "en": {"tues": 1, "weds": 2, "wednes": 2, "thur": 3, "thurs": 3},
    "de": {"sonnabend": 5, "mon": 0, "don": 3, "fre": 4, "sam": 5},
    "pt": {"segunda": 0, "terca": 1, "quarta": 2, "quinta": 3, "sexta": 4},
    "ru": {"среду": 2, "пятницу": 4, "субботу": 5},
    "uk": {"середу": 2, "п'ятницю": 4, "п'ятниця": 4, "суботу": 5, "неділю": 6},
    "nl": {"maan": 0, "dins": 1, "woens": 2, "don": 3, "vrij": 4, "zat": 5, "zon": 6},
    "zh": {f"{week}{day}": at for at, days in enumerate(("一", "二", "三", "四", "五", "六", "日天")) for day in days
           for week in ("周", "週", "星期", "礼拜", "禮拜")},
}  # fmt: skip
_MORE_LINKS = {
    "en": "of the on at",
    "fr": "de le du a vers",
    "de": "am den der um uhr dem vom",
    "es": "de del el a las la los en",
    "pt": "de do em as a",
    "it": "di del il alle ore al le",
    "nl": "op om de van uur den",
    "ru": "г года в от",
    "uk": "р року о в",
    "pl": "o godz r roku dnia w",
    "sv": "den kl klockan i",
    "da": "d den kl klokken",
    "nb": "den kl klokken",
    "fi": "klo kello",
    "cs": "v",
    "sk": "o",
    "ca": "de a les el del",
    "tr": "saat",
    "el": "στισ",
    "he": "יום בשעה",
    "ar": "الساعة",
    "zh": "在 于 於",
    "vi": "ngay nam luc vao",
    "eu": "ko",
    "fa": "ساعت",
    "th": "วันที่ เวลา เมื่อ พ.ศ ค.ศ น",
}


class Meaning(NamedTuple):
    """By language: the month from 1, the day from 0 for Monday; and the languages in which it links."""

    months: dict[str, int]
    days: dict[str, int]
    links: set[str]


def fold(word: str) -> str:
    """A word as it is looked up: lower case, without accents."""
    if word.isascii():
        return word.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).lower()))
    return unicodedata.normalize("NFC", bare).translate(_ALIKE)


def meaning(word: str) -> Meaning | None:
    """What a word can mean, whatever its case and accents."""
    name = fold(word)
    return _meanings().get(name) or _meanings().get(_JOINED.sub("", name))


def counted(words: str) -> Meaning | None:
    """What "tháng 6", "tháng Sáu" and "thứ Hai" mean: a month or a day of the week that is told by its number."""
    kind, _, said = words.lower().partition(" ")
    number = int(said) if said.isdecimal() else {"giêng": 1, "chạp": 12, "nhật": 8}.get(said) or _number(said.split())
    if kind == "tháng":
        return Meaning({"vi": number}, {}, set()) if 1 <= number <= 12 else None
    return Meaning({}, {"vi": number - 2}, set()) if 2 <= number <= 8 else None


def _number(said: list[str]) -> int:
    known = [_NUMBERS.index(word) + 1 for word in said if word in _NUMBERS]
    return sum(known) if len(known) == len(said) else 0  # ten and one


@lru_cache(maxsize=1)
def _meanings() -> dict[str, Meaning]:
    from feeds.dates import cldr

    made: dict[str, Meaning] = {}

    def of(name: str) -> Meaning:
        return made.setdefault(name, Meaning({}, {}, set()))

    for language, months in (cldr.MONTHS | _ONLY_MONTHS).items():
        for name, number in (_numbered(months, 1) | _MORE_MONTHS.get(language, {})).items():
            of(name).months[language] = number
    for language, days in (cldr.WEEKDAYS | _ONLY_DAYS).items():
        for name, number in (_numbered(days, 0) | _MORE_DAYS.get(language, {})).items():
            of(name).days[language] = number
    for links in (cldr.CONNECTORS, _MORE_LINKS):
        for language, names in links.items():
            for name in names.split():
                of(name).links.add(language)
    return made


def _numbered(table: str, first: int) -> dict[str, int]:
    """The names of a table and their numbers."""
    groups = enumerate(table.translate(_ALIKE).split("|"), first)
    return {name: number for number, names in groups for name in names.split()}
