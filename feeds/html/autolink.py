"""Bare web addresses in plain text become links. All patterns take linear time."""

import html as entities
import re
from collections import Counter
from collections.abc import Iterator

from feeds.html.addresses import absolute

# Letters of scripts that put no space between an address and the next word.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff"
)
_WORD = rf"[{_UNSPACED}](?>(?:[{_UNSPACED}]|[-._~](?=[{_UNSPACED}]))*)"  # part of an address only where a part begins
_ADDRESS = re.compile(
    rf"(?:(?<![a-z0-9+.-])https?://|(?<![a-z0-9@._/-])www\.)(?>(?:{_WORD})?)"
    rf"(?>(?:[/=#?&](?>(?P<word>{_WORD})?)|(?!(?<=[a-z0-9])https?://)[^\W{_UNSPACED}]|[!$%'()*+,.:;@\[\]~-])+)",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?://)?(?:[^/?#@]*@)?(?P<host>[^/?#:]*)", re.IGNORECASE)
_NUMBER = re.compile("[0-9]+|0x[0-9a-f]*")
_IPV4 = re.compile(r"(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\.(?!$)|$)){4}")
_TRAILING = "!'*,.:;?_~(["
_PAIRS = {")": "(", "]": "["}


def linked(text: str) -> str:
    """Return plain text as HTML with its http, https and www addresses as links."""
    parts: list[str] = []
    at = 0
    for link, start, end in _links(text):
        parts += entities.escape(text[at:start], quote=False), link
        at = end
    return "".join(parts) + entities.escape(text[at:], quote=False)


def _links(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each link, with the place of its address in the text."""
    for found in _ADDRESS.finditer(text):
        address = _trimmed(found[0])
        if _is_whole(found) and (target := _target(address)):
            href, shown = (entities.escape(value, quote=False) for value in (target, address))
            yield f'<a href="{href}">{shown}</a>', found.start(), found.start() + len(address)


def _is_whole(found: re.Match[str]) -> bool:
    """Return False for a shortened address, and for one whose last word without a space may be the next of the text."""
    after = found.string[found.end() : found.end() + 1]
    return ".." not in found[0] and after != "…" and (not found["word"] or after in "\n)]>）」』】")


def _trimmed(address: str) -> str:
    """Return the address without punctuation at its end; a bracket stays if the address has the one that opens it."""
    counts = Counter(letter for letter in address if letter in "()[]")
    end = len(address)
    while end and (
        address[end - 1] in _TRAILING or counts[address[end - 1]] > counts[_PAIRS.get(address[end - 1], "")]
    ):
        counts[address[end - 1]] -= 1
        end -= 1
    return address[:end]


def _target(address: str) -> str | None:
    """Return what a link leads to; None if the host is no name of at least two labels, three with "www".

    Browsers read a host that ends in a number as an IPv4 address.
    """
    whole = address if address[:4].lower() == "http" else f"http://{address}"
    host = _HOST.match(whole)
    labels = host["host"].lower().removeprefix("www.").split(".") if host else []
    is_host = (
        len(labels) > 1
        and all(labels)
        and not (_NUMBER.fullmatch(labels[-1]) and not _IPV4.fullmatch(".".join(labels)))
    )
    return absolute(whole, "") if is_host else None
