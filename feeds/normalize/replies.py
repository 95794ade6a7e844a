"""The comments of a draft, with ids and moments that neither the clock nor a removal changes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from urllib.parse import urlsplit

from feeds import dates, text
from feeds.model import Comment, Draft, DraftComment
from feeds.normalize.people import commenter


def comments(
    draft: Draft, post_id: str, posted: datetime, zone: tzinfo, how: dates.Order | None
) -> tuple[Comment, ...]:
    """The comments as on the page; `zone` and `how` say how their dates are read."""
    twins: Counter[str] = Counter()
    made: list[Comment] = []
    dated = False
    for place, found in enumerate(draft.comments, 1):
        published = dates.parse(found.published.value, zone, how) if found.published else None
        dated = dated or published is not None
        derived = made[-1].moment + timedelta(seconds=1) if dated and made else posted + timedelta(seconds=place)
        author = commenter(found.author.value) if found.author else None
        anchor = _anchor(found, author, twins)
        parent = _parent(found.parent, made)
        moment = published or derived
        made.append(
            Comment(f"{post_id}#{anchor}", anchor, author, published, moment, found.kind, _address(found), parent)
        )
    return tuple(made)


def said(draft: Draft) -> tuple[str, ...]:
    """What the comments say, as HTML; of a pingback without a word, which page it comes from."""
    return tuple([text.paragraphs(_words(comment)) for comment in draft.comments])


def _words(comment: DraftComment) -> Sequence[str]:
    words = [paragraph.value for paragraph in comment.text]
    return words if any(words) or not comment.author else [commenter(comment.author.value) or ""]


def notes(draft: Draft, made: Sequence[Comment]) -> Iterator[str]:
    """Which comments have a date that means nothing for certain."""
    unread = [one.published for one, comment in zip(draft.comments, made, strict=True) if not comment.published]
    told = [found for found in unread if found]
    if told:
        line = f"line {told[0].origin.first}: " if told[0].origin.first else ""
        many = "comment has a date" if len(told) == 1 else "comments have dates"
        yield f'{line}{len(told)} {many} that cannot be told for certain: "{text.truncate(text.squash(told[0].value), 60)}"'


def _anchor(found: DraftComment, author: str | None, twins: Counter[str]) -> str:
    """What marks the comment on its page: its author and words, and a number for equal twins."""
    words = text.squash(" ".join([paragraph.value for paragraph in found.text]))
    anchor = "comment-" + text.digest(f"{author or ''}\n{words}", 12)
    twins[anchor] += 1
    return f"{anchor}-{twins[anchor]}" if twins[anchor] > 1 else anchor


def _parent(index: int | None, made: Sequence[Comment]) -> str | None:
    """The id of the comment that is answered, which must stand above."""
    return made[index].id if index is not None and 0 <= index < len(made) else None


def _address(found: DraftComment) -> str | None:
    """The author's URL, where it is an absolute one."""
    if found.url is None:
        return None
    address = found.url.value.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    good = parts.scheme in ("http", "https") and parts.hostname and address.isascii() and address.isprintable()
    return address if good and " " not in address else None
