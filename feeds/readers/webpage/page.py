"""A parsed page: the values of its head, the heading of its post, the elements of its body, and what contains both."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from feeds.model import Found
from feeds.readers.webpage import jsonld, nodes
from feeds.readers.webpage.nodes import Node
from feeds.text import key

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_LINKED_HEADING = "h2 a[href], h3 a[href], h4 a[href], a[href]:has(h2, h3, h4)"
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
    prose: Node | None = None  # what holds most prose, where no element is marked as the body
    template: frozenset[str] = frozenset()  # the votes of most pages of the folder
    lines: list[Node] | None = None  # those around the post, once they have been asked for

    def css(self, selector: str) -> list[Node]:
        return nodes.select(self.root, selector)

    def found(self, value: str, rule: str, where: str) -> Found:
        return nodes.found(self.path, value, rule, where)

    @property
    def group(self) -> str:
        """The place of the body, which pages of one template share."""
        node = self.body[0] if self.body else self.prose
        return nodes.label(node) if node is not None else "page"

    @cached_property
    def region(self) -> Node:
        """The lowest element that contains the heading and the body."""
        region = self.body[0] if self.body else self.root
        return nodes.common(region, self.heading) if self.heading is not None else region

    @cached_property
    def site(self) -> str:
        """The name of the site, where the page gives it."""
        return next(filter(None, _site_names(self)), "")

    @cached_property
    def address(self) -> str:
        """The page's own address, where the page gives it."""
        links = (nodes.attribute(node, "href") for node in self.tree.css("link[rel~=canonical]"))
        return self.head.first("og:url") or next(links, "")

    @cached_property
    def sites(self) -> set[str]:
        """All names of the site that the page gives, and its host, with and without its last part."""
        host = self.address.partition("//")[2].partition("/")[0].removeprefix("www.")
        return {*_site_names(self), host, host.rpartition(".")[0]} - {""}

    def within(self, selector: str) -> Iterator[Node]:
        """Yield the elements of the region that match, but for those in parts that belong to no post or to others."""
        for node in nodes.select(self.region, selector):
            if not nodes.is_apart(node, self.region) and not self.is_teased(node):
                yield node

    def nearest(self, selector: str) -> Iterator[Node]:
        """Yield the elements of the region that match; where there are none, those of the whole page."""
        found = list(self.within(selector))
        yield from found or [node for node in self.css(selector) if not (nodes.is_apart(node) or self.is_teased(node))]

    def is_teased(self, node: Node) -> bool:
        """Whether an element stands with one heading that links to another page, and apart from the post's own heading."""
        if self.heading is None:
            return False
        for one in nodes.ancestors(node):
            if one.mem_id in self._above:
                return False
            if teased := self.teased(one):
                is_link = any(nodes.is_within(node, link) for link in nodes.select(one, _LINKED_HEADING))
                return len(teased) == 1 and not is_link
        return False

    def teased(self, node: Node) -> set[str]:
        """Return the addresses of other pages to which headings in an element link."""
        if node.mem_id not in self._teased:
            links = filter(None, map(_elsewhere, nodes.select(node, _LINKED_HEADING)))
            self._teased[node.mem_id] = {link for link in links if link.rstrip("/") != self.address.rstrip("/")}
        return self._teased[node.mem_id]

    @cached_property
    def _above(self) -> set[int]:
        """The elements that contain the heading or the body, and these."""
        own = [node for node in (self.heading, *self.body) if node is not None]
        return {one.mem_id for node in own for one in (node, *nodes.ancestors(node))}

    @cached_property
    def _teased(self) -> dict[int, set[str]]:
        """What `teased` has returned, by element."""
        return {}

    def is_content(self, node: Node) -> bool:
        """Whether an element is the body's own, and not of the lines around it."""
        return any(nodes.is_within(node, one) for one in self.body)


def _elsewhere(link: Node) -> str:
    """Return the address of a link, if it leads neither to a part of its page nor to an author."""
    address = link.attributes.get("href") or ""
    return "" if address.startswith("#") or "author" in (link.attributes.get("rel") or "") + address else address


def read_head(tree: "LexborHTMLParser") -> Head:
    """Return what the head of a page says."""
    metas: defaultdict[str, list[str]] = defaultdict(list)
    for node in tree.css("meta[content], meta[value]"):
        for attribute in _META_KEYS:
            if name := node.attributes.get(attribute):
                if attribute != "itemprop" or (node.parent is not None and node.parent.tag == "head"):
                    metas[name.lower().strip()].append(nodes.attribute(node, "content", "value"))
                break
    title = tree.css_first("head title") or tree.css_first("title")
    scripts = [node.text() for node in tree.css('script[type*="ld+json"]')]
    things = list(jsonld.objects(scripts))
    articles = jsonld.articles(things) or jsonld.dated_pages(things)
    titles = key(" ".join((nodes.text(title), *metas["og:title"])))
    articles.sort(key=lambda one: (key(jsonld.text(one.get("headline"))) or "-") not in titles)  # the page's own first
    return Head(metas, nodes.text(title), things, articles)


def _site_names(page: Page) -> Iterator[str]:
    yield page.head.first("og:site_name", "application-name", "apple-mobile-web-app-title")
    for thing in page.head.things:
        if jsonld.types(thing) & {"WebSite", "Blog"}:
            yield jsonld.text(thing.get("name"))
    for node in page.css(".site-title, #site-title, #blog-title, .blog-title, a[rel=home], .navbar-brand, .brand"):
        yield nodes.text(node)
