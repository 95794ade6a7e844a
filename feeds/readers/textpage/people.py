"""Who wrote it: names in lines of facts and on lines of their own, weighed by their labels and by what agrees with them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from feeds import bylines
from feeds.model import Found, Lost
from feeds.readers.textpage import facts, mailed, named, namelike, phrases
from feeds.readers.textpage.blocks import found
from feeds.readers.textpage.head import Head
from feeds.readers.textpage.points import Rule, weigh
from feeds.readers.textpage.sheet import Sheet

if TYPE_CHECKING:
    from feeds.readers.textpage.parts import Told

_LEAST = 3  # points of an author
_BEGUN = re.compile(
    r"(?P<name>[^\W\d_][\w'’.-]*(?: [^\W\d_a-zß-ÿа-я][\w'’.-]*){1,3}?)(?:,| [a-zß-ÿа-я])"
)  # "Jane Doe is", "Jane Doe, Ph. D."
_MAILED = 4  # units below a text in which its author stands with an address
_COLUMNS = 200  # units at the end of a page


class Candidate(NamedTuple):
    """Words that could name the authors, and where they stand."""

    name: str
    at: int  # unit
    labelled: bool
    # "over" the title, "title": with facts there, "above", "below" the body, "author": where the page tells of it, "address"
    place: str
    dated: bool  # a date stands on the same line
    known: bool = False  # the page has somebody by that name


class Choice(NamedTuple):
    value: Found | None
    lost: tuple[Lost, ...]


def likely(sheet: Sheet, top: Head) -> Iterator[str]:
    """The names at the top of the page, for a first guess."""
    for i in top.facts:
        told = sheet.facts(i)
        if told and told.who:
            yield told.who
    yield from (named.name(sheet.texts[i]) or sheet.texts[i] for i in top.names)


def choose(sheet: Sheet, top: Head, told: Sequence["Told"], end: int, writers: Sequence[str]) -> Choice:
    """The one who has most points, where that is clear; `writers` are the names in the comments."""
    candidates = [*_candidates(sheet, top, told, end), *_users(sheet, told, writers)]
    tried = [weigh(one, _rules(sheet, end)) for one in candidates]
    tried.sort(key=lambda one: (-one.points, not one.one.labelled, one.one.at))
    sure = [one for one in tried if one.points >= _LEAST]
    best = sure[0] if sure else None
    rivals = [one for one in sure[1:] if best and one.points == best.points and _other(one.one.name, best.one.name)]
    if rivals and best and not best.one.labelled:
        best = None
    lost = tuple(
        Lost("byline", _found(sheet, one.one, one.why), one.against or "another name has more points")
        for one in tried
        if best is None or (one is not best and _other(one.one.name, best.one.name))
    )
    return Choice(_found(sheet, best.one, best.why) if best else None, lost)


def without_names(
    categories: Iterable[Found], who: Found | None, writers: Iterable[str]
) -> tuple[tuple[Found, ...], tuple[Lost, ...]]:
    """The categories without those that are names of the authors, or full names of who wrote the comments; and these as lost."""
    names = {phrases.key(name) for name in (bylines.names(who.value) if who else ())}
    names |= {phrases.key(name) for name in writers if namelike.looks_like_name(name)}
    found_ = tuple(categories)
    lost = [Lost("categories", one, "it is a person's name") for one in found_ if phrases.key(one.value) in names]
    return tuple([one for one in found_ if phrases.key(one.value) not in names]), tuple(lost)


def _found(sheet: Sheet, one: Candidate, rule: str) -> Found:
    return found(sheet.units[one.at], one.name, sheet.path, rule or "name near the post")


def _other(one: str, other: str) -> bool:
    return phrases.key(one) not in phrases.key(other) and phrases.key(other) not in phrases.key(one)


def _candidates(sheet: Sheet, top: Head, told: Sequence["Told"], end: int) -> Iterator[Candidate]:
    for line in told:
        if line.facts.who and (line.facts.labelled or line.place not in ("below", "far")):
            dated = bool(line.facts.when or line.facts.clock or line.facts.vague)
            yield Candidate(line.facts.who, line.first, line.facts.labelled, line.place, dated)
    for i in top.names:
        over = facts.read(f"{sheet.texts[i - 1]}:") if i else None  # "Photo" on a line, and the name below
        if over is None or over.labels != {"credit"}:
            labelled = over is not None and over.labels == {"by"} and not over.who
            yield Candidate(named.name(sheet.texts[i]) or sheet.texts[i], i, labelled, "above", False)
    for i in mailed.names(sheet, top.title.at or 0, end + _MAILED):
        yield Candidate(sheet.texts[i], i, False, "address", False)
    for i in named.over_title(sheet, top.title.at or 0):
        yield Candidate(sheet.texts[i], i, False, "over", False)
    for i, _ in sheet.tellers:
        if i >= end and sheet.kinds[i] == "author" and (name := _behind(sheet, i)):
            yield Candidate(name, i, False, "author", False)


def _users(sheet: Sheet, told: Sequence["Told"], writers: Sequence[str]) -> Iterator[Candidate]:
    """Words beside the date that look like no full name, but are one in the comments or where the page tells of its author."""
    owners = {phrases.key(name): name for name in _profiles(sheet)}
    everybody = {phrases.key(name): name for name in writers} | owners
    for line in told:
        one = line.facts
        if line.place == "far" or not (one.when or one.clock or one.vague):
            continue
        if one.who and (one.labelled or line.place != "below"):
            continue
        for words in (one.who, *one.loose):
            known = owners if line.place == "below" else everybody  # what stands there can be a comment's
            if name := known.get(phrases.key(words)):
                place = "author" if phrases.key(words) in owners else line.place
                yield Candidate(name if words.isupper() else words, line.first, False, place, True, True)


def _profiles(sheet: Sheet) -> Iterator[str]:
    """User names in the columns of a page: "id:tsuyu", "About Orla"."""
    for i, _ in sheet.tellers:
        yield sheet.texts[i].partition(" ")[2].strip(" :")
    yield from (text[3:].strip() for text in sheet.texts[-_COLUMNS:] if text.startswith("id:"))


def _behind(sheet: Sheet, i: int) -> str:
    """The name in a heading such as "About Jane Doe", "Written by Jane Doe", or on the line below "About the author"."""
    told = sheet.facts(i)
    if told and told.labelled:
        return told.who
    words = sheet.texts[i].split()
    for n in range(1, min(4, len(words))):
        name = " ".join(words[n:]).strip(" :-–—")
        if (
            name
            and namelike.looks_like_name(name)
            and phrases.begins(sheet.texts[i], _about()) == phrases.key(" ".join(words[:n]))
        ):
            return name
    return _below(sheet, i)


def _below(sheet: Sheet, i: int) -> str:
    """The name with which the text below "About the author" begins, or the one on a line between, or below "Written by"."""
    if i + 1 < len(sheet.units) and (begun := _BEGUN.match(sheet.texts[i + 1])) and sheet.is_prose(i + 1):
        return begun["name"] if namelike.looks_like_name(begun["name"]) else ""
    if i + 2 >= len(sheet.units) or not namelike.looks_like_name(sheet.texts[i + 1]):
        return ""
    is_told = sheet.texts[i + 2].startswith(sheet.texts[i + 1]) or (sheet.is_label(i) and sheet.is_prose(i + 2))
    return sheet.texts[i + 1] if is_told else ""


def _about() -> frozenset[str]:
    from feeds.readers.textpage.words.places import AUTHOR

    return AUTHOR


def _rules(sheet: Sheet, end: int) -> tuple[Rule[Candidate], ...]:
    return (
        Rule(4, "byline", lambda one: one.labelled and one.place != "author"),
        Rule(2, "name beside the date", lambda one: one.dated and not one.labelled),
        Rule(
            2,
            "name on a line of its own near the date",
            lambda one: one.place == "above" and not one.labelled and not one.dated,
        ),
        Rule(3, "the address below the name agrees", lambda one: one.place == "address"),
        Rule(3, "name over the title", lambda one: one.place == "over"),
        Rule(1, "name above the post", lambda one: one.place == "above"),
        Rule(2, "heading over the author's biography", lambda one: one.place == "author"),
        Rule(2, "the page tells of its author by that name", partial(_agrees, sheet, end)),
        Rule(2, "somebody on the page has the same name", lambda one: one.known),
        Rule(1, "looks like a name", lambda one: namelike.looks_like_name(one.name)),
    )


def _agrees(sheet: Sheet, end: int, one: Candidate) -> bool:
    """Whether the page says the name again where it speaks of its author."""
    said = phrases.key(one.name)
    return any(i >= end and i != one.at and said in words for i, words in sheet.tellers)
