"""The front matter of a Markdown file, apart from its body: between fences, as JSON, or as Pelican's headers."""

import re
from typing import NamedTuple

from feeds.errors import SourceError
from feeds.readers.markdown import toml_nodes, yaml_nodes
from feeds.readers.markdown.nodes import Matter, Node

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*([A-Za-z]*)[ \t]*")
_ENDS = {"---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M), "+++": re.compile(r"^\+\+\+[ \t]*$", re.M)}
_KEY = re.compile(r"""\s*(?:\{|[\"']?[A-Za-z_][\w-]*[\"']?\s*[:=](?:\s|$))""")
_ANY_KEY = re.compile(_KEY.pattern.replace(r"\s*", r"^[ \t]*", 1), re.M)
_HEADER = re.compile(r" {0,3}([A-Za-z0-9_-]+):[ \t]*(.*)")
_MORE = re.compile(r"(?: {4,}|\t)(.*)")
_HEADERS = {"title", "date", "author", "authors", "category", "tags", "slug", "status", "modified", "summary"}
_KNOWN = re.compile(rf"(?:{'|'.join(sorted(_HEADERS))}|layout|categories|tags):\s", re.I)
_END = re.compile(r"-{3,}[ \t]*")
_LISTS = {"tags", "authors", "author"}  # of Pelican's headers


class Document(NamedTuple):
    """A file in parts. `matter` is None where it has no front matter; `kind` is yaml, toml, json, headers or ""."""

    matter: Matter | None
    kind: str
    body: str
    line: int  # of the body's first line
    notes: tuple[str, ...] = ()


def split(text: str) -> Document:
    """Return the parts of a file. Raises SourceError where front matter begins that cannot be read."""
    bare = text.lstrip()
    first = text[: len(text) - len(bare)].count("\n") + 1
    opening, _, rest = bare.partition("\n")
    if fence := _FENCE.fullmatch(opening):
        return _fenced(fence[1], fence[2].lower(), rest, first + 1) or Document(None, "", bare, first)
    if bare.startswith("{") and _KEY.match(bare[1:].lstrip()):
        node, end = toml_nodes.parse_json(bare, first)
        return _document(node, "json", bare[end:], first + bare[:end].count("\n"), [])
    return _unopened(bare, first) or _headers(bare, first) or Document(None, "", bare, first)


def _fenced(sign: str, language: str, rest: str, first: int) -> Document | None:
    """Return the parts of a file that begins with a fence; None where that is a thematic break."""
    end = _ENDS[sign].search(rest)
    opened = first - 1
    if end is None:
        if not _KEY.match(rest):
            return None
        raise SourceError(
            f"line {opened}: front matter begins with {sign} and has no end; put {sign} on a line below it"
        )
    if rest[: end.start()].strip() and not _ANY_KEY.search(rest, 0, end.start()):
        return None  # prose between two thematic breaks
    kind = language or ("toml" if sign == "+++" else "yaml")
    inner, body, below = rest[: end.start()], rest[end.end() :], first + rest[: end.end()].count("\n")
    if kind == "toml":
        return _document(toml_nodes.parse_toml(inner, first), kind, body, below, [])
    if kind == "json":
        return _document(toml_nodes.parse_json(inner.strip(), first)[0], kind, body, below, [])
    if kind not in ("yaml", "yml"):
        raise SourceError(f"line {opened}: front matter in {kind}, expected YAML, TOML or JSON")
    node, notes = yaml_nodes.parse(inner, first)
    return _document(node, "yaml", body, below, notes)


def _document(node: Node, kind: str, body: str, line: int, notes: list[str]) -> Document:
    if node.value is None:
        node = Node({}, node.line)
    if not isinstance(node.value, dict):
        raise SourceError(f"line {node.line}: front matter is no map, expected keys and values as in title: A title")
    return Document(node.value, kind, body, line, tuple(notes))


def _unopened(text: str, first: int) -> Document | None:
    """Return the parts of a file whose YAML ends with a fence and begins with none, as Hexo has it."""
    lines = text.split("\n")
    end = next((i for i, line in enumerate(lines) if not line.strip() or _END.fullmatch(line)), 0)
    if end == len(lines) or not _END.fullmatch(lines[end]) or not _KNOWN.match(text):
        return None
    node, notes = yaml_nodes.parse("\n".join(lines[:end]), first)
    return _document(node, "yaml", "\n".join(lines[end + 1 :]), first + end + 1, notes)


def _headers(text: str, first: int) -> Document | None:
    """Return the parts of a file that begins with headers as `Title: …`, up to a line that is none (MultiMarkdown)."""
    matter: Matter = {}
    key, lines = "", text.split("\n")
    consumed = 0
    for line in lines:
        header, more = _HEADER.fullmatch(line), _MORE.fullmatch(line)
        if not line.strip() or not (header or (more and key)):
            break
        if more and key:
            old = matter[key]
            matter[key] = Node(f"{old.value}\n{more[1]}".strip(), old.line)
        elif header:
            key = header[1].lower()
            matter[key] = Node(header[2].strip(), first + consumed)
        consumed += 1
    is_ended = consumed == len(lines) or not lines[consumed].strip()
    if _HEADERS.isdisjoint(matter) or not (is_ended or len(matter) > 1):
        return None
    listed = {key: _listed(node) if key in _LISTS else node for key, node in matter.items()}
    return Document(listed, "headers", "\n".join(lines[consumed:]), first + consumed)


def _listed(node: Node) -> Node:
    """Return a header's value as a list: separated by semicolons where there are any, else by commas."""
    value = str(node.value or "")
    sign = ";" if ";" in value else ","
    parts = (part.strip() for part in value.replace("\n", sign).split(sign))
    return Node([Node(part, node.line) for part in parts if part], node.line)
