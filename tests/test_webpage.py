"""The reader of saved web pages: fields, bodies, comments, pages that are no posts, encodings, damaged markup."""

import io
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feeds import html, readers
from feeds.errors import SourceError
from feeds.model import Draft, Found, Source
from feeds.readers.webpage import jsonld
from feeds.readers.webpage.decoding import decode
from feeds.readers.webpage.titles import without_site
from tests.sited import Site

PAGES = {path.stem: path.read_bytes() for path in sorted((Path(__file__).parent / "webpages").glob("*.html"))}
MUTANTS = 125  # of each page
POST = "<article><h1>A gate</h1><p>We opened the second gate by hand, which took two of us and a bar.</p></article>"
ITEM = '<article><h2><a href="{0}.html">Post {0}</a></h2><p>Some words on it.</p></article>'


def read(data: bytes, path: str = "a/index.html") -> Draft:
    (draft,) = readers.read(Source(path, io.BytesIO(data)), len(data))
    assert isinstance(draft, Draft)
    return draft


def page(body: str, head: str = "", classes: str = "") -> bytes:
    return f'<html><head><meta charset="utf-8">{head}</head><body class="{classes}">{body}</body></html>'.encode()


def value(found: Found | None) -> str | None:
    return found.value if found else None


def values(found: tuple[Found, ...]) -> list[str]:
    return [one.value for one in found]


def test_fields_of_a_wordpress_page() -> None:
    draft = read(PAGES["wordpress"])
    assert value(draft.title) == "The lower sill"
    assert values(draft.authors) == ["Ida Marsh"]
    assert value(draft.published) == "2012-06-27T10:00:00+02:00"  # the same moment as in the head, with its offset
    assert value(draft.updated) == "2012-07-01T09:30:00+00:00"
    assert values(draft.categories) == ["Mills"]
    assert values(draft.tags) == ["water", "wheel"]
    assert value(draft.url) == "https://harbour.example.org/2012/06/the-lower-sill/"
    assert value(draft.site) == "Harbour Notes"
    assert value(draft.language) == "en-GB"
    assert [(life.name.value, values(life.text)) for life in draft.biographies] == [
        ("Ida Marsh", ["Ida Marsh has kept the mill since 1998, and writes of it."])
    ]


def test_the_body_keeps_what_is_written_and_nothing_else() -> None:
    body = html.clean(value(read(PAGES["wordpress"]).html) or "", "https://harbour.example.org/p/")
    for kept in (
        "lower sill on",
        "https://harbour.example.org/pics/sill.jpg",
        "figcaption",
        'print("comment")',
        "<td>",
    ):
        assert kept in body
    assert "previous post" in body
    for dropped in ("Share this", "Tweet", "upper sill", "Posted on", "Mills", "I was there", "since 1998", "<h1"):
        assert dropped not in body


def test_comments_of_wordpress_with_answers_and_pingbacks() -> None:
    draft = read(PAGES["wordpress"])
    first, answer, ping = draft.comments
    assert (value(first.author), value(first.url), value(first.id)) == ("Tom Ashby", "https://tom.example.com/", "7")
    assert value(first.published) == "2012-06-28T09:00:00+02:00"
    assert value(first.html) == "<p>I was there.</p>"
    assert (value(answer.author), answer.parent) == ("Ida Marsh", 0)
    assert (value(ping.author), ping.kind, value(ping.url)) == (
        "Of sills",
        "pingback",
        "https://weir.example.com/sills",
    )
    assert value(draft.comment_count) == "3 thoughts on “The lower sill”"


def test_a_blogger_page() -> None:
    draft = read(PAGES["blogger"])
    assert value(draft.title) == "Peeps at the weir"
    assert values(draft.authors) == ["Ines Marlow"]
    assert value(draft.published) == "2012-06-25T00:23:00-04:00"
    assert values(draft.categories) + values(draft.tags) == ["weir"]
    (comment,) = draft.comments
    assert (value(comment.author), value(comment.published)) == ("Tom Ashby", "June 26, 2012 at 9:05 AM")
    assert (value(comment.html), value(comment.id)) == ("<p>Nice birds.</p>", "123")


def test_a_graph_of_json_ld_with_references() -> None:
    draft = read(PAGES["graph"])
    assert value(draft.title) == "Das untere Wehr"
    assert values(draft.authors) == ["Ida Marsch", "Tom Esch"]
    assert (value(draft.published), value(draft.updated)) == ("2012-06-27T10:00:00+02:00", "2012-06-28")
    assert (values(draft.categories), values(draft.tags)) == (["Wehre"], ["Wasser", "Rad"])
    assert "zweite Tor" in (value(draft.html) or "")


def test_microformats_and_their_answers() -> None:
    draft = read(PAGES["hentry"])
    assert (value(draft.title), values(draft.authors)) == ("A wet day", ["Ida Marsh"])
    assert value(draft.published) == "2020-02-03T12:00:00+01:00"
    assert [(value(one.author), value(one.published)) for one in draft.comments] == [
        ("Tom Ashby", "2020-02-04T08:00:00+01:00")
    ]


@pytest.mark.parametrize(
    ("path", "data", "kind"),
    [
        ("index.html", page("<h1>Notes</h1>" + "".join(map(ITEM.format, range(5)))), "index page"),
        ("page/2/index.html", page("".join(map(ITEM.format, range(5)))), "index page"),
        ("tags/weir/index.html", page("<h1>weir</h1>" + "".join(map(ITEM.format, range(3)))), "tag page"),
        ("category/mills.html", page("<h1>mills</h1>" + "".join(map(ITEM.format, range(3)))), "category page"),
        ("404.html", page("<h1>Not found</h1><p>There is nothing here.</p>"), "error page"),
        ("gone/index.html", page("<h1>Nothing</h1>", classes="error404"), "error page"),
        ("old.html", page("", '<meta http-equiv="refresh" content="0; url=/new/">'), "redirect"),
    ],
)
def test_pages_that_are_no_posts(path: str, data: bytes, kind: str) -> None:
    assert value(read(data, path).visibility) == kind


@pytest.mark.parametrize("path", ["tag/weirs.html", "author/ida.html", "index2.html"])
def test_a_list_with_one_post_in_full_is_no_post(path: str) -> None:
    item = (
        f'<article class="hentry"><h1 class="entry-title"><a href="../2012/a-gate.html">A gate</a></h1>{POST}</article>'
    )
    assert value(read(page(item), path).visibility) is not None
    assert read(page(item), "2012/a-gate.html").visibility is None


@pytest.mark.parametrize("path", ["index.html", "tags/index.html", "2012/06/index.html", "a.html"])
def test_a_post_beside_others_is_one(path: str) -> None:
    related = f'<div class="related">{"".join(map(ITEM.format, range(3)))}</div>'
    head = '<title>A gate</title><meta property="og:type" content="article">'
    assert read(page(POST + related, head), path).visibility is None


def test_a_post_whose_theme_gives_all_pages_the_class_of_a_list() -> None:
    title = '<h3><a href="/">Site</a></h3><h2><a rel="bookmark" href="/gate.html">A gate</a></h2>'
    assert read(page(title + POST, classes="archive"), "gate.html").visibility is None
    assert read(page(title.replace("gate.html", "weir.html"), classes="archive"), "gate.html").visibility is not None


def test_pages_that_are_no_posts_are_counted(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.put("a/index.html", page(POST, "<title>A gate</title>"))
    site.put("index.html", page("".join(map(ITEM.format, range(4)))))
    site.put("tags/a/index.html", page("".join(map(ITEM.format, range(4)))))
    site.put("tags/b/index.html", page("".join(map(ITEM.format, range(4)))))
    for _ in range(2):  # the second run reads none of them again
        report = site.build()
        assert report.posts == 1
        assert "note: not published, as they are no posts: 2 tag pages, 1 index page" in report.notes


@pytest.mark.parametrize(("language", "dates"), [("de", 1), ("en", 0)])
def test_the_language_of_a_page_gives_the_order_of_its_numbers(tmp_path: Path, language: str, dates: int) -> None:
    site = Site(tmp_path)
    article = POST.replace("</h1>", '</h1><p class="date">01.02.2021</p>')
    site.put("a.html", page(article).replace(b"<html>", f'<html lang="{language}">'.encode()))
    site.build()
    assert site.tree()["feed.json"].count(b'"date_published":"2021-02-01') == dates


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b'<meta charset="iso-8859-1">Caf\xe9 \x93Weir\x94', "Café “Weir”"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\xcf\xf0\xe8', "При"),
        ('<meta charset="iso-8859-1">Café'.encode(), "Café"),  # the declaration is wrong
        (b"\xef\xbb\xbf<meta charset=koi8-r>Caf\xc3\xa9", "Café"),
        ("Café".encode("utf-16"), "Café"),
        (b'<meta charset="no-such-encoding">Caf\xc3\xa9', "Café"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert decode(data)[0].endswith(text)


@pytest.mark.parametrize(
    ("title", "site", "bare"),
    [
        ("A gate | Harbour Notes", "Harbour Notes", "A gate"),
        ("Harbour Notes: A gate", "Harbour Notes", "A gate"),
        ("The second gate of the mill | Harbour", "", "The second gate of the mill"),
        ("Gates - a history", "Harbour Notes", "Gates - a history"),
        ("Harbour Notes", "Harbour Notes", ""),
    ],
)
def test_a_title_without_the_name_of_the_site(title: str, site: str, bare: str) -> None:
    assert without_site(title, site) == bare


def test_deep_nesting_is_refused_and_binary_data_too() -> None:
    for data in (b"<div>" * 100_000, b"<b><p>" * 50_000, b"\x00\x01\x02\xff" * 50):
        with pytest.raises(SourceError):
            read(data)


@settings(max_examples=100)
@given(st.recursive(st.none() | st.text(max_size=9), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_json_ld_of_any_shape(value: object) -> None:
    things = [{"@type": value, "author": value, "keywords": value}, {"@type": "Article", "author": value}]
    for thing in jsonld.articles(things):
        assert all(isinstance(name, str) for name in jsonld.people(thing.get("author"), things))
    assert isinstance(jsonld.text(value), str)
    assert all(isinstance(one, str) for one in jsonld.texts(value))


@pytest.mark.parametrize("name", PAGES)
def test_mutants_are_read_or_refused(name: str) -> None:
    rng = random.Random(name)
    for _ in range(MUTANTS):
        data = bytearray(PAGES[name])
        for _ in range(rng.randint(1, 30)):
            at = rng.randrange(len(data))
            piece = rng.choice(
                [b"<", b">", b'"', b"</div>", b"<p>", b"<!--", b"\x00", b"\xff", b"{", data[at : at + 90]]
            )
            data[at : at + rng.randint(0, 60)] = piece
        try:
            draft = read(bytes(data))
        except SourceError:
            continue
        assert draft.path == "a/index.html"
