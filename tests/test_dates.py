"""Dates as people write them: read if certain, else unknown."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, available_timezones

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
        ("June 27, 1850", "1850-06-27T12:00:00-04:56"),  # local mean time is -04:56:02
    ],
)
def test_parsing_a_date(text: str, moment: str) -> None:
    found = dates.parse(text, NEW_YORK)
    assert found
    assert found.isoformat() == moment


@pytest.mark.parametrize(
    "text",
    ["", "2 Comments", "July 3", "2012", "June 31, 2012", "yesterday", "3 days ago", "June 27, 12", "May 2012 or 2013"]
    + ["0001-01-01", "99999-01-01", "12/27", "Chapter 2012"],
)
def test_a_text_without_a_certain_date(text: str) -> None:
    assert dates.parse(text, UTC) is None


INSTANTS = """
Wednesday, June 27th, 2012 at 3:45 p.m. ET | 2012-06-27T15:45-04:00 instant
June 27, 2012 3:45 pm EST | 2012-06-27T15:45-05:00 instant
Wed, 27 Jun 2012 10:00:00 +0200 (CEST) | 2012-06-27T10:00+02:00 instant
Wed Jun 27 15:45:00 EDT 2012 | 2012-06-27T15:45-04:00 instant
2012-06-27T10:00:00.123+02:00 | 2012-06-27T10:00+02:00 instant
June 27, 2012 3:45 pm GMT+2 | 2012-06-27T15:45+02:00 instant
June 27, 2012 3:45 PM Eastern Daylight Time | 2012-06-27T15:45-04:00 instant
3:45 pm PT on June 27, 2012 | 2012-06-27T15:45-07:00 instant
Wed 27 Jun 2012 15.45 BST | 2012-06-27T15:45+01:00 instant
27 juin 2012 à 15h45 | 2012-06-27T15:45-04:00 minute
le mercredi 27 juin 2012, 15:45 | 2012-06-27T15:45-04:00 minute
27. Juni 2012 um 15.45 Uhr | 2012-06-27T15:45-04:00 minute
Mittwoch, 27. Juni 2012, 15 Uhr | 2012-06-27T15:00-04:00 minute
2012年6月27日 午後3時45分 | 2012-06-27T15:45-04:00 minute
2012年6月27日(水) 15:45 | 2012-06-27T15:45-04:00 minute
2012年6月27日下午3:45 | 2012-06-27T15:45-04:00 minute
2012년 6월 27일 수요일 오후 3:45 | 2012-06-27T15:45-04:00 minute
miércoles, 27 de junio de 2012 a las 15:45 | 2012-06-27T15:45-04:00 minute
27 de junio de 2012 a las 3:45 de la tarde | 2012-06-27T15:45-04:00 minute
June 27,2012 | 2012-06-27T12:00-04:00 day
27.Juni 2012 | 2012-06-27T12:00-04:00 day
June 27 th , 2012 | 2012-06-27T12:00-04:00 day
quarta-feira, 27 de junho de 2012 às 15h45 | 2012-06-27T15:45-04:00 minute
mercoledì 27 giugno 2012 alle ore 15.45 | 2012-06-27T15:45-04:00 minute
woensdag 27 juni 2012 om 15:45 uur | 2012-06-27T15:45-04:00 minute
27 июня 2012 г. в 15:45 | 2012-06-27T15:45-04:00 minute
27 czerwca 2012 r., godz. 15:45 | 2012-06-27T15:45-04:00 minute
den 27 juni 2012 kl. 15.45 | 2012-06-27T15:45-04:00 minute
keskiviikko 27. kesäkuuta 2012 klo 15.45 | 2012-06-27T15:45-04:00 minute
27. 6. 2012 v 15:45 | 2012-06-27T15:45-04:00 minute
27 Haziran 2012 Çarşamba, 15:45 | 2012-06-27T15:45-04:00 minute
27 Ιουνίου 2012, 3:45 μ.μ. | 2012-06-27T15:45-04:00 minute
Wed, 06/27/2012 - 15:45 | 2012-06-27T15:45-04:00 minute
27-Jun-12 | 2012-06-27T12:00-04:00 day
27-Jun-99 | 1999-06-27T12:00-04:00 day
27-Jun-2012 10:00 | 2012-06-27T10:00-04:00 minute
Jun 27, 2012 15:45 PM | 2012-06-27T15:45-04:00 minute
27 Jun 2012 12:30 AM | 2012-06-27T00:30-04:00 minute
03/04/2011 às 15:45 | 2011-04-03T15:45-04:00 minute
Июнь 27, 2012 в 3:45 пп | 2012-06-27T15:45-04:00 minute
2012 年 06 月 27 日 在 15:45 | 2012-06-27T15:45-04:00 minute
2012년 6월 27일 3:45 오후 | 2012-06-27T15:45-04:00 minute
27/06/2012 בשעה 15:45 | 2012-06-27T15:45-04:00 minute
27 يونيو، 2012 الساعة 3:45 م | 2012-06-27T15:45-04:00 minute
27 junio, 2012 en 15:45 | 2012-06-27T15:45-04:00 minute
27.6.2012 kello 15:45 | 2012-06-27T15:45-04:00 minute
27 juin 2012 à 15 h 45 min | 2012-06-27T15:45-04:00 minute
2012-6-27 下午3:45 | 2012-06-27T15:45-04:00 minute
3:45 PM, June 27, 2012 | 2012-06-27T15:45-04:00 minute
2012-06-27 15:45:10 UTC | 2012-06-27T15:45+00:00 instant
the 27th of June, 2012 | 2012-06-27T12:00-04:00 day
1er août 2012 | 2012-08-01T12:00-04:00 day
1º de maio de 2012 | 2012-05-01T12:00-04:00 day
5 d’abril de 2012 | 2012-04-05T12:00-04:00 day
junio 27, 2012 | 2012-06-27T12:00-04:00 day
2012. június 27. | 2012-06-27T12:00-04:00 day
MAR. 27 MAR. 2012 | 2012-03-27T12:00-04:00 day
27 listopada 2012 | 2012-11-27T12:00-05:00 day
27. listopada 2012. | 2012-10-27T12:00-04:00 day
27 ביוני 2012 | 2012-06-27T12:00-04:00 day
٢٧ يونيو ٢٠١٢ | 2012-06-27T12:00-04:00 day
平成24年6月27日 | 2012-06-27T12:00-04:00 day
民國101年6月27日 | 2012-06-27T12:00-04:00 day
二〇一二年六月二十七日 | 2012-06-27T12:00-04:00 day
２０１２年６月２７日 | 2012-06-27T12:00-04:00 day
2012/6/27 | 2012-06-27T12:00-04:00 day
06/27/12 | 2012-06-27T12:00-04:00 day
27.06.12 | 2012-06-27T12:00-04:00 day
Wed, 03/04/2009 | 2009-03-04T12:00-05:00 day
June '12 | 2012-06-01T12:00-04:00 month
juin 2012 | 2012-06-01T12:00-04:00 month
27 août 2012 | 2012-08-27T12:00-04:00 day
2012年6月 | 2012-06-01T12:00-04:00 month
06/2012 | 2012-06-01T12:00-04:00 month
"""


@pytest.mark.parametrize("line", INSTANTS.strip().splitlines())
def test_dates_in_many_languages_and_their_precision(line: str) -> None:
    text, expected = line.split(" | ")
    found = dates.read(text, NEW_YORK)
    assert isinstance(found, dates.Moment), found
    assert f"{found.when.isoformat('T', 'minutes')} {found.precision}" == expected


# A time of day, and how people write it behind or before the day.
TIMES = """
23:59 | June 28, 2012 at 11.59 pm; June 28, 2012 at 11.59pm; 11.59pm on June 28, 2012; June 28, 2012 11:59p
23:59 | June 28, 2012 - 11:59 P.M.; June 28, 2012 1159pm; June 28, 2012 2359 hrs; June 28, 2012 at 23:59 hours
23:59 | June 28, 2012 @ 11:59 PM; 28/06/2012 23.59; 28.06.12 23.59; 28 June 2012 23h59; June 28, 2012 (11:59 pm)
00:05 | June 28, 2012 12.05am; June 28, 2012 at 12.05 a.m.; June 28, 2012 0:05 AM; 28 June 2012, 00.05
12:05 | June 28, 2012 12.05pm; June 28, 2012 12:05 p.m.; 28 June 2012, 12:05
12:00 | June 28, 2012 at noon; June 28, 2012, 12 noon; June 28, 2012 12:00 noon; June 28, 2012 12 p.m.
12:00 | 28 juin 2012 à midi; 28. Juni 2012 mittags; 28 de junio de 2012 a mediodía; 28 giugno 2012, mezzogiorno
09:00 | June 28, 2012 at 9 o'clock; June 28, 2012 9 am; 28. Juni 2012 um 9 Uhr; 28 juin 2012 à 9h; 2012年6月28日 午前9時
21:00 | June 28, 2012 at 9 o’clock pm; 28. Juni 2012 um 9 Uhr abends; 28 июня 2012 в 9 вечера; 28 июня 2012 в 9 часов вечера
15:00 | 28 июня 2012 в 3 часа дня; 28. června 2012 v 3 hodin odpoledne; June 28, 2012 at 3 in the afternoon
07:30 | 28. Juni 2012, 7 Uhr 30; 28. Juni 2012 um 7:30 Uhr morgens; 28 juin 2012, 7 h 30; 28 czerwca 2012, 7:30 rano
23:59 | 28. června 2012 v 23:59 hod.; 28. júna 2012 o 23:59 hod.; 28. lipnja 2012. u 23:59 sati; 28. junij 2012 ob 23:59
23:59 | 28 iunie 2012, ora 23:59; 2012. június 28. 23:59-kor; 28. juuni 2012 kell 23:59; 28 juny de 2012 a les 23.59 h
23:59 | 2012. gada 28. jūnijs plkst. 23.59; 28 Juni 2012 pukul 23.59; 28 юни 2012 в 23:59 ч.; 28 червня 2012 о 23:59
23:59 | 28 tháng 6, 2012 lúc 23 giờ 59; 28 Haziran 2012 ÖS 11:59; 2012年6月28日 PM11:59; 2012年6月28日 23点59分
23:59 | 28 juni 2012, 11:59 's avonds; 28 juni 2012 kl. 23.59; 28 जून 2012 शाम 11:59 बजे; 2012년 6월 28일 오후 11시 59분
"""


@pytest.mark.parametrize("line", TIMES.strip().splitlines())
def test_times_of_day_in_every_form(line: str) -> None:
    time, texts = line.split(" | ")
    for text in texts.split("; "):
        found = dates.read(text, UTC)
        assert isinstance(found, dates.Moment), (text, found)
        assert f"{found.when:%Y-%m-%d %H:%M} {found.precision}" == f"2012-06-28 {time} minute", text


ZONES = """
+03:00 | +03; +0300; UTC+3; (UTC+3); GMT +3; UTC+03:00
+02:00 | Europe/Paris; (Paris time); Paris time; (heure de Paris); heure de Paris; (Paris); MESZ; [Europe/Paris]
-04:00 | America/New_York; (New York time); US/Eastern; E.D.T.; Eastern Time; ET
+08:00 | WITA; （北京时间）; HKT
+09:00 | WIT; (日本時間); JST
+04:00 | МСК; по московскому времени; (Moscow time)
-03:30 | -0330; −03:30
-05:00 | (Eastern Standard Time, UTC-05:00); EST
+00:00 | (GMT Standard Time, UTC+00:00); GMT Standard Time; Z; Etc/UTC; utc; (GMT)
"""


@pytest.mark.parametrize("line", ZONES.strip().splitlines())
def test_offsets_and_names_of_zones(line: str) -> None:
    offset, names = line.split(" | ")
    for name in names.split("; "):
        found = dates.read(f"June 27, 2012 10:00 {name}", UTC)
        assert isinstance(found, dates.Moment), (name, found)
        assert (found.when.isoformat(), found.precision) == (f"2012-06-27T10:00:00{offset}", "instant"), name


ZONES_UNKNOWN = "XYZT; XYZ; (XYZ); IST; Europe/Nowhere; (Mars time); Ortszeit; local time; +99; +15:00; AoE"


@pytest.mark.parametrize("name", ZONES_UNKNOWN.split("; "))
def test_a_zone_that_is_not_known_leaves_the_day(name: str) -> None:
    found = dates.read(f"June 27, 2012 10:00 {name}", UTC)
    assert found == dates.Moment(datetime(2012, 6, 27, 12, tzinfo=UTC), "day", name.strip("()"))


@pytest.mark.parametrize("word", ["RSS", "POST", "JIM", "Reply"])
def test_a_word_behind_a_time_is_no_zone(word: str) -> None:
    assert spanned(f"June 27, 2012 10:00 {word}") == [("June 27, 2012 10:00", "instant")]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Wed, 27 Jun 12 10:00:00 +0200", "2012-06-27T10:00:00+02:00"),
        ("20120627T100000Z", "2012-06-27T10:00:00+00:00"),
        ("20120627T1000", "2012-06-27T10:00:00+00:00"),
        ("20120627T100000+0200", "2012-06-27T10:00:00+02:00"),
        ("2012-06-27T10:00:00+02:00[Europe/Paris]", "2012-06-27T10:00:00+02:00"),
        ("2012-06-27 10:00:00.123456+00:00", "2012-06-27T10:00:00+00:00"),
        ("Wed Jun 27 2012 10:00:00 GMT+0200 (Central European Summer Time)", "2012-06-27T10:00:00+02:00"),
    ],
)
def test_moments_as_programs_write_them(text: str, moment: str) -> None:
    found = dates.read(text, UTC)
    assert isinstance(found, dates.Moment)
    assert found.when.isoformat() == moment


IMPOSSIBLE = """
June 27, 20012; 27 June 20012; June 20123; 27 juin 20012; 27 de junio de 20012; 27. Juni 20012; 27 июня 20012
27/06/20123; 27.06.20123; 27-06-20123; 27/06/212; 1/2/345; 20012-06-27; 2012-06-277; 132/06/2012; 12/345/2012
June 32, 2012; 32 June 2012; June 127, 2012; 132 June 2012; 32. Juni 2012; June 031, 2012; 2012-13-01; 2012-06-31
20012年6月27日; 2012年6月272日; 2012年13月27日; 20012년 6월 27일
"""


@pytest.mark.parametrize("text", IMPOSSIBLE.strip().replace("\n", "; ").split("; "))
@pytest.mark.parametrize("around", ["{}", "by Ines Marlow | {} | 0 Comments", "Posted on {} at 10:00 by Ines Marlow"])
def test_no_part_of_impossible_numbers_is_a_date(text: str, around: str) -> None:
    line = around.format(text)
    assert not [dates.read(line[span.start : span.end], UTC) for span in dates.spans(line) if is_moment(line, span)]


def is_moment(line: str, span: dates.Span) -> bool:
    return isinstance(dates.read(line[span.start : span.end], UTC), dates.Moment)


_YEARS_OF_OTHER_LENGTHS = st.integers(20000, 209999) | st.integers(100, 999)


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), _YEARS_OF_OTHER_LENGTHS, st.sampled_from("/ - .".split()))
def test_a_slip_in_the_year_makes_no_date(day: date, year: int, sign: str) -> None:
    shapes = [f"{day:%B} {day.day}, {year}", f"{day.day} {day:%B} {year}", f"{day:%d}{sign}{day:%m}{sign}{year}"]
    for line in shapes:
        assert not any(is_moment(line, span) for span in dates.spans(line)), line


@given(st.datetimes(datetime(1970, 1, 1), datetime(2099, 1, 1)), st.sampled_from(": .".split()), st.booleans())
def test_any_time_on_the_clock_of_twelve_hours_is_read_back(moment: datetime, sign: str, spaced: bool) -> None:
    half = " " * spaced + ("am" if moment.hour < 12 else "pm")
    time = f"{(moment.hour - 1) % 12 + 1}{sign}{moment:%M}{half}"
    for text in (f"{moment:%B} {moment.day}, {moment.year} at {time}", f"{time}, {moment:%d %B %Y}"):
        assert dates.parse(text, UTC) == moment.replace(second=0, microsecond=0, tzinfo=UTC), text


UNKNOWN = """
3 days ago | relative
il y a 3 jours | relative
vor 2 Stunden | relative
3天前 | relative
yesterday | relative
June 27 | no year
27. Juni um 15:45 | no year
6月27日 | no year
12/27 | no year
June 31, 2012 | no such day
30/02/2012 | no such day
2012-13-01 | no such day
Monday, June 27, 2012 | another weekday
2012年6月27日(木) | another weekday
Fri, 03/04/2012 | another weekday
03/04/2011 | two ways
03.04.12 | two ways
27-06-12 | two ways
12. 6. 13. | two ways
5. srp 2012 | two months
June 27, 12 | no date
May 2012 or 2013 | no date
Chapter 10 | no date
Room 2012 | no date
2012 | no date
192.168.10.12 | no date
version 10.12.2012.1 | no date
1,500 in 2012 | no date
H24.6.27 | no date
Jun 5.2012 | no date
Jun.27.2012 | no date
27 июня 2555 | no such day
June 27, 2112 | no such day
۳۰ اسفند ۱۳۹۰ | no such day
دوشنبه ۷ تیر ۱۳۹۱ | another weekday
۷ تیر ۲۰۱۲ | no such day
"""


@pytest.mark.parametrize("line", UNKNOWN.strip().splitlines())
def test_unknown_dates_and_their_reason(line: str) -> None:
    text, why = line.split(" | ")
    assert dates.read(text, UTC) == dates.Unknown(why)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("June 27, 2012 3:45 pm IST", "IST"),
        ("June 27, 2012 25:45", "25:45"),
        ("27 de junio de 2012, 9:30 de la noche", "9:30 de la noche"),
        ("January 27, 2012 1:30 pm BST", "BST"),
        ("2012年6月27日 夜9時", "夜9時"),
    ],
)
def test_a_time_that_is_not_certain_is_left_out(text: str, left: str) -> None:
    found = dates.read(text, UTC)
    assert isinstance(found, dates.Moment)
    assert (found.when.day, found.when.hour, found.precision, found.ignored) == (27, 12, "day", left)


def test_an_abbreviation_that_the_sites_zone_uses_is_certain() -> None:
    kolkata = ZoneInfo("Asia/Kolkata")
    expected = datetime(2012, 6, 27, 15, 45, tzinfo=kolkata)
    assert dates.read("June 27, 2012 3:45 pm IST", kolkata) == dates.Moment(expected, "instant")


@pytest.mark.parametrize(
    ("text", "order"),
    [("27/06/2012", "DMY"), ("06/27/2012", "MDY"), ("06/07/2012", None), ("07/07/2012", None), ("27 juin 2012", "DMY")]
    + [("27 June 2012", None), ("June 27, 2012", None), ("Wed, 03/04/2009", "MDY"), ("03/04/2011 um 15 Uhr", "DMY")]
    + [
        ("2012-06-27", None),
        ("yesterday", None),
        ("03/04/2011 in", None),
        ("to 03/04/2011", None),
        ("so 03/04/2011", None),
    ]
    + [("Do, 03.04.2011 um 15 Uhr", "DMY"), ("4 March in 2011", None), ("le 03/04/2011 à 15:45", "DMY")],
)
def test_the_order_that_a_date_proves(text: str, order: str | None) -> None:
    assert dates.certain_order(text) == order


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("2012/06/27/title.txt", "2012-06-27"),
        ("2012/06/27.txt", "2012-06-27"),
        ("blog/2012/6/27/title.txt", "2012-06-27"),
        ("2012-06-27-title.txt", "2012-06-27"),
        ("posts/2012_06_27 title.txt", "2012-06-27"),
        ("20120627-title.txt", "2012-06-27"),
        ("2012/06/2012-06-27-title.txt", "2012-06-27"),
        ("2012/06/title.txt", "2012-06"),
        ("2012-06/title.txt", "2012-06"),
        ("2012/06/10-ways-to-win.txt", "2012-06"),
        ("2012/title.txt", None),
        ("2012/13/title.txt", None),
        ("2012-06-31-title.txt", None),
        ("2012/06/2013-06-27-title.txt", None),
        ("2012-10-things.txt", None),
        ("20120627123456.txt", None),
        ("a-2012-06-27.txt", None),
        ("title.txt", None),
    ],
)
def test_the_date_in_a_path(path: str, named: str | None) -> None:
    assert dates.in_path(path) == named


def spanned(line: str) -> list[tuple[str, str]]:
    return [(line[span.start : span.end], span.kind) for span in dates.spans(line)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("by Ida Marsh | June 27, 2012 | 2 Comments", [("June 27, 2012", "day")]),
        (
            "Posted on Wednesday, June 27th, 2012 at 3:45 pm in News",
            [("Wednesday, June 27th, 2012 at 3:45 pm", "instant")],
        ),
        ("投稿日: 2012年6月27日 投稿者: 水野", [("2012年6月27日", "day")]),
        ("3 days ago by Ida", [("3 days ago", "relative")]),
        ("June 27 at 3:45 PM", [("June 27 at 3:45 PM", "partial")]),
        ("Copyright © 2012 Ida Marsh", [("2012", "year")]),
        ("Archives: June 2012, July 2012", [("June 2012", "month"), ("July 2012", "month")]),
        ("12 May 5, 2012", [("May 5, 2012", "day")]),
        ("le 27-28 juin 2012", [("28 juin", "partial"), ("2012", "year")]),
        ("June 27-28, 2012", [("June 27", "partial"), ("2012", "year")]),
        ("vor einem Jahr; een dag geleden", [("vor einem Jahr", "relative"), ("een dag geleden", "relative")]),
        ("03/04/2011 to 05/06/2011", [("03/04/2011", "day"), ("to 05/06/2011", "day")]),
        ("Nothing here", []),
        ("It cost $2012, or 3.50", []),
    ],
)
def test_dates_within_a_line(line: str, found: list[tuple[str, str]]) -> None:
    assert spanned(line) == found


def test_numbers_that_can_be_read_in_two_ways() -> None:
    assert dates.read("03/04/2011", UTC) == dates.Unknown("two ways")
    assert dates.parse("03/04/2011", UTC, "DMY") == datetime(2011, 4, 3, 12, tzinfo=UTC)
    assert dates.parse("03/04/2011", UTC, "MDY") == datetime(2011, 3, 4, 12, tzinfo=UTC)
    assert dates.parse("12/06/27", UTC, "YMD") == datetime(2012, 6, 27, 12, tzinfo=UTC)
    assert dates.parse("12.06.27", UTC, "YMD") == datetime(2012, 6, 27, 12, tzinfo=UTC)
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
def test_a_day_that_does_not_exist(text: str) -> None:
    assert dates.parse(text, UTC) is None


@given(st.dates(), st.sampled_from([UTC, NEW_YORK]))
def test_the_fast_path_agrees_with_the_parser(day: date, zone: tzinfo) -> None:
    usual, other = f"{day:%B} {day.day}, {day.year:04}", f"{day.day} {day:%B} {day.year:04}"
    assert dates.parse(usual, zone) == dates.parse(other, zone)


def test_a_text_too_long_for_a_date() -> None:
    assert dates.parse("June 27, 2012" + " ," * 10**6, UTC) is None


@pytest.mark.parametrize(
    ("text", "zone", "moment"),
    [
        ("April 15, 1865 11:59 pm", "America/New_York", "1865-04-15T23:59:00-04:56"),
        ("September 4, 1882 3:00:07 pm", "America/New_York", "1882-09-04T15:00:07-04:56"),
        ("April 14, 1900 12:05 am", "Europe/Paris", "1900-04-14T00:05:00+00:09"),
        ("January 1, 1970", "Africa/Monrovia", "1970-01-01T12:00:00-00:44"),
        ("December 30, 1844 11:00 pm", "Asia/Manila", "1844-12-30T23:00:00-15:56"),
        ("June 27, 1850 3:45 pm ET", "Europe/Paris", "1850-06-27T15:45:00-04:56"),
    ],
)
def test_local_mean_time_keeps_its_day_and_has_an_offset_of_whole_minutes(text: str, zone: str, moment: str) -> None:
    found = dates.parse(text, ZoneInfo(zone))
    assert found
    assert found.isoformat() == moment
    assert dates.begins(found).isoformat() == moment[:11] + "00:00:00" + moment[19:]


@given(
    st.datetimes(datetime(1800, 1, 1), datetime(2100, 1, 1)),
    st.sampled_from(sorted(available_timezones())).map(ZoneInfo),
    st.booleans(),
)
def test_in_any_zone_and_year_the_local_time_is_kept_and_the_offset_has_whole_minutes(
    local: datetime, zone: tzinfo, timed: bool
) -> None:
    local = local.replace(microsecond=0)
    found = dates.parse(f"{local:%Y-%m-%d %H:%M:%S}" if timed else f"{local:%Y-%m-%d}", zone)
    expected = local if timed else local.replace(hour=12, minute=0, second=0)
    assert found
    assert found.replace(tzinfo=None) == expected
    assert dates.begins(found).replace(tzinfo=None) == local.replace(hour=0, minute=0, second=0)
    for moment in (found, dates.begins(found)):
        offset = moment.utcoffset()
        assert offset is not None
        assert offset % timedelta(minutes=1) == timedelta()
        assert abs(offset - (moment.replace(tzinfo=zone).utcoffset() or timedelta())) < timedelta(minutes=1)
