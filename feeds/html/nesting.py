"""Rewrite large or hostile markup so that html5ever parses and writes it in linear time.

html5ever takes quadratic time for deep nesting, many attributes, formatting elements that are never closed, which it opens
again in each later block, and long texts with many characters to escape. Tags are written again in canonical form, so that
html5ever counts them as this does.
"""

import re
from itertools import islice

from feeds.html.tags import BLOCKS, DROPPED, FORMATTING, IMPLIED, TAGS, VOID

_DEPTH = 200  # elements deeper than this lose their tags
_ATTRIBUTES = 50  # of one tag; the others are dropped
_ESCAPES = 500  # characters to escape in one text; a text with more is divided
_ATTRIBUTE_ESCAPES = 10_000  # likewise; an attribute with more is dropped
_TAGS = 250_000  # markup with more start tags is reduced to text
_GROWTH = 8  # reopened formatting may make a text so many times as long

# Linear time: no alternative fails after a long match, and none is tried twice at one position.
_TOKEN = re.compile(
    r"<!--(?:>|->|.*?(?:--!?>|\Z))"
    r"|<(?:svg|math)\b[^<>]*/>"
    rf"|<(?P<dropped>{'|'.join(sorted(DROPPED))})(?=[\s/>]).*?(?:</(?P=dropped)(?=[\s/>])[^<>]*+>?|\Z)"
    r"""|<(?P<end>/?)(?P<name>[a-z][^\s/>]*+)(?P<attributes>(?>(?:[^>=]++|=\s*+(?:"[^"]*"|'[^']*')?)*))(?:>|\Z)"""
    r"|<[!?/][^>]*+>?",
    re.IGNORECASE | re.DOTALL,
)
_DIVISION = "<meta>"  # it is removed again; a comment would not divide what is moved out of a table
_DEFINITIONS = {"dt", "dd"}
_ITEMS = _DEFINITIONS | {"li", "rt", "rp"}
_CELLS = {"td", "th", "caption"}
_PARTS = _CELLS | {"tr", "tbody", "thead", "tfoot", "col", "colgroup"}
_LONG = re.compile(rf"(?:[&\xa0][^&\xa0]*+){{{_ESCAPES}}}(?=[&\xa0])")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'<>]++)))?""")


def balance(html: str) -> str:
    """Return the markup with balanced and bounded nesting; only its text if it has too many tags, or would grow too much."""
    stack = _Stack()
    if is_too_much(html):
        return stack.text(_TOKEN.sub(" ", html))
    parts: list[str] = []
    position = 0
    for token in _TOKEN.finditer(html):
        parts += stack.text(html[position : token.start()]), stack.read(token)
        position = token.end()
        if stack.reopened > _GROWTH * len(html):
            return _Stack().text(_TOKEN.sub(" ", html))
    parts += stack.text(html[position:]), stack.close(0)
    return "".join(parts)


def is_too_much(html: str) -> bool:
    """Return whether markup has so many start tags that it is reduced to text."""
    return html.count("<") - html.count("</") > _TAGS


class _Stack:
    """The open elements, without those whose end tags are implied."""

    def __init__(self) -> None:
        self.open: list[tuple[str, int]] = []  # name, and characters of a formatting element's tag
        self.depth: dict[str, list[int]] = {}  # name -> places in `open`
        self.blocks = [-1]  # places in `open` of elements that hold items
        self.items: dict[int, list[str]] = {-1: []}  # place of a block -> open items in it, one in the other
        self.parts: dict[int, str] = {}  # place of a table -> its open part
        self.formatting = 0  # characters of all open formatting elements' tags
        self.reopened = 0  # characters that html5ever may add at most
        self.escapes = 0  # characters to escape since the last division

    def text(self, text: str) -> str:
        """Return a text as markup, divided where it has many characters to escape."""
        if not text:
            return ""
        text = text.replace("<", "&lt;")
        self.escapes += text.count("&") + text.count("\xa0")
        if self.escapes > _ESCAPES:
            text, self.escapes = _LONG.sub(rf"\g<0>{_DIVISION}", text) + _DIVISION, 0
        return text if text.isspace() else self._cell() + text

    def read(self, token: re.Match[str]) -> str:
        """Return the tags to write for this token."""
        name = (token["name"] or "").lower()
        if name not in TAGS:
            return ""
        if name in _PARTS:
            return self._part(name, token)
        if token["end"]:
            return self._end(name)
        tag = f"<{name}{_attributes(token['attributes'])}>"
        if name in IMPLIED:
            self.reopened += self.formatting
            return self._cell() + (self._item(name) if name in _ITEMS else "") + tag
        if name in VOID:
            return self._cell() + tag
        if len(self.open) >= _DEPTH:
            return ""
        cell = self._cell()
        self._push(name, len(tag) if name in FORMATTING else 0)
        return cell + tag

    def _part(self, name: str, token: re.Match[str]) -> str:
        """Return the tag of a part of a table, after the end of the part above."""
        if not self.depth.get("table"):
            return ""
        place = self.depth["table"][-1]
        ends = self.close(place + 1)
        self.parts[place] = "" if token["end"] else name
        self.reopened += self.formatting
        return ends + (f"</{name}>" if token["end"] else f"<{name}{_attributes(token['attributes'])}>")

    def _cell(self) -> str:
        """Return the tag of a cell for content of a table that stands in none; html5ever would move it."""
        if not self._is_between_cells():
            return ""
        self.parts[len(self.open) - 1] = "td"
        return "<td>"

    def _is_between_cells(self) -> bool:
        place = len(self.open) - 1
        return place >= 0 and self.open[place][0] == "table" and self.parts.get(place) not in _CELLS

    def _item(self, name: str) -> str:
        """Return the end tags of the item above of the same kind and of those in it, in which html5ever would nest this one."""
        items = self.items[self.blocks[-1]]
        same = _DEFINITIONS if name in _DEFINITIONS else {name}
        place = next((place for place, item in enumerate(items) if item in same), len(items))
        ended = items[place:]
        items[place:] = [name]
        return "".join(f"</{item}>" for item in reversed(ended))

    def _end(self, name: str) -> str:
        if name in IMPLIED:
            items = self.items[self.blocks[-1]]
            if name in items:
                del items[items.index(name) :]
            return "" if self._is_between_cells() else f"</{name}>"
        return self.close(self.depth[name][-1]) if self.depth.get(name) else ""

    def _push(self, name: str, size: int) -> None:
        self.depth.setdefault(name, []).append(len(self.open))
        if name in BLOCKS or name == "ruby":
            self.blocks.append(len(self.open))
            self.items[len(self.open)] = []
        self.open.append((name, size))
        self.formatting += size

    def close(self, place: int) -> str:
        """Close all elements from this place on, and return their end tags."""
        tags = []
        while len(self.open) > place:
            name, size = self.open.pop()
            self.depth[name].pop()
            self.parts.pop(len(self.open), None)
            if self.blocks[-1] == len(self.open):
                self.blocks.pop()
            self.formatting -= size
            tags.append(f"</{name}>")
        return "".join(tags)


def _attributes(text: str) -> str:
    found = islice(_ATTRIBUTE.finditer(text), _ATTRIBUTES)
    values = ((one[1], next(filter(None, one.groups()[1:]), "")) for one in found)
    return "".join(
        f' {name}="' + value.replace('"', "&quot;") + '"'
        for name, value in values
        if value.count("&") + value.count("\xa0") + value.count('"') <= _ATTRIBUTE_ESCAPES
    )
