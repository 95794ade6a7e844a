"""Names of categories and tags that no label tells of: rows and runs right below the body, right around the title.

Such a line could be anything, so the page must bear it out: the text has the names, or its menus and columns have them.
"""

from collections.abc import Callable, Iterator

from feeds import dates
from feeds.readers.textpage import kinds
from feeds.readers.textpage.tags import rows
from feeds.readers.textpage.tags.ground import Ground, Named, plain

_BELOW = 8  # units below a body in which its tags stand
_SEVERAL = 12  # tags one below the other, at most
_SHORT = 3  # words of one in a block


def below(ground: Ground) -> Iterator[Named]:
    """The first row, or run of lines, between the last paragraph and what stands below a post."""
    sheet, parts = ground.sheet, ground.parts
    last = max((i for i in sheet.prose if parts.head.body <= i < parts.end), default=parts.end - 1)
    i, begun = last + 1, 0
    while i < min(parts.limit, parts.end + _BELOW) and sheet.kinds[i] not in ("others", "side", "author", "all by"):
        if i in sheet.heads or sheet.is_prose(i):
            return
        if one := _row(ground, i) or (None if begun else _run(ground, i)):
            yield one
            return
        is_other = sheet.kinds[i] == "" and sheet.facts(i) is None and not kinds.is_counter(sheet.texts[i])
        begun += is_other and not rows.is_sentence(sheet.texts[i])  # such as a list's
        i += 1


def _row(ground: Ground, i: int) -> Named | None:
    """Names side by side, of which the page bears out all but a few."""
    text, at = ground.sheet.texts[i], range(i, i + 1)
    if ground.sheet.kinds[i] or ground.sheet.facts(i) is not None or not (_ends(ground, i + 1) or text.count("#") > 1):
        return None
    if names := rows.parted(text):
        borne = rows.borne_out(ground, names, at)
        is_below = i + 1 >= ground.parts.end and text.islower()  # as tags are written, and no sentence's beginning
        enough = borne * 2 >= len(names) if text.startswith("#") or is_below else borne * 3 >= 2 * len(names)
        return Named(i, i + 1, names, "row of names") if enough or text.count("#") > 1 else None
    names = rows.glued(ground, text)
    return Named(i, i + 1, names, "names run together") if names else None


def _run(ground: Ground, i: int) -> Named | None:
    """Names one below the other, each in the text; or a block of short ones, of which the page bears out most."""
    return _run_of(ground, i, _is_in_text) or _block(ground, i)


def _run_of(ground: Ground, i: int, can_be: Callable[[Ground, int], bool]) -> Named | None:
    end = i
    while end < min(ground.parts.limit, i + _SEVERAL + 1) and _is_tag(ground, end) and can_be(ground, end):
        end += 1
    if not 1 < end - i <= _SEVERAL or not _ends(ground, end):
        return None
    return Named(i, end, tuple(map(_bare, ground.sheet.texts[i:end])), "run of names")


def _block(ground: Ground, i: int) -> Named | None:
    """Short lines with no blank one between. In small letters, as tags are written, one in three is enough."""
    sheet = ground.sheet
    run = None if sheet.is_beside(i) else _run_of(ground, i, lambda _, j: j == i or sheet.is_beside(j))
    if run is None or any(len(name.split()) > _SHORT for name in run.names) or sheet.is_beside(run.end):
        return None
    borne = rows.borne_out(ground, run.names, range(run.first, run.end))
    is_small = all(map(str.islower, run.names))
    is_below = run.first >= ground.parts.end or (is_small and run.end >= ground.parts.end)
    enough = is_below and borne * (3 if is_small else 2) >= len(run.names)
    return run._replace(rule="block of names") if enough else None


def _ends(ground: Ground, i: int) -> bool:
    """Whether nothing of a text stands at a unit, so that what is above it may be the last of a post."""
    sheet = ground.sheet
    if i >= ground.parts.limit or sheet.kinds[i] != "" or i in sheet.heads:
        return True
    return sheet.is_furniture(i) or sheet.facts(i) is not None


def _is_tag(ground: Ground, i: int) -> bool:
    sheet = ground.sheet
    is_plain = sheet.kinds[i] == "" and sheet.facts(i) is None and i not in sheet.heads
    return is_plain and rows.is_name(_bare(sheet.texts[i]))


def _is_in_text(ground: Ground, i: int) -> bool:
    return ground.says(_bare(ground.sheet.texts[i]))


def _bare(text: str) -> str:
    return text.lstrip("*•-·▪#+ ")


def above(ground: Ground) -> Iterator[Named]:
    """Rows between the title and the first paragraph, and right above the title."""
    title, body = ground.parts.head.title.at, ground.parts.head.body
    if title is None:
        return
    first = next((i for i in ground.sheet.prose if i >= body), body)
    for i in [title - 1, *range(title + 1, min(first, title + _BELOW))]:
        if i >= 0 and (one := _row_above(ground, i)):
            yield one


def _row_above(ground: Ground, i: int) -> Named | None:
    sheet, text = ground.sheet, ground.sheet.texts[i]
    names = rows.parted(text)
    title = plain(sheet.texts[ground.parts.head.title.at or 0])
    if (
        len(names) + text.startswith("#") < 2
        or sheet.kinds[i]
        or sheet.facts(i) is not None
        or plain(text) in title
        or ":" in text
    ):
        return None
    if any(span.kind != "year" for span in dates.spans(text)):
        return None
    borne = rows.borne_out(ground, names, range(i, i + 1))
    enough = borne * 2 >= len(names) if len(names) > 1 and "|" in text else borne * 3 >= 2 * len(names)
    return Named(i, i + 1, names, "row of names") if enough else None
