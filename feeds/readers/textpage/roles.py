"""What the labels on a line of facts tell: the role of the words behind each."""

from functools import lru_cache

from feeds.readers.textpage import phrases
from feeds.readers.textpage.words import asides, labels, subjects

_ROLES = {
    "credit": labels.CREDIT,
    "by": labels.BY,
    "updated": labels.UPDATED,
    "where": subjects.WHERE,
    "on": labels.ON,
    "names": subjects.CATEGORIES,
    "count": subjects.COUNT,
    "beside": asides.BESIDE,
    "wrote": labels.WROTE,
    "rest": asides.REST,
}
_GLUED = {
    "credit": labels.CJK_CREDIT,
    "by": labels.CJK_BY,
    "updated": labels.CJK_UPDATED,
    "on": labels.CJK_ON,
    "names": subjects.CJK_CATEGORIES,
    "count": subjects.CJK_COUNT,
    "beside": asides.CJK_BESIDE,
}


@lru_cache(maxsize=1)
def index() -> phrases.Index:
    """All labels, found by their first word."""
    return phrases.Index(_ROLES, _GLUED)
