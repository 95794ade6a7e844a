"""The body of an entry as fields of a draft: HTML with the addresses that the feed means, or paragraphs of plain text."""

import html as references
import re
from typing import TypedDict

from feeds import html
from feeds.model import Found
from feeds.readers.syndicated.elements import web

_TAG = re.compile(r"<[a-zA-Z/!]")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")


class Body(TypedDict, total=False):
    html: Found | None
    body: tuple[Found, ...]


def from_html(found: Found, base: str | None, page: str | None) -> Body:
    """Return HTML as a body; addresses are made absolute here where `base` is not the entry's page, as they are later."""
    if not _TAG.search(found.value):
        return from_text(found._replace(value=references.unescape(found.value)))
    base = None if base == page else web(base, None)
    if base is None:
        return {"html": found}
    return {"html": found._replace(value=html.clean(found.value, base))}


def from_text(found: Found) -> Body:
    """Return plain text as a body: blank lines part its paragraphs, other line ends are spaces."""
    paragraphs = (" ".join(part.split()) for part in _BLANK_LINE.split(found.value))
    return {"body": tuple(found._replace(value=part) for part in paragraphs if part)}


def summary(found: Found | None, body: Body) -> Found | None:
    """Return a summary, which is plain text, where it says something else than the whole body."""
    content = body.get("html")
    whole = html.plain(content.value) if content else " ".join(one.value for one in body.get("body", ()))
    return found if found and found.value not in ("", whole) else None
