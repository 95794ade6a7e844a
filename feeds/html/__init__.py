"""HTML of bodies: made from plain text, sanitized, and read as text.

Every body of a post or comment passes through `clean`, whatever its source. All functions are pure.
"""

from feeds.html.addresses import absolute
from feeds.html.code import code_lines, columns, margin, outdented
from feeds.html.media import media
from feeds.html.nesting import is_too_much
from feeds.html.plaintext import from_text, is_item, paragraphs
from feeds.html.sanitize import blocks, is_paragraphs, sanitize
from feeds.text import squash, truncate

__all__ = [
    "clean", "code_lines", "columns", "excerpt", "from_text", "is_item", "is_too_much", "margin", "media", "outdented",
    "paragraphs", "plain", "web_address",
]  # fmt: skip

_PASSES = 8  # markup that still changes after so many passes is reduced to text


def clean(html: str, base: str) -> str:
    """Return the HTML sanitized by an allow-list, with absolute addresses; `base` is the http(s) URL of the post's page.

    The function is idempotent: `clean(clean(html, base), base) == clean(html, base)`, and it returns the result of
    `paragraphs` unchanged. Markup that still changes after several passes is reduced to one paragraph of text.
    """
    if is_paragraphs(html):
        return html
    for _ in range(_PASSES):
        result = sanitize(html, base)
        if result == html:
            return result
        html = result
    return paragraphs([plain(html)])


def web_address(address: str, base: str = "") -> str | None:
    """Return an http(s) address, absolute by `base` and percent-encoded; None if the value is no such address."""
    resolved = absolute(address, base) if address.strip() else None
    return resolved if resolved and resolved.startswith("http") else None


def plain(html: str) -> str:
    """Return the text of any HTML on one line: entities decoded once, a space for each block boundary and line break."""
    return squash(" ".join(blocks(html)))


def excerpt(html: str, limit: int) -> str:
    """Return the text of the first block that has text, cut at a word to at most `limit` characters with the ellipsis."""
    texts = map(squash, blocks(html))
    return truncate(next(filter(None, texts), ""), limit)
