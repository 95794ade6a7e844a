"""Find tables of feeds.toml that name no author, category or post, and suggest the name that was probably meant."""

import difflib
from bisect import bisect
from collections.abc import Callable, Collection, Iterable, Iterator

from feeds.names import CONFIGURATION
from feeds.settings import Settings

_NEIGHBOURS = 20  # number of names to compare on either side of a misspelt one in a sorted list
_SUGGESTIONS = 100  # suggestions for one kind of table, at most


def suggestion(name: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate most similar to `name`, ignoring case, or None."""
    by_folded = {one.casefold(): one for one in candidates}
    close = difflib.get_close_matches(name.casefold(), by_folded, 1)
    return by_folded[close[0]] if close else None


def unused(
    settings: Settings, authors: Collection[str], categories: Collection[str], posts: Collection[str]
) -> Iterator[str]:
    """Yield a line for each table [authors.…], [categories.…] and [posts.…] that names nothing.

    `authors` and `categories` are the slugs of the site, `posts` the keys of all its posts, published or not: "path" or
    "path#item".
    """
    yield from _lines("authors", "author", settings.authors, authors)
    yield from _lines("categories", "category", settings.categories, categories)
    yield from _lines("posts", "source", settings.posts, posts)


def _lines(table: str, what: str, names: Collection[str], candidates: Collection[str]) -> Iterator[str]:
    missing = sorted(set(names).difference(candidates))
    near = _neighbours(candidates) if missing else None
    for index, name in enumerate(missing):
        meant = _meant(name, near(name)) if near and index < _SUGGESTIONS else None
        yield f'[{table}."{name}"] in {CONFIGURATION} names no {what}' + (f'; did you mean "{meant}"?' if meant else "")


def _meant(name: str, near: Collection[str]) -> str | None:
    """Return the most similar name or, if only the folder is missing, the whole path."""
    return suggestion(name, near) or next((one for one in near if one.endswith(f"/{name}")), None)


def _neighbours(candidates: Iterable[str]) -> Callable[[str], list[str]]:
    """Return a function from a name to the candidates with the most similar beginning or end.

    difflib takes seconds for a name among 100,000; a misspelt name mostly has its beginning or its end right.
    """
    forwards, backwards = sorted(candidates, key=str.casefold), sorted(candidates, key=_reversed)

    def near(name: str) -> list[str]:
        first = bisect(forwards, name.casefold(), key=str.casefold)
        last = bisect(backwards, _reversed(name), key=_reversed)
        return [
            one
            for ordered, at in ((forwards, first), (backwards, last))
            for one in ordered[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
        ]

    return near


def _reversed(name: str) -> str:
    return name.casefold()[::-1]
