"""Plain text as HTML: paragraphs, and the lists, code and addresses that writers of plain text mean by its form.

What is not certain stays a paragraph. All functions take linear time.
"""

import html as entities
import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from textwrap import dedent
from typing import NamedTuple

from feeds.html.autolink import linked
from feeds.html.code import code_lines, columns

_NESTED = 2  # columns that an item is indented by beyond the one that it belongs to, at least
_LEVELS = 5  # of a list
_WRAPPED = range(45, 121)  # characters of the longest line of a paragraph that may be wrapped
_RAGGED = 15  # characters that a wrapped line may be shorter than the longest
_SEVERAL = 3  # sentences with dashes in one paragraph that are a list

_SIGN = re.compile(r"://|[Ww]{3}\.|^[-*+•◦▪‣\d\s]", re.MULTILINE)  # without any, a text is paragraphs
_ITEM = re.compile(
    r"(?P<mark>[-*+•◦▪‣o]|(?P<number>0|[1-9][0-9]{0,2})[.)])[ \t\u00a0]+(?P<text>(?:[^\W_]|\S.*[^\W_]).*)"
)
_SENTENCE = re.compile(r"\W*[^\W\d_a-zß-öø-ÿа-яё].*[.!?…][\"'”’»)]*")
_CALL = re.compile(r"[!?][\"'”’»)]*$")


class Line(NamedTuple):
    """A line, with the index of its paragraph, and whether it goes on with the line above it, which was wrapped."""

    paragraph: int
    raw: str
    goes_on: bool

    @property
    def indent(self) -> int:
        return columns(self.raw)


class Item(NamedTuple):
    """An item: its list has the same `kind`, and consecutive numbers where that is "." or ")"."""

    kind: str
    number: int
    text: str  # of the first line
    lines: list[Line]

    @property
    def indent(self) -> int:
        return self.lines[0].indent


def is_item(line: str) -> bool:
    """Return whether a line begins as an item of a list."""
    return _ITEM.match(line.lstrip()) is not None


def paragraphs(texts: Sequence[str]) -> str:
    """Return plain paragraphs as HTML; a newline within a paragraph becomes a line break.

    The texts must not hold U+0000 (see `feeds.text.clean`).
    """
    if not texts:
        return ""
    escaped = entities.escape("\0".join(texts), quote=False)  # one long call is faster than many short ones
    return "<p>" + escaped.replace("\n", "<br>\n").replace("\0", "</p>\n<p>") + "</p>"


def from_text(texts: Sequence[str]) -> str:
    """Return paragraphs of plain text as HTML with lists, code and links.

    The items of a list and the lines of code may be one paragraph or several; code is indented by four columns or more.
    """
    if not _SIGN.search("\n".join(texts)):
        return paragraphs(texts)
    return "\n".join(_blocks(tuple(_lines(texts))))


def _lines(texts: Sequence[str]) -> Iterator[Line]:
    for index, text in enumerate(texts):
        lines = text.split("\n")
        lengths = [len(line.strip()) for line in lines]
        width = max(lengths)
        is_full = width in _WRAPPED and sum(length >= width - _RAGGED for length in lengths) > 1
        yield Line(index, lines[0], False)
        for above, line in pairwise(lines):
            word = (line.split(None, 1) or [""])[0]
            yield Line(index, line, is_full and len(above.strip()) + 1 + len(word) > width and line[-1:] != ":")


def _blocks(lines: Sequence[Line]) -> Iterator[str]:
    flags = iter(code_lines([line.raw for line in lines]))
    for is_code, run in groupby(lines, lambda _: next(flags)):
        part = list(run)
        yield from [_code(part)] if is_code else _text(part)


def _code(lines: Sequence[Line]) -> str:
    parts = ("\n".join(line.raw for line in part) for _, part in groupby(lines, lambda line: line.paragraph))
    code = dedent("\n\n".join(parts))
    return f"<pre><code>{entities.escape(code, quote=False)}</code></pre>"


def _text(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the lists and paragraphs of lines that are no code."""
    rest: list[Line] = []
    for items, others in _runs(lines):
        for group in _groups(items, 0):
            if _is_list(group, rest[-1].raw if rest else ""):
                yield from _paragraphs(rest)
                yield _list(group, 0)
                rest = []
            else:
                rest += (line for entry in group for item in entry for line in item.lines)
        rest += others
    yield from _paragraphs(rest)


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    for _, part in groupby(lines, lambda line: line.paragraph):
        yield "<p>" + linked("\n".join(line.raw.strip() for line in part)).replace("\n", "<br>\n") + "</p>"


def _runs(lines: Sequence[Line]) -> Iterator[tuple[list[Item], list[Line]]]:
    """Yield each run of items, with the lines below it that belong to none."""
    items: list[Item] = []
    others: list[Line] = []
    for line in lines:
        if others and is_item(line.raw):
            yield items, others
            items, others = [], []
        if not others and (item := _item(line, items)):
            items.append(item)
        elif items and not others and _continues(items[-1], line):
            items[-1].lines.append(line)
        else:
            others.append(line)
    yield items, others


def _item(line: Line, above: Sequence[Item]) -> Item | None:
    """Return a line as an item. Text browsers mark nested ones with the letter o."""
    match = _ITEM.match(line.raw.strip())
    if match is None or (match["mark"] == "o" and (not above or line.indent < above[0].indent + _NESTED)):
        return None
    return Item(match["mark"][-1], int(match["number"] or 0), match["text"], [line])


def _continues(item: Item, line: Line) -> bool:
    return line.paragraph == item.lines[-1].paragraph and (line.indent > item.indent or line.goes_on)


def _groups(items: Sequence[Item], level: int) -> Iterator[list[list[Item]]]:
    """Yield lists: entries of one kind, with consecutive numbers where they have numbers, each with its nested items."""
    group: list[list[Item]] = []
    for item in items:
        last = group[-1][0] if group else None
        if last and level < _LEVELS and item.indent >= last.indent + _NESTED:
            group[-1].append(item)
        elif last is None or (item.kind == last.kind and (item.kind not in ".)" or item.number == last.number + 1)):
            group.append([item])
        else:
            yield group
            group = [[item]]
    if group:
        yield group


def _list(group: Sequence[Sequence[Item]], level: int) -> str:
    first = group[0][0]
    tag = "ol" if first.kind in ".)" else "ul"
    start = f' start="{first.number}"' if tag == "ol" and first.number != 1 else ""
    return "\n".join([f"<{tag}{start}>", *(_entry(item, nested, level) for item, *nested in group), f"</{tag}>"])


def _entry(item: Item, nested: Sequence[Item], level: int) -> str:
    text = " ".join([item.text.rstrip(), *(line.raw.strip() for line in item.lines[1:])])
    lists = (_list(group, level + 1) for group in _groups(nested, level + 1))
    return "\n".join([f"<li>{linked(text)}", *lists]) + "</li>"


def _is_list(group: Sequence[Sequence[Item]], above: str) -> bool:
    """Return whether entries are a list. What begins with dashes may be what people say to one another."""
    heads = [entry[0] for entry in group]
    is_one_paragraph = heads[0].lines[0].paragraph == heads[-1].lines[0].paragraph
    if sum(map(len, group)) < 2 or heads[0].kind != "-":
        return sum(map(len, group)) > 1
    if sum(_SENTENCE.fullmatch(item.text) is not None for item in heads) * 2 <= len(heads):
        return True
    calls = sum(_CALL.search(item.text) is not None for item in heads)
    is_told = above.rstrip().endswith((":", "：")) or (is_one_paragraph and len(heads) >= _SEVERAL)
    return is_told and calls in (0, len(heads))
