"""The files of OUTPUT: which are unchanged, staged, obsolete, or of other programs."""

import gzip
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import NamedTuple

from feeds import names
from feeds.errors import Problem
from feeds.state.records import Changes, DocumentRecord
from feeds.storage.output import Output


class Staged(NamedTuple):
    """The result of staging a path; with neither `record` nor `obstacle` the published file stays as it is."""

    path: str
    record: DocumentRecord | None = None  # the new one
    file: str | None = None  # the staged file with its new bytes
    obstacle: str | None = None  # why no file can be written there


class Files:
    """The files of OUTPUT during one run; with `compress`, each document has a copy in gzip beside it, for web servers."""

    compress = False

    def __init__(
        self, output: Output, records: Mapping[str, DocumentRecord], changes: Changes, compress: bool = False
    ) -> None:
        self.compress = compress
        self.output = output
        self.records = records
        self.changes = changes
        self.seen: set[str] = set()
        self.unchanged = 0
        self.problems: list[Problem] = []

    def prepare(self) -> None:
        """Create the folder for staged files before several processes write into it."""
        self.output.prepare()

    def put(self, path: str, fingerprint: str, render: Callable[[], bytes]) -> None:
        """Stage a document and add the results. `render` is called only if the fingerprint or a file changed."""
        for staged in self.stage_document(path, fingerprint, render):
            self.add(staged)

    def stage_document(self, path: str, fingerprint: str, render: Callable[[], bytes]) -> Iterator[Staged]:
        """Yield the results of staging a document and its compressed copy; see `stage`."""
        once = cache(render) if self.compress else render
        yield self.stage(path, fingerprint, once)
        if self.compress:
            yield self.stage(path + names.COMPRESSED, fingerprint, lambda: gzip.compress(once(), mtime=0))

    def stage(self, path: str, fingerprint: str, render: Callable[[], bytes]) -> Staged:
        """Return the result of staging a path. Workers may call this; only the run itself calls `add`."""
        record = self.records.get(path)
        if record and record.fingerprint == fingerprint and record.stamp and record.stamp == self.output.stamp(path):
            return Staged(path)
        data = render()
        published, obstacle = self.output.published(path)
        # A record without a stamp: the write was planned, and the run may have ended before it.
        listed = record is not None and record.stamp is not None
        if published is not None and published != data and not listed and not has_mark(path, published):
            obstacle = "not written by this program"
        if obstacle:
            return Staged(path, obstacle=obstacle)
        if published == data:
            return Staged(path, DocumentRecord(fingerprint, self.output.stamp(path)))
        file, stamp = self.output.stage(path, data)
        return Staged(path, DocumentRecord(fingerprint, stamp), file)

    def add(self, staged: Staged) -> None:
        """Add the result of staging a path to the changes of this run."""
        path = staged.path
        if staged.obstacle:
            what = f"left alone: {staged.obstacle}; move it away, as a file of the site belongs there"
            self.problems.append(Problem(path, what, "error"))
            return
        self.seen.add(path)
        if staged.record:
            stamp = staged.record.stamp or (None, None, None)
            self.changes.documents.append((path, staged.record.fingerprint, *stamp, staged.file))
        self.unchanged += staged.file is None

    def moves(self) -> Iterator[tuple[str, str]]:
        """Yield each staged file and its path in OUTPUT."""
        return ((file, path) for path, *_, file in self.changes.documents if file)

    def obsolete(self) -> list[str]:
        """Return the published paths that this run has not put."""
        return [path for path in self.records if path not in self.seen]

    def is_deletable(self, path: str) -> bool:
        """Return whether a published file is unchanged, has the generator mark, or is gone; other files must stay."""
        published, obstacle = self.output.published(path)
        if obstacle or published is None:
            return obstacle is None
        return self.output.stamp(path) == self.records[path].stamp or has_mark(path, published)


def has_mark(path: str, data: bytes) -> bool:
    """Return whether a file, or what is compressed in it, has the generator mark of this program."""
    if path.endswith(names.COMPRESSED):
        try:
            return has_mark(path.removesuffix(names.COMPRESSED), gzip.decompress(data))
        except (OSError, EOFError, zlib.error):
            return False
    mark = names.MARKS[PurePosixPath(path).suffix].encode()
    return data.startswith(mark) if mark.startswith(b"#") else mark in data
