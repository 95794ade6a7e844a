"""The entries of each feed and of each document, and their order."""

import json
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from feeds import names, text
from feeds.arrange import documents, periods
from feeds.arrange.entries import newest_post_first
from feeds.model import Document, EntryRef, Feed, Index, PostKey, PostSummary
from feeds.settings import AuthorSettings, CategorySettings, FeedSettings, Settings, SiteSettings
from tests.made import DAY, SETTINGS, comment, name, post, publish

ATOM = f"{{{names.ATOM}}}"
HISTORY = f"{{{names.HISTORY}}}"


def feed_of(weights: list[int]) -> Feed:
    """A feed whose entry `0` is the oldest."""
    refs = [EntryRef(str(i), PostKey(str(i)), True, DAY, DAY) for i in range(len(weights))]
    return Feed(
        "site",
        "",
        "id",
        "t",
        "t",
        "d",
        "https://e.org/",
        "https://e.org/",
        tuple(reversed(refs)),
        len(refs),
        DAY,
        archived=True,
    )


def packed(weights: list[int], limit: int, most: int) -> list[Document]:
    bounds = FeedSettings(limit=limit, max_bytes=most)
    return list(documents.documents(feed_of(weights), "https://e.org/", bounds, lambda ref: weights[int(ref.id)]))


@given(st.lists(st.integers(1, 50), max_size=60), st.integers(0, 9), st.integers(1, 120))
def test_documents_hold_every_entry_within_the_bounds(weights: list[int], limit: int, most: int) -> None:
    newest, *archives = packed(weights, limit, most)
    held = {entry.id for document in (newest, *archives) for entry in document.entries}
    assert held == {str(i) for i in range(len(weights))}
    for document in (newest, *archives):
        assert not limit or len(document.entries) <= limit
        assert len(document.entries) <= 1 or sum(weights[int(entry.id)] for entry in document.entries) <= most
    assert newest.complete == (not archives)


@given(
    st.lists(st.integers(1, 50), min_size=1, max_size=60), st.integers(1, 50), st.integers(0, 9), st.integers(1, 120)
)
def test_a_newer_entry_changes_no_archive(weights: list[int], newer: int, limit: int, most: int) -> None:
    before = {document.folder: document for document in packed(weights, limit, most)[1:]}
    after = {document.folder: document for document in packed([*weights, newer], limit, most)[1:]}
    for folder, document in before.items():
        assert after[folder].entries == document.entries
        assert after[folder].previous == document.previous


@given(st.lists(st.integers(1, 50), max_size=60), st.integers(0, 9), st.integers(1, 120))
def test_archives_are_chained_from_the_feed_to_the_oldest(weights: list[int], limit: int, most: int) -> None:
    chain = packed(weights, limit, most)
    for newer, older in pairwise(chain):
        assert newer.previous == older.address
    assert chain[-1].previous is None


def test_a_client_that_follows_the_links_sees_every_post_once() -> None:
    posts = [post(number, content="<p>" + "x" * ((number - 1) % 700) + "</p>") for number in range(1, 1104)]
    settings = replace(SETTINGS, feeds=FeedSettings(limit=20, max_bytes=25_000))
    made = publish(posts, settings)
    expected = [one.id for one in reversed(posts)]
    assert follow_atom(made.files) == expected
    assert follow_json(made.files) == expected
    for document in made.documents:
        size = len(made.files[f"{document.folder}/atom.xml".lstrip("/")])
        assert size < 25_000 + 3_000 or len(document.entries) == 1 or document.feed.kind == "replies"


def follow_atom(files: dict[str, bytes]) -> list[str]:
    seen: dict[str, None] = {}
    url: str | None = "https://example.org/atom.xml"
    steps = 0
    while url:
        root = etree.fromstring(files[url.removeprefix("https://example.org/")])
        seen |= dict.fromkeys(id_.text or "" for id_ in root.iterfind(f"{ATOM}entry/{ATOM}id"))
        links = {link.get("rel"): link.get("href") for link in root.iterfind(f"{ATOM}link")}
        assert links["self"] == url
        if steps:
            assert root.find(f"{HISTORY}archive") is not None
            assert links["current"] == "https://example.org/atom.xml"
        assert root.findtext(f"{ATOM}id") == "tag:example.org,2012:feed/"
        url, steps = links.get("prev-archive"), steps + 1
    assert steps > 50
    return list(seen)


def follow_json(files: dict[str, bytes]) -> list[str]:
    seen: dict[str, None] = {}
    url: str | None = "https://example.org/feed.json"
    while url:
        data = json.loads(files[url.removeprefix("https://example.org/")])
        assert data["feed_url"] == url
        seen |= dict.fromkeys(item["id"] for item in data["items"])
        url = data.get("next_url")
    return list(seen)


def test_all_formats_hold_the_same_entries_whatever_the_configuration_asks_for() -> None:
    posts = [post(number, content="<p>" + "&amp;" * (number - 1) + "</p>") for number in range(1, 200)]
    bounds = FeedSettings(limit=0, max_bytes=20_000)
    only_json = replace(SETTINGS, feeds=replace(bounds, formats=("json",)))
    all_three = publish(posts, replace(SETTINGS, feeds=bounds)).documents
    json_alone = publish(posts, only_json).documents
    assert [part.entries for part in all_three] == [part.entries for part in json_alone]


def test_comment_feeds_are_never_bounded() -> None:
    one = post()
    said = tuple(comment(None, f"remark {number}") for number in range(100))
    made = publish([one._replace(comments=said)], replace(SETTINGS, feeds=FeedSettings(limit=3, max_bytes=10)))
    (document,) = [part for part in made.documents if part.feed.kind == "replies"]
    assert len(document.entries) == 100
    assert document.complete


@given(st.lists(st.lists(st.integers(-9, 9), max_size=4), max_size=6), st.integers(1, 5))
def test_the_newest_comments_of_all_posts_stand_in_their_feed(days: list[list[int]], limit: int) -> None:
    posts = []
    for number, when in enumerate(days, 1):
        one = post(number)
        said = [comment("Tom", f"remark {n}", DAY + timedelta(days=day)) for n, day in enumerate(when)]
        posts.append(one._replace(comments=tuple(said)))
    made = publish(posts, replace(SETTINGS, feeds=FeedSettings(limit=limit, archive=())))
    (part,) = [part for part in made.documents if part.folder == "comments"]
    all_ = [(-remark.moment.timestamp(), f"{one.id}#{remark.anchor}") for one in posts for remark in one.comments]
    assert [ref.id for ref in part.entries] == [id_ for _, id_ in sorted(all_)[:limit]]
    assert part.feed.size == len(all_)
    assert part.complete == (len(all_) <= limit)


def test_archive_chooses_the_kinds_of_feed() -> None:
    posts = [post(number) for number in range(1, 8)]
    for archive, folders in ((("authors",), {"authors/jane-doe/archive/1"}), ((), set()), (("site",), {"archive/1"})):
        made = publish(posts, replace(SETTINGS, feeds=FeedSettings(limit=5, archive=archive)))
        assert {part.folder for part in made.documents if part.archive} == folders


# Order and names -----------------------------------------------------------------------------------------------------


def test_newest_first_undated_last_ties_by_id() -> None:
    posts = [
        post(1),
        post(2, published=None),
        post(3),
        post(4, published=post(1).published),
        post(5, published=DAY.replace(year=1960)),
    ]
    made = publish(posts)
    order = [ref.id[-9:-4] for ref in made.feed("").entries]
    assert order == ["00003", "00001", "00004", "00005", "00002"]


def test_of_two_equal_slugs_the_smaller_id_has_the_plain_one() -> None:
    one, two = post(1, path="b.txt", title="Same"), post(1, path="a.txt", title="Same")
    made = publish([one, two])
    slugs = {path: one.slug for path, one in made.posts.items()}
    assert slugs == {"a.txt": "2012-06-28-same", "b.txt": "2012-06-28-same-" + text.digest(one.id, 6)}


def test_one_author_in_several_spellings_is_shown_in_the_most_frequent() -> None:
    posts = [post(n, authors=(name(spelling),)) for n, spelling in enumerate(["JANE DOE", "Jane Doe", "Jane Doe"])]
    made = publish(posts)
    assert [person.name for person in made.site.people.values()] == ["Jane Doe"]
    assert {entry.authors[0].name for entry in made.entries.values()} == {"Jane Doe"}


def test_the_configuration_names_authors_and_categories() -> None:
    settings = replace(
        SETTINGS,
        authors={"jane-doe": AuthorSettings(name="Dr. Jane Doe", url="https://jane.example.org/", bio="Writes.")},
        categories={"boats": CategorySettings(label="Boats & Ships")},
    )
    made = publish([post()], settings)
    assert made.feed("authors/jane-doe").title == "Example: Dr. Jane Doe"
    assert made.feed("authors/jane-doe").description == "Writes."
    assert made.feed("categories/boats").title == "Example: Boats & Ships"


def test_author_categories() -> None:
    posts = [post(1), post(2, authors=(name("John Roe"),)), post(3, categories=(name("ropes"),))]
    made = publish(posts, replace(SETTINGS, feeds=FeedSettings(author_categories=True)))
    folders = {
        feed.folder: [ref.id[-5] for ref in feed.entries] for feed in made.feeds if feed.kind == "author category"
    }
    assert folders == {
        "authors/jane-doe/categories/boats": ["1"],
        "authors/jane-doe/categories/ropes": ["3"],
        "authors/john-roe/categories/boats": ["2"],
    }
    assert "authors/jane-doe/categories/ropes/index.html" in made.files


def test_only_a_feed_of_one_author_alone_names_the_author_in_its_head() -> None:
    both = post(2, authors=(name("Jane Doe"), name("John Roe")))
    assert publish([post(1)]).feed("authors/jane-doe").author is not None
    assert publish([post(1), both]).feed("authors/jane-doe").author is None
    assert publish([post(1)]).feed("").author is None


# Where it can be read --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "changes", "url"),
    [
        (None, {}, "https://example.org/posts/2012-06-28-title-1/"),
        ("https://o.org/{author}/{year}/{month}/{day}/{slug}/", {}, "https://o.org/jane-doe/2012/06/28/title-1/"),
        ("https://o.org/{author}/{slug}/", {"authors": ()}, "https://example.org/posts/2012-06-28-title-1/"),
        ("https://o.org/{year}/{slug}/", {"published": None}, "https://example.org/posts/undated-title-1/"),
        ("https://o.org/{slug}/", {"published": None}, "https://o.org/title-1/"),
        ("https://o.org/{slug}/", {"url": "https://p.org/x"}, "https://p.org/x"),
    ],
)
def test_permalink(pattern: str | None, changes: dict[str, object], url: str) -> None:
    made = publish([post(1, **changes)], replace(SETTINGS, site=replace(SETTINGS.site, permalink=pattern)))
    (one,) = made.posts.values()
    assert made.entries[one.id].url == url
    own = url.startswith("https://example.org/")
    assert (f"posts/{one.slug}/index.html" in made.files) == own


def test_the_page_is_whole_where_the_feeds_hold_a_summary() -> None:
    one = post(1, content="<p>First.</p>\n<p>Second.</p>")
    made = publish([one], replace(SETTINGS, feeds=FeedSettings(content="summary")))
    assert b"Second." not in made.files["atom.xml"] + made.files["rss.xml"] + made.files["feed.json"]
    assert b"&lt;p&gt;First.&lt;/p&gt;" in made.files["atom.xml"]
    assert b"Second." in made.files["posts/2012-06-28-title-1/index.html"]


def test_the_base_url_changes_no_id() -> None:
    here = publish([post(1)])
    there = publish(
        [post(1)],
        Settings(SiteSettings(title="Example", id="example.org,2012"), base_url="https://staging.example.org/x/"),
    )
    assert [feed.id for feed in here.feeds] == [feed.id for feed in there.feeds]
    assert b"https://example.org/" not in b"".join(there.files.values())


def test_a_post_that_says_only_when_it_was_updated_stands_where_that_belongs() -> None:
    updated = post(2, published=None, updated=DAY + timedelta(days=2))
    made = publish([post(1), updated, post(3), post(4, published=None)])
    assert [one.id for one in made.feed("").entries] == [post(n).id for n in (3, 2, 1, 4)]


# Index pages ----------------------------------------------------------------------------------------------------------


def pages_of(days: list[int | None]) -> dict[str, Index]:
    """The index pages of posts, each so many days after 27 June 2012 or undated, by folder."""
    drawn = [
        post(n, published=None if day is None else DAY + timedelta(days=day), path=f"{n}.txt")
        for n, day in enumerate(days)
    ]
    made = publish(drawn)
    listed = periods.pages(sorted(made.posts.values(), key=newest_post_first), (), made.site)
    return {page.folder: page for page in listed}


@settings(max_examples=15)
@given(st.lists(st.none() | st.integers(0, 70), max_size=40), st.integers(1, 12))
def test_each_post_is_on_one_page_of_its_time_and_no_page_is_long(days: list[int | None], most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(periods, "ROWS", most)
        found = pages_of(days)
    shown = [row.slug for page in found.values() for row in page.posts]
    assert len(shown) == len(set(shown)) == len(days)
    assert all(len(page.posts) <= most for page in found.values())
    linked = {link.address for page in found.values() for link in (*page.parts, *page.years)}
    assert linked <= {f"https://example.org/{folder}/" for folder in found}
    assert all(
        sum(part.size for part in page.parts) in (0, len(below(found, folder))) for folder, page in found.items()
    )


def below(found: dict[str, Index], folder: str) -> list[PostSummary]:
    return [one for inner, page in found.items() if inner.startswith(f"{folder}/") for one in page.posts]


def test_a_year_with_many_posts_has_months_and_a_day_with_many_has_parts() -> None:
    found = pages_of([*range(60), *[70] * 250, *[None] * 120])
    assert list(found) == [
        "posts/2012", "posts/2012/09", "posts/2012/09/05", "posts/2012/09/05/3", "posts/2012/09/05/2",
        "posts/2012/09/05/1", "posts/2012/08", "posts/2012/07", "posts/2012/06", "posts/undated", "posts/undated/2",
        "posts/undated/1",
    ]  # fmt: skip
    assert [link.label for link in found["posts/2012"].parts] == [
        "September 2012", "August 2012", "July 2012", "June 2012"
    ]  # fmt: skip
    assert [page.title for page in found.values()][2:5] == [
        "September 5, 2012", "September 5, 2012, 3", "September 5, 2012, 2"
    ]  # fmt: skip
    assert [link.label for link in found["posts/2012/08"].years] == ["2012"]


def test_a_new_post_changes_only_the_pages_of_its_time() -> None:
    days: list[int | None] = [day % 60 for day in range(200)]
    before, after = pages_of(days), pages_of([*days, 60])
    changed = {folder for folder, page in after.items() if before.get(folder) != page}
    assert changed == {"posts/2012", "posts/2012/08"}


def test_many_authors_are_listed_by_name_alone_and_the_front_page_has_the_largest() -> None:
    drawn = [post(n, authors=(name(f"Author {n % 130}"),)) for n in range(260)] + [post(300, authors=(name("Zoe"),))]
    drawn += [post(n, authors=(name("Most"),)) for n in range(301, 310)]
    made = publish(drawn)
    listed, front = made.files["authors/index.html"].decode(), made.files["index.html"].decode()
    assert '<a href="#letter-Z">Z</a>' in listed
    assert '<h3 id="letter-Z">Z</h3>' in listed
    assert "authors/author-7/atom.xml" not in listed
    assert 'aria-label="Most, Atom"' in front
    assert "All 132 authors" in front
    assert "authors/zoe/atom.xml" not in front
