"""Template tags in a Markdown body: known ones become what they stand for, others leave the text that they hold.

Hugo's shortcodes, Liquid (Jekyll, Eleventy, Octopress), Nunjucks and Zola's; and the attributes of kramdown and Goldmark.
"""

import re
from collections.abc import Sequence

from feeds.readers.markdown.tags.known import KNOWN, page_address
from feeds.readers.markdown.tags.scan import Code, Tag, scan

__all__ = ["expand"]

_VALUE = re.compile(r"""["']([^"']*)["']\s*(?:\|.*)?""", re.S)
_NOTHING = re.compile(
    r"(?:site|page|config|env|process)\.(?:base_?url|url|base_path|github\.url)\b.*|base_?url|root", re.I | re.S
)
_ATTRIBUTE = r"""(?:[.#][\w:-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))"""
_ATTRIBUTES = rf"\{{:?\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}}"
_CONTENTS = re.compile(r"^[ \t]*(?:[-*+]|\d+\.)[ \t]+[^\n]*\n[ \t]*\{:\s*toc\b[^{}\n]*\}[ \t]*$", re.M)
_COMMENT = re.compile(r"\{::comment\}(?:(?!\{::comment\}).)*?\{:/(?:comment)?\}", re.S)
_EXTENSION = re.compile(r"\{::[a-z]+[^{}\n]*\}|\{:/[a-z]*\}")
_LINE = re.compile(rf"^[ \t>]*(?:\{{::?/?[^{{}}\n]*\}}|{_ATTRIBUTES})[ \t]*$", re.M)
_BEHIND = re.compile(rf"(?:(?<=[)\]*_`>\"])|\A)(?:{_ATTRIBUTES}|\{{:[^{{}}\n]*\}})|\{{:(?=[\s.#])[^{{}}\n]*\}}")
_INNER_LINK = re.compile(r"(\]\(|^\s{0,3}\[[^\]\n]+\]:\s*)@/([^\s)]+)", re.M)
_LIQUID = {"yaml", "json", ""}  # kinds of front matter beside which {{ x }} is no text
_DEPTH = 50  # tags within tags
_SHOWN = 5  # names of tags in a note


def expand(body: str, kind: str, title: str) -> tuple[str, list[str]]:
    """Return a body without template tags, and notes on those that are not known; `kind` is that of its front matter."""
    if "{" not in body and "](@/" not in body and "]: @/" not in body:
        return body, []
    tokens = list(scan(body))
    unknown: dict[str, int] = {}
    text = _joined(tokens, _Values(kind, title), unknown)
    return text, [_note(unknown)] if unknown else []


def _note(unknown: dict[str, int]) -> str:
    names = ", ".join(sorted(unknown)[:_SHOWN]) + (", …" if len(unknown) > _SHOWN else "")
    many = sum(unknown.values())
    which = "1 template tag that is not known" if many == 1 else f"{many} template tags that are not known"
    return f"left out {which}, and kept the text within: {names}"


class _Values:
    """What `{{ … }}` stands for."""

    def __init__(self, kind: str, title: str) -> None:
        self.is_liquid = kind in _LIQUID
        self.title = title

    def of(self, tag: Tag) -> str | None:
        """Return a value; None where it is not known."""
        literal = _VALUE.fullmatch(tag.name)
        if literal:
            return literal[1]
        if tag.name.split("|")[0].strip() in ("page.title", "title"):
            return self.title
        if _NOTHING.fullmatch(tag.name):
            return ""
        return None if self.is_liquid else tag.raw


class _Frame:
    """An open tag and what it holds so far."""

    def __init__(self, tag: Tag | None) -> None:
        self.tag = tag
        self.parts: list[str] = []


def _joined(tokens: Sequence[str | Code | Tag], values: _Values, unknown: dict[str, int]) -> str:
    """Return the text of tokens; a tag that has a closing one holds what is between."""
    last = {one.name: i for i, one in enumerate(tokens) if isinstance(one, Tag) and one.part == "close"}
    frames = [_Frame(None)]
    for i, token in enumerate(tokens):
        if isinstance(token, str):
            frames[-1].parts.append(_plain(token))
        elif isinstance(token, Code):
            frames[-1].parts.append(token.text)
        elif token.part == "close":
            _close(frames, token, unknown)
        elif (
            token.part == "open"
            and len(frames) < _DEPTH
            and (last.get(token.name, -1) > i or ("" in last and last[""] > i and "(" in token.raw))
        ):
            frames.append(_Frame(token))
        else:
            frames[-1].parts.append(_made(token, values, unknown))
    while len(frames) > 1:
        _fold(frames, unknown)
    return "".join(frames[0].parts)


def _plain(text: str) -> str:
    """Return text without the attributes of kramdown and Goldmark, and with links to pages of a Zola site."""
    if "@/" in text:
        text = _INNER_LINK.sub(lambda match: match[1] + page_address("/" + match[2]), text)
    if "{" not in text:
        return text
    if "{::" in text:
        text = _EXTENSION.sub("", _COMMENT.sub("", text))
    return _BEHIND.sub("", _LINE.sub("", _CONTENTS.sub("", text)))


def _close(frames: list[_Frame], token: Tag, unknown: dict[str, int]) -> None:
    """End the tag that a closing one names, and those within it that have no end. Zola's `{% end %}` ends any."""
    for place in range(len(frames) - 1, 0, -1):
        tag = frames[place].tag
        if tag and token.name in ("", tag.name):
            while len(frames) > place:
                _fold(frames, unknown)
            return


def _fold(frames: list[_Frame], unknown: dict[str, int]) -> None:
    frame = frames.pop()
    held = "".join(frame.parts)
    frames[-1].parts.append(_held(frame.tag, held, unknown) if frame.tag else held)


def _held(tag: Tag, held: str, unknown: dict[str, int]) -> str:
    maker = KNOWN.get(tag.name.lower())
    made = maker(tag, held) if maker else None
    if made is None:
        _count(tag, unknown)
        return held
    if tag.part == "open" and held.strip() and held.strip() not in made:
        made = f"{made}\n\n{held}"  # it is known without a text
    return made if made == held else _placed(tag, made)


def _made(tag: Tag, values: _Values, unknown: dict[str, int]) -> str:
    """Return what a tag without an inner part becomes."""
    if tag.part == "value":
        value = values.of(tag)
        if value is None:
            _count(tag, unknown)
        return value or ""
    return _held(tag, tag.inner, unknown)


def _count(tag: Tag, unknown: dict[str, int]) -> None:
    name = re.sub(r"\s+", " ", tag.name)[:40] or "?"
    unknown[name] = unknown.get(name, 0) + 1


def _placed(tag: Tag, made: str) -> str:
    """Return HTML that stands on a line of its own as a block, which ends at a blank line."""
    return f"{made}\n" if tag.alone and made.startswith("<") else made
