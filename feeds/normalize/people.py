"""Whose a name is: the people of a byline, and one slug for all spellings of a person or a category."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from feeds import bylines, text
from feeds.model import Draft, Name


def people(draft: Draft) -> tuple[str, ...]:
    """The names of the authors: those that the source lists one by one, else those in its byline.

    One in capitals is written as the page writes it elsewhere, in the biography.
    """
    if draft.authors or not draft.byline:
        return tuple(text.squash(found.value) for found in draft.authors)
    names = bylines.names(draft.byline.value)
    if not any(name.isupper() for name in names):
        return names
    written = {text.key(life.name.value): text.squash(life.name.value) for life in draft.biographies}
    return tuple([written.get(text.key(name), name) if name.isupper() else name for name in names])


def commenter(said: str) -> str | None:
    """Who a comment is by; an address of mail is nobody's name, and nothing to publish."""
    name = bylines.without_address(said) if "@" in said else text.squash(said)
    # "(Anonymous)": to feed readers brackets in a name are what stands around a name
    return (name[1:-1].strip() if name[:1] == "(" and name.find(")") == len(name) - 1 else name) or None


def name(spelling: str, slugs: Mapping[str, str]) -> Name:
    key, slug, squashed = _spelled(spelling)
    return Name(slugs.get(key) or slugs.get(slug) or slug, squashed)


@lru_cache(maxsize=4096)  # a site has few names, each on many pages
def _spelled(spelling: str) -> tuple[str, str, str]:
    key = text.key(spelling)
    return key, text.slug(key), text.squash(spelling)


def distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    """Each author or category once, by the first spelling."""
    first: dict[str, Name] = {}
    for name in names:
        first.setdefault(name.slug, name)
    return tuple(first.values())
