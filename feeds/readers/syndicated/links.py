"""Links of Atom (RFC 4287 §4.2.7), which RSS channels and items have too."""

from collections.abc import Iterator

from lxml import etree

from feeds.model import Found
from feeds.readers.syndicated.elements import Node, address

_PAGES = ("", "text/html", "application/xhtml+xml")


def links(node: Node, relation: str) -> Iterator[etree._Element]:
    """Yield the links with a relation, which may be written as an address of IANA's registry."""
    for element in node.all("atom:link"):
        if (element.get("rel") or "alternate").strip().rpartition("/")[2].lower() == relation:
            yield element


def link(node: Node, relation: str, base: str | None) -> Found | None:
    """Return the http(s) address of the first link with a relation; of several alternates a page is preferred."""
    found = list(links(node, relation))
    if relation == "alternate":
        found.sort(key=lambda one: (one.get("type") or "").partition(";")[0].strip().lower() not in _PAGES)
    for element in found:
        if url := address(element.get("href"), element, base):
            return node.found(url, element, "href")
    return None
