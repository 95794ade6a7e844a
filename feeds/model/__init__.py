"""What passes between the rooms: frozen data, nothing that acts.

A `Draft` is what was found in a source: raw text, each value with its `Origin`, and what was considered and lost.
A `Post` is what was meant: typed, clean, with its identity; its `Gist` is what the whole site has to know of it. An
`Entry` is what is published: a post or a comment with every name and address it needs, ready for any format; a `Card`
is what the feeds have to know of a post to give it a place. A `Feed` is the head of a channel and the order of its
entries; a `Document` is the part of a feed that one file of each format holds. What a site has by the ten thousand is
a named tuple, which is made several times faster than a frozen data class.
"""

from feeds.model.draft import Draft, DraftBiography, DraftComment, Found, Kind, Lost, Origin
from feeds.model.feed import (
    EPOCH,
    Card,
    Document,
    Entry,
    Feed,
    Index,
    InReplyTo,
    Listing,
    Outline,
    Person,
    Rendered,
    Replies,
    Row,
    Site,
    Term,
)
from feeds.model.post import Biography, Comment, Gist, Name, Post, Status, Words

__all__ = [
    "EPOCH", "Biography", "Card", "Comment", "Document", "Draft", "DraftBiography", "DraftComment", "Entry",
    "Feed", "Found", "Gist", "InReplyTo", "Index", "Kind", "Listing", "Lost", "Name", "Origin", "Outline", "Person", "Post",
    "Rendered", "Replies", "Row", "Site", "Status", "Term", "Words",
]  # fmt: skip
