"""Resolve the dates of a draft by the rules of the site, with notes on those that are not certain."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, tzinfo

from feeds import dates, html, text
from feeds.model import Draft, Found, Lost, Origin
from feeds.normalize.origins import place
from feeds.normalize.rules import Rules

# "Comments" in languages whose dates have the day before the month, or the year first.
_FOREIGN = re.compile(
    r"komm?ent\w|commentaire|comment[io]\b|coment[aá]ri|reacties?\b|r[eé]ponse|respuesta|resposta|rispost|antwort"
    r"|svar\b|комм?ент|відповід|отговор|σχ[οό]λι|yorum|hozzászólás|コメント|评论|評論|留言|댓글|תגוב|تعليق",
    re.I,
)
_NO_DAY = (dates.Unknown("no date"), dates.Unknown("relative"))
_REASONS: dict[dates.Reason, str] = {
    "no date": "is not a date",
    "two ways": 'can be read in two ways; set order = "MDY" or "DMY" in [dates]',
    "two months": "has a month name that means different months in different languages",
    "relative": "is relative to an unknown day",
    "no year": "has no year",
    "no such day": "is not a day of the calendar",
    "another weekday": "was a different day of the week",
}
_EXACT = ("minute", "instant")


def moment(
    field: str, found: Found | None, zone: tzinfo, order: dates.Order | None
) -> tuple[dates.Moment | None, list[str]]:
    """Return the date in a text, and a note if the date or its time of day is not certain."""
    if found is None:
        return None, []
    read = dates.read(found.value, zone, order)
    if isinstance(read, dates.Moment) and not read.ignored:
        return read, []
    shown = f'{place(found.origin)}{field} "{text.truncate(text.squash(found.value), 60)}"'
    if isinstance(read, dates.Unknown):
        return None, [f"{shown} {_REASONS[read.why]}"]
    return read, [f'{shown}: its time is left out, as "{read.ignored}" is not certain']


def not_before(updated: dates.Moment | None, published: dates.Moment | None) -> tuple[dates.Moment | None, list[str]]:
    """Return when a post was updated; None with a note if that is before it was published, as one date is wrong then."""
    if updated is None or published is None or _is_in_order(published, updated):
        return updated, []
    return None, [f"updated on {updated.when.date()}, before it was published; ignored out"]


def _is_in_order(published: dates.Moment, updated: dates.Moment) -> bool:
    """Return whether two dates are in order, compared at the precision of the less precise one."""
    first, second = published.when, updated.when
    if "month" in (updated.precision, published.precision):
        return (first.year, first.month) <= (second.year, second.month)
    if published.precision in _EXACT and updated.precision in _EXACT:
        return first <= second
    return first.date() <= second.date()


def order(draft: Draft, site: Rules) -> dates.Order | None:
    """Return the order of numeric dates: by the configuration, else the page, else the site, else the page's language."""
    given = site.settings.dates.order or _order_of(draft) or site.evidence.order
    return given or ("DMY" if is_ambiguous(draft) and _has_day_first(draft) else None)


def _has_day_first(draft: Draft) -> bool:
    """Tell whether the language of a draft puts the day first: the one it names if not English, else its text's."""
    if draft.language and not draft.language.value.lower().startswith("en"):
        return True
    from feeds.text import language  # few pages need it

    whole = html.plain(draft.html.value) if draft.html else "\n".join([found.value for found in draft.body])
    return language.has_day_first(whole)


def _order_of(draft: Draft) -> dates.Order | None:
    """Return the order that the page's own dates or words prove: only English has the month before the day."""
    orders = {dates.certain_order(one.value) for one in _dated(draft)} - {None}
    count = draft.comment_count
    if not orders and count and _FOREIGN.search(count.value):
        return "DMY"
    orders = orders or _orders_of_path(draft)
    return orders.pop() if len(orders) == 1 else None


def _orders_of_path(draft: Draft) -> set[dates.Order | None]:
    """Return the orders in which the page's date equals the one in its path."""
    named = dates.in_path(draft.path) if draft.published else None
    if draft.published is None or named is None:
        return set()
    ways: tuple[dates.Order, ...] = ("DMY", "MDY")
    read = {order: dates.parse(draft.published.value, UTC, order) for order in ways}
    return {order for order, moment in read.items() if moment and f"{moment:%Y-%m-%d}".startswith(named)}


def _dated(draft: Draft) -> Iterator[Found]:
    """Yield all dates of a draft."""
    found = (draft.published, draft.updated, *(comment.published for comment in draft.comments))
    return (one for one in found if one)


def is_ambiguous(draft: Draft) -> bool:
    """Return whether a date of the draft can be read in two ways, so that the site's evidence decides."""
    return any(dates.read(one.value, UTC) == dates.Unknown("two ways") for one in _dated(draft))


def with_date_of_path(draft: Draft) -> Draft:
    """Return the draft with the date in its path if the page itself has none; that of a comment's is of its post."""
    is_comment = draft.visibility is not None and draft.visibility.value == "comment"
    named = None if draft.item or is_comment else dates.in_path(draft.path)
    found = draft.published
    if named is None or (found and dates.read(found.value, UTC) not in _NO_DAY):
        return draft
    lost = (Lost("date", found, "it is not a day; the path has one"),) if found else ()
    origin = Origin(draft.path, 0, 0, "the name of the file or of its folders")
    return replace(draft, published=Found(named, origin), lost=draft.lost + lost)
