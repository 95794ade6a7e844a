"""The values that pass between the packages: frozen data without behaviour.

A reader gives a `Draft`: raw text with its origins. `normalize` makes a `Post` of it, typed and clean; its
`PostSummary` is what the whole site keeps in memory. `arrange` makes each post and each comment an `Entry`, ready for
any format, and says by `EntryRef` which `Feed` and which `Document` holds it. A site has posts and comments by the ten
thousand: they are named tuples, which are made faster than frozen data classes.
"""

from feeds.model.draft import (
    Draft,
    DraftBiography,
    DraftComment,
    DraftEnclosure,
    DraftFeed,
    Found,
    Kind,
    Lost,
    Origin,
    PostKey,
    Source,
)
from feeds.model.entry import EPOCH, Entry, InReplyTo, Person, RenderedEntry, Replies, Term
from feeds.model.feed import Document, Feed, Index, Outline, PostRow, Site
from feeds.model.post import (
    Biography,
    Comment,
    Enclosure,
    EntryRef,
    Name,
    Post,
    PostSummary,
    SourceFeed,
    Status,
    Visibility,
)

__all__ = [
    "EPOCH", "Biography", "Comment", "Document", "Draft", "DraftBiography", "DraftComment", "DraftEnclosure", "DraftFeed",
    "Enclosure", "Entry", "EntryRef", "Feed", "Found", "InReplyTo", "Index", "Kind", "Lost", "Name", "Origin", "Outline",
    "Person", "Post", "PostKey", "PostRow", "PostSummary", "RenderedEntry", "Replies", "Site", "Source", "SourceFeed",
    "Status", "Term", "Visibility",
]  # fmt: skip
