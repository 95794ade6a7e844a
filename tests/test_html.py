"""HTML of bodies: what the allow-list keeps and drops, absolute addresses, texts and excerpts."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feeds.html import clean, excerpt, media, paragraphs, plain
from feeds.html.addresses import absolute
from feeds.html.nesting import balance
from feeds.html.tags import ATTRIBUTES, DROPPED, TAGS, VOID
from feeds.text import clean as clean_text
from feeds.text import squash, truncate

BASE = "https://old.example.org/2012/wheel/"
PICTURE = "data:image/png;base64," + "iVBORw0KGgo" * 20

CLEANED = {
    # scripts, handlers, forms, embedded documents
    "<script>alert(1)</script>a": "a",
    "<scr<script>ipt>alert(1)</script>a": "ipt&gt;alert(1)a",
    "<style>p{color:red}</style><p style='position:fixed'>a</p>": "<p>a</p>",
    '<p onclick="x()" ONLOAD=y class="z" data-q="1">a</p>': "<p>a</p>",
    "<img src=/a.jpg onerror=alert(1)>": '<img src="https://old.example.org/a.jpg">',
    "<form action=/x><label>Name</label><input name=q><button>Go</button></form>": "Name",
    "<select><option>a</select><textarea>b</textarea>c": "c",
    '<iframe src="https://v.example/"><b>x</b></iframe>a': "a",
    "<object data=x><embed src=y><p>a</p></object>": "<p>a</p>",
    "<svg><script>x</script><p>a</svg>": "<p>a</p>",
    "<svg><style><img src=x onerror=y></style></svg>a": f'<img src="{BASE}x">a',
    "<math><mtext><table><mglyph><style><img src=x onerror=y>": "",
    "<template><p>a</p></template>b": "b",
    "<noscript><p title='</noscript><img src=x onerror=y>'>": '<p title="&lt;img src=x onerror=y&gt;"></p>',
    "<title>a</title><xmp><b>c</xmp>d": "d",
    "<!--a--><p>b</p><![CDATA[c]]><?php x ?>": "<p>b</p>",
    "<html lang=de><head><meta charset=x><base href=/z/><link rel=x></head><body onload=y><p>a": "<p>a</p>",
    # disguises of scripts
    "<a href='javascript:x()'>a</a>": "<a>a</a>",
    "<a href=' JaVaScRiPt:x()'>a</a>": "<a>a</a>",
    "<a href='java\tscr\nipt:x()'>a</a>": "<a>a</a>",
    "<a href='\x01javascript:x()'>a</a>": "<a>a</a>",
    "<a href='java&#0;script&colon;x()'>a</a>": f'<a href="{BASE}java%EF%BF%BDscript:x()">a</a>',
    "<a href='&#106;&#x61;vascript:x()'>a</a>": "<a>a</a>",
    "<a href='vbscript:x'>a</a><a href='file:///etc/passwd'>b</a>": "<a>a</a><a>b</a>",
    "<a href='data:text/html,x'>a</a>": "<a>a</a>",
    "<img src='javascript:x'>a": "a",
    "<img src='data:image/svg+xml,<svg onload=x>'>a": "a",
    "<img src=/a srcset='javascript:x 1x, /b 2x'>":
        '<img src="https://old.example.org/a" srcset="https://old.example.org/b 2x">',
    "<video poster=javascript:x src=/v.mp4></video>": '<video src="https://old.example.org/v.mp4" controls=""></video>',
    f"<img src='{PICTURE}'>": f'<img src="{PICTURE}">',
    # tracking pixels
    "<img src=/a width=1 height=1>a": "a",
    "<img src=/a height=0>a": "a",
    "<img src=/a style='width:1px;height:1px'>a": "a",
    "<img src=/a style='display : NONE'>a": "a",
    "<img src=//pixel.wp.com/b.gif?x=1>a": "a",
    "<img src=https://feeds.feedburner.com/~r/x/~4/y>a": "a",
    "<img src=https://stats.example.org/matomo.php?idsite=1>a": "a",
    "<img src=/a style='color:red;width:100px' width=100>": '<img src="https://old.example.org/a" width="100">',
    # addresses
    "<a href='#part'>a</a>": '<a href="https://old.example.org/2012/wheel/#part">a</a>',
    "<a href=''>a</a>": '<a href="https://old.example.org/2012/wheel/">a</a>',
    "<a href='?p=1'>a</a>": '<a href="https://old.example.org/2012/wheel/?p=1">a</a>',
    "<a href='../x/'>a</a><a href='y.html'>b</a>":
        '<a href="https://old.example.org/2012/x/">a</a><a href="https://old.example.org/2012/wheel/y.html">b</a>',
    "<a href='//h.example/x'>a</a>": '<a href="https://h.example/x">a</a>',
    "<a href='\\\\h.example\\x'>a</a>": '<a href="https://h.example/x">a</a>',
    "<a href='http://h.example/a b?é=1&amp;x=%zz#ü'>a</a>":
        '<a href="http://h.example/a%20b?%C3%A9=1&amp;x=%25zz#%C3%BC">a</a>',
    "<a href='https://müller.example/'>a</a>": '<a href="https://xn--mller-kva.example/">a</a>',
    "<a href='http://[x'>a</a><a href='http://h:x:1/'>b</a><a href='http://'>c</a>": "<a>a</a><a>b</a><a>c</a>",
    "<a href='mailto:a@b.example'>a</a><a href='tel:+1-555'>b</a>":
        '<a href="mailto:a@b.example">a</a><a href="tel:+1-555">b</a>',
    "<img src=a.jpg srcset='a.jpg 1x,b.jpg 2x, c d.jpg 3x, e.jpg' longdesc=d.html>":
        f'<img src="{BASE}a.jpg" srcset="{BASE}a.jpg 1x, {BASE}b.jpg 2x, {BASE}e.jpg" longdesc="{BASE}d.html">',
    "<blockquote cite='/a'><q cite=b>c</q></blockquote>":
        f'<blockquote cite="https://old.example.org/a"><q cite="{BASE}b">c</q></blockquote>',
    "<a href=/a rel=nofollow target=_blank>a</a>": '<a href="https://old.example.org/a" rel="nofollow">a</a>',
    # images that a script loads late
    "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACH5' data-src=w.jpg alt=W><noscript><img src=w.jpg></noscript>":
        f'<img src="{BASE}w.jpg" alt="W">',
    "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACH5'><noscript><img src=w.jpg></noscript>": f'<img src="{BASE}w.jpg">',
    "<img data-srcset='a.jpg 2x'>": f'<img srcset="{BASE}a.jpg 2x">',
    # what stays
    "<figure><picture><source srcset=a.webp type=image/webp><img src=a.jpg alt=A></picture><figcaption>a":
        f'<figure><picture><source srcset="{BASE}a.webp" type="image/webp"><img src="{BASE}a.jpg" alt="A"></picture>'
        "<figcaption>a</figcaption></figure>",
    "<audio autoplay><source src=a.mp3><track src=a.vtt kind=captions></audio>":
        f'<audio controls=""><source src="{BASE}a.mp3"><track src="{BASE}a.vtt" kind="captions"></audio>',
    "<table><tr><th scope=col>a<td colspan=2 align=right>b":
        '<table><tbody><tr><th scope="col">a</th><td colspan="2" align="right">b</td></tr></tbody></table>',
    '<pre class="x"><code class="hljs language-c++">\n a &lt; b\n</code></pre>':
        '<pre><code class="language-c++">\n a &lt; b\n</code></pre>',
    "<pre>\n\n\na\n\n  b</pre>": "<pre>a\n\n  b</pre>",
    "<ul><li><input type=checkbox checked disabled> a<li><input type=checkbox> b":
        "<ul><li>☑ a</li><li>☐ b</li></ul>",
    "<details open><summary>a</summary>b</details>": '<details open=""><summary>a</summary>b</details>',
    "<h2 id=x lang=de dir=ltr>a</h2>": '<h2 id="x" lang="de" dir="ltr">a</h2>',
    "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>": "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
    "<dl><dt>a<dd>b</dl><abbr title=x>c</abbr><sub>d</sub><ins datetime=2012>e</ins>":
        '<dl><dt>a</dt><dd>b</dd></dl><abbr title="x">c</abbr><sub>d</sub><ins datetime="2012">e</ins>',
    "<span class=k>a</span> <span><span lang=fr>b</span></span>": 'a <span lang="fr">b</span>',
    "<b><i>a</b>b</i>": "<b><i>a</i></b><i>b</i>",
    # characters
    "It&#x92;s &#147;only&#148; &#128; a&#1;b": "It’s “only” € ab",
    "a&nbsp;b &amp;nbsp; \" ' > &amp;lt;": "a\u00a0b &amp;nbsp; \" ' &gt; &amp;lt;",
    "a\r\nb\x00\x0b": "a\nb\n",
    "": "",
}  # fmt: skip

PLAIN = {
    "<p>a<p>b<br>c<li>d": "a b c d",
    "a<b>b</b>c": "abc",
    "&amp;lt; &lt;b&gt;&nbsp;\n c": "&lt; <b> c",
    "<script>x</script><style>y</style><template>z</template>a<!-- b -->": "a",
    "<table><tr><td>a<td>b<tr><td>c": "a b c",
    "a &amp b": "a & b",
    "": "",
}

SCHEMES = {"http", "https", "data", "mailto", "tel", "ftp", "xmpp", "irc", "ircs", "geo", "magnet", "sms"}
VALUES = st.sampled_from(
    [
        *(
            "#x",
            "/a",
            "//b/c",
            "../d e",
            "javascript:x",
            "java\tscript:x",
            "data:text/html,x",
            "&#106;avascript:x",
            "1",
            "0",
        ),
        *(
            "http://[x",
            "a 1x,b 2x",
            "language-x y",
            '"',
            "<b>",
            "é",
            "&amp;quot;",
            "&nbsp;",
            "display:none",
            "?q",
            "a:b",
            "",
        ),
        *(
            "https://é.example/?q=é#é",
            "\\\\h\\x",
            "http:x",
            "%zz",
            "checkbox",
            "//pixel.wp.com/x",
            "a//../../b",
            "/./x",
            "#a#b",
        ),
    ]
)
NAMES = st.sampled_from(
    sorted(TAGS | DROPPED) + "form object embed font x-y option plaintext html body head base frameset desc mi".split()
)
ATTRIBUTE_NAMES = st.sampled_from(sorted({*set().union(*ATTRIBUTES.values()), "onclick", "xmlns", "is", "class"}))
ATTRIBUTE = st.builds("{0}={2}{1}{2} ".format, ATTRIBUTE_NAMES, VALUES, st.sampled_from(["", '"', "'"]))
START = st.builds(lambda name, found: f"<{name} {''.join(found)}>", NAMES, st.lists(ATTRIBUTE, max_size=3))
TEXTS = st.sampled_from(
    "x| |\n|&lt;b&gt;|&amp;amp;|<!--|-->|<![CDATA[|]]>|<|&|\0|\x92|&#1;|&nbsp;|\xa0|</|<p|\u200b|<pre>\n\n|\"|'>|<p>".split(
        "|"
    )
)
SOUP = st.lists(st.one_of(START, START, st.builds("</{}>".format, NAMES), TEXTS), max_size=30).map("".join)
PARAGRAPHS = st.lists(st.text().map(lambda text: clean_text(text)[0]), max_size=4)


class Checker(HTMLParser):
    """Fails on tags that are not allowed or not balanced, and on addresses that are not absolute."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS - {"input"}
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            assert name in ATTRIBUTES.get(tag, set()) | ATTRIBUTES["*"]
            assert name != "style"
            if name in ("href", "src", "poster", "cite", "longdesc"):
                assert urlsplit(value or "").scheme in SCHEMES
                assert re.fullmatch("[!-~]+", value or "")
            if name == "srcset":
                assert all(one.startswith(("http://", "https://", "data:image/")) for one in (value or "").split(", "))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def check(html: str) -> None:
    checker = Checker()
    checker.feed(html)
    checker.close()
    assert not checker.open


@pytest.mark.parametrize("html", CLEANED)
def test_clean(html: str) -> None:
    assert clean(html, BASE) == CLEANED[html]
    assert clean(CLEANED[html], BASE) == CLEANED[html]


@settings(max_examples=300, deadline=None)
@given(SOUP)
def test_clean_is_safe_balanced_and_idempotent(html: str) -> None:
    result = clean(html, BASE)
    assert clean(result, BASE) == result
    assert clean_text(result) == (result, 0)
    check(result)


@given(PARAGRAPHS)
def test_clean_keeps_paragraphs_byte_for_byte(texts: list[str]) -> None:
    assert clean(paragraphs(texts), BASE) == paragraphs(texts)
    assert clean("<i></i>" + paragraphs(texts), BASE) == "<i></i>" + paragraphs(texts)  # by the way of all other HTML


def test_paragraphs() -> None:
    assert paragraphs([]) == ""
    assert paragraphs(["a < b\nc", '"d" & e']) == '<p>a &lt; b<br>\nc</p>\n<p>"d" &amp; e</p>'


@given(st.one_of(VALUES, st.text(), st.text("#/?:.a%é\\@[]", max_size=12)))
def test_an_absolute_address_is_valid_and_stays(address: str) -> None:
    result = absolute(address, BASE)
    if result is not None:
        assert re.fullmatch("[a-z]+:[!-~]*", result)
        assert absolute(result, BASE) == result


@pytest.mark.parametrize("base", ["https://h.example", "https://h.example/a", "http://h.example:80/a/b/?q=1#f"])
@pytest.mark.parametrize(
    ("address", "joined"),
    [("/x/y", "{root}/x/y"), ("x", "{folder}x"), ("./x", "{folder}x"), ("#x", "{page}#x"), ("//g/x", "{scheme}://g/x")],
)
def test_addresses_are_joined_with_any_base(base: str, address: str, joined: str) -> None:
    parts = urlsplit(base)
    root = f"{parts.scheme}://{parts.netloc}"
    folder = root + (parts.path[: parts.path.rindex("/") + 1] if parts.path else "/")
    page = base.partition("#")[0]
    assert absolute(address, base) == joined.format(root=root, folder=folder, page=page, scheme=parts.scheme)


def test_two_bases_do_not_mix() -> None:
    other = "https://two.example/b/"
    for _ in range(2):
        assert clean("<a href=x>a</a>", BASE) == f'<a href="{BASE}x">a</a>'
        assert clean("<a href=x>a</a>", other) == f'<a href="{other}x">a</a>'


@pytest.mark.parametrize("html", PLAIN)
def test_plain(html: str) -> None:
    assert plain(html) == PLAIN[html]


@given(SOUP)
def test_plain_is_one_line(html: str) -> None:
    assert plain(html) == squash(plain(html))


@given(PARAGRAPHS)
def test_plain_of_paragraphs(texts: list[str]) -> None:
    assert plain(paragraphs(texts)) == squash(" ".join(texts))


@given(PARAGRAPHS, st.integers(2, 40))
def test_excerpt_of_paragraphs(texts: list[str], limit: int) -> None:
    first = next(filter(None, map(squash, texts)), "")
    assert excerpt(paragraphs(texts), limit) == truncate(first, limit)
    assert len(excerpt(paragraphs(texts), limit)) <= limit


def test_excerpt() -> None:
    assert (
        excerpt("<script>x</script><div> <p></p><p>One <b>two</b><br>three four</p><p>five</p></div>", 15)
        == "One two three…"
    )
    assert excerpt("<img src=a>", 15) == ""


HOSTILE = {
    "deep": "<div>" * 10_000 + "a",
    "deep lists": "<ul><li>" * 10_000 + "a",
    "deep tables": "<table><tr><td>" * 10_000 + "a",
    "ends that do not count": "<div><table><tr><td></div></table>" * 5_000,
    "ends in comments": "<div><!--</div>-->" * 5_000,
    "ends in attributes": '<p ="><div><p "b>' * 5_000,
    "formatting never closed": "".join(f"<p><b id=x{i}>x" for i in range(10_000)),
    "formatting with a long attribute": f"<b title={'x' * 100_000}>" + "<p>x" * 10_000,
    "many attributes": "<a " + " ".join(f"x{i}=1" for i in range(100_000)) + ">a",
    "comments": "<!--" * 50_000,
    "quotes": '<a ="' * 50_000,
    "scripts": "<script>" + "</script" * 50_000,
    "noscript": "<noscript" * 50_000,
    "brackets": "<" * 100_000,
    "srcset": f"<img srcset='{'a ' * 100_000}'>",
    "addresses": f"<a href='{'a/../' * 50_000}'>a</a>",
    "characters to escape": "x &amp; y\xa0" * 300_000,
    "characters to escape between tags": "x & <!-- -->" * 300_000,
    "characters to escape in an attribute": f"<i title='{'x & y' * 300_000}'>a</i>",
    "items in items of another kind": "<dt><li><rp>" * 20_000,
    "text outside cells": "<table>" + "x<br>" * 50_000,
    "tables in texts": "<table>x</table>" * 20_000,
    "tags": "<p><i>x" * 200_000,
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_markup_neither_crashes_nor_grows(html: str) -> None:
    result = clean(html, BASE)
    assert len(result) <= 8 * len(html)
    assert clean(result, BASE) == result
    check(result)
    assert "<" not in plain(html) or "<" * 100 in html


def test_too_many_tags_are_left_out() -> None:
    assert clean("<p><i>x" * 130_000, BASE).split() == ["x"] * 130_000
    assert clean("<p>x" * 120_000, BASE) == "<p>x</p>" * 120_000


def test_what_stands_in_a_large_table_outside_its_cells_gets_a_cell() -> None:
    row = "<tr>a<td>b<i>c<td>d</tr><b>e</b>"
    rows = "<tr><td>a</td><td>b<i>c</i></td><td>d</td></tr><tr><td><b>e</b></td></tr>"
    found = clean(f"<table>{row * 500}</table>", BASE)
    assert found == f"<table><tbody>{rows * 500}</tbody></table>"


def test_ten_megabytes() -> None:
    text = paragraphs(["The water came over the lower sill on the Tuesday. " * 20] * 10_000)
    assert clean(text, BASE) == text
    assert clean("<i>a</i>" + text, BASE) == "<i>a</i>" + text


@given(SOUP)
def test_balance_changes_nothing_but_misnested_tags(html: str) -> None:
    tidy = clean(html, BASE)
    assert clean(balance(tidy), BASE) == tidy
    check(clean(balance(html), BASE))


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<audio src="a.mp3" controls></audio>', [("https://e.example/p/a.mp3", "audio/mpeg")]),
        ('<video src="/v"></video>', []),  # nothing says what it is
        (
            '<video poster="p.jpg"><source src="/v.webm"><source src="/v.mp4"></video>',
            [("https://e.example/v.webm", "video/webm")],
        ),
        (
            '<audio><source src="/a?x=1&amp;y=2" type="audio/ogg; codecs=opus"></audio>',
            [("https://e.example/a?x=1&y=2", "audio/ogg")],
        ),
        ('<picture><source srcset="/a.webp"><img src="/a.png"></picture>', []),
        ('<audio src="javascript:x"></audio><pre>&lt;audio src="/b.mp3"&gt;</pre>', []),
    ],
)
def test_the_recordings_that_a_body_plays(html: str, found: list[tuple[str, str]]) -> None:
    assert [*map(tuple, media(clean(html, "https://e.example/p/")))] == found
