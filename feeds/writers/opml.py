"""OPML 2.0 subscription lists: what a feed reader imports to follow a whole site at once.

Each outline names the feed's Atom document where there is one, as readers date an undated RSS item by the clock.
"""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from feeds import names
from feeds.model import Feed

_PREFERRED = ("atom", "rss", "json")


def document(title: str, groups: Iterable[tuple[str, Sequence[Feed]]], formats: Sequence[str]) -> bytes:
    """The list, each group of feeds under its heading; a group without a heading stands at the top."""
    form = next(name for name in _PREFERRED if name in formats)
    lines = []
    for heading, feeds in groups:
        inner = [_outline(feed, form) for feed in feeds]
        if heading and inner:
            lines += [f"    <outline text={_attribute(heading)}>", *(f"  {line}" for line in inner), "    </outline>"]
        else:
            lines += inner
    head = f"  <head>\n    <title>{escape(title)}</title>\n  </head>"
    body = "\n".join(["  <body>", *lines, "  </body>"])
    start = f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {names.MAKER} -->\n<opml version="2.0">'
    return f"{start}\n{head}\n{body}\n</opml>\n".encode()


def _outline(feed: Feed, form: str) -> str:
    address = feed.address + names.FILES[form]
    title = _attribute(feed.title)
    return f'    <outline type="rss" text={title} title={title} xmlUrl={_attribute(address)} htmlUrl={_attribute(feed.page)}/>'


def _attribute(value: str) -> str:
    return quoteattr(value, {"\n": " "})
