"""Where one part of a saved page ends and the next begins.

One alone is no proof: a byline stands above the body and has a title above it; "Thoughts on …" repeats the title; the
category line is the last of its kind and has only biographies, comments or the fine print below it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from feeds.readers.textpage import comments, signs
from feeds.readers.textpage.blocks import Block

_HEAD = 6  # blocks at the top within which a byline may stand
_LINKS = 8  # blocks that a list of links below the body may have


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
    marks = tuple(i for i, block in enumerate(blocks) if signs.may_mark(block))
    bylines = ((i, said) for i in marks if 0 < i < _HEAD for said in [signs.byline(blocks[i])] if said)
    at_byline, said = next(bylines, (None, ("", "", "")))
    title, rule = (at_byline - 1, "line above the byline") if at_byline else _title_alone(blocks, marks)
    above = at_byline if at_byline is not None else title
    body = 0 if above is None else above + 1
    name = " ".join(" ".join(blocks[title].lines).split()) if title is not None else ""
    below = [i for i in marks if i >= body]
    thoughts, first, tail = _below(blocks, below, body, name)
    who = blocks[at_byline].line.casefold() if at_byline else ""
    categories, people, names = _categories(blocks, below, body, thoughts, who)
    links = _links(blocks, below, categories)
    at = (title, rule, at_byline, body, links, categories, people, thoughts, first, tail)
    return Page(path, blocks, marks, said, names, *at)


def _title_alone(blocks: Sequence[Block], marks: Sequence[int]) -> tuple[int | None, str]:
    """The title of a page without a byline: what "Thoughts on …" names, else the last heading at the top."""
    named = {match["title"].casefold() for i in marks for match in [signs.THOUGHTS.fullmatch(blocks[i].line)] if match}
    for i, block in enumerate(blocks[:_HEAD]):
        if block.line.casefold() in named:
            return i, "the line that “Thoughts on” repeats"
    headings = [i for i, block in enumerate(blocks[:2]) if 0 < len(block.line) <= 120 and block.line[-1] not in ".:;,"]
    if headings == [0, 1] and len(blocks) > 2:
        return 1, "second line of the page"
    return (0, "first line of the page") if headings[:1] == [0] else (None, "")


def _below(blocks: Sequence[Block], marks: Sequence[int], body: int, title: str) -> tuple[int, int, int]:
    """Where the heading of the comments, the first comment and what is below the comments begin."""
    heading = _thoughts(blocks, marks, title)
    if heading is not None:
        return heading, heading + 1, _end(blocks, heading + 1)
    first = next((i for i in range(body, len(blocks)) if comments.is_sure_start(blocks[i])), None)
    if first is not None:
        return first, first, _end(blocks, first)
    tail = _tail(blocks, body + 1)
    return tail, tail, tail


def _end(blocks: Sequence[Block], first: int) -> int:
    """The index of the first block below the comments that start at block `first`.

    Where the list is indented, that is the first block at the margin; a list at the margin ends with the page's last lines.
    """
    if first >= len(blocks) or not comments.is_start(blocks[first].lines[0], 1):
        return first
    if blocks[first].indented:
        return next((i for i in range(first, len(blocks)) if not blocks[i].indented), len(blocks))
    return _tail(blocks, first + 1)


def _tail(blocks: Sequence[Block], least: int) -> int:
    """Where the page's last lines begin: the fine print, and whether comments are closed."""
    tail = len(blocks)
    while tail > least and any(signs.last_words(blocks[tail - 1].lines)):
        tail -= 1
    return tail


def _thoughts(blocks: Sequence[Block], marks: Sequence[int], title: str) -> int | None:
    """The last heading of comments that repeats the title, else one that comments or their end follow."""
    tried = ((i, signs.THOUGHTS.fullmatch(blocks[i].line)) for i in marks if not blocks[i].indented)
    heads = [(i, _bare(match["title"])) for i, match in tried if match]
    name = _bare(title)
    repeats = [i for i, named in heads if named == name]
    if repeats:
        return repeats[-1]
    return next((i for i, _ in heads if i + 1 < len(blocks) and _opens(blocks[i + 1])), None)


def _bare(title: str) -> str:
    return title.strip("“”\"'").casefold()


def _opens(block: Block) -> bool:
    """Whether a block is the first below the heading of comments: the first one, or whether they are closed."""
    return comments.is_start(block.lines[0], 1) or signs.status_of(block.line) is not None


def _links(blocks: Sequence[Block], marks: Sequence[int], categories: int) -> int:
    """Where the links below the post begin: at their heading, shortly above the categories."""
    if categories == len(blocks):
        return categories
    near = (i for i in reversed(marks) if categories - _LINKS <= i < categories)
    return next((i for i in near if signs.LINKS_HEADING.fullmatch(blocks[i].line)), categories)


def _categories(
    blocks: Sequence[Block], marks: Sequence[int], body: int, end: int, who: str
) -> tuple[int, int, tuple[str, ...]]:
    """Where the category line and what is below it begin, and its names; without it, the biographies or the end."""
    above = (i for i in reversed(marks) if i < end and not blocks[i].indented)
    last, names = next(((i, names) for i in above if (names := signs.category_names(blocks[i].lines[0]))), (end, ()))
    if names and (last + 1 == end or _starts_biography(blocks, last + 1, end, who)):
        return last, last + 1, names
    people = (i for i in range(body, end) if len(blocks[i].lines) > 1 and _starts_biography(blocks, i, end, who))
    first = next(people, end)
    return first, first, ()


def _starts_biography(blocks: Sequence[Block], at: int, end: int, who: str) -> bool:
    name = " ".join(blocks[at].lines[0].split()).casefold()
    return 2 < len(name) <= 60 and (name in who or (at + 1 < end and blocks[at + 1].line.casefold().startswith(name)))
