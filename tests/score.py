"""Measure how well pages are read, by field: `python -m tests.score [-v] [FOLDER...]`.

A folder holds pairs: `NAME.txt`, a page, and `NAME.json`, what a careful reader finds on it, `null` where it says
nothing. Each page is read and normalized as `feeds build` does it, as a site of its own with no settings. A value is
correct, wrong (another one), missing, or invented (where the page says none); precision is correct of all that was
found, recall correct of all that is there. Names are compared as slugs compare them, dates with their precision.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, NamedTuple

from feeds import evidence, html, normalize, text
from feeds.build.read import drafts_of
from feeds.errors import SourceError
from feeds.model import Draft, Post, Source
from feeds.settings import Settings

CORPUS = Path(__file__).parent / "corpus"
FIELDS = "title authors published updated categories site body paragraphs comment_count status".split()
FIELDS += [f"comment {part}" for part in "found author date kind text parent url".split()]
Outcome = Literal["correct", "wrong", "missing", "invented"]
OUTCOMES: tuple[Outcome, ...] = ("correct", "wrong", "missing", "invented")


class Mark(NamedTuple):
    """How one value came out. `expected` or `found` is None where there is none."""

    page: str
    field: str
    outcome: Outcome
    expected: object
    found: object


class Pair(NamedTuple):
    name: str
    path: str  # within its site
    data: bytes
    truth: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment as it was understood; `parent` is an index."""

    author: str | None
    published: datetime | None
    kind: str
    text: str
    parent: int | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Understood:
    """A page as it was understood, by us or by others."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    categories: tuple[str, ...] = ()
    site: str | None = None
    body: tuple[str, ...] = ()  # paragraphs
    comment_count: int | None = None
    status: str | None = None
    comments: tuple[Remark, ...] = ()


def pairs(folder: Path = CORPUS) -> list[Pair]:
    """The pairs of a folder, by name."""
    return [_pair(file) for file in sorted(folder.glob("*.txt"))]


def _pair(file: Path) -> Pair:
    truth = json.loads(file.with_suffix(".json").read_text("utf-8"))
    return Pair(file.stem, truth.get("path", file.name), file.read_bytes(), truth)


def understand(data: bytes, path: str) -> Understood:
    """A page as `build` would publish it. What cannot be read, or is not published, is understood as nothing."""
    settings = Settings()
    try:
        (draft,) = drafts_of(Source(path, BytesIO(data)), len(data))
    except SourceError:
        return Understood()
    assert isinstance(draft, Draft)
    if draft.visibility:
        return Understood()
    rules = normalize.rules(settings, evidence.count([evidence.votes(draft)]))
    post, _ = normalize.post(normalize.overlay(draft, settings), rules)
    return Understood(
        title=post.title if draft.title else None,
        authors=tuple(name.spelling for name in post.authors),
        published=post.published,
        updated=post.updated,
        categories=tuple(name.spelling for name in post.categories),
        site=text.squash(draft.site.value) if draft.site else None,
        body=tuple(_squashed(found.value) for found in draft.body)
        or ((html.plain(draft.html.value),) if draft.html else ()),
        comment_count=_number(draft.comment_count.value) if draft.comment_count else None,
        status=post.status,
        comments=tuple(_remarks(draft, post)),
    )


def _remarks(draft: Draft, post: Post) -> Iterator[Remark]:
    places = {comment.anchor: at for at, comment in enumerate(post.comments)}
    for found, comment in zip(draft.comments, post.comments, strict=True):
        said = _squashed(" ".join(paragraph.value for paragraph in found.text))
        parent = places[comment.parent] if comment.parent else None
        yield Remark(comment.author, comment.published, comment.kind, said, parent, comment.url)


def _squashed(words: str) -> str:
    return text.squash(words).replace("\u00ad", "")  # with or without hyphens that are not seen


def _number(said: str) -> int:
    """A count as pages say it: `2 Comments`, `1.024 reacties`, `One comment`, `No Comments`."""
    digits = re.search(r"\d[\d.,]*", said)
    if digits:
        return int(re.sub("[.,]", "", digits[0]))
    return int(bool(re.match(r"(?:one|a|eine?|une?|uno|una|uma?|een|één|один|jeden|egy|en|ett)\b", said, re.I)))


def marks(pair: Pair, got: Understood) -> Iterator[Mark]:
    """How each value of a page came out."""
    truth, page = pair.truth, pair.name
    for field in ("title", "site"):
        yield from single(page, field, truth[field], getattr(got, field), _same_words)
    for field in ("published", "updated"):
        yield from single(page, field, truth[field], getattr(got, field), same_date)
    for field in ("comment_count", "status"):
        yield from single(page, field, truth[field], getattr(got, field), lambda a, b: a == b)
    for field in ("authors", "categories"):
        yield from several(page, field, truth[field], getattr(got, field))
    yield from _body(page, truth["body"], got.body)
    yield from _comments(page, truth["comments"], got.comments)


def single(page: str, field: str, expected: Any, found: Any, same: Any) -> Iterator[Mark]:
    """How one value came out; None for none."""
    if expected is None and found is None:
        return
    outcome: Outcome = "invented" if expected is None else "missing" if found is None else "wrong"
    yield Mark(page, field, "correct" if outcome == "wrong" and same(expected, found) else outcome, expected, found)


def several(
    page: str, field: str, expected: Sequence[str], found: Sequence[str], key: Callable[[str], str] = text.key
) -> Iterator[Mark]:
    """How each of several values came out, compared by their keys."""
    there, taken = ({key(value): value for value in values} for values in (expected, found))
    yield from (Mark(page, field, "correct", value, value) for name, value in there.items() if name in taken)
    lacking: list[str | None] = [value for name, value in there.items() if name not in taken]
    extra: list[str | None] = [value for name, value in taken.items() if name not in there]
    length = max(len(lacking), len(extra))
    for one, other in zip(_padded(lacking, length), _padded(extra, length), strict=True):
        yield Mark(page, field, "missing" if other is None else "invented" if one is None else "wrong", one, other)


def _padded(values: list[str | None], length: int) -> list[str | None]:
    return values + [None] * (length - len(values))


def _body(page: str, expected: dict[str, Any] | None, found: Sequence[str]) -> Iterator[Mark]:
    """The body's first and last words, and apart from that its number of paragraphs."""
    ends = (expected["first"], expected["last"]) if expected else None
    got = (found[0], found[-1]) if found else None
    yield from single(page, "body", ends, got, lambda a, b: b[0].startswith(a[0]) and b[1].endswith(a[1]))
    if expected and found:
        yield from single(page, "paragraphs", expected["paragraphs"], len(found), lambda a, b: a == b)


def _comments(page: str, expected: Sequence[dict[str, Any]], found: Sequence[Remark]) -> Iterator[Mark]:
    """Each comment against the one that begins with the same words; its other parts only where there is one."""
    twins = _aligned(expected, found)
    for at, one in enumerate(expected):
        twin = twins.get(at)
        yield Mark(page, "comment found", "missing" if twin is None else "correct", one["first"] or one["author"], twin)
        if twin is not None:
            yield from _parts(page, one, found[twin], {there: here for here, there in twins.items()})
    strays = (remark for at, remark in enumerate(found) if at not in twins.values())
    yield from (Mark(page, "comment found", "invented", None, remark.text[:60]) for remark in strays)


def _parts(page: str, one: dict[str, Any], twin: Remark, here: dict[int, int]) -> Iterator[Mark]:
    if one["kind"] == "comment" or (one["author"] and twin.author):  # who sends a ping may stand in its text
        yield from single(page, "comment author", one["author"], twin.author, _same_words)
    yield from single(page, "comment date", one["published"], twin.published, same_date)
    yield from single(page, "comment kind", one["kind"], twin.kind, lambda a, b: a == b)
    parent = here.get(twin.parent, -1) if twin.parent is not None else None
    yield from single(page, "comment parent", one["parent"], parent, lambda a, b: a == b)
    yield from single(page, "comment url", one["url"], twin.url, lambda a, b: a.rstrip("/") == b.rstrip("/"))
    if one["first"]:
        said = (one["first"], one["last"])
        yield from single(page, "comment text", said, twin.text, lambda a, b: b.startswith(a[0]) and b.endswith(a[1]))


def _aligned(expected: Sequence[dict[str, Any]], found: Sequence[Remark]) -> dict[int, int]:
    """Which found comment is which expected one: in order where several say the same."""
    free = dict(enumerate(found))
    twins = {}
    for at, one in enumerate(expected):
        begins = one["first"] or one["author"] or ""
        sure = (i for i, remark in free.items() if remark.text.startswith(begins))
        near = (i for i, remark in free.items() if begins in f"{remark.author} {remark.text}"[: len(begins) + 120])
        twin = next(sure, next(near, None))
        if twin is not None:
            twins[at] = twin
            del free[twin]
    return twins


def _same_words(expected: str, found: str) -> bool:
    return text.key(expected) == text.key(found)


def same_date(expected: str, found: datetime) -> bool:
    """Whether a moment is the date that a page says: a day is noon, a month its first day, no zone is UTC."""
    if len(expected) == 7:
        expected += "-01"
    meant = datetime.fromisoformat(expected if len(expected) > 10 else f"{expected}T12:00")
    return found.replace(second=0) == (meant if meant.tzinfo else meant.replace(tzinfo=UTC)).replace(second=0)


def score(folders: Sequence[Path]) -> list[Mark]:
    """The marks of all pages in the folders."""
    return [
        mark for folder in folders for pair in pairs(folder) for mark in marks(pair, understand(pair.data, pair.path))
    ]


def ratios(outcomes: Counter[Outcome]) -> tuple[float, float]:
    """Precision and recall; 1 where there was nothing to find, or nothing found."""
    correct, wrong = outcomes["correct"], outcomes["wrong"]
    found, there = correct + wrong + outcomes["invented"], correct + wrong + outcomes["missing"]
    return (correct / found if found else 1.0), (correct / there if there else 1.0)


def by_field(told: Sequence[Mark]) -> dict[str, Counter[Outcome]]:
    """How often each outcome was had, for each field."""
    counts: dict[str, Counter[Outcome]] = {field: Counter() for field in FIELDS}
    for mark in told:
        counts[mark.field][mark.outcome] += 1
    return counts


def table(told: Sequence[Mark]) -> str:
    """A line for each field."""
    lines = [f"{'':16}" + "".join(f"{name:>10}" for name in (*OUTCOMES, "precision", "recall"))]
    for field, outcomes in by_field(told).items():
        precision, recall = ratios(outcomes)
        counted = "".join(f"{outcomes[outcome]:10}" for outcome in OUTCOMES)
        lines.append(f"{field:16}{counted}{precision:10.1%}{recall:10.1%}")
    return "\n".join(lines)


def misses(told: Sequence[Mark]) -> Iterator[str]:
    """A line for each value that is not as it should be."""
    for mark in told:
        if mark.outcome != "correct":
            expected, found = (_short(value) for value in (mark.expected, mark.found))
            yield f"{mark.page}: {mark.field} {mark.outcome}: expected {expected}, found {found}"


def _short(value: object) -> str:
    return "nothing" if value is None else text.truncate(text.squash(str(value)), 160)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.score", description="Scores how well pages are understood.")
    parser.add_argument("folders", nargs="*", type=Path, default=[CORPUS], metavar="FOLDER")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each miss")
    call = parser.parse_args()
    told = score(call.folders)
    for line in misses(told) if call.verbose else ():
        print(line)
    print(f"{sum(len(list(folder.glob('*.txt'))) for folder in call.folders)} pages\n{table(told)}")


if __name__ == "__main__":
    main()
