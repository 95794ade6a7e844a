"""Where one part of a saved page ends and the next begins, and the patterns by which the places are known.

One alone is no proof: a byline stands above the body and has a title above it; "Thoughts on …" repeats the title; the
category line is the last of its kind and has only biographies, comments or the fine print below it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from feeds.readers.textpage import comments
from feeds.readers.textpage.blocks import Block

_HEAD = 6  # blocks at the top within which a byline may stand
_LINKS = 8  # blocks that a list of links below the body may have

_BY = re.compile(r"(?:(?:posted|written|published)\s+)?by[\s:]\s*(?P<who>\S.*)", re.I)
_ON = re.compile(r"(?P<who>.+?),?\s+on\s+(?P<when>.*(?<!\d)\d{4}(?!\d).*)", re.I)
_COUNT = re.compile(
    r"(?:(?:\d[\d,.]*|no|one)\s+(?:comments?|responses?|replies|reply|thoughts?)"
    r"|comments\s+off|comments are closed|leave a (?:comment|reply))\b.*",
    re.I,
)
_WHEN = re.compile(r".*(?<!\d)\d{4}(?!\d).*|.*\d[/.-]\d{1,2}[/.-]\d{2,4}.*")
_LABEL = re.compile(r"(?:category|categories|filed under|posted in)\s?:\s*(?P<names>.*)", re.I | re.S)
_THOUGHTS = re.compile(
    r"(?:(?:\d+|one|no)\s+)?(?:thoughts?\s+on|(?:responses?|comments?|replies)\s+(?:on|to))\s+(?P<title>.+)", re.I
)
_CLOSED = re.compile(r"comments\s+(?:are\s+closed|off|are\s+now\s+closed)\b.{0,80}", re.I)
_OPEN = re.compile(r"(?:leave|post|add|write)\s+(?:a|your)\s+(?:comment|reply)\b.{0,40}", re.I)
_LEGAL = re.compile(
    r"©|\(c\)\s*\d{4}|copyright|rights reserved|licen[sc]ed?\b|creative commons|\bopinions\b.*\b(?:own|those)\b|\bviews\b"
    r"|\bliab|as[- ]is\b|disclaim|may not be (?:used|copied|reproduced)|redistribut|trademark|all content on this",
    re.I | re.S,
)
_LINKS_HEADING = re.compile(
    r"additional resources|related (?:posts|articles|reading|resources)|share this|you may also like|further links:?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks, and the index of the first block of each part; a part without a block starts where the next one does."""

    path: str
    blocks: tuple[Block, ...]
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
    at_byline = next((i for i, block in enumerate(blocks[:_HEAD]) if i and byline(block)), None)
    title, rule = (at_byline - 1, "line above the byline") if at_byline else _title_alone(blocks)
    above = at_byline if at_byline is not None else title
    body = 0 if above is None else above + 1
    name = " ".join(" ".join(blocks[title].lines).split()) if title is not None else ""
    thoughts, first, tail = _below(blocks, body, name)
    categories, people = _categories(blocks, body, thoughts, blocks[at_byline].line if at_byline else "")
    heading = [
        i for i in range(body, categories) if _LINKS_HEADING.fullmatch(blocks[i].line) and categories - i <= _LINKS
    ]
    links = heading[-1] if heading and categories < len(blocks) else categories
    return Page(path, blocks, title, rule, at_byline, body, links, categories, people, thoughts, first, tail)


def byline(block: Block) -> tuple[str, str, str] | None:
    """Who, when and how many comments, each as it stands or "", where the block can be a byline."""
    parts = [part for part in re.split(r"\s*[|·•]\s*", block.line) if part]
    who = when = count = ""
    for part in parts:
        by = _BY.fullmatch(part)
        if by and not who:
            on = _ON.fullmatch(by["who"])
            who, when = (on["who"], on["when"]) if on else (by["who"], when)
        elif _COUNT.fullmatch(part):
            count = count or part
        elif _WHEN.fullmatch(part) and len(part) <= 60:
            when = when or part
        else:
            return None
    alone = bool(who) and not when and not count
    if alone and (len(who.split()) > 6 or who[-1] in ".!?:;,…" or not who[:1].isupper()):
        return None
    return (who, when, count) if who or (when and count) else None


def category_names(line: str) -> tuple[str, ...]:
    """The names on a category line: two spaces apart, or else with commas; none where it is no such line."""
    label = _LABEL.match(line)
    if not label:
        return ()
    apart = re.split(r"\s{2,}", label["names"])
    names = apart if len(apart) > 1 else label["names"].split(",")
    names = [" ".join(name.split()) for name in names if name.strip()]
    return tuple(dict.fromkeys(names)) if all(_can_be_category(name) for name in names) else ()


def status_of(line: str) -> Literal["open", "closed"] | None:
    """Whether a line says that comments are open or closed."""
    if _CLOSED.fullmatch(line):
        return "closed"
    return "open" if _OPEN.fullmatch(line) else None


def is_fine_print(block: Block) -> bool:
    """Whether a block below the comments speaks of rights and liability, as a site's last lines do."""
    return not block.indented and _LEGAL.search(" ".join(block.lines)) is not None


def looks_like(block: Block) -> Iterator[str]:
    """The fields that a block would be of if it stood elsewhere."""
    if byline(block):
        yield "byline"
    if _LABEL.match(block.line):
        yield "categories"
    if status_of(block.line):
        yield "status"
    if _THOUGHTS.fullmatch(block.line):
        yield "comments"


def _can_be_category(name: str) -> bool:
    return len(name) <= 60 and len(name.split()) <= 6 and name[-1] not in ".!?;:…"


def _title_alone(blocks: Sequence[Block]) -> tuple[int | None, str]:
    """The title of a page without a byline: what "Thoughts on …" names, else the last heading at the top."""
    named = {match["title"].casefold() for block in blocks for match in [_THOUGHTS.fullmatch(block.line)] if match}
    for i, block in enumerate(blocks[:_HEAD]):
        if block.line.casefold() in named:
            return i, "the line that “Thoughts on” repeats"
    headings = [i for i, block in enumerate(blocks[:2]) if 0 < len(block.line) <= 120 and block.line[-1] not in ".:;,"]
    if headings == [0, 1] and len(blocks) > 2:
        return 1, "second line of the page"
    return (0, "first line of the page") if headings[:1] == [0] else (None, "")


def _below(blocks: Sequence[Block], body: int, title: str) -> tuple[int, int, int]:
    """Where the heading of the comments, the first comment and what is below the comments begin."""
    heading = _thoughts(blocks, body, title)
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
    while tail > least and (is_fine_print(blocks[tail - 1]) or status_of(blocks[tail - 1].line)):
        tail -= 1
    return tail


def _thoughts(blocks: Sequence[Block], body: int, title: str) -> int | None:
    """The last heading of comments that repeats the title, else one that comments or their end follow."""
    last = None
    for i in range(body, len(blocks)):
        match = None if blocks[i].indented else _THOUGHTS.fullmatch(blocks[i].line)
        if match and match["title"].strip("“”\"'").casefold() == title.strip("“”\"'").casefold():
            last = i
    if last is not None:
        return last
    return next((i for i in _thoughts_at(blocks, body)), None)


def _thoughts_at(blocks: Sequence[Block], body: int) -> Iterator[int]:
    for i in range(body, len(blocks) - 1):
        below = blocks[i + 1]
        heads = not blocks[i].indented and _THOUGHTS.fullmatch(blocks[i].line)
        if heads and (comments.is_start(below.lines[0], 1) or status_of(below.line)):
            yield i


def _categories(blocks: Sequence[Block], body: int, end: int, who: str) -> tuple[int, int]:
    """Where the category line and what is below it begin; where there is no such line, the biographies or the end."""
    for i in range(end - 1, body - 1, -1):
        if not blocks[i].indented and len(blocks[i].lines) == 1 and category_names(blocks[i].lines[0]):
            if i + 1 == end or _starts_biography(blocks, i + 1, end, who):
                return i, i + 1
            break
    people = [i for i in range(body, end) if len(blocks[i].lines) > 1 and _starts_biography(blocks, i, end, who)]
    return (people[0], people[0]) if people else (end, end)


def _starts_biography(blocks: Sequence[Block], at: int, end: int, who: str) -> bool:
    name = " ".join(blocks[at].lines[0].split()).casefold()
    return 2 < len(name) <= 60 and (
        name in who.casefold() or (at + 1 < end and blocks[at + 1].line.casefold().startswith(name))
    )
