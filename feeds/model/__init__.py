"""The values that pass between the packages: frozen data without behaviour.

A reader yields a `Draft`: raw text with its origins. `normalize` turns it into a `Post`, typed and clean; the
`PostSummary` of every post stays in memory. `arrange` turns each post and each comment into an `Entry`, ready for any
format, and lists the entries of each `Feed` and `Document` by `EntryRef`. Values that a site has by the ten thousand
are named tuples, which are created faster than frozen data classes.
"""

from feeds.model.draft import (
    Draft,
    DraftBiography,
    DraftComment,
    DraftEnclosure,
    DraftFeed,
    DraftReference,
    Found,
    Kind,
    Lost,
    Origin,
    PageDigests,
    PostKey,
    Source,
)
from feeds.model.entry import EPOCH, Entry, InReplyTo, Person, RenderedEntry, Replies, Term
from feeds.model.feed import (
    CommentRow,
    Document,
    Feed,
    FeedList,
    Index,
    Link,
    Outline,
    PageTemplate,
    PostRow,
    Redirect,
    Schedule,
    Site,
    Subscription,
)
from feeds.model.post import (
    NO_POSTS,
    Biography,
    Comment,
    Enclosure,
    EntryRef,
    Name,
    NoPost,
    Post,
    PostSummary,
    SourceFeed,
    Status,
    Visibility,
)

__all__ = [
    "EPOCH", "NO_POSTS", "Biography", "Comment", "CommentRow", "Document", "Draft", "DraftBiography",
    "DraftComment", "DraftEnclosure", "DraftFeed", "DraftReference", "Enclosure", "Entry", "EntryRef", "Feed",
    "FeedList", "Found", "InReplyTo", "Index", "Kind", "Link", "Lost", "Name", "NoPost", "Origin", "Outline",
    "PageDigests", "PageTemplate", "Person", "Post", "PostKey", "PostRow", "PostSummary", "Redirect",
    "RenderedEntry", "Replies", "Schedule", "Site", "Source", "SourceFeed", "Status", "Subscription", "Term",
    "Visibility",
]  # fmt: skip
