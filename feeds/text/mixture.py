"""Decode files that are UTF-8 only in part: with single bytes of Windows-1252, or with CESU-8 surrogates.

Most texts in a legacy encoding contain a few byte sequences that are valid UTF-8 by chance. `decode_mixture` therefore looks
at each run of non-ASCII bytes: a run proves UTF-8 if it makes sense only as UTF-8, and a legacy encoding if it holds more
stray bytes than Western words have accents in a row. Strays are the bytes that are not valid UTF-8; in a `str` they are
U+DC80 to U+DCFF, as the error handler "surrogateescape" writes them.
"""

import re
from itertools import product

_CLOSING = "…‹‘’“”–—™›\u00a0«®»"  # what follows the last letter of a word
_QUOTES = "\udc85\udc91-\udc97\udca0\udcab\udcbb"  # stray … ‘ ’ “ ” • – — « » and no-break spaces
_MAX_STRAYS = 2  # accented letters in a row in a Western text
_PAIR = 6  # bytes of a CESU-8 surrogate pair


def _by_chance(letters: str, signs: int) -> str:
    """Return the characters whose UTF-8 bytes are a letter and closing signs in Windows-1252, for a regex class."""
    texts = ("".join(parts) for parts in product(letters, *[_CLOSING] * signs))
    return re.escape("".join(text.encode("cp1252").decode("utf-8", "ignore") for text in texts))


_CAPITALS = "ÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞ"
# Windows-1252 that is valid UTF-8 by chance: `Spaß”`, `CAFÉ…`, `É…`, `été »`, `voilà…`.
_CHANCE = re.compile(
    rf"(?:(?<=[a-z])[{_by_chance('ß', 1)}]|(?<=[A-Z\udcc0-\udcde][A-Z])[{_by_chance(_CAPITALS, 1)}]"
    rf"|(?<![a-z])(?<![^\x00-\x7f])[{_by_chance('ÆÇÈÉÊËÌÍÒÓÔÕÖØÙÚÛÜÝÞ', 1)}]"
    rf"|(?<![^\x00-\x7f\udc80-\udcff])[{_by_chance('àáãäåæçèéêëìíîï', 2)}]|(?<=[a-z])[{_by_chance('â', 2)}])"
    r"(?![A-Za-z]|[^\x00-\x7f\udc80-\udcff])"
)
_LATIN = "\xa0-\u017f"
_SMALL_LATIN = "".join(c for c in map(chr, range(0xA0, 0x180)) if c.islower())
_VALID = r"[^\x00-\x9f\udc80-\udcff]"
_IN_CAPITALS = rf"(?<=[A-Z])[{_SMALL_LATIN}][A-Z]|(?<=[A-Z][A-Z])[{_SMALL_LATIN}]"  # chance in other encodings
_PROOF = re.compile(
    rf"[\u2000-\u27bf\ufeff\ufffd\U00010000-\U0001ffff]|{_VALID}{{2}}"  # punctuation, symbols, emoji; words in any script
    rf"|(?!{_IN_CAPITALS})(?:(?<![^\x00-\x7f])[{_LATIN}]|[{_LATIN}](?=[A-Za-z]))"
    rf"|(?<![A-Za-z\udc80-\udcff]){_VALID}(?![A-Za-z\udc80-\udcff])"
)
_QUOTED = re.compile(rf"(?<=[\"'\udc91\udc93\udcab]){_VALID}{{1,2}}(?=[\"'\udc92\udc94\udcbb])")  # `“Ã©” is garbled`
_STRAYS = re.compile("[\udc80-\udcff]+")
_RUN = re.compile(r"[^\x00-\x7f]+")
_STRAY_LETTERS = re.compile(rf"(?![{_QUOTES}])[\udc80-\udcff]")
_SURROGATES = re.compile(
    rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]"
    rb"|\xed(?![%(closing)b]{2})[\xa0-\xbf][\x80-\xbf]" % {b"closing": _CLOSING.encode("cp1252")}  # `aquí »` is none
)


def join_surrogates(data: bytes) -> tuple[bytes, str | None]:
    """Return the bytes with CESU-8 surrogate pairs as UTF-8 and lone surrogates as U+FFFD, and a note if there are any."""
    found = [match[0] for match in _SURROGATES.finditer(data)]
    pairs = sum(len(one) == _PAIR for one in found)
    notes = []
    if pairs:
        notes.append(f"{pairs} {'character' if pairs == 1 else 'characters'} in CESU-8 read as UTF-8")
    if lone := len(found) - pairs:
        notes.append(f"{lone} lone {'surrogate' if lone == 1 else 'surrogates'} replaced by U+FFFD")
    return _SURROGATES.sub(_joined, data), "; ".join(notes) or None


def _joined(match: re.Match[bytes]) -> bytes:
    code_units = match[0].decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
    return code_units.decode("utf-16-le", "replace").encode()


def decode_mixture(data: bytes) -> tuple[str, int] | None:
    """Return UTF-8 with its stray bytes read as Windows-1252, and their number; None if the bytes do not prove UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    sure = _CHANCE.sub("\udca0", text)
    strays = sum("\udc80" <= character <= "\udcff" for character in text)
    if len(re.findall(_VALID, sure)) <= 2 * strays:
        if not _is_mixture(_QUOTED.sub("\udca0", sure)):
            return None
        text = _CHANCE.sub(_reread, text)
    return _western(text).removeprefix("\ufeff"), strays


def _reread(match: re.Match[str]) -> str:
    """Return what the bytes mean in Windows-1252; Latin letters stay, as they are too common in UTF-8."""
    return match[0] if match[0] <= "\u017f" else match[0].encode().decode("cp1252")


def _is_mixture(text: str) -> bool:
    """Return whether more runs prove UTF-8 than a legacy encoding."""
    legacy = utf8 = 0
    for run in _RUN.finditer(text):
        if len(_STRAY_LETTERS.findall(run[0])) > _MAX_STRAYS:
            legacy += 1
        elif _PROOF.search(text, run.start(), run.end() + 1):  # lookaheads see one ASCII character
            utf8 += 1
    return utf8 > legacy


def _western(text: str) -> str:
    """Return the text with its stray bytes as Windows-1252."""
    return _STRAYS.sub(lambda match: match[0].encode("ascii", "surrogateescape").decode("cp1252", "replace"), text)
