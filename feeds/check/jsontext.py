"""JSON texts: their values, and the line of each."""

import json
import re
from collections.abc import Callable
from typing import Any

Path = tuple[str | int, ...]
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},:]|[^\s\[\]{},:"]+')


class Repeated(dict[str, Any]):
    """An object with a name that stands twice in it."""

    twice = ""


def read(text: str) -> Any:
    """Return the value of a JSON text. Raises ValueError, or RecursionError."""
    return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)


def lines(text: str) -> Callable[[Path], int]:
    """Return a function from the path of a value, e.g. ("items", 0, "id"), to its line.

    A path that is not there has the line of the nearest value above it.
    """
    known = _scan(text)

    def line(path: Path) -> int:
        while path not in known and path:
            path = path[:-1]
        return known.get(path, 1)

    return line


def _scan(text: str) -> dict[Path, int]:
    """Return the line of each value in a well-formed text."""
    known: dict[Path, int] = {}
    path: list[str | int] = []  # of the value that comes next
    in_object: list[bool] = []
    line, last, name_next = 1, 0, False
    for match in _TOKEN.finditer(text):
        line, last = line + text.count("\n", last, match.start()), match.start()
        token = match[0]
        if token in "}]":
            in_object.pop()
            path.pop()
            name_next = False
        elif token == ",":
            name_next = in_object[-1]
            if not name_next:
                path[-1] = int(path[-1]) + 1
        elif name_next:
            path[-1] = json.loads(token)
            name_next = False
        elif token != ":":
            known[tuple(path)] = line
            if token in "{[":
                in_object.append(token == "{")
                path.append("" if token == "{" else 0)
                name_next = token == "{"
    return known


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    repeated = Repeated(value)
    names = [name for name, _ in pairs]
    repeated.twice = next(name for name in names if names.count(name) > 1)
    return repeated


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
