"""The files of a site generator's own folder that hold no post: templates, data, what is said of the project."""

import re

from feeds.model import Found, Origin, Source
from feeds.readers import commented, ending

_FOLDERS = set("_includes _layouts _data _sass archetypes scaffolds exampleSite node_modules bower_components".split())
_DOCUMENT = re.compile(  # as text
    r"^(?:ads|copying|humans|llms|readme|requirements|robots|security)\.|(?:^|[^a-z])(?:un)?licen[cs]e\."
)
_HEAD = 16 * 1024  # bytes
_TAG = re.compile(rb"\{\{[-%<]?\s*[\w.\"'$/]|\{%-?\s*\w")  # of Liquid, Go, Jinja, Handlebars
_SCRIPT = re.compile(rb"<(script|style)\b.*?</\1\s*>", re.I | re.S)
_BODY = re.compile(rb"</head\s*>|<body\b", re.I)
_BETWEEN = re.compile(rb">\s*\{[{%]|<(?:html|link|base)\b[^>]*=\s*[\"']?\{[{%]", re.I)  # elements, or as an attribute
_PAGE = re.compile(rb"<(?:html|title)\b", re.I)
_CODE = re.compile(rb"<(?:code|pre)\b", re.I)
_ITEM = re.compile(rb"<(?:item|entry)\b", re.I)
_EXPORT = b"wordpress.org/export/"
_FEED = re.compile(rb"jsonfeed\.org|\"items\"")


def no_post(source: Source) -> Found | None:
    """Return the kind of a file that is no post of any format, and what says so. The stream is at its start again."""
    *folders, name = source.path.split("/")
    folder = next((one for one in folders if one in _FOLDERS), None)
    if folder and not commented(source.path):
        return _kind(source, "template", f"it lies in {folder}")
    kind = ending(name)
    if kind == ".txt":
        is_document = _DOCUMENT.search(name.lower()) is not None
        return _kind(source, "document", "the name of the file") if is_document else None
    if kind in (".html", ".htm", ".xml"):
        head = source.stream.read(_HEAD)
        source.stream.seek(0)
        is_template = _is_page_template(head) if kind != ".xml" else _is_feed_template(head)
        return _kind(source, "template", "template tags") if is_template else None
    if kind == ".json":
        data = source.stream.read().replace(b"\0", b"")
        source.stream.seek(0)
        return None if _FEED.search(data) else _kind(source, "data file", "it names neither items nor jsonfeed.org")
    return None


def has_front_matter(source: Source) -> bool:
    """Return whether a file begins as Jekyll's pages do. The stream is at its start again."""
    opening = source.stream.read(8).removeprefix(b"\xef\xbb\xbf")
    source.stream.seek(0)
    return re.match(rb"---[ \t]*\r?\n", opening) is not None


def _is_page_template(head: bytes) -> bool:
    """Return whether template tags stand between the elements of a page's head, or anywhere in a piece of a page."""
    if _TAG.search(head) is None:
        return False
    plain = _SCRIPT.sub(b"", head)
    if _PAGE.search(plain):
        return _BETWEEN.search(_BODY.split(plain, maxsplit=1)[0]) is not None
    return _CODE.search(plain) is None


def _is_feed_template(head: bytes) -> bool:
    """Return whether template tags stand above the first entry, or front matter; an export may have any text there."""
    if _EXPORT in head:
        return False
    item = _ITEM.search(head)
    return head.startswith(b"---") or _TAG.search(head, 0, item.start() if item else len(head)) is not None


def _kind(source: Source, kind: str, rule: str) -> Found:
    return Found(kind, Origin(source.path, 0, 0, rule))
