"""`feeds init`: look at a folder, ask for the settings of its site, and write feeds.toml and, where there is none, a post.

How to ask is an argument. Nothing is overwritten.
"""

import shlex
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from feeds import names, readers
from feeds.commands.init import documents
from feeds.commands.init.clues import Clue, Clues, timezone
from feeds.commands.init.configured import configured
from feeds.commands.init.published import of_feeds, of_page
from feeds.errors import Refused, SourceError
from feeds.model import Draft, Source
from feeds.settings import values
from feeds.storage.created import create, zone
from feeds.storage.sources import Listing, clock, find, kind_at, opened

_CHECKS: Mapping[str, Callable[[Any], str]] = {
    "title": values.text,
    "url": values.base_url,
    "id": values.authority,
    "language": values.language,
    "timezone": timezone,
}
_FIRST_POST = "first-post.md"
_OUTPUT = "output"
_WITHIN = "feeds"  # the folder of OUTPUT in what a generator made
NONE = "-"  # an answer: leave the key out


class Suggestion(NamedTuple):
    """A value for a key, and why."""

    value: str
    why: str
    is_certain: bool = True  # else somebody has to agree


class Folder(NamedTuple):
    """What a folder holds."""

    path: Path
    listing: Listing
    has_posts: bool
    is_generated: bool  # it is what a site generator made
    clues: Clues
    zone: str | None  # of this computer

    @property
    def output(self) -> Path:
        """Where to build: beside the pages that a generator made, else in the working directory."""
        return self.path / _WITHIN if self.is_generated else Path(_OUTPUT)


Ask = Callable[[str, Suggestion | None, Callable[[str], str | None]], str | None]


def look(path: Path) -> Folder:
    """Look at a folder, which may be missing. Raises Refused if it has a feeds.toml or cannot be listed."""
    if kind_at(path / names.CONFIGURATION):
        raise Refused(f"{path / names.CONFIGURATION}: exists, expected none; nothing is overwritten, edit it instead")
    if kind_at(path) is None:
        return Folder(path, Listing({}, (), Counter()), False, False, {}, zone())
    listing = find(path, readers.reader, Path(_OUTPUT))
    project, home = configured(path), listing.sources.get(names.PAGE)
    page = of_page(home) if home and not project else None
    clues = {**of_feeds(listing.sources.values()), **(page or {}), **project}
    return Folder(path, listing, any(_posts(listing)), page is not None, clues, zone())


def _posts(listing: Listing) -> Iterator[Draft]:
    """Yield the public posts."""
    for source in listing.sources.values():
        with suppress(SourceError), opened(source) as file:
            for draft in readers.read(Source(source.path, file.stream), file.stat[0]):
                if isinstance(draft, Draft) and draft.visibility is None:
                    yield draft


def found(folder: Folder) -> Iterator[str]:
    """Yield lines on what the folder holds."""
    counts = Counter(map(readers.ending, folder.listing.sources))
    read = ", ".join(f"{count} {ending}" for ending, count in sorted(counts.items()))
    other = ", ".join(f"{count} {ending or 'without extension'}" for ending, count in folder.listing.unread.items())
    yield f"{folder.path}: {read or 'no files that can be posts'}" + (f"; not read: {other}" if other else "")
    if folder.is_generated:
        yield f"{folder.path}: has {names.PAGE}, so it seems to be what a site generator made; the feeds go to {folder.output}"


def answers(folder: Folder, given: Mapping[str, str | None], ask: Ask | None, agree: bool) -> dict[str, str | None]:
    """Return the value of each key: given, asked for, or what the folder says.

    Without `ask`, and unless it is to `agree` to suggestions, Refused names the options that are missing.
    """
    made: dict[str, str | None] = {}
    missing = []
    for key in _CHECKS:
        suggested = _suggestion(key, folder, made)
        option = given.get(key)
        if option is not None:
            made[key] = _checked(key, option)
        elif ask:
            made[key] = ask(key, suggested, lambda value, key=key: check(key, value))  # type: ignore[misc]
        else:
            made[key] = suggested.value if suggested and (agree or suggested.is_certain) else None
            missing += [f"--{key}"] if made[key] is None and not agree else []
    if missing:
        what = f"{', '.join(missing)}: not given, and not certain from {folder.path}"
        raise Refused(f'{what}; give them ("{NONE}": none), or --yes to take what is likely and leave out the rest')
    return made


def check(key: str, value: str) -> str | None:
    """Return a value as the settings hold it, None for none. Raises ValueError with what was expected."""
    return None if value.strip() == NONE else _CHECKS[key](value.strip())


def _checked(key: str, value: str) -> str | None:
    try:
        return check(key, value)
    except ValueError as error:
        raise Refused(f'--{key}: found "{value}", expected {error}') from None


def _suggestion(key: str, folder: Folder, made: Mapping[str, str | None]) -> Suggestion | None:
    """Return the likely value of a key; `made` has the keys above it."""
    if key == "url":
        return _url(folder)
    if key == "id":
        return _id(made.get("url"))
    if clue := folder.clues.get(key):
        return Suggestion(clue.value, clue.origin)
    return Suggestion(folder.zone, "this computer", False) if key == "timezone" and folder.zone else None


def _url(folder: Folder) -> Suggestion | None:
    """Return the folder `feeds` of the blog. It is certain for pages that are served from this folder."""
    clue: Clue | None = folder.clues.get("address")
    return Suggestion(f"{clue.value}{_WITHIN}/", clue.origin, folder.is_generated) if clue else None


def _id(url: str | None) -> Suggestion | None:
    """Return the host of the site today: it is the user's then, whoever had it before."""
    host = urlsplit(url).hostname if url else None
    with suppress(ValueError):
        if host and "." in host and not host.replace(".", "").isdigit():
            return Suggestion(values.authority(f"{host},{_today(UTC).isoformat()}"), "the host of the url, and today")
    return None


def _today(zone: tzinfo) -> date:
    return datetime.fromtimestamp(clock() / 1e9, zone).date()


def write(folder: Folder, made: Mapping[str, str | None]) -> Iterator[Path]:
    """Write the files of the site and yield each. Raises Refused if one exists meanwhile."""
    zone = made.get("timezone")
    if not folder.has_posts and not kind_at(folder.path / _FIRST_POST):
        post = documents.first_post(_today(values.timezone(zone) if zone else UTC), made.get("language"))
        create(folder.path / _FIRST_POST, post.encode())
        yield folder.path / _FIRST_POST
    create(folder.path / names.CONFIGURATION, documents.settings(made).encode())
    yield folder.path / names.CONFIGURATION


def next_commands(folder: Folder) -> Iterator[str]:
    """Yield the commands that build the site and show it."""
    is_default = (folder.path, folder.output) == (Path("sources"), Path(_OUTPUT))
    yield shlex.join(["feeds", "build", *([] if is_default else [str(folder.path), str(folder.output)])])
    yield shlex.join(["feeds", "serve", *([] if folder.output == Path(_OUTPUT) else [str(folder.output)])])
