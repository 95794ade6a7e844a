"""What a reader finds in a source: raw text, each value with its origin, and the candidates that were rejected."""

from dataclasses import dataclass
from typing import BinaryIO, Literal, NamedTuple

Kind = Literal["comment", "pingback", "trackback"]


class Source(NamedTuple):
    """A file for a reader: its path within SOURCES, with "/", and its bytes as a seekable stream at its start."""

    path: str
    stream: BinaryIO
    template: frozenset[str] | None = frozenset()  # what the site's pages share; None: a draft with its votes is enough


class PostKey(NamedTuple):
    """The key of a post: the path of its source and, where the source holds several posts, its item in there."""

    path: str
    item: str = ""

    def __str__(self) -> str:
        return f"{self.path}#{self.item}" if self.item else self.path


class Origin(NamedTuple):
    """Where a value was found, and by which rule.

    `first` and `last` are lines of `file`, counted from 1. In formats without meaningful lines they are 0, and `field` is
    the key, element or path within the file.
    """

    file: str
    first: int
    last: int
    rule: str
    field: str = ""


class Found(NamedTuple):
    """A raw value: the unchanged text, on one line or several."""

    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Lost:
    """A rejected candidate for a field, and why it was rejected."""

    field: str
    found: Found
    why: str


@dataclass(frozen=True, slots=True)
class DraftBiography:
    name: Found
    facts: tuple[Found, ...]  # the short lines under the name: the role first, then years of service and the like
    text: tuple[Found, ...]


class DraftComment(NamedTuple):
    author: Found | None
    published: Found | None
    kind: Kind
    text: tuple[Found, ...]  # paragraphs of plain text, as in `Draft.body`
    origin: Origin
    url: Found | None = None  # the author's website
    parent: int | None = None  # the index in the draft of the comment that it answers
    parent_id: str | None = None  # the same, by the id in the source
    id: Found | None = None
    page: Found | None = None  # the comment's own address
    html: Found | None = None  # its content as HTML, in the place of `text`


class DraftEnclosure(NamedTuple):
    url: Found
    type: str | None = None  # media type
    length: int | None = None  # bytes
    duration: int | None = None  # seconds


class DraftFeed(NamedTuple):
    """The feed that a republished entry comes from (RSS 2.0 `source`, RFC 4287 §4.2.11)."""

    title: Found | None = None
    url: Found | None = None  # of the feed
    page: Found | None = None
    id: Found | None = None
    updated: Found | None = None  # when the entry was taken from it


class PageDigests(NamedTuple):
    """A web page as others know it, in digests."""

    name: str  # the end of its path
    links: tuple[str, ...]  # the ends of the paths that the links in and around its body lead to
    blocks: tuple[str, ...]  # the first words of its blocks of text


class DraftReference(NamedTuple):
    """A value of a draft that another file of the same site may have."""

    field: Literal["authors", "image"]
    key: str  # of the value, unique among all sites
    found: Found  # what the source says in its place


@dataclass(frozen=True, slots=True)
class Draft:
    """One post as its source gives it. `byline` is a text that may name several people; each of `authors` is one name."""

    path: str  # of the source within SOURCES, with "/"
    item: str = ""  # which post of its source, where the source holds several
    id: Found | None = None  # given by the source (guid)
    site: Found | None = None
    title: Found | None = None
    slug: Found | None = None
    byline: Found | None = None
    authors: tuple[Found, ...] = ()
    published: Found | None = None
    updated: Found | None = None
    summary: Found | None = None  # plain text
    body: tuple[Found, ...] = ()  # paragraphs of plain text; lines of lists and code keep their indentation
    html: Found | None = None  # the body as HTML, in the place of `body`
    categories: tuple[Found, ...] = ()
    tags: tuple[Found, ...] = ()
    image: Found | None = None
    enclosures: tuple[DraftEnclosure, ...] = ()
    source: DraftFeed | None = None
    visibility: Found | None = None  # "draft", "private", "scheduled" or a `NoPost`; None: public
    biographies: tuple[DraftBiography, ...] = ()
    comments: tuple[DraftComment, ...] = ()
    comment_count: Found | None = None  # the number that the source states
    status: Found | None = None  # of the comments: "open" or "closed"
    rights: Found | None = None
    license: Found | None = None  # its address
    language: Found | None = None
    url: Found | None = None  # the post's page elsewhere
    references: tuple[DraftReference, ...] = ()
    offers: str = ""  # values for the references of other files: lines of key, tab and value, as they are many
    furniture: tuple[Found, ...] = ()  # parts of the page that belong to no post
    lost: tuple[Lost, ...] = ()
    notes: tuple[str, ...] = ()
    digests: PageDigests | None = None
    votes: tuple[str, ...] = ()  # on the template of the site's pages, as "group|what"

    @property
    def key(self) -> PostKey:
        return PostKey(self.path, self.item)
