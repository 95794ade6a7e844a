"""Lines around a title that are none: a head without blank lines, buttons, boxes, captions."""

import pytest

from feeds.model import Draft, Found
from feeds.readers.textpage import kinds
from tests.reading import read as read_page
from tests.score import understand
from tests.shapes import BODY, SHAPES, WHO, page

LONG = (
    "The tide came in at four and took the bench with it, which nobody had thought to tie down, and we saw it go past the"
    " pier, where the boys from the next village were sitting with their feet in the water, as they do on every Thursday."
)
STORY = [LONG, LONG.replace("bench", "other bench"), LONG.replace("four", "six")]


def test_no_line_goes_on_where_the_page_is_not_wrapped() -> None:
    """The line below the title is a name, even if the title is as long as a full line."""
    head = ["Contact", "Eleven benches that went out to sea, and what they left behind", "Ida Marsh", "May 3, 2016"]
    draft = read("\n".join(["The Pier", "About", *head, "", "\n\n".join(STORY)]))
    assert (said(draft.title), said(draft.byline)) == (head[1], "Ida Marsh")


MENU = ["The Pier", "Home", "News", "Sport", "Boats", "Harbour", "Ropes"]


@pytest.mark.parametrize(
    "box",
    [
        "We use cookies so that the tide tables come up faster. By going on you agree to it, and may always take that back.",
        "Mit Ihrer Zustimmung verwenden wir Cookies, um die Gezeiten zu messen. Sie können das am Seitenende widerrufen.",
        "Zanim wejdziesz, prosimy o zapoznanie się z informacją o przetwarzaniu danych osobowych przez nasze nabrzeże.",
    ],
)
def test_a_box_that_asks_for_consent_has_no_title(box: str) -> None:
    assert (
        title(["Your data and ours", box, *MENU, "The bench that left", "Ida Marsh", "May 3, 2016"])
        == "The bench that left"
    )


NO_TITLES = [  # what stands above and below the title
    (["Keeper of benches", "The ferry is to be blue soon", "By Ole Brandt", "Rope is dear in this year", "Local"],
     ["By Ida Marsh"]),
    ([], ["They sat on it all night, and they would do it again", "Ida Marsh\nBench keeper, Whitby", "Published: May 3, 2016"]),
    ([], ["By Ida Marsh", "About Ida Marsh", "May 3, 2016"]),
    (["Sit Down", "Ida Marsh", "May 3, 2016 4 minute read"], []),
    (["Somebody owes us a..."], ["Ida Marsh | May 3, 2016"]),
    (["10.41 A lorry lost its benches on the quay", "10.12 The mayor is sorry for the rope"], ["May 3, 2016"]),
    (["Boats  Harbour  Lost and found"], ["May 3, 2016 Ida Marsh"]),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below"), NO_TITLES, ids=[" / ".join(a + b)[:60] for a, b in NO_TITLES])
def test_what_stands_around_a_title_is_none(above: list[str], below: list[str]) -> None:
    assert title([*MENU, *above, "Somebody owes us a new seat", *below]) == "Somebody owes us a new seat"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Auf Facebook teilen Auf WhatsApp teilen", "share"),
        ("ส่งอีเมลข้อมูลนี้ BlogThis! แชร์ไปที่ Twitter แชร์ไปที่ Facebook", "share"),
        ("2Email this to someone", "share"),
        ("How Facebook and Twitter lost a bench", ""),
        ("L M M J V S D", "menu"),
        ("Mon Tue Wed Thu Fri Sat Sun", "menu"),
        ("So far as I can go", ""),
    ],
)
def test_a_row_that_says_the_same_of_several_places_or_days_is_furniture(line: str, kind: str) -> None:
    assert kinds.kind(line) == kind


@pytest.mark.parametrize(("subject", "expected"), [(["Somebody owes us"], "Somebody owes us"), ([], "")])
def test_the_name_of_a_user_over_the_date_is_no_title(subject: list[str], expected: str) -> None:
    head = ["Home", "night_kite (night_kite) wrote,\n@ 2016-05-03 02:14:00", *subject, "Mood: wet\nMusic: the gulls"]
    assert said(read("\n\n".join(["The Journals", *head, *STORY])).title) == expected


def test_a_picture_in_a_japanese_newspaper_has_its_day() -> None:
    head = ["港の長椅子、潮とともに去る", "2016年5月3日 18時30分", "長椅子を見送る少年たち＝3日午後、北浜市"]
    text = "長椅子は四時の潮とともに港を出た。誰も縛っていなかった。木曜日に隣の村の少年たちが見つけたという。"
    assert said(read("\n\n".join(["北浜日報", *head, *[text] * 4])).title) == head[0]


def test_thai_has_paragraphs_without_signs_at_their_ends() -> None:
    text = "ม้านั่งตัวนั้นลอยออกไปกับน้ำตอนสี่โมงเย็น ไม่มีใครผูกมันไว้ เด็กสองคนจากหมู่บ้านข้าง ๆ เป็นคนเจอ แล้วก็นั่งอยู่บนนั้นทั้งคืน"
    page = ["บันทึกท่าน้ำ", "ม้านั่งที่ไม่กลับมา", text, text[:90], text[9:], "ส่งอีเมลข้อมูลนี้ แชร์ไปที่ Twitter แชร์ไปที่ Facebook"]
    draft = read("\n\n".join(page))
    assert (said(draft.title), len(draft.body)) == ("ม้านั่งที่ไม่กลับมา", 3)


def test_four_words_without_capital_letters_are_no_name() -> None:
    head = [
        "ראשי > מקומי",
        "הספסל שיצא עם הגאות",
        "איש לא קשר אותו, והוא יצא ביום שלישי",
        "תמר שקד",
        "20.01.2019 | 06:00",
    ]
    text = "הספסל יצא עם הגאות בארבע, ואיש לא חשב לקשור אותו. שני נערים מהכפר השכן מצאו אותו ביום חמישי."
    assert said(read("\n\n".join(["קול הנמל", "צרו קשר", *head, *[text] * 3])).title) == "הספסל שיצא עם הגאות"


def title(head: list[str]) -> str:
    return said(read("\n\n".join([*head, *STORY, *STORY])).title)


def read(page: str) -> Draft:
    (draft,) = read_page(page.encode(), "posts/a.txt")
    return draft


def said(found: Found | None) -> str:
    return found.value if found else ""


DISGUISED = "Copyright law for bloggers; 1984; Privacy policy changes; Terms of use for a river; Filed under failure"
DISGUISED += "; Written by the losers; Categories of error; Tagged and released; Comments are closed, and so are we; By the river"
DISGUISED += "; Category theory for millers"


@pytest.mark.parametrize("words", DISGUISED.split("; "))
@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape != "two lines"])
def test_a_title_that_looks_like_something_else(shape: str, words: str) -> None:
    post = understand(page(shape, words), "a.txt")
    assert (post.title, post.authors, post.categories) == (words, (WHO,), ("Water",))
    assert post.body == tuple(BODY.split("\n\n"))


@pytest.mark.parametrize(
    "line", ["© 2012 Mill Road Notes", "Filed under: Water", "By Ines Marlow", "June 27, 2012", "12 Comments", "Home"]
)
def test_what_does_not_only_look_like_something_else_is_no_title(line: str) -> None:
    assert understand(page("posted on", line), "a.txt").title != line
