"""Text constructs and content of Atom 1.0 (RFC 4287 §3.1, §4.1.3) and 0.3 (`mode`)."""

import base64
from typing import Literal, NamedTuple

from lxml import etree

from feeds import html
from feeds.readers.syndicated.elements import has_markup, markup, text

_TEXT = ("", "text", "text/plain", "text/markdown", "text/x-markdown")
_HTML = ("html", "xhtml", "text/html", "application/xhtml+xml")


class Construct(NamedTuple):
    kind: Literal["text", "html", "other"]
    value: str


def read(element: etree._Element) -> Construct:
    """Return what an element holds: plain text, HTML, or something that a feed reader cannot show."""
    kind = (element.get("type") or "").partition(";")[0].strip().lower()
    if kind not in (*_TEXT, *_HTML):
        return Construct("other", kind)
    if has_markup(element):
        return Construct("html", markup(element))
    value = text(element).strip()
    if element.get("mode") == "base64":
        try:
            value = base64.b64decode(value, validate=False).decode().strip()
        except ValueError:
            return Construct("other", "base64")
    return Construct(
        "html" if kind in ("html", "text/html") or (element.get("mode") == "escaped" and kind in _HTML) else "text",
        value,
    )


def plain(element: etree._Element) -> str:
    """Return an element as plain text on one line."""
    kind, value = read(element)
    return html.plain(value) if kind == "html" else "" if kind == "other" else " ".join(value.split())
