"""A whole published site: its feeds, pages and lists agree with each other, whatever its posts hold."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain

import pytest
from hypothesis import given, settings
from lxml import etree, html

from feeds import names
from feeds.model import Enclosure, Post, SourceFeed
from feeds.settings import AuthorSettings, FeedSettings
from tests.entries import Read, by_feedparser, by_json
from tests.made import SETTINGS, Made, comment, post, posts, publish

NS = {"a": names.ATOM, "dc": names.DUBLIN_CORE, "thr": names.THREADING}
BASE = "https://example.org/"
READERS = {"rss.xml": by_feedparser, "atom.xml": by_feedparser, "feed.json": by_json}

ONE = post(1, title="R&D < C++", status="closed", rights="© Jane")
COMMENTED = ONE._replace(comments=(comment("Tom", "First."), comment(None, "Second.")))


def tree(data: bytes) -> etree._Element:
    return etree.fromstring(data)


def folders(made: Made) -> Iterator[str]:
    """The folder of each document, archives among them, with a "/" at its end."""
    for document in made.documents:
        yield f"{document.folder}/".lstrip("/")


def read(made: Made, folder: str) -> dict[str, list[Read]]:
    """What other parsers find in the documents of a folder, by their names."""
    return {name: parse(made.files[folder + name]) for name, parse in READERS.items()}


def own_folder(made: Made) -> str:
    """The folder of the only post."""
    (one,) = made.posts.values()
    return f"posts/{one.slug}/"


def assert_formats_agree(made: Made) -> None:
    """RSS names nobody where Atom must, and has one enclosure."""
    for folder in folders(made):
        found = read(made, folder)
        nobody = ("Anonymous",) if re.match("(?:posts/[^/]+/)?comments/", folder) else ("Unknown",)
        for name in ("rss.xml", "feed.json"):
            several = slice(1) if name == "rss.xml" else slice(None)
            named = [replace(one, authors=one.authors or nobody) for one in found[name]]
            assert named == [replace(one, enclosures=one.enclosures[several]) for one in found["atom.xml"]], folder


# What every site holds ------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(posts())
def test_three_formats_agree(drawn: list[Post]) -> None:
    made = publish(drawn)
    assert_formats_agree(made)
    for one in by_json(made.files["feed.json"]):
        entry = made.entries[one.id]
        assert (one.title, one.link, one.content) == (entry.title, entry.url, entry.content)
        assert one.authors == tuple(person.name for person in entry.authors)


@settings(max_examples=40)
@given(posts())
def test_the_front_page_names_every_post_and_author(drawn: list[Post]) -> None:
    """A browser reads every title and name back: the rows of the page are filled templates."""
    made = publish(drawn)
    page = html.document_fromstring(made.files["index.html"].decode())
    shown = {(a.get("href"), a.text_content()) for a in page.iter("a")}
    for one in made.posts.values():
        assert (one.page, one.title) in shown
        assert all((made.site.people[slug].page, made.site.people[slug].name) in shown for slug in one.author_slugs)


@settings(max_examples=20)
@given(posts())
def test_the_page_of_a_post_shows_all_of_it(drawn: list[Post]) -> None:
    made = publish(drawn)
    for one in drawn:
        page = html.document_fromstring(made.files[f"posts/{made.posts[one.key.path].slug}/index.html"].decode())
        assert page.find_class("p-name")[0].text_content() == one.title
        assert {cited.get("id") for cited in page.find_class("h-cite")} == {reply.anchor for reply in one.comments}
        assert len(page.find_class("p-category")) == len(one.categories)


def test_opml_lists_every_feed() -> None:
    files = publish([COMMENTED, post(2)], replace(SETTINGS, feeds=FeedSettings(author_categories=True))).files
    lists = {path: tree(data).iter("outline") for path, data in files.items() if path.endswith(".opml")}
    listed = {path: [outline.get("xmlUrl", "") for outline in outlines] for path, outlines in lists.items()}
    assert listed["feeds.opml"] == [f"{BASE}atom.xml", f"{BASE}comments/atom.xml"]
    assert set(listed) > {"authors/feeds.opml", "categories/feeds.opml", "comments/feeds.opml"}
    assert sorted(chain.from_iterable(listed.values())) == sorted(
        BASE + path for path in files if path.endswith("atom.xml")
    )


def test_every_link_of_a_page_to_this_site_leads_to_a_file() -> None:
    settings = replace(SETTINGS, feeds=FeedSettings(author_categories=True, limit=2, archive=("site",)))
    files = publish([COMMENTED, post(2, published=None), *map(post, range(3, 6))], settings).files
    reached = set()
    for path, data in files.items():
        if path.endswith(".html"):
            for link in html.document_fromstring(data.decode()).iter("a", "link"):
                address = (link.get("href") or "").partition("#")[0]
                if address.startswith(BASE):
                    target = address.removeprefix(BASE)
                    target += "index.html" if not target or target.endswith("/") else ""
                    assert target in files, f"{path}: {address}"
                    reached.add(target)
    feeds = {path for path in files if not path.endswith(("index.html", ".css")) and "archive/" not in path}
    assert feeds <= reached


def test_every_fragment_of_a_page_is_in_it() -> None:
    made = publish([COMMENTED])
    page = html.document_fromstring(made.files[f"{own_folder(made)}index.html"].decode())
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    linked = {entry.url.partition("#")[2] for entry in made.entries.values()} - {""}
    assert linked | {"comments", "comments-heading", "feed-address"} == ids


def test_only_the_configured_formats_are_written() -> None:
    files = publish([COMMENTED], replace(SETTINGS, feeds=FeedSettings(formats=("rss",)))).files
    assert {path.rpartition("/")[2] for path in files} == {"rss.xml", "index.html", "feeds.opml", "feeds.css"}
    assert b"atom.xml" not in b"".join(files.values())
    assert b'xmlUrl="https://example.org/rss.xml"' in files["feeds.opml"]


def test_a_style_sheet_only_where_a_document_refers_to_it() -> None:
    for chosen in (FeedSettings(formats=("json",)), FeedSettings(stylesheet=False)):
        files = publish([COMMENTED], replace(SETTINGS, feeds=chosen)).files
        assert "feeds.css" not in files
        assert b"xml-stylesheet" not in b"".join(files.values())


def test_an_empty_site_is_still_a_site() -> None:
    made = publish([])
    assert read(made, "") == read(made, "comments/") == {name: [] for name in READERS}
    assert {path for path in made.files if path.endswith("index.html")} >= {"index.html", "comments/index.html"}


def test_no_date_is_the_clocks() -> None:
    files = publish([COMMENTED._replace(published=None)], now=datetime.now(UTC)).files
    today = datetime.now(UTC)
    for path, data in files.items():
        for day in (today, today - timedelta(days=1)):
            assert f"{day:%Y-%m-%d}".encode() not in data, path
            assert f"{day:%d %b %Y}".encode() not in data, path


def test_an_empty_comment_feed_is_as_old_as_its_post() -> None:
    made = publish([ONE])
    folder = f"{own_folder(made)}comments/"
    updated = tree(made.files[f"{folder}atom.xml"]).findtext("a:updated", namespaces=NS)
    assert updated == "2012-06-28T12:00:00+00:00"
    assert read(made, folder) == {name: [] for name in READERS}


# Settings -------------------------------------------------------------------------------------------------------------


def test_an_authors_picture_is_on_the_authors_feed_and_no_other() -> None:
    face = "https://jane.example.org/face.png?a=1&b=2"
    made = publish([COMMENTED], replace(SETTINGS, authors={"jane-doe": AuthorSettings(picture=face)}))
    folder = "authors/jane-doe/"
    assert tree(made.files[f"{folder}rss.xml"]).findtext("channel/image/url") == face
    assert tree(made.files[f"{folder}atom.xml"]).findtext("a:logo", namespaces=NS) == face
    assert json.loads(made.files[f"{folder}feed.json"])["icon"] == face
    for other in set(folders(made)) - {folder}:
        assert b"<image>" not in made.files[f"{other}rss.xml"], other
        assert b"<logo>" not in made.files[f"{other}atom.xml"], other
        assert b'"icon"' not in made.files[f"{other}feed.json"], other


def test_a_hub_is_named_in_every_feed() -> None:
    made = publish([ONE], replace(SETTINGS, feeds=FeedSettings(hub="https://hub.example.org/")))
    for folder in folders(made):
        assert b'<atom:link rel="hub" href="https://hub.example.org/"/>' in made.files[f"{folder}rss.xml"]
        assert b'<link rel="hub" href="https://hub.example.org/"/>' in made.files[f"{folder}atom.xml"]
        hubs = json.loads(made.files[f"{folder}feed.json"])["hubs"]
        assert hubs == [{"type": "WebSub", "url": "https://hub.example.org/"}]


def test_the_language_of_the_site_is_that_of_its_phrases() -> None:
    german = replace(SETTINGS, site=replace(SETTINGS.site, language="de"))
    made = publish([COMMENTED._replace(language="ja")], german)
    titles = {one.title for one in by_feedparser(made.files["comments/atom.xml"])}
    assert titles == {"Kommentar von Tom zu R&D < C++", "Kommentar von Anonym zu R&D < C++"}
    page = html.document_fromstring(made.files[f"{own_folder(made)}index.html"].decode())
    assert (page.get("lang"), page.find_class("e-content")[0].get("lang")) == ("de", "ja")


# Fields that only some sources have -----------------------------------------------------------------------------------

RICH = post(
    1,
    summary="What it is about: R&D < C++.",
    image="https://img.example.org/boat.jpg?a=1&b=2",
    enclosures=(
        Enclosure("https://example.org/a.mp3", "audio/mpeg", 123),
        Enclosure("https://example.org/b.ogg", "audio/ogg", None),
    ),
    source=SourceFeed("Other & Blog", "https://other.org/feed", "https://other.org/", "urn:other"),
    tags=("the tide", "Ü & ü"),
    comments=(comment("Tom", "First."),),
)


def test_rich_posts_agree_in_every_feed_that_holds_them() -> None:
    made = publish([RICH, post(2)])
    assert_formats_agree(made)
    for folder in ("", "authors/jane-doe/", "categories/boats/"):
        for name, found in read(made, folder).items():
            one = next(one for one in found if one.id == RICH.id)
            several = RICH.enclosures[:1] if name == "rss.xml" else RICH.enclosures
            assert one.enclosures == tuple((file.url, file.type, file.length or 0) for file in several)
            assert (one.summary, one.image) == (RICH.summary, RICH.image)
            assert one.categories == ("boats", *RICH.tags)


@pytest.mark.parametrize("elsewhere", [None, "https://old.org/2012/boat/"])
def test_addresses_of_files_are_absolute(elsewhere: str | None) -> None:
    """Those that are relative belong to the post's page; those that no client could fetch are left out."""
    files = ("../a.mp3", "/b.mp3", "//c.org/c.mp3", "https://d.org/ü d.mp3", "javascript:e()", "file:///f", "")
    enclosures = tuple(Enclosure(url, "audio/mpeg", None) for url in files)
    made = publish([post(1, image="boat.jpg", enclosures=enclosures, url=elsewhere)])
    (one,) = by_json(made.files["feed.json"])
    assert one.image == f"{one.link}boat.jpg"
    parent = "https://old.org/2012/" if elsewhere else f"{BASE}posts/"
    top = "https://old.org/" if elsewhere else BASE
    assert [url for url, _, _ in one.enclosures] == [
        f"{parent}a.mp3", f"{top}b.mp3", "https://c.org/c.mp3", "https://d.org/%C3%BC%20d.mp3",
    ]  # fmt: skip


def test_the_source_of_a_republished_post_is_named_in_every_format() -> None:
    files = publish([RICH]).files
    (item,) = tree(files["rss.xml"]).iter("item")
    (entry,) = tree(files["atom.xml"]).iterfind("a:entry", NS)
    (member,) = json.loads(files["feed.json"])["items"]
    assert (item.findtext("source"), item.find("source").get("url")) == ("Other & Blog", "https://other.org/feed")  # type: ignore[union-attr]
    assert entry.findtext("a:source/a:id", namespaces=NS) == "urn:other"
    assert member["_source"] == {"title": "Other & Blog", "url": "https://other.org/feed"}


def test_a_tag_has_neither_a_feed_nor_a_page() -> None:
    made = publish([RICH])
    assert [feed.folder for feed in made.feeds if feed.kind == "category"] == ["categories/boats"]
    page = html.document_fromstring(made.files[f"{own_folder(made)}index.html"].decode())
    assert [(term.tag, term.text_content()) for term in page.find_class("p-category")] == [
        ("a", "boats"), ("span", "the tide"), ("span", "Ü & ü"),
    ]  # fmt: skip


def test_the_summary_stands_in_for_the_content() -> None:
    made = publish(
        [RICH, post(2, content="<p>First.</p><p>Second.</p>")], replace(SETTINGS, feeds=FeedSettings(content="summary"))
    )
    assert_formats_agree(made)
    contents = [one.content for one in by_json(made.files["feed.json"])]
    assert contents == ["<p>First.</p>", "<p>What it is about: R&amp;D &lt; C++.</p>"]


# Sanitizing -----------------------------------------------------------------------------------------------------------

DIRTY = (
    "<p onclick='steal()'>Hello <script>steal()</script><a href='../other/'>there</a>"
    "<img src='/boat.jpg' onerror='steal()'></p><iframe src='https://evil.example/'></iframe>"
    "<a href='javascript:steal()'>here</a><style>p { color: red }</style>"
)


@pytest.mark.parametrize("elsewhere", [None, "https://old.org/2012/boat/"])
def test_content_is_clean_and_absolute_in_every_format_and_on_the_page(elsewhere: str | None) -> None:
    remark = comment("Tom", "")._replace(content=DIRTY)
    made = publish([post(1, content=DIRTY, comments=(remark,), url=elsewhere)])
    (one,) = made.posts.values()
    top = "https://old.org/" if elsewhere else BASE
    parent = "https://old.org/2012/" if elsewhere else f"{BASE}posts/"
    clean = f'<p>Hello <a href="{parent}other/">there</a><img src="{top}boat.jpg"></p><a>here</a>'
    assert_formats_agree(made)
    for folder in ("", "comments/", f"posts/{one.slug}/comments/", "authors/jane-doe/", "categories/boats/"):
        contents = {entry.content for found in read(made, folder).values() if folder for entry in found}
        assert contents <= {clean}, folder
    for path, data in made.files.items():
        assert b"steal" not in data, path
        assert b"evil.example" not in data, path
        assert b"color: red" not in data, path
    if elsewhere is None:
        page = made.files[f"posts/{one.slug}/index.html"].decode()
        assert page.count(clean) == 2


# Ids ------------------------------------------------------------------------------------------------------------------

IDS = [
    "https://old.org/?p=12&a=b",
    "https://old.org/2012/boat#main",
    "https://old.org/#/boat#a#b",
    "urn:uuid:225c695c-cfb8-4ebb-aaaa-80da344efa6a",
    "tag:old.org,2012:boat#1",
    'https://old.org/Ünï\'cöde/"q"',
]


def ids(files: dict[str, bytes], folder: str) -> dict[str, list[str]]:
    """The ids of the entries in the documents of a folder, as each format has them."""
    items = list(tree(files[f"{folder}rss.xml"]).iter("item"))
    entries = tree(files[f"{folder}atom.xml"]).iterfind("a:entry", NS)
    for item in items:
        guid = item.find("guid")
        assert guid is not None
        assert guid.get("isPermaLink") == "false" or guid.text == item.findtext("link")
    return {
        "rss": [item.findtext("guid") or "" for item in items],
        "atom": [entry.findtext("a:id", namespaces=NS) or "" for entry in entries],
        "json": [item["id"] for item in json.loads(files[f"{folder}feed.json"])["items"]],
    }


def of_own_ids(count: int = len(IDS)) -> list[Post]:
    """Posts with ids of their own, each with comments of which one has an id of its own."""
    made = []
    for number, id_ in enumerate(IDS[:count]):
        own = comment("Tom", "Own.")._replace(own_id=f"{id_}#c1", page=f"https://old.org/{number}#c1")
        plain = comment("Ann", "Plain.")._replace(parent=own.anchor)
        made.append(post(number, id=id_, has_own_id=True, comments=(own, plain)))
    return made


def test_own_ids_are_kept_to_the_letter_in_every_feed() -> None:
    given = of_own_ids()
    made = publish(given)
    assert_formats_agree(made)
    wanted = {one.id for one in given}
    plain = {f"{one.id}#{one.comments[1].anchor}" for one in given}
    own = {f"{id_}#c1" for id_ in IDS}
    for folder, expected in {
        "": wanted, "authors/jane-doe/": wanted, "categories/boats/": wanted, "comments/": own | plain,
    }.items():  # fmt: skip
        for form, found in ids(made.files, folder).items():
            assert set(found) == expected, (folder, form)
            assert len(found) == len(expected), (folder, form)
    for one in given:
        replies = {one.comments[0].own_id, f"{one.id}#{one.comments[1].anchor}"}
        for found in ids(made.files, f"posts/{made.posts[one.key.path].slug}/comments/").values():
            assert set(found) == replies


def test_own_ids_in_archives_are_kept_to_the_letter() -> None:
    bounds = FeedSettings(limit=2, archive=("site", "authors", "categories", "comments"))
    made = publish(of_own_ids(), replace(SETTINGS, feeds=bounds))
    archives = [folder for folder in folders(made) if "archive/" in folder]
    assert {folder.partition("archive/")[0] for folder in archives} == {
        "", "authors/jane-doe/", "categories/boats/", "comments/",
    }  # fmt: skip
    for top in ("", "authors/jane-doe/", "categories/boats/", "comments/"):
        chain = [top, *(folder for folder in archives if folder.partition("archive/")[0] == top)]
        wanted = set(ids(publish(of_own_ids()).files, top)["atom"])
        found = [ids(made.files, folder) for folder in chain]
        for form in ("rss", "atom", "json"):
            assert {id_ for one in found for id_ in one[form]} == wanted, (top, form)


def test_a_comment_points_to_posts_and_comments_by_their_own_ids() -> None:
    (one,) = of_own_ids(1)
    made = publish([one])
    own, plain = one.comments
    for folder in ("comments/", f"{own_folder(made)}comments/"):
        for name in ("atom.xml", "rss.xml"):
            cited = [
                (to.get("ref"), to.get("href"))
                for to in tree(made.files[folder + name]).iter(f"{{{names.THREADING}}}in-reply-to")
            ]
            assert sorted(set(cited)) == sorted({(one.id, BASE + own_folder(made)), (own.own_id, own.page)})
            assert len(cited) == 3
        items = {item["id"]: item for item in json.loads(made.files[f"{folder}feed.json"])["items"]}
        assert items[f"{one.id}#{plain.anchor}"]["_reply"]["comment"] == {"id": own.own_id, "url": own.page}
        assert items[own.own_id]["url"] == own.page


def test_a_comment_with_a_page_of_its_own_has_its_anchor_on_ours() -> None:
    own = comment("Tom", "Own.")._replace(page="https://old.org/comment/1")
    other = comment("Ann", "Other.")._replace(page="https://old.org/comments#top", parent=own.anchor)
    made = publish([ONE._replace(comments=(own, other))])
    page = html.document_fromstring(made.files[f"{own_folder(made)}index.html"].decode())
    cited = page.find_class("h-cite")
    assert [element.get("id") for element in cited] == [own.anchor, other.anchor]
    assert [a.get("href") for a in page.xpath('//a[@class="u-in-reply-to"]')] == [own.page]
