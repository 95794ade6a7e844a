"""Files: finding and reading sources, publishing documents. The only room that lists, opens and renames.

It knows nothing of what is in them. A document is compared with what is published, staged beside it when it differs,
and renamed into its place when all are staged: every file is at every moment the old one or the new one.
"""

import os
import shutil
import stat
import tempfile
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from feeds.errors import Problem, Refused, SourceError

MOST = 64 * 1024 * 1024  # bytes of one source: more is no blog page


@dataclass(frozen=True, slots=True)
class Source:
    path: str  # within SOURCES, NFC, with "/"
    file: Path


def find(
    top: Path, endings: Collection[str], output: Path | None = None
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The sources below a folder by path, without hidden files and what lies in OUTPUT; and what only looks like one.

    Raises Refused where the folder cannot be listed.
    """
    if not top.is_dir():
        raise Refused(f"{top}: {'a file' if top.exists() else 'no such folder'}, expected a folder of posts")
    if output and output.exists() and top.resolve().is_relative_to(output.resolve()):
        raise Refused(f"{top}: lies in OUTPUT, {output}, where sources are left alone: expected another folder")
    sources: list[Source] = []
    problems: list[Problem] = []
    for entry, path in _walk(top, "", {_identity(top)}, output, problems):
        if os.path.splitext(path)[1].lower() not in endings:
            continue
        what = _unreadable(entry)
        if what:
            problems.append(Problem(path, f"left out: {what}, expected a file", True))
        if what is None:
            sources.append(Source(path, Path(entry.path)))
    return tuple(sorted(sources, key=lambda source: source.path)), tuple(problems)


def _walk(
    folder: Path, prefix: str, seen: set[tuple[int, int]], output: Path | None, problems: list[Problem]
) -> Iterator[tuple[os.DirEntry[str], str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        if not prefix:
            raise Refused(f"{folder}: {error.strerror}") from None
        problems.append(Problem(prefix, f"left out: {error.strerror}", True))
        return
    for entry in entries:
        path = unicodedata.normalize("NFC", f"{prefix}{entry.name}")
        if entry.name.startswith("."):
            continue
        yield entry, path
        if entry.is_dir():
            inner = Path(entry.path)
            identity = _identity(inner)
            if identity not in seen and not (output and output.exists() and inner.samefile(output)):
                seen.add(identity)
                yield from _walk(inner, f"{path}/", seen, output, problems)


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def _unreadable(entry: os.DirEntry[str]) -> str | None:
    """Why an entry is no file to open: a pipe or a device would hang or never end."""
    try:
        mode = entry.stat().st_mode
    except OSError as error:
        return error.strerror or str(error)
    if stat.S_ISREG(mode):
        return None
    return "a folder" if stat.S_ISDIR(mode) else "a pipe, socket or device"


def read(file: Path) -> bytes:
    """The bytes of a source. Raises SourceError."""
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST + 1)
    except OSError as error:
        raise SourceError(error.strerror or str(error)) from None
    if len(data) > MOST:
        raise SourceError(f"larger than {MOST} bytes, expected a page of text")
    return data


def read_configuration(file: Path) -> bytes | None:
    """The bytes of a configuration file, None where there is none. Raises Refused."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise Refused(f"{file}: {error.strerror}, expected a configuration file") from None


def holds_posts(output: Path, folder: str) -> bool:
    """Whether anything is published in a folder of OUTPUT."""
    try:
        return any(entry.is_dir() for entry in os.scandir(output / folder))
    except OSError:
        return False


@dataclass(slots=True)
class Staged:
    """Documents that wait beside OUTPUT's own to be renamed into their places."""

    output: Path
    folder: Path | None = None
    waiting: list[tuple[Path, str]] = field(default_factory=list)  # staged file, path within OUTPUT
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)

    def commit(self) -> tuple[str, ...]:
        """Renames every staged document into its place, in order; the paths written. Raises Refused."""
        written = []
        try:
            for staged, path in self.waiting:
                target = self.output / path
                target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(staged, target)
                written.append(path)
        except OSError as error:
            raise Refused(f"{error.filename2 or error.filename}: {error.strerror}") from None
        finally:
            self.discard()
        return tuple(written)

    def discard(self) -> None:
        """Leaves OUTPUT as it was."""
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)


def stage(output: Path, documents: Iterable[tuple[str, bytes]], is_ours: Callable[[str, bytes], bool]) -> Staged:
    """Stages the documents (path within OUTPUT, bytes) that differ from what is published.

    A file that stands in the way and is not ours is left alone, and named. Raises Refused where nothing can be written.
    """
    staged = Staged(output)
    try:
        for path, data in documents:
            published, why = _published(output, path)
            if why is None and published is not None and published != data and not is_ours(path, published):
                why = "not made by us"
            if why:
                staged.problems.append(Problem(path, f"left alone: {why}, expected a place to publish", True))
            elif published == data:
                staged.unchanged += 1
            else:
                staged.waiting.append((_put(staged, data), path))
    except OSError as error:
        staged.discard()
        raise Refused(f"{error.filename or output}: {error.strerror}") from None
    except BaseException:
        staged.discard()
        raise
    return staged


def _put(staged: Staged, data: bytes) -> Path:
    if staged.folder is None:
        staged.output.mkdir(parents=True, exist_ok=True)
        staged.folder = Path(tempfile.mkdtemp(prefix=".staged-", dir=staged.output))
    file = staged.folder / str(len(staged.waiting))
    file.write_bytes(data)
    return file


def _published(output: Path, path: str) -> tuple[bytes | None, str | None]:
    """What stands at a path of OUTPUT, or why nothing can be put there. No link is followed below OUTPUT."""
    place = output
    for part in Path(path).parts:
        place = place / part
        try:
            mode = place.lstat().st_mode
        except FileNotFoundError:
            return None, None
        last = place == output / path
        if stat.S_ISLNK(mode) or (last and not stat.S_ISREG(mode)) or (not last and not stat.S_ISDIR(mode)):
            return None, f"{place.relative_to(output)} is {_kind(mode)}"
    return place.read_bytes(), None


def _kind(mode: int) -> str:
    kinds = ((stat.S_ISLNK, "a link"), (stat.S_ISDIR, "a folder"), (stat.S_ISREG, "a file"))
    return next((name for test, name in kinds if test(mode)), "a pipe, socket or device")
