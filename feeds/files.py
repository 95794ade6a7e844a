"""The files of OUTPUT as they are found and as they shall be: which are unchanged, which are staged, which are not ours.

Knows what is remembered of each, and where our mark stands in it; not what it says.
"""

from collections.abc import Callable
from pathlib import PurePosixPath

from feeds import names
from feeds.disk.output import Output
from feeds.errors import Problem
from feeds.records import Change, Published


class Files:
    """The files of OUTPUT as they are found and as they shall be."""

    def __init__(self, output: Output, published: dict[str, Published], change: Change) -> None:
        """`published` is used up: what is left of it is wanted no more."""
        self.output = output
        self.before = published
        self.change = change
        self.unchanged = 0
        self.problems: list[Problem] = []

    def want(self, path: str, fingerprint: str, make: Callable[[], bytes]) -> None:
        """Sees to it that a path will hold what `make` gives, which is called only where its inputs or its file changed."""
        known = self.before.pop(path, None)
        if known and known.fingerprint == fingerprint and known.mark and known.mark == self.output.mark(path):
            self.unchanged += 1
            return
        data = make()
        published, why = self.output.published(path)
        # Without a mark it was announced, and maybe never written.
        listed = known is not None and known.mark is not None
        if published is not None and published != data and not listed and not is_ours(path, published):
            why = "not made by us"
        if why:
            if known:
                self.before[path] = known
            self.problems.append(Problem(path, f"left alone: {why}, expected a place to publish", True))
        elif published == data:
            self.unchanged += 1
            self.change.documents[path] = Published(fingerprint, self.output.mark(path))
        else:
            self.change.documents[path] = Published(fingerprint, self.output.stage(path, data))

    def obsolete(self) -> list[str]:
        """What is published and wanted no more."""
        return list(self.before)

    def is_still_ours(self, path: str) -> bool:
        """Whether a file that we published is as we left it, or at least bears our mark, or is not there any more.

        What another hand has put in its place, or behind a link in the place of its folder, is not.
        """
        published, why = self.output.published(path)
        if why or published is None:
            return why is None
        return self.output.mark(path) == self.before[path].mark or is_ours(path, published)


def is_ours(path: str, data: bytes) -> bool:
    """Whether a published file bears our mark."""
    return names.MARKS[PurePosixPath(path).suffix].encode() in data
