"""From a document to its bytes, one module for each format; the table says which writes what.

A writer knows its format and nothing of sources, settings, the disk, the clock or where a file lies. An entry is
rendered once by each format (`render`) and stands with those bytes in every document (`document`).
"""

from collections.abc import Callable, Mapping, Sequence

from feeds.model import Document, Entry, Rendered
from feeds.writers import atom, jsonfeed, rss

Writer = Callable[[Document, Sequence[Rendered]], bytes]

WRITERS: Mapping[str, Writer] = {"rss": rss.document, "atom": atom.document, "json": jsonfeed.document}


def render(entries: Sequence[Entry]) -> tuple[Rendered, ...]:
    """Each entry as it stands in the documents of each format."""
    made = zip(rss.items(entries), atom.entries(entries), jsonfeed.items(entries), strict=True)
    return tuple(Rendered(*parts) for parts in made)
