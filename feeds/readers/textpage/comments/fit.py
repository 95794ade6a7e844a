"""How heads fit their place: whether what is said stands above or below them, and nothing of it is left over."""

import re
from collections.abc import Sequence
from itertools import pairwise

from feeds.readers.textpage.comments.form import Form
from feeds.readers.textpage.comments.lines import Line, has_sign, is_links
from feeds.readers.textpage.comments.units import Unit

_BULLET = re.compile(r"\s*[*•·◦○●▪□o] {1,3}(?=\S)")
_SHIFTED = 2.5  # points less where what is said is on the other side of the heads
_SIDE = 2.0  # points less where each head has what is said on the other side in its own block
_TITLE = 60  # characters of a comment's title
_NEVER = 100.0  # points less than any form can have
_MOST = 0.6  # of the heads


def fit(form: Form, lines: Sequence[Line], headed: bool) -> float:
    """What the place of the heads tells: no text is left over above the first comment or below the last, none is empty."""
    heads = form.heads
    lead = _texts(lines[: heads[0].first])
    trail = _texts(lines[heads[-1].end : form.end if form.above else _until(lines, heads[-1].end)])
    empty = _emptiness(form, lines)
    if empty > _MOST:
        return -_NEVER
    other = form._replace(above=not form.above, first=0, end=len(lines))
    empty = 2 * empty + _SHIFTED * _is_shifted(form, lines, lead, trail) + _SIDE * _are_blocks(other, lines)
    signed = "b" in form.name and "n" in form.name
    if form.above:
        left = 1.3 * min(lead, 3) if headed else 0
        return 1.0 - left - empty - 1.0 * (signed and not lead and not trail) + 0.2 * _touches(heads, lines, True)
    return (
        0.4
        - _SHIFTED * _are_items(heads, lines)
        + (0.5 if signed else -1.5 if "/" in form.name or "s" in form.name else 0.0)
        - empty
        - min(trail, 2)
        - 2 * (not headed)
        - _are_below_links(heads, lines)
        + 0.2 * _touches(heads, lines, False)
    )


def _is_shifted(form: Form, lines: Sequence[Line], lead: int, trail: int) -> bool:
    """Whether what is said begins above the first head or goes on below the last one, on the wrong side of it.

    However many comments there are, all but one of which would say something either way.
    """
    ends = form.gaps()[-1] if form.above else form.gaps()[0]
    unit = form.heads[-1] if form.above else form.heads[0]
    says = not _may_speak(unit) or any(_is_said(line) for line in lines[slice(*ends)])
    return not says and (lead if form.above else trail) > 0


def _are_blocks(form: Form, lines: Sequence[Line]) -> bool:
    """Whether each of several comments fills one block with its head; beyond the first or the last one others may stand."""
    sides = [
        [lines[i].block == lines[unit.first].block for i in range(*gap) if _is_said(lines[i])]
        for unit, gap in zip(form.heads, form.gaps(), strict=True)
    ]
    if len({lines[unit.first].block for unit in form.heads}) < len(form.heads):
        return False
    inner, outer = (sides[:-1], sides[-1]) if form.above else (sides[1:], sides[0])
    return bool(inner) and any(outer) and all(side and all(side) for side in inner)


def _are_items(heads: Sequence[Unit], lines: Sequence[Line]) -> bool:
    """Whether each head begins with the sign of a list: nothing of an item stands above that."""
    return all(_BULLET.match(lines[unit.first].raw) for unit in heads)


def _are_below_links(heads: Sequence[Unit], lines: Sequence[Line]) -> bool:
    """Whether the links of a comment stand right above the next heads or their titles, which therefore begin comments."""
    above = [lines[max(last.end, unit.first - 2) : unit.first] for last, unit in pairwise(heads)]
    return sum(_is_linked(those) for those in above) > _MOST * len(above)


def _is_linked(above: Sequence[Line]) -> bool:
    """Whether the last of two lines is of links, or the first one is and the last is no longer than a title."""
    linked = [is_links(line) for line in above]
    return any(linked) and (linked[-1] or len(above[-1].text) <= _TITLE)


def _emptiness(form: Form, lines: Sequence[Line]) -> float:
    """The part of the comments that would say nothing; pingbacks may."""
    gaps = [(unit, gap) for unit, gap in zip(form.heads, form.gaps(), strict=True) if _may_speak(unit)]
    return sum(1 for _, (a, b) in gaps if not any(_is_said(line) for line in lines[a:b])) / max(len(gaps), 1)


def _may_speak(unit: Unit) -> bool:
    return unit.head is None or (unit.head.kind == "comment" and not unit.head.text)


def _is_said(line: Line) -> bool:
    """Whether a line can be a text, of a word or two though it be."""
    if line.head is None:
        return not line.ends
    return line.head.key == "n" or (has_sign(line.text) and not any(map(str.isalnum, line.text)))


def _touches(heads: Sequence[Unit], lines: Sequence[Line], above: bool) -> bool:
    """Whether a head stands in one block with the text below it, or above it."""
    pairs = ((unit.end - 1, unit.end) if above else (unit.first - 1, unit.first) for unit in heads)
    return any(a >= 0 and b < len(lines) and lines[a].block == lines[b].block for a, b in pairs)


def _until(lines: Sequence[Line], start: int) -> int:
    return next((i for i in range(start, len(lines)) if lines[i].ends), len(lines))


def _texts(lines: Sequence[Line]) -> int:
    """How many of the lines are text and no furniture."""
    return sum(1 for line in lines if _is_text(line))


def _is_text(line: Line) -> bool:
    odd = line.head is not None and line.head.odd and line.head.key == "n"
    return (line.head is None or odd) and not line.ends and line.heading is None
