"""JSON Feed 1.0 and 1.1 (jsonfeed.org), with the extensions that this program writes."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from feeds import html, text
from feeds.errors import SourceError
from feeds.html.addresses import absolute
from feeds.model import Draft, DraftEnclosure, DraftFeed, Found, Origin, Source

_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/1(?:\.\d+)?/?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*")
_ADDRESS = re.compile(r"\S+@\S+\.\S+|https?://\S*")  # of somebody, which is nobody's name
_MOST = 300  # characters of a name
_BLANK_LINE = re.compile(r"\n\s*\n")


class _Members(NamedTuple):
    """An object of the feed: its members and where they stand."""

    values: Mapping[str, Any]
    path: str
    place: str

    def text(self, *keys: str) -> Found | None:
        """Return the first of these members that is a text or a number and not blank."""
        for key in keys:
            value = self.values.get(key)
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                words = text.clean(str(value))[0].strip()
                if words:
                    return self.found(words, key)
        return None

    def address(self, *keys: str, base: str | None = None) -> Found | None:
        """Return the first of these members that is an http(s) address, absolute."""
        for key in keys:
            found = self.text(key)
            resolved = absolute(found.value, base or "") if found else None
            if found and resolved and resolved.startswith("http"):
                return found._replace(value=resolved)
        return None

    def found(self, value: str, key: str) -> Found:
        return Found(value, Origin(self.path, 0, 0, "JSON Feed", f"{self.place}{key}"))

    def object(self, key: str) -> "_Members":
        """Return a member that is an object, an empty one where it is none."""
        value = self.values.get(key)
        return _Members(value if isinstance(value, dict) else {}, self.path, f"{self.place}{key}.")

    def objects(self, key: str) -> Iterator["_Members"]:
        """Yield the objects of a member that is an array."""
        value = self.values.get(key)
        for number, one in enumerate(value if isinstance(value, list) else ()):
            if isinstance(one, dict):
                yield _Members(one, self.path, f"{self.place}{key}[{number}].")


class _Head(NamedTuple):
    source: DraftFeed
    base: str | None
    authors: tuple[Found, ...]  # of items that name none
    language: Found | None


def read(source: Source) -> Iterator[Draft | SourceError]:
    """Yield a draft for each item. Raises SourceError where the file is no JSON Feed."""
    feed = _Members(_parsed(source.stream.read()), source.path, "")
    items = feed.values.get("items")
    if not isinstance(items, list):
        raise SourceError("items: expected an array of objects; a JSON Feed must have it")
    head = _head(feed)
    posts = [(number, one) for number, one in enumerate(items) if not (isinstance(one, dict) and one.get("_reply"))]
    left = len(items) - len(posts)
    notes = (f"the feed: left out {left} {'comment on a post' if left == 1 else 'comments on posts'}",) if left else ()
    if not posts:
        raise SourceError(notes[0] if notes else "a feed without items, expected one at least")
    seen: set[str] = set()
    for number, values in posts:
        if not isinstance(values, dict):
            yield SourceError(f"items[{number}]: {_kind(values)}, expected an object", str(number))
            continue
        draft = _draft(_Members(values, source.path, f"items[{number}]."), head, seen, notes)
        if draft.title or draft.html or draft.body or draft.enclosures:
            notes = ()
            yield draft
        else:
            yield SourceError(f"items[{number}] has neither title nor content, expected one of them", draft.item)


def _parsed(data: bytes) -> Mapping[str, Any]:
    """Return the top object of a JSON Feed. Raises SourceError."""
    try:
        feed = json.loads(data)
    except json.JSONDecodeError as error:
        raise SourceError(f"line {error.lineno}: {error.msg} in column {error.colno}, expected JSON; mend it") from None
    except UnicodeDecodeError as error:
        raise SourceError(f"byte {error.start} is not {error.encoding.upper()}, expected JSON in UTF-8") from None
    except (RecursionError, ValueError):
        raise SourceError("nested too deep or with a number too long, expected a JSON Feed") from None
    version = feed.get("version") if isinstance(feed, dict) else None
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise SourceError('no JSON Feed: expected an object with "version": "https://jsonfeed.org/version/1.1"')
    return feed  # type: ignore[no-any-return]


def _kind(value: object) -> str:
    kinds = {str: "a text", bool: "a truth value", list: "an array", type(None): "null"}
    return kinds.get(type(value), "a number")


def _head(feed: _Members) -> _Head:
    page = feed.address("home_page_url")
    own = feed.address("feed_url", base=page.value if page else None)
    base = (page or own).value if page or own else None  # type: ignore[union-attr]
    source = DraftFeed(_plain(feed.text("title")), own or page, page)
    return _Head(source, base, _authors(feed), _language(feed))


def _draft(item: _Members, head: _Head, seen: set[str], notes: tuple[str, ...]) -> Draft:
    given, url = item.text("id"), item.address("url", base=head.base)
    title, published = _plain(item.text("title")), item.text("date_published")
    attached = tuple({one.url.value: one for one in _enclosures(item, head.base)}.values())
    hashed = text.digest("\n".join(found.value for found in (title, published) if found) or item.place, 12)
    key = (given or url).value if given or url else hashed  # type: ignore[union-attr]
    if given is None and key in seen:
        key = f"{key}#{hashed}"
    seen.add(key)
    content, body = _body(item, head.base, url)
    comments = item.object("_comments")
    status = comments.text("status")
    return Draft(
        item.path,
        item=key,
        id=given,
        site=head.source.title,
        title=title,
        authors=_authors(item) or head.authors,
        published=published,
        updated=item.text("date_modified"),
        summary=_plain(item.text("summary")) if content or item.text("content_text") else None,
        html=content,
        body=body,
        tags=_tags(item),
        image=item.address("image", "banner_image", base=head.base),
        enclosures=attached,
        source=_source(item) or head.source,
        comment_count=comments.text("count"),
        status=status if status and status.value in ("open", "closed") else None,
        rights=_plain(item.object("_rights").text("text")),
        license=item.object("_rights").address("url"),
        language=_language(item) or head.language,
        url=url or item.address("external_url", base=head.base),
        notes=notes,
    )


def _body(item: _Members, base: str | None, url: Found | None) -> tuple[Found | None, tuple[Found, ...]]:
    """Return the content as HTML or as paragraphs of text; where there is none, the summary is it."""
    content = item.text("content_html")
    if content:
        if url is None and base:
            content = content._replace(value=html.clean(content.value, base))
        return content, ()
    plain = item.text("content_text", "summary")
    paragraphs = (part.strip() for part in _BLANK_LINE.split(plain.value)) if plain else ()
    return None, tuple(plain._replace(value=part) for part in paragraphs if plain and part)


def _plain(found: Found | None) -> Found | None:
    """Return plain text on one line."""
    return found._replace(value=text.squash(found.value)) if found else None


def _authors(members: _Members) -> tuple[Found, ...]:
    """Return the names in `authors` or, as in version 1.0, `author`, each once."""
    people = (*members.objects("authors"), members.object("author"))
    found = (one.text("name") for one in people)
    return tuple(
        {
            one.value: one for one in found if one and len(one.value) <= _MOST and not _ADDRESS.fullmatch(one.value)
        }.values()
    )


def _language(members: _Members) -> Found | None:
    found = members.text("language")
    return found if found and _LANGUAGE.fullmatch(found.value) else None


def _tags(item: _Members) -> tuple[Found, ...]:
    tags = item.values.get("tags")
    words = (
        text.squash(text.clean(tag)[0]) for tag in (tags if isinstance(tags, list) else ()) if isinstance(tag, str)
    )
    return tuple(item.found(word, "tags") for word in dict.fromkeys(words) if word)


def _enclosures(item: _Members, base: str | None) -> Iterator[DraftEnclosure]:
    for one in item.objects("attachments"):
        url, kind, size = one.address("url", base=base), one.text("mime_type"), one.values.get("size_in_bytes")
        media_type = kind.value.partition(";")[0].strip().lower() if kind else ""
        if url:
            type_ = media_type if _TYPE.fullmatch(media_type) else None
            yield DraftEnclosure(url, type_, _whole(size), _whole(one.values.get("duration_in_seconds")))


def _whole(number: object) -> int | None:
    return int(number) if isinstance(number, int | float) and 1 <= number < 1e15 else None


def _source(item: _Members) -> DraftFeed | None:
    """Return the feed that an item says it comes from, by our extension."""
    members = item.object("_source")
    url = members.address("url")
    return DraftFeed(_plain(members.text("title")), url) if url else None
