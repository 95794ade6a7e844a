"""Words of the comment form, and of notices that no more comments are taken."""

from feeds.readers.textpage.words import table

# Labels of fields: the e-mail address is asked for nowhere but in a form, …
MAIL = table("""
    διεύθυνση ηλ. ταχυδρομίου, رايانامه, el. paštas, adresă de e-mail, е-пошта, อีเมล, 电邮
    email, e-mail, mail, email address, e-mail address, your email, your e-mail, your email address, mail address
    courriel, adresse e-mail, adresse email, adresse électronique, adresse mél, votre e-mail, votre email, mél
    e-mail-adresse, e-mail adresse, mailadresse, deine e-mail, ihre e-mail, emailadresse, correo, correo electrónico
    tu correo electrónico, tu email, dirección de correo, e-mail del autor, seu e-mail, seu email, endereço de e-mail
    posta elettronica, indirizzo email, indirizzo e-mail, la tua email, e-mailadres, e-mail adres, je e-mail, uw e-mail
    почта, эл. почта, электронная почта, ваш e-mail, ваш email, пошта, електронна пошта, имейл, adres e-mail
    adres email, twój e-mail, e-post, e-postadress, epost, epostadresse, e-mailadresse, din e-mail, sähköposti
    sähköpostiosoite, e-mailová adresa, e-mail cím, email cím, adresă de email, adresă email, e-posta, e-posta adresi
    correu electrònic, e-pošta, alamat email, địa chỉ email, thư điện tử, メール, メールアドレス, eメール, 邮箱
    电子邮件, 邮件, 电子邮箱, 邮箱地址, 電子郵件, 電子郵件地址, 信箱, 이메일, 메일, البريد الإلكتروني, דוא"ל, אימייל, ایمیل
""")

# … these are what stands beside it.
BESIDE_MAIL = table("""
    vardas, identyfikator, ชื่อ, i̇sim, назва, 名字, الموقع الإلكتروني, websted, veebileht, وب‌سايت, svetainė
    вебсајт, เว็บไซท์, i̇nternet sitesi, التعليق, comentari, σχόλιο, kommentaar, kommentti, התגובה שלך, komentar
    коментар, ความเห็น, yorum, bình luận, 评论, 迴響
    name, your name, author, first name, last name, nickname, nick, url, uri, website, web site, your website, homepage
    web, site, blog, location, subject, comment, comments, your comment, message, title, nom, pseudo, votre nom, auteur
    site web, site internet, commentaire, votre commentaire, votre message, dein name, ihr name, webseite, homepage url
    kommentar, dein kommentar, ihr kommentar, nachricht, nombre, tu nombre, autor, sitio web, página web, comentario
    nome, seu nome, site pessoal, comentário, il tuo nome, sito, sito web, commento, naam, je naam, uw naam, reactie
    имя, ваше имя, сайт, комментарий, ваш комментарий, ім'я, ім’я, име, imię, nazwa, podpis, twoje imię, strona
    strona www, strona internetowa, witryna internetowa, witryna www, komentarz, namn, webbplats, navn, hjemmeside
    nettsted, nettside, nimi, kotisivu, kotisivut, jméno, webová stránka, meno, webová stránka, név, honlap, nume
    site-ul web, ad, isim, internet sitesi, web sitesi, όνομα, ιστότοπος, nom d'usuari, lloc web, ime, nama, situs web
    tên, trang web, 名前, お名前, ニックネーム, サイト, ウェブサイト, ホームページ, コメント, タイトル, 昵称, 姓名, 名称, 称呼
    网站, 网址, 站点, 网页, 名稱, 暱稱, 網站, 個人網站, 이름, 웹사이트, 홈페이지, 내용, الاسم, الموقع, שם, אתר, نام, وب سایت
""")

# Behind a label, often in brackets.
REQUIRED = table("""
    required, optional, mandatory, hidden, not published, will not be published, never published, obligatoire
    facultatif, requis, ne sera pas publié, erforderlich, pflichtfeld, notwendig, wird nicht veröffentlicht, obligatorio
    requerido, no será publicado, opcional, obrigatório, não será publicado, obbligatorio, richiesto, opzionale
    non verrà pubblicato, verplicht, nodig, wordt niet gepubliceerd, обязательно, обязательное поле, необязательно
    не публикуется, обов'язково, wymagane, wymagany, obowiązkowe, nie będzie publikowany, obligatoriskt, påkrævet
    påkrevd, pakollinen, povinné, nebude zveřejněn, kötelező, obligatoriu, gerekli, zorunlu, υποχρεωτικό, requerit
    obavezno, wajib, bắt buộc, 必須, 任意, 公開されません, 必填, 必须, 选填, 不公开, 必要, 필수
""")

# With a word for comments in one short sentence, these say that no more are taken.
CLOSING = table("""
    closed, disabled, turned off, switched off, fermé, fermés, clos, désactivés
    désactivée, geschlossen, deaktiviert, abgeschaltet, cerrado, cerrados, desactivados
    deshabilitados, fechado, fechados, encerrados, desativados, chiuso, chiusi, disabilitati, gesloten, uitgeschakeld
    закрыт, закрыты, закрыто, запрещены, запрещено, отключены, отключено, закриті, zamknięte, wyłączone, wyłączona
    stängda, stängd, avstängda, lukket, lukkede, stengt, suljettu, uzavřeny, uzavřena, uzavřená, lezárva, închise
    kapalı, kapatıldı, κλειστά, tancats, zatvoreni, ditutup, 停止, 締め切, 已关闭, 已關閉, 关闭, 닫혔습니다
""")
# Words for what is closed then, besides those of headings.
CLOSED_THING = table("""
    commenting, comment form, comment section, kommentarfunktion, kommentierung, commenter, comentar, commentare
    reageren, комментирование, комментирования, комментариев, коментування, komentowanie, komentowania
    kommentering, kommentarsfältet, kommentarfeltet, kommentointi, komentování, diskuse, diskuze, hozzászólás
""")

# How the line above the form ends where it answers somebody: "Reply to Jane Doe Cancel reply".
CANCEL = table("""
    cancel·lar resposta, katkesta vastamine, לבטל, コメントをキャンセ, 댓글 취소, поништите одговор, ยกเลิกการตอบ
    cancel reply, annuler la réponse, antwort abbrechen, antworten abbrechen, cancelar la respuesta, cancelar respuesta
    cancelar resposta, annulla risposta, reactie annuleren, antwoord annuleren, отменить ответ, скасувати відповідь
    anuluj pisanie odpowiedzi, avbryt svar, annuller svar, peruuta vastaus, zrušit odpověď na komentář
    válasz megszakítása, anulează răspunsul, cevabı iptal et, yanıtı iptal et, ακύρωση απάντησης
    cancel·la les respostes, batalkan balasan, コメントをキャンセル, 返信をキャンセル, 取消回复, 取消回覆, 응답 취소, إلغاء الرد
""")
