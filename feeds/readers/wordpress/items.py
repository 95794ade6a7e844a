"""The structure of a WordPress export (WXR 1.0 to 1.2): channel, authors, items and their comments, as text."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from feeds.readers.xmlstream import Entry

if TYPE_CHECKING:
    from lxml import etree

_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
}


class Term(NamedTuple):
    """A category, tag or author of an item: its taxonomy, slug and name."""

    domain: str
    nicename: str
    name: str


class Item(NamedTuple):
    """One `item`: the texts of its elements by their usual names, as "wp:post_id"; those that are empty are not there."""

    texts: Mapping[str, str]
    terms: tuple[Term, ...]
    meta: tuple[tuple[str, str], ...]
    comments: tuple[Mapping[str, str], ...]
    notes: tuple[str, ...]  # on its characters

    def get(self, name: str) -> str:
        """Return the text of an element, "" where there is none."""
        return self.texts.get(name, "")


def name(element: "etree._Element") -> str:
    """Return the name of an element with its usual prefix, whatever the version of the format."""
    return _prefixed(str(element.tag))


@lru_cache(maxsize=256)
def _prefixed(tag: str) -> str:
    uri, _, local = tag[1:].rpartition("}")
    if not uri:
        return tag
    if "wordpress.org/export/" in uri:
        return f"{'excerpt' if 'excerpt' in uri else 'wp'}:{local}"
    return _PREFIXES.get(uri, "other:") + local


def item(entry: Entry) -> Item:
    """Return an `item` element as texts."""
    texts: dict[str, str] = {}
    terms, meta, comments = list[Term](), list[tuple[str, str]](), list[Mapping[str, str]]()
    for child in entry.element.iterchildren("*"):
        key = name(child)
        if key == "category":
            terms.append(Term(child.get("domain") or "category", child.get("nicename") or "", _text(child).strip()))
        elif key == "wp:postmeta":
            pair = flat(child)
            meta.append((pair.get("wp:meta_key", ""), pair.get("wp:meta_value", "")))
        elif key == "wp:comment":
            comments.append(flat(child))
        elif value := _text(child):
            texts.setdefault(key, value)
    return Item(texts, tuple(terms), tuple(meta), tuple(comments), entry.notes)


def kind(element: "etree._Element") -> str:
    """Return the type of the post that an `item` element is."""
    found = next((child for child in element.iterchildren("{*}post_type") if name(child) == "wp:post_type"), None)
    return _text(found).strip() if found is not None else ""


def flat(element: "etree._Element") -> dict[str, str]:
    """Return the texts of the children of an element by their names."""
    return {name(child): text for child in element.iterchildren("*") if (text := _text(child))}


def _text(element: "etree._Element") -> str:
    text = "".join(element.itertext()) if len(element) else element.text or ""
    return text.strip("\r\n")
