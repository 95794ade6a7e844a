"""One site that has everything: each value of a feed's head, of a post and of a comment, in each format."""

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from feeds import names
from tests.sited import Site, run

BASE = "https://tide.example.org/feeds/"
CC = "https://creativecommons.org/licenses/by/4.0/"
RIGHTS = f"© 2012 Tide & Co. {CC}"
TOML = f"""
[site]
title = "Tide & Co <script>"
url = "{BASE}"
id = "tide.example.org,2012"
description = "Boats, R&D <script> & ropes"
language = "en"
rights = "{RIGHTS}"
icon = "icon.png"
favicon = "/favicon.ico"
[feeds]
limit = 2
archive = ["site", "authors"]
hub = "https://hub.example.org/"
ttl = 60
update_period = "daily"
update_frequency = 2
skip_hours = [1, 0]
skip_days = ["Sunday"]
[authors.a-and-b-c]
name = "A & B <c>"
aliases = ["AB"]
url = "https://ab.example.org/?a&b"
bio = "Writes about <boats> & ropes."
role = "R&D"
picture = "https://ab.example.org/face.jpg"
[categories.script]
label = "<script>"
aliases = ["scripts"]
[posts."full.md"]
comments = "closed"
"""
FULL = """---
title: "Use <script> & <b>: R&D"
date: 2012-06-28T09:00:00+02:00
updated: 2012-06-29T10:00:00+02:00
authors: [AB, Tom]
categories: ["<script>"]
tags: [C++]
description: "A < B & C"
image: https://tide.example.org/boat.jpg?a=1&b=2
enclosure:
  - {url: "https://tide.example.org/a.mp3", type: audio/mpeg, length: 123}
  - {url: "https://tide.example.org/b.ogg", type: audio/ogg}
lang: de
copyright: "© Tom"
license: https://creativecommons.org/licenses/by-sa/3.0/
comments:
  - {id: "https://tide.example.org/c/1", author: "Ann <b> & C", url: "https://ann.example.org/", date: 2012-07-01T10:00:00+00:00,
     message: "First & <b>bold</b>."}
  - {id: "https://tide.example.org/c/2", parent: "https://tide.example.org/c/1", message: "Nobody knows when."}
  - {type: pingback, author: "Other blog", message: "See there."}
---
See [the tide](tables/tide.html) and ![a boat](boat.png).

<script>alert(1)</script>
"""
SOURCED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Other & Blog", "feed_url": "https://other.example.org/feed.json",
"home_page_url": "https://other.example.org/", "items": [{"id": "https://other.example.org/1", "url": "https://other.example.org/1",
"title": "Republished", "content_html": "<p>There.</p>", "date_published": "2012-06-20T10:00:00Z", "authors": [{"name": "AB"}],
"attachments": [{"url": "https://other.example.org/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5,
"duration_in_seconds": 90}],
"_rights": {"text": "© Other", "url": "https://opensource.org/license/mit/"}}]}"""
PLAIN = "---\ntitle: Plain {0}\ndate: 2012-05-0{0}\nauthor: AB\n---\nText {0}.\n"
NS = {
    "a": names.ATOM, "dc": names.DUBLIN_CORE, "fh": names.HISTORY, "slash": names.SLASH, "thr": names.THREADING,
    "wfw": names.WELL_FORMED_WEB, "sy": names.SYNDICATION, "cc": names.CREATIVE_COMMONS, "content": "http://purl.org/rss/1.0/modules/content/",
    "media": "http://search.yahoo.com/mrss/",
}  # fmt: skip
TAG = "tag:tide.example.org,2012:"
POST = "2012-06-28-use-script-and-b-r-and-d-4d4b44"
PAGE = f"{BASE}posts/{POST}/"
FEED, AB, COMMENTS, NO_COMMENTS = "", "authors/a-and-b-c", f"posts/{POST}/comments", "posts/2012-05-01-plain-1/comments"
SUMMARY = "A < B & C"
CONTENT = f'<p>See <a href="{PAGE}tables/tide.html">the tide</a> and <img src="{PAGE}boat.png" alt="a boat">.</p>\n\n'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published folder."""
    site = Site(tmp_path_factory.mktemp("site"), TOML)
    site.put("full.md", FULL)
    site.put("other.json", SOURCED)
    for number in range(1, 5):
        site.put(f"plain-{number}.md", PLAIN.format(number))
    report = site.build()
    assert [problem for problem in report.problems if problem.level != "note"] == []
    return site.output


def found(site: Path, folder: str, form: str, path: str) -> list[str]:
    """What an XPath finds in the RSS or Atom file of a folder, or a path of members and places in its JSON Feed."""
    data = (site / folder / names.FILES[form]).read_bytes()
    if form == "json":
        return _members(json.loads(data), path)
    root = etree.fromstring(data)
    return [str(one if isinstance(one, str) else one.text or "") for one in root.xpath(path, namespaces=NS)]


def _members(value: Any, path: str) -> list[str]:
    for step in path.split("/"):
        members = dict(enumerate(value)) if isinstance(value, list) else value or {}
        value = members.get(int(step) if isinstance(value, list) else step)
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [one if isinstance(one, str) else json.dumps(one) for one in values]


Row = tuple[str, str, str, str, list[str]]  # what, folder, format, path, values


def rows(folder: str, what: str, rss: str, atom: str, json_: str, *values: str, **of: list[str]) -> list[Row]:
    """A row of the profile; `values` are those of each format but for `in_rss` and so on; the path "" leaves a format out."""
    paths = zip(names.FORMATS, (rss, atom, json_), strict=True)
    return [(what, folder, form, path, of.get(f"in_{form}", list(values))) for form, path in paths if path]


HEAD = [
    *rows(FEED, "name", "channel/title", "a:title", "title", "Tide & Co <script>"),
    *rows(FEED, "page", "channel/link", "a:link[@rel='alternate'][@type='text/html']/@href", "home_page_url", BASE),
    *rows(
        FEED, "itself", "channel/a:link[@rel='self']/@href", "a:link[@rel='self']/@href", "feed_url",
        in_rss=[f"{BASE}rss.xml"], in_atom=[f"{BASE}atom.xml"], in_json=[f"{BASE}feed.json"],
    ),
    *rows(FEED, "id", "", "a:id", "", f"{TAG}feed/"),
    *rows(
        FEED, "about", "channel/description", "a:subtitle", "description", "Boats, R&D <script> & ropes",
        in_rss=["Boats, R&amp;D &lt;script> & ropes"],  # read as HTML
    ),
    *rows("categories/script", "about", "channel/description", "a:subtitle", "description", "Posts in <script>",
        in_rss=["Posts in &lt;script>"]),
    *rows(AB, "about", "channel/description", "a:subtitle", "description",
        "Writes about <boats> & ropes. (R&D)", in_rss=["Writes about &lt;boats> & ropes. (R&amp;D)"]),
    *rows(FEED, "language", "channel/language", "@xml:lang", "language", "en"),
    *rows(
        FEED, "changed", "channel/lastBuildDate", "a:updated", "",
        in_rss=["Sun, 01 Jul 2012 10:00:02 +0000"], in_atom=["2012-07-01T10:00:02+00:00"],
    ),
    *rows(FEED, "rights", "channel/copyright", "a:rights", "_rights/text", RIGHTS),
    *rows(FEED, "licence", "channel/cc:license", "a:link[@rel='license']/@href", "_rights/url", CC),
    *rows(COMMENTS, "licence", "channel/cc:license", "a:link[@rel='license']/@href", "_rights/url"),
    *rows(FEED, "author", "channel/managingEditor", "a:author", "authors"),
    *rows(AB, "author", "", "a:author", "authors"),  # one post has two
    *rows("authors/tom", "author", "", "a:author", "authors"),
    *rows(COMMENTS, "author", "channel/managingEditor", "a:author", "authors"),
    *rows(FEED, "icon", "channel/image/url", "a:icon", "icon",
        f"{BASE}icon.png", in_atom=["https://tide.example.org/favicon.ico"]),
    *rows(FEED, "title of the image", "channel/image/title", "", "", "Tide & Co <script>"),
    *rows(FEED, "link of the image", "channel/image/link", "", "", BASE),
    *rows(FEED, "size of the image", "channel/image/width", "", ""),
    *rows(FEED, "favicon", "", "", "favicon", "https://tide.example.org/favicon.ico"),
    *rows(FEED, "logo", "", "a:logo", ""),
    *rows(AB, "picture", "channel/image/url", "a:logo", "icon", "https://ab.example.org/face.jpg"),
    *rows(COMMENTS, "icon", "channel/image/url", "a:icon", "icon",
        f"{BASE}icon.png", in_atom=["https://tide.example.org/favicon.ico"]),
    *rows(FEED, "complete", "channel/fh:complete", "fh:complete", "expired"),
    *rows("authors/tom", "complete", "channel/fh:complete", "fh:complete", "expired", "", in_json=[]),
    *rows(FEED, "older", "channel/a:link[@rel='prev-archive']/@href", "a:link[@rel='prev-archive']/@href", "next_url",
        in_rss=[f"{BASE}archive/3/rss.xml"], in_atom=[f"{BASE}archive/3/atom.xml"], in_json=[f"{BASE}archive/3/feed.json"]),
    *rows("archive/1", "archive", "channel/fh:archive", "fh:archive", "next_url", "", in_json=[]),
    *rows("archive/1", "current", "channel/a:link[@rel='current']/@href", "a:link[@rel='current']/@href", "",
        in_rss=[f"{BASE}rss.xml"], in_atom=[f"{BASE}atom.xml"]),
    *rows(FEED, "push", "channel/a:link[@rel='hub']/@href", "a:link[@rel='hub']/@href", "hubs/0/url", "https://hub.example.org/"),
    *rows(FEED, "other forms", "channel/a:link[@rel='alternate']/@type", "a:link[@rel='alternate']/@type", "",
        in_rss=["application/atom+xml", "application/feed+json"],
        in_atom=["text/html", "application/rss+xml", "application/feed+json"]),
    *rows(FEED, "maker", "channel/generator", "a:generator", "user_comment",
        names.MAKER, in_json=["To read this feed, give its address to a feed reader. Made by feed-publisher."]),
    *rows(FEED, "documentation", "channel/docs", "", "", "https://www.rssboard.org/rss-specification"),
    *rows(FEED, "ttl", "channel/ttl", "", "", "60"),
    *rows(FEED, "period", "channel/sy:updatePeriod", "sy:updatePeriod", "", "daily"),
    *rows(FEED, "frequency", "channel/sy:updateFrequency", "sy:updateFrequency", "", "2"),
    *rows(FEED, "hours", "channel/skipHours/hour", "", "", "0", "1"),
    *rows(FEED, "days", "channel/skipDays/day", "", "", "Sunday"),
    *rows("archive/1", "fetching", "channel/ttl | channel/skipDays", "sy:updatePeriod", ""),
    *rows(FEED, "style", "preceding-sibling::processing-instruction()", "preceding-sibling::processing-instruction()", "",
        f'type="text/css" href="{BASE}feeds.css"'),
]  # fmt: skip
ITEM, ENTRY = "channel/item[1]/", "a:entry[1]/"
POSTS = [
    *rows(FEED, "identity", f"{ITEM}guid[@isPermaLink='false']", f"{ENTRY}a:id", "items/0/id", f"{TAG}full.md"),
    *rows(FEED, "title", f"{ITEM}title", f"{ENTRY}a:title", "items/0/title", "Use <script> & <b>: R&D"),
    *rows(FEED, "page", f"{ITEM}link", f"{ENTRY}a:link[@rel='alternate'][@type='text/html']/@href", "items/0/url", PAGE),
    *rows(FEED, "authors", f"{ITEM}dc:creator", f"{ENTRY}a:author/a:name", "items/0/authors/0/name",
        "A & B <c>", "Tom", in_json=["A & B <c>"]),
    *rows(FEED, "e-mail", f"{ITEM}author", f"{ENTRY}a:author/a:email", ""),
    *rows(FEED, "address of an author", "", f"{ENTRY}a:author[1]/a:uri", "items/0/authors/0/url", "https://ab.example.org/?a&b"),
    *rows(FEED, "picture of an author", "", "", "items/0/authors/0/avatar", "https://ab.example.org/face.jpg"),
    *rows(FEED, "biography", "", "", "items/0/authors/0/_author/bio", "Writes about <boats> & ropes."),
    *rows(FEED, "role", "", "", "items/0/authors/0/_author/role", "R&D"),
    *rows(FEED, "published", f"{ITEM}pubDate", f"{ENTRY}a:published", "items/0/date_published",
        "2012-06-28T09:00:00+02:00", in_rss=["Thu, 28 Jun 2012 07:00:00 +0000"]),
    *rows(FEED, "changed", "", f"{ENTRY}a:updated", "items/0/date_modified", "2012-06-29T10:00:00+02:00"),
    *rows(FEED, "summary", f"{ITEM}description", f"{ENTRY}a:summary", "items/0/summary", SUMMARY, in_rss=["A &lt; B &amp; C"]),
    *rows(FEED, "content", f"{ITEM}content:encoded", f"{ENTRY}a:content", "items/0/content_html", CONTENT),
    *rows(FEED, "base", "", f"{ENTRY}a:content/@xml:base", "", PAGE),
    *rows(FEED, "categories", f"{ITEM}category", f"{ENTRY}a:category/@label", "items/0/tags", "<script>", "C++",
        in_atom=["<script>"]),
    *rows(FEED, "terms", "", f"{ENTRY}a:category/@term", "", "script", "C++"),
    *rows(FEED, "scheme", f"{ITEM}category/@domain", f"{ENTRY}a:category/@scheme", "", f"{BASE}categories/"),
    *rows(FEED, "comments page", f"{ITEM}comments", f"{ENTRY}a:link[@rel='replies'][@type='text/html']/@href",
        "items/0/_comments/url", f"{PAGE}#comments"),
    *rows(FEED, "comment feed", f"{ITEM}wfw:commentRss", f"{ENTRY}a:link[@rel='replies'][@type='application/atom+xml']/@href",
        "items/0/_comments/feed_url",
        in_rss=[f"{PAGE}comments/rss.xml"], in_atom=[f"{PAGE}comments/atom.xml"], in_json=[f"{PAGE}comments/feed.json"]),
    *rows(FEED, "comments", f"{ITEM}slash:comments", f"{ENTRY}thr:total", "items/0/_comments/count", "3"),
    *rows(FEED, "comments at the links", "", f"{ENTRY}a:link[@rel='replies']/@thr:count", "", "3", "3"),
    *rows(FEED, "newest comment", "", f"{ENTRY}a:link/@thr:updated", "", "2012-07-01T10:00:00+00:00"),
    *rows(FEED, "no comments", "channel/item[2]/slash:comments", "a:entry[2]/thr:total", "items/1/_comments/count", "0"),
    *rows(FEED, "status", "", "", "items/0/_comments/status", "closed"),
    *rows(FEED, "language", f"{ITEM}dc:language", f"{ENTRY}@xml:lang", "items/0/language", "de"),
    *rows(FEED, "rights", f"{ITEM}dc:rights", f"{ENTRY}a:rights", "items/0/_rights/text", "© Tom"),
    *rows(FEED, "licence", f"{ITEM}cc:license", f"{ENTRY}a:link[@rel='license']/@href", "items/0/_rights/url"),
    *rows(FEED, "licence of the source", "channel/item[2]/cc:license", "a:entry[2]/a:link[@rel='license']/@href",
        "items/1/_rights/url",
        "https://opensource.org/license/mit/"),
    *rows("archive/1", "licence of the site", f"{ITEM}cc:license", f"{ENTRY}a:link[@rel='license']/@href",
        "items/0/_rights/url", CC),
    *rows(FEED, "no source", f"{ITEM}source", f"{ENTRY}a:source", "items/0/_source/url"),
    *rows(FEED, "title of the source", "channel/item[2]/source", "a:entry[2]/a:source/a:title", "items/1/_source/title",
        "Other & Blog"),
    *rows(FEED, "source", "channel/item[2]/source/@url", "a:entry[2]/a:source/a:id", "items/1/_source/url",
        "https://other.example.org/feed.json"),
    *rows(FEED, "page of the source", "", "a:entry[2]/a:source/a:link[@rel='alternate']/@href", "", "https://other.example.org/"),
    *rows(FEED, "date of the source", "", "a:entry[2]/a:source/a:updated", "", "2012-06-20T10:00:00+00:00"),
    *rows(FEED, "file", f"{ITEM}enclosure/@url", f"{ENTRY}a:link[@rel='enclosure']/@href", "items/0/attachments/0/url",
        "https://tide.example.org/a.mp3", in_atom=["https://tide.example.org/a.mp3", "https://tide.example.org/b.ogg"]),
    *rows(FEED, "another file", "", "", "items/0/attachments/1/url", "https://tide.example.org/b.ogg"),
    *rows(FEED, "size of a file", f"{ITEM}enclosure/@length", f"{ENTRY}a:link/@length", "items/0/attachments/0/size_in_bytes",
        "123"),
    *rows(FEED, "type of a file", f"{ITEM}enclosure/@type", f"{ENTRY}a:link[@rel='enclosure'][1]/@type",
        "items/0/attachments/0/mime_type", "audio/mpeg"),
    *rows(FEED, "duration of a file", "", "", "items/1/attachments/0/duration_in_seconds", "90"),
    *rows(FEED, "picture", f"{ITEM}media:content[@medium='image']/@url", f"{ENTRY}media:content[@medium='image']/@url",
        "items/0/image",
        "https://tide.example.org/boat.jpg?a=1&b=2"),
]  # fmt: skip
PINGBACK, UNDATED, DATED = 0, 1, 2  # the places of the comments in their feed


def of_comment(place: int, what: str, rss: str, atom: str, json_: str, *values: str, **of: list[str]) -> list[Row]:
    """A row of the profile about a comment; the paths are within its entry."""
    rss, atom = rss and f"channel/item[{place + 1}]/{rss}", atom and f"a:entry[{place + 1}]/{atom}"
    return rows(COMMENTS, what, rss, atom, json_ and f"items/{place}/{json_}", *values, **of)


ANCHOR = f"{PAGE}#comment-"
COMMENT_ROWS = [
    *of_comment(DATED, "identity", "guid[@isPermaLink='false']", "a:id", "id", "https://tide.example.org/c/1"),
    *of_comment(PINGBACK, "own identity", "guid", "a:id", "id", f"{TAG}full.md#comment-f786d4335052"),
    *of_comment(DATED, "title", "title", "a:title", "title", "Comment by Ann <b> & C on Use <script> & <b>: R&D"),
    *of_comment(UNDATED, "title", "title", "a:title", "title", "Comment by Anonymous on Use <script> & <b>: R&D"),
    *of_comment(PINGBACK, "title", "title", "a:title", "title", "Pingback on Use <script> & <b>: R&D"),
    *of_comment(DATED, "page", "link", "a:link[@rel='alternate']/@href", "url", f"{ANCHOR}27e795208c87"),
    *of_comment(DATED, "author", "dc:creator", "a:author/a:name", "authors/0/name", "Ann <b> & C"),
    *of_comment(UNDATED, "author", "dc:creator", "a:author/a:name", "authors", in_atom=["Anonymous"]),
    *of_comment(DATED, "own site", "", "a:author/a:uri", "authors/0/url", "https://ann.example.org/"),
    *of_comment(DATED, "date", "pubDate", "a:published", "date_published",
        "2012-07-01T10:00:00+00:00", in_rss=["Sun, 01 Jul 2012 10:00:00 +0000"]),
    *of_comment(DATED, "updated", "", "a:updated", "date_modified", "2012-07-01T10:00:00+00:00", in_json=[]),
    *of_comment(UNDATED, "no date", "pubDate", "a:published", "date_published"),
    *of_comment(UNDATED, "derived date", "", "a:updated", "", "2012-07-01T10:00:01+00:00"),
    *of_comment(DATED, "text", "description", "a:content[@type='html']", "content_html", "<p>First &amp; <b>bold</b>.</p>\n"),
    *of_comment(DATED, "post", "thr:in-reply-to/@ref", "thr:in-reply-to/@ref", "_reply/id", f"{TAG}full.md"),
    *of_comment(DATED, "page of the post", "thr:in-reply-to/@href", "a:link[@rel='related']/@href", "_reply/url", PAGE),
    *of_comment(UNDATED, "comment answered", "thr:in-reply-to[2]/@ref", "thr:in-reply-to[2]/@ref", "_reply/comment/id", "https://tide.example.org/c/1"),
    *of_comment(PINGBACK, "kind", "category", "a:category/@term", "tags", "pingback"),
    *of_comment(PINGBACK, "kind of reply", "", "", "_reply/kind", "pingback"),
    *of_comment(DATED, "kind", "category", "a:category/@term", "tags"),
    *of_comment(DATED, "rights", "dc:rights", "a:rights", "_rights"),
    *rows(COMMENTS, "name of the feed", "channel/title", "a:title", "title", "Comments on: Use <script> & <b>: R&D"),
    *rows(COMMENTS, "closed", "channel/fh:complete", "fh:complete", "expired", "", in_json=["true"]),
    *rows(COMMENTS, "status", "", "", "_comments/status", "closed"),
    *rows(NO_COMMENTS, "nobody wrote", "channel/item", "a:entry", "items"),
    *rows(NO_COMMENTS, "date of nothing", "channel/lastBuildDate", "a:updated", "",
        "2012-05-01T12:00:00+00:00", in_rss=["Tue, 01 May 2012 12:00:00 +0000"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("folder", "form", "path", "values"),
    [pytest.param(*row[1:], id=f"{row[1]}-{row[0]}-{row[2]}") for row in (*HEAD, *POSTS, *COMMENT_ROWS)],
)
def test_the_row_is_in_the_format(site: Path, folder: str, form: str, path: str, values: list[str]) -> None:
    assert found(site, folder, form, path) == values


def test_the_site_has_no_findings(site: Path) -> None:
    done = run("check", "--json", site)
    assert {finding["rule"] for finding in json.loads(done.stdout)["findings"]} <= {"text-html"}, "titles with <script>"
    assert "description" not in done.stdout
