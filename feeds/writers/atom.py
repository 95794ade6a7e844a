"""Atom 1.0 (RFC 4287) with threading (RFC 4685) and archives (RFC 5005), through feedgen.

Dates keep their offset. Each entry names its own authors, so that it does not take those of the feed (§4.2.1).
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from feedgen.feed import FeedGenerator
from lxml import etree

from feeds import names
from feeds.model import EPOCH, Document, Enclosure, Entry, Person, RenderedEntry, Replies, SourceFeed, Term
from feeds.writers import elements
from feeds.writers.extension import append, element, generator
from feeds.writers.slots import entry_values, head_values
from feeds.writers.templating import Escapes, SlotValues, Templates, in_xml, in_xml_attribute

_ENTRY = re.compile(" *<entry[ >].*?</entry>\n", re.S)


def entry(entry: Entry, values: SlotValues) -> bytes:
    """Return an entry as an `entry` of a document, with its indentation and newline."""
    return _ENTRIES.fill(entry, values).encode()


def document(document: Document, values: SlotValues, entries: Sequence[RenderedEntry]) -> bytes:
    """Return the document with its entries; `values` are the slot values of its head."""
    above, end, below = _HEADS.fill(document, values).rpartition("</feed>")
    return b"".join((above.encode(), *(entry.atom for entry in entries), end.encode(), below.encode()))


def head(document: Document) -> FeedGenerator:
    """Return the feed without entries."""
    head = document.feed
    feed = generator()
    feed.id(head.id)
    feed.title(head.title)
    feed.subtitle(head.description)
    feed.updated(document.updated)
    feed.generator(names.MAKER)
    feed.link(href=document.address + names.FILES["atom"], rel="self", type=names.MEDIA_TYPES["atom"])
    feed.link(href=head.page, rel="alternate", type=names.PAGE_TYPE)
    if head.language:
        feed.language(head.language)
    if head.rights:
        feed.rights(head.rights)
    if icon := head.favicon or head.icon:
        feed.icon(icon)
    if head.picture:
        feed.logo(head.picture)
    if head.author:
        feed.author(_author(head.author))
    append(feed, (element("link", None, **link) for link in elements.head_links(document, "atom")))
    append(feed, _license(head.license))
    append(feed, elements.history(document))
    append(feed, elements.updates(document))
    return feed


def add_entry(feed: FeedGenerator, entry: Entry) -> None:
    """Append an entry to a feed."""
    made = feed.add_entry(order="append")
    made.id(entry.id)
    made.title(entry.title)
    made.updated(entry.updated)
    made.author([_author(person) for person in entry.authors] or [{"name": entry.unnamed}])
    made.content(entry.content, type="html")
    made.category([_category(term) for term in entry.terms])
    if entry.summary:
        made.summary(entry.summary, type="text")
    if entry.published:
        made.published(entry.published)
    if entry.rights:
        made.rights(entry.rights)
    made.extension.base = entry.url
    made.extension.language = entry.language
    append(made, _elements(entry))


def _license(address: str | None) -> Iterator[etree._Element]:
    """Yield the link to the licence (RFC 4946 §2)."""
    if address:
        yield element("link", rel="license", href=address)


def _author(person: Person) -> dict[str, str]:
    uri = person.url or person.page
    return {"name": person.name, "uri": uri} if uri else {"name": person.name}


def _category(term: Term) -> dict[str, str]:
    """Return a category; a tag has only a term (RFC 4287 §4.2.2)."""
    return {"term": term.slug, "scheme": term.scheme, "label": term.label} if term.scheme else {"term": term.label}


def _elements(entry: Entry) -> Iterator[etree._Element]:
    yield element("link", rel="alternate", type=names.PAGE_TYPE, href=entry.url)
    yield from map(_enclosure, entry.enclosures)
    yield from _license(entry.license)
    if entry.replies:
        yield from _replies(entry.replies)
    if entry.in_reply_to:
        yield element("link", rel="related", type=names.PAGE_TYPE, href=entry.in_reply_to.page)
    yield from elements.in_reply_to(entry.in_reply_to, entry.parent)
    if entry.source:
        yield _source(entry.source, entry.updated)
    yield from elements.image(entry.image)


def _enclosure(enclosure: Enclosure) -> etree._Element:
    length = None if enclosure.length is None else str(enclosure.length)
    return element("link", rel="enclosure", type=enclosure.type or None, href=enclosure.url, length=length)


def _replies(replies: Replies) -> Iterator[etree._Element]:
    """Yield the links to the comments' page and feed, and the number of comments (RFC 4685 §4, §5)."""
    count = str(replies.count)
    feed = replies.folder + names.FILES["atom"]
    when = replies.updated.isoformat() if replies.updated else None
    yield element("link", rel="replies", type=names.PAGE_TYPE, href=replies.page, thr_count=count)
    yield element("link", rel="replies", type=names.MEDIA_TYPES["atom"], href=feed, thr_count=count, thr_updated=when)
    yield element("thr:total", count)


def _source(source: SourceFeed, updated: datetime) -> etree._Element:
    """Return the feed of a republished entry (RFC 4287 §4.2.11), without its self link, which confuses validators."""
    made = element("source")
    made.append(element("id", source.id))
    made.append(element("title", source.title))
    made.append(element("updated", (source.updated or updated).isoformat()))  # it held the entry then
    if source.page:
        made.append(element("link", rel="alternate", type=names.PAGE_TYPE, href=source.page))
    return made


def _entry(entry: Entry) -> str:
    feed = generator()
    feed.id("-")
    feed.title("-")
    feed.updated(EPOCH)
    add_entry(feed, entry)
    (made,) = _ENTRY.findall(feed.atom_str(pretty=True).decode())
    return str(made)


_ENTRIES = Templates(entry_values, _entry, Escapes(in_xml, in_xml_attribute))
_HEADS = Templates(
    head_values,
    lambda document: elements.with_stylesheet(head(document).atom_str(pretty=True).decode(), document.feed.stylesheet),
    Escapes(in_xml, in_xml_attribute),
)
