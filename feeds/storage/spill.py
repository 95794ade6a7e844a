"""A temporary file for values that a run needs again later, so that memory does not grow with the size of the posts."""

import os
import pickle
import tempfile
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from feeds.errors import Refused
from feeds.storage.writing import write

_SIZE = 40  # bits for the size of a value, in bytes
_ROWS = 1000  # rows in a block
_BUFFER = 1024 * 1024  # bytes that are written at once


@dataclass(slots=True)
class Spill:
    """A temporary file without a name, with values by key."""

    folder: Path | None  # None: the system's folder for temporary files
    descriptor: int = -1
    written: int = 0
    waiting: bytearray = field(default_factory=bytearray)
    places: dict[Hashable, int] = field(
        default_factory=dict
    )  # by key: the position of the value, shifted left, and its size

    def put(self, key: Hashable, data: bytes) -> None:
        """Store a value under a key. Raises Refused if the disk is full."""
        self.places[key] = (self.written + len(self.waiting)) << _SIZE | len(data)
        self.waiting += data
        if len(self.waiting) < _BUFFER:
            return
        try:
            if self.descriptor < 0:
                self.descriptor = _unnamed(self.folder)
            write(self.descriptor, self.waiting)
        except OSError as error:
            raise Refused(f"{self.folder}: {error.strerror}") from None
        self.written += len(self.waiting)
        self.waiting.clear()

    def get(self, key: Hashable) -> bytes | None:
        """Return the value of a key, None if there is none."""
        place = self.places.get(key)
        if place is None:
            return None
        start, size = place >> _SIZE, place & ((1 << _SIZE) - 1)
        if start >= self.written:
            start -= self.written
            return bytes(self.waiting[start : start + size])
        return os.pread(self.descriptor, size, start)

    def forget(self, key: Hashable) -> None:
        """Drop the value of a key."""
        self.places.pop(key, None)

    def close(self) -> None:
        if self.descriptor >= 0:
            os.close(self.descriptor)


class SpilledRows:
    """A list of tuples that grows in a spill, to be iterated from its start."""

    def __init__(self, spill: Spill, name: str) -> None:
        self.spill = spill
        self.name = name
        self.last: list[tuple[Any, ...]] = []
        self.full = 0  # number of blocks in the spill

    def append(self, row: tuple[Any, ...]) -> None:
        """Add a row. Raises Refused if the disk is full."""
        self.last.append(row)
        if len(self.last) == _ROWS:
            self.spill.put((self.name, self.full), pickle.dumps(self.last, pickle.HIGHEST_PROTOCOL))
            self.full += 1
            self.last = []

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        for number in range(self.full):
            yield from pickle.loads(self.spill.get((self.name, number)) or b"")
        yield from self.last

    def __bool__(self) -> bool:
        return bool(self.full or self.last)


def _unnamed(folder: Path | None) -> int:
    with tempfile.TemporaryFile(dir=folder) as opened:
        return os.dup(opened.fileno())
