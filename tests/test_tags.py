"""Categories and tags in the positions and forms of real pages, and lines that only look like them."""

import pytest

from tests.reading import read as read_page

TEXT = """The tide came in at four and took the bench with it, which nobody had thought to tie down. We saw it go past the pier.

It was found on Thursday by two boys from the next village. They had sat on it all night, they said, and it was good.

The council has asked for it back. The boys have asked for a receipt, and the harbour has no form for that either.
"""
TOP = """Slow Tide

Home | About | Contact

The bench that left

by Ida Marsh on May 3, 2016
"""
PAGE = f"{TOP}\n{TEXT}"
NEXT = "\nPost navigation\n\n← Older: the buoy\n"

# What stands below the text; then the names.
BELOW = [
    # a label that is no part of the block right below the text
    ("Related\n\nA buoy on the roof\n\nPosted in Benches and tagged pier, tide. Bookmark the permalink.", "Benches pier tide"),
    ("Share this:\n\nRelated\n\nThe buoy\n\nFiled under Harbour , Village", "Harbour Village"),
    ("Previous\n\nNext\n\nCategories Harbour, Village", "Harbour Village"),
    ("This buoy was seen 12 times\n\nTags: pier\n\nPrint this post\n\nPosted in Harbour, Village", "pier Harbour Village"),
    ("Gepostet in HafenTagged bank, flut", "Hafen bank flut"),
    ("Posted byIda MarshMay 3, 2016Posted inHarbour, VillageTags:pier, tide", "Harbour Village pier tide"),
    ("Categories Harbour Tags pier, tide 2 Comments on The bench that left", "Harbour pier tide"),
    ("Posted inHarbourLeave a comment on The bench that left", "Harbour"),
    ("Posted on 05/03/2016 Categories Benches and Their Friends", "Benches and Their Friends"),
    ("Topics: Lost Property / Tweet of the Week", "Lost Property/Tweet of the Week"),
    ("Post Tags: #bench#lost property#pier", "bench/lost property/pier"),
    ("#tags\n#The Pier#Ole Brandt\nEditors\nEditors", "The Pier/Ole Brandt"),
    ("Verwendete Schlagwörter bank, flut", "bank flut"),
    ("Category: Harbour • (2) Comments • Permalink", "Harbour"),
    # a label over names
    ("Címkék\n\nbench\n\npier\n\nSzólj hozzá!", "bench pier"),
    ("الكلمات الدالة :\nbench\n\npier\n\nharbour", "bench pier harbour"),
    ("Tags\nbench, pier, harbour walks", "bench/pier/harbour walks"),
    ("Tags:\nBench\nLost property\nAnchors\n\nRelated", "Bench/Lost property/Anchors"),
    ("Mehr über: Pier Bench Tide Harbour Council", "Pier Bench Tide Harbour Council"),
    ("Mehr über: Pier Bench Tide Harbour Jetties", "Pier Bench Tide Harbour Jetties"),
    ("Mehr über: Pier Bench Jetties Harbour Anchors", ""),
    ("Related Topics: lost propertyPier TalesThe JettyKnots", ""),
    ("Tags: bench، lost property، pier", "bench/lost property/pier"),
    # no label at all
    ("bench, pier, harbour", "bench pier harbour"),
    ("#bench, #lost-and-found, pier", "bench lost-and-found pier"),
    ("#jetties, #anchors, knots2016", "jetties anchors knots2016"),
    ("bench\npier", "bench pier"),
    ("bench\njetties\nanchors", "bench jetties anchors"),
    ("Bench\nJetties\nAnchors", ""),
    ("bench, jetties", "bench jetties"),
    ("# jetties # bench # anchors\n\nThe buoy on the roof", "jetties bench anchors"),
    ("BenchPierNext Village", "Bench/Pier/Next Village"),
    ("Post Views: 111\n\nbench\n\npier", "bench pier"),
    # one beside the other
    ("Schlagwörter bench, tide\nKategorien anderes", "bench tide anderes"),
    ("Posted in Harbour, Comments, Village", "Harbour Comments Village"),
    ("This Article is related to: Harbour and tagged Ole Brandt, The Pier", "Harbour/Ole Brandt/The Pier"),
    ("Tags\nBench Lost property\n\nSidebar\n\nKnots\n\nBench\n\nLost property\n\nRopes", "Bench/Lost property"),
    # look-alikes
    ("Categories Select Category", ""),
    ("More on harbours »", ""),
    ("Topics A to Z", ""),
    ("For more on rowing boats", ""),
    ("Theme: Pebble by Quayside. Powered by WordPress.", ""),
    ("Rowing, Knots", ""),
    ("Categories\n\nRowing\n\nKnots\n\nWeather", ""),
    ("Hand Tools Rope Ladders", ""),
]  # fmt: skip


def names(page: str) -> list[str]:
    (draft,) = read_page(page.encode(), "page.txt")
    return [one.value for one in draft.categories]


def listed(said: str) -> list[str]:
    return said.split("/") if "/" in said or said.startswith("Benches and Their") else said.split()


@pytest.mark.parametrize(("lines", "said"), BELOW, ids=[lines[:40] for lines, _ in BELOW])
def test_below(lines: str, said: str) -> None:
    assert names(f"{PAGE}\n{lines}\n{NEXT}") == listed(said)


def test_a_label_within_the_last_lines_of_what_seems_the_body() -> None:
    after = "Add to your calendar: the bench is shown on Mondays.\n\nThe pier is kept by the council of the village.\n"
    assert names(f"{PAGE}\nTags: Harbour, Time\n\n{after}") == ["Harbour", "Time"]


def test_a_label_of_columns_right_above_the_heading_of_the_comments() -> None:
    thread = "2 Antworten auf „The bench that left“\n\nTom sagt:\n3. Mai 2016 um 9:05 Uhr\n\nGut.\n\nAntworten\n"
    assert names(f"{PAGE}\nSchlagwörter\nbank, flut\n\n{thread}") == ["bank", "flut"]
    assert names(f"{PAGE}\nSchlagwörter\nbank, flut\n\nLinks\n\n{thread}") == []


# Lines around the title; then the names.
ABOVE = [
    ("Slow Tide / Menu / Home Harbour The bench that left / Harbour / Village / The bench that left / Ida Marsh - May 3, 2016",
     "Harbour Village"),
    ("Slow Tide / Menu / Home Harbour The bench that... / Harbour / The bench that left / Ida Marsh - May 3, 2016",
     "Harbour"),
    ("Slow Tide / Menu / Search / Sign in to your account / The Slow Tide Club / Home Harbour The bench that left / ANZEIGE"
     " / Harbour / The bench that left / Ida Marsh - May 3, 2016", "Harbour"),
    ("Slow Tide / Home / Tide | Lost and Found / The bench that left / by Ida Marsh on May 3, 2016",
     "Tide/Lost and Found"),
    ("Slow Tide / Home / Benches | Tide | Village / The bench that left / by Ida Marsh on May 3, 2016", "Benches Tide Village"),
    ("Slow Tide / Home / Harbour / Village / Knots / The bench that left / by Ida Marsh | May 3, 2016 | Harbour |", "Harbour"),
    ("Slow Tide / Home / Harbour / Village / Knots / The bench that left / Ida Marsh 05/13/2016 Leave a comment Harbour",
     "Harbour"),
    ("Slow Tide / Home / Harbour / Village / Knots / The bench that left / Ida Marsh – 13.05.2016 – Harbour, Village, seen",
     "Harbour Village seen"),
    ("Slow Tide / The bench that left / May 3, 2016 Ida Marsh / Harbour", ""),
    ("Slow Tide / Home / The bench that left / Ida Marsh 3. Mai 20163. Mai 2016 Bench, Pier, Village",
     "Bench Pier Village"),
    ("Slow Tide / Home / Harbour / Village / Knots / The bench that left / May 3, 2016 Ida Marsh", ""),
    ("Slow Tide / Home / Harbour / Village / Knots / The bench that left / Ida Marsh, Harbour | May 3, 2016", ""),
    ("Slow Tide / Menu / Categories / Harbour / The bench that left / Ida Marsh / May 3, 2016", "Harbour"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "said"), ABOVE, ids=[lines[-40:] for lines, _ in ABOVE])
def test_above(lines: str, said: str) -> None:
    page = lines.replace(" / ", "\n\n")
    assert names(f"{page}\n\n{TEXT}{NEXT}") == (said.split("/") if "/" in said else said.split())


def test_words_that_are_written_onto_an_article() -> None:
    text = "نزل البحر في الصباح وأخذ المقعد معه ولم يره أحد من أهل القرية بعد ذلك اليوم الطويل كله.\n"
    page = f"مدونة الميناء\n\nرحيل المقعد\n\nMay 3, 2016\n\n{text}\n{text}\n{text}\nالكلمات الدالة :\nمقعد\n\nقرية\n\nأهل القرية\n"
    assert names(page) == ["مقعد", "قرية", "أهل القرية"]


def test_the_name_over_a_title_that_stands_over_others_too() -> None:
    top = "Slow Tide\n\nHome | About\n\nHarbour\n\nThe bench that left\n\nMay 3, 2016\n"
    others = "\nRelated posts\n\nHarbour\n\nA buoy on the roof\n\nHarbour\n\nNobody has seen the rope\n"
    assert names(f"{top}\n{TEXT}{others}") == ["Harbour"]
    assert names(f"{top}\n{TEXT}") == []


def test_lines_of_a_page_that_is_not_wrapped_are_not_joined() -> None:
    long = TEXT.replace("\n\n", " ").strip()
    top = "The bench that left, and where it was found\nMay 3, 2016 by Ida in Harbour, Village\nPicture: Ole"
    assert names(f"Slow Tide\n\n{top}\n\n{long}\n\n{long}\n\n{long}\n") == ["Harbour", "Village"]


def test_how_many_tags_a_site_has_is_no_label_of_what_stands_below() -> None:
    page = f"Slow Tide\n\nTags 36\nArchive 71\n\n{PAGE}{NEXT}"
    (draft,) = read_page(page.encode(), "bench.txt")
    assert draft.categories == ()


def test_a_line_with_a_colon_is_no_row_of_sections() -> None:
    top = TOP.replace("The bench that left\n\n", "The bench that left\n\nImages: Lost / Harbour\n\n")
    (draft,) = read_page(f"Harbour\nLost\nTides\n\n{top}\n{TEXT}{NEXT}".encode(), "bench.txt")
    assert draft.categories == ()


def test_home_is_no_section_of_the_way_to_a_post() -> None:
    top = TOP.replace("The bench that left\n\n", "Hem / Harbour\n\nThe bench that left\n\n")
    assert names(f"Hem\nHarbour\n\n{top}\n{TEXT}{NEXT}") == ["Harbour"]


def test_the_author_below_an_empty_label_is_no_category() -> None:
    page = PAGE.replace("by Ida Marsh on ", "") + "\nCategory Harbour\n\nTags\n\nIda Marsh Written by:Ida Marsh\n"
    (draft,) = read_page(page.encode(), "a.txt")
    assert draft.byline is not None
    assert draft.byline.value == "Ida Marsh"
    assert [one.value for one in draft.categories] == ["Harbour"]


@pytest.mark.parametrize(
    "label", ["Filed under: Ida Marsh, Harbour", "Tags: Harbour, Ida Marsh", "Category: Ida Marsh  Harbour"]
)
def test_the_authors_name_is_no_category(label: str) -> None:
    assert names(f"{PAGE}\n{label}\n{NEXT}") == ["Harbour"]
