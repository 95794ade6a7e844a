"""How lines below the comments begin."""

from feeds.readers.textpage.words import table

# How the lines below the comments begin: that no more are taken, …
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
