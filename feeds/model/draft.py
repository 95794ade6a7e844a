"""What was found in a source: raw text, each value with its origin, and what was considered and lost."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["comment", "pingback", "trackback"]


class Origin(NamedTuple):
    """Where a value stands: lines `first` to `last` (from 1) of a file, or a key of one (lines 0), and the rule that saw it."""

    file: str
    first: int
    last: int
    rule: str


class Found(NamedTuple):
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


class DraftComment(NamedTuple):
    author: Found | None
    published: Found | None
    kind: Kind
    text: tuple[Found, ...]  # paragraphs
    origin: Origin
    url: Found | None = None  # the author's, where the page shows it
    parent: int | None = None  # the index of the comment that it answers, where the page shows that


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
