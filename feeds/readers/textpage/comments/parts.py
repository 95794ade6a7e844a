"""The parts of each comment of a thread: head, text, and what the engine wrote above and below the text."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from feeds.readers.textpage.comments import calling, dating, marks, subjects
from feeds.readers.textpage.comments.form import Form
from feeds.readers.textpage.comments.lines import Line, has_sign, is_links, is_reply
from feeds.readers.textpage.comments.part import Part, part_of
from feeds.readers.textpage.words.heads import TEXTS
from feeds.readers.textpage.words.links import ACTIONS

_COUNTS = re.compile(r"\d{1,4}\b")
_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^:：\n]{1,20})[:：]\s?(?=\s*\S)")
_LISTED = re.compile(r"\s*\d{1,4}[.)]\s+(?=\S)")
_TITLED = re.compile(r"1\s?[■□◆●★・]")  # a number and the title of the only comment
_FIGURES = re.compile(r"\d+")
_LEAD = 4  # lines above the first comment that may be left over
_PAIR = 2  # comments that may begin alike by chance
_LEAST = 3  # characters of a tally that can be all that somebody says
_LINK = 30  # characters of a link
_WAY = 100  # characters of a line with the title of another post
_MOST = 0.6  # of the comments have what is taken for a part of each


def parts(form: Form, lines: Sequence[Line]) -> list[Part]:
    """The parts of each comment, in the order of the page."""
    made = [part_of(unit, lines, a, b) for unit, (a, b) in zip(form.heads, form.gaps(), strict=True)]
    if not form.above:
        made = subjects.without_first(_begun(_without_repeats(made)))
    else:
        made = dating.settled(made, lines[form.heads[0].first - 1] if form.heads[0].first else None)
        made = subjects.without(made, lines[: form.heads[0].first])
        made[-1] = _ended(made)
    made = _without_numbers(_trimmed(made, _recurring(made)))
    made = calling.named(made)
    return _without_labels(_trimmed(dating.dated(made), frozenset()))


def _without_labels(made: list[Part]) -> list[Part]:
    """The parts without the word for a comment that stands before each text: `Comment: …`."""
    found = [_LABEL.match(part.text[0].raw) if part.text else None for part in made]
    if not all(label is not None and label["label"].casefold() in TEXTS for label in found):
        return made
    ends = [label.end() for label in found if label is not None]
    return [
        replace(part, text=(part.text[0]._replace(raw=part.text[0].raw[end:]), *part.text[1:]))
        for part, end in zip(made, ends, strict=True)
    ]


def _begun(made: list[Part]) -> list[Part]:
    """The parts, the first one begun as all others are: with a name, in the block of its head where they have theirs there."""
    if len(made) < 2 or not all(part.text and _is_name(part.text[0]) for part in made[1:]):
        return made
    own = [i for i, line in enumerate(made[0].text) if line.block == made[0].lines[0].block]
    whole = all(part.text[0].block == part.lines[0].block for part in made[1:])
    tried = own if whole else range(min(len(made[0].text), _LEAD)) if len(made) > _PAIR else ()
    at = next((i for i in tried if _is_name(made[0].text[i])), 0)
    return [replace(made[0], text=made[0].text[at:], left=made[0].text[:at]), *made[1:]]


def _is_name(line: Line) -> bool:
    return line.head is not None and line.head.key == "n"


def _without_repeats(made: list[Part]) -> list[Part]:
    """The parts of heads below without what some engines write above each text, too: the name again, the date of the last one."""
    told = [_repeats(part) for part in made]
    if sum(map(bool, told)) < _MOST * len(made):
        return made
    return [
        replace(part, text=part.text[n:], left=(*part.left, *part.text[:n])) for part, n in zip(made, told, strict=True)
    ]


def _repeats(part: Part) -> int:
    """How many lines above a text are dates, and the name of who says it."""
    dates = next((i for i, line in enumerate(part.text) if not (line.head and line.head.key in ("d", "bd"))), 0)
    is_name = dates < len(part.text) - 1 and part.text[dates].text.rstrip(":：, ") == part.author != ""
    return dates + is_name if is_name else 0


def _without_numbers(made: Sequence[Part]) -> list[Part]:
    """The parts without first lines that count them: `1 ■A title`, where the head stands below the text."""
    firsts = [part.text[0] if part.text and not part.text[0].date else None for part in made]
    numbers = [match[0] if line and (match := _COUNTS.match(line.text)) else "" for line in firsts]
    counted = numbers == [str(i) for i in range(1, len(made) + 1)]
    if (
        (len(made) < 2 and not (firsts[0] and _TITLED.match(firsts[0].text)))
        or not counted
        or any(len(part.text) < 2 and not _LISTED.match(part.text[0].raw) for part in made)
    ):
        return list(made)
    return [_without_number(part, part.text[0]) for part in made]


def _without_number(part: Part, first: Line) -> Part:
    """The part without its number, and the title behind it; behind `1. ` the text begins."""
    listed = _LISTED.match(first.raw)
    if listed is None:
        return replace(part, text=part.text[1:], left=(*part.left, first))
    bare = first._replace(raw=first.raw[listed.end() :], text=_LISTED.sub("", first.text))
    return replace(part, text=(bare, *part.text[1:]))


def _ended(made: Sequence[Part]) -> Part:
    """The last comment, ended as all others are: where their indentation ends, or behind the links that stand below each."""
    last, others = made[-1], made[:-1]
    margin = min(line.indent for part in made for line in part.lines)
    inner = [line.indent for part in others for line in part.text]
    text = last.text
    if margin and min(inner, default=margin) >= margin:
        text = _until(text, lambda line: line.indent < margin)
    text = _until(text, _is_way)
    answered = next((i for i, line in enumerate(text) if i and is_reply(line)), len(text) - 1)
    text = text[: answered + 1]
    return replace(last, text=_closed(text, [part.text for part in others]))


def _closed(text: tuple[Line, ...], others: Sequence[Sequence[Line]]) -> tuple[Line, ...]:
    """The last text up to what closes all others: links, or the same line but for its figures."""
    linked = bool(others) and all(those and is_links(those[-1]) for those in others)
    closing = {_shape(those[-1].text) for those in others if len(those) > 1 or linked}
    if not linked and (len(closing) != 1 or len(others) < _PAIR or any(len(those) < _PAIR for those in others)):
        return text
    at = (
        i for i, line in enumerate(text) if (i or linked) and _shape(line.text) in closing and is_links(line) >= linked
    )
    return text[: next(at, len(text)) + 1]


def _shape(text: str) -> str:
    """A line without its figures."""
    return _FIGURES.sub("#", text)


def _is_way(line: Line) -> bool:
    """Whether a line leads to the posts before and behind this one: `« A title`, `A title »`, or both, two spaces apart."""
    begins, ends = line.text.startswith("« "), line.text.endswith(" »")
    both = line.text[:1] == "«" and line.text[-1:] == "»" and "  " in line.raw.strip()
    return both or (begins != ends and line.text.count("«") + line.text.count("»") == 1 and len(line.text) <= _WAY)


def _until(lines: Sequence[Line], ends: Callable[[Line], bool]) -> tuple[Line, ...]:
    at = next((i for i, line in enumerate(lines) if ends(line)), len(lines))
    return tuple(lines[:at])


def _recurring(made: Sequence[Part]) -> frozenset[str]:
    """Short lines that stand at the same end of most texts: links in a language that we do not know."""
    if len(made) < 3:
        last = {
            _shape(part.text[-1].text)
            for part in made
            if len(part.text) > 1 and part.text[-1].block != part.text[-2].block
        }
        return frozenset(last if len(made) == 2 and len(last) == 1 and _is_bare(next(iter(last))) else ())
    ends = Counter(_shape(part.text[-1].text) for part in made if len(part.text) > 1)
    ends += Counter(_shape(part.text[0].text) for part in made if len(part.text) > 1)
    most = max(3, _MOST * len(made))
    return frozenset(text for text, often in ends.items() if often >= most and len(text) <= 40 and _has_word(text))


def _has_word(text: str) -> bool:
    return "#" not in text or any(map(str.isalpha, text))


def _is_bare(text: str) -> bool:
    return len(text) <= _LINK and not text.endswith((".", "!", "?", "…", "。", "！"))


def _trimmed(made: Sequence[Part], often: frozenset[str]) -> list[Part]:
    return [_trim(part, often) for part in made]


def _trim(part: Part, often: frozenset[str]) -> Part:
    """The part without the engine's lines around its text."""
    text = part.text
    first, end = 0, len(text)
    while first < end and _is_engine(text[first], often, part.date is not None):
        first += 1
    while end > first and _is_engine(text[end - 1], often, part.date is not None):
        end -= 1
    if first == end:  # all of it looks like the engine's: somebody said no more than "+1", or "Home at last"
        first, end = next(((i, i + 1) for i, line in enumerate(text) if not _is_surely(line, often)), (0, 0))
    return replace(part, text=text[first:end], left=(*part.left, *text[:first], *text[end:]))


def _is_engine(line: Line, often: frozenset[str], dated: bool) -> bool:
    dated = line.head is not None and line.head.key == "d" and "l" in line.head.form and dated
    if line.text[:1].islower() and line.text[-1] in ".!?" and _shape(line.text) not in often and not line.date:
        return False  # the last word of a line that was wrapped
    return (
        dated
        or is_links(line)
        or _shape(line.text) in often
        or line.ends
        or line.heading is not None
        or marks.is_pings(line.text)
    )


def _is_surely(line: Line, often: frozenset[str]) -> bool:
    if (
        line.text.endswith((".", "!", "?"))
        and not line.text.endswith("..")
        and not line.date
        and _shape(line.text) not in often
    ):
        return False  # "I like it."
    if line.head is not None and (line.head.date or (is_links(line) and len(line.text) > _LEAST)):
        return True
    return _shape(line.text) in often or line.text.casefold() in ACTIONS or not has_sign(line.text)
