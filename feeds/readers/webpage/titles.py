"""The title of a post: its heading, checked by what the head of the page says, else the head's own words."""

import re
from collections.abc import Callable, Iterator

from feeds.model import Found
from feeds.readers.webpage import jsonld, nodes, template
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page
from feeds.text import key

_MARKED = ".p-name, .entry-title, .post-title, .article-title, .blog-title, [itemprop~=headline], [itemprop~=name]"
_HEADINGS = f"h1, h2, h3, {_MARKED}"
_SEPARATOR = re.compile(
    r"\s+[|·•»«›‹–—―\-:/]+\s+|\s*[|»«›‹｜]\s*|:\s+|(?<=[\u3000-\u9fff\uff00-\uffef])[-_—](?=[\u3040-\u9fff])"
)
_SITE_WORDS = {"site", "logo", "brand", "masthead", "tagline"}
_MOST = 300  # characters of a title


def heading(page: Page) -> tuple[Node | None, bool]:
    """Return the element that shows the title: the one that the head names and that stands nearest to the body.

    The second value tells whether the head has this title, perhaps beside the site's name.
    """
    marked = set(map(_id, page.css(_MARKED)))
    wanted = [key(text) for text, _, _ in _in_head(page)]
    pieces = {key(piece) for text, _, _ in _in_head(page) for piece in _pieces(text)}
    site = key(page.site)
    ranked: list[tuple[tuple[int, int, int, int, int], Node]] = []
    for place, node in enumerate(page.css(_HEADINGS)):
        text = nodes.text(node)
        folded = key(text)
        if not folded or len(text) > _MOST or _is_furniture(node):
            continue
        agrees = _agreement(folded, wanted, pieces)
        found = page.found(text, "heading", nodes.label(node))
        if (folded == site and agrees < 3) or template.is_shared(page, "title", found):
            continue
        named = _id(node) in marked
        near = nodes.depth(nodes.common(page.body[0], node)) if page.body else 0
        if agrees < 2 and template.in_slot(page, "title", [found]):
            agrees = 2
        if agrees or named or node.tag == "h1":
            ranked.append(((agrees, len(folded) if agrees == 1 else 0, near, int(named), -place), node))
    if not ranked:
        return None, False
    rank, node = max(ranked, key=lambda pair: pair[0])
    return node, rank[0] >= 2


def _id(node: Node) -> int:
    return node.mem_id


def _agreement(folded: str, wanted: list[str], pieces: set[str]) -> int:
    """Return 3 where the head has just this title, 2 where it has it beside the site's name, 1 where it contains it."""
    if folded in wanted:
        return 3
    if folded in pieces:
        return 2
    return int(any(one.startswith(folded) or (len(folded) > 8 and folded in one) for one in wanted))


def _pieces(title: str) -> Iterator[str]:
    """Yield what stands before and after each separator of a title."""
    for match in _SEPARATOR.finditer(title):
        yield title[: match.start()]
        yield title[match.end() :]


def _is_furniture(node: Node) -> bool:
    named = nodes.words(node)
    if named & _SITE_WORDS and "entry" not in named:
        return True
    if any(one.attributes.get("rel") == "home" for one in (node, *nodes.select(node, "a[rel=home]"))):
        return True
    return nodes.is_apart(node)


def title(page: Page) -> Found | None:
    """Return the title by the first rule that finds one."""
    return next((found for rule in RULES for found in rule(page) if found), None)


def _visible(page: Page) -> Iterator[Found | None]:
    """The heading, where the head has the same title or none that is better."""
    text = nodes.text(page.heading)
    if not text or page.heading is None:
        return
    if page.agrees or (not page.head.articles and not page.head.first("og:title", "twitter:title", "dc.title")):
        yield page.found(_without_kicker(template.own_piece(text, page), page), "heading", nodes.label(page.heading))


def _without_kicker(text: str, page: Page) -> str:
    """Return a heading without the words above it that its element holds too: the head has the title alone."""
    folded = key(text)
    titles = [title for title, _, _ in _in_head(page)]
    parts = {key(nodes.text(one)) for one in nodes.select(page.heading, "*")} if page.heading is not None else set()
    pieces = [one for title in titles for one in _pieces(title) if key(one) in parts - {folded}]
    for title in (*titles, *pieces):
        if len(title) >= 15 and len(title) < len(text) and folded.endswith("-" + key(title)):
            return title if title in titles or text[: -len(title)].rstrip()[-1:].isalnum() else text
    return text


def _headed(page: Page) -> Iterator[Found | None]:
    """What the head says, without the site's name."""
    for text, rule, field in _in_head(page):
        if bare := without_site(template.own_piece(text, page), page.site, *page.sites):
            yield page.found(bare, rule, field)


def _any_heading(page: Page) -> Iterator[Found | None]:
    if page.heading is not None and (text := nodes.text(page.heading)):
        yield page.found(text, "heading", nodes.label(page.heading))


def _in_head(page: Page) -> Iterator[tuple[str, str, str]]:
    """Yield each title in the head: text, rule and field."""
    for article in page.head.articles:
        for name in ("headline", "name"):
            if text := jsonld.text(article.get(name)):
                yield text, "JSON-LD", name
    for name, value in page.head.meta(
        "og:title", "twitter:title", "dc.title", "dcterms.title", "title", "sailthru.title"
    ):
        yield value, "meta element", name
    if page.head.title:
        yield page.head.title, "title element", "title"


def without_site(title: str, site: str, *others: str) -> str:
    """Return a title without a name of the site at its end or its beginning; "" if nothing else is left."""
    names = set(map(key, (site, *others))) - {""}
    cuts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    for start, end in cuts:
        if key(title[end:]) in names and key(title[:start]):
            return title[:start].strip()
    for start, end in reversed(cuts):
        if key(title[:start]) in names:
            return title[end:].strip()
    if not key(site) and cuts:
        start, end = cuts[-1]
        if start >= 10 and len(title) - end <= 40 and len(title[end:].split()) <= 4:
            return title[:start].strip()
    return "" if key(title) in names else title


RULES: tuple[Callable[[Page], Iterator[Found | None]], ...] = (_visible, _headed, _any_heading)
