"""A reader for tests whose sources hold many posts: each line of a `.many` file is one, as a JSON object.

Each key is a field of the draft, with these differences: `date` and `author` stand for `published` and one of the
authors, `body` is a list of paragraphs, and a post whose line has `error` cannot be read. A line that is no JSON object
is where the file is cut off. `python -m tests.many` is `feeds` with this reader.
"""

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from feeds.errors import SourceError
from feeds.model import Draft, DraftComment, DraftEnclosure, DraftFeed, Found, Origin, Source
from feeds.readers import READERS, Reader

if TYPE_CHECKING:
    import pytest

ENDING = ".many"
READER = Reader("tests.many", None, "")


def register(monkeypatch: "pytest.MonkeyPatch") -> None:
    """Let builds read `.many` files."""
    monkeypatch.setitem(READERS, ENDING, READER)


def line(item: object, **fields: Any) -> str:
    """Return the line of a public post that lacks no field that a note would ask for."""
    post = {"item": str(item), "title": f"Post {item}", "date": "2010-03-04T12:00:00Z", "author": "Ida Marsh"}
    return json.dumps(post | {"category": ["boats"], "body": [f"Text of {item}."]} | fields) + "\n"


def read(source: Source) -> Iterator[Draft | SourceError]:
    """Yield a draft for each line, and an error for each that has one. Raises SourceError."""
    for number, data in enumerate(source.stream, 1):
        try:
            values = json.loads(data)
        except ValueError:
            raise SourceError(f"line {number}: no JSON, expected an object; export it again") from None
        if "error" in values:
            yield SourceError(values["error"], values["item"])
        else:
            yield _draft(source.path, number, values)


def _draft(path: str, number: int, values: dict[str, Any]) -> Draft:
    def found(field: str, value: Any) -> Found:
        return Found(str(value), Origin(path, number, number, "its key", field))

    def one(field: str, table: dict[str, Any] = values) -> Found | None:
        return found(field, table[field]) if field in table else None

    def several(field: str) -> tuple[Found, ...]:
        value = values.get(field, [])
        return tuple(found(field, each) for each in ([value] if isinstance(value, str) else value))

    single = (
        "id",
        "title",
        "slug",
        "updated",
        "summary",
        "html",
        "image",
        "visibility",
        "status",
        "rights",
        "language",
    )
    return Draft(
        path,
        values["item"],
        published=one("date"),
        authors=several("author"),
        categories=several("category"),
        tags=several("tags"),
        body=several("body") if "html" not in values else (),
        url=one("url"),
        enclosures=tuple(
            DraftEnclosure(found("enclosures", url), type_, length)
            for url, type_, length in values.get("enclosures", [])
        ),
        source=_source(values["source"], one) if "source" in values else None,
        comments=tuple(_comment(each, one, found) for each in values.get("comments", [])),
        **{field: one(field) for field in single},  # type: ignore[arg-type]
    )


One = Callable[[str, dict[str, Any]], Found | None]


def _source(values: dict[str, Any], one: One) -> DraftFeed:
    return DraftFeed(one("title", values), one("url", values), one("page", values), one("id", values))


def _comment(values: dict[str, Any], one: One, found: Callable[[str, Any], Found]) -> DraftComment:
    text = found("comments", values.get("text", ""))
    return DraftComment(
        author=one("author", values),
        published=one("date", values),
        kind=values.get("kind", "comment"),
        text=() if "html" in values else (text,),
        origin=text.origin,
        url=one("url", values),
        parent_id=values.get("parent"),
        id=one("id", values),
        page=one("page", values),
        html=one("html", values),
    )


if __name__ == "__main__":
    from feeds.cli import main

    READERS[ENDING] = READER
    main()
