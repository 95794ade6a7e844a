"""What quiet runs printed, and when: a trouble that stays is told once, and again only after some hours.

Losing the record costs a line that is told again, so no failure to read or write it is reported.
"""

import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from feeds.errors import Refused
from feeds.storage.created import replace
from feeds.storage.sources import clock, read_configuration

FILE = "told.json"
_HOUR = 3600  # seconds


def due(state: Path, command: str, troubles: Collection[str], hours: float) -> Collection[str]:
    """Return which troubles of a command must be told now, and record that: new ones, and those told `hours` ago.

    Troubles that are gone are forgotten, so they are new when they come back. With 0 hours all are told.
    """
    record = _read(state / FILE)
    before = record.get(command, {})
    now = clock() // 1_000_000_000
    told = {one for one in troubles if not 0 <= now - before.get(one, -_HOUR * hours) < hours * _HOUR}
    if hours:
        after = {one: now if one in told else before[one] for one in troubles}
    else:
        after = {one: before[one] for one in troubles if one in before}
    if after != before:
        kept = {name: times for name, times in (record | {command: after}).items() if times}
        with suppress(Refused):
            replace(state / FILE, json.dumps(kept, indent=1, sort_keys=True).encode())
    return told


def _read(file: Path) -> dict[str, dict[str, float]]:
    """Return the times, in seconds since 1970, by command and trouble; none where they cannot be read."""
    with suppress(Refused, ValueError, AttributeError, RecursionError):
        record = json.loads(read_configuration(file, must_exist=False) or b"{}")
        times = [time for of_command in record.values() for time in of_command.values()]
        if all(isinstance(time, int | float) for time in times):
            return dict(record)
    return {}
