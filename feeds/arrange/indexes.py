"""The directory for people: which index pages there are, and what each lists."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter

from feeds import names, paths
from feeds.arrange.entries import grouped, newest_first, read_at
from feeds.model import Card, Feed, Index, Row, Site
from feeds.phrases import phrases

_NEWEST = 30

Links = tuple[tuple[str, str], ...]  # label and address


def indexes(cards: Sequence[Card], feeds: Sequence[Feed], site: Site) -> Iterator[Index]:
    """Every index page: the site's, the authors', the categories', the comments', the years'."""
    cards = sorted(cards, key=lambda card: newest_first(card.post))
    of = _by_kind(feeds)
    years = _year_links(cards, site)
    yield _front(cards, of, years, site)
    yield from _people(cards, of, site)
    yield from _categories(cards, of, site)
    yield from _comments(cards, of, years, site)
    yield from _years(cards, years, site)


def rows(index: Index, site: Site) -> Iterator[Row]:
    """The posts that a page lists, as they stand in it."""
    for card in index.posts:
        people = tuple([site.people[slug] for slug in card.authors])
        yield Row(card, people, read_at(card.page), paths.address(site.base, paths.replies(card.slug)))


def _by_kind(feeds: Sequence[Feed]) -> defaultdict[str, list[Feed]]:
    of: defaultdict[str, list[Feed]] = defaultdict(list)
    for feed in feeds:
        of[feed.kind].append(feed)
    return of


def _front(cards: Sequence[Card], of: defaultdict[str, list[Feed]], years: Links, site: Site) -> Index:
    words = phrases(site.language)
    groups = (
        (words["authors"], of["author"]),
        (words["categories"], of["category"]),
        (words["comments"], of["comments"]),
    )
    return Index(
        folder=paths.SITE,
        title=site.title,
        about=site.description,
        feed=of["site"][0],
        groups=tuple((heading, tuple(feeds)) for heading, feeds in groups if feeds),
        posts=tuple(cards[:_NEWEST]),
        heading=words["newest"],
        years=years,
        outlines=((words["subscribe"], site.base + names.OPML),),
    )


def _people(cards: Sequence[Card], of: defaultdict[str, list[Feed]], site: Site) -> Iterator[Index]:
    words = phrases(site.language)
    yield _list(paths.AUTHORS, words["authors"], of["author"], cards, site)
    by = grouped(cards, lambda card: card.authors)
    for feed in of["author"]:
        slug = feed.folder.removeprefix(f"{paths.AUTHORS}/")
        mine = by[slug]
        inner = tuple(other for other in of["author category"] if other.folder.startswith(f"{feed.folder}/"))
        groups = ((words["categories"], inner),) if inner else ()
        yield _shelf(feed, mine, site, groups, slug)
        for other in inner:
            term = other.folder.rpartition("/")[2]
            yield _shelf(other, [card for card in mine if term in card.categories], site)


def _categories(cards: Sequence[Card], of: defaultdict[str, list[Feed]], site: Site) -> Iterator[Index]:
    yield _list(paths.CATEGORIES, phrases(site.language)["categories"], of["category"], cards, site)
    by = grouped(cards, lambda card: card.categories)
    for feed in of["category"]:
        yield _shelf(feed, by[feed.folder.removeprefix(f"{paths.CATEGORIES}/")], site)


def _comments(cards: Sequence[Card], of: defaultdict[str, list[Feed]], years: Links, site: Site) -> Iterator[Index]:
    words = phrases(site.language)
    for feed in of["comments"]:
        yield Index(
            folder=feed.folder,
            title=feed.short,
            about=feed.description,
            feed=feed,
            posts=tuple(cards[:_NEWEST]),
            heading=words["newest"],
            years=years,
            outlines=((words["comment feeds"], f"{feed.address}{names.OPML}"),),
        )


def _years(cards: Sequence[Card], years: Links, site: Site) -> Iterator[Index]:
    words = phrases(site.language)
    shelves: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards:
        day = card.gist.published
        shelves[paths.year(day.year if day else None)].append(card)
    for folder, mine in shelves.items():
        title = f"{site.title}: {_year_label(folder, site)}"
        yield Index(folder, title, None, None, posts=tuple(mine), heading=words["posts"], years=years)


def _list(folder: str, heading: str, feeds: Sequence[Feed], cards: Sequence[Card], site: Site) -> Index:
    return Index(
        folder=folder,
        title=f"{site.title}: {heading}",
        about=None,
        feed=None,
        groups=((heading, tuple(feeds)),) if feeds else (),
        posts=tuple(cards[:_NEWEST]),
        heading=phrases(site.language)["newest"],
    )


def _shelf(
    feed: Feed,
    cards: Sequence[Card],
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
        posts=tuple(cards[:_NEWEST]),
        heading=phrases(site.language)["newest"],
        years=_year_links(cards, site) if len(cards) > _NEWEST else (),
    )


def _year_links(cards: Sequence[Card], site: Site) -> Links:
    days = map(attrgetter("gist.published"), cards)
    folders = map(paths.year, dict.fromkeys([day.year if day else None for day in days]))
    return tuple((_year_label(folder, site), paths.address(site.base, folder)) for folder in folders)


def _year_label(folder: str, site: Site) -> str:
    label = folder.rpartition("/")[2]
    return phrases(site.language)["undated"] if label == "undated" else label
