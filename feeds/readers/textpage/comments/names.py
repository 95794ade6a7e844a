"""Whether words at a name's place can be a name: nobody knows all names, but sentences look different."""

import re
from enum import IntEnum

_LONGEST, _MOST = 80, 8  # characters and words of a name
_USUAL = 4  # words
_PARTICLES = frozenset(
    "a al as auf av ben bin da dal das de degli dei del della den der des di do dos du e el en f i ibn la las le les lo los"
    " o of och og the ten ter und van vom von y z zu zum zur и св".split()
)
# "As my grandmother says:" is said by nobody; "He Wei says:" and "A. Smith says:" are.
_NO_NAME = re.compile(
    r"(?i:an?|and|as|but|everyone|he|i|if|it|like|my|nobody|our|she|so|someone|that|they|this|we|what|when|who|you"
    r"|il|elle|on|je|tu|nous|vous|ils|comme|er|sie|es|wir|ihr|man|wie|él|ella|yo|nosotros|como|ele|ela|eu|nós|lui|lei|io|noi"
    r"|hij|zij|ze|wij|ik|он|она|оно|они|мы|вы|я|как|что|ona|oni|han|hun|hon|vi|der|die|das)"
    r"(?:$|[,;]?\s+[a-zß-öø-ÿа-яё])"
)
_SENTENCE = re.compile(r"[!?….;,]\s+[a-zß-öø-ÿа-яё]|[!?;。！？、…]|[:：](?!\S*$)|\w{4,}\.$")
_CALLED = re.compile(r"[!?]+(?=\s+[^\sa-zß-öø-ÿа-яё]|$)")  # within a name, or behind it
_LETTER = re.compile(r"[^\W\d_]|\d\D*\d")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_TITLED = re.compile(r"\s[»«|–—-]{1,2}\s")
_WIDE = 20  # characters of a name in scripts without spaces


class Likeness(IntEnum):
    """How much words look like a name."""

    NONE = 0
    ODD = 1  # only what stands around them can tell
    GOOD = 2


def framed(words: str) -> Likeness:
    """How much words look like a name that stand where one must: `Great! Ideas says:` is said by somebody of that name."""
    return min(likeness(_CALLED.sub("", words)), Likeness.ODD if _CALLED.search(words) else Likeness.GOOD)


def likeness(words: str) -> Likeness:
    """How much the words look like a name."""
    parts = words.split()
    most = 4 if _TITLED.search(words) else 1
    if not 0 < len(parts) <= _MOST * most or len(words) > _LONGEST * most or not _LETTER.search(words):
        return Likeness.NONE
    if _CJK.search(words) and max(map(len, parts)) > _WIDE:
        return Likeness.NONE
    if _TITLED.search(words):  # a page that sends a pingback bears its whole title as its name
        return Likeness.ODD
    if _SENTENCE.search(words) or _NO_NAME.match(words):
        return Likeness.NONE
    return Likeness.GOOD if len(parts) <= _USUAL and _is_capital(parts) else Likeness.ODD


def _is_capital(parts: list[str]) -> bool:
    """Whether all words but particles begin as names do; one word alone may be a nickname."""
    if len(parts) == 1:
        return True
    return all(not part[0].islower() or part in _PARTICLES for part in parts) and not parts[0][0].islower()
