"""One document: tell what it is, and check it by the rules of its format."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from lxml import etree

from feeds.check import atom, files, jsonfeed, jsontext, opml, pages, rss, xml
from feeds.check.facts import Document
from feeds.check.rules import Finding, table
from feeds.names import ATOM

RULES = table("""
size-large | warning | practice of feed readers |
    A document over 512 kB is fetched in whole again and again; some readers cut or refuse it. Archive documents
    (RFC 5005) keep it small.
size-huge | error | practice of feed readers |
    A document over 5 MB is refused by many readers.
file-empty | error | XML 1.0 section 2.1; RFC 8259 |
    An empty file is no feed.
file-unreadable | error | the file system |
    The file could not be read, so nothing is known of it.
rss-1 | note | RSS 1.0 |
    RSS 1.0 is not checked but for being well-formed XML. RSS 2.0 and Atom are read by every reader.
""")
_LARGE, _HUGE = 512 * 1024, 5 * 1024 * 1024
_FEED_ENDINGS = (".rss", ".atom", ".opml", ".rdf")
_KINDS = {"rss": "rss", "feed": "atom", "entry": "atom", "opml": "opml", "RDF": "rdf", "html": "html"}
_ENTRIES = {"rss": ("item",), "atom": (atom.ENTRY,), "opml": (), "rdf": ()}
Findings = Iterator[Finding]


def check(top: Path, path: str, document: Document, now: datetime) -> Findings:
    """Check a file and remember in `document` what it is and says.

    `top` is the folder that `path` lies in, or the file itself.
    """
    try:
        lower = path.lower()
        if lower.endswith((".html", ".htm")):
            document.kind = "html"
            pages.remember(files.read(top, path, pages.HEAD).decode("utf-8", "replace"), document)
            return
        yield from _json(top, path, document, now) if lower.endswith(".json") else _xml(top, path, document, now)
        if document.kind not in ("", "html", "opml"):
            yield from _size(files.size(top, path))
    except OSError as error:
        yield RULES["file-unreadable"].at(1, error.strerror or type(error).__name__, "a file that can be read")


def _size(size: int) -> Findings:
    if size > _HUGE:
        yield RULES["size-huge"].at(1, f"{size / 1e6:.1f} MB", "at most 5 MB")
    elif size > _LARGE:
        yield RULES["size-large"].at(1, f"{size / 1000:.0f} kB", "at most 512 kB")


def _json(top: Path, path: str, document: Document, now: datetime) -> Findings:
    data = files.read(top, path)
    claims = path.rpartition("/")[2].lower() == "feed.json" or b"jsonfeed.org" in data[:4096]
    if not data.strip():
        if claims:
            yield RULES["file-empty"].at(1, "an empty file", "a JSON Feed")
        return
    try:
        text = data.decode("utf-8")
        value = jsontext.read(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 0) or data.count(b"\n", 0, getattr(error, "start", 0)) + 1
        if claims:
            document.kind, document.whole = "json", False
            yield jsonfeed.RULES["json-malformed"].at(line, getattr(error, "msg", "") or str(error), "JSON in UTF-8")
        return
    if jsonfeed.is_feed(value) or (claims and isinstance(value, dict)):
        document.kind = "json"
        try:
            yield from jsonfeed.check(value, text, document, now)
        except RecursionError:
            document.whole = False
            yield jsonfeed.RULES["json-malformed"].at(1, "values nested too deep", "JSON that programs can read")


def _xml(top: Path, path: str, document: Document, now: datetime) -> Findings:
    head = files.read(top, path, xml.TO_LOOK_AT)
    claims = path.lower().endswith(_FEED_ENDINGS) or files.kind(top, "") == "file"
    if not head.strip():
        yield RULES["file-empty"].at(1, "an empty file", "a feed")
        return
    found = xml.prolog(head)
    document.kind = _KINDS.get(found.root, "")
    if document.kind == "html":
        pages.remember(head[: pages.HEAD].decode("utf-8", "replace"), document)
        return
    if not document.kind:
        if claims and found.root:
            yield xml.RULES["xml-root"].at(1, f"<{found.root}>", "rss, feed, entry or opml")
        elif not found.root:
            yield xml.RULES["xml-malformed"].at(1, "no root element", "an XML document")
        return
    yield from xml.before_root(found)
    if found.subset:
        document.whole = False
        return
    with files.open_(top, path) as stream:
        try:
            yield from _parsed(stream, document, now)
        except xml.Malformed as error:
            document.whole = False
            yield xml.RULES["xml-malformed"].at(error.line, str(error), "well-formed XML")


def _parsed(stream: BinaryIO, document: Document, now: datetime) -> Findings:
    kind = document.kind
    check_entry: Callable[[etree._Element, Document, datetime], Findings] = rss.item if kind == "rss" else atom.entry
    for element in xml.entries(stream, _ENTRIES[kind]):
        parent = element.getparent()
        if parent is None:
            yield from _root(element, document, now)
        elif parent.tag == "channel" or (kind == "atom" and parent.getparent() is None):
            yield from check_entry(element, document, now)
            document.size += 1
            element.clear(keep_tail=True)
            if kind == "atom" and not (element.tail or "").strip():
                parent.remove(element)


def _root(root: etree._Element, document: Document, now: datetime) -> Findings:
    name = etree.QName(root).localname
    if document.kind == "rdf":
        yield RULES["rss-1"].at(xml.line_of(root), "RSS 1.0", "RSS 2.0 or Atom")
    elif document.kind != "atom":
        if str(root.tag).startswith("{"):
            found = f"<{name}> in namespace {etree.QName(root).namespace}"
            yield xml.RULES["xml-namespace"].at(xml.line_of(root), found, "no namespace")
        else:
            yield from (rss.channel if document.kind == "rss" else opml.check)(root, document, now)
    elif etree.QName(root).namespace != ATOM:
        document.whole = False
        found = f"<{name}> in namespace {etree.QName(root).namespace or 'none'}"
        yield xml.RULES["xml-namespace"].at(xml.line_of(root), found, ATOM)
    elif name == "entry":
        yield from atom.entry(root, document, now)
    else:
        yield from atom.feed(root, document, now)
