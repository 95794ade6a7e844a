"""Whether anything is new at all: what most runs under cron come down to.

Kept apart from the build so that such a run loads next to nothing: it compares how every source and every published file
looks with what is remembered, and where it is in doubt it says that something may be new. It changes nothing.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from feeds.call import Call
from feeds.catalog import Catalog, Damaged, is_kept, same_program
from feeds.disk import program
from feeds.disk.output import STATE, Output, mark
from feeds.disk.sources import (
    Listed,
    Source,
    clock,
    find,
    is_settled,
    read_configuration,
    require,
)
from feeds.errors import Problem, Refused
from feeds.names import ENDINGS
from feeds.report import Report

if TYPE_CHECKING:
    from feeds.settings import Settings


def run(call: Call, configuration: Path, must_exist: bool, base_url: str | None, now: datetime | None = None) -> Report:
    """One build, where there is anything to build. Raises Refused; `now` decides which posts are still to come.

    Sources are looked for when no other run is at work: what one may have published meanwhile must be seen.
    """
    data = read_configuration(configuration, must_exist)
    call = call._replace(told=_told(data, base_url))
    moment = now or datetime.fromtimestamp(clock() / 1e9, UTC)
    # Where nothing is published yet, nothing is made before the configuration is known to be good.
    settings = None if is_kept(_state(call)) and not call.full else _configured(configuration, data, base_url)
    require(call.sources, call.output)
    output = Output(call.output, call.state, call.wait)
    try:
        listed = find(call.sources, ENDINGS, call.output)
        report = None if settings else as_before(call, moment, listed)
        if report is None:
            from feeds import build

            settings = settings or _configured(configuration, data, base_url)
            report = build.build(call, settings, moment, output, listed)
        return report
    finally:
        output.close()


def _state(call: Call) -> Path:
    return call.state or call.output / STATE


def _configured(file: Path, data: bytes | None, base_url: str | None) -> "Settings":
    from feeds import build

    return build.configure(file, data, base_url)


def _told(configuration: bytes | None, base_url: str | None) -> str:
    """All that a call is told but where things lie, in ASCII."""
    return ascii((configuration, base_url))


def _is_same_program(meta: Mapping[str, str]) -> bool:
    """Whether the files of this program look as they did, or at least hold the same."""
    return meta.get("looks") == same_program(program.looks()) or meta.get("program") == same_program(program.content())


def as_before(call: Call, now: datetime, listed: Listed) -> Report | None:
    """The last run's report, where this one would do nothing and find nothing to say that that one did not."""
    catalog = Catalog(_state(call))
    try:
        return _as_before(call, now, catalog, *listed)
    except (Damaged, Refused, OSError):  # the build itself will meet it, and say it
        return None
    finally:
        catalog.close()


def _as_before(
    call: Call, now: datetime, catalog: Catalog, found: Mapping[str, Source], met: Sequence[Problem]
) -> Report | None:
    meta = catalog.meta()
    due = meta.get("due")
    if meta.get("told") != call.told or not _is_same_program(meta) or "report" not in meta:
        return None
    if due and datetime.fromisoformat(due) <= now:
        return None
    told = json.loads(meta["report"])
    problems = [Problem(*problem) for problem in told.pop("problems")]
    if any(problem.trouble for problem in (*problems, *met)) or catalog.count() != len(found):
        return None
    for path, status, read, trouble in catalog.looks():
        source = found.get(path)
        if trouble or source is None or source.stat != status or not is_settled(status, read):
            return None
    root = str(call.output)
    for path, _, known in catalog.marks():
        if known is None or mark(root, path) != known:
            return None
    return Report(problems, **told)
