"""Writes `feeds/dates/cldr.py`: how languages name months, days and times, out of Unicode's CLDR as Babel carries it.

`python -m tests.cldr` prints the module. Nothing in it is typed in by hand, and no run of the program loads Babel.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import timedelta

from babel import Locale
from babel.dates import format_timedelta

from feeds.dates.words import WORD, fold

LANGUAGES = (
    "en fr de es pt it nl ru ja zh ko pl sv da nb nn fi cs sk tr el uk ca hu ro bg hr sr sr_Latn sl et lv lt id gl is he ar"
    " th hi ka hy be mk fil af"
).split()
_WIDTHS = ("wide", "abbreviated")
_CONTEXTS = ("format", "stand-alone")
_LITERAL = re.compile(r"'((?:[^']|'')+)'|([^\W\d_]{2,}|[à-ÿА-яёіїа-я])")
_FIELDS = re.compile(r"[GyYuQqMLwWdDFgEecabBhHkKjJmsSAzZOvVXx]+")
_UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}


def bare(name: str) -> str:
    """A name as it is looked up: folded, without a dot at its end and without an elided "of" before it."""
    return re.sub(r"^(?:de |d['’])", "", fold(name)).strip(". ॰")


def months(language: str) -> list[list[str]]:
    """The spellings of each month, January first."""
    said = Locale.parse(language).months
    return [list(dict.fromkeys(bare(said[c][w][n]) for w in _WIDTHS for c in _CONTEXTS)) for n in range(1, 13)]


def weekdays(language: str) -> list[list[str]]:
    """The spellings of each day of the week, Monday first."""
    said = Locale.parse(language).days
    widths = (*_WIDTHS, "short")
    return [
        list(dict.fromkeys(bare(said[c][w][n].removeprefix("יום ")) for w in widths for c in _CONTEXTS))
        for n in range(7)
    ]


def patterns(locale: Locale) -> Iterator[str]:
    for table in (locale.date_formats, locale.time_formats):
        yield from (table[width].pattern for width in ("short", "medium", "long", "full"))
    yield from (str(locale.datetime_formats[width]) for width in ("short", "medium", "long", "full"))
    yield from (str(pattern) for pattern in locale.datetime_skeletons.values())


def connectors(language: str) -> set[str]:
    """The words that stand between the parts of a date."""
    literals: set[str] = set()
    for pattern in patterns(Locale.parse(language)):
        quoted = [part.replace("''", "'") for part in re.findall(r"'((?:[^']|'')+)'", pattern)]
        rest = _FIELDS.sub(" ", re.sub(r"'(?:[^']|'')*'", " ", pattern))
        literals.update(word for part in (*quoted, rest) for word in re.findall(WORD, fold(part)))
    return literals


def agos(language: str) -> dict[str, set[str]]:
    """How the language says that something was so many units ago: its words around "#", the number with its unit; the units."""
    frames: dict[str, set[str]] = {}
    for unit, seconds in _UNITS.items():
        for number in (1, 2, 3, 5, 11, 21):
            for form in ("long", "short"):
                past = timedelta(seconds=-seconds * number)
                with suppress(KeyError):  # it has no such form
                    words = fold(format_timedelta(past, unit, 99, add_direction=True, format=form, locale=language))  # type: ignore[arg-type]
                    if match := re.fullmatch(r"(\D*)\d+\s?(\S+)(\D*)", words.strip(". ")):
                        before, named, after = match.groups()
                        named, after = (named[:-1], "前") if named.endswith("前") else (named.strip("."), after)
                        frames.setdefault(f"{before}#{after}", set()).add(named)
    return {frame: units for frame, units in frames.items() if frame.strip("# ")}


def prefixes(names: Iterable[list[str]]) -> list[set[str]]:
    """The first three letters of each name where they begin no other of the language's."""
    alternatives = list(names)
    made: list[set[str]] = []
    for place, spellings in enumerate(alternatives):
        others = [name for at, some in enumerate(alternatives) if at != place for name in some]
        cut = {name[:3] for name in spellings if len(name) > 3 and name.isalpha()}
        made.append({head for head in cut if not any(other.startswith(head) for other in others)})
    return made


def table() -> tuple[dict[str, list[list[str]]], dict[str, list[list[str]]]]:
    """Months and weekdays by language, with such prefixes as mean nothing else in any language."""
    named = {language: (months(language), weekdays(language)) for language in LANGUAGES}
    meant: dict[str, set[tuple[str, int]]] = {}
    for lists in named.values():
        for kind, names in zip(("month", "day"), lists, strict=True):
            for place, spellings in enumerate(names):
                for name in spellings:
                    meant.setdefault(name, set()).add((kind, place))
    for language, (of_year, _) in named.items():
        if language not in ("ja", "zh", "ko", "he", "ar", "th", "hi"):
            for place, heads in enumerate(prefixes(of_year)):
                of_year[place] += sorted(h for h in heads if meant.get(h, {("month", place)}) == {("month", place)})
    return {lang: pair[0] for lang, pair in named.items()}, {lang: pair[1] for lang, pair in named.items()}


def module() -> Iterator[str]:
    yield '"""How languages name months, days and times: written by `python -m tests.cldr` out of CLDR, not by hand."""\n'
    of_year, of_week = table()
    for title, tables in (("MONTHS", of_year), ("WEEKDAYS", of_week)):
        yield f"{title} = {{"
        for language, names in tables.items():
            words = "|".join(" ".join(dict.fromkeys(n for n in name if _is_word(n))) for name in names)
            yield _entry(language, words)
        yield "}"
    yield "CONNECTORS = {"
    for language in LANGUAGES:
        yield _entry(language, " ".join(sorted(connectors(language))))
    yield "}"
    yield "AGO = {"
    for language in LANGUAGES:
        yield _entry(
            language, "|".join(f"{frame}:{' '.join(sorted(units))}" for frame, units in sorted(agos(language).items()))
        )
    yield "}"


def _is_word(name: str) -> bool:
    """Whether a name is a word by itself: what has a number or a space in it is read by its parts."""
    return re.fullmatch(rf"(?:{WORD})(?:[-ʼ'׳][^\W\d_]*)?", name) is not None and not (name.isascii() and len(name) < 2)


def _entry(language: str, words: str) -> str:
    return f'    "{language}": "{words}",'


if __name__ == "__main__":
    print("\n".join(module()))
