"""Which day, or month, the parts of a date name: in words of any language, or in numbers whose order must be certain."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from feeds.dates import solar
from feeds.dates.tokens import Token

Order = Literal["MDY", "DMY", "YMD"]
Doubt = Literal["no date", "two ways", "two months", "relative", "no year", "no such day", "another weekday"]

# Where a month of one name is another month elsewhere (listopad is October in Croatia), the dot behind the day tells.
_DOTTED = frozenset("cs hr sk sl".split())
_ENGLISH = frozenset("a as d e h i in m n o s to u".split())  # words, or signs, in English too
_CENTURY = 70  # two-digit years from here on are of the last century
_LAST = 2100  # years after it are of another calendar
_BUDDHIST = range(2400, 2601), 543  # years of the Thai calendar, and how many more they are
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民": 1911}
_KANJI = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}


def day(parts: Sequence[Token], order: Order | None) -> date | Doubt:
    """The day that the parts of one date name; the first of a month that names no day."""
    numeric = next((part for part in parts if part.kind in "INK"), None)
    if numeric is None:
        months = _months(parts)
        return _agreeing([_in_words(parts, *months)], parts) if len(months) == 1 else "two months"
    if numeric.kind == "N":
        return _settled(_year_last(numeric.text, order), parts, order)
    values = _numbers(numeric.text)
    if numeric.kind == "K" and values[0] < 100:
        values.reverse()
    return _agreeing([made(*values)], parts)


def orders(parts: Sequence[Token]) -> set[Order]:
    """The orders in which a date of numbers with the year last can be read as a day of the calendar."""
    numeric = next((part for part in parts if part.kind == "N"), None)
    if numeric is None:
        return set()
    read = _year_last(numeric.text)
    days = set(read.values())
    fitting = {order for order, one in read.items() if one and _fits(one, parts)}
    if len(days) > 1 and len(fitting) > 1 and is_foreign(parts):
        return fitting & {"DMY"}
    return fitting if len(days) > 1 else set()


def is_foreign(parts: Iterable[Token]) -> bool:
    """Whether a word is of no English date: only there the month comes before the day."""
    words = (part for part in parts if part.meaning is not None and part.kind != "e")
    return any("en" not in languages(part) and part.text.lower() not in _ENGLISH for part in words)


def languages(part: Token) -> set[str]:
    return {*part.meaning.months, *part.meaning.days, *part.meaning.links} if part.meaning else set()


def _settled(read: dict[Order, date | None], parts: Sequence[Token], order: Order | None) -> date | Doubt:
    """The one day of several readings that can be meant."""
    possible = {one for one in read.values() if one}
    if not possible:
        return "no such day"
    fitting = {how: one for how, one in read.items() if one and _fits(one, parts)}
    if len(set(fitting.values())) == 1 or not fitting:
        return _agreeing(possible, parts)
    certain: Order | None = "DMY" if is_foreign(parts) and order != "YMD" else order
    return fitting.get(certain, "two ways") if certain else "two ways"


def _agreeing(read: Iterable[date | None], parts: Sequence[Token]) -> date | Doubt:
    """The day, unless there is none such or the day of the week is another's."""
    for one in read:
        if one and _fits(one, parts):
            return one
    return "another weekday" if any(read) else "no such day"


def _year_last(text: str, order: Order | None = None) -> dict[Order, date | None]:
    """What a date of three numbers is in each order; the year is first only where it has two digits, and seldom then."""
    one, two, three = _numbers(text)
    year = full(three) if three < 100 else three
    read: dict[Order, date | None] = {"DMY": made(year, two, one), "MDY": made(year, one, two)}
    if three < 100 and (order == "YMD" or re.search(r"\d(?:-|\s?\.\s)\d", text)):
        read["YMD"] = made(full(one), two, three)
    return read


def full(year: int) -> int:
    """The year of two digits."""
    return year + (1900 if year >= _CENTURY else 2000)


def _numbers(text: str) -> list[int]:
    era = next((base for name, base in _ERAS.items() if text.startswith(name)), 0)
    values = [_number(number) for number in re.findall(r"\d+|[〇零元一二三四五六七八九十]+", text)]
    return [values[0] + era, *values[1:]]


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return _KANJI.get(tens, 1) * 10 + _KANJI.get(ones, 0)
    return int("".join(str(_KANJI[digit]) for digit in text))


def _in_words(parts: Sequence[Token], month: int) -> date | None:
    numbers = [int(match[0]) for part in parts if part.kind == "n" and (match := re.match(r"\d+", part.text))]
    year = next((part for part in parts if part.kind in "yY"), None)
    if year is None:  # 27-Jun-12
        return made(full(numbers[1]), month, numbers[0])
    said = int(year.text) if year.kind == "y" else full(int(year.text[-2:]))
    named = month_of(parts)
    if named and named.meaning and "fa" in named.meaning.months:
        return solar.day(said, month, *numbers[:1])
    years, more = _BUDDHIST
    is_thai = named and named.meaning and "th" in named.meaning.months
    return made(said - more if said in years and is_thai else said, month, *numbers[:1])


def _months(parts: Sequence[Token]) -> set[int]:
    """What the name of the month means in the languages that know the other words too."""
    named = month_of(parts)
    meant = named.meaning.months if named and named.meaning else {}
    known = set(meant)
    for part in parts:
        if part is not named and part.meaning:
            known = known & languages(part) or known
    if len({meant[one] for one in known}) > 1:
        ends = {part.end for part in parts if part.kind == "n"}
        dotted = any(part.text == "." and part.start in ends for part in parts)
        known = (known & _DOTTED if dotted else known - _DOTTED) or known
    return {meant[one] for one in known}


def month_of(parts: Sequence[Token]) -> Token | None:
    """The part that names the month: where "mar" may be March or a Tuesday, the last one is the month."""
    sure = [part for part in parts if part.kind in "Ma"]
    either = sure or [part for part in parts if part.kind == "B"]
    return either[-1] if either else None


def _fits(one: date, parts: Sequence[Token]) -> bool:
    """Whether the day of the week, where it is named, is that of the date."""
    month = month_of(parts) if any(part.kind in "yY" for part in parts) else None
    for part in parts:
        if part is not month and part.kind in "WB" and part.meaning and one.weekday() not in part.meaning.days.values():
            return False
    return True


def made(year: int, month: int, number: int = 1) -> date | None:
    """The day of these numbers, where there is one."""
    try:
        return date(year, month, number) if year <= _LAST else None
    except ValueError:
        return None
