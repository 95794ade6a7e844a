"""Resolve UTC offsets and abbreviations of time zones."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

# Offsets in minutes: those of RFC 5322 section 4.3, and other abbreviations of one zone only.
OFFSETS = {
    "UTC": 0, "GMT": 0, "UT": 0, "TU": 0, "Z": 0,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "AKST": -540, "AKDT": -480, "HST": -600, "HAST": -600, "BRT": -180, "BRST": -120,
    "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "EET": 120, "EEST": 180, "SAST": 120,
    "PKT": 300, "NPT": 345, "WIB": 420, "HKT": 480, "SGT": 480, "AWST": 480, "JST": 540, "KST": 540,
    "CAT": 120, "EAT": 180, "WAT": 60, "WET": 0, "ICT": 420, "PHT": 480, "NST": -210, "NDT": -150,
    "WITA": 480, "WIT": 540, "HNE": -300, "HAE": -240,
    "ACST": 570, "ACDT": 630, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
}  # fmt: skip
# Standard or summer time, depending on the date.
NAMED = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "MSK": "Europe/Moscow",
    "МСК": "Europe/Moscow",
    "мск": "Europe/Moscow",
}
# Unambiguous only while the zone uses the name: BST is British Summer Time in summer only.
SEASONAL = {"BST": "Europe/London"}
# Zones by their names in words; others are named after a city of the tz database: "Paris time".
_WORDS = {
    "eastern": "ET", "central": "CT", "mountain": "MT", "pacific": "PT", "british": "Europe/London",
    "central european": "Europe/Paris", "eastern european": "Europe/Helsinki", "western european": "Europe/Lisbon",
    "greenwich mean": "UTC", "coordinated universal": "UTC", "universal": "UTC", "india": "Asia/Kolkata",
    "indian": "Asia/Kolkata", "japan": "Asia/Tokyo", "korea": "Asia/Seoul", "china": "Asia/Shanghai",
    "australian eastern": "Australia/Sydney", "brasília": "America/Sao_Paulo",
    "日本": "Asia/Tokyo", "北京": "Asia/Shanghai", "한국": "Asia/Seoul", "по московскому времени": "MSK",
}  # fmt: skip
# Names of several zones, as IST is Indian, Irish or Israeli, or of one that has no certain offset.
AMBIGUOUS = frozenset("MSD OEZ OESZ WEZ WESZ HAEC HNA HAA HNC HAC HNR HAR HNP HAP IDLW THA Zulu AoE".split())
# Abbreviations end in T for "time", or have no vowel; these words on buttons behind a time look so too, and are none.
_LIKE = re.compile("(?!EDIT|POST|NEXT|LAST|TEXT|PRINT|TWEET)[A-Z]{2,4}T|(?!RSS|PDF|XML|HTML|CSS)[B-DF-HJ-NP-TV-Z]{3,4}")
_TIME = re.compile(
    r"\s*(?:\b(?:standard|daylight|summer)\s)?(?:\btime|zeit)$|時間$|时间$|시간$"
    r"|^(?:heure|hora|horário|ora)\s(?:d[aeio]s?\s|d['’])?",
    re.I,
)
_OFFSET = re.compile(r"([+\u2212-])(\d{1,2}):?(\d\d)?")


def kind(word: str) -> str:
    """Return the token kind: z for an unambiguous zone, Z for an ambiguous one, x for any other word."""
    return "z" if word in OFFSETS or word in NAMED or word in SEASONAL else "Z" if word in AMBIGUOUS else "x"


def is_like(word: str) -> bool:
    """Return whether an unknown word looks like an abbreviation of a zone, behind a time."""
    return _LIKE.fullmatch(word) is not None


def kind_of_name(words: str) -> str:
    """Return the token kind of "Europe/Paris", "Paris time" and the like, and of an abbreviation in small letters."""
    is_zone = words.isupper() or "/" in words or _TIME.search(words)
    return "z" if _known(words) else "Z" if is_zone else "x"


def _known(name: str) -> str:
    """Return the abbreviation or the name in the tz database of a zone; "" if there is none."""
    if kind(bare := name.upper().replace(".", "")) == "z":
        return bare
    place = "" if name.isupper() else _TIME.sub("", name).casefold()
    if kind(place.upper()) == "z":  # GMT Standard Time
        return place.upper()
    return _WORDS.get(place) or _cities().get(place.rpartition("/")[2].replace("_", " "), "")


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    from zoneinfo import available_timezones

    return {name.rpartition("/")[2].replace("_", " ").casefold(): name for name in sorted(available_timezones())}


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
    name = _known(name)
    if name in SEASONAL and local.replace(tzinfo=ZoneInfo(SEASONAL[name])).tzname() == name:
        return ZoneInfo(SEASONAL[name])
    if name in OFFSETS:
        return _fixed(timedelta(minutes=OFFSETS[name]))
    return ZoneInfo(NAMED.get(name, name)) if name in NAMED or "/" in name else None


def _fixed(ahead: timedelta) -> tzinfo:
    return timezone(ahead) if ahead else UTC
