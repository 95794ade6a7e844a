"""Atom 1.0 (RFC 4287) and 0.3, with threads (RFC 4685), drafts (RFC 5023) and Media RSS."""

from collections.abc import Iterator

from lxml import etree

from feeds import names
from feeds.model import Draft, DraftEnclosure, DraftFeed, Found
from feeds.readers.syndicated import bodies, constructs, media, people
from feeds.readers.syndicated.elements import Node, address, base, language, name
from feeds.readers.syndicated.entries import KIND
from feeds.readers.syndicated.head import Head, key, origin
from feeds.readers.syndicated.links import link, links

_NO_DATE = "1970-01-01T00:00:00"  # stands where nobody knows a date, as every entry must have one


def head(root: etree._Element, path: str) -> Head:
    """Return what a feed says of itself."""
    node = Node(root, path, "Atom feed")
    source = _feed(node, None)
    generator = node.text("atom:generator")
    is_ours = generator is not None and generator.value == names.MAKER
    base = source.url.value if source.url else None
    return Head(path, source, base, language(node), _authors(node, is_ours), _plain(node, "atom:rights"), is_ours)


def draft(entry: etree._Element, head: Head) -> Draft:
    """Return the draft of an entry."""
    node = Node(entry, head.path, "Atom entry")
    page = _page(node, head.base)
    id, title = node.text("atom:id"), _plain(node, "atom:title", "media:title")
    body, notes = _body(node, head, page.value if page else None)
    published = node.text("atom:published", "atom:issued", "atom:created", "dc:date")
    updated = _updated(node)
    is_changed = updated and not (published and published.value == updated.value)  # every entry must have `updated`
    attached = _enclosures(node, head.base)
    origin = node.node("atom:source")
    return Draft(
        head.path,
        item=key(id, page, title, published or updated),
        id=id,
        site=head.source.title,
        title=title,
        **people.fields(_authors(node, head.is_ours) or _inherited(node, origin, head)),
        published=published or updated,
        updated=updated if is_changed else None,
        summary=_summary(node, body),
        categories=_categories(node),
        image=media.image(node, head.base, attached),
        enclosures=attached,
        source=_origin(origin, head.base) if origin else head.source,
        visibility=_visibility(node),
        comment_count=_count(node),
        rights=_plain(node, "atom:rights", "atom:copyright", "dc:rights")
        or (_plain(origin, "atom:rights") if origin else head.rights),
        license=link(node, "license", head.base),
        language=_language(node) or head.language,
        url=page,
        notes=notes,
        **body,
    )


def _page(node: Node, base: str | None) -> Found | None:
    """Return the entry's page: the address that FeedBurner replaced, else its link."""
    for element in node.all("feedburner:origlink"):
        if url := address(element.text, element, base):
            return node.found(url, element)
    return link(node, "alternate", base)


def _feed(node: Node, outer: str | None) -> DraftFeed:
    page = link(node, "alternate", outer)
    own = link(node, "self", page.value if page else outer)
    return origin(_plain(node, "atom:title"), own, page, node.text("atom:id"))


def _origin(node: Node, outer: str | None) -> DraftFeed:
    """Return the feed that an entry names, with its date. That of this feed changes with each new entry, so is not used."""
    return _feed(node, outer)._replace(updated=_updated(node))


def _updated(node: Node) -> Found | None:
    dated = node.texts("atom:updated", "atom:modified")
    return next((one for one in dated if not one.value.startswith(_NO_DATE)), None)


def _plain(node: Node, *wanted: str) -> Found | None:
    for element in node.all(*wanted):
        if value := constructs.plain(element):
            return node.found(value, element)
    return None


def _authors(node: Node, is_ours: bool) -> tuple[Found, ...]:
    """Return the names of the authors. In feeds of ours an author without an address stands where nobody is named."""
    persons = [Node(one, node.path, node.rule) for one in node.all("atom:author")]
    return people.first(
        (
            lambda: (
                found for one in persons if not is_ours or one.text("atom:uri") for found in one.texts("atom:name")
            ),
            lambda: node.texts("dc:creator"),
        )
    )


def _inherited(node: Node, origin: Node | None, head: Head) -> tuple[Found, ...]:
    """Return the authors of an entry that names none: those of its source, else of the feed (§4.2.1)."""
    if node.all("atom:author"):
        return ()
    return _authors(origin, head.is_ours) if origin else head.authors


def _body(node: Node, head: Head, page: str | None) -> tuple[bodies.Body, tuple[str, ...]]:
    """Return the content, else the summary in its place, and a note on content that is neither text nor HTML."""
    notes: list[str] = []
    grouped = [one for group in media.groups(node) for one in group.all("media:description")]
    for element in (*node.all("atom:content", "atom:summary", "media:description"), *grouped):
        kind, value = constructs.read(element)
        if element.get("src") or kind == "other":
            what = f"at {element.get('src')}" if element.get("src") else f"of type {value}"
            notes.append(f"content: {what}, expected text or HTML within the feed; left out")
        elif value:
            found, (inner, is_given) = node.found(value, element), base(element, head.base)
            if kind == "text":
                return bodies.from_text(found), tuple(notes)
            return bodies.from_html(found, inner if is_given or not page else page, page), tuple(notes)
    return {}, tuple(notes)


def _summary(node: Node, body: bodies.Body) -> Found | None:
    """Return the summary, where the body is not made of it."""
    described = node.all("atom:summary")
    value = constructs.plain(described[0]) if described and node.all("atom:content") else ""
    return bodies.summary(node.found(value, described[0]), body) if value else None


def _categories(node: Node) -> tuple[Found, ...]:
    return tuple(_labels(node)) or tuple(node.texts("dc:subject"))


def _labels(node: Node) -> Iterator[Found]:
    for element in node.all("atom:category"):
        attribute = "label" if (element.get("label") or "").strip() else "term"
        if element.get("scheme") != KIND and (value := (element.get(attribute) or "").strip()):
            yield node.found(value, element, attribute)


def _enclosures(node: Node, base: str | None) -> tuple[DraftEnclosure, ...]:
    linked = [media.enclosure(node, element, base, "href") for element in links(node, "enclosure")]
    return media.distinct([*linked, *media.enclosures(node, base)])


def _visibility(node: Node) -> Found | None:
    control = node.node("app:control")
    found, status = control.text("app:draft") if control else None, node.text("blogger:status")
    if status and status.value.upper() != "LIVE":
        return status._replace(value="draft")
    return found._replace(value="draft") if found and found.value.lower() == "yes" else None


def _count(node: Node) -> Found | None:
    """Return how many comments there are (RFC 4685 §4, §5)."""
    for element in links(node, "replies"):
        for attribute, value in element.items():
            if name(str(attribute)) == "thr:count" and str(value).strip().isdecimal():
                return node.found(str(value).strip(), element, "thr:count")
    return node.text("thr:total", "slash:comments")


def _language(node: Node) -> Found | None:
    """Return the language of the content, else of the entry."""
    content = node.node("atom:content")
    return language(content) if content else language(node)
