"""What a form of heads is worth: it repeats, has names, agrees with the number that the page says, and fits its place.

A form that nothing makes certain is worth nothing.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from feeds.model import Kind
from feeds.readers.textpage.comments.lines import Line, has_reply, has_sign, is_links, is_reply
from feeds.readers.textpage.comments.units import ANY, NAMED, Unit

_BULLET = re.compile(r"\s*[*•·◦○●▪□o] {1,3}(?=\S)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PROOF = 2  # heads of one form that need no other proof
# What a form is worth by itself, where its name has no verb.
_SURENESS = {
    "l": -3.0, "n": -2.0, "#": -3.0, "d": -2.5, "bn": -1.0, "#d": -1.0, "pn": -1.0, "b/n": -0.5, "d/n": -0.5, "pnd": -0.5,
}  # fmt: skip
_MOST = 0.6  # of the heads
_SHIFTED = 2.5  # points less where what is said is on the other side of the heads
_TITLE = 60  # characters of a comment's title
_NEVER = 100.0  # points less than any form can have
_WEAK = ("b/n", "d/n", "bn", "#n")  # forms of which one alone proves nothing


class Form(NamedTuple):
    """The heads of a thread, and the lines from `first` to `end` (exclusive) that they and the texts fill."""

    name: str
    heads: tuple[Unit, ...]
    above: bool  # whether a head stands above its text
    first: int
    end: int
    score: float
    kind: Kind = "comment"  # of all of it, where a heading says so

    def until(self, end: int) -> "Form":
        """The part of it above a line."""
        return self._replace(heads=tuple(unit for unit in self.heads if unit.first < end), end=min(self.end, end))

    def gaps(self) -> list[tuple[int, int]]:
        """The lines of what each comment says."""
        if self.above:
            below = [*(unit.first for unit in self.heads[1:]), self.end]
            return [(unit.end, end) for unit, end in zip(self.heads, below, strict=True)]
        return [
            (above, unit.first)
            for unit, above in zip(self.heads, [self.first, *(u.end for u in self.heads[:-1])], strict=True)
        ]


def worth(form: Form, own: Sequence[Unit], lines: Sequence[Line], said: int | None, headed: bool) -> float:
    count = len(form.heads)
    good = sum(1 for unit in own if unit.head and not unit.head.odd)
    agrees = said is not None and said == count
    if not _is_proved(form, own, lines, good, agrees, headed) or not _is_named(form, lines):
        return 0
    score = (
        min(count, 12) / 4
        + 3 * agrees
        + 2 * good / len(own)
        + (1 if "d" in form.name or any(u.date for u in own) else 0)
    )
    score += _surely(form.name)
    if "n" not in form.name and not form.name.startswith("#"):
        score += _named(form, lines) == count  # each text has a name at the same end
    return score + _fit(form, lines, headed)


def _is_proved(form: Form, own: Sequence[Unit], lines: Sequence[Line], good: int, agrees: bool, headed: bool) -> bool:
    """Whether a form is certain: it repeats, or stands once where a heading or the number of comments says so."""
    if form.heads[0].form == ANY:
        return headed and agrees
    if form.name == NAMED:
        return headed and len(own) >= _PROOF and not own[0].first and (agrees or _are_apart(form, lines))
    if headed:
        told = "s" in form.name or any(unit.date for unit in own)
        timed = "s" in form.name or "@" in form.name
        told = timed or (told and not any(line.ends for line in lines[: own[0].first]))
        right_below = "@" in form.name and "n" in form.name and own[0].first == 0
        sure = right_below or own[0].number == "1" or agrees or (good > 0 and form.name.rstrip("@") not in _WEAK)
        return len(own) >= _PROOF or form.name.startswith("p") or (told and sure and "~" not in form.name)
    if (
        "n" not in form.name
        or form.name.startswith(("b", "p", "#"))
        or not ("s" in form.name or _are_timed(form, own, good) or _are_answered(form, lines))
    ):
        return False
    if not form.first or not any(unit.date for unit in own):
        return agrees and form.first > 0
    names = {unit.head.name for unit in own if unit.head}
    return good >= _PROOF and len(names) >= _PROOF


def _are_apart(form: Form, lines: Sequence[Line]) -> bool:
    """Whether the link that answers a comment ends each but the last: names alone prove nothing else."""
    return len(form.heads) > _PROOF and all(is_reply(lines[unit.first - 1]) for unit in form.heads[1:])


def _are_timed(form: Form, own: Sequence[Unit], good: int) -> bool:
    """Whether several heads have a name for certain, and a day of a year with its time: news say no more than one of them."""
    years = sum(_YEAR.search(unit.date.date) is not None for unit in own if unit.date)
    return "@" in form.name and "~" not in form.name and min(years, good) > max(_PROOF, _MOST * len(own))


def _are_answered(form: Form, lines: Sequence[Line]) -> bool:
    """Whether the link that answers a comment stands on the head of two of them, or below."""
    gaps = zip(form.heads, form.gaps(), strict=True)
    return sum(has_reply(lines[unit.first].text) or any(map(is_reply, lines[a:b])) for unit, (a, b) in gaps) >= _PROOF


def _is_named(form: Form, lines: Sequence[Line]) -> bool:
    """Whether heads without names have them on the first or the last line of most texts; numbers may do without."""
    if "n" in form.name or form.heads[0].form == ANY:
        return True
    return form.name.startswith("#") or _named(form, lines) >= _MOST * len(form.heads)


def _named(form: Form, lines: Sequence[Line]) -> int:
    """How many texts have a name on their first or last line."""
    ends = [(lines[a], lines[b - 1]) for a, b in (_within(lines, *gap) for gap in form.gaps()) if b - a > 1]
    return sum(1 for pair in ends if any(line.head and line.head.key in ("n", "bn") for line in pair))


def _within(lines: Sequence[Line], a: int, b: int) -> tuple[int, int]:
    """Lines `a` to `b` without the links of the comment above them, and of their own."""
    while b - a > 1 and is_links(lines[a]):
        a += 1
    while b - a > 1 and is_links(lines[b - 1]):
        b -= 1
    return a, b


def _surely(name: str) -> float:
    """How sure a form is by itself: a verb behind a name is no accident, a bare number is; a time of day helps."""
    bare = name.rstrip("@~")
    if "~" in name:
        return -0.5
    said = 1.0 if "s" in bare and "n" in bare else _SURENESS.get(bare, 0.0)
    return said + 0.5 * name.endswith("@")


def _fit(form: Form, lines: Sequence[Line], headed: bool) -> float:
    """What the place of the heads tells: no text is left over above the first comment or below the last, none is empty."""
    heads = form.heads
    lead = _texts(lines[: heads[0].first])
    trail = _texts(lines[heads[-1].end : form.end if form.above else _until(lines, heads[-1].end)])
    empty = _emptiness(form, lines)
    if empty > _MOST:
        return -_NEVER
    empty = 2 * empty + _SHIFTED * _is_shifted(form, lines, lead, trail)
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
