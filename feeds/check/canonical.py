"""The normal form of an identifier, as RFC 4287 section 4.2.6.1 asks for it."""

import re
from urllib.parse import unquote, urlsplit

_PORTS = {"http": "80", "https": "443", "ftp": "21"}
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def canonical(iri: str) -> str:
    """Return an absolute IRI in its normal form; as it is where that cannot be told."""
    scheme, colon, rest = iri.partition(":")
    if not colon:
        return iri
    scheme, rest = scheme.lower(), _ESCAPE.sub(_escape, rest)
    if scheme == "urn":
        name, _, more = rest.partition(":")
        return f"urn:{name.lower()}:{more}"
    if scheme not in _PORTS or not rest.startswith("//"):
        return f"{scheme}:{rest}"
    try:
        parts = urlsplit(f"{scheme}:{rest}")
    except ValueError:
        return iri
    user, at, host = parts.netloc.rpartition("@")
    name, _, port = host.partition(":") if not host.startswith("[") else (host, "", "")
    host = name.lower() + (f":{port}" if port and port != _PORTS[scheme] else "")
    path = _without_dots(parts.path) or "/"
    end = rest[len("//" + parts.netloc + parts.path) :]
    user = "" if user in ("", ":") else f"{user}{at}"
    return f"{scheme}://{user}{host}{path}{end}"


def _escape(match: re.Match[str]) -> str:
    """Return an escape in capitals, or the character that needs none."""
    character = unquote(match[0], errors="replace")
    return character if character in _UNRESERVED else match[0].upper()


def _without_dots(path: str) -> str:
    """Resolve "." and ".." in a path."""
    kept: list[str] = []
    steps = path.split("/")
    for number, step in enumerate(steps):
        if step not in (".", ".."):
            kept.append(step)
            continue
        if step == ".." and len(kept) > 1:
            kept.pop()
        if number == len(steps) - 1:
            kept.append("")
    return "/".join(kept)
