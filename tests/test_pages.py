"""The HTML pages, as a browser parses them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from feeds import names, phrases
from feeds.model import Entry, Index, InReplyTo, Person, Term
from feeds.writers import pages
from feeds.writers.threads import Thread, threads
from tests.entries import ADDRESSES, BASE, JANE, LINES, MOMENTS, NOON, REPLIES, SITE, comment, feed, post, row


def answer(number: int, to: int) -> Entry:
    return comment(number, parent=InReplyTo(comment(to).id, comment(to).url, "comment"))


def shape(found: list[Thread]) -> list[Any]:
    return [(thread.number, shape(thread.answers)) for thread in found]


def parse(page: bytes) -> html.HtmlElement:
    return html.document_fromstring(page.decode())


def autodiscovery(page: html.HtmlElement) -> list[str | None]:
    return [link.get("href") for link in page.iterfind(".//head/link") if link.get("rel") == "alternate"]


ROWS = st.lists(
    st.builds(
        row,
        LINES,
        st.lists(st.builds(Person, LINES, LINES, ADDRESSES | st.just("")), max_size=3),
        st.none() | MOMENTS,
        st.integers(0, 99),
    ),
    max_size=4,
)


@settings(max_examples=60)
@given(ROWS)
def test_each_row_of_an_index_page(rows: list[Any]) -> None:
    """A browser reads back the title, people, date and number of comments of each post."""
    listing = Index("", "All", None, None, posts=tuple(row.post for row in rows), heading="Newest")
    page = parse(pages.index(listing, rows, [], feed(), SITE, names.FORMATS))
    shown = page.xpath('//ul[@class="posts"]/li')
    assert len(shown) == len(rows)
    for one, given_row in zip(shown, rows, strict=True):
        post = given_row.post
        links = [(a.get("href"), a.text_content()) for a in one.iter("a")]
        assert links[0] == (post.page, post.title)
        assert links[1:-4] == [(person.page, person.name) for person in given_row.people]
        assert links[-4] == (given_row.comments, f"Comments ({post.comments})")
        assert [text for _, text in links[-3:]] == ["RSS", "Atom", "JSON"]
        called = f"Comments on: {post.title}"
        assert [a.get("aria-label") for a in list(one.iter("a"))[-4:]] == [
            f"Comments ({post.comments}): {post.title}", f"{called}, RSS", f"{called}, Atom", f"{called}, JSON Feed",
        ]  # fmt: skip
        times = [(time.get("datetime"), time.text) for time in one.iter("time")]
        assert times == ([(post.moment.isoformat(), phrases.moment(post.moment, None))] if post.moment else [])


def test_a_post_page_is_an_h_entry_with_its_comments() -> None:
    comments = [comment(1), comment(2, authors=(Person("", "Tom", "", "https://tom.example.org/"),))]
    page = parse(pages.post(post(), comments, [feed(), REPLIES], SITE, names.FORMATS))
    (entry,) = page.find_class("h-entry")
    assert entry.find_class("p-name")[0].text_content() == "R&D < C++"
    assert entry.find_class("dt-published")[0].get("datetime") == "2012-06-28T12:00:00+00:00"
    assert [(c.tag, c.get("href"), c.text_content()) for c in entry.find_class("p-category")] == [
        ("a", f"{BASE}categories/boats/", "boats")
    ]
    assert [c.get("id") for c in entry.find_class("h-cite")] == ["comment-1", "comment-2"]
    assert page.get_element_by_id("comments") is not None


def test_a_tag_on_a_post_page_is_no_link() -> None:
    page = parse(pages.post(post(terms=(Term("tide", "tide", ""),)), [], [feed()], SITE, names.FORMATS))
    assert [(c.tag, c.text_content()) for c in page.find_class("p-category")] == [("span", "tide")]


def test_a_comment_on_a_post_page_links_to_the_one_that_it_answers() -> None:
    page = parse(pages.post(post(), [comment(), answer(2, 1)], [feed()], SITE, names.FORMATS))
    assert [(a.get("href"), a.text) for a in page.find_class("u-in-reply-to")] == [
        (comment().url, "in reply to Anonymous")
    ]


def test_answers_stand_below_what_they_answer() -> None:
    """Two threads that the page mixes; the last answers nobody that is there."""
    comments = [comment(1), comment(2), answer(3, 1), answer(4, 2), answer(5, 3), answer(6, 9)]
    assert shape(threads(comments)) == [(1, [(3, [(5, [])])]), (2, [(4, [])]), (6, [])]
    page = parse(pages.post(post(), comments, [feed()], SITE, names.FORMATS))
    (third,) = page.xpath('//li[@id="comment-1"]/ol/li')
    assert third.get("id") == "comment-3"
    assert [li.get("id") for li in third.xpath("ol/li")] == ["comment-5"]


@given(st.lists(st.integers(0, 40), max_size=40))
def test_each_comment_stands_once_whatever_it_answers(parents: list[int]) -> None:
    """Also in a circle, and in a long chain, which is no list in a list in a list without end."""

    def depth(found: list[Thread]) -> int:
        return 1 + max((depth(thread.answers) for thread in found), default=-1) if found else 0

    def flat(found: list[Thread]) -> Iterator[int]:
        for thread in found:
            yield thread.number
            yield from flat(thread.answers)

    made = threads([answer(number, parent) for number, parent in enumerate(parents, 1)])
    assert sorted(flat(made)) == list(range(1, len(parents) + 1))
    assert depth(made) <= 5


def test_a_long_chain_of_answers() -> None:
    made = threads([comment(1), *(answer(number, number - 1) for number in range(2, 3000))])
    page = pages.post(post(), [comment(1), *(answer(n, n - 1) for n in range(2, 3000))], [feed()], SITE, names.FORMATS)
    assert len(made) == 1
    assert page.count(b"h-cite") == 2999


def test_autodiscovery_of_a_post_page_names_the_sites_feed_first() -> None:
    page = parse(pages.post(post(), [], [feed(), REPLIES], SITE, ("rss", "json")))
    comments = REPLIES.address
    assert autodiscovery(page) == [
        f"{BASE}rss.xml", f"{BASE}feed.json", f"{comments}rss.xml", f"{comments}feed.json",
    ]  # fmt: skip


def test_autodiscovery_of_an_index_page_names_its_own_feed_or_the_sites() -> None:
    jane = feed(folder="authors/jane-doe", address=JANE.page)
    for own, address in ((jane, JANE.page), (None, BASE)):
        listing = Index("authors/jane-doe", "Jane", None, own)
        page = parse(pages.index(listing, [], [], feed(), SITE, ("atom",)))
        assert autodiscovery(page) == [f"{address}atom.xml"]


def test_pages_are_in_the_language_of_the_site() -> None:
    german = replace(SITE, language="de")
    listing = Index("", "Alle", None, None, posts=(row("x").post,), heading="Neueste")
    data = pages.index(listing, [row("x", [JANE])], [], feed(), german, ("rss",)).decode()
    assert '<html lang="de">' in data
    assert "Kommentare (2)" in data
    assert ">28. Juni 2012</time>" in data


@pytest.mark.parametrize(
    ("of_site", "of_post", "of_page", "of_title"),
    [
        ("en", None, ("en", None), (None, None)),
        ("en", "en", ("en", None), (None, None)),
        ("en", "ja", ("en", None), ("ja", None)),
        ("en", "ar", ("en", None), ("ar", "rtl")),
        ("ar", None, ("ar", "rtl"), (None, None)),
        ("ar", "fr", ("ar", "rtl"), ("fr", "ltr")),
        (None, None, ("en", None), ("", "auto")),
        (None, "he", ("en", None), ("he", "rtl")),
        (None, "en", ("en", None), (None, None)),
    ],
)
def test_language_and_direction(of_site: str | None, of_post: str | None, of_page: Any, of_title: Any) -> None:
    """Of the page, and of a post's title and content. Unknown is not English, though our own words are."""
    site, given_row = replace(SITE, language=of_site), row("Title")
    given_row = given_row._replace(post=given_row.post._replace(language=of_post))
    page = parse(pages.post(post(language=of_post), [comment()], [feed()], site, names.FORMATS))
    listing = Index("", "All", None, None, posts=(given_row.post,))
    listed = parse(pages.index(listing, [given_row], [], feed(), site, names.FORMATS))
    for one in (page, listed):
        assert (one.get("lang"), one.get("dir")) == of_page
    found = [*page.find_class("p-name"), *page.find_class("e-content"), *listed.find_class("title")]
    assert {(one.get("lang"), one.get("dir")) for one in found} == {of_title}


def test_our_own_words_are_marked_where_they_are_not_in_the_language_of_the_site() -> None:
    for language, own in (("ja", "en"), ("de", None), (None, None)):
        page = parse(
            pages.index(Index("", "A", None, None), [], [], feed(), replace(SITE, language=language), ("rss",))
        )
        assert page.find_class("box")[0].get("lang") == own


@pytest.mark.parametrize(
    ("language", "day", "moment", "month"),
    [
        ("en", "June 28, 2012", "June 28, 2012, 2:05\u202fPM", "June 2012"),
        ("en-GB", "28 June 2012", "28 June 2012, 14:05", "June 2012"),
        ("de-AT", "28. Juni 2012", "28. Juni 2012, 14:05", "Juni 2012"),
        ("ja", "2012年6月28日", "2012年6月28日 14:05", "2012年6月"),
        ("tlh", "2012-06-28", "2012-06-28 14:05", "2012-06"),
        ("x-own", "2012-06-28", "2012-06-28 14:05", "2012-06"),
        (None, "June 28, 2012", "June 28, 2012, 2:05\u202fPM", "June 2012"),
    ],
)
def test_dates_are_in_the_language_of_the_site(language: str | None, day: str, moment: str, month: str) -> None:
    """A day alone is noon, and has no time; what Babel does not know is in ISO 8601."""
    assert phrases.moment(NOON, language) == phrases.day(NOON.date(), language) == day
    assert phrases.moment(NOON.replace(hour=14, minute=5), language) == moment
    assert phrases.month(NOON, language) == month


def test_the_page_offers_the_feed_that_most_readers_know() -> None:
    for formats, file in ((names.FORMATS, "atom.xml"), (("rss", "json"), "rss.xml"), (("json",), "feed.json")):
        page = parse(pages.index(Index("", "A", None, None), [], [], feed(), SITE, formats))
        (field,) = page.xpath('//input[@id="feed-address"]')
        assert (field.get("value"), field.get("readonly")) == (BASE + file, "readonly")
