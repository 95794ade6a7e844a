"""Check single values of feeds.toml.

Each function returns the value as the settings hold it, or raises ValueError with what was expected.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from feeds.dates import parse
from feeds.names import FORMATS, REDIRECTS
from feeds.text import ILLEGAL, SLUG_BYTES, key, slug, squash

PLACEHOLDERS = ("author", "year", "month", "day", "slug")  # of a permalink
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# RFC 5646 §2.1. The lengths of 4 to 8 letters that it reserves for later primary languages are left out, as none is
# registered, and so are the irregular tags of before 2006 ("i-klingon"), which are deprecated.
_LANGUAGE_TAG = re.compile(
    r"""
    [a-z]{2,3} (-[a-z]{3}){0,3}                        # language, extlang
    (-[a-z]{4})?                                       # script
    (-([a-z]{2}|\d{3}))?                               # region
    (?P<variants>(-([a-z\d]{5,8}|\d[a-z\d]{3}))*)
    (?P<extensions>(-[a-wy-z\d](-[a-z\d]{2,8})+)*)
    (-x(-[a-z\d]{1,8})+)?                              # private use
    | x(-[a-z\d]{1,8})+
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def text(value: Any) -> str:
    """A string on one line."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a string that is not empty")
    if ILLEGAL.search(value):
        raise ValueError("a string without control characters")
    return squash(value)


def web_address(value: Any) -> str:
    """An absolute http(s) URL in ASCII."""
    expected = "an absolute http:// or https:// URL"
    if not isinstance(value, str) or re.search(r"[\s<>\"\\^`]", value):
        raise ValueError(expected)
    try:
        parts = urlsplit(value)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        host = f"[{host}]" if ":" in host else host
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        raise ValueError(expected) from None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        raise ValueError(expected)
    path, query, fragment = (
        quote(part, safe="/%:@!$&'()*+,;=~-._?") for part in (parts.path, parts.query, parts.fragment)
    )
    return (
        f"{parts.scheme}://{host}{port}{path or '/'}{'?' + query if query else ''}{'#' + fragment if fragment else ''}"
    )


def site_address(value: Any) -> str:
    """An http(s) URL, or a reference that is relative to the site's (RFC 3986 §4.2)."""
    try:
        web_address(urljoin("http://localhost/", value if isinstance(value, str) and value.strip() else "data:"))
    except ValueError:
        raise ValueError('an http:// or https:// URL, or a path from the site\'s url, as "icon.png"') from None
    return str(value)


def base_url(value: Any) -> str:
    """The URL of a folder, with a "/" at the end."""
    address = web_address(value)
    if re.search("[?#]", address):
        raise ValueError("an absolute http:// or https:// URL of a folder, without ? and #")
    return address if address.endswith("/") else address + "/"


def permalink(value: Any) -> str:
    """A URL with at least one of the placeholders."""
    names = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    address = web_address(value).replace("%7B", "{").replace("%7D", "}")
    if set(re.findall(r"\{(.*?)\}", address)) - set(PLACEHOLDERS) or re.search("[{}]", re.sub(r"\{\w+\}", "", address)):
        raise ValueError(f"an absolute URL with no placeholders but {names}")
    if "{" not in address:
        raise ValueError(f"a URL with at least one of {names}")
    return address


def authority(value: Any) -> str:
    """A tagging entity, RFC 4151 §2.1."""
    if not isinstance(value, str) or not re.fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?,\d{4}(-\d\d(-\d\d)?)?", value):
        raise ValueError('a host name in lower case and a date on which it was yours, as "blogs.example.org,2012"')
    return value


def language(value: Any) -> str:
    """A language tag, well-formed by RFC 5646 §2.1 and without repeated variants and extensions (§2.2.5, §2.2.6)."""
    found = _LANGUAGE_TAG.fullmatch(value) if isinstance(value, str) else None
    once = found and [
        *(found["variants"] or "").lower().split("-")[1:],
        *re.findall(r"-([a-z\d])-", (found["extensions"] or "").lower()),
    ]
    if once is None or len(set(once)) < len(once):
        raise ValueError('a BCP 47 language tag, as "en" or "pt-BR"')
    return str(value)


def timezone(value: Any) -> tzinfo:
    """A time zone of the IANA database."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(value)
    except (TypeError, ValueError, OSError, LookupError):
        raise ValueError('the name of a time zone, as "America/New_York"') from None


def post_slug(value: Any) -> str:
    """The slug of a post, which is not that of an index page under posts/ (feeds.paths.year)."""
    canonical = slug(key(value)) if isinstance(value, str) and value else None
    if canonical is None or canonical != value:
        example = f', as "{canonical}"' if canonical else ""
        raise ValueError(f"a slug of a-z, 0-9 and single hyphens, at most {SLUG_BYTES} bytes, not reserved{example}")
    if canonical == "undated" or re.fullmatch(r"\d{4}", canonical):
        raise ValueError('a slug other than a year or "undated", whose addresses are of index pages')
    return canonical


def count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("a whole number, 0 or more")
    return value


def positive(unit: str) -> Callable[[Any], int]:
    """Return a check for a whole number of a unit."""

    def check(value: Any) -> int:
        if type(value) is not int or value < 1:
            raise ValueError(f"a whole number of {unit}, 1 or more")
        return value

    return check


def boolean(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError("true or false")
    return value


def date_or_datetime(value: Any) -> str:
    """A TOML date or date-time, in ISO 8601."""
    found = value.isoformat() if isinstance(value, date | datetime) else None
    if found is None or parse(found, UTC) is None:
        raise ValueError("a date or a date with time, without quotes, as 2012-06-27")
    return found


def one_of(*allowed: str) -> Callable[[Any], str]:
    """Return a check for one of the strings."""

    def check(value: Any) -> str:
        if value not in allowed:
            raise ValueError("one of " + ", ".join(f'"{name}"' for name in allowed))
        return str(value)

    return check


def list_of(check: Callable[[Any], str], what: str) -> Callable[[Any], tuple[str, ...]]:
    """Return a check for a list whose items all pass `check`. The value is without duplicates."""

    def check_all(value: Any) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise ValueError(f"a list of {what}")
        try:
            return tuple(dict.fromkeys(map(check, value)))
        except ValueError as error:
            raise ValueError(f"a list of {what}, each {error}") from None

    return check_all


def formats(value: Any) -> tuple[str, ...]:
    """At least one format, in the order of FORMATS."""
    chosen = list_of(one_of(*FORMATS), "formats")(value)
    if not chosen:
        raise ValueError("a list of at least one of " + ", ".join(FORMATS))
    return tuple(name for name in FORMATS if name in chosen)


def archive(value: Any) -> tuple[str, ...]:
    """The kinds of feed that have archive documents, maybe none."""
    return list_of(one_of("site", "authors", "categories", "comments"), "kinds of feed")(value)


def skip_hours(value: Any) -> tuple[int, ...]:
    """Hours of the day in UTC (RSS 2.0 `skipHours`), in their order."""
    if not isinstance(value, list) or any(type(hour) is not int or not 0 <= hour < 24 for hour in value):
        raise ValueError("a list of hours, each a whole number from 0 to 23")
    if len(set(value)) == 24:
        raise ValueError("a list that leaves an hour in which the feed is read")
    return tuple(sorted(set(value)))


def skip_days(value: Any) -> tuple[str, ...]:
    """Days of the week in English (RSS 2.0 `skipDays`), in their order."""
    skipped = list_of(one_of(*_DAYS), "days")(value)
    if len(skipped) == len(_DAYS):
        raise ValueError("a list that leaves a day on which the feed is read")
    return tuple(day for day in _DAYS if day in skipped)


def burned(value: Any) -> str:
    """The URL of a feed, not of a whole host."""
    address = web_address(value)
    if urlsplit(address).path == "/" or re.search("[?#]", address):
        raise ValueError("the URL of a feed under a domain of your own, as https://feeds.example.org/NAME")
    return address


def servers(value: Any) -> tuple[str, ...]:
    """Programs for which redirects are written."""
    return list_of(one_of(*REDIRECTS), "programs")(value)


def names(value: Any) -> tuple[str, ...]:
    """Names of people or categories."""
    return list_of(text, "strings")(value)
