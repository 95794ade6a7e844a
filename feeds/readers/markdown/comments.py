"""Comments in front matter, and in files of their own: a list of maps, with answers within them or after them."""

from typing import NamedTuple

from feeds.model import Draft, DraftComment, Found, Kind, Origin
from feeds.readers.markdown import render
from feeds.readers.markdown.nodes import Matter, Node, boolean, first, lookup, text
from feeds.readers.markdown.tags import expand
from feeds.readers.markdown.when import readable

_AUTHOR = "author.name author name author_name user.name user username display_name by"
_DATE = "date published created_at createdat created timestamp time datetime posted"
_BODY = "body content message text comment html"
_URL = "url website author.url author_url user.url site homepage"
_PARENT = (
    "parent parent_id in_reply_to replying_to replying_to_uid reply_to replyto reply_id replyid replythread _parent"
)
_ID = "id _id uid guid comment_id"
_ANSWERS = "replies children answers comments"
_HIDDEN = {"spam", "pending", "hold", "trash", "draft", "unapproved", "rejected", "deleted", "0"}
_DEPTH = 50
_NOTHING = "no comment found, expected keys as name, date and message"


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
        _add(node.value, None, made, Origin(path, 0, 0, "comment in the front matter", "comments."), 0)
        return Comments(tuple(made), None)
    word = text(node).lower()
    said = boolean(node)
    is_open = True if word in ("open", "enabled") else False if word in ("closed", "disabled") else said
    origin = Origin(path, node.line, node.line, "front matter", "comments")
    return Comments((), None if is_open is None else Found("open" if is_open else "closed", origin))


def of_file(path: str, root: Node, notes: tuple[str, ...]) -> Draft:
    """Return the draft of a file that holds comments alone: one, or several in a list."""
    inner = lookup(root.value, "comments") if isinstance(root.value, dict) else root
    nodes = inner.value if inner and isinstance(inner.value, list) else [root]
    made: list[DraftComment] = []
    _add(nodes, None, made, Origin(path, 0, 0, "file of comments"), 0)
    if not any(comment.html for comment in made):
        is_hidden = not made and any(isinstance(node.value, dict) for node in nodes)
        why = "not published: hidden, or not approved" if is_hidden else _NOTHING
        made, notes = [], (*notes, why)
    kind = Found("comment", Origin(path, 0, 0, "it lies below a folder comments"))
    published = made[0].published if made else None
    return Draft(path, visibility=kind, published=published, comments=tuple(made), notes=notes)


def _add(nodes: list[Node], parent: int | None, made: list[DraftComment], place: Origin, depth: int) -> None:
    for node in nodes:
        if not isinstance(node.value, dict) or depth > _DEPTH or _is_hidden(node.value):
            continue
        made.append(_comment(node.value, parent, place._replace(first=node.line, last=node.line)))
        answers = next((found for key in _ANSWERS.split() if (found := lookup(node.value, key))), None)
        if answers and isinstance(answers.value, list):
            _add(answers.value, len(made) - 1, made, place, depth + 1)


def _is_hidden(item: Matter) -> bool:
    status = text(item.get("status")).lower()
    wrong = boolean(item.get("approved")) is False or boolean(item.get("published")) is False
    return wrong or status in _HIDDEN or any(boolean(item.get(key)) for key in ("spam", "deleted", "hidden", "private"))


def _comment(item: Matter, parent: int | None, place: Origin) -> DraftComment:
    def found(paths: str) -> Found | None:
        hit = first(item, paths)
        if hit is None:
            return None
        key, node = hit
        return Found(text(node), place._replace(first=node.line, last=node.line, field=f"{place.field}{key}"))

    body, answered, published = found(_BODY), found(_PARENT), found(_DATE)
    source = expand(body.value, "toml", "")[0] if body else ""
    return DraftComment(
        author=found(_AUTHOR),
        published=published._replace(value=readable(published.value)) if published else None,
        kind=_kind(item),
        text=(),
        origin=place._replace(field=place.field.rstrip(".")),
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
