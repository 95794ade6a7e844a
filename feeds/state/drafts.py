"""Serialize drafts for the state, as JSON that later versions of this program can load.

Left out are path and item, as they are the key, votes, which have a place of their own, and what only `feeds inspect`
shows: origins of paragraphs, parts of the page that belong to no post, and rejected candidates.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any

from feeds.model import (
    Draft,
    DraftBiography,
    DraftComment,
    DraftEnclosure,
    DraftFeed,
    DraftReference,
    Found,
    Origin,
    PageDigests,
    PostKey,
)

_LEFT_OUT = {"path", "item", "furniture", "lost", "votes"}
_NO_ORIGIN = Origin("", 0, 0, "")


def dump(draft: Draft) -> bytes:
    """Return the draft as JSON; fields without a value are left out."""
    return _dump(draft, _with_lines)


def content(draft: Draft) -> bytes:
    """Return the same without the lines where its values stand: an item that only moved within its file is equal."""
    return _dump(draft, _without_lines)


def _dump(draft: Draft, found: Callable[[Found], Any]) -> bytes:
    import orjson

    values = {name: getattr(draft, name) for name in _FIELDS}
    return orjson.dumps({name: _FIELDS[name][0](value) for name, value in values.items() if value}, default=found)


def load(key: PostKey, data: bytes) -> Draft:
    """Return the draft that `dump` serialized. Raises ValueError, TypeError or KeyError if it is damaged."""
    import orjson

    values = orjson.loads(data)
    fields_ = {name: _FIELDS[name][1](value) for name, value in values.items() if name in _FIELDS}
    return Draft(key.path, key.item, **fields_)


def _with_lines(found: Found) -> Any:
    origin = found.origin
    return [found.value, origin.first, origin.last, origin.rule, origin.field]


def _without_lines(found: Found) -> Any:
    return [found.value, found.origin.rule, found.origin.field]


def _dump_found(found: Found | None) -> Found | None:
    return found  # orjson passes it to one of the two functions above


def _load_found(value: Any) -> Found | None:
    return Found(value[0], Origin("", *value[1:])) if value else None


def _dump_texts(texts: Iterable[Found]) -> list[str]:
    return [found.value for found in texts]


def _load_texts(values: Iterable[str]) -> tuple[Found, ...]:
    return tuple([Found(value, _NO_ORIGIN) for value in values])


def _dump_comment(comment: DraftComment) -> list[Any]:
    found = (comment.author, comment.published, comment.url, comment.id, comment.page, comment.html)
    return [comment.kind, _dump_texts(comment.text), comment.parent, comment.parent_id, *map(_dump_found, found)]


def _load_comment(value: list[Any]) -> DraftComment:
    kind, text, parent, parent_id, *found = value
    author, published, url, id_, page, html = map(_load_found, found)
    return DraftComment(author, published, kind, _load_texts(text), _NO_ORIGIN, url, parent, parent_id, id_, page, html)


def _dump_biography(biography: DraftBiography) -> list[Any]:
    return [biography.name.value, _dump_texts(biography.facts), _dump_texts(biography.text)]


def _load_biography(value: list[Any]) -> DraftBiography:
    name, facts, text = value
    return DraftBiography(Found(name, _NO_ORIGIN), _load_texts(facts), _load_texts(text))


def _dump_enclosure(enclosure: DraftEnclosure) -> list[Any]:
    return [enclosure.url.value, *enclosure[1:]]


def _load_enclosure(value: list[Any]) -> DraftEnclosure:
    return DraftEnclosure(Found(value[0], _NO_ORIGIN), *value[1:])


def _load_reference(value: list[Any]) -> DraftReference:
    field, key, found = value
    return DraftReference(field, key, Found(found[0], Origin("", *found[1:])))


def _listed(
    dump: Callable[[Any], Any], load: Callable[[Any], Any]
) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    return lambda values: [dump(value) for value in values], lambda values: tuple([load(value) for value in values])


_OTHER: Mapping[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    "notes": (list, tuple),
    "digests": (list, lambda values: PageDigests(values[0], *map(tuple, values[1:]))),
    "authors": _listed(_dump_found, _load_found),
    "categories": _listed(_dump_found, _load_found),
    "tags": _listed(_dump_found, _load_found),
    "body": (_dump_texts, _load_texts),
    "biographies": _listed(_dump_biography, _load_biography),
    "comments": _listed(_dump_comment, _load_comment),
    "enclosures": _listed(_dump_enclosure, _load_enclosure),
    "references": _listed(list, _load_reference),
    "offers": (str, str),
    "source": (lambda feed: [_dump_found(found) for found in feed], lambda feed: DraftFeed(*map(_load_found, feed))),
}
_FIELDS = {
    one.name: _OTHER.get(one.name, (_dump_found, _load_found)) for one in fields(Draft) if one.name not in _LEFT_OUT
}
