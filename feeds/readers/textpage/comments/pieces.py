"""The pieces that a line falls into at its dates and separators, and what each of them is."""

import re
from collections.abc import Collection, Iterator, Sequence

from feeds.readers.textpage.words import heads as words
from feeds.readers.textpage.words.links import ACTIONS

EDGE = "‹›↓↑↵⤵▾▴▼▲△▽♥❤ \t,;:.()[]{}<>|/·•–—-―~*#¶：，。、（）【】\u200b\u200e\u200f\u2003"
_BEHIND = EDGE.replace(".", "")  # behind a name, which may end in a full stop
_ZONE = re.compile(r"^\s?\(?[^()\d]{0,30}\b(?:Time|GMT|UTC)\b[^()]{0,20}\)")  # behind a time of day
_SEPARATOR = re.compile(
    r"\s*(?:[|·•∙⋅\t，、()\[\]{}（）【】<\u2003]|\s[-–—/~]+\s|,\s|;\s|\s//\s|\s::\s)\s*|^[-–—]+\s?(?=\w)|\s[-–—]+(?=[^\W\d])(?!\w+:)"
)
URL = re.compile(r"\b(?:https?://|www\.)[^\s<>()\[\]|]+", re.I)
_TALLY = re.compile(
    r"[+−-]?\d[\d.,]*\s?[km]?(?:\s(?P<after>.{1,40}))?|(?P<before>.{1,40}?)\s?[(:]?\s?[+−-]?\d{1,6}\)?", re.I
)
_AGE = re.compile(r"\d{1,3}\s?(?:min|min read|y|yrs?|w|wks?|d|h|hrs?|m|mo|mos|j|jr|sem|tg|std|г|ч|д|н)\.?")
_AVATAR = re.compile(
    r".{1,60}?(?:['’]s)? (?:avatar|gravatar|profile (?:picture|photo|image)|picture|photo)(?:\W.{1,30})?"
    r"|(?:(?:profile )?(?:avatar|picture|photo|image)|photo de profil|profilbild|avatar)"
    r" (?:of|for|for user|de|von|di|du|van) .{1,60}",
    re.I,
)
_SPOKEN = re.compile(r"(?:[:：]|\.\.\.|…)\W*$")
_COUNTED = frozenset(
    "favorites favourites hearts points point views view people person persönlich votes vote likes like replies reply"
    " respect".split()
)
_LONG = ("liked by ", "writes ", *sorted(entry for entry in ACTIONS if entry.count(" ") > 1))
_GLUED = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ])")  # "ReplyDelete"
_MOST_WORDS = max(entry.count(" ") + 1 for entry in ACTIONS)
_WIDE = "\u3000"  # letters above it stand without spaces between words
_TOWARDS = frozenset(word for word in words.TOWARDS if word[0].isalpha())
_SAYS_WIDE, _BY_WIDE, _TOWARDS_WIDE = (
    tuple(sorted((entry for entry in table if entry[0] > _WIDE), key=len, reverse=True))
    for table in (words.SAYS, words.BY, _TOWARDS)
)
_VERB = max(entry.count(" ") + 1 for entry in words.SAYS)
_LEAD = max(entry.count(" ") + 1 for entry in words.BY | _TOWARDS)
_WORDED = "|".join(map(re.escape, sorted(_TOWARDS, key=len, reverse=True)))
_ARROW = re.compile(rf"\s*(?:[>→➤➜➔↳⤷⮕▶↪↩⇒►▸»]|->|=>)\s*(?=[^\W_])|(?<=\w)\s+(?:{_WORDED})\s+(?=\w)", re.I)
_BROWSER = re.compile(  # behind a name: what the commenter reads the page with
    r"\s(?:chrome|chromium|firefox|safari|mobile safari|microsoft edge|edge|edg|opera|internet explorer|msie|qqbrowser|webview)"
    r"\s\d[\d.]*(?:\s.{1,40})?$",
    re.I,
)
_CODE = re.compile(r"\s#\S*$")  # behind a name: what tells two of one name apart
_TIME = re.compile(r"[^\W\d_]+ \d{1,2}[.:h]\d\d")
_CLOCK = frozenset(["uhr", "hs", "hrs", "h", "utc", "gmt"])  # behind a time
_BADGE = re.compile(r"(?<=[\w.])\s+(?:link|mod|moderator|(?:post )?author|op)$", re.I)
_NOBLE = frozenset(["de", "van", "da", "di", "af", "av", "per", "du", "del"])  # with a capital, it begins a name
_TITLES = frozenset("phd ph.d md m.d jr sr esq cpa mba dds rn ii iii iv".split())

Piece = tuple[str, str]


def pieces(text: str, start: int, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The letter of each piece (see `Head.form`; "u" is a URL) and its words."""
    at = start
    for first, last in spans:
        yield from _between(text[at:first], after=at > start, before=True, dated=True)
        yield "d", text[first:last]
        at = last
    yield from _between(text[at:], after=at > start, before=False, dated=bool(spans))


def is_joint(text: str) -> bool:
    """Whether nothing but a joint, as "at", stands there."""
    bare = text.strip(EDGE).casefold()
    return not bare or bare in words.JOINTS


def without_joints(text: str) -> str:
    """The words before a date, without the joints that lead to it."""
    while True:
        text = text.rstrip(EDGE)
        head, _, last = text.rpartition(" ")
        if not head or last.casefold() not in words.JOINTS or (len(last) == 1 and last.isupper()):  # an initial
            return text
        text = head


def speaker(bare: str) -> str:
    """Who stands before "says"; "" where that is not said."""
    parts = bare.rsplit(" ", _VERB)
    for n in range(len(parts) - 1, 0, -1):
        said = " ".join(parts[-n:])
        if said.casefold() in words.SAYS:
            return bare[: -len(said)].lstrip(EDGE).rstrip(_BEHIND)
    wide = next((entry for entry in _SAYS_WIDE if bare.endswith(entry)), "") if _is_wide(bare[-1:]) else ""
    return bare[: -len(wide)].strip(EDGE) if wide else ""


def _between(text: str, *, after: bool, before: bool, dated: bool) -> Iterator[Piece]:
    if not text or text.isspace():
        return
    text = _ZONE.sub("", text) if after else text
    for url in URL.findall(text):
        yield "u", url.rstrip(".,;:")
    text = URL.sub(" ", text) if "www." in text or "://" in text else text
    if to := _prefix(text.strip(EDGE), _TOWARDS, _TOWARDS_WIDE):
        yield "t", without_joints(to) if before else to
        return
    name, *answered = _ARROW.split(text, maxsplit=1)
    for part in _SEPARATOR.split(name):
        if part and part.strip(EDGE):
            yield from _piece(part.strip(), after, before, dated)
    for part in answered:
        yield "t", without_joints(part) if before else part.strip(EDGE)


def _piece(part: str, after: bool, before: bool, dated: bool) -> Iterator[Piece]:
    """What one piece is. `after` and `before` tell whether a date stands at its side, `dated` whether the line has one."""
    spoken = _SPOKEN.search(part) is not None
    bare = part.strip(EDGE + "…")
    folded = bare.casefold().replace(",", "")
    if not folded or (folded in words.JOINTS and (after or before)):
        return
    if after and _TIME.fullmatch(folded) and folded.split()[0] in words.JOINTS:
        return
    if after and folded.partition(" ")[0] in _CLOCK:
        bare = bare.partition(" ")[2]
        folded = bare.casefold()
    kind = (
        "l"
        if _are_links(_GLUED.sub(" ", bare).casefold())
        else _known(folded, spoken or dated, part.endswith((":", "：")))
    )
    if kind:
        yield kind, bare
        return
    if before:
        bare = without_joints(bare)
    bare = _without_links(_CODE.sub("", _BADGE.sub("", _BROWSER.sub("", bare))))
    if by := _by(bare, part, after):
        yield "b", ""
        bare = by
        if bare.casefold() in words.GUESTS:
            yield "g", bare
            return
    who = speaker(bare)
    yield "n", who or bare
    if who:
        yield "s" if spoken or dated else "v", ""


def _without_links(bare: str) -> str:
    """A name without the links behind it: `花子 URL 編集`; one word may as well be part of a name."""
    parts = bare.split()
    last = len(parts)
    while last > 1 and parts[last - 1].casefold() in ACTIONS and not parts[last - 1][0].islower():
        last -= 1
    return " ".join(parts[:last]) if len(parts) - last > 1 else bare


def _known(folded: str, spoken: bool, colon: bool) -> str:
    """The letter of a piece that the tables know as a whole."""
    if folded in words.SAYS and spoken and folded not in ACTIONS:
        return "s"
    if folded in words.BY and (colon or folded not in words.BADGES):
        return "b"
    if folded in words.GUESTS:
        return "g"
    if folded in words.BADGES or folded in _TITLES or folded.startswith(_LONG) or not any(map(str.isalpha, folded)):
        return "l"
    if _are_links(folded):
        return "l"
    if _AGE.fullmatch(folded):
        return "l"
    tally = _TALLY.fullmatch(folded)
    if tally:
        what = (tally["after"] or tally["before"] or "").strip(EDGE)
        if not what or what in ACTIONS or what.split()[0] in _COUNTED or what.split()[-1] in ACTIONS:
            return "l"
    return "l" if _AVATAR.fullmatch(folded) else ""


def _are_links(folded: str) -> bool:
    """Whether the words are links, one after the other."""
    if folded in ACTIONS:
        return True
    parts = [part for part in folded.split() if any(map(str.isalpha, part))]
    at = 0
    while at < len(parts) <= 12:
        step = next((n for n in range(_MOST_WORDS, 0, -1) if " ".join(parts[at : at + n]).strip(EDGE) in ACTIONS), 0)
        if not step:
            return False
        at += step
    return 0 < len(parts) <= 12


def _prefix(bare: str, entries: Collection[str], wide: Sequence[str]) -> str:
    """What stands behind the entry that the words begin with; "" where they begin with none."""
    parts = bare.split(" ", _LEAD)
    for n in range(len(parts) - 1, 0, -1):
        lead = " ".join(parts[:n])
        if lead.rstrip(":：").casefold() in entries:
            return bare[len(lead) :].strip(EDGE)
    lead, colon, rest = bare.replace("：", ":").partition(":")
    if colon and lead.strip().casefold() in entries:
        return rest.strip(EDGE)
    entry = next((entry for entry in wide if bare.startswith(entry)), "") if bare[:1] > _WIDE else ""
    return bare[len(entry) :].strip(EDGE) if entry else ""


def _by(bare: str, part: str, after: bool) -> str:
    """Who stands behind "by"; a short one with a capital, or within the line, may begin a name."""
    rest = _prefix(bare, words.BY, _BY_WIDE)
    word = bare.partition(" ")[0].rstrip(":：")
    if not rest or (
        ":" not in part[: len(bare) - len(rest) + 1] and word.casefold() in _NOBLE and not (word.islower() and after)
    ):
        return ""
    return rest


def _is_wide(letter: str) -> bool:
    return "\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af"
