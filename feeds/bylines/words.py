"""Words around people's names in bylines, by meaning; commas and line ends separate the entries."""


def choice(*tables: str) -> str:
    """Return a pattern for the entries of tables, longest first, with any white space between words."""
    entries = {entry.strip() for table in tables for entry in table.replace("\n", ",").split(",") if entry.strip()}
    return "|".join(entry.replace(" ", r"\s+") for entry in sorted(entries, key=lambda entry: (-len(entry), entry)))


# Before "by": "a guest post by", "posted by".
WORKS = """
    post, guest post, article, guest article, blog, guest blog, column, guest column, entry, story, essay, review
    report, interview, text, words, contribution, commentary, opinion, analysis
    posted, written, published, submitted, reported, authored, contributed, created, added, filed, blogged, reviewed
    compiled
"""
# The same in other languages, before their word for "by".
FOREIGN_WORKS = """
    publié, écrit, rédigé, posté, proposé, article, veröffentlicht, geschrieben, verfasst, erstellt, eingestellt
    gastbeitrag, ein beitrag, beitrag, publicado, escrito, enviado, postado, pubblicato, scritto, inserito, postato
    un article, billet, billet invité, un texte, une chronique, artículo, articolo, artikel, ein artikel, gastartikel
    geplaatst, geschreven, gepubliceerd, opublikowano, opublikowane, napisane, publicerat, skrivet, inlagt, publisert
    analyse, eine analyse, kommentar, ein kommentar, kolumne, eine kolumne, essay, ein essay, reportage, glosse
    eine reportage, interview, ein interview, bericht, ein bericht, rezension, eine rezension, gastkommentar
    ein gastkommentar, une analyse, un reportage, une enquête, une tribune, une critique, un entretien, un récit
    un análisis, una columna, un reportaje, una crónica, una entrevista, uma análise, uma reportagem, uma crônica
    un commento, un'analisi, un'intervista, un reportage, een analyse, een column, een interview, en analys, en analyse
    skrevet, udgivet, publicat, escrit, publikováno, texte, text, texto, testo, a cura
"""
BY = "von, vom, van, par, por, di, door, av, af, przez, od, per, de, oleh"
# Labels before a name, with or without a colon.
LABELS = """
    author, authors, autor, autorin, autoren, auteur, auteurs, auteure, autrice, autore, autori, autora, autores
    forfatter, författare, skribent, kirjoittaja, yazar, yazan, автор, автори, авторы, опубликовал, опубликовала
    szerző, συγγραφέας, guest author, guest blogger, guest writer, guest columnist, post author, about the author
    posts by, view all posts by, more posts by, all posts by, articles by, all articles by, more articles by
    more stories by, alle artikel von, alle beiträge von, weitere artikel von, tous les articles de
    tous les articles par, todos los artículos de, todos os artigos de, tutti gli articoli di
    napisał, napisała, napsal, napsala, kirjoittanut
    بقلم, بواسطة, كتبه, كتبته, כתב, כתבה, מאת, נכתב על ידי, نویسنده, isinulat ni, isinulat nina, nina, avtor, avtorica, avtorja
    napisao, objavio
    作者, 作成者, 投稿者, 著者, 筆者, 執筆者, 執筆, 撰文, 文章作者, 发布者, 发表者, 글쓴이, 작성자, 저자, 글
"""
# Labels only with a colon, as they also begin sentences or are names.
LABELS_WITH_COLON = "text, texte, texto, testo, tekst, текст, слова, words, story, interview, guest, from, by, 文, 글"
# Before "and photos": one person did both.
TEXT_AND_PICTURES = "text, texte, texto, testo, tekst, текст, words, story, report, reporting, article, bericht"
# Labels of people who are not the author.
CREDITS = """
    photo, photos, photograph, photographs, photography, picture, pictures, pic, image, images, illustration
    illustrations, illustrated, graphic, graphics, art, artwork, drawing, drawings, cover, cover image, video, audio
    music, translation, translated, translator, edited, editing, curated, design, designed, animation, infographic
    credit, photo credit, image credit, source, sources, quelle, quellen, fuente, fuentes, fonte, fonti, bron, źródło
    источник, additional reporting, research, fact-checked, main image, featured image
    foto, fotos, fotografie, fotografien, bild, bilder, grafik, grafiken, illustrationen, zeichnung, zeichnungen
    übersetzung, übersetzt, übersetzer, redaktion, titelbild
    photographie, photographies, dessin, dessins, traduction, traduit, traductrice, traducteur, crédit, crédits
    crédit photo, crédits photo, fotografía, fotografías, ilustración, ilustraciones, traducción, traducido, traductor
    imagen, imágenes, fotografia, fotografias, ilustração, ilustrações, tradução, traduzido, imagem, imagens
    immagine, immagini, traduzione, tradotto, illustrazioni, vertaling, vertaald, beeld, illustratie, illustraties
    фото, фотография, фотографии, иллюстрации, перевод, перевела, перевел, перевёл, переклад, zdjęcia, zdjęcie
    tłumaczenie, tłumaczył, tłumaczyła, översättning, oversettelse, oversættelse, kuva, kuvat, käännös, překlad
    çeviri, çeviren, fotoğraf, fotoğraflar
    写真, 撮影, 翻訳, 訳, 訳者, イラスト, 編集, 图, 图片, 摄影, 翻译, 译者, 译, 编辑, 校对, 来源, 來源, 사진, 번역, 편집
"""
# Between two names, in every language that dates are read in.
AND = """
    and, und, et, y, e, ed, en, och, og, i, и, та, ve, és, și, και, ja, with, mit, avec, con, com, met, med, plus, sowie
    a, oraz, і, й, ды, şi, κι, un, ir, và, dan, dhe, eta, və, samt, sekä, valamint, و, ו, และ, और, एवं, და, և, եւ, 및, 그리고
"""
WITHIN_NAMES = frozenset("y e i a".split())  # Santiago Ramón y Cajal is one person
ANYHOW = frozenset("and und with mit avec plus sowie oraz".split())  # also between names with a capital letter
# "And" where a label is of the same language: in others these words stand before a place.
LABELLED_AND = (
    r"(?:avtor\w*|objavil\w*|napisal\w*|piše\w*|besedilo)\b.*?\s(in)\s"
    r"|(?:(?:isinulat|akda|sinulat)\s+ni(?:na)?|nina)\s.*?\s(at)\s"
)
# Arabic and Hebrew names that begin with the letter for "and".
WITH_WAW = (
    "وليد|وائل|وسام|وسيم|وفاء|ورد|وردة|وجدي|وحيد|وداد|ولاء|وديع|وهبة|وهبي|وصفي|وجيه|واصف|وضاح|وفيق"
    "|ורד|ורדה|וליד|ויקטור|ויקטוריה|ויויאן|ולדימיר|ורוניקה|ויסמן|וייס|וולף|וקנין|וגנר|ויינר|ויזל"
)
# Behind "and" or a comma, people without a name: "and others", "& Co.".
OTHERS = """
    others, other, more, friends, co, company, colleagues, guests, contributors, sons, andere, anderen, weitere, kollegen
    freunde, autres, d['’]autres, cie, compagnie, collaborateurs, amis, otros, otras, cía, compañía, amigos, colaboradores
    outros, outras, cia, companhia, altri, altre, amici, compagnia, collega['’]s, vrienden, др, другие, других, ко, інші
    інших, ін, іншыя, други, inni, innych, in, spółka, další, ostatní, kol, kolektiv, jiní, ďalší, iní, drugi, ostali
    suradnici, andra, flera, vänner, flere, venner, muut, muita, kumppanit, kumpp, teised, citi, kiti, mások, társai, mtsai
    alții, alţii, altii, diğerleri, arkadaşları, άλλοι, lainnya, kawan-kawan, lain-lain, những người khác, cộng sự, آخرون
    آخرين, אחרים, دیگران, अन्य, คนอื่นๆ, სხვები, ուրիշներ, beste batzuk, altres, fleiri, aðrir, të tjerë, ander
"""
# Jobs.
JOBS = """
    writer, writers, editor, editors, reporter, reporters, correspondent, correspondents, columnist, columnists
    contributor, contributors, blogger, journalist, author, analyst, analysts, critic, producer, intern, freelancer
    leitung, leiterin, teamleiter, teamleiterin, bereichsleiter, abteilungsleiter, projektleiter, projektleiterin
    engineer, developer, designer, architect, manager, director, president, chairman, chairwoman, founder, co-founder
    cofounder, owner, partner, consultant, strategist, specialist, coordinator, officer, administrator, executive
    evangelist, advocate, scientist, researcher, professor, lecturer, librarian, attorney, lawyer, economist
    educator, educators, teacher, instructor, nurse, physician, psychologist, therapist, biologist, meteorologist
    historian, photographer, trainer, coach, advisor, adviser, fellow, secretary, treasurer, publisher, moderator
    ceo, cto, cfo, coo, cio, cmo, vp, svp, evp, avp, staff, editor-in-chief, editor in chief
    redakteur, redakteurin, chefredakteur, chefredakteurin, journalistin, korrespondent, korrespondentin, gastautor, gast-autor
    geschäftsführer, geschäftsführerin, gastautorin, volontär, volontärin, redaktion, reporterin
    rédacteur, rédactrice, journaliste, correspondant, correspondante, rédacteur en chef, rédactrice en chef
    directeur, directrice, stagiaire, redactor, redactora, periodista, corresponsal, editora, editores, jornalista
    redator, redatora, colunista, giornalista, redattore, redattrice, direttore, direttrice, corrispondente, inviato
    redacteur, hoofdredacteur, verslaggever, medewerker, редактор, корреспондент, журналист, обозреватель
    redaktor, redaktorka, dziennikarz, dziennikarka, redaktör, toimittaja, redaktør, šéfredaktor
"""
# Jobs in Chinese, Japanese and Korean, written next to the name without a space.
JOBS_CJK = "本报记者, 记者, 記者, 编辑, 編集者, 編集部, 编者, 通讯员, 特派員, 特派记者, 기자, 편집장"
# Before a job.
RANKS = """
    staff, senior, junior, guest, contributing, managing, associate, assistant, deputy, executive, chief, lead
    principal, freelance, special, our, former, national, political, sports, business, technology, science, health
    news, regular, vice, general, head, copy, features, online, web, digital, distinguished, founding
"""
# Last words of the names of firms and groups.
FIRMS = """
    inc, llc, ltd, gmbh, corp, corporation, plc, press, times, post, journal, magazine, herald, tribune, gazette
    news, media, group, university, institute, college, school, agency, foundation, association, society, council
    consulting, solutions, systems, technologies, labs, partners, network, company, bureau, desk, department, blog
    research, services, team, reuters, afp, ap, dpa, upi, ansa, efe
"""
# First words of the names of organizations.
ORGANIZATIONS = """
    university, institute, department, ministry, office, bureau, school, college, academy, society, museum, council
    universität, hochschule, institut, ministerium, verein, université, ministère, mairie, école, association
    universidad, instituto, ministerio, ayuntamiento, escuela, asociación, universidade, ministério, prefeitura
    università, istituto, ministero, comune, universiteit, ministerie, gemeente, университет, институт, министерство
"""
# Collective authors without a name.
COLLECTIVES = """
    redaktion, rédaction, redacción, redação, redazione, redactie, redaksjonen, redaktionen, редакция, редакции
    redakcja, redakcji, toimitus, staff, newsroom, news desk, news service, staff reports, agencies, wire services
    communications, press office, media relations, public affairs, news office, editorial team, marketing team
"""
TITLES = (
    "dr, prof, professor, dipl.-ing, dott, dott.ssa, dra, д-р, проф"  # not Mr. and Mrs., which are parts of pen names
)
SUFFIXES = "jr, sr, ii, iii, iv, phd, ph d, md, dds, mba, ma, msc, ms, ba, bsc, jd, rn, cpa, cfa, esq, dphil, edd, llm"
# Before a place, an employer or a subject after the name.
FOR = """
    under, aka, a.k.a., for, at, from, in, on, via, für, pour, para, voor,
    bei, chez, special to, em, à, im, am, le, el, den, op, till, in der
"""
# Begin a sentence about the person, after the name.
VERBS = """
    is a, is an, is the, is our, was a, was the, has been, lives in,
    ist ein, ist eine, est un, est une, es un, es una, è un, è una
"""
# Left after a name when the date that followed is removed.
DANGLING = (
    "on, in, at, am, um, le, à, el, a, a las, em, às, as, il, alle, ore, den, op, om, kl, klo, o, в, на, dnia, sur"
)
# First characters of most Chinese names.
SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾"
    "肖蕭田董袁潘蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈"
)
