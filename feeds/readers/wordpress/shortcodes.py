"""Shortcodes, WordPress' `[name key="value"]…[/name]`: known ones become HTML, others lose their brackets."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape, unescape
from typing import NamedTuple

from feeds.readers.wordpress import media
from feeds.readers.wordpress.media import Shortcode, Site
from feeds.readers.wordpress.tokens import tokens

_DEPTH = 40  # of shortcodes within shortcodes
_HEAD = re.compile(
    r"\[(?P<escaped>\[)?(?P<close>/)?(?P<name>[A-Za-z][\w-]{0,60})(?P<rest>(?:[\s=](?:[^\[\]\"']|\"[^\"]{0,4000}\"|'[^']{0,4000}')"
    r"{0,4000})?)(?P<empty>/)?\](?(escaped)\])"
)
_PAIR = re.compile(
    r"(?P<key>[\w-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"']+))|\"(?P<text>[^\"]*)\"|(?P<word>\S+)"
)
_LANGUAGES = "bash c cpp csharp css go java javascript js perl php powershell python r ruby scala shell sql xml".split()
_CODE = re.compile(rf"\[(code|sourcecode|{'|'.join(_LANGUAGES)})((?:\s[^\[\]<>]{{0,300}})?)\]", re.I)
_TEXTS = {"pre", "script", "style", "textarea", "code"}  # brackets within them are no shortcodes

HANDLERS: Mapping[str, Callable[[Shortcode, Site], str]] = {
    "audio": media.audio,
    "caption": media.caption,
    "embed": media.embed,
    "gallery": media.gallery,
    "playlist": media.gallery,
    "soundcloud": media.embed,
    "video": media.video,
    "vimeo": media.embed,
    "wp_caption": media.caption,
    "wpvideo": media.embed,
    "youtube": media.embed,
}


class _Frame(NamedTuple):
    name: str
    rest: str
    parts: list[str]


def rendered(text: str, site: Site) -> tuple[str, tuple[str, ...]]:
    """Return the text with its shortcodes as HTML, and the names of those that are not known."""
    if "[" not in text or not _HEAD.search(text):
        return text, ()
    text = "".join(_with_code(text))
    heads = list(_heads(text))
    closings = Counter(head["name"].lower() for head in heads if head["close"])
    unknown: dict[str, None] = {}
    frames, at = [_Frame("", "", [])], 0
    for head in heads:
        frames[-1].parts.append(text[at : head.start()])
        at = head.end()
        name = head["name"].lower()
        if head["escaped"]:
            frames[-1].parts.append(head[0][1:-1])
        elif head["close"]:
            closings[name] -= 1
            _close(name, head[0], frames, site, unknown)
        elif closings[name] > 0 and not head["empty"] and len(frames) <= _DEPTH:
            frames.append(_Frame(name, head["rest"], []))
        else:
            frames[-1].parts.append(_single(head, name, site, unknown))
    frames[-1].parts.append(text[at:])
    while len(frames) > 1:
        _unclosed(frames, unknown)
    return "".join(frames[0].parts), tuple(unknown)


def _close(name: str, source: str, frames: list[_Frame], site: Site, unknown: dict[str, None]) -> None:
    """End the innermost frame of a name, and with it those within it that have no end."""
    if name not in [frame.name for frame in frames]:
        if name not in unknown:
            frames[-1].parts.append(source)
        return
    while frames[-1].name != name:
        _unclosed(frames, unknown)
    frame = frames.pop()
    inner = "".join(frame.parts)
    handler = HANDLERS.get(name)
    if handler is None:
        unknown[name] = None
    frames[-1].parts.append(handler(_shortcode(name, frame.rest, inner), site) if handler else inner)


def _unclosed(frames: list[_Frame], unknown: dict[str, None]) -> None:
    frame = frames.pop()
    unknown[frame.name] = None
    frames[-1].parts.extend(frame.parts)


def _single(head: re.Match[str], name: str, site: Site, unknown: dict[str, None]) -> str:
    """Return what a shortcode without an end becomes; brackets around words of the text stay."""
    if handler := HANDLERS.get(name):
        found = _shortcode(name, head["rest"], "")
        return handler(found, site) if found.keys or found.words or name in ("gallery", "playlist") else head[0]
    keys = _shortcode(name, head["rest"], "").keys
    if keys or head["empty"] or "_" in name or ("-" in name and not head["rest"] and name.islower()):
        unknown[name] = None
        return ""
    return head[0]


def _shortcode(name: str, rest: str, inner: str) -> Shortcode:
    keys: dict[str, str] = {}
    words: list[str] = []
    for pair in _PAIR.finditer(rest.lstrip().removeprefix("=")):
        if pair["key"]:
            value = next(filter(None, (pair["double"], pair["single"], pair["bare"])), "")
            keys.setdefault(pair["key"].lower(), unescape(value))
        else:
            words.append(unescape(pair["text"] or pair["word"] or ""))
    return Shortcode(name, keys, tuple(words), inner)


def _heads(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags of shortcodes that stand neither in an HTML tag nor in code."""
    at, end = 0, 0
    spans = _closed_spans(text)
    while head := _HEAD.search(text, at):
        while end < len(spans) and spans[end][1] <= head.start():
            end += 1
        if end < len(spans) and spans[end][0] <= head.start():
            at = spans[end][1]
        else:
            yield head
            at = head.end()


def _closed_spans(text: str) -> Sequence[tuple[int, int]]:
    """Return where HTML tags and code stand, in order."""
    spans, at, depth, start = list[tuple[int, int]](), 0, 0, 0
    for token in tokens(text):
        end = at + len(token.source)
        if token.name == "code" and token.kind in ("open", "close"):
            start = at if not depth else start
            depth = 1 if token.kind == "open" else 0
            if not depth:
                spans.append((start, end))
        elif not depth and token.kind != "text":
            spans.append((at, end))
        at = end
    return spans


def _with_code(text: str) -> Iterator[str]:
    """Yield the text with the shortcodes for code as `pre`; references in there are decoded once."""
    at, lowered, missing = 0, text.lower(), set[str]()
    while head := _CODE.search(text, at):
        name = head[1].lower()
        end = -1 if name in missing else lowered.find(f"[/{name}]", head.end())
        if end < 0:
            missing.add(name)
            yield text[at : head.end()]
            at = head.end()
            continue
        keys = _shortcode(name, head[2], "").keys
        language = keys.get("language") or keys.get("lang") or (name if name in _LANGUAGES else "")
        code = escape(unescape(text[head.end() : end].strip("\n")), quote=False)
        marked = f' class="language-{escape(language.lower())}"' if re.fullmatch(r"[\w+#-]+", language) else ""
        yield f"{text[at : head.start()]}<pre><code{marked}>{code}</code></pre>"
        at = end + len(name) + 3
    yield text[at:]
