"""Decode, clean and shorten text, and derive keys and slugs from names."""

import hashlib
import re
import unicodedata

from feeds.text.decoding import decode
from feeds.text.labels import codec

__all__ = [
    "ILLEGAL",
    "LINE_ENDS",
    "RESERVED",
    "SLUG_BYTES",
    "clean",
    "codec",
    "decode",
    "digest",
    "key",
    "slug",
    "squash",
    "truncate",
]

# Characters that no feed may contain: illegal in XML 1.0 §2.2, or (U+007F to U+009F) a sign of wrong decoding.
ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# Invisible characters: soft hyphens, word joiners, and zero-width spaces except in scripts where they separate words.
_INVISIBLE = re.compile("[\u00ad\u2060]|\u200b(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])")

SLUG_BYTES = 80
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_PLAIN = bytes([0x09, 0x0A, *range(0x20, 0x7F)])  # ASCII without control characters
_MARKS = re.compile("[\u0300-\u036f]+")  # Latin, Greek and Cyrillic accents; other scripts' marks are kept
_DROPPED = re.compile("[.,:'\"`´‘’‚‛“”„‟«»‹›′″]+")
_DASHES = re.compile(r"[\s_\-\u2010-\u2015\u2212]+")
_WORDS = {"&": "-and-", "+": "-plus-", "#": "-sharp-", "@": "-at-", "%": "-percent-"}
_PAGE = re.compile(r"(?:^|/)(?:index|default)\.\w+$|\.(?:html?|php|aspx?)$", re.I)


def clean(text: str) -> tuple[str, int]:
    """Return the text with newlines as line ends, without invisible and illegal characters, and the number of illegal ones."""
    # The patterns are slow and most texts match none, so they first search only the characters outside plain ASCII.
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
    if not LINE_ENDS.search(rest) and not ILLEGAL.search(rest) and not _INVISIBLE.search(rest):
        return text, 0
    text = _INVISIBLE.sub("", text)
    return ILLEGAL.subn("", LINE_ENDS.sub("\n", text))


def squash(text: str) -> str:
    """Return the text on one line, with each run of white space (including no-break spaces) as one space."""
    # A printable text contains no white space except " ", so most texts need no split.
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    return " ".join(text.split())


def truncate(text: str, limit: int) -> str:
    """Return the text, cut between two words to at limit `limit` characters including the ellipsis."""
    if len(text) <= limit:
        return text
    head, space, _ = text[:limit].rpartition(" ")
    return (head if space else text[: limit - 1]).rstrip(" ,;:–—-") + "…"


def digest(text: str, digits: int) -> str:
    """Return the first `digits` hex digits of the text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def page_name(path: str) -> str:
    """Return a path without what names but the page of a folder: both "a/wheel/index.html" and "a/wheel/" are "a/wheel"."""
    return _PAGE.sub("", path).strip("/")


def key(name: str) -> str:
    """Return the key that all spellings of one name share: "Café  Müller" and "cafe-muller" are one author.

    The name in NFKC, case-folded, without accents, quotes and `. , :`, with spaces, `_` and dashes as one hyphen and
    `& + # @ %` as words.
    """
    bare = _DROPPED.sub("", name.lower() if name.isascii() else _folded(name))
    for character, word in _WORDS.items():
        bare = bare.replace(character, word)
    return _DASHES.sub("-", bare).strip("-")


def _folded(name: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", folded)))


def slug(name_key: str) -> str:
    """Return the slug of a key: at limit 80 bytes of `a-z 0-9 -`, valid in URLs and on every file system.

    A slug that does not equal its key ends in six hex digits of the key's hash, so that no two keys share a slug.
    """
    from anyascii import anyascii

    plain = re.sub("[^a-z0-9]+", "-", anyascii(name_key).lower()).strip("-")
    if plain == name_key and len(plain) <= SLUG_BYTES and plain not in RESERVED and plain:
        return plain
    suffix = digest(name_key, 6)
    return f"{plain[: SLUG_BYTES - 7].rstrip('-')}-{suffix}".lstrip("-")
