"""Find what the pages of a folder share: the blocks of their template, and the slots in which it shows each field.

A reader gives each page votes, as texts: "group|what". Pages that share a template have the same group. What enough pages
of a group vote for is the template's. A sample of the pages votes, so that a folder of any size is counted in bounded
memory; which pages these are depends on their paths alone, so the result does not depend on what was read when.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from feeds.text import digest

_SAMPLE = 200  # pages
_LEAST = 3  # pages
_SHARE = 0.6  # of the pages of a group


def sample(paths: Iterable[str]) -> list[str]:
    """Return the paths of the pages that vote."""
    return sorted(paths, key=lambda path: (digest(path, 16), path))[:_SAMPLE]


def count(pages: Iterable[Collection[str]]) -> frozenset[str]:
    """Return the votes that three pages and three fifths of their group's pages give."""
    votes: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for page in pages:
        votes.update(set(page))
        sizes.update({vote.partition("|")[0] for vote in page})
    return frozenset(
        vote for vote, many in votes.items() if many >= max(_LEAST, _SHARE * sizes[vote.partition("|")[0]])
    )


def dump(template: Iterable[str]) -> str:
    """Return the template as JSON, "" if it is empty."""
    return json.dumps(sorted(template), ensure_ascii=False) if template else ""


def load(text: str) -> frozenset[str]:
    """Return the template that `dump` gave."""
    return frozenset(json.loads(text)) if text else frozenset()


def dump_votes(votes: Mapping[str, Collection[str]]) -> str:
    """Return the votes of each path as JSON, "" if there are none."""
    pages = {path.encode("utf-8", "surrogateescape").decode("latin-1"): list(given) for path, given in votes.items()}
    return json.dumps(pages, ensure_ascii=False) if votes else ""


def load_votes(text: str) -> Mapping[str, Collection[str]]:
    """Return the votes that `dump_votes` gave."""
    pages = json.loads(text) if text else {}
    return {path.encode("latin-1").decode("utf-8", "surrogateescape"): given for path, given in pages.items()}
