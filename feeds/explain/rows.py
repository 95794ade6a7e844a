"""What is understood of one post, value by value: where each stands, the rule that saw it, and what lost against it."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from feeds import text
from feeds.model import Comment, Draft, DraftComment, Entry, Found, Lost, Name, Post

_MINTED = "as first minted: one that is published already stays"
# Where a candidate that lost is told: below the values of the field that it was a candidate for.
_FIELDS = {"byline": "author", "authors": "author", "published": "date", "categories": "category", "status": "comments"}


@dataclass(frozen=True, slots=True)
class Row:
    """One value and its origin; lines are from 1, 0 where there are none. One with `why` was considered and lost."""

    field: str
    value: str | None
    file: str = ""
    first: int = 0
    last: int = 0
    rule: str = ""
    said: str = ""  # the words that the value was made of, where they are others
    why: str = ""


class Told(NamedTuple):
    """A post from what was found to what is published; `replies` are its comments' entries."""

    draft: Draft
    post: Post
    entry: Entry
    replies: Sequence[Entry]


def rows(told: Told) -> Iterator[Row]:
    """All of a post, each field followed by what lost against it."""
    losers: defaultdict[str, list[Lost]] = defaultdict(list)
    for lost in told.draft.lost:
        losers[_FIELDS.get(lost.field, lost.field)].append(lost)
    for field, rule in RULES:
        yield from rule(told)
        yield from map(_loser, losers.pop(field, ()))
    yield from (_loser(lost) for rest in losers.values() for lost in rest)


def missing(draft: Draft, post: Post) -> tuple[str, ...]:
    """The lines of the configuration, to be filled in, that would say what a post goes without."""
    there = {
        'title = "…"': draft.title,
        "date = …  # as 2012-06-27": post.published,
        'authors = ["…"]': post.authors,
    }
    wanted = [line for line, value in there.items() if not value]
    return (f"[posts.{json.dumps(draft.path, ensure_ascii=False)}]", *wanted) if wanted else ()


def _site(told: Told) -> Iterator[Row]:
    yield _row("site", told.draft.site.value if told.draft.site else None, told.draft.site)


def _title(told: Told) -> Iterator[Row]:
    found = told.draft.title
    yield (
        _row("title", told.entry.title, found)
        if found
        else Row("title", told.entry.title, rule="the first words stand in")
    )


def _authors(told: Told) -> Iterator[Row]:
    people = told.draft.authors or ((told.draft.byline,) if told.draft.byline else ())
    for name, person in zip(told.post.authors, told.entry.authors, strict=True):
        yield _row("author", person.name, _found(name, people))
    if not told.entry.authors:
        yield _row("author", None, next(iter(people), None))


def _date(told: Told) -> Iterator[Row]:
    when = told.entry.published
    yield _row("date", when.isoformat() if when else None, told.draft.published)


def _updated(told: Told) -> Iterator[Row]:
    when, found = told.entry.modified, told.draft.updated
    if when or found:
        yield _row("updated", when.isoformat() if when else None, found)


def _categories(told: Told) -> Iterator[Row]:
    for name, term in zip(told.post.categories, told.entry.terms, strict=True):
        yield _row("category", term.label, _found(name, told.draft.categories))


def _identity(told: Told) -> Iterator[Row]:
    if told.entry.language:
        yield _row("language", told.entry.language, told.draft.language)
    yield Row("id", told.entry.id, rule=_MINTED)
    yield Row("address", told.entry.url, rule=_MINTED)


def _body(told: Told) -> Iterator[Row]:
    yield from (_row("paragraph", found.value, found) for found in told.draft.body)


def _biographies(told: Told) -> Iterator[Row]:
    for life in told.draft.biographies:
        yield _row("biography of", life.name.value, life.name)
        for fact in life.facts:
            yield _row("  role" if fact is life.facts[0] else "  fact", fact.value, fact)
        yield from (_row("  text", found.value, found) for found in life.text)


def _status(told: Told) -> Iterator[Row]:
    yield _row("comments", told.post.status or "open or closed: not said", told.draft.status)
    if count := told.draft.comment_count:
        yield _row("  counted", count.value, count)


def _comments(told: Told) -> Iterator[Row]:
    places = {comment.id: place for place, comment in enumerate(told.post.comments, 1)}
    for found, comment, reply in zip(told.draft.comments, told.post.comments, told.replies, strict=True):
        yield from _comment(found, comment, reply)
        if comment.parent:
            yield Row("  answers", f"comment {places[comment.parent]}")
        yield from (_row("  text", paragraph.value, paragraph) for paragraph in found.text)


def _comment(found: DraftComment, comment: Comment, reply: Entry) -> Iterator[Row]:
    who = reply.authors[0].name if reply.authors else f"({reply.unnamed})"
    yield Row(comment.kind, who, found.origin.file, found.origin.first, found.origin.last, found.origin.rule)
    if found.published:
        yield _row("  date", comment.published.isoformat() if comment.published else None, found.published)
    if found.url:
        yield _row("  address", comment.url, found.url)


def _rest(told: Told) -> Iterator[Row]:
    yield _row("rights", told.entry.rights, told.draft.rights)
    yield from (_row("left out", found.value, found) for found in told.draft.furniture)


RULES: tuple[tuple[str, Callable[[Told], Iterator[Row]]], ...] = (
    ("site", _site),
    ("title", _title),
    ("author", _authors),
    ("date", _date),
    ("updated", _updated),
    ("category", _categories),
    ("language", _identity),
    ("body", _body),
    ("biographies", _biographies),
    ("comments", _status),
    ("comment", _comments),
    ("rights", _rest),
)


def _found(name: Name, candidates: Sequence[Found]) -> Found | None:
    """Where a post spells a name."""
    exact = (found for found in candidates if text.squash(found.value) == name.spelling)
    return next(exact, next((found for found in candidates if name.spelling in text.squash(found.value)), None))


def _row(field: str, value: str | None, found: Found | None) -> Row:
    """A value and where it stands, or what stands there and gives none."""
    if found is None:
        return Row(field, value)
    file, first, last, rule = found.origin
    said = text.squash(found.value)
    return Row(field, value, file, first, last, rule, said if value is None or said != text.squash(value) else "")


def _loser(lost: Lost) -> Row:
    file, first, last, rule = lost.found.origin
    return Row(f"not {_FIELDS.get(lost.field, lost.field)}", lost.found.value, file, first, last, rule, why=lost.why)
