"""Find dates within a line of any language, by the sequence of token kinds alone."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from feeds.dates.tokens import Token, tokens
from feeds.dates.words import fold

Kind = Literal["year", "month", "day", "instant", "relative", "partial"]

_L = "[lae]"  # a linking word
_M = "[MBa]"  # a month
_J = f"(?:[ch]|{_L}){{0,4}}"  # between two parts
_WEEKDAY = f"p?[WBe]q?c{{0,3}}{_L}{{0,3}}c?"
_CORE = f"(?:(?<!n[hs])(?:n{_J}{_M}{_J}[yY]|nh{_M}hn)|{_M}{_J}n{_J}[yY]|y{_J}{_M}{_J}n(?:c?{_L})?|y{_J}n{_J}{_M}|N|I)c?"
_DAY = f"(?:{_WEEKDAY})?{_CORE}(?:l?c{{0,3}}p?[WB]q?)?"
_ZONE = "(?:c?p?[zZo]q?){0,3}"
_NO_DAY = f"(?:J|[ij]{_J}{_M}{_J}[yY]|{_M}{_J}[ij]{_J}[yY])"  # June 32, 2012
_TIME = f"(?:z?[tu][cl]{{0,2}}{_ZONE})"
_LINK = f"(?:[csh]|{_L}){{0,6}}"
_SHAPES = rf"""
    (?P<instant>{_DAY}{_LINK}p?{_TIME}q?|[WBe][ch]?{_M}n{_TIME}[yY]|{_TIME}{_LINK}{_DAY})
    |(?P<day>{_DAY})
    |(?P<month>(?<![MBan])(?<![MBan]c)K|(?<![ij])(?<![ij][ch]){_M}c?{_L}{{0,3}}c?[yY]|yc{_L}{{0,3}}{_M})
    |(?P<partial>(?:{_WEEKDAY})?(?:n{_J}{_M}(?!{_J}n{_J}[yY])(?:{_J}j)?|{_M}{_J}n(?:{_J}j)?|L|P|{_NO_DAY})(?:{_LINK}{_TIME})?|t{_ZONE})
    |(?P<year>y)
    """
_RELATIVE_DAYS = (
    r"\b(?:yesterday|today|just now|gestern|heute|hier|aujourd'hui|ayer|hoy|ontem|hoje|ieri|oggi|gisteren|vandaag"
    r"|вчера|сегодня)\b|昨日|今日|昨天|今天|어제|오늘"
)
_MAX_LENGTH = 2000  # characters
_RELATIVE_DAY = re.compile(_RELATIVE_DAYS)
_DIGIT = re.compile(r"\d")
_RELATIVE_WORDS = re.compile(
    rf"\ban? \w+ ago|\b(?:vor eine|il y a un|hace un|h[aá] uma? )|\been \w+ geleden|{_RELATIVE_DAYS}"
)
_EDGES = re.compile(r"[csl]*")


class Span(NamedTuple):
    """The characters `start` to `end` of a line and how complete a date they are."""

    start: int
    end: int
    kind: Kind


def spans(line: str) -> tuple[Span, ...]:
    """Return where a line contains dates, in order; nothing for lines of more than 2,000 characters, which are prose."""
    return _spans(line) if len(line) <= _MAX_LENGTH and _may_have(line) else ()


def _may_have(line: str) -> bool:
    """Return whether a line contains a digit, or words for a relative date such as "yesterday"."""
    return _DIGIT.search(line) is not None or _RELATIVE_WORDS.search(line.lower()) is not None


@lru_cache(maxsize=1024)
def _spans(line: str) -> tuple[Span, ...]:
    relative = _relative(line)
    parts = tokens(line)
    shape = "".join(part.kind for part in parts)
    found = (_span(match, parts) for match in _shapes().finditer(shape))
    apart = [one for one in found if not any(one.start < r.end and r.start < one.end for r in relative)]
    return tuple(sorted((*relative, *apart)))


@lru_cache(maxsize=1024)
def whole(text: str) -> tuple[Kind | None, tuple[Token, ...]]:
    """Return how complete a date a whole text is, and its tokens; None if it is not a date alone."""
    parts = tokens(text)
    shape = "".join(part.kind for part in parts)
    first, last = _EDGES.match(shape).end(), len(shape.rstrip("csl"))  # type: ignore[union-attr]
    match = _shapes().fullmatch(shape, first, max(first, last)) or _shapes().fullmatch(shape, first)
    if match is None:
        return None, ()
    return match.lastgroup, tuple(parts[first:])  # type: ignore[return-value]


@lru_cache(maxsize=1)
def _shapes() -> re.Pattern[str]:
    return re.compile(_SHAPES, re.X)


def _span(match: re.Match[str], parts: list[Token]) -> Span:
    first, last = match.start(), match.end() - 1
    while last > first and parts[last].kind in "csl":
        last -= 1
    return Span(parts[first].start, parts[last].end, match.lastgroup)  # type: ignore[arg-type]


def _relative(line: str) -> list[Span]:
    folded = "".join([one if len(one := fold(c)) == 1 else c for c in line]) if not line.isascii() else line.lower()
    markers, pattern = _ago()
    found = [*_RELATIVE_DAY.finditer(folded)]
    if any(marker in folded for marker in markers):
        found += pattern.finditer(folded)
    return [Span(match.start(), match.end(), "relative") for match in found]


@lru_cache(maxsize=1)
def _ago() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return the words for "ago" in all languages, and the pattern of expressions such as "3 days ago"."""
    from feeds.dates import cldr

    forms: list[str] = []
    markers: set[str] = set()
    for frame in (frame for frames in cldr.AGO.values() for frame in frames.split("|")):
        around, _, units = frame.partition(":")
        before, _, after = around.partition("#")
        markers.add(before or after)
        named = "|".join(re.escape(unit) for unit in sorted(units.split(), key=len, reverse=True))
        edge = r"(?!\w)" if (after or units)[-1:].isascii() else ""
        forms.append(
            rf"{re.escape(before)}(?:\d{{1,3}}|an?|un[ea]?|uma?|een|eine[mr]?|en|et)\s?(?:{named})\.?{re.escape(after)}{edge}"
        )
    return tuple(markers), re.compile(r"(?<!\w)(?:" + "|".join(forms) + ")")
