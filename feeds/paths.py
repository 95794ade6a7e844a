"""The folders of feeds and pages under OUTPUT, their URLs, and permalinks."""

from datetime import datetime

from feeds.model import PostSummary

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


def permalink(pattern: str | None, post: PostSummary) -> str | None:
    """Return the URL of a post by the site's pattern; None if there is none or the post lacks one of its parts."""
    if pattern is None:
        return None
    day = post.published
    parts = {
        "author": post.authors[0].slug if post.authors else "",
        "year": f"{day.year:04}" if day else "",
        "month": f"{day.month:02}" if day else "",
        "day": f"{day.day:02}" if day else "",
        "slug": post.natural_slug.removeprefix(f"{_day(day)}-"),  # the title's part
    }
    if any(not part and f"{{{name}}}" in pattern for name, part in parts.items()):
        return None
    return pattern.format_map(parts)


def _day(published: datetime | None) -> str:
    return published.date().isoformat() if published else "undated"
