"""Comments in files of their own: the post that they belong to, and the post with them. Pure."""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from feeds.model import Draft, DraftComment, PostKey, PostSummary

_DAY = re.compile(r"(?:\d{4}-\d{1,2}-\d{1,2}|undated)[-_]")
_PAGE = re.compile(r"(?:(?:^|/)index)?(?:\.html?)?$")
_NUMBER = re.compile(r"[1-9]\d{0,5}")


def by_name(posts: Mapping[PostKey, PostSummary | None]) -> dict[str, list[PostKey]]:
    """Return the posts by each name that a folder of comments may have, as `squashed` gives it.

    The names of a post are its slug, and the path of its file and of its address or an end of these, with or without a
    date; also, as Hugo's `.File.UniqueID`, the MD5 of the file's path. No summary is known of a post that is not published.
    """
    found: defaultdict[str, dict[PostKey, None]] = defaultdict(dict)
    for key, post in posts.items():
        for name in _names(key, post):
            found[name][key] = None
    return {name: list(keys) for name, keys in found.items()}


def squashed(name: str) -> str:
    """Return a name without what generators spell in different ways: case, hyphens and slashes."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", name).casefold()))


def _names(key: PostKey, post: PostSummary | None) -> Iterator[str]:
    paths = [] if key.item else [key.path.rpartition(".")[0]]
    if post:
        paths += [post.natural_slug, urlsplit(post.url or "").path]
    for path in paths:
        *folders, last = _PAGE.sub("", path.strip("/"), count=1).split("/")
        for name in filter(None, {last, _DAY.sub("", last, count=1)}):
            yield from (squashed("/".join((*folders[at:], name))) for at in range(len(folders) + 1))
    parts = [] if key.item else key.path.split("/")
    yield from (hashlib.md5("/".join(parts[at:]).encode("utf-8", "replace")).hexdigest() for at in range(len(parts)))


def joined(draft: Draft, others: Sequence[Draft]) -> Draft:
    """Return a draft with the comments of others below its own.

    A comment of theirs that answers a number answers the comment with that id or, where no id is a number, the one with
    that place among those that answer none, in the order of their files: what Jekyll's `forloop.index` counts.
    """
    made: list[DraftComment] = []
    starts: dict[str, int] = {}  # index of the first comment of each file
    for other in others:
        start = starts[other.path] = len(draft.comments) + len(made)
        made += [one if one.parent is None else one._replace(parent=one.parent + start) for one in other.comments]
    if not any(one.id and _NUMBER.fullmatch(one.id.value) for one in made):
        files = sorted(others, key=lambda other: other.path)
        heads = [
            starts[other.path] + at
            for other in files
            for at, one in enumerate(other.comments)
            if one.parent is None and not one.parent_id
        ]
        made = [_by_number(one, heads) for one in made]
    return replace(draft, comments=(*draft.comments, *made))


def _by_number(comment: DraftComment, heads: Sequence[int]) -> DraftComment:
    """Return a comment with the index of the one whose number it answers."""
    number = int(comment.parent_id) if comment.parent_id and _NUMBER.fullmatch(comment.parent_id) else 0
    return comment._replace(parent=heads[number - 1]) if 0 < number <= len(heads) else comment


def summary(post: PostSummary, others: Sequence[PostSummary]) -> PostSummary:
    """Return the summary of a post with the comments of others, all of which are dated."""
    moments = [other.newest_comment for other in others if other.newest_comment]
    newest = max([*moments, *([post.newest_comment] if post.newest_comment else [])], default=None)
    count = post.comments + sum(other.comments for other in others)
    ids = dict.fromkeys(id_ for one in (post, *others) for id_ in one.comment_ids if id_ != post.id)
    changed = max([post.changed, *moments])
    return post._replace(comments=count, comment_ids=tuple(ids), newest_comment=newest, changed=changed)
