"""Lines below the comments that only their neighbours tell: the fields of a form, one below the other; keys and what they do."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from feeds.readers.textpage.comments.lines import Line
from feeds.readers.textpage.words.forms import BESIDE_MAIL, MAIL, REQUIRED

_KEY = re.compile(r"(?:[a-z]|shift \+ \w+) [a-z].{1,40}")
_KEYS = 3  # lines in a row, each with another letter, that explain the keyboard
_LABEL = 60  # characters of the label of a field
_BRACKETED = re.compile(r"[(（\[][^()\[\]（）]*[)）\]]|\*")
_PARTS = re.compile(r"\s*(?:[:：]|[*＊]|\s{2,}|\s[-–—]\s)\s*")


def marked(made: Sequence[Line]) -> list[Line]:
    """The lines, with those that end the comments marked as such."""
    return list(_with_fields(list(_with_keys(made))))


def _with_keys(made: Sequence[Line]) -> Iterator[Line]:
    """Those that explain the keyboard stand below the comments."""
    for is_key, run in groupby(made, lambda line: _KEY.fullmatch(line.text) is not None):
        those = list(run)
        if is_key and len({line.text[0] for line in those}) >= max(_KEYS, len(those) - 1):
            those = [_ending(line) for line in those]
        yield from those


def _with_fields(made: Sequence[Line]) -> Iterator[Line]:
    """Labels of fields in a row, with nothing beside them: one alone may be what somebody says, but not beside "E-mail"."""
    for is_field, run in groupby(made, lambda line: bool(_labels(line.text))):
        those = list(run)
        labels = {label for line in those for label in _labels(line.text)} if is_field else set()
        if labels & MAIL and labels & BESIDE_MAIL:
            those = [_ending(line) for line in those]
        yield from those


def _labels(text: str) -> list[str]:
    """The labels of fields, where a line has nothing else: `Name (required)`, `Name: E-mail: Website:`."""
    if len(text) > _LABEL:
        return []
    parts = [part for part in _PARTS.split(_BRACKETED.sub("  ", text.casefold())) if part and part not in REQUIRED]
    return parts if parts and all(part in MAIL or part in BESIDE_MAIL for part in parts) else []


def _ending(line: Line) -> Line:
    return line._replace(ends=True, head=None, heading=None)
