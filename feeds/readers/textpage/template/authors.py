"""Authors in slots that no label tells of: names that repeat from page to page, beside the title or the date."""

import re
from collections import Counter
from collections.abc import Sequence, Set

from feeds.readers.textpage import namelike, phrases
from feeds.readers.textpage.template.groups import LEAST, SHARE
from feeds.readers.textpage.template.sketch import TITLE, Line, bare
from feeds.readers.textpage.template.slots import Pinned, Slot

_COUNT = re.compile(r"\s*[(\[]?0[)\]]?$")
_REPEATS = 0.7  # of the pages have a name that another has
_NEAR = 3  # lines from the title to a name
_NEVER = re.compile(r"[\d:：!?()\[\]{}<>|/\\“”\"«»=+*@#%$€,;]")
_WORDS = 3
PARTS = ("", "0", "-1")  # of a slot's line: all of it, or the first or last words beside the date


def name(line: Line, part: str) -> str:
    """Return the words of a line that could be a name, "" where it has none."""
    if not part:
        return "" if set("pdlbk") & set(line.flags) else bare(line.text)
    return line.parts[int(part)] if line.parts else ""


def could_be(words: str) -> bool:
    """Return whether words could be the name of a person or a user."""
    return 1 < len(words) <= 40 and len(words.split()) <= _WORDS and not _NEVER.search(words)


def find(pages: Sequence[Pinned], dates: Sequence[int | None], shared: Set[str]) -> tuple[tuple[Slot, str], ...]:
    """Return the slots in which most pages have an author, each with the part of the line."""
    tried: list[tuple[float, Slot, str]] = []
    menu = {phrases.key(_COUNT.sub("", bare(key))) for key in shared}
    for part in PARTS:
        many: Counter[Slot] = Counter()
        for one, date in zip(pages, dates, strict=True):
            dated = () if date is None else (date,)
            for at in dated if part else _near(one, date):
                if could_be(name(one.page[at], part)):
                    many.update(one.around(at))
        for slot, count in many.items():
            have = [one for one in pages if slot.anchor in one.anchors]
            if count >= max(LEAST, SHARE * len(have)) and len(have) >= SHARE * len(pages):
                said = [name(one.page[i], part) for one in have if (i := one.at(slot)) is not None]
                if share := _share([words for words in said if could_be(words)], menu, part):
                    tried.append((share * count / len(have), slot, part))
    tried.sort(key=lambda one: (-one[0], abs(one[1].offset), one[1], one[2]))
    return tuple((slot, part) for share, slot, part in tried if part == tried[0][2] and share >= tried[0][0] * 0.9)


def _near(one: Pinned, date: int | None) -> Sequence[int]:
    """Return the lines between title and date, and the one below both."""
    title = one.anchors.get(TITLE)
    if title is None or date is None or abs(date - title) > _NEAR:
        return ()
    return [i for i in range(min(title, date) + 1, min(max(title, date) + 2, len(one.page))) if i not in (title, date)]


def _share(said: Sequence[str], menu: Set[str], part: str) -> float:
    """Return the part of some values that repeat, 0 where they are no names of people."""
    many = Counter(said)
    total = many.total()
    repeats = sum(count for count in many.values() if count > 1) / total if total else 0
    listed = sum(count for words, count in many.items() if phrases.key(words) in menu)
    named = sum(count for words, count in many.items() if namelike.looks_like_name(words) or _is_user(words, part))
    if repeats < _REPEATS or named < SHARE * total:
        return 0
    if len(many) == 1 and not part:
        only = next(iter(many))
        return repeats if namelike.looks_like_name(only) or _is_mixed(only) else 0
    return repeats if listed <= 0.2 * total else 0


def _is_mixed(words: str) -> bool:
    return " " not in words and any(map(str.isupper, words[1:])) and not words.isupper()


def _is_user(words: str, part: str) -> bool:
    return words[:1].isupper() or phrases.CJK.search(words) is not None or bool(part)
