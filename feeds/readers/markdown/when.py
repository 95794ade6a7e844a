"""Dates of front matter in a form that is read for certain. What they mean is decided later."""

import re
from datetime import UTC, datetime

from feeds.readers.markdown.nodes import Matter, Node, boolean, first, lookup, text

PUBLISHED = (
    "date published pubdate pub_date published_at publishedat published_date publisheddate date_published datepublished"
    " publish_date publishdate created created_at createdat date_created datetime posted extra.date"
)
UPDATED = (
    "updated lastmod modified last_modified_at last_modified lastmodified updated_at updatedat updateddate updated_date"
    " dateupdated date_updated date_modified datemodified modified_date moddate last_updated lastupdated"
)
_LATER = "publishdate publish_date"  # Hugo shows a post from then on, whatever its date is

_SHORT_OFFSET = re.compile(r"(.*\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*([+-])(\d{1,2})")  # YAML 1.1 allows hours alone
_EPOCH = re.compile(r"\d{9,10}|\d{12,13}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def published(matter: Matter) -> tuple[str, Node] | None:
    """Return the key and the text that say when a post appeared, or will."""
    found = _first(matter, PUBLISHED)
    later = _first(matter, _LATER)
    if found and later and _day(later[1]) > _day(found[1]) > "":
        return later
    return found


def updated(matter: Matter) -> tuple[str, Node] | None:
    """Return the key and the text that say when a post was last changed."""
    return _first(matter, UPDATED)


def _first(matter: Matter, paths: str) -> tuple[str, Node] | None:
    """Return the first that is no truth value: `published: false` is no date."""
    given = (path for path in paths.split() if text(node := lookup(matter, path)) and boolean(node) is None)
    path = next(given, None)
    found = first(matter, path) if path else None
    return (found[0], found[1]._replace(value=readable(text(found[1])))) if found else None


def readable(value: str) -> str:
    """Return a date with its offset in full, and seconds since 1970 as a date."""
    if _EPOCH.fullmatch(value):
        seconds = int(value[:10]) if len(value) > 10 else int(value)
        return datetime.fromtimestamp(seconds, UTC).isoformat()
    short = _SHORT_OFFSET.fullmatch(value)
    return f"{short[1]}{short[2]}{int(short[3]):02}:00" if short else value


def _day(node: Node) -> str:
    match = _DAY.match(text(node))
    return match[0] if match else ""
