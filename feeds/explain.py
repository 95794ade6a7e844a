"""`feeds inspect`: what is understood of a source, as `build` would publish it, and where each value comes from.

The same rooms as a build are asked, with the whole site's evidence, so that the answer is what will be published.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from feeds import build, evidence, identity, names, normalize, paths, text
from feeds.arrange import census
from feeds.arrange.entries import entries
from feeds.disk.sources import absolute, find, kind_at, read, read_configuration, source_at
from feeds.errors import Refused, SourceError
from feeds.gather import draft_of
from feeds.model import Comment, Draft, DraftComment, Entry, Found, Name, Post
from feeds.settings import Settings

_SHOWN = 100  # characters of a value in a table


@dataclass(frozen=True, slots=True)
class Row:
    """One value and its origin; lines are from 1, 0 where there are none."""

    field: str
    value: str
    file: str = ""
    first: int = 0
    last: int = 0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    file: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    trouble: str | None = None  # why it cannot be read


def explain(file: Path) -> Explained:
    """All that is understood of one source. Raises Refused where there is no such file."""
    place = absolute(file)
    kind = kind_at(place)
    if kind != "a file":
        raise Refused(f"{file}: {kind or 'no such file'}, expected a source to inspect")
    if place.suffix.lower() not in names.ENDINGS:
        raise Refused(f"{file}: expected a name that ends in {' or '.join(names.ENDINGS)}")
    top = next((folder for folder in place.parents if kind_at(folder / names.CONFIGURATION) == "a file"), None)
    settings = _settings(top / names.CONFIGURATION) if top else Settings()
    path = place.relative_to(top or place.parent).as_posix()
    drafts = _drafts(top, path, place)
    mine = drafts[path]
    if isinstance(mine, SourceError):
        return Explained(str(file), (), (), f"{file}: left out: {mine}")
    good = {at: draft for at, draft in drafts.items() if isinstance(draft, Draft)}
    rows, notes = _explained(path, good, settings)
    alone = () if top else (f"no {names.CONFIGURATION} at or above this file: it is taken for a site of its own",)
    return Explained(str(file), rows, (*notes, *alone))


def _settings(file: Path) -> Settings:
    return build.configure(file, read_configuration(file, must_exist=True), None)


def _drafts(top: Path | None, path: str, place: Path) -> dict[str, Draft | SourceError]:
    """What was found in the source, and in all others of its site: together they decide titles, dates and addresses.

    Without a configuration nothing says that the other files of the folder are one site: the source stands alone.
    """
    found = find(top, names.ENDINGS)[0] if top else {}
    sources = {**found, path: source_at(place, path)}
    drafts: dict[str, Draft | SourceError] = {}
    for at, source in sources.items():
        try:
            drafts[at] = draft_of(at, read(source)[0])
        except SourceError as error:
            drafts[at] = error
    return drafts


def _explained(path: str, drafts: Mapping[str, Draft], settings: Settings) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    seen = evidence.total(map(evidence.of, drafts.values()))
    rules = normalize.rules(settings, seen)
    laid = {at: normalize.overlay(draft, settings) for at, draft in drafts.items()}
    made = {at: normalize.post(draft, rules) for at, draft in laid.items()}
    posts = {at: post for at, (post, _, _) in made.items() if at == path or normalize.is_published(laid[at], settings)}
    gists = {at: identity.gist(post) for at, post in posts.items()}
    site = census.site(list(gists.values()), settings, seen)
    slug = identity.settle(gists, {})[path].slug or ""
    post, words, notes = made[path]
    page, _ = paths.readable(gists[path], post.url, slug, site.base, settings.site.permalink)
    entry, *replies = entries(post, words, slug, page, site, settings)
    if not normalize.is_published(laid[path], settings):
        notes = (*notes, "not published: the configuration says so")
    return tuple(_rows(laid[path], post, entry, replies)), notes


def _rows(draft: Draft, post: Post, entry: Entry, replies: Sequence[Entry]) -> Iterator[Row]:
    yield _row("site", draft.site.value if draft.site else None, draft.site)
    yield _row("title", entry.title, draft.title)
    people = draft.authors or ((draft.byline,) if draft.byline else ())
    for name, person in zip(post.authors, entry.authors, strict=True):
        yield _row("author", person.name, _found(name, people))
    if not entry.authors:
        yield _row("author", None, None)
    yield _row("date", entry.published.isoformat() if entry.published else None, draft.published)
    if entry.modified:
        yield _row("updated", entry.modified.isoformat(), draft.updated)
    for name, term in zip(post.categories, entry.terms, strict=True):
        yield _row("category", term.label, _found(name, draft.categories))
    if entry.language:
        yield _row("language", entry.language, draft.language)
    yield Row("id", entry.id, rule="as first minted: one that is published already stays")
    yield Row("address", entry.url, rule="as first minted: one that is published already stays")
    yield from (_row("paragraph", found.value, found) for found in draft.body)
    yield from _lives(draft)
    yield _row("comments", post.status or "open or closed: not said", draft.status)
    if draft.comment_count:
        yield _row("  counted", draft.comment_count.value, draft.comment_count)
    for found, comment, reply in zip(draft.comments, post.comments, replies, strict=True):
        yield from _comment(found, comment, reply)
    yield _row("rights", entry.rights, draft.rights)
    yield from (_row("left out", found.value, found) for found in draft.furniture)
    yield from (_row(f"not {lost.field}", lost.found.value, lost.found, f": {lost.why}") for lost in draft.lost)


def _lives(draft: Draft) -> Iterator[Row]:
    for life in draft.biographies:
        yield _row("biography of", life.name.value, life.name)
        for fact in life.facts:
            yield _row("  role" if fact is life.facts[0] else "  fact", fact.value, fact)
        yield from (_row("  text", found.value, found) for found in life.text)


def _comment(found: DraftComment, comment: Comment, reply: Entry) -> Iterator[Row]:
    who = reply.authors[0].name if reply.authors else f"({reply.unnamed})"
    yield Row(comment.kind, who, found.origin.file, found.origin.first, found.origin.last, found.origin.rule)
    if comment.published:
        yield _row("  date", comment.published.isoformat(), found.published)
    yield from (_row("  text", paragraph.value, paragraph) for paragraph in found.text)


def _found(name: Name, candidates: Sequence[Found]) -> Found | None:
    """Where a post spells a name."""
    exact = (found for found in candidates if text.squash(found.value) == name.spelling)
    return next(exact, next((found for found in candidates if name.spelling in text.squash(found.value)), None))


def _row(field: str, value: str | None, found: Found | None, more: str = "") -> Row:
    if value is None or found is None:
        return Row(field, value or "—")
    origin = found.origin
    return Row(field, value, origin.file, origin.first, origin.last, origin.rule + more)


def as_json(explained: Sequence[Explained]) -> str:
    """The same for programs: a list with an object for each file."""
    return json.dumps([asdict(one) for one in explained], ensure_ascii=False, indent=2)


def as_table(explained: Explained) -> str:
    """A table for a terminal: field, line, value, rule."""
    lines = [explained.file]
    for row in explained.rows:
        place = f"{row.first}–{row.last}" if row.last > row.first else str(row.first or "")
        value = text.truncate(text.squash(row.value), _SHOWN)
        lines.append(f"  {row.field:14} {place:>7}  {value}" + (f"  ({row.rule})" if row.rule else ""))
    lines += [f"  note: {note}" for note in explained.notes]
    return "\n".join(lines)
