"""Pages that list other pages: elements of one kind that each lead to a page of the site, and hardly any text beside them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from feeds.readers.webpage import nodes
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page

_LEAST = 3  # elements of a list
_SHARE = 0.7  # of the text of the page is in the list
_LARGEST = 0.5  # of the text of the list may be in one element
_DISTINCT = 0.8  # of the elements lead to different pages
_MOST_LINKS = 2_000  # of a page that are looked at
_LEVELS = 8  # of elements around a link
_TEXTS = "p, div, td, section, article, span, blockquote, font, main"  # that may hold text of their own
_FURNITURE = "nav, aside, form, header, footer, script, style, noscript, template, select, svg"
_SENTENCE = 60  # characters of a paragraph


def host(page: Page) -> str:
    """Return the host of the page's site: the one that its head names, else the one that most of its links lead to."""
    named = page.head.first("og:url") or next(
        (nodes.attribute(node, "href") for node in page.tree.css("link[rel~=canonical]")), ""
    )
    if found := _host(named):
        return found
    hosts = Counter(filter(None, (_host(nodes.attribute(node, "href")) for node in page.css("a[href*='//']"))))
    return hosts.most_common(1)[0][0] if hosts else ""


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc if "//" in address[:8] else ""
    except ValueError:
        return ""


def is_list(page: Page) -> bool:
    """Whether most text of the page stands in elements of one kind that each lead to another page of the site.

    A paragraph beside them is that of a short post above a list of others.
    """
    for items in _groups(page):
        furniture = [node for node in nodes.outermost(page.css(_FURNITURE)) if not _overlaps(node, items)]
        if _is_most(page, items, furniture) and not _has_text_beside(page, [*items, *furniture]):
            return True
    return False


def _groups(page: Page) -> Iterable[list[Node]]:
    """Return the groups of elements with one parent, one name and one class that each hold a link of their own."""
    here = host(page)
    groups: defaultdict[tuple[int, str, str], dict[int, tuple[Node, str]]] = defaultdict(dict)
    for link in page.css("a[href]")[:_MOST_LINKS]:
        target = _target(nodes.attribute(link, "href"), here)
        if not target or nodes.is_apart(link):
            continue
        for one in (link, *nodes.ancestors(link))[:_LEVELS]:
            if one.tag in ("body", "main", "p") or one.parent is None:
                break
            kind = (one.parent.mem_id, one.tag or "", one.attributes.get("class") or "")
            groups[kind].setdefault(one.mem_id, (one, target))
    return [
        [node for node, _ in found.values()]
        for found in groups.values()
        if len(found) >= _LEAST and len({target for _, target in found.values()}) >= _DISTINCT * len(found)
    ]


def _target(address: str, here: str) -> str:
    """Return the path of a page of the site that a link leads to; "" where it leads elsewhere, or within the page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in ("", "http", "https") or parts.netloc not in ("", here):
        return ""
    return parts.path.strip("./")


def _overlaps(node: Node, items: Sequence[Node]) -> bool:
    return any(nodes.is_within(node, item) or nodes.is_within(item, node) for item in items)


def _is_most(page: Page, items: Sequence[Node], furniture: Sequence[Node]) -> bool:
    """Whether the text of the page is that of the items, without what stands on each page of the site."""
    lengths = [_length(node) for node in items]
    own = sum(lengths)
    return max(lengths) < _LARGEST * own and own > _SHARE * (_length(page.root) - sum(map(_length, furniture)))


def _has_text_beside(page: Page, others: Sequence[Node]) -> bool:
    return any(
        len(node.text(deep=False).strip()) > _SENTENCE
        and not nodes.is_apart(node)
        and not any(nodes.is_within(node, one) for one in others)
        for node in page.css(_TEXTS)
    )


def _length(node: Node) -> int:
    return len(nodes.spaced(node))
