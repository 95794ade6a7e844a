"""Dates as CLDR formats them in many languages, from the table `tests/data/cldr.json`, which `tests/cldr.py` writes."""

import json
import re
from datetime import datetime
from pathlib import Path
from typing import TypedDict

from feeds.dates.words import WORD, fold

FILE = Path(__file__).parent / "data/cldr.json"
WIDTHS = ("short", "medium", "long", "full")


class Language(TypedDict):
    """Patterns by width, with fields such as `%(MMMM)s`; the names of each field that is no number, divided by `|`."""

    dates: dict[str, str]
    times: dict[str, str]  # with the date before them
    names: dict[str, str]


def load() -> dict[str, Language]:
    """Return the table, by language."""
    table: dict[str, Language] = json.loads(FILE.read_bytes())["languages"]
    return table


def formatted(pattern: str, language: Language, when: datetime) -> str:
    """Return a moment as a pattern of CLDR writes it."""
    numbers = {"y": when.year, "M": when.month, "d": when.day, "H": when.hour, "h": (when.hour - 1) % 12 + 1}
    numbers |= {"m": when.minute, "s": when.second}
    fields = {field: str(number) for field, number in numbers.items()}
    fields |= {field * 2: f"{number % 100:02}" for field, number in numbers.items()}
    index = {"M": when.month - 1, "L": when.month - 1, "E": when.weekday(), "c": when.weekday(), "a": when.hour // 12}
    fields |= {field: names.split("|")[index.get(field[0], 0)] for field, names in language["names"].items()}
    return pattern % fields


def bare(name: str) -> str:
    """Return a name folded, without the dot at its end and without the word for "of" or "day" before it."""
    return re.sub(r"^(?:de |d['’]|יום )", "", fold(name)).strip(". ॰")


def is_word(name: str) -> bool:
    """Return whether a name is one word; a name with a number or a space in it is read by its parts."""
    return re.fullmatch(rf"(?:{WORD})(?:[-ʼ'׳][^\W\d_]*)?", name) is not None and not (name.isascii() and len(name) < 2)
