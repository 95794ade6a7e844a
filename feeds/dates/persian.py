"""Convert dates of the Persian (Solar Hijri) calendar to Gregorian ones."""

from datetime import date, timedelta

YEARS = range(1304, 1480)  # since Iran adopted it; in these years its leap years follow a cycle of 33 years
_LEAP = frozenset([1, 5, 9, 13, 17, 22, 26, 30])  # years of a cycle
_CYCLE = 33 * 365 + len(_LEAP)
_EPOCH = 1221, date(1842, 3, 21)  # the first day of a cycle

_ONES = {name: n for n, name in enumerate("اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم".split(), 1)} | {"یکم": 1}
_TEENS = "یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم".split()
_ORDINALS = _ONES | {name: n for n, name in enumerate(_TEENS, 11)} | {"هیجدهم": 18, "سیام": 30, "سیم": 30}
_TENS = {"بیست": 20, "سی": 30}
# Days of the month as ordinals of one or more words: "بیست و سوم" is the 23rd, "سی ام" the 30th.
ORDINAL = rf"(?:{'|'.join(_TENS)})\sو\s(?:{'|'.join(_ONES)})\b|سی[\s\u200c]ام\b|(?:{'|'.join(_ORDINALS)})\b"
WEEKDAY = r"(?:یک|دو|سه|چهار|پنج)[\s\u200c]?شنبه\b"


def number(ordinal: str) -> int:
    """Return the number of an ordinal."""
    tens, _, ones = ordinal.partition(" و ")
    return _TENS[tens] + _ONES[ones] if ones else _ORDINALS["".join(ordinal.replace("\u200c", "").split())]


def day(year: int, month: int, of_month: int = 1) -> date | None:
    """Return the Gregorian date, or None if there is no such day."""
    if year not in YEARS or not 1 <= of_month <= _length(year, month):
        return None
    first, start = _EPOCH
    cycles, within = divmod(year - first, 33)
    leaps = sum((first + n) % 33 in _LEAP for n in range(within))
    before = sum(_length(year, one) for one in range(1, month))
    return start + timedelta(cycles * _CYCLE + within * 365 + leaps + before + of_month - 1)


def _length(year: int, month: int) -> int:
    return 31 if month <= 6 else 30 if month < 12 or year % 33 in _LEAP else 29
