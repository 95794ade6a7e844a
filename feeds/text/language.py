"""Detect languages that write the day before the month in numeric dates, by their most common words or their script.

English is excluded, as it has both orders; so are languages that put the year first, as their dates are not ambiguous.
"""

import re
import unicodedata
from collections import Counter

_LETTERS = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters
_MIN_WORDS = 8  # occurrences of a language's common words
_RATIO = 3  # to the occurrences of English ones
_ENGLISH = "the of and to in is that was for with"
# Common words, one language a line; a word that English shares counts for both.
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
    """Return whether a text is certainly in a language whose numeric dates have the day before the month."""
    words = Counter(_LETTERS.findall(text[:_SAMPLE].casefold()))
    english = sum(words[word] for word in _ENGLISH.split())
    other = max(sum(words[word] for word in language) for language in _LANGUAGES)
    return other >= max(_MIN_WORDS, _RATIO * english) or (not english and _is_in_script(words))


def _is_in_script(words: Counter[str]) -> bool:
    """Return whether most words are in a script whose languages all put the day first."""
    matching = sum(count for word, count in words.items() if _script(word) in _SCRIPTS)
    return matching >= _MIN_WORDS and 2 * matching > words.total()


def _script(word: str) -> str:
    return unicodedata.name(word[0], "").partition(" ")[0]
