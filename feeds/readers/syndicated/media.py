"""Attached files and the picture of an entry: `enclosure`, Media RSS, iTunes."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from feeds.model import DraftEnclosure, Found
from feeds.readers.syndicated.elements import Node, address

_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*", re.IGNORECASE)
_DURATION = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})(?:\.\d*)?", re.ASCII)
_AVATAR = re.compile(r"https?://(?:[\w-]+\.)*gravatar\.com/avatar/")  # WordPress gives the author's as the post's


def enclosure(
    node: Node, element: etree._Element, base: str | None, url: str, length: str = "length"
) -> DraftEnclosure | None:
    """Return an attached file from the attributes of an element, None where it has no http(s) address."""
    found = address(element.get(url), element, base)
    if found is None:
        return None
    kind = (element.get("type") or "").partition(";")[0].strip().lower()
    size = (element.get(length) or "").strip()
    return DraftEnclosure(
        node.found(found, element, url),
        kind if _TYPE.fullmatch(kind) else None,
        int(size) if size.isascii() and size.isdecimal() and len(size) < 16 and int(size) else None,
        _seconds(element.get("duration") or ""),
    )


def _seconds(duration: str) -> int | None:
    """Return a duration in seconds, as "3:25:45" or "12345"; None if it is neither or 0."""
    found = _DURATION.fullmatch(duration.strip())
    hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    return hours * 3600 + minutes * 60 + seconds or None


def enclosures(node: Node, base: str | None) -> tuple[DraftEnclosure, ...]:
    """Return the attached files of an RSS item or, by Media RSS, of any entry: each address once."""
    found = [enclosure(node, element, base, "url") for element in node.all("enclosure")]
    found += [
        enclosure(node, element, base, "url", "fileSize") for element in _contents(node) if not _is_image(element)
    ]
    if found and found[0] and (said := node.text("itunes:duration")):
        found[0] = found[0]._replace(duration=_seconds(said.value))
    return distinct(found)


def distinct(found: list[DraftEnclosure | None]) -> tuple[DraftEnclosure, ...]:
    """Return the attached files, each address once."""
    return tuple({one.url.value: one for one in reversed(found) if one}.values())[::-1]


def image(node: Node, base: str | None, attached: tuple[DraftEnclosure, ...]) -> Found | None:
    """Return the picture of an entry: the one said to be it, else an attached one, else a thumbnail."""
    candidates = (
        *_addresses(node, node.all("itunes:image"), "href", base),
        *_addresses(node, filter(_is_image, _contents(node)), "url", base),
        *(one.url for one in attached if (one.type or "").startswith("image/")),
        *_addresses(node, _thumbnails(node), "url", base),
    )
    return next((found for found in candidates if not _AVATAR.match(found.value)), None)


def _addresses(node: Node, elements: Iterable[etree._Element], attribute: str, base: str | None) -> Iterator[Found]:
    for element in elements:
        if found := address(element.get(attribute), element, base):
            yield node.found(found, element, attribute)


def _contents(node: Node) -> Iterator[etree._Element]:
    """Yield each `media:content`; of a group, which holds one thing in several renditions, the default one."""
    yield from node.all("media:content")
    for group in groups(node):
        offered = list(group.all("media:content"))
        yield from [*(one for one in offered if one.get("isDefault") == "true"), *offered][:1]


def _thumbnails(node: Node) -> Iterator[etree._Element]:
    yield from node.all("media:thumbnail")
    for holder in (*groups(node), *(Node(one, node.path, node.rule) for one in node.all("media:content"))):
        yield from holder.all("media:thumbnail")


def groups(node: Node) -> list[Node]:
    """Return the `media:group` elements, each of which holds one thing in several renditions."""
    return [Node(group, node.path, node.rule) for group in node.all("media:group")]


def _is_image(element: etree._Element) -> bool:
    medium, kind = element.get("medium"), element.get("type") or ""
    return medium == "image" or (not medium and kind.startswith("image/"))
