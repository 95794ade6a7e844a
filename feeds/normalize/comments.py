"""The comments of a draft, with anchors and moments that neither the clock nor a removed comment changes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from urllib.parse import quote, urlsplit

from feeds import dates, html, text
from feeds.model import Comment, Draft, DraftComment, Found
from feeds.normalize.origins import place
from feeds.normalize.people import commenter

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")  # RFC 3986 §3, with characters outside ASCII allowed


def comments(draft: Draft, posted: datetime, zone: tzinfo, order: dates.Order | None) -> tuple[Comment, ...]:
    """Return the comments in the order of the source; `zone` and `order` say how their dates are read."""
    twins: Counter[str] = Counter()
    made: list[Comment] = []
    anchors: dict[str, str] = {}  # by the comment's own id
    dated = False
    for number, found in enumerate(draft.comments, 1):
        published = dates.parse(found.published.value, zone, order) if found.published else None
        dated = dated or published is not None
        derived = made[-1].moment + timedelta(seconds=1) if dated and made else posted + timedelta(seconds=number)
        author = commenter(found.author.value) if found.author else None
        own = found.id.value if found.id else ""
        anchor = _anchor(found, author, twins)
        made.append(
            Comment(
                anchor=anchor,
                author=author,
                published=published,
                moment=published or derived,
                kind=found.kind,
                content=_content(found, author),
                url=_web_address(found.url),
                parent=_parent(found, made, anchors),
                own_id=own if is_uri(own) and own not in anchors else None,
                page=_web_address(found.page),
            )
        )
        anchors.setdefault(own, anchor)
    return tuple(made)


def is_uri(text: str) -> bool:
    """Tell whether a text is an absolute URI, which is an id to the letter."""
    return bool(_URI.fullmatch(text))


def notes(draft: Draft, made: Sequence[Comment]) -> Iterator[str]:
    """Yield a note on the comments whose dates cannot be read for certain."""
    undated = [found.published for found, comment in zip(draft.comments, made, strict=True) if not comment.published]
    unread = [found for found in undated if found]
    if unread:
        many = "1 comment has a date" if len(unread) == 1 else f"{len(unread)} comments have dates"
        shown = text.truncate(text.squash(unread[0].value), 60)
        yield f'{place(unread[0].origin)}{many} that cannot be read for certain: "{shown}"'


def _content(found: DraftComment, author: str | None) -> str:
    """Return the content as HTML; of a pingback without text, the name of the page that it comes from."""
    if found.html:
        return found.html.value
    texts = [paragraph.value for paragraph in found.text]
    return html.paragraphs(texts if any(texts) or not found.author else [author or ""])


def _anchor(found: DraftComment, author: str | None, twins: Counter[str]) -> str:
    """Return the fragment that marks the comment: its own id, else a hash of author and text; equal twins are counted."""
    own = found.id.value if found.id else ""
    if own and not is_uri(own):
        anchor = "comment-" + quote(own, safe="")
    else:
        words = found.html.value if found.html else " ".join([paragraph.value for paragraph in found.text])
        anchor = "comment-" + text.digest(f"{author or ''}\n{text.squash(words)}", 12)
    twins[anchor] += 1
    return f"{anchor}-{twins[anchor]}" if twins[anchor] > 1 else anchor


def _parent(found: DraftComment, made: Sequence[Comment], anchors: dict[str, str]) -> str | None:
    """Return the anchor of the comment that is answered, which must stand above."""
    if found.parent is not None:
        return made[found.parent].anchor if 0 <= found.parent < len(made) else None
    return anchors.get(found.parent_id) if found.parent_id else None


def _web_address(found: Found | None) -> str | None:
    """Return an absolute http(s) address, where the value is one."""
    if found is None:
        return None
    address = found.value.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    good = parts.scheme in ("http", "https") and parts.hostname and address.isascii() and address.isprintable()
    return address if good and " " not in address else None
