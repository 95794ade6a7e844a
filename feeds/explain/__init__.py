"""`feeds inspect`: what is understood of a source, as `build` would publish it, and where each value comes from.

The same rooms as a build are asked, with the whole site's evidence, so that the answer is what will be published.
`rows` says it value by value, with what was considered and why it lost; `table` lays that out for a terminal.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from feeds import build, evidence, identity, names, normalize, paths
from feeds.arrange import census
from feeds.arrange.entries import entries
from feeds.disk.sources import absolute, find, kind_at, read, read_configuration, source_at
from feeds.errors import Refused, SourceError
from feeds.explain.rows import Row, Told, missing, rows
from feeds.explain.table import table
from feeds.gather import draft_of
from feeds.model import Draft
from feeds.settings import Settings


@dataclass(frozen=True, slots=True)
class Explained:
    file: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    missing: tuple[str, ...] = ()  # lines for the configuration that would say what nobody found
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
        return Explained(str(file), (), (), trouble=f"{file}: left out: {mine}")
    told, notes = _told(path, {at: draft for at, draft in drafts.items() if isinstance(draft, Draft)}, settings)
    alone = () if top else (f"no {names.CONFIGURATION} at or above this file: it is taken for a site of its own",)
    return Explained(str(file), tuple(rows(told)), (*notes, *alone), missing(told.draft, told.post))


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


def _told(path: str, drafts: Mapping[str, Draft], settings: Settings) -> tuple[Told, tuple[str, ...]]:
    """One post of a site as it would be published, and the notes on it."""
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
    return Told(laid[path], post, entry, replies), notes


def as_json(explained: Sequence[Explained]) -> str:
    """The same for programs: a list with an object for each file."""
    return json.dumps([asdict(one) for one in explained], ensure_ascii=False, indent=2)


def as_table(explained: Explained, width: int) -> str:
    """A table for a terminal of so many columns, notes, and what could be written into the configuration."""
    lines = [explained.file, *table(explained.rows, width)]
    lines += [f"  note: {note}" for note in explained.notes]
    if explained.missing:
        lines += [
            f"  to say what is missing, in {names.CONFIGURATION}:",
            *(f"    {line}" for line in explained.missing),
        ]
    return "\n".join(lines)
