"""The elements and links that RSS and Atom share and feedgen does not write."""

from collections.abc import Iterator

from lxml import etree

from feeds import names
from feeds.model import Document, InReplyTo
from feeds.writers.extension import element
from feeds.writers.templating import in_xml, in_xml_attribute


def history(document: Document) -> Iterator[etree._Element]:
    """Yield the marks of a complete feed (RFC 5005 §2) and of an archive document (§4)."""
    if document.complete:
        yield element("fh:complete")
    if document.archive:
        yield element("fh:archive")


def updates(document: Document) -> Iterator[etree._Element]:
    """Yield how often the feed is updated (RSS 1.0 syndication module); an archive document never is."""
    schedule = document.feed.schedule
    if schedule.period and not document.archive:
        yield element("sy:updatePeriod", schedule.period)
    if schedule.frequency and not document.archive:
        yield element("sy:updateFrequency", str(schedule.frequency))


def with_stylesheet(xml: str, address: str | None) -> str:
    """Return an XML document with a reference to a style sheet (`xml-stylesheet`, W3C) after its declaration."""
    declaration, newline, rest = xml.partition("\n")
    style = f'<?xml-stylesheet type="text/css" href="{in_xml_attribute(in_xml(address))}"?>\n' if address else ""
    return f"{declaration}{newline}{style}{rest}"


def head_links(document: Document, form: str) -> Iterator[dict[str, str]]:
    """Yield the attributes of the links to the other formats (RFC 4287 §4.2.7.2), archive documents and the hub."""
    for other in document.formats:
        if other != form:
            yield {"rel": "alternate", "type": names.MEDIA_TYPES[other], "href": document.address + names.FILES[other]}
    yield from _history_links(document, form)
    if document.feed.hub and not document.archive:
        yield {"rel": "hub", "href": document.feed.hub}


def _history_links(document: Document, form: str) -> Iterator[dict[str, str]]:
    """Yield the attributes of the links of archive documents (RFC 5005 §4.2)."""
    file, media_type = names.FILES[form], names.MEDIA_TYPES[form]
    if document.archive:
        yield {"rel": "current", "type": media_type, "href": document.feed.address + file}
    if document.previous:
        yield {"rel": "prev-archive", "type": media_type, "href": document.previous + file}


def in_reply_to(*targets: InReplyTo | None) -> Iterator[etree._Element]:
    """Yield `thr:in-reply-to` (RFC 4685 §3) for the post and the comment that a comment answers."""
    for target in targets:
        if target:
            yield element("thr:in-reply-to", ref=target.id, href=target.page, type=names.PAGE_TYPE)


def image(address: str | None) -> Iterator[etree._Element]:
    """Yield the picture of an entry (Media RSS 1.5 `media:content`)."""
    if address:
        yield element("media:content", url=address, medium="image")
