"""One post as it is published: its entry, its comments' entries, and the card by which the feeds know it."""

import marshal
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from feeds import paths, text
from feeds.model import EPOCH, Card, Comment, Entry, Gist, InReplyTo, Listing, Person, Post, Replies, Site, Term, Words
from feeds.phrases import phrases
from feeds.settings import Settings


def card(gist: Gist, post: Post, slug: str, page: tuple[str, bool], weights: Sequence[int]) -> Card:
    """A post and its gist as the feeds know it.

    `page` is its address and whether that is ours to write; `weights` are those of its comments' entries, in bytes.
    """
    comments = [
        Listing(comment.id, True, comment.moment, comment.moment, weight)
        for comment, weight in zip(post.comments, weights, strict=True)
    ]
    day = gist.moment or EPOCH  # the gist's own, here and below: of a large site only what it holds stays in memory
    changed = max([post.updated or day, *(comment.moment for comment in post.comments)])
    return Card(
        gist=gist,
        post=Listing(gist.id, gist.moment is not None, day, changed),
        answers=_packed(post.id, comments),
        slug=slug,
        page=page[0],
        own_page=page[1],
        status=post.status,
    )


def _replies(post: Post, slug: str, page: str, site: Site) -> Replies:
    dated = [comment.published for comment in post.comments if comment.published]
    folder = paths.address(site.base, paths.replies(slug))
    return Replies(read_at(page), folder, len(post.comments), post.status, max(dated, default=None))


def read_at(page: str) -> str:
    """The address of the comments on a post's page."""
    return _at(page, "comments")


def entries(post: Post, said: Words, slug: str, page: str, site: Site, settings: Settings) -> tuple[Entry, ...]:
    """The entry of a post that can be read at `page`, then its comments', as on the page."""
    words = phrases(site.language)
    full = settings.feeds.content == "full"
    entry = Entry(
        id=post.id,
        title=post.title,
        url=page,
        published=post.published,
        modified=post.updated,
        updated=post.updated or post.published or EPOCH,
        authors=tuple([site.people[name.slug] for name in post.authors]),
        unnamed=words["unknown"],
        terms=tuple([site.terms[name.slug] for name in post.categories]),
        content=said.content if full else text.paragraphs((said.excerpt,)),
        rights=post.rights or site.rights,
        language=post.language,
        replies=_replies(post, slug, page, site),
    )
    replies = zip(post.comments, said.comments, strict=True)
    parents = {comment.id: InReplyTo(comment.id, _at(page, comment.anchor), comment.kind) for comment in post.comments}
    return entry, *(_reply(comment, content, entry, parents, site) for comment, content in replies)


def _at(page: str, anchor: str) -> str:
    """The address of a place on a post's page."""
    return f"{page.partition('#')[0]}#{anchor}"


def _reply(comment: Comment, content: str, post: Entry, parents: Mapping[str, InReplyTo], site: Site) -> Entry:
    words = phrases(site.language)
    scheme = paths.address(site.base, paths.COMMENTS)
    return Entry(
        id=comment.id,
        title=words[comment.kind].format(name=comment.author or words["anonymous"], post=post.title),
        url=_at(post.url, comment.anchor),
        published=comment.published,
        modified=None,
        updated=comment.moment,
        authors=(Person("", comment.author, "", comment.url),) if comment.author else (),
        unnamed=words["anonymous"],
        terms=() if comment.kind == "comment" else (Term(comment.kind, comment.kind, scheme),),
        content=content,
        in_reply_to=InReplyTo(post.id, post.url, comment.kind),
        parent=parents.get(comment.parent) if comment.parent else None,
    )


def answers(card: Card) -> list[Listing]:
    """The listings of a post's comments, newest first."""
    flat = marshal.loads(card.answers) if card.answers else ()
    return [
        Listing(
            card.post.id + id_ if id_.startswith("#") else id_,
            True,
            moment := datetime.fromisoformat(iso),
            moment,
            weight,
        )
        for id_, iso, weight in flat
    ]


def _packed(post_id: str, comments: Sequence[Listing]) -> bytes:
    newest = sorted(comments, key=newest_first)
    flat = [(one.id.removeprefix(post_id), one.moment.isoformat(), one.weight) for one in newest]
    return marshal.dumps(flat) if flat else b""


def newest_first(listing: Listing) -> tuple[bool, float, str]:
    """The order of every feed: undated entries last, equal ones by id."""
    return not listing.dated, -listing.moment.timestamp(), listing.id


def newest_post_first(post: Gist) -> tuple[bool, float, str]:
    """The same order of posts that have no listing yet."""
    return post.moment is None, -(post.moment or EPOCH).timestamp(), post.id


def grouped(cards: Iterable[Card], slugs: Callable[[Card], Iterable[str]]) -> defaultdict[str, list[Card]]:
    """The cards of each author or category, by its slug, in the order of the cards."""
    groups: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards:
        for slug in slugs(card):
            groups[slug].append(card)
    return groups
