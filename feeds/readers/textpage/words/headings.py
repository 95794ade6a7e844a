"""Words of the heading above the comments."""

from feeds.readers.textpage.words import table

# Nouns of the heading above the comments, with and without a number: "3 Responses to …", "Comments (3)".
COMMENTS = table("""
    komentarja, komentarjev, टिप्‍पणियां, टिप्पणियाँ, टिप्पणी, nhận xét, ulasan, komentarai, komentarų
    kommentaari, kommentaar, ummæli, athugasemdir
    writeback, writebacks, messages de forum, message de forum, mensajes de foro, mensajes del foro, messaggi di forum
    comments and trackbacks, comments & trackbacks, feedbacks, shouts, notes from readers
    webmentions, mentions, erwähnungen, letters, reader mail, your comments, your thoughts
    ความคิดเห็น, коментара, коментар, komentara, ความเห็น
    opmerking, この記事へのコメント, この記事へのコメント一覧, 記事へのコメント, この投稿へのコメント, تعليقان
    هناك تعليقان
    هناك تعليق, כל התגובות
    comment, comments, response, responses, reply, replies, thought, thoughts, reaction, reactions, discussion
    ergänzung, ergänzungen, anmerkung, anmerkungen, ideia, ideias, wortmeldungen, lesermeinungen, zuschriften
    conversation, feedback
    reader comments, readers comments, readers' comments, readers’ comments, user comments, top comments, all comments
    comments & responses, comments and responses, visitor comments
    commentaire, commentaires, réponse, réponses, réaction, réactions, réflexion, réflexions, avis, pensée, pensées
    vos commentaires, les commentaires, vos réactions, réagissez
    kommentar, kommentare, antwort, antworten, reaktionen, meinungen, rückmeldungen, gedanken, gedanke
    leserkommentare
    diskussion, leserbriefe, reaktion
    comentario, comentarios, respuesta, respuestas, opiniones, pensamiento, pensamientos, reflexión, reflexiones
    ideas
    opinión, reacciones
    comentário, comentários, resposta, respostas, pensamento, pensamentos, opiniões, reações, comentarios dos leitores
    commento, commenti, risposta, risposte, pensiero, pensieri
    reactie, reacties, opmerking, gedachte, gedachten, antwoord, antwoorden, opmerkingen, комментарий, комментария
    комментариев
    комментарии, ответ, ответа, ответов, отзыв, отзыва, отзывов, отзывы
    мысль, мысли, мыслей, обсуждение, коментар, коментарі, коментарів, коментаря, коментари, komentarz, komentarze
    komentarzy, odpowiedź, odpowiedzi, myśl, myśli
    kommentarer, svar, tankar, tanke, tanker, reaktioner, kommenttia, kommentit, kommentti, vastausta, vastaus, ajatusta
    komentáře, komentářů, komentář, odpovědi, názory, komentár, komentáre, komentárov
    hozzászólás, hozzászólások, megjegyzés, megjegyzések, vélemény, comentariu, comentarii, răspuns, răspunsuri, gând
    gânduri, yorum, yorumlar, yanıt, düşünce, komentari, komentara, odgovora
    σχόλιο, σχόλια, απαντήσεις, σκέψεις, comentari, comentaris, komentar, tanggapan, bình luận, ý kiến, コメント
    件のコメント
    件のフィードバック, フィードバック, コメント一覧, みんなのコメント, 件
    评论, 条评论, 則留言, 則回應, 条回复, 条留言, 个评论, 留言, 網友評論, 网友评论, 全部评论, 最新评论, 热门评论, 回复
    回應, 迴響, 則迴響, 個回應, 个回复, 篇回應, 评论列表, 發表迴響, 条回应
    个想法, 条, 則, 個
    读者评论, 讀者評論, 讀者留言, 讀者回應, 读者留言, 网友留言, 網友留言, 用户评论, 文章评论, 最新留言, 条网友评论
    読者のコメント, 皆さんのコメント, コメント欄, 독자 댓글, 댓글 의견, ý kiến bạn đọc, bình luận của bạn đọc, ý kiến của bạn đọc
    phản hồi, nhận xét, การตอบกลับ, ข้อคิดเห็น, แสดงความคิดเห็น, tanggapan pembaca, komentar pembaca, टिप्पणियाँ
    टिप्पणी, टिप्पणियां, תגובות גולשים, תגובות הגולשים, תגובות קוראים, טוקבקים, تعليقات القراء, آراء القراء, التعليقات على
    دیدگاه‌ها, نظرات کاربران, نظر کاربران, نظرها, دیدگاه ها, ver comentários, total de comentários
    comentários dos leitores, comentarios de los lectores, comentarios de lectores
    comentarios de usuarios, comentários do leitor, commenti dei lettori, totale commenti, vos commentaires sur
    commentaires des lecteurs, commentaires sur, vos réactions sur, réactions des lecteurs, lezersreacties
    reacties van lezers, leserbeiträge, leserreaktionen, leserkommentar, beiträge der leser
    комментарии читателей, отзывы читателей, мнения читателей, коментарі читачів, komentarze czytelników
    opinie czytelników, läsarkommentarer, läsarnas kommentarer, lukijoiden kommentit, diskuze
    diskuse, příspěvky v diskuzi, diskusia, názory čitateľov, olvasói hozzászólások, okur yorumları
    comentariile cititorilor, σχόλια αναγνωστών, kommentarer fra lesere, læserkommentarer
    댓글, 개의 댓글, 개 댓글, 개의 응답, 댓글 목록, 개의 생각, 의견, تعليق, تعليقات, التعليقات, ردود, רد, תגובות
    תגובה, מחשבות, دیدگاه, نظرات
    نظر
    отговор, отговори, odgovor, odgovori, odgovorov, respostes, لێدوانەکان, لێدوان, بۆچوون, odpovědí, odpověď
    reakcí, reakce, ateb, atebion, sylw, απάντηση, απαντησεις, respondo, respondoj, penso, pensoj, komento
    komentoj, erantzun, iruzkinak, iruzkina, ردّ, رد, freagairt, freagairtean, fhreagairt, 件の返信, balesan
    კომენტარი, atbildes, atbilžu, atbilde, komentāri, komentārs, balasan, komen, de răspunsuri, de comentarii
    odpovede, odpoveď, odpovedí, komente, koment, përgjigje, одговора, одговор, одговори, cevap, نے جواب دیا
    نے جوابات دیئے, جواب, trả lời, na komento, na mga komento, پاسخ
    відповідь, відповіді, відповідей
""")

# The same, but only behind a number: "2 messages".
COUNTED = table("""
    message, messages, mensaje, mensajes, mensagem, mensagens, messaggio, messaggi, nachricht, nachrichten
    berichten, сообщение, сообщения, сообщений, wiadomości, meddelanden, meldinger, viestiä, zpráv, üzenet, mesaj
    remark, remarks, wortmeldung, wypowiedzi
""")

# Those that a few engines write right before the name of the site: "4 Comments the-site".
TITLED = table(
    "comments, commentaires, kommentare, comentarios, comentários, commenti, reacties, kommentarer, комментариев"
)

# Those that head much else, too, but behind a number.
IDEAS = table("ideas, ideia, ideias, letters, message, messages")

ONE = table("""
    one, un, une, ein, eine, una, uno, um, uma, één, een, один, одна, jeden, jedna, en, ett, et, yksi, bir, unu, μία
    ένα, satu, single
    رد واحد, jedan, един, viens, viena, egy, אחת
""")

NONE = table("""
    pas de, pas encore de, noch keine, aún no hay, todavía no hay, no hay, ainda não há, non ci sono, nog geen
    пока нет, brak, ingen, 暂无, 尚無, まだ
    no, zero, aucun, aucune, keine, kein, ningún, sin, nenhum, nenhuma, sem, nessun, nessuna, geen, нет, brak, inga
    ingen, ei, bez, nincs, niciun, yok, κανένα, 没有, 無, 없음, لا, אין
""")
# Around the noun: "There are 3 comments", "3 thoughts on …", "… への3件のフィードバック".
THERE = table("there is, there are, 共有, 有, 一共, has, hay, il y a, es gibt, tem, ci sono, c'è")
ON = table("""
    on, to, for, about, so far, sur, à, au, zu, auf, für, en, a, sobre, em, ao, su, per, in, op, bij
    over, nt, o, aan, om, vid, att, z, про, щодо, hakkında, tungkol, у записі, към, для, по, на тему, τον, στην
    u textu, artikkeliin, aiheesta, για, στο, despre, la, om, על, على, về, tentang, pada, til, na temat, uz
    к, на, о, до, do, na, för, på, til, till
    ar, air, i, pri, aiheeseen, دربارهٔ, برای, untuk, marang, par, te, บน, از, برائے, trong, u, k, בנושא, بـ, إلى
    kepada
    para, درباره
""")
ABOUT = table("有, 的, 上有, 上的, 中有, bejegyzéshez, yazısına, への, に対する, üzerine, için, 에 대한, हेतु")
