"""Find and read sources, and detect changed ones."""

import hashlib
import os
import stat
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from feeds.errors import Problem, Refused, SourceChanged, SourceError
from feeds.storage import kind_of

WHOLE = 8 * 1024 * 1024  # bytes of a source that is read at once; a larger one is streamed

Stat = tuple[int, int, int, int]  # size in bytes, mtime and ctime in ns, inode


class SourceFile(NamedTuple):
    path: str  # within SOURCES, NFC, with "/"
    file: str
    stat: Stat


class Listing(NamedTuple):
    """The files in a folder of sources."""

    sources: dict[str, SourceFile]  # by path, in order
    problems: tuple[Problem, ...]  # for files that cannot be sources and folders that cannot be listed
    unread: Counter[str]  # number of other files by extension

    def without(self, top: Path, folder: Path) -> "Listing":
        """Return the listing of the sources in `top` without those in a folder below it."""
        top, folder = absolute(top), absolute(folder)
        if not folder.is_relative_to(top) or folder == top:
            return self
        within = f"{unicodedata.normalize('NFC', folder.relative_to(top).as_posix())}/"
        sources = {path: source for path, source in self.sources.items() if not path.startswith(within)}
        return self._replace(sources=sources)


class OpenSource(NamedTuple):
    stream: BinaryIO
    stat: Stat
    digest: str  # of its bytes


def require(top: Path, output: Path | None = None) -> None:
    """Raise Refused if `top` is no folder or lies in OUTPUT."""
    kind = kind_at(top)
    if kind != "a folder":
        raise Refused(f"{top}: {kind or 'no such folder'}, expected a folder of posts")
    if output and output.exists() and top.resolve().is_relative_to(output.resolve()):
        raise Refused(f"{top}: lies in OUTPUT, {output}, where no sources are read; choose another folder")


def find(top: Path, is_source: Callable[[str], object], output: Path | None = None) -> Listing:
    """Return the sources below a folder, except hidden files and files in OUTPUT; `is_source` tells them by their path.

    Raises Refused if the folder cannot be listed.
    """
    require(top, output)
    seen = {_identity(os.stat(top))}
    if output and output.exists():
        seen.add(_identity(os.stat(output)))
    listing = Listing({}, (), Counter())
    problems: list[Problem] = []
    for path, entry, status in _walk(str(top), "", seen, problems):
        is_folder = entry.is_dir(follow_symlinks=False) if isinstance(status, str) else stat.S_ISDIR(status.st_mode)
        if isinstance(status, str) and (is_folder or not is_source(path)):
            problems.append(
                Problem(path, f"{status}, expected a folder that can be listed", "error" if is_folder else "note")
            )
        elif is_folder:
            continue
        elif not is_source(path):
            ending = path[path.rfind(".") :].lower() if "." in path.rpartition("/")[2] else ""
            listing.unread[ending] += path != "feeds.toml"
        elif isinstance(status, str) or not stat.S_ISREG(status.st_mode):
            what = status if isinstance(status, str) else kind_of(status.st_mode)
            problems.append(Problem(path, f"{what}, expected a file", "error"))
        elif path in listing.sources:
            problems.append(Problem(path, "a second file of this name in another spelling; rename it", "error"))
        else:
            listing.sources[path] = SourceFile(path, entry.path, _stat(status))
    return Listing(dict(sorted(listing.sources.items())), tuple(problems), +listing.unread)


def _walk(
    folder: str, prefix: str, seen: set[tuple[int, int]], problems: list[Problem]
) -> Iterator[tuple[str, "os.DirEntry[str]", os.stat_result | str]]:
    """Yield the path, entry and status (or error) of each file and folder; each folder once, even if links lead to it."""
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as error:
        if not prefix:
            raise Refused(f"{folder}: {error.strerror}") from None
        problems.append(Problem(prefix.rstrip("/"), f"{error.strerror}, expected a folder that can be listed", "error"))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = prefix + entry.name
        path = path if path.isascii() else unicodedata.normalize("NFC", path)
        try:
            status = entry.stat()
        except OSError as error:
            yield path, entry, error.strerror or str(error)
            continue
        yield path, entry, status
        if stat.S_ISDIR(status.st_mode) and _identity(status) not in seen:
            seen.add(_identity(status))
            yield from _walk(entry.path, f"{path}/", seen, problems)


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _stat(status: os.stat_result) -> Stat:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


@contextmanager
def opened(source: SourceFile) -> Iterator[OpenSource]:
    """Open a source. Raises SourceError if it cannot be read, and SourceChanged if it changed meanwhile.

    A source of up to `WHOLE` bytes is read and checked at once; a larger one is streamed and checked at the end.
    """
    try:
        with open(os.open(source.file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            before = os.fstat(file.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise SourceError(f"{kind_of(before.st_mode)}, expected a file")
            is_whole = before.st_size <= WHOLE
            stream: BinaryIO = BytesIO(file.read(before.st_size + 1)) if is_whole else file
            size = stream.seek(0, os.SEEK_END)
            stream.seek(0)
            if is_whole:
                _check(file, before, size)
            digest_ = hashlib.file_digest(stream, _hash).hexdigest()  # type: ignore[arg-type]
            stream.seek(0)
            yield OpenSource(stream, _stat(before), digest_)
            if not is_whole:
                _check(file, before, size)
    except OSError as error:
        raise SourceError(error.strerror or str(error)) from None


def _check(file: BinaryIO, before: os.stat_result, size: int) -> None:
    """Raise SourceChanged if a file changed since `before`, or `size` is not its size."""
    if _stat(os.fstat(file.fileno())) != _stat(before) or size != before.st_size:
        raise SourceChanged("changed while it was read; the next run reads it again")


def is_settled(status: Stat, read_at: int) -> bool:
    """Return whether an equal status proves that a file is unchanged since it was read, at `read_at` in ns since 1970.

    A file that changed right before that time may have changed again within one tick of the file system's clock. An mtime
    in the future is ignored, as programs can set it; ctime is set by the kernel.
    """
    tick = 2_000_000_000 if status[2] % 1_000_000_000 == 0 else 20_000_000
    return max(status[2], status[1] if status[1] <= read_at else 0) < read_at - tick


def absolute(file: Path) -> Path:
    """Return a file's absolute path; links are not resolved."""
    return Path(os.path.abspath(file))


def kind_at(file: Path) -> str | None:
    """Return the type of the file at a path as text for messages; None if there is none."""
    try:
        return kind_of(file.stat().st_mode)
    except OSError:
        return None


def source_at(file: Path, path: str) -> SourceFile:
    """Return a single file as a source. Raises OSError."""
    return SourceFile(unicodedata.normalize("NFC", path), str(file), _stat(file.stat()))


def read_configuration(file: Path, must_exist: bool) -> bytes | None:
    """Return the bytes of a configuration file, None if there is none and `must_exist` is false. Raises Refused."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        if must_exist:
            raise Refused(f"{file}: no such file, expected a configuration file") from None
        return None
    except OSError as error:
        raise Refused(f"{file}: {error.strerror}, expected a configuration file") from None


def clock() -> int:
    """Return the time, in ns since 1970."""
    return time.time_ns()


def digest(data: bytes) -> str:
    """Return the digest of a few bytes."""
    return _hash(data).hexdigest()


def _hash(data: bytes = b"") -> "hashlib._Hash":
    return hashlib.blake2b(data, digest_size=16)  # type: ignore[return-value]


def cores() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
