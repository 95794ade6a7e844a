"""From feeds to files: which documents a site has, which of them are stale, and their bytes, made only where needed.

Each document has a fingerprint of all that it is made from; one whose fingerprint and file are as they were is not even
rendered. Leaves come first: comment feeds and pages, archives, then feeds, and the indexes that lead to them.
"""

import marshal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from feeds import fingerprints, names, paths
from feeds.arrange import channels, documents, indexes
from feeds.arrange.entries import newest_post_first
from feeds.call import Call
from feeds.disk.spill import Spill
from feeds.files import Files, Look
from feeds.model import Card, Document, Feed, Gist, Index, Listing, Outline, Post, Rendered, Site, Words
from feeds.phrases import phrases
from feeds.proofs import Copy, Proofs
from feeds.settings import Settings

_FEW = 64  # new posts whose entries are put by without asking where else they stand


class Print(NamedTuple):
    """What the rendering of a post gave."""

    card: Card
    looks: list[Look]  # at its own documents
    entry: tuple[bytes, ...] | None  # in each format, where it stands in other feeds too


class Press:
    """Renders one site. `told` gives a post and what it says."""

    def __init__(
        self, site: Site, settings: Settings, files: Files, told: Callable[[Gist], tuple[Post, Words]], spill: Spill
    ) -> None:
        self.site = site
        self.settings = settings
        self.files = files
        self.proofs = Proofs(site, settings, told)
        self.spill = spill
        self.copies: dict[str, Copy] = {}  # by the post's id
        self.needed: set[str] = set()  # ids of posts whose entries stand in other feeds than their own
        self.feed_files = 0
        self.feeds = 0

    def publish(self, copies: Sequence[Copy], common: str, call: Call) -> list[Card]:
        """Wants every file of the site; the card of each post. `common` is the fingerprint of what all documents share.

        `call` says by how many processes posts are rendered.
        """
        self.copies = {copy.gist.id: copy for copy in copies}
        new = [copy for copy in copies if copy.card is None]
        self.needed = needed(copies, self.settings) if len(new) > _FEW else {copy.gist.id for copy in new}
        if new:
            self.files.prepare()
        prints = call.mapped("making", self._print, new)
        cards = [self._old(copy, copy.card) if copy.card else self._new(copy, next(prints)) for copy in copies]
        feeds = tuple(channels.feeds(cards, self.site, self.settings))
        bounds = self.settings.feeds
        parts = [part for feed in feeds for part in documents.documents(feed, self.site.base, bounds, self._weight)]
        for part in sorted(parts, key=lambda part: not part.archive):
            self._document(part, fingerprints.document(common, part, self._key))
        self._directory(cards, feeds, common)
        self.feed_files = (len(parts) + len(cards)) * len(self.settings.feeds.formats)
        self.feeds = len(feeds) + len(cards)
        return cards

    def _old(self, copy: Copy, mine: Card) -> Card:
        """A post that is as it was; its documents are looked after."""
        for path, make in self._leaves(copy, mine):
            self.files.want(path, copy.key, make)
        return mine

    def _print(self, copy: Copy) -> Print:
        """A post that is rendered. Nothing but the staged files is touched, so that workers can do it."""
        mine = self.proofs.of(copy).card
        looks = [self.files.look(path, copy.key, make) for path, make in self._leaves(copy, mine)]
        entry = self.proofs.entry(copy) if copy.gist.id in self.needed else None
        return Print(mine.weighed(entry.weight) if entry else mine, looks, tuple(entry) if entry else None)

    def _new(self, copy: Copy, made: Print) -> Card:
        for look in made.looks:
            self.files.take(look)
        if made.entry:
            self.spill.put(copy.gist.id, marshal.dumps(made.entry))
        post = made.card.post._replace(id=copy.gist.id, moment=copy.gist.moment or made.card.post.moment)
        return made.card._replace(
            gist=copy.gist, slug=copy.slug, post=post
        )  # one text for all that a worker told again

    def _leaves(self, copy: Copy, mine: Card) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """A post's own documents: its comment feed, and its page where it can be read nowhere else."""
        folder, made = paths.replies(copy.slug), list[bytes]()
        for i, form in enumerate(self.settings.feeds.formats):
            yield f"{folder}/{names.FILES[form]}", partial(self.proofs.replies, copy, mine, made, i)
        if mine.own_page:
            yield f"{paths.post(copy.slug)}/{names.PAGE}", partial(self.proofs.page, copy, mine)

    def _document(self, part: Document, fingerprint: str) -> None:
        from feeds.writers import files

        made: list[bytes] = []

        def make(wanted: int) -> bytes:
            if not made:
                standing = self._standing(part)
                made.extend(files(part, [standing.get(one.id) or self._found(one.id) for one in part.entries]))
            return made[wanted]

        for i, form in enumerate(part.formats):
            self.files.want(within(part.folder, names.FILES[form]), fingerprint, partial(make, i))

    def _standing(self, part: Document) -> dict[str, Rendered]:
        """What the published document has of posts that are as they were: a page need not be read again for it."""
        from feeds.writers import standing

        if not any(self._copy(listing.id).card for listing in part.entries):
            return {}
        published = {form: self.files.standing(within(part.folder, names.FILES[form])) for form in part.formats}
        now = {listing.id for listing in part.entries}
        return {id_: entry for id_, entry in standing(published).items() if id_ in now and self._copy(id_).card}

    def _directory(self, cards: Sequence[Card], feeds: Sequence[Feed], common: str) -> None:
        """The index pages and the subscription lists."""
        from feeds.writers import opml

        formats = self.settings.feeds.formats
        home = channels.home(self.site, self.settings)
        for index in indexes.indexes(cards, feeds, self.site):
            path = within(index.folder, names.PAGE)
            self.files.want(path, fingerprints.index(common, index, self._key), partial(self._index, index, home))
        words = phrases(self.site.language)
        listed = fingerprints.of_all(common, (feed.folder + feed.title for feed in feeds))
        groups = subscriptions(feeds, words)
        self.files.want(names.OPML, listed, lambda: opml.document(self.site.title, groups, formats))
        title = f"{self.site.title}: {words['comments']}"
        every = fingerprints.of_all(common, (card.slug + card.gist.title + card.page for card in cards))
        self.files.want(
            within(paths.COMMENTS, names.OPML),
            every,
            lambda: opml.document(
                title, [("", (channels.replies_outline(card, self.site) for card in cards))], formats
            ),
        )

    def _copy(self, id_: str) -> Copy:
        """The post that an entry is or belongs to."""
        return self.copies[id_.partition("#")[0]]

    def _key(self, id_: str) -> str:
        return self.copies[id_].key

    def _index(self, index: Index, home: Feed) -> bytes:
        from feeds.writers import pages

        return pages.index(index, indexes.rows(index, self.site), home, self.site, self.settings.feeds.formats)

    def _found(self, id_: str) -> Rendered:
        """An entry as it was or would be rendered."""
        packed = self.spill.get(id_)
        if packed is not None:
            return Rendered(*marshal.loads(packed))
        copy = self._copy(id_)
        if copy.gist.id == id_:
            return self.proofs.entry(copy)
        proof = self.proofs.of(copy)
        return next(parts for entry, parts in zip(proof.replies, proof.rendered, strict=True) if entry.id == id_)

    def _weight(self, listing: Listing) -> int:
        """The weight of an entry; of one that stood in no document before, it is not known."""
        return listing.weight or self._found(listing.id).weight


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


def subscriptions(feeds: Sequence[Feed], words: Mapping[str, str]) -> list[tuple[str, list[Outline]]]:
    """The site's feeds in the groups of its subscription list."""

    def of(*kinds: str) -> list[Outline]:
        return [Outline(feed.title, feed.address, feed.page) for kind in kinds for feed in feeds if feed.kind == kind]

    return [
        ("", of("site", "comments")),
        (words["authors"], of("author", "author category")),
        (words["categories"], of("category")),
    ]


def within(folder: str, file: str) -> str:
    """The path of a file in a folder of OUTPUT."""
    return f"{folder}/{file}" if folder else file
