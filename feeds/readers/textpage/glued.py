"""Facts with nothing between them, as pages have them whose style sheet set them apart: "By Jane DoeJune 5, 20122 Comments"."""

import re

from feeds.dates import spans
from feeds.dates.words import meaning
from feeds.readers.textpage import roles
from feeds.readers.textpage.phrases import tokens
from feeds.readers.textpage.words.subjects import CATEGORIES

_CAPITAL = re.compile(r"(?<=[a-zß-öø-ÿ\d!X])[A-ZÀ-ÖØ-Þ][\w]{2,}")
_YEAR = re.compile(r"(?<=[\s,./-])((?:19|20)\d\d)(?=\d{1,2}(?:[.:,]?\s|:\d|\.\d|/)|[^\W\d_])")
_NUMBER = re.compile(r"\d{1,2}[.:,]?\s")
_MONTH = re.compile(r"(?<=[^\W\d_])([A-ZÀ-ÖØ-Þ][^\W\d_A-Z]{2,})(?=\.? \d{1,2}(?!\d))")
_FIGURES = re.compile(
    r"(?<=[^\W\d_])(?=(?:19|20)\d\d-\d\d-\d\d|\d{1,2}([./])\d{1,2}\1(?:19|20)\d\d|\d{1,2}\.? [^\W\d_]{3,10}\.?,? (?:19|20)\d\d)"
)
_ZONED = re.compile(r"(?<=[+-]\d\d:\d\d)(?=[^\W\d_])")
_COUNT = re.compile(r"(?<=[a-zß-öø-ÿ])(?=\d[\d.,]*\s[^\W\d_]{3,})")
_DIGIT = re.compile(r"\d")
_BEFORE_CAPITAL = re.compile("[ynr][A-ZÀ-ÖØ-Þ]")  # how labels end and go on, so that most lines are not tried
_LABEL = re.compile(
    r"(?<![^\W_])((?:[Pp]osted |[Ww]ritten |[Pp]ublished |[Pp]ublicado |[Ee]scrito )?(?:[Bb]y|[Pp]or|[Vv]on|[Pp]ar|[Dd]oor|in))"
    r"(?=[A-ZÀ-ÖØ-Þ][^\W\d_A-ZÀ-ÖØ-Þ])"
)
_FIRST = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{3,}(?=[A-ZÀ-ÖØ-Þ])")  # "CategoriesLondon, Routes"
# "May 3, 2016/2 Comments/in Tides/by Ida Marsh"
_SLASH = re.compile(
    r"(?<=\b(?:19|20)\d\d)/(?=\d+\s[^\W\d_]{3}|[^\W\d_]{2,4}\s)|(?<=\w)\s?/(?=(?:by|in|von|par|por|di|door|dans)\s)"
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def parted(line: str) -> str:
    """A line with signs between the facts that stand there with nothing between."""
    if _DIGIT.search(line) and not _CJK.search(line):
        line = _COUNT.sub(" | ", line) if _YEAR.search(line) else line
        line = _YEAR.sub(_behind_year, _ZONED.sub(" | ", line))
        line = _MONTH.sub(_before_month, line)
        line = _FIGURES.sub(" | ", line)
    line = _SLASH.sub(" | ", line) if "/" in line else line
    line = _LABEL.sub(r"\1 ", line) if _BEFORE_CAPITAL.search(line) else line
    if (first := _FIRST.match(line)) and first[0].casefold() in CATEGORIES:
        line = f"{first[0]}: {line[first.end() :]}"
    if not _CAPITAL.search(line):
        return line
    known = roles.index().longest
    return _CAPITAL.sub(lambda match: f" | {match[0]}" if match[0].casefold() in known else match[0], line)


def _behind_year(match: re.Match[str]) -> str:
    """The year, with a sign behind it; "20012" is none, unless its end counts something or begins a day: "20122 Comments"."""
    rest = match.string[match.end() :]
    if _NUMBER.match(rest):
        label = roles.index().at(tokens(rest), 0)
        begins_day = any(span.start == 0 and span.kind == "day" for span in spans(rest))
        return f"{match[0]} | " if begins_day or (label and label.words > 1) else match[0]
    return f"{match[0]} | "


def _before_month(match: re.Match[str]) -> str:
    meant = meaning(match[1])
    return f" | {match[1]}" if meant and meant.months else match[1]
