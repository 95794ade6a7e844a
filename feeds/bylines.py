"""From a byline to the people it names. Knows no source and no format."""

import re
from functools import lru_cache

_LEAD = re.compile(r"^\s*(?:(?:posted|written|published|guest post)\s+)?by[:\s]\s*", re.I)
_BETWEEN = re.compile(r"\s*(?:,\s*and\b|,\s*&|,|;|\band\b|&|\bwith\b)\s*", re.I)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|mba|esq)\.?$", re.I)
# What stands behind a name and a comma and is nobody: a job or a firm.
_ROLE = re.compile(
    r"^(?:[sae]?vp|c[eiotf]o|chief|director|editor|head|vice president|president|professor|staff|senior|managing|research"
    r"|analyst|reporter|contributor|correspondent|columnist)\b|\b(?:inc|llc|ltd|gmbh|corp)\.?$",
    re.I,
)
_MOST = 80  # characters in one person's name


@lru_cache(maxsize=1024)  # a site has few authors
def names(byline: str) -> tuple[str, ...]:
    """The people of a byline such as "by Jane Doe and John Roe, Jr.", in its order, each once; none where it names nobody."""
    people: list[list[str]] = []  # each with the suffixes
    bare: set[str] = set()  # the names of those without one
    for part in _BETWEEN.split(" ".join(_LEAD.sub("", byline).split())):
        if people and _SUFFIX.fullmatch(part):
            bare.discard(people[-1][0])
            people[-1].append(part)
        elif people and _ROLE.search(part):
            continue
        elif _is_name(part) and part not in bare:
            bare.add(part)
            people.append([part])
    return tuple(", ".join(person) for person in people)


def _is_name(text: str) -> bool:
    return 0 < len(text) <= _MOST and any(character.isalpha() for character in text) and "@" not in text
