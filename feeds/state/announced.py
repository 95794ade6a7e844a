"""The record of what WebSub hubs were told, in a database of its own: damage to the other records does not reach it.

The run that writes it has it to itself. No build waits for that.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from feeds.state.catalog import Damaged, mapped_errors
from feeds.storage.created import create_state
from feeds.storage.output import Stamp

FILE = "announced.sqlite"
_FORMAT = "1"  # version of the tables; a record with another one counts as damaged
_TABLES = """
begin exclusive;
create table if not exists meta (key text primary key, value text) without rowid;
create table if not exists topics (path text primary key, size, mtime, inode, hub, url, digest, announced, refusals);
insert or ignore into meta values ('format', '{}');
commit;
"""


class Busy(Exception):
    """Another run is announcing."""


class Topic(NamedTuple):
    """A published feed as it was last read: a topic of its hub (WebSub §2)."""

    path: str
    stamp: Stamp
    hub: str  # "" if it names none
    url: str  # its own address
    digest: str  # of its bytes
    announced: str = ""  # the digest of the bytes that the hub was last told of
    refusals: int = 0  # how often the hub has refused to be told since

    @property
    def is_due(self) -> bool:
        return self.hub != "" and self.announced != self.digest


class Announced:
    """The record in a folder. Each method but `close` raises Busy, Damaged, and Refused if the file is inaccessible."""

    def __init__(self, folder: Path, is_written: bool = True) -> None:
        """Open the record, and create it if there is none. Without `is_written` it is only read."""
        self.file = folder / FILE
        self.connection: sqlite3.Connection | None = None
        if not is_written and not self.file.exists():
            return
        with self._mapped_errors():
            create_state(folder)
            place = f"{self.file.absolute().as_uri()}?mode={'rwc' if is_written else 'ro'}"
            self.connection = sqlite3.connect(place, timeout=0, uri=True)
            if is_written:
                self.connection.execute("pragma locking_mode = exclusive")  # from the next transaction to the end
                self.connection.executescript(_TABLES.format(_FORMAT))
            found = self._meta("format")
        if found != _FORMAT:
            raise Damaged(f"format {found}, expected {_FORMAT}")

    def close(self) -> None:
        if self.connection:
            self.connection.close()

    def complete(self) -> str | None:
        """Return what `save` was given last."""
        with self._mapped_errors():
            return self._meta("complete")

    def topics(self) -> dict[str, Topic]:
        """Return each topic, by path."""
        with self._mapped_errors():
            rows = self._rows("select * from topics")
            return {row[0]: Topic(row[0], row[1:4], *row[4:]) for row in rows}

    def save(self, topics: Iterable[Topic], gone: Iterable[str] = (), complete: str | None = None) -> None:
        """Save changed topics, delete others. `complete` is the version of OUTPUT that nothing of is left to announce."""
        if self.connection is None:
            return
        rows = ((topic.path, *topic.stamp, *topic[2:]) for topic in topics)
        with self._mapped_errors():
            self.connection.executemany("insert or replace into topics values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            self.connection.executemany("delete from topics where path = ?", ((path,) for path in gone))
            self.connection.execute("insert or replace into meta values ('complete', ?)", (complete,))
            self.connection.commit()

    def _meta(self, key: str) -> str | None:
        return next((row[0] for row in self._rows("select value from meta where key = ?", key)), None)

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        return self.connection.execute(query, values).fetchall() if self.connection else []

    @contextmanager
    def _mapped_errors(self) -> Iterator[None]:
        with mapped_errors(self.file):
            try:
                yield
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                    raise Busy from None
                raise
