"""Links in the place of embedded players and of bare addresses."""

import re
from collections.abc import Iterator
from html import escape, unescape

from feeds.readers.wordpress.tokens import Token, tokens

_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"\[\]]+", re.I)
_TRAILING = ".,;:!?'\"…)”’"
_SOURCE = re.compile(r"""\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
_PLAYERS = (
    (
        re.compile(r"https://www\.youtube(?:-nocookie)?\.com/embed/([\w-]{6,})[^/]*"),
        r"https://www.youtube.com/watch?v=\1",
    ),
    (re.compile(r"https://player\.vimeo\.com/video/(\d+).*"), r"https://vimeo.com/\1"),
)
_LINKED = {"a", "code", "button"}  # no link within them


def link(address: str) -> str:
    """Return a link to an address, given as text."""
    shown = escape(address)
    return f'<a href="{shown}">{shown}</a>'


def linked(html: str, alone: bool = False) -> str:
    """Return HTML with frames and bare addresses as links; with `alone`, addresses that are the whole of a text."""
    return "".join(_linked(tokens(html), alone)) if "://" in html or "<iframe" in html.lower() else html


def _linked(found: Iterator[Token], alone: bool) -> Iterator[str]:
    depth, within_frame = 0, False
    for token in found:
        if token.name == "iframe":
            within_frame = token.kind == "open" and not token.source.endswith("/>")
            yield _frame(token.source) if token.kind == "open" else ""
        elif within_frame and token.kind == "text":
            continue
        elif token.kind == "text" and not depth:
            yield _text(token.source, alone)
        else:
            if token.name in _LINKED:
                depth = max(0, depth + (1 if token.kind == "open" else -1))
            yield token.source


def _text(text: str, alone: bool) -> str:
    if not alone:
        return _ADDRESS.sub(_bare, text) if "://" in text else text
    bare = text.strip()
    return text.replace(bare, link(unescape(bare))) if bare and _ADDRESS.fullmatch(bare) else text


def _bare(found: re.Match[str]) -> str:
    address = found[0].rstrip(_TRAILING)
    if found[0][len(address) :].startswith(")") and address.count("(") > address.count(")"):
        address += ")"
    return link(unescape(address)) + found[0][len(address) :]


def _frame(tag: str) -> str:
    found = _SOURCE.search(tag)
    address = unescape(next(filter(None, found.groups()), "")).strip() if found else ""
    address = f"https:{address}" if address.startswith("//") else address
    for player, page in _PLAYERS:
        if player.fullmatch(address):
            address = player.sub(page, address)
    return link(address) if _ADDRESS.fullmatch(address) else ""
