"""JSON Feed 1.1: one line for the head and one for each item, so that two versions can be compared by line.

Extensions, as members whose names begin with "_":

- `_comments` of an item: `count`, `status` ("open" or "closed"), `url` of the page and `feed_url`
- `_reply` of a comment: `id` and `url` of the post, `kind`, and `comment` (`id`, `url`), the comment that it answers
- `_rights` of an item or the feed: `text`, and `url` of the licence
- `_source` of a republished item: `title` and `url` of the feed that it comes from
- `_author` in an author object: `role` and `bio`

The head explains the first three in a member `about`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from feeds import names
from feeds.model import Document, Enclosure, Entry, Feed, InReplyTo, Person, RenderedEntry, Replies, SourceFeed

_COMMENTS = "the comments on an item: how many, open or closed, the page and the feed to follow them"
_REPLY = (
    "the item that a comment belongs to: its id and page, whether this is a comment, pingback or trackback, "
    "and the comment that it answers"
)
_RIGHTS = "who holds which rights, as plain text, and the address of the licence"

Members = Mapping[str, Any]


def item(entry: Entry) -> bytes:
    """Return an entry as an item of a document."""
    return orjson.dumps(_present(_item(entry)))


def document(document: Document, entries: Sequence[RenderedEntry]) -> bytes:
    """Return the document with its items."""
    head = orjson.dumps(_present(_head(document)))
    items = b",\n".join([entry.json for entry in entries])
    return b"".join((head[:-1], b',"items":[\n', items, b"\n]}\n" if items else b"]}\n"))


def _head(document: Document) -> Members:
    head = document.feed
    return {
        "version": names.JSON_FEED_VERSION,
        "title": head.title,
        "home_page_url": head.page,
        "feed_url": document.address + names.FILES["json"],
        "description": head.description,
        "user_comment": f"To read this feed, give its address to a feed reader. Made by {names.MAKER}.",
        "icon": head.picture or head.icon,
        "favicon": head.favicon,
        "next_url": document.previous + names.FILES["json"] if document.previous else None,
        "language": head.language,
        "authors": [_author(head.author)] if head.author else None,
        "hubs": [{"type": "WebSub", "url": head.hub}] if head.hub and not document.archive else None,
        "expired": True if document.complete and head.status == "closed" else None,
        **_about(head),
    }


def _about(head: Feed) -> Members:
    """Return the extensions of the head: explanations, and values for the whole feed."""
    replies = head.kind in ("comments", "replies")
    return {
        "_comments": _present({"about": _COMMENTS, "status": head.status}) if head.status or not replies else None,
        "_reply": {"about": _REPLY} if replies else None,
        "_rights": _present({"about": _RIGHTS, "text": head.rights, "url": head.license}) if head.rights else None,
    }


def _item(entry: Entry) -> Members:
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.content,
        "summary": entry.summary or None,
        "image": entry.image or None,
        "date_published": entry.published.isoformat() if entry.published else None,
        "date_modified": entry.modified.isoformat() if entry.modified else None,
        "authors": [_author(person) for person in entry.authors] or None,
        "tags": [term.label for term in entry.terms] or None,
        "language": entry.language,
        "attachments": [_attachment(enclosure) for enclosure in entry.enclosures] or None,
        "_comments": _comments(entry.replies) if entry.replies else None,
        "_reply": _reply(entry.in_reply_to, entry.parent) if entry.in_reply_to else None,
        "_rights": _present({"text": entry.rights, "url": entry.license}) or None,
        "_source": _source(entry.source) if entry.source else None,
    }


def _attachment(enclosure: Enclosure) -> Members:
    return _present(
        {
            "url": enclosure.url,
            "mime_type": enclosure.type,
            "size_in_bytes": enclosure.length,
            "duration_in_seconds": enclosure.duration,
        }
    )


def _comments(replies: Replies) -> Members:
    return _present(
        {
            "count": replies.count,
            "status": replies.status,
            "url": replies.page,
            "feed_url": replies.folder + names.FILES["json"],
        }
    )


def _reply(post: InReplyTo, parent: InReplyTo | None) -> Members:
    comment = {"id": parent.id, "url": parent.page} if parent else None
    return _present({"id": post.id, "url": post.page, "kind": post.kind, "comment": comment})


def _source(source: SourceFeed) -> Members:
    return {"title": source.title, "url": source.url}


def _author(person: Person) -> Members:
    about = _present({"role": person.role, "bio": person.bio})
    url = person.url or person.page
    return _present({"name": person.name, "url": url or None, "avatar": person.picture, "_author": about or None})


def _present(members: Members) -> Members:
    """Return the members that have a value."""
    return {name: value for name, value in members.items() if value is not None}
