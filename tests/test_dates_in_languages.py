"""Dates as fifty languages write them: what CLDR formats is read back as the same day, or as unknown, never as another."""

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.dates import Moment, Unknown, cldr, read, spans
from tests.languages import WIDTHS, bare, formatted, is_word, load

LANGUAGES = load()
# In figures alone the day and the month change places from country to country, and a year of two digits with them;
# "srp" and "lip" in Croatian are other months in Czech and Polish.
IN_FIGURES = {
    "short": set(LANGUAGES),
    "medium": {"de", "fi", "cs", "sk", "sr", "sr_Latn", "ar", "hr"},
    "long": set(),
    "full": set(),
}


DAYS = [datetime(2012, 1, 1, tzinfo=UTC) + timedelta(day) for day in range(366)]


def date_in(language: str, width: str, day: datetime) -> str:
    """Return a day as a language writes it."""
    return formatted(LANGUAGES[language]["dates"][width], LANGUAGES[language], day)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_year_is_read_back(language: str) -> None:
    for day in DAYS:
        for width in WIDTHS:
            written = date_in(language, width, day)
            found = read(written, UTC)
            if isinstance(found, Moment):
                assert (found.when.date(), found.precision) == (day.date(), "day"), written
            else:
                assert language in IN_FIGURES[width], (written, found)
                assert found.why in ("two ways", "two months", "no date"), written


@pytest.mark.parametrize("language", LANGUAGES)
def test_times_of_day_are_read_back(language: str) -> None:
    for day in DAYS[::7]:
        for hour in (0, 9, 12, 15):
            moment = day.replace(hour=hour, minute=45)
            for width, pattern in LANGUAGES[language]["times"].items():
                written = formatted(pattern, LANGUAGES[language], moment)
                found = read(written, UTC)
                if isinstance(found, Moment) and not found.ignored:
                    assert found.when == moment, written
                else:
                    assert width == "medium", (written, found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", ["long", "full"])
def test_a_date_is_found_within_a_line(language: str, width: str) -> None:
    for day in DAYS[::30]:
        written = date_in(language, width, day)
        line = f"Ida Marsh | {written} | 12"
        (span, *_) = (span for span in spans(line) if span.kind == "day")
        assert read(line[span.start : span.end], UTC) == read(written, UTC)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("table", "fields"),
    [
        (cldr.MONTHS, ("MMM", "MMMM", "LLL", "LLLL")),
        (cldr.WEEKDAYS, ("EEE", "EEEE", "EEEEEE", "ccc", "cccc", "cccccc")),
    ],
)
def test_every_name_is_in_the_table(language: str, table: dict[str, str], fields: tuple[str, ...]) -> None:
    names = LANGUAGES[language]["names"]
    spelled = zip(*(names[field].split("|") for field in fields), strict=True)
    for spellings, entry in zip(spelled, table[language].split("|"), strict=True):
        assert {name for name in map(bare, spellings) if is_word(name)} <= set(entry.split())


@given(st.text(max_size=120) | st.from_regex(r"[0-9A-Za-zа-я月日 ,:/.+'-]{0,60}", fullmatch=True))
def test_spans_lie_within_any_line_and_apart(line: str) -> None:
    found = spans(line)
    assert all(0 <= span.start < span.end <= len(line) for span in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found) if one.kind != "relative")


@given(st.text(max_size=80))
def test_any_text_is_a_moment_or_unknown(text: str) -> None:
    assert isinstance(read(text, UTC), Moment | Unknown)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2 tháng 6, 2012", date(2012, 6, 2)),
        ("2 tháng 6 năm 2012", date(2012, 6, 2)),
        ("Thứ Tư, 5 tháng 3 năm 2014", date(2014, 3, 5)),
        ("Chủ Nhật, 2 tháng 3, 2014", date(2014, 3, 2)),
        ("Tháng Mười Hai 25, 2012", date(2012, 12, 25)),
        ("Tháng Mười 5, 2012", date(2012, 10, 5)),
        ("13 gusht 2020", date(2020, 8, 13)),
        ("Thứ Hai, 5 tháng 3 năm 2014", None),  # it was a Wednesday
    ],
)
def test_months_that_are_counted_and_months_without_weekdays(written: str, day: date | None) -> None:
    found = read(written, UTC)
    assert (found.when.date() if isinstance(found, Moment) else None) == day
