"""Parts of a body that lead to other pages: links to the posts before and after, teasers, lists of related posts."""

import re

from feeds.readers.webpage import nodes
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page

_RECOMMENDED = re.compile(
    r"(?:read (?:more|also|next)|more (?:from|on|about)|related|see also|you (?:may|might) also|also on"
    r"|mehr (?:zum thema|dazu|lesen|von)|weitere (?:artikel|beiträge|meldungen|informationen|themen)|lesen sie|lies auch"
    r"|(?:das )?könnte (?:sie|dich|euch) auch|auch interessant|zum thema|passend dazu|siehe auch"
    r"|(?:à )?lire (?:aussi|la suite|également)|voir aussi|sur le même (?:sujet|thème)|vous aimerez"
    r"|le[ae] (?:también|más)|te puede interesar|contenido relacionado|noticias relacionadas|mira también"
    r"|veja também|leia (?:também|mais)|saiba mais|leggi anche|potrebbe interessarti"
    r"|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|lees ook|les også|läs också|читайте также)\b",
    re.I,
)
_LINKED = 0.6  # of the text after such words stands in links
_BOXES = {"div", "section", "article", "ul", "ol", "li", "aside"}
_ARROW = re.compile(
    r"^[«‹←<⟵◀]|[»›→>⟶▶]\s*$|^\s*(?:previous|next|older|newer)\b|^(?:上一篇|下一篇|前の記事|次の記事|vorheriger|nächster)",
    re.I,
)
_PAGER = 400  # characters of links to the posts before and after


def turns_pages(node: Node) -> bool:
    """Whether an element is but links to the posts before and after."""
    if node.tag in ("a", "span", "small", "i", "li") or len(node.text(deep=True)) > _PAGER:
        return False
    links = nodes.select(node, "a[href]")
    if not links or len(links) > 4:
        return False
    text, linked = nodes.text(node), sum(len(nodes.text(link)) for link in links)
    if linked < len(text) - 6 * len(links) - 20:
        return False
    named = any((link.attributes.get("rel") or "").split()[:1] in (["prev"], ["next"], ["previous"]) for link in links)
    return (
        named
        or all(_ARROW.search(nodes.text(link)) for link in links)
        or (len(links) > 1 and bool(_ARROW.search(text)) and "|" in text)
    )


def recommends(node: Node, page: Page) -> bool:
    """Whether an element is a teaser of another page, or but links below words such as "Read more"."""
    if node.tag not in _BOXES:
        return False
    text = nodes.spaced(node)
    if len(text) <= _PAGER and page.heading is not None and len(page.teased(node)) == 1:
        return True
    match = _RECOMMENDED.match(text)
    linked = sum(len(nodes.text(link)) for link in nodes.select(node, "a[href]"))
    return bool(match and linked and linked > _LINKED * (len(text) - match.end()))
