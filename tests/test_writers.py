"""The formats: other parsers read back every value, and a filled template has the bytes that feedgen writes."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from html import unescape
from typing import Any

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from feeds import names
from feeds.model import (
    Document,
    Enclosure,
    Entry,
    InReplyTo,
    Outline,
    Person,
    Replies,
    Schedule,
    SourceFeed,
    Subscription,
    Term,
)
from feeds.phrases import phrases
from feeds.writers import opml, render_document, render_entry, stylesheet
from tests import entries as made
from tests.entries import (
    BASE,
    BOATS,
    JANE,
    RAW_TEXT,
    REPLIES,
    by_feedgen,
    by_feedparser,
    by_json,
    comment,
    documents,
    feed,
    post,
    render,
)

NS = {"a": names.ATOM, "dc": names.DUBLIN_CORE, "thr": names.THREADING, "slash": names.SLASH}
NS |= {"wfw": names.WELL_FORMED_WEB, "media": "http://search.yahoo.com/mrss/"}
NS |= {"sy": names.SYNDICATION, "cc": names.CREATIVE_COMMONS}
NS |= {"content": "http://purl.org/rss/1.0/modules/content/"}
LISTS = st.lists(made.entries(), max_size=4)
RAW_LISTS = st.lists(made.entries(RAW_TEXT), max_size=4)


def item(entry: Entry) -> etree._Element:
    (found,) = etree.fromstring(render([entry])["rss"]).iter("item")
    return found


def atom_entry(entry: Entry) -> etree._Element:
    (found,) = etree.fromstring(render([entry])["atom"]).iterfind("a:entry", NS)
    return found


def json_item(entry: Entry) -> dict[str, Any]:
    (found,) = json.loads(render([entry])["json"])["items"]
    assert isinstance(found, dict)
    return found


# All formats ----------------------------------------------------------------------------------------------------------


@settings(max_examples=100)
@given(LISTS)
def test_three_formats_agree(entries: list[Entry]) -> None:
    """Other parsers read the same values in each format, for any entries."""
    files = render(entries)
    from_atom = by_feedparser(files["atom"])
    unnamed = [(entry.unnamed,) for entry in entries]
    for form, found in (("rss", by_feedparser(files["rss"])), ("json", by_json(files["json"]))):
        named = [replace(one, authors=one.authors or name) for one, name in zip(found, unnamed, strict=True)]
        enclosures = slice(1) if form == "rss" else slice(None)
        assert named == [replace(one, enclosures=one.enclosures[enclosures]) for one in from_atom]
    for found_in_json, entry in zip(by_json(files["json"]), entries, strict=True):
        assert (found_in_json.id, found_in_json.title, found_in_json.link) == (entry.id, entry.title, entry.url)
        assert (found_in_json.content, found_in_json.summary) == (entry.content, entry.summary)
        assert found_in_json.authors == tuple(person.name for person in entry.authors)


@settings(max_examples=200)
@given(documents(RAW_TEXT), RAW_LISTS)
def test_filled_templates_are_feedgens_own_bytes(document: Document, entries: list[Entry]) -> None:
    """Entries and heads are filled templates; feedgen is the reference for the whole document, but for plain text in RSS."""
    files = dict(zip(document.formats, render_document(document, list(map(render_entry, entries))), strict=True))
    expected = by_feedgen(document, entries)
    assert files["atom"] == expected["atom"]
    plain = re.compile(
        rb"(?m)^ +<(title|category|copyright|source)[ >].*?</\1>|^    <description>.*?</description>", re.S
    )
    assert plain.sub(b"", files["rss"]) == plain.sub(b"", expected["rss"])
    assert etree.tostring(etree.fromstring(files["rss"]), method="c14n") == etree.tostring(
        etree.fromstring(expected["rss"]), method="c14n"
    )


def test_documents_without_entries() -> None:
    files = render([])
    assert by_feedparser(files["rss"]) == by_feedparser(files["atom"]) == by_json(files["json"]) == []


def test_only_the_formats_of_the_document() -> None:
    files = render([post()], formats=("rss",))
    assert list(files) == ["rss"]
    assert b"atom.xml" not in files["rss"]


def test_no_date_is_the_clocks() -> None:
    today = datetime.now(UTC)
    for data in render([post(published=None), comment()]).values():
        for day in (today, today - timedelta(days=1)):
            assert f"{day:%Y-%m-%d}".encode() not in data
            assert f"{day:%d %b %Y}".encode() not in data


def test_an_undated_post_has_a_date_in_atom_only() -> None:
    undated = post(published=None)
    assert item(undated).find("pubDate") is None
    assert atom_entry(undated).find("a:published", NS) is None
    assert atom_entry(undated).findtext("a:updated", namespaces=NS) == "2012-06-28T12:00:00+00:00"
    assert not {"date_published", "date_modified"} & set(json_item(undated))


def test_dates_keep_their_offset_but_in_rss() -> None:
    moment = datetime(2012, 6, 28, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    modified = moment + timedelta(days=1)
    entry = post(published=moment, modified=modified, updated=modified)
    assert item(entry).findtext("pubDate") == "Wed, 27 Jun 2012 23:30:00 +0000"
    assert atom_entry(entry).findtext("a:published", namespaces=NS) == "2012-06-28T01:30:00+02:00"
    assert atom_entry(entry).findtext("a:updated", namespaces=NS) == "2012-06-29T01:30:00+02:00"
    assert json_item(entry)["date_modified"] == "2012-06-29T01:30:00+02:00"


# Entries --------------------------------------------------------------------------------------------------------------


def test_plain_text_in_rss_has_hexadecimal_references() -> None:
    files = render([post(terms=(replace(BOATS, label="<a>"),))], feed(rights="<a>"))
    assert b'/categories/">&#x3C;a&gt;</category>' in files["rss"]
    assert b"<copyright>&#x3C;a&gt;</copyright>" in files["rss"]
    assert b"<title>R&#x26;D &#x3C; C++</title>" in files["rss"]
    assert b"<title>R&amp;D &lt; C++</title>" in files["atom"]


def test_rss_item() -> None:
    found = item(post(rights="© Jane"))
    url = found.findtext("link") or ""
    assert found.findtext("comments") == f"{url}#comments"
    assert found.findtext("slash:comments", namespaces=NS) == "2"
    assert found.findtext("wfw:commentRss", namespaces=NS) == f"{url}comments/rss.xml"
    assert found.findtext("dc:creator", namespaces=NS) == "Jane Doe"
    assert found.findtext("dc:rights", namespaces=NS) == "© Jane"
    assert found.find("author") is None
    assert found.findtext("pubDate") == "Thu, 28 Jun 2012 12:00:00 +0000"


def test_atom_entry() -> None:
    found = atom_entry(post())
    links = [dict(link.attrib) for link in found.iterfind("a:link", NS)]
    count = f"{{{names.THREADING}}}count"
    url = post().url
    assert links == [
        {"rel": "alternate", "type": "text/html", "href": url},
        {"rel": "replies", "type": "text/html", "href": f"{url}#comments", count: "2"},
        {"rel": "replies", "type": "application/atom+xml", "href": f"{url}comments/atom.xml", count: "2"},
    ]
    assert found.findtext("thr:total", namespaces=NS) == "2"
    content = found.find("a:content", NS)
    assert content is not None
    assert content.get(f"{{{names.XML}}}base") == url


def test_json_item() -> None:
    url = post().url
    found = json_item(post(rights="© Jane", replies=Replies(f"{url}#comments", f"{url}comments/", 2, "closed", None)))
    assert found["_comments"] == {
        "count": 2, "status": "closed", "url": f"{url}#comments", "feed_url": f"{url}comments/feed.json",
    }  # fmt: skip
    assert found["_rights"] == {"text": "© Jane"}
    assert "content_text" not in found
    assert "about" in json.loads(render([])["json"])["_comments"]


def test_newest_dated_comment_dates_the_replies_link() -> None:
    assert (
        b'thr:updated="2012-07-01T00:00:00+00:00"'
        in render_entry(post(replies=Replies(BASE, BASE, 1, None, datetime(2012, 7, 1, tzinfo=UTC)))).atom
    )
    assert b"thr:updated" not in render_entry(post()).atom


def test_summary_is_plain_text_in_the_html_of_rss() -> None:
    entry = post(summary="Use <script> & run.")
    found = item(entry)
    order = [part.tag for part in found][2:4]
    assert order == ["description", "{http://purl.org/rss/1.0/modules/content/}encoded"]
    assert found.findtext("description") == "Use &lt;script&gt; &amp; run."
    assert found.findtext("content:encoded", namespaces=NS) == entry.content
    assert b"<description>Use &amp;lt;script&amp;gt; &amp;amp; run.</description>" in render([entry])["rss"]
    summary = atom_entry(entry).find("a:summary", NS)
    assert summary is not None
    assert (summary.get("type"), summary.text) == ("text", entry.summary)
    assert json_item(entry)["summary"] == entry.summary


def test_content_is_the_description_without_a_summary() -> None:
    for nothing in (None, ""):
        entry = post(summary=nothing)
        assert item(entry).findtext("description") == entry.content
        assert item(entry).find("content:encoded", NS) is None
        assert atom_entry(entry).find("a:summary", NS) is None
        assert "summary" not in json_item(entry)


def test_image() -> None:
    picture = f"{BASE}boat.jpg?a=1&b=2"
    entry = post(image=picture)
    for found in (item(entry), atom_entry(entry)):
        media = found.find("media:content", NS)
        assert media is not None
        assert dict(media.attrib) == {"url": picture, "medium": "image"}
    assert json_item(entry)["image"] == picture


def test_media_namespace_is_declared_where_it_is_used() -> None:
    files = render([post(), post(image=f"{BASE}boat.jpg"), post()])
    for form in ("rss", "atom"):
        assert files[form].count(b'<media:content xmlns:media="http://search.yahoo.com/mrss/" url=') == 1
        assert files[form].count(b"mrss") == 1
        assert b"mrss" not in render([post()])[form]


def test_enclosures() -> None:
    audio = (Enclosure(f"{BASE}a.mp3", "audio/mpeg", 123), Enclosure(f"{BASE}b.ogg", "audio/ogg", None))
    entry = post(enclosures=audio)
    assert [dict(one.attrib) for one in item(entry).iterfind("enclosure")] == [
        {"url": f"{BASE}a.mp3", "length": "123", "type": "audio/mpeg"}
    ]
    assert [dict(link.attrib) for link in atom_entry(entry).iterfind("a:link[@rel='enclosure']", NS)] == [
        {"rel": "enclosure", "type": "audio/mpeg", "href": f"{BASE}a.mp3", "length": "123"},
        {"rel": "enclosure", "type": "audio/ogg", "href": f"{BASE}b.ogg"},
    ]
    assert json_item(entry)["attachments"] == [
        {"url": f"{BASE}a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 123},
        {"url": f"{BASE}b.ogg", "mime_type": "audio/ogg"},
    ]
    (unknown,) = item(post(enclosures=audio[1:])).iterfind("enclosure")
    assert unknown.get("length") == "0"
    assert item(entry).findtext("link") == entry.url


def test_source_of_a_republished_entry() -> None:
    origin = SourceFeed("Other & Blog", "https://other.example.org/feed", "https://other.example.org/", "urn:other")
    entry = post(source=origin)
    source = item(entry).find("source")
    assert source is not None
    assert (source.get("url"), source.text) == (origin.url, origin.title)
    found = atom_entry(entry).find("a:source", NS)
    assert found is not None
    assert [found.findtext(f"a:{name}", namespaces=NS) for name in ("id", "title")] == [origin.id, origin.title]
    (link,) = found.iterfind("a:link", NS)
    assert dict(link.attrib) == {"rel": "alternate", "type": "text/html", "href": origin.page}
    assert json_item(entry)["_source"] == {"title": origin.title, "url": origin.url}
    pageless = atom_entry(post(source=origin._replace(page=None)))
    assert pageless.find("a:source/a:link", NS) is None
    assert found.findtext("a:updated", namespaces=NS) == entry.updated.isoformat()
    dated = atom_entry(post(source=origin._replace(updated=datetime(2012, 6, 29, tzinfo=UTC))))
    assert dated.findtext("a:source/a:updated", namespaces=NS) == "2012-06-29T00:00:00+00:00"


def test_a_tag_has_no_scheme() -> None:
    entry = post(terms=(BOATS, Term("the-tide", "the tide", "")))
    boats, tide = item(entry).iterfind("category")
    assert (boats.get("domain"), boats.text) == (BOATS.scheme, "boats")
    assert (dict(tide.attrib), tide.text) == ({}, "the tide")
    boats, tide = atom_entry(entry).iterfind("a:category", NS)
    assert dict(boats.attrib) == {"term": "boats", "scheme": BOATS.scheme, "label": "boats"}
    assert dict(tide.attrib) == {"term": "the tide"}
    assert json_item(entry)["tags"] == ["boats", "the tide"]


def test_a_comment_points_to_its_post() -> None:
    entry = comment()
    for found in (item(entry), atom_entry(entry)):
        to = found.find("thr:in-reply-to", NS)
        assert to is not None
        assert dict(to.attrib) == {"ref": post().id, "href": post().url, "type": "text/html"}
    assert atom_entry(entry).find("a:link[@rel='related']", NS) is not None
    assert json_item(entry)["_reply"] == {"id": post().id, "url": post().url, "kind": "comment"}


def test_a_comment_points_to_the_comment_that_it_answers_and_to_its_author() -> None:
    first = comment()
    tom = Person("", "Tom", "", "https://tom.example.org/")
    second = comment(2, parent=InReplyTo(first.id, first.url, "comment"), authors=(tom,))
    for found in (item(second), atom_entry(second)):
        cited = [(to.get("ref"), to.get("href")) for to in found.iterfind("thr:in-reply-to", NS)]
        assert cited == [(post().id, post().url), (first.id, first.url)]
    assert json_item(second)["_reply"]["comment"] == {"id": first.id, "url": first.url}
    assert json_item(second)["authors"] == [{"name": "Tom", "url": "https://tom.example.org/"}]


def test_an_unknown_author_is_named_in_atom_only() -> None:
    entry = comment()
    assert atom_entry(entry).findtext("a:author/a:name", namespaces=NS) == "Anonymous"
    assert item(entry).find("dc:creator", NS) is None
    assert "authors" not in json_item(entry)


# Heads ----------------------------------------------------------------------------------------------------------------


def test_comment_feeds_expire_where_comments_are_closed() -> None:
    closed, opened = render([], replace(REPLIES, status="closed")), render([], replace(REPLIES, status="open"))
    assert json.loads(closed["json"])["expired"] is True
    assert b'"expired"' not in opened["json"]
    assert b"<fh:complete/>" in opened["atom"]


def test_picture_of_the_author() -> None:
    face = "https://jane.example.org/face.png?a=1&b=2"
    jane = replace(JANE, picture=face)
    files = render([], feed(title="Example: Jane", page=f"{BASE}jane/", author=jane, picture=face, image=face))
    channel = etree.fromstring(files["rss"])[0]
    shown = [channel.findtext(f"image/{name}") for name in ("url", "title", "link")]
    assert shown == [face, "Example: Jane", f"{BASE}jane/"]
    assert etree.fromstring(files["atom"]).findtext("a:logo", namespaces=NS) == face
    head = json.loads(files["json"])
    assert head["icon"] == head["authors"][0]["avatar"] == face
    assert b"<image>" not in render([])["rss"]


def test_icons_of_the_site() -> None:
    icon, favicon, face = f"{BASE}icon.png", f"{BASE}favicon.ico", f"{BASE}face.png"
    files = render([], feed(icon=icon, favicon=favicon, image=icon))
    assert etree.fromstring(files["rss"]).findtext("channel/image/url") == icon
    head = etree.fromstring(files["atom"])
    assert (head.findtext("a:icon", namespaces=NS), head.find("a:logo", NS)) == (favicon, None)
    found = json.loads(files["json"])
    assert (found["icon"], found["favicon"]) == (icon, favicon)
    files = render([], feed(icon=icon, picture=face))
    assert etree.fromstring(files["atom"]).findtext("a:icon", namespaces=NS) == icon
    assert json.loads(files["json"])["icon"] == face
    assert b"<image>" not in files["rss"]


def test_the_description_of_a_channel_reads_as_the_same_text_in_html() -> None:
    """Nothing in it is markup, also where a reader takes it for HTML; the text of others is left as it is."""
    for text in (
        "Posts in <script>alert(1)",
        "Posts in &lt;b> & <!-- R&D",
        "Posts in C++ < C & a > b &",
        "a &#60;b &1",
    ):
        data = render([], feed(description=text))["rss"]
        read = etree.fromstring(data).findtext("channel/description") or ""
        assert HTMLParser(read).text() == text
        assert HTMLParser(read).body.css_first("*").parent.tag == "html"  # type: ignore[union-attr]
        assert unescape(feedparser.parse(data).feed.subtitle) == text
    assert (
        b"<description>C++ &#x3C; C &#x26; a &gt; b</description>"
        in render([], feed(description="C++ < C & a > b"))["rss"]
    )


def test_schedule() -> None:
    schedule = Schedule(60, "daily", 2, (0, 23), ("Saturday", "Sunday"))
    files = render([], feed(schedule=schedule))
    channel = etree.fromstring(files["rss"])[0]
    assert channel.findtext("ttl") == "60"
    assert [hour.text for hour in channel.iterfind("skipHours/hour")] == ["0", "23"]
    assert [day.text for day in channel.iterfind("skipDays/day")] == ["Saturday", "Sunday"]
    for head in (channel, etree.fromstring(files["atom"])):
        assert head.findtext("sy:updatePeriod", namespaces=NS) == "daily"
        assert head.findtext("sy:updateFrequency", namespaces=NS) == "2"
    for data in render([], feed(schedule=schedule), archive=True).values():
        assert not re.search(rb"ttl|sy:|skip", data)


def test_license() -> None:
    address = "https://creativecommons.org/licenses/by/4.0/"
    files = render([post(rights="CC", license=address)], feed(rights="CC", license=address))
    found = etree.fromstring(files["rss"])
    assert [one.text for one in found.iterfind(".//cc:license", NS)] == [address, address]
    found = etree.fromstring(files["atom"])
    assert [one.get("href") for one in found.iterfind(".//a:link[@rel='license']", NS)] == [address, address]
    head = json.loads(files["json"])
    assert head["_rights"]["url"] == head["items"][0]["_rights"]["url"] == address
    for data in render([post(rights="CC")], feed(rights="CC")).values():
        assert b"license" not in data


def test_stylesheet() -> None:
    files = render([], feed(stylesheet=f"{BASE}feeds.css?a&b"))
    for form in ("rss", "atom"):
        lines = files[form].split(b"\n")
        assert lines[1] == b'<?xml-stylesheet type="text/css" href="https://example.org/feeds.css?a&amp;b"?>'
        assert b"xml-stylesheet" not in render([])[form]


@pytest.mark.parametrize("language", [None, "de", "fr", "es"])
def test_the_style_sheet_is_css(language: str | None) -> None:
    css = stylesheet.document(language).decode()
    assert css.startswith(names.MARKS[".css"])
    assert css.count("{") == css.count("}")
    assert phrases(language)["this is a feed"] in css
    assert not re.search(r"[A-Z]{4,}", css)


def test_hub() -> None:
    files = render([], feed(hub="https://hub.example.org/"))
    assert b'<atom:link rel="hub" href="https://hub.example.org/"/>' in files["rss"]
    assert b'<link rel="hub" href="https://hub.example.org/"/>' in files["atom"]
    assert json.loads(files["json"])["hubs"] == [{"type": "WebSub", "url": "https://hub.example.org/"}]


def test_archive_documents_link_to_the_feed_and_the_next_older_one() -> None:
    files = render([], complete=False, archive=True, previous=f"{BASE}archive/1/", address=f"{BASE}archive/2/")
    links = {one.get("rel"): one.get("href") for one in etree.fromstring(files["atom"]).iterfind("a:link", NS)}
    assert (links["current"], links["prev-archive"]) == (f"{BASE}atom.xml", f"{BASE}archive/1/atom.xml")
    assert b"<fh:archive/>" in files["rss"]
    assert b"<fh:complete/>" not in files["rss"]
    assert json.loads(files["json"])["next_url"] == f"{BASE}archive/1/feed.json"


def test_languages() -> None:
    files = render([post(language="ja")], feed(language="de"))
    head = etree.fromstring(files["atom"])
    lang = f"{{{names.XML}}}lang"
    assert (head.get(lang), head.find("a:entry", NS).get(lang)) == ("de", "ja")  # type: ignore[union-attr]
    assert b"<language>de</language>" in files["rss"]
    assert b"<dc:language>ja</dc:language>" in files["rss"]
    found = json.loads(files["json"])
    assert (found["language"], found["items"][0]["language"]) == ("de", "ja")
    assert b"lang" not in render([post()])["rss"]


def test_opml() -> None:
    outlines = [Outline("R&D", BASE, f"{BASE}page/"), Outline("Two", f"{BASE}two/", f"{BASE}two/")]
    listed = Subscription("feeds.opml", "Site & all", "Everything", outlines)
    found = etree.fromstring(opml.document(listed, ("rss", "atom")))
    assert found.findtext("head/title") == "Site & all"
    assert [one.get("xmlUrl") for one in found.iter("outline")] == [f"{BASE}atom.xml", f"{BASE}two/atom.xml"]
    assert [one.get("text") for one in found.iter("outline")] == ["R&D", "Two"]
    assert b"rss.xml" in opml.document(listed, ("rss",))
