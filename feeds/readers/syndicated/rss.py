"""RSS 0.9x to 2.0 and RSS 1.0 (RDF), with Dublin Core, content, slash, Media RSS, iTunes and Atom elements."""

import re

from lxml import etree

from feeds import html, text
from feeds.errors import SourceError
from feeds.model import Draft, DraftFeed, Found
from feeds.readers.syndicated import bodies, media, people, titles
from feeds.readers.syndicated.elements import Node, address, base, language, markup, name
from feeds.readers.syndicated.head import Head, key, origin
from feeds.readers.syndicated.links import link

_TITLES = ("title", "dc:title", "media:title", "itunes:title")
_CONTENTS = ("content:encoded", "xhtml:body", "xhtml:div", "atom:content")
_SUMMARIES = (
    "description",
    "dc:description",
    "dcterms:abstract",
    "itunes:summary",
    "atom:summary",
    "media:description",
)
_PUBLISHED = ("pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "atom:issued")
_UPDATED = ("dcterms:modified", "atom:updated", "atom:modified")
# RFC 822 §5.1: the day, the month, a year of two digits. With RFC 850's hyphens it is read elsewhere.
_SHORT_YEAR = re.compile(r"((?:[A-Za-z]+,?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\.?\s+)(\d{2,3})(?=\s+\d{1,2}:\d\d|\s*$)")


def head(root: etree._Element, path: str) -> Head:
    """Return what a channel says of itself. Raises SourceError where it is a WordPress export or there is no channel."""
    channel = next((one for one in root if isinstance(one.tag, str) and name(one.tag) == "channel"), None)
    if channel is None:
        raise SourceError("no channel, expected one with its items")
    node = Node(channel, path, "RSS channel")
    if node.text("wp:wxr_version"):
        raise SourceError("a WordPress export, expected a feed; give the file the ending .xml")
    page = _page(node, None)
    own = link(node, "self", page.value if page else None)
    at = page or own
    source = origin(_title(node), own, page)
    return Head(path, source, at.value if at else None, language(node, "language", "dc:language"))


def draft(item: etree._Element, head: Head) -> Draft:
    """Return the draft of an item."""
    node = Node(item, head.path, "RSS item")
    page = _page(node, head.base)
    url = page.value if page else None
    content = _markup(node, *_CONTENTS)
    described = _markup(node, *_SUMMARIES)
    whole, within = content or described or (None, item)
    inner, is_given = base(within, head.base)
    body = bodies.from_html(whole, inner if is_given or not url else url, url) if whole else bodies.Body()
    attached = media.enclosures(node, head.base)
    id, title, published = _id(node), _title(node), _date(node.text(*_PUBLISHED, "atom:updated"))
    return Draft(
        head.path,
        item=key(id, page, title, published),
        id=id,
        site=head.source.title,
        title=title,
        **people.fields(_authors(node)),
        published=published,
        updated=_date(node.text(*_UPDATED)),
        summary=_summary(described[0] if described else None, body) if content else None,
        categories=_categories(node),
        tags=_keywords(node),
        image=media.image(node, head.base, attached),
        enclosures=attached,
        source=_source(node, head) or head.source,
        comment_count=node.text("slash:comments", "thr:total"),
        rights=_rights(node),
        license=link(node, "license", head.base) or node.text("creativecommons:license"),
        language=language(node, "dc:language", "language") or head.language,
        url=page,
        **body,
    )


def _title(node: Node) -> Found | None:
    for element in node.all(*_TITLES):
        if value := titles.plain(element):
            return node.found(value, element)
    return None


def _id(node: Node) -> Found | None:
    """Return the guid to the letter, or the name that RDF gives the item."""
    about = next((value for key, value in node.element.items() if name(str(key)) == "rdf:about"), "").strip()
    return node.text("guid", "atom:id") or (node.found(about, node.element, "rdf:about") if about else None)


def _page(node: Node, outer: str | None) -> Found | None:
    """Return the item's page: the address that FeedBurner replaced, `link`, a link of Atom's, a guid that is one."""
    for element in node.all("feedburner:origlink", "link"):
        if resolved := address(element.text, element, outer):
            return node.found(resolved, element)
    if found := link(node, "alternate", outer):
        return found
    for element in node.all("guid"):
        value = (element.text or "").strip()
        if element.get("isPermaLink", "true").lower() != "false" and value.startswith(("http://", "https://")):
            resolved = address(value, element, None)
            return node.found(resolved, element) if resolved else None
    return None


def _markup(node: Node, *wanted: str) -> tuple[Found, etree._Element] | None:
    """Return the HTML of the first child that has any, and the child."""
    for element in node.all(*wanted):
        if value := markup(element):
            return node.found(value, element), element
    return None


def _summary(described: Found | None, body: bodies.Body) -> Found | None:
    plain = described._replace(value=html.plain(described.value)) if described else None
    return bodies.summary(plain, body)


def _authors(node: Node) -> tuple[Found, ...]:
    """Return the authors by the first way that gives names, so that nobody is named twice in two spellings."""
    return people.first(
        (
            lambda: node.texts("dc:creator"),
            lambda: node.texts("author"),
            lambda: (
                found for one in node.all("atom:author") for found in Node(one, node.path, node.rule).texts("atom:name")
            ),
            lambda: node.texts("itunes:author", "dcterms:creator"),
        )
    )


def _date(found: Found | None) -> Found | None:
    """Return a date with a year of four digits (RFC 5322 §4.3)."""
    if found is None or not (short := _SHORT_YEAR.match(found.value)):
        return found
    year = int(short[2]) + (2000 if len(short[2]) == 2 and int(short[2]) < 50 else 1900)
    return found._replace(value=f"{short[1]}{year}{found.value[short.end() :]}")


def _categories(node: Node) -> tuple[Found, ...]:
    """Return the categories, and the subjects of Dublin Core, each once."""
    found = [*node.texts("category", "dc:subject")]
    found += [
        node.found(label, element, "term")
        for element in node.all("atom:category")
        if (label := (element.get("label") or element.get("term") or "").strip())
    ]
    plain = [one._replace(value=html.plain(one.value) if "&" in one.value else one.value) for one in found]
    return tuple({text.key(one.value): one for one in reversed(plain) if one.value}.values())[::-1]


def _keywords(node: Node) -> tuple[Found, ...]:
    words = [
        (word.strip(), found)
        for found in node.texts("itunes:keywords", "media:keywords")
        for word in found.value.split(",")
    ]
    return tuple({word: found._replace(value=word) for word, found in words if word}.values())


def _source(node: Node, head: Head) -> DraftFeed | None:
    """Return the feed that an item says it comes from (RSS 2.0 `source`)."""
    for element in node.all("source"):
        if url := address(element.get("url"), element, head.base):
            title = (element.text or "").strip()
            return DraftFeed(node.found(title, element) if title else None, node.found(url, element, "url"))
    return None


def _rights(node: Node) -> Found | None:
    found = node.text("dc:rights", "dcterms:rights", "copyright", "media:copyright", "atom:rights")
    return found._replace(value=html.plain(found.value)) if found else None
