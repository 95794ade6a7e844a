"""The top of a page: its title, its lines of facts, where the body begins, whose site it is."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from feeds.readers.textpage import around, beside, facts, kinds, late, named, opening, phrases, sections, sites, titles
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.titles import Title
from feeds.readers.textpage.words.menus import CONTENTS

_NEAR = 8  # units between a title and the facts below it
_SUBTITLE = 250  # characters of a sentence below the title
_STANDFIRST = 350  # characters of several sentences there
_LINK = 40  # characters of a link to the post before or after
_FIRST = 2  # lines of a box below the facts, of which one may be the author's name
_BETWEEN = 3  # of them that are neither facts nor furniture
_FAR = 200  # units below a title in which a box may stand
_LATEST = 20  # lines of facts, of which one may say who wrote it
_COLUMNS = re.compile(r"\s{2,}|\t")


class Tags(NamedTuple):
    """Names of categories side by side, or one below the other, with no label: units from `first` to `end` (exclusive)."""

    first: int
    end: int
    names: tuple[str, ...]


class Head(NamedTuple):
    """The indexes of units: the title, those with facts around it, the first of the body, the site's name."""

    title: Title
    facts: tuple[int, ...]
    names: tuple[int, ...]  # lines that are but a name, near the facts
    tags: Tags | None
    kicker: Tags | None
    body: int
    site: str
    site_at: int | None


def find(sheet: Sheet) -> Head:
    """The top of a page."""
    title = titles.find(sheet)
    body, told, names = _body(sheet, title.at)
    is_dated = any((one := sheet.facts(i)) and one.kind in late.DAYS for i in told)
    if not is_dated and (below := late.find(sheet, body)):
        body, lines, names = below.body, [*told, *below.facts], (*names, *below.names)
        while body < len(sheet.units) and (sheet.says(body) or _is_no_text(sheet, body, body, title.at, lines)):
            lines += [body] if sheet.says(body) else []
            body += 1
        told = tuple(lines)
    site, at = sites.find(sheet, title.at, body)
    body = opening.at_dateline(sheet, 1 if body == 0 and at == 0 else body)
    tags = _tags(sheet, body) if told else None
    return Head(title, told, names, tags, _kicker(sheet, title.at, at), tags.end if tags else body, site, at)


def _body(sheet: Sheet, title: int | None) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
    """Where the body begins, the lines of facts around the title, and the lines there that are but a name."""
    start = _below_menu(sheet) if title is None else title + 1
    told: list[int] = []
    if title is not None:
        told = [i for i in range(max(0, title - 3), title) if _is_told_above(sheet, i, title)]
    names: list[int] = []
    body = i = start
    while i < len(sheet.units) and i <= body + _NEAR:
        if sheet.facts(i) is not None and _may_tell(sheet, i):
            if i > body and not _leads_on(sheet, body, i):
                break
            names += [j for j in range(body, i) if named.is_one(sheet, j)]
            told.append(i)
            with_more = sheet.facts_with(i, len(sheet.units))
            i = body = with_more[1] if with_more else i + 1
            continue
        if phrases.key(sheet.texts[i]) in CONTENTS and i == body:
            i = body = _below_contents(sheet, i)
            continue
        if i == body <= start + _FAR and told and (below := opening.below_box(sheet, i)) > i:
            if not names and not _has_who(sheet, told):
                names += [j for j in range(i, min(i + _FIRST, below)) if sheet.is_name(j)][:1]
            i = body = below
            continue
        if _is_no_text(sheet, i, body, title, told):
            body = i + 1 if i == body else body
        elif i == body and named.is_one(sheet, i) and (told or beside.is_near_facts(sheet, i)):
            if not _has_who(sheet, told):  # what stands below who wrote it is no other one
                names.append(i)
            body = i + 1
        elif sheet.is_prose(i) and not _is_subtitle(sheet, start, i) and not opening.is_over_facts(sheet, i):
            break
        i += 1
    return body, tuple(told), tuple(names)


def _has_who(sheet: Sheet, told: list[int]) -> bool:
    return any(one.who for i in told[-_LATEST:] if (one := sheet.facts(i)))


def _is_no_text(sheet: Sheet, i: int, body: int, title: int | None, told: Sequence[int]) -> bool:
    """Whether a line between the title and the text is furniture, by its words or by where it stands."""
    if sheet.is_furniture(i) or around.is_of_values(sheet, i) or opening.is_title_again(sheet, title, i):
        return True
    if i == body and (
        (sheet.kinds[i] == "others" and (len(sheet.texts[i]) <= _LINK or "  " in sheet.texts[i]))
        or (sheet.kinds[i] == "foot" and bool(told))
        or opening.is_between_buttons(sheet, i)
        or (bool(told) and (opening.is_among_buttons(sheet, i) or opening.is_counted(sheet, i)))
    ):
        return True
    if told and facts.is_piece(sheet.texts[i]):
        return True
    names = frozenset(phrases.key(one.who) for j in told[-_LATEST:] if (one := sheet.facts(j)) and one.who)
    return i == body and (
        opening.is_of_picture(sheet, i) or opening.is_life(sheet, names, i) or sections.is_row(sheet, i)
    )


def _below_contents(sheet: Sheet, i: int) -> int:
    """The unit below a table of contents: its lines are indented, or have signs or numbers before them."""
    end = i + 1
    while end < len(sheet.units) and not sheet.is_prose(end) and _is_item(sheet, end):
        end += 1
    return end


def _is_item(sheet: Sheet, i: int) -> bool:
    return sheet.units[i].indented or kinds.is_bullet(sheet.units[i].lines[0]) or sheet.is_beside(i)


def _tags(sheet: Sheet, i: int) -> Tags | None:
    """The names right above the first paragraph: `oak   joinery`, or lines of an indented list."""
    if i >= len(sheet.units) or sheet.kinds[i] or sheet.is_prose(i):
        return None
    columns = _COLUMNS.split(sheet.texts[i])
    if len(columns) > 1 and all(map(_is_tag, columns)):
        return Tags(i, i + 1, tuple(columns) if len(columns) > 2 else ())  # two alone can be anything
    end = i
    while (
        end < len(sheet.units)
        and sheet.units[end].indented
        and _is_tag(sheet.texts[end])
        and (end == i or sheet.is_beside(end))
    ):
        end += 1
    names = tuple(text.lstrip("*•-·▪ ") for text in sheet.texts[i:end])
    return Tags(i, end, names) if end > i + 1 and end < len(sheet.units) and sheet.is_prose(end) else None


def _kicker(sheet: Sheet, title: int | None, site: int | None) -> Tags | None:
    """The name of a section right above the title, where a menu parts it from the site's name."""
    at = (title or 0) - 1
    if site is None or at <= site or sheet.kinds[at] or sheet.facts(at) or not _is_tag(sheet.texts[at]):
        return None
    parted = any(sheet.kinds[i] == "menu" or sheet.is_bar(i) for i in range(site + 1, at))
    if not parted or sheet.is_beside(at) or kinds.is_bullet(sheet.units[at].lines[0]):
        return None
    return Tags(at, at + 1, (sheet.texts[at],)) if _is_said_again(sheet, at) else None


def _is_said_again(sheet: Sheet, at: int) -> bool:
    """Whether a menu, or a line about other posts, has the words of a unit too."""
    said = phrases.key(sheet.texts[at])
    return any(
        i != at and (sheet.kinds[i] in ("menu", "others", "side") or sheet.is_bar(i)) and said in phrases.key(text)
        for i, text in enumerate(sheet.texts)
    )


def _is_tag(text: str) -> bool:
    return 0 < len(text) <= 25 and len(text.split()) <= 3 and text[-1] not in ".!?:;,…"


def _below_menu(sheet: Sheet) -> int:
    """Where a post without a title begins: below the menu, where there is one above the first paragraph."""
    first = sheet.prose[0] if sheet.prose else 0
    menus = [i for i in range(min(first, _NEAR + 2)) if sheet.kinds[i] in ("menu", "arrow")]
    return menus[-1] + 1 if menus else 0


def _is_told_above(sheet: Sheet, i: int, title: int) -> bool:
    """Whether a line above the title tells facts of the post, be it a label with its words below."""
    told = sheet.facts_with(i, title)
    return told is not None and (sheet.kinds[i] == "" or (bool(told[0].names) and told[1] > i + 1))


def _may_tell(sheet: Sheet, i: int) -> bool:
    told = sheet.facts(i)
    return (
        sheet.kinds[i] not in ("foot", "closed", "side")
        and told is not None
        and (told.labels != {"beside"} or bool(told.when))
    )


def _is_subtitle(sheet: Sheet, start: int, i: int) -> bool:
    """Whether a sentence stands between the title and the byline."""
    below = next((j for j in range(i + 1, min(i + _NEAR, len(sheet.units))) if not sheet.is_name(j)), i)
    if i != start or len(sheet.texts[i]) > _STANDFIRST or not sheet.says(below):
        return False
    one = len(sheet.texts[i]) <= _SUBTITLE and not titles.SENTENCES.search(sheet.texts[i])
    return one or opening.is_over_text(sheet, below)


def _leads_on(sheet: Sheet, body: int, i: int) -> bool:
    """Whether the body begins below facts that stand below other lines: paragraphs follow, and nothing that ends a post."""
    told = sheet.facts(i)
    between = sum(not (sheet.is_name(j) or sheet.is_furniture(j)) for j in range(body, i))
    if told is None or told.clock or between > _BETWEEN or not (sheet.says(i) or sheet.is_label(i)):
        return False
    below = i
    while below < len(sheet.units) and (
        (more := sheet.facts_with(below, len(sheet.units)))
        or sheet.is_furniture(below)
        or facts.is_piece(sheet.texts[below])
    ):
        below = more[1] if more else below + 1
    return any(j < len(sheet.units) and sheet.is_prose(j) for j in (below, below + 1))  # below a picture's words too
