"""Posts as they are rendered: their entries in each format, and the documents that are theirs alone."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from feeds import paths
from feeds.arrange import channels, documents
from feeds.arrange.entries import card, entries
from feeds.model import Card, Entry, Gist, Post, Rendered, Site, Words
from feeds.settings import Settings

_KEPT = 64  # posts whose rendered entries stay in memory


@dataclass(frozen=True, slots=True)
class Copy:
    """One post on its way to the press."""

    gist: Gist
    slug: str
    key: str  # of all that its own documents are made from
    card: Card | None  # as remembered for this key; None: not rendered yet


class Proof(NamedTuple):
    """A post as its own documents have it: its entry, its comments' entries and their renderings, and what its page says."""

    entry: Entry
    replies: tuple[Entry, ...]
    rendered: tuple[Rendered, ...]  # of the replies
    card: Card
    content: str


class Proofs:
    """The posts of one site; `told` gives a post and what it says."""

    def __init__(self, site: Site, settings: Settings, told: Callable[[Gist], tuple[Post, Words]]) -> None:
        self.site = site
        self.settings = settings
        self.told = told
        self.recent: OrderedDict[str, Proof] = OrderedDict()  # by the post's id

    def of(self, copy: Copy) -> Proof:
        """A post with its comments rendered; the last few are kept."""
        from feeds.writers import render

        proof = self.recent.get(copy.gist.id)
        if proof is None:
            post, words = self.told(copy.gist)
            pattern = self.settings.site.permalink
            page = paths.readable(copy.gist, post.url, copy.slug, self.site.base, pattern)
            entry, *replies = entries(post, words, copy.slug, page[0], self.site, self.settings)
            rendered = tuple(map(render, replies))
            mine = card(copy.gist, post, copy.slug, page, [parts.weight for parts in rendered])
            proof = self.recent[copy.gist.id] = Proof(entry, tuple(replies), rendered, mine, words.content)
            if len(self.recent) > _KEPT:
                self.recent.popitem(last=False)
        return proof

    def entry(self, copy: Copy) -> Rendered:
        """A post's own entry; most stand in no document, and are not rendered until they do."""
        from feeds.writers import render

        return render(self.of(copy).entry)

    def replies(self, copy: Copy, mine: Card, made: list[bytes], wanted: int) -> bytes:
        """The comment feed in one format; all are made when the first is asked for."""
        from feeds.writers import files

        if not made:
            feed = channels.replies(mine, self.site, self.settings)
            (part,) = documents.documents(feed, self.site.base, self.settings.feeds)
            proof = self.of(copy)
            by_id = {entry.id: parts for entry, parts in zip(proof.replies, proof.rendered, strict=True)}
            held = [by_id[listing.id] for listing in part.entries]
            made.extend(files(part, held))
        return made[wanted]

    def page(self, copy: Copy, mine: Card) -> bytes:
        """The post to read, whole even where the feeds hold a summary."""
        from feeds.writers import pages

        proof = self.of(copy)
        whole = proof.entry._replace(content=proof.content)
        home = channels.home(self.site, self.settings)
        feeds = (channels.replies(mine, self.site, self.settings), home)
        return pages.post(whole, proof.replies, feeds, self.site, self.settings.feeds.formats)
