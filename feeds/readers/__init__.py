"""Read a file and yield its drafts; the table has the reader for each file name extension.

A file below a folder `comments` may hold comments on a post, in YAML or JSON; other files in YAML are no sources.

A reader is a module with `read(source: Source) -> Iterator[Draft | SourceError]`. It yields a draft for each post and a
SourceError with its `item` for each post that it cannot read, and raises SourceError where it cannot continue. It
handles one format, imports no other reader, opens no file, and leaves dates and addresses unchanged.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from feeds.errors import SourceError

if TYPE_CHECKING:  # a run with nothing new needs the extensions alone
    from feeds.model import Draft, Source


class Reader(NamedTuple):
    module: str  # imported when the first source of its kind is read
    limit: int | None  # bytes of one source; None: it is streamed
    why: str  # the reason for the limit, for the error message
    has_template: bool = False  # its module has `shared(pages)`: what pages share, by the votes of their drafts


class _Module(Protocol):
    def read(self, source: "Source") -> "Iterator[Draft | SourceError]": ...

    def shared(self, pages: Collection[Collection[str]]) -> frozenset[str]: ...


_MARKDOWN = Reader("feeds.readers.markdown", 16 * 1024 * 1024, "a post in Markdown is read in memory")
_PAGES = (".html", ".htm")
READERS: dict[str, Reader] = {
    ".txt": Reader("feeds.readers.textpage", 64 * 1024 * 1024, "a text page is understood as a whole, in memory", True),
    **dict.fromkeys((".md", ".markdown"), _MARKDOWN),
    ".xml": Reader("feeds.readers.xml", None, ""),
    **dict.fromkeys((".rss", ".atom", ".rdf"), Reader("feeds.readers.syndicated", None, "")),
    ".json": Reader("feeds.readers.jsonfeed", 64 * 1024 * 1024, "JSON is parsed as a whole, in memory"),
    **dict.fromkeys(
        _PAGES,
        Reader("feeds.readers.webpage", 32 * 1024 * 1024, "a web page is understood as a whole, in memory", True),
    ),
}
_COMMENTS = Reader("feeds.readers.commentfile", 16 * 1024 * 1024, "a file of comments is read in memory")
_DATA = {".yml", ".yaml", ".json"}
_FOLDER = "comments"


def reader(path: str) -> Reader | None:
    """Return the reader of the file with this path within SOURCES; None if it is no source."""
    if ending(path) in _DATA and commented(path):
        return _COMMENTS
    return READERS.get(ending(path))


def commented(path: str) -> tuple[str, ...]:
    """Return the names that a file below a folder `comments` may give its post, the likeliest first; () elsewhere.

    The post of `comments/wheels/1.yml` is "wheels", that of `comments/wheels.yml` too, that of `wheels/comments/1.yml` is "1"
    or "wheels".
    """
    *folders, name = path.split("/")
    if _FOLDER not in folders:
        return ()
    at = len(folders) - 1 - folders[::-1].index(_FOLDER)
    below = "/".join(folders[at + 1 :])
    return (below,) if below else (name.rpartition(".")[0], *folders[at - 1 : at])


def ending(path: str) -> str:
    """Return the extension of a path, with its dot, in lower case."""
    return "." + path.rpartition(".")[2].lower()


def has_template(path: str) -> bool:
    """Return whether the pages of this kind share a template, which is evidence for each of them."""
    used = reader(path)
    return used is not None and used.has_template


def is_webpage(path: str) -> bool:
    """Return whether a path is that of a page in HTML."""
    return ending(path) in _PAGES


def shared(votes: Mapping[str, Collection[str]]) -> frozenset[str]:
    """Return what pages share, by the votes of each path; the pages of each kind for themselves."""
    pages: defaultdict[str, list[Collection[str]]] = defaultdict(list)
    for path, given in votes.items():
        if used := reader(path):
            pages[used.module].append(given)
    found = (cast(_Module, import_module(module)).shared(given) for module, given in pages.items())
    return frozenset().union(*found)


def read(source: "Source", size: int) -> "Iterator[Draft | SourceError]":
    """Yield the drafts of a source of `size` bytes, clean, and errors of single items. Raises SourceError."""
    used = reader(source.path)
    if used is None:
        raise SourceError(f"expected a name that ends in {', '.join(READERS)}")
    if used.limit is not None and size > used.limit:
        raise SourceError(f"{size} bytes, expected at most {used.limit}: {used.why}; split the file")
    from feeds.model import Draft
    from feeds.readers import project
    from feeds.readers.cleaning import clean

    if used is not _COMMENTS and (kind := project.no_post(source)):
        yield Draft(source.path, visibility=kind)
        return
    if ending(source.path) in _PAGES and project.has_front_matter(source):
        used = _MARKDOWN
    for draft in cast(_Module, import_module(used.module)).read(source):
        yield draft if isinstance(draft, SourceError) else clean(draft)
