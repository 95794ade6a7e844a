"""A page as its units, with what each is by itself, and what the page says of itself elsewhere: what points are given for."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from feeds.readers.textpage import disguised, facts, kinds, namelike, notes, phrases, story
from feeds.readers.textpage.blocks import Block
from feeds.readers.textpage.comments import marks
from feeds.readers.textpage.facts import Facts
from feeds.readers.textpage.kinds import Kind
from feeds.readers.textpage.known import Known
from feeds.readers.textpage.units import Units, text_of
from feeds.text import key

_TITLES = re.compile(r"\s*(?:[|»«·•—–:]|\s-\s|::)\s*")
_WORDS = re.compile(r"[^\W\d_]+")
_COUNTED = re.compile(r"\(\d+\)$")
_PLACE = 40  # characters of categories behind "in"
_TOP = 1000  # units at the top of a page
_FAR = 3000  # units at each end of a page that are judged
_HEADING = 200  # characters of a heading of the comments
_SEVERAL = 40  # units that are asked whether they say a thing again
_NUMBER_OF_ITEMS = 12  # lines of a list of categories, at most


@dataclass(frozen=True)
class Sheet:
    """The units of a page; the index of one is how it is spoken of."""

    path: str
    page: Units
    find: Callable[["Sheet"], Known] | None = None  # what the folder's other pages show of this one

    @cached_property
    def known(self) -> Known:
        return self.find(self) if self.find else Known()

    @cached_property
    def units(self) -> tuple[Block, ...]:
        return self.page.units

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(text_of(unit) for unit in self.units)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The texts at the top as tables have them."""
        return tuple(phrases.key(text) for text in self.texts[:_TOP])

    @cached_property
    def alone(self) -> frozenset[str]:
        """What short lines say, as tables have it: the items of menus and columns."""
        return frozenset(
            phrases.key(text) for i, text in enumerate(self.texts) if len(text) <= _PLACE and not self.is_far(i)
        )

    @cached_property
    def last(self) -> dict[str, int]:
        """The last unit that says a thing."""
        return {text: i for i, text in enumerate(self.texts)}

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        return tuple("" if self.is_far(i) or i == self.disguised else kinds.kind(t) for i, t in enumerate(self.texts))

    @cached_property
    def disguised(self) -> int | None:
        """The unit that is a title although it looks like something else."""
        return disguised.find(self.texts)

    @cached_property
    def prose(self) -> tuple[int, ...]:
        """The units that read as paragraphs do."""
        return tuple(i for i in range(len(self.units)) if self.is_prose(i))

    @cached_property
    def story(self) -> tuple[int, ...]:
        """Those of the text of the page: none that stands in its menus and banners."""
        return self.prose[story.begins(self.prose, self.texts) :]

    @cached_property
    def spoken(self) -> Counter[str]:
        """In how many of the first paragraphs of the text each word stands."""
        return story.spoken(self.texts[i] for i in self.story[:_SEVERAL])

    @cached_property
    def last_prose(self) -> int:
        """The last of these, -1 where there is none."""
        return self.prose[-1] if self.prose else -1

    @cached_property
    def headings(self) -> tuple[int, ...]:
        """The units that could be the heading of the comments."""
        near = (i for i in range(len(self.texts)) if not self.is_far(i) and len(self.texts[i]) <= _HEADING)
        found = [i for i in near if marks.heading(self.texts[i]) is not None]
        links = marks.repeated(self.texts[i] for i in found)
        return tuple(i for i in found if self.texts[i] not in links)

    @cached_property
    def heads(self) -> frozenset[int]:
        """The same, to be asked for one."""
        return frozenset(self.headings)

    @cached_property
    def named(self) -> tuple[tuple[int, str], ...]:
        """The last of these, each with its words."""
        return tuple((i, phrases.key(self.texts[i])) for i in self.headings[-_SEVERAL:])

    @cached_property
    def tellers(self) -> tuple[tuple[int, str], ...]:
        """The first units that tell of the author, each with its words."""
        found = [i for i, kind in enumerate(self.kinds) if kind in ("author", "all by", "foot")][:_SEVERAL]
        return tuple((i, phrases.key(self.texts[i])) for i in found)

    @cached_property
    def slug(self) -> frozenset[str]:
        """The words of the file's name, where it is made of a title's."""
        words = frozenset(_WORDS.findall(key(self.path.rsplit("/", 1)[-1].rsplit(".", 1)[0])))
        return words if len(words) > 2 else frozenset()

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of the first line, where it is a browser's title: `Title « Site`, and no names of feeds: `#Site » Feed`."""
        parts = [part for part in _TITLES.split(self.texts[0]) if part]
        return tuple(phrases.key(part) for part in parts) if 1 < len(parts) <= 4 and parts[0][0] != "#" else ()

    @cached_property
    def foot(self) -> str:
        """The fine print, on one line."""
        lines = (phrases.key(t) for t, kind in zip(self.texts, self.kinds, strict=True) if kind == "foot")
        return " | ".join(lines)

    def is_prose(self, i: int) -> bool:
        return kinds.is_prose(self.texts[i]) and self.facts(i) is None and self.kinds[i] == ""

    def facts(self, i: int) -> Facts | None:
        return None if self.is_far(i) or i == self.disguised else facts.read(self.texts[i])

    def is_plain(self, i: int) -> bool:
        """Whether a unit is neither furniture nor facts."""
        return self.kinds[i] == "" and self.facts(i) is None

    def is_label(self, i: int) -> bool:
        """Whether a unit is a label alone, with what it tells of on the line below."""
        return i >= 0 and (told := self.facts(i)) is not None and facts.is_label(told)

    def is_far(self, i: int) -> bool:
        """Whether a unit is so far from both ends of a page that it can be nothing but text."""
        return _FAR <= i < len(self.units) - _FAR

    def is_bar(self, i: int) -> bool:
        """Whether a unit has several short parts side by side."""
        parts = self.texts[i].split("  ")
        return len(parts) > 2 and all(len(part.split()) <= 3 for part in parts)

    def says(self, i: int) -> bool:
        """Whether a unit tells who wrote the post, or when."""
        if not 0 <= i < len(self.units):
            return False
        told = self.facts(i)
        if told is None:
            return False
        said = bool(told.who or told.when or told.updated or told.vague or told.labels & {"by", "on"})
        return said and self.kinds[i] not in ("arrow", "foot", "side")

    def is_name(self, i: int) -> bool:
        if self.kinds[i] != "" or "  " in self.texts[i]:
            return False
        names = namelike.away(self.texts[i]).replace(" / ", ", ").split(", ")
        return all(map(namelike.looks_like_name, names)) or namelike.looks_like_handle(self.texts[i])

    def is_furniture(self, i: int) -> bool:
        if i in self.heads and not self.is_prose(i):
            return True
        told = self.facts(i)
        if told is not None and told.labels == {"beside"} and not told.when:
            return True
        return self.kinds[i] in kinds.FURNITURE or kinds.is_counter(self.texts[i])

    def is_place(self, i: int) -> bool:
        """Whether a unit is what the line of facts above it goes on with: "in Travel"."""
        if i == 0 or self.texts[i].partition(" ")[0].casefold() not in facts.INTO:
            return False
        told = self.facts(i - 1)
        return told is not None and bool(told.who and told.when) and self._with_place(told, i, len(self.units))[1] > i

    def line(self, i: int) -> int:
        """The number of the first line of a unit."""
        return self.units[i].first

    def is_beside(self, i: int) -> bool:
        """Whether no blank line is above a unit."""
        return 0 < i < len(self.units) and self.units[i - 1].last + 1 == self.units[i].first

    def facts_with(self, i: int, end: int) -> tuple[Facts, int] | None:
        """The facts on a line, with the lines below it where it is but a label; and the index of the unit below them."""
        told = self.facts(i)
        if told is None:
            return None
        if not facts.is_label(told):
            return self._with_place(told, i + 1, end)
        for stop, text in self._continued(i, end, "names" in told.labels):
            more = facts.read(text)
            if more is not None and not facts.is_label(more):
                return self._with_place(more, stop, end)
        return told, i + 1

    def _with_place(self, told: Facts, i: int, end: int) -> tuple[Facts, int]:
        """Facts, with "in Travel" on the line below them; and the index of the unit below."""
        if i >= end or not (told.who or told.when or told.names):
            return told, i
        word, _, name = self.texts[i].partition(" ")
        if not name and word.casefold() in facts.INTO and i + 1 < end:  # "in" on a line, and the name on the next
            i, name = i + 1, self.texts[i + 1]
        if word.casefold() not in facts.INTO or not 0 < len(name) <= _PLACE or self.kinds[i] or self.is_prose(i):
            return told, i
        return told._replace(names=(*told.names, *name.split(", "))), i + 1

    def _continued(self, i: int, end: int, many: bool) -> Iterator[tuple[int, str]]:
        """A label with what stands below it: one line, or the lines of a list; none below how many there are: "Tags 36"."""
        head = self.texts[i].rstrip(" :：")
        if head[-1:].isdigit():
            return
        items: list[str] = []
        for j in range(i + 1, min(end, i + 1 + (_NUMBER_OF_ITEMS if many else 1))):
            text = self.texts[j]
            is_other = self.kinds[j] != "" and not (j == i + 1 and self._begins_list(j, end))
            if is_other or len(text) > 120 or self.is_prose(j) or (self.facts(j) and not text.startswith("#")):
                break
            if items and items[0].startswith("#") and not text.startswith("#"):
                break
            if _COUNTED.search(text):  # a column of the site's categories, with how many posts each has
                return
            if text.casefold().endswith("blog") or (
                items and not (self.is_beside(j) or kinds.is_bullet(self.units[j].lines[0]))
            ):
                break
            items.append(text.lstrip("*•-·▪ "))
        if items:
            names = [item.lstrip("# ") for item in items]
            yield i + 1 + len(items), f"{head}: {' | '.join(names) if len(names) > 1 else names[0]}"

    def _begins_list(self, i: int, end: int) -> bool:
        """Whether a word of menus has one below that is none, as in a list of tags."""
        return self.kinds[i] == "menu" and i + 1 < end and self.kinds[i + 1] == "" and notes.is_tag(self.texts[i + 1])
