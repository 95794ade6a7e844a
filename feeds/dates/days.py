"""Resolve the tokens of a date to a calendar day: month names of any language, and numbers whose order is certain."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from feeds.dates import persian
from feeds.dates.tokens import Token

Order = Literal["MDY", "DMY", "YMD"]
Reason = Literal["no date", "two ways", "two months", "relative", "no year", "no such day", "another weekday"]

# Languages that write a dot after the day; it decides between months of one name, as listopad is October in Croatian.
_DOTTED = frozenset("cs hr sk sl".split())
_ENGLISH = frozenset("a as d e h i in m n o s to u".split())  # words and letters in English too
_CENTURY = 70  # two-digit years from 70 on are in the 20th century
_LAST = 2100  # later years belong to another calendar
_BUDDHIST = range(2400, 2601), 543  # years of the Thai calendar, and their difference from Gregorian years
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民": 1911}
_KANJI = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}


def day(parts: Sequence[Token], order: Order | None) -> date | Reason:
    """Return the day that the tokens of one date name (without a day: the first of the month), or why it is unknown."""
    numeric = next((part for part in parts if part.kind in "INK"), None)
    if numeric is None:
        months = _months(parts)
        return _matching([_in_words(parts, *months)], parts) if len(months) == 1 else "two months"
    if numeric.kind == "N":
        return _only_day(_year_last(numeric.text, order), parts, order)
    values = _numbers(numeric.text)
    if numeric.kind == "K" and values[0] < 100:
        values.reverse()
    return _matching([valid(*values)], parts)


def orders(parts: Sequence[Token]) -> set[Order]:
    """Return the orders in which a numeric date with the year last is a valid day, if they give different days."""
    numeric = next((part for part in parts if part.kind == "N"), None)
    if numeric is None:
        return set()
    candidates = _year_last(numeric.text)
    days = set(candidates.values())
    fitting = {order for order, one in candidates.items() if one and _fits(one, parts)}
    if len(days) > 1 and len(fitting) > 1 and is_foreign(parts):
        return fitting & {"DMY"}
    return fitting if len(days) > 1 else set()


def is_foreign(parts: Iterable[Token]) -> bool:
    """Return whether a word occurs only in other languages than English, the one that puts the month before the day."""
    words = (part for part in parts if part.meaning is not None and part.kind != "e")
    return any("en" not in languages(part) and part.text.lower() not in _ENGLISH for part in words)


def languages(part: Token) -> set[str]:
    """Return the languages in which a token occurs in dates."""
    return {*part.meaning.months, *part.meaning.days, *part.meaning.links} if part.meaning else set()


def _only_day(by_order: dict[Order, date | None], parts: Sequence[Token], order: Order | None) -> date | Reason:
    """Return the only day that the orders allow, or the one in the given order."""
    possible = {one for one in by_order.values() if one}
    if not possible:
        return "no such day"
    fitting = {how: one for how, one in by_order.items() if one and _fits(one, parts)}
    if len(set(fitting.values())) == 1 or not fitting:
        return _matching(possible, parts)
    certain: Order | None = "DMY" if is_foreign(parts) and order != "YMD" else order
    return fitting.get(certain, "two ways") if certain else "two ways"


def _matching(days: Iterable[date | None], parts: Sequence[Token]) -> date | Reason:
    """Return the first day that falls on the named day of the week, if one is named."""
    days = tuple(days)
    for one in days:
        if one and _fits(one, parts):
            return one
    return "another weekday" if any(days) else "no such day"


def _year_last(text: str, order: Order | None = None) -> dict[Order, date | None]:
    """Return the day that three numbers mean in each order; YMD only for two-digit years, if given or with - or dots."""
    one, two, three = _numbers(text)
    year = full(three) if three < 100 else three
    by_order: dict[Order, date | None] = {"DMY": valid(year, two, one), "MDY": valid(year, one, two)}
    if three < 100 and (order == "YMD" or re.search(r"\d(?:-|\s?\.\s)\d", text)):
        by_order["YMD"] = valid(full(one), two, three)
    return by_order


def full(year: int) -> int:
    """Return the year that two digits mean."""
    return year + (1900 if year >= _CENTURY else 2000)


def _numbers(text: str) -> list[int]:
    if text.isascii() and text.isdecimal():  # 20120627
        return [int(text[:4]), int(text[4:6]), int(text[6:])]
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
        return valid(full(numbers[1]), month, numbers[0])
    number = int(year.text) if year.kind == "y" else full(int(year.text[-2:]))
    name = month_of(parts)
    spoken = name.meaning.months if name and name.meaning else {}
    if "fa" in spoken:
        return persian.day(number, month, *numbers[:1])
    years, offset = _BUDDHIST
    return valid(number - offset if number in years and "th" in spoken else number, month, *numbers[:1])


def _months(parts: Sequence[Token]) -> set[int]:
    """Return the months that the name can mean in the languages that also have the other words of the date."""
    name = month_of(parts)
    months = name.meaning.months if name and name.meaning else {}
    shared = set(months)
    for part in parts:
        if part is not name and part.meaning:
            shared = shared & languages(part) or shared
    if len({months[language] for language in shared}) > 1:
        ends = {part.end for part in parts if part.kind == "n"}
        dotted = any(part.text == "." and part.start in ends for part in parts)
        shared = (shared & _DOTTED if dotted else shared - _DOTTED) or shared
    return {months[language] for language in shared}


def month_of(parts: Sequence[Token]) -> Token | None:
    """Return the token that names the month; of several that may be a month or a weekday ("mar"), the last one."""
    sure = [part for part in parts if part.kind in "Ma"]
    either = sure or [part for part in parts if part.kind == "B"]
    return either[-1] if either else None


def _fits(one: date, parts: Sequence[Token]) -> bool:
    """Return whether the date falls on the day of the week that the tokens name, if any."""
    month = month_of(parts) if any(part.kind in "yY" for part in parts) else None
    for part in parts:
        if part is not month and part.kind in "WB" and part.meaning and one.weekday() not in part.meaning.days.values():
            return False
    return True


def valid(year: int, month: int, number: int = 1) -> date | None:
    """Return the date, or None if there is no such day."""
    try:
        return date(year, month, number) if year <= _LAST else None
    except ValueError:
        return None
