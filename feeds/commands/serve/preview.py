"""The answers of the preview server: an ASGI application over OUTPUT."""

import re
from collections.abc import Callable, Mapping
from email.utils import formatdate, parsedate_to_datetime
from functools import lru_cache
from html import escape
from pathlib import Path
from urllib.parse import quote, urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from feeds import names
from feeds.commands.serve import documents
from feeds.commands.serve.heads import head
from feeds.storage.served import ServedFile, find, read, read_beside

_CACHED = 64  # documents
_HOST = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?")
_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))", re.IGNORECASE)
_ERROR = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title></head>
<body><main><h1>{title}</h1><p>{text}</p><p><a href="/">All feeds</a></p></main></body>
</html>
"""


def application(output: Path, host: str, report: Callable[[str], None]) -> Starlette:
    """Return the application; `host` stands for a missing Host header, `report` prints a line about a failure."""
    preview = _Preview(output, host, report)
    return Starlette(routes=[Route("/{path:path}", preview.answer, methods=["GET"])])


class _Preview:
    """Answers requests, each in a thread of its own. Documents are made once for each host and version."""

    def __init__(self, output: Path, host: str, report: Callable[[str], None]) -> None:
        self.output, self.host, self.report = output, host, report
        self.document = lru_cache(_CACHED)(self._document)
        self.address = lru_cache(_CACHED)(self._address)

    def answer(self, request: Request) -> Response:
        path = request.path_params["path"]
        try:
            return self._answer(path, request)
        except OSError as error:
            self.report(f"{self.output / path}: {error.strerror}")
            return _error(403, "Forbidden", f"{path}: {error.strerror}")
        except Exception as error:  # a bug; other documents may be fine
            self.report(f"internal error, {type(error).__name__}: {' '.join(str(error).split())}")
            return _error(500, "Internal Server Error", f"{path}: {error}")

    def _answer(self, path: str, request: Request) -> Response:
        found = find(self.output, path)
        if found and found.is_folder:
            page = f"{path}{names.PAGE}" if path.endswith("/") or not path else f"{path}/{names.PAGE}"
            found = find(self.output, page)
            if found and path and not path.endswith("/"):
                return RedirectResponse(f"./{quote(path.rpartition('/')[2])}/", headers=_headers())
        if found is None or found.is_folder:
            return self._missing(path, request)
        path = found.file
        if documents.extension(path) in documents.TYPES:
            return self._sent(path, found, request)
        tag = f'"{found.modified:x}-{found.size:x}-{found.inode:x}"'
        headers = _headers(ETag=tag, last_modified=_date(found))
        if _is_current(request, tag, found):
            return Response(status_code=304, headers=headers)
        return FileResponse(found.file, headers=headers, media_type=documents.media_type(path))

    def _missing(self, path: str, request: Request) -> Response:
        page = find(self.output, "404.html")
        if page and not page.is_folder:
            served = self.document("404.html", page, self._own(request), self._site())
            return Response(served.body, 404, _headers(content_type=served.media_type))
        return _error(404, "Not Found", f"There is no /{path} here.")

    def _sent(self, path: str, found: ServedFile, request: Request) -> Response:
        served = self.document(path, found, self._own(request), self._site())
        is_compressed = served.compressed is not None and _GZIP.search(request.headers.get("accept-encoding", ""))
        tag = f'"{served.version}{"-gzip" if is_compressed else ""}"'
        headers = _headers(ETag=tag, last_modified=_date(found), vary="Accept-Encoding", link=served.links)
        if _is_current(request, tag, found):
            return Response(status_code=304, headers=headers)
        sent = {**headers, "Content-Type": served.media_type}
        if served.compressed is not None and is_compressed:
            return Response(served.compressed, headers={**sent, "Content-Encoding": "gzip"})
        return Response(served.body, headers=sent)

    def _own(self, request: Request) -> str:
        """Return the address of the server as the client knows it."""
        host = request.headers.get("host", "")
        return f"{request.url.scheme}://{host if _HOST.fullmatch(host) else self.host}/"

    def _site(self) -> str:
        """Return the address that the documents give to OUTPUT, by the site's feed; "" if that is unknown."""
        for name in names.FILES.values():
            found = find(self.output, name)
            if found and not found.is_folder:
                return self.address(name, found)
        return ""

    def _address(self, name: str, found: ServedFile) -> str:
        own = head(read(found)).address or ""
        return own.removesuffix(name) if own.endswith(f"/{name}") else ""

    def _document(self, path: str, found: ServedFile, own: str, site: str) -> documents.Served:
        def relocate(data: bytes) -> bytes:
            same = urlsplit(site)[1:3] == urlsplit(own)[1:3]
            return data if same or not site else documents.relocated(data, site, own, self._exists)

        return documents.document(path, read(found), relocate, read_beside(found, names.COMPRESSED))

    def _exists(self, path: str) -> bool:
        try:
            return find(self.output, path) is not None
        except OSError:
            return False


def _headers(**values: str) -> Mapping[str, str]:
    """Return the headers of an answer without empty ones. A client asks each time whether its copy is current."""
    given = {name.replace("_", "-"): value for name, value in values.items() if value}
    return {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", **given}


def _date(found: ServedFile) -> str:
    return formatdate(found.modified // 1_000_000_000, usegmt=True)


def _is_current(request: Request, tag: str, found: ServedFile) -> bool:
    """Return whether the client's copy is current (RFC 9110 §13.1): by its tag, else by its date."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        return tags.strip() == "*" or tag in re.findall(r'"[^"]*"', tags)
    try:
        since = parsedate_to_datetime(request.headers.get("if-modified-since", ""))
    except (TypeError, ValueError):
        return False
    return found.modified // 1_000_000_000 <= since.timestamp()


def _error(status: int, title: str, text: str) -> Response:
    return HTMLResponse(_ERROR.format(title=title, text=escape(text)), status, _headers())
