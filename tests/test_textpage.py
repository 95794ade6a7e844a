"""The text page reader, by pairs of files: `pages/NAME.txt` and what is found in it, `pages/NAME.json`.

A new pair is a new test. `python -m tests.test_textpage` writes the JSON of pages that have none, to be read and judged.
"""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.errors import SourceError
from feeds.model import Draft, Found
from feeds.readers.textpage import landmarks, roles, signs
from feeds.readers.textpage.blocks import Block
from tests.reading import read

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.txt"))


def readable(draft: Draft) -> dict[str, Any]:
    """A draft as people can read it: each value behind its lines."""

    def one(found: Found) -> list[str]:
        first, last = found.origin.first, found.origin.last
        return [f"{first}-{last}" if last > first else str(first), found.value]

    def line(found: Found | None) -> list[str] | None:
        return one(found) if found else None

    return {
        "site": line(draft.site),
        "title": line(draft.title),
        "byline": line(draft.byline),
        "published": line(draft.published),
        "body": [one(found) for found in draft.body],
        "categories": [one(found) for found in draft.categories],
        "biographies": [[one(life.name), [one(f) for f in life.facts], [one(f) for f in life.text]] for life in draft.biographies],
        "comments": [[c.kind, line(c.author), line(c.published), [one(found) for found in c.text]] for c in draft.comments],
        "comment_count": line(draft.comment_count),
        "status": line(draft.status),
        "rights": line(draft.rights),
        "furniture": [one(found) for found in draft.furniture],
        "lost": [[lost.field, *one(lost.found)] for lost in draft.lost],
        "notes": list(draft.notes),
    }  # fmt: skip


def found_in(name: str) -> dict[str, Any]:
    (draft,) = read((PAGES / f"{name}.txt").read_bytes(), f"{name}.txt")
    return readable(draft)


@pytest.mark.parametrize("name", NAMES)
def test_page(name: str) -> None:
    assert found_in(name) == json.loads((PAGES / f"{name}.json").read_text("utf-8"))


def test_the_pairs_are_there() -> None:
    assert len(NAMES) >= 13
    assert sorted(path.stem for path in PAGES.glob("*.json")) == NAMES


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\n\xc2\xa0\n", b"\xef\xbb\xbf", b"\x00\x01\x02", b"\x89PNG\r\n\x1a\n\x00"]
)
def test_what_is_no_page(data: bytes) -> None:
    with pytest.raises(SourceError):
        read(data, "x.txt")


LINES = st.sampled_from(
    [
        "Harbour Notes", "A title", "by Ida Marsh \u00a0|\u00a0 March 4, 2010 \u00a0|\u00a0 2 Comments", "Category: a  b  ",
        "Additional Resources", "Ida Marsh", "Thoughts on A title", "  1. Tom says:", "  2. A remark", "    Text.", "",
        "Comments are closed", "Leave a Comment", "All rights reserved.", "1. one", "Just prose, with an end.",
    ]
)  # fmt: skip


def words_of(draft: Draft) -> Iterator[str]:
    kept = [*draft.body, *draft.categories, *draft.furniture]
    kept += [f for life in draft.biographies for f in (life.name, *life.facts, *life.text)]
    kept += [f for comment in draft.comments for f in comment.text]
    kept += [c.author for c in draft.comments if c.author] + [c.published for c in draft.comments if c.published]
    kept += [f for f in (draft.site, draft.title, draft.byline, draft.published, draft.rights) if f]
    return (word for found in kept for word in found.value.split())


@given(st.lists(LINES | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30), min_size=1, max_size=40))
def test_any_page_is_read_and_no_word_of_it_is_lost(lines: list[str]) -> None:
    """Every word is in some field, except labels."""
    try:
        (draft,) = read("\n".join(["word", *lines]).encode(), "x.txt")
    except SourceError:
        return
    kept = set(words_of(draft))
    marks = "Thoughts on by \u00a0|\u00a0 2 Comments says: | Category: 1. 2. Comments are closed Leave a Comment Read".split()
    for line in lines:
        for word in line.split():
            labels = line.split()[0].casefold() == word.casefold() and (word.casefold(),) in roles.index().roles
            if (
                word.isalpha()
                and word.isascii()
                and not labels
                and word not in marks
                and line not in ("Thoughts on A title",)
            ):
                assert word in kept


@given(st.lists(st.from_regex(r"[A-Za-zéÀ-ÿ一-龥,;' -]{1,80}[.!]", fullmatch=True), min_size=1, max_size=8))
def test_the_body_is_what_stands_between_the_landmarks(paragraphs: list[str]) -> None:
    paragraphs = [" ".join(paragraph.split()) for paragraph in paragraphs]
    page = ["Site", "", "Title", "", "by A Name | May 1, 2010 | No Comments", ""]
    for paragraph in paragraphs:
        page += [paragraph, ""]
    page += ["Category: one  two  ", "", "Thoughts on Title", "", "Comments are closed"]
    (draft,) = read("\n".join(page).encode(), "x.txt")
    assert [found.value for found in draft.body] == paragraphs
    assert [found.value for found in draft.categories] == ["one", "two"]


LOOKS = st.sampled_from(
    [
        "by Ida", "posted by Ida", "po\u017fted by Ida", "wr\u0131tten by: Ida", "by\u00a0Ida", "no comments | by Ida",
        "2012 \u00b7 by Ida", "\u0663 comments on x", "one thought on x", "No\treplies to x", "Re\u017fponses to x",
        "Category: a  b", "F\u0131led under: a", "posted in: a", "Comments off", "add a comment", "Leave a reply",
        "write your comment", "post a reply", "by chance",
    ]
)  # fmt: skip


@given(st.sampled_from(["", "  ", "\u00a0"]), LOOKS, st.sampled_from([str, str.upper, str.title, str.swapcase]))
def test_whatever_looks_like_a_landmark_is_tried(indent: str, line: str, spelt: Callable[[str], str]) -> None:
    """The quick check of how a block starts rejects none that a pattern matches."""
    block = Block(1, (indent + spelt(line),))
    marks = landmarks.survey("x.txt", (Block(1, ("Site",)), block)).marks
    assert 1 in marks or not list(signs.looks_like(block))


@pytest.mark.parametrize(
    "line",
    ["by " + "on " * 10**5, "x\n\n" + "opinions " * 10**5, "Thoughts on x\n\n" * 10**4, "Category: a  b\n\n" * 10**4]
    + ["All rights reserved\n\nx\n\n" * 10**4, "  1. A says:\n\n  x\n\n" * 10**4, "x" + " " * 10**6 + "x"],
)  # fmt: skip
def test_no_page_takes_long(line: str) -> None:
    """Time grows with the length of a page, not with its square, which would be minutes here."""
    page = "Site\n\nTitle\n\nby A Name | May 1, 2010\n\nCategory: a  b\n\nA Name\nher role\n\n" + line
    began = time.process_time()
    read(page.encode(), "x.txt")
    assert time.process_time() - began < 5


if __name__ == "__main__":
    for page_name in NAMES:
        target = PAGES / f"{page_name}.json"
        if not target.exists():
            shown = found_in(page_name)
            lines = ",\n".join(f'"{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in shown.items())
            target.write_text("{\n" + lines + "\n}\n", "utf-8")
