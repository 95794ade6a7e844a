"""The categories and tags of a post: those that the lines of facts around it tell, and those that stand farther off.

A label alone proves little, as columns at the side have it too, and other posts: what speaks for names is that they stand
where those of a post do, that the page has no other such line, and that its text or its menus have them too.
"""

import re
from collections.abc import Iterator

from feeds.readers.textpage import phrases
from feeds.readers.textpage.facts import Facts
from feeds.readers.textpage.parts import Parts, Told
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.tags import rows, sections, unlabelled
from feeds.readers.textpage.tags.ground import Ground, Named
from feeds.readers.textpage.words.subjects import CATEGORIES, COUNT
from feeds.readers.textpage.words.tags import CHOOSE, COLUMNS, LABELS, SURE

_ARROWS = frozenset("»›→>▶")
_COLON = frozenset(":：")
_FIELD = re.compile(r"\[\s|__|\*$")
_THEME = re.compile(r"(?:theme|thème|tema|thema)\b.*(?:wordpress|\bby\b|\bvon\b|\bpar\b|\bpor\b|\bvan\b|\bdi\b)", re.I)
_NEAR = 4  # units between the lines of one group
_LAST = 12  # units at the end of a body in which a label may stand that belongs below it
_CLOSE = 3  # units between a body and a label that is also the heading of a column at the side
_JOINED = 4  # words of one name, all with capitals
_ITEMS = 14  # names one below the other
_SHORT = 3  # words of a name in a list that blank lines part


def find(parts: Parts) -> tuple[Named, ...]:
    """The categories of a post, in the order of the page."""
    ground = Ground(parts)
    told = [named for one in parts.told if one.facts.names for named in _told(ground, one)]
    told += sections.around_title(ground)
    below = [one for one in told if one.first >= parts.end]
    found = [*told, *_labelled(ground, below)]
    if len(found) == len(told) and not below:
        found += unlabelled.below(ground)
    if len(told) == len(below):
        found += [*unlabelled.above(ground), *sections.over_title(ground)] or sections.beside_date(ground)
    return tuple(sorted(found, key=lambda one: one.first))


def _told(ground: Ground, one: Told) -> Iterator[Named]:
    """The names on a line of facts; below the body only where the line is no link or field."""
    text = ground.sheet.texts[one.first]
    if one.place in ("below", "far") and (_leads_away(text, one.facts) or _is_loose(ground, one)):
        return
    if names := _names(ground, one.facts, text):
        named = Named(one.first, one.end, names)
        yield _longer(ground, named) if one.end > one.first + 1 else named


def _longer(ground: Ground, named: Named) -> Named:
    """The names below a label and those that go on below them, with blank lines between; a title is longer than these."""
    listed = _list(ground, named.first)
    more = listed.names[len(named.names) :] if listed else ()
    goes_on = listed and listed.names[: len(named.names)] == named.names and all(len(m.split()) <= _SHORT for m in more)
    return listed if listed and goes_on else named


def _names(ground: Ground, told: Facts, text: str) -> tuple[str, ...]:
    """The names but for what counts comments: `Category: Choir • (2) Comments`."""
    return _split(
        ground, tuple(name for name in told.names if phrases.key(name) not in COUNT or f") {name}" not in text)
    )


def _is_loose(ground: Ground, one: Told) -> bool:
    """Whether the page has nothing to say for names behind one word, or for the first of a longer list below a label."""
    text = ground.sheet.texts[one.first]
    if one.end > one.first + 1:
        taken = one.end - one.first - 1
        loose = phrases.key(text) in COLUMNS and len(_run(ground, one.first + 1)) > taken
    else:
        loose = _is_bare(text, one.facts)
    return loose and not _agree(ground, one, one.facts.names)


def _leads_away(text: str, told: Facts) -> bool:
    """Whether a line leads to other posts, is a field to fill in, or tells of the page's theme."""
    is_led = bool(told.loose) and not (told.who or told.when) and text.startswith(told.loose[0])
    is_link = text[-1:] in _ARROWS and not told.counted and not _is_sure(text)
    return is_link or is_led or _FIELD.search(text) is not None or _THEME.match(text) is not None


def _is_bare(text: str, told: Facts) -> bool:
    """Whether a line is one word and what it may be the label of: "Topics A to Z"."""
    said = phrases.begins(text, CATEGORIES)
    return (
        bool(said) and " " not in said and len(told.names) == 1 and told.labels == {"names"} and not _COLON & set(text)
    )


def _labelled(ground: Ground, below: list[Named]) -> list[Named]:
    """The first group of labelled lines below the body, or the one that goes on with what is told there."""
    parts = ground.parts
    groups = list(_groups(list(_candidates(ground))))
    if below:
        end = max(one.end for one in below)
        return [one for group in groups for one in group if -_NEAR <= one.first - end <= _NEAR]
    after = [group for group in groups if group[0].first >= parts.end]
    if after:
        return after[0]
    within = [group for group in groups if max(parts.head.body, parts.end - _LAST) <= group[-1].first < parts.end]
    return within[-1] if len(groups) == 1 and within else []


def _groups(found: list[Named]) -> Iterator[list[Named]]:
    """The lines that stand close to one another."""
    group: list[Named] = []
    for one in found:
        if group and one.first - group[-1].end > _NEAR:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _candidates(ground: Ground) -> Iterator[Named]:
    parts = ground.parts
    i = parts.head.body
    while i < parts.limit:
        one = _line(ground, i) or _list(ground, i)
        if one is not None:
            yield one
        i = one.end if one else i + 1


def _line(ground: Ground, i: int) -> Named | None:
    """A line that begins with a label and goes on with names."""
    sheet = ground.sheet
    told = sheet.facts(i)
    if told is None or not told.names or "names" not in told.labels or told.loose or _leads_away(sheet.texts[i], told):
        return None
    is_sure = _is_sure(sheet.texts[i])
    if i < ground.parts.end and not is_sure:
        return None
    names = _names(ground, told, sheet.texts[i])
    named = Named(i, i + 1, names)
    is_borne_out = is_sure or _is_beside(ground, i) or _agree(ground, named, names)
    return named if names and is_borne_out else None


def _is_beside(ground: Ground, i: int) -> bool:
    """Whether the line above or below is one of the kind, too: tags, and categories below them."""
    near = (ground.sheet.facts(j) for j in (i - 1, i + 1) if ground.parts.end <= j < ground.parts.limit)
    return any(told is not None and told.names and "names" in told.labels for told in near)


def _split(ground: Ground, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names; those of a long row with no sign between as the text has them, or none where it has not all."""
    words = names[0].split() if names else []
    if len(names) == 1 and rows.is_glued(names[0]):
        return rows.glued(ground, names[0])
    if len(names) == 1 and (found := rows.listed(ground, names[0])):
        return found
    if len(names) > 1 or len(words) <= _JOINED or not all(word[0].isupper() for word in words):
        return names
    return rows.run_together(ground, names[0], labelled=True)


def _is_sure(text: str) -> bool:
    """Whether a line begins with what only blogs write before the names of categories."""
    label, colon, _ = text.replace("：", ":").partition(":")
    return (
        bool(phrases.begins(text, SURE)) or phrases.key(label) in SURE or (bool(colon) and phrases.key(label) in LABELS)
    )


def _agree(ground: Ground, at: Named | Told, names: tuple[str, ...]) -> bool:
    """Whether the page says elsewhere what stands behind a word that could be any heading's."""
    if any(phrases.key(name) in CHOOSE for name in names):
        return False
    return any(ground.says(name) or ground.lists(name, range(at.first, at.end)) for name in names)


def _list(ground: Ground, i: int) -> Named | None:
    """Names below a label: a row of them, or one on each line, of which the text has most."""
    sheet = ground.sheet
    told = sheet.facts(i)
    if told is None or "names" not in told.labels or not sheet.is_label(i) or i + 1 >= ground.parts.limit:
        return None
    near = _CLOSE if phrases.key(sheet.texts[i]) in COLUMNS else _ITEMS
    if not ground.parts.end - _LAST <= i <= ground.parts.end + near:
        return None
    row = _row(ground, i + 1)
    if row:
        return Named(i, i + 2, row, "row below a label")
    run = _run(ground, i + 1)
    return _borne_out(ground, i, run) if 0 < len(run) <= _ITEMS else None  # more are a column of the site's


def _borne_out(ground: Ground, i: int, run: tuple[str, ...]) -> Named | None:
    """A list below a label down to the last name that the text has, where it has most of them."""
    sheet, end = ground.sheet, i + 1 + len(run)
    is_block = (
        sheet.texts[i][-1] in _COLON and all(map(sheet.is_beside, range(i + 1, end))) and not sheet.is_beside(end)
    )
    if is_block and rows.borne_out(ground, run, range(i, end)):
        return Named(i, end, run, "block below a label")
    borne = [ground.says(name) for name in run]
    last = max((n for n, is_borne in enumerate(borne) if is_borne), default=-1)
    if last < 0 or 2 * sum(borne) < last + 1 or phrases.key(run[0]) in CHOOSE:
        return None
    return Named(i, i + 2 + last, run[: last + 1], "list below a label")


def _row(ground: Ground, i: int) -> tuple[str, ...]:
    """The names of a row that the page bears out."""
    text = ground.sheet.texts[i]
    names = rows.parted(text)
    if names and rows.borne_out(ground, names, range(i, i + 1)) * 2 >= len(names):
        return names
    return () if names else rows.run_together(ground, text)


def _run(ground: Ground, i: int) -> tuple[str, ...]:
    """The lines that could be names, one below the other."""
    run: list[str] = []
    sheet, title = ground.sheet, ground.parts.head.title.at
    while i < ground.parts.limit and i != title and len(run) <= _ITEMS and _is_item(sheet, i):
        run.append(sheet.texts[i].lstrip("*•-·▪#+ "))
        i += 1
    return tuple(run)


def _is_item(sheet: Sheet, i: int) -> bool:
    told = sheet.facts(i)
    return (
        rows.is_name(sheet.texts[i].lstrip("*•-·▪#+ "))
        and sheet.kinds[i] in ("", "menu")
        and (told is None or sheet.texts[i].startswith("#"))
        and i not in sheet.heads
    )
