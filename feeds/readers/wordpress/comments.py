"""The approved comments of an item, without e-mail and IP addresses."""

from collections.abc import Iterator, Mapping
from typing import cast

from feeds.model import DraftComment, Found, Kind, Origin
from feeds.readers.wordpress import when
from feeds.readers.wordpress.autop import autop
from feeds.readers.wordpress.embeds import linked
from feeds.readers.wordpress.index import plain
from feeds.readers.wordpress.items import Item

# Other types, as an order's notes, are not for the public.
_KINDS = {"": "comment", "comment": "comment", "review": "comment", "pingback": "pingback", "trackback": "trackback"}
_KINDS["webmention"] = "pingback"


def comments(post: Item, path: str) -> tuple[DraftComment, ...]:
    """Return the approved comments, in the order of their numbers, so that an answer follows what it answers."""
    return tuple(_comment(one, path) for one in sorted(_public(post), key=_number))


def _public(post: Item) -> Iterator[Mapping[str, str]]:
    for one in post.comments:
        if one.get("wp:comment_approved", "").strip() == "1" and one.get("wp:comment_type", "").strip() in _KINDS:
            yield one


def _number(comment: Mapping[str, str]) -> int:
    number = comment.get("wp:comment_id", "").strip()
    return int(number) if number.isascii() and number.isdigit() and len(number) < 20 else 0


def _comment(texts: Mapping[str, str], path: str) -> DraftComment:
    def found(name: str, value: str) -> Found | None:
        return Found(value, Origin(path, 0, 0, f"wp:{name}", f"wp:{name}")) if value else None

    def text(name: str) -> str:
        return texts.get(f"wp:{name}", "").strip()

    kind = cast(Kind, _KINDS[text("comment_type")])
    parent = text("comment_parent")
    content = linked(autop(texts.get("wp:comment_content", "")))
    return DraftComment(
        author=found("comment_author", plain(text("comment_author"))),
        published=found("comment_date", when.combined(texts, "comment_date")),
        kind=kind,
        text=(),
        origin=Origin(path, 0, 0, "wp:comment", f"wp:comment {text('comment_id')}".strip()),
        url=found("comment_author_url", text("comment_author_url")),
        parent_id=parent if parent not in ("", "0") else None,
        id=found("comment_id", text("comment_id")),
        html=found("comment_content", content),
    )
