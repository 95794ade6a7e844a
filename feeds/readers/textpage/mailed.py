"""Who wrote a post by the address of electronic mail below the name, as newspapers have it: the address says the name again."""

import re
import unicodedata
from collections.abc import Iterator

from feeds.readers.textpage import namelike
from feeds.readers.textpage.sheet import Sheet

_ADDRESS = re.compile(r"(?:[^\W\d_]{1,10}[-.]?[^\W\d_]{0,10}:\s*)?(?P<local>[\w.+-]{2,40})@[\w-]+(?:\.[\w-]+)+")
_BELOW = 2  # units from a name to its address: a job may be between
_LEAST = 3  # letters of a part of a name that an address says
_ENDS = frozenset('.!?…"”»')


def names(sheet: Sheet, start: int, end: int) -> Iterator[int]:
    """The units that are names right below facts or text, with an address below them that agrees."""
    for i in range(max(start, 1), min(end, len(sheet.units) - 1)):
        if "@" in sheet.texts[i + 1] or (
            "@" in "".join(sheet.texts[i + 2 : i + 1 + _BELOW]) and sheet.is_beside(i + 1)
        ):
            is_below = sheet.says(i - 1) or sheet.texts[i - 1][-1] in _ENDS
            if is_below and namelike.looks_like_name(sheet.texts[i]) and _is_addressed(sheet, i):
                yield i


def _is_addressed(sheet: Sheet, i: int) -> bool:
    found = (_ADDRESS.fullmatch(text) for text in sheet.texts[i + 1 : i + 1 + _BELOW])
    return any(_agrees(address["local"].casefold(), sheet.texts[i]) for address in found if address)


def _agrees(local: str, name: str) -> bool:
    """Whether the part before the @ has the last name, or the initials."""
    letters = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    parts = letters.casefold().replace("-", " ").split()
    initials = "".join(part[0] for part in parts)
    return (len(parts[-1]) >= _LEAST and parts[-1] in local) or (len(initials) >= _LEAST and local == initials)
