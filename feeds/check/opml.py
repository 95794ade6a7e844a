"""OPML 2.0: lists of subscriptions."""

from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from feeds.check import dates, values
from feeds.check.facts import Document, Link
from feeds.check.rules import Finding, quote, table
from feeds.check.structure import Breaches, Field, attribute, fields
from feeds.check.xml import content_of, line_of, name_of

RULES = table("""
opml-version | error | OPML 2.0, opml |
    The version tells readers how to read the file.
opml-missing | error | OPML 2.0 |
    The element is required.
opml-repeated | error | OPML 2.0 |
    The element is allowed once.
opml-nested | error | OPML 2.0 |
    The element holds text.
opml-unknown | error | OPML 2.0 |
    OPML has no such element there. Most often it is misspelt.
opml-title | warning | OPML 2.0, head |
    The title is the name that readers show.
opml-empty | error | OPML 2.0, body |
    The body holds at least one outline.
opml-text | error | OPML 2.0, outline |
    An outline has text: it is what readers show.
opml-xml-url | error | OPML 2.0, subscription lists |
    An outline of type rss has xmlUrl, the address of the feed.
opml-type | error | OPML 2.0, subscription lists |
    An outline with xmlUrl has the type rss, whatever the format of the feed; else readers take it for a folder.
opml-feed-twice | warning | OPML 2.0, subscription lists |
    Readers subscribe twice, or skip the second one.
opml-boolean | error | OPML 2.0, outline |
    isComment and isBreakpoint are true or false.
""")
_BREACHES = Breaches(RULES["opml-missing"], RULES["opml-repeated"], RULES["opml-nested"])
_HEAD = {
    "title": Field("?"), "dateCreated": Field("?", dates.rfc822), "dateModified": Field("?", dates.rfc822),
    "ownerName": Field("?"), "ownerEmail": Field("?", values.email), "ownerId": Field("?", values.absolute),
    "docs": Field("?", values.absolute), "expansionState": Field("?"), "vertScrollState": Field("?", values.integer),
    "windowTop": Field("?"), "windowLeft": Field("?"), "windowBottom": Field("?"), "windowRight": Field("?"),
}  # fmt: skip
_OPML = {"head": Field("1"), "body": Field("1")}


def check(root: etree._Element, document: Document, now: datetime) -> Iterator[Finding]:
    """Check a list of subscriptions."""
    if root.get("version") not in ("1.0", "1.1", "2.0"):
        yield RULES["opml-version"].at(line_of(root), f"version={quote(root.get('version', ''))}", '"2.0"')
    yield from fields(root, _OPML, _BREACHES, now)
    yield from _unknown(root, _OPML)
    head, body = root.find("head"), root.find("body")
    if head is not None:
        yield from fields(head, _HEAD, _BREACHES, now)
        yield from _unknown(head, _HEAD)
        if not (head.findtext("title") or "").strip():
            yield RULES["opml-title"].at(line_of(head), "<head> without a title", "one")
    if body is not None:
        if body.find("outline") is None:
            yield RULES["opml-empty"].at(line_of(body), "<body> without <outline>", "at least one")
        yield from _outlines(body, document)


def _outlines(body: etree._Element, document: Document) -> Iterator[Finding]:
    seen: set[str] = set()
    for outline in body.iter(etree.Element):
        line = line_of(outline)
        if outline.tag != "outline":
            if outline is not body and not str(outline.tag).startswith("{"):
                yield RULES["opml-unknown"].at(line, f"{name_of(outline)} in <body>", "<outline>")
            continue
        kind, url = outline.get("type", "").lower(), outline.get("xmlUrl", "")
        if not outline.get("text", "").strip():
            yield RULES["opml-text"].at(line, "<outline> without text", "text=…")
        if kind == "rss" and not url:
            yield RULES["opml-xml-url"].at(line, "<outline> of type rss without xmlUrl", "xmlUrl=…")
        elif url and kind not in ("rss", "include"):
            yield RULES["opml-type"].at(line, f"<outline> with xmlUrl and type={quote(kind)}", 'type="rss"')
        if url and url in seen:
            yield RULES["opml-feed-twice"].at(line, f"xmlUrl={quote(url)} again", "each feed once")
        seen.add(url)
        yield from _attributes(outline)
        document.links += [Link(line, "outline", url), Link(line, "page", outline.get("htmlUrl", ""))]


def _attributes(outline: etree._Element) -> Iterator[Finding]:
    for name, check in (("xmlUrl", values.absolute), ("htmlUrl", values.absolute), ("url", values.absolute)):
        yield from attribute(outline, name, check)
    yield from attribute(outline, "created", dates.rfc822)
    yield from attribute(outline, "language", values.language)
    for name in ("isComment", "isBreakpoint"):
        if outline.get(name, "true").lower() not in ("true", "false"):
            yield RULES["opml-boolean"].at(line_of(outline), f"{name}={quote(outline.get(name, ''))}", "true or false")


def _unknown(element: etree._Element, known: dict[str, Field]) -> Iterator[Finding]:
    for child in content_of(element):
        if not str(child.tag).startswith("{") and child.tag not in known:
            yield RULES["opml-unknown"].at(line_of(child), f"{name_of(child)} in {name_of(element)}", ", ".join(known))
