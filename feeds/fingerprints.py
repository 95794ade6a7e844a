"""Of all that a document is made from: one whose fingerprint and file are as they were is not even rendered."""

import hashlib
from collections.abc import Callable, Iterable, Iterator

from feeds.model import Document, Gist, Index, Site


def digest(*parts: str) -> str:
    """A fingerprint of a few texts."""
    return hashlib.blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def of_all(common: str, parts: Iterable[str]) -> str:
    """A fingerprint of any number of texts."""
    seen = hashlib.blake2b(common.encode("utf-8", "surrogatepass"), digest_size=12)
    for part in parts:
        seen.update(b"\n" + part.encode("utf-8", "surrogatepass"))
    return seen.hexdigest()


def posts(sources: Iterable[tuple[Gist, str, str]], common: str, site: Site) -> Iterator[str]:
    """The fingerprint of all that each post's own documents are made from; a post comes with its digest and its slug."""
    people = {slug: digest(repr(person)) for slug, person in site.people.items()}
    for post, source, slug in sources:
        who = [people[name.slug] for name in post.authors]
        terms = [site.terms[name.slug].label for name in post.categories]
        yield digest(common, post.id, source, slug, *who, *terms)


def document(common: str, part: Document, keys: Callable[[str], str]) -> str:
    """Of a part of a feed, from what all documents share and the keys of the posts, by their ids."""
    feed = part.feed
    head = (feed.title, feed.description, feed.author, feed.picture, part.updated, part.complete, part.previous)
    return of_all(common + repr(head), (keys(e.id.partition("#")[0]) + e.id for e in part.entries))


def index(common: str, page: Index, keys: Callable[[str], str]) -> str:
    """Of an index page, from the same."""
    head = (page.title, page.about, page.person, page.heading, page.years, page.outlines)
    lists = [(heading, [(feed.folder, feed.short, feed.size) for feed in feeds]) for heading, feeds in page.groups]
    return of_all(common + repr((head, lists)), (keys(card.gist.id) for card in page.posts))
