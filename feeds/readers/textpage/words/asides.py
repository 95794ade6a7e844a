"""What stands on a line of facts and is none: counts of views, buttons, the rest of a sentence.

A `#` stands for a number.
"""

from feeds.readers.textpage.words import table

# What else may stand beside a date or a name, and is neither.
BESIDE = table("""
    odsłon: #, zobrazení: #, találatok: #, träffar: #, osumat: #, accesări: #, gösterim: #, εμφανίσεις: #
    перегляди: #, dilihat: #, lượt xem: #, hitovi: #, lectures: #
    post views: #, post views #, # post views, beitragsaufrufe: #, views: #, # times shared, staff writer, staff reporter
    guest contributor, contributing writer, contributor, guest author, guest writer, senior writer, staff correspondent
    get short url, send an email, tempo de leitura: # minuto, # minuto de leitura, lesezeit: # minute, # minute lesezeit
    tiempo de lectura: # minuto, # minuto de lectura, tempo di lettura: # minuto, # minuto di lettura
    temps de lecture: # minute, reading time: # minute, leestijd: # minuut, # minuut leestijd
    temps de lecture: # minutes, ligação permanente, # shares, give feedback, leer más tarde, lire plus tard, later lesen
    speichern, artikel anhören, listen to this, add bookmark, print page, post views, guardar ligação permanente
    abgelegt, with # notes, with # note, with # comments and # notes, # kudos, # recommendations, # à # minutes
    # bis # minuten, # a # minutos, # to # minutes, # tot # minuten, # minutos, # minuti, # a # minuti, # to # mins
    # minuter, # minutter, # à # mn, # a # min, #–# min, # 分钟, # 分, for immediate release
    zur sofortigen veröffentlichung, pour diffusion immédiate, para publicación inmediata, para difusión inmediata
    per diffusione immediata, para divulgação imediata, voor onmiddellijke publicatie, для немедленной публикации
    do natychmiastowej publikacji, 読者になる, email this, blogthis, share to x, share to twitter, share to facebook
    share to pinterest, # views, # view, # share, # likes, # like, # notes, # note, # reads, # hits, # claps, # hearts
    # points, # reactions, # retweets, # words, # favorites, # clap, # plays, # tweets, # votes, views, hits, likes
    shares, notes, views #, hits #, likes #, hits: #, likes: #, reads #, reads: #, read #, read # times, views (#)
    like (#), rating: #, words: #, word count: #, viewed # times, reading time, reading time #, reading time: #
    estimated reading time, estimated reading time #, read time, read time #, time to read, # min read, # minute read
    # minutes read, # mins read, # min, # mins, # minutes, # minute, # minutes to read, # min to read
    # minutes of reading, # min reading, # min. read, # m read, # minute reading, min read, minute read, minutes
    read in # minutes, time to read: #, reading time: # minutes, reading time: # mins, reading time # min, permalink
    permanent link, perma-link, link to this post, link to this entry, link, trackback, trackbacks, trackback (#)
    trackbacks (#), # trackbacks, pingbacks, edit, edit this, edit this entry, reblog, follow, following, subscribe
    print, print this, printer-friendly version, email, e-mail, email this post, email this article
    email this to a friend, share, share this, share this post, share this article, tweet, like, save, listen
    open in app, member-only story, featured, sticky, pinned, archived, full story, details, rss, more, play, staff pick
    #, no tags, no category, save article, copy link, mail, send by email, hide, text size, font size, a a a, audio
    listen to article, listen to this article, print article, in reply to, version, pdf, view, digg this, del.icio.us
    add to favorites, add to google, view comments, forward, download, follow author, bookmark, report, trackback url
    trackbacks are closed, bookmark the, # vues, # vue, # lectures, # partages, temps de lecture, temps de lecture: # min
    temps de lecture #, lecture # min, # min de lecture, # minutes de lecture, # mn de lecture, lecture: # min, permalien
    lien permanent, ajouter aux favoris le, imprimer, partager, modifier, lu # fois, écouter, aucun trackback
    temps de lecture # min, temps de lecture # minutes, 阅读量 #, 阅读量 # k, 阅读量 # 万, 阅读 # k, 阅读 # 万
    阅读数 #, 浏览量 #, 收藏数 #, 收藏 #, 点赞 #, 点赞 数 #, 공감 #
    affichages: #, # aufrufe, # mal gelesen, lesezeit, lesezeit: #, lesezeit # min, lesezeit: # min, lesezeit: # minuten
    # min lesezeit, # minuten lesezeit, # min. lesezeit, # min. lesedauer, lesedauer: # minuten, lesedauer, lesezeit: ca
    ca, dauerhafter link, permanentlink, setze ein lesezeichen auf den, setzen sie ein lesezeichen auf den
    lesezeichen auf den permalink, drucken, teilen, bearbeiten, zugriffe: #, merken, vorlesen, wurde, veröffentlicht
    diesen beitrag, per e-mail senden, diesen post per e-mail versenden, geschrieben, # kommentaren, # visitas
    # lecturas, # vistas, tiempo de lectura, tiempo de lectura: # minutos, tiempo de lectura: # min, # min de lectura
    # minutos de lectura, lectura de # minutos, lectura: # min, # min lectura, enlace permanente, guarda el
    guarda el enlace permanente, imprimir, compartir, editar, visto: #, enlace, visitas: #, guardar, escuchar
    enviar por correo electrónico, # visualizações, # leituras, tempo de leitura, tempo de leitura: # min
    tempo de leitura: # minutos, # min de leitura, # minutos de leitura, # min. de leitura, link permanente
    guardar link permanente, guardar o, guarde o link permanente, adicione aos favoritos o
    adicione o link permanente aos seus favoritos, compartilhar, compartilhe, acessos: #, ouvir, salvar, partilhar
    marque como favorito o, # visite, # letture, # visualizzazioni, tempo di lettura, tempo di lettura: # minuti
    tempo di lettura: # min, # min di lettura, # minuti di lettura, contrassegna il permalink, aggiungi il
    aggiungi ai segnalibri il, stampa, condividi, modifica, visite: #, salva, ascolta, # keer gelezen, # weergaven
    leestijd, leestijd: # min, leestijd: # minuten, leestijd # min, # min leestijd, # minuten leestijd, # min. leestijd
    # minuten, bookmark de permalink, maak een bladwijzer naar de, delen, afdrukken, bewerken, opslaan, luister
    просмотров: #, # просмотров, # просмотра, просмотры: #, просмотров, прочтений: #, время чтения, время чтения: # мин
    время чтения: # минуты, время чтения: # минут, # мин чтения, # мин. чтения, # минут чтения, # минуты чтения
    # минут на чтение, # мин на чтение, на чтение # мин, # мин, # минут, постоянная ссылка, ссылка, добавьте в закладки
    добавьте в закладки постоянную ссылку, поделиться, печать, сохранить, отправить по почте, рейтинг: #, лайк, нравится
    просмотрено: #, переглядів: #, # wyświetleń, # odsłon, czas czytania, czas czytania: # min, czas czytania: # minut
    # min czytania, # minut czytania, bezpośredni odnośnik, dodaj zakładkę do bezpośredniego odnośnika, dodaj do zakładek
    drukuj, udostępnij, edytuj, odsłony: #, # min läsning, # min lästid, # minuters läsning, lästid: # min, lästid
    permalänk, bokmärk permalänken, dela, skriv ut, # visningar, # min læsetid, læsetid: # min, læsetid, permalink.
    bogmærk permalinket, bokmerk permalenken, del, udskriv, # min lesetid, lesetid, # min lukuaika, lukuaika, kestolinkki
    jaa, tulosta, # min čtení, trvalý odkaz, sdílet, # dk okuma, okuma süresi, kalıcı bağlantı, paylaş, # perc olvasás
    közvetlen link, enllaç permanent, comparteix
""")
CJK_BESIDE = table("""
    阅读次数, 本文字数, 阅读时长, 浏览数
    分类目录, 分類目錄, 将固定链接加入收藏夹, 將永久鏈結加入書籤
    正文, 字体大小, 字體大小, 大 中 小, 文字サイズ
    固定リンク, パーマリンク, シェア, 印刷, いいね, 読了時間, この記事は約, 分で読めます, 分, ビュー, 保存, 阅读, 閱讀
    阅读时长, 阅读量, 阅读数, 浏览, 浏览量, 浏览次数, 次阅读, 次浏览, 人阅读, 分钟阅读, 分鐘閱讀, 分钟, 永久链接
    永久連結, 固定链接, 分享, 点赞, 收藏, 字数, 原创, 字, 转载, 點閱, 人氣, 点击, 点击数, 举报, 조회, 조회수, 공유
    인쇄, 분
""")

# Behind these nothing else on the line counts.
REST = table("""
    אפשר להגיע לכאן עם, אפשר להגיע ישירות, أضف الرابط الدائم, αποθηκεύστε τον μόνιμο, zálohujte si trvalý odkaz
    vytvorte záložku trvalého
    this post may contain affiliate links, this post may contain, this post contains affiliate links, this post contains
    this article may contain, this article contains affiliate links, dieser beitrag enthält, dieser artikel enthält
    enthält werbung, cet article contient, este artículo contiene, este post contém
    subject:, betreff:, objet:, asunto:, oggetto:, security:
    current mood, current music, current location, mood:, music:, location:, listening to:, now playing
    special to the, special to
    you can follow any responses to this entry, you can follow any responses, you can leave a response
    both comments and pings are currently closed, responses are currently closed, you can skip to the end
    bookmark the permalink, follow any comments here with the rss feed for this post
    post a comment or leave a trackback, mettez-le en favori, vous pouvez le mettre en favoris
    vous pouvez la mettre en favoris, ajouter aux favoris le, setze ein lesezeichen, setzen sie ein lesezeichen
    du kannst alle antworten, kommentare zu diesem eintrag, kommentare zu diesen eintrag
    guarda el enlace permanente, guardar el enlace permanente
    guarda enlace permanente, guardar link permanente, guardar o link permanente, adicione o link permanente
    adicione aos favoritos, marque como favorito, contrassegna il permalink, aggiungi ai segnalibri
    bookmark de permalink, maak dit favoriet met de permalink, добавьте в закладки, добавить в закладки
    dodaj zakładkę do, dodaj do zakładek, bokmärk permalänken, bogmærk permalinket, bokmerk permalenken
    lägg till permalänken, uložit odkaz do záložek, パーマリンクをブックマーク, 将固定链接, 永久链接, 永久連結
""")
