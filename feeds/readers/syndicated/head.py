"""What the feed says of all its entries."""

from typing import NamedTuple

from feeds import text
from feeds.model import DraftFeed, Found


class Head(NamedTuple):
    path: str
    source: DraftFeed
    base: str | None  # what addresses are relative to where no xml:base says so
    language: Found | None
    authors: tuple[Found, ...] = ()  # of entries that name none (RFC 4287 §4.2.1)
    rights: Found | None = None  # likewise (§4.2.10)
    is_ours: bool = False  # this program wrote it


def key(id: Found | None, url: Found | None, title: Found | None, published: Found | None) -> str:
    """Return the key of an entry within its feed: its id, else its address, else a hash."""
    given = id or url
    return text.squash(given.value) if given else digest(title, published)


def digest(title: Found | None, published: Found | None) -> str:
    """Return a hash of title and date, which stands where an entry has neither id nor address of its own."""
    return text.digest("\n".join(found.value if found else "" for found in (title, published)), 12)


def origin(title: Found | None, url: Found | None, page: Found | None, id: Found | None = None) -> DraftFeed:
    """Return a feed as the origin of entries: by its page where it does not give its own address."""
    return DraftFeed(title, url or page, page, id)
