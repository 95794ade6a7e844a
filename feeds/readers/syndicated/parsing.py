"""The XML of a feed as a stream: its root, then entry after entry, each forgotten when the next one is read.

DTDs and entities are refused, nothing external is loaded, and the bounds of libxml2 on depth and size hold. Reading
ends at the first fault; what stands above it is read.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, Literal

from lxml import etree

from feeds.errors import SourceError
from feeds.readers.syndicated.elements import local

_CHUNK = 64 * 1024  # bytes
_CONTROLS = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20)])  # illegal in XML 1.0 §2.2
_CONTROL_REFERENCE = re.compile(rb"&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));", re.IGNORECASE)
_CUT_REFERENCE = re.compile(rb"&[^;<>\s]{0,40}\Z")
_DECLARATION = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)""")
_LATIN = {b"iso-8859-1", b"iso_8859-1", b"latin1", b"latin-1"}  # Windows-1252 in truth (WHATWG Encoding §4.2)
_NETSCAPE = "-//Netscape Communications//DTD RSS 0.91//EN"  # RSS 0.91 asks for it; it is not loaded


_REFUSED = "a DOCTYPE, expected none: DTDs and entities are refused; remove it"
_BOUND = re.compile("huge|excessive depth|resource limit", re.IGNORECASE)


class Stream:
    """The bytes of a feed in chunks, without control characters, which are counted."""

    def __init__(self, stream: BinaryIO) -> None:
        stream.seek(0)
        self._stream, start = stream, stream.read(1024)
        stream.seek(0)
        declared = _DECLARATION.match(start.removeprefix(b"\xef\xbb\xbf"))
        label = declared[1].lower() if declared else b"utf-8"
        self.encoding = "windows-1252" if label in _LATIN else None
        self._is_ascii = b"\0" not in start[:4] and start[:2] not in (b"\xff\xfe", b"\xfe\xff")
        self._is_ascii = self._is_ascii and not label.startswith((b"iso-2022", b"utf-16", b"utf-32", b"ucs"))
        self.removed = 0
        self.skipped = 0  # lines above the XML declaration

    def chunks(self) -> Iterator[bytes]:
        """Yield the bytes, none that is empty."""
        kept = b""
        while data := self._stream.read(_CHUNK):
            if self._is_ascii:
                data, kept = self._cleaned(kept + data)
            if data:
                yield data
        if kept:
            yield kept

    def _cleaned(self, data: bytes) -> tuple[bytes, bytes]:
        """Return the data without control characters, and the beginning of a reference at its end."""
        cut = _CUT_REFERENCE.search(data, max(0, len(data) - 50))
        data, kept = (data[: cut.start()], data[cut.start() :]) if cut else (data, b"")
        if self._stream.tell() <= _CHUNK and data.lstrip()[:5] == b"<?xml":
            self.skipped = data[: data.index(b"<")].count(b"\n")
            data = data.lstrip()
        clean, count = _CONTROL_REFERENCE.subn(b"", data.translate(None, _CONTROLS))
        self.removed += count + len(data) - len(data.translate(None, _CONTROLS))
        return clean, kept


def root(stream: BinaryIO) -> etree._Element:
    """Return the root element as it begins. Raises SourceError where there is none, or a DTD."""
    try:
        _, element = next(_events(Stream(stream), ("start",), None), (None, None))
    except SourceError:
        stream.seek(0)
        if b"<!DOCTYPE" in stream.read(_CHUNK):  # it may be what the fault is in
            raise SourceError(_REFUSED) from None
        raise
    if element is None:
        raise SourceError("no element, expected a feed")
    info = element.getroottree().docinfo
    dtd = info.internalDTD
    if dtd is not None and (info.public_id != _NETSCAPE or any(True for _ in dtd.iterentities())):
        raise SourceError(_REFUSED)
    return element


def entries(stream: Stream, root_tag: str) -> Iterator[etree._Element]:
    """Yield the root as it begins, then each complete item or entry. Raises SourceError at the first fault.

    An entry is removed when the next one is taken, so that in the end the root holds what is no entry.
    """
    top: etree._Element | None = None
    last: etree._Element | None = None
    for event, element in _events(stream, ("start", "end"), (root_tag, "{*}item", "{*}entry")):
        if top is None:
            top = element
            yield top
        elif event == "end" and _is_entry(element, top):
            _remove(last)
            last = element
            yield element
    _remove(last)


def _remove(element: etree._Element | None) -> None:
    parent = element.getparent() if element is not None else None
    if parent is not None and element is not None:
        parent.remove(element)


def _is_entry(element: etree._Element, top: etree._Element) -> bool:
    """Tell whether an element is a child of the root or of its channel, or an Atom entry document (RFC 4287 §2)."""
    if element is top:
        return local(element) == "entry"
    parent = element.getparent()
    if parent is None or parent is top:
        return parent is top
    return parent.getparent() is top and local(parent) == "channel"


def _events(
    stream: Stream, events: tuple[Literal["start", "end"], ...], tags: tuple[str, ...] | None
) -> Iterator[tuple[str, etree._Element]]:
    """Yield what the parser reports, up to the first fault. Raises SourceError there."""
    parser = etree.XMLPullParser(
        events,
        tag=tags,
        encoding=stream.encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        strip_cdata=False,
        remove_comments=True,
        remove_pis=True,
    )
    for data in stream.chunks():
        with suppress(etree.XMLSyntaxError):  # the log has more: some faults are not raised
            parser.feed(data)
        yield from parser.read_events()
        _stop_at_fault(parser, stream.skipped)
    with suppress(etree.XMLSyntaxError):
        parser.close()
    yield from parser.read_events()
    _stop_at_fault(parser, stream.skipped)


def _stop_at_fault(parser: etree.XMLPullParser, skipped: int) -> None:
    """Raise SourceError for the first fault. A prefix that is not declared is none: names with it are read as they are."""
    for entry in parser.feed_error_log:
        if entry.level == etree.ErrorLevels.FATAL:
            reason = " ".join(entry.message.split())
            if _BOUND.search(reason):
                reason = "more than 10 MB in one text or 256 elements in one another"
            raise SourceError(
                f"line {entry.line + skipped}: the XML has a fault, nothing below it is read; mend it: {reason}"
            )
