"""What a run puts by so that memory does not grow with the posts."""

import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from feeds.disk.output import write
from feeds.errors import Refused

_ROOM = 1024 * 1024  # bytes that wait in memory, so that the disk gets few long writes


@dataclass(slots=True)
class Spill:
    """A file without a name; each piece is found again by its key."""

    folder: Path
    descriptor: int = -1
    written: int = 0
    waiting: bytearray = field(default_factory=bytearray)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)

    def put(self, key: str, data: bytes) -> None:
        """Raises Refused where the disk has no room for it."""
        self.places[key] = (self.written + len(self.waiting), len(data))
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
        if key not in self.places:
            return None
        start, size = self.places[key]
        if start >= self.written:
            start -= self.written
            return bytes(self.waiting[start : start + size])
        return os.pread(self.descriptor, size, start)

    def close(self) -> None:
        if self.descriptor >= 0:
            os.close(self.descriptor)


def _unnamed(folder: Path) -> int:
    with tempfile.TemporaryFile(dir=folder) as opened:
        return os.dup(opened.fileno())
