"""The files of OUTPUT: which are unchanged, which are staged, which are obsolete, which are not ours."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from feeds import names
from feeds.errors import Problem
from feeds.state.records import Changes, DocumentRecord
from feeds.storage.output import Output


class Staged(NamedTuple):
    """What is to be done with a path: nothing, where neither `record` nor `obstacle` is given."""

    path: str
    record: DocumentRecord | None = None  # its new one
    file: str | None = None  # the staged file with its new bytes
    obstacle: str | None = None  # why nothing can be put there


class Files:
    """The files of OUTPUT during one run."""

    def __init__(self, output: Output, records: Mapping[str, DocumentRecord], changes: Changes) -> None:
        self.output = output
        self.records = records
        self.changes = changes
        self.seen: set[str] = set()
        self.unchanged = 0
        self.problems: list[Problem] = []

    def prepare(self) -> None:
        """Make the folder for staged files, before several processes stage into it."""
        self.output.prepare()

    def put(self, path: str, fingerprint: str, render: Callable[[], bytes]) -> None:
        """See to it that a path will hold what `render` gives; it is called only where the inputs or the file changed."""
        self.take(self.stage(path, fingerprint, render))

    def stage(self, path: str, fingerprint: str, render: Callable[[], bytes]) -> Staged:
        """Return what is to be done with a path; new bytes are staged. Workers may do this, `take` is for the run."""
        record = self.records.get(path)
        if record and record.fingerprint == fingerprint and record.stamp and record.stamp == self.output.stamp(path):
            return Staged(path)
        data = render()
        published, obstacle = self.output.published(path)
        # A record without a stamp says that the file was announced, and maybe never written.
        listed = record is not None and record.stamp is not None
        if published is not None and published != data and not listed and not is_ours(path, published):
            obstacle = "not made by us"
        if obstacle:
            return Staged(path, obstacle=obstacle)
        if published == data:
            return Staged(path, DocumentRecord(fingerprint, self.output.stamp(path)))
        file, stamp = self.output.stage(path, data)
        return Staged(path, DocumentRecord(fingerprint, stamp), file)

    def take(self, staged: Staged) -> None:
        """Note what is to be done with a path."""
        path = staged.path
        if staged.obstacle:
            what = f"left alone: {staged.obstacle}, expected a place to publish; move it away"
            self.problems.append(Problem(path, what, "error"))
            return
        self.seen.add(path)
        if staged.record:
            stamp = staged.record.stamp or (None, None, None)
            self.changes.documents.append((path, staged.record.fingerprint, *stamp, staged.file))
        self.unchanged += staged.file is None

    def moves(self) -> Iterator[tuple[str, str]]:
        """Yield each staged file and the path that it is for."""
        return ((file, path) for path, *_, file in self.changes.documents if file)

    def obsolete(self) -> list[str]:
        """Return the published paths that this run did not ask for."""
        return [path for path in self.records if path not in self.seen]

    def is_ours_still(self, path: str) -> bool:
        """Tell whether a published file is as we left it, or bears our mark, or is gone: what others put there is not."""
        published, obstacle = self.output.published(path)
        if obstacle or published is None:
            return obstacle is None
        return self.output.stamp(path) == self.records[path].stamp or is_ours(path, published)


def is_ours(path: str, data: bytes) -> bool:
    """Tell whether a file bears our mark."""
    return names.MARKS[PurePosixPath(path).suffix].encode() in data
