"""The people that a byline names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds import bylines

BYLINES = """
by Jane Doe → Jane Doe
Jane Doe and John Roe → Jane Doe;John Roe
By Jane Doe, John Roe & 田中 さくら → Jane Doe;John Roe;田中 さくら
Jane Doe, John Roe, and Zoë Ångström → Jane Doe;John Roe;Zoë Ångström
John Roe, Jr. and Jane Doe, PhD → John Roe, Jr.;Jane Doe, PhD
A, Jr. and B and A, Jr., III and B → A, Jr.;B;A, Jr., III
Anderson Sandy → Anderson Sandy
Jane Doe, VP Research → Jane Doe
Jane Doe, Acme Inc. and John Roe, Staff Writer → Jane Doe;John Roe
jane@example.org →
jane@example.org (Jane Doe) → Jane Doe
Jane Doe <jane@example.org> → Jane Doe
jane (at) example (dot) org →
Posted by admin → admin
admin → admin
By Staff Writer → Staff Writer
Staff Writer Jane Doe → Jane Doe
Autor: Jonas Reich, Leitung Beratung → Jonas Reich
Anna Graf, Leiterin Marketing → Anna Graf
Jane Doe Staff Writer → Jane Doe
Jane Doe, Senior Editor at Acme → Jane Doe
Dr. Jane Doe → Jane Doe
Prof. Dr. Jane Doe → Jane Doe
Dr. Drew → Dr. Drew
Guest post by Jane Doe → Jane Doe
A guest post by Jane Doe → Jane Doe
Guest Post by: Jane Doe → Jane Doe
Jane Doe, Special to the Times → Jane Doe
Jane Doe for The Guardian → Jane Doe
Jane Doe, for The Guardian → Jane Doe
Jane Doe of Acme → Jane Doe
Joan of Arc → Joan of Arc
By JANE DOE and THOMAS O'ROURKE, Staff Writers → JANE DOE;THOMAS O'ROURKE
Von Gesine Hallmann, Redakteurin → Gesine Hallmann
von Anna Graf und Peter Klein → Anna Graf;Peter Klein
Von Neumann → Von Neumann
Par Soizic Le Gall et Yann Prigent → Soizic Le Gall;Yann Prigent
par Basile → Basile
di Loredana Sacchi e Marco Rossi → Loredana Sacchi;Marco Rossi
Di Maria Rossi → Maria Rossi
Por María López y Juan Pérez → María López;Juan Pérez
Santiago Ramón y Cajal → Santiago Ramón y Cajal
José Ortega y Gasset → José Ortega y Gasset
Door Hanneke Buitendijk en Jan de Vries → Hanneke Buitendijk;Jan de Vries
Автор: Иван Петров и Мария Сидорова → Иван Петров;Мария Сидорова
作者：王小明 → 王小明
文/王小明 → 王小明
记者 王小明 → 王小明
王小明和李小红 → 王小明;李小红
田中和子 → 田中和子
投稿者: 水野はる → 水野はる
水野はる、田中一郎 → 水野はる;田中一郎
J. P. Ostrander, Marijke van der Velde and Luis de la Fuente, Jr. → J. P. Ostrander;Marijke van der Velde;Luis de la Fuente, Jr.
Ludwig van Beethoven → Ludwig van Beethoven
Doe, Jane → Jane Doe
Doe, Jane; Roe, John → Jane Doe;John Roe
Words by Jane Doe, photos by John Roe → Jane Doe
Text: Jane Doe / Fotos: John Roe → Jane Doe
by Jane Doe, Photographs by John Roe and Ann Poe → Jane Doe
Photo: John Roe →
Translated by Hugh Caldecott →
Jane Doe, translated by Hugh Caldecott → Jane Doe
Jane Doe with John Roe → Jane Doe;John Roe
Jane Doe (Acme) → Jane Doe
Jane Doe (@janedoe) → Jane Doe
Jane Doe @janedoe → Jane Doe
Jane Doe | June 27, 2012 → Jane Doe
Jane Doe on June 27, 2012 → Jane Doe
Jane Doe - Acme Blog → Jane Doe
Jane Doe in London → Jane Doe
admin in Uncategorized → admin
Jane Doe, London → Jane Doe
Jane Doe, The Associated Press → Jane Doe
The Associated Press → The Associated Press
AP → AP
Jane Doe et al. → Jane Doe
Interview by Simone Hartwell → Simone Hartwell
Jean-Paul Sartre → Jean-Paul Sartre
Nadine Kowalczyk, City Desk reporter → Nadine Kowalczyk
View all posts by Jane Doe → → Jane Doe
About the author: Jane Doe → Jane Doe
JANE DOE → JANE DOE
Anonymous → Anonymous
Story Musgrave → Story Musgrave
Art Garfunkel → Art Garfunkel
Sarah Page → Sarah Page
By: Jane Doe → Jane Doe
Written by Jane Doe → Jane Doe
Geschrieben von Anna Graf → Anna Graf
Publié par Jean Dupont → Jean Dupont
Escrito por Ana → Ana
Publicado por Ana Lima e Rui Costa → Ana Lima;Rui Costa
Maria Silva e Costa → Maria Silva e Costa
Jane Doe, John Roe → Jane Doe;John Roe
Jane and John Doe → Jane;John Doe
Bogna Wilk i Jan Kos → Bogna Wilk;Jan Kos
Jane Doe and John Roe, Extension horticulture educators → Jane Doe;John Roe
Jane Doe, CEO and Founder → Jane Doe
Jane Doe, CEO and John Roe, CTO → Jane Doe;John Roe
Jane Doe, Editor-in-Chief → Jane Doe
Jane Doe, Head of Marketing → Jane Doe
Jane Doe, Product Marketing Manager, Acme Cloud → Jane Doe
Guest Author: Jane Doe → Jane Doe
Guest → Guest
Editor → Editor
The Editors → The Editors
Jane Doe, M.D. → Jane Doe, M.D.
William Henry Harrison III → William Henry Harrison III
Napisał: Jan Kowalski → Jan Kowalski
Автор Вера Сомова → Вера Сомова
by Acme Team → Acme Team
Sixten Örn och Tove Almgren → Sixten Örn;Tove Almgren
Mr. Money Mustache → Mr. Money Mustache
Robert Smith → Robert Smith
Jane Doe,John Roe → Jane Doe;John Roe
Jane Doe; John Roe; Ann Poe → Jane Doe;John Roe;Ann Poe
marrow_bone → marrow_bone
jhorrocks → jhorrocks
J. Doe → J. Doe
O. Henry → O. Henry
by →
Written by →
Jane Doe under News → Jane Doe
Jane Doe 2 comments → Jane Doe
By Jane Doe Photos by John Roe → Jane Doe
Jane Doe (text) and John Roe (photos) → Jane Doe
Text und Fotos: Anna Graf → Anna Graf
Story and photos by Jane Doe → Jane Doe
Von Peter Müller und Anna Graf (Text) sowie Karl Klein (Fotos) → Peter Müller;Anna Graf
Текст: Иван Петров, фото: Мария Иванова → Иван Петров
取材・文／水野はる 写真／田中一郎 → 水野はる
记者 何小满 通讯员 李明 → 何小满;李明
글 김철수 사진 이영희 → 김철수
김철수 기자 → 김철수
Jane Doe is a writer who lives in London → Jane Doe
Doe, Jane and Roe, John → Jane Doe;John Roe
van der Berg, Jan → Jan van der Berg
Billet invité de Jean Dupont → Jean Dupont
Postado por: Ana → Ana
Door: Jan Jansen → Jan Jansen
Tekst: Kari Nordmann Foto: Ola → Kari Nordmann
Jane Doe, as told to John Roe → Jane Doe
Jane Doe, author of The Boat → Jane Doe
Par Jean Dupont, envoyé spécial à Rome → Jean Dupont
Anna Graf (dpa) → Anna Graf
Özgür Demir ve Ayşe Kaya → Özgür Demir;Ayşe Kaya
Nagy János és Kiss Anna → Nagy János;Kiss Anna
jane.doe@acme.com (Jane Doe) and john@x.org (John Roe) → Jane Doe;John Roe
Submitted by jhorrocks on Wed, 06/27/2012 - 15:45 → jhorrocks
Celeste Ombati, VP Customer Operations → Celeste Ombati
Nino alle 21:15 → Nino
Zuleica às → Zuleica
Nino a → Nino
Jane Doe and Staff Writer John Roe → Jane Doe;John Roe
Jane Doe, University of Leeds → Jane Doe
Jane Doe, John Roe, with Kim Ji-woo → Jane Doe;John Roe;Kim Ji-woo
Jane Doe, avec Paul Lenoir → Jane Doe;Paul Lenoir
By Department of Parks →
University Communications →
Ministère de la Culture →
Universität für Bodenkultur →
Von unserer Redaktion →
Par la rédaction →
Por Redacción →
Da Redação →
Herald Staff →
Редакция →
Eine Analyse von Jane Doe → Jane Doe
Une enquête de Jane Doe → Jane Doe
Un'intervista di Jane Doe → Jane Doe
Een column van Jane Doe → Jane Doe
Alle Artikel von Jane Doe → Jane Doe
By Jane Doe More stories by Jane Doe → Jane Doe
By Jane Doe NEW HARBOUR NEWS → Jane Doe
Jean DUPONT → Jean DUPONT
JANE DOE → JANE DOE
Jane Doe @janedoe WATCH LIVE → Jane Doe
by Jane @jane and John @john → Jane;John
Doe, Jane van der → Jane van der Doe
Quelle: Harbour Museum →
Source: Jane Doe →
by 김철수, 이영희 → 김철수;이영희
김철수, 이영희 → 김철수;이영희
김철수、이영희 → 김철수;이영희
김철수 · 이영희 → 김철수;이영희
글: 김철수, 이영희 → 김철수;이영희
작성자: 김철수, 이영희, 박민수 → 김철수;이영희;박민수
王小明, 李华 → 王小明;李华
王小明，李华 → 王小明;李华
王小明、李华 → 王小明;李华
作者：王小明, 李华 → 王小明;李华
田中太郎, 鈴木花子 → 田中太郎;鈴木花子
田中太郎、鈴木花子 → 田中太郎;鈴木花子
文：田中太郎, 鈴木花子 → 田中太郎;鈴木花子
田中 太郎, 鈴木 花子 → 田中 太郎;鈴木 花子
김 철수, 이 영희 → 김 철수;이 영희
王小明和李华 → 王小明;李华
王小明 & 李华 → 王小明;李华
김철수와 이영희 → 김철수;이영희
김철수 및 이영희 → 김철수;이영희
Jan Kowalski i Anna Nowak → Jan Kowalski;Anna Nowak
przez Jan Kowalski i Anna Nowak → Jan Kowalski;Anna Nowak
autor: Jan Kowalski i Anna Nowak → Jan Kowalski;Anna Nowak
Jan Kowalski oraz Anna Nowak → Jan Kowalski;Anna Nowak
Jan Novák a Eva Malá → Jan Novák;Eva Malá
napsal Jan Novák a Eva Malá → Jan Novák;Eva Malá
Jan Novák a Eva Malá, Petr Svoboda → Jan Novák;Eva Malá;Petr Svoboda
بقلم أحمد علي و محمد حسن → أحمد علي;محمد حسن
بقلم أحمد علي ومحمد حسن → أحمد علي;محمد حسن
أحمد علي ومحمد حسن → أحمد علي;محمد حسن
أحمد علي، محمد حسن → أحمد علي;محمد حسن
أحمد علي و محمد حسن → أحمد علي;محمد حسن
وليد حسن → وليد حسن
מאת דנה לוי ויוסי כהן → דנה לוי;יוסי כהן
דנה לוי ויוסי כהן → דנה לוי;יוסי כהן
דנה לוי ו יוסי כהן → דנה לוי;יוסי כהן
דנה לוי, יוסי כהן → דנה לוי;יוסי כהן
ורד לוי → ורד לוי
Иван Петров и Анна Сидорова → Иван Петров;Анна Сидорова
Іван Петренко та Анна Шевченко → Іван Петренко;Анна Шевченко
Іван Петренко і Анна Шевченко → Іван Петренко;Анна Шевченко
Іван Петренко й Анна Шевченко → Іван Петренко;Анна Шевченко
Иван Петров и Мария Иванова → Иван Петров;Мария Иванова
Nagy Anna és Kiss Péter → Nagy Anna;Kiss Péter
Szabó Anna és Kiss Péter → Szabó Anna;Kiss Péter
Ion Popescu și Maria Ionescu → Ion Popescu;Maria Ionescu
Ion Popescu şi Maria Ionescu → Ion Popescu;Maria Ionescu
Γιάννης Παπάς και Μαρία Νίκα → Γιάννης Παπάς;Μαρία Νίκα
Matti Meikäläinen ja Maija Virtanen → Matti Meikäläinen;Maija Virtanen
Mart Tamm ja Liis Kask → Mart Tamm;Liis Kask
Jānis Bērziņš un Anna Kalniņa → Jānis Bērziņš;Anna Kalniņa
Jonas Jonaitis ir Ona Petraitė → Jonas Jonaitis;Ona Petraitė
Ali Yılmaz ve Ayşe Demir → Ali Yılmaz;Ayşe Demir
Nguyễn Văn An và Trần Thị Bình → Nguyễn Văn An;Trần Thị Bình
Budi Santoso dan Siti Rahma → Budi Santoso;Siti Rahma
Jón Jónsson og Anna Björk → Jón Jónsson;Anna Björk
Jens Jensen og Lise Hansen → Jens Jensen;Lise Hansen
Sven Svensson och Anna Berg → Sven Svensson;Anna Berg
Joan Puig i Marta Vila → Joan Puig;Marta Vila
Xoán Pérez e Ana Souto → Xoán Pérez;Ana Souto
Ivan Horvat i Ana Kovač → Ivan Horvat;Ana Kovač
Ján Horváth a Eva Kováčová → Ján Horváth;Eva Kováčová
Иван Петров и Ана Иванова → Иван Петров;Ана Иванова
Марко Марковић и Ана Јовић → Марко Марковић;Ана Јовић
Ион Петров і Вера Лис → Ион Петров;Вера Лис
สมชาย ใจดี และ สมหญิง รักดี → สมชาย ใจดี;สมหญิง รักดี
राम शर्मा और सीता वर्मा → राम शर्मा;सीता वर्मा
გიორგი ბერიძე და ნინო კაპანაძე → გიორგი ბერიძე;ნინო კაპანაძე
Արամ Պետրոսյան և Անի Սարգսյան → Արամ Պետրոսյան;Անի Սարգսյան
علی رضایی و سارا احمدی → علی رضایی;سارا احمدی
Arta Hoxha dhe Ilir Meta → Arta Hoxha;Ilir Meta
Mikel Agirre eta Ane Etxeberria → Mikel Agirre;Ane Etxeberria
Jane Doe und John Roe → Jane Doe;John Roe
Jane Doe et John Roe → Jane Doe;John Roe
Jane Doe y John Roe → Jane Doe;John Roe
Jane Doe e John Roe → Jane Doe;John Roe
Jane Doe ed Anna Roe → Jane Doe;Anna Roe
Jane Doe en John Roe → Jane Doe;John Roe
Jane Doe og John Roe → Jane Doe;John Roe
Jan van den Berg en Piet de Vries → Jan van den Berg;Piet de Vries
Jane Doe & Co. → Jane Doe
Jane Doe & Co → Jane Doe
Jane Doe and others → Jane Doe
Jane Doe and Others → Jane Doe
Jane Doe & others → Jane Doe
Jane Doe, et al → Jane Doe
Jane Doe u.a. → Jane Doe
Jane Doe und andere → Jane Doe
Jane Doe et autres → Jane Doe
Jane Doe y otros → Jane Doe
Jane Doe e altri → Jane Doe
Jane Doe e outros → Jane Doe
Jane Doe en anderen → Jane Doe
Jane Doe and friends → Jane Doe
Jane Doe and 3 others → Jane Doe
Jane Doe + 2 more → Jane Doe
Jane Doe and two others → Jane Doe
Jan Kowalski i inni → Jan Kowalski
Jan Novák a další → Jan Novák
Jan Novák a kol. → Jan Novák
Иван Петров и др. → Иван Петров
Иван Петров и другие → Иван Петров
Jens Jensen m.fl. → Jens Jensen
Sven Svensson m fl → Sven Svensson
Jane Doe and Company → Jane Doe
Jane Doe and Sons → Jane Doe
Jane Doe, John Roe & Co. → Jane Doe;John Roe
田中太郎 他 → 田中太郎
田中太郎ほか → 田中太郎
王小明等 → 王小明
김철수 외 → 김철수
김철수 외 2명 → 김철수
Josep Puig i Cadafalch → Josep Puig i Cadafalch
Jane Doe, John Roe and Ann Poe → Jane Doe;John Roe;Ann Poe
Jane Doe, John Roe, and Ann Poe → Jane Doe;John Roe;Ann Poe
Jan Kowalski, Anna Nowak i Piotr Wiśniewski → Jan Kowalski;Anna Nowak;Piotr Wiśniewski
Jan Novák, Eva Malá a Petr Svoboda → Jan Novák;Eva Malá;Petr Svoboda
أحمد علي، محمد حسن وسعيد عمر → أحمد علي;محمد حسن;سعيد عمر
דנה לוי, יוסי כהן ורון ארד → דנה לוי;יוסי כהן;רון ארד
김철수, 이영희 그리고 박민수 → 김철수;이영희;박민수
John A Roe → John A Roe
John A. Roe → John A. Roe
Jan te Riele → Jan te Riele
Thomas More → Thomas More
Jane Doe and Thomas More → Jane Doe;Thomas More
JAN NOVÁK A EVA MALÁ → JAN NOVÁK;EVA MALÁ
Jane Doe AND JOHN ROE → Jane Doe;JOHN ROE
Dan Brown and Jane Doe → Dan Brown;Jane Doe
Avtor: Janez Novak in Ana Kranjc → Janez Novak;Ana Kranjc
Isinulat nina Juan dela Cruz at Maria Santos → Juan dela Cruz;Maria Santos
김철수·이영희 → 김철수;이영희
约翰·史密斯 → 约翰·史密斯
أحمد علي وليد → أحمد علي وليد
أحمد علي ووليد حسن → أحمد علي;وليد حسن
Jane Doe, a writer → Jane Doe
Mary I Queen → Mary I Queen
Petr a Pavel → Petr;Pavel
"""


@pytest.mark.parametrize("line", BYLINES.strip().splitlines())
def test_names(line: str) -> None:
    byline, _, expected = line.rpartition("→")
    assert bylines.names(byline.strip()) == tuple(name for name in expected.strip().split(";") if name)


@pytest.mark.parametrize("byline", ["", "   ", "!", "12", "x" * 2000, "," * 900, "by " * 300, "(" * 1000, "and " * 250])
def test_odd_bylines(byline: str) -> None:
    assert all(len(name) <= 80 for name in bylines.names(byline))


@pytest.mark.parametrize(
    ("byline", "alone"), [("ida@example.org", True), ("ida@example.org (Ida Marsh)", False), ("Ida Marsh", False)]
)
def test_an_email_address_is_not_a_name(byline: str, alone: bool) -> None:
    assert bylines.is_address(byline) is alone


WORDS = (
    "by and with Photos: Dr. Ida Marsh, Jr. (Acme) | in Staff Writer von et y ida@example.org 和 、 / & ; – for".split()
)


@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_names_consist_of_words_of_the_byline(byline: str) -> None:
    for name in bylines.names(byline):
        assert name
        assert all(part.strip(",") in byline for part in name.split())
