"""The feeds that entries stand in, the documents that hold them, and the index pages that lead to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from feeds.model.entry import Person, Term
from feeds.model.post import EntryRef, PostSummary, Status


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
    entries: tuple[EntryRef, ...]  # all that a document may come to hold
    size: int  # number of entries in all
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
    entries: tuple[EntryRef, ...]
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


class PostRow(NamedTuple):
    """A post in the list of an index page: its authors, and where its comments can be read and followed."""

    post: PostSummary
    people: tuple[Person, ...]
    comments: str  # address of the page
    folder: str  # address of the comment feed's folder


@dataclass(frozen=True, slots=True)
class Index:
    """An index page: the feed that it mirrors, lists of other feeds, lists of posts."""

    folder: str
    title: str
    about: str | None
    feed: Feed | None  # with autodiscovery
    person: Person | None = None
    groups: tuple[tuple[str, tuple[Feed, ...]], ...] = ()  # each with its heading
    posts: tuple[PostSummary, ...] = ()  # newest first
    heading: str = ""  # of the posts
    years: tuple[tuple[str, str], ...] = ()  # label and address, newest first
    outlines: tuple[tuple[str, str], ...] = ()  # label and address of OPML files
