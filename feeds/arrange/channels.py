"""Which feeds there are, and which entries stand in each: the site's, authors', categories', all comments, each post's."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from heapq import nsmallest
from typing import Literal

from feeds import paths
from feeds.arrange.entries import answers, grouped, newest_first
from feeds.model import EPOCH, Card, Feed, Listing, Outline, Person, Site
from feeds.phrases import phrases
from feeds.settings import Settings

_ARCHIVE = {
    "site": "site",
    "author": "authors",
    "author category": "authors",
    "category": "categories",
    "comments": "comments",
}


def feeds(cards: Sequence[Card], site: Site, settings: Settings) -> Iterator[Feed]:
    """Every feed of the site but those of each post's comments, each with its entries newest first."""
    cards = sorted(cards, key=lambda card: newest_first(card.post))
    yield _feed(site, settings, "site", paths.SITE, site.title, site.description, *_posts("site", cards, settings))
    yield from _authors(cards, site, settings)
    yield from _categories(cards, site, settings)
    yield from _comments(cards, site, settings)


def _authors(cards: Sequence[Card], site: Site, settings: Settings) -> Iterator[Feed]:
    words = phrases(site.language)
    for slug, mine in sorted(grouped(cards, lambda card: card.authors).items()):
        person = site.people[slug]
        about = _about(person) or words["posts by"].format(author=person.name)
        only = person if all(card.authors == [slug] for card in mine) else None
        make = partial(_feed, site, settings, author=only, picture=person.picture)
        yield make("author", paths.author(slug), person.name, about, *_posts("author", mine, settings))
        within = grouped(mine, lambda card: card.categories) if settings.feeds.author_categories else {}
        for term_slug, ours in sorted(within.items()):
            label = site.terms[term_slug].label
            about = words["posts by in"].format(author=person.name, category=label)
            yield make(
                "author category",
                paths.author_category(slug, term_slug),
                f"{person.name}, {label}",
                about,
                *_posts("author category", ours, settings),
            )


def _about(person: Person) -> str | None:
    """The biography, and in brackets the role."""
    return f"{person.bio} ({person.role})" if person.bio and person.role else person.bio or person.role


def _categories(cards: Sequence[Card], site: Site, settings: Settings) -> Iterator[Feed]:
    words = phrases(site.language)
    for slug, mine in sorted(grouped(cards, lambda card: card.categories).items()):
        label = site.terms[slug].label
        yield _feed(
            site,
            settings,
            "category",
            paths.category(slug),
            label,
            words["posts in"].format(category=label),
            *_posts("category", mine, settings),
        )


def _comments(cards: Sequence[Card], site: Site, settings: Settings) -> Iterator[Feed]:
    words = phrases(site.language)
    listed = _newest_comments(cards, _room("comments", settings))
    size = sum(card.gist.comments for card in cards)
    about = words["all comments"].format(site=site.title)
    newest = max((card.post.changed for card in cards), default=EPOCH)
    yield _feed(site, settings, "comments", paths.COMMENTS, words["comments"], about, listed, size, updated=newest)


def _newest_comments(cards: Iterable[Card], room: int | None) -> tuple[Listing, ...]:
    """The newest comments of all posts, as many as there is room for."""
    if room is None:
        return tuple(sorted((comment for card in cards for comment in answers(card)), key=newest_first))
    newest: list[Listing] = []
    for card in sorted(cards, key=lambda card: card.post.changed, reverse=True):
        if len(newest) == room and card.post.changed < newest[-1].moment:
            break  # nothing in it or in those that follow is as new
        if card.answers:
            newest = nsmallest(room, (*newest, *answers(card)), key=newest_first)
    return tuple(newest)


def home(site: Site, settings: Settings) -> Feed:
    """The head of the site's feed, without its entries."""
    return _feed(site, settings, "site", paths.SITE, site.title, site.description, (), 0)


def replies(card: Card, site: Site, settings: Settings) -> Feed:
    """The feed of one post's comments, all of them."""
    folder = paths.replies(card.slug)
    title, address, page = replies_outline(card, site)
    return Feed(
        kind="replies",
        folder=folder,
        id=_id(settings, folder),
        title=title,
        short=card.gist.title,
        description=title,
        address=address,
        page=page,
        entries=tuple(answers(card)),
        size=card.gist.comments,
        updated=card.post.changed,
        language=site.language,
        rights=site.rights,
        hub=settings.feeds.hub,
        status=card.status,
        bounded=False,
    )


def replies_outline(card: Card, site: Site) -> Outline:
    """The same in a subscription list."""
    title = phrases(site.language)["comments on"].format(post=card.gist.title)
    return Outline(title, paths.address(site.base, paths.replies(card.slug)), card.page)


def _feed(
    site: Site,
    settings: Settings,
    kind: Literal["site", "author", "category", "author category", "comments"],
    folder: str,
    short: str,
    description: str,
    entries: tuple[Listing, ...],
    size: int,
    author: Person | None = None,
    picture: str | None = None,
    updated: datetime = EPOCH,
) -> Feed:
    return Feed(
        kind=kind,
        folder=folder,
        id=_id(settings, folder),
        title=f"{site.title}: {short}" if folder else site.title,
        short=short,
        description=description,
        address=paths.address(site.base, folder),
        page=paths.address(site.base, folder),
        entries=entries,
        size=size,
        updated=updated,
        language=site.language,
        rights=site.rights,
        hub=settings.feeds.hub,
        author=author,
        picture=picture,
        archived=_ARCHIVE[kind] in settings.feeds.archive,
    )


def _id(settings: Settings, folder: str) -> str:
    return f"tag:{settings.authority}:feed/{folder}"


def _posts(kind: str, cards: Sequence[Card], settings: Settings) -> tuple[tuple[Listing, ...], int]:
    """The newest of the posts, as many as there is room for, and how many there are."""
    return tuple([card.post for card in cards[: _room(kind, settings)]]), len(cards)


def _room(kind: str, settings: Settings) -> int | None:
    """How many entries of a feed can come to stand in a document, None for all; one more tells that this is not all."""
    archived = _ARCHIVE[kind] in settings.feeds.archive
    return settings.feeds.limit + 1 if settings.feeds.limit and not archived else None
