"""From bytes to text: the one encoding that they are in, as far as they tell it, and a note where it had to be found out.

UTF-8 is told by itself. Of the rest a library guesses by statistics; where it is not sure, Windows-1252 is what most
old pages are in. Text that was decoded wrongly before it was saved is mended where that is certain, else reported.
"""

import codecs
import re

_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20)])  # the signs of a binary file
_SURE = 0.1  # confidence of a guess: it grows with how much of the text is not ASCII
_SAMPLE = 200_000  # bytes that tell an encoding
# What pages were written in, by the names that the library gives; a part of an encoding is read as all of it.
_USUAL = {
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
# UTF-8 read as Windows-1252 or 1251: what its first byte became, and its others, in places where nobody writes so. The
# bytes of most pages tell that there is none.
_REST = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_TWICE = re.compile(
    f"[ÃÂ][\u0080-\u00bf]|Ã{_REST}(?=[a-z])|â[€\u0080]{_REST}|(?:[Â-ß]{_REST}){{3}}|(?:[à-ï]{_REST}{{2}}){{2}}"
    f"|ð[Ÿ\u009f]{_REST}{{2}}"
    '|вЂ[\u0080-\u00bf‘’“”•–—˜™љ›њќћџ"]|(?:[РС][\u0080-\u00bf\u0402-\u045f‚„…†‡€‰‹‘’“”•–—™›№]){4}'
)
_RESTS = rb"(?:\xc2|\xe2[\x80\x82\x84]|[\xc5\xc6\xcb])."
_TWICE_BYTES = {
    b"\xc3": re.compile(
        rb"\xc3(?:[\x82\x83]%b|\xa2(?:\xe2\x82\xac|\xc2\x80)|[\x82-\x9f]%b(?:\xc3[\x82-\x9f]%b){2}"
        rb"|[\xa0-\xaf](?:%b){2}|\xb0(?:\xc5\xb8|\xc2\x9f))" % ((_RESTS,) * 4)
    ),
    b"\xd0": re.compile(rb"\xd0(?:\xb2\xd0\x82|[\xa0\xa1](?:.{2,3}\xd0[\xa0\xa1]){3})"),
}


def decode(data: bytes) -> tuple[str, str | None]:
    """The text of a file, and a note where its encoding had to be found out. Raises ValueError where it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding), None
    wide = _wide(data) if b"\x00" in data or b"\x1b$" in data else None
    if wide:
        return wide
    try:
        return _utf8(data)
    except UnicodeDecodeError as error:
        return _foreign(data, error.start)


def _utf8(data: bytes) -> tuple[str, str | None]:
    text = data.removeprefix(codecs.BOM_UTF8).decode()
    if len(data) - len(data.translate(None, _CONTROLS)) > len(text) / 50:
        raise ValueError("binary data, expected text")
    strange = any(lead in data and pattern.search(data) for lead, pattern in _TWICE_BYTES.items())
    return _mended(text) if strange else (text, None)


_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(f"damaged {encoding.upper()} at byte {error.start}, expected text") from None


def _wide(data: bytes) -> tuple[str, str] | None:
    """The text where it certainly is UTF-16 without its mark, or the Japanese of old mail."""
    high, low = data[1:_SAMPLE:2].count(0), data[:_SAMPLE:2].count(0)
    encoding = "iso2022_jp" if not high + low else "utf-16-le" if high > low else "utf-16-be"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    good = sum(character.isprintable() or character.isspace() for character in text[:_SAMPLE])
    zeros = max(high, low)
    sure = encoding == "iso2022_jp" or (zeros > 8 * min(high, low) and zeros * 100 > len(data[:_SAMPLE]))
    if not sure or good * 50 <= 49 * len(text[:_SAMPLE]):
        return None
    return text, f"no byte order mark: read as {encoding.upper()}"


def _foreign(data: bytes, at: int) -> tuple[str, str]:
    """The text where it is not UTF-8, or not all of it. Raises ValueError."""
    if re.search(rb"[\x00-\x08\x0e-\x1f]", data):
        raise ValueError(f"binary data at byte {at}, expected text")
    return _mixed(data, at) or _legacy(data, at)


def _mixed(data: bytes, at: int) -> tuple[str, str] | None:
    from feeds.text.mixture import decode_mixture, join_surrogates  # compiles large patterns that few files need

    joined, note = join_surrogates(data)
    mixture = decode_mixture(joined)
    if mixture is None:
        return None
    text, strays = mixture
    bytes_read = f"{strays} byte{'s' * (strays > 1)} read as Windows-1252" if strays else None
    return text, f"not UTF-8 at byte {at}: " + ", ".join(filter(None, (note, bytes_read)))


def _legacy(data: bytes, at: int) -> tuple[str, str]:
    encoding = _guessed(data)
    try:
        return data.decode(encoding), f"not UTF-8 at byte {at}: read as {_NAMES.get(encoding, encoding.upper())}"
    except UnicodeDecodeError:
        raise ValueError(f"byte {at} is neither UTF-8 nor {_NAMES.get(encoding, encoding.upper())} text") from None


_NAMES = {f"cp125{page}": f"Windows-125{page}" for page in range(9)}


def _guessed(data: bytes) -> str:
    """The encoding by the statistics of its bytes; Windows-1252 where these are not sure or the guess is far-fetched."""
    import chardet

    guess = chardet.detect(data[:_SAMPLE])
    name = _USUAL.get((guess["encoding"] or "").lower(), "cp1252")
    try:
        return name if (guess["confidence"] or 0) >= _SURE and data.decode(name) else "cp1252"
    except UnicodeDecodeError:
        return "cp1252"


def _mended(text: str) -> tuple[str, str | None]:
    """The text that was meant, where all of it is UTF-8 that was read as another encoding; else it stays, and is reported."""
    seen = _TWICE.search(text)
    if seen is None:
        return text, None
    for encoding in ("cp1252", "cp1251"):
        once = _undone(text, encoding)
        if once is not None:
            again, _ = _mended(once)
            return again, f"UTF-8 that was read as {_NAMES[encoding]} before it was saved: mended"
    line = text.count("\n", 0, seen.start()) + 1
    places = sum(1 for _ in _TWICE.finditer(text))
    what = "1 place looks" if places == 1 else f"{places} places look"
    return text, f'line {line}: {what} wrongly decoded, as "{seen[0]}": left as it stands'


def _undone(text: str, encoding: str) -> str | None:
    """The text read again from the bytes that it had, where all of them are UTF-8."""
    try:
        return text.encode(encoding, "as-bytes").decode()
    except UnicodeError:
        return None


def _as_bytes(error: UnicodeError) -> tuple[bytes, int]:
    """A control character as the byte that it was: Windows-1252 leaves some undefined, and programs keep them."""
    if isinstance(error, UnicodeEncodeError) and ord(error.object[error.start]) < 0x100:
        return bytes([ord(error.object[error.start])]), error.start + 1
    raise error


codecs.register_error("as-bytes", _as_bytes)
