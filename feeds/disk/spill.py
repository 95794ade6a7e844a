"""What a run puts by so that memory does not grow with the posts."""

import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from feeds.disk.output import write
from feeds.errors import Refused


@dataclass(slots=True)
class Spill:
    """A file without a name; each piece is found again by its key."""

    folder: Path
    descriptor: int = -1
    size: int = 0
    places: dict[str, tuple[int, int]] = field(default_factory=dict)

    def put(self, key: str, data: bytes) -> None:
        """Raises Refused where the disk has no room for it."""
        try:
            if self.descriptor < 0:
                self.descriptor = _unnamed(self.folder)
            write(self.descriptor, data)
        except OSError as error:
            raise Refused(f"{self.folder}: {error.strerror}") from None
        self.places[key] = (self.size, len(data))
        self.size += len(data)

    def get(self, key: str) -> bytes | None:
        place = self.places.get(key)
        return os.pread(self.descriptor, place[1], place[0]) if place else None

    def close(self) -> None:
        if self.descriptor >= 0:
            os.close(self.descriptor)


def _unnamed(folder: Path) -> int:
    with tempfile.TemporaryFile(dir=folder) as opened:
        return os.dup(opened.fileno())
