"""The comments of a draft, with anchors and moments that do not depend on the clock."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from urllib.parse import quote

from feeds import dates, html, text
from feeds.model import Comment, Draft, DraftComment
from feeds.normalize.links import web_address
from feeds.normalize.origins import place
from feeds.normalize.people import commenter

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")  # RFC 3986 §3, with characters outside ASCII allowed


def comments(draft: Draft, posted: datetime, zone: tzinfo, order: dates.Order | None) -> tuple[Comment, ...]:
    """Return the comments in the order of the source; `zone` and `order` are those of their dates."""
    seen: Counter[str] = Counter()
    made: list[Comment] = []
    anchors: dict[str, str] = {}  # by the comment's own id
    post_id = draft.id.value if draft.id else ""
    dated = False
    for number, found in enumerate(draft.comments, 1):
        published = dates.parse(found.published.value, zone, order) if found.published else None
        dated = dated or published is not None
        derived = made[-1].moment + timedelta(seconds=1) if dated and made else posted + timedelta(seconds=number)
        author = commenter(found.author.value) if found.author else None
        own = found.id.value if found.id else ""
        anchor = _anchor(found, author, seen)
        made.append(
            Comment(
                anchor=anchor,
                author=author,
                published=published,
                moment=published or derived,
                kind=found.kind,
                content=_content(found, author),
                url=web_address(found.url),
                parent=_parent(found, made, anchors),
                own_id=own if is_uri(own) and own not in anchors and own != post_id else None,
                page=web_address(found.page),
            )
        )
        anchors.setdefault(own, anchor)
    return tuple(made)


def is_uri(text: str) -> bool:
    """Return whether a text is an absolute URI (RFC 3986 §4.3; non-ASCII characters allowed)."""
    return bool(_URI.fullmatch(text))


def notes(draft: Draft, made: Sequence[Comment]) -> Iterator[str]:
    """Yield a note if comments have dates that are not certain, and one on each id that another comment has."""
    for found, comment in zip(draft.comments, made, strict=True):
        if found.id and is_uri(found.id.value) and not comment.own_id:
            yield f'{place(found.id.origin)}the id "{found.id.value}" of a comment is used twice; it gets another one'
    undated = [found.published for found, comment in zip(draft.comments, made, strict=True) if not comment.published]
    unread = [found for found in undated if found]
    if unread:
        many = "1 comment has a date that is" if len(unread) == 1 else f"{len(unread)} comments have dates that are"
        shown = text.truncate(text.squash(unread[0].value), 60)
        yield f'{place(unread[0].origin)}{many} not certain: "{shown}"'


def _content(found: DraftComment, author: str | None) -> str:
    """Return the content as HTML; for a comment without text, such as a pingback, its author's name."""
    if found.html:
        return found.html.value
    texts = [paragraph.value for paragraph in found.text]
    return html.from_text(texts) if any(texts) or not found.author else html.paragraphs([author or ""])


def _anchor(found: DraftComment, author: str | None, seen: Counter[str]) -> str:
    """Return the fragment of a comment: its own id, else a hash of author and text, with a counter for equal ones."""
    own = found.id.value if found.id else ""
    if own and not is_uri(own):
        anchor = "comment-" + quote(own, safe="")
    else:
        content = found.html.value if found.html else " ".join([paragraph.value for paragraph in found.text])
        anchor = "comment-" + text.digest(f"{author or ''}\n{text.squash(content)}", 12)
    unique = anchor
    while unique in seen:
        seen[anchor] += 1
        unique = f"{anchor}-{seen[anchor]}"
    seen[unique] += 1
    return unique


def _parent(found: DraftComment, made: Sequence[Comment], anchors: dict[str, str]) -> str | None:
    """Return the anchor of the comment that is answered, which must precede this one."""
    if found.parent is not None:
        return made[found.parent].anchor if 0 <= found.parent < len(made) else None
    return anchors.get(found.parent_id) if found.parent_id else None
