"""What a page shares with the other pages of its folder: its votes, and the slots that most pages vote for.

A page votes for the place of its body, which is also the group of pages that share its template; for the place of each
field; for the values of its title and date, which differ where they are the post's own; for the pieces of its title
element, one of which may be the site's name; and for the blocks at both ends of its body.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from feeds.model import Draft, Found
from feeds.readers.webpage import nodes
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page
from feeds.text import digest, key, squash

_OUTER = {"div", "section", "article", "main", "footer", "header", "aside"}  # may hold blocks of post and template
_NO_BLOCK = {"script", "style", "template", "-comment"}
_MEDIA = {"img", "iframe", "video", "audio"}
_ENDS = 20  # blocks at each end of a body that vote
_FIELDS = "title", "byline", "authors", "published", "updated", "categories", "tags"
_OWN = "title", "published", "url"  # fields whose value differs from page to page


def votes(page: Page, draft: Draft) -> Iterator[str]:
    """Yield the votes of a post's page."""
    group = page.group
    yield f"|{'unmarked' if page.prose else 'marked' if page.is_marked else 'whole'} body|{group}"
    for title in (page.head.title, nodes.text(page.heading)):
        yield from (f"|piece|{piece}" for piece in pieces(title))
    yield f"{group}|post"
    for name in _FIELDS:
        yield from (_slot(group, name, found) for found in _values(draft, name))
    for name in _OWN:
        yield from (_same(group, name, found) for found in _values(draft, name))
    for is_end in (False, True):
        ends = (node for top in page.body or filter(None, [page.prose]) for node in _ends(top, is_end))
        yield from (_block(group, node) for node in islice(ends, _ENDS))


def pieces(title: str) -> Iterator[str]:
    """Yield the beginnings and the ends of a title that may be the site's name, each with its separators."""
    words = title.split(" ")
    yield from (" ".join(words[:count]) + " " for count in range(2, min(len(words), 9)))
    yield from (" " + " ".join(words[-count:]) for count in range(2, min(len(words), 9)))


def own_piece(title: str, page: Page) -> str:
    """Return a title without the pieces at its ends that most pages share."""
    for piece in sorted(pieces(title), key=len, reverse=True):
        if f"|piece|{piece}" in page.template and len(piece.split()) > 1:
            own = title.removesuffix(piece) if piece.startswith(" ") else title.removeprefix(piece)
            if own.strip():
                return own.strip()
    return title


def _values(draft: Draft, name: str) -> Sequence[Found]:
    value: Found | tuple[Found, ...] | None = getattr(draft, name)
    if isinstance(value, Found):
        return (value,)
    return value or ()


def _slot(group: str, name: str, found: Found) -> str:
    return f"{group}|{name}|{found.origin.rule}|{found.origin.field}"


def _same(group: str, name: str, found: Found) -> str:
    return f"{group}|same {name}|{digest(key(found.value), 16)}"


def _block(group: str, node: Node) -> str:
    pictures = (nodes.attribute(image, "src") for image in nodes.select(node, "img"))
    return f"{group}|block|{digest(' '.join((node.tag or '', squash(node.text(deep=True)), *pictures)), 16)}"


def in_slot(page: Page, name: str, found: Iterable[Found]) -> list[Found]:
    """Return the values that stand where most pages of the group have this field."""
    return [one for one in found if _slot(page.group, name, one) in page.template]


def is_known(page: Page, name: str) -> bool:
    """Return whether most pages of the group have this field in one slot."""
    start = f"{page.group}|{name}|"
    return any(vote.startswith(start) for vote in page.template)


def is_shared(page: Page, name: str, found: Found) -> bool:
    """Return whether most pages of the group have this very value."""
    return _same(page.group, name, found) in page.template


def blocks(page: Page) -> Iterator[Node]:
    """Yield the blocks at both ends of the body that stand on most pages of the group, none within another."""
    if not page.template:
        return
    for is_end in (False, True):
        for node in page.body:
            yield from _shared(node, page, is_end)


def _shared(top: Node, page: Page, is_end: bool) -> Iterator[Node]:
    """Yield the shared blocks from one end of an element, up to the first that is the post's own."""
    for node in _children(top, is_end):
        if _is_text(node):
            return
        if _block(page.group, node) in page.template:
            yield node
        elif node.tag in _OUTER:
            yield from _shared(node, page, is_end)
            return
        else:
            return


def _ends(top: Node, is_end: bool) -> Iterator[Node]:
    """Yield the blocks from one end of an element, the outer before the inner."""
    for node in _children(top, is_end):
        if _is_text(node):
            return
        yield node
        if node.tag in _OUTER:
            yield from _ends(node, is_end)


def _children(top: Node, is_end: bool) -> list[Node]:
    """Return the texts and elements in an element that show anything, from one end."""
    found = [node for node in top.iter(include_text=True) if _shows(node)]
    return found[::-1] if is_end else found


def _is_text(node: Node) -> bool:
    return not node.is_element_node


def _shows(node: Node) -> bool:
    if node.tag in _NO_BLOCK:
        return False
    return bool((node.text(deep=True) or "").strip()) or (
        not _is_text(node) and (node.tag in _MEDIA or node.css_first("img, iframe, video, audio") is not None)
    )
