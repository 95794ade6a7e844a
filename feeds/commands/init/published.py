"""What exports, feeds and the home page of a folder say of the site."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from html.parser import HTMLParser
from itertools import islice
from typing import BinaryIO

from feeds import html, names
from feeds.commands.init.clues import Clues, clues
from feeds.errors import SourceError
from feeds.model import Source
from feeds.readers import ending, xmlstream
from feeds.readers.project import has_front_matter
from feeds.storage.sources import SourceFile, opened
from feeds.text import decode

_FEEDS = {".xml", ".rss", ".atom", ".rdf", ".json"}
_MANY = 50  # files that are read, at most
_LARGE = 16 * 1024 * 1024  # bytes of a JSON Feed or a page
_NAMESPACES = ("", f"{{{names.ATOM}}}", "{http://purl.org/rss/1.0/}", f"{{{names.DUBLIN_CORE}}}")
_ELEMENTS = [f"{space}{name}" for space in _NAMESPACES for name in ("title", "link", "language", "item", "entry")]


def of_feeds(sources: Iterable[SourceFile]) -> Clues:
    """Return what the feeds and exports that lie nearest to the top of the folder say with one voice."""
    feeds = sorted((source.path.count("/"), source) for source in sources if ending(source.path) in _FEEDS)
    found = [(depth, said) for depth, source in feeds[:_MANY] if (said := _of_feed(source))]
    nearest = [said for depth, said in found if depth == found[0][0]]
    by_field = {field: [one[field] for one in nearest if field in one] for field in ("title", "address", "language")}
    return {field: given[0] for field, given in by_field.items() if len({clue.value for clue in given}) == 1}


def _of_feed(source: SourceFile) -> Clues:
    found: Mapping[str, str] = {}
    with suppress(SourceError), opened(source) as file:
        if ending(source.path) != ".json":
            found = _head(file.stream)
        elif file.stat[0] <= _LARGE:
            found = _json_head(file.stream.read())
    return clues(found, source.path)


def _head(stream: BinaryIO) -> Mapping[str, str]:
    """Return what a feed says above its first entry."""
    found: dict[str, str] = {}
    root = xmlstream.root(stream)
    for element, _ in islice(xmlstream.entries(stream, root, *_ELEMENTS), 1, None):
        name = xmlstream.local(element)
        if name in ("item", "entry"):
            break
        if name == "link" and element.get("rel", "alternate") != "alternate":
            continue
        value = element.get("href") or html.plain(element.text or "")
        found.setdefault("address" if name == "link" else name, value.strip())
        if language := element.getroottree().getroot().get(f"{{{names.XML}}}lang"):
            found.setdefault("language", language)
    return found


def _json_head(data: bytes) -> Mapping[str, str]:
    keys = {"title": "title", "home_page_url": "address", "language": "language"}
    with suppress(ValueError, RecursionError):
        feed = json.loads(data)
        if isinstance(feed, dict) and "items" in feed:
            return {field: feed[key] for key, field in keys.items() if isinstance(feed.get(key), str)}
    return {}


def of_page(source: SourceFile) -> Clues | None:
    """Return what the home page of a site says; None for a template, which has front matter."""
    page = _Page()
    with suppress(SourceError, ValueError), opened(source) as file:
        if has_front_matter(Source(source.path, file.stream)):
            return None
        if file.stat[0] <= _LARGE:
            page.feed(decode(file.stream.read())[0])
    return clues(page.found, source.path)


class _Page(HTMLParser):
    """Keeps the language of a page, its canonical address and the name of its site."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html" and given.get("lang"):
            self.found.setdefault("language", given["lang"])
        elif tag == "link" and given.get("rel", "").lower() == "canonical":
            self.found.setdefault("address", given.get("href", "").removesuffix(names.PAGE))
        elif tag == "meta" and given.get("property") == "og:site_name":
            self.found.setdefault("title", given.get("content", ""))
