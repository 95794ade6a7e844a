"""The values of one post, each with its origin and the rule that found it, and the rejected candidates."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from feeds import html, text
from feeds.model import NO_POSTS, Comment, Draft, DraftComment, Entry, Found, Lost, Name, Post

_MAX_TEXT = 1000  # characters of the text that a value was read from
_MINTED = "minted when the post is first published"
# A rejected candidate is shown below the values of its field.
_FIELDS = {"byline": "author", "authors": "author", "published": "date", "categories": "category", "status": "comments"}


@dataclass(frozen=True, slots=True)
class Row:
    """One value and its origin; lines are counted from 1, 0 if there are none. `why` is set for rejected candidates."""

    field: str
    value: str | None
    file: str = ""
    first: int = 0
    last: int = 0
    rule: str = ""
    text: str = ""  # the text that the value was read from, if it differs
    why: str = ""
    key: str = ""  # the key or element of the file that holds the value


class InspectedPost(NamedTuple):
    """A post as draft, post and entry, and the entries of its comments."""

    draft: Draft
    post: Post
    entry: Entry
    comments: Sequence[Entry]


def rows(inspected: InspectedPost) -> Iterator[Row]:
    """Yield the values of a post, each field followed by its rejected candidates."""
    rejected: defaultdict[str, list[Lost]] = defaultdict(list)
    for lost in inspected.draft.lost:
        rejected[_FIELDS.get(lost.field, lost.field)].append(lost)
    is_comment = inspected.post.visibility == "comment"
    for field, rule in _RULES if not is_comment else (("comment", _comments),):
        yield from rule(inspected)
        yield from map(_rejected, rejected.pop(field, ()))
    yield from (_rejected(lost) for rest in rejected.values() for lost in rest)


def missing(draft: Draft, post: Post) -> tuple[str, ...]:
    """Return lines for feeds.toml, to be filled in, that would set what a post lacks."""
    if post.visibility in NO_POSTS:
        return ()
    there = {
        'title = "…"': draft.title,
        "date = …  # as 2012-06-27": post.published,
        'authors = ["…"]': post.authors,
    }
    wanted = [line for line, value in there.items() if not value]
    return (f"[posts.{json.dumps(str(draft.key), ensure_ascii=False)}]", *wanted) if wanted else ()


def _site(one: InspectedPost) -> Iterator[Row]:
    yield _row("site", one.draft.site.value if one.draft.site else None, one.draft.site)


def _title(one: InspectedPost) -> Iterator[Row]:
    found = one.draft.title
    yield (
        _row("title", one.entry.title, found)
        if found
        else Row("title", one.entry.title, rule="no title found: the first words of the content")
    )


def _authors(one: InspectedPost) -> Iterator[Row]:
    people = one.draft.authors or ((one.draft.byline,) if one.draft.byline else ())
    for name, person in zip(one.post.authors, one.entry.authors, strict=True):
        yield _row("author", person.name, _found(name, people))
    if not one.entry.authors:
        yield _row("author", None, next(iter(people), None))


def _date(one: InspectedPost) -> Iterator[Row]:
    when = one.entry.published
    yield _row("date", when.isoformat() if when else None, one.draft.published)


def _updated(one: InspectedPost) -> Iterator[Row]:
    when, found = one.entry.modified, one.draft.updated
    if when or found:
        yield _row("updated", when.isoformat() if when else None, found)


def _categories(one: InspectedPost) -> Iterator[Row]:
    for name, term in zip(one.post.categories, one.entry.terms, strict=False):
        yield _row("category", term.label, _found(name, one.draft.categories or one.draft.tags))
    for tag in one.post.tags:
        yield _row("tag", tag, _found(Name("", tag), one.draft.tags))


def _identity(one: InspectedPost) -> Iterator[Row]:
    if one.entry.language:
        yield _row("language", one.entry.language, one.draft.language)
    yield Row("id", one.entry.id, rule=_MINTED)
    yield Row("address", one.entry.url, rule=_MINTED)
    if one.draft.visibility:
        yield _row("visibility", one.post.visibility, one.draft.visibility)


def _body(one: InspectedPost) -> Iterator[Row]:
    if one.draft.summary:
        yield _row("summary", one.post.summary, one.draft.summary)
    yield from (_row("paragraph", found.value, found) for found in one.draft.body)
    if one.draft.html:
        yield _row("content", html.plain(one.entry.content), one.draft.html)
    if one.draft.image:
        yield _row("image", one.post.image, one.draft.image)
    yield from (_row("enclosure", enclosure.url.value, enclosure.url) for enclosure in one.draft.enclosures)


def _biographies(one: InspectedPost) -> Iterator[Row]:
    for biography in one.draft.biographies:
        yield _row("biography of", biography.name.value, biography.name)
        for fact in biography.facts:
            yield _row("  role" if fact is biography.facts[0] else "  fact", fact.value, fact)
        yield from (_row("  text", found.value, found) for found in biography.text)


def _status(one: InspectedPost) -> Iterator[Row]:
    yield _row("comments", one.post.status or "open or closed: not stated", one.draft.status)
    if count := one.draft.comment_count:
        yield _row("  counted", count.value, count)


def _comments(one: InspectedPost) -> Iterator[Row]:
    places = {comment.anchor: place for place, comment in enumerate(one.post.comments, 1)}
    for found, comment, reply in zip(one.draft.comments, one.post.comments, one.comments, strict=True):
        yield from _comment(found, comment, reply)
        if comment.parent:
            yield Row("  answers", f"comment {places[comment.parent]}")
        elif found.parent_id:
            yield Row("  answers", found.parent_id)
        yield from (_row("  text", paragraph.value, paragraph) for paragraph in found.text)
        if found.html:
            yield _row("  text", html.plain(reply.content), found.html)


def _comment(found: DraftComment, comment: Comment, reply: Entry) -> Iterator[Row]:
    who = reply.authors[0].name if reply.authors else f"({reply.unnamed})"
    file, first, last, rule, field = found.origin
    yield Row(comment.kind, who, file, first, last, rule, key=field)
    if found.published:
        yield _row("  date", comment.published.isoformat() if comment.published else None, found.published)
    if found.url:
        yield _row("  address", comment.url, found.url)


def _rest(one: InspectedPost) -> Iterator[Row]:
    yield _row("rights", one.entry.rights, one.draft.rights)
    if one.entry.license:
        yield _row("licence", one.entry.license, one.draft.license)
    yield from (_row("left out", found.value, found) for found in one.draft.furniture)


_RULES: tuple[tuple[str, Callable[[InspectedPost], Iterator[Row]]], ...] = (
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
    """Return the candidate that contains the spelling of a name."""
    exact = (found for found in candidates if text.squash(found.value) == name.spelling)
    return next(exact, next((found for found in candidates if name.spelling in text.squash(found.value)), None))


def _row(field: str, value: str | None, found: Found | None) -> Row:
    """Return the row of a value; without a value, the row shows the text that gave none."""
    if found is None:
        return Row(field, value)
    file, first, last, rule, key = found.origin
    raw = text.squash(found.value)
    shown = raw if value is None or raw != text.squash(value) else ""
    return Row(field, value, file, first, last, rule, text.truncate(shown, _MAX_TEXT), key=key)


def _rejected(lost: Lost) -> Row:
    file, first, last, rule, key = lost.found.origin
    field = f"not {_FIELDS.get(lost.field, lost.field)}"
    return Row(field, lost.found.value, file, first, last, rule, why=lost.why, key=key)
