"""Add the comments in files of their own to the posts of a plan."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from feeds import normalize, replies
from feeds.errors import Problem
from feeds.model import EPOCH, PostKey
from feeds.readers import commented
from feeds.state.records import PostRecord

if TYPE_CHECKING:
    from feeds.build.plan import Plan

_SHOWN = 3  # posts in a message


def attach(made: "Plan") -> None:
    """Give each post the comments in files that are named for it; add a problem for those of no post, or of several."""
    records = made.gathered.posts
    files: defaultdict[tuple[tuple[str, ...], str], list[PostKey]] = defaultdict(list)
    for key, record in records.items():
        if _is_comment(record):
            made.problems += [Problem(str(key), note) for note in record.notes]
            if record.summary and record.summary.comments:
                folder = key.path.rpartition("/")[0]
                files[commented(key.path), folder].append(key)
    if not files:
        return
    owners = replies.by_name({key: record.summary for key, record in records.items() if not _is_comment(record)})
    first_of = {key: first for first, versions in made.versions.items() for key in versions}
    found: defaultdict[PostKey, list[PostKey]] = defaultdict(list)
    for (names, folder), keys in files.items():
        named = next((owners[name] for name in map(replies.squashed, names) if name in owners), [])
        public = list(dict.fromkeys(key for one in named if (key := first_of.get(one, one)) in made.natural))
        if len(public) == 1:
            found[public[0]] += keys
        else:
            made.problems.append(Problem(folder, _left_out(len(keys), names, public or named)))
    for key, others in found.items():
        made.replies[key] = sorted(others, key=lambda one: _place(one, records[one]))
        _count(made, key)


def _is_comment(record: PostRecord) -> bool:
    """Return whether a record is of a file of comments, or of one that the configuration leaves out."""
    return record.summary.visibility == "comment" if record.summary else bool(commented(record.key.path))


def _place(key: PostKey, record: PostRecord) -> tuple[bool, datetime, PostKey]:
    """Return the sort key of a file: by the date of its first comment, those without a date last."""
    published = record.summary.published if record.summary else None
    return published is None, published or EPOCH, key


def _count(made: "Plan", key: PostKey) -> None:
    """Set the summary of a post with its comments; it is loaded only if it does not follow from the summaries."""
    records = [made.gathered.posts[one] for one in made.replies[key]]
    summaries = [record.summary for record in records if record.summary]
    is_plain = all(one.comments == 1 and one.published for one in summaries)
    if is_plain and not any(record.uses_evidence or record.votes.orders for record in records):
        made.natural[key] = replies.summary(made.natural[key], summaries)
    else:
        made.natural[key] = normalize.summary(made.post(key))


def _left_out(count: int, names: Sequence[str], posts: Sequence[PostKey]) -> str:
    """Return why comments are not published; `posts` are those that they may belong to."""
    what = f"left out {count} file{'s' * (count > 1)} of comments"
    if not posts:
        return f'{what}: no post is named "{names[0]}", by its slug, its file or its address'
    if len(posts) == 1:
        return f"{what}: their post, {posts[0]}, is not published"
    shown = ", ".join(map(str, posts[:_SHOWN])) + (", …" if len(posts) > _SHOWN else "")
    return f'{what}: {len(posts)} posts are named "{names[0]}": {shown}; rename the folder to the path of one of them'
