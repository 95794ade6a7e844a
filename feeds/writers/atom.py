"""Atom 1.0 (RFC 4287) with threads (RFC 4685) and history (RFC 5005), through feedgen.

Dates keep their offset. Each entry names its own authors, so that none is taken from the feed (§4.2.1).
"""

import re
from collections.abc import Iterator, Sequence

from feedgen.feed import FeedGenerator
from lxml import etree

from feeds import names
from feeds.model import EPOCH, Document, Entry, Person, Rendered
from feeds.writers import threads
from feeds.writers.moulds import Escapes, Moulds, Told, in_attribute, in_text
from feeds.writers.threads import element

_ENTRY = re.compile(" *<entry[ >].*?</entry>\n", re.S)
_STANDING = re.compile(rb" *<entry[ >].*?<id>(.*?)</id>.*?</entry>\n", re.S)


def entry(entry: Entry, told: Told) -> bytes:
    """An entry as an `entry`, as it stands in a document, with its indentation and newline."""
    return _entries.pour(entry, told).encode()


def document(document: Document, told: Told, entries: Sequence[Rendered]) -> bytes:
    """The feed with its entries; `told` is what its head tells."""
    above, end, below = _heads.pour(document, told).rpartition("</feed>")
    return b"".join((above.encode(), *(entry.atom for entry in entries), end.encode(), below.encode()))


def standing(data: bytes) -> dict[str, bytes]:
    """The entries of a document of ours as they stand in it, by id."""
    return threads.standing(_STANDING, data)


def head(document: Document) -> FeedGenerator:
    """The feed without entries."""
    head = document.feed
    feed = threads.generator()
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
    if head.picture:
        feed.logo(head.picture)
    if head.author:
        feed.author(_author(head.author))
    links = [*threads.other_forms(document, "atom"), *threads.history_links(document, "atom")]
    threads.extend(feed, (element("link", None, **link) for link in links))
    threads.extend(feed, threads.history(document))
    return feed


def add_entry(feed: FeedGenerator, entry: Entry) -> None:
    """Adds one entry to a feed, after those that it has."""
    made = feed.add_entry(order="append")
    made.id(entry.id)
    made.title(entry.title)
    made.updated(entry.updated)
    made.author([_author(person) for person in entry.authors] or [{"name": entry.unnamed}])
    made.content(entry.content, type="html")
    made.category([{"term": term.slug, "scheme": term.scheme, "label": term.label} for term in entry.terms])
    if entry.published:
        made.published(entry.published)
    if entry.rights:
        made.rights(entry.rights)
    made.bridge.base = entry.url
    made.bridge.language = entry.language
    threads.extend(made, _elements(entry))


def _elements(entry: Entry) -> Iterator[etree._Element]:
    yield element("link", rel="alternate", type=names.PAGE_TYPE, href=entry.url)
    if entry.replies:
        yield from threads.replies(entry.replies)
    if entry.in_reply_to:
        yield element("link", rel="related", type=names.PAGE_TYPE, href=entry.in_reply_to.page)
        yield threads.in_reply_to(entry.in_reply_to)
    if entry.parent:
        yield threads.in_reply_to(entry.parent)


def _author(person: Person) -> dict[str, str]:
    uri = person.url or person.page
    return {"name": person.name, "uri": uri} if uri else {"name": person.name}


def _entry(entry: Entry) -> str:
    feed = threads.generator()
    feed.id("-")
    feed.title("-")
    feed.updated(EPOCH)
    add_entry(feed, entry)
    (made,) = _ENTRY.findall(feed.atom_str(pretty=True).decode())
    return str(made)


_entries = Moulds(threads.entry, _entry, Escapes(in_text, in_attribute))
_heads = Moulds(
    threads.head, lambda document: head(document).atom_str(pretty=True).decode(), Escapes(in_text, in_attribute)
)
