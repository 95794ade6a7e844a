"""Posts: the typed, clean values of a draft, and the summary of each post that stays in memory."""

from datetime import datetime
from typing import Literal, NamedTuple, get_args

from feeds.model.draft import Kind, PostKey

Status = Literal["open", "closed"]  # of a post's comments
NoPost = Literal[
    "index page", "archive page", "category page", "tag page", "author page", "search page", "error page", "redirect",
    "page", "document", "template", "data file", "comment", "export",
]  # fmt: skip  # a source that holds no post of its own; comments and exports hold what posts of other sources have
Visibility = Literal["public", "draft", "private", "scheduled"] | NoPost
NO_POSTS: frozenset[str] = frozenset(get_args(NoPost))


class Name(NamedTuple):
    """A person or category as one post spells it, and the slug that all spellings share."""

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
    duration: int | None = None  # seconds


class SourceFeed(NamedTuple):
    """The feed that a republished entry comes from (RSS 2.0 `source`, RFC 4287 §4.2.11)."""

    title: str
    url: str  # of the feed
    page: str | None
    id: str
    updated: datetime | None = None  # when the entry was taken from it; None: unknown


class Comment(NamedTuple):
    anchor: str  # the fragment on the post's page, unique in the post
    author: str | None
    published: datetime | None
    moment: datetime  # `published`, else derived from the post's date and the comment's position
    kind: Kind
    content: str  # HTML, not yet sanitized
    url: str | None = None  # the author's website
    parent: str | None = None  # the anchor of the comment that it answers
    own_id: str | None = None  # an absolute URI
    page: str | None = None  # its own address


class Post(NamedTuple):
    key: PostKey
    id: str
    has_own_id: bool  # the source gives the id
    title: str
    has_title: bool  # False: the title is made of the first words of the content
    slug: str  # the slug that the post gets unless another post has it
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
    url: str | None  # the post's page on another site
    biographies: tuple[Biography, ...]
    license: str | None = None  # address of the licence that the source gives


class PostSummary(NamedTuple):
    """The part of a post that stays in memory during a run.

    `normalize` sets all but the last four fields; `identity` then sets the permanent id and slug, and `arrange` the page.
    """

    key: PostKey
    id: str
    has_own_id: bool
    title: str
    has_title: bool
    natural_slug: str  # the slug that the post gets unless another post has it
    published: datetime | None
    moment: datetime | None  # the sort key: when it was published, else when it was updated
    changed: datetime  # the newest date of the post and its comments, derived ones too
    newest_comment: datetime | None  # the moment of the newest comment
    due: datetime | None
    visibility: Visibility
    authors: tuple[Name, ...]
    categories: tuple[Name, ...]
    biographies: tuple[Biography, ...]
    comments: int
    comment_ids: tuple[str, ...]  # those that the source gives
    status: Status | None
    url: str | None
    language: str | None = None
    slug: str = ""
    page: str = ""  # the address of the post's page
    has_own_page: bool = False  # the page is one that this program writes
    taken: tuple[str, ...] = ()  # `comment_ids` that another entry of the site has

    @property
    def author_slugs(self) -> list[str]:
        return [name.slug for name in self.authors]

    @property
    def category_slugs(self) -> list[str]:
        return [name.slug for name in self.categories]


class EntryRef(NamedTuple):
    """A reference to an entry, with its sort key; `post` is the post itself or the post that it comments on."""

    id: str
    post: PostKey
    dated: bool
    moment: datetime  # the sort key
    changed: datetime  # the newest date of the entry and its comments
