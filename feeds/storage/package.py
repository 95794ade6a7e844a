"""The identity of this program's files: records of another release are not trusted."""

import os
from collections.abc import Iterator

_ENDINGS = (".py", ".html")


def stamps() -> str:
    """Return sizes, times and inodes of the files: cheap to get, and equal only if the files are."""
    return "\n".join(_stamp(file) for file in _files())


def content() -> str:
    """Return the digest of the files' bytes."""
    from feeds.storage.sources import digest

    return digest(b"".join(_bytes(file.path) for file in _files()))


def _files() -> "list[os.DirEntry[str]]":
    return sorted(_below(os.path.dirname(os.path.dirname(__file__))), key=lambda file: file.path)


def _below(folder: str) -> "Iterator[os.DirEntry[str]]":
    with os.scandir(folder) as listed:
        for entry in listed:
            if entry.name.endswith(_ENDINGS):
                yield entry
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _below(entry.path)


def _stamp(file: "os.DirEntry[str]") -> str:
    status = file.stat()
    stat = status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
    return f"{file.path} {' '.join(map(str, stat))}"


def _bytes(file: str) -> bytes:
    with open(file, "rb", buffering=0) as opened:
        return opened.read()
