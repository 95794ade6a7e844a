"""Which feeds there are, and which entries stand in each: the site's, authors', categories', all comments, each post's."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from heapq import nsmallest
from typing import Literal

from feeds import paths
from feeds.arrange.entries import answers, grouped, newest_first
from feeds.model import EPOCH, Card, Feed, Listing, Outline, Person, Site
from feeds.settings import Settings
from feeds.words import table

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
    yield _feed(site, settings, "site", paths.SITE, site.title, site.description, _posts(cards))
    yield from _authors(cards, site, settings)
    yield from _categories(cards, site, settings)
    yield from _comments(cards, site, settings)


def _authors(cards: Sequence[Card], site: Site, settings: Settings) -> Iterator[Feed]:
    words = table(site.language)
    for slug, mine in sorted(grouped(cards, lambda card: card.authors).items()):
        person = site.people[slug]
        about = _about(person) or words["posts by"].format(author=person.name)
        only = person if all(card.authors == [slug] for card in mine) else None
        make = partial(_feed, site, settings, author=only, picture=person.picture)
        yield make("author", paths.author(slug), person.name, about, _posts(mine))
        within = grouped(mine, lambda card: card.categories) if settings.feeds.author_categories else {}
        for term_slug, ours in sorted(within.items()):
            label = site.terms[term_slug].label
            about = words["posts by in"].format(author=person.name, category=label)
            yield make(
                "author category",
                paths.author_category(slug, term_slug),
                f"{person.name}, {label}",
                about,
                _posts(ours),
            )


def _about(person: Person) -> str | None:
    """The biography, and in brackets the role."""
    return f"{person.bio} ({person.role})" if person.bio and person.role else person.bio or person.role


def _categories(cards: Sequence[Card], site: Site, settings: Settings) -> Iterator[Feed]:
    words = table(site.language)
    for slug, mine in sorted(grouped(cards, lambda card: card.categories).items()):
        label = site.terms[slug].label
        yield _feed(
            site,
            settings,
            "category",
            paths.category(slug),
            label,
            words["posts in"].format(category=label),
            _posts(mine),
        )


def _comments(cards: Sequence[Card], site: Site, settings: Settings) -> Iterator[Feed]:
    words = table(site.language)
    every = (comment for card in cards for comment in answers(card))
    limit = 0 if "comments" in settings.feeds.archive else settings.feeds.limit
    # One more than can stand in its document tells that this is not all.
    listed = nsmallest(limit + 1, every, key=newest_first) if limit else sorted(every, key=newest_first)
    size = sum(card.gist.comments for card in cards)
    about = words["all comments"].format(site=site.title)
    newest = max((card.post.changed for card in cards), default=EPOCH)
    yield _feed(
        site, settings, "comments", paths.COMMENTS, words["comments"], about, tuple(listed), size, updated=newest
    )


def home(site: Site, settings: Settings) -> Feed:
    """The head of the site's feed, without its entries."""
    return _feed(site, settings, "site", paths.SITE, site.title, site.description, ())


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
    title = table(site.language)["comments on"].format(post=card.gist.title)
    return Outline(title, paths.address(site.base, paths.replies(card.slug)), card.page)


def _feed(
    site: Site,
    settings: Settings,
    kind: Literal["site", "author", "category", "author category", "comments"],
    folder: str,
    short: str,
    description: str,
    entries: tuple[Listing, ...],
    size: int | None = None,
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
        size=len(entries) if size is None else size,
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


def _posts(cards: Iterable[Card]) -> tuple[Listing, ...]:
    return tuple(card.post for card in cards)
