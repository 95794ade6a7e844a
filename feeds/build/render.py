"""Render posts: their entries in each format, their comment feeds and their pages."""

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

_CACHE_SIZE = 64  # posts whose entries stay in memory


class PostEntries(NamedTuple):
    """A post's entry; references to its comments, newest first; their entries and renderings in the order of the source."""

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
        """Return the entries of a post and of its comments; those of the last posts are cached."""
        from feeds.writers import render_entry

        found = self.recent.get(post.key)
        if found is None:
            whole = self.load(post.key)
            entry, *comments = entries(whole, post, self.site)
            refs = comment_refs(whole, post, self.now)
            found = PostEntries(entry, refs, tuple(comments), tuple(map(render_entry, comments)))
            self.recent[post.key] = found
            if len(self.recent) > _CACHE_SIZE:
                self.recent.popitem(last=False)
        return found

    def refs(self, post: PostSummary) -> list[EntryRef]:
        """Return the references of a post's comments, newest first, without rendering them."""
        found = self.recent.get(post.key)
        return found.refs if found else comment_refs(self.load(post.key), post, self.now)

    def entry(self, post: PostSummary) -> RenderedEntry:
        """Render a post's own entry, with its summary in place of the content if `content = "summary"`."""
        from feeds.writers import render_entry

        entry = self.entries(post).entry
        return render_entry(entry if self.settings.feeds.content == "full" else summarized(entry))

    def comment(self, post: PostSummary, id_: str) -> RenderedEntry:
        """Return the rendered entry of a comment on a post."""
        found = self.entries(post)
        return next(data for entry, data in zip(found.comments, found.rendered, strict=True) if entry.id == id_)

    def own_documents(self, post: PostSummary) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Yield the path and the renderer of each document of a single post.

        These are its comment feed in each format, and its page unless the post has one on another site.
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
            (document,) = documents.documents(feed, self.site.base, self.settings.feeds, lambda _: 0)
            by_id = {entry.id: data for entry, data in zip(found.comments, found.rendered, strict=True)}
            rendered.extend(render_document(document, [by_id[ref.id] for ref in document.entries]))
        return rendered[wanted]

    def _page(self, post: PostSummary) -> bytes:
        """Render the page of a post, with its full content even if feeds hold the summary."""
        from feeds.writers import pages

        found = self.entries(post)
        feeds = (
            channels.site_feed(self.site, self.settings),
            channels.replies(post, found.refs, self.site, self.settings),
        )
        return pages.post(found.entry, found.comments, feeds, self.site, self.settings.feeds.formats)
