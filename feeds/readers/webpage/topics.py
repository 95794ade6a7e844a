"""The categories and the tags of a post, apart where the page tells them apart."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from feeds.model import Found
from feeds.readers.webpage import jsonld, lines, nodes, template
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page
from feeds.readers.webpage.topiclinks import TOPIC_PATH, addressed_kind, after_label
from feeds.text import key

_CATEGORY_WORDS = {"category", "categories", "cat", "cats", "section", "topic", "topics", "kategorie", "kategorien"}
_TAG_WORDS = {"tag", "tags", "label", "labels", "keywords", "keyword", "taglist", "tagged"}
_MARKED = (
    "a[rel~=tag], a[rel~=category], .p-category, .cat-links a, .tag-links a, .post-categories a, .post-tags a,"
    " .categories a, .category a, .tags a, .tag-list a, .taglist a, .post-labels a, a.category, a.tag, a.post-tag,"
    " .entry-categories a, .entry-tags a, .entry-category a, .post-category a, .post-tag a, .tagcloud a,"
    " .article-tag-list a,"
    " .article-category a, .article-category-link, .article-tags a, .article-categories a,"
    " a[itemprop~=keywords], .tags-links a"
)
_FEW = 15  # topics of one post
_MOST = 80  # characters
# The folder of all posts, which generators give as the section of each.
_FOLDER = re.compile(r"(?:blog)?posts?|blogs?|articles?|entries", re.I)


class Topics(NamedTuple):
    categories: tuple[Found, ...]
    tags: tuple[Found, ...]


def topics(page: Page) -> Topics:
    """Return what the page shows, else what its head says; categories and tags may be found by different rules."""
    categories: tuple[Found, ...] = ()
    tags: tuple[Found, ...] = ()
    for rule in _rules(page):
        categories, tags = _filled(categories, tags, rule(page))
    for rule in (_open_graph, _anywhere) if categories or tags else (_described, _anywhere):
        categories, tags = _filled(categories, tags, rule(page))
    named = {key(one.value) for one in categories}
    return Topics(categories, tuple(tag for tag in tags if key(tag.value) not in named))


def _filled(
    categories: tuple[Found, ...], tags: tuple[Found, ...], found: Iterable["Named"]
) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Return both, each of them as found where it is still empty."""
    if categories and tags:
        return categories, tags
    some, others = map(_distinct, _by_kind(found))
    return categories or some, tags or others


def _rules(page: Page) -> Iterator[Callable[[Page], Iterator["Named"]]]:
    """Yield the rules in order; where most pages have their topics in one slot, its rule first."""
    if template.is_known(page, "categories") or template.is_known(page, "tags"):
        yield from (rule for rule in SHOWN if any(_is_in_slot(page, one) for one in rule(page)))
    yield from SHOWN


def _is_in_slot(page: Page, named: "Named") -> bool:
    kind, found = named
    return bool(template.in_slot(page, "categories" if kind == "category" else "tags", [found]))


Named = tuple[str, Found]  # "category" or "tag", and the name


def _by_kind(found: Iterable[Named]) -> tuple[list[Found], list[Found]]:
    """Return the categories and the tags."""
    listed = list(found)
    return [one for kind, one in listed if kind == "category"], [one for kind, one in listed if kind == "tag"]


def _distinct(found: Iterable[Found]) -> tuple[Found, ...]:
    named = {key(one.value): one for one in reversed(list(found)) if is_topic(one.value)}
    return tuple(reversed(named.values()))


def is_topic(value: str) -> bool:
    return 0 < len(value) <= _MOST and not _ADDRESS.match(value) and len(value.split()) <= 9


_ADDRESS = re.compile(r"https?:|\W*$")


def _shown(page: Page) -> Iterator[Named]:
    """Links that are marked as categories or tags."""
    for node in page.within(_MARKED):
        if _is_elsewhere(node, page):
            continue
        if text := _name(node):
            yield _kind(node, page), page.found(text, "marked link", nodes.label(node))


def _is_elsewhere(node: Node, page: Page) -> bool:
    """Whether a link stands in the text, or in a list of all that the site has."""
    return _is_in_text(node, page) or any(
        {"cloud", "tagcloud", "nav", "menu"} & nodes.words(one)
        for one in nodes.ancestors(node)
        if not nodes.is_same(one, page.root)
    )


def _is_in_text(node: Node, page: Page) -> bool:
    return page.is_marked and page.is_content(node) and not lines.is_at_edge(node, page)


def _name(node: Node) -> str:
    return nodes.text(node).strip("#,;:·•|[]«» ")


def _kind(node: Node, page: Page) -> str:
    """Return what a link names, by its rel, its address, and the words of the elements around it."""
    rel = (node.attributes.get("rel") or "").split()
    if "category" in rel:
        return "category"
    if kind := addressed_kind(node):
        return kind
    for one in (node, *nodes.ancestors(node)):
        if nodes.is_same(one, page.region):
            break
        named = nodes.words(one)
        if named & _TAG_WORDS:
            return "tag"
        if named & _CATEGORY_WORDS:
            return "category"
    return "tag" if "tag" in rel else "category"


def _addressed(page: Page) -> Iterator[Named]:
    """Links near the title or below the body whose addresses are those of categories or tags."""
    for line in lines.around(page):
        for node in nodes.select(line, "a[href]"):
            kind = addressed_kind(node)
            if kind and (text := _name(node)) and not _is_elsewhere(node, page):
                yield kind, page.found(text, "link to a topic", nodes.label(node))


def _labelled(page: Page) -> Iterator[Named]:
    """Links after a word such as "Tags:"."""
    for node in nodes.select(page.region, "a[href]"):
        for kind, one in after_label(node):
            if nodes.is_apart(node, page.region) or _is_in_text(node, page):
                break
            if text := _name(one):
                yield addressed_kind(one) or kind, page.found(text, "link after a label", nodes.label(one))


def _crumbs(page: Page) -> Iterator[Named]:
    """Links to categories in the path to the page."""
    for node in page.css("[class*=breadcrumb i] a[href], [itemtype$=BreadcrumbList] a[href]"):
        path = TOPIC_PATH.search(node.attributes.get("href") or "")
        if path and path["category"] and (text := _name(node)):
            yield "category", page.found(text, "breadcrumb", nodes.label(node))


def _open_graph(page: Page) -> Iterator[Named]:
    """The section and the tags of Open Graph."""
    for _, value in page.head.meta("article:section", "article:category", "category"):
        if not _FOLDER.fullmatch(value):
            yield "category", page.found(value, "meta element", "article:section")
    for _, value in page.head.meta("article:tag", "og:article:tag"):
        for tag in value.split(","):
            yield "tag", page.found(tag.strip(), "meta element", "article:tag")


def _described(page: Page) -> Iterator[Named]:
    """What Open Graph says, and JSON-LD, whose keywords often are those of the whole site."""
    yield from _open_graph(page)
    for article in page.head.articles[:1]:
        for kind, name in (("category", "articleSection"), ("tag", "keywords")):
            for one in jsonld.texts(article.get(name)):
                yield kind, page.found(one, "JSON-LD", name)


def _beyond(page: Page) -> Iterator[Named]:
    """Marked links outside of the element that holds the post."""
    yield from _few(page, page.css(_MARKED))


def _anywhere(page: Page) -> Iterator[Named]:
    """Links of the page whose addresses are those of categories or tags, where they are few."""
    yield from _few(page, [node for node in page.css("a[href]") if addressed_kind(node)])


def _few(page: Page, listed: list[Node]) -> Iterator[Named]:
    """Name the links, where they are not more than those of one post."""
    listed = [node for node in listed if not nodes.is_apart(node) and not _is_elsewhere(node, page)]
    if len(listed) <= _FEW:
        for node in listed:
            if text := _name(node):
                yield _kind(node, page), page.found(text, "marked link", nodes.label(node))


SHOWN: tuple[Callable[[Page], Iterator[Named]], ...] = (_shown, _labelled, _beyond, _addressed, _crumbs)
