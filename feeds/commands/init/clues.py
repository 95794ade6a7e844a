"""What the files of a folder say of the site, each value with the file that says it."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from feeds.settings import values

_NOBODY = {f"{www}example.{top}" for www in ("", "www.") for top in ("com", "org", "net")}  # RFC 2606: placeholders


class Clue(NamedTuple):
    value: str
    origin: str  # a path within the folder


Clues = Mapping[str, Clue]  # by field: title, address (of the blog), language, timezone


def clues(found: Mapping[str, str], origins: Mapping[str, str] | str) -> Clues:
    """Return the values that the settings accept."""
    kept: dict[str, Clue] = {}
    for field, value in found.items():
        with suppress(ValueError):
            kept[field] = Clue(_CHECKS[field](value), origins if isinstance(origins, str) else origins[field])
    return kept


def _address(value: str) -> str:
    address = values.base_url(value)
    host = urlsplit(address).hostname or ""
    if host in _NOBODY or "." not in host:
        raise ValueError("a host on the web")
    return address


def timezone(value: Any) -> str:
    """The name of a time zone of the IANA database."""
    values.timezone(value)
    return str(value)


_CHECKS: Mapping[str, Callable[[str], str]] = {
    "title": values.text,
    "address": _address,
    "language": values.language,
    "timezone": timezone,
}
