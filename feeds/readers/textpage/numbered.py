"""The numbered comments below a post: who says it where the page says so, the text, and what kind it is."""

import re
from collections.abc import Sequence

from feeds.model import DraftComment, Found, Kind, Origin
from feeds.readers.textpage.blocks import Block, found, prose, texts

_NUMBERED = re.compile(r"(?P<indent>\s{0,3})(?P<number>\d{1,6})\.\s+(?P<rest>\S.*)")
_SPEAKING, _PINGING = 8, 24  # words in a name, at most
_SAYS = ("says", "said", "wrote")
_PING = re.compile(r"(?P<kind>pingback|trackback)\s*(?::|from)\s*(?P<rest>.*)", re.I | re.S)
_EXCERPT = re.compile(r"\[(?:…|\.\.\.)\].*\[(?:…|\.\.\.)\]", re.S)
_DATED = re.compile(r"\S.{4,30}\d{4}\s+at\s+\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?", re.I)
# "As my grandmother says:" is said by nobody; "He Wei says:" and "A. Smith says:" are.
_NO_NAME = re.compile(
    r"^(?i:an?|and|as|but|everyone|he|i|if|it|like|my|nobody|our|she|so|someone|that|they|this|we|what|when|who|you)"
    r"(?:$|[,;]?\s+[a-zß-öø-ÿ])|[!?….;]\s+[a-zß-öø-ÿ]"
)
_ASIDE = re.compile(r"\([^()]*\)")


def start(line: str, expected: int) -> tuple[int, str] | None:
    """The number and what stands behind it, where a line starts the comment of the expected number.

    Some comments are missing from some pages: where the line says who wrote it, it may be a later one.
    """
    if not line.lstrip()[:1].isdecimal():  # hardly any line does, and this is told faster than by the pattern
        return None
    match = _NUMBERED.match(line)
    number = int(match["number"]) if match else 0
    if match is None or number < expected or (number > expected and _speaker(match["rest"]) is None):
        return None
    return number, match["rest"]


def is_sure_start(block: Block) -> bool:
    """Whether a block, wherever it stands, starts a list of comments: an indented first one that says who wrote it."""
    match = _NUMBERED.fullmatch(block.lines[0]) if block.indented else None
    return match is not None and _speaker(match["rest"]) is not None


def read(area: Sequence[Block], path: str) -> tuple[DraftComment, ...]:
    """The comments of an area that holds nothing else."""
    groups: list[tuple[str, list[Block]]] = []
    number = 0
    for block in area:
        for part in _parts(block, number + 1):
            begun = start(part.lines[0], number + 1)
            if begun is not None:
                number = begun[0]
                groups.append((begun[1], []))
            if groups:
                groups[-1][1].append(part)
    return tuple([_comment(head, group, path) for head, group in groups])


def _parts(block: Block, expected: int) -> list[Block]:
    """The block, cut before each line that starts the next comment: some pages have no blank lines between them."""
    if len(block.lines) == 1:
        return [block]
    cuts = [0]
    for i, line in enumerate(block.lines):
        begun = start(line, expected)
        if begun is not None:
            expected = begun[0] + 1
            cuts += [i] * bool(i)
    ends = [*cuts[1:], len(block.lines)]
    return [Block(block.first + a, block.lines[a:b]) for a, b in zip(cuts, ends, strict=True)]


def _comment(head: str, group: Sequence[Block], path: str) -> DraftComment:
    first = group[0]
    rest = [Block(first.first + 1, first.lines[1:])] if len(first.lines) > 1 else []
    rest += group[1:]
    quoted = bool(rest) and _EXCERPT.fullmatch(prose(rest[0].lines)) is not None
    name = _speaker(head, _PINGING if quoted else _SPEAKING) if rest else None
    author = Found(name, Origin(path, first.first, first.first, "“NAME says:”")) if name else None
    published = None
    if name and len(rest) > 1 and _is_date(rest[0]):
        published = found(rest[0], rest[0].line, path, "line below “NAME says:”")
        rest = rest[1:]
    blocks = rest if name else [Block(first.first, (head, *first.lines[1:])), *group[1:]]
    text = texts(blocks, path, "text of the comment", head=not name)
    origin = Origin(path, first.first, group[-1].last, "numbered comment")
    return DraftComment(author, published, _kind(text, author is not None), text, origin)


def _is_date(block: Block) -> bool:
    return ":" in block.lines[0] and _DATED.fullmatch(block.line) is not None


def _speaker(head: str, most: int = _SPEAKING) -> str | None:
    """Who says it, in so many words at most: a page that sends a pingback bears its whole title as its name."""
    words = head.rstrip()
    if not words.endswith(":"):
        return None
    *name, verb = words[:-1].split() or [""]
    who = " ".join(name)
    count = len(_ASIDE.sub("", who).split())
    return who if verb in _SAYS and 0 < count <= most and len(who) <= 10 * most and not _NO_NAME.search(who) else None


def _kind(text: Sequence[Found], named_author: bool) -> Kind:
    """A pingback is told by its head, where nobody says it, or by an excerpt between two ellipses in brackets."""
    if text[0].value[:1] not in "[PpTt":  # neither pattern can start with anything else
        return "comment"
    whole = "\n".join(paragraph.value for paragraph in text).strip()
    named = None if named_author else _PING.match(whole)
    if named:
        return "trackback" if named["kind"].lower() == "trackback" else "pingback"
    return "pingback" if _EXCERPT.fullmatch(whole) else "comment"
