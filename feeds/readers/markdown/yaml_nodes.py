"""YAML front matter as nodes, from the parser's events: scalars stay text, nothing is built, aliases cannot explode."""

import base64
import binascii
from typing import TYPE_CHECKING, Any, cast

from feeds.errors import SourceError
from feeds.readers.markdown.nodes import Node, Value, scalar

if TYPE_CHECKING:
    import yaml

_DEPTH = 50  # levels of lists and maps
_SIZE = 200_000  # values, those that aliases repeat included
_SHOWN = 3  # notes on keys given twice
_NULL = {"", "~", "null", "Null", "NULL"}
_BINARY = {"!binary", "tag:yaml.org,2002:binary"}


class _Builder:
    """Collects the nodes of one document; `stack` holds the open lists and maps."""

    def __init__(self, first: int) -> None:
        self.first = first  # line of the file that the text begins at
        self.root: Node | None = None
        self.stack: list[tuple[Node, str | None]] = []  # a map's key waits for its value
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.opened: list[tuple[str | None, int]] = []
        self.size = 0
        self.duplicates: list[str] = []

    def add(self, node: Node, line: int) -> None:
        """Put a node where the document is at: as a key, a key's value, an item, or the root."""
        self.size += 1
        if self.size > _SIZE:
            raise SourceError(f"line {line}: front matter has more than {_SIZE} values; aliases repeat too much")
        if not self.stack:
            self.root = node
            return
        parent, key = self.stack[-1]
        if isinstance(parent.value, list):
            parent.value.append(node)
        elif isinstance(parent.value, dict):
            if key is None:
                self.stack[-1] = parent, str(node.value or "").strip().lower() if isinstance(node.value, str) else ""
                return
            if key in parent.value and len(self.duplicates) < _SHOWN:
                self.duplicates.append(f'line {line}: "{key}" is given twice; the last one is taken')
            parent.value[key] = node._replace(line=node.line if isinstance(node.value, str) else line)
            self.stack[-1] = parent, None

    def begin(self, value: Value, line: int, anchor: str | None) -> None:
        """Begin a list or a map."""
        if len(self.stack) >= _DEPTH:
            raise SourceError(f"line {line}: front matter is nested deeper than {_DEPTH} levels; write it flat")
        node = Node(value, line)
        self.add(node, line)
        self.opened.append((anchor, self.size))
        self.stack.append((node, None))

    def end(self) -> None:
        """End a list or a map; from here on its anchor may be used."""
        node, _ = self.stack.pop()
        anchor, before = self.opened.pop()
        if anchor:
            self.anchors[anchor] = node, self.size - before + 1

    def alias(self, name: str, line: int) -> None:
        """Put what an anchor names."""
        if name not in self.anchors:
            raise SourceError(f"line {line}: front matter: *{name} names nothing above it; put the value in quotes")
        node, size = self.anchors[name]
        self.size += size
        self.add(node, line)


def parse(text: str, first: int) -> tuple[Node, list[str]]:
    """Return the root node of a YAML text that begins at the file's line `first`, and notes. Raises SourceError."""
    import yaml

    builder = _Builder(first)
    loader = cast("type[yaml.SafeLoader]", getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    try:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.DocumentStartEvent) and builder.root:
                break
            _take(builder, event)
    except yaml.MarkedYAMLError as error:
        marks = [mark.line for mark in (error.problem_mark, error.context_mark) if mark]
        at_end = text.count("\n", 0, len(text.rstrip()))  # what has no end is to be mended where it begins
        line = first + next((line for line in marks if line <= at_end), marks[-1] if marks else 0)
        raise SourceError(f"line {line}: front matter is no YAML: {_advice(error)}") from None
    except yaml.YAMLError as error:
        raise SourceError(f"line {first}: front matter is no YAML: {' '.join(str(error).split())}") from None
    return builder.root or Node(None, first), builder.duplicates


def _take(builder: _Builder, event: Any) -> None:
    kind, line = type(event).__name__, builder.first + event.start_mark.line
    if kind == "ScalarEvent":
        value = _scalar(event)
        node = Node(None, line) if value is None else scalar(value, line)
        if event.anchor:
            builder.anchors[event.anchor] = node, 1
        builder.add(node, line)
    elif kind == "SequenceStartEvent":
        builder.begin([], line, event.anchor)
    elif kind == "MappingStartEvent":
        builder.begin({}, line, event.anchor)
    elif kind in ("SequenceEndEvent", "MappingEndEvent"):
        builder.end()
    elif kind == "AliasEvent":
        builder.alias(event.anchor, line)


def _scalar(event: "yaml.ScalarEvent") -> str | None:
    """Return a scalar's text; what Ruby wrote in base 64 is text too."""
    if event.tag in _BINARY:
        try:
            return base64.b64decode(event.value).decode()
        except (binascii.Error, UnicodeDecodeError):
            return event.value
    return None if not event.style and event.value in _NULL else event.value


def _advice(error: "yaml.MarkedYAMLError") -> str:
    """Return what is wrong and, for the mistakes that people make, what to do."""
    problem = " ".join(str(error.problem or error.context or error).split())
    if "mapping values" in problem:
        return f"{problem}; put a value that holds a colon in quotes"
    if "\\t" in problem or "tab" in problem or "cannot start any token" in problem:
        return f"{problem}; put the value in quotes, and indent by spaces"
    return f"{problem}; put values that hold special characters in quotes"
