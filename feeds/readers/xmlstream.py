"""XML as a stream: the root, then one entry after the other, within bounds of memory, without DTD, entity or network.

Bytes are decoded here, so that control characters, wrong bytes and HTML's named references, which exports and feeds often
hold, do not end the reading. It ends at the first other fault; what stands above that is read.
"""

import codecs
import re
from collections.abc import Iterator
from html import escape
from html.entities import html5
from itertools import chain
from typing import BinaryIO, NamedTuple

from lxml import etree

from feeds.errors import SourceError
from feeds.text import codec, squash, truncate

_CHUNK = 64 * 1024  # bytes
_ENTRY = 64 * 1024 * 1024  # bytes that may pass without the end of an entry
_PROLOG = 1024 * 1024  # bytes before the root element
_FORBIDDEN = "\ufdd0"  # a noncharacter; stands for a character that XML 1.0 forbids until it is counted
_UNREADABLE = "\ufffd"
_CONTROLS = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20)])
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(
    "&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,10})|(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31}));"
)
_CUT = re.compile(r"(?:&[#A-Za-z0-9]{0,33}|<[!\[A-Z]{0,7}|\]\]?)\Z")  # what the next chunk may complete
_BEGINNING = re.compile(r"([\ufeff\0\s]*)(<\?xml\s[^<>]{0,300}\?>)?")
_DECLARED = re.compile(rb"""\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_BYTE_ORDERS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_NETSCAPE = "-//Netscape Communications//DTD RSS 0.91//EN"  # RSS 0.91 asks for it; it is not loaded
_REFUSED = "a DOCTYPE, expected none: DTDs and entities are refused; remove it"


class Root(NamedTuple):
    """The root element of a document: its name as lxml has it, and the namespaces that are declared on it."""

    name: str
    namespaces: frozenset[str]


class Entry(NamedTuple):
    """An element, and notes on the characters of it that XML forbids or that could not be decoded."""

    element: etree._Element
    notes: tuple[str, ...] = ()


def root(stream: BinaryIO) -> Root:
    """Return the root element of a document. Raises SourceError where there is none, or a DTD."""
    stream.seek(0)
    start = stream.read(_CHUNK)
    if not start:
        raise SourceError("an empty file, expected an XML document")
    try:
        entry = next(_entries(stream, (), None, _PROLOG, huge_tree=False), None)
    except SourceError:
        if b"<!DOCTYPE" in start:  # it may be what the fault is in
            raise SourceError(_REFUSED) from None
        raise
    if entry is None:
        raise SourceError("no element, expected an XML document")
    info = entry.element.getroottree().docinfo
    dtd = info.internalDTD
    if dtd is not None and (info.public_id != _NETSCAPE or any(True for _ in dtd.iterentities())):
        raise SourceError(_REFUSED)
    return Root(str(entry.element.tag), frozenset(uri for uri in entry.element.nsmap.values() if uri))


def entries(stream: BinaryIO, root: Root, *names: str) -> Iterator[Entry]:
    """Yield the root as it begins, then each complete element with one of these names, as lxml has them.

    These are children of the root or of its channel, or the root itself (RFC 4287 §2). One is removed from the tree when
    the next one is taken, so that in the end the root holds the rest. Raises SourceError at the first fault, and where an
    entry is too large.
    """
    return _entries(stream, names, (root.name, *names), _ENTRY, huge_tree=True)


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; a prefix that is not declared stays."""
    return str(element.tag).rpartition("}")[2]


def _entries(
    stream: BinaryIO, names: tuple[str, ...], tags: tuple[str, ...] | None, bound: int, huge_tree: bool
) -> Iterator[Entry]:
    parser = etree.XMLPullParser(
        ("start", "end"),
        tag=tags,
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        strip_cdata=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=huge_tree,
    )
    top: etree._Element | None = None
    last: etree._Element | None = None
    waited, is_marked = 0, False
    for data, fault in _fed(parser, stream):
        waited += len(data)
        is_marked = is_marked or _FORBIDDEN.encode() in data or _UNREADABLE.encode() in data
        for event, element in parser.read_events():  # what ends above a fault is good
            if top is None:
                top = element
                yield Entry(top)
            elif event == "end" and _is_entry(element, top, names):
                _remove(last)
                last, waited = element, 0
                yield Entry(element, _mended(element) if is_marked else ())
        if fault:
            raise fault
        if waited > bound + _CHUNK:
            raise SourceError(f"an element of more than {bound} bytes, expected smaller ones; nothing below it is read")
    _remove(last)


def _is_entry(element: etree._Element, top: etree._Element, names: tuple[str, ...]) -> bool:
    parent = element.getparent()
    if parent is None or parent is top:
        return parent is top or f"{{*}}{local(element)}" in names
    return parent.getparent() is top and local(parent) == "channel"


def _remove(element: etree._Element | None) -> None:
    parent = element.getparent() if element is not None else None
    if parent is not None and element is not None:
        parent.remove(element)


def _fed(parser: etree.XMLPullParser[etree._Element], stream: BinaryIO) -> Iterator[tuple[bytes, SourceError | None]]:
    """Yield each chunk when it is parsed, and the first fault."""
    for data in chain(_chunks(stream), (b"",)):
        fault = None
        try:
            parser.feed(data) if data else parser.close()
        except etree.XMLSyntaxError:
            fault = _fault(parser)
        yield data, fault


def _fault(parser: etree.XMLPullParser[etree._Element]) -> SourceError | None:
    """Return the first fault. A prefix that is not declared is none: names with it are read as they are."""
    for entry in parser.feed_error_log:
        if entry.level == etree.ErrorLevels.FATAL:
            reason = truncate(squash(entry.message.partition(", use XML_PARSE")[0]), 120)
            what = "the file ends within an element" if entry.type_name == "ERR_TAG_NOT_FINISHED" else reason
            return SourceError(f"line {entry.line}: {what}, expected well-formed XML; nothing below it is read")
    return None


def _mended(element: etree._Element) -> tuple[str, ...]:
    """Remove what stands for forbidden characters, and return notes."""
    forbidden = unreadable = 0
    for part in element.iter():
        tail = part.tail if part is not element else None  # what follows the element may not be parsed yet
        whole = "".join((part.text or "", tail or "", *part.attrib.values()))
        unreadable += whole.count(_UNREADABLE)
        if marks := whole.count(_FORBIDDEN):
            forbidden += marks
            part.text = (part.text or "").replace(_FORBIDDEN, "")
            if tail:
                part.tail = tail.replace(_FORBIDDEN, "")
            for key, value in part.attrib.items():
                part.set(key, value.replace(_FORBIDDEN, ""))
    notes = (
        (forbidden, "that XML forbids, removed"),
        (unreadable, f"not readable in the encoding of the file, shown as {_UNREADABLE}"),
    )
    return tuple(f"{number} character{'s' * (number > 1)} {what}" for number, what in notes if number)


def _encoding(start: bytes) -> str:
    """Return the encoding of a document by its byte order, else its declaration, else UTF-8. Raises SourceError."""
    for mark, name in _BYTE_ORDERS:
        if start.startswith(mark):
            return name
    declared = _DECLARED.match(start)
    label = declared[1].decode("ascii") if declared else "utf-8"
    name = codec(label) or ""
    if not name:
        raise SourceError(f'encoding "{label}" is not known; save the file as UTF-8')
    return "utf-8" if name.startswith(("utf-16", "utf-32", "utf-7")) else name  # it was read as ASCII up to here


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield a document from its start as UTF-8, in chunks that are not empty, with characters for HTML's references.

    What stands above the XML declaration follows it, so that lines keep their numbers.
    """
    stream.seek(0)
    data = stream.read(_CHUNK)
    decoder = codecs.getincrementaldecoder(_encoding(data))("replace")
    text = _BEGINNING.sub(lambda found: (found[2] or "") + "\n" * found[1].count("\n"), decoder.decode(data), count=1)
    is_cdata = False
    while data:
        data = stream.read(_CHUNK)
        cut = _CUT.search(text, max(0, len(text) - 40)) if data else None
        whole, rest = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
        whole, is_cdata = _resolved(whole, is_cdata)
        if whole:
            yield _legal(whole)
        text = rest + decoder.decode(data, final=not data)
    if text:
        yield _legal(_resolved(text, is_cdata)[0])


def _resolved(text: str, is_cdata: bool) -> tuple[str, bool]:
    """Return a text with its references resolved outside CDATA sections, and whether one is open at its end."""
    parts, at = list[str](), 0
    while at < len(text):
        mark = "]]>" if is_cdata else "<![CDATA["
        end = text.find(mark, at)
        part = text[at:] if end < 0 else text[at : end + len(mark)]
        parts.append(_REFERENCE.sub(_reference, part) if "&" in part and not is_cdata else part)
        is_cdata ^= end >= 0
        at += len(part)
    return "".join(parts), is_cdata


def _reference(found: re.Match[str]) -> str:
    if found[3]:
        character = html5.get(f"{found[3]};", "")
        return escape(character) if character else f"&amp;{found[3]};"
    code = int(found[1], 16) if found[1] else int(found[2])
    is_illegal = code > 0x10FFFF or bool(_ILLEGAL.match(chr(code)))
    return _FORBIDDEN if is_illegal else found[0]


def _legal(text: str) -> bytes:
    """Return a text as UTF-8, with a mark for each character that XML forbids."""
    data = text.encode("utf-8", "replace")
    if len(data.translate(None, _CONTROLS)) != len(data) or b"\xef\xbf\xbe" in data or b"\xef\xbf\xbf" in data:
        return _ILLEGAL.sub(_FORBIDDEN, text).encode("utf-8", "replace")
    return data
