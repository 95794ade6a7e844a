"""Markdown with front matter, as Hugo, Jekyll, Pelican, Eleventy, Zola, Astro and others have it: one post a file.

A page or a document gives a draft that says so, which is never published; so does a comment, as Staticman writes it.

The front matter (`frontmatter`) becomes a tree of texts with lines; tables of keys (`fields`, `people`, `when`,
`selection`, `comments`) find each value; template tags leave the body (`tags`) before it becomes HTML (`render`).
"""

from collections.abc import Iterator

from feeds import html, text
from feeds.errors import SourceError
from feeds.model import Draft, Found, Origin, Source
from feeds.readers import commented
from feeds.readers.markdown import frontmatter, render, tags, when
from feeds.readers.markdown.comments import comments, of_file
from feeds.readers.markdown.fields import Fields
from feeds.readers.markdown.frontmatter import Document
from feeds.readers.markdown.nodes import Node, lookup
from feeds.readers.markdown.nodes import text as text_of
from feeds.readers.markdown.people import authors
from feeds.readers.markdown.selection import no_post, visibility

_BODY = "body below the front matter"


def read(source: Source) -> Iterator[Draft]:
    """Yield the post of a file. Raises SourceError."""
    whole, notes = decoded(source.stream.read())
    document = frontmatter.split(whole)
    if document.matter and "_id" in document.matter and commented(source.path):
        message = Node(document.body, document.line)
        yield of_file(source.path, Node(document.matter | {"message": message}, 1), (*notes, *document.notes))
    elif kind := no_post(source.path, document.matter):
        yield Draft(source.path, visibility=kind)
    else:
        yield _draft(source.path, document, notes)


def decoded(data: bytes) -> tuple[str, list[str]]:
    """Return the text of a file, and notes on its bytes. Raises SourceError."""
    try:
        raw, note = text.decode(data)
    except ValueError as error:
        raise SourceError(str(error)) from None
    whole, removed = text.clean(raw)
    if not whole.strip():
        raise SourceError("empty, expected a text")
    notes = [note] if note else []
    if removed:
        notes.append(f"left out {removed} control character{'s' * (removed > 1)}")
    return whole, notes


def _draft(path: str, document: Document, notes: list[str]) -> Draft:
    fields = Fields(path, document.matter or {})
    given = fields.one("title extra.title")
    source, unknown = tags.expand(document.body, document.kind, given.value if given else "")
    made = source if path.lower().endswith((".html", ".htm")) else render.html(source)
    title, body = _title(path, document, given, made)
    above, body = render.cut(body, text_of(lookup(fields.matter, "excerpt_separator")))
    summary = fields.summary() or _excerpt(path, document, above)
    byline, names = authors(fields.matter, fields.found)
    published, updated = when.published(fields.matter), when.updated(fields.matter)
    answers = comments(fields.matter, path)
    language, wrong = fields.language()
    return Draft(
        path,
        id=fields.id(),
        title=title,
        slug=fields.slug(),
        byline=byline,
        authors=names,
        published=fields.found(*published) if published else None,
        updated=fields.found(*updated) if updated else None,
        summary=summary,
        html=Found(render.with_ids(body), _origin(path, document, _BODY)),
        categories=fields.categories(),
        tags=fields.tags(),
        image=fields.image(),
        enclosures=tuple(fields.enclosures()),
        visibility=visibility(path, fields.matter),
        comments=answers.list,
        status=answers.status,
        rights=fields.rights(),
        language=language,
        url=fields.url(),
        notes=(*notes, *document.notes, *unknown, *([wrong] if wrong else [])),
    )


def _origin(path: str, document: Document, rule: str) -> Origin:
    blank = len(document.body) - len(document.body.lstrip("\n"))
    return Origin(path, document.line + blank, document.line + document.body.rstrip().count("\n"), rule)


def _title(path: str, document: Document, given: Found | None, body: str) -> tuple[Found | None, str]:
    """Return the title, and the body without the heading that says it: the only title, or once more the same."""
    heading = render.title(body)
    if heading is None:
        return given, body
    words, rest = html.plain(heading[0]), heading[1]
    if given is None:
        return (Found(words, _heading(path, document)), rest) if words else (None, body)
    is_repeated = body.lstrip().startswith("<h1>") and text.key(words) == text.key(given.value)
    return given, rest if is_repeated else body


def _heading(path: str, document: Document) -> Origin:
    """Return where the first heading of a body is written."""
    lines = document.body.split("\n")
    under = (i for i, line in enumerate(lines) if line.lstrip().startswith("# ") or set(line.strip()) == {"="})
    at = next(under, 0)
    first = document.line + (at - 1 if at and set(lines[at].strip()) == {"="} else at)
    return Origin(path, first, first, "first heading of the body")


def _excerpt(path: str, document: Document, above: str) -> Found | None:
    words = html.plain(above) if above else ""
    return Found(words, _origin(path, document, "text above <!--more-->")) if words else None
