"""Whether a line holds one of the phrases of a table: as a whole, at its beginning, or at a place within it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import or_
from typing import NamedTuple

_EDGES = " \t\u00a0:：.,;!?…*#•·-–—|>»<«→←↑↓›‹▼▲►◄△▽┊()[]【】“”\"'「」"
_NUMBER = re.compile(r"\d[\d.,]*k?\b", re.I)
_LONGEST = 10  # words in a phrase, at most
_LETTERS = 14  # of a phrase in a script without spaces, at most
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")  # Thai, Lao, Burmese, Khmer: spaces part sentences
_TOKENS = re.compile(
    r"(?P<gap>\s{2,}|\t)|(?P<dash>(?<=\s)(?:-|::)(?=\s))|\x01\d+\x02|\d+(?:[.,]\d+)*|[^\W\d_][\w]*(?:[-'’.&+]\w+)*|_?\w+|[^\w\s]"
)


class Token(NamedTuple):
    """A word, number or sign of a line; `text` is case-folded, numbers are "#"."""

    text: str
    start: int
    end: int


class Match(NamedTuple):
    """A phrase of the table of a role, from one token to another."""

    role: str
    words: int


@lru_cache(maxsize=8192)  # many rules ask for the same line
def key(line: str) -> str:
    """A line as the tables have it: case-folded, on one line, without signs around it."""
    return " ".join(line.casefold().replace("i\u0307", "i").split()).strip(_EDGES)  # a Turkish İ is an i


def numbered(line: str) -> str:
    """The same with each number as "#"."""
    return _NUMBER.sub("#", key(line))


def begins(line: str, table: frozenset[str]) -> str:
    """The phrase of a table that a line begins with, the longest one; "" where there is none."""
    return next((head for head in _heads(line) if head in table), "")


@lru_cache(maxsize=8192)  # a line is held against many tables
def _heads(line: str) -> tuple[str, ...]:
    """What a line begins with, the longest first: so many words, or letters where no spaces part words."""
    said = key(line)
    if CJK.search(said[:20]):
        return tuple([said[:n] for n in range(min(_LETTERS, len(said)), 0, -1)])
    words = said.split(" ", _LONGEST)[:_LONGEST]
    return tuple([" ".join(words[:n]).rstrip(_EDGES) for n in range(len(words), 0, -1)])


def may_have(line: str, parts: Iterable[str]) -> bool:
    """Whether a line has one of some parts of words, in small letters: asked before a pattern that is slow to find nothing."""
    said = line.lower()
    return any(part in said for part in parts)


def tokens(line: str) -> list[Token]:
    """The words, numbers and signs of a line, and the gaps between columns as two spaces."""
    return [
        Token("  " if match["gap"] else "—" if match["dash"] else _plain(match[0]), match.start(), match.end())
        for match in _TOKENS.finditer(line)
    ]


def _plain(word: str) -> str:
    return "#" if word[0].isdecimal() else word.casefold().replace("i\u0307", "i")


class Index:
    """The phrases of several tables, found by their first word. `glued` ones stand between others without a space."""

    def __init__(self, roles: Mapping[str, Iterable[str]], glued: Mapping[str, Iterable[str]]) -> None:
        self.roles: dict[tuple[str, ...], str] = {}
        self.longest: dict[str, int] = {}  # words in a phrase, by its first
        for role, phrases in [*roles.items(), *glued.items()]:
            for phrase in phrases:
                words = tuple(token.text for token in tokens(phrase))
                self.roles.setdefault(words, role)
                self.longest[words[0]] = max(len(words), self.longest.get(words[0], 0))
        cut = sorted({phrase for phrases in glued.values() for phrase in phrases if len(phrase) > 1}, key=len)
        self.cutting = re.compile(f" ?({'|'.join(map(re.escape, reversed(cut)))}) ?")

    def at(self, line: Sequence[Token], i: int) -> Match | None:
        """The longest phrase that stands at a token."""
        longest = self.longest.get(line[i].text, 0)
        words = tuple([token.text for token in line[i : i + longest]]) if longest else ()
        for n in range(len(words), 0, -1):
            if role := self.roles.get(words[:n]):
                return Match(role, n)
        return None

    def parted(self, line: str) -> str:
        """The line with spaces around the phrases of scripts that have none between words."""
        return self.cutting.sub(lambda match: f" {match[1]} ", line) if CJK.search(line) else line


def is_spaced(line: str) -> bool:
    """Whether spaces part words of a script that has none between words, be it with single ones of another between."""
    if line.isascii() or not CJK.search(line):
        return False
    parts = [CJK.search(part) is not None for part in line.split()]
    return len(parts) > 1 and (all(parts) or (len(parts) > 2 and all(map(or_, parts, parts[1:]))))


@lru_cache(maxsize=8192)
def is_one_of(line: str, table: frozenset[str]) -> bool:
    """Whether a whole line is in a table."""
    return key(line) in table
