"""The constructs of Atom: text, persons, categories, content, generators."""

import base64
import binascii
from collections.abc import Callable, Iterator

from lxml import etree

from feeds.check import html, links, values
from feeds.check.canonical import canonical
from feeds.check.rules import Finding, quote, table
from feeds.check.structure import Breaches, Field, attribute, fault, fields, required
from feeds.check.xml import content_of, line_of, name_of, text_of
from feeds.names import ATOM, XML

RULES = table("""
atom-missing | error | RFC 4287 section 4 |
    The element is required.
atom-repeated | error | RFC 4287 section 4 |
    The element is allowed once: readers take the first, or the last.
atom-nested | error | RFC 4287 section 4 |
    The element holds text: markup in it must be escaped, or of type xhtml.
atom-attribute | error | RFC 4287 section 4 |
    Atom has no such attribute there. Most often it is misspelt.
atom-attribute-missing | error | RFC 4287 section 4.2.2 |
    The element says nothing without this attribute.
atom-type | error | RFC 4287 sections 3.1.1 and 4.1.3.1 |
    The type tells how to read the text: text, html or xhtml; content may also have a media type.
atom-type-blank | error | RFC 4287 section 3.1.1 |
    An empty type says nothing: leave it out for plain text.
atom-div | error | RFC 4287 section 3.1.1.3 |
    Text of type xhtml stands in one <div> of the XHTML namespace.
atom-escaped | warning | RFC 4287 section 3.1.1.3 |
    Markup in text of type xhtml is not escaped; readers show the tags as they stand.
atom-blank | warning | RFC 4287 section 4 |
    An empty element says nothing and hides in readers what is missing.
atom-src | error | RFC 4287 section 4.1.3.2 |
    Content with src is empty, and its type is a media type.
atom-src-type | warning | RFC 4287 section 4.1.3.2 |
    Content with src has a type, so that readers know whether they can show it.
atom-base64 | error | RFC 4287 section 4.1.3.3 |
    Content of a media type that is neither text nor XML is in Base64.
atom-mixed | error | RFC 4287 section 4.1.3.3 |
    Content of an XML media type is one element, without text beside it.
atom-name-email | warning | RFC 4287 section 3.2.1 |
    A name is for people to read; an e-mail address in it is shown to everyone.
atom-composite | error | RFC 4287 section 4.1.3.1 |
    A composite media type (multipart, message) cannot be content.
atom-id-form | warning | RFC 4287 section 4.2.6.1 |
    Ids are compared letter by letter: one that is not in its normal form is soon written in another way, and
    readers show the entry again.
atom-html-page | warning | RFC 4287 section 4.1.3.3 |
    Content of type text/html is a whole page. For a fragment, write type="html".
""")
BREACHES = Breaches(RULES["atom-missing"], RULES["atom-repeated"], RULES["atom-nested"])
_A = f"{{{ATOM}}}"
_XHTML = "http://www.w3.org/1999/xhtml"
_PERSON = {
    f"{_A}name": Field("1", values.plain),
    f"{_A}uri": Field("?", values.reference),
    f"{_A}email": Field("?", values.email),
}
_KNOWN = {"content": {"type", "src"}, "category": {"term", "scheme", "label"}, "generator": {"uri", "version"}}
_KNOWN |= {name: {"type"} for name in ("title", "subtitle", "summary", "rights")}
Construct = Callable[[etree._Element], Iterator[Finding]]


def attributes(element: etree._Element) -> Iterator[Finding]:
    known = _KNOWN.get(etree.QName(element).localname, set())
    for name in element.attrib:
        if not str(name).startswith("{") and name not in known:
            yield RULES["atom-attribute"].at(line_of(element), f"{name}= of {name_of(element)}", "a known attribute")
    if element.get(f"{{{XML}}}lang"):
        yield from attribute(element, f"{{{XML}}}lang", values.language)
    yield from attribute(element, f"{{{XML}}}base", values.reference)


def _person(element: etree._Element) -> Iterator[Finding]:
    yield from fields(element, _PERSON, BREACHES, trim=False)
    name = element.findtext(f"{_A}name") or ""
    if any(not values.email(word.strip("<>()")) for word in name.split()):
        yield RULES["atom-name-email"].at(
            line_of(element), f"<name> {quote(name)}", "a name; addresses go into <email>"
        )
    for child in content_of(element):
        if str(child.tag).startswith(_A) and child.tag not in _PERSON:
            yield RULES["atom-nested"].at(
                line_of(child), f"{name_of(child)} in {name_of(element)}", "name, uri and email"
            )


def _category(element: etree._Element) -> Iterator[Finding]:
    yield from required(element, "term", values.text, RULES["atom-attribute-missing"])
    yield from attribute(element, "scheme", values.absolute)
    yield from attribute(element, "label", values.plain)


def _generator(element: etree._Element) -> Iterator[Finding]:
    yield from attribute(element, "uri", values.reference)
    yield from fault(values.plain(text_of(element)), line_of(element), f"<generator> {quote(text_of(element))}")


def _identifier(element: etree._Element) -> Iterator[Finding]:
    value = text_of(element)
    if not values.absolute(value) and canonical(value) != value:
        yield RULES["atom-id-form"].at(line_of(element), f"{name_of(element)} {quote(value)}", quote(canonical(value)))


def _text(element: etree._Element) -> Iterator[Finding]:
    kind = element.get("type", "text")
    if kind == "":
        yield RULES["atom-type-blank"].at(line_of(element), f'type="" of {name_of(element)}', "text, html or xhtml")
    elif kind not in ("text", "html", "xhtml"):
        yield RULES["atom-type"].at(
            line_of(element), f"type={quote(kind)} of {name_of(element)}", "text, html or xhtml"
        )
    else:
        yield from _inline(element, kind)


def _inline(element: etree._Element, kind: str) -> Iterator[Finding]:
    """Check text of type text, html or xhtml."""
    if kind == "xhtml":
        yield from _div(element)
        return
    if inner := content_of(element):
        yield RULES["atom-nested"].at(line_of(inner[0]), f"{name_of(inner[0])} in {name_of(element)}", "escaped markup")
        return
    text = text_of(element)
    if not text.strip():
        yield RULES["atom-blank"].at(line_of(element), f"an empty {name_of(element)}", "text")
    elif kind == "text":
        yield from fault(values.plain(text), line_of(element), f"{name_of(element)} {quote(text)}")
    else:
        yield from html.content(text, line_of(element), links.based(element))


def _div(element: etree._Element) -> Iterator[Finding]:
    inner = content_of(element)
    if (
        len(inner) != 1
        or inner[0].tag != f"{{{_XHTML}}}div"
        or (element.text or "").strip()
        or (inner[0].tail or "").strip()
    ):
        found = name_of(inner[0]) if inner else "no element"
        yield RULES["atom-div"].at(line_of(element), f"{found} in {name_of(element)}", "one XHTML <div>")
        return
    for child in inner[0].iter(etree.Element):
        if not str(child.tag).startswith(f"{{{_XHTML}}}") and child.prefix is None and not _foreign(child):
            yield html.RULES["html-unknown"].at(
                line_of(child), f"{name_of(child)} outside of XHTML", "the XHTML namespace"
            )
    if not len(inner[0]) and values.plain(text_of(inner[0])) and text_of(inner[0]).strip():
        yield RULES["atom-escaped"].at(
            line_of(element), f"{quote(text_of(inner[0]))} in {name_of(element)}", "elements"
        )
    elif not len(inner[0]) and not text_of(inner[0]).strip():
        yield RULES["atom-blank"].at(line_of(element), f"an empty {name_of(element)}", "text")
    markup = etree.tostring(inner[0], encoding="unicode", with_tail=False).replace(f"<{inner[0].prefix}:", "<")
    yield from html.content(markup, line_of(inner[0]), links.based(inner[0]))


def _foreign(element: etree._Element) -> bool:
    return "svg" in str(element.tag) or "MathML" in str(element.tag)


def _content(element: etree._Element) -> Iterator[Finding]:
    kind, line = element.get("type"), line_of(element)
    yield from attribute(element, "src", values.reference)
    if element.get("src") is not None:
        if len(element) or (element.text or "").strip():
            yield RULES["atom-src"].at(line, "<content> with src and content of its own", "an empty element")
        if kind is None:
            yield RULES["atom-src-type"].at(line, "<content> with src and no type", "a media type")
        elif kind in ("text", "html", "xhtml"):
            yield RULES["atom-src"].at(line, f"<content> with src and type={quote(kind)}", "a media type")
        else:
            yield from attribute(element, "type", values.media_type)
    elif kind in (None, "text", "html", "xhtml"):
        yield from _inline(element, kind or "text")
    elif kind == "":
        yield RULES["atom-type-blank"].at(line, 'type="" of <content>', "text, html, xhtml or a media type")
    else:
        yield from _other_media(element, str(kind).lower())


def _other_media(element: etree._Element, kind: str) -> Iterator[Finding]:
    """Check content of a media type."""
    line, bare, inner = line_of(element), kind.partition(";")[0].strip(), content_of(element)
    if broken := values.media_type(kind):
        yield from fault(broken, line, f"type={quote(kind)} of <content>")
    elif bare.startswith(("multipart/", "message/")):
        yield RULES["atom-composite"].at(
            line, f"type={quote(kind)} of <content>", "text, html, xhtml or a simple media type"
        )
    elif bare.endswith(("+xml", "/xml")):
        if inner and any(text.strip() for text in (element.text or "", *(child.tail or "" for child in inner))):
            yield RULES["atom-mixed"].at(line, f"text beside {name_of(inner[0])} in <content>", "one element")
        if bare == "application/xhtml+xml" and inner and etree.QName(inner[0]).localname != "html":
            yield RULES["atom-html-page"].at(line, f"a fragment of type {quote(kind)}", 'type="xhtml"')
    elif bare.startswith("text/"):
        if inner:
            yield RULES["atom-nested"].at(line_of(inner[0]), f"{name_of(inner[0])} in <content>", "escaped markup")
        elif bare == "text/html" and "<html" not in text_of(element).lower():
            yield RULES["atom-html-page"].at(line, f"a fragment of type {quote(kind)}", 'type="html"')
    else:
        try:
            base64.b64decode("".join(text_of(element).split()), validate=True)
        except (binascii.Error, ValueError):
            yield RULES["atom-base64"].at(line, f"content of type {quote(kind)}", "Base64")


CONSTRUCTS: dict[str, tuple[Construct, ...]] = {
    "author": (attributes, _person), "contributor": (attributes, _person), "category": (attributes, _category),
    "generator": (attributes, _generator), "id": (attributes, _identifier), "content": (attributes, _content),
    **dict.fromkeys(("title", "subtitle", "summary", "rights"), (attributes, _text)),
    **dict.fromkeys(("updated", "published", "icon", "logo", "source"), (attributes,)),
}  # fmt: skip
