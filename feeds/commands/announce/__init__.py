"""`feeds announce`: tell the WebSub hub of each feed whose bytes changed since the hub was last told of it.

The record of what a hub accepted is the only memory: what is not in it is announced, in this run or the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from feeds.commands.announce import hubs
from feeds.commands.announce.client import Client
from feeds.commands.announce.served import check
from feeds.commands.announce.topics import Found, by_rank, find_topics, version
from feeds.errors import Problem, Refused
from feeds.names import CONFIGURATION
from feeds.state import announced, ledger
from feeds.state.announced import Announced, Busy, Topic
from feeds.state.catalog import Damaged
from feeds.storage.output import STATE
from feeds.storage.sources import kind_at

TIMEOUT = 30.0  # seconds for all requests of a run


@dataclass(slots=True)
class Announcement:
    """What became of the topics, by their addresses."""

    announced: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)  # for the next run; with `dry_run` all that are due
    problems: list[Problem] = field(default_factory=list)

    @property
    def status(self) -> int:
        return 1 if any(problem.level == "error" for problem in self.problems) else 0

    @property
    def troubles(self) -> list[tuple[str, str]]:
        """The line of each error and warning, after what it is known by: all those of a hub by its address."""
        bad = [problem for problem in self.problems if problem.level != "note"]
        prefixes = {"error": "", "warning": "warning: "}
        return [(one.where if "://" in one.where else str(one), f"{prefixes[one.level]}{one}") for one in bad]

    @property
    def notes(self) -> list[str]:
        return [f"note: {problem}" for problem in self.problems if problem.level == "note"]

    @property
    def summary(self) -> str:
        """One line for a person at a terminal."""
        if not self.announced and not self.waiting:
            why = "" if self.problems else ": no feed changed since it was announced"
            return f"nothing was announced{why}"
        waiting = f"; {len(self.waiting)} to be announced by the next run" if self.waiting else ""
        return f"{len(self.announced)} changed feed{'' if len(self.announced) == 1 else 's'} announced{waiting}"

    def values(self) -> dict[str, Any]:
        """Return it for programs."""
        problems = [{"where": one.where, "what": one.what, "level": one.level} for one in self.problems]
        return {"status": self.status, "announced": self.announced, "waiting": self.waiting, "problems": problems}


@dataclass(frozen=True, slots=True)
class Options:
    """The options of an announcement."""

    output: Path
    state: Path | None = None  # else OUTPUT/.feeds
    timeout: float = TIMEOUT  # seconds for all requests
    allow_private: bool = False
    dry_run: bool = False  # send and save nothing
    verify: bool = False  # fetch a topic of each format first


def announce(options: Options) -> Announcement:
    """Announce what changed in OUTPUT. Raises Refused if that is no folder of feeds, names no hub, or has no writable state.

    A failing hub is a problem of the announcement, and no exception.
    """
    if kind_at(options.output) != "a folder":
        what = kind_at(options.output) or "no such folder"
        raise Refused(f"{options.output}: {what}, expected a folder of feeds; run feeds build first")
    state = options.state or options.output / STATE
    try:
        return _announce(options, state)
    except Busy:
        return Announcement(problems=[Problem("", "another run is announcing; this one leaves it to that")])
    except Damaged as damaged:
        if options.dry_run:
            raise Refused(f"{state / announced.FILE}: damaged ({damaged}); the next run makes it again") from None
        ledger.set_aside(state, announced.FILE)
        what = f"{announced.FILE} was damaged ({damaged}); it was renamed to {announced.FILE}.damaged, and all is announced"
    try:
        again = _announce(options, state)
    except Damaged as damaged:
        raise Refused(f"{state / announced.FILE}: {damaged}") from None
    again.problems.insert(0, Problem("", what, "warning"))
    return again


def _announce(options: Options, state: Path) -> Announcement:
    now = version(state)  # before the records are read: a build may end meanwhile
    record = Announced(state, not options.dry_run)
    try:
        if now and record.complete() == now and not options.verify:
            return Announcement()
        found = find_topics(options.output, state, record.topics())
        if found.read or found.gone:
            record.save(found.read, found.gone)
        if not found.topics:
            raise Refused(f"{options.output}: no feeds found; run feeds build first")
        if not any(topic.hub for topic in found.topics.values()):
            what = f"no feed names a WebSub hub; set hub in [feeds] of {CONFIGURATION} and run feeds build"
            raise Refused(f"{options.output}: {what}")
        made = Announcement(problems=found.problems)
        _tell(made, found, record, options)
        if not made.waiting and not made.problems:
            record.save((), complete=now)
        return made
    finally:
        record.close()


def _tell(made: Announcement, found: Found, record: Announced, options: Options) -> None:
    """Tell each hub what is due, and save what it accepted."""
    due = by_rank(topic for topic in found.topics.values() if topic.is_due)
    end = hubs.clock() + options.timeout
    client = Client(options.allow_private)
    held: set[str] = set()
    if options.verify:
        problems, held = check(options.output, by_rank(found.topics.values()), client, end)
        made.problems += problems
    for hub in dict.fromkeys(topic.hub for topic in due):
        of_hub = [topic for topic in due if topic.hub == hub]
        asked = [topic for topic in of_hub if topic.path.rpartition("/")[2] not in held]
        told = [] if options.dry_run else _told(made, hub, asked, record, client, end)
        made.announced += told
        made.waiting += [topic.url for topic in of_hub if topic.url not in set(told)]
    client.close()


def _told(
    made: Announcement, hub: str, topics: Sequence[Topic], record: Announced, client: Client, end: float
) -> list[str]:
    """Return the addresses that the hub accepted, and save them; add problems for the others."""
    told: list[str] = []
    changed: list[Topic] = []
    reasons: dict[str, str] = {}  # the first of each kind
    try:
        for topic, outcome in hubs.tell(hub, topics, client, end):
            if outcome.result == "announced":
                told.append(topic.url)
                changed.append(topic._replace(announced=topic.digest, refusals=0))
                continue
            reasons.setdefault(outcome.result, outcome.why)
            if outcome.result == "refused":
                changed.append(topic._replace(refusals=topic.refusals + 1))
    finally:
        if changed:
            record.save(changed)
    for why in reasons.values():
        made.problems.append(Problem(hub, f"{why}; what is not announced waits for the next run", "error"))
    return told
