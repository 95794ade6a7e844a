"""Create files that were not there, replace small ones of the state, and find what this computer is set to."""

import os
from pathlib import Path

from feeds.errors import Refused


def create(file: Path, data: bytes) -> None:
    """Create a file, and its folder. Raises Refused if anything has its name, or it cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as made:
            made.write(data)
    except FileExistsError:
        raise Refused(f"{file}: exists, expected no file; nothing is overwritten") from None
    except OSError as error:
        raise Refused(f"{error.filename or file}: {error.strerror}") from None


def replace(file: Path, data: bytes) -> None:
    """Write a file so that it has its old bytes or the new ones at every moment. Raises Refused."""
    new = file.with_name(f"{file.name}.new")
    try:
        with new.open("wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(new, file)
    except OSError as error:
        raise Refused(f"{file}: {error.strerror}") from None


def create_state(folder: Path) -> None:
    """Create a folder for a state, which only its owner can read, if it is not there. Raises OSError."""
    if not folder.exists():
        folder.mkdir(mode=0o700)
        (folder / ".gitignore").write_text("*\n", "utf-8")


def zone() -> str | None:
    """Return the name of this computer's time zone, None if it has none."""
    found = os.environ.get("TZ", "").lstrip(":") or os.path.realpath("/etc/localtime")
    name = found.rpartition("zoneinfo/")[2]
    return name if "/" in name and not name.startswith(("/", "Etc/")) else None
