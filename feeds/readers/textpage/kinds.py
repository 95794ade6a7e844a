"""What a single line of a page is by itself: furniture of some kind, prose, or neither."""

import re
from functools import lru_cache
from typing import Literal

from feeds.readers.textpage import consent, notes, phrases, rows
from feeds.readers.textpage.words import ends, inserts, leaving, menus, places

Kind = Literal[
    "",
    "menu",
    "share",
    "picture",
    "arrow",
    "others",
    "author",
    "all by",
    "side",
    "asking",
    "advert",
    "foot",
    "open",
    "closed",
]
FURNITURE: frozenset[Kind] = frozenset(
    ["share", "menu", "picture", "arrow", "asking", "advert", "all by", "open"]
)  # and nothing else, wherever it stands

_DENSE = 2.5  # letters that one of a script without spaces stands for
_WIDE = 160  # characters of a line that points to the posts around
_BETWEEN = re.compile(r"\s{2,}|[|•·]")
_SHORT = 90  # characters of a line that a heading of furniture can be
_ARROW = re.compile(r"(?:[«‹←◄◀⟵]|<{1,2}(?=\s)|<<).*|.*(?:[»›→►▶⟶]|(?<=\s)>{1,2}|>>)", re.S)
_KANA_OR_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_CJK_END = re.compile(r"[。！？]")
_BULLET = re.compile(r"^\s*(?:[*•▪◦‣·o+-]\s|\d{1,3}[.)]\s)")
_BEHIND = re.compile(r" (?:»|\((?:[a-zß-ÿ]{2,5}(?:[/,] ?[a-zß-ÿ]{2,5})*|[^()]{2,40}, [\d.]{6,10})\))$")
_COPYRIGHT = re.compile(
    r"\W*(?:©|\(c\)\s*\d{4}|copyright\b|all rights reserved)|.{1,80}(?:©|\(c\)) ?\d{4}|.{1,80}© .{2,60}\d{4}", re.I
)
_OF_YEAR = re.compile(r"\d{4}|right|recht|droit|derecho|direito|diritt|prava|права|版权|版權|著作", re.I)
_SKIP = re.compile(
    r"(?:(?:skip|jump|go) (?:to|over) (?:the )?\w+(?: \w+){0,2}?(?: [·|-] | |$))+|aller (?:au|à) .{4,30}"
    r"|(?:zum|zur|direkt zu[mr]) \w+ ?(?:springen|wechseln)?"
    r"|(?:ir|saltar|pular|vai|passa|salta) (?:al?|para o|para) .{4,30}",
    re.I,
)
_MORE = re.compile(
    r"(?:more|weitere|más|mais|plus de|altri|altre|meer|fler|flere|więcej) [^\W\d_]{4,14}:?", re.I
)  # "More interviews"
_ALL_OF = re.compile(r"(?:view|see|read) all (?:of )?[^.!?]{2,40}['’]s? (?:posts|articles|stories)\.?", re.I)
_RETURN = re.compile(
    r"(?:« ?|← ?|< ?)?(?:back|return|zurück|retour|volver|voltar|torna|terug|назад|вернуться|tilbage|tillbaka|powrót)"
    r" (?:to|zu[rm]?|à|aux?|al?|para|ao|all[ae]|naar|к|на|til|till|do)\b.{0,40}",
    re.I,
)
_SORRY = re.compile(
    r"(?:(?:we(?:’|'| a)re )?sorry|leider|désolé|lo sentimos|desculpe|spiacenti|helaas)[,:!]\s+(?=\w)", re.I
)
_OF_SORROW = ("sorry", "leider", "désolé", "lo sentimos", "desculpe", "spiacenti", "helaas")
_OF_BUTTONS = tuple("click arrow opens share tweet facebook like pin mail digg print blogthis".split())
_BOX = re.compile(r"subscribe|newsletter|abonn|suscr|assine|inscrev|iscriviti|подпи")
_OFFER = re.compile(r"for free|new posts|by e-?mail|your e-?mail|inbox|support my work|neue beiträge|gratuit|gratis")
_NOTE = re.compile(r"\S+ (?:liked|reblogged|posted) this\b.*", re.I)
_FEED = re.compile(r"#\s?\S.*\b(?:feed|rss|atom|next|prev|previous|home|index|alternate)\b.*", re.I)
_HERE = re.compile(
    r"(?:you are here|browse|sie sind hier|vous êtes ici|está aquí|home|accueil|inicio|início|главная|ホーム|首页"
    r"|startseite|strona główna|blog)\s*[:»›>/→]+\s*\S.*",
    re.I,
)
_WEEK = re.compile(
    r"(?:[^\W\d_]{1,2}\.?\s+){6}[^\W\d_]{1,2}\.?|(?:[^\W\d_a-z][a-zß-öø-ÿ]{2}\.?\s+){6}[^\W\d_][a-zß-öø-ÿ]{2}\.?"
)
_PICTURE = re.compile(  # what text browsers write where a picture or a frame was, and addresses of pictures
    r"\[[^\[\]\s]*[a-z\d][-_][^\[\]\s]*\]|\[[^\[\]]{1,80}\.(?:jpe?g|png|gif|svg|webp)\S*\]|\[INS: ?:INS\]|I?FRAME: ?\S*"
    r"|https?://\S+\.(?:jpe?g|png|gif|svg|webp)(?:\?\S*)?|\(BUTTON\).*|_{4,}[ _\w]{0,12}|REFRESH\(\d.*",
    re.I,
)
_CLICK = re.compile(
    r"click to (?:share|email|print)|^use up/down arrow keys to increase or decrease volume"
    r"|^click (?:to|here) .{2,30}$|\(opens in (?:a )?new window\)|^share (?:on|to|via) \S+(?: \S+)?$"
    r"|^(?:tweet|facebook|like|pin)\s?\d+$|^\d*(?:e-?mail|share|tweet|pin|digg|print) (?:about )?this (?:to|on|with) \S+$"
    r"|^share th(?:is|e) (?:story|post|article|entry|page)\b.{0,30}$"
    r"|^.{0,60}\bblogthis[!！].{0,100}(?:facebook|pinterest)\S*(?: \S+)?$",
    re.I,
)


@lru_cache(maxsize=8192)
def kind(line: str) -> Kind:
    """What a line is, where it says so by its words."""
    if not line or len(line) > 400:
        return ""
    if _COPYRIGHT.match(line) or _NOTE.fullmatch(line) or notes.is_note(line):
        return "foot"
    if notes.is_disclosure(line):
        return "foot"
    if phrases.is_one_of(line, inserts.ADVERTS):
        return "advert"
    if _PICTURE.fullmatch(line):
        return "picture"
    if ("," in line or ":" in line or "!" in line) and phrases.may_have(line, _OF_SORROW):
        line = _SORRY.sub("", line)
    if any(phrases.is_one_of(part, _FORM) for part in line.split("  ")):
        return "open"
    if (
        rows.is_share(line)
        or (phrases.may_have(line, _OF_BUTTONS) and _CLICK.search(line))
        or notes.is_passing_on(line)
    ):
        return "share"
    if (
        rows.is_of_words(line, menus.MENU)
        or _HERE.fullmatch(line)
        or _SKIP.fullmatch(line)
        or _RETURN.fullmatch(line)
        or _FEED.fullmatch(line)
        or rows.is_menu(line)
        or _WEEK.fullmatch(line)
        or notes.is_none(line)
        or notes.is_rule_of_comments(line)
    ):
        return "menu"
    if consent.is_asked(line):
        return "asking"
    folded = line.lower()
    if _BOX.search(folded) and (_OFFER.search(folded) or len(set(_BOX.findall(folded))) > 1):
        return "asking"
    if len(line) > _SHORT:
        return _long(line)
    return _short(line)


def _is_arrow(line: str) -> bool:
    """Whether a line points to the posts around: `« An older one | Main | A newer one »`, but no quotation."""
    if len(line) > _WIDE or not _ARROW.fullmatch(line):
        return False
    if "«" not in line and "»" not in line:
        return True
    quoted = "»" in line[line.find("«") :] if "«" in line else False
    return _BETWEEN.search(line) is not None if quoted else not rows.ENDS.search(line)


def _short(line: str) -> Kind:
    """The table whose phrase a short line begins with or, where it could be any words, is."""
    line = line.removeprefix("Sorry, ")  # "the comment form is closed"
    whole = phrases.key(line)
    for name, table, at_least in _TABLES if phrases.begins(line, _ANY) else ():
        said = phrases.begins(line, table)
        dense = _DENSE if name not in ("side", "author") and phrases.CJK.search(said) else 1
        if name == "side" and _goes_on(whole, said):
            continue
        if said and (whole == said or len(said) * dense >= at_least or _is_parted(line, said, name)):
            return name
    if _ALL_OF.fullmatch(line):
        return "all by"
    if _MORE.fullmatch(line) or notes.is_way(line):
        return "others"
    return "arrow" if _is_arrow(line.strip()) else ""


def _goes_on(whole: str, said: str) -> bool:
    """Whether a line goes on behind a label and its colon: `Tags: tides, wind` is over no column."""
    return whole[len(said) :].lstrip()[:1] in (":", "：")


def _is_parted(line: str, said: str, name: Kind) -> bool:
    """Whether a colon stands at the end of a line or, over other posts, behind a phrase that it begins with."""
    if line.rstrip()[-1] in ":：":
        return True
    return name == "others" and phrases.key(line)[len(said) :].lstrip()[:1] in (":", "：")


def _long(line: str) -> Kind:
    if len(phrases.begins(line, places.ASKING)) > 11:
        return "asking"
    if len(phrases.begins(line, places.FOOT)) > 11:
        return "foot"
    if phrases.begins(line, ends.CLOSED):
        return "closed"
    return "arrow" if _is_arrow(line.strip()) else ""


_NO_FORM = frozenset(
    [
        "write a response",
        "what are your thoughts",
        "discussion about this post",
        "ready for more",
        "what do you think",
        "comente",
    ]
)
_FORM = leaving.LEAVE - _NO_FORM
# By kind: the phrases, and how long one must be to tell where more stands behind it.
_TABLES: tuple[tuple[Kind, frozenset[str], int], ...] = (
    ("closed", ends.CLOSED, 8),
    ("open", _FORM, 12),
    ("others", places.OTHERS, 9),
    ("author", places.AUTHOR, 14),
    ("all by", places.ALL_BY, 12),
    ("side", places.SIDE, 12),
    ("asking", places.ASKING, 11),
    ("foot", places.FOOT, 10),
)
_ANY = frozenset().union(*(table for _, table, _ in _TABLES))


@lru_cache(maxsize=8192)
def is_prose(line: str) -> bool:
    """Whether a line reads as a paragraph does: long, or a sentence with an end."""
    if _KANA_OR_HAN.search(line):
        return len(line) >= 60 or (len(line) >= 12 and _CJK_END.search(line) is not None)
    if _HANGUL.search(line):
        return len(line) >= 25 and len(line.split()) >= 5 and rows.ENDS.search(line) is not None
    if len(line) >= (80 if phrases.UNSPACED.search(line) else 200):
        return True
    words = len(line.split())
    return words >= 7 and len(line) >= 40 and (is_ended(line) or len(line) >= 140)


def is_ended(line: str) -> bool:
    """Whether a line ends as a sentence does, or behind that with » or its writer: "They do not ask. (abc/def)"."""
    return rows.ENDS.search(_BEHIND.sub("", line)) is not None


def is_copyright(line: str) -> bool:
    """Whether a line is a copyright notice."""
    return _COPYRIGHT.match(line) is not None


def is_of_year(line: str) -> bool:
    """Whether a copyright notice is that of a site: it has a year or speaks of rights; other ones stand below pictures."""
    return _OF_YEAR.search(line) is not None


def is_counter(line: str) -> bool:
    """Whether a line is a number, or has no letters at all."""
    return rows.COUNTER.fullmatch(line) is not None


def is_bullet(line: str) -> bool:
    return _BULLET.match(line) is not None
