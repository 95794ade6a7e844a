"""Which language a text is in, as far as dates ask for it: whether people who write it put the day before the month.

Told by the words that every text of a language is full of, or by its script. English is written with both orders; where
the year comes first, numbers can be read in one way only.
"""

import re
import unicodedata
from collections import Counter

_LETTERS = re.compile(r"[^\W\d_]+")
_MOST = 20_000  # characters that are read
_LEAST = 8  # words that must speak for a language
_SURE = 3  # times as many as speak for English
_ENGLISH = "the of and to in is that was for with"
# Of each language some of its commonest words; one that English has too speaks for both.
_DAY_FIRST = """
    der die und das nicht ist den von mit für auf ein eine im dem zu
    le les des est une dans pour que qui pas sur du et au
    el los las una con por que del es para como su
    os uma não com para que dos da do mais foi em
    il che di per una non sono della del con gli nel
    het een van niet met voor zijn dat op te aan
    och att det som på är för med inte av den
    og det er på som til af ikke med har av ikke
    ja on ei että oli myös sekä kun ovat
    nie się jest że na do przez dla jak oraz
    se na že je ve pro jako byl také nebo
    és hogy nem az egy is meg volt csak ez
    și nu este pe cu din care pentru sunt la
    ve bir bu için ile olarak da çok olan
    yang dan di dengan untuk ini dari pada tidak dalam
    của và là không có được cho trong một
"""
_LANGUAGES = tuple(frozenset(line.split()) for line in _DAY_FIRST.strip().splitlines())
_SCRIPTS = ("CYRILLIC", "GREEK", "HEBREW", "ARABIC", "THAI", "DEVANAGARI", "BENGALI", "GEORGIAN", "ARMENIAN")


def has_day_first(text: str) -> bool:
    """Whether a text is certainly in a language whose dates of numbers have the day before the month."""
    words = Counter(_LETTERS.findall(text[:_MOST].casefold()))
    english = sum(words[word] for word in _ENGLISH.split())
    spoken = max(sum(words[word] for word in language) for language in _LANGUAGES)
    return spoken >= max(_LEAST, _SURE * english) or (not english and _is_of_script(words))


def _is_of_script(words: Counter[str]) -> bool:
    """Whether most words are in one of the scripts whose languages all do so."""
    of = Counter({word: count for word, count in words.items() if _script(word) in _SCRIPTS}).total()
    return of >= _LEAST and 2 * of > words.total()


def _script(word: str) -> str:
    return unicodedata.name(word[0], "").partition(" ")[0]
