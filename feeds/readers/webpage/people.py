"""Boxes about the author below a post: biographies."""

import re
from collections.abc import Iterator, Sequence

from feeds.model import DraftBiography
from feeds.readers.webpage import nodes
from feeds.readers.webpage.page import Page
from feeds.text import key

_BOXES = (
    ".author-box, .author-info, .author-bio, .about-author, .author-card, .authorbox, .author-description,"
    " .post-author-box,"
    " .entry-author-info, #author-info, .saboxplugin-wrap, .abh_box, .author-profile"
)
_NAMES = ".author-title, .author-name, .author-heading, .saboxplugin-authorname, .fn, h2, h3, h4, h5, [rel~=author]"
_TEXTS = ".author-bio, .author-description, .saboxplugin-desc, .bio, .description, p"
_LEAST = 20  # characters of a biography
_ABOUT = re.compile(
    r"^(?:about(?: the author)?|über(?: den autor)?|author|autor|published by|veröffentlicht von|por|by)\W*\s", re.I
)


def biographies(page: Page, names: Sequence[str]) -> Iterator[DraftBiography]:
    """Yield the biography of each box about one of the authors."""
    keys = {key(name): name for name in names}
    for box in nodes.outermost(page.css(_BOXES)):
        heading = next((node for node in nodes.select(box, _NAMES) if nodes.text(node)), None)
        shown = _ABOUT.sub("", nodes.text(heading)) if heading is not None else ""
        name = keys.get(key(shown)) or next((one for folded, one in keys.items() if folded in key(shown)), None)
        text = next((found for node in nodes.select(box, _TEXTS) if len(found := nodes.text(node)) >= _LEAST), "")
        if name and text and text != shown:
            where = nodes.label(box)
            yield DraftBiography(page.found(name, "author box", where), (), (page.found(text, "author box", where),))
