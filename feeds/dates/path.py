"""Find the date in a source's path, such as 2012/06/27/title.txt or 2012-06-27-title.txt."""

import re

from feeds.dates.days import valid

_YEAR = r"(?:^|/)(?P<y>(?:19|20)\d\d)"
_YEARS = re.compile(_YEAR)
# Below 2012/06 a day is a folder or a whole file name: 10-ways-to-win.txt does not begin with a day.
_DAYS = (
    re.compile(rf"{_YEAR}(?P<s>[._-]?)(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?![^/._\s-])"),
    re.compile(rf"{_YEAR}[/-](?P<m>\d\d?)/(?P<d>\d\d?)(?=/|\.\w+$|$)"),
)
_MONTH = re.compile(rf"{_YEAR}[/_-](?P<m>\d\d?)(?=/)")


def in_path(path: str) -> str | None:
    """Return the date in the folders or at the beginning of the file name, as YYYY-MM-DD or YYYY-MM.

    Return None if there is no date, or if several disagree.
    """
    if not _YEARS.search(path):
        return None
    days = {valid(int(at["y"]), int(at["m"]), int(at["d"])) for pattern in _DAYS for at in pattern.finditer(path)}
    months = {valid(int(at["y"]), int(at["m"])) for at in _MONTH.finditer(path)}
    if None in days | months or len(days) > 1 or len(months) > 1:
        return None
    day, month = next(iter(days), None), next(iter(months), None)
    if day and month and day.replace(day=1) != month:
        return None
    return f"{day:%Y-%m-%d}" if day else f"{month:%Y-%m}" if month else None
