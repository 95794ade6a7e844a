"""XML as a stream: bytes that libxml2 accepts, elements within bounds of memory, and neither DTD, entity nor network."""

import codecs
import re
from collections.abc import Iterator
from html import escape
from html.entities import html5
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from feeds.errors import SourceError
from feeds.text import squash, truncate

if TYPE_CHECKING:
    from lxml import etree

# Stands for a character that XML 1.0 forbids, so that its place is known after parsing. It is a noncharacter.
FORBIDDEN = "\ufdd0"

_CHUNK = 256 * 1024  # bytes
_ELEMENT = 64 * 1024 * 1024  # bytes that may pass without the end of an element that is waited for
_PROLOG = 1024 * 1024  # bytes before the root element
_CONTROL = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20)])
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(
    "&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,10})|(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31}));"
)
_REFERENCE_LENGTH = 34
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


class Root(NamedTuple):
    """The root element of a document: its name as lxml has it, and the namespaces that are declared on it."""

    name: str
    namespaces: frozenset[str]


def encoding(head: bytes) -> str:
    """Return the encoding of a document by its byte order mark, else its declaration, else UTF-8."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    declared = _DECLARED.match(head.lstrip()[:300])
    name = declared[1].decode("ascii") if declared else "utf-8"
    try:
        info = codecs.lookup(name)
    except LookupError:
        raise SourceError(f'encoding "{name}" is not known; save the file as UTF-8') from None
    wide = info.name.startswith(("utf-16", "utf-32", "utf-7")) or not info._is_text_encoding
    return "utf-8" if wide else info.name  # what is read as ASCII up to here is not UTF-16, whatever it says


def chunks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield a document from its start as UTF-8, each forbidden character or reference to one as `FORBIDDEN`.

    White space before the XML declaration is left out, bytes that are wrong in the encoding become U+FFFD, and HTML's
    named references, which XML does not know, their characters: in HTML within CDATA they mean the same.
    """
    stream.seek(0)
    data = stream.read(_CHUNK)
    decoder = codecs.getincrementaldecoder(encoding(data))("replace")
    rest, started = "", False
    while data:
        text = rest + decoder.decode(data)
        text = text if started else text.lstrip("\ufeff \t\r\n\0")
        started = started or bool(text)
        held = text.rfind("&", max(0, len(text) - _REFERENCE_LENGTH))
        text, rest = (text[:held], text[held:]) if held >= 0 else (text, "")
        yield _legal(text)
        data = stream.read(_CHUNK)
    yield _legal(rest + decoder.decode(b"", True))


def _legal(text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    if "&" in text:
        text, changed = _REFERENCE.subn(_reference, text)
        data = text.encode("utf-8", "replace") if changed else data
    if len(data.translate(None, _CONTROL)) != len(data) or b"\xef\xbf\xbe" in data or b"\xef\xbf\xbf" in data:
        return _ILLEGAL.sub(FORBIDDEN, text).encode("utf-8", "replace")
    return data


def _reference(found: re.Match[str]) -> str:
    if found[3]:
        character = html5.get(f"{found[3]};", "")
        return escape(character) if character else f"&amp;{found[3]};"
    code = int(found[1], 16) if found[1] else int(found[2])
    is_illegal = code > 0x10FFFF or bool(_ILLEGAL.match(chr(code)))
    return FORBIDDEN if is_illegal else found[0]


def root(stream: BinaryIO) -> Root:
    """Return the root element of a document. Raises SourceError where there is none, or a DTD."""
    stream.seek(0)
    if not stream.read(1):
        raise SourceError("an empty file, expected an XML document")
    for element in _events(stream, _PROLOG, "start", huge_tree=False):
        if element.getroottree().docinfo.doctype or element.getroottree().docinfo.internalDTD is not None:
            raise SourceError("a DTD, expected a document without one; remove <!DOCTYPE …> at its beginning")
        return Root(str(element.tag), frozenset(uri for uri in element.nsmap.values() if uri))
    raise SourceError("no element, expected an XML document")


def elements(stream: BinaryIO, *names: str) -> "Iterator[etree._Element]":
    """Yield the elements with these names, as lxml has them, when they end; an element is emptied after its turn.

    `root` must have accepted the document. Raises SourceError where it is no XML, or an element is too large.
    """
    for element in _events(stream, _ELEMENT, "end", tag=names, huge_tree=True):
        yield element
        element.clear()
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]


def _events(
    stream: BinaryIO, bound: int, event: str, tag: tuple[str, ...] | None = None, huge_tree: bool = False
) -> "Iterator[etree._Element]":
    """Yield the elements of one kind of event; at most `bound` bytes may be read from one to the next."""
    from lxml import etree

    parser = etree.XMLPullParser(
        (event,),  # type: ignore[arg-type]
        tag=tag,
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=huge_tree,
    )
    waited, is_whole = 0, False
    try:
        for chunk in chunks(stream):
            waited += len(chunk)
            if waited > bound + _CHUNK:
                raise SourceError(f"an element of more than {bound} bytes, expected smaller ones")
            failure = _fed(parser, chunk)
            for _, element in parser.read_events():  # what ends above a mistake is good
                waited = 0
                yield element
            if failure:
                raise failure
        is_whole = True
        parser.close()
    except etree.XMLSyntaxError as error:
        if is_whole and all(entry.type_name.startswith("NS_") for entry in parser.feed_error_log):
            return  # a prefix that is not declared, in an element that nobody asked for
        found = truncate(squash((error.msg or "").partition(", line ")[0]), 120)
        what = "the file ends within an element" if is_whole else found
        where = f"line {error.lineno}: " if error.lineno else ""
        raise SourceError(f"{where}{what}, expected well-formed XML; nothing below it is read") from None


def _fed(parser: "etree.XMLPullParser[etree._Element]", chunk: bytes) -> Exception | None:
    from lxml import etree

    try:
        parser.feed(chunk)
    except etree.XMLSyntaxError as error:
        return error
    return None
