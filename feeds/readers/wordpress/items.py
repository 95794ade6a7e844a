"""The structure of a WordPress export (WXR 1.0 to 1.2): channel, authors, items and their comments, as text."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from feeds.readers.xmlstream import FORBIDDEN

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
    removed: int  # characters that XML forbids

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


def item(element: "etree._Element") -> Item:
    """Return an `item` element as texts."""
    texts: dict[str, str] = {}
    terms, meta, comments = list[Term](), list[tuple[str, str]](), list[Mapping[str, str]]()
    for child in element.iterchildren("*"):
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
    removed = sum(map(_count, _values(texts, comments)))
    return Item(_clean(texts), tuple(terms), tuple(meta), tuple(map(_clean, comments)), removed)


def kind(element: "etree._Element") -> str:
    """Return the type of the post that an `item` element is."""
    found = next((child for child in element.iterchildren("{*}post_type") if name(child) == "wp:post_type"), None)
    return _text(found).strip() if found is not None else ""


def flat(element: "etree._Element") -> dict[str, str]:
    """Return the texts of the children of an element by their names."""
    return {name(child): text for child in element.iterchildren("*") if (text := _text(child))}


def _text(element: "etree._Element") -> str:
    return "".join(element.itertext()) if len(element) else element.text or ""


def _values(texts: Mapping[str, str], comments: list[Mapping[str, str]]) -> Iterator[str]:
    yield from texts.values()
    for comment in comments:
        yield from comment.values()


def _count(text: str) -> int:
    return 0 if text.isascii() else text.count(FORBIDDEN)


def _clean(texts: Mapping[str, str]) -> Mapping[str, str]:
    return {key: _stripped(text) for key, text in texts.items()}


def _stripped(text: str) -> str:
    return (text if text.isascii() else text.replace(FORBIDDEN, "")).strip("\r\n")
