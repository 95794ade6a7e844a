"""TOML and JSON front matter as nodes: typed values back as the texts they were written as."""

import re
from datetime import date, datetime, time
from typing import Any

from feeds.errors import SourceError
from feeds.readers.markdown.nodes import Node, scalar

_AT = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


def parse_toml(text: str, first: int) -> Node:
    """Return the nodes of a TOML text that begins at the file's line `first`. Raises SourceError."""
    import tomllib

    try:
        values = tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        line = first + (int(at[1]) - 1 if at and at[1] else text.count("\n"))
        raise SourceError(f"line {line}: front matter is no TOML: {_AT.sub('', str(error)).strip()}") from None
    except RecursionError:
        raise SourceError(f"line {first}: front matter is nested too deep; write it flat") from None
    except ValueError:
        raise SourceError(f"line {first}: front matter has a number of thousands of digits; put it in quotes") from None
    return _node(values, _lines(text, first, "="), first)


def parse_json(text: str, first: int) -> tuple[Node, int]:
    """Return the nodes of the JSON object that a text begins with, and its length. Raises SourceError."""
    import json

    decoder = json.JSONDecoder(parse_float=str, parse_int=str, strict=False)
    try:
        values, end = decoder.raw_decode(text)
    except json.JSONDecodeError as error:
        raise SourceError(f"line {first + error.lineno - 1}: front matter is no JSON: {error.msg}") from None
    except RecursionError:
        raise SourceError(f"line {first}: front matter is nested too deep; write it flat") from None
    return _node(values, _lines(text[:end], first, ":"), first), end


def _lines(text: str, first: int, sign: str) -> dict[str, int]:
    """Return the first line that gives each key."""
    key = re.compile(rf"""[\s\[{{,]*["']?([\w-]+)["']?\s*(?:{sign}|\])""")
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), first):
        if match := key.match(line):
            lines.setdefault(match[1].lower(), number)
    return lines


def _node(value: Any, lines: dict[str, int], line: int) -> Node:
    if isinstance(value, dict):
        items = {str(key).lower(): item for key, item in value.items()}
        return Node({key: _node(item, lines, lines.get(key, line)) for key, item in items.items()}, line)
    if isinstance(value, list):
        return Node([_node(item, lines, line) for item in value], line)
    return Node(None, line) if value is None else scalar(_text(value), line)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    return str(value)
