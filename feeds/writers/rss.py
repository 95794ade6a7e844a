"""RSS 2.0 according to the RSS Advisory Board's Best Practices Profile, through feedgen.

Dates are in UTC, each author is a `dc:creator`, and plain text has hexadecimal references (profile §3.1). Descriptions
are HTML: a summary, which is plain text, is escaped once as HTML and once as XML.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC

from feedgen.feed import FeedGenerator
from lxml import etree

from feeds import names
from feeds.model import Document, Entry, RenderedEntry, Schedule
from feeds.writers import elements
from feeds.writers.extension import append, element, generator
from feeds.writers.slots import entry_values, head_values
from feeds.writers.templating import Escapes, SlotValues, Templates, in_xml, in_xml_attribute

_MARKUP = re.compile("&(?=[A-Za-z0-9#])|<(?=[A-Za-z/!?])")  # what begins a reference or a tag in HTML
_ITEM = re.compile(" *<item>\n.*?</item>\n", re.S)


def item(entry: Entry, values: SlotValues) -> bytes:
    """Return an entry as an `item` of a document, with its indentation and newline."""
    return _ITEMS[bool(entry.summary)].fill(entry, values).encode()


def document(document: Document, values: SlotValues, entries: Sequence[RenderedEntry]) -> bytes:
    """Return the document with its items; `values` are the slot values of its head."""
    above, end, below = _HEADS.fill(document, values).rpartition("  </channel>")
    return b"".join((above.encode(), *(entry.rss for entry in entries), end.encode(), below.encode()))


def channel(document: Document) -> FeedGenerator:
    """Return the channel without items."""
    head = document.feed
    feed = generator()
    feed.title(head.title)
    feed.description(as_html(head.description))
    feed.link(href=document.address + names.FILES["rss"], rel="self", type=names.MEDIA_TYPES["rss"])
    feed.link(href=head.page, rel="alternate")
    feed.generator(names.MAKER)
    feed.docs(names.RSS_DOCS)
    feed.lastBuildDate(document.updated.astimezone(UTC))
    if head.language:
        feed.language(head.language)
    if head.rights:
        feed.copyright(head.rights)
    if head.image:
        feed.image(url=head.image, title=head.title, link=head.page)
    append(feed, (element("atom:link", None, **link) for link in elements.head_links(document, "rss")))
    append(feed, elements.history(document))
    append(feed, _license(head.license))
    if not document.archive:
        append(feed, _fetching(head.schedule))
    append(feed, elements.updates(document))
    return feed


def _fetching(schedule: Schedule) -> Iterator[etree._Element]:
    """Yield when readers should fetch the feed."""
    if schedule.ttl:
        yield element("ttl", str(schedule.ttl))
    for name, unit, values in (("skipHours", "hour", schedule.skip_hours), ("skipDays", "day", schedule.skip_days)):
        if values:
            skipped = element(name)
            skipped.extend(element(unit, str(value)) for value in values)
            yield skipped


def _license(address: str | None) -> Iterator[etree._Element]:
    if address:
        yield element("creativeCommons:license", address)


def add_item(feed: FeedGenerator, entry: Entry) -> None:
    """Append an entry to a feed."""
    item = feed.add_entry(order="append")
    item.id(entry.id)
    item.title(entry.title)
    item.link(href=entry.url, rel="alternate")
    item.content(entry.content, type="html")
    item.category([{"term": term.label, "scheme": term.scheme} for term in entry.terms])
    if entry.summary:
        item.description(in_xml(entry.summary), isSummary=True)
    if entry.published:
        item.pubDate(entry.published.astimezone(UTC))
    if entry.replies:
        item.comments(entry.replies.page)
    for enclosure in entry.enclosures[:1]:  # one at most (profile §4.1.1.20.5)
        item.enclosure(enclosure.url, enclosure.length or 0, enclosure.type)
    if entry.source and entry.source.url:
        item.source(entry.source.url, entry.source.title)
    append(item, _elements(entry))


def _elements(entry: Entry) -> Iterator[etree._Element]:
    for person in entry.authors:
        yield element("dc:creator", person.name)
    if entry.language:
        yield element("dc:language", entry.language)
    if entry.rights:
        yield element("dc:rights", entry.rights)
    yield from _license(entry.license)
    if entry.replies:
        yield element("slash:comments", str(entry.replies.count))
        yield element("wfw:commentRss", entry.replies.folder + names.FILES["rss"])
    yield from elements.in_reply_to(entry.in_reply_to, entry.parent)
    yield from elements.image(entry.image)


def _item(entry: Entry) -> str:
    feed = generator()
    feed.title("-")
    feed.link(href="-", rel="alternate")
    feed.description("-")
    add_item(feed, entry)
    (item,) = _ITEM.findall(feed.rss_str(pretty=True).decode())
    return str(item)


def _head(document: Document) -> str:
    return elements.with_stylesheet(channel(document).rss_str(pretty=True).decode(), document.feed.stylesheet)


def plain_text(value: str) -> str:
    """Escape plain text with the references of & and < that most readers decode once (profile §3.1)."""
    return value.replace("&", "&#x26;").replace("<", "&#x3C;").replace(">", "&gt;").replace("\r", "&#13;")


def text_as_html(value: str) -> str:
    """Escape plain text for an element that readers parse as HTML."""
    return in_xml(in_xml(value))


def as_html(value: str) -> str:
    """Return plain text as HTML, as near to the text as can be: readers take a channel's description for either."""
    return _MARKUP.sub(lambda found: "&amp;" if found[0] == "&" else "&lt;", value)


_TEXTS = dict.fromkeys(("category", "copyright", "source", "title"), plain_text)
_ITEMS = {  # by whether the entry has a summary, which is its description then
    False: Templates(entry_values, _item, Escapes(in_xml, in_xml_attribute, _TEXTS)),
    True: Templates(entry_values, _item, Escapes(in_xml, in_xml_attribute, _TEXTS | {"description": text_as_html})),
}
_HEADS = Templates(
    head_values,
    _head,
    Escapes(in_xml, in_xml_attribute, _TEXTS | {"description": lambda value: plain_text(as_html(value))}),
)
