"""Rewrite large or hostile markup so that html5ever parses it in linear time.

html5ever takes quadratic time for deep nesting, many attributes and formatting elements that are never closed, which it
opens again in each later block. Tags are written again in canonical form, so that html5ever counts them as this does.
"""

import re
from itertools import islice

from feeds.html.tags import DROPPED, FORMATTING, IMPLIED, TAGS, VOID

_DEPTH = 200  # elements deeper than this lose their tags
_ATTRIBUTES = 50  # of one tag; the others are dropped
_GROWTH = 8  # reopened formatting may make a text so many times as long

# Linear time: no alternative fails after a long match, and none is tried twice at one position.
_TOKEN = re.compile(
    r"<!--(?:>|->|.*?(?:--!?>|\Z))"
    r"|<(?:svg|math)\b[^<>]*/>"
    rf"|<(?P<dropped>{'|'.join(sorted(DROPPED))})(?=[\s/>]).*?(?:</(?P=dropped)(?=[\s/>])[^<>]*+>?|\Z)"
    r"""|<(?P<end>/?)(?P<name>[a-z][^\s/>]*+)(?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*"|'[^']*')?)*+)(?:>|\Z)"""
    r"|<[!?/][^>]*+>?",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'<>]++)))?""")


def balance(html: str) -> str:
    """Return the markup with balanced and bounded nesting; without any tags if reopened formatting would make it grow."""
    parts: list[str] = []
    stack = _Stack()
    position = 0
    for token in _TOKEN.finditer(html):
        parts += html[position : token.start()].replace("<", "&lt;"), stack.read(token)
        position = token.end()
        if stack.reopened > _GROWTH * len(html):
            return _TOKEN.sub(" ", html).replace("<", "&lt;")
    parts += html[position:].replace("<", "&lt;"), stack.close(0)
    return "".join(parts)


class _Stack:
    """The open elements, without those whose end tags are implied."""

    def __init__(self) -> None:
        self.open: list[tuple[str, int]] = []  # name, and characters of a formatting element's tag
        self.depth: dict[str, list[int]] = {}  # name -> places in `open`
        self.formatting = 0  # characters of all open formatting elements' tags
        self.reopened = 0  # characters that html5ever may add at most

    def read(self, token: re.Match[str]) -> str:
        """Return the tags to write for this token."""
        name = (token["name"] or "").lower()
        if name not in TAGS:
            return ""
        if token["end"]:
            return self._end(name)
        tag = f"<{name}{_attributes(token['attributes'])}>"
        if name in IMPLIED:
            self.reopened += self.formatting
        elif name not in VOID:
            if len(self.open) >= _DEPTH:
                return ""
            self._push(name, len(tag) if name in FORMATTING else 0)
        return tag

    def _end(self, name: str) -> str:
        if name in IMPLIED:
            return f"</{name}>"
        return self.close(self.depth[name][-1]) if self.depth.get(name) else ""

    def _push(self, name: str, size: int) -> None:
        self.depth.setdefault(name, []).append(len(self.open))
        self.open.append((name, size))
        self.formatting += size

    def close(self, place: int) -> str:
        """Close all elements from this place on, and return their end tags."""
        tags = []
        while len(self.open) > place:
            name, size = self.open.pop()
            self.depth[name].pop()
            self.formatting -= size
            tags.append(f"</{name}>")
        return "".join(tags)


def _attributes(text: str) -> str:
    found = islice(_ATTRIBUTE.finditer(text), _ATTRIBUTES)
    values = ((one[1], next(filter(None, one.groups()[1:]), "")) for one in found)
    return "".join(f' {name}="' + value.replace('"', "&quot;") + '"' for name, value in values)
