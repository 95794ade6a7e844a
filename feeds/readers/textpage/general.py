"""Any blog's page: what could be a value is weighed by where it stands and by what else on the page agrees with it.

The title and the facts at the top, the comments, and the end of the body between them are found first; then the facts at
both ends of the body say who wrote it, when, and what about. What is not certain is left out, and told as lost.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from feeds.model import Draft, DraftBiography, DraftComment, Found, Lost, Origin
from feeds.readers.textpage import biographies, kinds, notes, people, signs, tags, template, times
from feeds.readers.textpage.blocks import Block, found, prose, texts
from feeds.readers.textpage.comments import addresses, marks
from feeds.readers.textpage.parts import Parts, cut
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.titles import Title
from feeds.readers.textpage.units import joined, units
from feeds.text import squash

_COUNTED = re.compile(
    r"\W*(?P<said>[^()\d{]{3,20}\(\d+\)|\d+ \w+(?=\s{2,}|…))"
)  # at the beginning of a bar over the comments


def read(path: str, whole: tuple[Block, ...], shared: frozenset[str] | None) -> Draft:
    """What any page says; None as what the pages of its folder share: with its votes on that."""
    page = units(whole)
    sheet = Sheet(path, page, partial(template.known, shared) if shared else None)
    draft = _draft(cut(sheet), page.links)
    votes = template.votes(sheet, draft) if shared is None else ()
    return replace(draft, comments=addresses.addressed(draft.comments, whole, page.links), votes=votes)


def _draft(parts: Parts, links: tuple[Block, ...]) -> Draft:
    sheet, top = parts.sheet, parts.head
    writers = _writers(parts)
    who = template.author(sheet, people.choose(sheet, top, parts.told, parts.end, writers))
    when = template.date(sheet, times.choose(sheet, parts.told))
    named = template.categories(sheet, tuple(_categories(parts)))
    categories, names = people.without_names(named, who.value, writers)
    body, within = _body(parts)
    lives = _people_below(parts, who.value if who.value else None)
    thread, lost_comments = (parts.thread.comments, parts.thread.lost) if parts.thread else ((), ())
    status, rights = _status(parts), _rights(parts)
    draft = Draft(
        sheet.path,
        site=_unit(sheet, top.site_at, top.site, "name at the top") if top.site_at is not None else None,
        title=_title(sheet, top.title),
        byline=who.value,
        published=when.published,
        updated=when.updated,
        body=body,
        categories=categories,
        biographies=lives,
        comments=thread,
        comment_count=_count(parts),
        status=status,
        rights=rights,
        lost=(*_lost_titles(sheet, top.title), *who.lost, *when.lost, *within, *names, *lost_comments),
    )
    return _with_furniture(draft, parts, links)


def _writers(parts: Parts) -> tuple[str, ...]:
    """The names in the comments, each once."""
    if parts.thread is None:
        return ()
    return tuple(dict.fromkeys(one.author.value for one in parts.thread.comments if one.author))


def _unit(sheet: Sheet, i: int, value: str, rule: str) -> Found:
    return found(sheet.units[i], value, sheet.path, rule)


def _title(sheet: Sheet, title: Title) -> Found | None:
    return None if title.at is None else _unit(sheet, title.at, squash(sheet.texts[title.at]), title.rule)


def _body(parts: Parts) -> tuple[tuple[Found, ...], tuple[Lost, ...]]:
    """The paragraphs; what looks like an end within them is told, not taken."""
    sheet = parts.sheet
    amid = dict(parts.within)
    dropped = {i for i in amid if _is_dropped(sheet, i, amid)} | template.around(sheet, parts.head.body, parts.end)
    kept = [sheet.units[i] for i in range(parts.head.body, parts.end) if i not in dropped]
    body = texts(joined(kept, sheet.page.apart), sheet.path, "between title and end of post")
    return body, tuple(_lookalikes(parts))


def _is_dropped(sheet: Sheet, i: int, within: Mapping[int, str]) -> bool:
    """Whether a line amid the body is furniture for certain: buttons, a way to another post, a box of several such lines."""
    kind = within[i]
    if kind in ("share", "picture", "advert"):
        return True
    if kind == "others":
        return notes.is_labelled(sheet.texts[i])
    return kind in _BOXED and (within.get(i - 1) in _BOXED or within.get(i + 1) in _BOXED)


def _lookalikes(parts: Parts) -> Iterator[Lost]:
    """What looks like something else but stands within the body."""
    sheet, kinds_ = parts.sheet, dict(parts.within)
    for i in range(parts.head.body, parts.end):
        fields = [_FIELDS.get(kinds_[i], "furniture")] if i in kinds_ else []
        for field in fields or (signs.looks_like(sheet.units[i]) if signs.may_mark(sheet.units[i]) else ()):
            yield Lost(field, _unit(sheet, i, sheet.texts[i], "look-alike"), "it stands within the body")


_BOXED = frozenset(["asking", "share", "menu"])
_FIELDS = {"facts": "byline", "filed": "categories", "date": "published", "comments": "comments"}
_FIELDS |= {"open": "status", "closed": "status"}


def _people_below(parts: Parts, who: Found | None) -> tuple[DraftBiography, ...]:
    """What the page tells of its authors between the post and the comments."""
    area = joined(parts.sheet.units[parts.end : parts.limit], parts.sheet.page.apart)
    return biographies.read(area, who.value if who else "", parts.sheet.path, biographies.is_told)[0]


def _categories(parts: Parts) -> Iterator[Found]:
    sheet = parts.sheet
    seen: set[str] = set()
    for one in tags.find(parts):
        at = Origin(sheet.path, sheet.line(one.first), sheet.units[one.end - 1].last, one.rule)
        for name in one.names:
            if name.casefold() not in seen:
                seen.add(name.casefold())
                yield Found(name, at)


def _count(parts: Parts) -> Found | None:
    """The number of comments: over them, else at the top or the end of the post."""
    sheet = parts.sheet
    if parts.heading is not None and (marks.heading(sheet.texts[parts.heading]) or 0) >= 0:
        return _unit(sheet, parts.heading, marks.counted(sheet.texts[parts.heading]), "heading of the comments")
    led = _COUNTED.match(sheet.texts[parts.limit - 1]) if parts.thread and parts.limit else None
    if led and (marks.heading(led["said"].strip()) or -1) >= 0:
        return _unit(sheet, parts.limit - 1, led["said"], "line above the comments")
    said_by_someone = {line for one in parts.thread.comments for line in _span(one)} if parts.thread else set()
    for i in reversed(sheet.headings):
        is_near = parts.end <= i < parts.tail and sheet.line(i) not in said_by_someone
        if is_near and (marks.heading(sheet.texts[i]) or -1) >= 0:
            return _unit(sheet, i, marks.counted(sheet.texts[i]), "line below the post")
    for one in parts.told:
        said = marks.heading(one.facts.counted.removesuffix(" yet")) if one.facts.counted else None
        if said is not None and said >= 0:
            return _unit(sheet, one.first, one.facts.counted, "number beside the date")
    made = len(parts.thread.comments) if parts.thread else 0
    above = (
        range(parts.limit - 1, max(parts.end, parts.limit - 2) - 1, -1) if made > 1 and parts.heading is None else ()
    )
    told = (i for i in above if not sheet.kinds[i] and marks.count(sheet.texts[i]) == made)  # in words of no table
    return next((_unit(sheet, i, sheet.texts[i], "number right above as many comments") for i in told), None)


def _status(parts: Parts) -> Found | None:
    """Whether comments are closed or open, by a line below the body; closed is said only where it is so."""
    sheet = parts.sheet
    around = {line for one in parts.thread.furniture for line in _span(one)} if parts.thread else set()
    begins = _around_first(parts)
    spoken = [
        i
        for i in range(parts.end, len(sheet.units))
        if parts.thread is None or not begins <= i < parts.tail or sheet.line(i) in around
    ]
    for status in ("closed", "open"):
        for i in spoken:
            if sheet.kinds[i] == status:
                return _unit(sheet, i, status, "line below the post")
    for one in parts.told:
        if one.facts.counted and (said := kinds.kind(one.facts.counted)) in ("open", "closed"):
            return _unit(sheet, one.first, said, "beside the date")
    return None


def _around_first(parts: Parts) -> int:
    """The unit of the first comment; what stands between it and the heading may say that more are taken."""
    first = min((comment.origin.first for comment in parts.thread.comments), default=0) if parts.thread else 0
    return next((i for i in range(parts.limit, len(parts.sheet.units)) if parts.sheet.line(i) >= first), parts.limit)


def _span(value: Found | DraftComment) -> range:
    return range(value.origin.first, value.origin.last + 1)


def _rights(parts: Parts) -> Found | None:
    """The fine print at the end of the page."""
    sheet = parts.sheet
    area = [sheet.units[i] for i in range(max(parts.end, parts.tail if parts.thread else 0), len(sheet.units))]
    told = [signs.is_copyright(unit) or signs.last_words(unit.lines)[1] for unit in area]
    runs = [
        [unit for unit, _ in run]
        for is_print, run in groupby(zip(area, told, strict=True), lambda one: one[1])
        if is_print
    ]
    if not runs:
        return None
    prints = max(runs, key=lambda run: sum(len(line) for unit in run for line in unit.lines))
    at = Origin(sheet.path, prints[0].first, prints[-1].last, "fine print")
    return Found("\n\n".join(prose(unit.lines) for unit in prints), at)


def _lost_titles(sheet: Sheet, title: Title) -> Iterator[Lost]:
    for i, why in title.lost:
        yield Lost("title", _unit(sheet, i, sheet.texts[i], "line at the top"), why)


def _with_furniture(draft: Draft, parts: Parts, links: Sequence[Block]) -> Draft:
    """The draft with all lines that no value holds: no line is lost in silence."""
    sheet = parts.sheet
    taken = {*_lines(draft), *_spent(parts, draft)}
    rest = [unit for unit in sheet.units if not taken.intersection(range(unit.first, unit.last + 1))]
    kept = tuple(found(block, prose(block.lines), sheet.path, _where(parts, block.first)) for block in [*rest, *links])
    return replace(draft, furniture=kept)


def _spent(parts: Parts, draft: Draft) -> Iterator[int]:
    """The lines that say something and hold no other words: facts, the heading of the comments, whether they are open."""
    for one in parts.told:
        said = any(
            (one.facts.who, one.facts.when, one.facts.updated, one.facts.clock, one.facts.names, one.facts.counted)
        )
        if said and not one.facts.loose and not one.facts.labels & {"beside", "rest", "credit"}:
            yield from range(parts.sheet.line(one.first), parts.sheet.units[one.end - 1].last + 1)
    if parts.heading is not None:
        yield parts.sheet.line(parts.heading)
    if draft.status is not None:
        yield draft.status.origin.first


def _where(parts: Parts, line: int) -> str:
    sheet = parts.sheet
    is_above = parts.head.body == len(sheet.units) or line < sheet.line(parts.head.body)
    return "above the post" if is_above else "below the post"


def _lines(draft: Draft) -> Iterator[int]:
    """The lines that values hold, each wholly: a line of facts may hold words that no value has."""
    values = [draft.site, draft.title, draft.rights, *draft.body]
    values += [one for life in draft.biographies for one in (life.name, *life.facts, *life.text)]
    for value in values:
        if value:
            yield from _span(value)
    for comment in draft.comments:
        yield from range(comment.origin.first, comment.origin.last + 1)
