"""What the program remembers of a site from run to run: SQLite in the state folder.

Of each source, how its file looked, what it meant, and its bytes as they were when they could last be understood; of
each document, its inputs' fingerprint and what tells its file. Losing it costs time. Knows no formats; with `disk` the
only room that opens a file, SQLite's own.
"""

import marshal
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from feeds.disk import decoded, encoded
from feeds.disk.output import Mark
from feeds.disk.sources import Stat, kind_at
from feeds.errors import Refused

if TYPE_CHECKING:  # what it takes to understand a row is loaded when one must be understood
    from feeds.records import Change, Known

Look = tuple[str, Stat, int, str | None]  # a source's path, how its file looked, when it was read, its trouble

FILE = "state.sqlite"
_ROOM = 4 * 1024 * 1024  # bytes of pages that wait in memory: few long transfers, not many short
_FORMAT = "1"  # of the tables: a state in another one is set aside
_TABLES = """
create table if not exists meta (key text primary key, value text) without rowid;
create table if not exists sources (path text primary key, size, mtime, ctime, inode, read, digest, trouble, notes,
    id, slug, key, card blob, meant blob);
create table if not exists pages (path text primary key, bytes blob);
create table if not exists documents (path text primary key, fingerprint, size, mtime, inode);
"""
# What SQLite says of a file that is no state of ours; all else is trouble with the disk, or with who else is at it.
_DAMAGES = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_MISMATCH}


def is_kept(folder: Path) -> bool:
    """Whether there is a state in a folder."""
    return (folder / FILE).exists()


class Damaged(Exception):
    """The state cannot be read."""


class Catalog:
    """The state's file. It is made when something is first remembered.

    Every method but `close` raises Damaged where it is no state of ours, and Refused where it cannot be had.
    """

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE
        self.connection: sqlite3.Connection | None = None
        self.kept: list[bytes] = []  # paths of sources whose bytes are new
        self.pages: list[tuple[bytes, bytes]] = []  # of these, what the database has not got yet
        self.room = _ROOM

    def close(self) -> None:
        if self.connection:
            self.connection.close()
            self.connection = None

    def meta(self) -> dict[str, str]:
        """What is remembered of the whole site; nothing where there is no state."""
        if not self.file.exists():
            return {}
        with self._orderly():
            meta = dict(self._rows("select key, value from meta"))
        if meta.get("format") != _FORMAT:
            raise Damaged(f"of format {meta.get('format')}, expected {_FORMAT}")
        return meta

    def count(self) -> int:
        """How many sources are known."""
        with self._orderly():
            return sum(row[0] for row in self._rows("select count(*) from sources"))

    def looks(self) -> Iterator[Look]:
        """How each source looked: little of it, so that a run with nothing new is soon done."""
        with self._orderly():
            for row in self._rows("select path, size, mtime, ctime, inode, read, trouble from sources"):
                yield decoded(row[0]), row[1:5], row[5], row[6]

    def marks(self) -> Iterator[tuple[str, str, Mark | None]]:
        """Of each document its path, its fingerprint and what tells its file."""
        with self._orderly():
            for path, fingerprint, size, mtime, inode in self._rows("select * from documents"):
                yield path, fingerprint, None if size is None else (size, mtime, inode)

    def sources(self, trusted: bool) -> "dict[str, Known]":
        """All that is known of each source; where what was understood is not trusted, the identity of its post alone."""
        from feeds.records import forgotten, known

        load = known if trusted else forgotten
        with self._orderly():
            return {decoded(row[0]): load(row) for row in self._rows("select * from sources")}

    def page(self, path: str) -> bytes | None:
        """The bytes of a source as they were last understood."""
        with self._orderly():
            self._hand_over()
            rows = self._rows("select bytes from pages where path = ?", encoded(path))
            return next((bytes(row[0]) for row in rows), None)

    def keep(self, path: str, data: bytes) -> None:
        """Remembers the bytes of a source, with the next `save`."""
        self.kept.append(encoded(path))
        self.pages.append((self.kept[-1], data))
        self.room -= len(data)
        if self.room < 0:
            with self._orderly():
                self._hand_over()

    def _hand_over(self) -> None:
        if self.pages:
            self._open().executemany("insert or replace into pages values (?, ?)", self.pages)
            self.pages.clear()
            self.room = _ROOM

    def announce(self, paths: Iterable[str]) -> None:
        """Remembers, before they are written, which documents are about to be new, so that no killed run leaves litter.

        The bytes that were kept are remembered with that: what was understood of older ones is not to be trusted then.
        """
        with self._orderly():
            db = self._open()
            self._hand_over()
            rows = ((path,) for path in paths)
            db.executemany("insert or ignore into documents values (?, '', null, null, null)", rows)
            db.executemany("update sources set size = -1, digest = '' where path = ?", ((path,) for path in self.kept))
            db.commit()

    def save(self, change: "Change") -> None:
        """Remembers what a run has changed, all of it or nothing."""
        from feeds.records import row

        rows = (row[:-1] for row in change.documents)
        with self._orderly():
            self._hand_over()
            db = self._open()
            db.executemany("insert or replace into meta values (?, ?)", change.meta.items())
            db.executemany(f"insert or replace into sources values ({', '.join('?' * 14)})", map(row, change.sources))
            for table in ("sources", "pages"):
                db.executemany(f"delete from {table} where path = ?", ((encoded(path),) for path in change.gone))
            db.executemany("insert or replace into documents values (?, ?, ?, ?, ?)", rows)
            db.executemany("delete from documents where path = ?", ((path,) for path in change.deleted))
            db.commit()

    def _rows(self, query: str, *values: bytes) -> Iterator[tuple[Any, ...]]:
        return self._open().execute(query, values) if self.connection or self.file.exists() else iter(())

    def _open(self) -> sqlite3.Connection:
        if self.connection is None:
            if not self.file.exists():
                self._create()
            self.connection = sqlite3.connect(self.file)
        return self.connection

    def _create(self) -> None:
        """Makes the file beside its place, so that no killed run leaves half of it there."""
        beside = self.file.with_name(f"{FILE}.new")
        with closing(sqlite3.connect(beside)) as db:
            db.executescript(f"begin; {_TABLES} insert or replace into meta values ('format', '{_FORMAT}'); commit;")
        beside.replace(self.file)

    @contextmanager
    def _orderly(self) -> Iterator[None]:
        """Tells a state that is damaged from one that cannot be had."""
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
            if code in _DAMAGES or kind_at(self.file) == "a folder":
                raise Damaged(str(error)) from None
            raise Refused(f"{self.file}: {error}") from None
        except OSError as error:
            raise Refused(f"{self.file}: {error.strerror}") from None
        except (ValueError, EOFError, TypeError, AttributeError) as error:
            raise Damaged(str(error)) from None


def same_program(fingerprint: str) -> str:
    """What must be the same for this run to trust what another one understood, and for `marshal` to read it back."""
    return f"{fingerprint} {sys.implementation.cache_tag} {marshal.version}"
