"""Lines that are rows of buttons or of links: known words side by side, with signs, gaps or numbers between them."""

import re
from functools import lru_cache

from feeds.readers.textpage import phrases
from feeds.readers.textpage.words import menus

COUNTER = re.compile(r"[\d.,+%kKmM\s]*|--+|[\W_]+|\d{1,3} (?:of|von|de|di|sur|van|из|z|av|af) \d{1,3}")
ENDS = re.compile(r"[.!?…:;。！？]['\"”’»)\]]*$")
_PARTS = re.compile(r"\s*[|·•∙»›>/►▪∣｜]\s*|\s{2,}|\t|\s[-–—]\s|[\[\]]+")
_PARTED = re.compile(r"[|·•∙»›>/►▪∣｜\t\[\]]|\s\s|\s[-–—]\s")
_COLUMNS = re.compile(r"\s{2,}|\s[|·•]\s")
_BEHIND = re.compile(r"\s?[(\[（]\d+[)\]）]$")  # the number of a button
_GLUED = re.compile(r"(?<=[a-zß-ÿ!])(?=[A-Z])")
_LED = re.compile(r"[^\W\d_][^:：.!?|]{1,30}[:：]\s*(?P<row>[^\s:：].*)")
_ROW = 24  # words of a row that says the same of several places
_SAID = 2  # words that it says once
_WORDS = 3  # of a link in a row, at most
_BAR = menus.MENU | menus.SECTIONS


def is_menu(line: str) -> bool:
    """Whether a line is a menu of which some word is known: three or more, side by side."""
    parts = line.split() if phrases.is_spaced(line) else _COLUMNS.split(line.strip())
    if len(parts) == 1:
        words = line.split()
        if len(words) < 3 or not all(word[0].isupper() and word[-1].isalnum() for word in words):
            return False
        return sum(phrases.is_one_of(word, _BAR) for word in words) > 1
    known = any(phrases.is_one_of(part, menus.MENU) for part in parts)
    return len(parts) > 2 - ("  " in line) and known and _are_short(parts)


def is_share(line: str) -> bool:
    """Whether a line is a row of ways to pass a post on, be it behind a label, be some of them unknown."""
    if is_of_words(line, menus.SHARE):
        return True
    led = _LED.fullmatch(line)
    row = led["row"] if led else line
    if led and is_of_words(row, menus.SHARE):
        return any(phrases.is_one_of(part, menus.PLACES) for part in _PARTS.split(row) + row.split())
    if _says_again(line):
        return True
    parts = _COLUMNS.split(row.strip())
    known = sum(phrases.is_one_of(part, menus.SHARE) for part in parts)
    return len(parts) > 2 and known > 1 and known * 2 >= len(parts) and _are_short(parts)


def _says_again(line: str) -> bool:
    """Whether a line says the same of several places where a post can be passed on to: `Teile auf Facebook Teile auf X`."""
    words = line.casefold().split()
    if len(words) > _ROW:
        return False
    places = sum(word in menus.PLACES for word in words)
    others = [word for word in words if word not in menus.PLACES]
    if places < 2 or not others:
        return False
    return max(map(others.count, others)) >= places and len(set(others)) <= _SAID + places


def _are_short(parts: list[str]) -> bool:
    return all(len(part.split()) <= _WORDS and not ENDS.search(part) for part in parts)


@lru_cache(maxsize=8192)
def is_of_words(line: str, table: frozenset[str]) -> bool:
    """Whether all parts of a line are of a table, or counters; at least one is of it."""
    return any(_are_of_words(whole, parts, table) for whole, parts in _parted(line))


@lru_cache(maxsize=8192)  # a line is held against several tables
def _parted(line: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A line with its parts; and again with gaps between words that nothing parts, where it has such."""
    apart = _GLUED.sub("  ", line)
    return tuple((one, _parts(one)) for one in ((line,) if apart == line else (line, apart)))


def _parts(line: str) -> tuple[str, ...]:
    return tuple([part for part in _PARTS.split(line) if part]) if _PARTED.search(line) else (line,)


def _are_of_words(line: str, parts: tuple[str, ...], table: frozenset[str]) -> bool:
    if len(parts) == 1 and not phrases.is_one_of(line, table):
        return _is_run(phrases.key(line), table)
    is_told = False
    for part in parts:
        if phrases.is_one_of(_BEHIND.sub("", part), table) or _is_run(phrases.key(part), table):
            is_told = True
        elif not COUNTER.fullmatch(part):
            return False
    return is_told


@lru_cache(maxsize=16)
def _firsts(table: frozenset[str]) -> frozenset[str]:
    """The words that the phrases of a table begin with."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in table)


def _is_run(line: str, table: frozenset[str]) -> bool:
    """Whether a line is nothing but phrases of a table in a row: `Facebook Twitter 12 Email`."""
    if line.count(" ") > 19:
        return False
    words = [word.strip(",;:") for word in line.split()]
    if not 1 < len(words) <= 20 or not (words[0] in _firsts(table) or COUNTER.fullmatch(words[0])):
        return False
    at = told = 0
    while at < len(words):
        size = next((n for n in range(min(4, len(words) - at), 0, -1) if " ".join(words[at : at + n]) in table), 0)
        if not size and not COUNTER.fullmatch(words[at]):
            return False
        told += bool(size)
        at += size or 1
    return told > 1
