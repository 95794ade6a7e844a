"""Names of authors, without e-mail addresses, which are not published."""

import re
from collections.abc import Callable, Iterable
from typing import TypedDict

from feeds.model import Found

_ADDRESS = r"(?:mailto:)?[^\s<>()@]+@[^\s<>()@]+"
_WITH_BRACKETS = re.compile(
    rf"{_ADDRESS}\s*\((?P<after>.*)\)|(?P<before>[^<>]*?)\s*[<(]\s*{_ADDRESS}\s*[>)]", re.DOTALL
)
_NO_NAME = re.compile(rf"{_ADDRESS}|https?://\S*|[\W_]*|unknown", re.IGNORECASE)
_WITHIN = re.compile(rf"[<(]?\s*{_ADDRESS}\s*[>)]?")
_SEPARATOR = re.compile(r",\s+(?:and\s+)?|\s+(?:&|and|und|et|en|og|och|y|e)\s+")
_FULL = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_a-z][\w.'’-]*){1,3}")


_MOST = 300  # characters of a name


class People(TypedDict, total=False):
    authors: tuple[Found, ...]
    byline: Found


def fields(names: tuple[Found, ...]) -> People:
    """Return the fields of a draft that hold these names: one that lists several full names is a byline."""
    parts = _SEPARATOR.split(names[0].value) if len(names) == 1 else []
    if len(parts) > 1 and all(_FULL.fullmatch(part) for part in parts):
        return {"byline": names[0]}
    return {"authors": names}


def person(value: str) -> str:
    """Return the name in "ines@example.org (Ines Marlow)" and the like (RSS 2.0 `author`); "" where there is none."""
    value = " ".join(value.split())
    if len(value) > _MOST:
        return ""
    within = _WITH_BRACKETS.fullmatch(value)
    name = (within["after"] or within["before"] or "").strip() if within else value
    return "" if _NO_NAME.fullmatch(name) else _WITHIN.sub("", name).strip(' "')


def named(candidates: Iterable[Found]) -> tuple[Found, ...]:
    """Return each name among the candidates once."""
    found: dict[str, Found] = {}
    for one in candidates:
        if name := person(one.value):
            found.setdefault(name.casefold(), one._replace(value=name))
    return tuple(found.values())


def first(ways: Iterable[Callable[[], Iterable[Found]]]) -> tuple[Found, ...]:
    """Return the names that the first way gives which gives any."""
    return next((names for way in ways if (names := named(way()))), ())
