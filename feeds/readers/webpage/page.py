"""A parsed page: the values of its head, the heading of its post, the elements of its body, and what contains both."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from feeds.model import Found
from feeds.readers.webpage import jsonld, nodes
from feeds.readers.webpage.nodes import Node
from feeds.text import squash

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_META_KEYS = ("property", "name", "itemprop", "http-equiv")


@dataclass(slots=True)
class Head:
    """What the head of a page says: `metas` by lower-case name, each with its values in order."""

    metas: Mapping[str, Sequence[str]]
    title: str
    things: Sequence[Mapping[str, Any]] = ()  # of JSON-LD
    articles: Sequence[Mapping[str, Any]] = ()

    def meta(self, *names: str) -> Iterator[tuple[str, str]]:
        """Yield name and value of each of these meta elements, in the order of the names."""
        for name in names:
            for value in self.metas.get(name, ()):
                if value:
                    yield name, value

    def first(self, *names: str) -> str:
        return next((value for _, value in self.meta(*names)), "")


@dataclass
class Page:
    """A page and what has been found out of it; `body` are the elements that hold the post's content."""

    path: str
    tree: "LexborHTMLParser"
    head: Head
    root: Node  # the body element
    heading: Node | None = None
    agrees: bool = False  # the head names the heading's text
    body: list[Node] = field(default_factory=list)
    is_marked: bool = False  # the body is marked up as such

    def css(self, selector: str) -> list[Node]:
        return nodes.select(self.root, selector)

    def found(self, value: str, rule: str, where: str) -> Found:
        return nodes.found(self.path, value, rule, where)

    @cached_property
    def region(self) -> Node:
        """The lowest element that contains the heading and the body."""
        region = self.body[0] if self.body else self.root
        return nodes.common(region, self.heading) if self.heading is not None else region

    @cached_property
    def site(self) -> str:
        """The name of the site, where the page gives it."""
        return next(filter(None, _site_names(self)), "")

    def within(self, selector: str) -> Iterator[Node]:
        """Yield the elements of the region that match, but for those in parts that belong to no post."""
        for node in nodes.select(self.region, selector):
            if not nodes.is_apart(node, self.region):
                yield node

    def nearest(self, selector: str) -> Iterator[Node]:
        """Yield the elements of the region that match; where there are none, those of the whole page."""
        found = list(self.within(selector))
        yield from found or [node for node in self.css(selector) if not nodes.is_apart(node)]

    def is_content(self, node: Node) -> bool:
        """Whether an element is the body's own, and not of the lines around it."""
        return any(nodes.is_within(node, one) for one in self.body)


def read_head(tree: "LexborHTMLParser") -> Head:
    """Return what the head of a page says."""
    metas: defaultdict[str, list[str]] = defaultdict(list)
    for node in tree.css("meta[content]"):
        for key in _META_KEYS:
            if name := node.attributes.get(key):
                if key != "itemprop":
                    metas[name.lower().strip()].append(squash(node.attributes.get("content") or ""))
                break
    title = tree.css_first("head title") or tree.css_first("title")
    scripts = [node.text() for node in tree.css('script[type*="ld+json"]')]
    things = list(jsonld.objects(scripts))
    return Head(metas, nodes.text(title), things, jsonld.articles(things) or jsonld.dated_pages(things))


def _site_names(page: Page) -> Iterator[str]:
    yield page.head.first("og:site_name", "application-name", "apple-mobile-web-app-title")
    for thing in page.head.things:
        if jsonld.types(thing) & {"WebSite", "Blog"}:
            yield jsonld.text(thing.get("name"))
    for node in page.css(".site-title, #site-title, #blog-title, .blog-title, a[rel=home], .navbar-brand, .brand"):
        yield nodes.text(node)
