"""Read a whole text as a date: an aware datetime and its precision, or the reason why it is unknown."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Literal, NamedTuple

from feeds.dates import days, zones
from feeds.dates.days import Order, Reason
from feeds.dates.shapes import spans, whole
from feeds.dates.tokens import EVENING, MIDNIGHT, MORNING, NIGHT, NOON, Token

Precision = Literal["month", "day", "minute", "instant"]

_MONTHS = "January February March April May June July August September October November December".split()
_ENGLISH = re.compile(rf"({'|'.join(_MONTHS)}) ([1-9]|[12]\d|3[01]), ([12]\d{{3}})", re.ASCII)
_MAX_LENGTH = 300  # characters
_HALF_DAY = re.compile(
    rf"(?P<AM>[aπ]\.?\s?[mμ](?![^\W\d_])|(?<=\d)a\b|午前|上午|오전|凌晨|早上|朝|ص|дп|öö|सुबह|{MORNING})"
    rf"|(?P<PM>[pμ]\.?\s?[mμ](?![^\W\d_])|(?<=\d)p\b|午後|下午|오후|م|пп|ös|दोपहर|शाम|{EVENING})|中午|晚上|夜|밤|रात|{NIGHT}|{MIDNIGHT}",
    re.I,
)
_NOON = re.compile(rf"(?<![^\W\d])(?:{NOON})", re.I)


class Moment(NamedTuple):
    """An aware datetime and its precision: "instant" if the text names a zone, else "minute", "day" or "month".

    A day without a time of day is noon in the site's zone; a month is its first day. `ignored` is a time of day or a zone
    that was left out because it is ambiguous.
    """

    when: datetime
    precision: Precision
    ignored: str = ""


class Unknown(NamedTuple):
    """The reason why a text is not a certain date."""

    why: Reason


def parse(text: str, zone: tzinfo, order: Order | None = None) -> datetime | None:
    """Return the datetime that `read` finds, or None if the date is unknown."""
    found = read(text, zone, order)
    return found.when if isinstance(found, Moment) else None


def read(text: str, zone: tzinfo, order: Order | None = None) -> Moment | Unknown:
    """Read a text that is a date and nothing else.

    A time without an offset is in `zone`. `order` is that of numeric dates; without it 03/04/2011 is unknown.
    """
    text = " ".join(text.split())
    return _read(text, zone, order) if len(text) <= _MAX_LENGTH else Unknown("no date")


def certain_order(text: str) -> Order | None:
    """Return the order of numeric dates beside this one, or None if it proves none.

    13/04/2011 proves DMY; so does a date in a language that puts the day first, as "27 juin 2012".
    """
    text = " ".join(text.split())
    return _certain_order(text) if len(text) <= _MAX_LENGTH and not _ENGLISH.fullmatch(text) else None


@lru_cache(maxsize=4096)
def _certain_order(text: str) -> Order | None:
    kind, parts = whole(text)
    if kind not in ("month", "day", "instant"):
        return None
    found = days.orders(parts)
    if len(found) == 1:
        return found.pop()
    year_last = any(part.kind == "N" for part in parts)
    return "DMY" if not year_last and days.month_of(parts) and days.is_foreign(parts) else None


@lru_cache(maxsize=4096)  # a post and its comments often have the same date
def _read(text: str, zone: tzinfo, order: Order | None) -> Moment | Unknown:
    if english := _ENGLISH.fullmatch(text):  # the most common form, read without tokens
        month, number, year = english.groups()
        date_ = days.valid(int(year), _MONTHS.index(month) + 1, int(number))
        return _noon(date_, zone, "day") if date_ else Unknown("no such day")
    kind, parts = whole(text)
    if kind not in ("month", "day", "instant"):
        if any(span.kind == "relative" for span in spans(text)):
            return Unknown("relative")
        no_day = any(part.kind in "ijJ" for part in parts)
        return Unknown("no date" if kind != "partial" else "no such day" if no_day else "no year")
    day = days.day(parts, order)
    if isinstance(day, str):
        return Unknown(day)
    bare = _noon(day, zone, "month" if kind == "month" else "day")
    return _timed(day, parts, zone, bare) if kind == "instant" else bare


def _noon(day: date, zone: tzinfo, precision: Precision) -> Moment:
    return Moment(round_offset(datetime(day.year, day.month, day.day, 12, tzinfo=zone)), precision)


def _timed(day: date, parts: Sequence[Token], zone: tzinfo, bare: Moment) -> Moment:
    """Return the moment of the day's time, or `bare`, the day alone, if the time or its zone is ambiguous."""
    from dateutil import parser

    clock = next(part for part in parts if part.kind in "tu").text
    time = _clock(clock)
    try:
        local = parser.parse(f"{day:%Y-%m-%d} {time}" if time else "", default=datetime(2000, 1, 1))
    except (ValueError, OverflowError):
        return bare._replace(ignored=clock)
    named = [part for part in parts if part.kind in "zZo"]
    found = _zone(named, local, zone)
    if found is None:
        return bare._replace(ignored=" ".join(part.text for part in named))
    return Moment(round_offset(local.replace(microsecond=0, tzinfo=found)), "instant" if named else "minute")


def _zone(named: Sequence[Token], local: datetime, site: tzinfo) -> tzinfo | None:
    """Return the zone of a time: an offset has precedence over an abbreviation, as in "+0200 (CEST)"."""
    for part in named:
        if part.kind == "o":
            return zones.offset(part.text)
    return zones.named(named[0].text, local, site) if named else site


def _clock(text: str) -> str | None:
    """Return a time as `HH:MM:SS`, with AM or PM; None if it is ambiguous, as "midnight" and "3 at night" are."""
    if not (numbers := re.findall(r"\d{1,2}(?=(?:\d\d)*(?!\d))", text)) or _NOON.search(text):
        return "12:00:00" if _NOON.search(text) else None
    hour, minute, second, *_ = map(int, (*numbers[:3], "0", "0"))
    half = _HALF_DAY.search(text)
    if half and not half.lastgroup:
        return None
    return f"{hour:02}:{minute:02}:{second:02} " + (half.lastgroup or "" if half and hour <= 12 else "")


def begins(day: datetime) -> datetime:
    """Return midnight of the datetime's local day, in its own zone."""
    return round_offset(day.replace(hour=0, minute=0, second=0))


def round_offset(moment: datetime) -> datetime:
    """Return the same local date and time with its UTC offset rounded to whole minutes.

    RFC 3339 and RFC 822 cannot write seconds, which local mean time has: New York was at -04:56:02 until 1883.
    """
    minutes = (moment.utcoffset() or timedelta()) / timedelta(minutes=1)
    return moment if minutes.is_integer() else moment.replace(tzinfo=timezone(timedelta(minutes=round(minutes))))
