"""The files of OUTPUT as they are found and as they shall be: which are unchanged, which are staged, which are not ours.

Knows what is remembered of each, and where our mark stands in it; not what it says.
"""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from feeds import names
from feeds.disk.output import Output
from feeds.errors import Problem
from feeds.records import Change, Published


class Look(NamedTuple):
    """What is to be done with a path: nothing, where neither `published` nor `why` is given."""

    path: str
    published: Published | None = None  # what is to be remembered of it
    staged: str | None = None  # the file that holds its new bytes
    why: str | None = None  # nothing can be put there


class Files:
    """The files of OUTPUT as they are found and as they shall be."""

    def __init__(self, output: Output, published: dict[str, Published], change: Change) -> None:
        """`published` is used up: what is left of it is wanted no more."""
        self.output = output
        self.before = published
        self.change = change
        self.unchanged = 0
        self.problems: list[Problem] = []

    def prepare(self) -> None:
        """Before several processes look at files."""
        self.output.prepare()

    def want(self, path: str, fingerprint: str, make: Callable[[], bytes]) -> None:
        """Sees to it that a path will hold what `make` gives, which is called only where its inputs or its file changed."""
        self.take(self.look(path, fingerprint, make))

    def look(self, path: str, fingerprint: str, make: Callable[[], bytes]) -> Look:
        """The same, but only what is to be done with the path; new bytes are staged."""
        known = self.before.get(path)
        if known and known.fingerprint == fingerprint and known.mark and known.mark == self.output.mark(path):
            return Look(path)
        data = make()
        published, why = self.output.published(path)
        # Without a mark it was announced, and maybe never written.
        listed = known is not None and known.mark is not None
        if published is not None and published != data and not listed and not is_ours(path, published):
            why = "not made by us"
        if why:
            return Look(path, why=why)
        if published == data:
            return Look(path, Published(fingerprint, self.output.mark(path)))
        staged, mark = self.output.stage(path, data)
        return Look(path, Published(fingerprint, mark), staged)

    def take(self, look: Look) -> None:
        """Does what is to be done with a path."""
        path = look.path
        if look.why:
            self.problems.append(Problem(path, f"left alone: {look.why}, expected a place to publish", True))
            return
        self.before.pop(path, None)
        if look.published:
            mark = look.published.mark or (None, None, None)
            self.change.documents.append((path, look.published.fingerprint, *mark, look.staged))
        self.unchanged += look.staged is None

    def standing(self, path: str) -> bytes:
        """What a published file holds that is as it was left; nothing of any other."""
        known = self.before.get(path)
        if known is None or known.mark is None or known.mark != self.output.mark(path):
            return b""
        return self.output.published(path)[0] or b""

    def moves(self) -> Iterator[tuple[str, str]]:
        """Each staged file, and the path that it is for."""
        return ((staged, path) for path, *_, staged in self.change.documents if staged)

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
