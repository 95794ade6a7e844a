"""Feeds: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0.

The file is read twice as a stream: for what the feed says of itself, which may stand below its entries, and for the
entries. `parsing` gives the elements, `rss` and `atom` make drafts of them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from feeds.errors import SourceError
from feeds.model import Draft, Source
from feeds.readers.syndicated import atom, entries, parsing, rss
from feeds.readers.syndicated.elements import name
from feeds.readers.syndicated.head import Head, digest

_RSS = {"rss", "rdf:rdf"}
_ATOM = {"atom:feed", "atom:entry"}


class _Survey(NamedTuple):
    head: Head
    notes: tuple[str, ...]  # on what is left out


def read(source: Source) -> Iterator[Draft | SourceError]:
    """Yield a draft for each entry of a feed. Raises SourceError where the file is no feed, and where it has a fault."""
    root = parsing.root(source.stream)
    tag = str(root.tag)
    kind = name(tag)
    if kind not in _RSS | _ATOM:
        raise SourceError(f"root element <{tag}>, expected <rss>, <rdf:RDF> or <feed>")
    survey = _survey(source, tag)
    notes, seen, read = survey.notes, set[str](), 0
    adapter = atom if kind in _ATOM else rss
    elements = parsing.entries(parsing.Stream(source.stream), tag)
    next(elements)
    for number, element in enumerate(elements, 1):
        if entries.kind(element) != "post":
            continue
        draft = adapter.draft(element, survey.head)
        if not (draft.title or draft.html or draft.body or draft.enclosures):
            yield SourceError(f"entry {number} has neither title nor content, expected one of them", draft.item)
            continue
        if not draft.id and draft.item in seen:
            draft = replace(draft, item=f"{draft.item}#{digest(draft.title, draft.published)}")
        seen.add(draft.item)
        read += 1
        yield replace(draft, notes=(*notes, *draft.notes)) if notes else draft
        notes = ()
    if not read and survey.notes:
        raise SourceError("; ".join(survey.notes))


def _survey(source: Source, tag: str) -> _Survey:
    """Return what the feed says of itself and the number of its entries, as far as it can be read."""
    stream = parsing.Stream(source.stream)
    elements = parsing.entries(stream, tag)
    root = next(elements)
    kinds: Counter[str] = Counter()
    try:
        for element in elements:
            kinds[entries.kind(element)] += 1
    except SourceError:
        pass  # the second reading meets it again
    head = (atom if name(tag) in _ATOM else rss).head(root, source.path)
    notes = (
        _counted(kinds["reply"], "comment on a post", "comments on posts"),
        _counted(kinds["other"], "entry that is no post", "entries that are no posts"),
        _counted(stream.removed, "control character", "control characters"),
    )
    return _Survey(head, tuple(filter(None, notes)))


def _counted(number: int, one: str, many: str) -> str:
    return f"the feed: left out {number} {one if number == 1 else many}" if number else ""
