"""Decode the bytes of a page: by its byte order mark, by the encoding that it declares, else by what the bytes look like."""

import codecs
import re

from feeds import text
from feeds.errors import SourceError

_HEAD = 4096  # bytes in which a declaration is looked for; browsers look at 1024
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{1,40})""",
    re.I,
)
_UNDEFINED = ("cp1252", "cp1254")  # have bytes without a character, which browsers read as control characters


def decode(data: bytes) -> tuple[str, str | None]:
    """Return the text of a page, and a note where its encoding is not certain. Raises SourceError for binary data."""
    declared = None if data.startswith(codecs.BOM_UTF8) else _declared(data)
    if declared and b"\x00" not in data:
        try:
            return data.decode(declared, "as-bytes" if declared in _UNDEFINED else "strict"), None
        except UnicodeDecodeError:
            pass  # the declaration is wrong
    try:
        return text.decode(data)
    except ValueError as error:
        raise SourceError(f"{error}; save the page again as HTML") from None


def _declared(data: bytes) -> str | None:
    """Return Python's name of the declared encoding; None for UTF-8, which is tried first anyway."""
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    name = text.codec((match[1] or match[2]).decode("ascii", "replace"))
    return None if name is None or name.startswith(("utf", "cp65001")) or _is_utf8(data) else name


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 beyond ASCII: hardly any other text is, whatever its page declares."""
    try:
        return not data.isascii() and bool(data.decode())
    except UnicodeDecodeError:
        return False
