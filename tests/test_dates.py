"""Dates as people write them; never one that the text does not say."""

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds import dates

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("June 27, 2012", "2012-06-27T12:00:00-04:00"),
        ("27 June 2012", "2012-06-27T12:00:00-04:00"),
        ("Wednesday, June 27th, 2012", "2012-06-27T12:00:00-04:00"),
        ("June 2012", "2012-06-01T12:00:00-04:00"),
        ("2012-06-27", "2012-06-27T12:00:00-04:00"),
        ("2012-06-07", "2012-06-07T12:00:00-04:00"),
        ("January 3, 2005", "2005-01-03T12:00:00-05:00"),
        ("13/04/2011", "2011-04-13T12:00:00-04:00"),
        ("04/13/2011", "2011-04-13T12:00:00-04:00"),
        ("04/04/2011", "2011-04-04T12:00:00-04:00"),
        ("2012-06-27T10:00:00Z", "2012-06-27T10:00:00+00:00"),
        ("Wed, 27 Jun 2012 10:00:00 +0200", "2012-06-27T10:00:00+02:00"),
        ("June 27, 2012 at 3:45 pm", "2012-06-27T15:45:00-04:00"),
        ("June 27, 1850", "1850-06-27T16:56:02+00:00"),  # local mean time has seconds, RFC 3339 has not
    ],
)
def test_what_a_text_says(text: str, moment: str) -> None:
    found = dates.parse(text, NEW_YORK)
    assert isinstance(found, datetime)
    assert found.isoformat() == moment


@pytest.mark.parametrize(
    "text",
    ["", "2 Comments", "July 3", "2012", "June 31, 2012", "yesterday", "3 days ago", "June 27, 12", "May 2012 or 2013"]
    + ["June 27, 2012 3:45 pm EST", "0001-01-01", "99999-01-01", "12/27", "Chapter 2012"],
)
def test_what_no_text_says_for_certain(text: str) -> None:
    assert dates.parse(text, UTC) is None


def test_numbers_that_can_be_read_in_two_ways() -> None:
    assert dates.parse("03/04/2011", UTC) == dates.Ambiguous()
    assert dates.parse("03/04/2011", UTC, "DMY") == datetime(2011, 4, 3, 12, tzinfo=UTC)
    assert dates.parse("03/04/2011", UTC, "MDY") == datetime(2011, 3, 4, 12, tzinfo=UTC)
    assert dates.parse("13/04/2011", UTC, "MDY") == datetime(2011, 4, 13, 12, tzinfo=UTC)
    assert [dates.certain_order(text) for text in ("13/04/2011", "04/13/2011", "03/04/2011")] == ["DMY", "MDY", None]


@given(st.text(max_size=60) | st.from_regex(r"[0-9A-Za-z ,:/.+-]{0,30}\d{4}[0-9A-Za-z ,:/.+-]{0,30}", fullmatch=True))
def test_any_text_gives_a_moment_that_feeds_can_write_or_none(text: str) -> None:
    found = dates.parse(text, NEW_YORK)
    if isinstance(found, datetime):
        offset = found.utcoffset()
        assert offset is not None
        assert offset.total_seconds() % 60 == 0
        assert found.astimezone(UTC).year >= 999


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)))
def test_a_day_written_out_is_read_back(day: datetime) -> None:
    written = f"{day:%B} {day.day}, {day.year}"
    assert dates.parse(written, UTC) == day.replace(hour=12, minute=0, second=0, microsecond=0, tzinfo=UTC)


@pytest.mark.parametrize("text", ["February 30, 2012", "February 29, 2011", "April 31, 2012", "June 0, 2012"])
def test_a_day_that_is_none(text: str) -> None:
    assert dates.parse(text, UTC) is None


@given(st.dates(), st.sampled_from([UTC, NEW_YORK]))
def test_a_day_in_the_usual_way_is_what_the_library_reads(day: date, zone: tzinfo) -> None:
    usual, other = f"{day:%B} {day.day}, {day.year:04}", f"{day.day} {day:%B} {day.year:04}"
    assert dates.parse(usual, zone) == dates.parse(other, zone)


def test_a_text_too_long_for_a_date() -> None:
    assert dates.parse("June 27, 2012" + " ," * 10**6, UTC) is None
