"""From a document to its bytes, one module for each format; the table says which writes what.

A writer knows its format and nothing of sources, settings, the disk, the clock or where a file lies. An entry is
rendered once by each format (`render`) and stands with those bytes in every document (`document`).
"""

from collections.abc import Callable, Mapping, Sequence

from feeds.model import Document, Entry, Rendered
from feeds.writers import atom, jsonfeed, rss, threads
from feeds.writers.moulds import Told

Writer = Callable[[Document, Told, Sequence[Rendered]], bytes]

WRITERS: Mapping[str, Writer] = {
    "rss": rss.document,
    "atom": atom.document,
    "json": lambda document, _, entries: jsonfeed.document(document, entries),
}


STANDING: Mapping[str, Callable[[bytes], dict[str, bytes]]] = {
    "rss": rss.standing,
    "atom": atom.standing,
    "json": jsonfeed.standing,
}


def render(entry: Entry) -> Rendered:
    """An entry as it stands in the documents of each format."""
    told = threads.entry(entry)
    return Rendered(rss.item(entry, told), atom.entry(entry, told), jsonfeed.item(entry))


def files(document: Document, entries: Sequence[Rendered]) -> tuple[bytes, ...]:
    """A document with its entries, in each of its formats."""
    told = threads.head(document)
    return tuple([WRITERS[form](document, told, entries) for form in document.formats])


def standing(documents: Mapping[str, bytes]) -> dict[str, Rendered]:
    """The entries of a document that was made by `files`, by id; it comes in its formats, and another has no entries."""
    by_form = {form: STANDING[form](data) for form, data in documents.items()}
    ids = set.intersection(*map(set, by_form.values()))
    return {id_: Rendered(*(by_form.get(form, {}).get(id_, b"") for form in WRITERS)) for id_ in ids}
