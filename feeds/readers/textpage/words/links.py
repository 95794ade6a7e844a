"""Words of the links at a comment."""

from feeds.readers.textpage.words import table

# What the reader of a comment can do with it, and what the engine says of it.
# … of these, those that answer a comment: nothing of its text stands below them.
REPLY = table("""
    vasta, erantzun, odgovor, atsakyti, atbildēt, përgjigjuni, одговор, відповідь
    reply, reply to this, reply to comment, reply to this comment, respond, log in to reply, login to reply
    log in or register to post comments, log in to post comments, répondre, répondre à ce commentaire
    connectez-vous pour répondre, antworten, antwort, zum antworten anmelden, responder, contestar
    accede para responder, inicie sesión para responder, faça login para responder, inicie a sessão para responder
    rispondi, accedi per rispondere, beantwoorden, antwoord, antwoorden, reageer, reageren, log in om te reageren
    ответить, войдите чтобы ответить, відповісти, отговор, odpowiedz, zaloguj się aby odpowiedzieć, svara, svar
    logga in för att svara, besvar, vastaa, odpovědět, odpovedať, válasz, válasz erre, răspunde, răspundeți, yanıtla
    cevapla, odgovori, απάντηση, respon, balas, trả lời, 返信, 返信する, 回复, 回覆, 回应, 回應, 답글, 답글 달기, رد
    الرد, ردحذف, הגב, השב, להגיב, הגבמחק, پاسخ, ตอบกลับ
    reply to this post, reply to this thread, reply to message, respond to this, répondre à ce message
    répondre à ce commentaire, répondre au commentaire, répondre à cette réponse, auf diese nachricht antworten
    auf diesen beitrag antworten, responder a este mensaje, responder este mensaje, responder al comentario
    responder a este comentario, responder a esta mensagem, responder ao comentário, rispondi a questo messaggio
    rispondi a questo commento, reageer op dit bericht, reageer op deze reactie, beantwoord dit bericht
    ответить на сообщение, ответить на комментарий, ответить на это, odpowiedz na ten komentarz
    odpowiedz na komentarz, svara på kommentar, svara på detta, svar på denne kommentar, svar på kommentar
    vastaa tähän viestiin, vastaa kommenttiin, odpovědět na komentář, respondre, respondre a aquest missatge
    このコメントに返信, 回复评论, 回复该评论, reply to this comment », add a reply, reply to comment, quote and reply
    responder comentario, ver respuestas, responder a este, reply to this
    beitrag beantworten, kommentar beantworten, auf kommentar antworten, svar på innlegg, svar på indlæg, besvara
    reagovat, reagovat na příspěvek, reageer hierop, reageer op, ответить автору, ответить на комментарий, відповісти на
    odpowiedz na post, răspunde la comentariu, cevap ver, cevap yaz, yanıt ver, απαντήστε, trả lời bình luận, ตอบ
    ตอบความคิดเห็น, balas komentar, जवाब दें, उत्तर दें, הגב לתגובה זו, הגב לתגובה, השב לתגובה, השב לתגובה זו, להגיב לתגובה
    رد على التعليق, رد على هذا التعليق, أضف ردا, الرد على التعليق, پاسخ به, پاسخ دادن, 回應留言, 回覆留言, 回复ta
    返信を書く, このコメントに返信する, 답글쓰기, 답댓글, 답변
""")

# What leads from an answer to the comment that it answers, and from a comment to its answers.
PARENT = table("""
    parent, parent comment, up thread, père, commentaire parent, eltern, übergeordnet, padre, comentario padre
    comentário pai, commento padre, родитель, уровень выше, rodzic, nadrzędny, förälder, 上一级, 父评论, 親コメント
""")
THREAD = table(
    "thread, fil, strang, hilo, tópico, ветвь, ветка, ветвь дискуссии, ветка дискуссии, гілка, wątek, tråd, draad, スレッド"
)

ACTIONS = (
    REPLY
    | PARENT
    | THREAD
    | table("""
    site, site web, webseite, sitio web, sitio, sito, sito web, página web, сайт, strona www, hemsida, webbplats
    hjemmeside, kotisivu, ウェブサイト, ホームページ, 网站, 홈페이지, リブログ, next, prev, context, full context, unthread
    required, optional, will not be published, obligatoire, erforderlich, pflichtfeld, obligatorio, obrigatório
    verplicht, обязательно
    no title, no subject, untitled, 無題, ردحذف, رد حذف, 댓글쓰기, 수정/삭제, reply to thread, הגבמחק, השבמחק
    reply, reply to this, reply to this comment, reply to comment, respond, answer, log in to reply, login to reply
    replies
    log in to post comments, login to post comments, log in or register to post comments, sign in to reply
    login or register to post comments, reply with quote, thread, thread from start, expand, collapse, hide, show
    parent, link, permalink, permanent link, perma-link, direct link
    comment link, link to this, link to this comment, like, likes, unlike, liked, dislike, love, loading, share
    share this comment, tweet, report, report abuse
    report comment, report this comment, report spam, flag, flag as inappropriate, flag comment, mark as spam, spam
    edit, edited, delete
    remove, quote, cite, mention, recommend, recommended, recommends, vote, vote up, vote down, upvote, downvote, up
    down, helpful
    translate, see translation, homepage, website, www, url, web, profile, view profile, go to profile, active, email
    e-mail, follow
    bookmark
    ignore user, abuse, hide replies, show replies
    show more, show less, see more, view more, more, view replies, view reply, expand full comment, give gift, clap
    claps, copy link, save, reblog, message, pm
    awaiting moderation, your comment is awaiting moderation, score, votes, upvotes, upvoted, downvoted, rate this
    rating, thumbs up, thumbs down, gravatar, avatar, quote this comment
    répondre, répondre à ce commentaire, connectez-vous pour répondre, identifiez-vous pour répondre, citer
    citer ce commentaire
    effacer, ссылка на этот комментарий, ссылка на комментарий, lien vers ce commentaire, enlace a este comentario
    link zu diesem kommentar, permalink to this comment, link to comment, comment permalink, #permalink
    permalien, lien, lien permanent, lien direct, modifier, supprimer, signaler, signaler un abus
    signaler ce commentaire, alerter, partager, j'aime, j’aime, recommander
    antworten, antwort, auf diesen kommentar antworten, zum antworten anmelden, zitieren, bearbeiten, löschen, melden
    teilen, gefällt mir
    direktlink, permanentlink, link zum kommentar, kommentar melden, empfehlen, diesen kommentar melden
    responder, contestar, responder a este comentario, accede para responder, inicie sesión para responder, citar
    enlace, enlace permanente
    editar, eliminar, borrar, suprimir, denunciar, reportar, compartir, me gusta, responder citando
    excluir, apagar, compartilhar, partilhar, curtir, gosto, link permanente, ligação permanente
    faça login para responder, inicie a sessão para responder, entre para responder
    rispondi, rispondi al commento, accedi per rispondere, cita, modifica, elimina, segnala, condividi, mi piace
    collegamento permanente
    beantwoorden, antwoord, antwoorden, reageer, reageren, log in om te reageren, inloggen om te reageren, citeren
    bewerken, verwijderen, delen, vind ik leuk, rapporteer, permanente link
    ответить, войдите чтобы ответить, цитировать, цитата, удалить, изменить, редактировать, пожаловаться, поделиться
    нравится, мне нравится, ссылка
    постоянная ссылка, развернуть, свернуть, ветвь, ветка, родитель, уровень выше, ответить с цитатой, відповісти
    видалити, отговор, отговори
    odpowiedz, zaloguj się aby odpowiedzieć, cytuj, usuń, edytuj, zgłoś, udostępnij, lubię to, link bezpośredni
    svara, logga in för att svara, radera, ta bort, anmäl, dela, gilla, svar, besvar, slet, slett, rapporter, del
    synes godt om, lik, vastaa, poista, jaa, ilmoita, tykkää
    odpovědět, pro přidání odpovědi se musíte přihlásit, smazat, upravit, nahlásit, sdílet, to se mi líbí, odpovedať
    vymazať, odpovedz, válasz, válasz erre, törlés, megosztás, tetszik
    răspunde, răspundeți, ștergeți, șterge, raportează, yanıtla, cevapla, sil, düzenle, paylaş, beğen, şikayet et
    odgovori, izbriši
    απάντηση, απάντησε, διαγραφή, respon, suprimeix, balas, hapus, trả lời, xóa, thích, chia sẻ, 返信, 返信する, 削除
    編集, 引用
    通報, いいね, いいね!, このコメントへ返信, 違反を報告
    回复, 回覆, 回应, 回應, 删除, 刪除, 举报, 檢舉, 分享, 赞, 讚, 支持, 反对, 编辑, 顶, 踩, 支持(0), 反对(0), 답글
    답글 달기, 댓글, 댓글주소, 수정/삭제, 수정, 삭제, 신고
    좋아요, 공유
    رد, حذف, مشاركة, إعجاب, تبليغ, השב, הגב, להגיב, מחיקה, מחק, שתף, پاسخ
    read more, cancel, cancel vote, cytować, odśwież listę komentarzy
    like comment, like this comment, hide comment, be the first to like, be the first to like this, liked by, report this
    report this post, report post, report as abusive, report as spam, report inappropriate, report offensive
    inappropriate, offensive, flag this comment, alert moderator, collapse replies, expand replies, load more replies
    view all replies, collapse thread, collapse comment, jump to parent, direct reply
    signaler un contenu, signaler au modérateur, signaler ce contenu, alerter le modérateur, je recommande
    voir les réponses, masquer les réponses, beitrag melden, verstoß melden, missbrauch melden
    lesenswert, leserempfehlung, leserempfehlungen, daumen hoch, daumen runter, antworten anzeigen, antworten ausblenden
    denunciar comentario, reportar comentario, votar, valorar, ocultar respuestas, denunciar comentário, reportar abuso
    recomendar, ver respostas, segnala commento, segnala abuso, segnala un abuso
    raccomanda, mostra risposte, nascondi risposte, rapporteer misbruik, misbruik melden, meld misbruik, aanbevelen
    toon reacties, verberg reacties, пожаловаться на комментарий, сообщить о нарушении
    поддержать, показать ответы, скрыть ответы, поскаржитися, подобається, поділитися, докладвай
    zgłoś nadużycie, zgłoś do moderacji, zgłoś komentarz, łapka w górę, łapka w dół, pokaż odpowiedzi
    anbefal, anbefalt, anbefaling, anbefalinger, liker, rapportér, rapporter kommentar, anmeld, anmeld kommentar
    rekommendera, rekommenderar, anmäl kommentar, anmäl inlägg, suosittele, ilmianna, ilmianna viesti, asiaton viesti
    nahlásit příspěvek, doporučit, zobrazit odpovědi, nahlásiť, zdieľať
    jelentem, moderátor, raportează comentariu, îmi place, aprecieri, beğendim, şikayet
    αναφορά, μου αρέσει, κοινοποίηση, denunciar, m'agrada, prijavi, sviđa mi se, suka, laporkan, bagikan, sukai
    báo vi phạm, báo cáo, quan tâm, thích bình luận, ถูกใจ, แชร์, ลบ, รายงาน, แจ้งลบ, आपत्तिजनक, पसंद, शेयर
    אהבתי, דווח, דווח על תגובה, דיווח, המלץ, שתף תגובה, לא אהבתי, أعجبني, لم يعجبني, إبلاغ, إبلاغ عن, تعديل, موافق, غير موافق
    پسندیدن, گزارش, موافق, مخالف, 点赞, 點讚, 讚好, 赞同, 不赞同, 收起, 展开, 查看回复, 收起回复, 展開, 查看對話
    檢舉留言, 踩一下
    通報する, いいね！, 違反報告, 返信を見る, 共感, 공감, 비공감, 추천, 비추천, 답글 보기, 신고하기
""")
)

# Above a comment's children, where an engine says so by a word alone.
NESTS = table("""
    replies, réponses, antworten, respuestas, respostas, risposte, reacties, ответы, відповіді, odpowiedzi, svar
    vastaukset
    odpovědi, odpovede, válaszok, răspunsuri, yanıtlar, απαντήσεις, respostes, balasan, trả lời, 返信, 回复, 回覆, 답글, الردود
    תגובות
""")
