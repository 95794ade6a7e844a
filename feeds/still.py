"""Whether anything is new at all: what most runs under cron come down to.

Kept apart from the build so that such a run loads next to nothing: it compares how every source and every published file
looks with what is remembered, and where it is in doubt it says that something may be new. It changes nothing and waits
for nobody.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from feeds.call import Call
from feeds.catalog import Catalog, Damaged, same_program
from feeds.disk.output import STATE, mark
from feeds.disk.sources import clock, find, fingerprint, is_settled, program, read_configuration
from feeds.errors import Problem, Refused
from feeds.names import ENDINGS
from feeds.report import Report


def run(call: Call, configuration: Path, must_exist: bool, base_url: str | None, now: datetime | None = None) -> Report:
    """One build, where there is anything to build. Raises Refused; `now` decides which posts are still to come."""
    data = read_configuration(configuration, must_exist)
    call = replace(call, told=_told(data, base_url))
    moment = now or datetime.fromtimestamp(clock() / 1e9, UTC)
    report = as_before(call, moment)
    if report is None:
        from feeds import build

        report = build.build(call, build.configure(configuration, data, base_url), moment)
    return report


def _told(configuration: bytes | None, base_url: str | None) -> str:
    """The fingerprint of all that a call is told but where things lie."""
    file = b"-" if configuration is None else b"+" + configuration
    return fingerprint(file + b"\0" + (base_url or "").encode("utf-8", "surrogateescape"))


def as_before(call: Call, now: datetime) -> Report | None:
    """The last run's report, where this one would do nothing and find nothing to say that that one did not."""
    if call.full:
        return None
    catalog = Catalog(call.state or call.output / STATE)
    try:
        return _as_before(call, now, catalog)
    except (Damaged, Refused, OSError):  # the run itself will meet it, and say it
        return None
    finally:
        catalog.close()


def _as_before(call: Call, now: datetime, catalog: Catalog) -> Report | None:
    meta = catalog.meta()
    due = meta.get("due")
    if meta.get("told") != call.told or meta.get("program") != same_program(program()) or "report" not in meta:
        return None
    if due and datetime.fromisoformat(due) <= now:
        return None
    told = json.loads(meta["report"])
    problems = [Problem(*problem) for problem in told.pop("problems")]
    found, met = find(call.sources, ENDINGS, call.output)
    looks = catalog.looks()
    if any(problem.trouble for problem in (*problems, *met)) or looks.keys() != found.keys():
        return None
    for path, (status, read, trouble) in looks.items():
        if trouble or found[path].stat != status or not is_settled(status, read):
            return None
    root = str(call.output)
    if any(known is None or mark(root, path) != known for path, _, known in catalog.marks()):
        return None
    return Report(problems, **told)
