"""Learn where the pages of a folder have each field, from the lines of a sample of them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from feeds.readers.textpage.template import authors, names, slots
from feeds.readers.textpage.template.groups import ALIKE, LEAST, SHARE, Page, groups
from feeds.readers.textpage.template.sketch import END, HEAD, TITLE, Line, anchors, load
from feeds.readers.textpage.template.slots import Pinned, Slot

_DATED = 0.8  # of the pages of a group have a date in a slot
_NEAR = 6  # lines from the title to the date
LABELLED = 0.4  # of the pages have categories behind a label
_VARIES, _AGREE = 0.75, 0.2  # of the titles in a slot differ, and of the pages have found theirs there


class Group(NamedTuple):
    """What pages of one template share: its lines, and by field the slots in which they have it."""

    lines: frozenset[str]
    title: tuple[Slot, ...] = ()
    date: tuple[Slot, ...] = ()
    body: tuple[Slot, ...] = ()
    end: tuple[Slot, ...] = ()
    authors: tuple[tuple[Slot, str], ...] = ()
    categories: tuple[Slot, ...] = ()
    names: frozenset[str] = frozenset()  # of categories

    def could_be_title(self, line: Line) -> bool:
        return "t" in line.flags and line.key not in self.lines

    def is_title(self, line: Line) -> bool:
        """Return whether a line that stands where the title does can be it."""
        return bool(set("tu") & set(line.flags)) and line.key not in self.lines

    def could_be_text(self, line: Line) -> bool:
        return "d" not in line.flags and line.key not in self.lines

    def titled(self, page: Page) -> Pinned:
        """Return a page with its anchors, of which one is the title."""
        title = slots.place(Pinned(page, anchors(page, self.lines)), self.title, self.is_title)
        return Pinned(page, anchors(page, self.lines, title))

    def headed(self, one: Pinned) -> Pinned:
        """Return a page with the last line of its head as an anchor too: what most pages have below the title."""
        at = one.anchors.get(TITLE)
        if at is None:
            return one
        below = {self.date_of(one), self.author_of(one)[0], *self.categories_of(one)[1]}
        while at + 1 < len(one.page) and (at + 1 in below or not self.could_be_text(one.page[at + 1])):
            at += 1
        return Pinned(one.page, {**one.anchors, HEAD: at})

    def date_of(self, one: Pinned) -> int | None:
        return slots.place(one, self.date, has_date)

    def author_of(self, one: Pinned) -> tuple[int | None, str]:
        """Return the line of the author's name, and the name."""
        for slot, part in self.authors:
            if (i := one.at(slot)) is not None and authors.could_be(name := authors.name(one.page[i], part)):
                return i, name
        return None, ""

    def categories_of(self, one: Pinned) -> tuple[tuple[str, ...], range]:
        """Return the names of categories of a page, and their lines."""
        others = [i for i in (self.date_of(one), self.author_of(one)[0], one.anchors.get(TITLE)) if i is not None]
        found = (names.values(one, slot, self.lines, others) for slot in self.categories)
        return next((one for one in found if one[0]), ((), range(0)))


def has_date(line: Line) -> bool:
    return "d" in line.flags


def learn(sketches: Iterable[Collection[str]]) -> Iterator[Group]:
    """Yield what the pages of each template share."""
    pages = [load(sketch) for sketch in sketches if sketch]
    for members, shared in groups(pages):
        yield _group(members, shared)


def _group(members: Sequence[Page], shared: frozenset[str]) -> Group:
    shared -= names.repeated(members, shared)
    group = Group(shared)
    pages = [group.titled(page) for page in members]
    title = slots.best(pages, _own_title(pages), group.could_be_title, _VARIES, _AGREE) or _first_own(pages, group)
    group = group._replace(title=title)
    pages = [group.titled(page) for page in members]
    group = group._replace(date=_dates(pages))
    dates = [group.date_of(one) for one in pages]
    if sum(map(_has_byline, pages)) < SHARE * len(pages):
        group = group._replace(authors=authors.find(pages, dates, shared))
    group = _with_categories(group, pages)
    right = [one for one in pages if TITLE in one.anchors and _voted("T")(one) == one.anchors[TITLE]]
    right = right if len(right) >= LEAST else pages
    return group._replace(body=_body(group, right), end=_ends(group, right))


def _has_byline(one: Pinned) -> bool:
    """Whether a page has its author behind a label, with the date or near the title."""
    i = _voted("W")(one)
    return (
        i is not None
        and "l" in one.page[i].flags
        and ("d" in one.page[i].flags or abs(i - one.anchors.get(TITLE, i)) <= _NEAR)
    )


def _body(group: Group, pages: Sequence[Pinned]) -> tuple[Slot, ...]:
    """Return the slots of the first line of the body."""

    def vote(one: Pinned) -> int | None:
        i = _voted("B")(one)
        return i if i is not None and i > one.anchors.get(HEAD, -1) else None

    return slots.best([group.headed(one) for one in pages], vote, group.could_be_text, 0, ALIKE)


def _with_categories(group: Group, pages: Sequence[Pinned]) -> Group:
    told = [[name for line in one.page if _is_labelled(line, group) for name in names.row(line)] for one in pages]
    found: tuple[Slot, ...] = ()
    if sum(map(bool, told)) < LABELLED * len(pages):
        titles = frozenset(one.page[one.anchors[TITLE]].text.casefold() for one in pages if TITLE in one.anchors)
        others = [{group.date_of(one), group.author_of(one)[0], one.anchors.get(TITLE)} for one in pages]
        found = names.categories(pages, group.lines, titles, [_around_body(one) for one in pages], others)
        group = group._replace(categories=found)
        told = [list(group.categories_of(one)[0]) for one in pages] if found else told
    return group._replace(names=names.vocabulary([one for one in told if one]))


def _is_labelled(line: Line, group: Group) -> bool:
    return set("Cl") <= set(line.flags) and "d" not in line.flags and line.key not in group.lines


def _around_body(one: Pinned) -> range:
    title, end = one.anchors.get(TITLE, 0), _voted("E")(one)
    return range(max(0, title - _NEAR), (len(one.page) if end is None else end) + 14)


def _voted(mark: str) -> Callable[[Pinned], int | None]:
    return lambda one: next((i for i, line in enumerate(one.page) if mark in line.flags), None)


def _own_title(pages: Sequence[Pinned]) -> Callable[[Pinned], int | None]:
    """Return what votes for a page's own title, where no other page has the same."""
    many = Counter(line.key for one in pages for line in one.page if "T" in line.flags)

    def vote(one: Pinned) -> int | None:
        i = _voted("T")(one)
        return i if i is not None and many[one.page[i].key] == 1 else None

    return vote


def _first_own(pages: Sequence[Pinned], group: Group) -> tuple[Slot, ...]:
    """Return the slot of the first line that differs from page to page, where the pages' own readings agree on none."""

    def vote(one: Pinned) -> int | None:
        return next(
            (i for i, line in enumerate(one.page) if line.key not in group.lines and "d" not in line.flags), None
        )

    found = slots.best(pages, vote, group.could_be_title, _VARIES, _DATED)
    return tuple(slot for slot in found if slot.offset > 0)


def _dates(pages: Sequence[Pinned]) -> tuple[Slot, ...]:
    """Return the slots in which nearly all pages have a date, of these the ones nearest to the title."""
    many: Counter[Slot] = Counter()
    own: Counter[Slot] = Counter()
    for one in pages:
        for i, line in enumerate(one.page):
            if "d" in line.flags:
                found = list(one.around(i))
                many.update(found)
                own.update(found if "D" in line.flags else ())
    tried: list[tuple[int, float, Slot]] = []
    for slot, count in many.items():
        have = sum(slot.anchor in one.anchors for one in pages)
        dated = sum(slot.anchor in one.anchors and _voted("D")(one) is not None for one in pages)
        is_own = own[slot] >= max(LEAST, 0.5 * dated) or (
            dated < LEAST and slot.anchor == TITLE and abs(slot.offset) < _NEAR
        )
        if count >= max(LEAST, _DATED * have) and have >= SHARE * len(pages) and is_own:
            tried.append((own[slot], count / have, slot))
    tried.sort(key=lambda one: (-one[0], -one[1], abs(one[2].offset), one[2]))
    return tuple(slot for votes, _, slot in tried if votes >= 0.8 * tried[0][0])


def _ends(group: Group, pages: Sequence[Pinned]) -> tuple[Slot, ...]:
    """Return where the body ends, counted from the lines of the template below it."""
    below: Counter[Slot] = Counter()
    many: Counter[str] = Counter()
    for one in map(group.headed, pages):
        end = _voted("E")(one)
        if end is not None and end > one.anchors.get(HEAD, -1):
            lines = group.categories_of(one)[1]
            end = lines.start - 1 if end in lines else end
            near = sorted((at, key) for key, at in one.anchors.items() if at > end)[:3]
            below.update(Slot(key, end + 1 - at) for at, key in near)
            many.update(key for _, key in near)
    sure = [slot for slot, count in below.most_common() if count >= max(LEAST, SHARE * many[slot.anchor])]
    return tuple(slot for slot in sure if many[slot.anchor] >= 0.2 * len(pages)) or _first_shared(group, pages)


def _first_shared(group: Group, pages: Sequence[Pinned]) -> tuple[Slot, ...]:
    """Return the first line of the template below the head, where pages have no text of their own below it."""
    many: Counter[Slot] = Counter()
    for one in map(group.headed, pages):
        head = one.anchors.get(HEAD, len(one.page))
        at, key = min((at, key) for key, at in one.anchors.items() if at > head or key == END)
        if not any("p" in line.flags and line.key not in group.lines for line in one.page[at:]):
            many[Slot(key, 0)] += 1
    return tuple(slot for slot, count in many.items() if count >= SHARE * len(pages) and slot.anchor != END)
