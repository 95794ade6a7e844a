"""The folders of feeds and pages under OUTPUT, their URLs, the slugs of posts, and permalinks."""

from datetime import datetime

from feeds import text
from feeds.model import Gist, Post

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


def year(number: int | None) -> str:
    return f"{POSTS}/undated" if number is None else f"{POSTS}/{number:04}"


def archive(folder: str, number: int) -> str:
    return f"{folder}/archive/{number}".lstrip("/")


def address(base: str, folder: str) -> str:
    """Return the URL of a folder under a base URL, with a "/" at the end."""
    return f"{base}{folder}/" if folder else base


def post_slug(post: Post) -> str:
    """Return the slug made of a post's date and title, as "2012-06-27-odyssey". Other posts may have the same."""
    return f"{_day(post.published)}-{text.slug(text.key(post.title))}"


def permalink(pattern: str | None, post: Gist) -> str | None:
    """Return the URL of a post by the site's pattern, or None where there is no pattern or the post lacks a part of it."""
    if pattern is None:
        return None
    day = post.published
    parts = {
        "author": post.authors[0].slug if post.authors else "",
        "year": f"{day.year:04}" if day else "",
        "month": f"{day.month:02}" if day else "",
        "day": f"{day.day:02}" if day else "",
        "slug": post.address.removeprefix(f"{_day(day)}-"),  # without the date
    }
    if any(not part and f"{{{name}}}" in pattern for name, part in parts.items()):
        return None
    return pattern.format_map(parts)


def readable(post: Gist, url: str | None, slug: str, base: str, pattern: str | None) -> tuple[str, bool]:
    """Return the URL at which a post can be read, and whether that is its page in OUTPUT.

    It is the post's `url`, else its permalink by the site's pattern, else its page in OUTPUT.
    """
    own = address(base, f"{POSTS}/{slug}")
    elsewhere = url or permalink(pattern, post)
    return elsewhere or own, elsewhere in (None, own)


def _day(published: datetime | None) -> str:
    return published.date().isoformat() if published else "undated"
