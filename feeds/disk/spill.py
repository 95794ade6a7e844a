"""What a run puts by so that memory does not grow with the posts."""

import marshal
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from feeds.disk.output import write
from feeds.errors import Refused

_SIZE = 40  # bits for the size of a piece, in bytes
_PIECE = 1000  # tuples of a roll that are put by together
_ROOM = 1024 * 1024  # bytes that wait in memory, so that the disk gets few long writes


@dataclass(slots=True)
class Spill:
    """A file without a name; each piece is found again by its key."""

    folder: Path
    descriptor: int = -1
    written: int = 0
    waiting: bytearray = field(default_factory=bytearray)
    places: dict[str, int] = field(default_factory=dict)  # of the first byte, with the size in the lowest bits

    def put(self, key: str, data: bytes) -> None:
        """Raises Refused where the disk has no room for it."""
        self.places[key] = (self.written + len(self.waiting)) << _SIZE | len(data)
        self.waiting += data
        if len(self.waiting) < _ROOM:
            return
        try:
            if self.descriptor < 0:
                self.descriptor = _unnamed(self.folder)
            write(self.descriptor, self.waiting)
        except OSError as error:
            raise Refused(f"{self.folder}: {error.strerror}") from None
        self.written += len(self.waiting)
        self.waiting.clear()

    def get(self, key: str) -> bytes | None:
        """What was put under a key, None where nothing was."""
        place = self.places.get(key)
        if place is None:
            return None
        start, size = place >> _SIZE, place & ((1 << _SIZE) - 1)
        if start >= self.written:
            start -= self.written
            return bytes(self.waiting[start : start + size])
        return os.pread(self.descriptor, size, start)

    def close(self) -> None:
        if self.descriptor >= 0:
            os.close(self.descriptor)


class Roll:
    """A list of plain tuples that grows on the disk, to be gone through from its start."""

    def __init__(self, spill: Spill, name: str) -> None:
        self.spill = spill
        self.name = name
        self.last: list[tuple[Any, ...]] = []
        self.full = 0  # pieces that are put by

    def append(self, row: tuple[Any, ...]) -> None:
        """Raises Refused."""
        self.last.append(row)
        if len(self.last) == _PIECE:
            self.spill.put(f"{self.name} {self.full}", marshal.dumps(self.last))
            self.full += 1
            self.last = []

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        for number in range(self.full):
            yield from marshal.loads(self.spill.get(f"{self.name} {number}") or b"")
        yield from self.last

    def __bool__(self) -> bool:
        return bool(self.full or self.last)


def _unnamed(folder: Path) -> int:
    with tempfile.TemporaryFile(dir=folder) as opened:
        return os.dup(opened.fileno())
