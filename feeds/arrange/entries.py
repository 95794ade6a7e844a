"""One post as it is published: its entry, its comments' entries, and the card by which the feeds know it."""

from collections.abc import Sequence

from feeds import paths, text
from feeds.model import EPOCH, Card, Comment, Entry, InReplyTo, Listing, Person, Post, Replies, Site, Term
from feeds.settings import Settings
from feeds.words import table


def entries(post: Post, slug: str, site: Site, settings: Settings) -> tuple[Entry, ...]:
    """The post's entry, then its comments', as on the page."""
    words = table(site.language)
    elsewhere = post.url or paths.permalink(settings.site.permalink, post)
    page = elsewhere or paths.address(site.base, paths.post(slug))
    dated = [comment.published for comment in post.comments if comment.published]
    folder = paths.address(site.base, paths.replies(slug))
    full = settings.feeds.content == "full"
    entry = Entry(
        id=post.id,
        title=post.title,
        url=page,
        published=post.published,
        modified=post.updated,
        updated=post.updated or post.published or EPOCH,
        authors=tuple(site.people[name.slug] for name in post.authors),
        unnamed=words["unknown"],
        terms=tuple(site.terms[name.slug] for name in post.categories),
        content=post.content if full else text.paragraphs((post.excerpt,)),
        rights=post.rights or site.rights,
        language=post.language,
        replies=Replies(f"{page}#comments", folder, len(post.comments), post.status, max(dated, default=None)),
    )
    return entry, *(_reply(comment, entry, site) for comment in post.comments)


def _reply(comment: Comment, post: Entry, site: Site) -> Entry:
    words = table(site.language)
    page = f"{post.url.partition('#')[0]}#{comment.anchor}"
    scheme = paths.address(site.base, paths.COMMENTS)
    return Entry(
        id=comment.id,
        title=words[comment.kind].format(name=comment.author or words["anonymous"], post=post.title),
        url=page,
        published=comment.published,
        modified=None,
        updated=comment.moment,
        authors=(Person(text.slug(text.key(comment.author)), comment.author, ""),) if comment.author else (),
        unnamed=words["anonymous"],
        terms=() if comment.kind == "comment" else (Term(comment.kind, comment.kind, scheme),),
        content=comment.content,
        language=post.language,
        in_reply_to=InReplyTo(post.id, post.url, comment.kind),
    )


def card(post: Post, slug: str, base: str, entry: Entry, weights: Sequence[int]) -> Card:
    """The post's card; `weights` are those of its entry and of each comment's, in bytes."""
    assert entry.replies is not None
    comments = [
        Listing(comment.id, True, comment.moment, comment.moment, weight)
        for comment, weight in zip(post.comments, weights[1:], strict=True)
    ]
    changed = max([entry.updated, *(comment.moment for comment in post.comments)])
    return Card(
        post=Listing(post.id, post.published is not None, post.published or EPOCH, changed, weights[0]),
        comments=tuple(sorted(comments, key=newest_first)),
        slug=slug,
        title=post.title,
        page=entry.url,
        own_page=entry.url == paths.address(base, paths.post(slug)),
        year=paths.year(post.published),
        authors=tuple(name.slug for name in post.authors),
        categories=tuple(name.slug for name in post.categories),
        replies=entry.replies,
    )


def newest_first(listing: Listing) -> tuple[bool, float, str]:
    """The order of every feed: undated entries last, equal ones by id."""
    return not listing.dated, -listing.moment.timestamp(), listing.id
