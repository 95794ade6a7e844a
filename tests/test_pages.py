"""The HTML pages, as a browser parses them."""

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from feeds import names
from feeds.model import Index, InReplyTo, Person, Term
from feeds.writers import pages
from tests.entries import ADDRESSES, BASE, JANE, LINES, MOMENTS, REPLIES, SITE, comment, feed, post, row


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
    page = parse(pages.index(listing, rows, feed(), SITE, names.FORMATS))
    shown = page.xpath('//ul[@class="plain"]/li')
    assert len(shown) == len(rows)
    for one, given_row in zip(shown, rows, strict=True):
        post = given_row.post
        links = [(a.get("href"), a.text_content()) for a in one.iter("a")]
        assert links[0] == (post.page, post.title)
        assert links[1:-4] == [(person.page, person.name) for person in given_row.people]
        assert links[-4] == (given_row.comments, f"Comments: {post.comments}")
        times = [(time.get("datetime"), time.text) for time in one.iter("time")]
        assert times == ([(post.moment.isoformat(), post.moment.date().isoformat())] if post.moment else [])


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
    answer = comment(2, parent=InReplyTo(comment().id, comment().url, "comment"))
    page = parse(pages.post(post(), [comment(), answer], [feed()], SITE, names.FORMATS))
    assert [a.get("href") for a in page.find_class("u-in-reply-to")] == [comment().url]


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
        page = parse(pages.index(listing, [], feed(), SITE, ("atom",)))
        assert autodiscovery(page) == [f"{address}atom.xml"]


def test_pages_are_in_the_language_of_the_site() -> None:
    german = replace(SITE, language="de")
    listing = Index("", "Alle", None, None, posts=(row("x").post,), heading="Neueste")
    data = pages.index(listing, [row("x", [JANE])], feed(), german, ("rss",)).decode()
    assert '<html lang="de">' in data
    assert "Kommentare: 2" in data
    page = pages.post(post(language="ja"), [], [feed()], german, ("rss",)).decode()
    assert '<article class="h-entry" lang="ja">' in page
