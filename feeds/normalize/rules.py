"""The rules by which the drafts of a site are normalized."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from feeds import text
from feeds.evidence import Evidence
from feeds.settings import Settings


@dataclass(frozen=True, slots=True)
class Rules:
    """The settings, the evidence of the site's pages, and the slugs that these set for names, by key."""

    settings: Settings
    evidence: Evidence
    authors: Mapping[str, str]
    categories: Mapping[str, str]
    referred: Mapping[str, str]  # values that drafts refer to


def rules(settings: Settings, evidence: Evidence) -> Rules:
    """Return the rules of one site."""
    authors = {key: slug for slug, entry in settings.authors.items() for key in _keys(slug, entry.name, entry.aliases)}
    categories = {
        key: slug for slug, entry in settings.categories.items() for key in _keys(slug, entry.label, entry.aliases)
    }
    for short, full in evidence.initials:
        authors.setdefault(short, authors.get(full) or authors.get(text.slug(full)) or text.slug(full))
    return Rules(settings, evidence, authors, categories, dict(evidence.referred))


def _keys(slug: str, name: str | None, aliases: Sequence[str]) -> Iterator[str]:
    yield slug
    yield from (text.key(spelling) for spelling in (name, *aliases) if spelling)
