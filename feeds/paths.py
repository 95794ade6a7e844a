"""Where everything lies under OUTPUT, and at which address: folders, slugs of posts, permalinks.

Knows slugs and the base URL, no formats and no disk.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from feeds import text
from feeds.model import Post

SITE = ""
AUTHORS = "authors"
CATEGORIES = "categories"
COMMENTS = "comments"
POSTS = "posts"


def author(slug: str) -> str:
    return f"{AUTHORS}/{slug}"


def category(slug: str) -> str:
    return f"{CATEGORIES}/{slug}"


def author_category(author_slug: str, category_slug: str) -> str:
    return f"{author(author_slug)}/{category(category_slug)}"


def post(slug: str) -> str:
    return f"{POSTS}/{slug}"


def replies(slug: str) -> str:
    return f"{post(slug)}/{COMMENTS}"


def year(published: datetime | None) -> str:
    return f"{POSTS}/{published.year:04}" if published else f"{POSTS}/undated"


def archive(folder: str, number: int) -> str:
    return f"{folder}/archive/{number}".lstrip("/")


def address(base: str, folder: str) -> str:
    """The address of a folder under a base URL, with a "/" at the end."""
    return f"{base}{folder}/" if folder else base


def post_slugs(posts: Iterable[Post]) -> Mapping[str, str]:
    """Each post's slug by its id: its date and title; of two equal ones the smaller id has the plain one."""
    ordered = sorted(posts, key=lambda post: post.id)
    plain = {post.id: f"{_day(post.published)}-{title_slug(post)}" for post in ordered}
    seen: Counter[str] = Counter()
    slugs: dict[str, str] = {}
    for post_id, slug in plain.items():
        slugs[post_id] = f"{slug}-{text.digest(post_id, 6)}" if seen[slug] else slug
        seen[slug] += 1
    return slugs


def title_slug(post: Post) -> str:
    """The title's part of a post's slug."""
    return text.slug(text.key(post.title))


def permalink(pattern: str | None, post: Post) -> str | None:
    """Where the post can be read, by the site's pattern; None where the post lacks a part of it."""
    if pattern is None:
        return None
    parts: dict[str, str | None] = {
        "author": post.authors[0].slug if post.authors else None,
        "year": f"{post.published:%Y}".zfill(4) if post.published else None,
        "month": f"{post.published:%m}" if post.published else None,
        "day": f"{post.published:%d}" if post.published else None,
        "slug": title_slug(post),
    }
    wanted = set(re.findall(r"\{(\w+)\}", pattern))
    if any(parts[name] is None for name in wanted):
        return None
    return re.sub(r"\{(\w+)\}", lambda match: parts[match[1]] or "", pattern)


def _day(published: datetime | None) -> str:
    return published.date().isoformat() if published else "undated"
