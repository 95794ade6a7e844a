"""Decode files whose encoding is unknown, with a note when it had to be detected.

Byte order marks and valid UTF-8 are certain. UTF-8 with stray bytes is read by `mixture`; chardet guesses the encoding of
everything else, and Windows-1252 is the fallback. Text that was decoded wrongly before it was saved is repaired if all of
it can be, and reported otherwise.
"""

import codecs
import re

_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20)])  # many of them mean a binary file
_MIN_CONFIDENCE = 0.1  # chardet's confidence grows with the share of non-ASCII text
_SAMPLE = 200_000  # bytes from which an encoding is detected
# Encodings that web pages used: chardet's name and Python's; a subset is decoded as its superset.
_ENCODINGS = {
    **{f"windows-125{page}": f"cp125{page}" for page in (0, 1, 2, 3, 4, 5, 6, 7)},
    **dict.fromkeys(("iso-8859-1", "iso8859-15", "iso-8859-15"), "cp1252"),
    **{
        name: name
        for name in ("koi8-r", "koi8-u", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-8", "iso-8859-13")
    },
    **{name: name for name in ("cp932", "euc-jp", "big5", "cp949", "euc-kr", "shift_jis")},
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5-hkscs": "big5hkscs",
}
# UTF-8 decoded as Windows-1252 or 1251: the lead byte as a letter and the continuation bytes as signs that no text has
# in such places. The patterns for bytes are a quick test that most pages pass.
_CONTINUATION = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_GARBLED = re.compile(
    f"[ÃÂ][\u0080-\u00bf]|Ã{_CONTINUATION}(?=[a-z])|â[€\u0080]{_CONTINUATION}|(?:[Â-ß]{_CONTINUATION}){{3}}|(?:[à-ï]{_CONTINUATION}{{2}}){{2}}"
    f"|ð[Ÿ\u009f]{_CONTINUATION}{{2}}"
    '|вЂ[\u0080-\u00bf‘’“”•–—˜™љ›њќћџ"]|(?:[РС][\u0080-\u00bf\u0402-\u045f‚„…†‡€‰‹‘’“”•–—™›№]){4}'
)
_CONTINUATION_BYTES = rb"(?:\xc2|\xe2[\x80\x82\x84]|[\xc5\xc6\xcb])."
_GARBLED_BYTES = {
    b"\xc3": re.compile(
        rb"\xc3(?:[\x82\x83]%b|\xa2(?:\xe2\x82\xac|\xc2\x80)|[\x82-\x9f]%b(?:\xc3[\x82-\x9f]%b){2}"
        rb"|[\xa0-\xaf](?:%b){2}|\xb0(?:\xc5\xb8|\xc2\x9f))" % ((_CONTINUATION_BYTES,) * 4)
    ),
    b"\xd0": re.compile(rb"\xd0(?:\xb2\xd0\x82|[\xa0\xa1](?:.{2,3}\xd0[\xa0\xa1]){3})"),
}


def decode(data: bytes) -> tuple[str, str | None]:
    """Return the text of a file, and a note if its encoding was not certain. Raises ValueError for binary data."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding), None
    unmarked = _utf16_or_jis(data) if b"\x00" in data or b"\x1b$" in data else None
    if unmarked:
        return unmarked
    try:
        return _utf8(data)
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)


def _utf8(data: bytes) -> tuple[str, str | None]:
    text = data.removeprefix(codecs.BOM_UTF8).decode()
    if len(data) - len(data.translate(None, _CONTROLS)) > len(text) / 50:
        raise ValueError("binary data, expected text")
    garbled = any(lead in data and pattern.search(data) for lead, pattern in _GARBLED_BYTES.items())
    return _repaired(text) if garbled else (text, None)


_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(f"damaged {encoding.upper()} at byte {error.start}, expected text") from None


def _utf16_or_jis(data: bytes) -> tuple[str, str] | None:
    """Return the text if it certainly is UTF-16 without a byte order mark, or ISO-2022-JP."""
    high, low = data[1:_SAMPLE:2].count(0), data[:_SAMPLE:2].count(0)
    encoding = "iso2022_jp" if not high + low else "utf-16-le" if high > low else "utf-16-be"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    printable = sum(character.isprintable() or character.isspace() for character in text[:_SAMPLE])
    zeros = max(high, low)
    certain = encoding == "iso2022_jp" or (zeros > 8 * min(high, low) and zeros * 100 > len(data[:_SAMPLE]))
    if not certain or printable * 50 <= 49 * len(text[:_SAMPLE]):
        return None
    return text, f"no byte order mark: read as {encoding.upper()}"


def _not_utf8(data: bytes, at: int) -> tuple[str, str]:
    """Return text that is not UTF-8, or only in part; `at` is the first invalid byte. Raises ValueError."""
    if re.search(rb"[\x00-\x08\x0e-\x1f]", data):
        raise ValueError(f"binary data at byte {at}, expected text")
    return _mixture(data, at) or _legacy(data, at)


def _mixture(data: bytes, at: int) -> tuple[str, str] | None:
    from feeds.text.mixture import decode_mixture, join_surrogates  # compiles large patterns that few files need

    joined, note = join_surrogates(data)
    decoded = decode_mixture(joined)
    if decoded is None:
        return None
    text, strays = decoded
    bytes_read = f"{strays} byte{'s' * (strays > 1)} read as Windows-1252" if strays else None
    return text, f"not UTF-8 at byte {at}: " + ", ".join(filter(None, (note, bytes_read)))


def _legacy(data: bytes, at: int) -> tuple[str, str]:
    encoding = _detect(data)
    try:
        return data.decode(encoding), f"not UTF-8 at byte {at}: read as {_NAMES.get(encoding, encoding.upper())}"
    except UnicodeDecodeError:
        raise ValueError(f"byte {at} is neither UTF-8 nor {_NAMES.get(encoding, encoding.upper())} text") from None


_NAMES = {f"cp125{page}": f"Windows-125{page}" for page in range(9)}


def _detect(data: bytes) -> str:
    """Return chardet's guess, or Windows-1252 if it is uncertain, unusual on web pages or fails to decode the data."""
    import chardet

    guess = chardet.detect(data[:_SAMPLE])
    name = _ENCODINGS.get((guess["encoding"] or "").lower(), "cp1252")
    try:
        return name if (guess["confidence"] or 0) >= _MIN_CONFIDENCE and data.decode(name) else "cp1252"
    except UnicodeDecodeError:
        return "cp1252"


def _repaired(text: str) -> tuple[str, str | None]:
    """Return the intended text if all of it is UTF-8 decoded as a legacy encoding, else the text and a note."""
    first = _GARBLED.search(text)
    if first is None:
        return text, None
    for encoding in ("cp1252", "cp1251"):
        once = _reencoded(text, encoding)
        if once is not None:
            repaired, _ = _repaired(once)
            return repaired, f"UTF-8 that was read as {_NAMES[encoding]} before it was saved: repaired"
    line = text.count("\n", 0, first.start()) + 1
    places = sum(1 for _ in _GARBLED.finditer(text))
    what = "1 place looks" if places == 1 else f"{places} places look"
    return text, f'line {line}: {what} wrongly decoded, as "{first[0]}": left unchanged'


def _reencoded(text: str, encoding: str) -> str | None:
    """Return the text encoded in the legacy encoding and decoded as UTF-8, or None if that fails."""
    try:
        return text.encode(encoding, "as-bytes").decode()
    except UnicodeError:
        return None


def _as_bytes(error: UnicodeError) -> tuple[bytes, int]:
    """Encode U+0000 to U+00FF as one byte: programs keep the bytes that Windows-1252 leaves undefined."""
    if isinstance(error, UnicodeEncodeError) and ord(error.object[error.start]) < 0x100:
        return bytes([ord(error.object[error.start])]), error.start + 1
    raise error


codecs.register_error("as-bytes", _as_bytes)
