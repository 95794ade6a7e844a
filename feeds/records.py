"""What is remembered of a site, as values, and how these are packed into rows of a table.

A row's `meant` is readable by the same program alone; the rest of it by any. Knows no disk and no database.
"""

import marshal
import sys
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from feeds.disk import decoded, encoded
from feeds.disk.spill import Roll
from feeds.evidence import Votes
from feeds.model import EPOCH, Biography, Card, Comment, Gist, Listing, Name, Post, Words

Mark = tuple[int, int, int]
Stat = tuple[int, int, int, int]
UNSEEN: Stat = (-1, -1, -1, -1)


class Known(NamedTuple):
    """What is known of one source."""

    path: str
    stat: Stat
    read: int  # when, in ns since 1970
    digest: str  # of its bytes as they were last understood
    trouble: str | None  # why its file cannot be read any more: the post stays in its last good version
    notes: tuple[str, ...]
    gist: Gist | None  # None: the configuration does not let it be a post
    votes: Votes
    leans: bool  # on the site's evidence for the order of a date or whose an initial is
    id: str | None = None  # once published
    slug: str | None = None  # once published
    key: str = ""  # of all that its own documents were last made from
    card: Card | None = None  # as it was last made, for that key


class Published(NamedTuple):
    """What is known of one document."""

    fingerprint: str
    mark: Mark | None  # None: it was about to be written when the run ended


@dataclass(slots=True)
class Change:
    """What a run has to remember, over what was."""

    documents: Roll  # path, fingerprint, the three parts of its mark or None, the file that was staged or None
    meta: dict[str, str] = field(default_factory=dict)
    sources: list[Known] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.meta or self.sources or self.gone or self.documents or self.deleted)


def row(known: Known) -> tuple[Any, ...]:
    """All that is known of a source."""
    gist, card = known.gist, known.card
    meant = marshal.dumps((_flat(gist) if gist else None, tuple(known.votes), known.leans))
    notes = encoded("\n".join(known.notes))  # they name paths
    told = (known.read, known.digest, known.trouble, notes, known.id, known.slug, known.key)
    return (encoded(known.path), *known.stat, *told, marshal.dumps(_flat_card(card)) if card else None, meant)


def known(row: tuple[Any, ...]) -> Known:
    """The same again."""
    path, size, mtime, ctime, inode, read, digest, trouble, notes, id_, slug, key, card, meant = row
    flat, votes, leans = marshal.loads(meant)
    said = tuple(decoded(notes).split("\n")) if notes else ()
    path = decoded(path)
    gist = _gist(path, flat) if flat else None
    placed = _card(gist._replace(id=id_), slug, marshal.loads(card)) if gist and card else None
    told = (digest, trouble, said, gist, _votes(*votes), leans, id_, slug, key, placed)
    return Known(path, (size, mtime, ctime, inode), read, *told)


def shared(known: Known) -> Known:
    """An equal record that has its texts in common with others, which one that a worker told has not."""
    gist = known.gist
    if gist:
        gist = gist._replace(
            path=known.path,
            authors=tuple([_name(*name) for name in gist.authors]),
            categories=tuple([_name(*name) for name in gist.categories]),
            biographies=tuple([_life(life.slug, life.role, life.facts, life.text) for life in gist.biographies]),
        )
    return known._replace(votes=_votes(*known.votes), gist=gist)


def forgotten(row: tuple[Any, ...]) -> Known:
    """What of it any program and any settings can trust: the post's identity, and which bytes it had."""
    path, digest, trouble, id_, slug = decoded(row[0]), row[6], row[7], row[9], row[10]
    return Known(path, UNSEEN, 0, digest, trouble, (), None, Votes(None, None, ()), False, id_, slug)


def packed(post: Post, words: Words) -> bytes:
    """A post and what it says, for the same program."""
    return marshal.dumps((_flat_post(post), tuple(words)))


def unpacked(path: str, data: bytes) -> tuple[Post, Words]:
    """The same again."""
    flat, words = marshal.loads(data)
    return _post(path, flat), Words(*words)


def _flat(gist: Gist) -> tuple[Any, ...]:
    """A gist as nested tuples of plain values."""
    return (
        gist.id,
        gist.title,
        _iso(gist.published),
        None if gist.published else _iso(gist.moment),
        _iso(gist.due),
        tuple(map(tuple, gist.authors)),
        tuple(map(tuple, gist.categories)),
        tuple([(life.slug, life.role, life.facts, life.text) for life in gist.biographies]),
        gist.address,
        gist.comments,
    )


def _gist(path: str, flat: tuple[Any, ...]) -> Gist:
    id_, title, published, updated, due, authors, categories, lives, address, comments = flat
    day = _moment(published)
    return Gist(
        path,
        id_,
        title,
        day,
        day or _moment(updated),
        _moment(due),
        tuple([_name(*name) for name in authors]),
        tuple([_name(*name) for name in categories]),
        tuple([_life(*life) for life in lives]),
        address,
        comments,
    )


_name = lru_cache(maxsize=4096)(Name)  # each stands on many pages, and is kept once
_life = lru_cache(maxsize=4096)(Biography)
_votes = lru_cache(maxsize=1024)(Votes)


def _flat_card(card: Card) -> tuple[Any, ...]:
    post = card.post
    return post.changed.isoformat(), post.weight, card.answers, card.page, card.own_page, card.status


def _card(gist: Gist, slug: str, flat: tuple[Any, ...]) -> Card:
    changed, weight, answers, page, own_page, status = flat
    moment = datetime.fromisoformat(changed)
    post = Listing(gist.id, gist.moment is not None, gist.moment or EPOCH, moment, weight)
    return Card(gist, post, answers, slug, page, own_page, status)


def _flat_post(post: Post) -> tuple[Any, ...]:
    """A post as nested tuples of plain values."""
    return (
        post.id,
        post.title,
        _iso(post.published),
        _iso(post.updated),
        _iso(post.due),
        tuple([(name.slug, name.spelling) for name in post.authors]),
        tuple([(name.slug, name.spelling) for name in post.categories]),
        tuple([(c.id, c.anchor, c.author, _iso(c.published), _iso(c.moment), *c[5:]) for c in post.comments]),
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
        tuple([Comment(c[0], c[1], c[2], _moment(c[3]), datetime.fromisoformat(c[4]), *c[5:]) for c in comments]),
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
