"""How the form for a comment begins, or the way to it."""

from feeds.readers.textpage.words import table

# What stands over the form, or leads to it.
LEAVE = table("""
    legg inn en kommentar, objavi komentar, objavite komentar, ارسال یک نظر, एक टिप्पणी भेजें, แสดงความคิดเห็น
    catat ulasan, mag-post ng isang komento, rašyti komentarą, ierakstīt komentāru, postita kommentaar, vastaa
    ใส่ความเห็น, trả lời, اكتب تعليقُا, להגיב, tinggalkan sebuah komentar, ให้ความเห็น, напишіть коментар
    gửi bình luận, оставете коментар, σχολίασε, kommenteeri, egizu iruzkin bat, نظر دهید, deixar un comentario
    ostavite komentar, egy jó hozzászólás jó lenne, コメントをどうぞ, palikti komentarą, komentēt
    zanechať komentár, lini një koment, оставите коментар, publicar un comentari, poslat komentář
    einen kommentar hinterlassen, αφήστε σχόλιο, lisa kommentaar, ارسال ديدگاه, tulis sebuah komentar
    publicaţi un comentariu, објавите коментар, yorumlarınızı alalım, 添加一条评论, إرســال التعليق
    publicar comentari, odeslat komentář, kommentar abschicken, kirim komentar, pubblica il commento
    コメントを送信, 댓글 작성, skelbti komentarą, publiser kommentar, opublikuj komentarz, publicaţi comentariul
    skicka kommentar, แสดงความเห็น, опублікувати коментар, phản hồi, 張貼迴響, لن يتم نشر عنوان
    вашият email адрес няма, váš email nebude zvežejněn, din e-mailadresse vil ikke, η ηλ. διεύθυνση σασ
    آدرس پست الکترونیکی شما, sähköpostiosoitettasi ei julkaista, האימייל לא יוצג באתר, vaša email adresa neće
    alamat email anda tidak, 이메일은 공개되지 않습니다, din e-postadresse vil ikke
    het e-mailadres wordt niet gepubliceerd, adresa de e-mail nu, vaša emailová adresa nebude uverejnená
    vaša e-mailová adresa nebude zverejnený, e-postadressen publiceras inte, อีเมลของคุณจะไม่แสดงให้คนอื่นเห็น
    e-posta hesabınız yayımlanmayacak, ваша e-mail адреса не оприлюднюватиметься, email của bạn sẽ
    电子邮件地址不会被, 你的電子郵件位址並, الحقول الإلزامية مشار إليها بـ, krævede felter er markeret med
    erforderliche felder sind mit markiert, τα υποχρεωτικά πεδία σημειώνονται με, los campos obligatorios están
    pakolliset kentät on merkitty, les champs obligatoires sont, שדות החובה מסומנים, ruas yang wajib ditandai
    i campi obbligatori sono contrassegnati, が付いている欄は必, 필수 입력창은 로 표시되어 있습니다
    obligatoriske felt er merket med, vereiste velden zijn gemarkeerd met, pola których wypełnienie jest
    campos obrigatórios são marcados com, campos obrigatórios marcados com, обязательные поля помечены
    obligatoriska fält är märkta, ช่องที่ต้องการถูกทำเครื่องหมาย, gerekli alanlar ile işaretlenmişlerdir
    обов’язкові поля позначені, các trường bắt buộc, 必填项已用 标注, 必要欄位標記為, um kommentieren zu können
    um zu kommentieren, um einen kommentar zu, pour commenter, pour laisser un commentaire, para comentar
    para dejar un comentario, per commentare, om te reageren, чтобы комментировать, чтобы оставить комментарий
    aby komentować, aby dodać komentarz, du måste vara inloggad för att kommentera, enter your comment here
    fill in your details below, introduce aquí tu comentario, introduce tus datos o haz clic
    entrez votre commentaire, entrer les renseignements ci-dessous, gib hier deinen kommentar ein
    trage deine daten unten ein, insira seu comentário aqui, preencha os seus dados abaixo
    scrivi qui il tuo commento, inserisci i tuoi dati qui sotto, vul je reactie in, vul je gegevens in
    ange kommentar här, fyll i dina uppgifter, введите свой комментарий, заполните поля или щелкните
    wprowadź swój komentarz tutaj, ここにコメントを入力, 以下に詳細を記入するか, masukkan komentar anda di sini
    yorumunuzu buraya yazın, 在此輸入你的回應, log in to reply, login to reply, sign in to reply
    write the first comment, répondre à cet article, répondre à ce billet, réagir à ce billet, réagir
    poster une réponse, schreiben sie den ersten kommentar, schreibe den ersten kommentar, antwort schreiben
    antwort verfassen, beitrag kommentieren, artikel kommentieren, diesen artikel kommentieren
    diesen beitrag kommentieren, kommentar posten, añadir comentario, agregar comentario, publicar comentario
    responder a esta entrada, publica tu comentario, comentar este artigo, inserir comentário, deixe a sua opinião
    aggiungi commento, inserisci commento, scrivi commento, commenta l'articolo, lascia il tuo commento
    rispondi a questo articolo, commenta, reageer, reageer op dit artikel, plaats reactie, reactie toevoegen
    voeg reactie toe, ваш отзыв, прокомментировать, skriv kommentar, lägg till kommentar, tilføj kommentar
    legg til kommentar, lisää kommentti, komentovat, vložit komentář, hozzászólok, adaugă comentariu
    adaugă un comentariu, bir yanıt yazın, yorum ekle, yorum bırak, προσθήκη σχολίου, afegeix un comentari
    dodaj komentar, tambah komentar, thêm bình luận, コメント投稿, 我要留言, 我要回應, 댓글쓰기, 댓글 등록
    add new comment, write a response, what are your thoughts, share your opinion, join in, start the discussion
    be the first to comment, leave a reply, leave a comment, leave your comment, leave a response, leave comment
    post a comment, post a reply, post comment, post your comment, add a comment, add comment, add your comment
    add your own comment, write a comment, write a reply, submit a comment, submit comment, make a comment
    have your say, what do you think, share your thoughts, speak your mind, join the discussion
    join the conversation, cancel reply, click here to cancel reply, your email address will not be published
    your email is never, required fields, verify your comment, previewing your comment
    as a final step before posting your comment, log in to leave a comment, log in to comment, login to comment
    you must be logged in to post a comment, you must be logged in to comment, you must be logged in to reply
    sign in to comment, to leave a comment, to post a comment, enter your comment, type your comment
    an der diskussion teilnehmen, an diskussion teilnehmen, diskutieren sie, participez à la discussion
    participer à la discussion, rejoignez la discussion, rejoindre la discussion, únete a la conversación
    únete al debate, únete a la discusión, participe da discussão, entre na discussão, participe da conversa
    partecipa alla discussione, entra nella discussione, inizia la discussione, doe mee met de discussie
    neem deel aan de discussie, присоединиться к обсуждению, присоединяйтесь к обсуждению, dołącz do dyskusji
    gå med i diskussionen, delta i diskussionen, osallistu keskusteluun, tartışmaya katıl, 加入讨论, 参加讨论
    加入討論, ディスカッションに参加, 토론 참여, add a new comment, preview post comment, reply to this article
    reply to this post, your turn, comment on this post, comment on this entry, comment on this article
    add your voice, add your two cents, répondre à cette brève, commenter ce billet, réagissez à cet article
    votre réaction, soyez le premier à commenter, soyez le premier à réagir, poster un message
    schreib den ersten kommentar, schreib einen kommentar, kommentar hinzufügen, diskutieren sie mit
    diskutiere mit, auf diesen artikel antworten, jetzt kommentieren, mitdiskutieren, responder a este artículo
    sé el primero en comentar, comenta esta noticia, enviar comentario, responder a este artigo
    seja o primeiro a comentar, comente este artigo, rispondi all'articolo, rispondi all’articolo, invia commento
    scrivi il primo commento, commenta l’articolo, sii il primo a commentare, aggiungi il tuo commento
    reageer op dit bericht, voeg een reactie toe, uw reactie, jouw reactie, schrijf de eerste reactie, yanıt yaz
    ilk yorumu sen yaz, yorum yazın, комментировать, написать ответ, добавить отзыв, оставить отзыв, будьте первым
    napisz odpowiedź, wyślij komentarz, bądź pierwszy, twój komentarz, lägg till en kommentar, kommentoi
    pridať nový komentár, új megjegyzés, szólj hozzá te is, σχολιάστε, viết bình luận, 写留言, コメントを書き込む
    ログインしてコメント, 의견 쓰기, post new comment, post a new comment, new comment, discussion about this post
    ready for more, laisser un commentaire, laissez un commentaire, laisser une réponse, laisser un message
    ajouter un commentaire, ajoutez un commentaire, écrire un commentaire, poster un commentaire
    publier un commentaire, enregistrer un commentaire, déposer un commentaire
    votre adresse e-mail ne sera pas publiée, votre adresse de messagerie ne sera pas publiée, annuler la réponse
    donnez votre avis, réagir à cet article, commenter cet article, schreibe einen kommentar
    schreiben sie einen kommentar, kommentar schreiben, kommentar hinterlassen, hinterlasse einen kommentar
    hinterlasse eine antwort, kommentar verfassen, kommentar abgeben, kommentar veröffentlichen, antwort abbrechen
    deine e-mail-adresse wird nicht veröffentlicht, ihre e-mail-adresse wird nicht veröffentlicht, kommentieren
    neuen kommentar, einen kommentar schreiben, ihr kommentar, dein kommentar, deja un comentario
    deja una respuesta, dejar un comentario, dejar una respuesta, deja tu comentario, publicar un comentario
    añadir un comentario, añade un comentario, escribe un comentario, escribir un comentario
    cancelar la respuesta, cancelar respuesta, tu dirección de correo electrónico no será publicada
    agregar un comentario, añadir nuevo comentario, comentar, haz un comentario, nuevo comentario
    deixe um comentário, deixe uma resposta, deixar um comentário, deixar uma resposta, deixe seu comentário
    postar um comentário, enviar um comentário, adicionar comentário, escreva um comentário, faça um comentário
    cancelar resposta, o seu endereço de e-mail não será publicado, o seu endereço de email não será publicado
    comente, novo comentário, publicar comentário, enviar comentário, lascia un commento, lascia una risposta
    posta un commento, scrivi un commento, aggiungi un commento, inserisci un commento, commenta questo
    annulla risposta, il tuo indirizzo email non sarà pubblicato, nuovo commento, plaats een reactie
    geef een reactie, laat een reactie achter, laat een antwoord achter, een reactie posten, een reactie plaatsen
    reactie plaatsen, reageer op dit, schrijf een reactie, reactie annuleren, antwoord annuleren
    добавить комментарий, оставить комментарий, оставьте комментарий, оставьте ответ, написать комментарий
    отправить комментарий, отменить ответ, ваш комментарий, ваш адрес email не будет опубликован
    ваш e-mail не будет опубликован, залишити відповідь, залишити коментар, додати коментар, дописати коментар
    вашият коментар, напишете коментар, публикуване на коментар, оставите одговор, ostavite odgovor
    odgovori otkaži, ostavi komentar, dodaj komentarz, prześlij komentarz, zostaw komentarz, napisz komentarz
    skomentuj, anuluj pisanie odpowiedzi, twój adres e-mail nie zostanie opublikowany
    twój adres email nie zostanie opublikowany, lämna ett svar, lämna en kommentar, skicka en kommentar
    skriv en kommentar, kommentera, avbryt svar, legg igjen en kommentar, legg igjen et svar
    efterlad en kommentar, skriv et svar, læg en kommentar, send en kommentar, annuller svar, kirjoita kommentti
    jätä kommentti, lähetä kommentti, vastaa viestiin, peruuta vastaus, napsat komentář, přidat komentář
    okomentovat, zanechat odpověď, zrušit odpověď na komentář, pridať komentár, zverejnenie komentára, szólj hozzá
    vélemény hozzászólás, hozzászólás küldése, megjegyzés küldése, új hozzászólás, lasă un răspuns
    lasă un comentariu, trimiteți un comentariu, anulează răspunsul, bir cevap yazın, bir yorum yazın, yorum yaz
    yorum gönder, yorum yapın, cevabı iptal et, αφήστε μια απάντηση, δημοσίευση σχολίου, γράψτε ένα σχόλιο
    ακύρωση απάντησης, deixa un comentari, publica un comentari a l'entrada, tinggalkan balasan
    tinggalkan komentar, posting komentar, để lại một bình luận, đăng nhận xét, コメントを残す, コメントを投稿
    コメントする, コメントをする, コメントを書く, コメントを追加, コメントフォーム, コメントの投稿
    返信をキャンセル, メールアドレスが公開されることはありません, コメントを入力, この記事にコメントする, 发表评论
    发表回复, 发表留言, 发布评论, 添加评论, 写评论, 我要评论, 我来说两句, 取消回复, 您的电子邮箱地址不会被公开
    您的邮箱地址不会被公开, 發表迴響, 發佈留言, 發表留言, 發表回應, 發表評論, 張貼留言, 取消回覆, 留下评论
    撰寫留言, 刷新评论, 댓글 쓰기, 댓글 남기기, 댓글 달기, 댓글을 남겨주세요, 답글 남기기, 응답 취소, 댓글 입력
    اترك تعليق, اترك تعليقاً, اترك تعليقًا, اترك رد, إضافة تعليق, أضف تعليق, إرسال تعليق, إلغاء الرد, כתיבת תגובה
    השאר תגובה, הוסף רשומת תגובה, הוספת תגובה, לבטל, نظر بدهید, دیدگاهتان را بنویسید, ارسال نظر
""")
