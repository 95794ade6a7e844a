"""The shortcodes for pictures, sound, video and embedded pages, as HTML."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from feeds.readers.wordpress.embeds import link

_PICTURE = re.compile(r"\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?)", re.I)
_IS_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:\?.*)?", re.I)
_SOUNDS = ("src", "mp3", "m4a", "ogg", "wav", "flac", "wma")
_FILMS = ("src", "mp4", "m4v", "webm", "ogv", "mov", "flv", "wmv")
_SITES = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}


class Shortcode(NamedTuple):
    name: str
    keys: Mapping[str, str]
    words: tuple[str, ...]  # values without a key
    inner: str  # the HTML between its tags


class Site(NamedTuple):
    """What shortcodes of a post refer to."""

    attachments: Mapping[str, str]  # addresses by number
    attached: tuple[str, ...]  # numbers of the post's own


def caption(found: Shortcode, _: Site) -> str:
    """Return a picture with its caption, which is an attribute in old posts."""
    picture = _PICTURE.match(found.inner)
    if picture is None:
        return found.inner
    words = found.keys.get("caption") or found.inner[picture.end() :].strip()
    return f"\n\n<figure>{picture[1]}{f'<figcaption>{words}</figcaption>' if words else ''}</figure>\n\n"


def gallery(found: Shortcode, site: Site) -> str:
    """Return the pictures, or the files of a playlist, that are named by number; else those attached to the post."""
    named = found.keys.get("ids") or found.keys.get("include") or ""
    numbers = re.findall(r"\d+", named) if named else _attached(site, found.name == "gallery")
    shown = "".join(_files(site.attachments[number] for number in numbers if number in site.attachments))
    return f"\n\n{shown}\n\n" if shown else ""


def _attached(site: Site, pictures: bool) -> list[str]:
    found = ((number, site.attachments.get(number, "")) for number in site.attached)
    return [number for number, address in found if bool(_IS_PICTURE.search(address)) == pictures]


def _files(addresses: Iterator[str]) -> Iterator[str]:
    for address in addresses:
        if _IS_PICTURE.search(address):
            yield f'<figure><img src="{escape(address)}" alt=""></figure>\n'
        else:
            yield f"<p>{link(address)}</p>\n"


def audio(found: Shortcode, _: Site) -> str:
    """Return a player for sound."""
    address = _address(found, _SOUNDS)
    return f'\n\n<figure><audio controls src="{escape(address)}"></audio></figure>\n\n' if address else found.inner


def video(found: Shortcode, _: Site) -> str:
    """Return a player for video, or a link to the page that has one."""
    address = _address(found, _FILMS)
    if not address:
        return found.inner
    if re.search(r"(?:youtube\.com|youtu\.be|vimeo\.com)/", address):
        return link(address)
    poster = f' poster="{escape(found.keys["poster"])}"' if found.keys.get("poster") else ""
    return f'\n\n<figure><video controls src="{escape(address)}"{poster}></video></figure>\n\n'


def embed(found: Shortcode, _: Site) -> str:
    """Return a link to an embedded page."""
    words = (found.inner.strip(), found.keys.get("url", ""), found.keys.get("id", ""), *found.words)
    address = next(filter(None, words), "")
    if found.name in _SITES and re.fullmatch(r"[\w-]{6,20}", address):
        address = _SITES[found.name] + address
    return link(address) if re.fullmatch(r"https?://[^\s<>\"]+", address) else found.inner


def _address(found: Shortcode, keys: tuple[str, ...]) -> str:
    named = next((found.keys[key] for key in keys if found.keys.get(key)), "")
    return named or next((word for word in found.words if "/" in word), "").split("|")[0]
