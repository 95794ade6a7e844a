"""What people and programs write in bylines and above comments, and slips: each is read alike wherever it stands."""

from datetime import UTC, datetime

import pytest

from tests.score import understand
from tests.shapes import BODY, SHAPES, THREADS, TITLE, WHO, page, thread

NOON = "2012-06-27 12:00"
READ = {
    "June 27, 2012 at 11.59 pm": "2012-06-27 23:59",
    "June 27, 2012 11.59pm": "2012-06-27 23:59",
    "June 27, 2012 12.05am": "2012-06-27 00:05",
    "June 27, 2012 at noon": NOON,
    "June 27, 2012 at midnight": NOON,  # which of the two is not certain
    "June 27, 2012 10:00 EST": "2012-06-27 15:00",
    "Wed, 27 Jun 12 10:00:00 +0200": "2012-06-27 08:00",
    "20120627T100000Z": "2012-06-27 10:00",
    "27 June 2012 10:00 +03": "2012-06-27 07:00",
    "27 June 2012 10:00 Europe/Paris": "2012-06-27 08:00",
    "27 June 2012 10:00 (Paris time)": "2012-06-27 08:00",
    "27 June 2012 10:00 WITA": "2012-06-27 02:00",
    "27 June 2012 10:00 XYZT": NOON,
    "27 June 2012 10:00 IST": NOON,
    "27 June 2012 10:00 (Mars time)": NOON,
    "27 June 2012 at 10:00 Europe/Nowhere": NOON,
    "27 June 2012 23h59": "2012-06-27 23:59",
    "27/06/2012 23.59": "2012-06-27 23:59",
}
SLIPS = [
    "June 27, 20012",
    "27/06/20123",
    "27 June 20012",
    "June 32, 2012",
    "2012-06-277",
    "32/06/2012",
    "June 31, 2012",
]
SLIPS += ["June 27, 20012 at 10:00", "27.06.20123", "Wed, 27 June 20012", "2012-13-01"]
CASES = [*READ.items(), *((slip, None) for slip in SLIPS)]


def said(moment: datetime | None) -> str | None:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M}" if moment else None


@pytest.mark.parametrize(("text", "moment"), CASES)
@pytest.mark.parametrize("shape", SHAPES)
def test_the_day_of_a_post(shape: str, text: str, moment: str | None) -> None:
    post = understand(page(shape, when=text), "a.txt")
    assert (post.title, post.authors, said(post.published)) == (TITLE, (WHO,), moment)
    assert post.body == tuple(BODY.split("\n\n"))
    assert post.categories == ("Water",)


@pytest.mark.parametrize(("text", "moment"), CASES)
@pytest.mark.parametrize("shape", THREADS)
def test_the_day_of_a_comment(shape: str, text: str, moment: str | None) -> None:
    post = understand(thread(shape, text), "a.txt")
    assert [(one.author, said(one.published), one.text) for one in post.comments] == [
        ("Tom Ashby", moment, "Good."),
        ("Ruth Bell", moment, "Indeed."),
    ]


@pytest.mark.parametrize("word", ["Posted", "posted on", "Published", "Updated"])
@pytest.mark.parametrize("shape", ["bars", "no labels"])
def test_a_word_before_the_day_takes_nothing_from_it(shape: str, word: str) -> None:
    post = understand(page(shape, when=f"{word} June 27, 2012"), "a.txt")
    assert (post.title, post.authors) == (TITLE, (WHO,))
    assert NOON in (said(post.published), said(post.updated))


@pytest.mark.parametrize("form", ["({} July 3, 2012)", "| {} July 3, 2012", "[{} July 3, 2012]", "– {} July 3, 2012"])
@pytest.mark.parametrize("word", ["updated", "Updated:", "last updated", "Edited"])
@pytest.mark.parametrize("shape", ["bars", "posted on", "two lines", "no labels"])
def test_the_day_of_a_change(shape: str, word: str, form: str) -> None:
    post = understand(page(shape, when=f"June 27, 2012 {form.format(word)}"), "a.txt")
    assert (post.title, post.authors) == (TITLE, (WHO,))
    assert (said(post.published), said(post.updated)) == (NOON, "2012-07-03 12:00")


@pytest.mark.parametrize(
    "who", [f"{WHO}, Mill Road Notes", f"{WHO} and Mill Road Notes", f"{WHO} & Co.", f"{WHO} and others"]
)
@pytest.mark.parametrize("shape", ["bars", "posted on", "two lines"])
def test_the_site_and_others_are_no_authors(shape: str, who: str) -> None:
    assert understand(page(shape, who=who), "a.txt").authors == (WHO,)


@pytest.mark.parametrize("shape", ["bars", "posted on", "two lines"])
def test_the_site_alone_is_no_author(shape: str) -> None:
    assert understand(page(shape, who="Mill Road Notes"), "a.txt").authors == ()
