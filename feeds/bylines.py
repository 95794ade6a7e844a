"""From a byline to the people it names. Knows no source and no format."""

import re

_LEAD = re.compile(r"^\s*(?:(?:posted|written|published|guest post)\s+)?by[:\s]\s*", re.I)
_BETWEEN = re.compile(r"\s*(?:,\s*and\b|,\s*&|,|;|\band\b|&|\bwith\b)\s*", re.I)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|mba|esq)\.?$", re.I)
_MOST = 80  # characters in one person's name


def names(byline: str) -> tuple[str, ...]:
    """The people of a byline such as "by Jane Doe and John Roe, Jr.", in its order, each once; none where it names nobody."""
    found: list[str] = []
    for part in _BETWEEN.split(" ".join(_LEAD.sub("", byline).split())):
        if found and _SUFFIX.fullmatch(part):
            found[-1] += f", {part}"
        elif _is_name(part) and part not in found:
            found.append(part)
    return tuple(found)


def _is_name(text: str) -> bool:
    return 0 < len(text) <= _MOST and any(character.isalpha() for character in text) and "@" not in text
