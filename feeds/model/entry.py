"""Entries: a post or a comment with every name and address that a format may need."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from feeds.model.draft import Kind
from feeds.model.post import Enclosure, SourceFeed, Status

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # the date where a format requires one and none is known


@dataclass(frozen=True, slots=True)
class Person:
    slug: str
    name: str
    page: str  # our index page of the author
    url: str | None = None  # the author's own website
    role: str | None = None
    facts: tuple[str, ...] = ()
    bio: str | None = None
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A category: term, label and scheme in Atom, the scheme is the domain in RSS. A tag has no page, no feed and no scheme."""

    slug: str
    label: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Replies:
    """Where the comments on an entry are, and how many (RFC 4685 §4)."""

    page: str
    folder: str  # address of the comment feed's folder
    count: int
    status: Status | None
    updated: datetime | None  # of the newest dated one


class InReplyTo(NamedTuple):
    """The post that a comment belongs to, or the comment that it answers (RFC 4685 §3)."""

    id: str
    page: str
    kind: Kind


class Entry(NamedTuple):
    """A post (it has `replies`) or a comment (it has `in_reply_to`), the same in every feed that holds it."""

    id: str
    title: str
    url: str
    published: datetime | None
    modified: datetime | None  # None: the source gives no such date
    updated: datetime  # the newest date of its content; derived if there is none
    authors: tuple[Person, ...]
    unnamed: str  # the author's name in Atom where no author is known
    terms: tuple[Term, ...]
    content: str  # HTML, sanitized, with absolute addresses
    rights: str | None = None
    license: str | None = None  # address of the licence that the rights name
    language: str | None = None
    replies: Replies | None = None
    in_reply_to: InReplyTo | None = None
    parent: InReplyTo | None = None  # the comment that a comment answers
    anchor: str = ""  # of a comment: the fragment on its post's page, unique there
    summary: str | None = None  # plain text, not the beginning of the content
    image: str | None = None
    enclosures: tuple[Enclosure, ...] = ()
    source: SourceFeed | None = None


class RenderedEntry(NamedTuple):
    """One entry in each format: the bytes that every document contains."""

    rss: bytes
    atom: bytes
    json: bytes

    @property
    def weight(self) -> int:
        """The size of the largest of the three, in bytes."""
        return max(len(self.rss), len(self.atom), len(self.json))
