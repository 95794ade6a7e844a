"""Whether words can be the names of people."""

import re
from functools import lru_cache

from feeds.bylines.words import AND
from feeds.dates.words import meaning
from feeds.readers.textpage import phrases

LONGEST = 60  # characters of one name
_LONG = 25  # letters of one where spaces part sentences
_CASELESS = 3  # parts of one in a script without capital letters
_WIDE = 8  # characters of one in a script without spaces
_NO_NAME = re.compile(r"[、。・！？のにをはがへとで的了是在]|[^\w\s]")  # words and signs that stand between words
_NEVER = re.compile(r"[\d:;!?()\[\]{}<>|/\\“”\"«»=+*@#%$€]")
_AWAY = re.compile(r"(?<=\w) (?:in|à) [^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?$")
_HANDLE = re.compile(r"(?=.{3,30}$)(?=.*[^\W\d_])\w+_\w+")
# How words begin that are none: "by in Colour", "by at 6:05".
_SECTION = 6  # words in the name of a section, or of a post
_JOINTS = frozenset("& and und et y e of de".split())
USERS = frozenset(["admin", "administrator", "editor", "webmaster"])
_NOBODY = frozenset(
    "at in on from to and or for with this that it a an by of en am um dans le à a las el em il da op".split()
)
_PRONOUNS = frozenset("i me us you we they him her them it nobody ich mir uns moi nous mí nosotros mim nós".split())
_DAY = 5  # letters in the shorter forms of weekdays, at most: "Sam" is a name too
_PARTS = 4  # of one name, without particles: more are a headline
_AND = frozenset(["&", *AND.replace(",", " ").split()])
_NO_FIRST = frozenset(  # words that titles, links and buttons begin with, and no name does
    "the das der die ein eine mein meine unser our your this that these how why what where when warum wie wer les une notre"
    " nuestro uma meu minha het een new best top more about table read see view get sign log learn start follow share click"
    " search next previous latest related popular quick über vom zum zur aus mit für gegen ohne nach beim".split()
)
_PARTICLES = frozenset(
    "van von der den de del della di da dos das do la le los las el al bin ibn ben y e und and et i en & with mit the of"
    " af av zu zur ter ten du des d' san st".split()
).union(_AND)


@lru_cache(maxsize=4096)
def looks_like_name(words: str) -> bool:
    """Whether words that no label tells about could be the name of a person."""
    if not words or len(words) > LONGEST or _NEVER.search(words) or words[-1] in ",…":
        return False
    parts = words.split()
    if phrases.CJK.search(words):
        return len(words) <= _WIDE and len(parts) <= 2 and not _NO_NAME.search(words)
    if phrases.UNSPACED.search(words):
        return len(words) <= _LONG and len(parts) <= 3
    if len(parts) > _CASELESS and not any(part[:1].isupper() or part[:1].islower() for part in parts):
        return False
    capital = [part for part in parts if part[:1].isupper() or (part[:1].isalpha() and not part[:1].islower())]
    if parts[0].casefold() in _NO_FIRST or parts[-1] not in capital:
        return False
    several = any(part.casefold() in _AND for part in parts)
    if len(capital) > (6 if several else _PARTS) or (several and len(parts) == 3):
        return False  # "Maps & Travel"
    return 1 < len(parts) <= 6 and len(capital) >= 2 and all(p in capital or p.casefold() in _PARTICLES for p in parts)


def is_longer(text: str) -> bool:
    """Whether a line has more words than names have."""
    return len(text.split()) > 2 or (phrases.CJK.search(text) is not None and len(text) > 4)


def away(words: str) -> str:
    """A name without where its bearer was: "Jane Doe in Paris"."""
    return _AWAY.sub("", words)


def looks_like_handle(words: str) -> bool:
    """Whether one word could be nothing but the name of a user: "night_kite"."""
    return _HANDLE.fullmatch(words) is not None


@lru_cache(maxsize=4096)
def could_be_authors(words: str) -> bool:
    """Whether words behind "by" can be names: few, and hardly any of them in small letters."""
    if len(words) > 4 * LONGEST or words[0] in "$€£%" or not any(map(str.isalnum, words)):
        return False
    parts = [part for part in re.split(r"[\s,;/&]+", words) if part]
    small = [p for p in parts if p[0].islower() and p.casefold() not in _PARTICLES]
    if any(len(part) > _DAY and (meant := meaning(part)) and meant.days and not meant.months for part in parts):
        return False  # "By Monday Morning"
    if not parts or parts[0] in _NOBODY or words.casefold() in _PRONOUNS:
        return False
    return len(parts) <= 20 and (len(small) <= len(parts) / 2 or len(parts) <= 2)


def stands_alone(words: str) -> bool:
    """Whether words beside a date are no sentence that goes on: a name, or the name of a section."""
    parts = [part for part in words.split() if part not in _JOINTS]
    if len(parts) == 1 and words.isalpha() and len(words) > _DAY - 1:
        return True  # the name of a user or a section
    return (
        looks_like_name(words)
        or words in USERS
        or (0 < len(parts) <= _SECTION and all(part[0].isupper() for part in parts))
    )
