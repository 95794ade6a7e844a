"""What is published: entries with every name and address they need, the feeds they stand in, the pages about them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from feeds.model.draft import Kind
from feeds.model.post import Gist, Status

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # stands where a format must have a date and nobody knows one


@dataclass(frozen=True, slots=True)
class Person:
    slug: str
    name: str
    page: str  # our index page of the author
    url: str | None = None  # the author's own site
    role: str | None = None
    facts: tuple[str, ...] = ()
    bio: str | None = None
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A category: Atom's term, label and scheme; RSS's domain."""

    slug: str
    label: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Replies:
    """Where the comments on an entry are, and how many."""

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
    """A post (it has `replies`) or a comment (it has `in_reply_to`), the same in every feed it stands in."""

    id: str
    title: str
    url: str
    published: datetime | None
    modified: datetime | None  # where the source says so
    updated: datetime  # the newest word on its content; derived where there is none
    authors: tuple[Person, ...]
    unnamed: str  # what Atom calls the author where there is none
    terms: tuple[Term, ...]
    content: str  # HTML with absolute addresses
    rights: str | None = None
    language: str | None = None
    replies: Replies | None = None
    in_reply_to: InReplyTo | None = None
    parent: InReplyTo | None = None  # the comment that a comment answers


class Rendered(NamedTuple):
    """One entry in each format, as it stands in every document, and its weight in bytes: the largest of the three."""

    rss: bytes
    atom: bytes
    json: bytes

    @property
    def weight(self) -> int:
        return max(len(self.rss), len(self.atom), len(self.json))


class Listing(NamedTuple):
    """All that a feed needs to know of an entry to give it a place."""

    id: str
    dated: bool
    moment: datetime  # what it is sorted by
    changed: datetime  # the newest of the entry and its comments
    weight: int = 0  # in bytes; 0: not known, it stood in no document yet


class Card(NamedTuple):
    """A post as the feeds see it: what it is about, and the places of it and of its comments."""

    gist: Gist
    post: Listing
    answers: bytes  # the listings of its comments, packed: a site has more of them than of anything else
    slug: str
    page: str
    own_page: bool  # the page is ours to write
    status: Status | None

    def weighed(self, weight: int) -> "Card":
        """The card, with the weight of the post's entry in bytes."""
        return self._replace(post=self.post._replace(weight=weight))

    @property
    def authors(self) -> list[str]:
        """Their slugs."""
        return [name.slug for name in self.gist.authors]

    @property
    def categories(self) -> list[str]:
        """Their slugs."""
        return [name.slug for name in self.gist.categories]


class Row(NamedTuple):
    """A post in a list of a page: its authors, and where its comments can be read and followed."""

    card: Card
    people: tuple[Person, ...]
    comments: str
    folder: str


@dataclass(frozen=True, slots=True)
class Feed:
    """The head of a channel and its entries, newest first: the same for every format."""

    kind: Literal["site", "author", "category", "author category", "comments", "replies"]
    folder: str  # within OUTPUT, "" for the site's
    id: str
    title: str
    short: str  # its name among its siblings, for directories
    description: str
    address: str  # of the folder
    page: str  # the HTML page that it mirrors
    entries: tuple[Listing, ...]  # all that can come to stand in a document
    size: int  # entries in all
    updated: datetime  # where it has no entry
    language: str | None = None
    rights: str | None = None
    hub: str | None = None
    author: Person | None = None  # of every entry
    picture: str | None = None  # of the author whose feed it is
    status: Status | None = None  # of the comments, in a post's comment feed
    bounded: bool = True  # False: `limit` and `max_bytes` do not apply
    archived: bool = False


class Outline(NamedTuple):
    """A feed in a subscription list."""

    title: str
    address: str  # of the folder
    page: str


@dataclass(frozen=True, slots=True)
class Document:
    """What one file of each format holds: the feed's newest entries, or an archive of older ones (RFC 5005)."""

    feed: Feed
    folder: str
    address: str  # of the folder
    entries: tuple[Listing, ...]
    updated: datetime
    complete: bool  # holds all the feed's entries
    archive: bool
    previous: str | None  # address of the folder of the next older archive document
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """What every page and document of a site shares."""

    title: str
    description: str
    base: str  # absolute, with a "/" at the end
    language: str | None
    rights: str | None
    people: Mapping[str, Person]  # by slug
    terms: Mapping[str, Term]  # by slug


@dataclass(frozen=True, slots=True)
class Index:
    """A page of a directory: the feed that it mirrors, lists of other feeds, lists of posts."""

    folder: str
    title: str
    about: str | None
    feed: Feed | None  # with autodiscovery
    person: Person | None = None
    groups: tuple[tuple[str, tuple[Feed, ...]], ...] = ()  # each with its heading
    posts: tuple[Card, ...] = ()  # newest first
    heading: str = ""  # of the posts
    years: tuple[tuple[str, str], ...] = ()  # label and address, newest first
    outlines: tuple[tuple[str, str], ...] = ()  # label and address of OPML files
