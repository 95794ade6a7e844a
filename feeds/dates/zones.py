"""Resolve UTC offsets and abbreviations of time zones."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

# Offsets in minutes: those of RFC 5322 section 4.3, and other abbreviations of one zone only.
OFFSETS = {
    "UTC": 0, "GMT": 0, "UT": 0, "TU": 0, "Z": 0,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "AKST": -540, "AKDT": -480, "HST": -600, "HAST": -600, "BRT": -180, "BRST": -120,
    "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "EET": 120, "EEST": 180, "SAST": 120,
    "PKT": 300, "NPT": 345, "WIB": 420, "HKT": 480, "SGT": 480, "AWST": 480, "JST": 540, "KST": 540,
    "CAT": 120, "EAT": 180, "WAT": 60, "WET": 0, "ICT": 420, "PHT": 480, "NST": -210, "NDT": -150,
    "ACST": 570, "ACDT": 630, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
}  # fmt: skip
# Standard or summer time, depending on the date.
NAMED = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "MSK": "Europe/Moscow",
}
_WORDS = {"eastern": "ET", "central": "CT", "mountain": "MT", "pacific": "PT"}
# Unambiguous only while the zone uses the name: BST is British Summer Time in summer only.
SEASONAL = {"BST": "Europe/London"}
# Names of several zones: IST is Indian, Irish or Israeli.
AMBIGUOUS = frozenset("IST AST ADT GST SST MYT CLT ART AMT BDT".split())
_OFFSET = re.compile(r"([+\u2212-])(\d{1,2}):?(\d\d)?")


def kind(word: str) -> str:
    """Return the token kind: z for an unambiguous zone, Z for an ambiguous one, x for any other word."""
    return "z" if word in OFFSETS or word in NAMED or word in SEASONAL else "Z" if word in AMBIGUOUS else "x"


def offset(text: str) -> tzinfo | None:
    """Return the zone of "+02:00", "GMT-4" and the like, or None if the offset is more than 14 hours."""
    match = _OFFSET.search(text)
    if match is None:
        return None
    ahead = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if ahead > timedelta(hours=14) or int(match[3] or 0) > 59:
        return None
    return _fixed(-ahead if match[1] != "+" else ahead)


def named(name: str, local: datetime, site: tzinfo) -> tzinfo | None:
    """Return the zone that an abbreviation means at a local time, or None if it is ambiguous.

    An abbreviation that the site's own zone uses at that time is the site's zone.
    """
    from zoneinfo import ZoneInfo

    if local.replace(tzinfo=site).tzname() == name:
        return site
    name = _WORDS.get(name.split()[0].lower(), name)
    if name in SEASONAL and local.replace(tzinfo=ZoneInfo(SEASONAL[name])).tzname() == name:
        return ZoneInfo(SEASONAL[name])
    if name in NAMED:
        return ZoneInfo(NAMED[name])
    return _fixed(timedelta(minutes=OFFSETS[name])) if name in OFFSETS else None


def _fixed(ahead: timedelta) -> tzinfo:
    return timezone(ahead) if ahead else UTC
