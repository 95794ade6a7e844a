"""Rows of names with no label: which names the signs between them make, and whether the page bears them out."""

import re

from feeds.readers.textpage import phrases
from feeds.readers.textpage.tags.ground import Ground, plain

_LONGEST, _WORDS = 50, 5  # characters and words of a name in a row
_MOST = 15  # names in a row
_SIGNS = re.compile(r"\s+[|·•∙⋅/]\s+|[,،]\s+|\s{2,}|\t")
_HASH = re.compile(r"[,\s]*#\s?(?=\w)|,\s+")
_GLUED = re.compile(r"(?<=[a-zß-öø-ÿ)])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-Z])(?=[A-Z][a-zß-öø-ÿ])")
_SMALL = 3  # words of a row without signs, at least
_SPARE = 4  # words of a row behind a label to one that the text has not
_LAST = frozenset(")+'’")  # signs at the end of a name
_ODD = frozenset("@<>{}=\\")
_ENDS = frozenset('.!?:;…。！？"”»)')


def is_name(text: str) -> bool:
    """Whether a line or a part of one could be a tag."""
    return (
        1 < len(text) <= _LONGEST
        and len(text.split()) <= _WORDS
        and (text[-1].isalnum() or text[-1] in _LAST)
        and text[0].isalpha()
        and not _ODD & set(text)
        and "://" not in text
    )


def is_sentence(text: str) -> bool:
    """Whether a line ends as sentences do, and is longer than names."""
    return len(text) > _LONGEST and text[-1] in _ENDS


def parted(text: str) -> tuple[str, ...]:
    """The names that signs part: commas, bars, middle dots, slashes, columns, or a # before each."""
    if len(text) > _LONGEST * _MOST:
        return ()
    if phrases.is_spaced(text):
        return tuple(dict.fromkeys(text.split())) if all(map(is_name, text.split())) else ()
    names = [
        name.strip(" ,;|·•#*") for name in (_HASH if text.startswith("#") else _SIGNS).split(text.strip(" ,;|·•/"))
    ]
    names = [name for name in names if name]
    whole = len(names) + text.startswith("#") > 1 and len(names) <= _MOST and all(map(is_name, names))
    return tuple(dict.fromkeys(names)) if whole else ()


def run_together(ground: Ground, text: str, labelled: bool = False) -> tuple[str, ...]:
    """The names of a row with no sign between, where the text has each: `OakJoinery`, `oak joinery hand tools`.

    Behind a label one word in four may be a name that the text has not.
    """
    words = text.split()
    if len(words) < _SMALL or len(text) > _LONGEST * _SMALL or text[-1] in _ENDS or ground.has(text):
        return glued(ground, text)
    return glued(ground, text) or _segmented(ground, words, len(words) // _SPARE if labelled else 0)


def glued(ground: Ground, text: str) -> tuple[str, ...]:
    """`OakJoinery` is two, where the page has both."""
    names = _GLUED.split(text) if len(text) <= _LONGEST * _SMALL else []
    borne = len(names) > 1 and all(is_name(name) and ground.bears(name) for name in names)
    return tuple(names) if borne else ()


def listed(ground: Ground, text: str) -> tuple[str, ...]:
    """The names of a row with no sign between, where a column elsewhere on the page has each: `Oak Hand tools`."""
    words = text.split() if len(ground.lone.get(plain(text), ())) < 2 else []
    names: list[str] = []
    most = min(_WORDS, len(words) - 1)
    while words:
        size = next((n for n in range(most, 0, -1) if plain(" ".join(words[:n])) in ground.lone), 0)
        if not size:
            return ()
        names.append(" ".join(words[:size]))
        words = words[size:]
    return tuple(names)


def is_glued(text: str) -> bool:
    """Whether several words stand in a name with nothing between: `hand toolsOak JoineryWood`."""
    return " " in text and len(_GLUED.split(text)) > 2


def _segmented(ground: Ground, words: list[str], spare: int) -> tuple[str, ...]:
    """The longest runs of words that the text has one after the other; nothing where more words than `spare` are not there."""
    names: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(_WORDS, len(words) - at), 0, -1)
        size = next((n for n in sizes if ground.has(" ".join(words[at : at + n]))), 0)
        if not size:
            spare, size = spare - 1, 1
        if spare < 0:
            return ()
        names.append(" ".join(words[at : at + size]))
        at += size
    wordy = all(len(plain(name)) > 4 and plain(name).strip() not in _JOINTS for name in names)
    return tuple(names) if wordy and len(names) >= _SMALL else ()


_JOINTS = frozenset(
    "and the for with und der die das mit les des pour que los las con por com para per che het een".split()
)


def borne_out(ground: Ground, names: tuple[str, ...], at: range) -> int:
    """How many of these names the text or a list elsewhere on the page has."""
    return sum(ground.says(name) or ground.lists(name, at) for name in names)
