"""Addresses in HTML made absolute and valid (RFC 3986), read as browsers read them (WHATWG URL)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote, urldefrag, urljoin, urlsplit

OTHER_SCHEMES = {"ftp", "geo", "irc", "ircs", "magnet", "mailto", "sms", "tel", "xmpp"}
SCHEMES = OTHER_SCHEMES | {"http", "https", "data"}

_SAFE = "!$%&'()*+,;=:@/?~._-"
_ESCAPED = re.compile("%(?![0-9A-Fa-f]{2})")
_CHARACTER = r"(?:[A-Za-z0-9!$&'()*+,;=:@/?~._-]|%[0-9A-Fa-f]{2})"
_CHARACTERS = f"{_CHARACTER}*+"
_HOST = r"(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::[0-9]{0,5})?"
_AUTHORITY = re.compile(rf"(?:[A-Za-z0-9!$&'()*+,;=:~._%-]*@)?{_HOST}")
_VALID = re.compile(rf"https?://{_HOST}(?:[/?]{_CHARACTERS})?(?:#{_CHARACTERS})?")
_SIMPLE = re.compile(rf"(?=#|/?[A-Za-z0-9_-])(?![^/?#]*:)(?>(?:(?!/[./]){_CHARACTER})*)(?:#{_CHARACTERS})?")
_SCHEME = re.compile("([A-Za-z][A-Za-z0-9+.-]*):")
_BLANKS = "".join(map(chr, range(0x21)))  # C0 controls and space, which browsers strip
_PICTURE = re.compile("data:image/(?:avif|bmp|gif|jpe?g|png|webp);base64,[A-Za-z0-9+/]{150,}+={0,2}")
_DESCRIPTOR = re.compile(r"(?:[0-9]+w(?: [0-9]+h)?|[0-9]+h|[0-9]+(?:\.[0-9]+)?x)?")


def absolute(address: str, base: str) -> str | None:
    """Return the address against `base`, percent-encoded; None if it cannot be parsed or its scheme is not allowed."""
    if _VALID.fullmatch(address):
        return address
    address = re.sub("[\t\n\r]", "", address).strip(_BLANKS)
    if _SIMPLE.fullmatch(address):
        joined = _prefix(base, address[0] if address[0] in "#/" else ".") + address
        return joined if _VALID.fullmatch(joined) else None
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() in OTHER_SCHEMES:
        return scheme[1].lower() + ":" + _quoted(address[scheme.end() :])
    if scheme and scheme[1].lower() not in ("http", "https"):
        return None
    try:
        return _joined(address, base)
    except ValueError:
        return None


@lru_cache(maxsize=16)
def _prefix(base: str, reference: str) -> str:
    """Return the part of an address before a fragment (`#`), an absolute path (`/`) or a relative path (`.`)."""
    if reference == "#":
        return urldefrag(base).url
    joined = urljoin(base, reference)
    return joined.removesuffix("/") if reference == "/" else joined


def _joined(address: str, base: str) -> str | None:
    path, rest = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    scheme, authority, path, query, fragment = urlsplit(urljoin(base, path.replace("\\", "/") + rest))
    if not authority.isascii():
        user, at, host = authority.rpartition("@")
        authority = _quoted(user) + at + host.encode("idna").decode("ascii")
    if scheme not in ("http", "https") or not _AUTHORITY.fullmatch(authority):
        return None
    tail = ("?" + _quoted(query) if query else "") + ("#" + _quoted(fragment) if fragment else "")
    return f"{scheme}://{authority}{_quoted(path)}{tail}"


def _quoted(text: str) -> str:
    return quote(_ESCAPED.sub("%25", text), safe=_SAFE)


def picture(address: str, base: str) -> str | None:
    """Return the absolute address of an image; raster images as base64 `data:` stay, but not tiny placeholders."""
    if address.lstrip(_BLANKS)[:5].lower() != "data:":
        resolved = absolute(address, base)
        return resolved if resolved and resolved.startswith("http") and address.strip(_BLANKS) else None
    address = re.sub("[\t\n\r ]", "", address)
    return address if _PICTURE.fullmatch(address) else None


def source_set(value: str, base: str) -> str | None:
    """Return a `srcset` with the address of each valid candidate absolute; None if there is none."""
    resolved = (
        f"{address} {descriptor}".rstrip()
        for source, descriptor in _candidates(value)
        if _DESCRIPTOR.fullmatch(descriptor) and (address := picture(source, base))
    )
    return ", ".join(resolved) or None


def _candidates(value: str) -> Iterator[tuple[str, str]]:
    """Yield address and descriptors of each image candidate (HTML, "parsing a srcset attribute")."""
    address, descriptors = "", list[str]()
    for part in value.split():
        rest = part
        if address:
            descriptor, comma, rest = part.partition(",")
            descriptors.append(descriptor)
            if not comma:
                continue
            yield address, " ".join(descriptors).strip()
            address, descriptors = "", []
        rest = rest.lstrip(",")
        if rest.endswith(","):
            yield rest.rstrip(","), ""
        else:
            address = rest
    if address:
        yield address, " ".join(descriptors)
