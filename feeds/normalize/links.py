"""What a post links to: attached files, and the feed that it comes from."""

import re
from datetime import tzinfo

from feeds import dates, html, text
from feeds.model import DraftEnclosure, DraftFeed, Enclosure, Found, SourceFeed

_MEDIA_TYPE = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+(?:;.*)?", re.ASCII)  # RFC 6838 §4.2, with parameters
_UNKNOWN = "application/octet-stream"  # of a file of which nobody says more (RFC 2046 §4.5.1)


def enclosure(draft: DraftEnclosure) -> Enclosure:
    """Return an attached file; its address may still be relative to the post's page."""
    type_ = draft.type if draft.type and _MEDIA_TYPE.fullmatch(draft.type) else _UNKNOWN
    return Enclosure(
        draft.url.value.strip(), type_, max(draft.length, 0) if draft.length is not None else None, draft.duration
    )


def source(draft: DraftFeed, zone: tzinfo) -> SourceFeed | None:
    """Return the feed that a republished entry comes from, where it has an http(s) address."""
    url = web_address(draft.url)
    title, id_ = (text.squash(found.value) if found else "" for found in (draft.title, draft.id))
    updated = dates.parse(draft.updated.value, zone) if draft.updated else None
    return SourceFeed(title or url, url, web_address(draft.page), id_ or url, updated) if url else None


def web_address(found: Found | None) -> str | None:
    """Return an absolute http(s) address, where the value is one."""
    return html.web_address(found.value) if found else None


def page(found: Found | None, permalink: str | None) -> str | None:
    """Return the address of the post's own page; a path such as `/2012/wheel/` is on the host of the site's permalinks."""
    if found and permalink and re.match("/(?!/)", found.value):
        return html.web_address(found.value, permalink.partition("{")[0])
    return web_address(found)
