"""What the program remembers of a site from run to run: SQLite in the state folder.

Of each source, how its file looked, what it meant, and its bytes as they were when they could last be understood; of
each document, its inputs' fingerprint and what tells its file. Losing it costs time. Knows no formats; with `disk` the
only room that opens a file, SQLite's own.
"""

import marshal
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from feeds.evidence import Votes
from feeds.model import Biography, Comment, Name, Post

FILE = "state.sqlite"
_FORMAT = "1"  # of the tables: a state in another one is set aside
_TABLES = """
create table meta (key text primary key, value text) without rowid;
create table sources (path text primary key, size, mtime, ctime, inode, read, digest, trouble, notes,
    id, slug, key, weights blob, meant blob);
create table pages (path text primary key, bytes blob);
create table documents (path text primary key, fingerprint, size, mtime, inode);
"""

Mark = tuple[int, int, int]
Stat = tuple[int, int, int, int]
Look = tuple[Stat, int, str | None, str]  # how a file looked, when it was read, its trouble, its notes
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


class Damaged(Exception):
    """The state cannot be read."""


class Catalog:
    """The state's file. It is made when something is first remembered. Every method but `close` raises Damaged."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE
        self.connection: sqlite3.Connection | None = None

    def close(self) -> None:
        if self.connection:
            self.connection.close()
            self.connection = None

    def meta(self) -> dict[str, str]:
        """What is remembered of the whole site; nothing where there is no state."""
        if not self.file.exists():
            return {}
        meta = dict(self._rows("select key, value from meta"))
        if meta.get("format") != _FORMAT:
            raise Damaged(f"of format {meta.get('format')}, expected {_FORMAT}")
        return meta

    def looks(self) -> dict[str, Look]:
        """How each source looked: little of it, so that a run with nothing new is soon done."""
        rows = self._rows("select path, size, mtime, ctime, inode, read, trouble, notes from sources")
        return {_path(row[0]): (row[1:5], row[5], row[6], row[7]) for row in rows}

    def marks(self) -> Iterator[tuple[str, str, Mark | None]]:
        """Of each document its path, its fingerprint and what tells its file."""
        for path, fingerprint, size, mtime, inode in self._rows("select * from documents"):
            yield path, fingerprint, None if size is None else (size, mtime, inode)

    def sources(self, trusted: bool) -> dict[str, Known]:
        """All that is known of each source; where what was understood is not trusted, the identity of its post alone."""
        known = _known if trusted else _forgotten
        return {_path(row[0]): known(row) for row in self._rows("select * from sources")}

    def page(self, path: str) -> bytes | None:
        """The bytes of a source as they were last understood."""
        return next((bytes(row[0]) for row in self._rows("select bytes from pages where path = ?", _bytes(path))), None)

    def keep(self, path: str, data: bytes) -> None:
        """Remembers the bytes of a source, with the next `save`."""
        self._open().execute("insert or replace into pages values (?, ?)", (_bytes(path), data))

    def announce(self, paths: Iterable[str]) -> None:
        """Remembers, before they are written, which documents are about to be new, so that no killed run leaves litter."""
        db = self._open()
        db.executemany("insert or ignore into documents values (?, '', null, null, null)", ((path,) for path in paths))
        db.execute("insert or replace into meta values ('format', ?)", (_FORMAT,))
        db.commit()

    def save(self, change: Change) -> None:
        """Remembers what a run has changed, all of it or nothing."""
        db = self._open()
        meta = {"format": _FORMAT, **change.meta}
        db.executemany("insert or replace into meta values (?, ?)", meta.items())
        db.executemany(f"insert or replace into sources values ({', '.join('?' * 14)})", map(_row, change.sources))
        for table in ("sources", "pages"):
            db.executemany(f"delete from {table} where path = ?", ((_bytes(path),) for path in change.gone))
        rows = ((path, one.fingerprint, *(one.mark or (None, None, None))) for path, one in change.documents.items())
        db.executemany("insert or replace into documents values (?, ?, ?, ?, ?)", rows)
        db.executemany("delete from documents where path = ?", ((path,) for path in change.deleted))
        db.commit()

    def forget(self) -> None:
        """Undoes what was kept and not saved."""
        if self.connection:
            self.connection.rollback()

    def _rows(self, query: str, *values: bytes) -> Iterator[tuple[Any, ...]]:
        if not self.file.exists() and self.connection is None:
            return
        try:
            yield from self._open().execute(query, values)
        except (sqlite3.DatabaseError, ValueError, EOFError, TypeError) as error:
            raise Damaged(str(error)) from None

    def _open(self) -> sqlite3.Connection:
        if self.connection is None:
            new = not self.file.exists()
            self.connection = sqlite3.connect(self.file)
            if new:
                self.connection.executescript(_TABLES)
        return self.connection


def _bytes(path: str) -> bytes:
    """A path as the disk has it: not every file name is text."""
    return path.encode("utf-8", "surrogateescape")


def _path(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def same_program(fingerprint: str) -> str:
    """What must be the same for this run to trust what another one understood, and for `marshal` to read it back."""
    return f"{fingerprint} {sys.implementation.cache_tag} {marshal.version}"


def _row(known: Known) -> tuple[Any, ...]:
    post = known.post
    meant = marshal.dumps((_flat(post) if post else None, tuple(known.votes), known.leans))
    told = (known.read, known.digest, known.trouble, "\n".join(known.notes), known.id, known.slug, known.key)
    return (_bytes(known.path), *known.stat, *told, marshal.dumps(known.weights), meant)


def _known(row: tuple[Any, ...]) -> Known:
    path, size, mtime, ctime, inode, read, digest, trouble, notes, id_, slug, key, weights, meant = row
    flat, votes, leans = marshal.loads(meant)
    said = tuple(notes.split("\n")) if notes else ()
    path = _path(path)
    post = _post(path, flat) if flat else None
    known = (digest, trouble, said, post, Votes(*votes), leans, id_, slug, key, marshal.loads(weights))
    return Known(path, (size, mtime, ctime, inode), read, *known)


def _forgotten(row: tuple[Any, ...]) -> Known:
    path, digest, trouble, id_, slug = _path(row[0]), row[6], row[7], row[9], row[10]
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
