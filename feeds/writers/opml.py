"""OPML 2.0 subscription lists: feeds that a feed reader imports at once.

Each outline has the address of the Atom document if there is one, as readers date an undated RSS item by the clock.
"""

from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from feeds import names
from feeds.model import Outline, Subscription


def document(listed: Subscription, formats: Sequence[str]) -> bytes:
    """Return the list."""
    form = next(name for name in names.PREFERRED if name in formats)
    made = BytesIO()  # in pieces, as a list of all comment feeds is long
    made.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {names.MAKER} -->\n<opml version="2.0">\n'.encode())
    made.write(f"  <head>\n    <title>{escape(listed.title)}</title>\n  </head>\n  <body>\n".encode())
    made.writelines(f"{_outline(feed, form)}\n".encode() for feed in listed.feeds)
    made.write(b"  </body>\n</opml>\n")
    return made.getvalue()


def _outline(feed: Outline, form: str) -> str:
    address = feed.address + names.FILES[form]
    title = _attribute(feed.title)
    return f'    <outline type="rss" text={title} title={title} xmlUrl={_attribute(address)} htmlUrl={_attribute(feed.page)}/>'


def _attribute(value: str) -> str:
    return quoteattr(value, {"\n": " "})
