"""Paragraphs from blank lines, as WordPress makes them where an editor stores none (its function `wpautop`)."""

import re
from dataclasses import dataclass, field

from feeds.readers.wordpress.tokens import Token, tokens

_BLOCKS = set(
    "table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address math"
    " style p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure figcaption"
    " details menu summary".split()
)
_EMPTY = {"hr", "area", "col"}  # what follows is a paragraph, as after a closing tag
_HOLDERS = {"audio", "video", "object", "picture", "select"}  # line ends at their inner edges are no line breaks
_HELD = {"source", "track", "param", "embed", "option"}  # nor those beside these
_SHOWN = {"img", "iframe", "input", "audio", "video", "object", "embed", "canvas", "button", "select"}
_TWO_BREAKS = re.compile(r"<br\s*/?>\s*<br\s*/?>", re.I)
_BLANK_LINES = re.compile(r"\n\s*\n")
_BREAK = "<br>"


def autop(html: str) -> str:
    """Return HTML with `<p>` around what blank lines and block elements separate, and `<br>` for other line ends."""
    html = _TWO_BREAKS.sub("\n\n", html.replace("\r\n", "\n").replace("\r", "\n"))
    maker, before = _Paragraphs(), Token("text", "", "")
    found = list(tokens(html))
    for at, token in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else Token("text", "", "")
        if token.kind == "text":
            maker.text("" if token.source.isspace() and _is_within(before, after) else token.source)
        elif token.name in _BLOCKS:
            maker.block(token)
        else:
            maker.inline(token)
        before = token
    maker.end()
    return "".join(maker.done).strip()


def _is_within(before: Token, after: Token) -> bool:
    """Tell whether what stands between two tags is the inner edge of an element such as `video`."""
    opened = before.name in _HELD or (before.kind == "open" and before.name in _HOLDERS)
    return opened or after.name in _HELD or (after.kind == "close" and after.name in _HOLDERS)


@dataclass(slots=True)
class _Paragraphs:
    """The HTML that is done, and the run of inline content that is being read."""

    done: list[str] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    wrapped: bool = True  # the run gets a `p`
    opened: str = ""  # the tag of a `p` of the source that holds the run
    shown: bool = False  # the run has something to see

    def text(self, text: str) -> None:
        first, *others = _BLANK_LINES.split(text)
        self._lines(first)
        for other in others:
            self.end()
            self.wrapped = True
            self._lines(other)

    def _lines(self, text: str) -> None:
        first, *others = text.split("\n")
        self._add(first)
        for line in others:
            self._drop_end((" ", "\t"))
            if self.run and self.run[-1] != _BREAK:
                self.run.append(_BREAK)
            self.run.append("\n")
            self._add(line)

    def _add(self, text: str) -> None:
        if text:
            self.run.append(text)
            self.shown = self.shown or not text.isspace()

    def inline(self, token: Token) -> None:
        self.run.append(_BREAK if token.name == "br" else token.source)
        self.shown = self.shown or token.name in _SHOWN

    def block(self, token: Token) -> None:
        self.end()
        is_open = token.kind == "open"
        self.wrapped = not is_open or token.name in _EMPTY or token.name == "blockquote"
        if token.name == "p":
            self.opened = token.source if is_open else ""
            return
        if token.name == "figcaption":
            self.wrapped = False
        self.done.append(token.source if is_open else token.source + "\n")

    def end(self) -> None:
        """End the run and put it into a paragraph where it needs one."""
        while self.run and (self.run[0] == _BREAK or self.run[0].isspace()):
            del self.run[0]
        self._drop_end((_BREAK, " ", "\t", "\n"))
        content = "".join(self.run).strip(" \t\n")
        if self.shown and (self.wrapped or self.opened):
            content = f"{self.opened or '<p>'}{content}</p>\n"
        self.done.append(content)
        self.run, self.opened, self.shown = [], "", False

    def _drop_end(self, ends: tuple[str, ...]) -> None:
        """Drop from the end of the run what is one of these, or such white space."""
        while self.run and (self.run[-1] in ends or (self.run[-1].isspace() and "\n" not in self.run[-1])):
            self.run.pop()
