"""Parse feeds.toml into settings. The tables of checks below list every key."""

import json
import re
import tomllib
import unicodedata
from bisect import bisect_left
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
    RedirectSettings,
    Settings,
    SiteSettings,
    values,
)
from feeds.settings.unused import suggestion
from feeds.text import key, slug

Checks = Mapping[str, Callable[[Any], Any]]
_SITE: Checks = {
    "title": values.text, "url": values.base_url, "id": values.authority, "description": values.text,
    "language": values.language, "timezone": values.timezone, "rights": values.text, "permalink": values.permalink,
    "icon": values.site_address, "favicon": values.site_address, "templates": values.text,
    "copy_button": values.boolean,
}  # fmt: skip
_FEEDS: Checks = {
    "formats": values.formats, "limit": values.count, "max_bytes": values.positive("bytes"), "archive": values.archive,
    "author_categories": values.boolean, "content": values.one_of("full", "summary"), "hub": values.web_address,
    "future": values.one_of("hold", "publish"), "stylesheet": values.boolean, "ttl": values.positive("minutes"),
    "update_period": values.one_of("hourly", "daily", "weekly", "monthly", "yearly"),
    "update_frequency": values.positive("updates in a period"),
    "skip_hours": values.skip_hours, "skip_days": values.skip_days,
    "gzip": values.boolean,
}  # fmt: skip
_DATES: Checks = {"undated": values.one_of("publish", "skip"), "order": values.one_of("MDY", "DMY", "YMD")}
_REDIRECTS: Checks = {
    "write": values.servers, "wordpress": values.base_url, "blogger": values.base_url, "feedburner": values.burned,
}  # fmt: skip
_AUTHOR: Checks = {
    "name": values.text, "aliases": values.names, "url": values.web_address, "bio": values.text, "role": values.text,
    "picture": values.web_address,
}  # fmt: skip
_CATEGORY: Checks = {"label": values.text, "aliases": values.names}
_POST: Checks = {
    "title": values.text, "date": values.date_or_datetime, "updated": values.date_or_datetime, "authors": values.names,
    "categories": values.names, "language": values.language, "url": values.web_address, "slug": values.post_slug,
    "comments": values.one_of("open", "closed"), "publish": values.boolean,
}  # fmt: skip
_TABLES: Mapping[str, tuple[type, Checks]] = {
    "site": (SiteSettings, _SITE), "feeds": (FeedSettings, _FEEDS), "dates": (DateSettings, _DATES),
    "redirects": (RedirectSettings, _REDIRECTS),
    "authors": (AuthorSettings, _AUTHOR), "categories": (CategorySettings, _CATEGORY), "posts": (PostSettings, _POST),
}  # fmt: skip
_NESTED = {"authors", "categories", "posts"}  # tables of tables, by slug or by post


class _Invalid(Exception):
    """A key at `path` in the document is unknown or has an invalid value."""

    def __init__(self, path: tuple[str, ...], message: str):
        super().__init__(message)
        self.path = path


def load(data: bytes, file: str) -> Settings:
    """Return the settings in the TOML document `data`. Raise Refused with one line, "FILE:LINE: KEY: message"."""
    try:
        source = data.decode("utf-8-sig")
        document = tomllib.loads(source)
    except UnicodeDecodeError as error:
        raise Refused(f"{file}: invalid UTF-8 at byte {error.start}; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)", str(error))
        line = place[1] if place else str(source.count("\n") + 1)
        raise Refused(f"{file}:{line}: invalid TOML: {str(error).replace(place[0], '') if place else error}") from None
    try:
        return _settings(document)
    except _Invalid as error:
        raise Refused(f"{file}:{line_of(source, error.path)}: {_dotted(error.path)}: {error}") from None


def _settings(document: Mapping[str, Any]) -> Settings:
    tables: dict[str, Any] = {}
    for name, value in document.items():
        if name not in _TABLES:
            raise _Invalid((name,), _unknown(name, tuple(_TABLES), "table"))
        tables[name] = _tables(name, value) if name in _NESTED else _table(name, value, (name,))
    settings = Settings(**tables)
    if settings.redirects.write and settings.redirects == RedirectSettings(settings.redirects.write):
        expected = "the address of the old feeds beside it: wordpress, blogger or feedburner"
        raise _Invalid(("redirects", "write"), f"found no other key, expected {expected}")
    _check_names("authors", "name", settings.authors)
    _check_names("categories", "label", settings.categories)
    _check_slugs(document.get("posts", {}))
    return settings


def _table(name: str, value: Any, path: tuple[str, ...]) -> Any:
    cls, checks = _TABLES[name]
    if not isinstance(value, dict):
        raise _Invalid(path, f"found {_shown(value)}, expected a table")
    fields: dict[str, Any] = {}
    for inner, found in value.items():
        if inner not in checks:
            raise _Invalid((*path, inner), _unknown(inner, tuple(checks), "key"))
        try:
            fields[inner] = checks[inner](found)
        except ValueError as error:
            raise _Invalid((*path, inner), f"found {_shown(found)}, expected {error}") from None
    return cls(**fields)


def _tables(name: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _Invalid((name,), f"found {_shown(value)}, expected tables as [{name}.…]")
    for inner in value:
        if name != "posts" and slug(key(inner)) != inner:
            raise _Invalid((name, inner), f"found the slug {_shown(inner)}, expected {_shown(slug(key(inner)))}")
    return {unicodedata.normalize("NFC", inner): _table(name, table, (name, inner)) for inner, table in value.items()}


def _check_names(table: str, field: str, entries: Mapping[str, Any]) -> None:
    """Raise _Invalid where two authors, or two categories, share a slug, a name or an alias."""
    owners = {slug: slug for slug in entries}
    for own, entry in entries.items():
        given = getattr(entry, field)
        for where, names in ((field, (given,) if given else ()), ("aliases", entry.aliases)):
            for name in names:
                if (owner := owners.setdefault(key(name), own)) != own:
                    raise _Invalid((table, own, where), f"found {_shown(name)}, which is a name of {owner}")


def _check_slugs(posts: Mapping[str, Mapping[str, Any]]) -> None:
    """Raise _Invalid where two tables of posts have the same slug."""
    owners: dict[str, str] = {}
    for own, table in posts.items():
        if "slug" in table and (owner := owners.setdefault(table["slug"], own)) != own:
            message = f'found "{table["slug"]}", which is the slug of {_shown(owner)}; choose another'
            raise _Invalid(("posts", own, "slug"), message)


def _unknown(name: str, allowed: tuple[str, ...], what: str) -> str:
    return f"unknown {what}, expected {suggestion(name, allowed) or 'one of ' + ', '.join(allowed)}"


def _shown(value: Any) -> str:
    """Return a value as JSON, which is near enough to TOML, in at most 60 characters."""
    shown = json.dumps(value, ensure_ascii=False, default=str)
    return shown if len(shown) <= 60 else shown[:59] + "…"


def _dotted(path: tuple[str, ...]) -> str:
    return ".".join(part if re.fullmatch(r"[\w-]+", part) else _shown(part) for part in path)


def line_of(source: str, path: tuple[str, ...]) -> int:
    """Return the number, from 1, of the line of a TOML document that first gives the key at `path`.

    tomllib reports no positions: find the shortest beginning of the document that has the key. The key's line follows
    the longest beginning without it, as a value may take several lines.
    """
    lines = source.split("\n")

    def parsed(count: int) -> tuple[int, Any]:
        """Parse the longest beginning of at most `count` lines that is a document."""
        while True:
            try:
                return count, tomllib.loads("\n".join(lines[:count]))
            except tomllib.TOMLDecodeError:
                count -= 1

    first = bisect_left(range(len(lines)), True, key=lambda count: _has(parsed(count)[1], path))
    return parsed(first - 1)[0] + 1


def _has(node: Any, path: tuple[str, ...]) -> bool:
    for part in path:
        if not isinstance(node, dict) or part not in node:
            return False
        node = node[part]
    return True


def with_base_url(settings: Settings, address: str | None) -> Settings:
    """Return the settings with the value of --base-url, if given. Raise Refused if it is no URL."""
    if address is None:
        return settings
    try:
        return replace(settings, base_url=values.base_url(address))
    except ValueError as error:
        raise Refused(f'--base-url: found "{address}", expected {error}') from None
