"""What passes between the rooms: frozen data, nothing that acts.

A `Draft` is what was found in a source: raw text, each value with its `Origin`, and what was considered and lost.
A `Post` is what was meant: typed, clean, with its identity. An `Entry` is what is published: a post or a comment with
every name and address it needs, ready for any format. A `Feed` is the head of a channel and the order of its entries;
a `Document` is the part of a feed that one file of each format holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # stands where a format must have a date and nobody knows one

Kind = Literal["comment", "pingback", "trackback"]
Status = Literal["open", "closed"]


# What was found ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value stands: lines `first` to `last` (from 1) of a file, or a key of one (lines 0), and the rule that saw it."""

    file: str
    first: int
    last: int
    rule: str


@dataclass(frozen=True, slots=True)
class Found:
    """A raw value: the text as it stands, on one line or several."""

    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Lost:
    """A candidate for a field that was not taken, and why."""

    field: str
    found: Found
    why: str


@dataclass(frozen=True, slots=True)
class DraftBiography:
    name: Found
    facts: tuple[Found, ...]  # the short lines under the name: the role first, then years of service and the like
    text: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class DraftComment:
    author: Found | None
    published: Found | None
    kind: Kind
    text: tuple[Found, ...]  # paragraphs
    origin: Origin


@dataclass(frozen=True, slots=True)
class Draft:
    """One post as its source tells it. `byline` is a text that may name several people, `authors` one name each."""

    path: str  # of the source within SOURCES, with "/"
    site: Found | None = None
    title: Found | None = None
    byline: Found | None = None
    authors: tuple[Found, ...] = ()
    published: Found | None = None
    updated: Found | None = None
    body: tuple[Found, ...] = ()  # paragraphs
    categories: tuple[Found, ...] = ()
    biographies: tuple[DraftBiography, ...] = ()
    comments: tuple[DraftComment, ...] = ()
    comment_count: Found | None = None  # the number that the page itself says
    status: Found | None = None  # "open" or "closed"
    rights: Found | None = None
    language: Found | None = None
    url: Found | None = None
    furniture: tuple[Found, ...] = ()  # of the page, not of the post
    lost: tuple[Lost, ...] = ()
    notes: tuple[str, ...] = ()


# What was meant ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Name:
    """A person or a category as one post spells it, and the slug under which all spellings are one."""

    slug: str
    spelling: str


@dataclass(frozen=True, slots=True)
class Biography:
    slug: str  # whose
    role: str | None
    facts: tuple[str, ...]
    text: str | None


@dataclass(frozen=True, slots=True)
class Comment:
    id: str
    anchor: str  # the fragment on the post's page
    author: str | None
    published: datetime | None
    moment: datetime  # `published`, else derived from the comment's place: never the clock
    content: str  # HTML
    kind: Kind


@dataclass(frozen=True, slots=True)
class Post:
    path: str
    id: str
    title: str
    published: datetime | None
    updated: datetime | None
    authors: tuple[Name, ...]
    categories: tuple[Name, ...]
    content: str  # HTML
    excerpt: str  # plain: the first paragraph, cut
    comments: tuple[Comment, ...]  # as on the page
    status: Status | None
    rights: str | None
    language: str | None
    url: str | None  # its own page elsewhere, where its source or the configuration names one
    biographies: tuple[Biography, ...]


# What is published ---------------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class InReplyTo:
    """The post that a comment belongs to (RFC 4685 §3)."""

    id: str
    page: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Entry:
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


@dataclass(frozen=True, slots=True)
class Rendered:
    """One entry in each format, as it stands in every document, and its weight in bytes: the largest of the three."""

    rss: bytes
    atom: bytes
    json: bytes

    @property
    def weight(self) -> int:
        return max(len(self.rss), len(self.atom), len(self.json))


@dataclass(frozen=True, slots=True)
class Listing:
    """All that a feed needs to know of an entry to give it a place."""

    id: str
    dated: bool
    moment: datetime  # what it is sorted by
    changed: datetime  # the newest of the entry and its comments
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """A post as the feeds see it: who wrote it, where it belongs, and the places of it and of its comments."""

    post: Listing
    comments: tuple[Listing, ...]  # newest first
    slug: str
    title: str
    page: str
    own_page: bool  # the page is ours to write
    year: str  # folder of the index page that it stands on
    authors: tuple[str, ...]  # slugs
    categories: tuple[str, ...]
    replies: Replies


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
    entries: tuple[Listing, ...]
    updated: datetime  # where it has no entry
    language: str | None = None
    rights: str | None = None
    hub: str | None = None
    author: Person | None = None  # of every entry
    status: Status | None = None  # of the comments, in a post's comment feed
    bounded: bool = True  # False: `limit` and `max_bytes` do not apply
    archived: bool = False


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
