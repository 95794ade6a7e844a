"""A line of facts about a post: "Posted by Jane Doe on June 27, 2012 | Filed under Travel | 3 comments".

It is read word by word: a label of the tables says what the words behind it are; a sign between the parts ends them.
A line in which other words stand is a sentence, and says nothing.
"""

import re
from collections.abc import Sequence
from datetime import UTC
from functools import lru_cache
from typing import NamedTuple

from feeds import dates
from feeds.readers.textpage import glued, namelike, naming, phrases, reading, roles
from feeds.readers.textpage.reading import Reading
from feeds.readers.textpage.words.labels import AT

LONGEST = 400  # characters of a line of facts
INTO = frozenset("in en dans unter em w i onder".split())  # before a category, below the date
_PLAIN = 3  # words of one behind a label without a colon
_LOOSE = 40  # characters of words that nothing tells the meaning of
_DATE = re.compile(f"{reading.MARK}(\\d+)\x02")
_CLOCK = re.compile(
    r"(?:kl\.?|um|at|à|a las|@)?\s*\d{1,2}(?:[:.]\d\d(?::\d\d)?|h\d{0,2}|\s?[時时点點시].*)?\s*(?:[ap]\.?\s?m\.?)?"
    r"(?:\s*(?:uhr|h|hs|[a-z]{2,4}))?",
    re.I,
)
_SENTENCE = re.compile(r"[a-zß-öø-ÿа-яё]{2,}[.!?…]$")
_FULL_STOPS = frozenset("。！？")
_STOPS = frozenset(".!?…")
_VAGUE = frozenset(["relative", "partial"])  # kinds of spans
_BEHIND = re.compile(r"\s*(?:uhr|uur|hrs?|hs?|г\.|года)(?![\w])\.?", re.I)  # behind a date, and a part of it
_ON = re.compile(r"(?:on|at)\s+", re.I)
_HASHTAGS = re.compile(r"#\w[\w-]*(?:[\s,]+#\w[\w-]*)+")
_PIECE = re.compile(r"[·∙•|]|@\w+$|.*[·∙|]$|\[\s?(?:<|«|←).*(?:>|»|→)\s?\]$")
_TWO = re.compile(f"{reading.MARK}\\d+\x02[ |]*{reading.MARK}")  # dates with nothing between them
_TWICE = re.compile(r"(\S{2,40}) \(\1\)(?= )")  # "orla (orla) wrote,"
_HANDLED = re.compile(r"\s@\w")  # "Jane Doe @jdoe Reporter"
_AGENCY = re.compile(  # "Jane Doe The Associated Press"
    r"(?<=[^\W\d_])(?:[\s,|]+(?:the )?|(?-i:(?<=[a-zß-ÿ])(?=T))the )"
    r"(?:associated press|reuters|bloomberg(?: news)?|afp|agence france-presse|dpa|efe|ansa|tass)$",
    re.I,
)
_BRACKET = re.compile(r"\s\([^()]{2,60}\)$")
_HOUSE = re.compile(r"[|(/·•–—-]\s*$")  # between a name and the house of its bearer
_AT = re.compile(  # behind a name and before a time: "Autor: Ida o 10:36"
    rf"\s(?:στις|{'|'.join(map(re.escape, sorted(AT, key=len, reverse=True)))})-?(?:\s\d{{1,2}}[.:]\d\d)?$"
)
_QUOTED = re.compile(r"[—–-]\s?[^()]{2,60}\(@\w+\)")  # whose words are quoted above: "— Jane Doe (@jdoe) June 5, 2012"
_TELLING = frozenset(["by", "updated", "names", "count", "on", "wrote", "credit"])


class Facts(NamedTuple):
    """What a line says, each as it stands or ""."""

    who: str = ""
    labelled: bool = False  # whether a label says that `who` is the author
    when: str = ""
    kind: str = ""  # of span, of `when`
    told: bool = False  # whether a label says that `when` is the day of publication
    updated: str = ""
    clock: str = ""  # a time without a day
    vague: str = ""  # a date that cannot be told: "3 days ago", "June 5"
    counted: str = ""
    names: tuple[str, ...] = ()  # categories and tags
    labels: frozenset[str] = frozenset()  # the roles that labels on the line told
    loose: tuple[str, ...] = ()  # words that nothing tells the meaning of


@lru_cache(maxsize=4096)
def read(line: str) -> Facts | None:
    """What a line says; None where it is not made of such facts alone."""
    if not 0 < len(line) <= LONGEST or _QUOTED.match(line):
        return None
    if _HASHTAGS.fullmatch(line):
        return Facts(names=tuple(naming.tagged(line.replace(",", " "))), labels=frozenset(["names"]))
    plain = line.replace(reading.MARK, " ")
    marked, found = _marked(_TWICE.sub(r"\1", plain) if "(" in plain else plain)
    said = Reading(marked)
    reading.walk(phrases.tokens(marked), said, found)
    return _judged(said, found)


def is_label(told: Facts) -> bool:
    """Whether facts are a label alone, with nothing behind it."""
    said = (told.who, told.when, told.updated, told.clock, told.vague, told.counted, told.names, told.loose)
    return not any(said) and bool(told.labels & {"by", "on", "names", "updated"})


def is_piece(text: str) -> bool:
    """Whether a line is but a part of a line of facts, as the sign at its edge shows, or a user's address, or a bar of arrows."""
    return _PIECE.match(text) is not None


def _marked(line: str) -> tuple[str, list[tuple[str, str]]]:
    """The line with a mark in place of each date, and the dates with their kinds."""
    parts: list[str] = []
    found: list[tuple[str, str]] = []
    at = 0
    line = glued.parted(line.replace(" :: ", " | "))
    for span in dates.spans(line):
        if span.kind == "year":
            continue
        words = line[span.start : span.end]
        words = words[led.end() :] if (led := _ON.match(words)) else words
        kind = "clock" if span.kind == "partial" and _CLOCK.fullmatch(words.strip()) else span.kind
        parts += [line[at : span.start], f"{reading.MARK}{len(found)}\x02"]
        found.append((words if "(" in words or "[" in words else words.rstrip(")]"), kind))
        behind = _BEHIND.match(line, span.end)
        at = behind.end() if behind else span.end
    return roles.index().parted("".join([*parts, line[at:]])), found


def _judged(read: Reading, found: Sequence[tuple[str, str]]) -> Facts | None:
    """The facts, where no other words stand on the line."""
    said = read.said
    loose = [_DATE.sub("", words) for words in said.get("loose", ())]
    loose = [words for words in loose if any(character.isalpha() for character in words)]
    who = said.get("by", [""])[0].lstrip(" /=／＝").rstrip(" .,") if said.get("by") else ""
    names = naming.names(said.get("names", ()))
    if names is None or _is_sentence(read, loose, who, names, found):
        return None
    return _facts(read, loose, who, names, dict(found))


def _is_sentence(
    read: Reading, loose: list[str], who: str, names: tuple[str, ...], found: Sequence[tuple[str, str]]
) -> bool:
    """Whether something on the line shows that it is none of facts."""
    said, told = read.said, read.labels & _TELLING
    days = {words for words, _ in found}
    return (
        (not found and not told and (bool(loose) or not read.labels))
        or (bool(said.get("names")) and not told)
        or (bool(loose) and not found and read.labels <= {"by"} and not _is_behind_name(read.line, loose, who))
        or read.stuck
        or (bool(loose) and read.line.rstrip()[-1:] in _FULL_STOPS)
        or bool(said.get("on"))
        or any(words not in days for words in said.get("updated", ()))
        or any(len(words) > namelike.LONGEST for words in said.get("credit", ()))
        or sum(map(len, loose)) > 2 * _LOOSE
        or any(len(words) > _LOOSE or _SENTENCE.search(words) for words in loose)
        or (bool(loose) and read.line[-1:] in _STOPS and all(kind in _VAGUE for _, kind in found))  # "she said today."
        or (bool(who) and not namelike.could_be_authors(who))
        or (read.bare and not _is_after_facts(read, found) and any(len(name.split()) > _PLAIN for name in names))
        or (read.labels == {"names"} and read.line[-1:] == "." and any(len(name.split()) >= _PLAIN for name in names))
    )


def _is_behind_name(line: str, loose: list[str], who: str) -> bool:
    """Whether other words are an address, or the house of the author: "By Jane Doe | The Pier", but not "A line, by nobody"."""
    if "@" in "".join(loose):
        return True
    house, name = loose[0], namelike.looks_like_name(who)
    if name and (bracket := _BRACKET.search(line)) and all(words in bracket[0] for words in loose):
        return True  # "By Jane Doe and Ida Marsh (Lisbon, special correspondent)"
    behind = len(loose) == 1 and line.find(who) < line.find(house)
    return behind and name and namelike.stands_alone(house) and _HOUSE.search(line, 0, line.find(house)) is not None


def _is_after_facts(read: Reading, found: Sequence[tuple[str, str]]) -> bool:
    """Whether names stand behind other facts, so that their label begins no sentence."""
    return bool(found and read.labels & {"on", "by"}) and not phrases.CJK.search(read.line)


def _facts(read: Reading, loose: list[str], who: str, names: tuple[str, ...], kinds: dict[str, str]) -> Facts:
    said = {role: words[0] for role, words in read.said.items() if words}
    when = said.get("when", "")
    labelled = bool(who) and "by" in read.labels
    updated = said.get("updated", "")
    if len(read.said.get("when", ())) > 1 and not updated and _TWO.search(read.line):
        when, updated = _in_order(read.said["when"])
    who = _AT.sub("", _AGENCY.sub("", _HANDLED.split(who)[0]))
    if not who and loose and (when or updated or "vague" in said or "clock" in said) and _is_shaped(loose[0]):
        who, loose = loose[0], [words for words in loose if words != loose[0]]
    is_whole = bool(when or "clock" in said) and "beside" in read.labels
    if (
        labelled
        and (is_whole or ("count" in said and " / " in read.line))  # "3 Comments / Travel / By Jane Doe"
        and (not names or "clock" in said)
        and all(len(w.split()) <= _PLAIN and w[0].isupper() for w in loose)
    ):
        names, loose = (*loose, *names), []  # "by Jane Doe, June 5, 2012 - Travel - Permalink"
    return Facts(
        who=who,
        labelled=labelled,
        when=when,
        kind=kinds.get(when, ""),
        told="on" in read.labels and bool(when),
        updated=updated,
        clock=said.get("clock", ""),
        vague=said.get("vague", ""),
        counted=said.get("count", ""),
        names=names,
        labels=frozenset(read.labels),
        loose=tuple(loose),
    )


def _is_shaped(words: str) -> bool:
    """Whether the first words of a line beside a date look like whoever wrote the post."""
    is_full = namelike.looks_like_name(words) and not phrases.CJK.search(words)
    return is_full or namelike.looks_like_handle(words) or words in namelike.USERS


def _in_order(dates_: Sequence[str]) -> tuple[str, str]:
    """Of two dates with nothing between them, some engines write that of the last change first: the earlier one is of the post."""
    first, second = (dates.parse(words, UTC) for words in dates_[:2])
    if first is None or second is None or first.date() == second.date():
        return dates_[0], ""
    return (dates_[0], dates_[1]) if first < second else (dates_[1], dates_[0])
