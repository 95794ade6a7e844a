"""Plain text as HTML: which addresses are links, which lines are lists and code, and what stays as it is written."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feeds.html import clean, excerpt, from_text, paragraphs, plain
from feeds.text import clean as clean_text
from tests.reading import read

BASE = "https://old.example.org/2012/wheel/"

ADDRESSES = {  # the text, and the part that is a link
    "See http://a.example/b, and go.": "http://a.example/b",
    "See http://a.example/b.": "http://a.example/b",
    "(see http://a.example/b)": "http://a.example/b",
    "[http://a.example/b]": "http://a.example/b",
    "<http://a.example/b>": "http://a.example/b",
    "“http://a.example/b”!": "http://a.example/b",
    "'http://a.example/b'": "http://a.example/b",
    "*http://a.example/b*": "http://a.example/b",
    "(http://a.example/Mill_(river))": "http://a.example/Mill_(river)",
    "http://a.example/?a=1&b=2#c": "http://a.example/?a=1&b=2#c",
    "HTTPS://A.example/": "HTTPS://A.example/",
    "www.a.example/b": "www.a.example/b",
    "参照：http://a.example/b、次": "http://a.example/b",
    "「http://a.example/b」": "http://a.example/b",
    "http://a.example/b参照": "http://a.example/b",
    "http://a.example/川": "http://a.example/川",
    "https://水車.example/": "https://水車.example/",
    "http://a.example/b.pnghttp://a.example/c.png": "http://a.example/b.png",
    "http://web.example/2010/http://a.example/": "http://web.example/2010/http://a.example/",
}
NO_ADDRESSES = [
    "ida@marsh.example",
    "ida@www.marsh.example",
    "http://localhost:8000/",
    "http://",
    "www.example",
    "git+https://a.example/b",
    "http://a.example/a-very-long…",
    "http://a.example/a-very...long",
    "http://a.example/川を見た then more",
]

SAME = {  # no lists, no code
    "a dialogue": ["- Where is the boat?", "- On the mud."],
    "a dialogue in a paragraph": ["- Where is the boat?\n- On the mud.\n- Since when?"],
    "statements of two": ["- The boat is on the mud.", "- It was there before."],
    "a signature": ["-- \nIda Marsh"],
    "one item": ["- alone"],
    "years": ["1984. It was wet.", "1985. It was dry."],
    "numbers that do not go on": ["1. one", "3. three"],
    "numbers with zeros": ["01. January", "02. February"],
    "a separator": ["* * *", "* * *"],
    "footnotes": ["*one", "**two"],
    "a poem": ["    The boat (my own) is on the mud;\n    the harbour master sleeps in it,\n        in it;"],
    "a poem of types": ["    let me go then, you and I,\n    double trouble, final hour,\n    static in the wires;"],
    "an address": ["    Ida Marsh\n    12 Quay Road\n    Marsh, MN 55012"],
    "a quotation": ["    He was asleep in the boat, which had come down on the mud with him in it.\n    So we left."],
    "a conversation": ["    <ida> where is the boat\n    <tom> on the mud"],
    "centred": ["              CHAPTER ONE\n        in which a boat is lost"],
    "a way through menus": ["    Tools -> Options\n    File -> Save"],
    "a table": ["    low     03:12   1.2\n    high    09:20   4.1"],
    "code at the margin": ["def low(x):\n    return x + 1\n    print(x)"],
    "one line of code": ["    low(x);"],
    "a first line": ["    It was the tide that told us (as ever) what to do, and when; we did it.", "Then we left."],
}

FORMED = {
    "a list with its introduction": (
        ["Bring:\n- a rope\n- a hook\nand go."],
        "<p>Bring:</p>\n<ul>\n<li>a rope</li>\n<li>a hook</li>\n</ul>\n<p>and go.</p>",
    ),
    "items that are paragraphs": (["• a", "• b"], "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    "numbers": (["3) a", "4) b"], '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
    "ten items": (
        [" 9. a\n10. b\n11. c"],
        '<ol start="9">\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>',
    ),
    "two lists": (
        ["1. a\n2. b\n1. c\n2. d"],
        "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<ol>\n<li>c</li>\n<li>d</li>\n</ol>",
    ),
    "nested": (
        ["* a\n    + b\n    + c\n* d"],
        "<ul>\n<li>a\n<ul>\n<li>b</li>\n<li>c</li>\n</ul></li>\n<li>d</li>\n</ul>",
    ),
    "nested as text browsers do": (
        ["* a\n    o b\n* c"],
        "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n<li>c</li>\n</ul>",
    ),
    "indented lines go on": (["* a\n  b < c\n* d"], "<ul>\n<li>a b &lt; c</li>\n<li>d</li>\n</ul>"),
    "wrapped lines go on": (
        [f"- {'the tide is out ' * 4}\n{'and so is the boat ' * 3}now\n- it is late"],
        f"<ul>\n<li>{'the tide is out ' * 4}{'and so is the boat ' * 3}now</li>\n<li>it is late</li>\n</ul>",
    ),
    "sentences with dashes below a colon": (
        ["We learnt:", "- It is wet.", "- It is cold."],
        "<p>We learnt:</p>\n<ul>\n<li>It is wet.</li>\n<li>It is cold.</li>\n</ul>",
    ),
    "a link in an item": (
        ["- http://a.example/?a&b", "- b"],
        '<ul>\n<li><a href="http://a.example/?a&amp;b">http://a.example/?a&amp;b</a></li>\n<li>b</li>\n</ul>',
    ),
    "code": (
        ["So:", "    if (a < b) {\n    \tlow(a);\n    }", "    // http://a.example/\n    high(b);", "Done."],
        "<p>So:</p>\n<pre><code>if (a &lt; b) {\n\tlow(a);\n}\n\n// http://a.example/\nhigh(b);</code></pre>\n<p>Done.</p>",
    ),
    "code with tabs": (
        ["\tdef low(x):\n\t\treturn x"],
        "<pre><code>def low(x):\n\treturn x</code></pre>",
    ),
    "code below its introduction": (
        ["So:\n    a = low(b)\n    print(a)"],
        "<p>So:</p>\n<pre><code>a = low(b)\nprint(a)</code></pre>",
    ),
}


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_is_a_link(text: str) -> None:
    html = from_text([text])
    assert re.findall("<a [^>]*>([^<]*)</a>", html) == [ADDRESSES[text].replace("&", "&amp;")]
    assert clean(html, BASE) == html


@pytest.mark.parametrize("text", NO_ADDRESSES)
def test_no_address(text: str) -> None:
    assert from_text([text]) == paragraphs([text])


def test_a_link_leads_to_a_valid_address() -> None:
    assert 'href="http://www.a.example/b"' in from_text(["www.a.example/b"])
    assert 'href="https://xn--1rwu15e.example/%E5%B7%9D"' in from_text(["https://水車.example/川"])


@pytest.mark.parametrize("texts", SAME.values(), ids=SAME)
def test_what_is_neither_list_nor_code_stays(texts: list[str]) -> None:
    assert from_text(texts) == paragraphs(["\n".join(line.strip() for line in text.split("\n")) for text in texts])


@pytest.mark.parametrize(("texts", "html"), FORMED.values(), ids=FORMED)
def test_lists_and_code(texts: list[str], html: str) -> None:
    assert from_text(texts) == html
    assert clean(html, BASE) == html


def test_lists_and_code_as_text() -> None:
    html = from_text(["- a rope", "- a hook", "    a = low(b)\n    print(a)"])
    assert plain(html) == "a rope a hook a = low(b) print(a)"
    assert excerpt(html, 80) == "a rope"


class Reader(HTMLParser):
    """Reads HTML back as text, with the numbers of items; marks and white space aside."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: list[int | None] = []
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"p", "br", "a", "ul", "ol", "li", "pre", "code"}
        if tag in ("ul", "ol"):
            self.numbers.append(int(dict(attrs).get("start") or 1) if tag == "ol" else None)
        elif tag == "li" and (number := self.numbers[-1]) is not None:
            self.said += f"{number}."
            self.numbers[-1] = number + 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self.numbers.pop()

    def handle_data(self, data: str) -> None:
        self.said += data


def said(text: str) -> str:
    """Text without marks of items and white space; both forms of numbers are one."""
    return "".join(re.sub(r"[-*+•◦▪‣o)]", lambda mark: "." if mark[0] == ")" else "", text).split())


PIECES = st.sampled_from(
    "- |* |• |o |+ |1. |2. |3) |4) |10. |01. |    |\t|  |\n|\n\n|a|B.|Is it?|<b>|&amp;|http://a.example/(b)|www.a.b|://|川|"
    "if (a) {|}|f(x);|a = b|# |\"|'|…|, |:|\xa0|x\ny".split("|")
)
TEXTS = st.lists(
    st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=20)).map(lambda text: clean_text(text)[0]),
    max_size=8,
)


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_nothing_is_lost_and_nothing_is_markup(texts: list[str]) -> None:
    html = from_text(texts)
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert said(reader.said) == said("\n".join(texts))
    assert clean(html, BASE) == html


LONG = [
    *"-*•+o1.() \t\n/ha川…[](:=;{}",
    *("- a\n", "1. a\n", "    a\n", "    f(x);\n", "\ta(\n", "* a\n  b\n", "  * a\n    * b\n      * c\n", "\n\n- a"),
    *("http://", "www.", "http://a.b/(", "http://a.b/川", "川/", "://", "a=", "a(", "a ", "-\t", "- ."),
]


@pytest.mark.parametrize("piece", LONG, ids=repr)
def test_a_long_text_of_anything(piece: str) -> None:
    text = piece * (250_000 // len(piece))
    for texts in ([text], text.split("\n\n")):
        assert 3 * len(from_text(texts)) >= len("".join(text.split()))


PAGE = """Marsh Notes

The harbour at low water

By Ida Marsh

June 27, 2012

What we had with us when the tide went out and left the boat on the mud below the wall:

  * a rope
      + of hemp
  * a hook, at http://hooks.example/

The program that told us when the water would be back is short enough to be shown here as it is:

    def low(tides):
        return min(tides)

    print(low([3, 1, 2]))

It was of no use, as the tables were those of another year and of another harbour, as it turned out.
"""


@pytest.mark.parametrize("margin", ["", "   ", "            "])
def test_a_page_hands_on_the_lines_of_lists_and_code(margin: str) -> None:
    page = "".join(margin + line if line.strip() else line for line in PAGE.splitlines(keepends=True))
    (draft,) = read(page.encode(), "x.txt")
    html = from_text([found.value for found in draft.body])
    assert "<ul>\n<li>a rope\n<ul>\n<li>of hemp</li>\n</ul></li>\n<li>a hook, at <a " in html
    assert "<pre><code>def low(tides):\n    return min(tides)\n\nprint(low([3, 1, 2]))</code></pre>" in html
    assert html.count("<p>") == 3


def test_lines_without_blank_ones_between_them_are_one_piece_of_code() -> None:
    lines = ["Marsh Notes", "The harbour", "By Ida Marsh", "June 27, 2012"]
    lines += [
        "The tide was out when we got to the harbour, and so was the harbour master, who had left a note on the door of it.",
        "We waited on the wall with the dog until somebody came by who knew where he was, and he had written this for us:",
        "    a = low(b)",
        "    print(a)",
        "He was asleep in the boat, which had come down on the mud with him in it, and he did not want to be woken up by us.",
    ]
    (draft,) = read("\n".join(lines).encode(), "x.txt")
    assert "    a = low(b)\n    print(a)" in [found.value for found in draft.body]


def test_comments_have_lists_and_links() -> None:
    page = (
        "Site\n\nTitle\n\nby Ida Marsh  |  May 1, 2010  |  1 Comment\n\nText of it.\n\nCategory: Boats\n\n"
        "Thoughts on Title\n\n  1. Tom Reed says:\n\n    Two things, see http://a.example/\n\n"
        "    1. the rope\n\n    2. the hook\n\n"
        "Comments are closed\n"
    )
    (draft,) = read(page.encode(), "x.txt")
    html = from_text([found.value for found in draft.comments[0].text])
    assert html == (
        '<p>Two things, see <a href="http://a.example/">http://a.example/</a></p>\n'
        "<ol>\n<li>the rope</li>\n<li>the hook</li>\n</ol>"
    )
