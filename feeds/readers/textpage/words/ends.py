"""How lines below the comments begin."""

from feeds.readers.textpage.words import table

# How the lines below the comments begin: the form or the way to it, …
LEAVE = table("""
    legg inn en kommentar, objavi komentar, objavite komentar, ارسال یک نظر, एक टिप्पणी भेजें, แสดงความคิดเห็น
    catat ulasan, mag-post ng isang komento, rašyti komentarą, ierakstīt komentāru, postita kommentaar
    vastaa, ใส่ความเห็น, trả lời, اكتب تعليقُا, להגיב, tinggalkan sebuah komentar, ให้ความเห็น, напишіть коментар
    gửi bình luận, оставете коментар, σχολίασε, kommenteeri, egizu iruzkin bat, نظر دهید, deixar un comentario
    ostavite komentar, egy jó hozzászólás jó lenne, コメントをどうぞ, palikti komentarą, komentēt, zanechať komentár
    lini një koment, оставите коментар, publicar un comentari, poslat komentář, einen kommentar hinterlassen
    αφήστε σχόλιο, lisa kommentaar, ارسال ديدگاه, tulis sebuah komentar, publicaţi un comentariu
    објавите коментар, yorumlarınızı alalım, 添加一条评论, إرســال التعليق, publicar comentari, odeslat komentář
    kommentar abschicken, kirim komentar, pubblica il commento, コメントを送信, 댓글 작성, skelbti komentarą
    publiser kommentar, opublikuj komentarz, publicaţi comentariul, skicka kommentar, แสดงความเห็น
    опублікувати коментар, phản hồi, 張貼迴響, لن يتم نشر عنوان, вашият email адрес няма, váš email nebude zvežejněn
    din e-mailadresse vil ikke, η ηλ. διεύθυνση σασ, آدرس پست الکترونیکی شما, sähköpostiosoitettasi ei julkaista
    האימייל לא יוצג באתר, vaša email adresa neće, alamat email anda tidak, 이메일은 공개되지 않습니다
    din e-postadresse vil ikke, het e-mailadres wordt niet gepubliceerd, adresa de e-mail nu
    vaša emailová adresa nebude uverejnená, vaša e-mailová adresa nebude zverejnený
    e-postadressen publiceras inte, อีเมลของคุณจะไม่แสดงให้คนอื่นเห็น, e-posta hesabınız yayımlanmayacak
    ваша e-mail адреса не оприлюднюватиметься, email của bạn sẽ, 电子邮件地址不会被, 你的電子郵件位址並
    الحقول الإلزامية مشار إليها بـ, krævede felter er markeret med, erforderliche felder sind mit markiert
    τα υποχρεωτικά πεδία σημειώνονται με, los campos obligatorios están, pakolliset kentät on merkitty
    les champs obligatoires sont, שדות החובה מסומנים, ruas yang wajib ditandai
    i campi obbligatori sono contrassegnati, が付いている欄は必, 필수 입력창은 로 표시되어 있습니다, obligatoriske felt er merket med
    vereiste velden zijn gemarkeerd met, pola których wypełnienie jest, campos obrigatórios são marcados com
    campos obrigatórios marcados com, обязательные поля помечены, obligatoriska fält är märkta
    ช่องที่ต้องการถูกทำเครื่องหมาย, gerekli alanlar ile işaretlenmişlerdir, обов’язкові поля позначені
    các trường bắt buộc, 必填项已用 标注, 必要欄位標記為
    um kommentieren zu können, um zu kommentieren, um einen kommentar zu, pour commenter, pour laisser un commentaire
    para comentar, para dejar un comentario, per commentare, om te reageren, чтобы комментировать
    чтобы оставить комментарий, aby komentować, aby dodać komentarz, du måste vara inloggad för att kommentera
    enter your comment here, fill in your details below, introduce aquí tu comentario, introduce tus datos o haz clic
    entrez votre commentaire, entrer les renseignements ci-dessous, gib hier deinen kommentar ein
    trage deine daten unten ein, insira seu comentário aqui, preencha os seus dados abaixo, scrivi qui il tuo commento
    inserisci i tuoi dati qui sotto, vul je reactie in, vul je gegevens in, ange kommentar här, fyll i dina uppgifter
    введите свой комментарий, заполните поля или щелкните, wprowadź swój komentarz tutaj, ここにコメントを入力
    以下に詳細を記入するか, masukkan komentar anda di sini, yorumunuzu buraya yazın, 在此輸入你的回應
    log in to reply, login to reply, sign in to reply, write the first comment, répondre à cet article
    répondre à ce billet, réagir à ce billet, réagir, poster une réponse, schreiben sie den ersten kommentar
    schreibe den ersten kommentar, antwort schreiben, antwort verfassen, beitrag kommentieren, artikel kommentieren
    diesen artikel kommentieren, diesen beitrag kommentieren, kommentar posten, añadir comentario, agregar comentario
    publicar comentario, responder a esta entrada, publica tu comentario, comentar este artigo, inserir comentário
    deixe a sua opinião, aggiungi commento, inserisci commento, scrivi commento, commenta l'articolo
    lascia il tuo commento, rispondi a questo articolo, commenta, reageer, reageer op dit artikel, plaats reactie
    reactie toevoegen, voeg reactie toe, ваш отзыв, прокомментировать, skriv kommentar, lägg till kommentar
    tilføj kommentar, legg til kommentar, lisää kommentti, komentovat, vložit komentář, hozzászólok
    adaugă comentariu, adaugă un comentariu, bir yanıt yazın, yorum ekle, yorum bırak, προσθήκη σχολίου
    afegeix un comentari, dodaj komentar, tambah komentar, thêm bình luận, コメント投稿, 我要留言, 我要回應
    댓글쓰기, 댓글 등록
    add new comment, write a response, what are your thoughts, share your opinion, join in, start the discussion
    be the first to comment
    leave a reply, leave a comment, leave your comment, leave a response, leave comment, post a comment, post a reply
    post comment, post your comment, add a comment, add comment, add your comment
    add your own comment, write a comment, write a reply, submit a comment, submit comment, make a comment
    have your say, what do you think, share your thoughts, speak your mind, join the discussion, join the conversation
    cancel reply, click here to cancel reply, your email address will not be published, your email is never
    required fields, verify your comment, previewing your comment
    as a final step before posting your comment, log in to leave a comment, log in to comment, login to comment
    you must be logged in to post a comment, you must be logged in to comment, you must be logged in to reply
    sign in to comment, to leave a comment, to post a comment, enter your comment, type your comment
    an der diskussion teilnehmen, an diskussion teilnehmen, diskutieren sie, participez à la discussion
    participer à la discussion, rejoignez la discussion, rejoindre la discussion, únete a la conversación
    únete al debate, únete a la discusión, participe da discussão, entre na discussão, participe da conversa
    partecipa alla discussione, entra nella discussione, inizia la discussione, doe mee met de discussie
    neem deel aan de discussie, присоединиться к обсуждению, присоединяйтесь к обсуждению, dołącz do dyskusji
    gå med i diskussionen, delta i diskussionen, osallistu keskusteluun, tartışmaya katıl, 加入讨论, 参加讨论, 加入討論
    ディスカッションに参加, 토론 참여
    add a new comment, preview post comment, reply to this article, reply to this post, your turn, comment on this post
    comment on this entry, comment on this article, add your voice, add your two cents
    répondre à cet article, répondre à cette brève, répondre à ce billet, réagir à ce billet, commenter ce billet
    réagissez à cet article, votre réaction, soyez le premier à commenter, soyez le premier à réagir, poster un message
    schreiben sie den ersten kommentar, schreibe den ersten kommentar, schreib den ersten kommentar
    schreib einen kommentar, kommentar hinzufügen, diskutieren sie mit, diskutiere mit, auf diesen artikel antworten
    jetzt kommentieren, artikel kommentieren, beitrag kommentieren, mitdiskutieren
    responder a este artículo, sé el primero en comentar, comenta esta noticia, añadir comentario, agregar comentario
    enviar comentario, responder a este artigo, seja o primeiro a comentar, comente este artigo
    aggiungi commento, rispondi all'articolo, rispondi all’articolo, invia commento, scrivi il primo commento
    commenta l'articolo, commenta l’articolo, sii il primo a commentare, aggiungi il tuo commento
    reageer, reageer op dit artikel, reageer op dit bericht, reactie toevoegen, voeg een reactie toe, uw reactie
    jouw reactie, schrijf de eerste reactie, bir yanıt yazın, yanıt yaz, ilk yorumu sen yaz, yorum ekle, yorum yazın
    комментировать, написать ответ, добавить отзыв, оставить отзыв, будьте первым, napisz odpowiedź, wyślij komentarz
    bądź pierwszy, twój komentarz, skriv kommentar, lägg till kommentar, lägg till en kommentar, legg til kommentar
    tilføj kommentar, lisää kommentti, kommentoi, vložit komentář, komentovat, pridať nový komentár, új megjegyzés
    szólj hozzá te is, adaugă un comentariu, adaugă comentariu, προσθήκη σχολίου, σχολιάστε, afegeix un comentari
    thêm bình luận, viết bình luận, 写留言, 我要留言
    我要回應, コメントを書き込む, ログインしてコメント, 댓글 등록, 의견 쓰기
    post new comment, post a new comment, new comment, discussion about this post, ready for more
    laisser un commentaire, laissez un commentaire, laisser une réponse, laisser un message, ajouter un commentaire
    ajoutez un commentaire, écrire un commentaire, poster un commentaire, publier un commentaire
    enregistrer un commentaire, déposer un commentaire, votre adresse e-mail ne sera pas publiée
    votre adresse de messagerie ne sera pas publiée, annuler la réponse, donnez votre avis, réagir à cet article
    commenter cet article
    schreibe einen kommentar, schreiben sie einen kommentar, kommentar schreiben, kommentar hinterlassen
    hinterlasse einen kommentar, hinterlasse eine antwort, kommentar verfassen, kommentar abgeben
    kommentar veröffentlichen
    antwort abbrechen, deine e-mail-adresse wird nicht veröffentlicht, ihre e-mail-adresse wird nicht veröffentlicht
    kommentieren, neuen kommentar, einen kommentar schreiben, ihr kommentar, dein kommentar
    deja un comentario, deja una respuesta, dejar un comentario, dejar una respuesta, deja tu comentario
    publicar un comentario, añadir un comentario, añade un comentario, escribe un comentario, escribir un comentario
    cancelar la respuesta, cancelar respuesta, tu dirección de correo electrónico no será publicada
    agregar un comentario, añadir nuevo comentario, comentar, haz un comentario, nuevo comentario
    deixe um comentário, deixe uma resposta, deixar um comentário, deixar uma resposta, deixe seu comentário
    postar um comentário, enviar um comentário, adicionar comentário, escreva um comentário, faça um comentário
    cancelar resposta, o seu endereço de e-mail não será publicado, o seu endereço de email não será publicado
    comente
    novo comentário, publicar comentário, enviar comentário
    lascia un commento, lascia una risposta, posta un commento, scrivi un commento, aggiungi un commento
    inserisci un commento, commenta questo, annulla risposta, il tuo indirizzo email non sarà pubblicato
    nuovo commento
    plaats een reactie, geef een reactie, laat een reactie achter, laat een antwoord achter, een reactie posten
    een reactie plaatsen, reactie plaatsen, reageer op dit, schrijf een reactie, reactie annuleren, antwoord annuleren
    добавить комментарий, оставить комментарий, оставьте комментарий, оставьте ответ, написать комментарий
    отправить комментарий, отменить ответ, ваш комментарий, ваш адрес email не будет опубликован
    ваш e-mail не будет опубликован
    залишити відповідь, залишити коментар, додати коментар, дописати коментар, вашият коментар, напишете коментар
    публикуване на коментар, оставите одговор, ostavite odgovor, odgovori otkaži, ostavi komentar
    dodaj komentarz, prześlij komentarz, zostaw komentarz, napisz komentarz, skomentuj, anuluj pisanie odpowiedzi
    twój adres e-mail nie zostanie opublikowany, twój adres email nie zostanie opublikowany
    lämna ett svar, lämna en kommentar, skicka en kommentar, skriv en kommentar, kommentera, avbryt svar
    legg igjen en kommentar, legg igjen et svar, efterlad en kommentar, skriv et svar, læg en kommentar
    send en kommentar, annuller svar
    kirjoita kommentti, jätä kommentti, lähetä kommentti, vastaa viestiin, peruuta vastaus, napsat komentář
    přidat komentář, okomentovat, zanechat odpověď, zrušit odpověď na komentář, pridať komentár, zverejnenie komentára
    szólj hozzá, vélemény hozzászólás, hozzászólás küldése, megjegyzés küldése, új hozzászólás, lasă un răspuns
    lasă un comentariu, trimiteți un comentariu, anulează răspunsul, bir cevap yazın, bir yorum yazın, yorum yaz
    yorum gönder
    yorum yapın, cevabı iptal et, αφήστε μια απάντηση, δημοσίευση σχολίου, γράψτε ένα σχόλιο, ακύρωση απάντησης
    deixa un comentari, publica un comentari a l'entrada, tinggalkan balasan, tinggalkan komentar, posting komentar
    để lại một bình luận, đăng nhận xét
    コメントを残す, コメントを投稿, コメントする, コメントをする, コメントを書く, コメントを追加, コメントフォーム
    コメントの投稿
    返信をキャンセル, メールアドレスが公開されることはありません, コメントを入力, この記事にコメントする
    发表评论, 发表回复, 发表留言, 发布评论, 添加评论, 写评论, 我要评论, 我来说两句, 取消回复
    您的电子邮箱地址不会被公开, 您的邮箱地址不会被公开, 發表迴響, 發佈留言, 發表留言, 發表回應, 發表評論, 張貼留言
    取消回覆, 留下评论, 撰寫留言, 刷新评论
    댓글 쓰기, 댓글 남기기, 댓글 달기, 댓글을 남겨주세요, 답글 남기기, 응답 취소, 댓글 입력, اترك تعليق, اترك تعليقاً
    اترك تعليقًا, اترك رد, إضافة تعليق
    أضف تعليق, إرسال تعليق, إلغاء الرد, כתיבת תגובה, השאר תגובה, הוסף רשומת תגובה, הוספת תגובה, לבטל
    نظر بدهید, دیدگاهتان را بنویسید, ارسال نظر
""")

# … that no more are taken, …
CLOSED = table("""
    коментарите са изключени, τα σχόλια είναι απενεργοποιημένα, iruzkinak itxiak daude, نظرات بسته شده‌اند
    comentarios pechados, komentari su isključeni, 댓글이 닫혀있습니다, komentāri ir slēgti, komentáre sú zakázané
    komentarji so izklopljeni, komentet janë të mbyllura, затворено за коментаре, การแสดงความเห็นถูกปิด
    коментувати не дозволено, không cho phép ghi chú, 迴響已被關閉
    comments are off, comments are turned off, the comment form is closed, comments are currently closed
    kommentare sind deaktiviert, kommentare sind abgeschaltet, les commentaires sont désactivés
    los comentarios están desactivados, os comentários estão desligados, reacties staan uit, reacties zijn uitgeschakeld
    комментирование отключено, комментарии выключены, komentarze są wyłączone, kommentarerna är avstängda
    yorumlara kapalı, yorumlar kapatıldı, コメント欄は閉鎖, 评论功能已禁用, 댓글을 쓸 수 없습니다
    commenting is not available, comments are not available, commenting is disabled, comments have been turned off
    comments are off, commenting is off, the comment form is closed, sorry the comment form is closed now
    comments are closed, comments are now closed, comments closed, comments off, comments have been closed
    the comments to this entry are closed, comments on this entry are closed, commenting is closed
    commenting has been
    comments for this thread are now closed, comments are disabled, comments for this post are closed
    comments are no longer, responses are currently closed, new comments are not allowed
    this post is closed to comments
    comments on this post are closed, comments have been disabled, commenting on this, no new comments
    both comments and pings are currently closed, comments for this entry are closed, sorry the comment form is closed
    les commentaires sont fermés, les commentaires pour ce billet sont fermés, les commentaires sont désormais fermés
    les commentaires de ce billet sont fermés
    l'utilisation des commentaires est désactivée, l’utilisation des commentaires est désactivée
    les commentaires sont clos, commentaires fermés, commentaires désactivés, la discussion est fermée
    kommentare sind geschlossen, die kommentare sind geschlossen, die kommentarfunktion ist geschlossen
    kommentarfunktion geschlossen, kommentare geschlossen, kommentare deaktiviert, die kommentarfunktion
    los comentarios están cerrados, comentarios cerrados, comentarios desactivados, se han cerrado los comentarios
    los comentarios de esta entrada están cerrados, no se admiten más comentarios
    os comentários estão fechados, os comentários estão encerrados, os comentários estão desativados
    comentários encerrados, comentários fechados, comentários desativados, não são permitidos novos comentários
    i commenti sono chiusi, commenti chiusi, commenti disabilitati, i commenti sono disabilitati
    reacties zijn gesloten
    reageren is niet, de reacties zijn gesloten, reacties uitgeschakeld, reageren niet mogelijk
    комментарии закрыты, комментирование закрыто, обсуждение закрыто, комментарии отключены, коментарі закриті
    коментарі вимкнено, możliwość komentowania została wyłączona, komentowanie zostało wyłączone
    komentarze są zamknięte, komentowanie wyłączone
    kommentarer är stängda, kommentarer är inaktiverade, kommentarsfältet är stängt, kommentarer inaktiverade
    det er stengt for kommentarer, kommentarer er stengt, kommentarer er slået fra, lukket for kommentarer
    kommentointi on suljettu, kommentit on suljettu
    komentáře nejsou povoleny, komentáře jsou uzavřeny, diskuze je uzavřena, a hozzászólások jelenleg
    hozzászólások lezárva, comentariile sunt închise, yorumlar kapalı, yorumlar kapatılmıştır, τα σχόλια είναι κλειστά
    els comentaris estan tancats, komentar ditutup
    コメントは受け付けていません, コメントは受け付けていない, 現在コメントは受け付けておりません, コメントは締め切
    コメントは停止中, 评论已关闭, 留言已关闭, 本文评论已关闭, 迴響已關閉, 留言功能已關閉, 本篇迴響已關閉
    评论功能已关闭, 댓글이 닫혔습니다, 댓글은 닫혀, التعليقات مغلقة, التعليقات معطلة, סגור לתגובות, התגובות סגורות
""")

# … that there are more elsewhere (this may stand above them, too), …
AROUND = table("""
    التعليقات الأقدم, παλιότερα σχόλια, iruzkin zaharragoak, دیدگاه‌های قدیمی‌تر, stariji komentari
    korábbi hozzászólások, komentar sebelumnya, senāki komentāri, staršie komentáre, komente më të vjetra
    старији коментари, ความเห็นที่เก่ากว่า, старіші коментарі, các bình luận trước, 較舊的迴響, التعليقات الأحدث
    novější komentáře, nyere kommentarer, νεώτερα σχόλια, iruzkin berriagoak, دیدگاه‌های تازه‌تر
    uudemmat kommentit, comentarios seguintes, תגובות חדשות, noviji komentari, újabb hozzászólások
    komentar berikutnya, nuovi commenti, 다음 댓글, jaunāki komentāri, comentarii mai noi, novšie komentáre
    komente më të reja, новији коментари, ความเห็นที่ใหม่กว่า, yeni yorumlar, новіші коментарі
    các bình luận mới hơn, 较新评论, 較新的迴響, תגובות ישנות, komentar terdahulu, daha eski yorumlar, νεότερα σχόλια
    comentarios máis recentes, komentar lebih baru, 최신 댓글, daha yeni yorumlar, تصفّح التعليقات
    kommentar navigation, kommentar-navigation, πλοήγηση σχολίων, navegación de comentarios, kommenttien selaus
    navigation des commentaires, navigasi komentar, navigazione commenti, コメントナビゲーシ, 댓글 네비게이션, kommentarnavigasjon
    reactienavigatie, nawigacja po komentarzach, navegação de comentários, navigácia komentármi
    kommentarsnavigering, เมนูนำทางความเห็น, yorum dolaşımı, навігація по коментарях, điều hướng bình luận, 评论导航
    評論導航列
    ansicht der kommentare, trackback für spezifische, keine trackbacks, trackback-url, pas de rétrolien
    aucun rétrolien
    display comments as, view comments as, no trackbacks, trackback specific uri, show comments, hide comments
    collapse all, expand all
    anmelden, einloggen, se connecter, connexion, acceder, iniciar sesión, entrar, fazer login, accedi, inloggen
    aanmelden, войти, zaloguj się, logga in, log ind, logg inn, kirjaudu, přihlásit se, giriş yap, ログイン, 登录, 登入, 로그인
    nach besten sortieren, nach neuesten sortieren, nach ältesten sortieren, trier par les meilleurs, 最新順
    you can follow this conversation by subscribing, vous pouvez suivre cette conversation
    sie können diese konversation verfolgen, puedes seguir esta conversación, puoi seguire questa conversazione
    发评论, 登录后评论, 登录后发表评论, 登录后才能评论, 请登录后评论, 登入後留言
    add yours, oldest, newest most voted, inline feedbacks
    loading comments, sort by, sorted by, newest first, oldest first, log in with, login with, sign in with
    or sign up with
    trier par, sortieren nach, ordenar por, ordina per, sorteer op, сортировать, sortuj, sırala, 並べ替え, 排序, 정렬
    older comments, newer comments, ← older comments, « older comments, newest »‎, load more, show all comments
    view all comments, more comments, see all comments, previous comments, next comments, view more comments
    see all responses, subscribe to comments, subscribe to post comments, comment feed, comments feed
    rss feed for comments, comments rss, follow comments, trackback url, trackback uri, trackbacks for this
    you can follow any responses, commentaires plus anciens, commentaires plus récents, fil des commentaires
    ältere kommentare, neuere kommentare, comentarios más antiguos, comentarios antiguos, comentarios más recientes
    comentarios anteriores, comentários mais antigos, comentários antigos, comentários mais recentes
    commenti più vecchi, commenti meno recenti, commenti più recenti, oudere reacties, nieuwere reacties
    предыдущие комментарии, старые комментарии, следующие комментарии, starsze komentarze, nowsze komentarze
    äldre kommentarer, nyare kommentarer, eldre kommentarer, ældre kommentarer, vanhemmat kommentit, starší komentáře
    régebbi hozzászólások, comentarii mai vechi, eski yorumlar, 古いコメント, 新しいコメント, 過去のコメント
    トラックバックurl, この記事へのトラックバック, 較舊留言, 较早评论, 更早的评论, 较旧评论, 較舊的留言, 이전 댓글
    التعليقات السابقة, تعليقات أقدم, תגובות קודמות
""")
# … or what comes then: the posts around, the columns at the side.
BEYOND = table("""
    article plus récent, article plus ancien, nyere opslag, ældre opslag, uudempi teksti, vanhempi viesti
    novější příspěvek, starší příspěvek, újabb bejegyzés, régebbi bejegyzés, postare mai nouă, postare mai veche
    νεότερη ανάρτηση, παλαιότερη ανάρτηση, sonraki kayıt, önceki kayıt, رسالة أحدث, رسالة أقدم, רשומה חדשה יותר
    רשומה ישנה יותר, 최근 게시물, 이전 게시물, 较新的博文, 较早的博文, บทความใหม่กว่า, บทความที่เก่ากว่า, bài đăng mới hơn
    bài đăng cũ hơn, posting lebih baru, posting lama, новіша публікація, старіша публікація, entrada més recent
    missatge més antic, abonnieren kommentare zum post, inscription à : publier
    inscription à: publier les commentaires, iscriviti a: commenti, assinar: postar, subscrever: enviar
    reacties posten (atom), subskrybuj: komentarze, kayıt yorumları (atom), εγγραφή σε: σχόλια, 登録: コメント
    تصفّح المقالات, πλοήγηση άρθρων, navigasi pos, 글 탐색, zobacz wpisy, navegação de artigos, navigácia článkami
    เมนูนำทาง เรื่อง, điều hướng bài viết, المقالة السابقة, предишна публикация, entrada prèvia, προηγούμενο άρθρο
    aurreko bidalketa, نوشته‌ٔ قبلی, הפוסט הקודם, prethodna objava, korábbi bejegyzés, pos sebelumnya, 過去の投稿へ
    iepriekšējais ieraksts, kiriman sebelumnya, articolul anterior, predchádzajúci článok, prejšnji prispevek
    postimi i mëparshëm, претходни чланак, tidigare inlägg, เรื่องก่อนหน้า, попередній запис, bài cũ hơn
    المقالة التالية, следваща публикация, entrada següent, επόμενο άρθρο, hurrengo bidalketa, نوشته‌ٔ بعدی
    seuraava artikkeli, seguinte entrada, הפוסט הבא, sljedeća objava, következő bejegyzés, pos berikutnya
    nākamais ieraksts, kiriman seterusnya, post seguinte, artigo seguinte, articolul următor, ďalší článok
    naslednji prispevek, postimi pasues, следећи чланак, เรื่องถัดไป, наступний запис, bài tiếp theo, 下篇文章
    this entry was posted
    post navigation, newer post, older post, previous post, next post, « previous, ← previous, next article
    previous article, prev post, previous entry, next entry, home, subscribe to:, subscribe, newsletter, sign up
    about me, about the author, about this blog, about this entry
    recent posts, recent comments, recent entries, related posts, related articles, you may also like
    you might also like, more from, read next, archives, blog archive, categories, tag cloud, tags, blogroll, links
    search, search this blog, meta, pages, popular posts
    most popular, most read, top stories, follow us, share this, copyright, ©, powered by, proudly powered
    terms of service, terms of use, privacy, all rights reserved, site map, contact us, advertisement, notify me of
    save my name, this site uses akismet, links to this post, create a link
    articles récents, articles similaires, article précédent
    article suivant, billet précédent, navigation de l’article, navigation de l'article, s'abonner, abonnement
    derniers articles, mentions légales, à propos
    commentaires récents, catégories, beitragsnavigation, vorheriger beitrag
    nächster beitrag, neueste beiträge, neueste kommentare, letzte beiträge, ähnliche beiträge, archiv, archive
    kategorien, impressum, datenschutz, suche, älterer post, neuerer post, startseite, abonnieren
    das könnte dich auch interessieren
    navegación de entradas, entradas recientes, entradas relacionadas, archivos, categorías, entrada más reciente
    entrada antigua, página principal, suscribirse, artículo anterior, siguiente artículo, aviso legal
    comentarios recientes, política de
    navegação de post, navegação de posts
    posts recentes, posts relacionados, arquivos, arquivo, categorias, postagem mais recente, postagem mais antiga
    página inicial, assinar, leia também, comentários recentes
    navigazione articolo, navigazione articoli
    articoli recenti, articoli correlati, post più recente, post più vecchio, home page, iscriviti, categorie
    commenti recenti, articolo precedente, articolo successivo, archivio
    berichtnavigatie, recente berichten, recente reacties, gerelateerde berichten
    vorig bericht, volgend bericht, archief, archieven, categorieën, nieuwere post, oudere post, abonneren
    навигация по записям, свежие записи
    свежие комментарии, похожие записи, рубрики, архивы, архив, следующая запись, предыдущая запись, следующее
    предыдущее, главная страница, подписаться, читайте также, похожие статьи
    nawigacja wpisu, ostatnie wpisy, najnowsze komentarze, kategorie, archiwum
    archiwa, nowszy post, starszy post, strona główna, subskrybuj
    inläggsnavigering, senaste inläggen, arkiv, kategorier, innleggsnavigasjon, siste innlegg
    seneste indlæg, artikkelien selaus, viimeisimmät artikkelit
    navigace pro příspěvek, nejnovější příspěvky, rubriky
    bejegyzés navigáció
    kategóriák, navigare în articole, articole recente, yazı gezinmesi
    yazı dolaşımı, son yazılar, arşivler, kategoriler
    投稿ナビゲーション, 最近の投稿, 最近のコメント, 最新記事, 同じテーマの最新記事, 関連記事
    前の記事, 次の記事, アーカイブ, カテゴリー, カテゴリ
    プロフィール, 月別アーカイブ, 検索フォーム
    文章导航, 近期文章, 近期评论, 最近文章, 最新文章, 相关文章, 相关推荐, 上一篇
    下一篇, 分类, 归档, 分类目录, 文章归档, 文章導覽, 較新的文章
    較舊的文章, 首頁, 彙整, 글 내비게이션, 최근 글, 최근 댓글, 관련 글, 이전 글, 다음 글, 카테고리
    전체 보기
    تصفح المقالات, أحدث المقالات, الأرشيف, تصنيفات, ניווט
    פוסטים אחרונים, ארכיון, קטגוריות
""")
