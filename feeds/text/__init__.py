"""Text, and what can be made of it without knowing where it came from: clean text, HTML, keys and slugs."""

import hashlib
import html
import re
import unicodedata
from collections.abc import Sequence

from feeds.text.decoding import decode

__all__ = [
    "ILLEGAL",
    "LINE_ENDS",
    "RESERVED",
    "SLUG_BYTES",
    "clean",
    "decode",
    "digest",
    "key",
    "paragraphs",
    "slug",
    "squash",
]
__all__ += ["truncate"]

# What no feed may hold: illegal in XML 1.0 §2.2, or (U+007F to U+009F) the sign of a wrongly decoded text.
ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# Soft hyphens, and spaces of no width but in scripts where these part words: nobody sees them.
_UNSEEN = re.compile("[\u00ad\u2060]|\u200b(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])")

SLUG_BYTES = 80
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_PLAIN = bytes([0x09, 0x0A, *range(0x20, 0x7F)])  # ASCII that any text may hold
_MARKS = re.compile("[\u0300-\u036f]+")  # Latin, Greek and Cyrillic accents; other scripts' marks are letters
_DROPPED = re.compile("[.,:'\"`´‘’‚‛“”„‟«»‹›′″]+")
_DASHES = re.compile(r"[\s_\-\u2010-\u2015\u2212]+")
_WORDS = {"&": "-and-", "+": "-plus-", "#": "-sharp-", "@": "-at-", "%": "-percent-"}


def clean(text: str) -> tuple[str, int]:
    """The text with line ends as newlines, without soft hyphens and what no feed may hold, and how many of the latter."""
    # The patterns are slow and find nothing in most texts: what is not plain ASCII, which is little, tells whether they do.
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
    if not LINE_ENDS.search(rest) and not ILLEGAL.search(rest) and not _UNSEEN.search(rest):
        return text, 0
    text = _UNSEEN.sub("", text)
    return ILLEGAL.subn("", LINE_ENDS.sub("\n", text))


def squash(text: str) -> str:
    """The text on one line, each run of white space (no-break spaces too) as one space."""
    # A printable text has no white space but single characters " ": most texts are squashed, and are told to be so quickly.
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    return " ".join(text.split())


def truncate(text: str, most: int) -> str:
    """The text, cut between two words so that it has at most `most` characters, the ellipsis included."""
    if len(text) <= most:
        return text
    head, space, _ = text[:most].rpartition(" ")
    return (head if space else text[: most - 1]).rstrip(" ,;:–—-") + "…"


def paragraphs(texts: Sequence[str]) -> str:
    """Plain paragraphs as HTML; a newline within one is a line break."""
    if not texts:
        return ""
    escaped = html.escape("\0".join(texts), quote=False)  # one long call, not many short; no clean text holds the sign
    return "<p>" + escaped.replace("\n", "<br>\n").replace("\0", "</p>\n<p>") + "</p>"


def digest(text: str, digits: int) -> str:
    """The first hex digits of the text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def key(name: str) -> str:
    """What two spellings of one name have in common: "Café  Müller" and "cafe-muller" are one author.

    NFKC, case-folded, without accents, quotes and `. , :`; spaces, `_` and dashes as one hyphen; `& + # @ %` as words.
    """
    bare = _DROPPED.sub("", name.lower() if name.isascii() else _folded(name))
    for sign, word in _WORDS.items():
        bare = bare.replace(sign, word)
    return _DASHES.sub("-", bare).strip("-")


def _folded(name: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", folded)))


def slug(name_key: str) -> str:
    """A key as a name that every file system and URL can carry, at most 80 bytes of `a-z 0-9 -`.

    One that lost something on the way always bears six hex digits of its key's hash, so that no two keys share a slug.
    """
    from anyascii import anyascii

    plain = re.sub("[^a-z0-9]+", "-", anyascii(name_key).lower()).strip("-")
    if plain == name_key and len(plain) <= SLUG_BYTES and plain not in RESERVED and plain:
        return plain
    mark = digest(name_key, 6)
    return f"{plain[: SLUG_BYTES - 7].rstrip('-')}-{mark}".lstrip("-")
