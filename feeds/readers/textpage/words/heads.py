"""Words on the head of a comment."""

from feeds.readers.textpage.words import table

# Behind a name: "Jane Doe says:". Some languages put it on the comment's head, some say it with a particle.
SAYS = table("""
    spunea, rekao je, rekla je, povedal(a), rašė, teica, ütles, sagði, esan du, ने कहा, rakstīja, kirjutas
    skrifaði
    הגיב, הגיבה, הגיב/ה, พูดว่า, กล่าวว่า, говорить, казав, коментує, коментира, meni, kommenterar, kommenterade
    tulisan
    says, said, wrote, writes, commented, replied, replies, responded, added, adds, asked, asks
    had this to say
    a écrit, a dit, dit, écrit, a répondu, répond, a commenté, commente, écrivait, a réagi
    sagt, sagte, schrieb, schreibt, meint, meinte, hat gesagt, hat geschrieben, kommentierte, kommentiert, antwortete
    dijo, dice, escribió, escribe, comentó, comenta, ha dicho, ha escrito, respondió, responde
    disse, diz, escreveu, escreve, comentou, respondeu, falou
    ha detto, ha scritto, scrive, scrisse, ha commentato, commenta, risponde, ha risposto
    zegt, zei, schreef, schrijft, reageerde, reageert, antwoordde
    оставил, оставила, оставил комментарий, оставила комментарий
    пишет, писал, писала, написал, написала, написал(а), говорит, сказал, сказала, сказал(а), комментирует, ответил
    ответила
    отвечает, пише, написав, каже, сказав, казва, каза, написа
    mówi, pisze, napisał, napisała, napisał(a), powiedział, powiedziała, powiedział(a), skomentował
    säger, skriver, skrev, sa, sade, siger, sagde, sier, sanoo, sanoi, kirjoitti, kirjoittaa, kommentoi
    napsal, napsala, napsal(a), říká, píše, řekl, řekla, řekl(a), povedal, hovorí, szerint, írta, mondta, írja
    spune, a spus, a scris, scrie, zice, dedi ki, diyor ki, dedi, diyor, yazdı, şöyle dedi, kaže, rekao, napisao
    pravi
    diu, ha dit, ha escrit, berkata, mengatakan, viết, nói, đã nói, đã viết, λέει, είπε, έγραψε, γράφει, ο/η έγραψε
    より, さんより, さんの発言, さんのコメント, のコメント, さんは書きました, 说, 说道, 說, 說道, 写道, 寫道, 表示
    评论道, 回复, 發表
    提到, 提到了, 留言道
    님의 말, 님이 말했습니다, 님의 댓글, 님의 말말말, 말하길, يقول, قال, كتب, كتبت, אמר, אומר, אמר/ה, כתב, כתב/ה, گفت
    می‌گوید
    yn dweud, diras, می گوید, گفته, je napisao, je napisala, saka, thotë, ay nagsasabing, کہتے ہیں, bình luận
    komentarz, 댓글, 의 댓글
""")

# Before a name: "Posted by: Jane Doe".
BY = table("""
    ο/η, kommentiert von, gesendet von, 投稿, 発言者, comment posted by, commentaire n°, reactie door, kommentiert durch
    posté par, réponse de, réponse par, réponse de l'auteur, antwort von, respuesta de, resposta de, risposta di
    antwoord van, ответ от, odpowiedź od, svar från, svar fra, svar av, vložil(a), přidal, přidala, vložila, zapsal
    posted by, schrieb, wrote, escribió, escreveu, ha scritto, schreef, napisał, skrev, registered commenter
    unregistered commenter, comment by, commented by, written by, submitted by
    added by, left by, response by, reply by, sent by
    by
    from, name, author, commenter, posted by author, comment from, reply from, permalink submitted by, posted
    par, posté par, publié par, écrit par, rédigé par, commentaire de, commentaire par, envoyé par, ajouté par
    proposé par
    auteur, nom, de, soumis par, von, geschrieben von, verfasst von, kommentar von, eingetragen von, gepostet von
    beitrag von
    erstellt von, gespeichert von, eingereicht von, hinzugefügt von, ingediend door, verzonden door, skickat av
    postet av, innsendt av, opublikowane przez, zamieszczone przez, отправлено, отправлено пользователем, enviat per
    publicat per, odeslal, objavio, autor, verfasser, por, publicado por, escrito por, comentario de, comentario por, enviado por
    dicho por
    comentário de, comentário por, postado por, da, di, scritto da, pubblicato da, inviato da, postato da, commento di
    commento da, autore, door, geplaatst door, reactie van, geschreven door, ingezonden door, van
    auteur du commentaire
    автор, от, комментарий от, отправил, опубликовал, добавил, прислал, автор комментария, від, коментар від
    przez, napisany przez, dodane przez, dodał, wysłane przez, autor komentarza, av, inlagt av, skrivet av
    kommentar av
    postat av, skrevet av, indsendt av, af, kommentar fra, fra, kirjoittaja, lähettänyt, vložil, napsal, od, írta
    beküldte
    scris de, trimis de, postat de, gönderen, yazan, από, συντάκτης, στάλθηκε από, oleh, bởi, per, escrit per
    投稿者, コメント投稿者, 名前, 投稿者名, 作者, 来自, 发表者, 发布者, 發表者, 留言者, 由, 글쓴이, 작성자, بواسطة
    מאת, על ידי, توسط
""")

# Before a name only where a colon stands between: "User: Jane Doe".
FIELDS = table("""
    name/blog, user, username, nickname, nick, commentator, utilisateur, pseudo, benutzer, benutzername, usuario, usuária, usuário
    utente, nome, nombre, naam, gebruiker, пользователь, имя, ник, użytkownik, nazwa, användare, namn, bruger, bruker, navn
    nimi, uživatel, jméno, felhasználó, név, nume, kullanıcı, όνομα, ユーザー, ユーザー名, ハンドルネーム, お名前
    用户, 用户名, 昵称, 暱稱, 姓名, 이름, 닉네임, الاسم, שם
""")

# Before a comment's text, where all have it.
TEXTS = table("""
    comment, comments, comment/excerpt, message, text, commentaire, kommentar, nachricht, comentario, mensaje, comentário
    mensagem, commento, messaggio, reactie, bericht, комментарий, сообщение, komentarz, コメント, 本文, 评论, 内容, 내용
""")

# Before a comment's title: "Subject: Re: legs".
TITLES = table("""
    subject, title, betreff, objet, sujet, asunto, assunto, oggetto, onderwerp, тема, temat, ämne, emne, aihe, otsikko, předmět
    tárgy, subiect, konu, θέμα, 件名, 題名, 主题, 主題, 标题, 제목, הנושא, נושא, الموضوع
""")

# Between the parts of a head, and before or behind its date.
JOINTS = table("""
    data, datum, fecha, dato, dátum, päivämäärä, data publikacji, 日付, 日期, 時間, 时间
    sur, about, around
    on, at, the, dated, posted, tracked, published, written, submitted, posted on, posted at, added, added on
    written on, date, in, of, about, time, says on
    said on, and, el, a las, las, le, du, à, dès, am, um, uhr, vom, den, der, kl, kl., klo, il, alle, alle ore, ore
    in data
    em, às, as, op, om, в, от, от:, o, dnia, godz, godz., dne, v, ve, la, ora, tarih, στις, την, στο, pada, pukul, lúc
    ngày, の, に
    в:, дата, date:, vào, vào lúc, om kl., de, на, u, at:, saat, tarihinde, am:, publié le, posté le, écrit le, le:
    gepostet am, 在, เมื่อ, در, kell
    geschrieben am, publicado el, publicado em, postado em, inviato il, scritto il, geplaatst op, tracked on, em:, el:
    ás, 发表于
    发表於, 於, 于, 發表於, 投稿日, 投稿日時, 日時, 作成日時, 発言時刻, 날짜, 작성일, في, ב, ב-, בתאריך, בשעה, στις:
    den:, d., c, c.
""")

# What a commenter is on this site, beside the name.
BADGES = table("""
    mitglied, membre, miembro, membro, author, post author, the author, article author, creator, op, mod, moderator
    team, host, owner, guest user, not verified, unverified, verified, verified user, member, subscriber, paid
    founding member, top commenter, top fan, contributor, registered user, registered, in reply to
    author of this post, site author, blogger, vip, new, pinned, featured, featured comment, editor's pick, pro
    he/him, she/her, they/them, auteur, auteur de l’article, auteur de l'article
    auteur de l’article/autrice de l’article, auteur du billet, non vérifié, modérateur, épinglé, autor, beitragsautor
    beitragsautorin, autor des beitrags, verfasser, artikelautor, nicht überprüft, angeheftet, autor de la entrada
    autor del artículo, no verificado, autor da postagem, autor do post, não verificado, autore, autore articolo
    autore dell'articolo, non verificato, berichtauteur, niet gecontroleerd, автор, автор записи, автор статьи
    не проверено, модератор, администратор, autor wpisu, niezweryfikowany, moderatör, författare, inläggsförfattare
    forfatter, innleggsforfatter, kirjoittaja, autor příspěvku, szerző, a bejegyzés szerzője, yazar, yazı yazarı
    συντάκτης, 投稿者, 投稿作成者, 記事作成者, 作者, 文章作者, 博主, 楼主, 层主, 內容作者, 글쓴이, 작성자, الكاتب
    blog post author, article creator, story author, top contributor, top commentator, staff writer, reporter, verified member
    热评, 置顶, 楼主回复, 精彩评论, 小编, トップコメント, כתב, ผู้เขียน, tác giả, penulis, redakcja, redaktion, redaktor, redakce
    كاتب المقال, מחבר, נכתב על ידי מחבר הפוסט
""")

# … or a name for one who gave none.
GUESTS = table("""
    guest, visitor, besucher, visiteur, visitante, gast, invité, invitado, convidado, ospite, гость, gość, admin
    administrator, editor, staff, anonymous user, anonymous visitor, utilisateur, usuario, benutzer, 管理人, 匿名
    ゲスト, 游客, 访客, a visitor, a guest, a reader, un visiteur, un lecteur, ein besucher, ein gast, ein leser
    un visitante, un lettore, un visitatore, een bezoeker, een lezer, en gäst, en gjest
""")

# Before the name of the one who is answered.
TOWARDS = table("""
    in reply to, replied to comment from, replied to a comment by, replied to a comment from, replying to, replied to
    reply to, respondió a, a répondu à, ha risposto a, respondeu a, отвечает, @, ↩, ↪, ➤, ▶, →, en réponse à
    réponse à, als antwort auf, antwort auf
    en respuesta a, respondiendo a, em resposta a
    respondendo a, in risposta a, in antwoord op, als reactie op, в ответ на, ответ на, у відповідь на
    w odpowiedzi na
    odpowiedź na, som svar på, svar til, som svar til
    vastauksena, odpověď na, válasz erre, ca răspuns la, yanıt olarak, σε απάντηση στον, 返信先, 回复给, 回复, 回覆
    ردا على
    בתגובה ל
""")

PINGBACK = table("""
    pingback, pingbacks, ping, pings, pingback by, pingback from, rétrolien, ピンバック, пингбэк, обратная ссылка
    уведомление, pingback von, pingback di, pingback de
    引用通告, 핑백, ping-back, tilbakeping, pingbacks:, τίτλος pingback, إشارة, פינגבאק, zpětný odkaz, geri bildirim
    geri izleme pingi, spinback
""")

TRACKBACK = table("""
    trackback, trackbacks, trackback by, trackback from, trackback von, trackback di, trackback de, tracked on
    rétroliens, トラックバック, 트랙백, трекбек, трэкбек, 引用
    trackback door, trackback av, trackback:, trackback od
""")
