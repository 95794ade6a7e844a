"""Elements of other namespaces within RSS and Atom: Dublin Core, content, slash, comments, syndication, threading, history."""

import re
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from feeds.check import dates, html, values
from feeds.check.dates import Fault
from feeds.check.facts import Document
from feeds.check.rules import Finding, quote, table
from feeds.check.structure import Breaches, Field, attribute, fields, required
from feeds.check.xml import content_of, line_of, name_of, text_of
from feeds.names import ATOM, DUBLIN_CORE, HISTORY, SLASH, THREADING, WELL_FORMED_WEB

RULES = table("""
extension-unknown | error | the specification of the namespace |
    The namespace has no such element: readers do not see it. Most often it is misspelt.
extension-misplaced | warning | the specification of the namespace |
    The namespace has the element, but not in this place: readers do not look for it there.
extension-repeated | error | the specification of the namespace |
    The element is allowed once: readers take the first, or the last.
extension-nested | error | the specification of the namespace |
    The element holds text; what stands in elements within it is lost.
extension-attribute | error | the specification of the namespace |
    Without this attribute, the element says nothing.
extension-comment-rss | warning | RSS Advisory Board profile 5.6; Well-Formed Web |
    The element is wfw:commentRss: readers look for this spelling.
extension-period | error | RSS 1.0 syndication module |
    updatePeriod is one of hourly, daily, weekly, monthly and yearly.
extension-hits | error | RSS 1.0 slash module |
    hit_parade is a list of whole numbers with commas.
extension-place | error | W3C Basic Geo |
    A latitude is a number from -90 to 90, a longitude one from -180 to 180.
thread-ref | error | RFC 4685 section 3 |
    A reply is tied to its entry by ref, the id of that entry; without it readers cannot show the thread.
thread-self | error | RFC 4685 section 3 |
    An entry cannot answer itself: ref is the id of the entry that it answers.
thread-count | error | RFC 4685 sections 4 and 5 |
    A number of replies is a whole number from 0 on, and stands on a link with rel="replies".
archive-complete | error | RFC 5005 section 2 |
    A complete feed has all its entries in one document: no link leads to older or newer ones.
archive-current | warning | RFC 5005 section 4 |
    An archive document leads to the current feed by a link with rel="current": who finds it can subscribe.
archive-in-entry | warning | RFC 5005 section 4 |
    Links of a feed's history stand in the feed, not in an entry.
""")
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
_SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/"
_GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
_LICENSE = "http://backend.userland.com/creativeCommonsRssModule"
_BLOG = "http://backend.userland.com/blogChannelModule"
_TRACKBACK = "http://madskills.com/public/xml/rss/module/trackback/"
_ADMIN = "http://webns.net/mvcb/"
ENCODED = f"{{{CONTENT}}}encoded"
IN_REPLY_TO = f"{{{THREADING}}}in-reply-to"
_BREACHES = Breaches(RULES["extension-unknown"], RULES["extension-repeated"], RULES["extension-nested"])
_THREAD_ATTRIBUTES = {f"{{{THREADING}}}count", f"{{{THREADING}}}updated"}
_HISTORY_LINKS = ("prev-archive", "next-archive", "current", "first", "last", "next", "previous")


def _period(value: str) -> Fault:
    known = ("hourly", "daily", "weekly", "monthly", "yearly")
    return None if value in known else (RULES["extension-period"], f"one of {', '.join(known)}")


def _hits(value: str) -> Fault:
    right = re.fullmatch(r"\d+(,\s*\d+)*", value)
    return None if right else (RULES["extension-hits"], "whole numbers with commas")


def _degrees(limit: int) -> dates.Check:
    def check(value: str) -> Fault:
        right = re.fullmatch(r"[+-]?\d+(\.\d*)?", value) and abs(float(value)) <= limit
        return None if right else (RULES["extension-place"], f"a number from -{limit} to {limit}")

    return check


def _table(namespace: str, **known: Field) -> dict[str, Field]:
    return {f"{{{namespace}}}{name.replace('__', '-').rstrip('_')}": field for name, field in known.items()}


_URL = Field("?", values.absolute)
_ONCE, _ANY = Field("?", values.plain), Field("*")
_EVERYWHERE = {
    **_table(
        DUBLIN_CORE,
        title=_ONCE,
        description=Field("?"),
        date=Field("*", dates.w3c),
        language=Field("?", values.language),
    ),
    **_table(DUBLIN_CORE, type=_ONCE, format=_ONCE, rights=_ONCE, source=Field("?"), creator=Field("*", values.text)),
    **_table(
        DUBLIN_CORE, subject=_ANY, publisher=_ANY, contributor=_ANY, identifier=_ANY, relation=_ANY, coverage=_ANY
    ),
    **_table("http://geourl.org/rss/module/", latitude=Field("?", _degrees(90)), longitude=Field("?", _degrees(180))),
    **_table("http://postneo.com/icbm/", latitude=Field("?", _degrees(90)), longitude=Field("?", _degrees(180))),
    **_table(_LICENSE, license_=Field("*", values.absolute)),
    **_table(_GEO, lat=Field("?", _degrees(90)), long=Field("?", _degrees(180)), alt=Field("?"), Point=_ANY),
}
_IN_FEEDS = _EVERYWHERE | {
    **_table(_SYNDICATION, updatePeriod=Field("?", _period), updateFrequency=Field("?", values.positive)),
    **_table(_SYNDICATION, updateBase=Field("?", dates.w3c)),
    **_table(HISTORY, complete=Field("?"), archive=Field("?")),
    **_table(_BLOG, blogRoll=_URL, mySubscriptions=_URL, blink=_URL, changes=_URL),
    **_table(_ADMIN, generatorAgent=Field("?"), errorReportsTo=Field("?")),
}
_IN_ENTRIES = _EVERYWHERE | {
    **_table(CONTENT, encoded=Field("?", values.anything), items=Field("?")),
    **_table(SLASH, comments=Field("?", values.integer), section=_ANY, department=_ANY, hit_parade=Field("?", _hits)),
    **_table(WELL_FORMED_WEB, comment=Field("?", values.absolute), commentRss=Field("?", values.absolute)),
    **_table(WELL_FORMED_WEB, commentRSS=Field("?", values.absolute)),
    **_table(_TRACKBACK, ping=_URL, about=Field("*", values.absolute)),
    **_table(THREADING, in__reply__to=_ANY, total=Field("?", values.integer)),
}
_NAMESPACES = {etree.QName(tag).namespace for tag in _IN_FEEDS | _IN_ENTRIES}


def feed(element: etree._Element, document: Document, now: datetime) -> Iterator[Finding]:
    """Check the extensions of a feed."""
    yield from _elements(element, _IN_FEEDS, now)
    for tag in ("generatorAgent", "errorReportsTo"):
        for child in element.iterfind(f"{{{_ADMIN}}}{tag}"):
            yield from required(child, f"{_RDF}resource", values.absolute, RULES["extension-attribute"])
    complete, archive = element.find(f"{{{HISTORY}}}complete"), element.find(f"{{{HISTORY}}}archive")
    document.complete = line_of(complete) if complete is not None else 0
    document.archive = line_of(archive) if archive is not None else 0
    others = [link for link in document.links if link.role in ("prev-archive", "next-archive", "next", "previous")]
    if document.complete and others:
        found = f'fh:complete beside a link with rel="{others[0].role}"'
        yield RULES["archive-complete"].at(document.complete, found, "only one of them")
    if document.archive and not document.url("current"):
        yield RULES["archive-current"].at(document.archive, 'no link with rel="current"', "one")


def entry(element: etree._Element, own_id: str, document: Document, now: datetime) -> Iterator[Finding]:
    """Check the extensions of an entry."""
    yield from _elements(element, _IN_ENTRIES, now)
    for child in element.iterfind(f"{{{WELL_FORMED_WEB}}}commentRSS"):
        yield RULES["extension-comment-rss"].at(line_of(child), name_of(child), "commentRss")
    for reply in element.iterfind(IN_REPLY_TO):
        yield from _reply(reply, own_id)
        document.answers.append((line_of(reply), reply.get("ref", "")))
    for encoded in element.iterfind(ENCODED):
        yield from html.content(text_of(encoded), line_of(encoded))
    for link in element.iterfind(f"{{{ATOM}}}link"):
        if link.get("rel") in _HISTORY_LINKS:
            yield RULES["archive-in-entry"].at(
                line_of(link), f"rel={quote(link.get('rel', ''))} in an entry", "in the feed"
            )


def thread_link(link: etree._Element) -> Iterator[Finding]:
    """Check what RFC 4685 adds to a link."""
    for name in link.attrib:
        if str(name).startswith(f"{{{THREADING}}}") and str(name) not in _THREAD_ATTRIBUTES:
            found = f"thr:{etree.QName(str(name)).localname}= of {name_of(link)}"
            yield RULES["extension-unknown"].at(line_of(link), found, "thr:count or thr:updated")
    for name, check in (("count", values.integer), ("updated", dates.rfc3339)):
        attribute_name = f"{{{THREADING}}}{name}"
        if link.get(attribute_name) is None:
            continue
        if link.get("rel") != "replies":
            yield RULES["thread-count"].at(
                line_of(link), f'thr:{name} without rel="replies"', "on links to replies only"
            )
        yield from attribute(link, attribute_name, check)


def _elements(element: etree._Element, known: dict[str, Field], now: datetime) -> Iterator[Finding]:
    yield from fields(element, known, _BREACHES, now)
    for child in content_of(element):
        if _unqualified(child) not in known and etree.QName(child).namespace in _NAMESPACES:
            rule = "extension-misplaced" if child.tag in _IN_FEEDS or child.tag in _IN_ENTRIES else "extension-unknown"
            yield RULES[rule].at(line_of(child), f"{name_of(child)} in {name_of(element)}", "another element")


def _unqualified(element: etree._Element) -> str:
    """Return the tag of an element, without a qualifier (dc:date.Taken)."""
    name = etree.QName(element)
    return f"{{{name.namespace}}}{name.localname.partition('.')[0]}"


def _reply(reply: etree._Element, own_id: str) -> Iterator[Finding]:
    ref = reply.get("ref")
    if not ref:
        yield RULES["thread-ref"].at(
            line_of(reply), f"{name_of(reply)} without ref", "the id of the entry that is answered"
        )
    elif ref == own_id:
        yield RULES["thread-self"].at(
            line_of(reply), f"ref={quote(ref)}, the entry's own id", "the id of another entry"
        )
    else:
        yield from attribute(reply, "ref", values.absolute)
    for name, check in (("href", values.absolute), ("source", values.absolute), ("type", values.media_type)):
        yield from attribute(reply, name, check)
