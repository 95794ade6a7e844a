"""Drafts normalized: dates, people and comments, and the notes on missing values."""

from datetime import UTC, datetime
from typing import Any

import pytest

from feeds import evidence, normalize
from feeds.model import Draft, DraftBiography, DraftComment, DraftFeed, Found, Origin, Post
from feeds.settings import AuthorSettings, Settings, SiteSettings


def found(value: str, line: int = 3) -> Found:
    return Found(value, Origin("a.txt", line, line, "test"))


def comment(author: str | None, words: str, published: str | None = None, **more: Any) -> DraftComment:
    who, when = found(author) if author else None, found(published) if published else None
    return DraftComment(who, when, "comment", (found(words),), found("").origin, **more)


def meant(draft: Draft, *site: Draft) -> tuple[Post, tuple[str, ...]]:
    """The post and its notes, among the drafts of a site."""
    settings = Settings()
    rules = normalize.rules(settings, evidence.count(map(evidence.votes, (draft, *site))))
    post, notes = normalize.post(normalize.overlay(draft, settings), rules)
    return post, notes


def draft(path: str = "a.txt", **values: Any) -> Draft:
    usual: dict[str, Any] = {"title": found("A title"), "byline": found("Ida Marsh"), "body": (found("Words."),)}
    return Draft(path, **(usual | values))


@pytest.mark.parametrize(
    ("published", "note"),
    [
        ("3 days ago", "is relative to an unknown day"),
        ("June 27", "has no year"),
        ("June 31, 2012", "is not a day of the calendar"),
        ("Monday, June 27, 2012", "was a different day of the week"),
        ("03/04/2011", "can be read in two ways"),
        ("some day", "is not a date"),
    ],
)
def test_why_a_date_is_unknown(published: str, note: str) -> None:
    post, notes = meant(draft(published=found(published)))
    assert post.published is None
    assert [said for said in notes if note in said and f'line 3: date "{published}"' in said]


def test_a_time_that_is_not_certain_is_told() -> None:
    post, notes = meant(draft(published=found("June 27, 2012, 3:45 pm IST")))
    assert post.published == datetime(2012, 6, 27, 12, tzinfo=UTC)
    assert post.due == datetime(2012, 6, 27, tzinfo=UTC)
    assert notes == ('line 3: date "June 27, 2012, 3:45 pm IST": its time is left out, as "IST" is not certain',)


@pytest.mark.parametrize(
    ("published", "updated", "kept"),
    [("May 3, 2011", "May 4, 2011", True), ("May 3, 2011", "May 2, 2011", False), ("May 3, 2011", "May 3, 2011", True)]
    + [
        ("May 3, 2011", "May 2011", True),
        ("May 3, 2011", "April 2011", False),
        ("May 3, 2011, 15:45", "May 3, 2011", True),
    ]
    + [("May 3, 2011, 15:45", "May 3, 2011, 15:44", False), ("some day", "May 3, 2011", True)],
)
def test_no_post_is_updated_before_it_is_published(published: str, updated: str, kept: bool) -> None:
    post, notes = meant(draft(published=found(published), updated=found(updated)))
    assert (post.updated is not None) is kept
    assert any("before it was published" in note for note in notes) is not kept


def test_a_month_is_due_when_it_begins() -> None:
    assert meant(draft(published=found("June 2012")))[0].due == datetime(2012, 6, 1, tzinfo=UTC)


def test_a_date_in_the_path_stands_in_where_the_page_has_none() -> None:
    filed = normalize.overlay(draft("2012/06/27/a.txt"), Settings())
    assert filed.published == Found(
        "2012-06-27", Origin("2012/06/27/a.txt", 0, 0, "the name of the file or of its folders")
    )
    assert meant(draft("2012/06/27/a.txt", published=found("yesterday")))[0].published == datetime(
        2012, 6, 27, 12, tzinfo=UTC
    )
    assert meant(draft("2012/06/27/a.txt", published=found("May 3, 2011")))[0].published == datetime(
        2011, 5, 3, 12, tzinfo=UTC
    )
    assert meant(draft("2012/06/27/a.txt", published=found("03/04/2011")))[0].published is None
    for path, month in (("2011/04/03/a.txt", 4), ("2011-03-04-a.txt", 3), ("2011/04/a.txt", 4)):
        when = meant(draft(path, published=found("03/04/2011")))[0].published
        assert when is not None
        assert when.month == month


def test_dates_of_numbers_are_settled_by_the_page_and_the_site() -> None:
    unsettled = draft(published=found("03/04/2011"))
    assert normalize.depends_on_evidence(unsettled)
    assert meant(unsettled, draft("b.txt", published=found("13/04/2011")))[0].published == datetime(
        2011, 4, 3, 12, tzinfo=UTC
    )
    by_comment = draft(published=found("03/04/2011"), comments=(comment("Bo", "Yes", "13/04/2011"),))
    assert meant(by_comment)[0].published == datetime(2011, 4, 3, 12, tzinfo=UTC)
    by_words = draft(published=found("03/04/2011"), comment_count=found("2 Kommentare"))
    assert meant(by_words)[0].published == datetime(2011, 4, 3, 12, tzinfo=UTC)
    english = draft(published=found("03/04/2011"), comment_count=found("2 Comments"))
    assert meant(english)[0].published is None


def test_comments_keep_whom_they_answer_and_their_authors_address() -> None:
    post, _ = meant(
        draft(
            comments=(
                comment("Bo", "One", url=found("https://bo.example/")),
                comment("Cy", "Two", parent=0, url=found("javascript:alert(1)")),
                comment("bo@example.org", "Three", parent=7),
                comment("Di (di@example.org)", "Four", parent=1),
            )
        )
    )
    one, two, three, four = post.comments
    assert (one.url, one.parent) == ("https://bo.example/", None)
    assert (two.url, two.parent) == (None, one.anchor)
    assert (three.author, three.parent) == (None, None)
    assert (four.author, four.parent) == ("Di", two.anchor)


def test_comments_whose_dates_are_unknown_are_told_once() -> None:
    _, notes = meant(
        draft(
            published=found("May 3, 2011"), comments=(comment("Bo", "One", "1 day ago"), comment("Cy", "Two", "today"))
        )
    )
    assert notes == ('line 3: 2 comments have dates that are not certain: "1 day ago"',)


@pytest.mark.parametrize(
    ("said", "made", "noted"),
    [("2 Comments", 2, False), ("One Comment", 1, False), ("Ein Kommentar", 1, False), ("No Comments", 0, False)]
    + [
        ("1,204 Comments", 1, True),
        ("コメント (2)", 2, False),
        ("Keine Kommentare", 0, False),
        ("Leave a reply", 0, False),
    ],
)
def test_the_number_that_the_page_says(said: str, made: int, noted: bool) -> None:
    replies = tuple(comment("Bo", f"Word {number}") for number in range(made))
    _, notes = meant(draft(published=found("May 3, 2011"), comment_count=found(said), comments=replies))
    assert bool(notes) is noted


def test_an_address_is_no_author() -> None:
    post, notes = meant(draft(byline=found("ida@example.org"), published=found("May 3, 2011")))
    assert post.authors == ()
    assert notes[0] == "line 3: the byline has an e-mail address and no name; the address is not published"


def test_a_name_in_capitals_is_written_as_in_the_biography() -> None:
    life = DraftBiography(found("Ida McMarsh"), (), (found("Ida McMarsh keeps bees."),))
    post, _ = meant(draft(byline=found("IDA MCMARSH and BO LUND"), biographies=(life,)))
    assert [name.spelling for name in post.authors] == ["Ida McMarsh", "BO LUND"]


LIFE = "Michael Maoz keeps the tide tables of the harbour, and has done so for thirty years and one summer."


def draft_by(byline: str, name: str | None = None, life: str = LIFE, path: str = "a.txt") -> Draft:
    lives = (DraftBiography(found(name), (), (found(life),)),) if name else ()
    return draft(path, byline=found(byline), biographies=lives)


@pytest.mark.parametrize(
    ("others", "slug"),
    [
        ([draft_by("Michael Maoz", "Michael Maoz")], "michael-maoz"),
        ([draft_by("MICHAEL MAOZ", "Michael Maoz"), draft_by("Jane Doe")], "michael-maoz"),
        (
            [
                draft_by(
                    "Michael Maoz",
                    "Michael Maoz",
                    "Another life, which is told in as many words as anybody's would be.",
                )
            ],
            "m-maoz",
        ),
        ([draft_by("Michael Maoz", "Michael Maoz"), draft_by("Mark Maoz")], "m-maoz"),  # it may be he
        ([draft_by("Michael Maoz")], "m-maoz"),
        ([draft_by("Jane Doe", "Jane Doe")], "m-maoz"),
        ([], "m-maoz"),
    ],
)
def test_an_initial_is_whose_biography_stands_below_it(others: list[Draft], slug: str) -> None:
    short = draft_by("M. Maoz", "M. Maoz")
    assert normalize.depends_on_evidence(short)
    post, _ = meant(short, *others)
    assert [name.slug for name in post.authors] == [slug]
    assert post.biographies[0].slug == slug


def test_an_initial_on_a_page_with_its_owners_biography() -> None:
    assert [name.slug for name in meant(draft_by("M. Maoz", "Michael Maoz"))[0].authors] == ["michael-maoz"]


def test_the_configuration_says_last_whose_an_initial_is() -> None:
    settings = Settings(authors={"mark": AuthorSettings(name="Mark Maoz", aliases=("M. Maoz",))})
    drafts = (draft_by("M. Maoz", "M. Maoz"), draft_by("Michael Maoz", "Michael Maoz"))
    rules = normalize.rules(settings, evidence.count(map(evidence.votes, drafts)))
    assert [name.slug for name in normalize.post(drafts[0], rules)[0].authors] == ["mark"]


GERMAN = "Der Hafen ist im Winter leer, und die Boote sind mit Planen für den Schnee bedeckt. Das ist nicht schön."
ENGLISH = "In winter the harbour is empty, and the boats are covered with tarpaulins for the snow. It is not a sight."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (GERMAN, "2011-04-03"),
        ("Зимой в порту пусто, и лодки накрыты брезентом. Никто не придёт сюда до самой весны.", "2011-04-03"),
        (ENGLISH, None),
        (f"{ENGLISH} “{GERMAN}” said the sign, and that was all of it that we read to the end.", None),
        ("Kurz.", None),  # too few words to tell
    ],
)
def test_a_language_tells_the_order_of_a_date(text: str, day: str | None) -> None:
    post, notes = meant(draft(published=found("03/04/2011"), body=(found(text),)))
    assert (post.published and f"{post.published:%Y-%m-%d}") == day
    assert any("two ways" in note for note in notes) == (day is None)


def test_what_the_site_makes_certain_goes_before_the_language() -> None:
    other = draft(published=found("04/25/2011"))
    post, _ = meant(draft(published=found("03/04/2011"), body=(found(GERMAN),)), other)
    assert post.published
    assert f"{post.published:%Y-%m-%d}" == "2011-03-04"


def test_evidence_that_is_remembered_is_the_same() -> None:
    seen = evidence.count(
        [evidence.votes(draft_by("M. Maoz", "Michael Maoz")), evidence.votes(draft(published=found("13/04/2011")))]
    )
    assert (seen.order, seen.initials) == ("DMY", (("m-maoz", "michael-maoz"),))
    assert evidence.from_dependency(seen.dependency).dependency == seen.dependency
    assert evidence.from_dependency("") == evidence.Evidence()


@pytest.mark.parametrize(
    ("given", "permalink", "url"),
    [
        ("https://p.org/x", "https://o.org/{slug}/", "https://p.org/x"),
        ("/2012/wheel/", "https://o.org/blog/{slug}/", "https://o.org/2012/wheel/"),
        ("/2012/wheel/", "https://{author}.o.org/{slug}/", None),
        ("/2012/wheel/", None, None),
        ("//p.org/x", "https://o.org/{slug}/", None),
        ("wheel.html", "https://o.org/{slug}/", None),
    ],
)
def test_the_address_of_a_post(given: str, permalink: str | None, url: str | None) -> None:
    settings = Settings(SiteSettings(permalink=permalink))
    rules = normalize.rules(settings, evidence.Evidence())
    assert normalize.post(draft(url=found(given)), rules)[0].url == url


def test_html_that_is_reduced_to_its_words_is_told() -> None:
    note = "line 3: too many tags in one text, they are left out and its words kept; divide the text"
    assert note in meant(draft(html=found("<p>x" * 250_001)))[1]
    assert note not in meant(draft(html=found("<p>x</p>" * 250_000)))[1]


def test_the_feed_that_an_entry_was_taken_from_keeps_its_date() -> None:
    feed = DraftFeed(url=found("https://a.example.org/feed"), updated=found("2012-06-29T00:00:00+02:00"))
    source = meant(draft(source=feed))[0].source
    assert source
    assert source.updated == datetime(2012, 6, 28, 22, tzinfo=UTC)
