"""This program's own files: a run must not trust what another release remembered."""

import os
from collections.abc import Iterator

_ENDINGS = (".py", ".html")


def looks() -> str:
    """How the files look, which is soon told: where they look the same, they are the same."""
    return "\n".join(_look(file) for file in _files())


def content() -> str:
    """A fingerprint of what is in them."""
    from feeds.disk.sources import fingerprint

    return fingerprint(b"".join(_bytes(file.path) for file in _files()))


def _files() -> "list[os.DirEntry[str]]":
    return sorted(_below(os.path.dirname(os.path.dirname(__file__))), key=lambda file: file.path)


def _below(folder: str) -> "Iterator[os.DirEntry[str]]":
    with os.scandir(folder) as listed:
        for entry in listed:
            if entry.name.endswith(_ENDINGS):
                yield entry
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _below(entry.path)


def _look(file: "os.DirEntry[str]") -> str:
    status = file.stat()
    told = status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
    return f"{file.path} {' '.join(map(str, told))}"


def _bytes(file: str) -> bytes:
    with open(file, "rb", buffering=0) as opened:
        return opened.read()
