"""Threads of comments, by pairs of files: `threads/NAME.txt`, a page from its title on, and its comments, `threads/NAME.json`.

A new pair is a new test. `python -m tests.test_comments` writes the JSON of threads that have none, to be read and judged.
"""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.model import Found
from feeds.readers.textpage import comments
from feeds.readers.textpage.blocks import blocks
from feeds.readers.textpage.comments import marks
from feeds.readers.textpage.comments.heads import head

THREADS = Path(__file__).parent / "threads"
NAMES = sorted(path.stem for path in THREADS.glob("*.txt"))
TEXTS = {name: (THREADS / f"{name}.txt").read_text("utf-8") for name in NAMES}


def readable(text: str) -> list[list[Any]]:
    """The comments as people can read them: kind, author, date, whom it answers, address, paragraphs."""

    def line(found: Found | None) -> str | None:
        return found.value if found else None

    thread = comments.find(blocks(text), 0, None, None, "x.txt")
    made = thread.comments if thread else ()
    return [
        [
            one.kind,
            line(one.author),
            line(one.published),
            one.parent,
            line(one.url),
            [found.value for found in one.text],
        ]
        for one in made
    ]


@pytest.mark.parametrize("name", NAMES)
def test_thread(name: str) -> None:
    assert readable(TEXTS[name]) == json.loads((THREADS / f"{name}.json").read_text("utf-8"))


def test_the_pairs_are_there() -> None:
    assert len(NAMES) >= 50
    assert sorted(path.stem for path in THREADS.glob("*.json")) == NAMES


def test_as_many_heads_as_the_page_says_are_a_thread_below_any_box() -> None:
    """A number at the top of the page, and a box of news and a form between the post and its comments."""
    body = "\n\n".join(f"Jar number {n} held quinces, and it closed at the first try, as jars do." for n in range(12))
    box = "Subscribe\n\nReceive new posts directly delivered to your inbox\n\nSIGN UP!"
    form = "Leave A Comment\n\nName *\n\nEmail *\n\nWebsite\n\nComment\n\nRate this jar"
    said = "\n\n".join(
        f"{name} says:\nJune 1{n}, 2019 at 4:39 pm\n\nThe {n}. jar is open.\n\nReply"
        for n, name in enumerate("Hedda Odile Bruno Stella Kit Ida".split())
    )
    page = blocks(f"6 COMMENTS\n\n{body}\n\n{box}\n\n{form}\n\n{said}\n\nCopyright 2019 The jars\n")
    thread = comments.find(page, 0, 0, 6, "x.txt")
    assert thread
    assert [one.author.value for one in thread.comments if one.author] == "Hedda Odile Bruno Stella Kit Ida".split()


@pytest.mark.parametrize(
    ("line", "form", "name", "date"),
    [
        ("Jane Doe says:", "ns", "Jane Doe", ""),
        ("Jane Doe a écrit :", "ns", "Jane Doe", ""),
        ("Иван пишет:", "ns", "Иван", ""),
        ("田中 より:", "ns", "田中", ""),
        ("Jane Doe on June 27, 2012 at 3:45 pm said:", "nds", "Jane Doe", "on June 27, 2012 at 3:45 pm"),
        ("Posted by: Jane Doe | June 27, 2012 at 03:45 PM", "bnd", "Jane Doe", "June 27, 2012 at 03:45 PM"),
        ("June 27, 2012 | Unregistered Commenter Jane Doe", "dbn", "Jane Doe", "June 27, 2012"),
        ("Le mercredi 27 juin 2012, 15:45 par Jane", "dbn", "Jane", "mercredi 27 juin 2012, 15:45"),
        ("#1 Jane – 12.03.2010 14:21", "#nd", "Jane", "12.03.2010 14:21"),
        ("1.2 Jane Doe June 27, 2012", "#nd", "Jane Doe", "June 27, 2012"),
        ("2. June 27, 2012 4:10 pm", "#d", "", "June 27, 2012 4:10 pm"),
        ("12. März 2010 um 14:21", "d", "", "12. März 2010 um 14:21"),
        ("Bob > Jane • 5 years ago", "ntd", "Bob", "5 years ago"),
        ("[1] Jane Doe", "#n", "Jane Doe", ""),
        ("Pingback: A title « A site, and more", "pn", "A title « A site, and more", ""),
        ("2008-03-12 10:31 pm (UTC)", "d", "", "2008-03-12 10:31 pm (UTC)"),
        ("1 △ ▽ • Reply • Share ›", "l", "", ""),
        ("ReplyDelete", "l", "", ""),
        ("Wow! Maps said:", "ns", "Wow! Maps", ""),
        ("Roundup [13-09-09] « Hours of Students says:", "ns", "Roundup [13-09-09] « Hours of Students", ""),
        ("Posted by: J.DOE!! | June 27, 2012", "bnd", "J.DOE!!", "June 27, 2012"),
    ],
)
def test_what_a_line_shows_of_a_head(line: str, form: str, name: str, date: str) -> None:
    shown = head(line)
    assert shown is not None
    assert (shown.form, shown.name, shown.date) == (form, name, date)


@pytest.mark.parametrize(
    "line",
    [
        "As my grandmother says:",
        "The crane was lifted on June 27, 2012.",
        "> Jane Doe says:",
        "Great post!",
        "It was said:",
    ],
)
def test_what_shows_nothing(line: str) -> None:
    assert head(line) is None


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("3 Responses to “A title”", 3), ("Comments (3)", 3), ("One thought on “T”", 1), ("No comments", 0), ("Comments", -1),
        ("{ 3 comments… read them below or add one }", 3), ("3 Comments, 2 Pingbacks", 3), ("2 комментария: T", 2),
        ("「T」への3件のフィードバック", 3),
        ("《T》上有3条评论", 3), ("댓글 3개", 3), ("“T” üzerine 3 yorum", 3), ("Ein Kommentar", 1),
        ("Comments and replies are what we live by", None), ("Thoughts on the list:", None), ("Reply", None),
        ("Comments are closed", None), ("Leave a comment", None),
        ("Ein Titel への2件のフィードバック", 2), ("2 tanker om “T”", 2), ("Komentáře: 2 u textu „T“", 2),
        ("Comments so far: 2", 2), ("1,203 views and 2 responses", 2),
        ("2 Trả lời “T”", 2), ("2 відповіді до “T”", 2), ("T 有 “ 2 則迴響 ”", 2), ("2 respostas para “T”", 2),
        ("91 Ergänzungen", 91), ("Reply to Jane", None), ("Ideas to help gardeners grow. Message", None),
    ],
)  # fmt: skip
def test_headings(line: str, number: int | None) -> None:
    assert marks.heading(line) == number


def test_a_heading_is_told_without_what_else_it_counts() -> None:
    assert marks.counted("1,203 views and 2 responses") == "2 responses"
    assert marks.counted("2 likes") == "2 likes"


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Commenting is closed for this article.", True),
        ("New comments to this post are disabled", True),
        ("Od 21.08.2009 r. możliwość komentowania została wyłączona.", True),
        ("Rispondi a Jane Doe Annulla risposta", True),
        ("Gib hier deinen Kommentar ein ...", True),
        ("Um kommentieren zu können, müssen Sie angemeldet sein.", True),
        ("The bridge is closed for the winter.", False),
        ("He has disabled it, and I am turned off by it.", False),
    ],
)
def test_what_ends_comments(line: str, ends: bool) -> None:
    assert marks.is_end(line) is ends


LINES = st.sampled_from([line for text in TEXTS.values() for line in text.split("\n")])


@given(
    st.lists(LINES | st.just("") | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40), max_size=40)
)
def test_any_lines_are_read_and_none_is_lost(lines: list[str]) -> None:
    page = blocks("\n".join(["word", *lines]))
    thread = comments.find(page, 0, None, None, "x.txt")
    if thread is None:
        return
    kept = {at for found in thread.furniture for at in range(found.origin.first, found.origin.last + 1)}
    for one in thread.comments:
        found = [value for value in (one.author, one.published, one.url, *one.text) if value]
        kept |= {at for value in found for at in range(value.origin.first, value.origin.last + 1)}
        assert one.parent is None or one.parent < len(thread.comments)
    there = {block.first + i for block in page[thread.first : thread.end] for i in range(len(block.lines))}
    assert kept == there


@pytest.mark.parametrize(
    "shape",
    ["Jane %d\nJune 27, 2012 at 3:45 pm\n\nText.\n\nReply\n\n", "Jane %d says:\n\nText.\n\n", "B%d > Jane • 5 years ago\nHi.\n"]
    + ["Leave a comment\n\nJane %d\nJune 27, 2012\n\nText.\n\n", "%d comments\n\n", "June %d, 2012\n", "says %d:\n", "Word %d\n"],
)  # fmt: skip
def test_no_thread_takes_long(shape: str) -> None:
    """Time grows with the length of a thread, not with its square, which would be minutes here."""
    page = blocks("Title\n\n3 comments\n\n" + "".join(shape % i for i in range(4000)))
    began = time.process_time()
    comments.find(page, 0, None, None, "x.txt")
    assert time.process_time() - began < 10


if __name__ == "__main__":
    for thread_name in NAMES:
        target = THREADS / f"{thread_name}.json"
        if not target.exists():
            lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in readable(TEXTS[thread_name]))
            target.write_text(f"[\n{lines}\n]\n" if lines else "[]\n", "utf-8")


def test_browsers_beside_names_and_buttons_below_texts_are_none_of_them() -> None:
    page = """2 comments

Ida Marsh Firefox 66.0 Linux
2016-05-04 19:20
The bench was mine.

Respect 12
Reply

Tom Roe Chrome 73.0.3683.103 Windows 10.0
2016-05-04 21:03
Respect

Respect 3
Reply
"""
    assert [(author, text) for _, author, _, _, _, text in readable(page)] == [
        ("Ida Marsh", ["The bench was mine."]),
        ("Tom Roe", ["Respect"]),
    ]
