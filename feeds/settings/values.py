"""What a value in the configuration may be: each check gives it as it is used, or raises ValueError with what was expected.

Knows nothing of keys, files and lines (`config`).
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from typing import Any
from urllib.parse import quote, urlsplit

from feeds.dates import parse
from feeds.names import FORMATS
from feeds.text import ILLEGAL, squash

PLACEHOLDERS = ("author", "year", "month", "day", "slug")  # of a permalink


def text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text that is not empty")
    if ILLEGAL.search(value):
        raise ValueError("a text without control characters")
    return squash(value)


def web_address(value: Any) -> str:
    """An absolute http(s) URL in ASCII. Raises ValueError."""
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


def base_url(value: Any) -> str:
    """The address of a folder: without query and fragment, with a "/" at the end. Raises ValueError."""
    address = web_address(value)
    if re.search("[?#]", address):
        raise ValueError("an absolute http:// or https:// URL of a folder, without ? and #")
    return address if address.endswith("/") else address + "/"


def permalink(value: Any) -> str:
    names = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    address = web_address(value).replace("%7B", "{").replace("%7D", "}")
    if set(re.findall(r"\{(.*?)\}", address)) - set(PLACEHOLDERS) or re.search("[{}]", re.sub(r"\{\w+\}", "", address)):
        raise ValueError(f"an absolute URL with {names} in it")
    if "{" not in address:
        raise ValueError(f"a URL that differs from post to post, by {names}")
    return address


def authority(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?,\d{4}(-\d\d(-\d\d)?)?", value):
        raise ValueError('a host name in lower case and a date on which it was yours, as "blogs.example.org,2012"')
    return value


def language(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", value):
        raise ValueError('a language tag, as "en" or "pt-BR"')
    return value


def timezone(value: Any) -> tzinfo:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(value)
    except (TypeError, ValueError, OSError, LookupError):
        raise ValueError('the name of a time zone, as "America/New_York"') from None


def number(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("a whole number from 0 on")
    return value


def size(value: Any) -> int:
    if type(value) is not int or value < 1:
        raise ValueError("a whole number of bytes from 1 on")
    return value


def switch(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError("true or false")
    return value


def moment(value: Any) -> str:
    found = value.isoformat() if isinstance(value, date | datetime) else None
    if found is None or parse(found, UTC) is None:
        raise ValueError("a date or a date with time, without quotes, as 2012-06-27")
    return found


def one_of(*allowed: str) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if value not in allowed:
            raise ValueError("one of " + ", ".join(f'"{name}"' for name in allowed))
        return str(value)

    return check


def list_of(check: Callable[[Any], str], what: str) -> Callable[[Any], tuple[str, ...]]:
    def every(value: Any) -> tuple[str, ...]:
        try:
            if isinstance(value, list):
                return tuple(dict.fromkeys(check(item) for item in value))
        except ValueError as error:
            what_each = f", each {error}"
        else:
            what_each = ""
        raise ValueError(f"a list of {what}{what_each}")

    return every


def formats(value: Any) -> tuple[str, ...]:
    chosen = list_of(one_of(*FORMATS), "formats")(value)
    if not chosen:
        raise ValueError("a list of at least one of " + ", ".join(FORMATS))
    return tuple(name for name in FORMATS if name in chosen)


def archive(value: Any) -> tuple[str, ...]:
    """Which kinds of feed have archive documents; none is allowed."""
    return list_of(one_of("site", "authors", "categories", "comments"), "kinds of feed")(value)


def names(value: Any) -> tuple[str, ...]:
    """Names of people or categories."""
    return list_of(text, "texts")(value)
