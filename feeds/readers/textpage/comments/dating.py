"""Which date is whose, where dates stand by themselves between comments: below what was said, or above the next head."""

from collections.abc import Sequence
from dataclasses import replace

from feeds.readers.textpage.comments.lines import Line
from feeds.readers.textpage.comments.part import Part

_MOST = 0.6  # of the comments that lack a date have one where it is looked for


def settled(made: Sequence[Part], above: Line | None) -> list[Part]:
    """The parts with dates between them where they belong. `above` is the line above the first head.

    A line that is a date may end what is above it, or begin what is below it. The first comment and the last one tell:
    nothing is above the one, and nothing below the other.
    """
    last = _date_in(made[-1]) if made else None
    if _lead(made) and last is not None:
        dates = [*(part.date if _is_above(part) else None for part in made[1:]), last]
        return [_ended(part, date) for part, date in zip(made, dates, strict=True)]
    if any(part.date for part in made):
        return list(made)
    ends = [part.text[-1] if part.text and _is_date(part.text[-1]) else None for part in made[:-1]]
    if above is not None and _is_date(above) and all(ends) and last is None:
        bare = [*(replace(part, text=part.text[:-1]) for part in made[:-1]), made[-1]]
        return [replace(part, date=date) for part, date in zip(bare, [above, *ends], strict=True)]
    if last is not None and all(ends):
        return [_ended(part, date) for part, date in zip(made, [*ends, last], strict=True)]
    return list(made)


def dated(made: Sequence[Part]) -> list[Part]:
    """The parts that lack a date with the one that stands by itself on the last or the first line of the text."""
    lack = [part.date is None and len(part.text) > 1 for part in made]
    for at in (-1, 0):
        has = [none and _is_date(part.text[at]) for part, none in zip(made, lack, strict=True)]
        if any(has) and sum(has) >= _MOST * sum(lack):
            return [_with_date(part, at) if here else part for part, here in zip(made, has, strict=True)]
    return list(made)


def _lead(made: Sequence[Part]) -> bool:
    """Whether all heads but the first have a date on a line above the name."""
    if len(made) < 2 or made[0].date is not None:
        return False
    return sum(_is_above(part) for part in made[1:]) > _MOST * (len(made) - 1)


def _is_above(part: Part) -> bool:
    return part.date is not None and part.name is not None and part.date.at < part.name.at


def _date_in(part: Part) -> Line | None:
    """The first date with a time of day that stands by itself in what is said, and not at its beginning."""
    return next((line for line in part.text[1:] if _is_date(line) and line.head and line.head.timed), None)


def _is_date(line: Line) -> bool:
    return line.head is not None and line.head.key in ("d", "bd")


def _ended(part: Part, date: Line | None) -> Part:
    """The part with the date that ends it; nothing below is part of it."""
    lines = [line for line in part.lines if line is not part.date]
    end = next((i for i, line in enumerate(part.text) if line is date), len(part.text))
    return replace(part, date=date, lines=tuple(lines), text=part.text[:end])


def _with_date(part: Part, at: int) -> Part:
    return replace(part, date=part.text[at], text=part.text[1:] if at == 0 else part.text[:-1])
