"""From a date as people write it to an aware datetime, or to nothing: the only room with python-dateutil.

Knows no source. Never reads the clock, the machine's time zone or its locale; what a text does not say is not made up.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Literal

Order = Literal["MDY", "DMY", "YMD"]

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)\d{4}\s?[./-]\s?\d{1,2}[./-]")
_YEAR_AND_MONTH = re.compile(r"\s*(?:[^\W\d]+\.?,?\s+\d{4}|\d{4}-\d{2})\s*")
_MONTHS = "January February March April May June July August September October November December".split()
_USUAL = re.compile(rf"({'|'.join(_MONTHS)}) ([1-9]|[12]\d|3[01]), ([12]\d{{3}})", re.ASCII)
_LONGEST = 1000  # characters of a text that can be a date
_TIME = re.compile(r"\d{1,2}:\d{2}|\d\s?[ap]\.?m\b", re.I)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A date of numbers that can be read in two ways."""


def parse(text: str, zone: tzinfo, order: Order | None = None) -> datetime | Ambiguous | None:
    """The moment that a text names, or None where it names none for certain.

    A date without a time of day is noon in `zone`, a month its first day; a time without an offset is in `zone`.
    `order` says how a date like 03/04/2011 is read; without it that is `Ambiguous`.
    """
    text = " ".join(text.split())
    return _parse(text, zone, order) if len(text) <= _LONGEST else None


@lru_cache(maxsize=4096)  # posts of one day, and the comments on them, bear the same dates
def _parse(text: str, zone: tzinfo, order: Order | None) -> datetime | Ambiguous | None:
    if usual := _USUAL.fullmatch(text):  # dateutil reads it as we do, and takes a hundred times as long
        month, day, year = usual.groups()
        try:
            return rounded(datetime(int(year), _MONTHS.index(month) + 1, int(day), 12, tzinfo=zone))
        except ValueError:  # no such day
            return None
    if not _YEAR.search(text):
        return None
    numeric = _NUMERIC.search(text)
    if numeric and not order and numeric[1] != numeric[2] and certain_order(text) is None:
        return Ambiguous()
    day_first = bool(numeric) and (certain_order(text) or order) == "DMY"
    return _read(text, zone, day_first)


def certain_order(text: str) -> Order | None:
    """How a date of numbers must be read because only one way makes sense: 13/04/2011 is DMY. None: it does not tell."""
    numeric = _NUMERIC.search(text)
    if not numeric or _YEAR_FIRST.search(text):
        return None
    first, second = int(numeric[1]), int(numeric[2])
    if first > 12 >= second:
        return "DMY"
    return "MDY" if second > 12 >= first else None


def _read(text: str, zone: tzinfo, day_first: bool) -> datetime | None:
    from dateutil import parser

    # Two readings over different defaults agree only in what the text itself says.
    try:
        one, two = (
            parser.parse(text, default=default, dayfirst=day_first, tzinfos=_zone_named)
            for default in (datetime(2000, 1, 1), datetime(2001, 2, 2))
        )
    except (ValueError, OverflowError, TypeError, AttributeError, ArithmeticError):
        return None
    if one.year != two.year or one.month != two.month or (one.day != two.day and not _YEAR_AND_MONTH.fullmatch(text)):
        return None
    if not 1000 <= one.year <= 9998:
        return None
    if is_bare(text):
        one = one.replace(hour=12, minute=0, second=0, tzinfo=zone)
    return rounded(one.replace(microsecond=0, tzinfo=one.tzinfo or zone))


def is_bare(text: str) -> bool:
    """Whether a date names no time of day."""
    return not _TIME.search(text)


def begins(day: datetime) -> datetime:
    """When the day of a moment begins, in the moment's own zone."""
    return rounded(day.replace(hour=0, minute=0, second=0))


def rounded(moment: datetime) -> datetime:
    """The same moment with an offset of whole minutes, as RFC 3339 asks: local mean times of old have seconds."""
    offset = moment.utcoffset() or timedelta()
    return moment if offset.total_seconds() % 60 == 0 else moment.astimezone(UTC)


def _zone_named(name: str | None, offset: int | None) -> tzinfo | None:
    """A zone by its offset in seconds or as UTC. Other abbreviations are refused: dateutil would take the machine's own."""
    if offset is not None:
        return timezone(timedelta(seconds=offset)) if offset else UTC
    if name in ("UTC", "GMT", "Z"):
        return UTC
    if name is None:
        return None
    raise ValueError(f"unknown time zone {name}")
