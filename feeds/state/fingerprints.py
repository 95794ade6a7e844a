"""Fingerprints of all that a document is made from: one whose fingerprint and file did not change is not rendered."""

import hashlib
from collections.abc import Callable, Iterable, Iterator

from feeds.model import Document, Index, PostKey, PostSummary, Site


def digest(*parts: str) -> str:
    """Return the fingerprint of a few texts."""
    return hashlib.blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def of_all(common: str, parts: Iterable[str]) -> str:
    """Return the fingerprint of any number of texts."""
    hash_ = hashlib.blake2b(common.encode("utf-8", "surrogatepass"), digest_size=12)
    for part in parts:
        hash_.update(b"\n" + part.encode("utf-8", "surrogatepass"))
    return hash_.hexdigest()


def posts(drafts: Iterable[tuple[PostSummary, str]], common: str, site: Site) -> Iterator[str]:
    """Yield the fingerprint of each post's own documents; a post comes with the digest of its draft."""
    people = {slug: digest(repr(person)) for slug, person in site.people.items()}
    for post, draft in drafts:
        authors = [people[slug] for slug in post.author_slugs]
        terms = [site.terms[slug].label for slug in post.category_slugs]
        yield digest(common, post.id, draft, post.slug, post.changed.isoformat(), *authors, *terms)


def document(common: str, part: Document, of_post: Callable[[PostKey], str]) -> str:
    """Return the fingerprint of a document; `of_post` gives those of the posts."""
    feed = part.feed
    head = (
        feed.id,
        feed.title,
        feed.description,
        feed.author,
        feed.picture,
        part.updated,
        part.complete,
        part.previous,
    )
    return of_all(common + repr(head), (of_post(entry.post) + entry.id for entry in part.entries))


def index(common: str, page: Index, of_post: Callable[[PostKey], str]) -> str:
    """Return the fingerprint of an index page."""
    head = (page.title, page.about, page.person, page.heading, page.years, page.outlines)
    lists = [(heading, [(feed.folder, feed.short, feed.size) for feed in feeds]) for heading, feeds in page.groups]
    return of_all(common + repr((head, lists)), (of_post(post.key) for post in page.posts))
