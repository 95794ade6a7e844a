"""HTML as tokens: tags and the text between them, in linear time whatever it holds."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["text", "open", "close", "raw"]

RAW = {"pre", "script", "style", "svg", "math", "textarea"}  # whatever they hold stays as it is
_TAG = re.compile(r"<(/?)([A-Za-z][^\s<>/]*)([^<>]*)>")


class Token(NamedTuple):
    kind: Kind  # "raw": an element of RAW, whole
    name: str  # of a tag, in lower case
    source: str


def tokens(html: str) -> Iterator[Token]:
    """Yield the tokens of HTML without comments; their sources joined are the HTML."""
    at, unclosed = 0, set[str]()
    while tag := _TAG.search(html, at):
        if tag.start() > at:
            yield Token("text", "", html[at : tag.start()])
        name, end = tag[2].lower(), tag.end()
        kind: Kind = "close" if tag[1] else "open"
        if name in RAW and kind == "open" and name not in unclosed and not tag[3].endswith("/"):
            closing = re.compile(rf"</{name}\s*>", re.I).search(html, end)
            if closing:
                kind, end = "raw", closing.end()
            else:
                unclosed.add(name)
        yield Token(kind, name, html[tag.start() : end])
        at = end
    if at < len(html):
        yield Token("text", "", html[at:])


def without_comments(html: str) -> str:
    """Return HTML without comments; one that does not end is text."""
    parts, at = list[str](), 0
    while (start := html.find("<!--", at)) >= 0 and (end := html.find("-->", start + 4)) >= 0:
        parts.append(html[at:start])
        at = end + 3
    return "".join([*parts, html[at:]])
