"""Names of people and of categories in slots that no label tells of: few values, which repeat from page to page."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence, Set
from itertools import pairwise, product

from feeds.readers.textpage.template.groups import LEAST, SHARE, Page
from feeds.readers.textpage.template.sketch import Line, bare
from feeds.readers.textpage.template.slots import Pinned, Slot

_SIGNS = re.compile(r"\s*[,;|·•、，#]\s*|\s{2,}|\s/\s")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # Chinese and Japanese
_COUNT = re.compile(r"\s*[(\[]\d+[)\]]$")
_NEVER = re.compile(r"[:：!?？！=<>{}()\[\]\"“”«»…@\x01]|\.\s|\.$|://")
_LONGEST, _LETTERS = 36, 7  # characters of a name, and of one of its words
_ROW = 70  # characters of names with only a space between them
_USUAL = 18, 12  # characters of one on average
_MOST = 14  # names of a page
_REPEATS = 0.6, 0.3  # of the values stand on two pages; of values that are short and no titles
_SIGNED = 0.1  # of the lines may have signs between names that else only a space parts
_SURE = 0.9  # of the pages have a line that is the template's beyond doubt
_PLACED = 0.4  # of the pages with a name have it beside such a line
_TITLES = 0.1, 0.02  # of the values may be titles of other pages


def values(
    one: Pinned, slot: Slot, shared: Set[str], others: Collection[int | None] = ()
) -> tuple[tuple[str, ...], range]:
    """Return the names that begin in a slot and go on away from its anchor, and their lines."""
    at = one.at(slot)
    step = 1 if slot.offset > 0 else -1
    found: list[int] = []
    while (
        at is not None
        and at not in others
        and 0 <= at < len(one.page)
        and len(found) < _MOST
        and _goes_on(one.page, found, at, step)
    ):
        if not _names(one.page[at], shared):
            break
        found.append(at)
        at += step
    lines = range(min(found), max(found) + 1) if found else range(0)
    return tuple(name for i in lines for name in _names(one.page[i], shared)), lines


def _goes_on(page: Sequence[Line], found: Sequence[int], at: int, step: int) -> bool:
    """Whether a line is the first, an item of the same list, in the same block, or another name above one by itself."""
    if not found:
        return True
    if "b" in page[found[0]].flags:
        return "b" in page[at].flags
    alone = step < 0 and all(_is_alone(page[i]) for i in (at, at + 1))
    return "b" not in page[at].flags and (alone or "n" in page[max(at, at - step)].flags)


def _is_alone(line: Line) -> bool:
    """Whether a line is but one name, with a blank line above it."""
    return "n" not in line.flags and _could_be(line.text, _LONGEST) and not _SIGNS.search(line.text)


def _names(line: Line, shared: Set[str]) -> list[str]:
    if set("pdk") & set(line.flags) or line.key in shared:
        return []
    found = [name for part in _SIGNS.split(bare(line.text)) if (name := bare(part))]
    longest = _LONGEST if len(found) > 1 or "b" in line.flags else _ROW
    return found if 0 < len(found) <= _MOST and all(_could_be(name, longest) for name in found) else []


def _could_be(name: str, longest: int) -> bool:
    return len(name) <= longest and len(name.split()) * _LETTERS <= longest and not _NEVER.search(name)


def repeated(pages: Sequence[Page], shared: Set[str]) -> frozenset[str]:
    """Return the lines that most pages have as one of several names in the same place: values, not the template's."""
    many = Counter(key for page in pages for key in {line.key for line in page})
    sure = {key for key in shared if many[key] >= _SURE * len(pages)}
    places: defaultdict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for page in pages:
        for (i, line), step in product(enumerate(page), (-1, 1)):
            if line.key in sure and 0 <= i + step < len(page) and _names(page[i + step], sure):
                places[line.key, step][page[i + step].key] += 1
    found = (one for place in places.values() if len(place) >= LEAST for one in place.items())
    return frozenset(key for key, count in found if key in shared and count >= _PLACED * many[key])


def categories(
    pages: Sequence[Pinned],
    shared: Set[str],
    titles: Set[str],
    near: Sequence[range],
    others: Sequence[Collection[int | None]],
) -> tuple[Slot, ...]:
    """Return the slots beside a line of the template in which most pages have names of categories."""
    tried: list[tuple[float, Slot]] = []
    keys = Counter(key for one in pages for key in one.anchors)
    for slot in (Slot(key, offset) for key in keys for offset in (-1, 1)):
        have = [
            (one, where, not_)
            for one, where, not_ in zip(pages, near, others, strict=True)
            if slot.anchor in one.anchors
        ]
        if len(have) < max(LEAST, SHARE * len(pages)):
            continue
        found = [(values(one, slot, shared, not_), where) for one, where, not_ in have]
        told = [list(names) for (names, lines), where in found if names and lines.start in where]
        known = vocabulary(told)
        told = [[one for name in names for one in parted(name, known)] for names in told] if known else told
        if len(told) >= SHARE * len(have) and (share := _repeating(told, titles)):
            tried.append((share * len(told) / len(have), slot))
    tried.sort(key=lambda one: (-one[0], one[1]))
    return tuple(slot for share, slot in tried[:3] if share >= tried[0][0] - 0.1)


def _repeating(told: Sequence[Sequence[str]], titles: Set[str]) -> float:
    """Return the part of the values that repeat, 0 where they are no names of categories."""
    many = Counter(name.casefold() for names in told for name in set(names))
    total = many.total()
    if not total:
        return 0
    repeats = sum(count for count in many.values() if count > 1) / total
    is_varied = len(many) >= LEAST and max(many.values()) < 0.95 * len(told)
    letters = sum(len(name) * count for name, count in many.items()) / total
    headlines = sum(count for name, count in many.items() if name in titles) / total
    limits = zip(_REPEATS, _USUAL, _TITLES, strict=True)
    holds = any(repeats >= least and letters <= usual and headlines <= most for least, usual, most in limits)
    return repeats if is_varied and holds else 0


def row(line: Line) -> Sequence[str]:
    """Return the names behind a label, as one where no sign parts them."""
    return line.parts if _SIGNS.search(line.text) else [" ".join(line.parts)]


def vocabulary(told: Sequence[Collection[str]]) -> frozenset[str]:
    """Return the names in lines where only a space parts them; none where other signs do, or there are no such lines.

    Words that always stand together are one name, but for those in small letters, in a writing without spaces, and one
    that also stands alone.
    """
    rows = [name.split(" ") for names in told for name in names]
    signed = sum(len(names) > 1 for names in told)
    if signed > _SIGNED * len(told) or sum(len(row) > 1 for row in rows) < LEAST:
        return frozenset()
    pairs = Counter(pair for row in rows for pair in pairwise(["", *row, ""]))
    after, before = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    alone = {row[0] for row in rows if len(row) == 1}

    def is_one(a: str, b: str) -> bool:
        together = (after[a] == 1 or before[b] == 1) and alone.isdisjoint((a, b))
        return together and not any(word[:1].islower() or _UNSPACED.search(word) for word in (a, b))

    return frozenset(" ".join(words) for row in rows for words in _runs(row, is_one))


def _runs(row: Sequence[str], is_one: Callable[[str, str], bool]) -> Iterator[list[str]]:
    run = [row[0]]
    for a, b in pairwise(row):
        if not is_one(a, b):
            yield run
            run = []
        run.append(b)
    yield run


def parted(name: str, known: Set[str]) -> Iterator[str]:
    """Yield the names in a value of several words: known ones, and the words between them."""
    words = name.split(" ")
    rest: list[str] = []
    i = 0
    while i < len(words):
        end = next((j for j in range(len(words), i, -1) if " ".join(words[i:j]) in known), 0)
        if end and rest:
            yield " ".join(rest)
            rest = []
        if end:
            yield " ".join(words[i:end])
        else:
            rest.append(words[i])
        i = end or i + 1
    if rest:
        yield " ".join(rest)
