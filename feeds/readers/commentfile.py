"""Comments in files of their own, below a folder `comments`, as Staticman and its like write them: YAML or JSON."""

import re
from collections.abc import Iterator

from feeds.errors import SourceError
from feeds.model import Draft, Source
from feeds.readers import ending
from feeds.readers.markdown import decoded
from feeds.readers.markdown.comments import of_file
from feeds.readers.markdown.nodes import Node
from feeds.readers.markdown.toml_nodes import parse_json
from feeds.readers.markdown.yaml_nodes import parse

_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org')


def read(source: Source) -> Iterator[Draft | SourceError]:
    """Yield a draft with the comments of a file, or the posts of a JSON Feed. Raises SourceError."""
    data = source.stream.read()
    if ending(source.path) == ".json" and _FEED.search(data):
        from feeds.readers import jsonfeed

        source.stream.seek(0)
        yield from jsonfeed.read(source)
        return
    whole, notes = decoded(data)
    try:
        root, more = _parsed(source.path, whole)
    except SourceError as error:
        raise SourceError(str(error).replace("front matter", "the file", 1)) from None
    yield of_file(source.path, root, (*notes, *more))


def _parsed(path: str, whole: str) -> tuple[Node, list[str]]:
    if ending(path) != ".json":
        return parse(whole, 1)
    bare = whole.lstrip()
    node, end = parse_json(bare, _line(whole, bare))
    if rest := bare[end:].lstrip():
        raise SourceError(f"line {_line(whole, rest)}: more text behind the JSON, expected one object or array")
    return node, []


def _line(whole: str, rest: str) -> int:
    """Return the line that the rest of a text begins at."""
    return whole.count("\n", 0, len(whole) - len(rest)) + 1
