"""HTML pages: the links by which browsers and feed readers find the feeds of a page."""

from feeds.check.facts import Document, Link
from feeds.check.html import tags
from feeds.check.rules import table

RULES = table("""
page-no-feed | warning | HTML Standard, link type alternate |
    No page of the folder names its feeds: who gives a reader the address of a page finds no feed.
page-feed-type | error | HTML Standard, link type alternate |
    The link tells another format than that of the file: readers skip it, or fail.
page-feed-dead | error | HTML Standard, link type alternate |
    The page names a feed that is not there.
""")
FEED_TYPES = {
    "application/rss+xml": "rss", "application/atom+xml": "atom", "application/feed+json": "json", "application/json": "json",
}  # fmt: skip
HEAD = 256 * 1024  # bytes of a page that are looked at


def remember(html: str, document: Document) -> None:
    """Remember the feeds that the head of a page names."""
    head = html.partition("</head>")[0]
    for tag in tags(head) if "alternate" in head else ():
        kind = tag.attributes.get("type", "").partition(";")[0].strip().lower()
        if tag.name == "link" and "alternate" in tag.attributes.get("rel", "").lower().split() and kind in FEED_TYPES:
            document.links.append(Link(tag.line + 1, "autodiscovery", tag.attributes.get("href", ""), kind))
