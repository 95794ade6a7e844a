"""Where one part of a saved page ends and the next begins.

One alone is no proof: a byline stands above the body and has a title above it; "Thoughts on …" repeats the title; the
category line is the last of its kind and has only biographies, comments or the fine print below it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC

from feeds import dates
from feeds.readers.textpage import biographies, numbered, signs
from feeds.readers.textpage.blocks import Block

_NO_DATE = dates.Unknown("no date")  # as in "Posted June 27, 2012", a day and more
_TOP = 2  # the block of a byline below the site's name and the title
_HEAD = 10  # blocks at the top within which a byline may stand
_LINKS = 12  # blocks that the links or the biographies below the body may have
_SHORT = 300  # characters in a line of theirs
_LAST = 3  # blocks of copyright and the like at the end of a page without comments
_BETWEEN = 2  # blocks of another kind that may stand between the categories and what follows them


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks, and the index of the first block of each part; a part without a block starts where the next one does."""

    path: str
    blocks: tuple[Block, ...]
    marks: tuple[int, ...]  # of the blocks that may be landmarks by how they start
    said: tuple[str, str, str]  # in the byline: who, when and how many comments
    names: tuple[str, ...]  # on the category line
    title: int | None
    title_rule: str
    byline: int | None
    body: int
    links: int
    categories: int
    people: int
    thoughts: int
    comments: int
    tail: int


def survey(path: str, blocks: tuple[Block, ...]) -> Page:
    """The page with its landmarks."""
    blocks = _parted(blocks)
    marks = tuple(i for i, block in enumerate(blocks) if signs.may_mark(block))
    at_byline, said = _byline(blocks, marks)
    title, rule = (at_byline - 1, "line above the byline") if at_byline else _title_alone(blocks, marks, at_byline == 0)
    above = at_byline if at_byline is not None else title
    body = 0 if above is None else above + 1
    name = " ".join(" ".join(blocks[title].lines).split()) if title is not None else ""
    below = [i for i in marks if i >= body]
    thoughts, first, tail = _below(blocks, below, body, name)
    categories, people, names = _categories(blocks, below, body, thoughts, said[0])
    links = _links(blocks, categories)
    at = (title, rule, at_byline, body, links, categories, people, thoughts, first, tail)
    return Page(path, blocks, marks, said, names, *at)


def are_certain(page: Page) -> bool:
    """Whether the landmarks are those of a page that says all it has: byline below the title, categories, comments."""
    if page.byline is None or page.byline > _TOP or not all(page.said[:2]) or page.blocks[page.byline].indented:
        return False
    if dates.read(page.said[1], UTC) == _NO_DATE:
        return False
    return page.blocks[page.byline].line.count("|") == 2 and (bool(page.said[2]) or page.categories < page.people)


def _parted(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with "Comments are closed" by itself where no blank line parts it from the fine print."""
    if not any(len(block.lines) > 1 and signs.status_of(block.lines[0].strip()) for block in blocks):
        return blocks
    parted: list[Block] = []
    for block in blocks:
        if len(block.lines) > 1 and not block.indented and signs.status_of(block.lines[0].strip()):
            parted += [Block(block.first, block.lines[:1]), Block(block.first + 1, block.lines[1:])]
        else:
            parted.append(block)
    return tuple(parted)


def _byline(blocks: Sequence[Block], marks: Sequence[int]) -> tuple[int | None, tuple[str, str, str]]:
    """The best of what could be the byline: the one that says most, the first of equals.

    A name alone is taken where the page says it again: a first sentence may begin with "By Monday morning" too.
    """
    tried = ((i, signs.byline(blocks[i])) for i in marks if i < _HEAD)
    found = [
        (i, said) for i, said in tried if said and (any(said[1:]) or (i and _is_told_again(blocks[i + 1 :], said[0])))
    ]
    return max(found, key=lambda one: (sum(map(bool, one[1])), -one[0]), default=(None, ("", "", "")))


def _is_told_again(below: Sequence[Block], name: str) -> bool:
    return any(line.strip().startswith((name, f"About {name}")) for block in below for line in block.lines[:1])


def _title_alone(blocks: Sequence[Block], marks: Sequence[int], below_byline: bool) -> tuple[int | None, str]:
    """The title of a page without a byline: what "Thoughts on …" names, else the last heading at the top."""
    named = {match["title"].casefold() for i in marks for match in [signs.THOUGHTS.fullmatch(blocks[i].line)] if match}
    for i, block in enumerate(blocks[:_HEAD]):
        if block.line.casefold() in named:
            return i, "the line that “Thoughts on” repeats"
    if below_byline:
        return None, ""
    headings = [i for i, block in enumerate(blocks[:2]) if 0 < len(block.line) <= 120 and block.line[-1] not in ".:;,"]
    if headings == [0, 1] and len(blocks) > 2:
        return 1, "second line of the page"
    return (0, "first line of the page") if headings[:1] == [0] else (None, "")


def _below(blocks: Sequence[Block], marks: Sequence[int], body: int, title: str) -> tuple[int, int, int]:
    """Where the heading of the comments, the first comment and what is below the comments begin."""
    heading = _thoughts(blocks, marks, title)
    if heading is not None:
        return heading, heading + 1, _end(blocks, heading + 1)
    first = next((i for i in range(body, len(blocks)) if numbered.is_sure_start(blocks[i])), None)
    if first is not None:
        end = _end(blocks, first)
        if _below_categories(blocks, marks, first) or (end < len(blocks) and signs.status_of(blocks[end].line)):
            return first, first, end
    tail = _tail(blocks, body + 1)
    return tail, tail, tail


def _below_categories(blocks: Sequence[Block], marks: Sequence[int], at: int) -> bool:
    """Whether a category line stands shortly above a block."""
    near = (i for i in marks if at - _LINKS <= i < at)
    return any(signs.category_names(blocks[i]) is not None for i in near)


def _end(blocks: Sequence[Block], first: int) -> int:
    """The index of the first block below the comments that start at block `first`.

    Where the list is indented, that is the first block at the margin; a list at the margin ends with the page's last lines.
    """
    if first >= len(blocks) or not numbered.start(blocks[first].lines[0], 1):
        return first
    if not blocks[first].indented:
        said = (i for i in range(len(blocks) - 1, first, -1) if signs.status_of(blocks[i].line))
        return next(said, _tail(blocks, first + 1))
    last, number = first, 0
    for i in range(first, len(blocks)):  # a paragraph at the margin ends nothing where a later comment goes on counting
        begun = numbered.start(blocks[i].lines[0], number + 1) if blocks[i].indented else None
        if begun is not None:
            last, number = i, begun[0]
    return next((i for i in range(last, len(blocks)) if not blocks[i].indented), len(blocks))


def _tail(blocks: Sequence[Block], least: int) -> int:
    """Where the last lines of a page begin that has no other landmark: the copyright, and whether comments are closed."""
    tail = len(blocks)
    while tail > max(least, len(blocks) - _LAST) and (
        signs.is_copyright(blocks[tail - 1]) or signs.status_of(blocks[tail - 1].line)
    ):
        tail -= 1
    return tail


def _thoughts(blocks: Sequence[Block], marks: Sequence[int], title: str) -> int | None:
    """The last heading of comments that repeats the title, else one that comments follow.

    A heading has comments, their end or the end of the page below it, or the categories shortly above.
    """
    tried = ((i, signs.THOUGHTS.fullmatch(blocks[i].line)) for i in marks if not blocks[i].indented)
    heads = [(i, _bare(match["title"])) for i, match in tried if match]
    name = _bare(title)
    repeats = [i for i, named in heads if named == name and _opens(blocks, marks, i)]
    if repeats:
        return repeats[-1]
    return next((i for i, _ in heads if i + 1 < len(blocks) and numbered.start(blocks[i + 1].lines[0], 1)), None)


def _opens(blocks: Sequence[Block], marks: Sequence[int], at: int) -> bool:
    if at + 1 == len(blocks):
        return True
    below = blocks[at + 1]
    if numbered.start(below.lines[0], 1) or signs.status_of(below.line) or signs.is_copyright(below):
        return True
    return _below_categories(blocks, marks, at)


def _bare(title: str) -> str:
    return title.strip("“”\"'").casefold()


def _links(blocks: Sequence[Block], end: int) -> int:
    """Where the links below the post begin: at their heading, shortly above the next landmark, with short lines below it."""
    heads = (
        i
        for i in range(end - 1, max(0, end - _LINKS) - 1, -1)
        if signs.LINKS_HEADING.fullmatch(blocks[i].lines[0].strip())
    )
    return next((i for i in heads if all(len(line) <= _SHORT for b in blocks[i:end] for line in b.lines)), end)


def _categories(
    blocks: Sequence[Block], marks: Sequence[int], body: int, end: int, who: str
) -> tuple[int, int, tuple[str, ...]]:
    """Where the category line and what is below it begin, and its names; without it, the biographies or the end."""
    for i in (i for i in reversed(marks) if i < end and not blocks[i].indented):
        names = signs.category_names(blocks[i])
        if names is not None:
            below = range(i + 1, min(i + 2 + _BETWEEN, end))
            if i + 1 + _BETWEEN >= end or any(biographies.starts(blocks[j : j + 2], who) for j in below):
                return i, i + 1, names
            break
    heads = (i for i in range(max(body, end - _LINKS), end - 1) if len(blocks[i].lines) > 1)
    first = next((i for i in heads if biographies.is_sure(blocks[i : i + 2], who)), end)
    return first, first, ()
