"""The article that a page describes in JSON-LD (schema.org Article, BlogPosting, NewsArticle and their kin)."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

_ARTICLE = re.compile(r"(?:Blog|Live\w*)?Posting|(?:\w*Article)|Report|Recipe|Review")
_DEPTH = 8
_CONTROLS = re.compile(r"[\x00-\x1f]+")
_WRAPPING = re.compile(r"^\s*(?://)?\s*<!(?:--|\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*$")


def objects(scripts: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """Yield every object of the scripts that can be read, outer ones first."""
    for script in scripts:
        try:
            value = json.loads(_CONTROLS.sub(" ", _WRAPPING.sub("", script)), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(value, 0)


def _objects(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value or "@graph" in value:
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _objects(value.get(key), depth + 1)


def types(thing: Mapping[str, Any]) -> set[str]:
    """Return the types of an object, without their vocabulary's address."""
    named = thing.get("@type")
    listed = named if isinstance(named, list) else [named]
    return {one.rpartition("/")[2] for one in listed if isinstance(one, str)}


def articles(things: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the objects that are articles."""
    return [thing for thing in things if any(_ARTICLE.fullmatch(name) for name in types(thing))]


def dated_pages(things: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the pages that have a date or an author, for sites that name their posts no articles."""
    return [
        thing for thing in things if "WebPage" in types(thing) and (thing.get("datePublished") or thing.get("author"))
    ]


def text(value: object) -> str:
    """Return the text of a value: its name where it is an object, the first of a list."""
    if isinstance(value, str):
        return " ".join(unescape(value).split())
    if isinstance(value, list):
        return next(filter(None, map(text, value)), "")
    if isinstance(value, dict):
        return text(value.get("name") or value.get("@value") or value.get("url"))
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def texts(value: object) -> list[str]:
    """Return the texts of a value that may be one or a list of them; one text may have several, with commas."""
    if isinstance(value, list):
        return [one for entry in value for one in texts(entry)]
    if isinstance(value, str):
        return [part.strip() for part in unescape(value).split(",") if part.strip()]
    single = text(value)
    return [single] if single else []


def people(value: object, things: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the names of a value of `author`: a text, an object, a reference to one, or a list of these."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            known = next((thing for thing in things if thing.get("@id") == one.get("@id") and thing.get("name")), {})
            named = one if one.get("name") else known
            if not types(named) & {"Organization", "NewsMediaOrganization", "Corporation", "WebSite"}:
                yield from (
                    people(named.get("name"), ()) if isinstance(named.get("name"), list) else [text(named.get("name"))]
                )
        elif isinstance(one, str):
            yield text(one)
