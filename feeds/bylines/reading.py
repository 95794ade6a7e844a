"""Split a byline into parts and select those that name people."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feeds.bylines import patterns, words
from feeds.dates import spans

_MAX_LENGTH = 80  # characters of a name
_MAX_WORDS = 8


class _Part(NamedTuple):
    """The text between two separators; `joined` is "and", "," or "" by what precedes it.

    `whole` is the text before labels, titles and jobs around the name are removed.
    """

    text: str
    joined: str
    whole: str


def people(byline: str) -> tuple[str, ...]:
    """Return the people that a byline names, each once."""
    found: list[str] = []
    for cell in _cells(byline):
        if not found or patterns.LEAD.match(cell):
            found += _people(cell)
    return tuple(dict.fromkeys(found))


def _cells(byline: str) -> Iterator[str]:
    """Yield the cells of a byline, without dates and addresses."""
    text = patterns.SUFFIXED_AND.sub("、", patterns.ADDRESS.sub(_without_address, byline))
    if (labelled := patterns.LABELLED_AND.match(text)) and labelled.lastindex:
        text = f"{text[: labelled.start(labelled.lastindex)]}&{text[labelled.end(labelled.lastindex) :]}"
    for span in reversed(spans(text)):
        if span.kind != "year":
            text = f"{text[: span.start]} | {text[span.end :]}"
    for cell in patterns.CELL_SEPARATOR.split(patterns.ET_AL.sub("", text)):
        if cell.strip(patterns.EDGES):
            yield " ".join(cell.split())


def _without_address(match: re.Match[str]) -> str:
    """Return the name in an address; a handle before a word in capitals ends its cell: "Jane Doe @jane DAILY PRESS"."""
    ends = match[0].startswith("@") and match.string[match.end() :].lstrip()[:2].isupper()
    return match["name"] or (" | " if ends else " ")


def _people(cell: str) -> list[str]:
    """Return the people that one cell of a byline names."""
    lead = patterns.LEAD.match(cell)
    names = cell[lead.end() :] if lead else cell
    if swapped := _swapped(names):
        return swapped
    people: list[list[str]] = []  # each a name and its suffixes
    parts = tuple(_without_credits(tuple(_parts(names))))
    employed = False  # whether the last part is a job; a part after it and a comma is probably the firm
    for part, following in zip(parts, (*parts[1:], None), strict=False):
        if people and patterns.SUFFIX.fullmatch(part.text.replace(".", "")):
            people[-1].append(part.text)
        elif part.joined and patterns.OTHERS.fullmatch(part.text):
            continue
        elif part.joined and _is_role(part):
            employed = True
        elif _is_person(part, people, employed and not (following and _is_role(following))):
            people.append([part.text])
            employed = False
    return [", ".join(person) for person in people]


def _swapped(cell: str) -> list[str]:
    """Return the people of "Doe, Jane" and "Doe, Jane; Roe, John", or none."""
    pairs = [patterns.INVERTED.fullmatch(pair.strip()) for pair in patterns.INVERTED_SEPARATOR.split(cell)]
    if any(
        pair is None
        or patterns.CJK.search(pair[0])
        or patterns.SUFFIX.fullmatch(pair[2])
        or patterns.ROLE.fullmatch(pair[2])
        for pair in pairs
    ):
        return []
    return [f"{pair[2]} {pair[1]}" for pair in pairs if pair]


def _parts(cell: str) -> Iterator[_Part]:
    start, joined = 0, ""
    cell = patterns.PREFIXED_AND.sub(_joined, cell)
    cell = patterns.NEW_PART.sub(", ", patterns.TWO_CHINESE_NAMES.sub(r"\1、\2", cell))
    for match in patterns.NAME_SEPARATOR.finditer(cell):
        word = match["and2"] or ""
        if word != word.lower() and word.lower() not in words.ANYHOW and not cell.isupper():
            continue  # "John A Roe": a part of a name
        if word and _is_within_a_name(cell[start : match.start()], word, cell[match.end() :]):
            continue
        yield _Part(cell[start : match.start()], joined, cell[start : match.start()])
        start, joined = match.end(), "and" if match["and1"] or match["and2"] or match["and3"] else ","
    yield _Part(cell[start:], joined, cell[start:])


def _is_within_a_name(before: str, word: str, after: str) -> bool:
    """Return whether "y" joins the surnames of one person: several words before it, one after it."""
    rest = re.split(r"[,;&]", after)[0].strip()
    if patterns.OTHERS.fullmatch(rest):
        return False
    is_capital = word != "a" or rest[:1].isupper()  # "Jan Novák a Eva Malá", but "Jane Doe a writer"
    return word.lower() in words.WITHIN_NAMES and (
        not is_capital or (len(before.split()) > 1 and len(rest.split()) == 1)
    )


def _joined(match: re.Match[str]) -> str:
    """Return a comma for the letter that means "and" behind two words or more; else it begins a name."""
    before = re.split("[,،;]", match.string[: match.start()])[-1]
    return ", " if len(before.split()) > 1 else match[0]


def _without_credits(parts: Sequence[_Part]) -> Iterator[_Part]:
    """Yield the parts that can name authors, each without labels, titles and jobs.

    A credit covers all parts up to the next label; after "in" or "for" no part is a person.
    """
    credited = False
    for part in parts:
        lead = patterns.LEAD.match(part.text)
        credited = (bool(patterns.CREDIT.match(part.text)) or credited) and not lead
        if credited or patterns.CREDITED.fullmatch(part.text):
            continue
        name = _bare(part.text)
        shortened = patterns.FOR.sub("", name)
        yield part._replace(text=shortened.strip(patterns.EDGES))
        if shortened != name:
            return


def _bare(part: str) -> str:
    """Return a part without labels, titles, jobs and brackets around the name."""
    for pattern in (patterns.LEAD, patterns.FOREIGN_BY, patterns.JOB_BEFORE, patterns.TITLE):
        before = pattern.match(part)
        part = part[before.end() :] if before else part
    for pattern, kept in (
        (patterns.BRACKETS, ""),
        (patterns.TRAILER, ""),
        (patterns.JOB_AFTER, r"\1"),
        (patterns.FIRM_AFTER, ""),
        (patterns.OF, r"\1"),
    ):
        part = pattern.sub(kept, part, count=1)
    return part.strip(patterns.EDGES)


def _is_role(part: _Part) -> bool:
    """Return whether a part is a job or the like; after a comma, no name follows a job in the same part."""
    return patterns.ROLE.fullmatch(part.whole if part.joined == "," else part.text) is not None


def _is_person(part: _Part, people: Sequence[Sequence[str]], employed: bool) -> bool:
    """Return whether a part names a person; one word after a full name and a comma is rather a firm or a place."""
    if not _is_name(part.text):
        return False
    if part.joined != "," or not people:
        return True
    alone = " " not in part.text and part.text.isascii() and " " in people[-1][0]
    return not (alone or employed or part.text[0].islower())


def _is_name(text: str) -> bool:
    is_candidate = (
        0 < len(text) <= _MAX_LENGTH
        and not patterns.LEAD.fullmatch(text + " ")
        and any(character.isalpha() for character in text)
        and "@" not in text
    )
    if not is_candidate or len(text.split()) > _MAX_WORDS or patterns.COUNT.fullmatch(text):
        return False
    return not (patterns.ORGANIZATION.fullmatch(text) or patterns.COLLECTIVE.fullmatch(text))
