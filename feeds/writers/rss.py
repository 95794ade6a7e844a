"""RSS 2.0 by the RSS Advisory Board's best practices profile, through feedgen.

Dates are in UTC, people are one `dc:creator` each, and plain text has hexadecimal references (profile §3.1).
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC

from feedgen.feed import FeedGenerator
from lxml import etree

from feeds import names
from feeds.model import Document, Entry, Rendered
from feeds.writers import threads
from feeds.writers.moulds import Escapes, Moulds, Told, in_attribute, in_text
from feeds.writers.threads import element

_ITEM = re.compile(" *<item>\n.*?</item>\n", re.S)
_STANDING = re.compile(rb" *<item>\n.*?<guid[^>]*>(.*?)</guid>.*?</item>\n", re.S)


def item(entry: Entry, told: Told) -> bytes:
    """An entry as an `item`, as it stands in a document, with its indentation and newline."""
    return _items.pour(entry, told).encode()


def document(document: Document, told: Told, entries: Sequence[Rendered]) -> bytes:
    """The channel with its items; `told` is what its head tells."""
    above, end, below = _heads.pour(document, told).rpartition("  </channel>")
    return b"".join((above.encode(), *(entry.rss for entry in entries), end.encode(), below.encode()))


def standing(data: bytes) -> dict[str, bytes]:
    """The items of a document of ours as they stand in it, by id."""
    return threads.standing(_STANDING, data)


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
    if head.picture:
        feed.image(url=head.picture, title=head.title, link=head.page)
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
    if entry.parent:
        yield threads.in_reply_to(entry.parent)


def _item(entry: Entry) -> str:
    feed = threads.generator()
    feed.title("-")
    feed.link(href="-", rel="alternate")
    feed.description("-")
    add_item(feed, entry)
    (item,) = _ITEM.findall(feed.rss_str(pretty=True).decode())
    return str(item)


def plain(leaf: str) -> str:
    """Plain text with the form of & and < that most readers take for the characters they are (profile §3.1)."""
    return leaf.replace("&", "&#x26;").replace("<", "&#x3C;").replace(">", "&gt;")


_items = Moulds(threads.entry, _item, Escapes(in_text, in_attribute, {"<title>": plain}))
_heads = Moulds(
    threads.head,
    lambda document: channel(document).rss_str(pretty=True).decode(),
    Escapes(in_text, in_attribute, {"<title>": plain, "<description>": plain}),
)
