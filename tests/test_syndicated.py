"""Feeds as sources: RSS, RDF, Atom and JSON Feed."""

import copy
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from feeds import dates, readers
from feeds.errors import SourceError
from feeds.model import Draft, Found, Source
from feeds.readers import xmlstream
from feeds.readers.syndicated import people

SAMPLES = Path(__file__).parent / "syndicated"
GOLDEN = Path(__file__).parent / "golden" / "expected"
COMMENTS = {path.parent for path in GOLDEN.rglob("feed.json") if "comments" in path.parts}
RSS = '<rss version="2.0"><channel><title>T</title><link>https://x.example.org/</link>{}</channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:t</id>{}</feed>'
ITEM = "<item><title>Post {0}</title><guid>urn:{0}</guid></item>\n"


def read(data: str | bytes, path: str) -> list[Draft | SourceError]:
    """All that a source gives; an error that ends it stands last."""
    data = data.encode() if isinstance(data, str) else data
    found: list[Draft | SourceError] = []
    try:
        found.extend(readers.read(Source(path, BytesIO(data)), len(data)))
    except SourceError as error:
        found.append(error)
    return found


def drafts(data: str | bytes, path: str) -> list[Draft]:
    found = read(data, path)
    assert all(isinstance(one, Draft) for one in found), found
    return [one for one in found if isinstance(one, Draft)]


def sample(name: str) -> list[Draft]:
    return [one for one in read((SAMPLES / name).read_bytes(), name) if isinstance(one, Draft)]


def item(inner: str) -> Draft:
    (draft,) = drafts(RSS.format(f"<item>{inner}</item>"), "a.rss")
    return draft


def entry(inner: str) -> Draft:
    (draft,) = drafts(ATOM.format(f"<entry>{inner}</entry>"), "a.atom")
    return draft


def value(found: Found | None) -> str | None:
    return found.value if found else None


def values(found: tuple[Found, ...]) -> list[str]:
    return [one.value for one in found]


def test_rss() -> None:
    first, second = sample("podcast.rss")
    assert first.key == ("podcast.rss", "sluice-41")
    assert value(first.id) == "sluice-41"
    assert value(first.title) == "Ruth’s long weir"
    assert value(first.url) == "https://sluice.example.org/2012/weir"
    assert value(first.published) == "Thu, 01 Aug 2024 18:27:00 +0200"
    assert values(first.authors) == ["Ruth Bell"]
    assert values(first.body) == ["One paragraph of a < b.", "Another."]
    assert [(one.url.value, one.type, one.length) for one in first.enclosures] == [
        ("https://sluice.example.org/41.mp3", "audio/mpeg", 1200345),
        ("https://sluice.example.org/41.mp4", "video/mp4", 20),
    ]
    assert value(first.image) == "https://sluice.example.org/41.png"
    assert values(first.tags) == ["weir", "gate"]
    assert value(first.comment_count) == "4"
    assert value(first.rights) == "R. Bell"
    assert value(first.language) == "en-GB"
    assert first.source
    assert (value(first.source.title), value(first.source.url)) == ("The Other Bank", "https://other.example.org/rss")
    assert first.notes == ("the feed: left out 1 comment on a post",)
    assert value(second.title) == "Use the <b> tag &amp; sleep"
    assert (second.item, second.id) == ("https://sluice.example.org/2012/tag", None)
    assert (second.authors, second.enclosures, second.rights) == ((), (), None)
    assert value(second.html) == "<p>Only <b>HTML</b>.</p>"
    assert second.source
    assert (value(second.source.title), value(second.source.url)) == (
        "Lock & Sluice",
        "https://sluice.example.org/feed.rss",
    )


def test_rdf() -> None:
    (draft,) = sample("old.rdf")
    assert value(draft.id) == "https://mill.example.org/1"
    assert value(draft.url) == "https://mill.example.org/1?from=rdf"
    assert value(draft.title) == "A café at the weir"
    assert values(draft.authors) == ["Tom Ashby"]
    assert value(draft.published) == "2004-05-31T10:00+01:00"
    assert values(draft.categories) == ["water"]
    assert value(draft.language) == "fr"


def test_atom_0_3() -> None:
    first, second = sample("third.atom")
    assert value(first.site) == "Mill & Road"
    assert value(first.title) == "Wheel and axle"
    assert value(first.published) == "2003-12-13T08:29:29-04:00"
    assert value(first.updated) == "2003-12-14T18:30:02Z"
    assert value(first.summary) == "In short."
    assert value(first.html) == "<p>Oak<br>and <i>ash</i>.</p>"
    assert values(first.authors) == ["Ines Marlow"]
    assert value(second.html) == "<p>Oak</p>"
    assert value(second.published) == "2003-12-12"
    assert first.source
    assert value(first.source.url) == "https://mill.example.org/"


CC = "https://creativecommons.org/licenses/by/4.0/"


def test_licences() -> None:
    assert value(entry(f'<title>t</title><link rel="license" href="{CC}"/>').license) == CC
    module = "http://backend.userland.com/creativeCommonsRssModule"
    assert value(item(f'<title>t</title><l:license xmlns:l="{module}">{CC}</l:license>').license) == CC
    members = {"id": "1", "title": "t", "_rights": {"text": "Mine", "url": CC}}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [members]}
    (one,) = drafts(json.dumps(feed), "a.json")
    assert (value(one.rights), value(one.license)) == ("Mine", CC)


@pytest.mark.parametrize(
    ("duration", "seconds"), [("1:02:03", 3723), ("02:03", 123), ("123", 123), ("0", None), ("long", None)]
)
def test_durations(duration: str, seconds: int | None) -> None:
    names = 'xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:m="http://search.yahoo.com/mrss/"'
    enclosure = f'<enclosure url="https://x.example.org/a.mp3" {names}/>'
    (one,) = item(f"{enclosure}<i:duration {names}>{duration}</i:duration>").enclosures
    assert one.duration == seconds
    (one,) = item(f'<m:content {names} url="https://x.example.org/a.mp3" duration="{duration}"/>').enclosures
    assert one.duration == seconds
    file = {"url": "https://x.example.org/a.mp3", "duration_in_seconds": seconds}
    members = {"id": "1", "title": "t", "attachments": [file]}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [members]}
    (draft,) = drafts(json.dumps(feed), "a.json")
    assert draft.enclosures[0].duration == seconds


def test_atom() -> None:
    first, second = sample("planet.atom")
    assert value(first.title) == "Fish & chips"
    assert value(first.url) == "https://one.example.org/1"
    assert value(first.published) == value(first.updated) == "2012-06-28T09:00:00+02:00"
    assert values(first.categories) == ["Fish & Chips", "salt"]
    assert value(first.html) == '<p>See <a href="https://planet.example.org/x">x</a>.</p>'
    assert value(first.language) == "en"
    assert values(first.authors) == ["Ines Marlow"]
    assert [one.url.value for one in first.enclosures] == ["https://planet.example.org/files/1.ogg"]
    assert value(first.comment_count) == "3"
    assert first.source
    assert [value(one) for one in first.source] == [
        "One",
        "https://one.example.org/atom.xml",
        "https://one.example.org/",
        "tag:one.example.org,2012:feed",
        "2012-06-29T00:00:00Z",
    ]
    assert first.rights is None, "the rights of the planet are not those of the blog"
    assert first.notes == ("the feed: left out 1 entry that is no post",)
    assert values(second.authors) == ["Planet Crew"], "RFC 4287 §4.2.1"
    assert value(second.rights) == "CC0", "RFC 4287 §4.2.10"
    assert value(second.language) == "de"
    assert value(second.visibility) == "draft"
    assert second.updated is None
    assert values(second.body) == ["Plain <b> text"]
    assert second.notes == (
        "content: at https://planet.example.org/2.pdf, expected text or HTML within the feed; left out",
    )
    assert second.source
    assert value(second.source.url) == "https://planet.example.org/atom.xml"
    assert second.source.updated is None, "it would change with each new entry"


def test_json_feed() -> None:
    found = read((SAMPLES / "one.json").read_bytes(), "one.json")
    first, second, third, fourth = (one for one in found if isinstance(one, Draft))
    assert (first.item, value(first.id)) == ("41", "41")
    assert value(first.url) == "https://sluice.example.org/41"
    assert value(first.published) == "2012-06-27T10:00:00-04:00"
    assert value(first.updated) == "2012-06-28"
    assert values(first.tags) == ["weir", "Weir"]
    assert values(first.authors) == ["Tom Ashby"]
    assert value(first.image) == "https://sluice.example.org/41.png"
    assert [(one.url.value, one.type, one.length) for one in first.enclosures] == [
        ("https://sluice.example.org/41.mp3", "audio/mpeg", 77)
    ]
    assert (value(first.status), value(first.comment_count), value(first.rights)) == ("closed", "3", "R. Bell")
    assert first.source
    assert value(first.source.title) == "Other"
    assert value(first.summary) == "In short."
    assert first.notes == ("the feed: left out 1 comment on a post",)
    assert value(second.url) == "https://else.example.org/"
    assert values(second.body) == ["One.", "Two <b>."]
    assert values(second.authors) == ["Ruth Bell"]
    assert second.source
    assert value(second.source.title) == "Lock & Sluice"
    assert (third.summary, values(third.body)) == (None, ["A summary alone."])
    assert fourth.item.startswith(third.item + "#"), "two items without id have two keys"
    assert [(one.item, str(one)) for one in found if isinstance(one, SourceError)] == [
        ("5", "items[5]: a text, expected an object"),
        ("empty", "items[6] has neither title nor content, expected one of them"),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ('{"items": []}', "no JSON Feed"),
        ('[{"items": []}]', "no JSON Feed"),
        ('{"version": "https://jsonfeed.org/version/1.1",\n "items": [}', "line 2: "),
        ('{"version": "https://jsonfeed.org/version/1.1"}', "items: expected an array"),
        ('{"items": ' + "[" * 100_000, "nested too deep"),
        (b'\xff{"items": []}', "byte 0 is not UTF-8"),
    ],
)
def test_another_json_is_left_out(data: str | bytes, reason: str) -> None:
    (error,) = read(data, "a.json")
    assert isinstance(error, SourceError)
    assert str(error).startswith(reason)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("AT&amp;T", "AT&T"),
        ("<![CDATA[AT&amp;T &lt;b&gt;]]>", "AT&T <b>"),
        ("a &lt; b &amp;amp; c", "a < b &amp; c"),
        ("Don&amp;#8217;t", "Don’t"),
        ("&lt;b&gt;Bold&lt;/b&gt; &amp;amp; thin", "Bold & thin"),
        ("The &lt;b&gt; tag", "The <b> tag"),
        ("Vec&lt;String&gt; and x&lt;y&gt;z", "Vec<String> and x<y>z"),
        ("Real <b>markup</b>", "Real markup"),
    ],
)
def test_titles_of_rss(written: str, title: str) -> None:
    assert value(item(f"<title>{written}</title>").title) == title


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("01 Aug 24 18:27 GMT", "01 Aug 2024 18:27 GMT"),
        ("Sun, 01 Aug 99 18:27:00 EST", "Sun, 01 Aug 1999 18:27:00 EST"),
        ("Tue, 01 Aug 105 18:27:00 GMT", "Tue, 01 Aug 2005 18:27:00 GMT"),
        ("1 Aug 24", "1 Aug 2024"),
        ("Wed, 27 Jun 2012 10:00:00 -0400", "Wed, 27 Jun 2012 10:00:00 -0400"),
        ("2012-06-27 10:00", "2012-06-27 10:00"),
        ("27 Jun", "27 Jun"),
    ],
)
def test_years_of_two_digits_are_those_of_rfc_822(written: str, date: str) -> None:
    assert value(item(f"<title>t</title><pubDate>{written}</pubDate>").published) == date


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ruth@example.org (Ruth Bell)", "Ruth Bell"),
        ("Ruth Bell <ruth@example.org>", "Ruth Bell"),
        ("Ruth Bell (ruth@example.org)", "Ruth Bell"),
        ("Ruth Bell", "Ruth Bell"),
        ('"Ruth Bell" <ruth@example.org>', "Ruth Bell"),
        ("@ruth", "@ruth"),
        ("ruth@example.org", ""),
        ("mailto:ruth@example.org", ""),
        ("<ruth@example.org>", ""),
        ("noreply@example.org ()", ""),
        ("https://example.org/ruth", ""),
        ("noreply@blogger.com (Unknown)", ""),
        ("--", ""),
    ],
)
def test_an_address_is_nobodys_name(written: str, name: str) -> None:
    assert people.person(written) == name


@given(st.text("ab.@<>() \"'"))
def test_no_address_is_left_in_a_name(written: str) -> None:
    assert "a@b.b" not in people.person(f"{written} a@b.b {written}")


def test_content_stands_before_the_description() -> None:
    ns = 'xmlns:c="http://purl.org/rss/1.0/modules/content/"'
    draft = item(f"<description>&lt;b>Short&lt;/b></description><c:encoded {ns}><![CDATA[<p>Long</p>]]></c:encoded>")
    assert (value(draft.html), value(draft.summary)) == ("<p>Long</p>", "Short")
    draft = item(f"<description>Long</description><c:encoded {ns}><![CDATA[<p>Long</p>]]></c:encoded>")
    assert draft.summary is None


def test_markup_that_is_not_escaped_is_kept() -> None:
    draft = item("<description>The <b>wheel</b> &amp; <i>axle</i></description>")
    assert value(draft.html) == "The <b>wheel</b> &amp; <i>axle</i>"


@pytest.mark.parametrize(
    ("links", "page"),
    [
        ("<link>https://x.example.org/1</link><guid>https://x.example.org/?p=1</guid>", "https://x.example.org/1"),
        ("<guid>https://x.example.org/?p=1</guid>", "https://x.example.org/?p=1"),
        ('<guid isPermaLink="false">https://x.example.org/?p=1</guid>', None),
        ("<link>javascript:alert(1)</link>", None),
        (
            '<link>https://proxy.example.org/1</link><f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">'
            "https://x.example.org/1</f:origLink>",
            "https://x.example.org/1",
        ),
    ],
)
def test_the_page_of_an_item(links: str, page: str | None) -> None:
    assert value(item(f"<title>t</title>{links}").url) == page


def test_what_says_nothing_is_named() -> None:
    (error,) = read(RSS.format("<item><guid>urn:1</guid></item>"), "a.rss")
    assert isinstance(error, SourceError)
    assert (error.item, str(error)) == ("urn:1", "entry 1 has neither title nor content, expected one of them")


def test_items_without_id_at_one_address_are_two_posts() -> None:
    one = "<item><title>{}</title><link>https://x.example.org/</link></item>"
    first, second = drafts(RSS.format(one.format("A") + one.format("B")), "a.rss")
    assert first.item == "https://x.example.org/"
    assert second.item.startswith("https://x.example.org/#")


def test_comments_alone_are_no_posts() -> None:
    ns = 'xmlns:thr="http://purl.org/syndication/thread/1.0"'
    (error,) = read(RSS.format(f'<item><title>a</title><thr:in-reply-to {ns} ref="x"/></item>'), "a.rss")
    assert str(error) == "the feed: left out 1 comment on a post"


def test_an_author_of_ours_without_an_address_is_nobody() -> None:
    author = "<entry><title>t</title><author><name>Inconnu</name></author></entry>"
    ours = ATOM.format(f"<generator>feed-publisher</generator>{author}")
    assert drafts(ours, "a.atom")[0].authors == ()
    assert values(drafts(ATOM.format(author), "a.atom")[0].authors) == ["Inconnu"]


def test_an_entry_document_is_a_post() -> None:
    (draft,) = drafts('<entry xmlns="http://www.w3.org/2005/Atom"><id>urn:1</id><title>t</title></entry>', "a.atom")
    assert draft.item == "urn:1"


def test_entries_within_content_are_no_posts() -> None:
    content = '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><entry><p>a</p></entry></div></content>'
    assert value(entry(f"<id>urn:1</id>{content}").html) == "<entry><p>a</p></entry>"


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ("<item><title>a & b</title></item>", 3),
        ("<item><title>a</item>", 3),
        ("<item>" + "<b>" * 10_000, 3),
    ],
)
def test_what_stands_above_a_fault_is_read(broken: str, line: int) -> None:
    *above, error = read(RSS.format(ITEM.format(1) + ITEM.format(2) + broken + ITEM.format(3)), "a.rss")
    assert [one.item for one in above if isinstance(one, Draft)] == ["urn:1", "urn:2"]
    assert isinstance(error, SourceError)
    assert str(error).startswith(f"line {line}: ")
    assert str(error).endswith(", expected well-formed XML; nothing below it is read")
    assert "\n" not in str(error)


def test_an_entry_may_be_large_but_not_without_end() -> None:
    *above, error = read(
        RSS.format(ITEM.format(1) + "<item><guid>urn:2</guid><description>" + "x" * 68_000_000), "a.rss"
    )
    assert [one.item for one in above if isinstance(one, Draft)] == ["urn:1"]
    assert str(error) == "an element of more than 67108864 bytes, expected smaller ones; nothing below it is read"
    long = f"<item><guid>urn:2</guid><description>{'x' * 11_000_000}</description></item>"
    assert [one.item for one in drafts(RSS.format(long + ITEM.format(1)), "a.rss")] == ["urn:2", "urn:1"]


def test_a_prefix_that_is_not_declared_is_no_fault() -> None:
    draft = item("<title>t</title><dc:creator>Ruth Bell</dc:creator>")
    assert values(draft.authors) == ["Ruth Bell"]


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "head",
    [
        f'<!DOCTYPE rss [<!ENTITY a0 "ha">{LAUGHS}]><rss><channel><title>&a11;</title>',
        f'<!DOCTYPE rss [<!ENTITY a0 "ha">{LAUGHS}]><rss a="&a11;"><channel><title>t</title>',
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><channel><title>&a;</title>',
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/a.dtd"><rss><channel><title>t</title>',
        f"<?xml version='1.0'?><!--{'x' * 100_000}--><!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><title>t</title>",
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "x" [<!ENTITY a "b">]><rss><channel>',
    ],
)
def test_entities_and_dtds_are_refused(head: str) -> None:
    (error,) = read(f"{head}{ITEM.format(1)}</channel></rss>", "a.rss")
    assert str(error) == "a DOCTYPE, expected none: DTDs and entities are refused; remove it"


def test_references_of_html_are_characters_but_not_in_cdata() -> None:
    draft = item("<title>a&nbsp;b &eacute;</title><guid><![CDATA[a&nbsp;b]]></guid>")
    assert (value(draft.title), value(draft.id)) == ("a\u00a0b é", "a&nbsp;b")
    assert value(entry("<title><![CDATA[Use &copy; here]]></title>").title) == "Use &copy; here"


def test_wrong_bytes_are_counted() -> None:
    (draft,) = drafts(RSS.format("<item><title>a?b</title></item>").encode().replace(b"?", b"\xff"), "a.rss")
    assert value(draft.title) == "a\ufffdb"
    assert draft.notes == ("1 character not readable in the encoding of the file, shown as \ufffd",)


def test_the_doctype_of_rss_0_91_is_not_loaded_and_the_characters_of_html_are_known() -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss-0.91.dtd">'
    (draft,) = drafts(doctype + RSS.format("<item><title>Caf&eacute;</title></item>"), "a.rss")
    assert value(draft.title) == "Café"


def test_control_characters_are_left_out_and_counted() -> None:
    first, second = drafts(RSS.format("<item><title>a\x0bb&#8;&#x1F;c</title></item>" + ITEM.format(1)), "a.rss")
    assert value(first.title) == "abc"
    assert first.notes == ("3 characters that XML forbids, removed",)
    assert second.notes == ()


@pytest.mark.parametrize("places", range(-10, 80))
def test_a_reference_or_a_mark_of_cdata_may_lie_across_two_chunks(places: int) -> None:
    padding = "x" * (64 * 1024 - RSS.index("{") - places)
    guid = "<guid>a&#8;b&#233;&nbsp;<![CDATA[&nbsp;]]>&nbsp;</guid>"
    (draft,) = drafts(RSS.format(f"<item><title>{padding}</title>{guid}</item>"), "a.rss")
    assert value(draft.id) == "abé\u00a0&nbsp;"


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("UTF-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
        ("ISO-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("UTF-16", "utf-8"),
    ],
)
def test_encodings(declared: str, codec: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?>' + RSS.format("<item><title>“café” €</title></item>")
    assert value(drafts(text.encode(codec), "a.rss")[0].title) == "“café” €"


def test_blank_lines_above_the_declaration_are_no_fault() -> None:
    assert drafts('\n\n<?xml version="1.0"?>' + RSS.format(ITEM.format(1)), "a.rss")
    (error,) = read('\n\n<?xml version="1.0"?>' + RSS.format("a & b"), "a.rss")
    assert str(error).startswith("line 3: "), "lines are those of the file"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "an empty file, expected an XML document"),
        ("hello", "line 1: Start tag expected"),
        ("<html/>", "root element <html>, expected <rss>"),
        ("<rss/>", "no channel"),
        (
            "<rss><channel><w:wxr_version xmlns:w='http://wordpress.org/export/1.2/'>1.2</w:wxr_version></channel></rss>",
            "a Word",
        ),
    ],
)
def test_what_is_no_feed(data: str, reason: str) -> None:
    (error,) = read(data, "a.rss")
    assert isinstance(error, SourceError)
    assert str(error).startswith(reason)


def test_a_feed_without_entries_gives_nothing() -> None:
    assert read(RSS.format(""), "a.rss") == []


def test_memory_does_not_grow_with_the_number_of_entries() -> None:
    stream = BytesIO(RSS.format(ITEM.format(1) * 5000).encode())
    entries = xmlstream.entries(stream, xmlstream.root(stream), "{*}item")
    root, _ = next(entries)
    assert all(len(root[0]) < 1500 for _ in entries), "no more than a chunk is in memory"
    assert [one.tag for one in root[0]] == ["title", "link"]


def mutants(data: bytes, number: int) -> Iterator[bytes]:
    chance = random.Random(len(data))
    pieces = [
        b"<",
        b">",
        b"&",
        b"]]>",
        b"<![CDATA[",
        b'"',
        b"\x00",
        b"\xff",
        b"</item>",
        b"<entry>",
        b"{",
        b"[",
        b",",
        b"null",
        b"&#0;",
    ]
    for _ in range(number):
        made = bytearray(data)
        for _ in range(chance.randint(1, 5)):
            at, end = sorted(chance.randrange(len(made) + 1) for _ in range(2))
            way = chance.randrange(4)
            if way == 0:
                made[at:at] = chance.choice(pieces)
            elif way == 1:
                del made[at : min(end, at + 40)]
            elif way == 2 and at < len(made):
                made[at] = chance.randrange(256)
            else:
                made[at:at] = made[at : min(end, at + 200)]
        yield bytes(made)


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir()))
def test_mutants_are_read_or_refused(name: str) -> None:
    for data in mutants((SAMPLES / name).read_bytes(), 100):
        for one in read(data, name):
            assert "\n" not in str(one) if isinstance(one, SourceError) else one.item or one.visibility


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(
    st.sampled_from(["id", "url", "title", "authors", "name", "tags", "attachments", "content_text", "_comments", "_reply"]), inner
)))  # fmt: skip
def test_items_of_any_shape_are_read_or_refused(shape: object) -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [shape], "authors": shape, "title": shape}
    for one in read(json.dumps(feed), "a.json"):
        assert isinstance(one, SourceError) or one.title or one.body or one.enclosures


def test_a_plain_summary_is_not_read_as_html() -> None:
    draft = entry('<summary>If a &lt;b> c</summary><content type="html">&lt;p>Long&lt;/p></content>')
    assert value(draft.summary) == "If a <b> c"
    assert entry("<summary>If a &lt;b> c</summary><content/>").summary is None


@pytest.mark.parametrize(
    "names", ["Tom Ashby, Ruth Bell", "Tom Ashby and Ruth Bell", "Tom Ashby, Ruth Bell, and Ines Marlow"]
)
def test_several_full_names_in_one_element_are_a_byline(names: str) -> None:
    draft = item(f"<title>t</title><author>{names}</author>")
    assert (value(draft.byline), draft.authors) == (names, ())


@pytest.mark.parametrize("name", ["Marks and Spencer", "Bell, Ruth", "John Roe, Jr.", "Tom Ashby"])
def test_one_name_is_an_author(name: str) -> None:
    draft = item(f"<title>t</title><author>{name}</author>")
    assert (draft.byline, values(draft.authors)) == (None, [name])


def test_drafts_and_pages_of_blogger_are_no_posts() -> None:
    ns = 'xmlns:b="http://schemas.google.com/blogger/2018"'
    feed = "".join(
        f"<entry {ns}><id>urn:{kind}:{status}</id><b:type>{kind}</b:type><b:status>{status}</b:status><title>t</title></entry>"
        for kind in ("POST", "PAGE", "COMMENT")
        for status in ("LIVE", "DRAFT")
    )
    live, draft = drafts(ATOM.format(feed), "a.atom")
    assert (live.item, live.visibility) == ("urn:POST:LIVE", None)
    assert (draft.item, value(draft.visibility)) == ("urn:POST:DRAFT", "draft")
    assert live.notes == ("the feed: left out 2 comments on posts", "the feed: left out 2 entries that are no posts")


def test_a_video_has_its_description_as_body() -> None:
    media = '<m:group xmlns:m="http://search.yahoo.com/mrss/"><m:description>One.\n\nTwo.</m:description></m:group>'
    assert values(entry(f"<title>t</title>{media}").body) == ["One.", "Two."]


@pytest.mark.parametrize("where", ["channel", "item", "description"])
def test_the_base_of_a_body_in_rss(where: str) -> None:
    link = "<link>https://x.example.org/1</link>"
    feed = f"<rss><channel><item>{link}<description>&lt;a href='a'>b&lt;/a></description></item></channel></rss>"
    (plain,) = drafts(feed, "a.rss")
    assert value(plain.html) == "<a href='a'>b</a>", "it is relative to the page, as everywhere"
    (based,) = drafts(feed.replace(f"<{where}>", f'<{where} xml:base="https://y.example.org/2/">'), "a.rss")
    assert value(based.html) == '<a href="https://y.example.org/2/a">b</a>'


@pytest.mark.parametrize(("file", "path"), [("rss.xml", "a.rss"), ("atom.xml", "a.atom"), ("feed.json", "a.json")])
@pytest.mark.parametrize("folder", sorted({path.parent for path in GOLDEN.rglob("feed.json")} - COMMENTS))
def test_what_we_publish_is_read_back(folder: Path, file: str, path: str) -> None:
    expected = json.loads((folder / "feed.json").read_bytes())["items"]
    if not expected:
        assert all(isinstance(one, SourceError) for one in read((folder / file).read_bytes(), path))
        return
    found = {value(one.id): one for one in drafts((folder / file).read_bytes(), path)}
    assert list(found) == [item["id"] for item in expected]
    for item in expected:
        one = found[item["id"]]
        assert value(one.title) == item["title"]
        assert value(one.url) == item["url"]
        assert value(one.html) == item["content_html"]
        assert value(one.summary) == item.get("summary")
        assert values(one.authors) == [author["name"] for author in item.get("authors", [])]
        assert set(values((*one.categories, *one.tags))) == set(item.get("tags", []))
        assert value(one.comment_count) == str(item["_comments"]["count"])
        dated = dates.parse(value(one.published) or "", UTC)
        assert dated == (datetime.fromisoformat(item["date_published"]) if "date_published" in item else None)


@pytest.mark.parametrize(("file", "path"), [("rss.xml", "a.rss"), ("atom.xml", "a.atom"), ("feed.json", "a.json")])
@pytest.mark.parametrize("folder", sorted(COMMENTS))
def test_comments_that_we_publish_are_no_posts(folder: Path, file: str, path: str) -> None:
    assert not [one for one in read((folder / file).read_bytes(), path) if isinstance(one, Draft)]


@pytest.mark.parametrize("base", ["http://[", "http://a b/", "//", "javascript:x", "\u202e"])
def test_a_base_that_is_no_address_changes_nothing(base: str) -> None:
    draft = item(
        f'<title>t</title><link xml:base="{base}">1</link><description xml:base="{base}">&lt;a href="a"/></description>'
    )
    assert draft.html
    assert draft.url is None or draft.url.value.startswith("http")


def test_a_text_without_end_is_no_name() -> None:
    long = "a" * 200_000
    assert item(f"<title>t</title><author>{long}</author>").authors == ()
    feed = {"version": "https://jsonfeed.org/version/1", "items": [{"title": "t", "author": {"name": "a@" * 100_000}}]}
    assert drafts(json.dumps(feed), "a.json")[0].authors == ()


ODD = [
    *(
        "",
        "http://[",
        "//",
        "javascript:x",
        "http://a b/",
        "http://é.example/ü",
        "&amp;",
        "<b>",
        "<p>x",
        "9" * 400,
        "-1",
        "(",
        "@",
    ),
    *(
        "Thu, 99 Foo 24 99:99:99 +9999",
        "en-",
        "a@b.c (",
        "html",
        "xhtml",
        "base64",
        "image/png",
        "true",
        "#",
        "a" * 70_000,
    ),
]


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir() if path.suffix != ".json"))
def test_well_formed_mutants_are_read_or_refused(name: str) -> None:
    chance = random.Random(name)
    for _ in range(50):
        root = etree.fromstring((SAMPLES / name).read_bytes())
        for _ in range(chance.randint(1, 8)):
            change(root, chance)
        for one in read(etree.tostring(root), name):
            urls = [one.url, one.image, *(file.url for file in one.enclosures)] if isinstance(one, Draft) else []
            assert all(url.value.startswith("http") for url in urls if url)


def change(root: etree._Element, chance: random.Random) -> None:
    elements = list(root.iter(etree.Element))
    one = chance.choice(elements)
    parent = one.getparent()
    way = chance.randrange(4)
    if way == 0:
        one.text = chance.choice(ODD)
    elif way == 1:
        names = ["type", "mode", "src", "href", "rel", "url", "length", "{http://www.w3.org/XML/1998/namespace}base"]
        one.set(chance.choice(names), chance.choice(ODD))
    elif way == 2 and parent is not None:
        parent.append(copy.deepcopy(chance.choice(elements[-30:])))
    elif parent is not None:
        parent.remove(one)
