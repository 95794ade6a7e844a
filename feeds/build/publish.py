"""From a plan to files: which documents a site has, which are stale, and their bytes, rendered only where needed.

Each document has a fingerprint of all that it is made from; one whose fingerprint and file are as they were is not
rendered. The documents of single posts come first, then archives, feeds, and the indexes that lead to them.
"""

import pickle
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from feeds import names, paths
from feeds.arrange import channels, documents, indexes
from feeds.arrange.entries import newest_post_first
from feeds.build.files import Files, Staged
from feeds.build.options import Options
from feeds.build.plan import Plan
from feeds.build.render import Renderer
from feeds.model import Document, EntryRef, Feed, Index, Outline, PostKey, PostSummary, RenderedEntry
from feeds.phrases import phrases
from feeds.settings import Settings
from feeds.state import fingerprints

_FEW = 64  # stale posts whose entries are rendered without asking which feeds hold them


class RenderedPost(NamedTuple):
    """What rendering a post gave."""

    staged: list[Staged]  # of its own documents
    entry: bytes | None  # serialized, where other feeds hold it
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
        self.renderer = Renderer(plan.site, settings, plan.gatherer.post, now)
        self.fingerprints: dict[PostKey, str] = {}
        self.weights: dict[PostKey, int] = {}
        self.held: set[PostKey] = set()  # posts that other feeds than their own hold
        self.feeds = 0
        self.feed_files = 0

    def publish(self, common: str) -> None:
        """Put every document; `common` is the fingerprint of what all of them share."""
        posts = list(self.plan.posts.values())
        stale = self._stale(posts, common)
        self._put_own_documents(posts, stale)
        feeds = tuple(channels.feeds(posts, self._comment_refs, self.site, self.settings))
        base, bounds = self.site.base, self.settings.feeds
        parts = [part for feed in feeds for part in documents.documents(feed, base, bounds, self._weight)]
        for part in sorted(parts, key=lambda part: not part.archive):
            self._put_document(part, fingerprints.document(common, part, self.fingerprints.__getitem__))
        self._put_directory(posts, feeds, common)
        self.feed_files = (len(parts) + len(posts)) * len(bounds.formats)
        self.feeds = len(feeds) + len(posts)

    def _stale(self, posts: Sequence[PostSummary], common: str) -> list[PostSummary]:
        """Return the posts whose own documents must be rendered; note fingerprints and weights."""
        gathered = self.plan.gathered
        drafts = []
        for post in posts:
            record = gathered.posts[post.key]
            drafts.append((post, record.digest + (gathered.evidence.dependency if record.uses_evidence else "")))
        stale = []
        for post, fingerprint in zip(posts, fingerprints.posts(drafts, common, self.site), strict=True):
            record = gathered.posts[post.key]
            self.fingerprints[post.key] = fingerprint
            if record.fingerprint == fingerprint and not self.options.full:
                self.weights[post.key] = record.weight
            else:
                stale.append(post)
        return stale

    def _put_own_documents(self, posts: Sequence[PostSummary], stale: Sequence[PostSummary]) -> None:
        if stale:
            self.files.prepare()
        self.held = held(posts, self.settings) if len(stale) > _FEW else {post.key for post in stale}
        # Workers have no connection to the state: what is to be loaded from there is rendered by this process.
        options = (
            self.options if all(post.key in self.spill.places for post in stale) else self.options._replace(jobs=1)
        )
        rendered = options.map("rendering", self._render, stale)
        is_stale = {post.key for post in stale}
        for post in posts:
            if post.key in is_stale:
                self._take(post, next(rendered))
            else:
                for path, render in self.renderer.own_documents(post):
                    self.files.put(path, self.fingerprints[post.key], render)

    def _render(self, post: PostSummary) -> RenderedPost:
        """Render a post. Nothing but staged files is changed, so that workers can do it."""
        fingerprint = self.fingerprints[post.key]
        staged = [self.files.stage(path, fingerprint, render) for path, render in self.renderer.own_documents(post)]
        entry = self.renderer.entry(post) if post.key in self.held else None
        data = pickle.dumps(tuple(entry), pickle.HIGHEST_PROTOCOL) if entry else None
        return RenderedPost(staged, data, entry.weight if entry else 0)

    def _take(self, post: PostSummary, rendered: RenderedPost) -> None:
        for staged in rendered.staged:
            self.files.take(staged)
        if rendered.entry:
            self.spill.put(post.id, rendered.entry)
        self.weights[post.key] = rendered.weight

    def _put_document(self, part: Document, fingerprint: str) -> None:
        from feeds.writers import render_document

        rendered: list[bytes] = []

        def render(wanted: int) -> bytes:
            if not rendered:
                rendered.extend(render_document(part, [self._entry(ref) for ref in part.entries]))
            return rendered[wanted]

        for number, form in enumerate(part.formats):
            self.files.put(within(part.folder, names.FILES[form]), fingerprint, partial(render, number))

    def _entry(self, ref: EntryRef) -> RenderedEntry:
        """Return an entry as it was or would be rendered."""
        post = self.plan.posts[ref.post]
        if ref.id != post.id:
            return self.renderer.comment(post, ref.id)
        data = self.spill.get(post.id)
        return RenderedEntry(*pickle.loads(data)) if data else self.renderer.entry(post)

    def _weight(self, ref: EntryRef) -> int:
        """Return the weight of an entry, in bytes; one that stood in no document before is rendered for it."""
        post = self.plan.posts[ref.post]
        if ref.id != post.id:
            return self._entry(ref).weight
        if not self.weights[post.key]:
            self.weights[post.key] = self._entry(ref).weight
        return self.weights[post.key]

    def _comment_refs(self, post: PostSummary) -> Sequence[EntryRef]:
        return self.renderer.refs(post)

    def _put_directory(self, posts: Sequence[PostSummary], feeds: Sequence[Feed], common: str) -> None:
        """Put the index pages and the subscription lists."""
        from feeds.writers import opml

        formats, words = self.settings.feeds.formats, phrases(self.site.language)
        home = channels.home(self.site, self.settings)
        for index in indexes.indexes(posts, feeds, self.site):
            fingerprint = fingerprints.index(common, index, self.fingerprints.__getitem__)
            self.files.put(within(index.folder, names.PAGE), fingerprint, partial(self._index, index, home))
        listed = fingerprints.of_all(common, (feed.folder + feed.title for feed in feeds))
        self.files.put(names.OPML, listed, lambda: opml.document(self.site.title, subscriptions(feeds, words), formats))
        title = f"{self.site.title}: {words['comments']}"
        every = fingerprints.of_all(common, (post.slug + post.title + post.page for post in posts))
        outlines = (channels.replies_outline(post, self.site) for post in posts)
        self.files.put(
            within(paths.COMMENTS, names.OPML), every, lambda: opml.document(title, [("", outlines)], formats)
        )

    def _index(self, index: Index, home: Feed) -> bytes:
        from feeds.writers import pages

        return pages.index(index, indexes.rows(index, self.site), home, self.site, self.settings.feeds.formats)


def held(posts: Sequence[PostSummary], settings: Settings) -> set[PostKey]:
    """Return the posts that other feeds than their own hold: among the newest of some feed, or in an archive."""
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


def subscriptions(feeds: Sequence[Feed], words: Mapping[str, str]) -> list[tuple[str, list[Outline]]]:
    """Return the feeds of a site in the groups of its subscription list."""

    def of(*kinds: str) -> Iterator[Outline]:
        return (Outline(feed.title, feed.address, feed.page) for kind in kinds for feed in feeds if feed.kind == kind)

    return [
        ("", list(of("site", "comments"))),
        (words["authors"], list(of("author", "author category"))),
        (words["categories"], list(of("category"))),
    ]


def within(folder: str, file: str) -> str:
    """Return the path of a file in a folder of OUTPUT."""
    return f"{folder}/{file}" if folder else file
