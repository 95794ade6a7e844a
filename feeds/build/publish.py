"""Put the documents of a plan into files; only stale ones are rendered.

Each document has a fingerprint of its inputs; it is stale if the fingerprint or the published file changed. The
documents of single posts come first, then archives, feeds, and the index pages that link to them.
"""

import pickle
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from feeds import names
from feeds.arrange import channels, documents, indexes, subscriptions
from feeds.arrange.entries import newest_post_first
from feeds.build.files import Files, Staged
from feeds.build.options import Options
from feeds.build.plan import Plan
from feeds.build.render import Renderer
from feeds.errors import Problem
from feeds.model import (
    CommentRow,
    Document,
    EntryRef,
    Feed,
    Index,
    PostKey,
    PostSummary,
    RenderedEntry,
    Subscription,
)
from feeds.settings import Settings
from feeds.state import fingerprints

_MIN_SELECTIVE = 64  # up to so many stale posts, all their entries are rendered, held by a feed or not


class RenderedPost(NamedTuple):
    """The result of rendering a post."""

    staged: list[Staged]  # of its own documents
    entry: bytes | None  # serialized; None if no feed holds it
    weight: int  # of its entry, in bytes; 0: not rendered


class Publisher:
    """Puts every document of a site into the files of a run."""

    def __init__(self, plan: Plan, settings: Settings, files: Files, options: Options, now: datetime) -> None:
        self.plan = plan
        self.site = plan.site
        self.settings = settings
        self.files = files
        self.options = options
        self.spill = plan.gatherer.spill
        self.renderer = Renderer(plan.site, settings, plan.post, now)
        self.dependency = fingerprints.digest(plan.gathered.evidence.dependency)
        self.fingerprints: dict[PostKey, str] = {}
        self.weights: dict[PostKey, int] = {}
        self.held: set[PostKey] = set()  # posts whose entries some feed holds
        self.feeds = 0
        self.feed_files = 0

    def publish(self, common: str) -> None:
        """Put every document; `common` is the fingerprint of what all of them share."""
        posts = list(self.plan.posts.values())
        stale = self._stale(posts, common)
        self._put_own_documents(posts, stale)
        feeds = tuple(channels.feeds(posts, self._comment_refs, self.site, self.settings))
        base, bounds = self.site.base, self.settings.feeds
        parts = [document for feed in feeds for document in documents.documents(feed, base, bounds, self._weight)]
        for document in sorted(parts, key=lambda document: not document.archive):
            self._put_document(document, fingerprints.document(common, document, self.fingerprints.__getitem__))
        self._put_directory(posts, feeds, common)
        self._put_redirects(posts, common)
        self.feed_files = (len(parts) + len(posts)) * len(bounds.formats)
        self.feeds = len(feeds) + len(posts)

    def _stale(self, posts: Sequence[PostSummary], common: str) -> list[PostSummary]:
        """Return the posts whose own documents must be rendered; set all fingerprints and known weights."""
        gathered = self.plan.gathered
        drafts = [(post, "".join(self._digests(post))) for post in posts]
        stale = []
        for post, fingerprint in zip(posts, fingerprints.posts(drafts, common, self.site), strict=True):
            record = gathered.posts[post.key]
            self.fingerprints[post.key] = fingerprint
            if record.fingerprint == fingerprint and not self.options.full:
                self.weights[post.key] = record.weight
            else:
                stale.append(post)
        return stale

    def _digests(self, post: PostSummary) -> Iterator[str]:
        yield from map(self._digest, self.plan.drafts(post.key))
        yield from (key.path for key in self.plan.replies.get(post.key, ()))  # a comment may answer one by its place

    def _digest(self, key: PostKey) -> str:
        """Return the digest of a draft and of all that it is understood by."""
        record = self.plan.gathered.posts[key]
        return record.digest + (self.dependency if record.uses_evidence else "")

    def _put_own_documents(self, posts: Sequence[PostSummary], stale: Sequence[PostSummary]) -> None:
        if stale:
            self.files.prepare()
        self.held = held(posts, self.settings) if len(stale) > _MIN_SELECTIVE else {post.key for post in stale}
        # Workers have no connection to the state: posts that must be loaded from it are rendered by this process.
        at_hand = all(key in self.spill.places for post in stale for key in self.plan.drafts(post.key))
        options = self.options if at_hand else self.options._replace(jobs=1)
        rendered = options.map("rendering", self._render, stale)
        is_stale = {post.key for post in stale}
        for post in posts:
            if post.key in is_stale:
                self._add(post, next(rendered))
            else:
                for path, render in self.renderer.own_documents(post):
                    self.files.put(path, self.fingerprints[post.key], render)

    def _render(self, post: PostSummary) -> RenderedPost:
        """Render a post. Only staged files are written, so workers can call this."""
        fingerprint = self.fingerprints[post.key]
        documents = self.renderer.own_documents(post)
        staged = [one for path, render in documents for one in self.files.stage_document(path, fingerprint, render)]
        entry = self.renderer.entry(post) if post.key in self.held else None
        data = pickle.dumps(tuple(entry), pickle.HIGHEST_PROTOCOL) if entry else None
        return RenderedPost(staged, data, entry.weight if entry else 0)

    def _add(self, post: PostSummary, rendered: RenderedPost) -> None:
        for staged in rendered.staged:
            self.files.add(staged)
        if rendered.entry:
            self.spill.put(post.id, rendered.entry)
        self.weights[post.key] = rendered.weight

    def _put_document(self, document: Document, fingerprint: str) -> None:
        from feeds.writers import render_document

        rendered: list[bytes] = []

        def render(wanted: int) -> bytes:
            if not rendered:
                rendered.extend(render_document(document, [self._entry(ref) for ref in document.entries]))
            return rendered[wanted]

        for number, form in enumerate(document.formats):
            self.files.put(within(document.folder, names.FILES[form]), fingerprint, partial(render, number))

    def _entry(self, ref: EntryRef) -> RenderedEntry:
        """Return a rendered entry, from the spill if it was rendered in this run."""
        post = self.plan.posts[ref.post]
        if ref.id != post.id:
            return self.renderer.comment(post, ref.id)
        data = self.spill.get(post.id)
        return RenderedEntry(*pickle.loads(data)) if data else self.renderer.entry(post)

    def _weight(self, ref: EntryRef) -> int:
        """Return the weight of an entry, in bytes; one that was never rendered is rendered now."""
        post = self.plan.posts[ref.post]
        if ref.id != post.id:
            return self._entry(ref).weight
        if not self.weights[post.key]:
            self.weights[post.key] = self._entry(ref).weight
        return self.weights[post.key]

    def _comment_refs(self, post: PostSummary) -> Sequence[EntryRef]:
        return self.renderer.refs(post)

    def _put_directory(self, posts: Sequence[PostSummary], feeds: Sequence[Feed], common: str) -> None:
        """Put the subscription lists, the index pages and the style sheet."""
        listed = list(subscriptions.subscriptions(feeds, self.site))
        of_comments = subscriptions.of_comments(posts, self.site)
        for one in (*listed, *subscriptions.of_authors(feeds, self.site)):
            self._put_outlines(one, fingerprints.of_all(common, (str(outline) for outline in one.feeds)))
        every = fingerprints.of_all(common, (post.slug + post.title + post.page for post in posts))
        self._put_outlines(of_comments, every)
        outlines = subscriptions.links([*listed, of_comments], self.site)
        for index in indexes.indexes(posts, feeds, outlines, self.site):
            fingerprint = fingerprints.index(common, index, self.fingerprints.__getitem__)
            self.files.put(within(index.folder, names.PAGE), fingerprint, partial(self._index, index))

        if self.settings.feeds.stylesheet and {"rss", "atom"} & set(self.settings.feeds.formats):
            from feeds.writers import stylesheet

            style = partial(stylesheet.document, self.site.language)
            self.files.put(names.STYLESHEET, fingerprints.digest(common), style)

    def _put_outlines(self, listed: Subscription, fingerprint: str) -> None:
        from feeds.writers import opml

        self.files.put(listed.path, fingerprint, lambda: opml.document(listed, self.settings.feeds.formats))

    def _put_redirects(self, posts: Sequence[PostSummary], common: str) -> None:
        """Put the rules that lead from the addresses of former feeds to these."""
        if not self.settings.redirects.write:
            return
        from feeds.arrange.redirects import redirects
        from feeds.writers.redirects import document

        old = (record.votes.offers for record in self.plan.gathered.posts.values() if record.votes.offers)
        found, unsafe = redirects(posts, self.site, self.settings, old, self.files.seen.__contains__)
        what = "is not redirected: it has characters that mean something in a web server's configuration"
        self.files.problems += [Problem("", f"{path!a} {what}", "note") for path in unsafe]
        fingerprint = fingerprints.of_all(common, map(repr, found))
        for program in self.settings.redirects.write:
            self.files.add(self.files.stage(names.REDIRECTS[program], fingerprint, partial(document, program, found)))

    def _index(self, index: Index) -> bytes:
        from feeds.writers import pages

        site_feed = channels.site_feed(self.site, self.settings)
        rows, comments = indexes.rows(index, self.site), [*self._comment_rows(index)]
        return pages.index(index, rows, comments, site_feed, self.site, self.settings.feeds.formats)

    def _comment_rows(self, index: Index) -> Iterator[CommentRow]:
        for ref in index.comments:
            post = self.plan.posts[ref.post]
            found = next(one for one in self.renderer.entries(post).comments if one.id == ref.id)
            yield indexes.comment_row(found, post)


def held(posts: Sequence[PostSummary], settings: Settings) -> set[PostKey]:
    """Return the posts whose entries are among the newest of some feed, or in an archive document."""
    limit = settings.feeds.limit
    if not limit or "site" in settings.feeds.archive:
        return {post.key for post in posts}
    seen: Counter[str] = Counter()
    keys: set[PostKey] = set()
    for post in sorted(posts, key=newest_post_first):
        feeds = ["", *(f"a{slug}" for slug in post.author_slugs), *(f"c{slug}" for slug in post.category_slugs)]
        if any(seen[feed] < limit for feed in feeds):
            keys.add(post.key)
        seen.update(feeds)
    return keys


def within(folder: str, file: str) -> str:
    """Return the path of a file in a folder of OUTPUT."""
    return f"{folder}/{file}" if folder else file
