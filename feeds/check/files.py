"""The files of a folder: they are found, opened and read here, and never written. So is the clock."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from feeds.errors import Refused

ENDINGS = (".xml", ".rss", ".atom", ".rdf", ".json", ".opml", ".html", ".htm")


def clock() -> datetime:
    return datetime.now(UTC)


class Folder(NamedTuple):
    path: str  # "" for the top
    names: list[str]  # of the files that may be feeds or pages
    trouble: str = ""  # why it could not be listed


def find(top: Path) -> Iterator[Folder]:
    """Yield each folder below `top`, and itself, in order.

    Hidden files and folders are left out. `top` may be a file. Raises Refused if there is no such file or folder.
    """
    if top.is_file():
        yield Folder("", [top.name])
        return
    if not top.is_dir():
        raise Refused(f"{top}: no such folder, expected a folder of feeds")
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(top / folder) as listing:
                entries = sorted((one for one in listing if not one.name.startswith(".")), key=lambda one: one.name)
        except OSError as error:
            yield Folder(folder, [], error.strerror or type(error).__name__)
            continue
        prefix = f"{folder}/" if folder else ""
        yield Folder(folder, [one.name for one in entries if one.name.lower().endswith(ENDINGS) and one.is_file()])
        waiting += [prefix + one.name for one in reversed(entries) if one.is_dir(follow_symlinks=False)]


def read(top: Path, path: str, limit: int = -1) -> bytes:
    """Return the first bytes of a file, all of them without a limit."""
    with open_(top, path) as stream:
        return stream.read(limit)


def open_(top: Path, path: str) -> BinaryIO:
    return (top if top.is_file() else top / path).open("rb")


def size(top: Path, path: str) -> int:
    return (top if top.is_file() else top / path).stat().st_size


def kind(top: Path, path: str) -> str:
    """Return "file", "folder", or "" where there is nothing. A path that no file can have leads nowhere."""
    try:
        whole = top / path
        return "folder" if whole.is_dir() else "file" if whole.is_file() else ""
    except (OSError, ValueError):
        return ""


def schema(name: str) -> bytes:
    """Return a schema that comes with this package."""
    return (Path(__file__).parent / name).read_bytes()
