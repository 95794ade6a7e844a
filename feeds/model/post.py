"""What was meant: typed, clean, with its identity. What is said at length stands apart, so that many posts fit in memory."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from feeds.model.draft import Kind

Status = Literal["open", "closed"]  # of a post's comments


class Name(NamedTuple):
    """A person or a category as one post spells it, and the slug under which all spellings are one."""

    slug: str
    spelling: str


@dataclass(frozen=True, slots=True)
class Biography:
    slug: str  # whose
    role: str | None
    facts: tuple[str, ...]
    text: str | None


class Comment(NamedTuple):
    id: str
    anchor: str  # the fragment on the post's page
    author: str | None
    published: datetime | None
    moment: datetime  # `published`, else derived from the comment's place: never the clock
    kind: Kind
    url: str | None = None  # the author's
    parent: str | None = None  # the id of the comment that it answers


@dataclass(frozen=True, slots=True)
class Post:
    path: str
    id: str
    title: str
    published: datetime | None
    updated: datetime | None
    due: datetime | None  # from when on it may appear: for a bare date, when its day begins
    authors: tuple[Name, ...]
    categories: tuple[Name, ...]
    comments: tuple[Comment, ...]  # as on the page
    status: Status | None
    rights: str | None
    language: str | None
    url: str | None  # its own page elsewhere, where its source or the configuration names one
    biographies: tuple[Biography, ...]


class Gist(NamedTuple):
    """What the whole site has to know of a post, so that all of it fits in memory."""

    path: str
    id: str
    title: str
    published: datetime | None
    moment: datetime | None  # what it is sorted by: when it was published, else when it was updated
    due: datetime | None
    authors: tuple[Name, ...]
    categories: tuple[Name, ...]
    biographies: tuple[Biography, ...]
    address: str  # the slug that it would get where no other post has it
    comments: int


class Words(NamedTuple):
    """What a post and its comments say, as HTML; the excerpt is plain, the first paragraph, cut."""

    content: str
    excerpt: str
    comments: tuple[str, ...]  # as many as the post has, in the same order
