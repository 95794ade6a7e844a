"""The entries of a post and of its comments, and the references to them in feeds."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from feeds import html, paths
from feeds.arrange.licenses import license_in
from feeds.model import (
    EPOCH,
    Comment,
    Enclosure,
    Entry,
    EntryRef,
    InReplyTo,
    Person,
    Post,
    PostSummary,
    Replies,
    Site,
    Term,
)
from feeds.phrases import phrases

EXCERPT = 300  # characters


def entries(post: Post, summary: PostSummary, site: Site) -> tuple[Entry, ...]:
    """Return the entry of a post with its full content, then those of its comments in the order of the source."""
    phrase = phrases(site.language)
    content = html.clean(post.content, summary.page)
    rights = post.rights or site.rights
    tags = tuple([Term(tag, tag, "") for tag in post.tags])
    entry = Entry(
        id=summary.id,
        title=post.title,
        url=summary.page,
        published=post.published,
        modified=post.updated,
        updated=post.updated or post.published or EPOCH,
        authors=tuple([site.people[name.slug] for name in post.authors]),
        unnamed=phrase["unknown"],
        terms=(*(site.terms[name.slug] for name in post.categories), *tags),
        content=content,
        rights=rights,
        license=post.license or license_in(rights),
        language=post.language,
        replies=_replies(post, summary, site),
        summary=post.summary,
        image=html.web_address(post.image, summary.page) if post.image else None,
        enclosures=_enclosures(post, summary.page, content),
        source=post.source,
    )
    targets = {one.anchor: InReplyTo(_comment_id(one, summary), _page(one, summary), one.kind) for one in post.comments}
    return entry, *(_comment(comment, entry, targets, site) for comment in post.comments)


def summarized(entry: Entry) -> Entry:
    """Return an entry with its summary, or the beginning of its content, in place of the content."""
    text = entry.summary or html.excerpt(entry.content, EXCERPT) or entry.title
    return entry._replace(content=html.paragraphs((text,)), summary=None)


def _enclosures(post: Post, page: str, content: str) -> tuple[Enclosure, ...]:
    """Return the attached files, with absolute addresses that a feed reader can fetch, then those that the content plays."""
    attached = (one._replace(url=url) for one in post.enclosures if (url := html.web_address(one.url, page)))
    played = (Enclosure(url, type_, None) for url, type_ in html.media(content))
    found: dict[str, Enclosure] = {}
    for one in (*attached, *played):
        found.setdefault(one.url, one)
    return tuple(found.values())


def _replies(post: Post, summary: PostSummary, site: Site) -> Replies:
    dated = [comment.published for comment in post.comments if comment.published]
    folder = paths.address(site.base, paths.replies(summary.slug))
    return Replies(comments_page(summary), folder, len(post.comments), post.status, max(dated, default=None))


def comments_page(post: PostSummary) -> str:
    """Return the address of the comments on a post's page."""
    return _at(post.page, "comments")


def _at(page: str, anchor: str) -> str:
    return f"{page.partition('#')[0]}#{anchor}"


def _comment_id(comment: Comment, post: PostSummary) -> str:
    """Return the id that the source gives, else one that is made of the post's, also where another entry has that id."""
    own = comment.own_id
    return own if own and own not in post.taken else f"{post.id}#{comment.anchor}"


def _page(comment: Comment, post: PostSummary) -> str:
    return comment.page or _at(post.page, comment.anchor)


def _comment(comment: Comment, post: Entry, targets: Mapping[str, InReplyTo], site: Site) -> Entry:
    phrase = phrases(site.language)
    scheme = paths.address(site.base, paths.COMMENTS)
    own = targets[comment.anchor]
    return Entry(
        id=own.id,
        title=phrase[comment.kind].format(name=comment.author or phrase["anonymous"], post=post.title),
        url=own.page,
        published=comment.published,
        modified=None,
        updated=comment.moment,
        authors=(Person("", comment.author, "", comment.url),) if comment.author else (),
        unnamed=phrase["anonymous"],
        terms=() if comment.kind == "comment" else (Term(comment.kind, comment.kind, scheme),),
        content=html.clean(comment.content, own.page),
        in_reply_to=InReplyTo(post.id, post.url, comment.kind),
        parent=targets.get(comment.parent) if comment.parent else None,
        anchor=comment.anchor,
    )


def post_ref(post: PostSummary) -> EntryRef:
    """Return the reference of a post."""
    return EntryRef(post.id, post.key, post.moment is not None, post.moment or EPOCH, post.changed)


def comment_refs(post: Post, summary: PostSummary, now: datetime) -> list[EntryRef]:
    """Return the references of a post's comments, newest first.

    A comment dated after `now` does not change the date of a feed.
    """
    changed = comment_dates(post, now)
    refs = [
        EntryRef(_comment_id(one, summary), post.key, True, one.moment, date or EPOCH)
        for one, date in zip(post.comments, changed, strict=True)
    ]
    return sorted(refs, key=newest_first)


def comment_dates(post: Post, now: datetime) -> list[datetime | None]:
    """Return the moment of each comment, None if it is after `now`.

    The moment of an undated comment is derived: some seconds after its post's, which for a bare date is noon. It counts
    as past as soon as the post's date does.
    """
    derived = max(now, (own_date(post, now) or EPOCH) + timedelta(seconds=len(post.comments)))
    return [one.moment if one.moment <= (now if one.published else derived) else None for one in post.comments]


def own_date(post: Post, now: datetime) -> datetime | None:
    """Return when a post was last changed, None if that is after `now`. A bare date is past when its day begins."""
    published = post.published if post.due is None or post.due <= now else None
    return post.updated if post.updated and post.updated <= max(now, published or now) else published


def newest_first(ref: EntryRef) -> tuple[bool, float, str]:
    """Return the sort key of entries: newest first, undated ones last, equal ones by id."""
    return not ref.dated, -ref.moment.timestamp(), ref.id


def newest_post_first(post: PostSummary) -> tuple[bool, float, str]:
    """Return the sort key of posts, in the order of their entries."""
    return post.moment is None, -(post.moment or EPOCH).timestamp(), post.id


def grouped(
    posts: Iterable[PostSummary], slugs: Callable[[PostSummary], Iterable[str]]
) -> defaultdict[str, list[PostSummary]]:
    """Return the posts of each author or category, by its slug, in the order of the posts."""
    groups: defaultdict[str, list[PostSummary]] = defaultdict(list)
    for post in posts:
        for slug in slugs(post):
            groups[slug].append(post)
    return groups
