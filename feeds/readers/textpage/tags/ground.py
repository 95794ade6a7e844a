"""What a page's own words say for a name: the text it stands over or under, and the menus and columns that have it too."""

import re
from functools import cached_property
from typing import NamedTuple

from feeds.readers.textpage import people
from feeds.readers.textpage.parts import Parts
from feeds.readers.textpage.sheet import Sheet

_WORDS = re.compile(r"[^\W_]+")
_COUNT = re.compile(r"\s*[(\[]\d+[)\]]$")  # how many posts a category has
_ARTICLES = re.compile(r"[\u0590-\u06ff\u3040-\u30ff\u3400-\u9fff]")
_MOST = 300_000  # characters of text that names are looked for in
_LONGEST = 60  # characters of a name
_SHORT = 35  # characters of a line in a column
_HEADLINE = 4  # words of a line that could be a title, at least


def plain(words: str) -> str:
    """Words alone, case-folded, one space apart and around."""
    return f" {' '.join(_WORDS.findall(words.casefold()))} "


class Named(NamedTuple):
    """Names with the units that say them, from `first` to `end` (exclusive), and the rule that found them."""

    first: int
    end: int
    names: tuple[str, ...]
    rule: str = "label before the names"


class Ground:
    """The title and paragraphs above the comments as one text, and the short lines elsewhere by their words."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.sheet: Sheet = parts.sheet

    @cached_property
    def _said(self) -> str:
        title, sheet = self.parts.head.title.at, self.sheet
        prose = (i for i in sheet.prose if i < self.parts.limit)
        units = [*([] if title is None else [title]), *prose]
        return plain(" . ".join(sheet.texts[i] for i in units)[:_MOST])

    @cached_property
    def people(self) -> frozenset[str]:
        """The names at the top of the page."""
        return frozenset(map(plain, people.likely(self.sheet, self.parts.head)))

    @cached_property
    def lone(self) -> dict[str, list[int]]:
        """The units that are but a few words, by these words."""
        found: dict[str, list[int]] = {}
        for i, text in enumerate(self.sheet.texts):
            if len(text) <= _LONGEST and not self.sheet.is_far(i):
                found.setdefault(plain(_COUNT.sub("", text)), []).append(i)
        return found

    def says(self, name: str) -> bool:
        """Whether the text has a name, be it with another ending: "bench" and "benches"."""
        words = plain(name).rstrip()
        if _ARTICLES.search(words):  # and what else is written onto the beginning of a word, or no spaces part words
            words = words.strip()
        return len(words) > 2 and words in self._said

    def has(self, name: str) -> bool:
        """Whether the text has exactly these words."""
        words = plain(name)
        return len(words) > 2 and words in self._said

    def bears(self, name: str) -> bool:
        """Whether the text has a name, or a list elsewhere has it."""
        return self.says(name) or plain(name) in self.lone

    def lists(self, name: str, but: range) -> bool:
        """Whether a name stands alone elsewhere on the page but in the comments, as in a menu or a column of categories."""
        outside = (i for i in self.lone.get(plain(name), ()) if not self.parts.limit <= i < self.parts.tail)
        return any(i not in but for i in outside)

    def has_column(self, name: str, but: range) -> bool:
        """Whether a name stands in a menu or column: between other short lines."""
        return any(
            i not in but
            and not self.parts.limit <= i < self.parts.tail
            and self._is_short(i - 1)
            and self._is_short(i + 1)
            for i in self.lone.get(plain(name), ())
        )

    def _is_short(self, i: int) -> bool:
        texts = self.sheet.texts
        return (
            0 <= i < len(texts) and len(texts[i]) <= _SHORT and (self.sheet.facts(i) is None or self.sheet.is_label(i))
        )

    def heads_others(self, name: str, at: int) -> int:
        """Over how many other lines that could be titles a name stands alone, as over those of related posts."""
        below = [i + 1 for i in self.lone.get(plain(name), ()) if i != at and i + 1 < len(self.sheet.texts)]
        return len({plain(self.sheet.texts[i]) for i in below if len(self.sheet.texts[i].split()) >= _HEADLINE})
