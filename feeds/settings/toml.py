"""From the bytes of feeds.toml to settings, or to an error that names the line, what was found and what was expected.

The tables below are the one list of keys. Knows nothing of how settings are used.
"""

import difflib
import json
import re
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from feeds.errors import Refused
from feeds.settings import (
    AuthorSettings,
    CategorySettings,
    DateSettings,
    FeedSettings,
    PostSettings,
    Settings,
    SiteSettings,
    values,
)
from feeds.text import key, slug

Checks = Mapping[str, Callable[[Any], Any]]
_SITE: Checks = {
    "title": values.text, "url": values.base_url, "id": values.authority, "description": values.text,
    "language": values.language, "timezone": values.timezone, "rights": values.text, "permalink": values.permalink,
}  # fmt: skip
_FEEDS: Checks = {
    "formats": values.formats, "limit": values.number, "max_bytes": values.size, "archive": values.archive,
    "author_categories": values.switch, "content": values.one_of("full", "summary"), "hub": values.web_address,
    "future": values.one_of("hold", "publish"),
}  # fmt: skip
_DATES: Checks = {"undated": values.one_of("publish", "skip"), "order": values.one_of("MDY", "DMY", "YMD")}
_AUTHOR: Checks = {
    "name": values.text, "aliases": values.names, "url": values.web_address, "bio": values.text, "role": values.text,
    "picture": values.web_address,
}  # fmt: skip
_CATEGORY: Checks = {"label": values.text, "aliases": values.names}
_POST: Checks = {
    "title": values.text, "date": values.moment, "updated": values.moment, "authors": values.names,
    "categories": values.names, "language": values.language, "url": values.web_address,
    "comments": values.one_of("open", "closed"), "publish": values.switch,
}  # fmt: skip
_TABLES: Mapping[str, tuple[type, Checks]] = {
    "site": (SiteSettings, _SITE), "feeds": (FeedSettings, _FEEDS), "dates": (DateSettings, _DATES),
    "authors": (AuthorSettings, _AUTHOR), "categories": (CategorySettings, _CATEGORY), "posts": (PostSettings, _POST),
}  # fmt: skip
_BY_NAME = {"authors", "categories", "posts"}  # tables of tables


class _Wrong(Exception):
    def __init__(self, path: tuple[str, ...], what: str):
        super().__init__(what)
        self.path = path


def load(data: bytes, file: str) -> Settings:
    """The settings that a configuration file gives. Raises Refused, with one line for the person who wrote it."""
    try:
        source = data.decode("utf-8-sig")
        document = tomllib.loads(source)
    except UnicodeDecodeError as error:
        raise Refused(f"{file}: not UTF-8 at byte {error.start}, expected TOML") from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)", str(error))
        line = place[1] if place else str(source.count("\n") + 1)
        raise Refused(f"{file}:{line}: no TOML: {str(error).replace(place[0], '') if place else error}") from None
    try:
        return _settings(document)
    except _Wrong as wrong:
        raise Refused(f"{file}:{line_of(source, wrong.path)}: {_dotted(wrong.path)}: {wrong}") from None


def _settings(document: Mapping[str, Any]) -> Settings:
    given: dict[str, Any] = {}
    for name, value in document.items():
        if name not in _TABLES:
            raise _Wrong((name,), _unknown(name, tuple(_TABLES), "table"))
        given[name] = _tables(name, value) if name in _BY_NAME else _table(name, value, (name,))
    settings = Settings(**given)
    _say_twice("authors", settings.authors)
    _say_twice("categories", settings.categories)
    return settings


def _table(name: str, value: Any, path: tuple[str, ...]) -> Any:
    kind, checks = _TABLES[name]
    if not isinstance(value, dict):
        raise _Wrong(path, f"found {_shown(value)}, expected a table")
    given: dict[str, Any] = {}
    for inner, found in value.items():
        if inner not in checks:
            raise _Wrong((*path, inner), _unknown(inner, tuple(checks), "key"))
        try:
            given[inner] = checks[inner](found)
        except ValueError as error:
            raise _Wrong((*path, inner), f"found {_shown(found)}, expected {error}") from None
    return kind(**given)


def _tables(name: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _Wrong((name,), f"found {_shown(value)}, expected tables as [{name}.…]")
    for inner in value:
        if name != "posts" and slug(key(inner)) != inner:
            raise _Wrong((name, inner), f"found the slug {_shown(inner)}, expected {_shown(slug(key(inner)))}")
    return {unicodedata.normalize("NFC", inner): _table(name, table, (name, inner)) for inner, table in value.items()}


def _say_twice(table: str, entries: Mapping[str, Any]) -> None:
    """One name can belong to one author or category only."""
    owner = {mine: mine for mine in entries}
    field = "name" if table == "authors" else "label"
    for mine, entry in entries.items():
        shown = getattr(entry, field)
        for where, names in ((field, (shown,) if shown else ()), ("aliases", entry.aliases)):
            for name in names:
                if owner.setdefault(key(name), mine) != mine:
                    raise _Wrong((table, mine, where), f"found {_shown(name)}, which is a name of {owner[key(name)]}")


def _unknown(name: str, known: tuple[str, ...], what: str) -> str:
    close = difflib.get_close_matches(name, known, 1)
    return f"unknown {what}, expected {close[0] if close else 'one of ' + ', '.join(known)}"


def _shown(value: Any) -> str:
    """A value as TOML would have it, or nearly."""
    shown = json.dumps(value, ensure_ascii=False, default=str)
    return shown if len(shown) <= 60 else shown[:59] + "…"


def _dotted(path: tuple[str, ...]) -> str:
    return ".".join(part if re.fullmatch(r"[\w-]+", part) else _shown(part) for part in path)


def line_of(source: str, path: tuple[str, ...]) -> int:
    """The line, from 1, on which a key of a TOML document is first given.

    The standard library's parser has no positions, so ever longer beginnings of the document are parsed until one has
    the key: what follows the longest beginning without it is the line.
    """
    lines, without = source.split("\n"), 0
    for count in range(1, len(lines) + 1):
        try:
            node: Any = tomllib.loads("\n".join(lines[:count]))
        except tomllib.TOMLDecodeError:
            continue
        for part in path:
            node = node.get(part) if isinstance(node, dict) else None
        if node is not None:
            return without + 1
        without = count
    return 1


def with_base_url(settings: Settings, address: str | None) -> Settings:
    """The settings with the call's own base URL, where it has one. Raises Refused."""
    if address is None:
        return settings
    try:
        return replace(settings, base_url=values.base_url(address))
    except ValueError as error:
        raise Refused(f'--base-url: found "{address}", expected {error}') from None
