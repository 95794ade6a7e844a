"""Which form the heads of a thread have, and whether they stand above or below what is said: the one worth most."""

import re
from collections.abc import Mapping, Sequence

from feeds.readers.textpage.comments import marks
from feeds.readers.textpage.comments.form import Form
from feeds.readers.textpage.comments.forms import worth
from feeds.readers.textpage.comments.lines import Line, is_reply
from feeds.readers.textpage.comments.units import ANY, BEGUN, NAMED, Unit, units

_NEAR = 16  # lines between a heading and the first head below it
_RIGHT = 2  # lines between a line that may count heads, and the first one
_MANY = 5  # heads that no page has by chance as many of as it says
_PAGES = re.compile(r"\D{0,20}(?:\d{1,4}\W+)+\d{1,4}\D{0,20}")  # the way to the other pages of a long thread
_MOST = 0.6  # of the heads
_NEXT = 2  # lines from a name to its date, a blank one between
_PINGS = ("pn", "pn@", "pnd", "pnd@")


def best(lines: Sequence[Line], said: int | None, headed: bool) -> Form | None:
    """The form of a thread that begins with the first line, or somewhere below it where no heading is above it."""
    found = units(lines)
    tried = [form for name in found for form in _weighed(name, found, lines, said, headed)]
    tried += [form for name, both in _joined(found, lines, said) for form in _weighed(name, both, lines, said, headed)]
    return max(tried, key=lambda form: (form.score, len(form.heads)), default=None)


def of_pings(lines: Sequence[Line], start: int) -> Form | None:
    """The pingbacks and trackbacks that begin at line `start` or below."""
    found = units(lines)
    heads = sorted((unit for ping in _PINGS for unit in found.get(ping, []) if unit.first >= start), key=_place)
    if not heads:
        form = best(lines[start:], lines[start - 1].heading, headed=True)
        return (
            None
            if form is None or "d" not in form.name
            else _moved(form, start)._replace(kind=marks.kind_of(lines[start - 1].text))
        )
    below = range(heads[-1].end, len(lines))
    end = next((i for i in below if lines[i].ends or lines[i].heading is not None), len(lines))
    return Form("pn", tuple(heads), True, heads[0].first, end, 1)


def _moved(form: Form, by: int) -> Form:
    """A form of lines that begin so many lines below."""
    heads = tuple(unit._replace(first=unit.first + by, end=unit.end + by) for unit in form.heads)
    return form._replace(heads=heads, first=form.first + by, end=form.end + by)


def pings_below(form: Form, lines: Sequence[Line]) -> int | None:
    """Where pings begin that stand under a heading of their own, below comments that stand above their texts."""
    below = range(form.heads[0].end, form.end if form.above else 0)
    start = next((i + 1 for i in below if marks.is_pings(lines[i].text)), None)
    return start if start is not None and start < len(lines) else None


def is_sure(form: Form) -> bool:
    """Whether a form is sure even where no heading is above it: with a verb or a time of day, below no more than a title."""
    return ("s" in form.name or form.name.endswith("@")) and "n" in form.name and form.above and form.first <= 1


def is_counted(form: Form, lines: Sequence[Line], said: int) -> bool:
    """Whether heads right below a line with their number prove that it counts them: all are named, dated, answered."""
    named = form.above and "n" in form.name and all(unit.date for unit in form.heads) and form.heads[0].first <= _RIGHT
    return named and len(form.heads) == said > 1 and all(any(map(is_reply, lines[a:b])) for a, b in form.gaps())


def _place(unit: Unit) -> int:
    return unit.first


def _joined(
    found: Mapping[str, list[Unit]], lines: Sequence[Line], said: int | None
) -> list[tuple[str, dict[str, list[Unit]]]]:
    """Two forms with names that together are as many as the page says: some engines write the first one in another way."""
    named = [name for name in found if "n" in name and name not in ("b/n", NAMED) and not name.startswith("p")]
    both = []
    stops = {name: _stop(lines, found[name], None) for name in named} if said else {}
    for a, b in ((a, b) for a in stops for b in stops if a != b):
        limit = min(stops[a], stops[b])
        most = [unit for unit in found[a] if unit.first < limit]
        taken = {at for unit in most for at in range(unit.first, unit.end)}
        more = [unit for unit in found[b] if unit.first < limit and taken.isdisjoint(range(unit.first, unit.end))]
        if 0 < len(more) <= len(most) and len(most) + len(more) == said:
            both.append((a, {a: sorted([*most, *more], key=_place)}))
    return both


def _weighed(
    name: str, found: Mapping[str, list[Unit]], lines: Sequence[Line], said: int | None, headed: bool
) -> list[Form]:
    """A form, standing above and below the texts, as far as either is possible."""
    stop = _stop(lines, found[name], said)
    own = [unit for unit in found[name] if unit.first < stop]
    if name.startswith("#"):
        own = _counting(own)
    if not own or name.startswith(BEGUN) or _is_beyond(own, lines, said if headed else None):
        return []
    tried = []
    begins = max((i + 1 for i in range(own[0].first) if lines[i].ends), default=0)  # below the form, or the way to it
    for above in (True, False):
        heads = _with_pings(
            _with_any(own, found, stop) if above else [_signed(unit, lines) for unit in own],
            [unit for ping in _PINGS for unit in found.get(ping, []) if (0 if above else begins) <= unit.first < stop],
            name,
        )
        form = Form(name, heads, above, heads[0].first if above else begins, stop if above else heads[-1].end, 0)
        score = worth(form, own, lines, said, headed)
        if score > 0:
            tried.append(form._replace(score=score))
    return tried


def _with_any(own: Sequence[Unit], found: Mapping[str, list[Unit]], stop: int) -> list[Unit]:
    """The heads, and between them those that have words at the name's place which are no name by themselves.

    That is only where the others have their date on a line below the name, too, or all on one line.
    """
    if own[0].form == ANY:
        return list(own)
    apart = [unit.date.at - unit.name.last for unit in own if unit.name and unit.date]
    below = sum(0 < lines <= _NEXT for lines in apart)
    form = ANY if below >= len(own) * _MOST else BEGUN if apart.count(0) >= len(own) * _MOST else ""
    taken = {at for unit in own for at in range(unit.first, unit.end)}
    more = [
        unit for unit in found.get(f"{form}@", ()) if unit.first < stop and taken.isdisjoint((unit.first, unit.end - 1))
    ]
    return sorted([*own, *more], key=_place)


def _signed(unit: Unit, lines: Sequence[Line]) -> Unit:
    """A head below its text, without what is said above it: somebody's signature may be the name again."""
    at = {line.at for line in (unit.name, unit.date) if line is not None}
    first = next((i for i in range(unit.first, unit.end) if lines[i].at in at or _is_number(lines[i])), unit.first)
    return unit._replace(first=first)


def _is_number(line: Line) -> bool:
    return line.head is not None and line.head.form == "#"


def _is_beyond(own: Sequence[Unit], lines: Sequence[Line], said: int | None) -> bool:
    """Whether the heads stand below what is beside a post: a way to log in is not, right above as many as are said.

    So many as agree with a number that is no small one stand below it wherever they are.
    """
    if said == len(own) and (own[0].first <= _NEAR or said >= _MANY):
        return False
    above = (line.text for line in lines[: own[0].first] if line.ends)
    return any(marks.is_beyond(text) and not _PAGES.fullmatch(text) for text in above)


def _counting(heads: Sequence[Unit]) -> list[Unit]:
    """The heads whose numbers go on by one, up or down."""
    chain: list[Unit] = []
    for unit in heads:
        number = unit.number.split(".")[0]
        if not number:
            continue
        last = int(chain[-1].number.split(".")[0]) if chain else None
        if last is None or abs(int(number) - last) <= 1:
            chain.append(unit)
    return chain


def _with_pings(heads: Sequence[Unit], pings: Sequence[Unit], name: str) -> tuple[Unit, ...]:
    """Pingbacks have heads of their own in the threads of every engine."""
    if name.startswith("p"):
        return tuple(sorted({*heads, *pings}, key=_place))
    taken = {at for unit in heads for at in range(unit.first, unit.end)}
    return tuple(sorted([*heads, *(unit for unit in pings if unit.first not in taken)], key=_place))


def _stop(lines: Sequence[Line], heads: Sequence[Unit], said: int | None) -> int:
    """The first line below the thread: what stands beside a post, or a form or notice that no more heads follow.

    A line that each comment has is none, nor is one right below a head, where a text must be. Heads without a time of day
    may be those of other posts: any such line ends them. Where the page says how many comments there are, and there are
    so many heads, all of them count.
    """
    under = {unit.end for unit in heads if unit.head is None or unit.head.kind == "comment"}
    ends = [i for i in range(heads[0].first + 1, len(lines)) if lines[i].ends and not lines[i].date and i not in under]
    repeated = _repeated([lines[i].text for i in ends])
    last = heads[-1].end - 1
    if said != len(heads):
        loose = not any(unit.date and unit.date.head and unit.date.head.timed for unit in heads[:1])
        single = [i for i in ends if lines[i].text not in repeated]
        beyond = (i for i in single if loose or marks.is_beyond(lines[i].text))
        limit = next(beyond, len(lines))
        last = max(unit.end - 1 for unit in heads if unit.first < limit)
    return next((i for i in ends if i > last), len(lines))


def _repeated(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(text for text in set(texts) if texts.count(text) > 1) if len(texts) < 200 else frozenset()
