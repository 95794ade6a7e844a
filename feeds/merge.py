"""One post in several sources: which posts are the same, and one post made of all of them.

Pure. The richest version wins; what it does not say is taken from the others.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, TypeVar

from feeds.model import EPOCH, Post, PostKey, PostSummary

# What is taken from another version where the richest has none. Its id and its key stay.
_FIELDS = (
    "published", "updated", "authors", "categories", "tags", "summary", "content", "image", "enclosures",
    "source", "comments", "status", "rights", "license", "language", "url", "biographies",
)  # fmt: skip


# What a page takes from its entry in the site's own feed, where it has none.
_OF_ENTRY = ("url", "authors", "categories", "enclosures")
PostOrSummary = TypeVar("PostOrSummary", Post, PostSummary)


def same_posts(posts: Mapping[PostKey, PostSummary], configured: Collection[PostKey]) -> list[list[PostKey]]:
    """Return the groups of keys, each of two and more, that are one post.

    Two posts are the same if they have the same title and the same id or address of their own, or, in sources of
    different kinds, the same title, day and authors. Two posts with different ids of their own are not the same, nor is
    a post that the configuration has a table for.
    """
    by_trait: defaultdict[Hashable, list[PostKey]] = defaultdict(list)
    for key, post in posts.items():
        if key not in configured:
            for trait in _traits(post):
                by_trait[trait].append(key)
    group_of: dict[PostKey, list[PostKey]] = {}
    for keys in by_trait.values():
        for key in keys[1:]:
            first = group_of.get(keys[0], [keys[0]])
            other = group_of.get(key, [key])
            if first is not other and all(_can_be_same(posts[a], posts[b]) for a in first for b in other):
                joined = first + other
                group_of |= dict.fromkeys(joined, joined)
    return [sorted(keys) for keys in {id(group): group for group in group_of.values()}.values()]


def _traits(post: PostSummary) -> Iterator[Hashable]:
    if post.has_own_id:
        yield "id", post.id
    if post.url:
        yield "url", post.url.rstrip("/")
    if post.has_title and post.published:
        yield "title", post.title.casefold(), post.published.date(), tuple(sorted(post.author_slugs))


def _can_be_same(one: PostSummary, other: PostSummary) -> bool:
    if one.has_own_id and other.has_own_id and one.id != other.id:
        return False
    if (one.has_own_id and other.has_own_id) or (
        one.url and other.url and one.url.rstrip("/") == other.url.rstrip("/")
    ):
        return one.title.casefold() == other.title.casefold()
    return PurePosixPath(one.key.path).suffix.lower() != PurePosixPath(other.key.path).suffix.lower()


def richest_first(posts: Sequence[PostSummary], sizes: Mapping[PostKey, int]) -> list[PostKey]:
    """Return the keys of one post's versions, the richest first: by id of its own, comments, fields, size of content."""

    def rank(post: PostSummary) -> tuple[bool, int, int, int, PostKey]:
        fields = sum(
            map(bool, (post.authors, post.categories, post.published, post.url, post.status, post.biographies))
        )
        return not post.has_own_id, -post.comments, -fields, -sizes[post.key], post.key

    return [post.key for post in sorted(posts, key=rank)]


def is_entry_of(entry: PostSummary, post: PostSummary) -> bool:
    """Return whether an entry with the address of a page is that of its post, and not of a comment on it."""
    return "#" not in (entry.url or "") and entry.title.casefold() == post.title.casefold()


def with_entry(post: PostOrSummary, entry: PostOrSummary) -> PostOrSummary:
    """Return the post of a page with what it does not say taken from its entry in the site's own feed.

    The entry also gives it its id, and the time of day where the page has but the day.
    """
    values: dict[str, Any] = {
        name: getattr(entry, name) for name in _OF_ENTRY if hasattr(post, name) and not getattr(post, name)
    }
    if entry.has_own_id and not post.has_own_id:
        values |= {"id": entry.id, "has_own_id": True}
    if entry.published and _is_more_exact(entry, post):
        values |= {"published": entry.published, "due": entry.due}
        if isinstance(post, PostSummary):
            is_newest = post.changed in (post.published, EPOCH)
            changed = entry.published if is_newest else max(post.changed, entry.published)
            values |= {"moment": entry.published, "changed": changed}
    return post._replace(**values)


def _is_more_exact(entry: PostOrSummary, post: PostOrSummary) -> bool:
    """Return whether an entry has a date where the post has none, or the time of day where it has but the day."""
    if entry.published is None or post.published is None:
        return entry.published is not None
    is_day = post.due != post.published
    return is_day and entry.due == entry.published and entry.published.date() == post.published.date()


def merged(versions: Sequence[Post]) -> Post:
    """Return one post of all its versions, the richest first: each field as the first version with a value has it."""
    first = versions[0]
    if len(versions) == 1:
        return first
    values = {
        name: next((value for one in versions if (value := getattr(one, name))), getattr(first, name))
        for name in _FIELDS
    }
    dated = next((one for one in versions if one.published), first)
    titled = next((one for one in versions if one.has_title), first)
    return first._replace(**values, due=dated.due, slug=dated.slug, title=titled.title, has_title=titled.has_title)
