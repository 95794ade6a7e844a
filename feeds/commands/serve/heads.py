"""What a feed says of itself for HTTP: its own address and its WebSub hubs."""

import json
import re
from contextlib import suppress
from io import BytesIO
from itertools import islice
from typing import Any, NamedTuple

from feeds import names
from feeds.errors import SourceError
from feeds.readers import xmlstream

_ADDRESS = re.compile("https?://[!-;=?-~]+")  # that can stand in a header


class Head(NamedTuple):
    address: str | None = None
    hubs: tuple[str, ...] = ()

    def links(self) -> str:
        """Return the value of the Link header (RFC 8288; WebSub §4)."""
        pairs = [("self", one) for one in (self.address,) if one] + [("hub", one) for one in self.hubs]
        return ", ".join(f'<{address}>; rel="{relation}"' for relation, address in pairs)


def head(data: bytes) -> Head:
    """Return the head of a feed, an empty one for other documents."""
    address, hubs = _json(data) if data.lstrip()[:1] == b"{" else _xml(data)
    return Head(next(filter(_is_address, address), None), tuple(dict.fromkeys(filter(_is_address, hubs))))


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and _ADDRESS.fullmatch(value) is not None


def _json(data: bytes) -> tuple[list[Any], list[Any]]:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError):
        return [], []
    if not str(feed.get("version")).startswith("https://jsonfeed.org/"):
        return [], []
    hubs = feed.get("hubs")
    listed = hubs if isinstance(hubs, list) else []
    return [feed.get("feed_url")], [hub.get("url") for hub in listed if isinstance(hub, dict)]


def _xml(data: bytes) -> tuple[list[Any], list[Any]]:
    found: dict[str | None, list[Any]] = {}
    with suppress(SourceError):  # it is no XML to its end
        stream = BytesIO(data)
        root = xmlstream.root(stream)
        for link, _ in islice(xmlstream.entries(stream, root, f"{{{names.ATOM}}}link"), 1, None):
            found.setdefault(link.get("rel"), []).append(link.get("href"))
    return found.get("self", []), found.get("hub", [])
