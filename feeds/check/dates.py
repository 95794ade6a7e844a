"""Dates: RFC 822 as RSS 2.0 has it, RFC 3339, and the W3C profile of ISO 8601."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from feeds.check.rules import Rule, table

RULES = table("""
date-rfc822 | error | RSS 2.0, pubDate; RFC 822 section 5 |
    A date that is not of this form is not read, or read as another one, by feed readers.
date-rfc822-form | warning | RSS Advisory Board profile 3.2 |
    RFC 822 allows this form, but not every feed reader reads it. English names in their usual case, one space, a
    year of four digits and a numeric zone or GMT are read by all.
date-rfc3339 | error | RFC 4287 section 3.3; JSON Feed 1.1; RFC 3339 |
    A date that is not of this form is not read, or read as another one, by feed readers.
date-w3c | error | Dublin Core, date; W3C note on date and time formats |
    The date of an extension that programs cannot read is lost.
date-impossible | error | RFC 822 section 5; RFC 3339 section 5.7 |
    The calendar has no such day, or the day no such time.
date-weekday | error | RFC 822 section 5.2 |
    The day of the week must be that of the date. One of the two is wrong.
date-future | warning | RSS Advisory Board profile, pubDate |
    Feed readers show an entry with a future date at once, and keep it on top until that date.
date-ancient | warning | RSS Advisory Board profile, pubDate |
    Such a date is most often the default of a program, or misread: readers put the entry at the very end.
""")
Fault = tuple[Rule, str] | None
Check = Callable[[str], Fault]

_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_ZONES = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_RFC822 = re.compile(
    rf"(?:({'|'.join(_DAYS)})\s*,\s*)?(\d\d?)\s+({'|'.join(_MONTHS)})\s+(\d{{4}}|\d\d)\s+"
    rf"(\d\d):(\d\d)(?::(\d\d))?(?:\s+([+-]\d{{4}}|UTC?|GMT|{'|'.join(_ZONES)}|[A-IK-Z]))?",
    re.IGNORECASE | re.ASCII,
)
_PLAIN = re.compile(
    rf"(?:(?:{'|'.join(_DAYS)}), )?\d\d? (?:{'|'.join(_MONTHS)}) \d{{4}} \d\d:\d\d(?::\d\d)? "
    rf"(?:[+-]\d{{4}}|UT|GMT|Z|{'|'.join(_ZONES)})",
    re.ASCII,
)
_ESCAPED = re.compile(r"\\.")
_COMMENT = re.compile(r"\([^()]*\)")
_RFC3339 = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d+)?(?:([Zz])|([+-])(\d\d):(\d\d))", re.ASCII)
_W3C = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(?:(Z)|([+-])(\d\d):(\d\d)))?)?)?", re.ASCII
)
_FORM_822 = "a date such as Wed, 27 Jun 2012 16:00:00 +0000"
_FORM_3339 = "a date such as 2012-06-27T16:00:00Z"
_FORM_W3C = "a date such as 2012-06-27 or 2012-06-27T16:00:00Z"
_LONGEST = 200  # characters of a date with comments that are read
_IMPOSSIBLE = (RULES["date-impossible"], "a day and a time that exist")
_FIRST_YEAR = 1970
_TOLERANCE = timedelta(minutes=10)  # clocks differ


def rfc822(value: str) -> Fault:
    """Return the rule that an RSS date breaks, and what is expected."""
    bare = _ESCAPED.sub("", value[:_LONGEST])
    while bare != (bare := _COMMENT.sub(" ", bare)):
        pass
    match = _RFC822.fullmatch(bare.strip())
    if not match:
        return RULES["date-rfc822"], _FORM_822
    found = _moment822(match)
    if found is None:
        return _IMPOSSIBLE
    if match[1] and match[1].title() != _DAYS[found.weekday()]:
        return RULES["date-weekday"], f"{_DAYS[found.weekday()]}, or another date"
    if not _PLAIN.fullmatch(value):
        return RULES["date-rfc822-form"], _FORM_822
    return None


def rfc3339(value: str) -> Fault:
    """Return the rule that a date of Atom or JSON Feed breaks, and what is expected."""
    match = _RFC3339.fullmatch(value)
    if not match:
        return RULES["date-rfc3339"], _FORM_3339
    return None if _moment_iso(match) else _IMPOSSIBLE


def atom_date(value: str) -> Fault:
    """Return the rule that an Atom date breaks: RFC 4287 asks for an upper-case T and Z."""
    return (RULES["date-rfc3339"], _FORM_3339) if value != value.upper() else rfc3339(value)


def w3c(value: str) -> Fault:
    """Return the rule that a date of Dublin Core breaks, and what is expected."""
    match = _W3C.fullmatch(value)
    if not match:
        return RULES["date-w3c"], _FORM_W3C
    return None if _moment_iso(match) else _IMPOSSIBLE


def moment(value: str) -> datetime | None:
    """Return the moment of a date in one of the forms, if it is right."""
    if match := _RFC822.fullmatch(value.strip()):
        return _moment822(match)
    match = _RFC3339.fullmatch(value.strip())
    return _moment_iso(match) if match else None


def _moment822(match: re.Match[str]) -> datetime | None:
    _, day, month, year, hour, minute, second, zone = match.groups()
    full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)
    numbers = (full, _MONTHS.index(month.title()) + 1, int(day), int(hour), int(minute), int(second or 0))
    return _moment(numbers, _zone822(zone))


def _moment_iso(match: re.Match[str]) -> datetime | None:
    year, month, day, hour, minute, second, _, _, sign, zone_hour, zone_minute = match.groups()
    offset = (int(zone_hour or 0) * 60 + int(zone_minute or 0)) * (-1 if sign == "-" else 1)
    numbers = (int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0))
    return _moment(numbers, offset) if int(zone_minute or 0) < 60 else None


def _zone822(zone: str | None) -> int:
    """Return a zone of RFC 822 in minutes."""
    if zone and zone[0] in "+-":
        return (int(zone[1:3]) * 60 + int(zone[3:])) * (-1 if zone[0] == "-" else 1)
    return 60 * _ZONES.get((zone or "").upper(), 0)


def _moment(numbers: tuple[int, int, int, int, int, int], offset: int) -> datetime | None:
    """Return a moment in its zone, if the calendar has it. A leap second counts as the second before it."""
    year, month, day, hour, minute, second = numbers
    try:
        zone = timezone(timedelta(minutes=offset))
        return datetime(year, month, day, hour, minute, 59 if second == 60 else second, tzinfo=zone)
    except ValueError:
        return None


def plausible(value: str, now: datetime) -> Fault:
    """Return the rule that a date of a right form breaks."""
    found = moment(value)
    if found is None:
        return None
    if found.year < _FIRST_YEAR:
        return RULES["date-ancient"], f"a date since {_FIRST_YEAR}"
    return (RULES["date-future"], "a date that has come") if found > now + _TOLERANCE else None


CHECKS = (rfc822, rfc3339, atom_date, w3c)
