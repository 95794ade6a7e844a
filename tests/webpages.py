"""Measure how well saved web pages are read: a folder of pages, and what is known of each in its `expected.json`.

`{"files": {NAME: {…}}}`, each with some of: `title`; `authors`, or `authors_byline`, a text that names them all;
`date` with `date_precision`; `categories`, and `tags` that may be taken for such; `must_contain` and
`must_not_contain`, passages of the body. What is not there is not known, and not scored. Titles, names and topics are
compared by their letters and digits, without case and accents. Dates are compared by the day, as some tools find no
time; a moment is right with each day that it was somewhere on earth.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from feeds import text
from tests.score import Mark, Pair, Understood, several, single

EXPECTED = "expected.json"
FIELDS = ("title", "authors", "published", "categories", "body")
Half = Literal["first", "second"]
_ZONES = (timedelta(hours=-12), timedelta(0), timedelta(hours=14))
_JOINING = frozenset("and by e en et par por und von y".split())


def pairs(folder: Path, half: Half | None = None) -> list[Pair]:
    """The pages of a folder, by name; with `half`, those of one half of all sites, by a digest of the domain."""
    known = json.loads((folder / EXPECTED).read_text("utf-8"))["files"]
    return [
        Pair(name, name, (folder / name).read_bytes(), truth)
        for name, truth in sorted(known.items())
        if half in (None, "second" if int(text.digest(truth.get("domain", name), 8), 16) % 2 else "first")
    ]


def marks(pair: Pair, got: Understood) -> Iterator[Mark]:
    """How each value came out that is known of a page."""
    page, truth = pair.name, pair.truth
    if "title" in truth:
        yield from single(page, "title", truth["title"], got.title, lambda a, b: folded(a) == folded(b))
    if "authors" in truth:
        yield from several(page, "authors", truth["authors"], got.authors, folded)
    elif "authors_byline" in truth:
        yield from single(page, "authors", truth["authors_byline"], got.authors or None, is_byline)
    if "date" in truth:
        yield from single(page, "published", truth["date"], got.published, is_day)
    if "categories" in truth:
        optional = {folded(tag) for tag in truth.get("tags", ())} - set(map(folded, truth["categories"]))
        found = [name for name in got.categories if folded(name) not in optional]
        yield from several(page, "categories", truth["categories"], found, folded)
    yield from _passages(page, truth, " ".join(got.body))


def _passages(page: str, truth: dict[str, Any], body: str) -> Iterator[Mark]:
    """Passages of the body, and of what stands around it."""
    whole = folded(body)
    for passage in truth.get("must_contain", ()):
        is_there = folded(passage) in whole
        yield Mark(page, "body", "correct" if is_there else "missing", passage, passage if is_there else None)
    for passage in truth.get("must_not_contain", ()):
        if folded(passage) in whole:
            yield Mark(page, "body", "invented", None, passage)


def folded(words: str) -> str:
    """Letters and digits alone, without case and accents."""
    return re.sub(r"[\W_]+", "", text.key(words))


def is_byline(byline: str, names: Sequence[str]) -> bool:
    """Whether a byline has all words of the names, and few others."""
    said, found = _words(byline), _words(" ".join(names))
    return bool(found) and found <= said and 2 * len(said - found) <= len(said)


def _words(names: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.key(names))) - _JOINING


def is_day(expected: str, found: datetime) -> bool:
    """Whether a moment is on the expected day or in the expected month."""
    moment = datetime.fromisoformat(expected)
    if len(expected) <= 10:
        return found.date() == moment.date()
    return found.date() in {(moment.astimezone(UTC) + zone).date() for zone in _ZONES}


def whole(marks: Sequence[Mark]) -> Counter[str]:
    """On how many pages each field is right as a whole."""
    outcomes: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for mark in marks:
        outcomes[mark.page, mark.field].add(mark.outcome)
    return Counter(field for (_, field), had in outcomes.items() if had == {"correct"})
