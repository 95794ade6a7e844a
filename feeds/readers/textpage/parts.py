"""A page cut into its parts: the top, the body, what stands below it, the comments, the rest."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from feeds.bylines.words import AND, choice
from feeds.readers.textpage import comments, foot, head, kinds, named, people, phrases
from feeds.readers.textpage.comments import marks
from feeds.readers.textpage.facts import Facts
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.units import joined

_AND = re.compile(rf",? (?:{choice(AND)}) |, | & ")  # between the names of authors
_JOINT = 3  # characters of a line that is but a joint: "at"
_COMMENTS = 30_000  # units at the end of a page in which comments are looked for
_BETWEEN = 5  # paragraphs between the heading of the comments and the first, at most
_MOST = 40  # lines of facts below a post
_LAST = 12  # units at the end of what seems a body in which facts may stand that belong below it
_BESIDE = range(-2, 3)  # from the line that tells the day to one that tells the author


class Told(NamedTuple):
    """A line of facts: its units, what it says, and where it stands."""

    first: int
    end: int
    facts: Facts
    place: str  # "title": above it; "above" or "below" the body; "far": below other lines


class Parts(NamedTuple):
    """The page as cut: indexes of units."""

    sheet: Sheet
    head: head.Head
    thread: comments.Thread | None
    heading: int | None  # of the comments
    limit: int  # where the comments begin
    end: int  # of the body
    tail: int  # below the comments
    within: tuple[tuple[int, str], ...]
    told: tuple[Told, ...]


def cut(sheet: Sheet) -> Parts:
    """Finds the top, then the comments, then the end of the body between them."""
    top = head.find(sheet)
    top = top if sheet.known.body is None else top._replace(body=sheet.known.body)
    said = _said(sheet, top)
    blocks = joined(sheet.units[max(top.body, len(sheet.units) - _COMMENTS) :], sheet.page.apart)
    thread = comments.find(blocks, 0, None, said, sheet.path) if blocks else None
    limit, tail = _around(sheet, thread, top.body)
    heading = _heading(sheet, top, limit)
    limit = heading if heading is not None else limit
    names = frozenset(phrases.key(one) for name in people.likely(sheet, top) for one in (name, *_AND.split(name)))
    bottom = foot.find(sheet, top.body, limit, names, top.site)
    if sheet.known.end is not None:
        end = min(max(sheet.known.end, top.body), limit)
        while end > max(bottom.end, top.body) and (sheet.facts(end - 1) or sheet.is_furniture(end - 1)):
            end -= 1
        bottom = foot.Foot(end, tuple(one for one in bottom.within if one[0] < end))
    told = (*_above(sheet, top), *islice(_below(sheet, bottom.end, limit), _MOST))
    if not any(one.facts.when for one in told):
        told = (*told, *_at_end(sheet, max(top.body, bottom.end - _LAST), bottom.end))
    return Parts(sheet, top, thread, heading, limit, bottom.end, tail, bottom.within, told)


def _said(sheet: Sheet, top: head.Head) -> int | None:
    """How many comments the page says there are, at its top or over the comments."""
    counts = [marks.heading(told.counted) for i in top.facts if (told := sheet.facts(i)) and told.counted]
    counts += [marks.heading(sheet.texts[i]) for i in sheet.headings if i >= top.body]
    return next((count for count in counts if count is not None and count >= 0), None)


def _around(sheet: Sheet, thread: comments.Thread | None, body: int) -> tuple[int, int]:
    """The units where the comments begin and end; without them the last lines of the page."""
    if thread is None:
        return len(sheet.units), len(sheet.units)
    first = min(comment.origin.first for comment in thread.comments)
    last = max(comment.origin.last for comment in thread.comments)
    begins = next((i for i in range(body, len(sheet.units)) if sheet.units[i].last >= first), len(sheet.units))
    ends = next((i for i in range(begins, len(sheet.units)) if sheet.line(i) > last), len(sheet.units))
    return begins, ends


def _heading(sheet: Sheet, top: head.Head, limit: int) -> int | None:
    """The heading over the comments: the last one above them. Without comments it counts them, or repeats the title."""
    near = [i for i in sheet.headings if top.body < i < limit and not _counts_above(sheet, top.body, i, limit)]
    if not near:
        return None
    said = phrases.key(sheet.texts[near[-1]])
    repeats = top.title.at is not None and phrases.key(sheet.texts[top.title.at]) in said
    return near[-1] if repeats or limit < len(sheet.units) or marks.heading(sheet.texts[near[-1]]) != -1 else None


def _counts_above(sheet: Sheet, body: int, i: int, limit: int) -> bool:
    """Whether a number of comments stands above the text: there are none, or there are paragraphs before the first."""
    if limit == len(sheet.units):
        return marks.heading(sheet.texts[i]) == 0 and not any(sheet.is_prose(j) for j in range(body, i))
    return sum(sheet.is_prose(j) for j in range(i + 1, limit)) > _BETWEEN


def _above(sheet: Sheet, top: head.Head) -> Iterator[Told]:
    for i in top.facts:
        if (with_more := sheet.facts_with(i, top.body if i > (top.title.at or 0) else top.title.at or 0)) is not None:
            place = "above" if top.title.at is None or i > top.title.at else "title"
            yield Told(i, with_more[1], named.with_section(sheet, top.title.at, with_more[0]), place)
    if top.kicker:
        yield Told(top.kicker.first, top.kicker.end, Facts(names=top.kicker.names), "title")
    if top.tags:
        yield Told(top.tags.first, top.tags.end, Facts(names=top.tags.names), "above")


def _below(sheet: Sheet, end: int, limit: int) -> Iterator[Told]:
    """The facts below the body. Below other lines only a label of categories is still the post's."""
    i, place = end, "below"
    while i < limit and not (i in sheet.heads and i > end):
        with_more = sheet.facts_with(i, limit)
        # What stands right above the heading of the comments is no column at the side.
        after = with_more[1] if with_more else 0
        listed = after > i + 1 and (sheet.texts[i][-1] in ":：" or after == limit < len(sheet.units))
        if with_more is not None and (sheet.kinds[i] not in ("side", "foot") or listed):
            is_choice = (
                sheet.kinds[i] == "menu" and with_more[1] == i + 1 and bool(with_more[0].names)
            )  # "Select category"
            is_change = with_more[0].labels == {"updated"} and not with_more[0].loose
            if (place == "below" or with_more[0].names or is_change) and not is_choice:
                yield Told(i, with_more[1], with_more[0], place)
            i = with_more[1]
        elif sheet.kinds[i] in ("share", "arrow", "asking", "menu", "") and not sheet.is_prose(i):
            is_other = sheet.kinds[i] == "" and len(sheet.texts[i]) > _JOINT and not kinds.is_counter(sheet.texts[i])
            place = "far" if is_other else place
            i += 1
        else:
            break
    yield from _far_below(sheet, i, limit)


def _at_end(sheet: Sheet, start: int, end: int) -> Iterator[Told]:
    """The facts that labels tell of in the last lines of what seems the body of a page that tells no day elsewhere."""
    near = ((i, sheet.facts(i)) for i in range(start, end))
    found = {
        i: told for i, told in near if told and (told.told or told.labelled) and (_is_whole(told) or not told.loose)
    }
    dated = [i for i, told in found.items() if told.told or _is_whole(told)]
    for i, told in found.items() if len(dated) == 1 else ():
        if i - dated[0] in _BESIDE:
            yield Told(i, i + 1, told, "below")


def _is_whole(told: Facts) -> bool:
    """Whether a line tells the author and the day, and more: "By Ida | May 3, 2016 | Tides | 2 Comments"."""
    return bool(told.labelled and told.when and (told.counted or told.names))


def _far_below(sheet: Sheet, start: int, limit: int) -> Iterator[Told]:
    """Categories that a label tells of, above the first column at the side, or with more that only a post has."""
    is_column = False
    for i in range(start, limit):
        told = sheet.facts(i)
        is_filed = told is not None and bool(told.names) and "names" in told.labels
        is_column = is_column or (sheet.kinds[i] == "side" and not is_filed)
        sure = told is not None and bool(
            told.labels & {"by", "on"} or (is_filed and (not is_column or "rest" in told.labels))
        )
        if told is not None and told.names and sure and not told.loose and sheet.kinds[i] in ("", "side", "author"):
            yield Told(i, i + 1, told, "far")
