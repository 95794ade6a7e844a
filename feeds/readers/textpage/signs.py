"""What a block can be by itself: the patterns of bylines, category lines, headings and last words.

Hardly a block of a page looks like a landmark, so the few that could are told first, by how they start, and the patterns
are tried on no others. Whether one is a landmark depends on where it stands: see `landmarks`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from feeds.readers.textpage.blocks import Block

_BY = re.compile(r"(?:(?:posted|written|published)\s+)?by[\s:]\s*(?P<who>\S.*)", re.I)
_ON = re.compile(r",?\s+on\s+", re.I)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_COUNT = re.compile(
    r"(?:(?:\d[\d,.]*|no|one)\s+(?:comments?|responses?|replies|reply|thoughts?)"
    r"|comments\s+off|comments are closed|leave a (?:comment|reply))\b.*",
    re.I,
)
_WHEN = re.compile(r"(?<!\d)\d{4}(?!\d)|\d[/.-]\d{1,2}[/.-]\d{2,4}")
_LABEL = re.compile(r"(?:category|categories|filed under|posted in)\s?:\s*(?P<names>.*)", re.I | re.S)
THOUGHTS = re.compile(
    r"(?:(?:\d+|one|no)\s+)?(?:thoughts?\s+on|(?:responses?|comments?|replies)\s+(?:on|to))\s+(?P<title>.+)", re.I
)
_CLOSED = re.compile(r"comments\s+(?:are\s+closed|off|are\s+now\s+closed)\b.{0,80}", re.I)
_OPEN = re.compile(r"(?:leave|post|add|write)\s+(?:a|your)\s+(?:comment|reply)\b.{0,40}", re.I)
_LEGAL = re.compile(
    r"©|\(c\)\s*\d{4}|copyright|rights reserved|licen[sc]ed?\b|creative commons|\bviews\b"
    r"|\bliab|as[- ]is\b|disclaim|may not be (?:used|copied|reproduced)|redistribut|trademark|all content on this",
    re.I,
)
_SURE = re.compile(
    r"^\W*(?:©|\(c\)|copyright)\W*(?:©|\(c\))?\W*\d{4}\b(?!\s+was\b)|all rights reserved|opinions expressed (?:on|in|here)",
    re.I,
)
_FORM = re.compile(
    r"your e-?mail|required fields|notify me|post comment|cancel reply|^(?:name|e-?mail|website|comment)\b", re.I
)
_OPINIONS = re.compile(r"\bopinions\b", re.I)
_WHOSE = re.compile(r"\b(?:own|those)\b", re.I)
LINKS_HEADING = re.compile(
    r"additional resources|related (?:posts|articles|reading|resources)|share this|you may also like|further links:?",
    re.I,
)
_SIGNS = re.compile("[|·•]")  # between the parts of a byline
# The first three letters of every pattern above that a whole line is held against.
_HEADS = frozenset("by: cat fil pos wri pub tho res com rep one lea add rel sha you fur".split()) | {
    f"{word}{space}" for word in ("by", "no") for space in " \t"
}


def may_mark(block: Block) -> bool:
    """Whether a block starts like a landmark, or has parts as a byline has. One that does not is none for certain.

    Beyond ASCII a pattern knows more spellings of a letter ("ſ" is an "s"), so such a start tells nothing.
    """
    line = block.lines[0]
    if len(block.lines) > 1:
        return _LABEL.match(line) is not None
    head = line.lstrip()[:3]
    return (
        head.lower() in _HEADS or head[0].isdecimal() or not head.isascii() or "|" in line or "·" in line or "•" in line
    )


def byline(block: Block) -> tuple[str, str, str] | None:
    """Who, when and how many comments, each as it stands or "", where the block can be a byline."""
    parts = [part for piece in _SIGNS.split(block.line) if (part := piece.strip())]
    who = when = count = ""
    others: list[str] = []
    for part in parts:
        by = _BY.fullmatch(part)
        if part.lower() == "by":
            continue
        if by and not who:
            who, day = _who_and_when(by["who"])
            when = day or when
        elif _COUNT.fullmatch(part):
            count = count or part
        elif len(part) <= 60 and _WHEN.search(part):
            when = when or part
        else:
            others.append(part)
    if others and not who and when and count and _is_name(others[0]):
        who = others.pop(0)
    if any(len(part) > 40 for part in others) or (others and not (who and when)):
        return None
    if who and not when and not count and not _is_name(who):
        return None
    return (who, when, count) if who or (when and count) else None


def _is_name(words: str) -> bool:
    """Whether words that nothing else says are a name could be one."""
    parts = words.split()
    return (
        1 < len(parts) <= 6 and words[-1] not in "!?:;,…" and all(part[:1].isupper() for part in (parts[0], parts[-1]))
    )


def _who_and_when(words: str) -> tuple[str, str]:
    """`Jane Doe on June 27, 2012`, where a year stands below the first "on"; else all of it is who."""
    on = _ON.search(words, 1)
    return (words[: on.start()], words[on.end() :]) if on and _YEAR.search(words, on.end()) else (words, "")


def category_names(block: Block) -> tuple[str, ...] | None:
    """The names on a category line, which may be wrapped: two spaces apart, or else with commas; None where it is none."""
    label = _LABEL.match("  ".join(line.rstrip(" ") for line in block.lines))
    if not label:
        return None
    said = label["names"]
    apart = re.split(r"\s{2,}|\t", said)
    if len(apart) == 1 and "," not in said:
        apart = said.split("\u00a0")
    names = [" ".join(name.split()) for name in (apart if len(apart) > 1 else said.split(",")) if name.strip()]
    sure = len(apart) > 1  # nobody writes a sentence so: one odd name does not spoil the line
    return tuple(dict.fromkeys(names)) if sure or all(map(_can_be_category, names)) else None


def status_of(line: str) -> Literal["open", "closed"] | None:
    """Whether a line says that comments are open or closed."""
    if _CLOSED.fullmatch(line):
        return "closed"
    return "open" if _OPEN.fullmatch(line) else None


@lru_cache(maxsize=32)  # the same lines stand below all pages of a site
def last_words(lines: tuple[str, ...]) -> tuple[Literal["open", "closed"] | None, bool]:
    """What a block below the comments says: whether they are open or closed, and whether it is the fine print.

    That speaks of rights and liability, and stands at the margin.
    """
    block = Block(0, lines)
    return status_of(block.line), not block.indented and _is_legal(" ".join(lines))


def is_copyright(block: Block) -> bool:
    """Whether a block is fine print wherever it stands: a body speaks of views and licences too, but not like this."""
    return not block.indented and _SURE.search(" ".join(block.lines)) is not None


def is_last_word(block: Block) -> bool:
    """Whether a block below "Comments are closed" is fine print though it speaks of no rights: a sentence, and no form."""
    ends = block.lines[-1].rstrip()[-1:] in (".", "!")
    return ends and not block.indented and not status_of(block.line) and _FORM.search(" ".join(block.lines)) is None


def looks_like(block: Block) -> Iterator[str]:
    """The fields that a block would be of if it stood elsewhere."""
    if byline(block):
        yield "byline"
    if _LABEL.match(block.line):
        yield "categories"
    if status_of(block.line):
        yield "status"
    if THOUGHTS.fullmatch(block.line):
        yield "comments"


def _is_legal(words: str) -> bool:
    opinions = _OPINIONS.search(words)
    return bool((opinions and _WHOSE.search(words, opinions.end())) or _LEGAL.search(words))


def _can_be_category(name: str) -> bool:
    """A name is short; what ends as a sentence does is one only where it is a word or two, as "Acme Inc."."""
    words = len(name.split())
    return len(name) <= 60 and words <= (2 if name[-1] in ".;:…" else 6)
