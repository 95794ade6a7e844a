"""The title, authors and categories of a site, and the page of each post."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from urllib.parse import urlsplit

from feeds import html, paths
from feeds.arrange.entries import newest_post_first
from feeds.evidence import Evidence
from feeds.model import Biography, Name, Person, PostSummary, Site, Term
from feeds.phrases import phrases
from feeds.settings import AuthorSettings, Settings


def site(posts: Sequence[PostSummary], settings: Settings, evidence: Evidence) -> Site:
    """Return the values that all feeds and pages share, with each author and category in its most frequent spelling."""
    title = settings.site.title or evidence.title or urlsplit(settings.base).hostname or settings.base
    biographies = _biographies(posts)
    people = {
        slug: _person(slug, name, biographies.get(slug), settings)
        for slug, name in _spellings(name for post in posts for name in post.authors).items()
    }
    scheme = paths.address(settings.base, paths.CATEGORIES)
    terms = {
        slug: Term(slug, entry.label or name if (entry := settings.categories.get(slug)) else name, scheme)
        for slug, name in _spellings(name for post in posts for name in post.categories).items()
    }
    return Site(
        title=title,
        description=settings.site.description or phrases(settings.site.language)["posts on"].format(site=title),
        base=settings.base,
        language=settings.site.language,
        rights=settings.site.rights or evidence.rights,
        people=people,
        terms=terms,
        icon=_address(settings.site.icon, settings),
        favicon=_address(settings.site.favicon, settings),
        templates=settings.templates,
        copy_button=settings.site.copy_button,
    )


def _address(reference: str | None, settings: Settings) -> str | None:
    """Return the address of a picture of the site."""
    return html.web_address(reference, settings.base) if reference else None


def located(post: PostSummary, settings: Settings) -> PostSummary:
    """Return the post with the address of its page: its own url, else one by the site's permalink pattern, else under OUTPUT."""
    own = paths.address(settings.base, paths.post(post.slug))
    page = post.url or paths.permalink(settings.site.permalink, post) or own
    return post._replace(page=page, has_own_page=page == own)


def _spellings(names: Iterable[Name]) -> dict[str, str]:
    """Return the most frequent spelling of each slug, in the order of the slugs."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        counts[name.slug][name.spelling] += 1
    return {slug: min(found, key=lambda name: (-found[name], name)) for slug, found in sorted(counts.items())}


def _biographies(posts: Iterable[PostSummary]) -> dict[str, Biography]:
    """Return each author's biography from the newest post that has one."""
    newest: dict[str, Biography] = {}
    for post in sorted(posts, key=newest_post_first):
        for biography in post.biographies:
            newest.setdefault(biography.slug, biography)
    return newest


def _person(slug: str, name: str, biography: Biography | None, settings: Settings) -> Person:
    given = settings.authors.get(slug, AuthorSettings())
    return Person(
        slug=slug,
        name=given.name or name,
        page=paths.address(settings.base, paths.author(slug)),
        url=given.url,
        role=given.role or (biography.role if biography else None),
        facts=biography.facts if biography else (),
        bio=given.bio or (biography.text if biography else None),
        picture=given.picture,
    )


def counts(posts: Collection[PostSummary]) -> dict[str, int]:
    """Return how many posts have each field."""
    return {
        "title": sum(post.has_title for post in posts),
        "author": sum(bool(post.authors) for post in posts),
        "date": sum(post.published is not None for post in posts),
        "category": sum(bool(post.categories) for post in posts),
        "comments": sum(bool(post.comments) for post in posts),
    }
