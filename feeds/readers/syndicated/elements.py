"""Elements of a feed: their names whatever their prefixes, their text or markup, addresses and languages."""

import copy
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urljoin

from lxml import etree

from feeds import names
from feeds.html.addresses import absolute
from feeds.model import Found, Origin
from feeds.readers.xmlstream import local

# Namespaces, in lower case and without "/" or "#" at the end, and the prefixes by which this package knows them.
_PREFIXES = {
    **dict.fromkeys(
        (
            "http://purl.org/rss/1.0",
            "http://purl.org/net/rss1.1",
            "http://my.netscape.com/rdf/simple/0.9",
            "http://channel.netscape.com/rdf/simple/0.9",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://backend.userland.com/rss091",
            "http://backend.userland.com/rss092",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://cyber.law.harvard.edu/rss/rss.html",
        ),
        "",
    ),
    **dict.fromkeys(("http://www.w3.org/2005/atom", "http://purl.org/atom/ns"), "atom:"),
    **dict.fromkeys(("http://www.w3.org/2007/app", "http://purl.org/atom/app"), "app:"),
    **dict.fromkeys(("http://purl.org/dc/elements/1.1", "http://purl.org/dc/elements/1.0"), "dc:"),
    **dict.fromkeys(
        (
            "http://search.yahoo.com/mrss",
            "http://www.search.yahoo.com/mrss",
            "http://video.search.yahoo.com/mrss",
            "http://www.rssboard.org/media-rss",
        ),
        "media:",
    ),
    **{f"http://wordpress.org/export/1.{minor}": "wp:" for minor in range(3)},
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf:",
    "http://purl.org/dc/terms": "dcterms:",
    "http://purl.org/rss/1.0/modules/content": "content:",
    "http://purl.org/rss/1.0/modules/slash": "slash:",
    "http://purl.org/syndication/thread/1.0": "thr:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    names.CREATIVE_COMMONS.lower(): "creativecommons:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://schemas.google.com/blogger/2018": "blogger:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_BASE, _LANG = f"{{{names.XML}}}base", f"{{{names.XML}}}lang"


@lru_cache(maxsize=1024)
def name(tag: str) -> str:
    """Return the name of a tag in lower case, as `dc:creator`; names of RSS itself have no prefix, unknown ones "?:"."""
    if not tag.startswith("{"):
        return tag.lower()
    namespace, _, local = tag[1:].partition("}")
    return _PREFIXES.get(namespace.lower().rstrip("/#"), "?:") + local.lower()


class Node:
    """An element with its children by name."""

    def __init__(self, element: etree._Element, path: str, rule: str) -> None:
        self.element, self.path, self.rule = element, path, rule
        self.children: defaultdict[str, list[etree._Element]] = defaultdict(list)
        for child in element:
            if isinstance(child.tag, str):
                self.children[name(child.tag)].append(child)

    def all(self, *wanted: str) -> list[etree._Element]:
        """Return the children with these names, all of the first name first."""
        children = self.children
        return [child for one in wanted if one in children for child in children[one]]

    def node(self, wanted: str) -> "Node | None":
        """Return the first child with this name."""
        found = self.all(wanted)
        return Node(found[0], self.path, f"{wanted} of the {self.rule}") if found else None

    def text(self, *wanted: str) -> Found | None:
        """Return the text of the first child that has any."""
        return next(self.texts(*wanted), None)

    def texts(self, *wanted: str) -> Iterator[Found]:
        """Yield the texts of the children, those that have any."""
        for child in self.all(*wanted):
            if value := text(child).strip():
                yield self.found(value, child)

    def found(self, value: str, element: etree._Element, attribute: str = "") -> Found:
        """Return a value with its origin."""
        return Found(
            value, Origin(self.path, 0, 0, self.rule, spelled(element) + (f"@{attribute}" if attribute else ""))
        )


def spelled(element: etree._Element) -> str:
    """Return an element's name as the feed writes it."""
    name = local(element)
    return f"{element.prefix}:{name}" if element.prefix else name


def text(element: etree._Element) -> str:
    """Return the text within an element and its descendants."""
    return "".join(element.itertext()) if len(element) else element.text or ""


def has_markup(element: etree._Element) -> bool:
    """Tell whether an element holds other elements, as XHTML does."""
    return any(isinstance(child.tag, str) for child in element)


def markup(element: etree._Element) -> str:
    """Return the HTML in an element: its text where the markup is escaped, else its elements without prefixes."""
    if not has_markup(element):
        return text(element).strip()
    children = [child for child in element if isinstance(child.tag, str)]
    alone = len(children) == 1 and not f"{element.text or ''}{children[0].tail or ''}".strip()
    if alone and name(str(children[0].tag)) in ("xhtml:div", "xhtml:body"):
        element = children[0]  # it is no part of the content (RFC 4287 §3.1.1.3)
    bare = etree.Element("div")
    bare.text = element.text
    bare.extend(copy.deepcopy(child) for child in element)
    for part in bare.iter(etree.Element):
        part.tag = local(part).rpartition(":")[2]
    etree.cleanup_namespaces(bare)
    written = etree.tostring(bare, encoding="unicode", method="html")
    return written[written.index(">") + 1 : written.rindex("</")].strip()


def base(element: etree._Element, outer: str | None) -> tuple[str | None, bool]:
    """Return what addresses in an element are relative to (XML Base), and whether the feed says so."""
    given = [value for one in (element, *element.iterancestors()) if (value := one.get(_BASE))]
    for value in reversed(given):
        try:
            outer = urljoin(outer or "", value.strip())
        except ValueError:
            return None, False
    return outer, bool(given)


def address(value: str | None, element: etree._Element, outer: str | None) -> str | None:
    """Return an absolute http(s) address from a value in an element, None if it is none."""
    return web(value, base(element, outer)[0])


def web(value: str | None, base: str | None) -> str | None:
    """Return an absolute http(s) address, None if the value is none."""
    try:
        resolved = absolute(value, base or "") if value and value.strip() else None
    except ValueError:  # the base is no address
        return None
    return resolved if resolved and resolved.startswith("http") else None


def language(node: Node, *wanted: str) -> Found | None:
    """Return the language of an element: a child with one of these names, else the nearest xml:lang, where it is valid."""
    for found in node.texts(*wanted):
        if _LANGUAGE.fullmatch(found.value):
            return found
    for one in (node.element, *node.element.iterancestors()):
        value = (one.get(_LANG) or "").strip()
        if _LANGUAGE.fullmatch(value):
            return Found(value, Origin(node.path, 0, 0, node.rule, f"{spelled(one)}@xml:lang"))
    return None
