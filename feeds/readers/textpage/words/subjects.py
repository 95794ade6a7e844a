"""Words before the names of categories and tags, and of what else stands on a line of facts.

A `#` stands for a number. An entry that ends with a colon needs it on the page too; others may have one.
"""

from feeds.readers.textpage.words import table

# Before the names of categories and tags.
CATEGORIES = table("""
    kategorija:, catégorie parente, übergeordnete kategorie, categoría padre, categoria principale
    kategoria nadrzędna
    označenia:, menovky:, التسميات, التسميات:, תוויות, תוויות:, लेबल, लेबल:, nhãn:, ярлики:, ярлики, etiketės:
    etiķetes:, sildid:, merkimiðar:, etiketak:
    التصنيفات, ضمن التصنيف, في تصنيف, مع الوسوم, وتحمل الوسوم, categorïau, tagiau, kategorioj, etikedoj
    kategoriak, etiketak, دسته‌ها, קטגוריות, בקטגוריה, עם התגים, עם התגיות, וסומן בתגיות, კატეგორია, ჭდეები
    kategorijas, birkas, kategórie, категорије, ознаке, ป้ายกำกับ, mga kategorya, mga tag, danh mục, زمرے, ٹیگز
    etiketa, avec comme mot(s)-clef(s), και χαρακτηρίσθηκε, με ετικέτες, y está etiquetada con
    e contrassegnato come, a označkovaný ako, a označený, tetenger, kategorijë
    verwendete schlagwörter, verwendete schlagworte, markiert mit, en este artículo:, in diesem artikel:
    dans cet article:, neste artigo:, in questo articolo:, in dit artikel:, filed under:, mehr zu:, plus sur:, más sobre:
    الكلمات الدالة, الوسوم, كلمات مفتاحية, تصنيفات, التصنيف:, برچسب‌ها, برچسب ها, دسته‌بندی, แท็ก, หมวดหมู่, từ khóa
    chuyên mục, thẻ:, etiketler, kategoriler, this article is related to, this article is related to:, mehr über:
    كلمات دالة, الكلمات المفتاحية, وسوم, التصنيفات:, تصنيفات:, الأقسام:, تاجز:, תגיות, תגיות:, קטגוריות:, קטגוריה:
    برچسب‌ها:, دسته‌بندی:, دسته بندی:, etiketa:, kata kunci:, topik:, từ khóa:, từ khoá:, ключевые слова, ключевые слова:
    ključne riječi:, ključne besede:, märksõnad:, birkas:, žymos:, tags für diesen artikel, tags for this post
    tags for this entry, com a etiqueta, com as etiquetas, e com as etiquetas, rubrica, rubrica:, rubriche:, rubryka:
    dział:, kanał:, rubrică:, sección, seção:, secção:, sezione:, sektion:, seksjon:, avdelning:, osasto:, bölüm:
    geschrieben unter, einsortiert in, gespeichert in, veröffentlicht in der kategorie, found in, found under
    placed under, listed in, sorted under, kept in, rangé sous, publié sous, publié dans la catégorie, guardado bajo
    publicado bajo, ubicado en, publicado na categoria, inserido em, catalogato in, catalogato sotto, pubblicato sotto
    ondergebracht in, размещено в категории, w dziale, inlagt under, inordnat under, avec comme mot(s)-clé(s)
    avec comme mot(s)-clefs, avec comme mots-clés, com a tag, com as tags, e com a tag, con la etiqueta
    con las etiquetas, 被贴了, veröffentlicht und mit, und mit, met de tags, met de tag, en getagd met, i oznaczono tagami
    i oznaczono tagiem, i otagowano, category, categories, category:, categories:, filed under, filed in, filed as
    filed to, file under, is filed under, and is filed under, and filed under, posted under, posted to, published under
    categorized as, categorized in, categorized under, categorised as, categorised in, categorised under, listed under
    archived in, archived under, post category, post categories, tag:, tags, tags:, tagged, tagged with, tagged as
    tagged in, tagged under, and tagged, and tagged with, tagged:, and is tagged, is tagged, post tags, label:, labels
    labels:, topic:, topics, topics:, related topics, keyword:, keywords, keywords:, technorati tags, entry tags
    section:, sections:, subjects:, more on, more on:, explore more on these topics, article tags, blog tags
    blog categories, posted in category, tags for this article, filed:, in categories, in category, hashtags
    tags & topics, post tagged with, and tagged as, and filed in, categories & tags, this entry was filed under
    this post was filed under, this entry is filed under, this entry was tagged, theme:, themes:, technorati:, channel:
    in this article, del.icio.us tags, catégorie, catégories, catégorie:, catégories:, rubrique, rubriques, rubrique:
    rubriques:, mots-clés, mots-clefs, mots clés, mots clefs, mot-clé, étiquette, étiquettes, libellé, libellés
    classé dans, classé sous, classée dans, rangé dans, thème:, thèmes:, et marqué, et marqué avec, et marqué comme
    marqué avec, marqué, et taggé, taggé, tagué, étiqueté, mot-clef, et marquée, et marquée avec, et tagué, tagué avec
    sur le même thème, sujets:, dossier:, classé dans:, catégorisé comme, étiqueté avec, tags associés, kategorie
    kategorien, kategorie:, kategorien:, rubrik, rubriken, rubrik:, schlagwörter, schlagworte, schlagwort, stichwörter
    und abgelegt unter, assigned tags, ป้ายกำกับ, ป้ายกำกับ:, برچسب:, موضوع مطلب:
    stichworte, stichwort, themen, themen:, thema:, abgelegt unter, abgelegt in, gespeichert unter, eingeordnet unter
    veröffentlicht unter, kategorisiert in, kategorisiert als, kategorisiert unter, beitragskategorie, beitrags-kategorie
    verschlagwortet mit, verschlagwortet, und verschlagwortet, und verschlagwortet mit, getaggt mit, getaggt, getaggt als
    und getaggt, ressort:, beitrags-schlagwörter, einsortiert unter, unter der kategorie, mehr zum thema:, categoría
    categorías, categoría:, categorías:, etiqueta, etiquetas, etiqueta:, etiquetas:, archivado en, archivado bajo
    archivada en, clasificado en, clasificado bajo, archivado como, etiquetado, etiquetado con, etiquetado como
    y etiquetado, y etiquetada, y etiquetada con, etiquetada, temas, temas:, tema:, sección:, palabras clave
    categoría de la entrada, etiquetas de la entrada, guardado en, y etiquetado como, y etiquetado con, categoria
    categorias, categoria:, categorias:, marcador, marcadores, marcadores:, arquivado em, arquivado sob, categorizado em
    marcado, marcado com, e marcado, e marcado com, palavras-chave, assunto:, assuntos:, tópicos, tópicos:
    arquivado como, etiquetado com, e etiquetado, e etiquetado com, editoria:, categoria do post, marcada com
    e marcada com, tags do post, categorizado como, tags relacionadas, categorie, categorie:, etichetta, etichette
    etichette:, archiviato in, archiviato sotto, contrassegnato, contrassegnato da, contrassegnato con, e contrassegnata
    e contrassegnato, taggato, taggato con, argomento:, argomenti, e contrassegnata con, e contrassegnato con
    parole chiave, categoria dell'articolo, inserito in, e taggato, e taggata, archiviato in:, tag, tag articolo, con tag
    categorizzato come, categorieën, categorieën:, trefwoord, trefwoorden, onderwerp:, onderwerpen, onderwerpen:
    opgeslagen onder, gecategoriseerd als, gecategoriseerd in, getagd, getagd met, getagged, getagged met, en getagged
    en getagd, rubriek, rubrieken, berichtcategorie, tags bij dit artikel, geplaatst onder, label, getagd als
    gearchiveerd onder, en getagd als, рубрика, рубрики, рубрика:, рубрики:, категория, категории, категория:, категории:
    метки, метка, метки:, метка:, теги, тег, теги:, тег:, ярлыки, ярлык, ярлыки:, раздел:, разделы:, с метками, с меткой
    и отмечена, и отмечен, тэги, тэги:, рубрика записи, и отмечена метками, тема:, темы:, с тегами
    опубликовано в рубрике, опубликовано в категории, запись опубликована в рубрике, размещено в рубрике, в рубрике
    в рубриках, и отмечена как, в категории, kategoria, kategoria:, tagi, tagi:, etykiety, etykiety:
    zaszufladkowano do kategorii, otagowano, otagowany, i otagowany, otagowano jako, i oznaczony tagami, słowa kluczowe
    tematy, oznaczono, oznaczone tagami, temat:, w kategorii, kategori, kategorier, kategori:, kategorier:, etiketter
    etiketter:, taggar, taggar:, etikett:, märkt, märkt med, och märkt, och har märkts med etiketterna
    och har märkts med etiketten, och taggades, ämnen, ämnen:, arkiverat under, arkiverad under, publicerat under
    sparat under, märkt som, taggad, emneord, emneord:, stikord, stikord:, emner, emner:, arkiveret under, arkivert under
    gemt under, lagret under, merket med, tagget, tagget med, stikkord, stikkord:, nøkkelord, etiket:, kategoriat
    kategoriat:, avainsanat, avainsanat:, tunnisteet, tunnisteet:, asiasanat, aiheet, aiheet:, aihe:, štítky, štítky:
    rubrika, rubriky, rubrika:, rubriky:, témata, témata:, klíčová slova, značky, zařazeno v, zaradené v, kategória
    kategóriák, címkék, címkék:, címke, címke:, kategória:, kategóriák:, rovat:, etichete, etichete:, categorii
    categorii:, kategoriler:, etiketler:, etiket, konular:, κατηγορία, κατηγορίες, ετικέτες, ετικέτες:, категорія
    категорії, категорія:, мітки, мітка, мітки:, позначки, позначки:, етикети, етикети:, etiquetes, etiquetes:, arxivat a
    classificat com, kategorije, kategorije:, oznake, oznake:, thẻ
""")
CJK_CATEGORIES = table("""
    此条目发表在, 本条目发布于, 此篇文章發表於, 本篇發表於, 贴了, 並標籤為, 并标记为, 所属专栏, コーナー
    属于, 被贴了, カテゴリー, カテゴリ, カテゴリー名, タグ, ラベル, ジャンル, テーマ, キーワード, 分類, タグ一覧
    関連タグ, 投稿カテゴリー, 分类, 文章分类, 文章分類, 所属分类, 标签, 標籤, 文章标签, 文章標籤, 归档于, 归类于
    歸類於, 归档在, 類別, 类别, 栏目, 欄目, 所属栏目, 關鍵字, 关键词, 关键字, 专栏, 专题, 标记, 標記, 话题, 分类于
    分類於, 收录于, 标签为, 카테고리, 태그, 분류, 라벨, 키워드, 주제
""")

# The same, or, where a date follows, before the day that it was published on.
WHERE = table("""
    פורסם בקטגוריה, פוסט זה פורסם בקטגוריה, δημοσιεύθηκε στην, δημοσιεύτηκε στην κατηγορία
    δημοσιεύστηκε στην κατηγορία, esta entrada se publicó en, wpis opublikowany w, tento obsah bol zaradený v
    tento záznam bol pridaný do, príspevok bol vložený, هذه المقالة كُتبت ضمن التصنيف
    هذه المقالة نُشرت ضمن التصنيف, نُشرت هذه المقالة في تصنيف, تم نشر هذه المقالة في تصنيف
    posted in, published in, written in, placed in, publié dans, posté dans, écrit dans, veröffentlicht in
    gepostet in, geschrieben in, geplaatst in, gepubliceerd in, gepost in, publicado en, publicada en, escrito en
    publicado em, publicada em, postado em, escrito em, pubblicato in, pubblicata in, postato in, scritto in
    опубликовано в, размещено в, написано в, запись опубликована в, opublikowano w, zamieszczono w, opublikowany w
    i, publicerat i, publicerad i, postat i, inlagt i, udgivet i, publiceret i, publisert i, postet i, lagt inn i
    this entry was posted in, this post was posted in, this entry was published in, this entry is posted in
    ce contenu a été publié dans, cet article a été publié dans, cette entrée a été publiée dans
    ce billet a été publié dans, cette publication a été publiée dans, dieser beitrag wurde veröffentlicht in
    dieser beitrag wurde unter, dieser eintrag wurde veröffentlicht in, dieser beitrag wurde in
    dieser eintrag wurde in, dieser artikel wurde veröffentlicht unter, esta entrada fue publicada en
    este post foi publicado em, esta entrada foi publicada em, este artigo foi publicado em
    esse post foi publicado em, questa voce è stata pubblicata in, questo articolo è stato pubblicato in
    dit bericht werd geplaatst in, dit bericht is geplaatst in, dit bericht werd gepost in
    ten wpis został opublikowany w, ten wpis został opublikowany w kategorii, detta inlägg publicerades i
    det här inlägget postades i, det här inlägget publicerades i, dette indlæg blev udgivet i
    dette innlegget ble publisert i, dette indlæg er udgivet i, julkaistu kategoriassa, rubriky
    aquesta entrada s'ha publicat en, publicat în, publicat a, in, dans, unter, en, em, nella categoria, onder, under
    nella, objavljeno u, kategória, bu yazı, опубліковано в, kategorisinde
""")

# How many comments there are, or the way to write one, on a line with other things.
COUNT = table("""
    # نظر, # دیدگاه, # تعليق, # تعليقات, تعليقات (#), # תגובות, # ความคิดเห็น, ความคิดเห็น (#)
    one comment so far, # comments so far, # comment so far, no comments so far
    with # comments, with # comment, with no comments, # resposta, # respostas, kommentar, commentaire, comentario
    comentário, commento, reactie, 댓글 #개, # comment, # comments, # response, # responses, # reply, # replies
    # thoughts, no comments, no comments yet, one comment, one response, no responses, comment #, comments #
    comments: #, comments (#), comment (#), leave a comment, leave a reply, leave comment, add comment, add a comment
    add new comment, post a comment, write a comment, comment, comments, reply, comments off, comments closed
    comments are closed, comments are off, comment now, be the first to comment, responses (#), replies (#)
    comment [#], comments [#], # comments so far, join the conversation, no replies, reactions, reactions:
    leave a response, 0 comments, make a comment, comment on this, discuss, discussion (#), comments disabled
    # total comments, # commentaire, # commentaires, aucun commentaire, pas de commentaire, un commentaire
    commentaires (#), laisser un commentaire, poster un commentaire, ajouter un commentaire, commentaires fermés
    commenter, commentaires, # réaction, # réactions, pas de commentaires, # réponses, commentaires sont fermés
    laissez un commentaire, écrire un commentaire, soyez le premier à commenter, commentaires: #
    commentaires de la publication, # kommentar, # kommentare, keine kommentare, ein kommentar, kommentare (#)
    kommentar hinterlassen, kommentar schreiben, schreibe einen kommentar, hinterlasse einen kommentar
    kommentare deaktiviert, kommentieren, kommentare: #, kommentare, kein kommentar, # antworten, kommentar verfassen
    kommentare geschlossen, beitrags-kommentare, noch keine kommentare, # comentario, # comentarios, sin comentarios
    no hay comentarios, un comentario, comentarios (#), deja un comentario, dejar un comentario
    comentarios desactivados, comentar, comentarios: #, comentarios, ningún comentario, comentarios cerrados
    # respuestas, comentarios de la entrada, escribe un comentario, # comentário, # comentários, nenhum comentário
    sem comentários, um comentário, comentários (#), deixe um comentário, deixar um comentário
    comentários desativados, comentários: #, comentários, comentários do post, nenhum comentário ainda, comente
    # commento, # commenti, nessun commento, un commento, commenti (#), lascia un commento, commenti disabilitati
    commenta, commenti: #, commenti, commenti dell'articolo, nessun commento ancora, # reactie, # reacties
    geen reacties, een reactie, één reactie, reacties (#), geef een reactie, plaats een reactie
    laat een reactie achter, reacties uitgeschakeld, reageer, reacties: #, reacties, # opmerkingen, geen opmerkingen
    bericht reacties, # комментарий, # комментария, # комментариев, нет комментариев, комментарии (#), комментариев: #
    комментарии: #, комментарии, оставить комментарий, добавить комментарий, комментировать, комментариев нет
    один комментарий, комментарии отключены, комментарии к записи, # коментарів, # коментарі, залишити коментар
    # komentarz, # komentarze, # komentarzy, brak komentarzy, komentarze (#), komentarze: #, dodaj komentarz
    zostaw komentarz, skomentuj, komentarze, # kommentarer, inga kommentarer, kommentarer (#), lämna en kommentar
    skriv en kommentar, kommentera, kommentarer, ingen kommentarer, legg igjen en kommentar, læg en kommentar, # svar
    # kommenttia, # kommentti, ei kommentteja, jätä kommentti, kommentit, # komentářů, # komentáře, # komentář
    žádné komentáře, přidat komentář, komentáře, # yorum, yorum yok, yorum yap, yorumlar, # hozzászólás
    nincs hozzászólás, # comentarii, niciun comentariu, # σχόλια, # comentaris, cap comentari, deixa un comentari
    # komentara, nema komentara, tinggalkan komentar, # bình luận
""")
CJK_COUNT = table("""
    コメント, コメントする, コメントを残す, コメントを書く, コメントを投稿, コメントはまだありません, 件のコメント
    コメント数, コメントなし, コメントをどうぞ, コメントはありません, 评论, 条评论, 評論, 留言, 則留言, 条留言, 个评论
    回复, 条回复, 暂无评论, 没有评论, 发表评论, 发表回复, 發表迴響, 發表留言, 添加评论, 留下评论, 尚無留言, 发表留言
    评论数, 回應, 則回應, 迴響, 댓글, 댓글 남기기, 댓글 없음, 개의 댓글, 댓글수
""")
