"""`feeds inspect`: show the values of a source as `build` would publish them, and the origin of each.

It makes the plan of a build, from the same state and with the evidence of the whole site. `rows` lists values and
rejected candidates; `table` formats them for a terminal.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from feeds import normalize
from feeds.arrange.entries import entries
from feeds.arrange.site import located
from feeds.arrange.site import site as build_site
from feeds.build.options import Options
from feeds.build.plan import Plan, plan
from feeds.build.read import drafts_of
from feeds.commands.inspect.rows import InspectedPost, Row, missing, rows
from feeds.commands.inspect.site import InspectedSite, site_of
from feeds.commands.inspect.table import table
from feeds.errors import Refused, SourceError
from feeds.model import Draft, DraftComment, Entry, Found, Origin, PostKey, Source
from feeds.names import CONFIGURATION
from feeds.readers import READERS, reader
from feeds.replies import joined
from feeds.state.catalog import Damaged
from feeds.storage.sources import Listing, SourceFile, absolute, clock, find, kind_at, opened, source_at
from feeds.storage.spill import Spill

_FILE = "file of comments"


@dataclass(frozen=True, slots=True)
class Inspected:
    """One post of a source, or the error that a source or post cannot be read."""

    file: str  # as given on the command line; "FILE#ITEM" where the source holds several posts
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()  # lines for feeds.toml that would set what was not found
    error: str | None = None
    post: Entry | None = None  # as every format has it
    comments: tuple[Entry, ...] = ()  # in the order of the source


def inspect(name: str | Path, output: Path | None = None, state: Path | None = None) -> Iterator[Inspected]:
    """Yield the posts of a source or of all sources of a folder, or the post named by an item after "#".

    `output` and `state` are those of the build. Raises Refused if there is no such file, folder or item.
    """
    file, item = _parted(str(name))
    place = absolute(file)
    kind = kind_at(place)
    if kind not in ("a file", "a folder"):
        raise Refused(f"{file}: {kind or 'no such file'}, expected a source to inspect")
    if kind == "a file" and reader(place.as_posix()) is None:
        raise Refused(f"{file}: expected a name that ends in {', '.join(READERS)}")
    site = site_of(place if kind == "a file" else place / CONFIGURATION, output, state)
    count = 0
    try:
        for one in _file(file, item, place, site) if kind == "a file" else _folder(file, place, site):
            count += 1
            yield one
    except Damaged as damaged:
        raise Refused(f"{site.state.catalog.file}: damaged ({damaged}); the next build makes a new state") from None
    finally:
        site.state.catalog.close()
    if item is not None and not count:
        raise Refused(f'{file}: no item "{item}", expected one that `feeds inspect {file}` lists')


def _parted(name: str) -> tuple[Path, str | None]:
    """Return the file and the item of a name FILE or FILE#ITEM; each of them may contain "#"."""
    signs = (at for at, char in enumerate(name) if char == "#")
    at = None if kind_at(Path(name)) else next((at for at in signs if kind_at(Path(name[:at])) == "a file"), None)
    return (Path(name), None) if at is None else (Path(name[:at]), name[at + 1 :])


def _file(file: Path, item: str | None, place: Path, site: InspectedSite) -> Iterator[Inspected]:
    whole = place.as_posix().lstrip("/")
    path = place.relative_to(site.top).as_posix() if site.is_whole else place.name if reader(place.name) else whole
    listing = _listing(site) if site.is_whole else Listing({}, (), Counter())
    source = listing.sources[path] = source_at(place, path)
    with _planned(site, listing) as made:
        yield from _posts(file, item, source, made, site)


def _folder(folder: Path, place: Path, site: InspectedSite) -> Iterator[Inspected]:
    listing = _listing(site)
    within = place.relative_to(site.top).as_posix().removeprefix(".")
    with _planned(site, listing) as made:
        for path, source in listing.sources.items():
            if path.startswith(f"{within}/" if within else ""):
                yield from _posts(folder / path[len(within) :].lstrip("/"), None, source, made, site)


def _listing(site: InspectedSite) -> Listing:
    listing, own = find(site.top, reader, site.output), site.state.settings.site.templates
    return listing.without(site.top, site.top / own) if own else listing


@contextmanager
def _planned(site: InspectedSite, listing: Listing) -> Iterator[Plan]:
    """Plan the build of the site from these sources."""
    spill = Spill(None)
    try:
        now = datetime.fromtimestamp(clock() / 1e9, UTC)
        yield plan(site.state, listing, Options(site.top, site.output or site.top), now, spill)
    finally:
        spill.close()


def _posts(file: Path, item: str | None, source: SourceFile, made: Plan, site: InspectedSite) -> Iterator[Inspected]:
    """Yield the posts of a source, or the one that `item` names."""
    try:
        with opened(source) as opened_source:
            for draft in drafts_of(Source(source.path, opened_source.stream, made.gathered.template), source.stat[0]):
                key = PostKey(source.path, draft.item)
                if (item is None or item == key.item) and not (isinstance(draft, Draft) and draft.offers):
                    shown = f"{file}#{key.item}" if key.item else str(file)
                    if isinstance(draft, SourceError):
                        yield _error(shown, key, draft, made)
                    else:
                        yield _post(shown, draft, made, site)
    except SourceError as error:
        yield _error(str(file), PostKey(source.path), error, made)


def _error(shown: str, key: PostKey, error: SourceError, made: Plan) -> Inspected:
    """Return why a post cannot be read, and what the build publishes in its place."""
    reasons = (one.what for one in made.problems if one.where == str(key) and one.what.endswith(str(error)))
    return Inspected(shown, error=f"{shown}: {next(reasons, f'left out: {error}')}")


def _post(shown: str, draft: Draft, made: Plan, site: InspectedSite) -> Inspected:
    """Return one post as planned; one that is not published, as it would be published."""
    settings, rules = site.state.settings, made.gatherer.reader.rules
    others = [made.gatherer.draft(key) for key in made.replies.get(draft.key, ())]
    whole = normalize.overlay(joined(draft, [_placed(other) for other in others]), settings)
    overlaid = normalize.resolved(whole, rules.referred)
    post, notes = normalize.post(overlaid, rules)
    summary, site_ = made.posts.get(draft.key), made.site
    if summary is None:
        natural = normalize.summary(post)
        former = made.remembered.by_key.get(draft.key)
        slug = (former.slug if former else None) or natural.natural_slug
        summary = located(natural._replace(id=former.id if former else natural.id, slug=slug), settings)
        site_ = build_site([*made.posts.values(), summary], settings, made.gathered.evidence)
    entry, *comments = entries(post, summary, site_)
    inspected = InspectedPost(overlaid, post, entry, comments)
    lines = _notes(draft, notes, made, site)
    return Inspected(shown, tuple(rows(inspected)), lines, missing(overlaid, post), None, entry, tuple(comments))


def _placed(draft: Draft) -> Draft:
    """Return a draft from the state with its file as the origin of its comments."""

    def placed(found: Found | None) -> Found | None:
        return found and found._replace(origin=Origin(draft.path, 0, 0, found.origin.rule, found.origin.field))

    comments = (
        DraftComment(*(placed(value) if isinstance(value, Found) else value for value in comment))  # type: ignore[arg-type]
        for comment in draft.comments
    )
    return replace(draft, comments=tuple([one._replace(origin=Origin(draft.path, 0, 0, _FILE)) for one in comments]))


def _notes(draft: Draft, notes: Sequence[str], made: Plan, site: InspectedSite) -> tuple[str, ...]:
    record = made.gathered.posts.get(draft.key)
    lines = [*notes, *(problem.what for problem in made.problems if problem.where == str(draft.key))]
    lines += [f"a comment on {post}" for post, replies in made.replies.items() if draft.key in replies]
    if draft.key in made.no_posts and draft.key not in made.natural:
        lines.append(f"not published: {made.no_posts[draft.key]}, as the other files of its folder show")
    if draft.item and record and record.summary and record.summary.visibility != "public":
        lines.append(f"not published: {record.summary.visibility}")
    if not normalize.is_enabled(draft.key, site.state.settings):
        lines.append(f"not published: publish = false in {CONFIGURATION}")
    return (*dict.fromkeys(lines), *site.notes)


def to_json(inspected: Sequence[Inspected]) -> str:
    """Return the inspected posts as JSON: a list with an object for each."""
    values = [
        {"file": one.file, "rows": [asdict(row) for row in one.rows], "notes": one.notes}
        | {"missing": one.missing, "error": one.error}
        for one in inspected
    ]
    return json.dumps(values, ensure_ascii=False, indent=2)


def to_table(inspected: Inspected, width: int) -> str:
    """Return a table for a terminal of `width` columns, then notes and lines for feeds.toml."""
    lines = [inspected.file, *table(inspected.rows, width)]
    lines += [f"  note: {note}" for note in inspected.notes]
    if inspected.missing:
        lines += [f"  to set what is missing, in {CONFIGURATION}:", *(f"    {line}" for line in inspected.missing)]
    return "\n".join(lines)
