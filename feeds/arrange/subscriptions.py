"""The OPML files of a site, and the feeds that each lists.

Some feed readers keep one copy of an entry that is in several feeds, so the file for reading everything has each entry once.
The others are for choosing from.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from feeds import names, paths
from feeds.arrange import channels
from feeds.model import Feed, Link, Outline, PostSummary, Site, Subscription
from feeds.phrases import phrases


def subscriptions(feeds: Sequence[Feed], site: Site) -> Iterator[Subscription]:
    """Yield each OPML file but that of the posts' comments; one without feeds is left out."""
    phrase = phrases(site.language)

    def list_of(folder: str, label: str, *kinds: str) -> Iterator[Subscription]:
        outlines = [Outline(feed.title, feed.address, feed.page) for feed in feeds if feed.kind in kinds]
        if outlines:
            title = f"{site.title}: {phrase[folder]}" if folder else site.title
            yield Subscription(_path(folder), title, label, tuple(outlines))

    yield from list_of(paths.SITE, phrase["opml site"], "site", "comments")
    yield from list_of(paths.AUTHORS, phrase["opml authors"], "author")
    yield from list_of(paths.CATEGORIES, phrase["opml categories"], "category")


def of_authors(feeds: Sequence[Feed], site: Site) -> Iterator[Subscription]:
    """Yield the OPML file of each author's feeds within categories, if there are such feeds."""
    authors = {feed.folder: feed for feed in feeds if feed.kind == "author"}
    for folder, inner in within_authors(feeds).items():
        yield of_author(authors[folder], inner, site)


def of_author(author: Feed, inner: Sequence[Feed], site: Site) -> Subscription:
    """Return the OPML file of one author's feeds within categories."""
    label = phrases(site.language)["opml author"].format(author=author.short)
    outlines = tuple([Outline(feed.title, feed.address, feed.page) for feed in inner])
    return Subscription(_path(author.folder), author.title, label, outlines)


def within_authors(feeds: Sequence[Feed]) -> Mapping[str, list[Feed]]:
    """Return the feeds of authors within categories, by the author's folder."""
    by_author: defaultdict[str, list[Feed]] = defaultdict(list)
    for feed in feeds:
        if feed.kind == "author category":
            by_author[feed.folder.partition(f"/{paths.CATEGORIES}/")[0]].append(feed)
    return by_author


def of_comments(posts: Sequence[PostSummary], site: Site) -> Subscription:
    """Return the OPML file of the posts' comment feeds."""
    phrase = phrases(site.language)
    outlines = (channels.replies_outline(post, site) for post in posts)
    title = f"{site.title}: {phrase['comments']}"
    return Subscription(_path(paths.COMMENTS), title, phrase["opml comments"], outlines)


def links(found: Sequence[Subscription], site: Site) -> tuple[Link, ...]:
    """Return what index pages say of OPML files."""
    return tuple([Link(one.label, site.base + one.path) for one in found])


def _path(folder: str) -> str:
    return f"{folder}/{names.OPML}".lstrip("/")
