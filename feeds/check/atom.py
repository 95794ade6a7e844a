"""Atom, RFC 4287: feeds and entries, and their schema as a net beneath the rules."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache

from lxml import etree

from feeds.check import dates, extensions, links, values
from feeds.check.atom_parts import BREACHES, CONSTRUCTS, attributes
from feeds.check.atom_parts import RULES as PART_RULES
from feeds.check.facts import Document, Entry
from feeds.check.rules import Finding, quote, table
from feeds.check.structure import Field, fault, fields
from feeds.check.xml import content_of, line_of, name_of, text_of
from feeds.names import ATOM

RULES = PART_RULES | table("""
atom-author | error | RFC 4287 sections 4.1.1 and 4.1.2 |
    An entry has an author, or its source or feed has one: readers show who wrote it.
atom-content | error | RFC 4287 section 4.1.2 |
    An entry without content has a link with rel="alternate"; else there is nothing to read.
atom-summary | error | RFC 4287 section 4.1.2 |
    Content that is elsewhere, or is no text, has a summary; else readers have nothing to show.
atom-source | warning | RFC 4287 section 4.2.11 |
    The source of a republished entry says which feed it is from: its id, title and date.
atom-textual | note | RFC 4287 section 4.1.1.1 |
    An entry with a summary or content can be read in any reader.
atom-unknown | error | RFC 4287 section 4 |
    Atom has no such element there. Most often it is misspelt.
atom-namespace | error | RFC 4287 section 6.4 |
    Elements of one's own need a namespace.
atom-text | error | RFC 4287 section 4 |
    Text between elements is shown by no reader.
atom-id-repeated | error | RFC 4287 section 4.1.1 |
    Entries with the same id and date are one entry: readers drop the second.
atom-id-versions | warning | RFC 4287 section 4.1.1 |
    Entries with the same id are versions of one: readers show the newest only.
atom-schema | error | RFC 4287 appendix B |
    The schema of Atom does not allow this.
""")
_A = f"{{{ATOM}}}"
ENTRY = f"{_A}entry"
_HEAD = {
    "id": Field("1", values.absolute), "title": Field("1"), "updated": Field("1", dates.atom_date), "author": Field("*"),
    "category": Field("*"), "contributor": Field("*"), "generator": Field("?", values.anything), "link": Field("*"),
    "icon": Field("?", values.reference), "logo": Field("?", values.reference), "rights": Field("?"), "subtitle": Field("?"),
}  # fmt: skip
_FEED = {_A + name: field for name, field in (_HEAD | {"entry": Field("*")}).items()}
_SOURCE = {_A + name: Field(field.times.replace("1", "?"), field.check) for name, field in _HEAD.items()}
_ENTRY = {
    _A + name: _HEAD[name] for name in ("id", "title", "updated", "author", "category", "contributor", "link", "rights")
}
_ENTRY |= {f"{_A}published": Field("?", dates.atom_date)} | {
    f"{_A}{name}": Field("?") for name in ("content", "source", "summary")
}


def entry(element: etree._Element, document: Document, now: datetime) -> Iterator[Finding]:
    """Check an entry, and remember it."""
    found = list(_entry(element, document, now))
    yield from found
    yield from _by_schema(element, found)
    _remember(element, document)


def feed(root: etree._Element, document: Document, now: datetime) -> Iterator[Finding]:
    """Check a feed from which the entries were taken."""
    found = list(_feed(root, document, now))
    yield from found
    yield from _by_schema(root, found)


def _entry(element: etree._Element, document: Document, now: datetime) -> Iterator[Finding]:
    yield from _shared(element, _ENTRY, now)
    yield from _what_it_says(element)
    source = element.find(f"{_A}source")
    if source is not None:
        yield from _shared(source, _SOURCE, now)
        for name in ("id", "title", "updated"):
            if source.find(_A + name) is None:
                yield RULES["atom-source"].at(line_of(source), f"<source> without <{name}>", "one")
        yield from links.of_entry(source, "", Document("", ""))
    parent = element.getparent()
    holders = [one for one in (element, source, parent) if one is not None]
    if not any(one.find(f"{_A}author") is not None for one in holders):
        yield RULES["atom-author"].at(line_of(element), "<entry> without an author", "an author here or in the feed")
    own_id = (element.findtext(f"{_A}id") or "").strip()
    yield from links.of_entry(element, own_id, document)
    yield from extensions.entry(element, own_id, document, now)


def _feed(root: etree._Element, document: Document, now: datetime) -> Iterator[Finding]:
    yield from _shared(root, _FEED, now)
    yield from links.of_feed(root, document)
    yield from extensions.feed(root, document, now)
    document.title = (root.findtext(f"{_A}title") or "").strip()
    yield from _ids(document)


def _shared(element: etree._Element, known: dict[str, Field], now: datetime) -> Iterator[Finding]:
    """Check what feeds, entries and sources have in common."""
    yield from attributes(element)
    yield from fields(element, known, BREACHES, now, trim=False)
    for child in content_of(element):
        tag = str(child.tag)
        if tag.startswith(_A) and tag not in known:
            yield RULES["atom-unknown"].at(
                line_of(child), f"{name_of(child)} in {name_of(element)}", "an element of Atom"
            )
        elif not tag.startswith("{"):
            yield RULES["atom-namespace"].at(line_of(child), f"{name_of(child)} without a namespace", "a namespace")
        for check in CONSTRUCTS.get(tag.removeprefix(_A), ()) if tag in known else ():
            yield from check(child)
        if tag.startswith(_A) and (broken := values.legal(text_of(child))):
            yield from fault(broken, line_of(child), f"{text_of(child)[:60]!a} in {name_of(child)}")
        if (child.tail or "").strip():
            yield RULES["atom-text"].at(
                line_of(child), f"{quote(child.tail or '')} after {name_of(child)}", "elements only"
            )
    if (element.text or "").strip():
        yield RULES["atom-text"].at(
            line_of(element), f"{quote(element.text or '')} in {name_of(element)}", "elements only"
        )


def _what_it_says(element: etree._Element) -> Iterator[Finding]:
    line, content, summary = line_of(element), element.find(f"{_A}content"), element.find(f"{_A}summary")
    if content is None:
        alternate = any(links.relation(link) == "alternate" for link in element.iterfind(links.LINK))
        if not alternate:
            yield RULES["atom-content"].at(line, "<entry> without content and alternate link", "at least one of them")
        if summary is None:
            yield RULES["atom-textual"].at(line, "<entry> without content and summary", "at least one of them")
    elif summary is None:
        kind = (content.get("type") or "text").lower()
        textual = "/" not in kind or kind.startswith("text/") or kind.partition(";")[0].endswith(("+xml", "/xml"))
        if content.get("src") is not None or not textual:
            yield RULES["atom-summary"].at(line, "content elsewhere or in binary form, without <summary>", "one")


def _ids(document: Document) -> Iterator[Finding]:
    seen: dict[str, list[tuple[int, str]]] = {}
    for one, updated in zip(document.entries, document.updated, strict=True):
        earlier = seen.setdefault(one.id, [])
        if one.id and earlier:
            same = any(updated == other for _, other in earlier)
            rule = RULES["atom-id-repeated" if same else "atom-id-versions"]
            yield rule.at(one.line, f"<id> {quote(one.id)} as in line {earlier[0][0]}", "an id of its own")
        earlier.append((one.line, updated))


def _by_schema(element: etree._Element, found: list[Finding]) -> Iterator[Finding]:
    """Check by the schema what the rules have nothing to say of."""
    if any(one.rule.severity == "error" for one in found):
        return
    schema = _schema()
    if not schema.validate(element):
        error = schema.error_log[0] if len(schema.error_log) else None
        line = max(error.line, 1) if error else line_of(element)
        if any(one.line == line for one in found):
            return
        yield RULES["atom-schema"].at(line, error.message if error else name_of(element), "what the schema allows")


@cache
def _schema() -> etree.RelaxNG:
    from feeds.check.files import schema

    return etree.RelaxNG(etree.fromstring(schema("atom.rng")))


def _remember(element: etree._Element, document: Document) -> None:
    def of(name: str) -> tuple[int, str]:
        child = element.find(_A + name)
        return (line_of(child), text_of(child).strip()) if child is not None else (line_of(element), "")

    line, identifier = of("id")
    published = dates.moment(of("published")[1])
    alternates = [one for one in element.iterfind(links.LINK) if links.relation(one) == "alternate"]
    url = next((one.get("href") or "" for one in alternates), "")
    authors = tuple((one.findtext(f"{_A}name") or "").strip() for one in element.iterfind(f"{_A}author"))
    categories = tuple(one.get("label") or one.get("term") or "" for one in element.iterfind(f"{_A}category"))
    document.entries.append(Entry(line, identifier, of("title")[1], published, url, authors, categories))
    document.updated.append(of("updated")[1])
