"""Find and read published files by the path in their URL. Hidden files and links that leave OUTPUT do not exist here."""

import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple


class ServedFile(NamedTuple):
    """A file or folder of OUTPUT; an equal value means unchanged content."""

    file: str  # the real path
    is_folder: bool
    size: int
    modified: int  # ns since 1970
    inode: int


def find(top: Path, path: str) -> ServedFile | None:
    """Return the file or folder at a path as it stands in a URL, decoded and without its first "/"; None if there is none.

    Raises PermissionError.
    """
    parts = path.split("/")
    if "" in parts[:-1] or "\0" in path or any(part.startswith(".") for part in parts):
        return None
    root = os.path.realpath(top)
    file = os.path.realpath(os.path.join(root, path))
    within = os.path.relpath(file, root)
    if within != "." and any(part.startswith(".") for part in within.split("/")):  # ".." too: outside of OUTPUT
        return None
    try:
        status = os.stat(file)
    except PermissionError:
        raise
    except OSError:  # there is none, or there can be none: the name is too long, or links lead in a circle
        return None
    is_folder = stat.S_ISDIR(status.st_mode)
    if not is_folder and (parts[-1] == "" or not stat.S_ISREG(status.st_mode)):
        return None
    return ServedFile(file, is_folder, status.st_size, status.st_mtime_ns, status.st_ino)


def read(found: ServedFile) -> bytes:
    """Return the bytes of a file. Raises OSError; a file that a pipe or a link has replaced meanwhile is not opened."""
    descriptor = os.open(found.file, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:
        return file.read()


def read_beside(found: ServedFile, ending: str) -> bytes | None:
    """Return the bytes of the file with the same name and an ending more, None if there is none."""
    try:
        descriptor = os.open(found.file + ending, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            return file.read() if stat.S_ISREG(os.fstat(descriptor).st_mode) else None
    except OSError:
        return None


def feed_files(top: Path, names: Collection[str]) -> Iterator[str]:
    """Yield the path of each file below a folder that has one of the names, in order. No link to a folder is followed."""
    for folder, folders, files in os.walk(top):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        within = os.path.relpath(folder, top)
        yield from (name if within == "." else f"{within}/{name}" for name in sorted(files) if name in names)
