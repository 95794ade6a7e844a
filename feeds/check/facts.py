"""What is remembered of a document to compare it with the others of its folder."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple


class Link(NamedTuple):
    line: int
    role: str  # "page", "feed", "self", "outline", or the relation of an archive
    url: str
    type: str = ""  # media type it claims, "" where it does not say


class Entry(NamedTuple):
    line: int
    id: str
    title: str = ""
    published: datetime | None = None
    url: str = ""
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()


class Replies(NamedTuple):
    """The feed of the replies to an entry, and how many there are, if the entry says so."""

    line: int
    url: str
    entry: str  # its id
    number: int | None


@dataclass(slots=True)
class Document:
    """A file that was read; `kind` is "rss", "atom", "json", "opml" or "html", "" for a file that is none."""

    path: str
    kind: str
    whole: bool = True  # whether it could be read to its end
    title: str = ""
    entries: list[Entry] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)  # of Atom entries, as written
    ids: frozenset[str] = frozenset()  # of the entries of a feed of replies
    size: int = 0  # number of entries, also when those are dropped
    links: list[Link] = field(default_factory=list)
    replies: list[Replies] = field(default_factory=list)
    answers: list[tuple[int, str]] = field(default_factory=list)  # line and id of each entry that is answered
    complete: int = 0  # line of fh:complete, or 0
    archive: int = 0  # line of fh:archive, or 0

    def url(self, role: str) -> str:
        """Return the first link of a role, or ""."""
        return next((link.url for link in self.links if link.role == role), "")
