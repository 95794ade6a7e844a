"""The numbered comments below a post: who says it where the page says so, the text, and what kind it is."""

import re
from collections.abc import Sequence

from feeds.model import DraftComment, Found, Kind, Origin
from feeds.readers.textpage.blocks import Block, found, prose

_NUMBERED = re.compile(r"(?P<indent>\s{0,3})(?P<number>\d+)\.\s+(?P<rest>\S.*)")
_SAYS = re.compile(r"(?P<name>\S.{0,79}?)\s+(?:says|said|wrote)\s*:")
_PING = re.compile(r"(?P<kind>pingback|trackback)\s*(?::|from)\s*(?P<rest>.*)", re.I | re.S)
_EXCERPT = re.compile(r"\[(?:…|\.\.\.)\].*\[(?:…|\.\.\.)\]", re.S)
_DATED = re.compile(r"\S.{4,30}\d{4}\s+at\s+\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?", re.I)
_NO_NAME = re.compile(
    r"(?:a|an|and|as|but|everyone|he|i|if|it|like|my|nobody|our|she|so|someone|that|they|this|we|what|when|who|you)\b.*|.*[!?…]\s.*|.*[a-z]{3}[.;]\s.*",
    re.I,
)


def is_start(line: str, number: int) -> bool:
    """Whether a line starts the comment of that number."""
    match = _NUMBERED.match(line)
    return match is not None and int(match["number"]) == number


def is_sure_start(block: Block) -> bool:
    """Whether a block, wherever it stands, starts a list of comments: an indented first one that says who wrote it."""
    match = _NUMBERED.fullmatch(block.lines[0])
    return match is not None and block.indented and match["number"] == "1" and _speaker(match["rest"]) is not None


def read(area: Sequence[Block], path: str) -> tuple[DraftComment, ...]:
    """The comments of an area that holds nothing else."""
    groups: list[list[Block]] = []
    for block in area:
        for part in _parts(block, len(groups) + 1):
            if is_start(part.lines[0], len(groups) + 1):
                groups.append([])
            if groups:
                groups[-1].append(part)
    return tuple(_comment(group, path) for group in groups)


def _parts(block: Block, number: int) -> list[Block]:
    """The block, cut before each line that starts the next comment: some pages have no blank lines between them."""
    cuts = [0]
    for i, line in enumerate(block.lines):
        if is_start(line, number):
            number += 1
            cuts += [i] * bool(i)
    ends = [*cuts[1:], len(block.lines)]
    return [Block(block.first + a, block.lines[a:b]) for a, b in zip(cuts, ends, strict=True)]


def _comment(group: Sequence[Block], path: str) -> DraftComment:
    first = group[0]
    match = _NUMBERED.match(first.lines[0])
    head = match["rest"] if match else first.lines[0]
    rest = [Block(first.first + 1, first.lines[1:])] if len(first.lines) > 1 else []
    rest += group[1:]
    name = _speaker(head) if rest else None
    author = found(Block(first.first, (head,)), name, path, "“NAME says:”") if name else None
    published = None
    if name and len(rest) > 1 and _DATED.fullmatch(rest[0].line):
        published = found(rest[0], rest[0].line, path, "line below “NAME says:”")
        rest = rest[1:]
    blocks = rest if name else [Block(first.first, (head, *first.lines[1:])), *group[1:]]
    text = [found(block, prose(block.lines), path, "text of the comment") for block in blocks]
    kind = _kind(text)
    return DraftComment(
        author, published, kind, tuple(text), Origin(path, first.first, group[-1].last, "numbered comment")
    )


def _speaker(head: str) -> str | None:
    match = _SAYS.fullmatch(" ".join(head.split()))
    if not match or len(match["name"].split()) > 8 or _NO_NAME.fullmatch(match["name"]):
        return None
    return match["name"]


def _kind(text: Sequence[Found]) -> Kind:
    """A pingback is told by its head, or by an excerpt between two ellipses in brackets."""
    whole = "\n".join(paragraph.value for paragraph in text).strip()
    named = _PING.match(whole)
    if named:
        return "trackback" if named["kind"].lower() == "trackback" else "pingback"
    return "pingback" if _EXCERPT.fullmatch(whole) else "comment"
