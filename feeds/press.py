"""From feeds to files: which documents a site has, which of them are stale, and their bytes, made only where needed.

Each document has a fingerprint of all that it is made from; one whose fingerprint and file are as they were is not even
rendered. Leaves come first: comment feeds and pages, archives, then feeds, and the indexes that lead to them.
"""

import hashlib
import marshal
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from feeds import names, paths
from feeds.arrange import channels, documents, indexes
from feeds.arrange.entries import card, entries, newest_post_first
from feeds.disk.spill import Spill
from feeds.files import Files
from feeds.model import Card, Document, Entry, Feed, Gist, Index, Post, Rendered, Site, Words
from feeds.settings import Settings
from feeds.words import table

_KEPT = 64  # posts whose rendered entries stay in memory


@dataclass(frozen=True, slots=True)
class Copy:
    """One post on its way to the press."""

    gist: Gist
    slug: str
    key: str  # of all that its own documents are made from
    card: Card | None  # as remembered for this key; None: not rendered yet


class Proof(NamedTuple):
    """A post as it was rendered: its entry and its comments' entries, and what its page says."""

    entries: tuple[Entry, ...]
    rendered: tuple[Rendered, ...]
    card: Card
    content: str


class Press:
    """Renders one site. `told` gives a post and what it says."""

    def __init__(
        self, site: Site, settings: Settings, files: Files, told: Callable[[Gist], tuple[Post, Words]], spill: Spill
    ) -> None:
        self.site = site
        self.settings = settings
        self.files = files
        self.told = told
        self.spill = spill
        self.copies: dict[str, Copy] = {}  # by the post's id
        self.recent: OrderedDict[str, Proof] = OrderedDict()
        self.feed_files = 0
        self.feeds = 0

    def publish(self, copies: Sequence[Copy], common: str) -> list[Card]:
        """Wants every file of the site; the card of each post. `common` is the fingerprint of what all documents share."""
        self.copies = {copy.gist.id: copy for copy in copies}
        new = [copy for copy in copies if copy.card is None]
        spilt = needed(copies, self.settings) if len(new) > _KEPT else {copy.gist.id for copy in new}
        cards = [self._post(copy, copy.gist.id in spilt) for copy in copies]
        feeds = tuple(channels.feeds(cards, self.site, self.settings))
        parts = [part for feed in feeds for part in documents.documents(feed, self.site.base, self.settings.feeds)]
        for part in sorted(parts, key=lambda part: not part.archive):
            self._document(part, self._fingerprint(common, part))
        self._directory(cards, feeds, common)
        self.feed_files = (len(parts) + len(cards)) * len(self.settings.feeds.formats)
        self.feeds = len(feeds) + len(cards)
        return cards

    def _post(self, copy: Copy, needed: bool) -> Card:
        """A post's own documents: its comment feed, and its page where it can be read nowhere else."""
        mine = copy.card
        if mine is None:
            proof = self._proof(copy)
            mine = proof.card
            if needed:
                self.spill.put(copy.gist.id, marshal.dumps(tuple(proof.rendered[0])))
        folder, formats = paths.replies(copy.slug), self.settings.feeds.formats
        made: list[bytes] = []
        for i, form in enumerate(formats):
            self.files.want(f"{folder}/{names.FILES[form]}", copy.key, partial(self._replies, copy, mine, made, i))
        if mine.own_page:
            self.files.want(f"{paths.post(copy.slug)}/{names.PAGE}", copy.key, lambda: self._page(copy, mine))
        return mine

    def _replies(self, copy: Copy, mine: Card, made: list[bytes], wanted: int) -> bytes:
        """The comment feed in one format; all are made when the first is asked for."""
        from feeds.writers import WRITERS

        if not made:
            feed = channels.replies(mine, self.site, self.settings)
            (part,) = documents.documents(feed, self.site.base, self.settings.feeds)
            proof = self._proof(copy)
            by_id = {entry.id: parts for entry, parts in zip(proof.entries, proof.rendered, strict=True)}
            held = [by_id[listing.id] for listing in part.entries]
            made.extend(WRITERS[form](part, held) for form in part.formats)
        return made[wanted]

    def _page(self, copy: Copy, mine: Card) -> bytes:
        """The post to read, whole even where the feeds hold a summary."""
        from feeds.writers import pages

        proof = self._proof(copy)
        entry, *comments = proof.entries
        whole = entry._replace(content=proof.content)
        home = channels.home(self.site, self.settings)
        feeds = (channels.replies(mine, self.site, self.settings), home)
        return pages.post(whole, comments, feeds, self.site, self.settings.feeds.formats)

    def _document(self, part: Document, fingerprint: str) -> None:
        from feeds.writers import WRITERS

        held: list[Rendered] = []

        def make(form: str) -> bytes:
            if not held:
                held.extend(self._found(listing.id) for listing in part.entries)
            return WRITERS[form](part, held)

        for form in part.formats:
            self.files.want(within(part.folder, names.FILES[form]), fingerprint, partial(make, form))

    def _fingerprint(self, common: str, part: Document) -> str:
        feed = part.feed
        head = (feed.title, feed.description, feed.author, feed.picture, part.updated, part.complete, part.previous)
        return digest(common, repr(head), *(self.copies[e.id.partition("#")[0]].key + e.id for e in part.entries))

    def _directory(self, cards: Sequence[Card], feeds: Sequence[Feed], common: str) -> None:
        """The index pages and the subscription lists."""
        from feeds.writers import opml

        formats = self.settings.feeds.formats
        home = channels.home(self.site, self.settings)
        for index in indexes.indexes(cards, feeds, self.site):
            path = within(index.folder, names.PAGE)
            self.files.want(path, self._index_key(common, index), partial(self._index, index, home))
        words = table(self.site.language)
        listed = digest(common, *(feed.folder + feed.title for feed in feeds))
        groups = subscriptions(feeds, words)
        self.files.want(names.OPML, listed, lambda: opml.document(self.site.title, groups, formats))
        title = f"{self.site.title}: {words['comments']}"
        every = digest(common, *(card.slug + card.gist.title + card.page for card in cards))
        self.files.want(
            within(paths.COMMENTS, names.OPML),
            every,
            lambda: opml.document(
                title, [("", [channels.replies(card, self.site, self.settings) for card in cards])], formats
            ),
        )

    def _index(self, index: Index, home: Feed) -> bytes:
        from feeds.writers import pages

        return pages.index(index, indexes.rows(index, self.site), home, self.site, self.settings.feeds.formats)

    def _index_key(self, common: str, index: Index) -> str:
        head = (index.title, index.about, index.person, index.heading, index.years, index.outlines)
        lists = [
            (heading, [(feed.folder, feed.short, len(feed.entries)) for feed in feeds])
            for heading, feeds in index.groups
        ]
        return digest(common, repr((head, lists)), *(self.copies[card.gist.id].key for card in index.posts))

    def _found(self, id_: str) -> Rendered:
        """An entry as it was or would be rendered."""
        packed = self.spill.get(id_)
        if packed is not None:
            return Rendered(*marshal.loads(packed))
        copy = self.copies[id_.partition("#")[0]]
        proof = self._proof(copy)
        return next(parts for entry, parts in zip(proof.entries, proof.rendered, strict=True) if entry.id == id_)

    def _proof(self, copy: Copy) -> Proof:
        from feeds.writers import render

        proof = self.recent.get(copy.gist.id)
        if proof is None:
            post, words = self.told(copy.gist)
            posted = entries(post, words, copy.slug, self.site, self.settings)
            rendered = tuple(map(render, posted))
            weights = [parts.weight for parts in rendered]
            mine = card(copy.gist, post, copy.slug, weights, self.site, self.settings)
            proof = self.recent[copy.gist.id] = Proof(posted, rendered, mine, words.content)
            if len(self.recent) > _KEPT:
                self.recent.popitem(last=False)
        return proof


def needed(copies: Iterable[Copy], settings: Settings) -> set[str]:
    """The ids of posts that stand in more than their own feed: among the newest of some feed, or in an archive."""
    limit = settings.feeds.limit
    if not limit or "site" in settings.feeds.archive:
        return {copy.gist.id for copy in copies}
    seen: Counter[str] = Counter()
    ids: set[str] = set()
    for post in sorted((copy.gist for copy in copies), key=newest_post_first):
        feeds = ["", *("a" + name.slug for name in post.authors), *("c" + name.slug for name in post.categories)]
        if any(seen[feed] < limit for feed in feeds):
            ids.add(post.id)
        seen.update(feeds)
    return ids


def subscriptions(feeds: Sequence[Feed], words: Mapping[str, str]) -> list[tuple[str, list[Feed]]]:
    """The site's feeds in the groups of its subscription list."""

    def of(*kinds: str) -> list[Feed]:
        return [feed for kind in kinds for feed in feeds if feed.kind == kind]

    return [
        ("", of("site", "comments")),
        (words["authors"], of("author", "author category")),
        (words["categories"], of("category")),
    ]


def within(folder: str, file: str) -> str:
    """The path of a file in a folder of OUTPUT."""
    return f"{folder}/{file}" if folder else file


def digest(*parts: str) -> str:
    """A fingerprint of texts."""
    return hashlib.blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def keys(posts: Iterable[tuple[Gist, str, str]], common: str, site: Site) -> Iterator[str]:
    """The fingerprint of all that each post's own documents are made from; a post comes with its digest and its slug."""
    people = {slug: digest(repr(person)) for slug, person in site.people.items()}
    for post, source, slug in posts:
        who = [people[name.slug] for name in post.authors]
        terms = [site.terms[name.slug].label for name in post.categories]
        yield digest(common, post.id, source, slug, *who, *terms)
