"""The date that a source's path within the site names, as blog engines lay out their pages."""

import re

from feeds.dates.days import made

_YEAR = r"(?:^|/)(?P<y>(?:19|20)\d\d)"
_YEARS = re.compile(_YEAR)
# A name like 10-ways-to-win below 2012/06 begins with no day: there the day is a folder, or all of the name.
_DAYS = (
    re.compile(rf"{_YEAR}(?P<s>[._-]?)(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?![^/._\s-])"),
    re.compile(rf"{_YEAR}[/-](?P<m>\d\d?)/(?P<d>\d\d?)(?=/|\.\w+$|$)"),
)
_MONTH = re.compile(rf"{_YEAR}[/_-](?P<m>\d\d?)(?=/)")


def in_path(path: str) -> str | None:
    """The day or the month that folders or the beginning of a file's name say, as YYYY-MM-DD or YYYY-MM.

    None where they name none, or several that do not agree.
    """
    if not _YEARS.search(path):
        return None
    days = {made(int(at["y"]), int(at["m"]), int(at["d"])) for pattern in _DAYS for at in pattern.finditer(path)}
    months = {made(int(at["y"]), int(at["m"])) for at in _MONTH.finditer(path)}
    if None in days | months or len(days) > 1 or len(months) > 1:
        return None
    day, month = next(iter(days), None), next(iter(months), None)
    if day and month and day.replace(day=1) != month:
        return None
    return f"{day:%Y-%m-%d}" if day else f"{month:%Y-%m}" if month else None
