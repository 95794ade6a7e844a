"""What a draft refers to in another file of the same site: the display name of an author, the file of an image."""

from collections.abc import Mapping
from dataclasses import replace

from feeds.model import Draft, Found


def resolved(draft: Draft, known: Mapping[str, str]) -> Draft:
    """Return the draft with the values that other files have."""
    for reference in draft.references:
        value = known.get(reference.key)
        if not value:
            continue
        found = Found(value, reference.found.origin)
        if reference.field == "image":
            draft = replace(draft, image=draft.image or found)
        else:
            authors = (found if one == reference.found else one for one in draft.authors)
            draft = replace(draft, authors=tuple(authors))
    return draft
