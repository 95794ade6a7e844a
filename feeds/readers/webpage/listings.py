"""Pages that list other pages: elements of one kind that each lead to a page of the site, and hardly any text beside them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
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
    furniture = nodes.outermost(page.css(_FURNITURE))
    whole = _length(page.root)
    least = _SHARE * (whole - sum(map(_length, furniture)))
    for items in _groups(page):
        lengths = [_length(node) for node in items]
        own = sum(lengths)
        if own <= least or max(lengths) >= _LARGEST * own or nodes.is_apart(items[0]):
            continue
        beside = [node for node in furniture if not _overlaps(node, items)]
        if own > _SHARE * (whole - sum(map(_length, beside))) and not _has_text_beside(page, [*items, *beside]):
            return True
    return False


def _groups(page: Page) -> Iterable[list[Node]]:
    """Return the groups of elements with one parent, one name and one class that each hold a link of their own."""
    here = host(page)
    groups: defaultdict[tuple[int, str, str], dict[int, tuple[Node, str]]] = defaultdict(dict)
    seen: set[int] = set()
    for link in page.css("a[href]")[:_MOST_LINKS]:
        target = _target(nodes.attribute(link, "href"), here)
        if not target:
            continue
        for one in (link, *islice(nodes.ancestors(link), _LEVELS)):
            if one.mem_id in seen or one.tag in ("body", "main", "p") or one.parent is None:
                break
            seen.add(one.mem_id)
            kind = (one.parent.mem_id, one.tag or "", one.attributes.get("class") or "")
            groups[kind][one.mem_id] = (one, target)
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


def _has_text_beside(page: Page, others: Sequence[Node]) -> bool:
    return any(
        len(node.text(deep=False).strip()) > _SENTENCE
        and not nodes.is_apart(node)
        and not any(nodes.is_within(node, one) for one in others)
        for node in page.css(_TEXTS)
    )


def _length(node: Node) -> int:
    return len(node.text(deep=True, separator=" ", strip=True))
