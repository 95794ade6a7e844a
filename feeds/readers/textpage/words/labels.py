"""Words beside a value on a line of facts: "Posted by Jane Doe on June 27, 2012 | Filed under Travel | 3 comments".

A `#` stands for a number. An entry that ends with a colon needs it on the page too; others may have one.
"""

from feeds.readers.textpage.words import table

# Before the name of who wrote it.
BY = table("""
    συντάχθηκε από, написано від, viết bởi, كتب بواسطة, wysłane przez, skickat av, skapad av, odoslal, odeslal
    beküldte, trimis de
    vystavil, zverejnil, bejegyezte:, bejegyezte, аутор, objavil, مرسلة بواسطة, ارسال شده توسط, प्रस्तुतकर्ता
    เขียนโดย, người đăng:, người đăng, diposting oleh, dicatat oleh, ipinaskil ni, įrašė, iesūtīja, publicēja
    postitas, ritað af, skrifað af, argitaratzailea:
    autor objave, autor příspěvku, awdur cofnod, συντάκτης άρθρου, afiŝaŭtoro, argitalpenaren egilea
    نویسندهٔ نوشته, auteur de l’article, autor da entrada, המחבר הפוסט, bejegyzés szerzője, penulis artikel
    autore articolo, ziņas autors, autor do artigo, autor articol, autor postimi, аутор чланка, yazının yazarı
    автор запису, tác giả, kirjoittaja, penulis, författare, forfatter, yazar, ผู้เขียน, may-akda, كاتب المقالة
    كتبت:, إعداد:, نویسنده:, เขียนโดย, โพสต์โดย, כתב:, כתבה:, מאת:
    كاتب, συντάκτης, από, από την/τον, توسط, لەلایەن, gan, egilea, autors, napisal, nga, од, โดย, منجانب, ავტორი:
    על ידי, pridané používateľom
    eine analyse von, ein kommentar von, eine kolumne von, ein essay von, eine reportage von, ein interview von
    ein bericht von, eine rezension von, ein gastkommentar von, une analyse de, un reportage de, une enquête de
    une tribune de, une critique de, un entretien de, un récit de, une chronique de, un análisis de
    una columna de, un reportaje de, una crónica de, una entrevista de, uma análise de, uma reportagem de
    uma crônica de, un commento di, un'analisi di, un'intervista di, un reportage di, een analyse van
    een column van, een interview van
    texto:, palabras:, words:, story:, reportagem:, testo:, testi:, texte:, reportaje:, onze verslaggever, soumis par
    envoyé par, inséré par, presentado por, submetido por, ingediend door, inviata da, zgłoszone przez
    eingereicht von, gespeichert von, author, autor, auteur, autore
    from:, by, 由, interview by, interviewed by, posted by, written by
    published by, submitted by, authored by, created by, added by, article by, story by, post by, posted:by, words by
    text by, entry by, reported by, blog by, a post by, guest post by, a guest post by, guest article by, author:
    authors:, author by, post author, post author by, by:, posted by author, writer:, an article by, essay by
    article written by, this post was written by, this entry was posted by, blogger:, this entry was written by
    byline:, contributed by, from the desk of, a guest post from, shared by, uploaded by, par, publié par, écrit par
    posté par, rédigé par, proposé par, article de, billet de, ajouté par, texte de, auteur:, auteure:, publiée par
    écrite par, un article de, un billet de, auteurs:, article écrit par, auteur de l'article, article rédigé par
    autrice:, auteur de la publication, von, geschrieben von, verfasst von, veröffentlicht von, erstellt von
    eingestellt von, gepostet von, gesendet von, ein beitrag von, ein gastbeitrag von, gastbeitrag von, beitrag von
    artikel von, text von, text:, autor:, autorin:, autoren:, verfasser:, verfasst durch, veröffentlicht durch
    beitragsautor, beitrags-autor, eingetragen von, publiziert von, por, publicado por, publicada por, escrito por
    escrita por, enviado por, redactado por, posteado por, texto por, una entrada de, autora:, autores:
    autor de la entrada, autor de la entrada por, texto de, creado por, subido por, postado por, postada por
    criado por, autor do post, enviada por, um artigo de, colocado por, redigido por, di, da, scritto da
    pubblicato da, pubblicata da, postato da, inviato da, inserito da, creato da, a cura di, articolo di, testo di
    autore:, autrice dell'articolo, scritta da, articolo scritto da, autore dell'articolo, autori:, door
    geschreven door, geplaatst door, gepost door, gepubliceerd door, ingezonden door, tekst door, artikel door
    berichtauteur, tekst:, een artikel van, bericht van, toegevoegd door, автор, автор:, авторы:, автор записи
    автор статьи, автор публикации, опубликовал, опубликовала, опубликовал(а), написал, отправлено, отправил
    разместил, разместила, добавил, добавила, прислал, прислала, текст:, автор поста, автором
    опубликовано пользователем, przez, napisane przez, opublikowane przez, opublikowany przez, dodane przez
    dodany przez, zamieszczone przez, napisał, napisała, dodał, dodała, autorka:, autorzy:, opublikował, autor wpisu
    opublikowano przez, av, skriven av, skrivet av, publicerat av, publicerad av, inlagt av, inlagd av, upplagd av
    postat av, författare:, skribent:, inläggsförfattare, av:, af, skrevet af, publiceret af, indsendt af, oprettet af
    lagt ud af, skrevet av, publisert av, lagt inn av, forfatter:, indlæg af, innlegg av, indlægsforfatter, udgivet af
    opslået af, kirjoittanut, kirjoittaja:, julkaissut, lähettänyt, napsal, napsala, vložil, vložila, zveřejnil
    publikoval, autor článku, přidal, napísal, pridal, írta:, szerző:, közzétette:, beküldte:, scris de, postat de
    publicat de, autor al articolului, yazan, yazan:, yazar:, gönderen, gönderen:, yayınlayan:, συγγραφέας:, από τον
    αναρτήθηκε από, γράφει ο, γράφει η, опублікував, опублікувала, додав, додала, автор допису, написав, написала
    публикувано от, от:, escrit per, publicat per, enviat per, per, autor del post, objavio, napisao, ditulis oleh
    oleh, diposkan oleh, đăng bởi, được đăng bởi, bởi, od, מאת, נכתב על ידי, פורסם על ידי, נכתב ע"י, بواسطة, بقلم, كتب:, كتبه
    نشره, haber:, muhabir:, autors:, autori:, autore:, recipe by, recette de, rezept von, receta de, recueilli par
    propos recueillis par
""")
CJK_BY = table("""
    投稿者, 投稿者名, 執筆者, 執筆, 著者, 筆者, 作成者, 記事を書いた人, この記事を書いた人, ライター, 文責, 書いた人
    作者, 文章作者, 本文作者, 发布者, 發佈者, 发表者, 發表者, 撰文, 撰稿, 发帖者, 張貼者, 张贴者, 发布人, 作者名
    글쓴이, 작성자, 게시자, 저자, 지은이, 記者:, 记者:, 記者：, 记者：, 記者／, 记者／, 文／, 文:, 文：, 文＝, 取材・文, 本报记者
    本報記者
""")

# Behind the name of who wrote it.
WROTE = table("""
    wrote, posted this, a écrit, schrieb, escribió, escreveu, ha scritto, schreef, пишет, написал, wrote this, 기자
""")

# Before or after a name that is no author's.
CREDIT = table("""
    translated, traduit, übersetzt, traducido, traduzido, tradotto, vertaald, photo by, photos by, photograph by
    photographs by, photography by, photo:, photos:, photo credit, photo credits, photo courtesy, photo courtesy of
    image by, images by, image:, image credit, image credits, image courtesy of, image source, picture by, pictures by
    picture:, illustration by, illustrations by, illustration:, illustrated by, cartoon by, translated by
    translation by, translation:, translator:, edited by, editor:, reviewed by, editing by, medically reviewed by
    fact checked by, fact-checked by, video by, graphic by, graphics by, art by, artwork by, cover by, header image
    hosted by, sponsored by, powered by, approved by, curated by, produced by, production by, source:, via:, credit:
    credits:, cover photo, cover image, featured image, design by, theme by, photographer:, photo de, photos de
    crédit photo, crédits photo, crédit, illustration de, traduit par, traduction, traduction de, traduction:, photographies de
    photo ©, dessin de, images de, relu par, édité par, foto von, fotos von, foto:, fotos:, bild von, bild:, bilder:, fotó:
    bilder von, illustration von, übersetzt von, übersetzung, übersetzung:, übersetzung von, aus dem englischen von, bildquelle
    bildnachweis, titelbild, titelfoto, grafik:, redaktion:, beitragsbild, foto de, fotos de, fotografía de
    fotografías de, fotografía:, imagen de, imagen:, imágenes de, ilustración de, ilustraciones de, traducido por
    traducción, traducción de, traducción:, fuente:, crédito:, créditos:, fotografia de, fotografia:, imagem:, imagem de
    traduzido por, tradução, tradução de, tradução:, ilustração de, ilustração:, fonte:, edição de, revisão de, revisado por
    crédito da foto, foto di, fotografie di, immagine:, immagine di, illustrazioni di, illustrazione di, tradotto da
    traduzione, traduzione di, traduzione:, foto's:, foto's van, foto van, beeld:, beeld van, illustratie:, illustraties:
    illustratie van, vertaald door, vertaling, vertaling:, vertaling van, bron:, eindredactie:, фото, фото:, фотографии:
    фотограф:, иллюстрации:, иллюстрация:, перевод:, перевод, перевёл, перевела, источник:, изображение:, редактор:
    zdjęcie:, zdjęcia:, fot., foto, tłumaczenie:, tłumaczył, tłumaczyła, ilustracje:, źródło:, foto av, översättning, översättning:
    översatt av, bilder av, illustration av, foto af, oversat af, oversatt av, kuva:, kuvat:
""")
CJK_CREDIT = table("""
    攝:, 攝：, 摄:, 摄：, 图:, 图：, 圖:, 圖：, 写真:, 写真：
    写真, 撮影, 翻訳, 翻訳者, 訳, イラスト, 編集, 監修, 画像, 図版, 摄影, 攝影, 翻译, 翻譯, 译者, 譯者, 编辑, 編輯
    责任编辑, 来源, 來源, 图片, 圖片, 校对, 사진, 번역
""")

# Before the day that it was published on.
ON = table("""
    megjelent:, megjelent, diterbitkan:, diterbitkan, được đăng:, creado:, creado, creato:, creato, aangemaakt:
    aangemaakt, 提交于, 提交於
    نوشته شده در, نوشته شده در تاریخ, ارسال شده در, منتشر شده در, ที่, โพสต์เมื่อ, postado há, publicado hace
    dieser eintrag wurde erstellt am, dieser beitrag wurde erstellt am, dieser artikel wurde erstellt am
    dieser eintrag wurde veröffentlicht am, dieser beitrag wurde veröffentlicht am
    δημοσιεύθηκε την, δημοσιεύτηκε την, datum objave, datum příspěvku, indlægsdato, fecha de la entrada
    date de l’article, date de l'article, data de publicación, data dell’articolo, data dell'articolo, data wpisu
    data do artigo, дата записи, дата запису, เขียนเมื่อ, ipinost nuong, pridané dňa, ημ. δημοσίευσης
    ημερομηνία δημοσίευσης, julkaisupäivämäärä, tanggal artikel, ngày đăng, dňa, dátum článku, bejegyzés dátuma
    data articolului, yazının tarihi, датум објаве, data postării, argitalpen data, dato for innlegg
    yayınlanma, yayınlanma:, giriş, giriş:, giriş tarihi:, giriş tarihi, yayın tarihi:, στις, zaman:, vào, vào lúc, פורסם ב
    פורסם בתאריך, נכתב ב, نُشر في, نشر في, نُشرت في, نشرت في, بتاريخ, publikováno
    a, posted, posted on, posted at, published, published on, published at, written on, submitted, submitted on
    created, created on, added, added on, released, released on, uploaded on, first published, first published on
    first posted, first posted on, originally published, originally published on, originally posted on, date:, date
    date posted, date published, publish date, publication date, publishing date, post date, post published, on, at
    dated, dated:, this entry was posted, this entry was posted on, this post was posted on
    this post was published on, this entry was published on, this article was published on, this entry was written on
    this entry was created on, this entry was published, this entry is from, this entry was first published on, time:
    posted date, publish:, pub date, @, publié, publié le, publiée le, posté le, écrit le, rédigé le, mis en ligne le
    paru le, créé le, ajouté le, le, à, date de publication, du, publication publiée, posté, publication:, en date du
    veröffentlicht, veröffentlicht am, publiziert am, geschrieben am, erstellt am, gepostet am, eingestellt am, am
    vom, erschienen am, verfasst am, datum:, datum, um, erstellt:, beitrag veröffentlicht, beitragsdatum
    veröffentlichungsdatum, dieser beitrag wurde am, dieser eintrag wurde am, dieser artikel wurde am, veröffentlicht:
    eingetragen am, erstellt, publicado, publicado el, publicada el, escrito el, enviado el, creado el, posteado el
    el, a las, a la, fecha, fecha:, fecha de publicación, entrada publicada, publicado a las, día
    esta entrada fue publicada el, publicado a, postado em, publicada a, data:, data, data de publicação, escrito em
    criado em, às, as, no dia, postado, postado às, em, post publicado, publicada em, publicado às, pubblicato
    pubblicato il, pubblicata il, postato il, scritto il, inserito il, creato il, inviato il, il, alle, alle ore, ore
    data di pubblicazione, articolo pubblicato, pubblicato alle, gepubliceerd, gepubliceerd op, geplaatst op
    geschreven op, gepost op, op, om, geplaatst, bericht gepubliceerd, publicatiedatum, опубликовано, опубликовано:
    опубликован, опубликована, дата, дата:, дата публикации, размещено, создано, добавлено, от, в, на, написано
    запись опубликована, время:, opublikowano, opublikowane, opublikowany, dodano, dodane, napisano, zamieszczono
    dnia, w dniu, data publikacji, opublikowano:, utworzono, publicerad, publicerat, publicerad den, publicerat den
    skrivet, inlagt, upplagd, den, kl, kl., klockan, postat, postat den, inlägget publicerat, publiceringsdatum
    publiceret, publiceret den, skrevet, skrevet den, oprettet, indsendt, publisert, publisert den, dato:, lagt inn
    indlæg publiceret, udgivet, udgivet den, julkaistu, julkaistu:, klo, päivämäärä:, lähetetty, publikováno
    zveřejněno, vloženo, vydáno, dne, vydáno:, zverejnené, pridané, közzétéve:, dátum:, publicat, publicat pe
    publicat în, postat pe, yayınlandı, yayınlanma tarihi, yayın tarihi, tarih:, tarih, saat, δημοσιεύθηκε
    δημοσιεύτηκε στις, στις, опубліковано, додано, публикувано на, escrit el, publicat el, objavljeno, objavljeno:
    diposting pada, pada, đăng ngày, ngày, vào lúc
""")
CJK_ON = table("""
    작성일자, 글 날짜, 文章發佈日期
    本条目发布于, 本文发布于, 投稿日, 投稿日時, 公開日, 公開日時, 公開, 掲載日, 掲載, 作成日, 日付, 時刻, 日時, 配信
    初版, 投稿, 发布日期, 发布时间, 发布于, 发布在, 发布, 发表日期, 发表时间, 发表于, 发表在, 发表, 發佈日期, 發佈時間
    發佈於, 發布於, 發表日期, 發表於, 發表, 發布時間, 日期, 时间, 時間, 創建於, 创建于, 创建时间, 写于, 撰写于, 於, 于
    张贴在, 張貼在, 작성일, 게시일, 등록일, 발행일, 발행, 입력, 등록, 작성
""")

# Before a day or a time of day that stands behind a name.
AT = table("""
    à, o, v, la, u, у, о, ob, di, sa, kl, klo, kell, plkst, στις, ב, في, در, पर, ที่, 於, 于, 在, 시간, 時刻, 时间, 時間, dátum
    w, dňa, den
""")

# Before the day that it was last changed on.
UPDATED = table("""
    güncelleme tarihi, poprawiono:, poprawiono, módosítás:, módosítás, sidst opdateret:, sidst opdateret, sidst opdateret den
    updated, updated on, updated at, updated:, last updated, last updated on, last updated at, last modified
    last modified on, last edited, last edited on, edited on, edited, modified, modified on, last update, last revised
    revised, revised on, update:, last changed, last changed on, post last modified, post last updated, date modified
    date updated, last reviewed, last edit, modification date, recently updated, this entry was last updated on
    this post was last modified on, last edited by, this post was last updated on, mis à jour, mis à jour le
    mise à jour, mise à jour le, mise à jour:, modifié, modifié le, dernière modification, dernière modification le
    dernière mise à jour, dernière mise à jour le, actualisé le, édité le, maj, maj le, mise à jour du
    date de modification, modification le, dernière modification de la publication, aktualisiert, aktualisiert am
    aktualisiert:, zuletzt aktualisiert, zuletzt aktualisiert am, zuletzt geändert, zuletzt geändert am, geändert am
    bearbeitet am, letztes update, letzte aktualisierung, letzte aktualisierung am, letzte änderung, letzte änderung am
    letzte bearbeitung, aktualisierung, stand:, update, update vom, überarbeitet am, zuletzt bearbeitet am
    beitrag zuletzt geändert am, zuletzt bearbeitet, geändert, aktualisiert um, actualizado, actualizado el
    actualizada el, última actualización, última modificación, modificado, modificado el, editado el
    fecha de actualización, última edición, ultima actualización, actualización, actualizado a las
    última modificación de la entrada, actualizado:, atualizado, atualizado em, atualizada em, actualizado em
    atualizado às, última atualização, última atualização em, modificado em, editado em, última modificação
    última alteração, última edição, atualização, alterado em, atualizado há, última modificação do post, atualizado a
    atualizado:, aggiornato, aggiornato il, aggiornata il, ultimo aggiornamento, ultimo aggiornamento il
    ultima modifica, ultima modifica il, modificato, modificato il, aggiornamento, aggiornamento del, aggiornato alle
    bijgewerkt, bijgewerkt op, laatst bijgewerkt, laatst bijgewerkt op, gewijzigd op, laatst gewijzigd
    laatst gewijzigd op, aangepast op, laatst aangepast, laatste wijziging, laatste update, geüpdatet op
    laatste aanpassing, обновлено, обновлено:, обновлён, обновлена, последнее обновление, изменено
    последнее изменение, отредактировано, дата обновления, дата изменения, обновление от, обновление
    последнее обновление:, отредактирована, zaktualizowano, aktualizacja, ostatnia aktualizacja, ostatnia zmiana
    ostatnia modyfikacja, zmodyfikowano, zaktualizowany, aktualizacja:, edytowano, uppdaterad, uppdaterat
    uppdaterad den, senast uppdaterad, senast uppdaterad den, senast ändrad, ändrad, redigerad, senast uppdaterat
    opdateret, opdateret den, senest opdateret, senest ændret, ændret, redigeret, oppdatert, sist oppdatert
    sist endret, endret, senest opdateret den, päivitetty, viimeksi päivitetty, muokattu, viimeksi muokattu
    aktualizováno, poslední aktualizace, poslední změna, upraveno, aktualizované, frissítve, frissítve:
    utolsó módosítás, actualizat, actualizat la, ultima actualizare, güncellendi, güncelleme, güncelleme:
    son güncelleme, güncellenme tarihi, ενημερώθηκε, τελευταία ενημέρωση, оновлено, востаннє оновлено, змінено
    обновено, actualitzat, actualitzat el, última actualització, ažurirano, diperbarui, cập nhật
""")
CJK_UPDATED = table("""
    更新日, 更新日時, 最終更新, 最終更新日, 最終更新日時, 更新, 修正日, 改訂日, 改訂, 最终更新, 更新于, 更新於
    更新日期, 更新时间, 更新時間, 最后更新, 最後更新, 最后更新于, 最後更新於, 最后修改, 最後修改, 最后修改于, 最近更新
    修改时间, 修改于, 编辑于, 最后编辑于, 最后编辑, 수정일, 최종 수정일, 업데이트, 최종 업데이트, 수정, 최종수정
""")

# What an author is, on a line below the name.
ROLES = table("""
    journalist, reporter, correspondent, editor, writer, columnist, critic, contributor, engineer, developer, designer
    manager, consultant, director, founder, ceo, cto, professor, researcher, photographer, author, blogger
    journaliste, correspondant, correspondante, rédacteur, rédactrice, chroniqueur, chroniqueuse, reporterin
    journalistin, redakteur, redakteurin, korrespondent, korrespondentin, autor, autorin, volontär, volontärin
    periodista, redactor, redactora, corresponsal, columnista, jornalista, repórter, redator, colunista, giornalista
    inviato, redattore, verslaggever, redacteur, correspondent, columnist, журналист, корреспондент, обозреватель
    редактор, dziennikarz, dziennikarka, redaktor, redaktør, redaktör, reporteri, toimittaja, novinář
""")
