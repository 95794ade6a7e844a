"""The tops of pages: title, site, byline and dates on lines of their own, as newspapers, newsletters and reader views have them."""

import pytest

from feeds.model import Draft, Found
from feeds.readers.textpage.blocks import blocks
from feeds.readers.textpage.units import units
from tests.reading import read as read_page

TEXT = """
The tide came in at four and took the bench with it, which nobody had thought to tie down. We saw it go past the pier.
It was found on Thursday by two boys from the next village. They had sat on it all night, they said, and it was good.
The council has asked for it back. The boys have asked for a receipt.
"""
COMMENTS = """
2 thoughts on “The bench that left”
Fitz
MAY 4, 2016 AT 7:20 PM
What a bench.
REPLY
Ida
MAY 4, 2016 AT 9:03 PM
It was, yes.
REPLY
Leave a Reply
"""

# Lines above the text; then title, byline, date of publication, date of the last change.
TOPS = [
    ("The Pier / Home / The bench that left / Two boys found it. They keep it. / Ida Marsh / Tue 3 May 2016 06.30 BST"
     " / Last modified on Wed 4 May 2016 11.02 BST / Share / 62",
     "The bench that left", "Ida Marsh", "Tue 3 May 2016 06.30 BST", "Wed 4 May 2016 11.02 BST"),
    ("De Oever / Home / De bank die ging / Twee jongens vonden hem. Hij is mooi. / Ida Marsh / 3 mei 2016, 06.30 uur",
     "De bank die ging", "Ida Marsh", "3 mei 2016, 06.30", ""),
    ("Le Quai / Accueil / Le banc qui partait / On l’a vu. On l’attend. / Par Ida Marsh et Paul Lenoir"
     " / Publié le 3 mai 2016 à 07h00, modifié le 4 mai 2016 à 18h42 / Partager",
     "Le banc qui partait", "Ida Marsh et Paul Lenoir", "3 mai 2016 à 07h00", "4 mai 2016 à 18h42"),
    ("Die Werft / Startseite / Die Bank, die ging / Von / Ida Marsh und Ole Brandt / 03.05.2016, 09:20 Uhr / Teilen",
     "Die Bank, die ging", "Ida Marsh und Ole Brandt", "03.05.2016, 09:20", ""),
    ("EL MUELLE / España / El banco que se fue / Lo vieron dos. Nadie lo ató. / IDA MARSH / Cádiz - 03 MAY 2016 - 21:05",
     "El banco que se fue", "IDA MARSH", "03 MAY 2016 - 21:05", ""),
    ("Slow Tide / About / Sign in / The bench that left / It left on a Tuesday. We waved. / Ida Marsh / 3 May 2016"
     " / • 5 min read", "The bench that left", "Ida Marsh", "3 May 2016", ""),
    ("Open in app / Sign up / Write / The bench that left / How a pier lost its seat / Ida Marsh / · / Follow / · / 4 min read"
     " / · / May 3, 2016 / --", "The bench that left", "Ida Marsh", "May 3, 2016", ""),
    ("Tide Letter / SubscribeSign in / Share this post / Tide Letter / The bench that left / Copy link / The bench that left"
     " / Issue 3, at the water / Ida Marsh / May 3, 2016 / ∙ Paid", "The bench that left", "Ida Marsh", "May 3, 2016", ""),
    ("tide.example / The bench that left / Ida Marsh / 6-7 minutes", "The bench that left", "Ida Marsh", "", ""),
    ("quai.example / Le banc qui partait / Ida Marsh / 4 à 5 minutes", "Le banc qui partait", "Ida Marsh", "", ""),
    ("ida_m's Journal / [ << Previous | Next >> ] / the bench that left / ida_m / May. 3rd, 2016 at 10:31 pm",
     "the bench that left", "ida_m", "May. 3rd, 2016 at 10:31 pm", ""),
    ("The Pier / Home / News / The bench that left / Ida Marsh and Ole Brandt in Whitby / Tue 3 May 2016 / Share",
     "The bench that left", "Ida Marsh and Ole Brandt in Whitby", "Tue 3 May 2016", ""),
    ("Kaien / Nyheter / Benken som dro / Ida Marsh / Journalist / Publisert 3. mai 2016 kl. 14:21 / Del",
     "Benken som dro", "Ida Marsh", "3. mai 2016 kl. 14:21", ""),
    ("The Pier / Home / News archive / The bench that left Whitby / For immediate release",
     "The bench that left Whitby", "", "", ""),
    ("Werft / Produkte / Kontakt / Die Werft baut eine Bank / Zur sofortigen Veröffentlichung",
     "Die Werft baut eine Bank", "", "", ""),
    ("Slow Tide / About / The bench that left / by Ida Marsh on May 3, 2016 / in Benches, Neighbours",
     "The bench that left", "Ida Marsh", "May 3, 2016", ""),
    ("Die Werft / Startseite / Die Bank, die ging / Niemand hat sie angebunden. Zwei Jungen fanden sie und wollen nun eine"
     " Quittung, für die der Hafen bis heute kein Formular hat. / von Ida Marsh am 3. Mai 2016, 14:22 Uhr / Foto: Ole Brandt",
     "Die Bank, die ging", "Ida Marsh", "3. Mai 2016, 14:22", ""),
    ("EL MUELLE / El banco que se fue / Lo vieron pasar por el muelle. Nadie lo había atado, y ahora lo tienen dos chicos del"
     " pueblo de al lado. / Compartir / Facebook / Twitter / Copiar enlace / Ida Marsh / 3 de mayo de 2016",
     "El banco que se fue", "Ida Marsh", "3 de mayo de 2016", ""),
    ("The Pier / Home / About / Nobody had tied the bench down, say two boys from the village / Ida Marsh - PierNews"
     " / Tuesday, 3 May 2016", "Nobody had tied the bench down, say two boys from the village", "Ida Marsh",
     "Tuesday, 3 May 2016", ""),
    ("Slow Tide / About / The bench that left / Ida Marsh | / May 03, 2016 | / 5 min read", "The bench that left", "Ida Marsh",
     "May 03, 2016", ""),
    ("Slow Tide / About / The bench that left / Ida Marsh Follow / May 3, 2016 · 4 min read", "The bench that left", "Ida Marsh",
     "May 3, 2016", ""),
    ("Slow Tide / Log in / Archive / ida_marsh / 3 May 2016 @ 06:42 pm / the bench that left", "the bench that left", "ida_marsh",
     "3 May 2016 @ 06:42 pm", ""),
    ("Polabské listy / Zprávy / Lavička, která odešla / 3. května 2016 13:15 / Ida Marsh / ida@listy.example / Foto: Ole Brandt",
     "Lavička, která odešla", "Ida Marsh", "3. května 2016 13:15", ""),
    ("Le Quai / Le banc qui partait / On l’a vu passer devant la jetée. On l’attend toujours, et le port n’a pas de formulaire."
     " / Auteur / Ida Marsh / Date / 3 mai 2016 / Partager", "Le banc qui partait", "Ida Marsh", "3 mai 2016", ""),
]  # fmt: skip


def read(text: str) -> Draft:
    (draft,) = read_page(text.encode(), "page.txt")
    return draft


def said(value: Found | None) -> str:
    return value.value if value else ""


@pytest.mark.parametrize(("top", "title", "byline", "published", "updated"), TOPS, ids=[top[0][:40] for top in TOPS])
def test_top(top: str, title: str, byline: str, published: str, updated: str) -> None:
    draft = read(top.replace(" / ", "\n") + TEXT)
    values = (draft.title, draft.byline, draft.published, draft.updated)
    assert tuple(map(said, values)) == (title, byline, published, updated)
    assert draft.body[0].value.startswith("The tide came in")


@pytest.mark.parametrize(
    ("line", "byline"), [("MAY 3, 2016 IDA 2 COMMENTS", "Ida"), ("MAY 3, 2016 NEWS 2 COMMENTS", "")]
)
def test_one_word_beside_the_date_is_the_author_where_somebody_has_that_name(line: str, byline: str) -> None:
    draft = read(f"TIDE TABLE\nHOME\nThe bench that left\n{line}{TEXT}{COMMENTS}")
    assert (said(draft.byline), said(draft.published)) == (byline, "MAY 3, 2016")


def test_the_line_above_the_day_is_the_site_where_the_time_is_below_the_text() -> None:
    draft = read(f"the tide table\n\nTuesday, May 03, 2016\n{TEXT}\nposted by Ida M. at 6:52 AM | 1 comments\n")
    assert (said(draft.title), said(draft.published)) == ("", "Tuesday, May 03, 2016 6:52 AM")


def test_the_site_of_a_page_without_a_title() -> None:
    draft = read(f"The Tide Table\n{TEXT}\nThe Tide Table is kept by the harbour.\n".replace("\n", "\n\n"))
    assert (said(draft.title), said(draft.site), len(draft.body)) == ("", "The Tide Table", 4)


MENU = [f"{area} {place}" for area in ("News", "Sport", "Jobs") for place in map(str, range(100))]
TEASERS = [
    "We use cookies on this site, and if you go on reading it you agree that we do so, as everybody does.",
    "MOST READ",
    "A harbour master is looked for in the boats of three villages, and has been seen in two of them.",
    "Ferry times",
    "Tide 4.2 m",
    "Letters",
]
STORY = [
    "The tide came in at four and took the bench with it, which nobody had thought to tie down, and we saw it go.",
    "It was found on Thursday by two boys from the next village, who had sat on it all night and said that it was good.",
    "The council has asked for it back, in writing, and the boys have asked for a receipt, in writing too.",
] * 4
LARGE = [
    ["Two boys found a bench that had left", "Ida Marsh", "May 3, 2016"],
    ["Local", "Two boys found a bench that had left", "They have sat on it and they keep it", "By Ida Marsh", "May 3, 2016"],
    ["Home » Local » Two boys found a bench that had left", "Two boys found a bench that had left", "by Ida Marsh | May 3, 2016"],
    ["HomeLocalTwo boys found a bench that had left", "Two boys found a bench that had left", "By Ida MarshMay 3, 2016"],
    ["Two boys found a bench that had left", "Ida Marsh", "ida@pier.example", "May 3, 2016", "A bench at sea. Photo: Ole Brandt"],
    ["Tides • Benches", "Two boys found a bench that had left", "May 3, 2016", "by Ida Marsh", "[bench-1024x768]"],
    ["Two boys found a bench that had left", "Nobody had tied it down, and so it left with the water on Tuesday.", "By Ida Marsh",
     "May 3, 2016"],
    ["Two boys found a bench that had left", "By Ida Marsh", "May 3, 2016", "The bench on the sand below the lighthouse on Monday",
     "Ole Brandt / AP"],
    ["Two boys found a bench that had left", "Ida Marsh", "May 3, 2016", "Table of Contents"],
    ["Two boys found a bench that had left", "Author", "Ida Marsh", "May 3, 2016"],
    ["Two boys found a bench that had left", "By Ida Marsh The Associated Press", "May 3, 2016"],
    ["Two boys found a bench that had left", "* Previous Post", "* Next Post", "May 3, 2016 | by Ida Marsh"],
    ["Two boys found a bench that had left", "By Ida Marsh", "May 3, 2016", "Listen", "Sign up to the tide letter",
     "Where the tide is now"],
    ["Sea and ShoreTide tablesLost and foundHarbour people", "Two boys found a bench that had left", "By Ida Marsh", "May 3, 2016"],
    ["Your password is on its way: ________________", "Two boys found a bench that had left", "By Ida Marsh", "May 3, 2016"],
]  # fmt: skip


@pytest.mark.parametrize("head", LARGE, ids=[" / ".join(head)[:60] for head in LARGE])
def test_a_head_below_a_menu_of_hundreds_of_lines(head: list[str]) -> None:
    draft = read("\n".join(["The Pier", *MENU, *TEASERS, *head, "", "\n\n".join(STORY)]))
    assert said(draft.title) == "Two boys found a bench that had left"
    assert (said(draft.byline), said(draft.published)) == ("Ida Marsh", "May 3, 2016")
    assert draft.body[0].value.startswith("The tide came in")


def test_a_headline_is_in_the_list_of_new_ones_too() -> None:
    head = [
        "Where the ferry is to be painted next",
        "Two boys found a bench that had left",
        "Ida Marsh",
        "It was a Tuesday",
    ]
    new = [
        "New today",
        "The whole of the harbour in one map",
        "Two boys found a bench that had left",
        "Letters about ropes",
    ]
    draft = read("\n".join(["The Pier", *MENU, *TEASERS, *head, "", "\n\n".join(STORY), "", *new]))
    assert said(draft.title) == "Two boys found a bench that had left"


HEADS = [
    [
        "The ferry is to be painted blue",
        "Share",
        "Two boys found a bench that had left",
        "No owner came to ask for it",
        "May 6, 2016",
    ],
    ["Bench minutes, 4 May 2016", "Published on May 6, 2016"],
    ["Bench found", "May 6, 2016", "Local"],
    [
        "News of the coast",
        "6 May 2016",
        "The harbour bench left with the tide on Tuesday",
        "May 6, 2016",
        "The Pier",
    ],
]


@pytest.mark.parametrize("head", HEADS, ids=[head[0] for head in HEADS])
def test_a_subtitle_is_no_title_and_a_day_within_a_title_is_no_date(head: list[str]) -> None:
    draft = read("\n\n".join(["The Pier", "Home", *MENU[:5], *head, *STORY]))
    assert said(draft.title) == next(line for line in head if "ench" in line)
    assert said(draft.published) == "May 6, 2016"


WRAPPED = {  # as a text browser writes them, and how many units they are
    "#The Tide Table » Feed The Tide Table » Comments Feed The Tide\nTable » The bench that went out to sea Comments Feed": 1,
    "You are here: Home » Archive » Benches » The bench that went\nout to sea": 1,
    "Home » Archive » Benches » The bench that went out to sea\nThe bench that went out to sea": 2,
}


@pytest.mark.parametrize("way", WRAPPED)
def test_the_rest_of_a_wrapped_way_is_no_line_of_its_own(way: str) -> None:
    page = units(blocks("\n\n".join([way, *STORY]))).units
    assert len(page) == WRAPPED[way] + len(STORY)


def test_the_names_of_feeds_are_no_title() -> None:
    feeds = "#The Tide Table » Feed The Tide Table » The bench went out to sea Comments Feed"
    top = "Home / Boats / Tides / Ropes / The Tide Table / The bench went out to sea / * Next Post / May 3, 2016 | by Ida Marsh"
    draft = read("\n\n".join([feeds, *top.split(" / "), *STORY]))
    assert said(draft.title) == "The bench went out to sea"


SPOKEN_OF = [  # nothing but the text itself tells which line is its title
    "The Pier / News / Sport / Culture / Letters / Get the paper at your door / The bench and the tide / Print this / Ida Marsh",
    "The Pier / News / Sport / Culture / Letters / Sign in to your account / The bench and the tide / More stories like that",
]


@pytest.mark.parametrize("top", SPOKEN_OF)
def test_a_title_is_what_the_text_speaks_of(top: str) -> None:
    draft = read("\n\n".join([*top.split(" / "), *TEXT.strip().split("\n")]))
    assert said(draft.title) == "The bench and the tide"


SECTIONS = [
    (["The bench that left", "Ida Marsh May 3, 2016 Benches"], ["Benches"]),
    (["Benches • Slow Water", "The bench that left", "Ida Marsh", "May 3, 2016"], ["Benches", "Slow Water"]),
    (["The bench that left", "May 3, 2016", "Benches, Slow Water"], ["Benches", "Slow Water"]),
    (["The bench that left", "May 3, 2016", "Oak, Rope"], []),  # the page has these nowhere else
    (["The bench that left", "Ida Marsh May 3, 2016 Whitby"], []),
]


@pytest.mark.parametrize(("head", "names"), SECTIONS, ids=[" / ".join(head) for head, _ in SECTIONS])
def test_sections_without_a_label_are_those_that_the_menu_has(head: list[str], names: list[str]) -> None:
    draft = read("\n".join(["The Pier", "Home", "Benches", "Slow Water", "About", *head, "", "\n\n".join(STORY)]))
    assert [found.value for found in draft.categories] == names
    assert draft.body[0].value.startswith("The tide came in") or not names


def test_a_line_with_nothing_between_two_commas_is_no_mistake_of_ours() -> None:
    draft = read("The site\n\nA heading of its own\n\nJane Doe, , Tom Roe\nMay 4, 2012\n\nWords of a body.\n")
    assert draft.body


def test_a_name_over_the_title_is_the_author_where_the_page_speaks_of_that_person() -> None:
    page = f"Slow Tide\nAbout\n#benches\n{{who}}\nMay 3, 2016 · 4 min read\nThe bench that left\n{TEXT}{{below}}"
    life = "Ida Marsh has lived at the harbour since 1991, and counts benches for a living.\n"
    assert said(read(page.format(who="Ida Marsh", below=life)).byline) == "Ida Marsh"
    assert read(page.format(who="Village Life", below="")).byline is None


@pytest.mark.parametrize(
    ("head", "byline", "names"),
    [
        (
            "Harbour\nHomeHarbourThe bench that left\nThe bench that left\nMay 3, 2016 Ida Marsh Harbour",
            "Ida Marsh",
            ["Harbour"],
        ),
        ("Harbour\nIda\nThe bench that left\nBy Ida Harbour\nMay 3, 2016", "Ida", ["Harbour"]),
        ("Harbour\nThe bench that left\nMay 3, 2016 Ida Marsh Comments 4 Comments", "Ida Marsh", []),
    ],
)
def test_a_section_behind_a_name_is_none_of_the_name(head: str, byline: str, names: list[str]) -> None:
    draft = read(f"Slow Tide\nAbout\nContact\n{head}\n{TEXT}")
    assert said(draft.byline) == byline
    assert [name.value for name in draft.categories] == names


@pytest.mark.parametrize("box", ["About the Author - Ida Marsh", "AUTHOR\nWritten by\nIda Marsh"])
def test_a_box_below_the_text_names_the_author(box: str) -> None:
    life = "I have counted benches for a living since 1991, and the harbour is where most of them go.\n"
    assert said(read(f"Slow Tide\nAbout\nThe bench that left\n{TEXT}{box}\n{life}").byline) == "Ida Marsh"


def test_facts_below_several_paragraphs_are_those_of_a_short_post_and_take_none_of_them() -> None:
    post = "Slow Tide\n\nThe bench that left\n" + TEXT.replace("\n", "\n\n") + "Posted by Ida Marsh on May 3, 2016\n"
    draft = read(post + COMMENTS.replace("\n", "\n\n"))
    assert draft.body[0].value.startswith("The tide came in")
    assert said(draft.published) == "May 3, 2016"


def test_facts_at_the_end_are_read_where_the_top_tells_only_the_last_change() -> None:
    foot = "Published May 3, 2016\nBy Ida Marsh\nCategorized as Benches\n\nBy Ida Marsh\n\nI have counted benches since 1991.\n"
    page = f"Slow Tide\n\nThe bench that left\n\nLast updated: May 9, 2016\n{TEXT}\n{foot}\nView all of Ida Marsh's posts.\n"
    draft = read(page)
    assert (said(draft.byline), said(draft.published), said(draft.updated)) == (
        "Ida Marsh",
        "May 3, 2016",
        "May 9, 2016",
    )


def test_days_in_a_list_are_not_that_of_the_post() -> None:
    days = (
        "They were seen on these days, says the harbour, and on no other day of that year:\nMay 3, 2016\nMay 4, 2016\n"
    )
    assert read(f"Slow Tide\nAbout\nThe bench that left\n{days}{TEXT}").published is None


OVER = "Slow Tide\n\nHome\nBenches\nLetters\nAbout\n\n"


def test_a_section_alone_over_the_title_is_that_of_the_post_where_the_menu_has_it() -> None:
    page = f"{OVER}{{over}}\n\nThe bench that left\n\nMay 3, 2016\n\n{TEXT}"
    assert [name.value for name in read(page.format(over="Letters")).categories] == ["Letters"]
    assert not read(page.format(over="Weather")).categories


NAMED = [
    "Ida Marsh\nIda Marsh\nPosted on May 3\n\nThe bench that left\n\n{text}",
    "The bench that left\n\nText\nIda Marsh\nPhoto\nTom Roe\n\nMay 3, 2016\n\n{text}",
    "The bench that left\n\nIda Marsh / Tom Roe\nWhitby\n\nMay 3, 2016\n\n{text}",
    "The bench that left\n\nMay 3, 2016\n\n{text}\nAbout the Author\n\nIda Marsh, Ph. D., counts benches for a living.\n",
    "The bench that left\n\nMay 3, 2016\n\n{text}\nida_m 3 years ago\n\nProfile\nid:ida_m\n",
    "The bench that left\n\n{text}\nBy Ida Marsh|May 3rd, 2016|Letters|Comments Off on The bench that left\n\nTweet\nPrint\n",
    "The bench that left\n\nSlow Water\n\nMay 2016\n\n{text}\nPosted on May 3, 2016 by Ida | 3 Comments\n",
    "Ida Mårsh\n\nMay 3\n4 min read\n\nThe bench that left\n\n{text}",
    "The bench that left\n\nMay 3, 2016\n\n{text}\nIda Mårsh\nReporter\nida.marsh@thepier.example\n",
    "The bench that left\n\nMay 3, 2016\n\n{text}\nTom Roe\nbench@thepier.example\n",
]
NAMES = [
    "Ida Marsh",
    "Ida Marsh",
    "Ida Marsh / Tom Roe",
    "Ida Marsh",
    "ida_m",
    "Ida Marsh",
    "Ida",
    "Ida Mårsh",
    "Ida Mårsh",
    "",
]


@pytest.mark.parametrize(("page", "byline"), list(zip(NAMED, NAMES, strict=True)))
def test_where_pages_name_the_author(page: str, byline: str) -> None:
    text = TEXT.replace("\n", "\n\n")
    assert said(read(f"The bench that left | {OVER}{page.format(text=text)}").byline) == byline


def test_no_post_was_changed_before_it_was_published() -> None:
    head = "0 Comments | Updated 9 Apr 2016\n\nThe bench that left\n\nIda Marsh | May 3, 2016\n\n"
    draft = read(f"{OVER}{head}{TEXT}\nUpdated on May 9, 2016 at 9:36 AM by Ida Marsh\n")
    assert said(draft.updated).startswith("May 9, 2016")
