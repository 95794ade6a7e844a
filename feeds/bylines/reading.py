"""A byline cut into parts, and the parts that are people."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feeds.bylines import signs, words
from feeds.dates import spans

_MOST = 80  # characters in one person's name
_WORDS = 8  # words in one


class _Part(NamedTuple):
    """Words between two separators; `joined` to those before with "and" or the like, with a comma, or not at all.

    `whole` is the text with what stands around the name.
    """

    text: str
    joined: str
    whole: str


def people(byline: str) -> tuple[str, ...]:
    """The people of a byline, each once."""
    found: list[str] = []
    for cell in _cells(byline):
        if not found or signs.LEAD.match(cell):
            found += _people(cell)
    return tuple(dict.fromkeys(found))


def _cells(byline: str) -> Iterator[str]:
    """The parts of a byline of which one names the authors, without dates and addresses."""
    said = signs.ADDRESS.sub(lambda match: match["name"] or " ", byline)
    for span in reversed(spans(said)):
        if span.kind != "year":
            said = f"{said[: span.start]} | {said[span.end :]}"
    for cell in signs.CELL.split(signs.ET_AL.sub("", said)):
        if cell.strip(signs.EDGES):
            yield " ".join(cell.split())


def _people(cell: str) -> list[str]:
    """The people whom one part of a byline names."""
    lead = signs.LEAD.match(cell)
    told = cell[lead.end() :] if lead else cell
    if swapped := _swapped(told):
        return swapped
    people: list[list[str]] = []  # each with the suffixes
    parts = tuple(_within_reach(tuple(_parts(told))))
    employed = False  # whether the last part is a job: what is behind it and a comma is rather the firm
    for part, below in zip(parts, (*parts[1:], None), strict=False):
        if people and signs.SUFFIX.fullmatch(part.text.replace(".", "")):
            people[-1].append(part.text)
        elif part.joined and _is_role(part):
            employed = True
        elif _is_person(part, people, employed and not (below and _is_role(below))):
            people.append([part.text])
            employed = False
    return [", ".join(person) for person in people]


def _swapped(cell: str) -> list[str]:
    """The people of "Doe, Jane" and "Doe, Jane; Roe, John"."""
    pairs = [signs.INVERTED.fullmatch(pair.strip()) for pair in signs.PAIRS.split(cell)]
    if any(pair is None or signs.SUFFIX.fullmatch(pair[2]) or signs.ROLE.fullmatch(pair[2]) for pair in pairs):
        return []
    return [f"{pair[2]} {pair[1]}" for pair in pairs if pair]


def _parts(cell: str) -> Iterator[_Part]:
    at, joined = 0, ""
    cell = signs.APART.sub(", ", signs.TWO_HAN.sub(r"\1、\2", cell))
    for match in signs.BETWEEN.finditer(cell):
        if match["and2"] and _is_within_a_name(cell[at : match.start()], match["and2"], cell[match.end() :]):
            continue
        yield _Part(cell[at : match.start()], joined, cell[at : match.start()])
        at, joined = match.end(), "and" if match["and1"] or match["and2"] or match["and3"] else ","
    yield _Part(cell[at:], joined, cell[at:])


def _is_within_a_name(before: str, word: str, after: str) -> bool:
    """Whether "y" joins the surnames of one person: more than one word before it, one behind it."""
    return word in words.WITHIN_NAMES and len(before.split()) > 1 and len(re.split(r"[,;&]", after)[0].split()) == 1


def _within_reach(parts: Sequence[_Part]) -> Iterator[_Part]:
    """The parts that can name authors, each without what stands around the name.

    Behind a credit all are credited until another label comes; behind "in" or "for" none is a person.
    """
    credited = False
    for part in parts:
        lead = signs.LEAD.match(part.text)
        credited = (bool(signs.CREDIT.match(part.text)) or credited) and not lead
        if credited or signs.CREDITED.fullmatch(part.text):
            continue
        name = _bare(part.text)
        away = signs.FOR.sub("", name)
        yield part._replace(text=away.strip(signs.EDGES))
        if away != name:
            return


def _bare(part: str) -> str:
    """A part of a byline without what stands around the name: labels, titles, jobs, what it says in brackets."""
    for pattern in (signs.LEAD, signs.FOREIGN_BY, signs.JOB_BEFORE, signs.TITLE):
        before = pattern.match(part)
        part = part[before.end() :] if before else part
    for pattern, kept in ((signs.ASIDE, ""), (signs.BEHIND, ""), (signs.JOB_BEHIND, r"\1"), (signs.OF, r"\1")):
        part = pattern.sub(kept, part, count=1)
    return part.strip(signs.EDGES)


def _is_role(part: _Part) -> bool:
    """Whether a part tells what somebody is; behind a comma no job has a name behind it."""
    return signs.ROLE.fullmatch(part.whole if part.joined == "," else part.text) is not None


def _is_person(part: _Part, people: Sequence[Sequence[str]], employed: bool) -> bool:
    """Whether a part names somebody; behind a full name and a comma one word alone is rather a firm or a place."""
    if not _is_name(part.text):
        return False
    if part.joined != "," or not people:
        return True
    alone = " " not in part.text and part.text.isascii() and " " in people[-1][0]
    return not (alone or employed or part.text[0].islower())


def _is_name(text: str) -> bool:
    good = (
        0 < len(text) <= _MOST
        and not signs.LEAD.fullmatch(text + " ")
        and any(character.isalpha() for character in text)
        and "@" not in text
    )
    if not good or len(text.split()) > _WORDS or signs.COUNT.fullmatch(text):
        return False
    return not (signs.HOUSE.fullmatch(text) or signs.OFFICE.fullmatch(text))
