"""The scores of saved web pages, as `python -m tests.compare FOLDER` prints them."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests import compare, webpages
from tests.score import Pair, Understood

PAGE = """<html><head><title>The second gate | Mill Road</title><meta property="og:site_name" content="Mill Road">
<meta name="author" content="Ida Marsh"><meta property="article:published_time" content="2012-06-27T10:00:00Z"></head>
<body><article><h1>The second gate</h1><p>We opened the second gate by hand, which took two of us and a bar.</p></article>
<footer>All rights reserved</footer></body></html>"""
KNOWN: dict[str, Any] = {
    "title": "The Second Gate!",
    "authors": ["Ida Marsh"],
    "date": "2012-06-27",
    "must_contain": ["two of us and a bar"],
    "must_not_contain": ["All rights reserved"],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"a.html": PAGE, "b.html": PAGE.replace("Ida Marsh", "Tom Ashby")}.items():
        (tmp_path / name).write_text(text)
    known = {"a.html": KNOWN | {"domain": "a.example"}, "b.html": KNOWN | {"domain": "b.example"}}
    (tmp_path / webpages.EXPECTED).write_text(json.dumps({"files": known}))
    return tmp_path


def outcomes(truth: dict[str, Any], got: Understood) -> list[tuple[str, str]]:
    return [(mark.field, mark.outcome) for mark in webpages.marks(Pair("a", "a", b"", truth), got)]


def test_a_table_tells_what_each_tool_finds(folder: Path) -> None:
    told = compare.compared(webpages.pairs(folder), webpages.FIELDS, compare.WEB_TOOLS, webpages.marks)
    lines = {line.split()[0]: line.split()[1:] for line in told.splitlines()[2:]}
    assert lines["title"][:4] == ["100.0%", "/", "100.0%", "2"]
    assert lines["authors"] == ["50.0%", "/", "50.0%", "1", "50.0%", "/", "50.0%", "1", "–", "–"]
    assert lines["published"] == ["100.0%", "/", "100.0%", "2"] * 4
    assert len(lines["ms"]) == len(["a", "page"]) + len(compare.WEB_TOOLS)


def test_each_site_is_in_one_half(folder: Path) -> None:
    first, second = webpages.pairs(folder, "first"), webpages.pairs(folder, "second")
    assert sorted(pair.name for pair in (*first, *second)) == ["a.html", "b.html"]


def test_what_is_not_known_is_not_scored() -> None:
    assert outcomes({}, Understood(title="Words", authors=("Ida",), published=datetime(2012, 6, 27, tzinfo=UTC))) == []


def test_what_is_not_found_is_missing_and_what_is_around_the_body_is_invented() -> None:
    missing = ["title", "authors", "published", "body"]
    assert outcomes(KNOWN, Understood()) == [(field, "missing") for field in missing]
    assert outcomes({"must_not_contain": ["a menu"]}, Understood(body=("A menu.",))) == [("body", "invented")]


@pytest.mark.parametrize(
    ("expected", "day", "is_right"),
    [
        ("2012-06-27", "2012-06-27T23:59:00+02:00", True),
        ("2012-06-27", "2012-06-28T00:00:00+02:00", False),
        ("2012-06-27T22:30:00Z", "2012-06-28", True),  # the day in Berlin
        ("2012-06-27T22:30:00Z", "2012-06-26", False),
    ],
)
def test_a_moment_is_right_with_each_day_that_it_was_somewhere(expected: str, day: str, is_right: bool) -> None:
    assert webpages.is_day(expected, datetime.fromisoformat(day)) == is_right


@pytest.mark.parametrize(
    ("names", "is_right"),
    [
        (["Ida Marsh", "Tom Ashby"], True),
        (["Ida Marsh"], True),
        (["Ida Marsh", "Mill Road"], False),
        (["Ida"], False),
        ([], False),
    ],
)
def test_a_byline_is_right_if_it_has_all_names_and_little_else(names: list[str], is_right: bool) -> None:
    assert webpages.is_byline("By Ida Marsh and Tom Ashby", names) == is_right


def test_a_tag_may_be_found_but_need_not() -> None:
    truth = {"categories": ["Mills"], "tags": ["water"]}
    assert outcomes(truth, Understood(categories=("mills", "Water"))) == [("categories", "correct")]
    assert outcomes(truth, Understood(categories=("Mills", "sand"))) == [
        ("categories", "correct"),
        ("categories", "invented"),
    ]
