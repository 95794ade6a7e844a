"""atom:link, in Atom and in RSS."""

from collections.abc import Iterator

from lxml import etree

from feeds.check import extensions, values
from feeds.check.facts import Document, Link, Replies
from feeds.check.rules import Finding, quote, table
from feeds.check.structure import attribute, required
from feeds.check.xml import content_of, line_of, name_of, text_of
from feeds.names import ATOM, THREADING, XML

RULES = table("""
link-href | error | RFC 4287 section 4.2.7.1 |
    A link without href leads nowhere.
link-rel | warning | RFC 4287 section 4.2.7.2; IANA link relations |
    A relation is a registered name or an absolute IRI. Readers skip what they do not know.
link-attribute | error | RFC 4287 section 4.2.7 |
    A link has no such attribute. Most often it is misspelt.
link-blank | warning | RFC 4287 section 4.2.7 |
    An empty attribute says nothing: leave it out.
link-content | warning | RFC 4287 section 4.2.7 |
    What stands within a link is not defined, and no reader shows it; elements of another namespace may describe it.
link-repeated | error | RFC 4287 section 4.1.1 |
    Two alternates of one type and language: readers take either. Give them different types or languages.
link-self-missing | warning | RFC 4287 section 4.1.1; RSS Advisory Board profile 5.1.1 |
    Readers that have a copy of the feed learn from its self link where to subscribe.
link-self-type | warning | RFC 4287 section 4.2.7.2 |
    The self link leads to the feed itself, so its type is that of the feed.
link-self-relative | warning | RFC 4287 section 4.1.1; RSS Advisory Board profile 5.1.1 |
    A self link tells where the feed is; only an absolute address can.
""")
LINK = f"{{{ATOM}}}link"
REGISTERED = frozenset(
    "about acl alternate appendix archives author blocked-by bookmark canonical chapter collection contents copyright "
    "create-form current describedby describes disclosure duplicate edit edit-form edit-media enclosure external first glossary "
    "help hosts hub icon index item last latest-version license lrdd me memento monitor monitor-group next next-archive nofollow "
    "noreferrer original payment predecessor-version prefetch preload prerender prev preview previous prev-archive "
    "privacy-policy profile related replies search section self service shortlink start stylesheet subsection successor-version "
    "tag terms-of-service timegate timemap type up version-history via webmention working-copy working-copy-of".split()
)
_IANA = "http://www.iana.org/assignments/relation/"
_FEED_TYPES = (
    "application/atom+xml",
    "application/rss+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/json",
)
_KNOWN = {"href", "rel", "type", "hreflang", "title", "length"}
_HISTORY = ("prev-archive", "next-archive", "current", "next", "previous", "first", "last")


def relation(link: etree._Element) -> str:
    return (link.get("rel") or "alternate").removeprefix(_IANA)


def check(link: etree._Element) -> Iterator[Finding]:
    """Check one link."""
    line = line_of(link)
    yield from required(link, "href", values.reference, RULES["link-href"])
    rel = relation(link)
    if rel not in REGISTERED and values.absolute(rel):
        yield RULES["link-rel"].at(line, f"rel={quote(rel)}", "a registered relation or an absolute IRI")
    for name, one in (("type", values.media_type), ("hreflang", values.language), ("length", values.integer)):
        if link.get(name) != "":
            yield from attribute(link, name, one)
    for name in (f"{{{XML}}}base", "title"):
        yield from attribute(link, name, values.plain if name == "title" else values.reference)
    for name, value in link.attrib.items():
        if not str(name).startswith("{") and name not in _KNOWN:
            yield RULES["link-attribute"].at(line, f"{name}= of {name_of(link)}", "a known attribute")
        elif not value and name in ("rel", "type", "hreflang", "length"):
            yield RULES["link-blank"].at(line, f'{name}="" of {name_of(link)}', "a value, or no such attribute")
    if text_of(link).strip() or any(etree.QName(child).namespace in (None, ATOM) for child in content_of(link)):
        yield RULES["link-content"].at(line, f"content in {name_of(link)}", "none")
    yield from extensions.thread_link(link)


def of_feed(element: etree._Element, document: Document) -> Iterator[Finding]:
    """Check the links of a feed, and remember them."""
    own = [link for link in element.iterfind(LINK) if relation(link) == "self"]
    if not own:
        yield RULES["link-self-missing"].at(line_of(element), f'no link with rel="self" in {name_of(element)}', "one")
    for link in own:
        kind = (link.get("type") or _FEED_TYPES[0]).split(";")[0].strip()
        if kind not in _FEED_TYPES[:3]:
            yield RULES["link-self-type"].at(
                line_of(link), f"a self link of type {quote(kind)}", f"{_FEED_TYPES[0]} or the like"
            )
        if values.absolute(link.get("href", "")) and not based(link):
            found = f"a self link to {quote(link.get('href', ''))}"
            yield RULES["link-self-relative"].at(line_of(link), found, "an absolute address")
    yield from _each(element, document)


def of_entry(element: etree._Element, own_id: str, document: Document) -> Iterator[Finding]:
    """Check the links of an entry, and remember them."""
    yield from _each(element, document, own_id)


def _each(element: etree._Element, document: Document, own_id: str = "") -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for link in element.iterfind(LINK):
        yield from check(link)
        rel, kind, href = relation(link), link.get("type") or "", link.get("href") or ""
        key = (kind.lower(), (link.get("hreflang") or "").lower())
        if rel == "alternate" and key in seen:
            yield RULES["link-repeated"].at(
                line_of(link), "a second alternate of the same type and language", "another type"
            )
        if rel == "alternate":
            seen.add(key)
        _remember(link, (rel, kind, href, own_id), document)


def _remember(link: etree._Element, what: tuple[str, str, str, str], document: Document) -> None:
    rel, kind, href, own_id = what
    is_feed = kind.split(";")[0].strip().lower() in _FEED_TYPES
    if rel in ("self", *_HISTORY):
        document.links.append(Link(line_of(link), rel, href, kind))
    elif rel in ("alternate", "replies"):
        document.links.append(Link(line_of(link), "feed" if is_feed else "page", href, kind))
    count = link.get(f"{{{THREADING}}}count", "")
    if rel == "replies" and is_feed:
        number = None if values.integer(count) else int(count)
        document.replies.append(Replies(line_of(link), href, own_id, number))


def based(element: etree._Element) -> bool:
    """Tell whether relative addresses in an element have a base."""
    return any(one.get(f"{{{XML}}}base") for one in (element, *element.iterancestors()))
