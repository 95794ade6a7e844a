"""`feeds inspect`: what is understood of a source, as `build` would publish it, and where each value comes from.

The plan of a build is asked, from the same state and with the whole site's evidence, so that the answer is what will be
published. `rows` gives it value by value, with the candidates that were rejected; `table` lays that out for a terminal.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
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
from feeds.model import Draft, PostKey, Source
from feeds.names import CONFIGURATION
from feeds.readers import READERS
from feeds.state.catalog import Damaged
from feeds.storage.sources import Listing, absolute, clock, find, kind_at, opened, source_at
from feeds.storage.spill import Spill


@dataclass(frozen=True, slots=True)
class Inspected:
    """One post of a source, or why the source or the post cannot be read."""

    file: str  # as it was given, and the item after "#" where the source holds several posts
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()  # lines for the configuration that would give what was not found
    error: str | None = None


def inspect(name: Path, output: Path | None = None, state: Path | None = None) -> list[Inspected]:
    """Return all that is understood of a source, or of the item after "#" in its name.

    `output` and `state` are those of the build. Raises Refused where there is no such file.
    """
    file, item = _parted(name)
    place = absolute(file)
    kind = kind_at(place)
    if kind != "a file":
        raise Refused(f"{file}: {kind or 'no such file'}, expected a source to inspect")
    if place.suffix.lower() not in READERS:
        raise Refused(f"{file}: expected a name that ends in {', '.join(READERS)}")
    site = site_of(place, output, state)
    try:
        return list(_inspected(file, item, place, site))
    except Damaged as damaged:
        raise Refused(f"{site.state.catalog.file}: damaged ({damaged}); the next build makes a new state") from None
    finally:
        site.state.catalog.close()


def _parted(name: Path) -> tuple[Path, str | None]:
    """Return the file and the item that a name stands for."""
    head, sign, item = str(name).rpartition("#")
    return (name, None) if not sign or kind_at(name) else (Path(head), item)


def _inspected(file: Path, item: str | None, place: Path, site: InspectedSite) -> Iterator[Inspected]:
    path = place.relative_to(site.top).as_posix() if site.is_whole else place.name
    source = source_at(place, path)
    listing = find(site.top, READERS, site.output) if site.is_whole else Listing({}, (), Counter())
    spill = Spill(None)
    try:
        listing.sources[source.path] = source
        options = Options(site.top, site.output or site.top)
        now = datetime.fromtimestamp(clock() / 1e9, UTC)
        made = plan(site.state, listing, options, now, spill)
        with opened(source) as opened_source:
            for draft in drafts_of(Source(source.path, opened_source.stream), source.stat[0]):
                key = PostKey(source.path, draft.item)
                if item is None or item == key.item:
                    shown = f"{file}#{key.item}" if key.item else str(file)
                    yield _error(shown, draft) if isinstance(draft, SourceError) else _post(shown, draft, made, site)
    except SourceError as error:
        yield _error(str(file), error)
    finally:
        spill.close()


def _error(shown: str, error: SourceError) -> Inspected:
    return Inspected(shown, error=f"{shown}: left out: {error}")


def _post(shown: str, draft: Draft, made: Plan, site: InspectedSite) -> Inspected:
    """Return one post as the plan has it; one that is not published, as it would be."""
    settings, rules = site.state.settings, made.gatherer.reader.rules
    overlaid = normalize.overlay(draft, settings)
    post, notes = normalize.post(overlaid, rules)
    summary, whole = made.posts.get(draft.key), made.site
    if summary is None:
        natural = normalize.summary(post)
        known = made.remembered.known.get(draft.key)
        slug = (known.slug if known else None) or natural.natural_slug
        summary = located(natural._replace(id=known.id if known else natural.id, slug=slug), settings)
        whole = build_site([*made.posts.values(), summary], settings, made.gathered.evidence)
    entry, *comments = entries(post, summary, whole)
    inspected = InspectedPost(overlaid, post, entry, comments)
    return Inspected(shown, tuple(rows(inspected)), _notes(draft, notes, made, site), missing(overlaid, post))


def _notes(draft: Draft, notes: Sequence[str], made: Plan, site: InspectedSite) -> tuple[str, ...]:
    where = {str(draft.key), draft.path}
    lines = [*notes, *(problem.what for problem in made.problems if problem.where in where)]
    if not normalize.is_enabled(draft.key, site.state.settings):
        lines.append(f"not published: publish = false in {CONFIGURATION}")
    return (*dict.fromkeys(lines), *site.notes)


def to_json(inspected: Sequence[Inspected]) -> str:
    """Return the same for programs: a list with an object for each post."""
    return json.dumps([asdict(one) for one in inspected], ensure_ascii=False, indent=2)


def to_table(inspected: Inspected, width: int) -> str:
    """Return a table for a terminal of so many columns, notes, and what could be written into the configuration."""
    lines = [inspected.file, *table(inspected.rows, width)]
    lines += [f"  note: {note}" for note in inspected.notes]
    if inspected.missing:
        lines += [f"  to set what is missing, in {CONFIGURATION}:", *(f"    {line}" for line in inspected.missing)]
    return "\n".join(lines)
