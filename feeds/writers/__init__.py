"""Write documents as bytes, with one module for each format.

Writers depend on no sources, settings, files or clock. `render_entry` renders an entry once in each format; its bytes are
the same in every document that `render_document` returns.
"""

from collections.abc import Callable, Mapping, Sequence

from feeds.model import Document, Entry, RenderedEntry
from feeds.writers import atom, jsonfeed, rss
from feeds.writers.slots import entry_values, head_values
from feeds.writers.templating import SlotValues

Writer = Callable[[Document, SlotValues, Sequence[RenderedEntry]], bytes]

WRITERS: Mapping[str, Writer] = {
    "rss": rss.document,
    "atom": atom.document,
    "json": lambda document, _, entries: jsonfeed.document(document, entries),
}


def render_entry(entry: Entry) -> RenderedEntry:
    """Return the bytes of an entry in each format."""
    values = entry_values(entry)
    return RenderedEntry(rss.item(entry, values), atom.entry(entry, values), jsonfeed.item(entry))


def render_document(document: Document, entries: Sequence[RenderedEntry]) -> tuple[bytes, ...]:
    """Return a document with its entries, in the order of its formats."""
    values = head_values(document)
    return tuple([WRITERS[form](document, values, entries) for form in document.formats])
