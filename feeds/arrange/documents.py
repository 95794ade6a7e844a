"""The documents of a feed: its newest entries, and archive documents of the older ones (RFC 5005 §4).

Archive documents are filled from the oldest entry on, and one exists only when it is full, so that a newer entry never
changes it. Both kinds have the same bounds, so the entries in no archive yet always fit into the feed's own document.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from feeds import paths
from feeds.model import Document, EntryRef, Feed
from feeds.settings import FeedSettings

Weight = Callable[[EntryRef], int]


def documents(feed: Feed, base: str, settings: FeedSettings, weight: Weight) -> Iterator[Document]:
    """Yield the feed's document, then its archives from the newest to the oldest; `weight` gives an entry's bytes."""
    newest = _fitting(feed.entries, settings, weight) if feed.bounded else len(feed.entries)
    complete = newest == len(feed.entries)
    archives = _full(feed.entries[::-1], settings, weight) if feed.archived and not complete else []
    folders = [paths.archive(feed.folder, number) for number in range(1, len(archives) + 1)]
    addresses = [None, *(paths.address(base, folder) for folder in folders)]
    yield _document(feed, settings, feed.folder, feed.address, feed.entries[:newest], addresses[-1], complete)
    for i in reversed(range(len(archives))):
        address = paths.address(base, folders[i])
        yield _document(feed, settings, folders[i], address, archives[i][::-1], addresses[i], False)


def _document(
    feed: Feed,
    settings: FeedSettings,
    folder: str,
    address: str,
    entries: tuple[EntryRef, ...],
    previous: str | None,
    complete: bool,
) -> Document:
    return Document(
        feed=feed,
        folder=folder,
        address=address,
        entries=entries,
        updated=max((entry.changed for entry in entries), default=feed.updated),
        complete=complete,
        archive=folder != feed.folder,
        previous=previous,
        formats=settings.formats,
    )


def _fitting(entries: Iterable[EntryRef], settings: FeedSettings, weight: Weight) -> int:
    """Return how many entries, from the first on, fit into one document: at least one. No others are weighed."""
    count = total = 0
    for entry in entries:
        if count and count == settings.limit:
            break
        total += weight(entry)
        if count and total > settings.max_bytes:
            break
        count += 1
    return count


def _full(entries: Sequence[EntryRef], settings: FeedSettings, weight: Weight) -> list[tuple[EntryRef, ...]]:
    """Return the entries of the full archive documents, oldest first; one is full when the next entry would not fit."""
    packs: list[tuple[EntryRef, ...]] = []
    start = 0
    while start < len(entries):
        count = _fitting(entries[start:], settings, weight)
        if start + count == len(entries) and count != settings.limit:
            break
        packs.append(tuple(entries[start : start + count]))
        start += count
    return packs
