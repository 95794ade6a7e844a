"""From a file to the drafts in it: the table says which reader knows which ending.

A reader is a module with `read(source: Source) -> Iterator[Draft | SourceError]`. It yields a draft for each post and a
SourceError with its `item` for each post that it cannot read, and raises SourceError where it cannot go on. It knows
one format and no other reader, opens no file, and leaves dates and addresses as they are written.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from feeds.errors import SourceError

if TYPE_CHECKING:  # a run with nothing new asks for the endings alone
    from feeds.model import Draft, Source


class Reader(NamedTuple):
    module: str  # imported when the first source of its kind is read
    limit: int | None  # bytes of one source; None: it is streamed
    why: str  # there is a limit


class _Module(Protocol):
    def read(self, source: "Source") -> "Iterator[Draft | SourceError]": ...


READERS: dict[str, Reader] = {
    ".txt": Reader("feeds.readers.textpage", 64 * 1024 * 1024, "a text page is understood as a whole, in memory"),
}


def ending(path: str) -> str:
    """Return the ending of a path, with its point, in lower case."""
    return "." + path.rpartition(".")[2].lower()


def read(source: "Source", size: int) -> "Iterator[Draft | SourceError]":
    """Yield the drafts of a source of `size` bytes, and errors of single items. Raises SourceError."""
    reader = READERS[ending(source.path)]
    if reader.limit is not None and size > reader.limit:
        raise SourceError(f"{size} bytes, expected at most {reader.limit}: {reader.why}; split the file")
    yield from cast(_Module, import_module(reader.module)).read(source)
