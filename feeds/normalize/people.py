"""The people of a byline, and one slug for all spellings of a person or a category."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from feeds import bylines, text
from feeds.model import Biography, Draft, DraftBiography, Name


def people(draft: Draft) -> tuple[str, ...]:
    """Return the names of the authors: those that the source lists separately, else those in its byline.

    A name in capitals is spelled as in the biography, if the source has one.
    """
    if draft.authors or not draft.byline:
        return tuple(text.squash(found.value) for found in draft.authors)
    names = _without_site(bylines.names(draft.byline.value), draft)
    if not any(name.isupper() for name in names):
        return names
    written = {text.key(described.name.value): text.squash(described.name.value) for described in draft.biographies}
    return tuple([written.get(text.key(name), name) if name.isupper() else name for name in names])


def _without_site(names: tuple[str, ...], draft: Draft) -> tuple[str, ...]:
    """Return the names without the site's; alone, that may be a person's or a user's, if it has one word or two."""
    site = text.key(draft.site.value) if draft.site else ""
    others = tuple([name for name in names if text.key(name) != site])
    is_site = len(others) < len(names) and (others or len(names[0].split()) > 2)
    return others if is_site else names


def commenter(author: str) -> str | None:
    """Return the name of a comment's author; an e-mail address is no name and is not published."""
    name = bylines.without_address(author) if "@" in author else text.squash(author)
    # Feed readers parse "(Anonymous)" as the comment after an e-mail address, so brackets around a name are removed.
    return (name[1:-1].strip() if name[:1] == "(" and name.find(")") == len(name) - 1 else name) or None


def name(spelling: str, slugs: Mapping[str, str]) -> Name:
    """Return a name with its slug; `slugs` gives the slugs set by the configuration, by key or slug."""
    key, slug, squashed = _spelled(spelling)
    return Name(slugs.get(key) or slugs.get(slug) or slug, squashed)


@lru_cache(maxsize=4096)  # a site has few names, each in many posts
def _spelled(spelling: str) -> tuple[str, str, str]:
    key = text.key(spelling)
    return key, text.slug(key), text.squash(spelling)


def distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    """Return each author or category once, in its first spelling."""
    first: dict[str, Name] = {}
    for name in names:
        first.setdefault(name.slug, name)
    return tuple(first.values())


def biography(described: DraftBiography, slugs: Mapping[str, str]) -> Biography:
    """Return a biography with the slug of the person."""
    facts = tuple(text.squash(found.value) for found in described.facts)
    prose = text.squash(" ".join(found.value for found in described.text))
    return Biography(name(described.name.value, slugs).slug, facts[0] if facts else None, facts[1:], prose or None)
