"""The formats of a feed that lie in one folder: they hold the same entries."""

from collections import Counter
from collections.abc import Iterable, Iterator

from feeds.check.facts import Document, Entry
from feeds.check.rules import Finding, Located, quote, table

RULES = table("""
format-ids | warning | RFC 4287 section 4.2.6; RSS Advisory Board profile, guid |
    The formats of a feed hold the same entries with the same ids: who changes from one to another sees no entry twice.
format-order | warning | practice of feed readers |
    The entries stand in the same order in each format.
format-title | warning | practice of feed readers |
    An entry has the same title in each format.
format-date | warning | practice of feed readers |
    An entry has the same date in each format.
format-link | warning | practice of feed readers |
    An entry has the same page in each format.
format-authors | warning | practice of feed readers |
    An entry has the same authors in each format.
format-categories | warning | practice of feed readers |
    An entry has the same categories in each format.
""")
_FEEDS = ("rss", "atom", "json")


def compare(documents: Iterable[Document]) -> Iterator[Located]:
    """Compare the feeds of a folder that are one feed: one of each kind, or those of one name."""
    feeds = [one for one in documents if one.kind in _FEEDS and one.entries and one.whole]
    alone = all(number == 1 for number in Counter(one.kind for one in feeds).values())
    groups: dict[str, list[Document]] = {}
    for one in feeds:
        stem = "" if alone else one.path.rpartition("/")[2].partition(".")[0]
        groups.setdefault(stem, []).append(one)
    for first, *others in groups.values():
        for other in others:
            if first.title == other.title or {one.id for one in first.entries} & {one.id for one in other.entries}:
                yield from _pair(first, other)


def _pair(first: Document, second: Document) -> Iterator[Located]:
    ours, theirs = ({entry.id: entry for entry in one.entries} for one in (first, second))
    for document, own, other, name in ((first, ours, theirs, second.path), (second, theirs, ours, first.path)):
        lost = [entry for identifier, entry in own.items() if identifier not in other]
        if lost:
            more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
            found = f"id {quote(lost[0].id)}{more}, not in {name}"
            yield document.path, RULES["format-ids"].at(lost[0].line, found, "the same ids in each format")
    common = [identifier for identifier in ours if identifier in theirs]
    for identifier, other_id in zip(common, (one for one in theirs if one in ours), strict=True):
        if identifier != other_id:
            found = f"{quote(other_id)} in the place of {quote(identifier)}"
            yield second.path, RULES["format-order"].at(theirs[other_id].line, found, f"the order of {first.path}")
            break
    for identifier in common:
        for finding in _differences(ours[identifier], theirs[identifier], first.path):
            yield second.path, finding


def _differences(entry: Entry, twin: Entry, path: str) -> Iterator[Finding]:
    """Compare what both formats say of an entry."""
    pairs = (
        ("format-title", " ".join(entry.title.split()), " ".join(twin.title.split())),
        ("format-date", entry.published, twin.published),
        ("format-link", entry.url, twin.url),
        ("format-authors", ", ".join(entry.authors), ", ".join(twin.authors)),
        ("format-categories", ", ".join(sorted(entry.categories)), ", ".join(sorted(twin.categories))),
    )
    for name, ours, theirs in pairs:
        if ours and theirs and ours != theirs:
            found = f"{quote(str(theirs))} for {quote(twin.id)}"
            yield RULES[name].at(twin.line, found, f"{quote(str(ours))}, as in {path}")
