"""A published document as the server sends it: media type, addresses, Link header, entity tag, compressed form."""

import gzip
import mimetypes
import re
import zlib
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote

from feeds import names
from feeds.commands.serve.heads import head
from feeds.storage.sources import digest

# Media types by extension of the documents that are held in memory, compressed, and may have addresses of the site.
TYPES = names.SERVED_TYPES
_JSON_FEED = re.compile(rb'\s*\{[^{}\[]*"version"\s*:\s*"https://jsonfeed\.org/')
_SMALL = 500  # bytes that compression makes hardly smaller
# Ids are no addresses, even where they look like one: a reader would show the post again.
_NO_ID = b"".join(
    rb"(?<!" + before + rb")" for before in (b"<id>", b'Link="false">', b'Link="true">', b'"id":"', b' ref="')
)
_PATH = rb"([\w%/.~!$()*+,;=:@-]*)"
_RELOAD = """
<script>
// Only in the preview: loads the page again when its file has changed.
setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch(location.pathname, {method: "HEAD", cache: "no-store"}).catch(() => null);
  if (answer?.ok && !answer.headers.get("ETag").includes("VERSION")) location.reload();
}, 1000);
</script>
"""


class Served(NamedTuple):
    """The bytes of a document and what its headers say of them."""

    body: bytes
    compressed: bytes | None
    media_type: str
    version: str  # of the content, for entity tags
    links: str


def media_type(path: str) -> str:
    """Return the media type of a file that is no document, by its extension."""
    return mimetypes.guess_type(path)[0] or "application/octet-stream"


def extension(path: str) -> str:
    """Return the extension of a path in lower case, with its dot."""
    return "." + path.rpartition("/")[2].rpartition(".")[2].lower()


def document(path: str, data: bytes, relocate: Callable[[bytes], bytes], published: bytes | None) -> Served:
    """Return a document of one of the `TYPES`; `relocate` replaces the addresses of the site.

    `published` is its compressed copy, which is sent if it is one of what is sent.
    """
    kind = TYPES[extension(path)]
    if kind == "application/json" and _JSON_FEED.match(data):
        kind = names.MEDIA_TYPES["json"]
    body = relocate(data)
    version = digest(body)
    if kind == names.PAGE_TYPE:
        body = _reloading(body, version)
    compressed = published if published and _decompressed(published) == body else None
    if compressed is None and len(body) > _SMALL:
        compressed = gzip.compress(body, 6, mtime=0)
    links = head(body).links() if kind in (TYPES[".xml"], names.MEDIA_TYPES["json"]) else ""
    return Served(body, compressed, kind + _charset(body), version, links)


def _decompressed(data: bytes) -> bytes | None:
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return None


def _charset(body: bytes) -> str:
    try:
        body.decode()
    except UnicodeDecodeError:  # it has to say by itself what it is
        return ""
    return "; charset=utf-8"


def _reloading(page: bytes, version: str) -> bytes:
    """Return a page with the script that loads it again."""
    above, end, below = page.rpartition(b"</body>")
    script = _RELOAD.replace("VERSION", version).lstrip("\n").encode()
    return above + script + end + below if end else page + script


def relocated(data: bytes, base: str, own: str, exists: Callable[[str], bool]) -> bytes:
    """Return a document with `own` in the place of `base` in the addresses of what OUTPUT holds.

    Addresses that begin with `base` and lead to nothing in OUTPUT are of the live site, e.g. permalinks.
    """

    def replaced(found: re.Match[bytes]) -> bytes:
        path = found[1]
        return own.encode() + path if exists(unquote(path.decode("ascii", "replace"))) else found[0]

    return re.sub(_NO_ID + re.escape(base.encode()) + _PATH, replaced, data, flags=re.ASCII)
