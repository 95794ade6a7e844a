"""When: what the dates of a draft mean by the site's rules, and what to tell where they mean nothing for certain."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, tzinfo

from feeds import dates, text
from feeds.model import Draft, Found, Lost, Origin
from feeds.normalize.rules import Rules

# Comments in languages whose dates have the day before the month, or the year first.
_FOREIGN = re.compile(
    r"komm?ent\w|commentaire|comment[io]\b|coment[aá]ri|reacties?\b|r[eé]ponse|respuesta|resposta|rispost|antwort"
    r"|svar\b|комм?ент|відповід|отговор|σχ[οό]λι|yorum|hozzászólás|コメント|评论|評論|留言|댓글|תגוב|تعليق",
    re.I,
)
_NO_DAY = (dates.Unknown("no date"), dates.Unknown("relative"))
_WHY: dict[dates.Doubt, str] = {
    "no date": "is no date",
    "two ways": 'can be read in two ways: [dates] order = "MDY" or "DMY" would tell',
    "two months": "names a month that is another one in another language",
    "relative": "counts from a day that is not known",
    "no year": "names no year",
    "no such day": "is no day of the calendar",
    "another weekday": "was another day of the week",
}


def moment(
    field: str, found: Found | None, zone: tzinfo, how: dates.Order | None
) -> tuple[dates.Moment | None, list[str]]:
    """A date, and what to tell where there is a text but no certain date, or not all of it is certain."""
    if found is None:
        return None, []
    read = dates.read(found.value, zone, how)
    if isinstance(read, dates.Moment) and not read.left:
        return read, []
    line = f"line {found.origin.first}: " if found.origin.first else ""
    said = f'{line}{field} "{text.truncate(text.squash(found.value), 60)}"'
    if isinstance(read, dates.Unknown):
        return None, [f"{said} {_WHY[read.why]}"]
    return read, [f'{said}: the time is left out, as "{read.left}" is not certain']


def later(updated: dates.Moment | None, published: dates.Moment | None) -> tuple[dates.Moment | None, list[str]]:
    """When a post was updated; not before it was published: then one of the two is read wrongly, or written so."""
    if updated is None or published is None:
        return updated, []
    exact = published.precision in ("minute", "instant") and updated.precision in ("minute", "instant")
    one, other = (moment.when if exact else moment.when.date() for moment in (updated, published))
    month = "month" in (updated.precision, published.precision)
    if (
        (updated.when.year, updated.when.month) >= (published.when.year, published.when.month)
        if month
        else one >= other
    ):
        return updated, []
    return None, [f"updated on {updated.when.date()}, before it was published: left out"]


def order(draft: Draft, site: Rules) -> dates.Order | None:
    """How dates of numbers are read: as the configuration says, else the page, else the site, else the page's language."""
    known = site.settings.dates.order or _order_of(draft) or site.evidence.order
    return known or ("DMY" if is_unsettled(draft) and _has_day_first(draft) else None)


def _has_day_first(draft: Draft) -> bool:
    from feeds.text import tongue  # hardly any page has to be asked

    return tongue.has_day_first("\n".join([found.value for found in draft.body]))


def _order_of(draft: Draft) -> dates.Order | None:
    """What the page's own dates make certain of their order, or its words: only English has the month before the day."""
    orders = {dates.certain_order(one.value) for one in dated(draft)} - {None}
    count = draft.comment_count
    if not orders and count and _FOREIGN.search(count.value):
        return "DMY"
    orders = orders or _orders_filed(draft)
    return orders.pop() if len(orders) == 1 else None


def _orders_filed(draft: Draft) -> set[dates.Order | None]:
    """The orders in which the page's date is that of its path."""
    named = dates.in_path(draft.path) if draft.published else None
    if draft.published is None or named is None:
        return set()
    ways: tuple[dates.Order, ...] = ("DMY", "MDY")
    read = {how: dates.parse(draft.published.value, UTC, how) for how in ways}
    return {how for how, moment in read.items() if moment and f"{moment:%Y-%m-%d}".startswith(named)}


def dated(draft: Draft) -> Iterator[Found]:
    """All dates of a draft."""
    found = (draft.published, draft.updated, *(comment.published for comment in draft.comments))
    return (one for one in found if one)


def is_unsettled(draft: Draft) -> bool:
    """Whether a date of the draft can be read in two ways, so that the other pages of the site decide."""
    return any(dates.read(one.value, UTC) == dates.Unknown("two ways") for one in dated(draft))


def filed(draft: Draft) -> Draft:
    """The draft with the date in its file's name or folders, where the page names no day of its own."""
    named = dates.in_path(draft.path)
    found = draft.published
    if named is None or (found and dates.read(found.value, UTC) not in _NO_DAY):
        return draft
    lost = (Lost("date", found, "it names no day, and the file does"),) if found else ()
    origin = Origin(draft.path, 0, 0, "the name of the file or of its folders")
    return replace(draft, published=Found(named, origin), lost=draft.lost + lost)
