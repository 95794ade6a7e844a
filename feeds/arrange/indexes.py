"""The index pages and the posts and feeds that each lists."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from feeds import html, paths
from feeds.arrange import periods, subscriptions
from feeds.arrange.entries import EXCERPT, comments_page, grouped, newest_post_first
from feeds.model import CommentRow, Entry, Feed, FeedList, Index, Link, PostRow, PostSummary, Site
from feeds.phrases import phrases

_NEWEST = 30  # posts, or comments
_LARGEST = 20  # authors, or categories, on the front page if there are more
_MANY = 100  # authors, or categories: more are listed by name alone

Links = tuple[Link, ...]


def indexes(posts: Sequence[PostSummary], feeds: Sequence[Feed], outlines: Links, site: Site) -> Iterator[Index]:
    """Yield every index page: the site's, the authors', the categories', the comments', the years'.

    `outlines` are the OPML files, which all pages name.
    """
    posts = sorted(posts, key=newest_post_first)
    by_kind = _by_kind(feeds)
    years = periods.years(posts, site)
    yield _front(posts, by_kind, years, outlines, site)
    yield from _people(posts, by_kind, outlines, site)
    yield from _categories(posts, by_kind, outlines, site)
    yield from _comments(posts, by_kind, years, outlines, site)
    yield from periods.pages(posts, outlines, site)


def rows(index: Index, site: Site) -> Iterator[PostRow]:
    """Yield the rows of the posts that a page lists."""
    for post in index.posts:
        people = tuple([site.people[slug] for slug in post.author_slugs])
        yield PostRow(post, people, comments_page(post), paths.address(site.base, paths.replies(post.slug)))


def comment_row(comment: Entry, post: PostSummary) -> CommentRow:
    """Return the row of a comment."""
    return CommentRow(comment, html.excerpt(comment.content, EXCERPT), post.language)


def _by_kind(feeds: Sequence[Feed]) -> defaultdict[str, list[Feed]]:
    by_kind: defaultdict[str, list[Feed]] = defaultdict(list)
    for feed in feeds:
        by_kind[feed.kind].append(feed)
    return by_kind


def _front(
    posts: Sequence[PostSummary], by_kind: defaultdict[str, list[Feed]], years: Links, outlines: Links, site: Site
) -> Index:
    phrase = phrases(site.language)
    groups = (
        _largest("authors", by_kind["author"], paths.AUTHORS, site),
        _largest("categories", by_kind["category"], paths.CATEGORIES, site),
        FeedList(phrase["comments"], tuple(by_kind["comments"])),
    )
    return Index(
        folder=paths.SITE,
        title=site.title,
        about=site.description,
        feed=by_kind["site"][0],
        lists=tuple(group for group in groups if group.feeds),
        posts=tuple(posts[:_NEWEST]),
        heading=phrase["newest"],
        years=years,
        outlines=outlines,
    )


def _largest(name: str, feeds: Sequence[Feed], folder: str, site: Site) -> FeedList:
    """Return a list of feeds; of many, only the largest and a link to all."""
    phrase = phrases(site.language)
    if len(feeds) <= _LARGEST:
        return FeedList(phrase[name], tuple(feeds))
    largest = sorted(feeds, key=lambda feed: (-feed.size, feed.folder))[:_LARGEST]
    more = Link(phrase[f"all {name}"].format(count=len(feeds)), paths.address(site.base, folder))
    return FeedList(phrase[name], tuple(largest), more=more)


def _people(
    posts: Sequence[PostSummary], by_kind: defaultdict[str, list[Feed]], outlines: Links, site: Site
) -> Iterator[Index]:
    phrase = phrases(site.language)
    yield _list(paths.AUTHORS, phrase["authors"], by_kind["author"], posts, outlines, site)
    by_author = grouped(posts, lambda post: post.author_slugs)
    within_authors = subscriptions.within_authors(by_kind["author category"])
    for feed in by_kind["author"]:
        slug = feed.folder.removeprefix(f"{paths.AUTHORS}/")
        inner = within_authors.get(feed.folder, [])
        own = [subscriptions.of_author(feed, inner, site)] if inner else []
        lists = (FeedList(phrase["categories"], tuple(inner)),) if inner else ()
        yield _posts_of(feed, by_author[slug], subscriptions.links(own, site) + outlines, site, lists, slug)
        for other in inner:
            term = other.folder.rpartition("/")[2]
            yield _posts_of(other, [post for post in by_author[slug] if term in post.category_slugs], outlines, site)


def _categories(
    posts: Sequence[PostSummary], by_kind: defaultdict[str, list[Feed]], outlines: Links, site: Site
) -> Iterator[Index]:
    heading = phrases(site.language)["categories"]
    yield _list(paths.CATEGORIES, heading, by_kind["category"], posts, outlines, site)
    in_category = grouped(posts, lambda post: post.category_slugs)
    for feed in by_kind["category"]:
        yield _posts_of(feed, in_category[feed.folder.removeprefix(f"{paths.CATEGORIES}/")], outlines, site)


def _comments(
    posts: Sequence[PostSummary], by_kind: defaultdict[str, list[Feed]], years: Links, outlines: Links, site: Site
) -> Iterator[Index]:
    for feed in by_kind["comments"]:
        yield Index(
            folder=feed.folder,
            title=feed.short,
            about=feed.description,
            feed=feed,
            posts=tuple(posts[:_NEWEST]),
            heading=phrases(site.language)["newest"],
            comments=feed.entries[:_NEWEST],
            years=years,
            outlines=outlines,
        )


def _list(
    folder: str, heading: str, feeds: Sequence[Feed], posts: Sequence[PostSummary], outlines: Links, site: Site
) -> Index:
    letters = groupby(feeds, lambda feed: _letter(feed.folder)) if len(feeds) > _MANY else ()
    by_letter = tuple((letter, tuple(found)) for letter, found in letters)
    return Index(
        folder=folder,
        title=heading,
        about=None,
        feed=None,
        lists=(FeedList(heading, tuple(feeds), by_letter),) if feeds else (),
        posts=tuple(posts[:_NEWEST]),
        heading=phrases(site.language)["newest"],
        outlines=outlines,
    )


def _letter(folder: str) -> str:
    """Return the first letter of a slug, "0–9" for any digit."""
    first = folder.rpartition("/")[2][0].upper()
    return "0–9" if first.isdigit() else first


def _posts_of(
    feed: Feed,
    posts: Sequence[PostSummary],
    outlines: Links,
    site: Site,
    lists: tuple[FeedList, ...] = (),
    author: str | None = None,
) -> Index:
    person = site.people[author] if author else None
    return Index(
        folder=feed.folder,
        title=feed.short,
        about=None if person else feed.description,
        feed=feed,
        person=person,
        lists=lists,
        posts=tuple(posts[:_NEWEST]),
        heading=phrases(site.language)["newest"],
        years=periods.years(posts, site) if len(posts) > _NEWEST else (),
        outlines=outlines,
    )
