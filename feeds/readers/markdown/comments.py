"""Comments in front matter: a list of maps, with answers within them or after them."""

from typing import NamedTuple

from feeds.model import DraftComment, Found, Kind, Origin
from feeds.readers.markdown import render
from feeds.readers.markdown.nodes import Matter, Node, boolean, first, lookup, text
from feeds.readers.markdown.tags import expand

_RULE = "comment in the front matter"
_AUTHOR = "author.name author name author_name user.name user username display_name by"
_DATE = "date published created_at createdat created timestamp time datetime posted"
_BODY = "body content message text comment html"
_URL = "url website author.url author_url user.url site homepage"
_PARENT = "parent parent_id in_reply_to replying_to reply_to replyto"
_ID = "id _id uid guid comment_id"
_ANSWERS = "replies children answers comments"
_HIDDEN = {"spam", "pending", "hold", "trash", "draft", "unapproved", "rejected", "deleted", "0"}
_DEPTH = 50


class Comments(NamedTuple):
    """The comments of a post, and whether there may be more: "open", "closed" or nothing."""

    list: tuple[DraftComment, ...]
    status: Found | None


def comments(matter: Matter, path: str) -> Comments:
    """Return what the key `comments` says: the comments, or whether they are open."""
    node = matter.get("comments") or matter.get("comment")
    if node is None:
        return Comments((), None)
    if isinstance(node.value, list):
        made: list[DraftComment] = []
        _add(node.value, None, made, path, 0)
        return Comments(tuple(made), None)
    word = text(node).lower()
    said = boolean(node)
    is_open = True if word in ("open", "enabled") else False if word in ("closed", "disabled") else said
    origin = Origin(path, node.line, node.line, "front matter", "comments")
    return Comments((), None if is_open is None else Found("open" if is_open else "closed", origin))


def _add(nodes: list[Node], parent: int | None, made: list[DraftComment], path: str, depth: int) -> None:
    for node in nodes:
        if not isinstance(node.value, dict) or depth > _DEPTH or _is_hidden(node.value):
            continue
        made.append(_comment(node.value, node.line, parent, path))
        answers = next((found for key in _ANSWERS.split() if (found := lookup(node.value, key))), None)
        if answers and isinstance(answers.value, list):
            _add(answers.value, len(made) - 1, made, path, depth + 1)


def _is_hidden(item: Matter) -> bool:
    status = text(item.get("status")).lower()
    wrong = boolean(item.get("approved")) is False or boolean(item.get("published")) is False
    return wrong or status in _HIDDEN or any(boolean(item.get(key)) for key in ("spam", "deleted", "hidden", "private"))


def _comment(item: Matter, line: int, parent: int | None, path: str) -> DraftComment:
    def found(paths: str) -> Found | None:
        hit = first(item, paths)
        if hit is None:
            return None
        key, node = hit
        return Found(text(node), Origin(path, node.line, node.line, _RULE, f"comments.{key}"))

    body, answered = found(_BODY), found(_PARENT)
    source = expand(body.value, "toml", "")[0] if body else ""
    return DraftComment(
        author=found(_AUTHOR),
        published=found(_DATE),
        kind=_kind(item),
        text=(),
        origin=Origin(path, line, line, _RULE, "comments"),
        url=found(_URL),
        parent=parent,
        parent_id=answered.value if answered and parent is None else None,
        id=found(_ID),
        html=body._replace(value=render.html(source)) if body else None,
    )


def _kind(item: Matter) -> Kind:
    named = text(item.get("type") or item.get("kind")).lower()
    if boolean(item.get("pingback")) or named == "pingback":
        return "pingback"
    return "trackback" if boolean(item.get("trackback")) or named == "trackback" else "comment"
