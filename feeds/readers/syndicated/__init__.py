"""Feeds: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0.

The file is read twice as a stream: for what the feed says of itself, which may stand below its entries, and for the
entries. `xmlstream` gives the elements, `rss` and `atom` make drafts of them.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from feeds.errors import SourceError
from feeds.model import Draft, Source
from feeds.readers import xmlstream
from feeds.readers.syndicated import atom, entries, rss
from feeds.readers.syndicated.elements import name
from feeds.readers.syndicated.head import Head, digest
from feeds.readers.xmlstream import Root

_RSS = {"rss", "rdf:rdf"}
_ATOM = {"atom:feed", "atom:entry"}
_ENTRIES = ("{*}item", "{*}entry")


def read(source: Source) -> Iterator[Draft | SourceError]:
    """Yield a draft for each entry of a feed. Raises SourceError where the file is no feed, and where it has a fault."""
    root = xmlstream.root(source.stream)
    kind = name(root.name)
    if kind not in _RSS | _ATOM:
        raise SourceError(f"root element <{root.name}>, expected <rss>, <rdf:RDF> or <feed>")
    adapter = atom if kind in _ATOM else rss
    head, notes = _survey(source, root)
    adapter = atom if kind in _ATOM else rss
    seen, read = set[str](), 0
    found = xmlstream.entries(source.stream, root, *_ENTRIES)
    next(found)
    for number, (element, own_notes) in enumerate(found, 1):
        if entries.kind(element) != "post":
            continue
        draft = adapter.draft(element, head)
        if not (draft.title or draft.html or draft.body or draft.enclosures):
            yield SourceError(f"entry {number} has neither title nor content, expected one of them", draft.item)
            continue
        if not draft.id and draft.item in seen:
            draft = replace(draft, item=f"{draft.item}#{digest(draft.title, draft.published)}")
        seen.add(draft.item)
        read += 1
        notes += own_notes
        yield replace(draft, notes=(*notes, *draft.notes)) if notes else draft
        notes = ()
    if not read and notes:
        raise SourceError("; ".join(notes))


def _survey(source: Source, root: Root) -> tuple[Head, tuple[str, ...]]:
    """Return what the feed says of itself, as far as it can be read, and notes on the entries that are left out."""
    found = xmlstream.entries(source.stream, root, *_ENTRIES)
    top, _ = next(found)
    kinds: Counter[str] = Counter()
    with suppress(SourceError):  # the second reading meets it again
        kinds.update(entries.kind(element) for element, _ in found)
    notes = (
        _counted(kinds["reply"], "comment on a post", "comments on posts"),
        _counted(kinds["other"], "entry that is no post", "entries that are no posts"),
    )
    return (atom if name(root.name) in _ATOM else rss).head(top, source.path), tuple(filter(None, notes))


def _counted(number: int, one: str, many: str) -> str:
    return f"the feed: left out {number} {one if number == 1 else many}" if number else ""
