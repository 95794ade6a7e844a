"""Archive documents, RFC 5005: the chain from a feed to its oldest entries, through the files of the folder."""

from collections.abc import Iterator

from feeds.check.facts import Document
from feeds.check.folder import Site
from feeds.check.rules import Located, quote, table

RULES = table("""
archive-dead | error | RFC 5005 section 4 |
    The chain of archive documents leads to a file that is not there: what is older cannot be reached.
archive-loop | error | RFC 5005 section 4 |
    The chain of archive documents leads back to one of its own: a reader that follows it never ends.
archive-unmarked | error | RFC 5005 section 4 |
    An archive document bears fh:archive, so that readers know it never changes.
archive-gap | warning | RFC 5005 section 4 |
    No chain leads to this archive document: what is in it cannot be reached.
""")
_FEEDS = ("rss", "atom", "json")


def chains(here: Site) -> Iterator[Located]:
    """Follow the chain of each feed that is no archive document itself."""
    reached: set[str] = set()
    feeds = [one for one in here.documents.values() if one.kind in _FEEDS]
    pointed = {here.file(one.url("prev-archive")) for one in feeds}
    for document in feeds:
        if document.path not in pointed:
            yield from _follow(here, document, reached)
    for document in feeds:
        if document.path in pointed and document.path not in reached:
            yield from _follow(here, document, reached)  # it is part of a loop
    for document in feeds:
        newest = here.documents.get(here.file(document.url("current")) or "")
        if document.archive and document.path not in reached and newest and newest.whole:
            yield (
                document.path,
                RULES["archive-gap"].at(document.archive, "no chain leads here", "a link from a newer document"),
            )


def _follow(here: Site, start: Document, reached: set[str]) -> Iterator[Located]:
    document, seen = start, {start.path}
    while url := document.url("prev-archive"):
        line = next(link.line for link in document.links if link.role == "prev-archive")
        path = here.file(url)
        if path is None:
            return
        older = here.documents.get(path)
        if older is None or older.kind != document.kind:
            found = f"{quote(url)}, " + (f"{older.kind or 'no feed'}" if older else "no such file")
            yield (
                document.path,
                RULES["archive-dead"].at(line, found, f"an older document of this {document.kind} feed"),
            )
            return
        if path in seen:
            yield (
                document.path,
                RULES["archive-loop"].at(line, f"{quote(url)}, where the chain has been", "an older document"),
            )
            return
        if older.whole and not older.archive and older.kind != "json" and path not in reached:
            yield path, RULES["archive-unmarked"].at(1, f"no fh:archive in an archive of {start.path}", "fh:archive")
        seen.add(path)
        reached.add(path)
        document = older
