"""What a form of heads is worth: it repeats, has names, agrees with the number that the page says, and fits its place.

A form that nothing makes certain is worth nothing.
"""

import re
from collections.abc import Sequence

from feeds.readers.textpage.comments.fit import fit
from feeds.readers.textpage.comments.form import Form
from feeds.readers.textpage.comments.lines import Line, has_reply, is_links, is_reply
from feeds.readers.textpage.comments.units import ANY, NAMED, Unit

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PROOF = 2  # heads of one form that need no other proof
# What a form is worth by itself, where its name has no verb.
_SURENESS = {
    "l": -3.0, "n": -2.0, "#": -3.0, "d": -2.5, "bn": -1.0, "#d": -1.0, "pn": -1.0, "b/n": -0.5, "d/n": -0.5, "pnd": -0.5,
}  # fmt: skip
_MOST = 0.6  # of the heads
_WEAK = ("b/n", "d/n", "bn", "#n")  # forms of which one alone proves nothing


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
    return score + fit(form, lines, headed)


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
