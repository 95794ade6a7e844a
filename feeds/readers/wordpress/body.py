"""The content of a post as HTML, from what its editor stored: blocks, shortcodes, blank lines and marks in comments."""

import re
from typing import NamedTuple

from feeds import html
from feeds.readers.wordpress import blocks, shortcodes
from feeds.readers.wordpress.autop import autop
from feeds.readers.wordpress.embeds import linked
from feeds.readers.wordpress.index import Index
from feeds.readers.wordpress.items import Item
from feeds.readers.wordpress.media import Site
from feeds.readers.wordpress.tokens import without_comments

_MORE = re.compile(r"<!--more[^<>]{0,300}-->")
_NEXT_PAGE = re.compile(r"<!--nextpage-->")
_CUT = "\ufdd1"  # stands for <!--more-->; a noncharacter
_CUTS = re.compile(f"<p>{_CUT}</p>|<br>\n{_CUT}|{_CUT}<br>\n")


class Body(NamedTuple):
    html: str  # not sanitized
    teaser: str  # the text above <!--more-->
    unknown: tuple[str, ...]  # shortcodes


def body(post: Item, known: Index) -> Body:
    """Return the content of a post."""
    text = post.get("content:encoded").replace("\r\n", "\n").replace("\r", "\n").replace(_CUT, "")
    has_blocks = blocks.MARK in text
    if has_blocks:
        text = blocks.resolved(text, post, known)
    if "<!--" in text:
        text = _NEXT_PAGE.sub("\n\n", _MORE.sub(_CUT, text, count=1))
        text = text if has_blocks else without_comments(text)
    number = post.get("wp:post_id").strip()
    text, unknown = shortcodes.rendered(text, Site(known.attachments, tuple(known.attached.get(number, ()))))
    text = blocks.rendered(text) if has_blocks else autop(text)
    text = linked(text, alone=True)
    teaser = ""
    if _CUT in text:
        teaser = html.plain(text.partition(_CUT)[0])
        text = _CUTS.sub("", text).replace(_CUT, "")
    return Body(text.strip(), teaser, unknown)
