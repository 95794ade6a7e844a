"""Moments in UTC in the local time that their page shows."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone

from feeds import dates
from feeds.model import Found


def in_local_time(moment: datetime, among: Iterable[Found]) -> Found | None:
    """Return a moment in UTC in the offset that another text of it without an offset gives."""
    for found in among:
        local = dates.read(found.value, UTC)
        if isinstance(local, dates.Moment) and (offset := _offset(moment, local)):
            return found._replace(value=moment.astimezone(timezone(offset)).isoformat())
    return None


def localized(value: str, text: str | None) -> str:
    """Return a machine-readable moment as its element shows it: in the offset that the shown time of day gives.

    Where an element shows but another day, its day.
    """
    moment = dates.read(value, UTC)
    local = dates.read(text, UTC) if text else None
    if not isinstance(moment, dates.Moment) or moment.precision != "instant" or not isinstance(local, dates.Moment):
        return value
    days = (local.when.date() - moment.when.date()).days
    if not text or abs(days) != 1 or local.precision not in ("day", "minute"):
        return value
    offset = _offset(moment.when, local)
    return moment.when.astimezone(timezone(offset)).isoformat() if offset else text


def _offset(moment: datetime, local: dates.Moment) -> timedelta | None:
    """Return the offset of the zone in which a moment has a local time of the day before or after."""
    offset = local.when.replace(second=0, microsecond=0) - moment.astimezone(UTC).replace(second=0, microsecond=0)
    is_zone = abs(offset) <= timedelta(hours=14) and not offset % timedelta(minutes=15)
    return offset if is_zone and local.precision == "minute" and local.when.date() != moment.date() else None
