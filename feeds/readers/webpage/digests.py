"""A page as the other pages of its folder know it: where its links lead, and the first words of its blocks of text."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from feeds.model import PageDigests
from feeds.readers.webpage import lines, nodes
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page
from feeds.readers.webpage.topiclinks import is_topic_address
from feeds.text import digest, page_name

_DIGITS = 8  # of a digest
_WORDS = 10  # by which a block is known, as an index page may show only its beginning
_LEAST = 30  # characters of a block; shorter ones are names and dates
_SHOWN = 24  # characters by which a text without spaces is known
_MOST = 300  # links, and blocks
_BLOCKS = "p, li, dd, td, blockquote, div, section"
_HOLDS_BLOCKS = "p, li, dd, td, blockquote, h2, h3, h4, div, section, article, ul, table"


def digests(page: Page) -> PageDigests:
    """Return the digests of a post's page."""
    name = _name(page.path)
    links = (_name(address) for address in _addresses(page))
    blocks = (nodes.text(node) for node in _lowest(page) if not _is_row(node))
    described = [text for _, text in page.head.meta("description", "og:description")]
    beginnings = map(_beginning, (*described, *blocks))
    return PageDigests(_digest(name), _digests(links), _digests(beginnings))


def _lowest(page: Page) -> Iterator[Node]:
    """Yield the blocks that hold no other."""
    holders: set[int] = set()
    for node in page.css(_HOLDS_BLOCKS):
        for above in nodes.ancestors(node):
            if above.mem_id in holders:
                break
            holders.add(above.mem_id)
    yield from (node for node in page.css(_BLOCKS) if node.mem_id not in holders)


def _is_row(node: Node) -> bool:
    """Whether an element is a line about a post: a date, or text of which much are links."""
    if node.css_first("time") is not None or nodes.words(node) & lines.WORDS:
        return True
    return 2 * sum(len(nodes.text(link)) for link in nodes.select(node, "a[href]")) > len(nodes.text(node))


def _digests(texts: Iterator[str]) -> tuple[str, ...]:
    return tuple(list(dict.fromkeys(_digest(text) for text in texts if text))[:_MOST])


def _digest(text: str) -> str:
    return digest(text, _DIGITS)


def _addresses(page: Page) -> Iterator[str]:
    """Yield the paths that the links of the page lead to, but for topics."""
    for node in page.css("a[href]"):
        address = nodes.attribute(node, "href")
        if not address.startswith(("#", "mailto:", "javascript:")) and not is_topic_address(address):
            try:
                yield urlsplit(address).path
            except ValueError:
                continue


def _name(path: str) -> str:
    """Return the end of a path that names a page: "2012/wheel/index.html" is "wheel", "2012/05/" is "2012/05"."""
    parts = [part for part in page_name(unquote(path)).split("/") if part not in ("", ".", "..")]
    count = 1 if parts and len(parts[-1]) > 2 and not parts[-1].isdigit() else 2
    return "/".join(parts[-count:])


def _beginning(block: str) -> str:
    """Return the first words of a block of text on one line, "" if it is too short to be known by them."""
    text = block.casefold()
    if len(text) < (_LEAST if text.isascii() or " " in text else _LEAST // 3):
        return ""
    words = text.split(" ", _WORDS)
    return " ".join(words[:_WORDS]) if len(words) > _WORDS else text[:_SHOWN]
