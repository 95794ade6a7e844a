"""The end of a body: where the paragraphs below that nothing explains, and the ends above that would not be ends, cost least.

A line that looks like an end but has paragraphs of the post below it is a look-alike, or furniture amid the body. What
stands below a heading of other posts, of the author, of a box or of a column is explained by it, as far as such go.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from feeds.readers.textpage import facts, kinds, namelike, notes, phrases
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.words.places import AUTHOR


class End(NamedTuple):
    """What a kind of end costs within a body, and how many paragraphs it explains: in a row, and in all."""

    cost: float
    row: int = 0
    all: int = 0
    listed: bool = False  # whether they stand below titles, never right below the end


ENDS = {
    "facts": End(1.5),
    "date": End(1.0),
    "comments": End(1.2),
    "share": End(0.5),
    "menu": End(0.3),
    "arrow": End(0.5),
    "others": End(1.2, 2, 12, listed=True),
    "author": End(1.2, 4, 4),
    "all by": End(1.0, 2, 2),
    "side": End(0.6, 1, 4, listed=True),
    "asking": End(0.7, 2, 2),
    "foot": End(0.8, 1, 3),
    "life": End(1.0),
    "rights": End(2.0, 60, 60),
    "open": End(1.2, 2, 3),
    "closed": End(1.2, 2, 3),
}
_NEAR, _FAR = 2.0, 0.7  # what a paragraph that nothing explains costs, right below an end and farther down
_AGAIN = 0.2  # what each further line of a group of ends costs
_WORDS = 4  # that are no sentence yet
_EXCERPTS = ("[...", "[…")  # how those begin that trackbacks bring
_TAGS = 8  # lines of tags below a post
_BLURB = 90  # characters of a sentence in a box that asks for an address
_BOXED = frozenset(["asking", "share"])


class Foot(NamedTuple):
    """Where the body ends, and the units within it that look like an end: index and kind."""

    end: int
    within: tuple[tuple[int, str], ...]


class Who(NamedTuple):
    """Whom lines below a post may be about."""

    names: frozenset[str]  # of the authors
    site: str

    def is_about(self, said: str) -> bool:
        """Whether a line is the author's name, or it or the site's behind "About", or has it beside an address."""
        about = phrases.begins(said, AUTHOR)
        whom = said[len(about) :].strip() if about else ""
        return (
            said in self.names
            or ("@" in said and any(name in said for name in self.names))
            or (bool(whom) and (whom in self.names or f"{self.site} ".startswith(f"{whom} ")))
        )

    def is_told(self, said: str) -> bool:
        """Whether a paragraph begins with the author's whole name, be it behind a title, and goes on about the person."""
        words = said.split(" ", _WORDS + 2)
        return any(
            " ".join(words[at : at + size]) == name and len(words) > at + size
            for name in self.names
            if 1 < (size := len(name.split())) <= _WORDS
            for at in (0, 1)
            if not at or words[0].endswith(".")
        )

    def is_signed(self, text: str) -> bool:
        """Whether a line is a name behind a dash, or the author's with one word more: `Ida's blog`."""
        said = phrases.key(text)
        behind = text.lstrip("-–— ")
        if behind not in ("", text) and namelike.looks_like_name(behind):
            return True
        return any(said.startswith(name) and len(said.split()) <= len(name.split()) + 1 for name in self.names)

    def is_of_site(self, said: str) -> bool:
        """Whether a paragraph begins with the site's name, of several words."""
        return " " in self.site and said.startswith(f"{self.site} ")


class _Group(NamedTuple):
    """Ends that stand one below the other, and the paragraphs below them that they do not explain."""

    ends: tuple[tuple[int, str], ...]
    cost: float  # within a body
    left: int
    near: bool  # whether the first unit below is one of these


def find(sheet: Sheet, body: int, limit: int, names: frozenset[str], site: str = "") -> Foot:
    """The end of a body that begins at `body`; comments or the end of the page are at `limit`. `names`: the authors'."""
    who = Who(names, phrases.key(site))
    foot = _cheapest(sheet, body, limit, who)
    end = _without_last_lines(sheet, body, foot.end, who)
    return Foot(end, tuple(one for one in foot.within if one[0] < end))


def _cheapest(sheet: Sheet, body: int, limit: int, who: Who) -> Foot:
    ends = [(i, kind) for i in range(body, limit) for kind in [_kind(sheet, i, limit, who)] if kind]
    groups = list(_groups(sheet, ends, limit))
    if not groups:
        return Foot(limit, ())
    above = [0.0, *accumulate(group.cost for group in groups)]
    below = [*accumulate((group.left * _FAR for group in reversed(groups)), initial=0.0)][::-1]
    costs = [above[n] + below[n + 1] + group.left * (_NEAR if group.near else _FAR) for n, group in enumerate(groups)]
    best = min(range(len(groups)), key=lambda n: (costs[n], n))
    if costs[best] > above[-1]:
        return Foot(limit, tuple(ends))
    end = groups[best].ends[0][0]
    return Foot(end, tuple(one for one in ends if one[0] < end))


def _without_last_lines(sheet: Sheet, body: int, end: int, who: Who) -> int:
    """The end without the lines right above it that are facts, counts, or a run of tags below a paragraph."""
    while end - 1 > body and _is_last_line(sheet, end - 1, who):
        end -= 1
    first = end
    while first - 1 > body and end - first < _TAGS and _is_tag(sheet, first - 1):
        first -= 1
    if end in (first, len(sheet.units)) or sheet.is_prose(end) or not sheet.is_prose(first - 1):
        return end
    goes_on = sheet.kinds[end] == "menu" and _is_tag(sheet, end)  # a tag that is a word of menus, too
    return first if end - first > 1 or goes_on or sheet.texts[first].isupper() else end


def _is_last_line(sheet: Sheet, i: int, who: Who) -> bool:
    text, told = sheet.texts[i], sheet.facts(i)
    if kinds.is_counter(text) or (told is not None and (told.when or told.vague or told.labels)):
        return True
    words = phrases.key(text).split(" ", 2)
    if len(words) > 2 and words[0].isdecimal() and words[2] == who.site:  # "4 Comments the name of the site"
        return True
    if (notes.is_caption(text) or notes.is_priced(text)) and not sheet.is_prose(i):
        return True
    if notes.is_count(text):
        return not notes.is_count(sheet.texts[i - 1])
    bare = notes.without_brackets(text)
    return who.is_signed(text) or (
        bare != text and (not bare or kinds.kind(bare) != "" or facts.read(bare) is not None)
    )


def _is_tag(sheet: Sheet, i: int) -> bool:
    return (
        notes.is_tag(sheet.texts[i])
        and sheet.facts(i) is None
        and sheet.kinds[i] in ("", "menu")
        and not kinds.is_bullet(sheet.units[i].lines[0])
        and not sheet.units[i].indented
    )


def _kind(sheet: Sheet, i: int, limit: int, who: Who) -> str:
    """What kind of an end a unit looks like; "" where it is text."""
    if sheet.is_far(i):
        return ""
    if i in sheet.heads:
        return "comments"
    kind = sheet.kinds[i]
    told = sheet.facts(i)
    if kind == "foot" and kinds.is_copyright(sheet.texts[i]):
        return "rights"
    if told is not None and told.labels - {"beside", "credit", "count"}:
        return "facts"
    if kind in ENDS:
        return kind
    if told is not None and (told.labels or ((told.when or told.clock) and not told.loose)):
        return "date"
    said = phrases.key(sheet.texts[i])
    if i + 1 < limit and who.is_about(said):
        return "author"
    if who.is_told(said) and sheet.is_prose(i):
        return "life"
    if i == sheet.last_prose and who.is_of_site(said):
        return "foot"
    return "share" if kinds.is_counter(sheet.texts[i]) and _leads_to_end(sheet, i, limit) else ""


def _leads_to_end(sheet: Sheet, i: int, limit: int) -> bool:
    """Whether the first unit below a counter that is none is furniture."""
    below = (j for j in range(i + 1, min(i + 5, limit)) if not kinds.is_counter(sheet.texts[j]))
    first = next(below, None)
    return first is not None and (sheet.kinds[first] != "" or sheet.facts(first) is not None)


def _groups(sheet: Sheet, ends: Sequence[tuple[int, str]], limit: int) -> Iterator[_Group]:
    prose = {i for i in range(limit) if _is_text(sheet, i)}
    pending: list[tuple[int, str]] = []
    for (i, kind), (below, next_kind) in pairwise([*ends, (limit, "")]):
        pending.append((i, kind))
        if below == i + 1 and below < limit:
            continue
        yield _group(tuple(pending), [len(sheet.texts[j]) * (j in prose) for j in range(i + 1, below)], next_kind)
        pending = []


def _is_text(sheet: Sheet, i: int) -> bool:
    """Whether a unit is a paragraph, or a short line that is a sentence all the same; no excerpt from elsewhere."""
    text = sheet.texts[i]
    if sheet.is_far(i) or sheet.is_prose(i):
        return not text.startswith(_EXCERPTS)
    is_short = text[-1:] in tuple(".!?") and len(text.split()) > _WORDS and not notes.is_labelled(text)
    return is_short and not sheet.kinds[i] and sheet.facts(i) is None


def _group(ends: tuple[tuple[int, str], ...], below: Sequence[int], next_kind: str) -> _Group:
    """A group with the units below it: the lengths of those that are prose, 0 for others."""
    near = bool(below) and below[0] > 0
    kinds_ = [ENDS[kind] for _, kind in ends if not (near and ENDS[kind].listed)]
    if near and ends[-1][1] == "asking" and len(ends) == 1 and next_kind not in _BOXED and below[0] > _BLURB:
        kinds_ = []
    row = max((end.row for end in kinds_), default=0)
    most = max((end.all for end in kinds_), default=0)
    explained = run = 0
    for length in below:
        run = run + 1 if length else 0
        explained += length > 0 and run <= row and explained < most
    left = sum(length > 0 for length in below) - explained
    cost = max(ENDS[kind].cost for _, kind in ends) + _AGAIN * (len(ends) - 1)
    return _Group(ends, cost, left, near and explained == 0)
