"""Find out quickly whether a run has anything to do; most runs under cron have not.

The check compares the status of every source and every published file with the records. It imports few modules and
changes nothing. If in doubt, the run builds.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from feeds.build.options import Options
from feeds.errors import Problem, Refused
from feeds.readers import reader
from feeds.report import Report
from feeds.state.catalog import Catalog, Damaged, exists, same_program
from feeds.storage import package, templates
from feeds.storage.output import STATE, Output, stamp
from feeds.storage.sources import Listing, clock, find, is_settled, read_configuration, require

if TYPE_CHECKING:
    from feeds.settings import Settings


def run(
    options: Options, configuration: Path, must_exist: bool, base_url: str | None, now: datetime | None = None
) -> Report:
    """Build if anything changed, else return the last report. Raises Refused.

    `now` decides which dates are in the future. Sources are listed after the lock is taken, as another run may have
    published some of them meanwhile.
    """
    data = read_configuration(configuration, must_exist)
    options = options._replace(inputs=ascii((data, base_url)))
    moment = now or datetime.fromtimestamp(clock() / 1e9, UTC)
    state = options.state or options.output / STATE
    # Without a state the configuration is checked first, so that an error leaves no empty OUTPUT.
    settings = None if exists(state) and not options.full else load_settings(configuration, data, base_url)
    require(options.sources, options.output)
    output = Output(options.output, options.state, options.wait)
    try:
        listing = find(options.sources, reader, options.output)
        report = None if settings else last_report(options, moment, listing)
        if report is None:
            from feeds.build.run import build

            settings = settings or load_settings(configuration, data, base_url)
            if settings.site.templates:
                listing = listing.without(options.sources, configuration.parent / settings.site.templates)
            report = build(options, settings, moment, output, listing)
        return report
    finally:
        output.close()


def load_settings(file: Path, data: bytes | None, base_url: str | None) -> "Settings":
    """Return the settings in the bytes of a configuration file, with the value of --base-url, if given. Raises Refused."""
    from feeds.settings import Settings, toml

    settings = toml.with_base_url(toml.load(data, str(file)) if data is not None else Settings(), base_url)
    if settings.site.templates is None:
        return settings
    from dataclasses import replace

    from feeds.model import PageTemplate

    return replace(
        settings, templates=tuple([PageTemplate(*one) for one in templates.read(file.parent / settings.site.templates)])
    )


def _is_same_program(meta: Mapping[str, str]) -> bool:
    """Return whether the files of this program have the recorded status, or at least the recorded content."""
    return meta.get("stamps") == same_program(package.stamps()) or meta.get("program") == same_program(
        package.content()
    )


def last_report(options: Options, now: datetime, listing: Listing) -> Report | None:
    """Return the report of the last run, or None if this run may change or report anything."""
    catalog = Catalog(options.state or options.output / STATE)
    try:
        return _last_report(options, now, catalog, listing)
    except (Damaged, Refused, OSError):  # the build reports it
        return None
    finally:
        catalog.close()


def _last_report(options: Options, now: datetime, catalog: Catalog, listing: Listing) -> Report | None:
    meta = catalog.meta()
    due = meta.get("due")
    if meta.get("inputs") != options.inputs or not _is_same_program(meta) or "report" not in meta:
        return None
    if due and datetime.fromisoformat(due) <= now:
        return None
    recorded = meta.get("templates", "")
    if not templates.is_recorded(recorded):
        return None
    if recorded:
        listing = listing.without(options.sources, Path(recorded.partition("\n")[0]))
    values = json.loads(meta["report"])
    problems = [Problem(*problem) for problem in values.pop("problems")]
    if any(problem.level == "error" for problem in (*problems, *listing.problems)):
        return None
    count = 0
    for path, stat, read_at, error in catalog.source_stats():
        source = listing.sources.get(path)
        count += 1
        if error or source is None or source.stat != stat or not is_settled(stat, read_at):
            return None
    if count != len(listing.sources):
        return None
    root = str(options.output)
    if any(recorded is None or stamp(root, path) != recorded for path, _, recorded in catalog.stamps()):
        return None
    return Report(problems, **values)
