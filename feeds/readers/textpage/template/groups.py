"""The pages of a folder that share a template, and the lines that most of them have."""

from collections import Counter
from collections.abc import Iterator, Sequence

from feeds.readers.textpage.template.sketch import Line

LEAST = 3  # pages
SHARE = 0.6  # of the pages of a group
_COMMON = 0.2  # of the pages have a line by which others are told to be alike
ALIKE = 0.5  # of the lines of a group, or of those of a page that others have too

Page = tuple[Line, ...]


def groups(pages: Sequence[Page]) -> Iterator[tuple[list[Page], frozenset[str]]]:
    """Yield the pages that share a template, with its lines; a page that is like too few others is in no group."""
    keys = {id(page): frozenset(line.key for line in page if line.key) for page in pages}
    rest = list(pages)
    for seed in pages:
        if len(rest) < LEAST:
            return
        if not any(page is seed for page in rest):
            continue
        many = Counter(key for page in rest for key in keys[id(page)])
        known = frozenset(key for key in keys[id(seed)] if many[key] >= max(LEAST, _COMMON * len(rest)))
        alike = [page for page in rest if len(known & keys[id(page)]) >= ALIKE * len(known)] if known else []
        shared = _shared([keys[id(page)] for page in alike])
        alike = [page for page in rest if belongs(keys[id(page)], shared)]
        shared = _shared([keys[id(page)] for page in alike])
        if len(alike) >= LEAST and shared:
            yield alike, shared
            taken = set(map(id, alike))
            rest = [page for page in rest if id(page) not in taken]


def _shared(pages: Sequence[frozenset[str]]) -> frozenset[str]:
    many = Counter(key for page in pages for key in page)
    return frozenset(key for key, count in many.items() if count >= max(LEAST, SHARE * len(pages)))


def belongs(page: frozenset[str], shared: frozenset[str]) -> float:
    """Return the part of the shared lines that a page has, 0 where it is too small for the page to be of the group."""
    part = len(page & shared) / len(shared) if shared else 0
    return part if part >= ALIKE else 0
