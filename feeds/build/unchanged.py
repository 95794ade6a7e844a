"""Tell whether anything is new at all: what most runs under cron come down to.

Such a run loads next to nothing: it compares how every source and every published file looks with the records. In
doubt something may be new. It changes nothing.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from feeds.build.options import Options
from feeds.errors import Problem, Refused
from feeds.readers import READERS
from feeds.report import Report
from feeds.state.catalog import Catalog, Damaged, exists, same_program
from feeds.storage import package
from feeds.storage.output import STATE, Output, stamp
from feeds.storage.sources import Listing, clock, find, is_settled, read_configuration, require

if TYPE_CHECKING:
    from feeds.settings import Settings


def run(
    options: Options, configuration: Path, must_exist: bool, base_url: str | None, now: datetime | None = None
) -> Report:
    """Build, where there is anything to build. Raises Refused; `now` decides which posts are still to come.

    Sources are listed once the lock is held: another run may have published some of them meanwhile.
    """
    data = read_configuration(configuration, must_exist)
    options = options._replace(inputs=ascii((data, base_url)))
    moment = now or datetime.fromtimestamp(clock() / 1e9, UTC)
    state = options.state or options.output / STATE
    # Where nothing is published yet, nothing is made before the configuration is known to be good.
    settings = None if exists(state) and not options.full else _settings(configuration, data, base_url)
    require(options.sources, options.output)
    output = Output(options.output, options.state, options.wait)
    try:
        listing = find(options.sources, READERS, options.output)
        report = None if settings else last_report(options, moment, listing)
        if report is None:
            from feeds.build.run import build

            settings = settings or _settings(configuration, data, base_url)
            report = build(options, settings, moment, output, listing)
        return report
    finally:
        output.close()


def _settings(file: Path, data: bytes | None, base_url: str | None) -> "Settings":
    from feeds.settings import Settings, toml

    return toml.with_base_url(toml.load(data, str(file)) if data is not None else Settings(), base_url)


def _is_same_program(meta: Mapping[str, str]) -> bool:
    """Tell whether the files of this program look as they did, or at least hold the same."""
    return meta.get("stamps") == same_program(package.stamps()) or meta.get("program") == same_program(
        package.content()
    )


def last_report(options: Options, now: datetime, listing: Listing) -> Report | None:
    """Return the last run's report, where this run would change nothing and report nothing else."""
    catalog = Catalog(options.state or options.output / STATE)
    try:
        return _last_report(options, now, catalog, listing)
    except (Damaged, Refused, OSError):  # the build itself meets it, and reports it
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
    if any(known is None or stamp(root, path) != known for path, _, known in catalog.stamps()):
        return None
    return Report(problems, **values)
