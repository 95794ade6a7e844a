"""Finding and reading sources, and telling whether one has changed."""

import os
import stat
import time
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from feeds.disk import kind_of
from feeds.errors import Problem, Refused, SourceError

MOST = 64 * 1024 * 1024  # bytes of one source: more is no blog page

Stat = tuple[int, int, int, int]  # size in bytes, time of change of content and of inode in ns, inode


class Source(NamedTuple):
    path: str  # within SOURCES, NFC, with "/"
    file: str
    stat: Stat


Listed = tuple[dict[str, Source], tuple[Problem, ...]]  # sources by path, and what only looks like one


def require(top: Path, output: Path | None = None) -> None:
    """Raises Refused where sources cannot lie in a folder."""
    kind = kind_at(top)
    if kind != "a folder":
        raise Refused(f"{top}: {kind or 'no such folder'}, expected a folder of posts")
    if output and output.exists() and top.resolve().is_relative_to(output.resolve()):
        raise Refused(f"{top}: lies in OUTPUT, {output}, where sources are left alone: expected another folder")


def find(top: Path, endings: Collection[str], output: Path | None = None) -> Listed:
    """The sources below a folder by path, without hidden files and what lies in OUTPUT; and what only looks like one.

    Raises Refused where the folder cannot be listed. A problem at a folder says that what lies below it is unknown; one
    that is no trouble may be at a folder, and matters where anything is known below it.
    """
    require(top, output)
    seen = {_identity(os.stat(top))}
    if output and output.exists():
        seen.add(_identity(os.stat(output)))
    problems: list[Problem] = []
    sources = {}
    for path, entry, status in _walk(str(top), "", seen, problems):
        if path[path.rfind(".") :].lower() in endings:
            if isinstance(status, str) or not stat.S_ISREG(status.st_mode):
                what = status if isinstance(status, str) else kind_of(status.st_mode)
                problems.append(Problem(path, f"{what}, expected a file", True))
            elif path in sources:
                problems.append(Problem(path, "a second file of this name in another spelling, expected one", True))
            else:
                sources[path] = Source(path, entry.path, _stat(status))
        elif isinstance(status, str):
            is_folder = entry.is_dir(follow_symlinks=False)
            problems.append(Problem(path, f"{status}, expected a folder that can be listed", is_folder))
    return dict(sorted(sources.items())), tuple(problems)


def _walk(
    folder: str, prefix: str, seen: set[tuple[int, int]], problems: list[Problem]
) -> Iterator[tuple[str, "os.DirEntry[str]", os.stat_result | str]]:
    """Every entry with its path and its status, or why it has none; folders once, whatever links lead to them."""
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as error:
        if not prefix:
            raise Refused(f"{folder}: {error.strerror}") from None
        problems.append(Problem(prefix.rstrip("/"), f"{error.strerror}, expected a folder that can be listed", True))
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


def read(source: Source) -> tuple[bytes, Stat]:
    """The bytes of a source, and its status as they were read. Raises SourceError, also where it is just being written."""
    try:
        descriptor = os.open(source.file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            before = os.fstat(descriptor)
            if not stat.S_ISREG(before.st_mode):
                raise SourceError(f"{kind_of(before.st_mode)}, expected a file")
            data = os.read(descriptor, min(before.st_size, MOST) + 1)
            while 0 < len(data) < before.st_size <= MOST and (more := os.read(descriptor, MOST)):
                data += more
            after = _stat(os.fstat(descriptor))
        finally:
            os.close(descriptor)
    except OSError as error:
        raise SourceError(error.strerror or str(error)) from None
    if len(data) > MOST:
        raise SourceError(f"larger than {MOST} bytes, expected a page of text")
    if after != _stat(before) or after[0] != len(data):
        raise SourceError("changed while it was read, expected a file at rest")
    return data, after


def is_settled(status: Stat, read_at: int) -> bool:
    """Whether a file that looks the same as when it was read at that moment, in ns, must be the same.

    A file that changed in the very moment before may have changed again within one tick of the file system's clock. A
    time of its content that is still to come tells nothing; that of its inode is the kernel's own.
    """
    tick = 2_000_000_000 if status[2] % 1_000_000_000 == 0 else 20_000_000
    return max(status[2], status[1] if status[1] <= read_at else 0) < read_at - tick


def absolute(file: Path) -> Path:
    """A file's place from the root on, by the links that lead there."""
    return Path(os.path.abspath(file))


def kind_at(file: Path) -> str | None:
    """What stands at a place, for a person; None where there is nothing."""
    try:
        return kind_of(file.stat().st_mode)
    except OSError:
        return None


def source_at(file: Path, path: str) -> Source:
    """One source by itself."""
    return Source(unicodedata.normalize("NFC", path), str(file), _stat(file.stat()))


def read_configuration(file: Path, must_exist: bool) -> bytes | None:
    """The bytes of a configuration file, None where there is none and need be none. Raises Refused."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        if must_exist:
            raise Refused(f"{file}: no such file, expected a configuration file") from None
        return None
    except OSError as error:
        raise Refused(f"{file}: {error.strerror}, expected a configuration file") from None


def clock() -> int:
    """Now, in ns since 1970."""
    return time.time_ns()


def fingerprint(data: bytes) -> str:
    """What tells these bytes from any others."""
    import hashlib

    return hashlib.blake2b(data, digest_size=16).hexdigest()


def cores() -> int:
    """How many processes this machine can run at once for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
