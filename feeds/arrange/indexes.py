"""The index pages and the posts and feeds that each lists."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter

from feeds import names, paths
from feeds.arrange.entries import comments_page, grouped, newest_post_first
from feeds.model import Feed, Index, PostRow, PostSummary, Site
from feeds.phrases import phrases

_NEWEST = 30

Links = tuple[tuple[str, str], ...]  # label and address


def indexes(posts: Sequence[PostSummary], feeds: Sequence[Feed], site: Site) -> Iterator[Index]:
    """Yield every index page: the site's, the authors', the categories', the comments', the years'."""
    posts = sorted(posts, key=newest_post_first)
    by_kind = _by_kind(feeds)
    years = _year_links(posts, site)
    yield _front(posts, by_kind, years, site)
    yield from _people(posts, by_kind, site)
    yield from _categories(posts, by_kind, site)
    yield from _comments(posts, by_kind, years, site)
    yield from _years(posts, years, site)


def rows(index: Index, site: Site) -> Iterator[PostRow]:
    """Yield the rows of the posts that a page lists."""
    for post in index.posts:
        people = tuple([site.people[slug] for slug in post.author_slugs])
        yield PostRow(post, people, comments_page(post), paths.address(site.base, paths.replies(post.slug)))


def _by_kind(feeds: Sequence[Feed]) -> defaultdict[str, list[Feed]]:
    by_kind: defaultdict[str, list[Feed]] = defaultdict(list)
    for feed in feeds:
        by_kind[feed.kind].append(feed)
    return by_kind


def _front(posts: Sequence[PostSummary], by_kind: defaultdict[str, list[Feed]], years: Links, site: Site) -> Index:
    phrase = phrases(site.language)
    groups = (
        (phrase["authors"], by_kind["author"]),
        (phrase["categories"], by_kind["category"]),
        (phrase["comments"], by_kind["comments"]),
    )
    return Index(
        folder=paths.SITE,
        title=site.title,
        about=site.description,
        feed=by_kind["site"][0],
        groups=tuple((heading, tuple(feeds)) for heading, feeds in groups if feeds),
        posts=tuple(posts[:_NEWEST]),
        heading=phrase["newest"],
        years=years,
        outlines=((phrase["subscribe"], site.base + names.OPML),),
    )


def _people(posts: Sequence[PostSummary], by_kind: defaultdict[str, list[Feed]], site: Site) -> Iterator[Index]:
    phrase = phrases(site.language)
    yield _list(paths.AUTHORS, phrase["authors"], by_kind["author"], posts, site)
    by_author = grouped(posts, lambda post: post.author_slugs)
    for feed in by_kind["author"]:
        slug = feed.folder.removeprefix(f"{paths.AUTHORS}/")
        inner = tuple(other for other in by_kind["author category"] if other.folder.startswith(f"{feed.folder}/"))
        groups = ((phrase["categories"], inner),) if inner else ()
        yield _posts_of(feed, by_author[slug], site, groups, slug)
        for other in inner:
            term = other.folder.rpartition("/")[2]
            yield _posts_of(other, [post for post in by_author[slug] if term in post.category_slugs], site)


def _categories(posts: Sequence[PostSummary], by_kind: defaultdict[str, list[Feed]], site: Site) -> Iterator[Index]:
    yield _list(paths.CATEGORIES, phrases(site.language)["categories"], by_kind["category"], posts, site)
    in_category = grouped(posts, lambda post: post.category_slugs)
    for feed in by_kind["category"]:
        yield _posts_of(feed, in_category[feed.folder.removeprefix(f"{paths.CATEGORIES}/")], site)


def _comments(
    posts: Sequence[PostSummary], by_kind: defaultdict[str, list[Feed]], years: Links, site: Site
) -> Iterator[Index]:
    phrase = phrases(site.language)
    for feed in by_kind["comments"]:
        yield Index(
            folder=feed.folder,
            title=feed.short,
            about=feed.description,
            feed=feed,
            posts=tuple(posts[:_NEWEST]),
            heading=phrase["newest"],
            years=years,
            outlines=((phrase["comment feeds"], f"{feed.address}{names.OPML}"),),
        )


def _years(posts: Sequence[PostSummary], years: Links, site: Site) -> Iterator[Index]:
    phrase = phrases(site.language)
    by_folder: defaultdict[str, list[PostSummary]] = defaultdict(list)
    for post in posts:
        day = post.published
        by_folder[paths.year(day.year if day else None)].append(post)
    for folder, of_year in by_folder.items():
        title = f"{site.title}: {_year_label(folder, site)}"
        yield Index(folder, title, None, None, posts=tuple(of_year), heading=phrase["posts"], years=years)


def _list(folder: str, heading: str, feeds: Sequence[Feed], posts: Sequence[PostSummary], site: Site) -> Index:
    return Index(
        folder=folder,
        title=f"{site.title}: {heading}",
        about=None,
        feed=None,
        groups=((heading, tuple(feeds)),) if feeds else (),
        posts=tuple(posts[:_NEWEST]),
        heading=phrases(site.language)["newest"],
    )


def _posts_of(
    feed: Feed,
    posts: Sequence[PostSummary],
    site: Site,
    groups: tuple[tuple[str, tuple[Feed, ...]], ...] = (),
    author: str | None = None,
) -> Index:
    person = site.people[author] if author else None
    return Index(
        folder=feed.folder,
        title=feed.short,
        about=None if person else feed.description,
        feed=feed,
        person=person,
        groups=groups,
        posts=tuple(posts[:_NEWEST]),
        heading=phrases(site.language)["newest"],
        years=_year_links(posts, site) if len(posts) > _NEWEST else (),
    )


def _year_links(posts: Sequence[PostSummary], site: Site) -> Links:
    days = map(attrgetter("published"), posts)
    folders = map(paths.year, dict.fromkeys([day.year if day else None for day in days]))
    return tuple((_year_label(folder, site), paths.address(site.base, folder)) for folder in folders)


def _year_label(folder: str, site: Site) -> str:
    label = folder.rpartition("/")[2]
    return phrases(site.language)["undated"] if label == "undated" else label
