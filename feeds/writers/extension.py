"""An extension of feedgen 1.0 that adds the elements it lacks.

feedgen loses `rel`, `type` and the rest of an Atom entry's links, refuses `rel="replies"`, and has no elements of
RFC 4685 (threading), RFC 5005 (paging and archiving), Slash, the Comment API and Media RSS that pass a validator. The
extension takes finished elements instead: they are appended to the head or the entry, and in Atom entries they replace
feedgen's own links.
"""

from collections.abc import Iterable, Mapping

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from feeds import names

NAMESPACES = {
    "dc": names.DUBLIN_CORE,
    "fh": names.HISTORY,
    "slash": names.SLASH,
    "thr": names.THREADING,
    "wfw": names.WELL_FORMED_WEB,
}
_PREFIXES: Mapping[str, str] = NAMESPACES | {
    "atom": names.ATOM,  # declared by feedgen
    "creativeCommons": names.CREATIVE_COMMONS,  # this and the next are declared in their elements, as few have one
    "media": "http://search.yahoo.com/mrss/",  # Media RSS
    "sy": names.SYNDICATION,
    "xml": names.XML,
}


class HeadExtension(BaseExtension):  # type: ignore[misc]
    """Declares the namespaces and appends elements to the head."""

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


class EntryExtension(BaseEntryExtension):  # type: ignore[misc]
    """Appends elements to an entry; in Atom it replaces the links and sets `xml:lang` and `xml:base`."""

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
            content.set(qualified("xml:base"), self.base)
        if self.language:
            entry.set(qualified("xml:lang"), self.language)
        entry.extend(self.elements)
        return entry


def generator() -> FeedGenerator:
    """Return an empty feedgen feed with the extension."""
    feed = FeedGenerator()
    feed.register_extension("extension", HeadExtension, EntryExtension)
    return feed


def append(part: FeedGenerator | FeedEntry, elements: Iterable[etree._Element]) -> None:
    """Append elements to a feed's head or to an entry."""
    part.extension.elements.extend(elements)


def element(name: str, text: str | None = None, **attributes: str | None) -> etree._Element:
    """Return an element; attributes that are None are left out.

    `name` has a prefix ("thr:total") or, in the format's own namespace, none; attributes have "_" for the colon.
    """
    prefix = name.rpartition(":")[0]
    made = etree.Element(qualified(name), nsmap={prefix: _PREFIXES[prefix]} if prefix else None)
    made.text = text
    for key, value in attributes.items():
        if value is not None:
            made.set(qualified(key.replace("_", ":")), value)
    return made


def qualified(name: str) -> str:
    """Return a name with a prefix as lxml spells it: "{namespace}local"."""
    prefix, colon, local = name.rpartition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}" if colon else local
