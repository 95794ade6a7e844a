"""The categories and the tags of a post, apart where the page tells them apart."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from feeds.model import Found
from feeds.readers.webpage import jsonld, lines, nodes, template
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page
from feeds.text import key

_CATEGORY_WORDS = {"category", "categories", "cat", "cats", "section", "topic", "topics", "kategorie", "kategorien"}
_TAG_WORDS = {"tag", "tags", "label", "labels", "keywords", "keyword", "taglist", "tagged"}
_PATH = re.compile(
    r"/(?:(?P<category>categor(?:y|ies|ie|ia|ias)|kategorien?|topics?|sections?)|(?P<tag>tags?|labels?"
    r"|keywords?|search/label))/[^/?#]+",
    re.I,
)
_MARKED = (
    "a[rel~=tag], a[rel~=category], .p-category, .cat-links a, .tag-links a, .post-categories a, .post-tags a,"
    " .categories a, .category a, .tags a, .tag-list a, .taglist a, .post-labels a, a.category, a.tag, a.post-tag,"
    " .entry-categories a, .entry-tags a, .entry-category a, .post-category a, .post-tag a, .tagcloud a,"
    " .article-tag-list a,"
    " .article-category a, .article-category-link, .article-tags a, .article-categories a,"
    " a[itemprop~=keywords], .tags-links a"
)
_LISTS = (
    ".tag-list a, .taglist a, .post-tags a, .tags a, .post-categories a, .entry-tags a, .tag-links a, .cat-links a,"
    " .article-tags a"
)
_FEW = 15  # topics of one post
_LABEL = re.compile(
    r"(?:^|\W)(?:(?P<category>categor(?:y|ies|ie|ía|ías|ia|ias)|catégories?|kategorien?|filed (?:under|in)"
    r"|posted in|rubriken?|topics?|分类|分類|カテゴリー?|категори[яи]|рубрик[аи])"
    r"|(?P<tag>tags?|tagged(?: (?:with|as))?|labels?|étiquettes?|etiquetas?|schlagw[oö]rter|keywords?"
    r"|mots[- ]clés|标签|標籤|タグ|关键词|метки|теги))\s*[:：]?\s*$",
    re.I,
)
_MOST = 80  # characters


class Topics(NamedTuple):
    categories: tuple[Found, ...]
    tags: tuple[Found, ...]


def topics(page: Page) -> Topics:
    """Return what the page shows, else what its head says: categories and tags each by the first rule that finds any."""
    categories: tuple[Found, ...] = ()
    tags: tuple[Found, ...] = ()
    for rule in _rules(page):
        if categories or (tags and rule is _metas):
            break
        more, others = map(_distinct, _by_kind(rule(page)))
        categories, tags = more, tags or others
    return Topics(categories, tuple(tag for tag in tags if tag.value not in {one.value for one in categories}))


def _rules(page: Page) -> Iterator[Callable[[Page], Iterator["Named"]]]:
    """Yield the rules in order; where most pages have their topics in one slot, its rule first."""
    if template.is_known(page, "categories") or template.is_known(page, "tags"):
        yield from (rule for rule in RULES if any(_is_in_slot(page, one) for one in rule(page)))
    yield from RULES


def _is_in_slot(page: Page, named: "Named") -> bool:
    kind, found = named
    return bool(template.in_slot(page, "categories" if kind == "category" else "tags", [found]))


def is_topic_address(address: str) -> bool:
    """Whether an address is that of a category or a tag."""
    return bool(_PATH.search(address))


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
    if page.is_marked and page.is_content(node) and not lines.is_at_edge(node, page):
        return True
    return any(
        {"cloud", "tagcloud", "nav", "menu"} & nodes.words(one)
        for one in nodes.ancestors(node)
        if not nodes.is_same(one, page.root)
    )


def _name(node: Node) -> str:
    return nodes.text(node).strip("#,;·•| ")


def _kind(node: Node, page: Page) -> str:
    """Return what a link names, by its rel, its address, and the words of the elements around it."""
    rel = (node.attributes.get("rel") or "").split()
    if "category" in rel:
        return "category"
    path = _PATH.search(node.attributes.get("href") or "")
    if path:
        return "category" if path["category"] else "tag"
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
            path = _PATH.search(node.attributes.get("href") or "")
            if path and (text := _name(node)) and not _is_elsewhere(node, page):
                yield (
                    ("category" if path["category"] else "tag"),
                    page.found(text, "link to a topic", nodes.label(node)),
                )


def _labelled(page: Page) -> Iterator[Named]:
    """Links after a word such as "Tags:"."""
    for node in page.within("a[href]"):
        if page.is_marked and page.is_content(node) and not lines.is_at_edge(node, page):
            continue
        before = _text_before(node)
        match = _LABEL.search(before) if before else None
        if match:
            kind = "category" if match["category"] else "tag"
            for one in _with_following(node):
                if text := _name(one):
                    yield kind, page.found(text, "link after a label", nodes.label(one))


def _text_before(node: Node) -> str:
    """Return the text just before an element, in its parent or just before that."""
    for one in (node, node.parent):
        if one is None:
            return ""
        before = one.prev
        if before is not None and (text := " ".join((before.text(deep=True) or "").split())):
            return text[-30:]
    return ""


def _with_following(node: Node) -> Iterator[Node]:
    """Yield a link and the links beside it."""
    parent = node.parent
    if parent is None or parent.tag == "body":
        yield node
        return
    after: Node | None = node
    while after is not None:
        if after.is_element_node:
            if after.tag != "a":
                return
            yield after
        elif len((after.text(deep=True) or "").strip()) > 4:
            return
        after = after.next


def _crumbs(page: Page) -> Iterator[Named]:
    """Links to categories in the path to the page."""
    for node in page.css("[class*=breadcrumb i] a[href], [itemtype$=BreadcrumbList] a[href]"):
        path = _PATH.search(node.attributes.get("href") or "")
        if path and path["category"] and (text := _name(node)):
            yield "category", page.found(text, "breadcrumb", nodes.label(node))


def _metas(page: Page) -> Iterator[Named]:
    """Open Graph's section and tags, and JSON-LD's."""
    sections = [value for _, value in page.head.meta("article:section", "article:category")]
    tags = [part.strip() for _, value in page.head.meta("article:tag", "og:article:tag") for part in value.split(",")]
    for article in page.head.articles[:1]:
        sections += jsonld.texts(article.get("articleSection"))
        tags += jsonld.texts(article.get("keywords"))
    yield from (("category", page.found(one, "meta element", "article:section")) for one in sections)
    yield from (("tag", page.found(one, "meta element", "article:tag")) for one in tags)


def _beyond(page: Page) -> Iterator[Named]:
    """Lists of tags outside of the element that holds the post."""
    listed = [node for node in page.css(_LISTS) if not nodes.is_apart(node)]
    if len(listed) <= _FEW:
        for node in listed:
            if (text := _name(node)) and not _is_elsewhere(node, page):
                yield _kind(node, page), page.found(text, "marked link", nodes.label(node))


RULES: tuple[Callable[[Page], Iterator[Named]], ...] = (_shown, _labelled, _beyond, _addressed, _crumbs, _metas)
