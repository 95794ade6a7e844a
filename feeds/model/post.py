"""What a draft means: typed, clean values. A post holds all of it, its summary what the whole site keeps in memory."""

from datetime import datetime
from typing import Literal, NamedTuple

from feeds.model.draft import Kind, PostKey

Status = Literal["open", "closed"]  # of a post's comments
Visibility = Literal["public", "draft", "private", "scheduled"]


class Name(NamedTuple):
    """A person or a category as one post spells it, and the slug that all its spellings share."""

    slug: str
    spelling: str


class Biography(NamedTuple):
    slug: str  # the person's
    role: str | None
    facts: tuple[str, ...]
    text: str | None


class Enclosure(NamedTuple):
    """An attached file (RSS 2.0 `enclosure`, RFC 4287 §4.2.7.2, JSON Feed 1.1 `attachments`)."""

    url: str
    type: str  # media type
    length: int | None  # bytes


class SourceFeed(NamedTuple):
    """The feed that a republished entry comes from (RSS 2.0 `source`, RFC 4287 §4.2.11)."""

    title: str
    url: str  # of the feed
    page: str | None
    id: str


class Comment(NamedTuple):
    anchor: str  # the fragment on the post's page, unique in the post
    author: str | None
    published: datetime | None
    moment: datetime  # `published`, else derived from the comment's place: never the clock
    kind: Kind
    content: str  # HTML, not yet sanitized
    url: str | None = None  # the author's website
    parent: str | None = None  # the anchor of the comment that it answers
    own_id: str | None = None  # an absolute URI
    page: str | None = None  # its own address


class Post(NamedTuple):
    key: PostKey
    id: str
    has_own_id: bool  # its source gives the id
    title: str
    has_title: bool  # False: the first words of the content stand in
    slug: str  # the slug that it gets where no other post has it
    published: datetime | None
    updated: datetime | None
    due: datetime | None  # when it may appear: for a bare date, when its day begins
    visibility: Visibility
    authors: tuple[Name, ...]
    categories: tuple[Name, ...]
    tags: tuple[str, ...]
    summary: str | None  # plain text
    content: str  # HTML, not yet sanitized
    image: str | None
    enclosures: tuple[Enclosure, ...]
    source: SourceFeed | None
    comments: tuple[Comment, ...]  # in the order of the source
    status: Status | None
    rights: str | None
    language: str | None
    url: str | None  # its own page elsewhere
    biographies: tuple[Biography, ...]


class PostSummary(NamedTuple):
    """What the whole site keeps of a post in memory.

    Normalizing a draft gives all but the last three fields; `identity` then gives the id and the slug that the post
    keeps, and `arrange` its page.
    """

    key: PostKey
    id: str
    has_own_id: bool
    title: str
    has_title: bool
    natural_slug: str  # the slug that it gets where no other post has it
    published: datetime | None
    moment: datetime | None  # what it is sorted by: when it was published, else when it was updated
    changed: datetime  # the newest date of the post and its comments, derived ones too
    newest_comment: datetime | None  # its moment
    due: datetime | None
    visibility: Visibility
    authors: tuple[Name, ...]
    categories: tuple[Name, ...]
    biographies: tuple[Biography, ...]
    comments: int
    status: Status | None
    url: str | None
    slug: str = ""
    page: str = ""  # the address at which it can be read
    has_own_page: bool = False  # that page is ours to write

    @property
    def author_slugs(self) -> list[str]:
        return [name.slug for name in self.authors]

    @property
    def category_slugs(self) -> list[str]:
        return [name.slug for name in self.categories]


class EntryRef(NamedTuple):
    """What a feed knows of an entry to give it a place; `post` is the post that it is or that it comments on."""

    id: str
    post: PostKey
    dated: bool
    moment: datetime  # what it is sorted by
    changed: datetime  # the newest date of the entry and its comments
