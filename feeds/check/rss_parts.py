"""The elements of RSS 2.0 that have attributes or elements of their own."""

from collections.abc import Callable, Iterator

from lxml import etree

from feeds.check import values
from feeds.check.rules import Finding, quote, table
from feeds.check.structure import Breaches, Field, fault, fields, required
from feeds.check.xml import content_of, line_of, name_of, text_of

RULES = table("""
rss-missing | error | RSS 2.0 |
    The element is required.
rss-repeated | error | RSS 2.0 |
    The element is allowed once: readers take the first, or the last.
rss-nested | error | RSS 2.0 |
    The element holds text: markup in it must be escaped.
rss-unknown | error | RSS 2.0, extending RSS |
    RSS has no such element there. Elements of one's own need a namespace; most often it is misspelt.
rss-text | error | RSS 2.0 |
    Text between elements is shown by no reader.
rss-attribute-missing | error | RSS 2.0 |
    The element says nothing without this attribute.
rss-permalink | error | RSS 2.0, guid |
    Without isPermaLink="false" a guid is the address of the item's page, and readers open it.
rss-permalink-value | error | RSS 2.0, guid |
    isPermaLink is true or false.
rss-enclosure-repeated | warning | RSS Advisory Board profile 4.1.1.20.5 |
    Many readers take one enclosure of an item only.
rss-image-size | error | RSS 2.0, image |
    An image is at most 144 pixels wide and 400 high.
rss-image-match | warning | RSS Advisory Board profile 4.1.1.13 |
    The image bears the title and the link of the channel.
rss-image-format | warning | RSS 2.0, image |
    An image is a GIF, JPEG or PNG.
rss-text-input | warning | RSS Advisory Board profile 4.1.1.18 |
    Readers do not show a text input.
rss-text-input-name | error | RSS 2.0, textInput; HTML 4 |
    The name of a form's field begins with a letter.
rss-hour | error | RSS 2.0, skipHours |
    An hour is a whole number from 0 to 23, and stands once.
rss-hour-midnight | warning | RSS Advisory Board profile 4.1.1.16 |
    Midnight is hour 0; some readers know no hour 24.
rss-day | error | RSS 2.0, skipDays |
    A day is one of Monday to Sunday, and stands once.
""")
BREACHES = Breaches(RULES["rss-missing"], RULES["rss-repeated"], RULES["rss-nested"])
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HOURS = tuple(map(str, range(24)))
_IMAGE = {
    "url": Field("1", values.uri), "title": Field("1", values.plain), "link": Field("1", values.uri),
    "width": Field("?"), "height": Field("?"), "description": Field("?", values.plain),
}  # fmt: skip
_INPUT = {
    "title": Field("1", values.plain), "description": Field("1", values.plain),
    "name": Field("1"), "link": Field("1", values.uri),
}  # fmt: skip


def _guid(guid: etree._Element) -> Iterator[Finding]:
    line, value, permalink = line_of(guid), text_of(guid).strip(), guid.get("isPermaLink", "true")
    if permalink not in ("true", "false"):
        yield RULES["rss-permalink-value"].at(line, f"isPermaLink={quote(permalink)}", "true or false")
    if permalink == "true" and (values.absolute(value) or value.lower().startswith(("tag:", "urn:"))):
        yield RULES["rss-permalink"].at(line, f"<guid> {quote(value)}", 'the address of a page, or isPermaLink="false"')


def _enclosure(enclosure: etree._Element) -> Iterator[Finding]:
    for name, check in (("url", values.web), ("length", values.integer), ("type", values.media_type)):
        yield from required(enclosure, name, check, RULES["rss-attribute-missing"])
    parent = enclosure.getparent()
    if parent is not None and parent.find("enclosure") is not enclosure:
        yield RULES["rss-enclosure-repeated"].at(line_of(enclosure), "another <enclosure> in the item", "one")


def _source(source: etree._Element) -> Iterator[Finding]:
    yield from required(source, "url", values.absolute, RULES["rss-attribute-missing"])
    yield from fault(values.plain(text_of(source)), line_of(source), f"<source> {quote(text_of(source))}")


def _cloud(cloud: etree._Element) -> Iterator[Finding]:
    for name in ("domain", "path", "registerProcedure", "protocol"):
        yield from required(cloud, name, values.anything, RULES["rss-attribute-missing"])
    yield from required(cloud, "port", values.positive, RULES["rss-attribute-missing"])


def _image(image: etree._Element) -> Iterator[Finding]:
    yield from fields(image, _IMAGE, BREACHES)
    yield from _others(image, _IMAGE)
    for name, most in (("width", 144), ("height", 400)):
        for child in image.iterfind(name):
            value = text_of(child).strip()
            if values.positive(value) or int(value) > most:
                yield RULES["rss-image-size"].at(
                    line_of(child), f"<{name}> {quote(value)}", f"a whole number from 1 to {most}"
                )
    parent = image.getparent()
    for name in ("title", "link"):
        own, other = image.find(name), parent.find(name) if parent is not None else None
        if own is not None and other is not None and text_of(own).strip() != text_of(other).strip():
            found = f"<{name}> {quote(text_of(own))} of <image>"
            yield RULES["rss-image-match"].at(line_of(own), found, f"{quote(text_of(other))}, as in <channel>")
    url = image.find("url")
    if url is not None and not text_of(url).strip().lower().partition("?")[0].endswith(
        (".gif", ".jpg", ".jpeg", ".png")
    ):
        ending = text_of(url).strip().rpartition("/")[2]
        if "." in ending and not ending.lower().endswith((".php", ".asp", ".aspx", ".cgi")):
            yield RULES["rss-image-format"].at(line_of(url), f"<url> {quote(text_of(url))}", "a GIF, JPEG or PNG")


def _text_input(element: etree._Element) -> Iterator[Finding]:
    yield RULES["rss-text-input"].at(line_of(element), "<textInput>", "none")
    yield from fields(element, _INPUT, BREACHES)
    yield from _others(element, _INPUT)
    for name in element.iterfind("name"):
        if not text_of(name).strip()[:1].isalpha():
            yield RULES["rss-text-input-name"].at(line_of(name), f"<name> {quote(text_of(name))}", "a name such as q")


def _others(element: etree._Element, known: dict[str, Field]) -> Iterator[Finding]:
    yield from stray(element)
    for child in content_of(element):
        if not str(child.tag).startswith("{") and child.tag not in known:
            yield RULES["rss-unknown"].at(line_of(child), f"{name_of(child)} in {name_of(element)}", ", ".join(known))


def stray(element: etree._Element) -> Iterator[Finding]:
    """Yield a finding for text between elements."""
    for text in (element.text or "", *(child.tail or "" for child in content_of(element))):
        if text.strip():
            yield RULES["rss-text"].at(line_of(element), f"{quote(text)} in {name_of(element)}", "elements only")
            return


def _skip(element: etree._Element) -> Iterator[Finding]:
    """Check skipHours or skipDays."""
    unit = "hour" if element.tag == "skipHours" else "day"
    rule, allowed = RULES[f"rss-{unit}"], "0 to 23" if unit == "hour" else "Monday to Sunday"
    yield from stray(element)
    if not content_of(element):
        yield rule.at(line_of(element), f"an empty {name_of(element)}", f"at least one <{unit}>")
    seen = set()
    for child in content_of(element):
        value = text_of(child).strip()
        if unit == "hour":
            value = value.lstrip("0") or "0"
        if unit == "hour" and value == "24":
            yield RULES["rss-hour-midnight"].at(line_of(child), "<hour> 24", "0")
            value = "0"
        if child.tag != unit:
            yield rule.at(line_of(child), name_of(child), f"<{unit}>")
        elif value not in (_DAYS if unit == "day" else _HOURS):
            yield rule.at(line_of(child), f"<{unit}> {quote(value)}", allowed)
        elif value in seen:
            yield rule.at(line_of(child), f"<{unit}> {quote(value)} again", "each once")
        seen.add(value)


PARTS: dict[str, Callable[[etree._Element], Iterator[Finding]]] = {
    "guid": _guid, "enclosure": _enclosure, "source": _source, "cloud": _cloud, "image": _image, "textInput": _text_input,
    "skipHours": _skip, "skipDays": _skip,
}  # fmt: skip
