"""When a post was published, where no element of the page is marked or placed as its date."""

import re
from datetime import UTC

from feeds import dates
from feeds.model import Found
from feeds.readers.webpage import lines, nodes
from feeds.readers.webpage.moments import UPDATE, in_text
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page

_WEEKDAY = re.compile(r"[^\W\d]+\W+(?:\d+\W+[^\W\d]|[^\W\d]+\W+\d)")  # before a day and a month
_FIGURE = re.compile(r"[^\d]*\d")


def date(page: Page) -> Found | None:
    """Return the only day that the page's short lines name, else the date that htmldate finds."""
    return _alone(page) or _by_htmldate(page)


def _alone(page: Page) -> Found | None:
    """Return the one day in the short lines of the whole page."""
    days: dict[object, Found] = {}
    for line in lines.that_match(page, _FIGURE, page.root):
        text = nodes.spaced(line)
        written = in_text(text)
        if written and not UPDATE.search(text[: text.find(written)][-40:]) and not _is_banner(written, line, page):
            day = dates.read(written, UTC)
            found = page.found(written, "only date of the page", nodes.label(line))
            days.setdefault(day.when.date() if isinstance(day, dates.Moment) else written, found)
    return next(iter(days.values())) if len(days) == 1 else None


def _is_banner(date: str, line: Node, page: Page) -> bool:
    """Whether a date has a weekday and stands apart from the post: the day on which the page was visited."""
    is_apart = nodes.is_same(page.region, page.root) or not nodes.is_within(line, page.region)
    return bool(is_apart and _WEEKDAY.match(date))


def _by_htmldate(page: Page) -> Found | None:
    """Return the date that htmldate finds, where no rule of ours finds one."""
    import logging

    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        date = find_date(page.tree.html or "", extensive_search=False, original_date=True)
    except Exception:  # a bug of the library is no reason to lose a page
        return None
    return page.found(date, "date by htmldate", "") if date else None
