"""Read a source that is in memory, as a build reads its file."""

from io import BytesIO

from feeds.model import Draft, Source
from feeds.readers import textpage


def read(data: bytes, path: str) -> tuple[Draft, ...]:
    """The drafts of a text page."""
    return tuple(textpage.read(Source(path, BytesIO(data))))
