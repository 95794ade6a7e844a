"""Feeds, the documents that hold their entries, and the index pages that link to them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from feeds.model.entry import Entry, Person, Term
from feeds.model.post import EntryRef, PostSummary, Status


@dataclass(frozen=True, slots=True)
class Schedule:
    """When readers should fetch a feed (RSS 2.0 `ttl`, `skipHours`, `skipDays`; RSS 1.0 syndication module)."""

    ttl: int | None = None  # minutes
    period: str | None = None
    frequency: int | None = None  # in a period
    skip_hours: tuple[int, ...] = ()  # in UTC
    skip_days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its metadata and its entries, newest first; the same for every format."""

    kind: Literal["site", "author", "category", "author category", "comments", "replies"]
    folder: str  # within OUTPUT, "" for the site's
    id: str
    title: str
    short: str  # its name among its siblings, for directories
    description: str
    address: str  # of the folder
    page: str  # the HTML page with the same posts or comments
    entries: tuple[EntryRef, ...]  # all that its documents can hold
    size: int  # number of entries in all
    updated: datetime  # the date of a feed without entries
    language: str | None = None
    rights: str | None = None
    license: str | None = None  # address of the licence that the rights name
    hub: str | None = None
    stylesheet: str | None = None  # address
    schedule: Schedule = Schedule()
    author: Person | None = None  # if all entries are by this author
    picture: str | None = None  # of the author, in an author's feed
    icon: str | None = None  # of the site: a square picture
    favicon: str | None = None  # a small one
    image: str | None = None  # the author's picture or the site's, if RSS allows its kind
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
    complete: bool  # it holds all entries of the feed
    archive: bool
    previous: str | None  # address of the folder of the next older archive document
    formats: tuple[str, ...]


class PageTemplate(NamedTuple):
    """A template of the site's own, in place of the program's."""

    name: str  # "post.html"
    file: str  # its path, for messages
    text: str


@dataclass(frozen=True, slots=True)
class Site:
    """The values that all pages and documents of a site share."""

    title: str
    description: str
    base: str  # absolute, with a "/" at the end
    language: str | None
    rights: str | None
    people: Mapping[str, Person]  # by slug
    terms: Mapping[str, Term]  # by slug
    icon: str | None = None  # address of a square picture
    favicon: str | None = None  # address of a small one
    templates: tuple[PageTemplate, ...] = ()
    copy_button: bool = False


class Redirect(NamedTuple):
    """An address of another program's feed, and the feed that takes its place."""

    path: str  # decoded; with "/" at its end, the page of a folder, else with it or without
    target: str  # the feed's address
    query: str = ""  # only with exactly this query; "": with any
    below: bool = False  # also all paths below it
    head: str = ""  # what precedes `path`, with any folders between them

    @property
    def pattern(self) -> str:
        """The regular expression (of Python, PCRE, RE2) for all paths that are redirected."""
        head, path = (re.sub(r"[^\w/ -]", r"\\\g<0>", part) for part in (self.head, self.path))
        end = "" if path.endswith("/") else "(?:/.*)?" if self.below else "/?"
        return f"^{head}{'(?:/.+)?' if head else ''}{path}{end}$"


class PostRow(NamedTuple):
    """A post in the list of an index page: its authors, and where its comments can be read and followed."""

    post: PostSummary
    people: tuple[Person, ...]
    comments: str  # address of the page
    folder: str  # address of the comment feed's folder


class CommentRow(NamedTuple):
    """A comment in the list of the newest ones: its entry, the beginning of its text, the language of its post."""

    entry: Entry
    excerpt: str
    language: str | None


class Link(NamedTuple):
    label: str
    address: str
    size: int = 0  # number of posts there, if it is shown


class FeedList(NamedTuple):
    """Feeds under a heading: all with the addresses of their formats or, if they are many, only names by first letter."""

    heading: str
    feeds: tuple[Feed, ...]
    letters: tuple[tuple[str, tuple[Feed, ...]], ...] = ()
    more: Link | None = None  # the page of the whole list


class Subscription(NamedTuple):
    """An OPML file: several feeds that a feed reader imports at once."""

    path: str  # within OUTPUT
    title: str
    label: str  # what it brings
    feeds: Iterable[Outline]


@dataclass(frozen=True, slots=True)
class Index:
    """An index page: the feed with the same posts, lists of other feeds, a list of posts."""

    folder: str
    title: str
    about: str | None
    feed: Feed | None  # the feed with the same posts, for autodiscovery; None: the site's
    person: Person | None = None
    lists: tuple[FeedList, ...] = ()
    posts: tuple[PostSummary, ...] = ()  # newest first
    heading: str = ""  # of the posts
    comments: tuple[EntryRef, ...] = ()  # newest first
    parts: tuple[Link, ...] = ()  # the pages of a shorter time that have the posts in place of this one
    years: tuple[Link, ...] = ()  # newest first; of a part of a year, the page that it is a part of
    outlines: tuple[Link, ...] = ()  # OPML files
