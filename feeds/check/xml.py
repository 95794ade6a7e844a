"""XML as a stream: what stands before the root element, and one entry after the other."""

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from lxml import etree

from feeds.check.rules import Finding, table

RULES = table("""
xml-malformed | error | XML 1.0 section 2.1; Namespaces in XML |
    A feed that is no well-formed XML is not read at all by strict readers.
xml-entities | error | XML 1.0 section 4.2; RSS Advisory Board profile 3 |
    Entities declared in a document can make a reader run out of memory or fetch other files. Most readers refuse
    them; the file is not read further.
xml-doctype | warning | RSS 0.91 (Netscape) |
    Feeds need no DOCTYPE. Readers may try to fetch it, and the address of the RSS 0.91 one is gone.
xml-version | error | XML 1.0 section 2.8 |
    Most readers know XML 1.0 only.
xml-encoding | warning | XML 1.0 section 4.3.3 |
    Every reader must know UTF-8 and UTF-16 only. UTF-8 is safe everywhere.
xml-namespace | error | Namespaces in XML; RFC 4287 section 1.2 |
    Readers know elements by their namespace. In a wrong one, they are not seen.
xml-root | error | RSS 2.0; RFC 4287 section 2; OPML 2.0 |
    The file's name says feed, but its root element is none of rss, feed, entry, RDF and opml.
""")
TO_LOOK_AT = 1 << 20  # bytes in which a root element is expected

_BEFORE_ROOT = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE(?:[^\"'<>\[]|\"[^\"]*\"|'[^']*')*(.?)")
_ROOT = re.compile(r"<(?:[^\W\d][\w.-]*:)?([^\W\d][\w.-]*)")
_VERSION = re.compile(r"""<\?xml\s+version\s*=\s*["']([^"']*)["']""")
_ENCODING = re.compile(r"""<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']""")
_USUAL = {"", "utf-8", "utf8", "utf-16", "us-ascii", "ascii"}


class Prolog(NamedTuple):
    """What stands before the root element, and the local name of that; "" where there is none."""

    root: str
    version: str
    encoding: str
    doctype: int  # its line, or 0
    subset: bool  # whether it declares something


class Malformed(Exception):
    """The document is not well-formed."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def prolog(head: bytes) -> Prolog:
    """Read what stands before the root element."""
    text = _decoded(head).removeprefix("\ufeff")
    version, declared = (one.match(text.lstrip()) for one in (_VERSION, _ENCODING))
    end = _match_end(_BEFORE_ROOT, text, 0)
    line, subset = 0, False
    if doctype := _DOCTYPE.match(text, end):
        line, subset = text.count("\n", 0, end) + 1, doctype[1] == "["
        end = _match_end(_BEFORE_ROOT, text, doctype.end())
        if subset:
            end = text.find("]>", doctype.end()) + 2
            end = _match_end(_BEFORE_ROOT, text, end)
    root = _ROOT.match(text, end)
    return Prolog(root[1] if root else "", version[1] if version else "", declared[1] if declared else "", line, subset)


def _match_end(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


def _decoded(head: bytes) -> str:
    """Return the start of a document: what matters there is ASCII."""
    for mark, encoding in (
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
        (b"<\0", "utf-16-le"),
        (b"\0<", "utf-16-be"),
    ):
        if head.startswith(mark):
            return head.decode(encoding, "replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def before_root(found: Prolog) -> Iterator[Finding]:
    """Check what stands before the root element."""
    if found.subset:
        yield RULES["xml-entities"].at(found.doctype, "a DOCTYPE with declarations", "no DOCTYPE")
    elif found.doctype:
        yield RULES["xml-doctype"].at(found.doctype, "a DOCTYPE", "none")
    if found.version not in ("", "1.0"):
        yield RULES["xml-version"].at(1, f'version "{found.version}"', "1.0")
    if found.encoding.lower() not in _USUAL:
        yield RULES["xml-encoding"].at(1, f'encoding "{found.encoding}"', "UTF-8")


def entries(stream: BinaryIO, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """Yield each element with one of these tags when it is complete, and last the root, without what was cleared.

    Nothing is fetched, and no entity is expanded. Raises Malformed.
    """
    parser = etree.iterparse(
        stream,
        events=("end",),
        tag=tags,
        remove_comments=True,
        remove_pis=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
    )
    try:
        for _, element in parser:
            if parser.error_log.filter_from_errors():  # a prefix without a namespace does not stop the parser
                break
            yield element
        root = parser.root
    except etree.XMLSyntaxError as error:
        line, reason = error.lineno or 1, str(error.msg or "unreadable")
        raise Malformed(line, reason.rsplit(", line ", 1)[0]) from None
    if failures := parser.error_log.filter_from_errors():
        first = failures[0]
        raise Malformed(first.line, first.message)
    if root is not None:
        yield root


def line_of(element: etree._Element) -> int:
    return int(element.sourceline or 1)


def text_of(element: etree._Element) -> str:
    """Return the text of an element and of those in it."""
    return "".join(str(part) for part in element.itertext(with_tail=False))


def name_of(element: etree._Element) -> str:
    """Return the name of an element as it is usually written."""
    local = etree.QName(element).localname
    return f"<{element.prefix}:{local}>" if element.prefix else f"<{local}>"


def content_of(element: etree._Element) -> list[etree._Element]:
    """Return the child elements, without references to entities."""
    return [child for child in element if isinstance(child.tag, str)]
