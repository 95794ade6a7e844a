"""The block editor's comments: references, embeds and footnotes become HTML, the settings of all others go."""

import json
import re
from collections.abc import Iterator

from feeds.readers.wordpress.autop import autop
from feeds.readers.wordpress.embeds import link
from feeds.readers.wordpress.index import Index
from feeds.readers.wordpress.items import Item
from feeds.readers.wordpress.tokens import tokens, without_comments

MARK = "<!-- wp:"
_DEPTH = 4  # of blocks within blocks
_LENGTH = 2 * 1024 * 1024  # characters of a post with its reusable blocks
_REFERENCE = re.compile(r"<!-- wp:block (\{[^{}<>]{0,500}\}) /-->")
_EMBED = re.compile(r"<!-- wp:(?:core-)?embed(?:/[\w-]+)? (\{[^<>]{0,4000}?\}) /-->")
_FOOTNOTES = re.compile(r"<!-- wp:footnotes (?:\{[^<>]{0,500}\} )?/-->")
_MARK = re.compile(r"<!-- (?P<close>/)?wp:(?P<name>[a-z][\w/-]{0,100}) (?:\{[^<>]*\} )?(?P<empty>/)?-->")


def resolved(text: str, post: Item, known: Index) -> str:
    """Return the content of a post that the block editor wrote, with nothing left in its comments that is to be seen."""
    for _ in range(_DEPTH):
        if not _REFERENCE.search(text) or len(text) > _LENGTH:
            break
        text = _referred(text, known)
    if "embed" in text:
        text = _EMBED.sub(_embed, text)
    if "wp:footnotes" in text:
        text = _FOOTNOTES.sub(lambda _: "".join(_footnotes(post)), text)
    return text


def rendered(text: str) -> str:
    """Return resolved content without comments; what stands outside all blocks gets paragraphs."""
    parts, depth, at = list[str](), 0, 0
    for mark in _MARK.finditer(text):
        parts.append(_part(text[at : mark.start()], depth))
        at = mark.end()
        if mark["name"] != "freeform" and not mark["empty"]:
            depth = max(0, depth + (-1 if mark["close"] else 1))
    parts.append(_part(text[at:], depth))
    return "".join(
        "\n" if token.kind == "text" and token.source.isspace() and "\n" in token.source else token.source
        for token in tokens("".join(parts))
    )


def _part(text: str, depth: int) -> str:
    text = without_comments(text)
    return text if depth or text.isspace() or not text else f"\n{autop(text)}\n"


def _referred(text: str, known: Index) -> str:
    """Replace references by what they name, as long as the text does not grow too large."""
    left = _LENGTH

    def block(found: re.Match[str]) -> str:
        nonlocal left
        content = known.blocks.get(str(_settings(found[1]).get("ref", "")), "")
        left -= len(content)
        return content if left > 0 else ""

    return _REFERENCE.sub(block, text)


def _embed(found: re.Match[str]) -> str:
    url = _settings(found[1]).get("url")
    return f"<p>{link(url)}</p>" if isinstance(url, str) else ""


def _settings(text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _footnotes(post: Item) -> Iterator[str]:
    """Yield the list of a post's footnotes, which stand in its metadata as JSON."""
    try:
        notes = json.loads(dict(post.meta).get("footnotes", "") or "[]")
    except (ValueError, RecursionError):
        return
    items = [note for note in notes if isinstance(note, dict)] if isinstance(notes, list) else []
    if items:
        yield "<ol>"
        for note in items:
            yield f'<li id="{_word(note.get("id"))}">{note.get("content") or ""}</li>'
        yield "</ol>"


def _word(value: object) -> str:
    return re.sub(r"[^\w-]", "", str(value))
