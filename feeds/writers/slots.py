"""The slot values of entries and document heads for the templates of RSS and Atom.

Every value that one of the formats renders must be listed here as it is rendered; an absent value is "".
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import lru_cache

from feeds.model import Document, Enclosure, Entry, InReplyTo, Person, Replies, SourceFeed
from feeds.writers.templating import SlotValues, in_xml, slot_values


def entry_values(entry: Entry) -> SlotValues:
    """Return the slot values of an entry."""
    values = [entry.id, entry.title, entry.url, entry.content, entry.unnamed, entry.updated.isoformat()]
    values += (_iso(entry.published), rfc822(entry.published) if entry.published else "")
    values += (entry.summary or "", entry.rights or "", entry.language or "", entry.image or "", entry.license or "")
    values += (*_replies(entry.replies), *_target(entry.in_reply_to), *_target(entry.parent), *_source(entry.source))
    for person in entry.authors:
        values += _person(person)
    for term in entry.terms:
        values += (term.slug, term.scheme, term.label)
    for enclosure in entry.enclosures:
        values += _enclosure(enclosure)
    return slot_values((len(entry.authors), len(entry.terms), len(entry.enclosures)), values, in_xml)


def head_values(document: Document) -> SlotValues:
    """Return the slot values of a document's head."""
    feed = document.feed
    values = [feed.id, feed.title, feed.description, feed.address, feed.page, document.address]
    values += (document.updated.isoformat(), rfc822(document.updated), document.previous or "")
    values += (feed.language or "", feed.rights or "", feed.hub or "", feed.picture or "")
    values += (feed.icon or "", feed.favicon or "", feed.image or "", feed.license or "", feed.stylesheet or "")
    values += _person(feed.author) if feed.author else ("", "")
    return slot_values((document.complete, document.archive, document.formats, feed.schedule), values, in_xml)


def _replies(replies: Replies | None) -> tuple[str, ...]:
    if not replies:
        return "", "", "", ""
    return replies.page, replies.folder, str(replies.count), _iso(replies.updated)


def _target(target: InReplyTo | None) -> tuple[str, str]:
    return (target.id, target.page) if target else ("", "")


def _source(source: SourceFeed | None) -> tuple[str, ...]:
    return (source.id, source.title, source.url, source.page or "", _iso(source.updated)) if source else ("",) * 5


def _person(person: Person) -> tuple[str, str]:
    return person.name, person.url or person.page


def _enclosure(enclosure: Enclosure) -> Iterator[str]:
    yield enclosure.url
    yield enclosure.type
    yield "" if enclosure.length is None else str(enclosure.length)


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


@lru_cache(maxsize=1024)  # posts and comments of one day often have the same
def rfc822(moment: datetime) -> str:
    """Return a time as RSS has it (RFC 822 with a year of four digits), in UTC."""
    return format_datetime(moment.astimezone(UTC))
