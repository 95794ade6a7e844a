"""Where a body begins and ends: the lines around the same three paragraphs on pages of many engines and languages."""

import textwrap

import pytest

from feeds.readers.textpage import foot
from feeds.readers.textpage.blocks import blocks
from feeds.readers.textpage.sheet import Sheet
from feeds.readers.textpage.units import units
from tests.reading import read

BODY = [
    "The tide was out when we got to the harbour, and so was the harbour master, who had left a note on the door.",
    "We waited on the wall with the dog until somebody came by who knew where he was, and it took the whole of the morning.",
    "He was asleep in the boat, which had come down on the mud with him in it, and he did not want to be woken up.",
]
TITLE = ["Marsh Notes", "The harbour at low water"]
BYLINE = ["By Ida Marsh", "June 27, 2012"]

BELOW = [
    ["#harbour #small boats #things that men do in mud", "312 notes", "Share"],
    ["ida@marsh.example", "Share this story"],
    ["Další zprávy", "Loď na silnici"],
    ["2 writebacks"],
    ["14 kudos", "Share"],
    ["3 Reaktionen", "Teilen"],
    ["5 respuestas"],
    ["Über die Autorin", "Ida Marsh lebt am Wasser und schreibt über Boote, die keines mehr sehen."],
    ["Ida Marsh vive a Genova e scrive di barche da quando aveva sette anni."],
    ["Ida Marsh est journaliste. Elle vit à Brest avec un chien et deux bateaux."],
    ["Dr. Ida Marsh is a lecturer in tides. She lives by the water."],
    ["Next issue: September 2012"],
    ["Die nächste Ausgabe erscheint am 1. September 2012."],
    ["Prochain numéro : septembre 2012"],
    ["Nachdruck nur mit Genehmigung der Redaktion."],
    ["Prohibida la reproducción total o parcial de este texto sin permiso de la editorial."],
    ["© RIPRODUZIONE RISERVATA"],
    ["Reproduction interdite sans l’accord de la rédaction."],
    ["É proibida a reprodução deste texto sem autorização do jornal."],
    ["This article originally appeared in the Harbour Gazette.", "Reprinted with permission."],
    ["Tom Reed contributed to this report."],
    ["Additional reporting by Tom Reed."],
    ["Photos : Luc Ferrand. Traduit de l’anglais par Anne Brun."],
    ["Fotos de Luis Ferrán. Traducción de Ana Bruno."],
    ["Foto’s: Jan de Boer"],
    ["harbour", "boats", "mud", "← An older one"],
    ["harbour", "Books", "Share this:"],
    ["HARBOUR BOATS MUD", "Post navigation", "Previous"],
    [
        "Rosa Lind",
        "14 posts",
        "Rosa Lind is a potter who has kept a boat in this harbour since her first kiln blew up.",
    ],
    ["Earlier: The wind at the gate", "Later: The gate in the wind", "© 2012 Marsh Notes"],
    ["Früher: Der Wind am Tor", "Später: Das Tor im Wind"],
    ["Kommentare", "Noch keine Kommentare vorhanden."],
    ["Comentarios", "No hay comentarios todavía."],
    ["Er zijn nog geen reacties."],
    ["There are no comments yet."],
    ["Be the first to comment!"],
    ["Aucun commentaire pour le moment."],
    ["Non ci sono ancora commenti."],
    ["Пока нет комментариев."],
    ["Brak komentarzy."],
    ["Trackbacks", "Keine Trackbacks"],
    ["Trackbacks are closed for this entry."],
    ["Press contact: Tom Reed, press@marsh.example", "Share this story"],
    ["Pressekontakt: Tom Reed, presse@marsh.example"],
    ["Pressekontakt:", "Tom Reed", "Telefon 0123 456789"],
    ["About Marsh Notes", "Marsh Notes has been kept since 1998 by people who live beside the water."],
    ["About Marsh", "Founded in 1951, Marsh makes pumps for dirty water."],
    ["Marsh Notes is kept by the Friends of the Harbour, and printed on old charts."],
    ["E-mail this story | Print this story", "Reader comments", "No comments have been posted."],
    ["Artikel drucken", "Artikel versenden"],
    ["Diesen Artikel teilen: Facebook Twitter WhatsApp"],
    ["Imprimir esta noticia | Enviar esta noticia"],
    ["Buy the book", "The Harbour at Low Water, paperback, £9.99", "Add to cart"],
    ["— Ida Marsh"],
    ["412 views"],
    ["Enjoyed this? Get the next one by e-mail.", "Your e-mail address", "Sign up"],
    ["If you enjoyed this post, please consider subscribing to the feed."],
    ["Rating: 4.5/5 (12 votes cast)"],
    ["Like this:", "Like Loading..."],
    ["The writer can be reached at ida@marsh.example."],
    ["An earlier version of this article misstated the time of low water."],
    ["Find us on: Facebook Instagram YouTube"],
    ["Compartir: Menéame | Facebook | Twitter | Barrapunto"],
    ["Recommend   Tweet   Post elsewhere   Print"],
    ["A harbour without boats", "The lamp that burned all day", "Who moved the pier?", "What the gulls want now"],
    ["You must be logged in to comment."],
    ["Para comentar es necesario estar registrado en el puerto."],
    ["The harbour at noon. (Jane Doe / The Marsh Herald)"],
    ["Post navigation", "Previous", "Do this now for a tidier boat!", "Next", "What the gulls were told!"],
    ["★ Wednesday, 27 June 2012: The Harbour At Low Water"],
    ["Tags Boats Mud"],
    ["As told to Ida Roe"],
    ["Schlagwörter Boote Schlick", "Teilen"],
    ["Tom Reed"],
    ["* Blog de Ida Marsh"],
    ["Do you have a boat to tell us of? Write to boats@marsh.example with a picture."],
    ["Did you sail there too? Tag @marshnotes on Instagram!"],
    ["This post may contain affiliate links: if you buy a boat, I am paid a little, at no extra cost to you."],
    ["Dieser Beitrag enthält Affiliate-Links."],
    ["Share This Story, Choose Your Platform!"],
    ["Email This BlogThis! Share to X Share to Facebook"],
    ["Login or register to post comments"],
    ["View all of Ida Marsh’s posts."],
    ["View the discussion thread."],
]

# the lines below a post, and the categories that they tell
TOLD = [
    (["Abgelegt in Boote, Hafen"], ["Boote", "Hafen"]),
    (["Geschrieben in Boote von Ida Marsh | 3 Kommentare »"], ["Boote"]),
    (
        ["Veröffentlicht unter Boote | Verschlagwortet mit Hafen, Schlick | Kommentar hinterlassen"],
        ["Boote", "Hafen", "Schlick"],
    ),
    (["Found in: Boats, Harbours"], ["Boats", "Harbours"]),
    (["Filed under Boats by Ida Marsh"], ["Boats"]),
    (["Publicado en Barcos | Etiquetado puerto, barro | 2 comentarios"], ["Barcos", "puerto", "barro"]),
    (["Publicado em Barcos | Com as etiquetas porto, lodo"], ["Barcos", "porto", "lodo"]),
    (["Publié dans Bateaux | Marqué avec port, vase | Laisser un commentaire"], ["Bateaux", "port", "vase"]),
    (["Rubrica: Barche"], ["Barche"]),
    (["Rubrika: Lode"], ["Lode"]),
    (["カテゴリ：港　タグ：船、泥"], ["港", "船", "泥"]),
    (["Publicerat i Båtar | Märkt hamn, lera | Kommentera"], ["Båtar", "hamn", "lera"]),
    (["Udgivet i Både | Tags: havn, mudder | Skriv en kommentar"], ["Både", "havn", "mudder"]),
    (["Geplaatst in Boten | Tags: haven, modder | 2 reacties"], ["Boten", "haven", "modder"]),
    (["Рубрика: Лодки | Метки: гавань, ил | 2 комментария"], ["Лодки", "гавань", "ил"]),
    (["Opublikowano w Łodzie | Otagowano port, muł | Dodaj komentarz"], ["Łodzie", "port", "muł"]),
    (["此条目发表在 船只 分类目录，贴了 港口, 泥 标签。将固定链接加入收藏夹。"], ["船只", "港口", "泥"]),
    (["本篇發表於 船隻。將永久鏈結加入書籤。"], ["船隻"]),
    (["카테고리: 배 태그: 항구, 진흙"], ["배", "항구", "진흙"]),
    (["Share this", "You could like it", "Categories Boats, Harbours", "Post navigation"], ["Boats", "Harbours"]),
    (["Links", "Tom’s boat", "This entry was posted in Boats, Mud. Bookmark the permalink."], ["Boats", "Mud"]),
    (["Verwendete Schlagwörter Boote, Hafen"], ["Boote", "Hafen"]),
    (["Kategorie auswählen"], []),
    (
        ["This entry was posted on Wednesday, June 27th, 2012 at 3:45 pm and is filed under Boats."],
        ["Boats"],
    ),
]

ABOVE = [
    [
        "Marsh Notes",
        "The harbour at low water",
        "By Ida Marsh",
        "June 27, 2012",
        "Boats on the mud. Credit: T. Reed/Marsh",
    ],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Το λιμάνι. Φωτογραφία: Σ. Μαύρου"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Afişări: 2316"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Lecture : 3 minutes."],
    [
        "Marsh Notes",
        "The harbour at low water",
        "A note on a door, and what came of it.",
        "By Ida Marsh",
        "June 27, 2012",
    ],
    [
        "Marsh Notes",
        "The harbour at low water",
        "A note on a door. It took us the whole morning to find out what it meant, and the dog helped.",
        "By Ida Marsh",
        "June 27, 2012",
    ],
    ["Marsh Notes", "The harbour at low water", "What is left when the water is not", "By Ida Marsh", "June 27, 2012"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Rubrica: Barche"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Ressort: Boote"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Sección: Barcos"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Seção: Barcos"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Rubriek: Boten"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Рубрика: Лодки"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Dział: Łodzie"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Section: Boats"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Rubrique : Bateaux"],
    ["Marsh Notes", "The harbour at low water", "by Ida Marsh on June 27, 2012", "in Boats, Mud"],
    ["Marsh Notes", "The harbour at low water", "Written by", "Ida Marsh", "in", "Boats", "—", "June 27, 2012"],
    ["Marsh Notes", "Home > Boats", "The harbour at low water", "By Ida Marsh", "June 27, 2012"],
    ["Marsh Notes", "Menu", "Home", "Boats", "Mud", "The harbour at low water", "By Ida Marsh", "June 27, 2012"],
    [
        "Marsh Notes",
        "The harbour at low water",
        "By Ida Marsh",
        "June 27, 2012",
        "The harbour at noon. Photograph: Tom Reed/The Gazette",
    ],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Photo by Tom Reed on Unsplash"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Der Hafen am Mittag. Foto: Tom Reed"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Le port à midi. © Tom Reed / AFP"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "El puerto al mediodía. / TOM REED"],
    [
        "Marsh Notes",
        "The harbour at low water",
        "By Ida Marsh",
        "June 27, 2012",
        "Il porto a mezzogiorno (foto: Tom Reed)",
    ],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "正午の港＝撮影：森川"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Image credit: Tom Reed"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Page 1 — The harbour at low water"],
    [
        "Marsh Notes",
        "The harbour at low water",
        "By Ida Marsh",
        "June 27, 2012",
        "The harbour at noon. Photo by Tom Reed on Unsplash",
    ],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "ARKIVFOTO: Kai Ness"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Der Hafen am Mittag © privat"],
    [
        "Marsh Notes",
        "The harbour at low water",
        "By Ida Marsh",
        "June 27, 2012",
        "The harbour has been dry since Monday. TOM REED / GAZETTE FILE PHOTO",
    ],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Share", "Tweetnij", "5 comments"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Facebook", "Print", "1 of 4"],
    [
        "Marsh Notes",
        "The harbour at low water",
        "By Ida Marsh",
        "June 27, 2012",
        "Previous Entry  Add to memories!  Next Entry",
    ],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "阅读量3.6k", "点赞数 8"],
    [
        "Marsh Notes",
        "The harbour at low water",
        "By Ida Marsh",
        "June 27, 2012",
        "FILE - The harbour master is seen asleep in his boat on Monday, June 18, 2012.",
    ],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "تصوير: ليلى حداد"],
    [
        "Marsh Notes",
        "The harbour at low water",
        "By Ida Marsh",
        "June 27, 2012",
        "Satama keskipäivällä. Kuva: Aino Laine",
    ],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "The harbour at noon. (Getty Images)"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "4 min read"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Share", "62"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "3 Comments"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Listen to this article", "5 min"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "A A A"],
    [
        "Marsh Notes",
        "The harbour at low water",
        "By Ida Marsh",
        "June 27, 2012",
        "Print this article | E-mail this article",
    ],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "In this article"],
    ["Marsh Notes", "The harbour at low water", "For immediate release", "By Ida Marsh", "June 27, 2012"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "Last updated: June 28, 2012"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "Harbour correspondent", "June 27, 2012"],
    ["Marsh Notes", "The harbour at low water", "By Ida Marsh", "June 27, 2012", "412 views"],
    ["Marsh Notes", "The harbour at low water", "Von Ida Marsh", "27. Juni 2012", "Lesezeit: 3 Minuten"],
    [
        "Marsh Notes",
        "The harbour at low water",
        "What is left when the water is not",
        "Ida Marsh",
        "·",
        "Follow",
        "4 min read",
        "·",
        "Jun 27, 2012",
    ],
]

# bodies whose last line, or first, only looks as if it were none of it
WHOLE = [
    [
        *BODY,
        "Rosa Lind",
        "Rosa Lind sells eels.",
        "Tom Reed",
        "Tom Reed mends nets for the whole of the harbour, and sings.",
        "Ida Roe",
        "Ida Roe has the key to the only crane, and the crane has the key to her.",
        *BODY,
    ],
    [*BODY, "two eggs", "a pint of milk", "flour"],
    [*BODY, "Yours, from the wall,"],
    [*BODY, "It was raining."],
    ["The photo by the door is of him.", *BODY],
    [*BODY, "I took no photo."],
    [*BODY, "We paid the ferryman what he asked for, which was £4."],
    [*BODY, "Do you know what he said?"],
    [*BODY, "Buy a boat."],
    [*BODY, "Nobody here knows what trackbacks were for, and I am not going to be the one who explains it to them."],
    [*BODY, "“I was never here,” he said."],
    [*BODY, "— and then it rained."],
    [*BODY, "The water went", "and came again", "and nobody", "was told of it."],
    [*BODY, "The press contact was asleep too."],
    [*BODY, "3 boats, 2 oars, no master."],
    [*BODY, "Tags were on all of the boats but one."],
    [*BODY, "We called three of them:", "Tom Reed"],
    [*BODY, "Who had sent the note? We never found out."],
    [*BODY, "The blog of the master says otherwise, and so does he."],
    ["Boats on the mud: 4. Boats on the water at that hour: none, as the wall tells.", *BODY],
    ['The note said: "TIDE. I am asleep." On the back, in other ink: "Ask at no. 9, the blue door."', *BODY],
    [*BODY, "The master was told, and went back to bed without a word. (im/tr)"],
]


def page(lines: list[str], tight: bool) -> bytes:
    """A page with a blank line between its lines, or with none."""
    return ("\n" if tight else "\n\n").join(lines).encode()


def body_of(data: bytes) -> list[str]:
    (draft,) = read(data, "x.txt")
    return [line for paragraph in draft.body for line in paragraph.value.split("\n")]


@pytest.mark.parametrize("tight", [False, True], ids=["apart", "tight"])
@pytest.mark.parametrize("lines", [*BELOW, *(lines for lines, _ in TOLD)], ids=lambda lines: lines[0][:40])
def test_what_stands_below_a_post_is_no_part_of_it(lines: list[str], tight: bool) -> None:
    assert body_of(page([*TITLE, *BYLINE, *BODY, *lines], tight)) == BODY


@pytest.mark.parametrize("tight", [False, True], ids=["apart", "tight"])
@pytest.mark.parametrize("lines", ABOVE, ids=lambda lines: lines[-1][:40])
def test_what_stands_above_a_post_is_no_part_of_it(lines: list[str], tight: bool) -> None:
    assert body_of(page([*lines, *BODY, "© 2012 Marsh Notes"], tight)) == BODY


@pytest.mark.parametrize("tight", [False, True], ids=["apart", "tight"])
@pytest.mark.parametrize(
    "below", [[], ["© 2012 Marsh Notes"], ["Posted in Boats | 2 Comments"], ["Share this:", "Facebook", "Twitter"]]
)
@pytest.mark.parametrize("lines", WHOLE, ids=lambda lines: lines[-1][:40])
def test_a_line_that_looks_like_an_end_is_kept(lines: list[str], below: list[str], tight: bool) -> None:
    assert body_of(page([*TITLE, *BYLINE, *lines, *below], tight)) == lines


@pytest.mark.parametrize("tight", [False, True], ids=["apart", "tight"])
@pytest.mark.parametrize(("lines", "names"), TOLD, ids=[lines[0][:40] for lines, _ in TOLD])
def test_labels_below_a_post_tell_its_categories(lines: list[str], names: list[str], tight: bool) -> None:
    (draft,) = read(page([*TITLE, *BYLINE, *BODY, *lines], tight), "x.txt")
    assert [found.value for found in draft.categories] == names


@pytest.mark.parametrize("lines", BELOW, ids=lambda lines: lines[0][:40])
def test_no_other_line_tells_categories(lines: list[str]) -> None:
    (draft,) = read(page([*TITLE, *BYLINE, *BODY, *lines], False), "x.txt")
    assert draft.categories == ()


def test_a_row_of_buttons_at_both_ends_of_a_post_shows_where_it_ends() -> None:
    box = ["Marsh Notes is kept by its readers. To receive new posts by e-mail, subscribe for free.", "Subscribe"]
    row = ["19", "2", "Share"]
    page = [*TITLE, *BYLINE, *row, BODY[0], *box, *BODY[1:], "Next week: the dog.", *box, *row, "PreviousNext"]
    (draft,) = read("\n\n".join(page).encode(), "page.txt")
    assert [found.value for found in draft.body] == [*BODY, "Next week: the dog."]


def test_whose_words_are_quoted_and_whose_a_picture_is_ends_nothing() -> None:
    quoted = ["Low water is a state of mind.", "— Tom Reed (@tomreed) June 20, 2012"]
    page = [*TITLE, *BYLINE, "© Tom Reed", BODY[0], *quoted, "© Ole Brandt", *BODY[1:], "© 2012 Marsh Notes"]
    (draft,) = read("\n\n".join(page).encode(), "page.txt")
    assert [found.value for found in draft.body] == [BODY[0], *quoted, *BODY[1:]]
    assert draft.published is not None
    assert draft.published.value == "June 27, 2012"


def test_buttons_above_the_first_paragraph_end_nothing() -> None:
    lines = [
        "It was ebb",
        *"Facebook / Note it / Twitter / Tell us / Print / Write".split(" / "),
        BODY[0],
        "© 2012 Marsh Notes",
    ]
    sheet = Sheet("x.txt", units(blocks("\n\n".join(lines))))
    assert foot.find(sheet, 0, len(lines), frozenset()).end == lines.index(BODY[0]) + 1


def test_what_leads_to_another_post_amid_the_text_explains_no_paragraph() -> None:
    way = "Read more: The wind at the gate and the gate in the wind"
    assert body_of(page([*TITLE, *BYLINE, BODY[0], way, "Of the boat", *BODY], tight=False))[-1] == BODY[-1]


DATELINES = [
    "RIBE (AP) — ",
    "RIBE, Denmark, June 27, 2012 – ",
    "(ANSA) - RIBE, 27 GIU - ",
    "San José, 27 Jun (Prensa).- ",
    "WEST RIBE, Fla. -- ",
]


@pytest.mark.parametrize("place", DATELINES)
def test_a_text_begins_at_its_dateline(place: str) -> None:
    body = [place + BODY[0], *BODY[1:]]
    above = ["Harbour master found asleep", "The boat at noon", "Write to the desk"]
    assert body_of(page([*TITLE, *BYLINE, *above, *body], tight=False)) == body


def test_no_paragraph_above_a_dateline_is_lost() -> None:
    assert body_of(page([*TITLE, *BYLINE, BODY[0], "RIBE (AP) — " + BODY[1]], tight=False))[0] == BODY[0]
    assert body_of(page([*TITLE, *BYLINE, "It was ebb", "UPDATE — " + BODY[1]], tight=False))[0] == "It was ebb"


@pytest.mark.parametrize("label", ["ALSO READ", "Leggi anche", "Lesen Sie auch", "PUBLICIDAD", "Реклама", "إعلان"])
def test_paragraphs_below_a_label_and_one_title_go_on_with_the_text(label: str) -> None:
    assert body_of(page([*TITLE, *BYLINE, BODY[0], label, "Of the boat", *BODY[1:]], tight=False))[-1] == BODY[-1]


def test_facts_that_a_disclosure_stands_behind_are_facts() -> None:
    line = "By Ida Marsh on June 27, 2012 | 3 Comments. This post may contain affiliate links."
    (draft,) = read(page([*TITLE, line, *BODY], tight=False), "x.txt")
    assert draft.published is not None
    assert [found.value for found in draft.body] == BODY


def test_thai_paragraphs_are_told_by_their_length() -> None:
    thai = ["น้ำลงแล้วตอนที่เราไปถึงท่าเรือ และนายท่าก็ไม่อยู่ เขาทิ้งกระดาษไว้แผ่นหนึ่งที่ประตูบ้านของเขา"]
    thai.append("เขานอนหลับอยู่ในเรือซึ่งจมลงไปในโคลน และเขาไม่อยากให้ใครปลุก เราจึงนั่งรอกับหมาจนถึงตอนเย็น")
    assert body_of(page([*TITLE, *BYLINE, "Share", *thai, "Share", "Twitter", "Facebook"], tight=False)) == thai


def test_what_is_advertised_amid_the_text_is_no_part_of_it() -> None:
    lines = [*TITLE, *BYLINE, BODY[0], "Story continues below advertisement", BODY[1], "ANZEIGE", BODY[2]]
    assert body_of(page(lines, tight=False)) == BODY


def test_long_paragraphs_below_a_box_that_asks_for_an_address_are_the_text() -> None:
    box = ["Thanks for reading Marsh Notes! Subscribe for free to receive new posts.", "Subscribe"]
    long = [f"{one} There is more to say of it, and we shall say it in time." for one in BODY]
    assert body_of(page([*TITLE, *BYLINE, BODY[0], *box, *long, "Share"], tight=False)) == [BODY[0], *long]


def test_tags_below_their_label_are_no_text_where_buttons_end_the_post() -> None:
    row = ["19", "2", "Share"]
    assert body_of(page([*TITLE, *BYLINE, *row, *BODY, "Tags", "harbour", "mud", *row], tight=False)) == BODY


def test_a_number_of_comments_above_the_text_is_not_where_they_begin() -> None:
    thread = [
        "Tom",
        "JUNE 28, 2012 AT 7:20 PM",
        "What a boat.",
        "REPLY",
        "Ann",
        "JUNE 29, 2012 AT 9:03 PM",
        "It was.",
        "REPLY",
    ]
    top = [
        *TITLE,
        *BYLINE,
        BODY[0],
        "Article continues below",
        "2 Comments",
        "Share",
        "Facebook",
        "The note on the door",
    ]
    assert body_of(page([*top, *BODY, *BODY, *thread, "Leave a Reply"], tight=True))[-1] == BODY[-1]


WRAPPED = [
    "The dog was the first to see him, and it would not be told about the\nboat, nor be called away. (Ida Marsh, 21.10.2017)",
    "« The tide does not wait for anyone in this town, says the paper on it,\nand neither do I. It never has, says the dog. »",
]


@pytest.mark.parametrize("paragraph", WRAPPED)
def test_a_line_of_a_wrapped_paragraph_that_looks_like_another_thing_is_of_it(paragraph: str) -> None:
    above = [textwrap.fill(line, 70) for line in BODY]
    body = body_of("\n\n".join([*TITLE, *BYLINE, *above, paragraph, "© 2012 Marsh Notes"]).encode())
    assert body == [*BODY, paragraph.replace("\n", " ")]


def test_words_in_a_block_of_buttons_are_buttons() -> None:
    block = "Harbour it\nFacebook\nPut it on the wall"
    body = body_of("\n\n".join([*TITLE, "By Ida Marsh, June 27, 2012", block, *BODY, "© 2012 Marsh Notes"]).encode())
    assert body == BODY
