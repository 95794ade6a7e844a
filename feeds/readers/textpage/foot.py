"""The end of a body: where the paragraphs below that nothing explains, and the ends above that would not be ends, cost least.

A line that looks like an end but has paragraphs of the post below it is a look-alike, or furniture amid the body. What
stands below a heading of other posts, of the author, of a box or of a column is explained by it, as far as such go.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from feeds.readers.textpage import kinds, lastlines, phrases
from feeds.readers.textpage.about import Who
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.words.leaving import LEAVE


class End(NamedTuple):
    """What a kind of end costs within a body, and how many paragraphs it explains: in a row, and in all."""

    cost: float
    row: int = 0
    all: int = 0
    listed: bool = False  # whether they stand below titles, never right below the end


ENDS = {
    "facts": End(1.5),
    "filed": End(3.0),
    "date": End(1.0),
    "comments": End(1.2),
    "share": End(0.5),
    "beside": End(0.5),
    "picture": End(0.2),
    "menu": End(0.3),
    "arrow": End(0.5),
    "others": End(1.2, 2, 12, listed=True),
    "way": End(0.6),
    "author": End(1.2, 4, 4),
    "all by": End(1.0, 2, 2),
    "side": End(0.6, 1, 4, listed=True),
    "asking": End(0.7, 2, 2),
    "advert": End(0.7, 2, 2, listed=True),
    "foot": End(0.8, 1, 3),
    "life": End(1.0),
    "person": End(1.0, 1, 1),
    "rights": End(2.0, 60, 60),
    "open": End(1.2, 2, 3),
    "closed": End(1.2, 2, 3),
}
_NEAR, _FAR = 2.0, 0.7  # what a paragraph that nothing explains costs, right below an end and farther down
_AGAIN = 0.2  # what each further line of a group of ends costs
_ROW, _ECHO = 6, 2.5  # buttons above a body, at most; what an end costs above which they stand again
_BOX, _PARAGRAPHS = 130, 2  # characters of a paragraph in any such box, at most; paragraphs of a text that goes on
_BLURB = 90  # characters of a sentence in a box that asks for an address
_BOXED = frozenset(["asking", "share"])
_NAME, _LIFE, _AUTHORS = 40, 7, 2  # characters of a name, units to what is told of its bearer, so many of them at most
_BEHIND = re.compile(r"[:：]\s*\w")  # "Read more: the title of another"
_BARE = 3.0  # what an end costs above which the post has no text yet
_SURE = frozenset(["comments", "others", "author", "all by", "life", "person", "side", "rights", "closed"])


class Foot(NamedTuple):
    """Where the body ends, and the units within it that look like an end: index and kind."""

    end: int
    within: tuple[tuple[int, str], ...]


class _Group(NamedTuple):
    """Ends that stand one below the other, and the paragraphs below them that they do not explain."""

    ends: tuple[tuple[int, str], ...]
    cost: float  # within a body
    left: int
    near: bool  # whether the first unit below is one of these


def find(sheet: Sheet, body: int, limit: int, names: frozenset[str], site: str = "") -> Foot:
    """The end of a body that begins at `body`; comments or the end of the page are at `limit`. `names`: the authors'."""
    who = Who(names, phrases.key(site))
    foot = _cheapest(sheet, body, limit, who)
    end = lastlines.without_last_lines(sheet, body, lastlines.without_links(sheet, body, foot.end), who)
    return Foot(end, tuple(one for one in foot.within if one[0] < end))


def _cheapest(sheet: Sheet, body: int, limit: int, who: Who) -> Foot:
    first = next((i for i in range(body, limit) if lastlines.is_text(sheet, i)), body)
    people = _people(sheet, first, limit)
    kinds_ = ("person" if i in people else _kind(sheet, i, limit, who) for i in range(body, limit))
    ends = [(i, kind) for i, kind in enumerate(kinds_, body) if kind]
    groups = list(_groups(sheet, ends, limit))
    if not groups:
        return Foot(limit, ())
    costs = _costs(sheet, groups, _row_above(sheet, body), first)
    best = min(range(len(groups)), key=lambda n: (costs[n], n))
    if costs[best] > sum(group.cost for group in groups):
        return Foot(limit, tuple(ends))
    end = groups[best].ends[0][0]
    return Foot(end, tuple(one for one in ends if one[0] < end))


def _costs(sheet: Sheet, groups: Sequence[_Group], row: tuple[str, ...], first: int) -> list[float]:
    """What it costs to end at each group; the first text of the post is at `first`."""
    above = accumulate((group.cost for group in groups), initial=0.0)
    below = [*accumulate((group.left * _FAR for group in reversed(groups)), initial=0.0)][-2::-1]
    own = (group.left * (_NEAR if group.near else _FAR) + _BARE * _is_bare(group, first) for group in groups)
    again = next((n for n, group in enumerate(groups) if _has_row(sheet, group, row)), 0)
    costs = (sum(parts) for parts in zip(above, below, own, strict=False))
    return [cost + _ECHO * (n < again) for n, cost in enumerate(costs)]  # the row stands at both ends of the post


def _people(sheet: Sheet, first: int, limit: int) -> frozenset[int]:
    """The names that stand alone shortly above a paragraph that begins with them; none where many do, as the post is of people."""
    found: dict[str, list[int]] = {}
    for i in range(first, limit):
        if len(sheet.texts[i]) <= _NAME and not sheet.is_far(i) and sheet.is_name(i):
            said = phrases.key(sheet.texts[i])
            below = (j for j in range(i + 1, min(i + _LIFE, limit)) if sheet.is_prose(j))
            if any(phrases.key(sheet.texts[j]).startswith(said + " ") for j in below):
                found.setdefault(said, []).append(i)
    return frozenset(i for places in found.values() for i in places) if len(found) <= _AUTHORS else frozenset()


def _is_bare(group: _Group, first: int) -> bool:
    """Whether nothing but buttons and facts stands above the first text of a post, so that they are no end of it."""
    at = group.ends[0][0]
    return at < first and _SURE.isdisjoint(kind for _, kind in group.ends)


def _kind(sheet: Sheet, i: int, limit: int, who: Who) -> str:
    """What kind of an end a unit looks like; "" where it is text."""
    if sheet.is_far(i):
        return ""
    if i in sheet.heads:
        return "comments"
    kind = sheet.kinds[i]
    told = sheet.facts(i)
    if kind == "foot" and kinds.is_copyright(sheet.texts[i]):
        return "rights" if kinds.is_of_year(sheet.texts[i]) or i > sheet.last_prose else "picture"
    if told is not None and told.labels - {"beside", "credit", "count"}:
        return "filed" if told.names and "names" in told.labels else "facts"
    if kind == "others" and _BEHIND.search(sheet.texts[i]):
        return "way"
    if kind in ENDS:
        return kind
    if phrases.is_one_of(sheet.texts[i], LEAVE):
        return "open"
    if told is not None and told.labels == {"beside"} and not told.when:
        return "beside"
    if told is not None and (told.labels or ((told.when or told.clock) and not told.loose)):
        return "date"
    said = phrases.key(sheet.texts[i])
    if i + 1 < limit and who.is_about(said):
        return "author"
    if who.is_told(said) and sheet.is_prose(i):
        return "life"
    if i == sheet.last_prose and who.is_of_site(said):
        return "foot"
    return "share" if kinds.is_counter(sheet.texts[i]) and _leads_to_end(sheet, i, limit) else ""


def _row_above(sheet: Sheet, body: int) -> tuple[str, ...]:
    """The buttons and counters right above a body."""
    first = body
    while first > 0 and body - first < _ROW and sheet.is_furniture(first - 1):
        first -= 1
    return sheet.texts[first:body] if body - first > 1 and "share" in sheet.kinds[first:body] else ()


def _has_row(sheet: Sheet, group: _Group, row: tuple[str, ...]) -> bool:
    below = sheet.texts[group.ends[0][0] : group.ends[-1][0] + 1]
    return bool(row) and any(below[n : n + len(row)] == row for n in range(len(below) - len(row) + 1))


def _leads_to_end(sheet: Sheet, i: int, limit: int) -> bool:
    """Whether the first unit below a counter that is none is furniture."""
    below = (j for j in range(i + 1, min(i + 5, limit)) if not kinds.is_counter(sheet.texts[j]))
    first = next(below, None)
    return first is not None and (sheet.kinds[first] != "" or sheet.facts(first) is not None)


def _groups(sheet: Sheet, ends: Sequence[tuple[int, str]], limit: int) -> Iterator[_Group]:
    prose = {i for i in range(limit) if lastlines.is_text(sheet, i)}
    pending: list[tuple[int, str]] = []
    for (i, kind), (below, next_kind) in pairwise([*ends, (limit, "")]):
        pending.append((i, kind))
        if below == i + 1 and below < limit:
            continue
        yield _group(tuple(pending), [len(sheet.texts[j]) * (j in prose) for j in range(i + 1, below)], next_kind)
        pending = []


def _group(ends: tuple[tuple[int, str], ...], below: Sequence[int], next_kind: str) -> _Group:
    """A group with the units below it: the lengths of those that are prose, 0 for others."""
    near = bool(below) and below[0] > 0
    text_goes_on = near or _is_one_title(below)
    kinds_ = [ENDS[kind] for _, kind in ends if not (text_goes_on and ENDS[kind].listed)]
    if near and ends[-1][1] == "asking" and len(ends) == 1 and next_kind not in _BOXED and below[0] > _BLURB:
        kinds_ = []
    row = max((end.row for end in kinds_), default=0)
    most = max((end.all for end in kinds_), default=0)
    longest = _BOX if all(kind in _BOXED for _, kind in ends) else sys.maxsize
    explained = run = 0
    for length in below:
        run = run + 1 if length else 0
        explained += 0 < length <= longest and run <= row and explained < most
    left = sum(length > 0 for length in below) - explained
    cost = max(ENDS[kind].cost for _, kind in ends) + _AGAIN * (len(ends) - 1)
    return _Group(ends, cost, left, near and explained == 0)


def _is_one_title(below: Sequence[int]) -> bool:
    """Whether a single title stands above several paragraphs: "Also read" amid a text has one, a list of posts has more."""
    return len(below) > _PARAGRAPHS and not below[0] and all(below[1:])
