"""The formats: what outside parsers read back, and that an entry spliced into a document is feedgen's own."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given, settings
from lxml import etree, html

from feeds import names
from feeds.model import Post, Words
from feeds.settings import AuthorSettings, FeedSettings
from feeds.writers import atom, render, rss, standing
from tests.made import SETTINGS, by_feedparser, by_json, comment, post, posts, publish

NS = {"a": names.ATOM, "dc": names.DUBLIN_CORE, "thr": names.THREADING, "fh": names.HISTORY, "slash": names.SLASH}
NS |= {"wfw": names.WELL_FORMED_WEB}


@settings(max_examples=60)
@given(posts())
def test_three_formats_tell_the_same(drawn: tuple[list[Post], dict[str, Words]]) -> None:
    """Any post, any text: ids, titles, dates, authors, categories and bodies are equal when others read them."""
    made = publish(drawn[0], words=lambda one: drawn[1][one.path])
    for folder in ("", "comments/", *(f"{feed.folder}/" for feed in made.feeds if feed.folder)):
        from_rss = by_feedparser(made.files[f"{folder}rss.xml"])
        from_atom = by_feedparser(made.files[f"{folder}atom.xml"])
        from_json = by_json(made.files[f"{folder}feed.json"])
        nobody = ("Anonymous",) if "comments" in folder else ("Unknown",)
        assert [replace(r, authors=r.authors or nobody) for r in from_rss] == from_atom
        assert [replace(r, authors=r.authors or nobody) for r in from_json] == from_atom
    entries = made.entries
    for read in by_json(made.files["feed.json"]):
        entry = entries[read.id]
        assert (read.title, read.link, read.content) == (entry.title, entry.url, entry.content)
        assert read.authors == tuple(person.name for person in entry.authors)


@settings(max_examples=60)
@given(posts())
def test_an_entry_in_a_document_is_feedgens_own(drawn: tuple[list[Post], dict[str, Words]]) -> None:
    """An entry is rendered once and spliced into every document; feedgen is the reference for the whole."""
    made = publish(drawn[0], words=lambda one: drawn[1][one.path])
    entries = made.entries
    for document in made.documents:
        whole_rss, whole_atom = rss.channel(document), atom.head(document)
        for listing in document.entries:
            rss.add_item(whole_rss, entries[listing.id])
            atom.add_entry(whole_atom, entries[listing.id])
        folder = f"{document.folder}/".lstrip("/")
        texts = re.compile(rb"(?m)^ +<title>.*?</title>|^    <description>.*?</description>", re.S)
        assert texts.sub(b"", made.files[f"{folder}rss.xml"]) == texts.sub(b"", whole_rss.rss_str(pretty=True))
        assert made.files[f"{folder}atom.xml"] == whole_atom.atom_str(pretty=True)


@settings(max_examples=60)
@given(posts())
def test_what_stands_in_a_document_is_found_there_again(drawn: tuple[list[Post], dict[str, Words]]) -> None:
    made = publish(drawn[0], words=lambda one: drawn[1][one.path])
    for document in made.documents:
        folder = f"{document.folder}/".lstrip("/")
        published = {form: made.files[f"{folder}{names.FILES[form]}"] for form in document.formats}
        rendered = {listing.id: render(made.entries[listing.id]) for listing in document.entries}
        assert standing(published) == rendered


def test_nothing_stands_in_what_is_no_document() -> None:
    for data in (b"", b"\xff\x00", b'{"items":[\n{"id":', b"<item>\n<guid></item>\n"):
        assert standing(dict.fromkeys(names.FILES, data)) == {}


def tree(data: bytes) -> etree._Element:
    return etree.fromstring(data)


ONE = post(1, title="R&D < C++", status="closed", rights="© Jane")
REPLIED = replace(ONE, comments=(comment(ONE.id, "Tom", "First."), comment(ONE.id, None, "Second.")))
SLUG = "2012-06-28-r-and-d-c-plus-plus-"


def folder_of(files: dict[str, bytes]) -> str:
    return next(path for path in files if path.startswith(f"posts/{SLUG}")).rpartition("/")[0].removesuffix("/comments")


def test_titles_in_rss_have_hexadecimal_references() -> None:
    files = publish([REPLIED]).files
    assert b"<title>R&#x26;D &#x3C; C++</title>" in files["rss.xml"]
    assert b"<title>R&amp;D &lt; C++</title>" in files["atom.xml"]


def test_what_an_rss_item_says_of_its_comments() -> None:
    (item,) = tree(publish([REPLIED]).files["rss.xml"]).iter("item")
    url = item.findtext("link") or ""
    assert item.findtext("comments") == f"{url}#comments"
    assert item.findtext("slash:comments", namespaces=NS) == "2"
    assert item.findtext("wfw:commentRss", namespaces=NS) == f"{url}comments/rss.xml"
    assert item.findtext("dc:creator", namespaces=NS) == "Jane Doe"
    assert item.findtext("dc:rights", namespaces=NS) == "© Jane"
    assert item.find("author") is None
    assert item.findtext("pubDate") == "Thu, 28 Jun 2012 12:00:00 +0000"


def test_what_an_atom_entry_says_of_its_comments() -> None:
    (entry,) = tree(publish([REPLIED]).files["atom.xml"]).iterfind("a:entry", NS)
    links = [dict(link.attrib) for link in entry.iterfind("a:link", NS)]
    count = f"{{{names.THREADING}}}count"
    url = links[0]["href"]
    assert links == [
        {"rel": "alternate", "type": "text/html", "href": url},
        {"rel": "replies", "type": "text/html", "href": f"{url}#comments", count: "2"},
        {"rel": "replies", "type": "application/atom+xml", "href": f"{url}comments/atom.xml", count: "2"},
    ]
    assert entry.findtext("thr:total", namespaces=NS) == "2"
    content = entry.find("a:content", NS)
    assert content is not None
    assert content.get(f"{{{names.XML}}}base") == url


def test_dated_comments_date_the_replies_link_and_undated_ones_do_not() -> None:
    dated = replace(ONE, comments=(comment(ONE.id, "Tom", "First.", datetime(2012, 7, 1, tzinfo=UTC)),))
    assert b'thr:updated="2012-07-01T00:00:00+00:00"' in publish([dated]).files["atom.xml"]
    assert b"thr:updated" not in publish([REPLIED]).files["atom.xml"]


def test_what_a_json_item_says_of_its_comments() -> None:
    data = json.loads(publish([REPLIED]).files["feed.json"])
    (item,) = data["items"]
    url = item["url"]
    assert item["_comments"] == {
        "count": 2, "status": "closed", "url": f"{url}#comments", "feed_url": f"{url}comments/feed.json",
    }  # fmt: skip
    assert "about" in data["_comments"]
    assert item["_rights"] == {"text": "© Jane"}
    assert "content_text" not in item


def test_a_comment_points_back_and_is_nobodys_where_nobody_is_named() -> None:
    files = publish([REPLIED]).files
    folder = folder_of(files)
    entries = list(tree(files[f"{folder}/comments/atom.xml"]).iterfind("a:entry", NS))
    names_ = {entry.findtext("a:author/a:name", namespaces=NS) for entry in entries}
    assert names_ == {"Tom", "Anonymous"}
    for entry in entries:
        to = entry.find("thr:in-reply-to", NS)
        assert to is not None
        assert to.get("ref") == ONE.id
    for item in tree(files[f"{folder}/comments/rss.xml"]).iter("item"):
        assert item.find("pubDate") is None
        assert (item.findtext("title") or "").startswith("Comment by ")
    data = json.loads(files[f"{folder}/comments/feed.json"])
    assert data["expired"] is True
    assert [item.get("authors") for item in data["items"]].count(None) == 1
    assert all("date_published" not in item for item in data["items"])
    assert "authors" not in data


def test_an_open_comment_feed_does_not_expire() -> None:
    files = publish([replace(REPLIED, status="open")]).files
    assert b'"expired"' not in files[f"{folder_of(files)}/comments/feed.json"]
    assert b"<fh:complete/>" in files[f"{folder_of(files)}/comments/atom.xml"]


def test_an_empty_comment_feed_is_as_old_as_its_post() -> None:
    files = publish([ONE]).files
    folder = folder_of(files)
    assert (
        tree(files[f"{folder}/comments/atom.xml"]).findtext("a:updated", namespaces=NS) == "2012-06-28T12:00:00+00:00"
    )
    assert json.loads(files[f"{folder}/comments/feed.json"])["items"] == []


def test_no_date_is_the_clocks() -> None:
    files = publish([replace(REPLIED, published=None)]).files
    today = datetime.now(UTC)
    for path, data in files.items():
        for day in (today, today - timedelta(days=1)):
            assert f"{day:%Y-%m-%d}".encode() not in data, path
            assert f"{day:%d %b %Y}".encode() not in data, path


def test_an_undated_post_has_no_date_but_in_atom() -> None:
    files = publish([replace(ONE, published=None)]).files
    (entry,) = tree(files["atom.xml"]).iterfind("a:entry", NS)
    assert entry.findtext("a:updated", namespaces=NS) == "1970-01-01T00:00:00+00:00"
    assert entry.find("a:published", NS) is None
    (item,) = tree(files["rss.xml"]).iter("item")
    assert item.find("pubDate") is None
    (listed,) = json.loads(files["feed.json"])["items"]
    assert not {"date_published", "date_modified"} & set(listed)


def test_dates_keep_their_offset_but_in_rss() -> None:
    moment = datetime(2012, 6, 28, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    files = publish([replace(ONE, published=moment, updated=moment + timedelta(days=1))]).files
    assert b"<published>2012-06-28T01:30:00+02:00</published>" in files["atom.xml"]
    assert b"<updated>2012-06-29T01:30:00+02:00</updated>" in files["atom.xml"]
    assert json.loads(files["feed.json"])["items"][0]["date_modified"] == "2012-06-29T01:30:00+02:00"
    assert b"<pubDate>Wed, 27 Jun 2012 23:30:00 +0000</pubDate>" in files["rss.xml"]


def test_an_authors_picture_is_on_the_authors_feed_and_no_other() -> None:
    face = "https://jane.example.org/face.png?a=1&b=2"
    files = publish([ONE], replace(SETTINGS, authors={"jane-doe": AuthorSettings(picture=face)})).files
    channel = tree(files["authors/jane-doe/rss.xml"])[0]
    assert [channel.findtext(f"image/{name}") for name in ("url", "title", "link")] == [
        face, "Example: Jane Doe", "https://example.org/authors/jane-doe/",
    ]  # fmt: skip
    assert tree(files["authors/jane-doe/atom.xml"]).findtext("a:logo", namespaces=NS) == face
    data = json.loads(files["authors/jane-doe/feed.json"])
    assert data["icon"] == data["authors"][0]["avatar"] == face
    assert b"<image>" not in files["rss.xml"]


def test_a_hub_is_named_in_every_format() -> None:
    files = publish([ONE], replace(SETTINGS, feeds=FeedSettings(hub="https://hub.example.org/"))).files
    assert b'<atom:link rel="hub" href="https://hub.example.org/"/>' in files["rss.xml"]
    assert b'<link rel="hub" href="https://hub.example.org/"/>' in files["atom.xml"]
    assert json.loads(files["feed.json"])["hubs"] == [{"type": "WebSub", "url": "https://hub.example.org/"}]


def test_the_language_is_said_where_it_is_known() -> None:
    german = replace(SETTINGS, site=replace(SETTINGS.site, language="de"))
    files = publish([replace(REPLIED, language="ja")], german).files
    assert tree(files["atom.xml"]).get(f"{{{names.XML}}}lang") == "de"
    (entry,) = tree(files["atom.xml"]).iterfind("a:entry", NS)
    assert entry.get(f"{{{names.XML}}}lang") == "ja"
    assert b"<language>de</language>" in files["rss.xml"]
    assert b"<dc:language>ja</dc:language>" in files["rss.xml"]
    assert json.loads(files["feed.json"])["language"] == "de"
    assert "Kommentar von Tom zu R&amp;D" in files["comments/atom.xml"].decode()
    assert b"lang" not in publish([ONE]).files["rss.xml"]


def test_only_the_formats_that_are_asked_for() -> None:
    files = publish([ONE], replace(SETTINGS, feeds=FeedSettings(formats=("rss",)))).files
    assert {path.rpartition("/")[2] for path in files} == {"rss.xml", "index.html", "feeds.opml"}
    assert b"atom.xml" not in b"".join(files.values())
    assert b'xmlUrl="https://example.org/rss.xml"' in files["feeds.opml"]


def test_opml_lists_every_feed() -> None:
    files = publish([REPLIED, post(2)]).files
    listed = {
        o.get("xmlUrl") for path in ("feeds.opml", "comments/feeds.opml") for o in tree(files[path]).iter("outline")
    }
    feeds = {f"https://example.org/{path}" for path in files if path.endswith("atom.xml")}
    assert listed - {None} == feeds


def test_every_page_link_to_this_site_leads_to_a_file() -> None:
    files = publish(
        [REPLIED, post(2, published=None)], replace(SETTINGS, feeds=FeedSettings(author_categories=True))
    ).files
    reached = set()
    for path, data in files.items():
        if path.endswith(".html"):
            page = html.fromstring(data)
            for link in page.iter("a", "link"):
                href = (link.get("href") or "").partition("#")[0]
                if href.startswith("https://example.org/"):
                    target = href.removeprefix("https://example.org/")
                    target += "index.html" if not target or target.endswith("/") else ""
                    assert target in files, f"{path}: {href}"
                    reached.add(target)
    assert {path for path in files if not path.endswith("index.html")} <= reached


@settings(max_examples=40)
@given(posts())
def test_every_post_stands_on_the_front_page_as_it_is_called(drawn: tuple[list[Post], dict[str, Words]]) -> None:
    """Rows are poured into moulds of the template; a browser must read back every title and name."""
    made = publish(drawn[0], words=lambda one: drawn[1][one.path])
    page = html.document_fromstring(made.files["index.html"].decode())
    shown = {(a.get("href"), a.text_content()) for a in page.iter("a")}
    for card in made.cards.values():
        assert (card.page, card.gist.title) in shown
        assert all((made.site.people[slug].page, made.site.people[slug].name) in shown for slug in card.authors)


def test_a_post_page_is_an_h_entry_with_its_comments() -> None:
    files = publish([REPLIED]).files
    page = html.fromstring(files[f"{folder_of(files)}/index.html"])
    (entry,) = page.find_class("h-entry")
    assert entry.find_class("p-name")[0].text_content() == "R&D < C++"
    assert entry.find_class("dt-published")[0].get("datetime") == "2012-06-28T12:00:00+00:00"
    assert [c.text_content() for c in entry.find_class("p-category")] == ["boats"]
    cited = entry.find_class("h-cite")
    assert [c.get("id") for c in cited] == [c.anchor for c in REPLIED.comments]
    assert page.get_element_by_id("comments") is not None


def test_an_empty_site_is_still_a_site() -> None:
    files = publish([]).files
    assert by_feedparser(files["rss.xml"]) == by_feedparser(files["atom.xml"]) == by_json(files["feed.json"]) == []


def test_a_comment_points_to_the_one_that_it_answers_and_to_its_author() -> None:
    first, second = REPLIED.comments
    nested = replace(
        REPLIED, comments=(first._replace(url="https://tom.example.org/"), second._replace(parent=first.id))
    )
    files = publish([nested]).files
    folder = folder_of(files)
    page = f"https://example.org/{folder}/#{first.anchor}"
    for name in ("atom.xml", "rss.xml"):
        cited = [to.attrib for to in tree(files[f"{folder}/comments/{name}"]).iter(f"{{{names.THREADING}}}in-reply-to")]
        assert {(to["ref"], to["href"]) for to in cited} == {
            (ONE.id, f"https://example.org/{folder}/"),
            (first.id, page),
        }
        assert len(cited) == 3
    replies = {item["id"]: item for item in json.loads(files[f"{folder}/comments/feed.json"])["items"]}
    assert replies[second.id]["_reply"]["comment"] == {"id": first.id, "url": page}
    assert "comment" not in replies[first.id]["_reply"]
    assert replies[first.id]["authors"] == [{"name": "Tom", "url": "https://tom.example.org/"}]
    shown = html.document_fromstring(files[f"{folder}/index.html"].decode())
    assert [a.get("href") for a in shown.xpath('//a[@class="u-in-reply-to"]')] == [page]
