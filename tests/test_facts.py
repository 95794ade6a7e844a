"""Lines with author, date or categories, and lines that only look like them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.readers.textpage import facts, kinds

SAID = [
    ("Posted by Ida Marsh on June 27, 2012 at 3:45 PM | Filed under Tides", "Ida Marsh", "June 27, 2012 at 3:45 PM", ["Tides"]),
    ("Von Ida Marsh am 3. März 2010", "Ida Marsh", "3. März 2010", []),
    ("Publié par Ida le 3 mars 2010 dans Marées, Vents", "Ida", "3 mars 2010", ["Marées", "Vents"]),
    ("Publicado por Ida el 3 de marzo de 2010 | 2 comentarios", "Ida", "3 de marzo de 2010", []),
    ("Опубликовано 5 июня 2012 автором Ида Марш", "Ида Марш", "5 июня 2012", []),
    ("投稿者：森川 投稿日：2012年6月27日", "森川", "2012年6月27日", []),
    ("作者：林晓 发布于 2012年6月27日 分类：海边", "林晓", "2012年6月27日", ["海边"]),
    ("Ida Marsh · 4 min read · Jan 12, 2019", "Ida Marsh", "Jan 12, 2019", []),
    ("Submitted by ida on Wed, 06/27/2012 - 15:45", "ida", "Wed, 06/27/2012 - 15:45", []),
    ("by Werner von Siemens | 3. Mai 2012", "Werner von Siemens", "3. Mai 2012", []),
    ("June 27th, 2012 by Ida", "Ida", "June 27th, 2012", []),
    ("Posted in: Tides, Wind | 2 Comments »", "", "", ["Tides", "Wind"]),
    ("Filed under Food and drink by Ida", "Ida", "", ["Food and drink"]),
    ("#tides #wind", "", "", ["tides", "wind"]),
    ("Posted on April 22, 2015Author Ida MarshCategories Maps, TidesTags brass", "Ida Marsh", "April 22, 2015",
     ["Maps", "Tides", "brass"]),
    ("This entry was posted in Tides and tagged slow, spring by Ida. Bookmark the permalink.", "Ida", "",
     ["Tides", "slow", "spring"]),
    ("Dieser Beitrag wurde am 3. März 2010 von Ida in Gezeiten veröffentlicht.", "Ida", "3. März 2010", ["Gezeiten"]),
    ("ida_m wrote,", "ida_m", "", []),
    ("ida_m (ida_m) пишет,", "ida_m", "", []),
    ("3 mei 2010, 21:36 | Geplaatst door Ida Mars in Getij, Wind | vier reacties | ¶", "Ida Mars", "3 mei 2010, 21:36",
     ["Getij", "Wind"]),
    ("Posté par Ida Mars à 18:36 - Marées - Commentaires [3] - Permalien [#]", "Ida Mars", "", ["Marées"]),
    ("Dieser Eintrag wurde erstellt am Mittwoch, 3. März 2010 um 21:36 Uhr und abgelegt unter Gezeiten, Wind."
     " Kommentare zu diesen Eintrag im RSS 2.0 Feed.", "", "Mittwoch, 3. März 2010 um 21:36", ["Gezeiten", "Wind"]),
    ("CategoriesSlow Water, Tides", "", "", ["Slow Water", "Tides"]),
    ("文：林曉 攝：陳海", "林曉", "", []),
    ("May 3, 2016/0 Comments/in Tides, Slow Water /by ida", "ida", "May 3, 2016", ["Tides", "Slow Water"]),
    ("3. Mai 2016/in Gezeiten/von Ida Marsch", "Ida Marsch", "3. Mai 2016", ["Gezeiten"]),
    ("发表于 2012-06-27 更新于 2012-07-03 分类于 海边 评论数： 2 阅读次数： 418", "", "2012-06-27", ["海边"]),
    ("Par Ida Mars et Paul Lenoir (Brest, envoyé spécial)", "Ida Mars et Paul Lenoir", "", []),
    ("3 Comments / Tides / By Ida Marsh", "Ida Marsh", "", ["Tides"]),
    ("Giriş Tarihi: 27.06.2012 10:30 Güncelleme: 27.06.2012 21:14", "", "27.06.2012 10:30", []),
    ("标签：Linux 时区 cron", "", "", ["Linux", "时区", "cron"]),
    ("标签：Open Source 教程", "", "", ["Open Source 教程"]),
    ("เขียนโดย มะลิ ที่ 21:36", "มะลิ", "", []),
    ("+ نوشته شده در چهارشنبه هفتم تیر ۱۳۹۱ ساعت 15:36 توسط لیلا | 3 نظر", "لیلا", "چهارشنبه هفتم تیر ۱۳۹۱ ساعت 15:36", []),
    ("كتبت: ليلى مرسي", "ليلى مرسي", "", []),
    ("Postado há 3rd March 2010 por Ida", "Ida", "3rd March 2010", []),
    ("Gespeichert von ida_m am Do, 26.03.2009 - 14:21", "ida_m", "Do, 26.03.2009 - 14:21", []),
    ("Ingediend door ida_m op do, 26/03/2009 - 14:21", "ida_m", "do, 26/03/2009 - 14:21", []),
    ("ida_m | 3 May 2016", "ida_m", "3 May 2016", []),
    ("Par Ida, jeudi 3 mars 2010 à 16:30 :: Marées :: #14 :: rss", "Ida", "jeudi 3 mars 2010 à 16:30", ["Marées"]),
    ("記者：森川 海、林 さとし", "森川 海、林 さとし", "", []),
    ("文／林曉、攝影／陳海", "林曉", "", []),
    ("Eine Analyse von Ida Marsh", "Ida Marsh", "", []),
    ("Un reportaje de Ida Marsh | 3 mayo, 2016", "Ida Marsh", "3 mayo, 2016", []),
    ("Author Ida Posted on 3rd March 2010 Categories Low Water, Maps Tags brass", "Ida", "3rd March 2010",
     ["Low Water", "Maps", "brass"]),
    ("Publié le 3 mars 2010 Auteur Ida Marsh Catégories Marées Étiquettes vent, quai", "Ida Marsh", "3 mars 2010",
     ["Marées", "vent", "quai"]),
    ("Автор Ида Марш Опубликовано 03.03.2010 Рубрики Море, Причал Метки ветер", "Ида Марш", "03.03.2010",
     ["Море", "Причал", "ветер"]),
    ("Publikováno 3. března 2010 od Ida Maršová", "Ida Maršová", "3. března 2010", []),
    ("פורסם ב-3 במרץ 2010 מאת אידה מרש", "אידה מרש", "3 במרץ 2010", []),
    ("نُشر في 3 مارس 2010 بواسطة ليلى مرسي", "ليلى مرسي", "3 مارس 2010", []),
    ("كتب: سامي مرسي", "سامي مرسي", "", []),
    ("Haber: Ayda Marş", "Ayda Marş", "", []),
    ("Gönderen Ayda Marş zaman: 21:36", "Ayda Marş", "", []),
    ("Được đăng bởi Ái Mai vào lúc 21:10", "Ái Mai", "", []),
    ("Αναρτήθηκε από Ίδα Μ. στις 10:33 π.μ.", "Ίδα Μ.", "", []),
    ("By Ida MarshJanuary 4, 2026Updated:January 8, 20262 Comments7 Mins Read", "Ida Marsh", "January 4, 2026", []),
    ("Posted byIda MarshDecember 30, 2024December 30, 2024Posted inTides, Slow Water", "Ida Marsh", "December 30, 2024",
     ["Tides", "Slow Water"]),
    ("July 13, 2024October 10, 2020 by Ida Marsh", "Ida Marsh", "October 10, 2020", []),
    ("27 abril, 202226 abril, 2022", "", "26 abril, 2022", []),
    ("Ida Marsh2019-01-07T17:27:31+02:00Juni 19th, 2018|Moor", "Ida Marsh", "Juni 19th, 2018", []),
    ("Ida Marsh 11/28/2020 Feelings", "Ida Marsh", "11/28/2020", []),
    ("By Ida Marsh, Staff Writer | May 3, 2016", "Ida Marsh", "May 3, 2016", []),
    ("Author: Ida Marsh Published: May 3, 2016", "Ida Marsh", "May 3, 2016", []),
    ("Text von Ida Marsh, Fotos von Ole Brandt", "Ida Marsh", "", []),
    ("By Ida Marsh @idamarsh Reporter", "Ida Marsh", "", []),
    ("May 3, 2016 | Wind & Water", "", "May 3, 2016", []),
    ("張貼者： 林曉 於 晚上10:36", "林曉", "", []),
    ("Đăng ngày 2 tháng 6, 2012 bởi Ida Marsh", "Ida Marsh", "2 tháng 6, 2012", []),
    ("13 augustus 2014, 06.30 uur", "", "13 augustus 2014, 06.30", []),
    ("For immediate release", "", "", []),
    ("4 à 5 minutes", "", "", []),
    ("By Ida Marsh | The Pier", "Ida Marsh", "", []),
    ("By Ida Marsh - Reuters", "Ida Marsh", "", []),
    ("By Ida MarshThe Associated Press", "Ida Marsh", "", []),
    ("Publicerat av Ida den 6 maj, 2012 kl. 20:41 i Hamnen", "Ida", "6 maj, 2012 kl. 20:41", ["Hamnen"]),
    ("한도윤 기자", "한도윤", "", []),
    ("한도윤 기자 2016.05.03", "한도윤", "2016.05.03", []),
    ("Propos recueillis par Ida Marsh", "Ida Marsh", "", []),
    ("Receta de Ida Marsh", "Ida Marsh", "", []),
    ("editor — May 3, 2016 add comment", "editor", "May 3, 2016", []),
    ("Ida Marsh 03/05/2016 2 comentários Bancos, Vizinhos", "Ida Marsh", "03/05/2016", []),
    ("Author Ida Marsh", "Ida Marsh", "", []),
    ("Autor Ida Marsh", "Ida Marsh", "", []),
    ("Συντάκτης Ida Marsh", "Ida Marsh", "", []),
    ("Δημοσιεύθηκε την 3 Μαΐου 2016 από Ida Marsh", "Ida Marsh", "3 Μαΐου 2016", []),
    ("פורסם בתאריך 3 במאי 2016 על ידי Ida Marsh", "Ida Marsh", "3 במאי 2016", []),
    ("نُشرت هذه المقالة في تصنيف المرفأ، القرية مع الوسوم مقعد، مدّ بتاريخ 3 مايو، 2016 بواسطة Ida Marsh.", "Ida Marsh",
     "3 مايو، 2016", ["المرفأ", "القرية", "مقعد", "مدّ"]),
    ("Cette entrée a été publiée dans Port, Village, avec comme mot(s)-clef(s) banc, quai. Vous pouvez la mettre en"
     " favoris avec ce permalien.", "", "", ["Port", "Village", "banc", "quai"]),
    ("Esta entrada se publicó en Puerto y está etiquetada con banco, muelle en 3 mayo, 2016 por Ida Marsh.", "Ida Marsh",
     "3 mayo, 2016", ["Puerto", "banco", "muelle"]),
    ("Tento záznam bol pridaný do Prístav, Dedina a označený lavica dňa 03.05.2016 od Ida Marsh.", "Ida Marsh", "03.05.2016",
     ["Prístav", "Dedina", "lavica"]),
    ("Danh mục Bến cảng, Làng", "", "", ["Bến cảng", "Làng"]),
    ("Lähettänyt Ida Marsh klo 10.33", "Ida Marsh", "", []),
    ("Autor: Ida Marsh o 10:33", "Ida Marsh", "", []),
    ("Bejegyezte: Ida Marsh dátum: 10:33", "Ida Marsh", "", []),
    ("Publicat de Ida Marsh la 10:33", "Ida Marsh", "", []),
    ("פורסם על ידי Ida Marsh ב- 10:33", "Ida Marsh", "", []),
    ("작성자: Ida Marsh 시간: 오전 10:33", "Ida Marsh", "", []),
    ("เขียนโดย Ida Marsh ที่ 10:33", "Ida Marsh", "", []),
    ("Diposting oleh Ida Marsh di 10.33", "Ida Marsh", "", []),
    ("التسميات: مرفأ، قرية", "", "", ["مرفأ", "قرية"]),
    ("Skickat av Ida Marsh den tis, 03/05/2016 - 10:33", "Ida Marsh", "tis, 03/05/2016 - 10:33", []),
    ("由 Ida Marsh 提交于 周二, 05/03/2016 - 10:33", "Ida Marsh", "周二, 05/03/2016 - 10:33", []),
    ("Data wpisu 3 maja 2016", "", "3 maja 2016", []),
    ("03.05.2016 um 16:14 Uhr - Ida Marsh - 91 Zwischenrufe", "Ida Marsh", "03.05.2016 um 16:14", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "who", "when", "names"), SAID, ids=[said[0] for said in SAID])
def test_what_a_line_says(line: str, who: str, when: str, names: list[str]) -> None:
    told = facts.read(line)
    assert told is not None
    assert (told.who, told.when, list(told.names)) == (who, when, names)


def test_published_and_changed_are_told_apart() -> None:
    told = facts.read("PUBLISHED: May 23, 2012 at 3:45 p.m. EDT | UPDATED: May 24, 2012 at 9:10 a.m. EDT")
    assert told is not None
    assert (told.when, told.updated) == ("May 23, 2012 at 3:45 p.m. EDT", "May 24, 2012 at 9:10 a.m. EDT")


@pytest.mark.parametrize(
    "line",
    [
        "On June 27, 2012 we went to the harbour.",
        "By the time we got there the tide was out.",
        "By Monday Morning",
        "More power to you",
        "Labels from the back of a cupboard",
        "Tags: do not pull them off. They are holding the drawer together.",
        "Filed under protest, as the saying goes, and mostly it was.",
        "Sorting photographs by smell",
        "When: Saturday, March 16, 2013, 6:00 pm",
        "By Ida Marsh | Read more about the bench",
        "By Ida Marsh – the harbour was closed",
        "May 3, 2016 I went to the harbour",
        "May 3, 2016: 2 comments were enough for the harbour",
        "Ida Marsh",
        "",
    ],
)
def test_a_sentence_is_none(line: str) -> None:
    assert facts.read(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Photo by Ida Marsh",
        "Foto: Ida Marsh",
        "Übersetzung Ida Marsh, 3.5.16",
        "Translated from the Italian by Ida Marsh",
    ],
)
def test_a_credit_names_no_author(line: str) -> None:
    told = facts.read(line)
    assert told is not None
    assert not told.who


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Skip to content", "menu"), ("Hop til indhold", "menu"), ("تسجيل الدخول", "menu"),
        ("Najnovšie články", "side"), ("Ostavite komentar", "open"), ("Komentari su isključeni.", "closed"),
        ("Home | About | Contact", "menu"), ("Startseite  Lokales  Sport", "menu"),
        ("Back to the news", "menu"), ("Share this:", "share"), ("Facebook Twitter 12 Email", "share"),
        ("Partilhar no Facebook", "share"), ("Audio Player", "share"), ("字号：大 中 小", "share"), ("글자크기 가 가", "share"),
        ("Use Up/Down Arrow keys to increase or decrease volume.", "share"), ("Share article", "share"),
        ("« An older one | Main | A newer one »", "arrow"), ("« Bonjour », dit-il.", ""), ("Related posts", "others"),
        ("More interviews", "others"), ("About the author", "author"), ("Recent Posts", "side"),
        ("Subscribe to our newsletter", "asking"), ("© 2012 Harbour Notes", "foot"), ("Harbour Notes © 2012", "foot"),
        ("Comments are closed.", "closed"), ("Leave a Reply", "open"), ("Schreibe einen Kommentar", "open"),
        ("Tags: tides, wind", ""), ("The crane that would not turn", ""),
    ],
)  # fmt: skip
def test_what_kind_a_line_is(line: str, kind: str) -> None:
    assert kinds.kind(line) == kind


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(" ".join(said[0] for said in SAID).split()), max_size=40).map(" ".join)
)
def test_any_line_is_read(line: str) -> None:
    facts.read(line)
    kinds.kind(line)


@pytest.mark.parametrize("line", ["by " * 130, "posted " * 55, "Tags: a, " * 40, "1 | " * 99, "(" * 399, "#a " * 130])
def test_no_line_takes_long(line: str) -> None:
    began = time.process_time()
    facts.read(line)
    assert time.process_time() - began < 1
