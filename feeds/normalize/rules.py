"""What holds for all posts of a site."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from feeds import text
from feeds.evidence import Evidence
from feeds.settings import Settings


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for all posts of a site: the settings, the evidence, and whose names are whose (key → slug)."""

    settings: Settings
    evidence: Evidence
    authors: Mapping[str, str]
    categories: Mapping[str, str]


def rules(settings: Settings, evidence: Evidence) -> Rules:
    """The rules of one site."""
    authors = {key: slug for slug, entry in settings.authors.items() for key in _keys(slug, entry.name, entry.aliases)}
    categories = {
        key: slug for slug, entry in settings.categories.items() for key in _keys(slug, entry.label, entry.aliases)
    }
    for short, full in evidence.initials:
        authors.setdefault(short, authors.get(full) or authors.get(text.slug(full)) or text.slug(full))
    return Rules(settings, evidence, authors, categories)


def _keys(slug: str, name: str | None, aliases: Sequence[str]) -> Iterator[str]:
    yield slug
    yield from (text.key(spelling) for spelling in (name, *aliases) if spelling)
