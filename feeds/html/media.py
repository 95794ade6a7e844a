"""The audio and video files that sanitized HTML plays."""

import html as entities
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

_ELEMENT = re.compile(r"<(audio|video)\b([^>]*)>(.*?)</\1>", re.DOTALL)
_SOURCE = re.compile(r"<source\b([^>]*)>")
_ATTRIBUTE = re.compile(r'\b(src|type)="([^"]*)"')
_TYPES = {
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "oga": "audio/ogg", "ogg": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/wav", "flac": "audio/flac", "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm",
    "ogv": "video/ogg", "mov": "video/quicktime",
}  # fmt: skip  # by extension


class Media(NamedTuple):
    url: str
    type: str  # media type


def media(html: str) -> Iterator[Media]:
    """Yield the file of each audio and video element of sanitized HTML, where its type is stated or follows from its name.

    Of several forms of one recording, the first.
    """
    for _, attributes, inner in _ELEMENT.findall(html):
        forms = (dict(_ATTRIBUTE.findall(one)) for one in (attributes, *_SOURCE.findall(inner)))
        for form in forms:
            url = entities.unescape(form.get("src", ""))
            type_ = form.get("type", "").partition(";")[0].strip() or _TYPES.get(_ending(url), "")
            if url.startswith("http") and type_:
                yield Media(url, type_)
                break


def _ending(url: str) -> str:
    return urlsplit(url).path.rpartition(".")[2].lower()
