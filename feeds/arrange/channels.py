"""The feeds of a site: of the site, each author, each category, all comments, and the comments on each post."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from heapq import nsmallest
from typing import Literal

from feeds import names, paths
from feeds.arrange.entries import grouped, newest_first, newest_post_first, post_ref
from feeds.arrange.licenses import license_in
from feeds.model import EPOCH, EntryRef, Feed, Outline, Person, PostSummary, Schedule, Site
from feeds.phrases import phrases
from feeds.settings import Settings

CommentRefs = Callable[[PostSummary], Sequence[EntryRef]]  # of a post's comments, newest first

_ARCHIVE = {
    "site": "site",
    "author": "authors",
    "author category": "authors",
    "category": "categories",
    "comments": "comments",
}
_NOT_IN_RSS = (".avif", ".bmp", ".ico", ".svg", ".tiff", ".webp")  # kinds of picture


def feeds(posts: Sequence[PostSummary], comments: CommentRefs, site: Site, settings: Settings) -> Iterator[Feed]:
    """Yield every feed but those of single posts' comments, with the entries newest first."""
    posts = sorted(posts, key=newest_post_first)
    yield _feed(site, settings, "site", paths.SITE, site.title, site.description, *_entries("site", posts, settings))
    yield from _authors(posts, site, settings)
    yield from _categories(posts, site, settings)
    yield from _comments(posts, comments, site, settings)


def _authors(posts: Sequence[PostSummary], site: Site, settings: Settings) -> Iterator[Feed]:
    phrase = phrases(site.language)
    for slug, by_author in sorted(grouped(posts, lambda post: post.author_slugs).items()):
        person = site.people[slug]
        about = _about(person) or phrase["posts by"].format(author=person.name)
        only = person if all(post.author_slugs == [slug] for post in by_author) else None
        make = partial(_feed, site, settings, author=only, picture=person.picture)
        yield make("author", paths.author(slug), person.name, about, *_entries("author", by_author, settings))
        within = grouped(by_author, lambda post: post.category_slugs) if settings.feeds.author_categories else {}
        for term_slug, in_category in sorted(within.items()):
            label = site.terms[term_slug].label
            about = phrase["posts by in"].format(author=person.name, category=label)
            yield make(
                "author category",
                paths.author_category(slug, term_slug),
                f"{person.name}, {label}",
                about,
                *_entries("author category", in_category, settings),
            )


def _about(person: Person) -> str | None:
    """Return the biography with the role in brackets, or the one that there is."""
    return f"{person.bio} ({person.role})" if person.bio and person.role else person.bio or person.role


def _categories(posts: Sequence[PostSummary], site: Site, settings: Settings) -> Iterator[Feed]:
    phrase = phrases(site.language)
    for slug, in_category in sorted(grouped(posts, lambda post: post.category_slugs).items()):
        label = site.terms[slug].label
        yield _feed(
            site,
            settings,
            "category",
            paths.category(slug),
            label,
            phrase["posts in"].format(category=label),
            *_entries("category", in_category, settings),
        )


def _comments(posts: Sequence[PostSummary], comments: CommentRefs, site: Site, settings: Settings) -> Iterator[Feed]:
    phrase = phrases(site.language)
    newest = _newest_comments(posts, comments, _max_refs("comments", settings))
    size = sum(post.comments for post in posts)
    about = phrase["all comments"].format(site=site.title)
    changed = max((post.changed for post in posts), default=EPOCH)
    yield _feed(site, settings, "comments", paths.COMMENTS, phrase["comments"], about, newest, size, updated=changed)


def _newest_comments(posts: Iterable[PostSummary], comments: CommentRefs, limit: int | None) -> tuple[EntryRef, ...]:
    """Return the newest comments of all posts, at limit `limit`. Comments are loaded only of posts that can have one of them."""
    with_comments = [post for post in posts if post.comments]
    if limit is None:
        return tuple(sorted((one for post in with_comments for one in comments(post)), key=newest_first))
    newest: list[EntryRef] = []
    for post in sorted(with_comments, key=lambda post: post.newest_comment or EPOCH, reverse=True):
        if len(newest) == limit and (post.newest_comment or EPOCH) < newest[-1].moment:
            break  # no comment on this post or on those that follow is as new
        newest = nsmallest(limit, (*newest, *comments(post)), key=newest_first)
    return tuple(newest)


def site_feed(site: Site, settings: Settings) -> Feed:
    """Return the site's feed without its entries."""
    return _feed(site, settings, "site", paths.SITE, site.title, site.description, (), 0)


def replies(post: PostSummary, entries: Sequence[EntryRef], site: Site, settings: Settings) -> Feed:
    """Return the feed of all comments on one post."""
    title, _, page = replies_outline(post, site)
    folder, size, changed = paths.replies(post.slug), post.comments, post.changed
    made = _feed(site, settings, "replies", folder, post.title, title, tuple(entries), size, updated=changed)
    return replace(made, title=title, page=page, status=post.status, bounded=False)


def replies_outline(post: PostSummary, site: Site) -> Outline:
    """Return the feed of one post's comments as an entry of a subscription list."""
    title = phrases(site.language)["comments on"].format(post=post.title)
    return Outline(title, paths.address(site.base, paths.replies(post.slug)), post.page)


def _feed(
    site: Site,
    settings: Settings,
    kind: Literal["site", "author", "category", "author category", "comments", "replies"],
    folder: str,
    short: str,
    description: str,
    entries: tuple[EntryRef, ...],
    size: int,
    author: Person | None = None,
    picture: str | None = None,
    updated: datetime = EPOCH,
) -> Feed:
    feeds, address = settings.feeds, paths.address(site.base, folder)
    return Feed(
        kind=kind,
        folder=folder,
        id=_id(settings, folder),
        title=f"{site.title}: {short}" if folder else site.title,
        short=short,
        description=description,
        address=address,
        page=address,
        entries=entries,
        size=size,
        updated=updated,
        language=site.language,
        rights=site.rights,
        license=None if kind in ("comments", "replies") else license_in(site.rights),  # it is not the commenters'
        hub=feeds.hub,
        stylesheet=site.base + names.STYLESHEET if feeds.stylesheet else None,
        schedule=Schedule(feeds.ttl, feeds.update_period, feeds.update_frequency, feeds.skip_hours, feeds.skip_days),
        author=author,
        picture=picture,
        icon=site.icon,
        favicon=site.favicon,
        image=_image(picture or site.icon),
        archived=_ARCHIVE.get(kind) in feeds.archive,
    )


def _image(address: str | None) -> str | None:
    """Return the address of a picture for the RSS channel, which is a GIF, JPEG or PNG as far as its ending tells."""
    return address if address and not address.partition("?")[0].lower().endswith(_NOT_IN_RSS) else None


def _id(settings: Settings, folder: str) -> str:
    """Return the recorded id of the feed, else a new one."""
    return settings.feed_ids.get(folder) or f"tag:{settings.authority}:feed/{folder}"


def _entries(kind: str, posts: Sequence[PostSummary], settings: Settings) -> tuple[tuple[EntryRef, ...], int]:
    """Return the references that the feed's documents can hold, and the number of posts."""
    return tuple([post_ref(post) for post in posts[: _max_refs(kind, settings)]]), len(posts)


def _max_refs(kind: str, settings: Settings) -> int | None:
    """Return how many entries of a feed are needed: `limit` and one more, which shows that there are others; None for all."""
    archived = _ARCHIVE[kind] in settings.feeds.archive
    return settings.feeds.limit + 1 if settings.feeds.limit and not archived else None
