"""Sanitize HTML by an allow-list (with nh3, i.e. ammonia and html5ever) and make its addresses absolute."""

import html as entities
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from feeds.html.addresses import SCHEMES, absolute, picture, source_set
from feeds.html.nesting import balance
from feeds.html.tags import ATTRIBUTES, BLOCKS, DROPPED, LAZY, LAZY_SETS, TAGS
from feeds.text import clean as clean_text

if TYPE_CHECKING:
    import nh3

_SMALL_TAGS, _SMALL_LENGTH = 1_000, 100_000  # smaller markup is parsed quickly whatever its nesting

_PARAGRAPHS = re.compile("(?>(?:<p>(?>(?:[^<>&]++|<br>|&(?:amp|[lg]t);)*)</p>\n?)*)")
_NOSCRIPT = re.compile("</?noscript[^<>]*>?", re.IGNORECASE)

# Patterns of nh3's output, in which each < and > of texts and attributes is escaped.
_TAG = re.compile("<(a|audio|blockquote|code|del|img|input|ins|pre|q|source|track|video)((?: [^>]*)?)>")
_ATTRIBUTE = re.compile(' ([a-z-]+)="([^"]*)"')
_BLOCK = re.compile("<[^>]*>")
_PRE_NEWLINES = re.compile("(<pre[^>]*>)\n+")
_SPAN = re.compile("<(/?)span([^>]*)>")
_LAZY_TWICE = re.compile(r'(<img [^>]*?\bdata-(?:lazy-)?src="([^"]+)"[^>]*>)\s*<img [^>]*?\bsrc="\2"[^>]*>')

_LANGUAGE = re.compile(r"(?<!\S)lang(?:uage)?-[^\s]+")
_INVISIBLE = re.compile("display:none|visibility:hidden|(?<![a-z-])(?:width|height):[01](?:px)?(?:;|$)", re.IGNORECASE)
_BEACONS = re.compile(
    r"https?://(?:[\w-]+\.)*(?:2o7\.net|addtoany\.com/track|adservice\.google\.com|analytics\.twitter\.com|bat\.bing\.com"
    r"|buysellads\.com|counter\.yadro\.ru|doubleclick\.net|facebook\.com/tr\b|feedsportal\.com|google-analytics\.com"
    r"|hubspot\.com/__ptq|list-manage\.com/track|mc\.yandex\.ru|medium\.com/_/stat|met\.vgwort\.de|pixel\.wp\.com"
    r"|px\.ads\.linkedin\.com|quantserve\.com|scorecardresearch\.com|statcounter\.com|stats\.wordpress\.com|stats\.wp\.com)"
    r"|https?://(?:feeds\.feedburner\.com/~|feeds\.wordpress\.com/1\.0/|blogger\.googleusercontent\.com/tracker/)"
    r"|https?://[^?#]*/(?:matomo|piwik)\.php\b",
    re.IGNORECASE,
)


def sanitize(html: str, base: str) -> str:
    """Return the HTML after one pass through the allow-list, with addresses made absolute against `base`."""
    result = _cleaner().clean(_prepared(html))
    result = clean_text(result.replace("&nbsp;", "\u00a0"))[0]  # character references may mean illegal characters
    if "<span" in result:
        result = _without_bare_spans(result)
    if "<pre" in result:
        result = _PRE_NEWLINES.sub(r"\1", result)  # the next parser would drop the first newline
    if "data-" in result:
        result = _LAZY_TWICE.sub(r"\1", result)
    return _TAG.sub(lambda tag: _rewritten(tag, base), result)


def is_paragraphs(html: str) -> bool:
    """Return whether the HTML consists only of paragraphs of clean text as `paragraphs` writes them."""
    return bool(_PARAGRAPHS.fullmatch(html)) and clean_text(html)[0] == html


def blocks(html: str) -> Iterator[str]:
    """Yield the text of each block, line breaks as spaces; many are blank."""
    reduced = html if is_paragraphs(html) else clean_text(_block_cleaner().clean(_prepared(html)))[0]
    for text in _BLOCK.split(reduced.replace("<br>", " ")):
        yield entities.unescape(text)


def _prepared(html: str) -> str:
    html = clean_text(html)[0]
    if "<noscript" in html or "<NOSCRIPT" in html:
        html = _NOSCRIPT.sub(
            "", html
        )  # feed readers run no scripts, so its content is kept; html5ever reads it as text
    if len(html) > _SMALL_LENGTH or html.count("<") > _SMALL_TAGS:
        return balance(html)
    return html


@cache
def _cleaner() -> "nh3.Cleaner":
    import nh3

    return nh3.Cleaner(
        tags=TAGS,
        clean_content_tags=DROPPED,
        attributes=ATTRIBUTES,
        link_rel=None,
        url_schemes=SCHEMES,
        filter_style_properties={"display", "visibility", "width", "height"},  # of images, to find invisible ones
    )


@cache
def _block_cleaner() -> "nh3.Cleaner":
    import nh3

    return nh3.Cleaner(tags=BLOCKS, clean_content_tags=DROPPED, attributes={}, link_rel=None)


def _without_bare_spans(html: str) -> str:
    """Drop the tags of each `span` that has no attributes."""
    bare: list[bool] = []

    def replace(tag: re.Match[str]) -> str:
        if not tag[1]:
            bare.append(not tag[2])
        return "" if (bare.pop() if tag[1] else bare[-1]) else tag[0]

    return _SPAN.sub(replace, html)


def _rewritten(tag: re.Match[str], base: str) -> str:
    """Return a tag of nh3's output with absolute addresses; "" for images that show nothing and for form controls."""
    name, attributes = tag[1], dict(_ATTRIBUTE.findall(tag[2]))
    if name == "input":
        return _check_box(attributes)
    if " data-" in tag[2]:
        _load_now(attributes, base)
    if name in ("audio", "video"):
        attributes["controls"] = ""
    for key in [key for key in attributes if key in _RESOLVE]:
        value = _RESOLVE[key](entities.unescape(attributes[key]), base)
        if value is None:
            del attributes[key]
        else:
            attributes[key] = entities.escape(value, quote=False).replace('"', "&quot;")
    if name == "img" and (_hides(attributes) or not attributes.keys() & {"src", "srcset"}):
        return ""
    return f"<{name}" + "".join([f' {key}="{value}"' for key, value in attributes.items()]) + ">"


def _check_box(attributes: dict[str, str]) -> str:
    if attributes.get("type", "").lower() != "checkbox":
        return ""
    return "☑" if "checked" in attributes else "☐"


def _load_now(attributes: dict[str, str], base: str) -> None:
    """Move addresses that a script would load later to `src` and `srcset`."""
    for key, names in (("src", LAZY), ("srcset", LAZY_SETS)):
        late = [value for name in names if (value := attributes.pop(name, None))]
        if address := next((value for value in late if _RESOLVE[key](entities.unescape(value), base)), None):
            attributes[key] = address


def _hides(attributes: dict[str, str]) -> bool:
    """Return whether an image is a tracking pixel; remove its style, which has no other use."""
    style = attributes.pop("style", "")
    sizes = (attributes.get(key, "") for key in ("width", "height"))
    if any(size.strip().removesuffix("px") in ("0", "1") for size in sizes):
        return True
    return bool(_INVISIBLE.search(style) or _BEACONS.match(attributes.get("src", "")))


def _language(classes: str, _: str) -> str | None:
    found = _LANGUAGE.search(classes)
    return found and found[0]


_RESOLVE: dict[str, Callable[[str, str], str | None]] = {
    "cite": absolute,
    "class": _language,
    "href": absolute,
    "longdesc": absolute,
    "poster": picture,
    "src": picture,
    "srcset": source_set,
}
