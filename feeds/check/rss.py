"""RSS 2.0 (and 0.91, 0.92), with the profile of the RSS Advisory Board."""

from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from feeds.check import dates, extensions, html, links, values
from feeds.check.facts import Document, Entry, Link, Replies
from feeds.check.rss_parts import BREACHES, PARTS, stray
from feeds.check.rss_parts import RULES as PART_RULES
from feeds.check.rules import Finding, quote, table
from feeds.check.structure import Field, fields
from feeds.check.xml import content_of, line_of, name_of, text_of
from feeds.names import ATOM, DUBLIN_CORE, SLASH, WELL_FORMED_WEB

RULES = PART_RULES | table("""
rss-version | error | RSS 2.0, rss |
    The version tells readers how to read the file.
rss-channel | error | RSS 2.0, channel |
    An rss element holds exactly one channel, and nothing else.
rss-attribute | error | RSS 2.0 |
    RSS has no such attribute there. Most often it is misspelt.
rss-item-empty | error | RSS 2.0, item |
    An item has a title or a description; else readers have nothing to show.
rss-item-order | warning | RSS Advisory Board profile 4.1.1.20 |
    Readers that read a feed as a stream need all elements of the channel before its items.
rss-guid-missing | warning | RSS Advisory Board profile 4.1.1.20.6 |
    Without a guid, readers tell items apart by title or link, and show an item again when either changes.
rss-guid-repeated | error | RSS 2.0, guid |
    A guid belongs to one item: readers drop the second one with it.
rss-guid-weak | warning | RSS Advisory Board profile 4.1.1.20.6 |
    A short number is likely to be the guid of another item too. A tag: URI is unique.
rss-description | warning | RSS Advisory Board profile 5.2.1 |
    content:encoded is the full text after a description; some readers take the first of both, and readers that do
    not know it have nothing to show.
rss-slash-date | warning | RSS Advisory Board profile 5.4.1 |
    Where slash:comments stands, lastBuildDate tells that the number changed.
rss-twice | warning | RSS Advisory Board profile 5.3.1 |
    Two elements say the same thing. Readers take one or the other, or show both.
rss-own-encoding | warning | RSS Advisory Board profile 5.2.1 |
    Content of Atom or XHTML in an RSS item is the description once more: few readers know it.
""")
_TEXT = Field("?", values.plain)
_ANY = Field("*")
_CHANNEL = {
    "title": Field("1", values.plain), "link": Field("1", values.uri), "description": Field("1", values.tagless),
    "language": Field("?", values.language), "copyright": _TEXT, "generator": Field("?", values.text),
    "managingEditor": Field("?", values.named_email), "webMaster": Field("?", values.named_email),
    "pubDate": Field("?", dates.rfc822), "lastBuildDate": Field("?", dates.rfc822), "category": Field("*", values.text),
    "docs": Field("?", values.uri), "ttl": Field("?", values.positive), "rating": Field("?"), "image": Field("?"),
    "cloud": Field("?"), "textInput": Field("?"), "skipHours": Field("?"), "skipDays": Field("?"), "item": _ANY,
}  # fmt: skip
_ITEM = {
    "title": Field("?", values.plain), "link": Field("?", values.uri), "description": Field("?", values.anything),
    "author": Field("?", values.named_email), "category": Field("*", values.text), "comments": Field("?", values.uri),
    "guid": Field("?", values.text), "pubDate": Field("?", dates.rfc822), "enclosure": _ANY, "source": Field("?"),
}  # fmt: skip
_ATOM_IN_RSS = {
    f"{{{ATOM}}}{name}": Field(count, check)
    for name, count, check in (
        ("id", "?", values.uri), ("updated", "?", dates.atom_date), ("published", "?", dates.atom_date),
        ("title", "?", None), ("subtitle", "?", None), ("summary", "?", None), ("icon", "?", values.reference),
        ("logo", "?", values.reference), ("generator", "?", values.text), ("rights", "?", None),
    )
}  # fmt: skip
_DC = f"{{{DUBLIN_CORE}}}"
_SAME = (
    ("author", f"{_DC}creator"),
    ("category", f"{_DC}subject"),
    ("pubDate", f"{_DC}date"),
    ("source", f"{_DC}source"),
)
_SAME_ITEM = (*_SAME, ("guid", f"{{{ATOM}}}id"), ("pubDate", f"{{{ATOM}}}published"))
_SAME_CHANNEL = (
    *_SAME[1:3], ("managingEditor", f"{_DC}creator"), ("webMaster", f"{_DC}publisher"), ("language", f"{_DC}language"),
    ("copyright", f"{_DC}rights"), ("generator", "{http://webns.net/mvcb/}generatorAgent"),
    ("lastBuildDate", "{http://purl.org/dc/terms/}modified"),
)  # fmt: skip
_DOUBLES = (f"{{{ATOM}}}title", f"{{{ATOM}}}content", "{http://www.w3.org/1999/xhtml}body")
_ATTRIBUTES = {
    "guid": {"isPermaLink"},
    "category": {"domain"},
    "source": {"url"},
    "enclosure": {"url", "length", "type"},
}
_ATTRIBUTES["cloud"] = {"domain", "port", "path", "registerProcedure", "protocol"}
ITEM = "item"


def item(element: etree._Element, document: Document, now: datetime) -> Iterator[Finding]:
    """Check an item, and remember it."""
    guid = element.find("guid")
    own_id = text_of(guid).strip() if guid is not None else ""
    yield from _shared(element, _ITEM, _SAME_ITEM, now)
    yield from _what_it_says(element, guid)
    for name, check in PARTS.items():
        for child in element.iterfind(name):
            yield from check(child)
    for description in element.iterfind("description"):
        yield from html.content(text_of(description), line_of(description), links.based(description))
    for double in _DOUBLES:
        for child in element.iterfind(double):
            if child.get("src"):  # it is elsewhere
                continue
            yield RULES["rss-own-encoding"].at(line_of(child), f"{name_of(child)} in <item>", "<description>")
            markup = (
                etree.tostring(child, encoding="unicode", method="html", with_tail=False)
                if len(child)
                else text_of(child)
            )
            yield from html.content(markup.replace("<body", "<div", 1).replace("html:", ""), line_of(child))
    yield from extensions.entry(element, own_id, document, now)
    yield from links.of_entry(element, own_id, document)
    _remember(element, own_id, document)


def channel(root: etree._Element, document: Document, now: datetime) -> Iterator[Finding]:
    """Check what is not in the items."""
    version = root.get("version")
    if version not in ("2.0", "0.91", "0.92"):
        yield RULES["rss-version"].at(line_of(root), f"version={quote(version or '')}", '"2.0"')
    channels = root.findall("channel")
    for child in content_of(root):
        if child.tag != "channel" or child is not channels[0]:
            yield RULES["rss-channel"].at(line_of(child), f"{name_of(child)} in <rss>", "one <channel>")
    if not channels:
        yield RULES["rss-channel"].at(line_of(root), "no <channel>", "one")
        return
    element = channels[0]
    yield from _shared(element, _CHANNEL, _SAME_CHANNEL, now)
    for name, check in PARTS.items():
        for child in element.iterfind(name):
            yield from check(child)
    yield from _order(element)
    if version == "2.0":
        yield from links.of_feed(element, document)
    yield from extensions.feed(element, document, now)
    document.title = (element.findtext("title") or "").strip()
    document.links += [Link(line_of(child), "page", text_of(child).strip()) for child in element.iterfind("link")]
    yield from _ids(document)


def _shared(
    element: etree._Element, known: dict[str, Field], same: tuple[tuple[str, str], ...], now: datetime
) -> Iterator[Finding]:
    """Check what items and the channel have in common."""
    yield from fields(element, known, BREACHES, now)
    yield from fields(element, _ATOM_IN_RSS, BREACHES, now)
    for child in content_of(element):
        tag = str(child.tag)
        if not tag.startswith("{") and tag not in known:
            yield RULES["rss-unknown"].at(
                line_of(child), f"{name_of(child)} in {name_of(element)}", "an element of RSS 2.0"
            )
        elif tag in known:
            for name in child.attrib:
                if not str(name).startswith("{") and name not in _ATTRIBUTES.get(tag, ()):
                    yield RULES["rss-attribute"].at(line_of(child), f"{name}= of <{tag}>", "a known attribute")
        if (child.tail or "").strip():
            yield RULES["rss-text"].at(
                line_of(child), f"{quote(child.tail or '')} after {name_of(child)}", "elements only"
            )
    yield from stray(element)
    for own, other in same:
        twin = element.find(other)
        if twin is not None and element.find(own) is not None:
            yield RULES["rss-twice"].at(line_of(twin), f"{name_of(twin)} beside <{own}>", "one of them")
    for text in (part for child in content_of(element) for part in (text_of(child),) if child.tag != ITEM):
        if broken := values.legal(text):
            yield broken[0].at(line_of(element), f"{text[:60]!a} in {name_of(element)}", broken[1])
            break


def _what_it_says(element: etree._Element, guid: etree._Element | None) -> Iterator[Finding]:
    line = line_of(element)
    if element.find("title") is None and element.find("description") is None:
        yield RULES["rss-item-empty"].at(line, "<item> without title and description", "at least one of them")
    if guid is None:
        yield RULES["rss-guid-missing"].at(line, "<item> without <guid>", "one")
    else:
        value = text_of(guid).strip()
        if guid.get("isPermaLink") == "false" and value.isdecimal() and len(value) < 9:
            yield RULES["rss-guid-weak"].at(
                line_of(guid), f"<guid> {quote(value)}", "an identifier that is unique in the world"
            )
    encoded, description = element.find(extensions.ENCODED), element.find("description")
    if encoded is not None and (description is None or element.index(encoded) < element.index(description)):
        found = "content:encoded without <description> before it"
        yield RULES["rss-description"].at(line_of(encoded), found, "both, or <description> alone")
    counted, parent = element.find(f"{{{SLASH}}}comments"), element.getparent()
    if counted is not None and parent is not None and parent.find("lastBuildDate") is None:
        yield RULES["rss-slash-date"].at(line_of(counted), "slash:comments in a channel without <lastBuildDate>", "one")


def _order(element: etree._Element) -> Iterator[Finding]:
    """Yield a finding for the first element of the channel after an item."""
    after = False
    for child in content_of(element):
        if child.tag == ITEM:
            after = True
        elif after and (child.tag in _CHANNEL or child.tag == links.LINK):
            yield RULES["rss-item-order"].at(line_of(child), f"{name_of(child)} after an <item>", "before the items")
            return


def _ids(document: Document) -> Iterator[Finding]:
    seen: dict[str, Entry] = {}
    for entry in document.entries:
        first = seen.setdefault(entry.id, entry)
        if entry.id and first is not entry:
            found = f"<guid> {quote(entry.id)} as in line {first.line}"
            yield RULES["rss-guid-repeated"].at(entry.line, found, "an id of its own")


def _remember(element: etree._Element, own_id: str, document: Document) -> None:
    def of(tag: str) -> tuple[int, str]:
        child = element.find(tag)
        return (line_of(child), text_of(child).strip()) if child is not None else (line_of(element), "")

    authors = tuple(text_of(one).strip() for one in element.iterfind(f"{_DC}creator"))
    categories = tuple(text_of(one).strip() for one in element.iterfind("category"))
    published = dates.moment(of("pubDate")[1])
    line, url = of("link")
    document.entries.append(Entry(of("guid")[0], own_id, of("title")[1], published, url, authors, categories))
    document.links += [Link(line, "page", url), Link(of("comments")[0], "page", of("comments")[1])]
    line, feed = of(f"{{{WELL_FORMED_WEB}}}commentRss")
    document.links.append(Link(line, "feed", feed))
    counted, number = of(f"{{{SLASH}}}comments")
    if feed:
        count = None if values.integer(number) else int(number)
        document.replies.append(Replies(line if count is None else counted, feed, own_id, count))
