"""Write what the program and its tests keep of Unicode's CLDR, as Babel carries it.

`pip install -e '.[cldr]' && python -m tests.cldr` writes `feeds/dates/cldr.py`, how languages name months, days and times,
and `tests/data/cldr.json`, how they format dates. Neither is edited by hand; neither the program nor a test loads Babel.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import babel
from babel import Locale
from babel.dates import DateTimeFormat, format_date, format_datetime, format_timedelta

from feeds.dates.words import WORD, fold
from tests.languages import FILE, WIDTHS, Language, bare, formatted, is_word

MODULE = Path(__file__).parent.parent / "feeds/dates/cldr.py"

LANGUAGES = (
    "en fr de es pt it nl ru ja zh ko pl sv da nb nn fi cs sk tr el uk ca hu ro bg hr sr sr_Latn sl et lv lt id gl is he ar"
    " th hi ka hy be mk fil af"
).split()
_WIDTHS = ("wide", "abbreviated")
_CONTEXTS = ("format", "stand-alone")
_LITERAL = re.compile(r"'((?:[^']|'')+)'|([^\W\d_]{2,}|[à-ÿА-яёіїа-я])")
_FIELDS = re.compile(r"[GyYuQqMLwWdDFgEecabBhHkKjJmsSAzZOvVXx]+")
_UNITS: dict[Any, int] = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2592000,
    "year": 31536000,
}


def months(language: str) -> list[list[str]]:
    """The spellings of each month, January first."""
    names = Locale.parse(language).months
    return [list(dict.fromkeys(bare(names[c][w][n]) for w in _WIDTHS for c in _CONTEXTS)) for n in range(1, 13)]


def weekdays(language: str) -> list[list[str]]:
    """The spellings of each day of the week, Monday first."""
    names = Locale.parse(language).days
    widths = (*_WIDTHS, "short")
    return [list(dict.fromkeys(bare(names[c][w][n]) for w in widths for c in _CONTEXTS)) for n in range(7)]


def patterns(locale: Locale) -> Iterator[str]:
    for table in (locale.date_formats, locale.time_formats):
        yield from (table[width].pattern for width in WIDTHS)
    yield from (str(locale.datetime_formats[width]) for width in WIDTHS)
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
            form: Any
            for form in ("long", "short"):
                past = timedelta(seconds=-seconds * number)
                with suppress(KeyError):  # it has no such form
                    words = fold(format_timedelta(past, unit, 99, add_direction=True, format=form, locale=language))
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
    yield '"""Names of months, days and times in many languages, from Unicode CLDR. `python -m tests.cldr` writes this file."""\n'
    of_year, of_week = table()
    for title, tables in (("MONTHS", of_year), ("WEEKDAYS", of_week)):
        yield f"{title} = {{"
        for language, names in tables.items():
            words = "|".join(" ".join(dict.fromkeys(n for n in name if is_word(n))) for name in names)
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


def _entry(language: str, words: str) -> str:
    return f'    "{language}": "{words}",'


# What the tests read back -------------------------------------------------------------------------------------------

_MONTHS = [datetime(2012, month, 1, tzinfo=UTC) for month in range(1, 13)]
_WEEK = [datetime(2012, 1, 2 + day, tzinfo=UTC) for day in range(7)]
_HALVES = [datetime(2012, 1, 1, hour, tzinfo=UTC) for hour in (0, 12)]
_NAMED = dict.fromkeys(("MMM", "MMMM", "LLL", "LLLL"), _MONTHS) | {"a": _HALVES, "G": _MONTHS[:1], "z": _MONTHS[:1]}
_NAMED |= dict.fromkeys(("EEE", "EEEE", "EEEEEE", "ccc", "cccc", "cccccc"), _WEEK)


def formats(language: str) -> Language:
    """Return how a language writes dates, and times after them."""
    locale = Locale.parse(language)
    dates = {width: locale.date_formats[width].format for width in WIDTHS}
    times = {
        width: str(locale.datetime_formats[width])
        .replace("'", "")
        .replace("{0}", locale.time_formats[width].format)
        .replace("{1}", dates[width])
        for width in ("medium", "long")
    }
    names = {field: "|".join(DateTimeFormat(day, locale)[field] for day in days) for field, days in _NAMED.items()}
    return {"dates": dates, "times": times, "names": names}


def checked(language: str) -> Language:
    """Return the same, after a comparison with what Babel itself formats on each day of a year."""
    table = formats(language)
    width: Any
    for hours in range(366 * 24):
        when = datetime(2012, 1, 1, 0, 45, tzinfo=UTC) + timedelta(hours=hours)
        for width, pattern in table["dates"].items() if when.hour == 0 else ():
            assert formatted(pattern, table, when) == format_date(when, width, locale=language), (language, when)
        for width, pattern in table["times"].items() if when.day == 1 else ():
            assert formatted(pattern, table, when) == format_datetime(when, width, locale=language), (language, when)
    return table


def data() -> Iterator[str]:
    """Yield the lines of `tests/data/cldr.json`, one for each language."""
    yield f'{{"source": "Babel {babel.__version__}", "languages": {{'
    lines = (f'"{name}": {json.dumps(checked(name), ensure_ascii=False)}' for name in LANGUAGES)
    yield ",\n".join(lines)
    yield "}}"


if __name__ == "__main__":
    for file, lines in ((MODULE, module()), (FILE, data())):
        file.write_text("\n".join(lines) + "\n", "utf-8")
