"""JSON Feed 1.1, our own: a line for the head and one for each item, to be read and compared by people.

Beyond the specification: `_comments`, `_reply`, `_rights`, and `_author`; the head tells about the first three.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from feeds import names
from feeds.model import Document, Entry, InReplyTo, Person, Rendered

_COMMENTS = "the comments on an item: how many, open or closed, the page and the feed to follow them"
_REPLY = (
    "the item that a comment belongs to: its id and page, whether this is a comment, pingback or trackback, "
    "and the comment that it answers"
)
_RIGHTS = "who holds which rights, as plain text"
_STANDING = re.compile(rb'^(\{"id":"([^"\\]+)".*?\}),?$', re.M)


def item(entry: Entry) -> bytes:
    """An entry as an item, as it stands in a document."""
    return orjson.dumps(_given(_item(entry)))


def document(document: Document, entries: Sequence[Rendered]) -> bytes:
    """The feed with its items: a line for the head, one for each item."""
    head = orjson.dumps(_given(_head(document)))
    listed = b",\n".join([entry.json for entry in entries])
    return b"".join((head[:-1], b',"items":[\n', listed, b"\n]}\n" if listed else b"]}\n"))


def standing(data: bytes) -> dict[str, bytes]:
    """The items of a document of ours as they stand in it, by id."""
    return {found[2].decode(errors="replace"): found[1] for found in _STANDING.finditer(data)}


def _head(document: Document) -> Mapping[str, Any]:
    head = document.feed
    replies = head.kind in ("comments", "replies")
    return {
        "version": names.JSON_FEED_VERSION,
        "title": head.title,
        "home_page_url": head.page,
        "feed_url": document.address + names.FILES["json"],
        "description": head.description,
        "user_comment": f"To read this feed, give its address to a feed reader. Made by {names.MAKER}.",
        "icon": head.picture,
        "next_url": document.previous + names.FILES["json"] if document.previous else None,
        "language": head.language,
        "authors": [_author(head.author)] if head.author else None,
        "hubs": [{"type": "WebSub", "url": head.hub}] if head.hub and not document.archive else None,
        "expired": True if document.complete and head.status == "closed" else None,
        "_comments": _given({"about": _COMMENTS, "status": head.status}) if head.status or not replies else None,
        "_reply": {"about": _REPLY} if replies else None,
        "_rights": {"about": _RIGHTS, "text": head.rights} if head.rights else None,
    }


def _item(entry: Entry) -> Mapping[str, Any]:
    replies, to = entry.replies, entry.in_reply_to
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.content,
        "date_published": entry.published.isoformat() if entry.published else None,
        "date_modified": entry.modified.isoformat() if entry.modified else None,
        "authors": [_author(person) for person in entry.authors] or None,
        "tags": [term.label for term in entry.terms] or None,
        "language": entry.language,
        "_comments": _given(
            {
                "count": replies.count,
                "status": replies.status,
                "url": replies.page,
                "feed_url": replies.folder + names.FILES["json"],
            }
        )
        if replies
        else None,
        "_reply": _given({"id": to.id, "url": to.page, "kind": to.kind, "comment": _named(entry.parent)})
        if to
        else None,
        "_rights": {"text": entry.rights} if entry.rights else None,
    }


def _named(to: InReplyTo | None) -> Mapping[str, Any] | None:
    return {"id": to.id, "url": to.page} if to else None


def _author(person: Person) -> Mapping[str, Any]:
    about = _given({"role": person.role, "bio": person.bio})
    url = person.url or person.page
    return _given({"name": person.name, "url": url or None, "avatar": person.picture, "_author": about or None})


def _given(members: Mapping[str, Any]) -> Mapping[str, Any]:
    """The members that have a value."""
    return {name: value for name, value in members.items() if value is not None}
