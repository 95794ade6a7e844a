"""The ledger: a small file with the ids and slugs that cannot be derived from the sources again."""

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from feeds.errors import Refused
from feeds.storage.created import replace

FILE = "ledger.json"


@dataclass(frozen=True, slots=True)
class Ledger:
    """`posts` gives "id" and "slug" by a post's key as text, `feeds` the id by the folder of a feed."""

    authority: str = ""  # of the ids, if it follows neither from the configuration nor from the url
    posts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    feeds: Mapping[str, str] = field(default_factory=dict)


def read(folder: Path) -> Ledger:
    """Return the ledger, empty if there is none. Raises ValueError if it is damaged, Refused if it is inaccessible."""
    try:
        values = json.loads((folder / FILE).read_text("utf-8", "surrogatepass"))
    except FileNotFoundError:
        return Ledger()
    except OSError as error:
        raise Refused(f"{folder / FILE}: {error.strerror}") from None
    return _checked(values)


def _checked(values: Any) -> Ledger:
    """Return the ledger in parsed JSON. Raises ValueError if it has another structure."""
    if not isinstance(values, dict) or not values.keys() <= {"authority", "posts", "feeds"}:
        raise ValueError("unknown keys")
    ledger = Ledger(**values)
    tables = (ledger.posts, ledger.feeds, *(ledger.posts.values() if isinstance(ledger.posts, dict) else ()))
    if not all(isinstance(table, dict) for table in tables):
        raise ValueError("not a table")
    texts = [*ledger.feeds.values(), *(value for post in ledger.posts.values() for value in post.values())]
    if not isinstance(ledger.authority, str) or not all(isinstance(value, str) and value for value in texts):
        raise ValueError("not a text")
    slugs = [post.get("slug", "") for post in ledger.posts.values()]
    if any("/" in slug or slug.startswith(".") for slug in slugs):
        raise ValueError("not a slug")
    return ledger


def write(folder: Path, ledger: Ledger) -> None:
    """Replace the ledger. Raises Refused."""
    values = {"authority": ledger.authority, "posts": dict(ledger.posts), "feeds": dict(ledger.feeds)}
    text = json.dumps({key: value for key, value in values.items() if value}, indent=1, sort_keys=True)
    replace(folder / FILE, text.encode("utf-8", "surrogatepass"))


def sweep(folder: Path) -> None:
    """Delete the temporary file that a killed run left."""
    (folder / f"{FILE}.new").unlink(missing_ok=True)


def set_aside(folder: Path, name: str) -> None:
    """Rename a damaged file of the state and its journals to NAME.damaged, so that they can be examined. Raises Refused."""
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
