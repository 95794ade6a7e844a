"""Cut a Markdown body into text, code and template tags: Hugo's shortcodes, Liquid, Nunjucks and Zola's.

Linear in the length of the body: what has no end is looked for once.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

Part = Literal["open", "close", "alone", "value", "verbatim"]

_NEXT = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)"
    r"|(?P<indented>(?:\A|^[ \t]*\n)(?: {4}|\t)[^\n]*(?:\n(?: {4}|\t)[^\n]*|\n[ \t]*(?=\n(?: {4}|\t)))*)"
    r"|(?<!\\)(?P<ticks>`+)"
    r"|(?P<sign>\{\{[<%]|\{\{|\{%|\{#(?=[ -]))",
    re.M,
)
_ENDS = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{#": "#}"}
_NAME = re.compile(r"(/?)\s*([A-Za-z_][\w./-]*)\s*(.*)", re.S)
_CALL = re.compile(r"([A-Za-z_]\w*(?:::\w+)*)\s*\((.*)\)", re.S)
_ARGUMENT = re.compile(
    r"""(?:(?P<name>[\w-]+)\s*=\s*)?(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>[^']*)'|`(?P<back>[^`]*)`|(?P<bare>[^\s,"'`]+))"""
)
_ESCAPED = re.compile(r"\{\{([<%])/\*(.*?)\*/([>%])\}\}", re.S)
_RAW = re.compile(
    r"[ \t]*\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}[ \t]*(?:\n|$)|\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}"
)
_VERBATIM = {"raw", "verbatim", "comment", "highlight", "codeblock", "rawhtml", "katex", "mermaid"}
_BLANK = re.compile(r"[ \t]*\n?")
_MARGIN = 80  # characters of white space beside a tag
_LONGEST = 5000  # characters of a tag
_ITEM = re.compile(r"[ \t]|[-*+] |\d{1,9}[.)] ")


class Code(NamedTuple):
    """Code in its fences, backticks or indentation."""

    text: str


class Tag(NamedTuple):
    """A template tag. `inner` is what a verbatim one holds; `values` are its positional arguments."""

    part: Part
    name: str
    values: tuple[str, ...] = ()
    named: Mapping[str, str] = {}
    inner: str = ""
    raw: str = ""
    alone: bool = False  # nothing else is on its line


def scan(body: str) -> Iterator[str | Code | Tag]:
    """Yield a body in texts and tags. Code is text, without the escapes that template languages need there."""
    runs = _Runs(body)
    missing: set[str] = set()  # ends that do not come any more
    position = start = 0
    while match := _NEXT.search(body, position):
        token, end = _token(body, match, runs, missing)
        if token is not None:
            yield body[start : match.start()]
            yield token
            start = end
        position = end
    yield body[start:]


def _token(body: str, match: re.Match[str], runs: "_Runs", missing: set[str]) -> tuple[Code | Tag | None, int]:
    """Return what begins at a match, and where it ends; None where it is mere text."""
    start = match.start()
    if match["sign"]:
        return _tag(body, start, match["sign"], missing)
    if match["fence"]:
        end = _end_of_fence(body, match)
    elif match["ticks"]:
        end = runs.closed(start, match.end())
    elif _is_code(body, start):
        end = match.end()
    else:  # of a list item
        return None, start + len(_BLANK.match(match[0])[0])  # type: ignore[index]
    return Code(code(body[start:end])), end


def code(text: str) -> str:
    """Return code as it is to be read: `{{</* x */>}}` shows a shortcode, `{% raw %}` shows nothing."""
    if "{" not in text:
        return text
    return _RAW.sub("", _ESCAPED.sub(r"{{\1\2\3}}", text))


class _Runs:
    """The runs of backticks of a body and its blank lines, so that each code span is closed in little time."""

    def __init__(self, body: str) -> None:
        self.by_length: dict[int, list[int]] = {}
        if "`" in body:
            for run in re.finditer("`+", body):
                self.by_length.setdefault(len(run[0]), []).append(run.start())
        self.blank = [match.start() for match in re.finditer(r"\n[ \t]*\n", body)] if self.by_length else []

    def closed(self, start: int, end: int) -> int:
        """Return where the code span ends that a run of backticks opens; the run's end where it opens none."""
        places = self.by_length.get(end - start, [])
        at = bisect_left(places, end)
        blank = bisect_left(self.blank, end)
        if at == len(places) or (blank < len(self.blank) and self.blank[blank] < places[at]):
            return end
        return places[at] + end - start


def _end_of_fence(body: str, match: re.Match[str]) -> int:
    """Return where fenced code ends, which begins at a match; a line of backticks with more of them is no fence."""
    fence = match["fence"]
    if fence[0] == "`" and "`" in match["info"]:
        return match.end()
    end = _closing(fence[0], len(fence)).search(body, match.end())
    return end.end() if end else len(body)


@lru_cache(maxsize=32)
def _closing(sign: str, length: int) -> re.Pattern[str]:
    return re.compile(rf"^[ \t>]*{sign}{{{length},}}[ \t]*$", re.M)


def _is_code(body: str, start: int) -> bool:
    """Tell whether an indented block is code: it is none below a list item, which it belongs to."""
    above = body[max(0, start - _LONGEST) : start].rstrip()
    return not _ITEM.match(above[above.rfind("\n\n") + 1 :].lstrip("\n"))


def _tag(body: str, start: int, sign: str, missing: set[str]) -> tuple[Code | Tag | None, int]:
    """Return the tag that begins with a sign, and where it ends; None where it has no end."""
    close = _ENDS[sign]
    inner_start = start + len(sign)
    end = -1 if close in missing else body.find(close, inner_start)
    if end < 0:
        missing.add(close)
    if end < 0 or end - start > _LONGEST:
        return None, inner_start
    after = end + len(close)
    inner = body[inner_start:end].strip()
    if sign == "{#":
        return Tag("verbatim", "comment"), after
    if inner.startswith("/*"):
        return _commented(sign, inner, close), after
    inner = inner.strip("-~ \t\n") if sign in ("{{", "{%") else inner
    tag = _parsed(sign, inner, body[start:after])._replace(alone=_is_alone(body, start, after))
    if tag.name.lower() in _VERBATIM and tag.part == "open":
        return _verbatim(body, tag, sign, after, missing)
    return tag, after


def _commented(sign: str, inner: str, close: str) -> Code | Tag:
    """Return a shortcode that is shown and not run; `{{/* … */}}` is a comment."""
    if sign == "{{":
        return Tag("verbatim", "comment")
    return Code(f"{sign}{inner.removeprefix('/*').removesuffix('*/')}{close}".replace("<", "&lt;"))


def _parsed(sign: str, inner: str, raw: str) -> Tag:
    call = _CALL.fullmatch(inner) if sign in ("{{", "{%") else None
    if call:
        values, named = arguments(call[2])
        return Tag("alone" if sign == "{{" else "open", call[1], values, named, raw=raw)
    match = _NAME.fullmatch(inner)
    if sign == "{{":
        return Tag("value", inner, raw=raw)
    if match is None:
        return Tag("alone", "", raw=raw)
    closing, name, rest = match.groups()
    if sign == "{%" and name.startswith("end"):
        return Tag("close", name[3:], raw=raw)
    if sign != "{%" and rest.endswith("/"):
        closing, rest = "alone", rest[:-1]
    values, named = arguments(rest)
    return Tag("alone" if closing == "alone" else "close" if closing else "open", name, values, named, raw=raw)


def arguments(text: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the positional and the named arguments of a tag."""
    values: list[str] = []
    named: dict[str, str] = {}
    for match in _ARGUMENT.finditer(text):
        given = next((match[kind] for kind in ("double", "single", "back", "bare") if match[kind] is not None), "")
        given = given.replace('\\"', '"') if match["double"] else given
        if match["name"]:
            named[match["name"].lower()] = given
        else:
            values.append(given)
    return tuple(values), named


def _verbatim(body: str, tag: Tag, sign: str, after: int, missing: set[str]) -> tuple[Tag, int]:
    """Return a tag with all up to its closing tag, which is not looked into."""
    name = re.escape(tag.name)
    closing = rf"\{{%-?\s*end{name}\s*-?%\}}" if sign == "{%" else rf"\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}"
    end = re.compile(closing).search(body, after) if closing not in missing else None
    if end is None:
        missing.add(closing)
        return tag, after
    return tag._replace(part="verbatim", inner=body[after : end.start()]), end.end()


def _is_alone(body: str, start: int, end: int) -> bool:
    """Tell whether nothing but a few spaces stands beside a tag on its line."""
    before, after = body[max(0, start - _MARGIN) : start], body[end : end + _MARGIN]
    begins = start <= _MARGIN or "\n" in before
    ends = end + _MARGIN >= len(body) or "\n" in after
    return begins and ends and not (before.rpartition("\n")[2] + after.partition("\n")[0]).strip()
