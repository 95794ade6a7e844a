"""OPML 2.0 subscription lists: what a feed reader imports to follow a whole site at once.

Each outline has the address of the Atom document if there is one, as readers date an undated RSS item by the clock.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from feeds import names
from feeds.model import Outline

_PREFERRED = ("atom", "rss", "json")


def document(title: str, groups: Iterable[tuple[str, Iterable[Outline]]], formats: Sequence[str]) -> bytes:
    """Return the list, each group of feeds under its heading; a group without a heading is at the top level."""
    form = next(name for name in _PREFERRED if name in formats)
    made = BytesIO()  # in pieces, as a list of all comment feeds is long
    made.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {names.MAKER} -->\n<opml version="2.0">\n'.encode())
    made.write(f"  <head>\n    <title>{escape(title)}</title>\n  </head>\n  <body>\n".encode())
    for heading, feeds in groups:
        made.writelines(_group(heading, feeds, form))
    made.write(b"  </body>\n</opml>\n")
    return made.getvalue()


def _group(heading: str, feeds: Iterable[Outline], form: str) -> Iterator[bytes]:
    outlines = (_outline(feed, form) for feed in feeds)
    if not heading:
        yield from (f"{outline}\n".encode() for outline in outlines)
        return
    number = 0
    for number, outline in enumerate(outlines, 1):
        yield f"    <outline text={_attribute(heading)}>\n".encode() if number == 1 else b""
        yield f"  {outline}\n".encode()
    if number:
        yield b"    </outline>\n"


def _outline(feed: Outline, form: str) -> str:
    address = feed.address + names.FILES[form]
    title = _attribute(feed.title)
    return f'    <outline type="rss" text={title} title={title} xmlUrl={_attribute(address)} htmlUrl={_attribute(feed.page)}/>'


def _attribute(value: str) -> str:
    return quoteattr(value, {"\n": " "})
