"""What is remembered of a site, as values, and how these are packed into rows of a table.

A row's `meant` is readable by the same program alone; the rest of it by any. Knows no disk and no database.
"""

import marshal
import sys
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from feeds.disk import decoded, encoded
from feeds.evidence import Votes
from feeds.model import Biography, Comment, Name, Post

Mark = tuple[int, int, int]
Stat = tuple[int, int, int, int]
UNSEEN: Stat = (-1, -1, -1, -1)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one source."""

    path: str
    stat: Stat
    read: int  # when, in ns since 1970
    digest: str  # of its bytes as they were last understood
    trouble: str | None  # why its file cannot be read any more: the post stays in its last good version
    notes: tuple[str, ...]
    post: Post | None  # None: the configuration does not let it be one
    votes: Votes
    leans: bool  # on the site's evidence for the order of a date
    id: str | None = None  # once published
    slug: str | None = None  # once published
    key: str = ""  # of all that its own documents were last made from
    weights: tuple[int, ...] = ()  # of its entry and its comments', in bytes


@dataclass(frozen=True, slots=True)
class Published:
    """What is known of one document."""

    fingerprint: str
    mark: Mark | None  # None: it was about to be written when the run ended


@dataclass(slots=True)
class Change:
    """What a run has to remember, over what was."""

    meta: dict[str, str] = field(default_factory=dict)
    sources: list[Known] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    documents: dict[str, Published] = field(default_factory=dict)
    deleted: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.meta or self.sources or self.gone or self.documents or self.deleted)


def row(known: Known) -> tuple[Any, ...]:
    """All that is known of a source."""
    post = known.post
    meant = marshal.dumps((_flat(post) if post else None, tuple(known.votes), known.leans))
    notes = encoded("\n".join(known.notes))  # they name paths
    told = (known.read, known.digest, known.trouble, notes, known.id, known.slug, known.key)
    return (encoded(known.path), *known.stat, *told, marshal.dumps(known.weights), meant)


def known(row: tuple[Any, ...]) -> Known:
    """The same again."""
    path, size, mtime, ctime, inode, read, digest, trouble, notes, id_, slug, key, weights, meant = row
    flat, votes, leans = marshal.loads(meant)
    said = tuple(decoded(notes).split("\n")) if notes else ()
    path = decoded(path)
    post = _post(path, flat) if flat else None
    told = (digest, trouble, said, post, Votes(*votes), leans, id_, slug, key, marshal.loads(weights))
    return Known(path, (size, mtime, ctime, inode), read, *told)


def forgotten(row: tuple[Any, ...]) -> Known:
    """What of it any program and any settings can trust: the post's identity, and which bytes it had."""
    path, digest, trouble, id_, slug = decoded(row[0]), row[6], row[7], row[9], row[10]
    return Known(path, UNSEEN, 0, digest, trouble, (), None, Votes(None, None, ()), False, id_, slug)


def _flat(post: Post) -> tuple[Any, ...]:
    """A post as nested tuples of plain values."""
    return (
        post.id,
        post.title,
        _iso(post.published),
        _iso(post.updated),
        _iso(post.due),
        tuple([(name.slug, name.spelling) for name in post.authors]),
        tuple([(name.slug, name.spelling) for name in post.categories]),
        tuple([(c.id, c.anchor, c.author, _iso(c.published), _iso(c.moment), c.kind) for c in post.comments]),
        post.status,
        post.rights,
        post.language,
        post.url,
        tuple([(life.slug, life.role, life.facts, life.text) for life in post.biographies]),
    )


def _post(path: str, flat: tuple[Any, ...]) -> Post:
    id_, title, published, updated, due, authors, categories, comments, status, rights, language, url, lives = flat
    return Post(
        path,
        id_,
        title,
        _moment(published),
        _moment(updated),
        _moment(due),
        tuple([Name(*name) for name in authors]),
        tuple([Name(*name) for name in categories]),
        tuple([Comment(c[0], c[1], c[2], _moment(c[3]), datetime.fromisoformat(c[4]), c[5]) for c in comments]),
        status,
        sys.intern(rights) if rights else None,
        language,
        url,
        tuple([Biography(*life) for life in lives]),
    )


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
