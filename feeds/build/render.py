"""Render posts: their entries in each format, and the documents that are theirs alone."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import NamedTuple

from feeds import names, paths
from feeds.arrange import channels, documents
from feeds.arrange.entries import comment_refs, entries, summarized
from feeds.model import Entry, EntryRef, Post, PostKey, PostSummary, RenderedEntry, Site
from feeds.settings import Settings

_CACHED = 64  # posts whose entries stay in memory


class PostEntries(NamedTuple):
    """A post's entry, whole; its comments' references, newest first; their entries and renderings, as in the source."""

    entry: Entry
    refs: list[EntryRef]
    comments: tuple[Entry, ...]
    rendered: tuple[RenderedEntry, ...]  # of the comments


class Renderer:
    """Renders the posts of one site; `load` gives a post by its key, `now` is the moment of the run."""

    def __init__(self, site: Site, settings: Settings, load: Callable[[PostKey], Post], now: datetime) -> None:
        self.site = site
        self.settings = settings
        self.load = load
        self.now = now
        self.recent: OrderedDict[PostKey, PostEntries] = OrderedDict()

    def entries(self, post: PostSummary) -> PostEntries:
        """Return the entries of a post and of its comments; those of the last few posts are cached."""
        from feeds.writers import render_entry

        found = self.recent.get(post.key)
        if found is None:
            whole = self.load(post.key)
            entry, *comments = entries(whole, post, self.site)
            refs = comment_refs(whole, post, self.now)
            found = PostEntries(entry, refs, tuple(comments), tuple(map(render_entry, comments)))
            self.recent[post.key] = found
            if len(self.recent) > _CACHED:
                self.recent.popitem(last=False)
        return found

    def refs(self, post: PostSummary) -> list[EntryRef]:
        """Return the references of a post's comments, newest first, without rendering them."""
        found = self.recent.get(post.key)
        return found.refs if found else comment_refs(self.load(post.key), post, self.now)

    def entry(self, post: PostSummary) -> RenderedEntry:
        """Render a post's own entry: most stand in no document, and are not rendered until they do."""
        from feeds.writers import render_entry

        entry = self.entries(post).entry
        return render_entry(entry if self.settings.feeds.content == "full" else summarized(entry))

    def comment(self, post: PostSummary, id_: str) -> RenderedEntry:
        """Return the rendered entry of a comment on a post."""
        found = self.entries(post)
        return next(data for entry, data in zip(found.comments, found.rendered, strict=True) if entry.id == id_)

    def own_documents(self, post: PostSummary) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Yield the path of each document that is a post's alone, and what renders it.

        These are its comment feed in each format, and its page where it can be read nowhere else.
        """
        folder, rendered = paths.replies(post.slug), list[bytes]()
        for number, form in enumerate(self.settings.feeds.formats):
            yield f"{folder}/{names.FILES[form]}", partial(self._replies, post, rendered, number)
        if post.has_own_page:
            yield f"{paths.post(post.slug)}/{names.PAGE}", partial(self._page, post)

    def _replies(self, post: PostSummary, rendered: list[bytes], wanted: int) -> bytes:
        """Render the comment feed of a post in all formats, once, and return one of them."""
        from feeds.writers import render_document

        if not rendered:
            found = self.entries(post)
            feed = channels.replies(post, found.refs, self.site, self.settings)
            (part,) = documents.documents(feed, self.site.base, self.settings.feeds, lambda _: 0)
            by_id = {entry.id: data for entry, data in zip(found.comments, found.rendered, strict=True)}
            rendered.extend(render_document(part, [by_id[ref.id] for ref in part.entries]))
        return rendered[wanted]

    def _page(self, post: PostSummary) -> bytes:
        """Render the page of a post, whole also where the feeds hold a summary."""
        from feeds.writers import pages

        found = self.entries(post)
        feeds = (
            channels.home(self.site, self.settings),
            channels.replies(post, found.refs, self.site, self.settings),
        )
        return pages.post(found.entry, found.comments, feeds, self.site, self.settings.feeds.formats)
