"""Who and what a site is about: each post, author and category once."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from feeds import paths
from feeds.arrange.entries import newest_post_first
from feeds.errors import Problem
from feeds.evidence import Evidence
from feeds.model import Biography, Gist, Name, Person, Site, Term
from feeds.phrases import phrases
from feeds.settings import AuthorSettings, Settings


def site(posts: Sequence[Gist], settings: Settings, evidence: Evidence) -> Site:
    """What all feeds and pages share; each author and category in its most frequent spelling."""
    title = settings.site.title or evidence.title or urlsplit(settings.base).hostname or settings.base
    words = phrases(settings.site.language)
    lives = _biographies(posts)
    people = {
        slug: _person(slug, name, lives.get(slug), settings)
        for slug, name in _spellings(name for post in posts for name in post.authors).items()
    }
    scheme = paths.address(settings.base, paths.CATEGORIES)
    terms = {
        slug: Term(slug, entry.label or name if (entry := settings.categories.get(slug)) else name, scheme)
        for slug, name in _spellings(name for post in posts for name in post.categories).items()
    }
    return Site(
        title=title,
        description=settings.site.description or words["posts on"].format(site=title),
        base=settings.base,
        language=settings.site.language,
        rights=settings.site.rights or evidence.rights,
        people=people,
        terms=terms,
    )


def _spellings(names: Iterable[Name]) -> dict[str, str]:
    """Each slug's most frequent spelling, in the order of the slugs."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        counts[name.slug][name.spelling] += 1
    return {slug: min(found, key=lambda name: (-found[name], name)) for slug, found in sorted(counts.items())}


def _biographies(posts: Iterable[Gist]) -> dict[str, Biography]:
    """Each author's biography, as the newest post tells it."""
    newest: dict[str, Biography] = {}
    for post in sorted(posts, key=newest_post_first):
        for life in post.biographies:
            newest.setdefault(life.slug, life)
    return newest


def _person(slug: str, name: str, life: Biography | None, settings: Settings) -> Person:
    told = settings.authors.get(slug, AuthorSettings())
    return Person(
        slug=slug,
        name=told.name or name,
        page=paths.address(settings.base, paths.author(slug)),
        url=told.url,
        role=told.role or (life.role if life else None),
        facts=life.facts if life else (),
        bio=told.bio or (life.text if life else None),
        picture=told.picture,
    )


def having(posts: Collection[Gist], untitled: int) -> dict[str, int]:
    """How many posts have each field, where the titles of some are but stand-ins."""
    return {
        "title": len(posts) - untitled,
        "author": sum(bool(post.authors) for post in posts),
        "date": sum(post.published is not None for post in posts),
        "category": sum(bool(post.categories) for post in posts),
        "comments": sum(bool(post.comments) for post in posts),
    }


def unused(settings: Settings, site: Site, sources: Iterable[str]) -> Iterator[Problem]:
    """A note for each table of the configuration whose author, category or source is not there."""
    there = {"authors": set(site.people), "categories": set(site.terms), "posts": set(sources)}
    tables: Mapping[str, Mapping[str, object]] = {
        "authors": settings.authors,
        "categories": settings.categories,
        "posts": settings.posts,
    }
    for name, entries in tables.items():
        for key in sorted(set(entries) - there[name]):
            yield Problem("", f'[{name}."{key}"] in the configuration names nothing that is there')
