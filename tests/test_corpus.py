"""The pages of `corpus/`, as `python -m tests.score` scores them: no field may be understood worse than it is."""

import re

import pytest
from _pytest.mark.structures import ParameterSet

from feeds import text
from tests.reading import read
from tests.score import CORPUS, Mark, Pair, Understood, by_field, misses, pairs, ratios, score, understand
from tests.test_textpage import words_of

# field → the least precision and recall
FLOORS = {
    "title": (0.98, 0.99),
    "authors": (1.0, 0.97),
    "published": (1.0, 1.0),
    "updated": (1.0, 1.0),
    "categories": (0.99, 0.975),
    "site": (1.0, 1.0),
    "body": (0.99, 0.99),
    "paragraphs": (0.99, 0.99),
    "comment_count": (0.99, 0.97),
    "status": (1.0, 0.99),
    "comment found": (1.0, 0.99),
    "comment author": (1.0, 1.0),
    "comment date": (1.0, 1.0),
    "comment kind": (1.0, 1.0),
    "comment text": (0.99, 0.99),
    "comment parent": (1.0, 1.0),
    "comment url": (1.0, 0.75),
}

# The same of pages that most rules were not written for.
UNSEEN = {
    "third": {
        "title": (0.98, 0.97),
        "authors": (1.0, 0.92),
        "published": (0.98, 0.97),
        "categories": (0.93, 0.98),
        "body": (0.92, 0.92),
        "comment found": (0.97, 0.93),
        "comment author": (0.95, 0.95),
        "comment date": (0.96, 0.95),
    },
    "fourth": {
        "title": (0.96, 0.96),
        "authors": (1.0, 0.91),
        "published": (0.94, 0.93),
        "categories": (0.96, 0.97),
        "body": (0.89, 0.89),
        "comment found": (0.98, 0.96),
        "comment author": (0.98, 0.98),
    },
    "fifth": {
        "title": (0.89, 0.89),
        "authors": (0.95, 0.87),
        "published": (0.95, 0.94),
        "categories": (0.93, 0.76),
        "body": (0.73, 0.73),
        "comment found": (0.97, 0.87),
        "comment author": (0.91, 0.92),
    },
}

INVENTED = {("p2-aside", "title")}  # what is still made up: a page's value that it does not say

WORD = re.compile(r"\w+")
LINKS = re.compile(r"\[\d+\]|(?<=\])\([^()]*\)")  # what web browsers in a terminal write beside a link's words


@pytest.fixture(scope="module")
def marks() -> list[Mark]:
    return score([CORPUS])


def test_the_pairs_are_there() -> None:
    names = {file.stem for file in CORPUS.glob("*.json")}
    assert names == {pair.name for pair in pairs()}
    assert len(names) >= 80


@pytest.mark.parametrize("field", FLOORS)
def test_a_field_is_understood_at_least_as_well_as_it_was(field: str, marks: list[Mark]) -> None:
    precision, recall = ratios(by_field(marks)[field])
    lines = "\n".join(misses([mark for mark in marks if mark.field == field]))
    assert precision >= FLOORS[field][0], lines
    assert recall >= FLOORS[field][1], lines


@pytest.mark.parametrize("folder", UNSEEN)
def test_unseen_pages_are_understood_as_well_as_they_were(folder: str) -> None:
    seen = by_field(score([CORPUS / folder]))
    for field, (precision, recall) in UNSEEN[folder].items():
        assert ratios(seen[field])[0] >= precision, field
        assert ratios(seen[field])[1] >= recall, field


def test_nothing_is_invented(marks: list[Mark]) -> None:
    made_up = [mark for mark in marks if mark.outcome == "invented"]
    assert not list(misses([mark for mark in made_up if (mark.page, mark.field) not in INVENTED]))


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.name)
def test_no_word_of_a_body_is_lost(pair: Pair) -> None:
    """Whatever part of the page a line is taken for, it is kept as that."""
    (draft,) = read(pair.data, pair.path)
    page = text.squash(text.clean(text.decode(pair.data)[0])[0])
    body = pair.truth["body"]
    said = LINKS.sub("", page[page.index(body["first"]) : page.rindex(body["last"])])
    kept = WORD.findall(" ".join(words_of(draft)))
    assert not set(WORD.findall(said)[:-1]) - set(kept)  # the last may be a part of one


def saying(field: str) -> list[ParameterSet]:
    """The pages that have a field."""
    return [pytest.param(pair, id=pair.name) for pair in pairs() if pair.truth[field]]


@pytest.mark.parametrize("pair", saying("authors"))
def test_without_its_author_a_page_has_none(pair: Pair) -> None:
    names = [name.casefold() for name in pair.truth["authors"]]
    poorer = [line for line in lines(pair) if not any(name in line.casefold() for name in names)]
    assert understand("\n".join(poorer).encode(), "x.txt").authors == ()


@pytest.mark.parametrize("pair", saying("published"))
def test_without_its_date_a_page_has_none(pair: Pair) -> None:
    """No date of a comment, of another post or of the body may replace it."""
    rich = understand(pair.data, "x.txt").published
    (draft,) = read(pair.data, "x.txt")
    page = lines(pair)
    for found in (draft.published, draft.updated):
        for line in (found.origin.first, found.origin.last) if found else ():
            page[line - 1] = ""  # the day may stand above the post, and the time of day below it
    poor = understand("\n".join(page).encode(), "x.txt").published
    assert poor is None or rich is None or poor.date() == rich.date()


def lines(pair: Pair) -> list[str]:
    return text.clean(text.decode(pair.data)[0])[0].split("\n")


def test_what_is_no_page_is_understood_as_nothing() -> None:
    assert understand(b"\x00\x01", "x.txt") == Understood()
