"""JSON Feed 1.1 (and 1), and its schema as a net beneath the rules."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

from feeds.check import dates, html, jsonschema, values
from feeds.check.dates import Check
from feeds.check.facts import Document, Entry, Link, Replies
from feeds.check.jsonschema import Breach
from feeds.check.jsontext import Path, Repeated, lines
from feeds.check.rules import Finding, quote, table

RULES = table("""
json-malformed | error | RFC 8259; JSON Feed 1.1 |
    A feed that is no JSON in UTF-8 is not read at all.
json-repeated | error | RFC 8259 section 4 |
    Of two members with one name, readers take either.
json-version | error | JSON Feed 1.1, version |
    The version tells readers that this is a JSON Feed: https://jsonfeed.org/version/1.1.
json-version-old | note | JSON Feed 1.1, version |
    Version 1.1 brought authors and language, and can be read by readers of version 1.
json-missing | error | JSON Feed 1.1 |
    The member is required.
json-kind | error | JSON Feed 1.1 |
    A value of another kind is skipped by readers, or stops them.
json-unknown | warning | JSON Feed 1.1, extensions |
    JSON Feed has no such member there. The name of an extension begins with _; most often it is misspelt.
json-content | error | JSON Feed 1.1, items |
    An item has content_html or content_text; else readers have nothing to show.
json-id-kind | warning | JSON Feed 1.1, items |
    An id is a string; readers must make a number one.
json-id-repeated | error | JSON Feed 1.1, items |
    An id belongs to one item: readers drop the second one with it.
json-author | error | JSON Feed 1.1, authors |
    An author has at least one of name, url and avatar.
json-author-old | warning | JSON Feed 1.1, author |
    Version 1.1 has a list of authors; author is for version 1, and may stand beside it for old readers.
json-next | error | JSON Feed 1.1, next_url |
    The next document is another one: a reader that follows this address never ends.
json-self | warning | JSON Feed 1.1, feed_url |
    Readers that have a copy of the feed learn from feed_url where to subscribe; it is the feed's identity.
""")
_NAMES = {str: "a string", bool: "true or false", list: "an array", dict: "an object", float: "a number"}
VERSIONS = ("https://jsonfeed.org/version/1.1", "https://jsonfeed.org/version/1")


class Member(NamedTuple):
    kind: type
    check: Check | None = None
    required: bool = False


_TEXT, _URL = Member(str, values.text), Member(str, values.absolute)
_PLAIN, _DATE = Member(str, values.plain), Member(str, dates.rfc3339)
_BOTH = {"authors": Member(list), "author": Member(dict), "language": Member(str, values.language)}
_FEED = _BOTH | {
    "version": Member(str), "title": Member(str, values.plain, True), "home_page_url": _URL, "feed_url": _URL,
    "description": _TEXT, "user_comment": _TEXT, "next_url": _URL, "icon": _URL, "favicon": _URL, "expired": Member(bool),
    "hubs": Member(list), "items": Member(list, None, True),
}  # fmt: skip
_ITEM = _BOTH | {
    "id": Member(object, None, True), "url": _URL, "external_url": _URL, "title": _PLAIN, "content_html": Member(str),
    "content_text": Member(str), "summary": _PLAIN, "image": _URL, "banner_image": _URL, "date_published": _DATE,
    "date_modified": _DATE, "tags": Member(list), "attachments": Member(list),
}  # fmt: skip
_AUTHOR = {"name": _PLAIN, "url": _URL, "avatar": _URL}
_HUB = {"type": Member(str, values.text, True), "url": Member(str, values.absolute, True)}
_ATTACHMENT = {
    "url": Member(str, values.absolute, True), "mime_type": Member(str, values.media_type, True), "title": _TEXT,
    "size_in_bytes": Member(float), "duration_in_seconds": Member(float),
}  # fmt: skip


def is_feed(value: Any) -> bool:
    """Tell a JSON Feed from other JSON."""
    if not isinstance(value, dict):
        return False
    return "jsonfeed.org" in str(value.get("version", ""))[:200] or {"items", "home_page_url"} <= value.keys()


def check(value: dict[str, Any], text: str, document: Document, now: datetime) -> Iterator[Finding]:
    """Check a JSON Feed, and remember it."""
    where = lines(text)
    broken = list(_feed(value, now))
    for breach in chain(broken, jsonschema.check(value, {one.path for one in broken})):
        yield breach.rule.at(where(breach.path), breach.found, breach.expected)
    _remember(value, where, document)


def _feed(value: dict[str, Any], now: datetime) -> Iterator[Breach]:
    version = value.get("version")
    if version == VERSIONS[1]:
        yield Breach(("version",), RULES["json-version-old"], "version 1", VERSIONS[0])
    elif version != VERSIONS[0]:
        yield Breach(("version",), RULES["json-version"], f"version {quote(str(version or ''))}", VERSIONS[0])
    yield from _members(value, _FEED, (), now)
    yield from _people(value, (), version == VERSIONS[0], now)
    yield from _each(value, "hubs", (), _HUB, now)
    if "feed_url" not in value:
        yield Breach((), RULES["json-self"], "no feed_url", "one")
    elif value["feed_url"] == value.get("next_url"):
        yield Breach(
            ("next_url",),
            RULES["json-next"],
            f"next_url {quote(str(value['next_url']))}",
            "another address than feed_url",
        )
    seen: set[str] = set()
    for number, item in enumerate(_list(value, "items")):
        path = ("items", number)
        if not isinstance(item, dict):
            yield Breach(path, RULES["json-kind"], quote(str(item)), "an object")
            continue
        yield from _item(item, path, version == VERSIONS[0], now)
        identifier = str(item.get("id", ""))
        if identifier and identifier in seen:
            yield Breach((*path, "id"), RULES["json-id-repeated"], f"id {quote(identifier)} again", "an id of its own")
        seen.add(identifier)


def _item(item: dict[str, Any], path: Path, current: bool, now: datetime) -> Iterator[Breach]:
    yield from _members(item, _ITEM, path, now)
    yield from _people(item, path, current, now)
    yield from _each(item, "attachments", path, _ATTACHMENT, now)
    identifier = item.get("id", "x")
    if isinstance(identifier, (dict, list, bool)) or identifier is None:
        yield Breach((*path, "id"), RULES["json-kind"], f"id {quote(str(identifier))}", "a string")
    elif not isinstance(identifier, str):
        yield Breach((*path, "id"), RULES["json-id-kind"], f"id {identifier}", "a string")
    elif not identifier.strip():
        yield Breach((*path, "id"), RULES["json-missing"], "an empty id", "an id of its own")
    if not any(isinstance(item.get(name), str) and item[name] for name in ("content_html", "content_text")):
        yield Breach(path, RULES["json-content"], "an item without content", "content_html or content_text")
    for number, tag in enumerate(_list(item, "tags")):
        if not isinstance(tag, str):
            yield Breach((*path, "tags", number), RULES["json-kind"], f"tag {quote(str(tag))}", "a string")
    markup = item.get("content_html")
    if isinstance(markup, str):
        for one in html.content(markup, 0):
            yield Breach((*path, "content_html"), one.rule, one.found, one.expected)


def _members(value: dict[str, Any], known: dict[str, Member], path: Path, now: datetime) -> Iterator[Breach]:
    """Check the members of an object against a table."""
    if isinstance(value, Repeated):
        yield Breach((*path, value.twice), RULES["json-repeated"], f"{quote(value.twice)} twice", "once")
    for name, member in known.items():
        if member.required and name not in value:
            yield Breach(path, RULES["json-missing"], f"no {name}", "one")
    for name, one in value.items():
        expected = known.get(name)
        if expected is None:
            if not name.startswith("_"):
                yield Breach(
                    (*path, name), RULES["json-unknown"], f"member {quote(name)}", "a member of JSON Feed, or _name"
                )
        elif not _is(one, expected.kind):
            yield Breach((*path, name), RULES["json-kind"], f"{name} {quote(json.dumps(one))}", _NAMES[expected.kind])
        elif isinstance(one, str):
            check_ = expected.check or values.anything
            late = dates.plausible(one, now) if check_ in dates.CHECKS else None
            for broken in (check_(one) or late, values.legal(one)):
                if broken:
                    yield Breach((*path, name), broken[0], f"{name} {quote(one)}", broken[1])


def _is(value: Any, kind: type) -> bool:
    if kind is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, kind)


def _people(value: dict[str, Any], path: Path, current: bool, now: datetime) -> Iterator[Breach]:
    yield from _each(value, "authors", path, _AUTHOR, now)
    people = [((*path, "authors", number), one) for number, one in enumerate(_list(value, "authors"))]
    if isinstance(value.get("author"), dict):
        people.append(((*path, "author"), value["author"]))
        yield from _members(value["author"], _AUTHOR, (*path, "author"), now)
        if current and "authors" not in value:
            yield Breach((*path, "author"), RULES["json-author-old"], "author without authors", "authors")
    for where, one in people:
        if isinstance(one, dict) and not any(one.get(name) for name in _AUTHOR):
            yield Breach(where, RULES["json-author"], "an author without name, url and avatar", "at least one of them")


def _each(value: dict[str, Any], name: str, path: Path, known: dict[str, Member], now: datetime) -> Iterator[Breach]:
    """Check a list of objects."""
    for number, one in enumerate(_list(value, name)):
        where = (*path, name, number)
        if isinstance(one, dict):
            yield from _members(one, known, where, now)
        else:
            yield Breach(where, RULES["json-kind"], quote(str(one)), "an object")


def _remember(value: dict[str, Any], where: Callable[[Path], int], document: Document) -> None:
    """Remember what the folder's other documents are compared with."""
    document.title, document.size = str(value.get("title", "")), len(_list(value, "items"))
    for name, role in (("home_page_url", "page"), ("feed_url", "self"), ("next_url", "prev-archive")):
        document.links.append(Link(where((name,)), role, str(value.get(name, ""))))
    for number, item in enumerate(_list(value, "items")):
        if not isinstance(item, dict):
            continue
        path: Path = ("items", number)
        published = dates.moment(str(item.get("date_published", "")))
        own_id, url = str(item.get("id", "")), str(item.get("url", ""))
        authors = tuple(str(one.get("name", "")) for one in _list(item, "authors") if isinstance(one, dict))
        tags, title = tuple(map(str, _list(item, "tags"))), str(item.get("title", ""))
        document.entries.append(Entry(where(path), own_id, title, published, url, authors, tags))
        document.links.append(Link(where((*path, "url")), "page", url))
        comments = item.get("_comments")
        if isinstance(comments, dict):
            line, feed, count = where((*path, "_comments")), str(comments.get("feed_url", "")), comments.get("count")
            document.links.append(Link(line, "feed", feed))
            document.replies.append(Replies(line, feed, own_id, count if isinstance(count, int) else None))


def _list(value: dict[str, Any], name: str) -> list[Any]:
    found = value.get(name)
    return found if isinstance(found, list) else []
