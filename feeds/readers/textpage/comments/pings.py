"""Heads of pingbacks and trackbacks: a page that sends one bears its title as its name, whatever is in it."""

import re

from feeds.model import Kind
from feeds.readers.textpage.comments.head import Head
from feeds.readers.textpage.comments.pieces import EDGE, URL, without_joints
from feeds.readers.textpage.comments.stamps import stamps
from feeds.readers.textpage.words import heads as words

_PING = re.compile(
    rf"(?P<word>{'|'.join(map(re.escape, sorted(words.PINGBACK | words.TRACKBACK, key=len, reverse=True)))})"
    r"\s*(?:[:：»]|\b(?:from|by|von|de|di|da|par|por|van|od|от|on)\s|\s[–—-]\s)\s*(?=\S)",
    re.I,
)
_TRACKED = re.compile(r"[»«]\s(?P<title>.{3,160})\s(?:from|von|de|di|da|van)\s(?P<site>\S.{0,80})")
# A ping on one line: `3. A title | A site - [...] what it says [...]`.
_EXCERPTED = re.compile(
    r"(?:(?P<number>\d{1,5})[.)]?\s)?(?P<who>\S.{2,160}?)\s?[-–—:]?\s(?P<text>\[(?:…|\.\.\.)\].{1,1000}\[(?:…|\.\.\.)\]\.?)$"
)


def excerpted(text: str) -> Head | None:
    """A ping on one line, with what it says."""
    excerpt = _EXCERPTED.match(text) if text.endswith(("]", "].")) else None
    if excerpt is None:
        return None
    number = excerpt["number"] or ""
    return Head("#pn" if number else "pn", number, excerpt["who"], kind="pingback", text=excerpt["text"])


def behind_date(text: str) -> Head | None:
    """`June 27, 2012 at 9:05 pm Pingback: A title`."""
    first = next(iter(stamps(text)), None)
    made = ping(text[first.end :].lstrip(EDGE)) if first and not first.start else None
    return made._replace(form="pnd", date=text[: first.end], timed=first.timed) if made and first else None


def ping(text: str) -> Head | None:
    """`Pingback: A title | A site`: what stands behind the word is a name, whatever is in it."""
    match = _PING.match(text)
    if match is None:
        tracked = _TRACKED.fullmatch(text)
        return Head("pn", name=tracked["site"], kind="trackback") if tracked else None
    kind: Kind = "trackback" if match["word"].casefold() in words.TRACKBACK else "pingback"
    name = text[match.end() :].strip()
    url = URL.search(name)
    name = (name[: url.start()] + name[url.end() :]).strip(EDGE) if url else name.rstrip(":： ")
    return _dated_ping(name, kind, url[0] if url else "")


def _dated_ping(name: str, kind: Kind, url: str) -> Head | None:
    spans = stamps(name)
    if not spans:
        return Head("pn", name=name, url=url, kind=kind) if name else None
    start, end, timed, _ = spans[-1]
    who = without_joints(name[:start].rstrip(EDGE)) or name[end:].strip(EDGE)
    return Head("pnd", name=who, date=name[start:end], url=url, kind=kind, timed=timed) if who else None
