"""The records of sources, posts, drafts and documents in SQLite."""

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from feeds.errors import Refused
from feeds.storage import decoded, encoded
from feeds.storage.output import Stamp
from feeds.storage.sources import Stat, kind_at

if TYPE_CHECKING:  # a run with nothing new needs none of these
    from feeds.identity import Retired
    from feeds.model import PostKey
    from feeds.state.records import Changes, PostRecord, SourceRecord

FILE = "state.sqlite"
_FORMAT = "2"  # version of the tables; a state with another one counts as damaged
_TABLES = """
create table if not exists meta (key text primary key, value text) without rowid;
create table if not exists sources (path blob primary key, size, mtime, ctime, inode, read_at, digest, error);
create table if not exists posts (path blob, item text, digest, error, notes blob, summary blob, votes, uses_evidence,
    own_id, title, date, id, slug, fingerprint, weight, primary key (path, item));
create table if not exists drafts (path blob, item text, data blob, primary key (path, item));
create table if not exists retired (id text primary key, slug, path blob, item, digest, own_id, title, date);
create table if not exists documents (path text primary key, fingerprint, size, mtime, inode);
"""
# SQLite's errors for a damaged or foreign file. All others are errors of the disk or of another process.
_DAMAGES = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_MISMATCH}


class Damaged(Exception):
    """The state cannot be read."""


def exists(folder: Path) -> bool:
    """Return whether there is a state in a folder."""
    return (folder / FILE).exists()


class Catalog:
    """The database of the records in a folder; the first `save_planned` or `save` creates it.

    Each method but `close` raises Damaged if the file is corrupt or foreign, and Refused if it is inaccessible.
    """

    def __init__(self, folder: Path | None) -> None:
        """Open no file yet. Without a folder there is no state, and none can be saved."""
        self.file = (folder or Path()) / FILE
        self.exists = folder is not None and self.file.exists()
        self.connection: sqlite3.Connection | None = None

    def close(self) -> None:
        if self.connection:
            self.connection.close()
            self.connection = None

    def meta(self) -> dict[str, str]:
        """Return the values recorded for the whole site; none if there is no state."""
        if not self.exists:
            return {}
        with mapped_errors(self.file):
            meta = dict(self._rows("select key, value from meta"))
        if meta.get("format") != _FORMAT:
            raise Damaged(f"format {meta.get('format')}, expected {_FORMAT}")
        return meta

    def source_stats(self) -> Iterator[tuple[str, Stat, int, str | None]]:
        """Yield path, stat, time of reading (ns since 1970) and error of each source."""
        with mapped_errors(self.file):
            for row in self._rows("select path, size, mtime, ctime, inode, read_at, error from sources"):
                yield decoded(row[0]), row[1:5], row[5], row[6]

    def stamps(self) -> Iterator[tuple[str, str, Stamp | None]]:
        """Yield path, fingerprint and stamp of each document; no stamp if its write was planned and not recorded as done."""
        with mapped_errors(self.file):
            for path, fingerprint, size, mtime, inode in self._rows("select * from documents"):
                yield path, fingerprint, None if size is None else (size, mtime, inode)

    def sources(self) -> "dict[str, SourceRecord]":
        """Return the record of each source, by path."""
        from feeds.state.records import source_record

        with mapped_errors(self.file):
            return {(record := source_record(row)).path: record for row in self._rows("select * from sources")}

    def posts(self, trusted: bool) -> "dict[PostKey, PostRecord]":
        """Return the record of each post; only its identity if `trusted` is false."""
        from feeds.state.records import post_record, untrusted_post_record

        load = post_record if trusted else untrusted_post_record
        with mapped_errors(self.file):
            return {(record := load(row)).key: record for row in self._rows("select * from posts")}

    def retired(self) -> "list[Retired]":
        """Return the posts that were published and are gone."""
        from feeds.state.records import retired_record

        with mapped_errors(self.file):
            return [retired_record(row) for row in self._rows("select * from retired order by id")]

    def draft(self, key: "PostKey") -> bytes | None:
        """Return the serialized draft of a post, or None."""
        with mapped_errors(self.file):
            query = "select data from drafts where path = ? and item = ?"
            rows = self._rows(query, encoded(key.path), key.item)
            return next((bytes(row[0]) for row in rows), None)

    def save_planned(self, paths: Iterable[str], drafts: "Iterable[tuple[PostKey, bytes]]") -> None:
        """Record which documents are about to be written, and the drafts that they are made from.

        After a killed run every file in OUTPUT is still recorded, and no last good version is older than what is published.
        """
        from feeds.state.records import key_row

        with mapped_errors(self.file):
            db = self._open()
            rows = ((path,) for path in paths)
            db.executemany("insert or ignore into documents values (?, '', null, null, null)", rows)
            for key, data in drafts:
                db.execute(_insert("drafts", 3), (*key_row(key), data))
                db.execute("update posts set digest = '' where path = ? and item = ?", key_row(key))
            db.commit()

    def save(self, changes: "Changes", drafts: "Iterable[tuple[PostKey, bytes]]") -> None:
        """Save the changes of a run and the new drafts in one transaction."""
        from feeds.state.records import key_row, post_row, retired_row, source_row

        gone = [key_row(key) for key in changes.gone_posts]
        statements: list[tuple[str, Iterable[tuple[Any, ...]]]] = [
            ("insert or replace into meta values (?, ?)", changes.meta.items()),
            (_insert("sources", 8), map(source_row, changes.sources)),
            (_insert("posts", 15), map(post_row, changes.posts)),
            (_insert("drafts", 3), ((*key_row(key), data) for key, data in drafts)),
            (_insert("retired", 8), map(retired_row, changes.retired)),
            (_insert("documents", 5), (row[:-1] for row in changes.documents)),
            ("delete from sources where path = ?", ((encoded(path),) for path in changes.gone_sources)),
            ("delete from posts where path = ? and item = ?", gone),
            ("delete from drafts where path = ? and item = ?", gone),
            ("delete from retired where id = ?", ((id_,) for id_ in changes.restored)),
            ("delete from documents where path = ?", ((path,) for path in changes.gone_documents)),
        ]
        with mapped_errors(self.file):
            db = self._open()
            for statement, rows in statements:
                db.executemany(statement, rows)
            db.commit()

    def _rows(self, query: str, *values: bytes | str) -> Iterator[tuple[Any, ...]]:
        return self._open().execute(query, values) if self.exists else iter(())

    def _open(self) -> sqlite3.Connection:
        if self.connection is None:
            if not self.exists:
                self._create()
            self.connection = sqlite3.connect(self.file)
        return self.connection

    def _create(self) -> None:
        """Create the file under another name and rename it, so that a killed run leaves no incomplete one."""
        new = self.file.with_name(f"{FILE}.new")
        with closing(sqlite3.connect(new)) as db:
            db.executescript(f"begin; {_TABLES} insert or replace into meta values ('format', '{_FORMAT}'); commit;")
        new.replace(self.file)
        self.exists = True


@contextmanager
def mapped_errors(file: Path) -> Iterator[None]:
    """Map the errors of a database to Damaged (corrupt) or Refused (inaccessible)."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code in _DAMAGES or kind_at(file) == "a folder":
            raise Damaged(str(error)) from None
        raise Refused(f"{file}: {error}") from None
    except OSError as error:
        raise Refused(f"{file}: {error.strerror}") from None
    except (ValueError, EOFError, TypeError, AttributeError, LookupError) as error:
        raise Damaged(str(error)) from None


def _insert(table: str, columns: int) -> str:
    return f"insert or replace into {table} values ({', '.join('?' * columns)})"


def same_program(fingerprint: str) -> str:
    """Return the value that must be equal for a run to trust the records of another one."""
    return f"{fingerprint} {sys.implementation.cache_tag}"
