"""Fingerprints of the inputs of documents; a document with an unchanged fingerprint and file is not rendered again."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from feeds.model import Document, Index, PostKey, PostSummary, Site


def digest(*parts: str) -> str:
    """Return the fingerprint of a few texts."""
    return hashlib.blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def of_all(common: str, parts: Iterable[str]) -> str:
    """Return the fingerprint of any number of texts, consumed one by one."""
    hash_ = hashlib.blake2b(common.encode("utf-8", "surrogatepass"), digest_size=12)
    for part in parts:
        hash_.update(b"\n" + part.encode("utf-8", "surrogatepass"))
    return hash_.hexdigest()


def posts(drafts: Iterable[tuple[PostSummary, str]], common: str, site: Site) -> Iterator[str]:
    """Yield the fingerprint of each post's own documents; each post is given with the digest of its draft.

    Its key counts, as the configuration and the path may give values.
    """
    people = {slug: digest(repr(person)) for slug, person in site.people.items()}
    for post, draft in drafts:
        authors = [people[slug] for slug in post.author_slugs]
        terms = [site.terms[slug].label for slug in post.category_slugs]
        own = (str(post.key), post.id, draft, post.slug, post.page, post.changed.isoformat(), *post.taken)
        yield digest(common, *own, *authors, *terms)


def document(common: str, document: Document, of_post: Callable[[PostKey], str]) -> str:
    """Return the fingerprint of a document; `of_post` gives those of the posts."""
    feed = document.feed
    head = (
        feed.id,
        feed.title,
        feed.description,
        feed.author,
        feed.picture,
        document.updated,
        document.complete,
        document.previous,
    )
    return of_all(common + repr(head), (of_post(entry.post) + entry.id for entry in document.entries))


def index(common: str, page: Index, of_post: Callable[[PostKey], str]) -> str:
    """Return the fingerprint of an index page."""
    head = (page.title, page.about, page.person, page.heading, page.years, page.outlines, page.parts)
    lists = [
        (one.heading, one.more, one.letters != (), [(feed.folder, feed.short, feed.size) for feed in one.feeds])
        for one in page.lists
    ]
    comments = (of_post(ref.post) + ref.id for ref in page.comments)
    return of_all(common + repr((head, lists)), chain((of_post(post.key) for post in page.posts), comments))
