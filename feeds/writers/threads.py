"""What RSS and Atom have in common beyond feedgen: the one extension pair that bridges its gaps.

feedgen 1.0 loses `rel`, `type` and the rest of an Atom entry's links, refuses `rel="replies"`, and has no elements of
RFC 4685 (threads), RFC 5005 (history), Slash and the Comment API. The pair takes finished elements instead: those that
a writer hands over are appended as they are, and in Atom entries they replace feedgen's own links.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import lru_cache
from xml.sax.saxutils import unescape

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from feeds import names
from feeds.model import Document, Entry, InReplyTo, Replies
from feeds.writers.moulds import Told, in_text, told

NAMESPACES = {
    "dc": names.DUBLIN_CORE,
    "fh": names.HISTORY,
    "slash": names.SLASH,
    "thr": names.THREADING,
    "wfw": names.WELL_FORMED_WEB,
}
Elements = Iterable[etree._Element]


class FeedBridge(BaseExtension):  # type: ignore[misc]
    """Declares the namespaces and appends the head's own elements."""

    def __init__(self) -> None:
        self.elements: list[etree._Element] = []

    def extend_ns(self) -> dict[str, str]:
        return NAMESPACES

    def extend_rss(self, root: etree._Element) -> etree._Element:
        root[0].extend(self.elements)
        return root

    def extend_atom(self, root: etree._Element) -> etree._Element:
        root.extend(self.elements)
        return root


class EntryBridge(BaseEntryExtension):  # type: ignore[misc]
    """Appends the entry's own elements and sets its attributes; in Atom its links are ours alone."""

    def __init__(self) -> None:
        self.elements: list[etree._Element] = []
        self.language: str | None = None
        self.base: str | None = None

    def extend_rss(self, item: etree._Element) -> etree._Element:
        item.extend(self.elements)
        return item

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        for link in entry.findall("link"):
            entry.remove(link)
        content = entry.find("content")
        if content is not None and self.base:
            content.set(f"{{{names.XML}}}base", self.base)
        if self.language:
            entry.set(f"{{{names.XML}}}lang", self.language)
        entry.extend(self.elements)
        return entry


def generator() -> FeedGenerator:
    """An empty feedgen feed with the bridge."""
    feed = FeedGenerator()
    feed.register_extension("bridge", FeedBridge, EntryBridge)
    return feed


def extend(part: FeedGenerator | FeedEntry, elements: Elements) -> None:
    """Hands elements over to a feed or an entry."""
    part.bridge.elements.extend(elements)


def element(name: str, text: str | None = None, **attributes: str | None) -> etree._Element:
    """An element; its name is "thr:total" or, in Atom's or RSS's own namespace, plain. Empty attributes are left out."""
    made = etree.Element(_qualified(name), nsmap=NAMESPACES if ":" in name else None)
    made.text = text
    for key, value in attributes.items():
        if value is not None:
            made.set(_qualified(key.replace("_", ":")), value)
    return made


def _qualified(name: str) -> str:
    prefix, colon, local = name.rpartition(":")
    uri = names.ATOM if prefix == "atom" else NAMESPACES.get(prefix)
    return f"{{{uri}}}{local}" if colon else local


def history(document: Document) -> Elements:
    """Whether all is here or where the rest is (RFC 5005 §2 to §4), but for the links, which the formats spell apart."""
    if document.complete:
        yield element("fh:complete")
    if document.archive:
        yield element("fh:archive")


def history_links(document: Document, form: str) -> Iterable[dict[str, str]]:
    """The links of RFC 5005 §4.2 and of WebSub, as attributes."""
    file, media = names.FILES[form], names.MEDIA_TYPES[form]
    if document.archive:
        yield {"rel": "current", "type": media, "href": document.feed.address + file}
    if document.previous:
        yield {"rel": "prev-archive", "type": media, "href": document.previous + file}
    if document.feed.hub and not document.archive:
        yield {"rel": "hub", "href": document.feed.hub}


def other_forms(document: Document, form: str) -> Iterable[dict[str, str]]:
    """Links to the same entries in the other formats (RFC 4287 §4.2.7.2)."""
    for other in document.formats:
        if other != form:
            yield {"rel": "alternate", "type": names.MEDIA_TYPES[other], "href": document.address + names.FILES[other]}


def in_reply_to(to: InReplyTo) -> etree._Element:
    """RFC 4685 §3."""
    return element("thr:in-reply-to", ref=to.id, href=to.page, type=names.PAGE_TYPE)


def replies(to: Replies) -> Sequence[etree._Element]:
    """Links to the comments on an Atom entry, one to read and one to subscribe to (RFC 4685 §4, §5)."""
    count = str(to.count)
    feed = to.folder + names.FILES["atom"]
    when = to.updated.isoformat() if to.updated else None
    return (
        element("link", rel="replies", type=names.PAGE_TYPE, href=to.page, thr_count=count),
        element("link", rel="replies", type=names.MEDIA_TYPES["atom"], href=feed, thr_count=count, thr_updated=when),
        element("thr:total", count),
    )


def entry(entry: Entry) -> Told:
    """What decides which elements an entry has in RSS and in Atom, and the texts in them."""
    replies, to = entry.replies, entry.in_reply_to
    leaves = [entry.id, entry.title, entry.url, entry.content, entry.updated.isoformat()]
    if entry.published:
        leaves += (entry.published.isoformat(), rfc822(entry.published))
    leaves += [leaf for leaf in (entry.language, entry.rights) if leaf is not None]
    for person in entry.authors:
        leaves += (person.name, person.url or person.page)
    if not entry.authors:
        leaves.append(entry.unnamed)
    for term in entry.terms:
        leaves += (term.slug, term.scheme, term.label)
    if replies:
        leaves += (replies.page, replies.folder, str(replies.count))
        leaves += [replies.updated.isoformat()] if replies.updated else []
    for one in (to, entry.parent):
        leaves += (one.id, one.page) if one else ()
    shape = (
        entry.published is None,
        not entry.content,
        entry.rights is None,
        entry.language is None,
        tuple([bool(person.url or person.page) for person in entry.authors]),
        len(entry.terms),
        replies and replies.updated is None,
        to is None,
        entry.parent is None,
    )
    return told(shape, leaves, in_text)


def head(document: Document) -> Told:
    """The same of a head."""
    feed = document.feed
    optional = (feed.language, feed.rights, feed.hub, feed.picture, document.previous)
    leaves = [feed.id, feed.title, feed.description, feed.address, feed.page, document.address]
    leaves += [document.updated.isoformat(), rfc822(document.updated)]
    leaves += [leaf for leaf in optional if leaf is not None]
    leaves += (feed.author.name, feed.author.url or feed.author.page) if feed.author else ()
    known = tuple([leaf is None for leaf in optional])
    author = feed.author and bool(feed.author.url or feed.author.page)
    return told((known, author, document.complete, document.archive, document.formats), leaves, in_text)


@lru_cache(maxsize=1024)  # posts of one day, and the comments on them, have the same
def rfc822(moment: datetime) -> str:
    """A moment as RSS has it, in UTC."""
    return format_datetime(moment.astimezone(UTC))


def standing(entry: re.Pattern[bytes], data: bytes) -> dict[str, bytes]:
    """What a pattern of entries finds in a document of ours, by the id in its one group."""
    return {unescape(found[1].decode(errors="replace")): found[0] for found in entry.finditer(data)}
