"""The ledger, a small file of its own, and what becomes of a file of the state that is damaged."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from feeds.errors import Refused

LEDGER = "ledger.json"


def beside(file: Path) -> Path:
    """Where a file is written before it is put in its place."""
    return file.with_name(f"{file.name}.new")


def read_ledger(folder: Path) -> dict[str, dict[str, str]]:
    """What the ledger says of each source; nothing where there is none. Raises ValueError where it is none of ours."""
    try:
        told = json.loads((folder / LEDGER).read_text("utf-8", "surrogatepass"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise Refused(f"{folder / LEDGER}: {error.strerror}") from None
    if not isinstance(told, dict) or not all(isinstance(kept, dict) for kept in told.values()):
        raise ValueError("no ledger")
    if not all(isinstance(value, str) and value for kept in told.values() for value in kept.values()):
        raise ValueError("no ledger")
    if any("/" in kept.get("slug", "") or kept.get("slug", "").startswith(".") for kept in told.values()):
        raise ValueError("no address")
    return told


def write_ledger(folder: Path, told: Mapping[str, Mapping[str, str]]) -> None:
    """Puts the ledger in place at once. Raises Refused."""
    file, new = folder / LEDGER, beside(folder / LEDGER)
    try:
        with new.open("w", encoding="utf-8", errors="surrogatepass") as opened:
            json.dump(told, opened, indent=1, sort_keys=True)
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(new, file)
    except OSError as error:
        raise Refused(f"{file}: {error.strerror}") from None


def set_aside(folder: Path, name: str) -> None:
    """Renames a file that is damaged, and what belongs to it, so that a person can look at it. Raises Refused."""
    import shutil

    for one in (folder / name, folder / f"{name}-journal", folder / f"{name}.new", folder / f"{name}.new-journal"):
        aside = one.with_name(f"{one.name}.damaged")
        try:
            if one.exists():
                if aside.is_dir():
                    shutil.rmtree(aside)
                elif one.is_dir():
                    aside.unlink(missing_ok=True)
                os.replace(one, aside)
        except OSError as error:
            raise Refused(f"{one}: {error.strerror}") from None
