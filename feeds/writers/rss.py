"""RSS 2.0 by the RSS Advisory Board's best practices profile, through feedgen.

Dates are in UTC, people are one `dc:creator` each, and titles are plain text with hexadecimal references (profile §3.1).
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC

from feedgen.feed import FeedGenerator
from lxml import etree

from feeds import names
from feeds.model import Document, Entry, Rendered
from feeds.writers import threads
from feeds.writers.threads import element

_ITEM = re.compile(rb" *<item>\n.*?</item>\n", re.S)
_TITLE = re.compile(rb"<title>.*?</title>", re.S)


def items(entries: Sequence[Entry]) -> list[bytes]:
    """Each entry as an `item`, as it stands in a document, with its indentation and newline."""
    feed = threads.generator()
    feed.title("-")
    feed.link(href="-", rel="alternate")
    feed.description("-")
    for entry in entries:
        add_item(feed, entry)
    return _ITEM.findall(_plain_titles(feed.rss_str(pretty=True)))


def document(document: Document, entries: Sequence[Rendered]) -> bytes:
    """The channel with its items."""
    head = _plain_titles(channel(document).rss_str(pretty=True))
    above, end, below = head.rpartition(b"  </channel>")
    return b"".join((above, *(entry.rss for entry in entries), end, below))


def channel(document: Document) -> FeedGenerator:
    """The channel without items."""
    head = document.feed
    feed = threads.generator()
    feed.title(head.title)
    feed.description(head.description)
    feed.link(href=document.address + names.FILES["rss"], rel="self", type=names.MEDIA_TYPES["rss"])
    feed.link(href=head.page, rel="alternate")
    feed.generator(names.MAKER)
    feed.docs(names.RSS_DOCS)
    feed.lastBuildDate(document.updated.astimezone(UTC))
    if head.language:
        feed.language(head.language)
    if head.rights:
        feed.copyright(head.rights)
    links = [*threads.other_forms(document, "rss"), *threads.history_links(document, "rss")]
    threads.extend(feed, (element("atom:link", None, **link) for link in links))
    threads.extend(feed, threads.history(document))
    return feed


def add_item(feed: FeedGenerator, entry: Entry) -> None:
    """Adds one entry to a feed, after those that it has."""
    item = feed.add_entry(order="append")
    item.id(entry.id)
    item.title(entry.title)
    item.link(href=entry.url, rel="alternate")
    item.content(entry.content, type="html")
    item.category([{"term": term.label, "label": term.label, "scheme": term.scheme} for term in entry.terms])
    if entry.published:
        item.pubDate(entry.published.astimezone(UTC))
    if entry.replies:
        item.comments(entry.replies.page)
    threads.extend(item, _elements(entry))


def _elements(entry: Entry) -> Iterator[etree._Element]:
    for person in entry.authors:
        yield element("dc:creator", person.name)
    if entry.language:
        yield element("dc:language", entry.language)
    if entry.rights:
        yield element("dc:rights", entry.rights)
    if entry.replies:
        yield element("slash:comments", str(entry.replies.count))
        yield element("wfw:commentRss", entry.replies.folder + names.FILES["rss"])
    if entry.in_reply_to:
        yield threads.in_reply_to(entry.in_reply_to)


def _plain_titles(xml: bytes) -> bytes:
    """The form of & and < in titles that most readers take for the characters they are (profile §3.1)."""
    return _TITLE.sub(lambda match: match[0].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;"), xml)
