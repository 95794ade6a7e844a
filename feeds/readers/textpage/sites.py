"""Whose site a page is of: what the browser's title says, else the line above the post that most speaks for."""

import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from feeds.readers.textpage import around, consent, headlines, kinds, phrases
from feeds.readers.textpage.points import Rule, weigh
from feeds.readers.textpage.sheet import Sheet

_TOP = 6  # units in which a name stands that nothing else speaks for
_FAR = 120  # units in which another one does
_LEAST = 4  # points of a name
_LONGEST = 60  # characters of one that does not stand at the top
_SAID = 4  # letters of one that another line has too
_NUMBER = re.compile(r"\[\d+\]")  # of a link
_LETTERS = re.compile(r"[\W_]+")
_SAYS = re.compile(r"(?<!\[)\b\d+(?!\])|[(（]|: \S|[.!?] +\S")
_ARTICLE = re.compile(r"(?:the|der|die|das|le|la|les|el|los|il|lo|o|de|het) ")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")
_NEVER = re.compile(r"[:：?]$|\S@\S|://|\s»\s")


class _Said(NamedTuple):
    """What a page says in its addresses, only letters and digits, and on its first lines; how often it has each of these."""

    addresses: str
    lines: str
    times: Counter[str]

    def has_more(self, text: str) -> bool:
        """Whether a line has it with other words."""
        said = phrases.key(text)
        return len(said) >= _SAID and self.lines.count(said) > self.times[said]

    def is_address(self, text: str) -> bool:
        said = _LETTERS.sub("", text.casefold())
        return _HOST.fullmatch(text) is not None or (len(said) > _TOP and said in self.addresses)


def find(sheet: Sheet, title: int | None, body: int) -> tuple[str, int | None]:
    """The name and its unit; the body begins at `body`."""
    if title is None and body == 0:
        return _said_below(sheet)
    if title and sheet.parts and phrases.key(sheet.texts[title]) in sheet.parts:
        other = [part for part in sheet.texts[0].split(sheet.texts[title]) if part.strip()]
        return (other[0].strip(" |»«·•—–:-"), 0) if other else ("", None)
    can = [i for i in range(min(body if title is None else title, _FAR)) if _can_be(sheet, i)]
    if not can:
        return "", None
    said = _rules(sheet, _said(sheet), can[0])
    tried = [weigh(i, said) for i in can]
    best = max(tried, key=lambda one: (one.points, -one.one))
    return (_NUMBER.sub("", sheet.texts[best.one]), best.one) if best.points >= _LEAST else ("", None)


def _said_below(sheet: Sheet) -> tuple[str, int | None]:
    """The first line over the text of a page without a title, where a line below the text begins with it too."""
    text = sheet.texts[0]
    can = sheet.kinds[0] == "" and len(text) > 3 and len(sheet.units) > 2 and sheet.is_prose(1)
    if not can or sheet.is_prose(0) or sheet.facts(0) is not None or text[-1] in ".!?:;,…" or ": " in text:
        return "", None
    below = any(one.startswith(text) for one in sheet.texts[2:][-_TOP:])
    return (text, 0) if below else ("", None)


def _can_be(sheet: Sheet, i: int) -> bool:
    text = sheet.texts[i]
    told = sheet.facts(i)
    if told is not None and not (told.vague and told.loose and not (told.who or told.when)):  # "The Harbour Today"
        return False
    if sheet.kinds[i] or sheet.is_prose(i) or kinds.is_counter(text):
        return False
    return not (_NEVER.search(text) or around.is_handle(sheet, i)) and (i < _TOP or len(text) <= _LONGEST)


def _said(sheet: Sheet) -> _Said:
    addresses = (_LETTERS.sub("", text.casefold()) for text in sheet.texts if "@" in text or "://" in text)
    return _Said(" ".join(addresses), "\n".join(sheet.keys), Counter(sheet.keys))


def _rules(sheet: Sheet, said: _Said, first: int) -> tuple[Rule[int], ...]:
    """What speaks for and against a line as the name, where `first` is the first that can be one."""

    def rule(points: int, why: str, holds: Callable[[Sheet, int], bool]) -> Rule[int]:
        return Rule(points, why, partial(holds, sheet))

    return (
        rule(5, "name at the top", lambda _, i: i == first and i < _TOP),
        rule(4, "the fine print has it", _is_in_foot),
        rule(2, "a line by itself", _is_alone),
        rule(2, "line above the menu", lambda sheet, i: "menu" in sheet.kinds[i + 1 : i + 3]),
        rule(2, "the page says it with other words", lambda sheet, i: said.has_more(sheet.texts[i])),
        rule(3, "an address has it", lambda sheet, i: said.is_address(sheet.texts[i])),
        rule(1, "several words", lambda sheet, i: headlines.words(sheet.texts[i]) > 1),
        rule(-6, "it stands over a box that asks for consent", _is_above_box),
        rule(-3, "it stands below such a box", lambda sheet, i: i > 0 and consent.is_asked(sheet.texts[i - 1])),
        rule(-3, "it is an item of a list", lambda sheet, i: kinds.is_bullet(sheet.units[i].lines[0])),
        rule(
            -6,
            "it has a number, a label or several sentences",
            lambda sheet, i: _SAYS.search(sheet.texts[i]) is not None,
        ),
        rule(-2, "it has others below it", lambda sheet, i: not sheet.page.apart and _has_like(sheet, i)),
    )


def _is_in_foot(sheet: Sheet, i: int) -> bool:
    """Whether the fine print has it, be it without its article, as whole words."""
    said = _ARTICLE.sub("", phrases.key(sheet.texts[i]), count=1)
    at = sheet.foot.find(said) if len(said) > 2 else -1
    behind = sheet.foot[at + len(said) : at + len(said) + 1]
    return at >= 0 and (phrases.CJK.search(said) is not None or not behind.isalpha())


def _is_alone(sheet: Sheet, i: int) -> bool:
    return not (sheet.page.apart or sheet.is_beside(i) or (i + 1 < len(sheet.units) and sheet.is_beside(i + 1)))


def _has_like(sheet: Sheet, i: int) -> bool:
    """Whether a line has another one right below it, with no blank line between, that is no furniture."""
    return i + 1 < len(sheet.units) and sheet.is_beside(i + 1) and sheet.is_plain(i + 1)


def _is_above_box(sheet: Sheet, i: int) -> bool:
    return i + 1 < len(sheet.units) and consent.is_asked(sheet.texts[i + 1])
