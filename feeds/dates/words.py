"""Look up words of dates in any language: months, days of the week, and linking words such as "of" and "de"."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_MARKS = re.compile("[\u0300-\u036f]+")
_ALIKE = str.maketrans("ıς׳’ʼ", "iσ'''")
_JOINED = re.compile("^(?:[dl]'|ב)(?=..)|(?<=..)ที่$")  # d'août, ביוני, วันเสาร์ที่

# A word. Thai and Hindi write vowels and tones as combining marks, and Thai puts dots between the letters of abbreviations.
WORD = (
    r"[\u0e01-\u0e2e\u0e40]{1,2}[\u0e34\u0e35]?\.\s?[\u0e01-\u0e2e](?=\.|$)"
    r"|[^\W\d_]+(?:[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+[^\W\d_]*)*"
)

# Spellings that CLDR lacks, with their number (months from 1, days from 0 for Monday).
_MORE_MONTHS = {"de": {"janner": 1, "feber": 2, "mrz": 3, "maerz": 3}, "es": {"setiembre": 9, "set": 9}}
# Languages with months only, as their weekdays are words of other languages.
_ONLY_MONTHS = {
    "sq": "janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nentor|dhjetor",
    "az": "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr",
    "ms": "januari|februari||april|mei|jun|julai|ogos|september|oktober|november|disember",  # without "Mac", a computer
    "eu": "urtarrila urtarrilaren|otsaila otsailaren|martxoa martxoaren|apirila apirilaren|maiatza maiatzaren"
    "|ekaina ekainaren|uztaila uztailaren|abuztua abuztuaren|iraila irailaren|urria urriaren|azaroa azaroaren"
    "|abendua abenduaren",
    "fa": "فروردین فروردين|اردیبهشت ارديبهشت|خرداد|تیر تير|مرداد|شهریور شهريور|مهر|آبان|آذر|دی دي|بهمن|اسفند",
}
# Vietnamese numbers, which follow "tháng" in months and "thứ" in days of the week.
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
    "pl": "o godz godzinie r roku dnia w",
    "sv": "den kl klockan i",
    "da": "d den kl klokken",
    "nb": "den kl klokken",
    "fi": "klo kello",
    "cs": "v ve hod hodin",
    "sk": "o hod hodin",
    "hr": "u sati",
    "sl": "ob uri",
    "ro": "la ora orele",
    "hu": "kor",
    "et": "kell",
    "lv": "plkst",
    "lt": "val",
    "id": "pukul jam",
    "bg": "в ч часа",
    "gl": "as",
    "hi": "बजे",
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
    """Month (from 1) and day of the week (from 0 for Monday) by language, and the languages in which it is a linking word."""

    months: dict[str, int]
    days: dict[str, int]
    links: set[str]


@lru_cache(maxsize=8192)  # the same words come again on every page
def fold(word: str) -> str:
    """Return the lookup form of a word: lower case, without accents."""
    if word.isascii():
        return word.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).lower()))
    return unicodedata.normalize("NFC", bare).translate(_ALIKE)


def meaning(word: str) -> Meaning | None:
    """Return what a word can mean, ignoring case and accents, or None."""
    name = fold(word)
    return _meanings().get(name) or _meanings().get(_JOINED.sub("", name))


def counted(words: str) -> Meaning | None:
    """Return the meaning of a Vietnamese month or weekday, which is a number: "tháng 6", "tháng Sáu", "thứ Hai"."""
    kind, _, name = words.lower().partition(" ")
    number = int(name) if name.isdecimal() else {"giêng": 1, "chạp": 12, "nhật": 8}.get(name) or _number(name.split())
    if kind == "tháng":
        return Meaning({"vi": number}, {}, set()) if 1 <= number <= 12 else None
    return Meaning({}, {"vi": number - 2}, set()) if 2 <= number <= 8 else None


def _number(words: list[str]) -> int:
    values = [_NUMBERS.index(word) + 1 for word in words if word in _NUMBERS]
    return sum(values) if len(values) == len(words) else 0  # eleven is "mười một", ten and one


@lru_cache(maxsize=1)
def _meanings() -> dict[str, Meaning]:
    from feeds.dates import cldr

    meanings: dict[str, Meaning] = {}

    def of(name: str) -> Meaning:
        return meanings.setdefault(name, Meaning({}, {}, set()))

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
    return meanings


def _numbered(table: str, first: int) -> dict[str, int]:
    """Return the number of each name in a table row such as "january jan|february feb"."""
    groups = enumerate(table.translate(_ALIKE).split("|"), first)
    return {name: number for number, names in groups for name in names.split()}
