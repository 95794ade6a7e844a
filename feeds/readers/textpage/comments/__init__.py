"""The comments below a post, of any engine: who says it, when, what, and whom it answers.

No engine is known by name. Lines are read for what they show of a comment's head (`heads`); heads of one form that
repeats make a thread (`units`, `forms`, `choice`), which is then cut into its comments (`parts`, `threads`). The plain numbered
form has a reader of its own (`..numbered`, and `plain`). What no form makes certain is no comment.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from feeds.model import DraftComment, Found, Lost, Origin
from feeds.readers.textpage import numbered
from feeds.readers.textpage.blocks import Block
from feeds.readers.textpage.comments import choice, endings, marks, threads
from feeds.readers.textpage.comments.form import Form
from feeds.readers.textpage.comments.lines import Line, lines
from feeds.readers.textpage.comments.plain import end_of, is_plain
from feeds.readers.textpage.words import heads
from feeds.readers.textpage.words.links import ACTIONS

_WORD = re.compile(r"[^\W\d_]+")
_HEAD_WORDS = frozenset(
    word
    for table in (heads.SAYS, heads.BY, heads.JOINTS, heads.BADGES, heads.PINGBACK, heads.TRACKBACK, ACTIONS)
    for entry in table
    for word in _WORD.findall(entry)
)
_MOST = 0.6  # of the comments
_LEAST = 2.5  # what a form is worth below a heading that counts nothing
_NEAR = 2  # lines between such a heading and a single head
_HEADED = 5  # lines below a line that counts comments, in which the first head stands with its date
_STARTS = 6  # headings of comments that a page may have; the last ones are tried


class Thread(NamedTuple):
    """The comments, and the blocks from `first` to `end` (exclusive) that hold them and the engine's lines around them.

    `heading` is the block of the heading above them; `furniture` is what stands in the blocks and is no part of a comment.
    """

    first: int
    end: int
    comments: tuple[DraftComment, ...]
    heading: int | None = None
    furniture: tuple[Found, ...] = ()
    lost: tuple[Lost, ...] = ()


def find(blocks: Sequence[Block], body: int, heading: int | None, said: int | None, path: str) -> Thread | None:
    """The thread below a heading, or anywhere below block `body` where no heading is known. `said`: how many the page says.

    None where nothing is a comment for certain.
    """
    plain = _plain(blocks, heading, path, known=True) if heading is not None else None
    if plain is not None:
        return plain
    below = endings.marked(lines(blocks, body if heading is None else heading))
    for at in _headings(below, heading):
        plain = _plain(blocks, below[at - 1].block, path, known=False) if at and heading is None else None
        if plain is not None:
            return plain
    return _formed(blocks, below, heading, said, path)


def _formed(
    blocks: Sequence[Block], below: Sequence[Line], heading: int | None, said: int | None, path: str
) -> Thread | None:
    """The thread of the best form below any of the headings; else below the comment form; else anywhere."""
    at, form = _best(below, _headings(below, heading), said)
    if form is None and heading is None:
        at, form = _best(below, [i + 1 for i, line in enumerate(below) if marks.is_form(line.text)][:1], said)
        form = form if form is not None and choice.is_sure(form) else None
    if form is None and heading is None:
        at, form = 0, choice.best(below, said, headed=False)
    if form is None and heading is None:
        at, form = _counted(below)
    above = below[: at - 1] if at else below[: form.first] if form else below
    pings = _pings(above)
    made = [threads.comments(one, where, path) for one, where in ((pings, above), *_sections(form, below[at:])) if one]
    made = [comments for comments in made if _is_someones(comments)]
    if not made:
        return None
    heads = below[at - 1].block if at and not pings else heading
    return _thread(threads.together(made), heads, blocks, path)


def _is_someones(comments: Sequence[DraftComment]) -> bool:
    """Whether most comments say who or when: what says neither is rather the form, or what is beside the post."""
    told = sum(1 for one in comments if one.author is not None or one.published is not None)
    named = any(one.author is not None for one in comments)
    return named and told >= _MOST * len(comments)


def _sections(form: Form | None, below: Sequence[Line]) -> list[tuple[Form | None, Sequence[Line]]]:
    """The thread, and behind it the pings where they stand under a heading of their own, in a form of their own."""
    start = None if form is None else choice.pings_below(form, below)
    if form is None or start is None:
        return [(form, below)]
    pings = choice.best(below[start:], below[start - 1].heading, headed=True)
    cut = form.until(start - 1)
    if pings is None or len(pings.heads) <= len(form.heads) - len(cut.heads):
        return [(cut if len(cut.heads) == len(form.heads) else form, below)]
    return [(cut, below[: start - 1]), (pings._replace(kind=marks.kind_of(below[start - 1].text)), below[start:])]


def _headings(below: Sequence[Line], heading: int | None) -> list[int]:
    """The indexes of the lines below the headings: of those in the block of the heading, where that is known."""
    found = [i + 1 for i, line in enumerate(below) if line.heading is not None and heading in (None, line.block)]
    return found[-_STARTS:] or [i for i, line in enumerate(below) if heading is not None and line.block > heading][:1]


def _best(below: Sequence[Line], starts: Sequence[int], said: int | None) -> tuple[int, Form | None]:
    said_there = [below[at - 1].heading if at else None for at in starts]
    counts = [-1 if count is None else count for count in said_there]
    tried = [
        (at, form)
        for at, count in zip(starts, counts, strict=True)
        if (form := choice.best(below[at:], count if count > 0 else said, headed=True)) is not None
        and _agrees(form, count, said)
    ]
    return max(tried, key=lambda one: (one[1].score, one[0]), default=(0, None))


def _counted(below: Sequence[Line]) -> tuple[int, Form | None]:
    """The thread below a line that counts it in words that no table has."""
    counts = [
        (i + 1, said)
        for i, line in enumerate(below)
        if any(one.date for one in below[i + 1 : i + _HEADED]) and (said := marks.count(line.text)) > 1
    ]
    tried = [(at, said, choice.best(below[at:], said, headed=True)) for at, said in counts[-_STARTS:]]
    sure = [(at, form) for at, said, form in tried if form and choice.is_counted(form, below[at:], said)]
    return max(sure, key=lambda one: len(one[1].heads), default=(0, None))


def _agrees(form: Form, count: int, said: int | None) -> bool:
    """Whether a form can stand below a heading of `count`: where none is said, it may be a word of the menu."""
    if count == 0:
        return form.name.startswith("p")
    if count > 0 or said is not None:
        return True
    if len(form.heads) == 1 and form.above and form.heads[0].first > _NEAR and "s" not in form.name:
        return False
    return form.score >= _LEAST or (form.name.endswith("@") and len(form.heads) > 1)


def _pings(above: Sequence[Line]) -> Form | None:
    """The trackbacks that some engines list by themselves above the comments, under a heading of their own."""
    start = next((i + 1 for i, line in enumerate(above) if marks.is_pings(line.text)), None)
    return choice.of_pings(above, start) if start is not None else None


def _plain(blocks: Sequence[Block], heading: int, path: str, *, known: bool) -> Thread | None:
    """The plain numbered thread right below a heading. Where nobody knows the heading for one, somebody has to say it."""
    first = heading + 1
    if first >= len(blocks) or len(blocks[heading].lines) > 1 or not numbered.start(blocks[first].lines[0], 1):
        return None
    end = end_of(blocks, first)
    made = numbered.read(blocks[first:end], path)
    sure = known or blocks[first].indented or any(comment.author for comment in made)
    return Thread(first, end, made, heading) if sure and all(map(is_plain, made)) else None


def _thread(made: tuple[DraftComment, ...], heading: int | None, blocks: Sequence[Block], path: str) -> Thread:
    numbers = [block.first for block in blocks]
    first = bisect_right(numbers, min(comment.origin.first for comment in made)) - 1
    end = bisect_right(numbers, max(comment.origin.last for comment in made))
    said: dict[int, str] = {}
    for comment in made:
        for found in (comment.author, comment.published, comment.url):
            if found is not None:
                for at in range(found.origin.first, found.origin.last + 1):
                    said[at] = f"{said.get(at, '')} {found.value}"
    texts = {at for comment in made for one in comment.text for at in range(one.origin.first, one.origin.last + 1)}
    rest = [(block.first + i, line) for block in blocks[first:end] for i, line in enumerate(block.lines)]
    left = [
        Found(line.strip(), Origin(path, at, at, "beside a comment"))
        for at, line in rest
        if at not in texts and _is_left(line, said.get(at, ""))
    ]
    return Thread(first, end, made, heading, tuple(left))


def _is_left(line: str, said: str) -> bool:
    """Whether a line has words that no comment holds, but for those of a head."""
    return not said or any(word not in said and word.casefold() not in _HEAD_WORDS for word in _WORD.findall(line))
