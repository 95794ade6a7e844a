"""How lines begin that say what stands below them, or are furniture by themselves."""

from feeds.readers.textpage.words import table

# Over a list of other posts, or a way to one.
OTHERS = table("""
    następny artykuł, poprzedni artykuł, další zprávy, kapcsolódó, citiţi şi, citiți și, mest läst, mest læste, nejčtenější
    similar blog posts, meist gelesen, meistgelesene artikel, najczęściej czytane, laatste reacties, xem nhiều nhất
    notizie correlate, notizia precedente, notizia successiva, noticia siguiente, noticia anterior, pin this, संबंधित खबरें
    organizations in this story, people in this story, more stories, más información, mehr zum thema, weitere meldungen
    tin liên quan, bài viết liên quan, đọc thêm, xem thêm, ข่าวที่เกี่ยวข้อง, บทความที่เกี่ยวข้อง, مقالات ذات صلة, اقرأ أيضا
    اقرأ أيضًا, اخبار ذات صلة, مطالب مرتبط, baca juga, artikel terkait, berita terkait, you may also be interested in, related topics
    view more posts, more about me, यह भी पढ़ें, схожі новини, ilgili haberler
    prev by date, next by date, prev by thread, next by thread, previous message, next message, webmentions, date prev
    related, related posts, related articles, related stories, related content, related reading, related news
    related links, related entries, related topics, related coverage, related resources, similar posts
    similar articles, recommended, recommended for you, recommended reading, recommended posts, recommended articles
    suggested posts, you may also like, you might also like, you may like, you might like, you may also enjoy
    you might also enjoy, you might be interested in, you may be interested in, other posts, other articles
    more posts, more articles, more stories, more from, more in, more by, more like this, more on this topic
    more on this story, more about, read next, read also, read more, further reading, up next, see also, keep reading
    what to read next, don't miss, don’t miss, additional resources, most read, most popular, most viewed, most shared
    most commented, trending, trending now, editor's picks, editors' picks, editor’s picks, editors’ picks, also on
    also read, also in, next post, next article, next story, next entry, previous post, previous article
    previous entry, previous story, possibly related, readers also, latest posts, latest articles, latest news
    latest stories, in this series, discover more, around the web, from the web, sponsored, promoted
    sponsored content, post navigation, posts navigation, article navigation, newer post, older post, newer posts
    older posts, previous, next, prev, prev next, you must read, popular posts, posts you might like
    related blog posts, top stories, top posts, continue reading, if you found this, liked this post, references
    permalink for this, more reading, recent posts from, articles similaires, articles liés, articles connexes
    articles récents, articles associés, articles relatifs, article précédent, article suivant, billet précédent
    billet suivant, à lire aussi, à lire également, a lire aussi, à lire, lire aussi, sur le même sujet
    sur le même thème, dans la même rubrique, dans la même catégorie, en rapport, voir aussi, les plus lus
    les plus lues, ailleurs sur le web, navigation de l’article, navigation de l'article, navigation des articles
    vous aimerez aussi, vous aimerez peut-être, vous pourriez aussi aimer, vous pourriez aimer
    cela pourrait vous intéresser, ces articles pourraient, plus d'articles, plus d’articles, derniers articles
    derniers billets, billets similaires, précédent, suivant, à voir aussi, ça peut vous intéresser, ähnliche beiträge
    ähnliche artikel, ähnliche themen, verwandte beiträge, verwandte artikel, verwandte themen, weitere beiträge
    weitere artikel, weitere themen, neueste beiträge, das könnte dich auch interessieren
    das könnte sie auch interessieren, das könnte ihnen auch gefallen, das könnte dir auch gefallen, auch interessant
    mehr zum thema, mehr von, mehr aus, mehr lesen, lesen sie auch, siehe auch, zum thema, meistgelesen
    beliebte beiträge, beitragsnavigation, beitrags-navigation, artikel-navigation, artikelnavigation
    vorheriger beitrag, nächster beitrag, voriger beitrag, vorheriger artikel, nächster artikel, älterer beitrag
    neuerer beitrag, neuerer post, älterer post, passend dazu, vorheriger, nächster, zurück, weiter, weiterlesen
    artículos relacionados, entradas relacionadas, posts relacionados, noticias relacionadas, contenido relacionado
    relacionado, relacionadas, relacionados, también te puede interesar, te puede interesar, quizás te interese
    quizás también te interese, te podría interesar, también te puede gustar, lee también, ver también, más sobre
    más artículos, más noticias, lo más leído, lo más visto, más leídas, navegación de entradas, entrada anterior
    entrada siguiente, siguiente entrada, entrada más reciente, entrada antigua, artículo anterior, siguiente artículo
    anterior, siguiente, lee más, publicaciones relacionadas, también puede interesarte, artigos relacionados
    notícias relacionadas, matérias relacionadas, postagens relacionadas, conteúdo relacionado
    você também pode gostar, você pode gostar, talvez você goste, leia também, leia mais, veja também, veja mais
    mais lidas, mais sobre, mais notícias, navegação de post, navegação de posts, post anterior, próximo post
    postagem mais recente, postagem mais antiga, postagem anterior, artigo anterior, próximo artigo, próximo
    mensagem mais recente, mensagem antiga, publicações relacionadas, articoli correlati, articoli simili
    post correlati, articoli collegati, articoli recenti, contenuti correlati, potrebbe interessarti
    potrebbe interessarti anche, ti potrebbe interessare, potrebbero interessarti, potrebbe piacerti, leggi anche
    vedi anche, altri articoli, più letti, i più letti, navigazione articolo, navigazione articoli
    articolo precedente, articolo successivo, post più recente, post più vecchio, correlati, precedente, successivo
    gerelateerde berichten, gerelateerde artikelen, gerelateerd, vergelijkbare berichten, andere berichten
    meer berichten, meer artikelen, lees ook, lees meer, lees verder, zie ook, meest gelezen, berichtnavigatie
    vorig bericht, volgend bericht, vorige artikel, volgende artikel, nieuwere post, oudere post
    misschien vind je dit ook leuk, dit vind je misschien ook leuk, vorige, volgende, meer over, bekijk ook
    похожие записи, похожие статьи, похожие посты, похожие материалы, похожее, связанные записи, другие записи
    другие статьи, рекомендуем, рекомендуем почитать, вам может понравиться, вам также может понравиться
    вам может быть интересно, возможно, вам понравится, читайте также, читать также, по теме, смотрите также
    ещё по теме, еще по теме, материалы по теме, навигация по записям, предыдущая запись, следующая запись, следующее
    предыдущее, предыдущая статья, следующая статья, популярные записи, последние записи, ещё записи, podobne wpisy
    podobne artykuły, powiązane wpisy, powiązane artykuły, powiązane, zobacz także, zobacz też, zobacz również
    czytaj także, czytaj też, przeczytaj także, przeczytaj też, nawigacja wpisu, poprzedni wpis, następny wpis
    nowszy post, starszy post, inne wpisy, poprzedni, następny, polecane, relaterade inlägg, relaterade artiklar
    liknande inlägg, relaterat, läs också, läs även, läs mer, inläggsnavigering, föregående inlägg, nästa inlägg
    nyare inlägg, äldre inlägg, föregående, nästa, fler inlägg, relaterede indlæg, relaterede artikler
    lignende indlæg, læs også, indlægsnavigation, forrige indlæg, næste indlæg, relaterte innlegg, relaterte artikler
    les også, innleggsnavigasjon, forrige innlegg, neste innlegg, nyere innlegg, eldre innlegg, lignende innlegg
    mere fra, aiheeseen liittyvää, lue myös, artikkelien selaus, edellinen, seuraava, samankaltaisia artikkeleita
    související články, související příspěvky, podobné články, čtěte také, navigace pro příspěvek, předchozí příspěvek
    následující příspěvek, mohlo by vás zajímat, súvisiace články, kapcsolódó bejegyzések, bejegyzés navigáció
    articole similare, articole asemănătoare, navigare în articole, benzer yazılar, ilgili yazılar, ilgili konular
    bunlar da ilginizi çekebilir, yazı dolaşımı, yazı gezinmesi, önceki yazı, sonraki yazı, önceki, sonraki
    σχετικά άρθρα, διαβάστε επίσης, схожі записи, схожі статті, читайте також, навігація записів, articles relacionats
    entrades relacionades, navegació d'entrades, povezani članci, 関連記事, 関連エントリー, 関連投稿, 関連リンク
    関連ニュース, おすすめ記事, おすすめの記事, あわせて読みたい, こちらもおすすめ, 最新記事, 最近の記事, 人気記事
    類似記事, 投稿ナビゲーション, 前の記事, 次の記事, 前の投稿, 次の投稿, 前へ, 次へ, この記事を読んだ人は, 関連
    相关文章, 相關文章, 相关阅读, 相關閱讀, 相关推荐, 推荐阅读, 推薦閱讀, 推荐文章, 延伸阅读, 延伸閱讀, 猜你喜欢
    你可能喜欢, 你可能感兴趣, 您可能也喜欢, 您可能感兴趣的文章, 文章导航, 文章導覽, 上一篇, 下一篇, 上一篇文章
    下一篇文章, 最新文章, 热门文章, 熱門文章, 更多文章, 类似文章, 較新的文章, 較舊的文章, 相關, 相关, 관련 글, 관련글
    관련 기사, 추천 글, 이전 글, 다음 글, 글 내비게이션, 최신 글, 인기 글, 이전글, 다음글
""")

# Over what a page tells of its author.
AUTHOR = table("""
    about the author, about the authors, about the writer, about the contributor, about the blogger, about our author
    about author, about me, meet the author, author bio, author info, author information, author profile
    author details, the author, the authors, about, contributors, our contributor, author, authors, written by
    published by, posted by, à propos de l'auteur, à propos de l’auteur, à propos de l'auteure, à propos de l’auteure
    à propos de l’autrice, a propos de l'auteur, à propos des auteurs, à propos de, l'auteur, l’auteur, l'autrice
    qui suis-je, publié par, écrit par, auteur, a propos de, a propos de l’auteur, à propos, über den autor
    über die autorin, über die autoren, über den verfasser, zum autor, zur autorin, der autor, die autorin, zur person
    über mich, über, autor, autorin, veröffentlicht von, geschrieben von, acerca del autor, acerca de la autora
    sobre el autor, sobre la autora, sobre los autores, sobre mí, el autor, la autora, acerca de, sobre, publicado por
    escrito por, autora, sobre o autor, sobre a autora, sobre os autores, sobre mim, o autor, a autora, quem sou eu
    acerca do autor, informazioni sull'autore, informazioni sull’autore, sull'autore, sull’autore, l'autore, l’autore
    chi sono, informazioni su, scritto da, pubblicato da, autore, over de auteur, over de schrijver, over de auteurs
    over mij, de auteur, over, gepubliceerd door, geschreven door, об авторе, об авторах, обо мне, о себе, автор
    про автора, o autorze, o autorce, o mnie, om författaren, om skribenten, om mig, om forfatteren, om meg, om
    tietoja kirjoittajasta, kirjoittajasta, o autorovi, o mně, yazar hakkında, hakkımda, sobre l'autor, despre autor
    a szerzőről, この記事を書いた人, 著者について, 著者プロフィール, 著者紹介, 筆者紹介, 筆者プロフィール
    プロフィール, 執筆者紹介, 執筆者プロフィール, 自己紹介, 著者, 关于作者, 關於作者, 作者简介, 作者簡介, 作者介绍
    作者介紹, 关于我, 關於我, 关于, 글쓴이 소개, 저자 소개, 작성자 소개, 글쓴이
""")

# Behind or before the name of the author, as a link to more by the same one.
ALL_BY = table("""
    more by this author, more from this author, more posts by this author, altro dall'autore
    view all posts by, see all posts by, view all articles by, all posts by, more posts by, more articles by
    more from, more by, read more by, posts by, see more posts by, view posts by, read all posts by
    see more articles by, see all articles by, view more posts by, view more articles by, read more from, written by
    other posts by, follow, voir tous les articles par, voir tous les articles de, tous les articles de
    voir tous les articles, tous les articles par, plus d'articles de, plus d’articles de
    voir toutes les publications de, afficher tous les articles de, alle beiträge von, alle beiträge anzeigen von
    zeige alle beiträge von, alle artikel von, weitere beiträge von, mehr von, alle beiträge ansehen von
    ver todas las entradas de, ver todas las entradas por, todas las entradas de, más artículos de
    ver más entradas de, ver todos os posts de, ver todos os posts por, todos os posts de, mais posts de
    ver todos os artigos de, vedi tutti gli articoli di, visualizza tutti gli articoli di
    mostra tutti gli articoli di, tutti gli articoli di, altri articoli di, alle berichten van
    alle berichten bekijken van, bekijk alle berichten van, alle berichten tonen van, meer berichten van
    просмотреть все записи автора, посмотреть все записи автора, все записи автора, показать все записи от
    посмотреть все записи, zobacz wszystkie wpisy, zobacz wszystkie wpisy od, wszystkie wpisy
    wyświetl wszystkie wpisy, visa alla inlägg av, se alla inlägg av, vis alle innlegg av, se alle indlæg af
    näytä kaikki artikkelit kirjoittajalta, zobrazit všechny příspěvky od, tüm yazıları göster, переглянути всі записи
    mostra totes les entrades de
""")

# Over a column at the side, on many pages of the site alike.
SIDE = table("""
    πρόσφατα άρθρα, pos terkini, nylige innlegg, conteúdos recentes, najnovšie články, de senaste inläggen
    เรื่องล่าสุด, các bài viết gần đây, أحدث التعليقات, πρόσφατα σχόλια, viimeisimmät kommentit, תגובות אחרונות
    komentar terkini, nylige kommentarer, de senaste kommentarerna, ความเห็นล่าสุด, останні коментарі
    các bình luận gần đây, 最近评论, 最新迴響, الآرشيفات, αρχείο, بایگانی, ארכיונים, arsip, arhivele, archívy, คลังเก็บ
    lưu trữ, 存档, روابط, σύνδεσμοι, קישורים, tautan, ligações, ลิงก์, посилання, đường dẫn, 連結, معرض الوسوم
    tag-sky, ετικετοσύννεφο, avainsanapilvi, nuage d’étiquettes, ענן תגיות, awan tag, stikkordsky, tagwolk
    chmurka tagów, nuvem de etiquetas, taggmoln, etiket bulutu, хмаринка позначок, mây thẻ, 標籤雲, تقويم, ημερολόγιο
    kalenteri, לוח שנה, ปฏิทิน, takvim, календар, 月曆
    recent posts, recent entries, recent articles, recent comments, archives, archive, blog archive, categories, tags
    tag cloud, blogroll, links, meta, pages, search, search this blog, search this site, search the site
    popular posts, popular tags, popular, subscribe, follow, follow me, follow us, followers, calendar, my blog list
    blog list, about this blog, about me, twitter, on twitter, instagram, flickr, feeds, rss, syndicate
    monthly archives, sponsors, advertisement, tweets, latest tweets, favorite links, favourite links, friends, labels
    stats, contact, contact me, top posts, top posts & pages, blog stats, login, resources, stay connected
    connect with us, join us, newsletter, email subscription, follow blog via email, subscribe via email
    blogs i follow, elsewhere, posts by category, browse by topic, topics, quick links, explore, company, product
    products, social, legal, get in touch, articles récents, billets récents, commentaires récents
    derniers commentaires, catégories, liens, rechercher, recherche, étiquettes, nuage de tags, calendrier, méta
    abonnement, abonnez-vous, suivez-nous, archives du blog, membres, mots-clés, blogoliste, s'abonner, suivre ce blog
    à propos de ce blog, navigation, neueste beiträge, letzte beiträge, neueste kommentare, letzte kommentare, archiv
    kategorien, suche, suchen, schlagwörter, schlagwortwolke, abonnieren, folgen, kalender, seiten, blog-archiv
    blogarchiv, über dieses blog, über mich, mitglieder, rubriken, aktuelle beiträge, meistgelesen, folge uns
    entradas recientes, comentarios recientes, archivo, archivos, categorías, enlaces, páginas, buscar, etiquetas
    nube de etiquetas, calendario, suscribirse, suscríbete, síguenos, seguidores, archivo del blog, sobre mí
    datos personales, entradas populares, sígueme, entradas y páginas populares, posts recentes, comentários recentes
    arquivos, arquivo, categorias, pesquisar, busca, marcadores, nuvem de tags, calendário, assinar, siga-nos
    arquivo do blog, quem sou eu, postagens populares, tópicos recentes, inscreva-se, articoli recenti
    commenti recenti, archivi, archivio, archivio blog, categorie, collegamenti, link, pagine, cerca, cerca nel blog
    lettori fissi, iscriviti, seguimi, post recenti, post più popolari, informazioni personali, etichette, seguici
    recente berichten, recente reacties, archief, archieven, categorieën, pagina's, zoeken, abonneren, volg ons
    blogarchief, volgers, over mij, populaire berichten, nieuwsbrief, свежие записи, свежие комментарии
    последние записи, последние комментарии, архивы, архив, архив блога, рубрики, ссылки, страницы, поиск, метки
    облако меток, календарь, подписка, подписаться, постоянные читатели, популярные записи, популярные сообщения, мета
    навигация, категории, обо мне, ярлыки, блогролл, разделы, ostatnie wpisy, najnowsze wpisy, najnowsze komentarze
    ostatnie komentarze, archiwum, archiwa, kategorie, odnośniki, strony, szukaj, tagi, kalendarz, subskrybuj
    obserwatorzy, o mnie, archiwum bloga, senaste inlägg, senaste inläggen, senaste kommentarer, arkiv, kategorier
    länkar, sidor, sök, bloggarkiv, etiketter, prenumerera, om mig, seneste indlæg, seneste kommentarer, søg, arkiver
    siste innlegg, siste kommentarer, lenker, søk, blogarkiv, viimeisimmät artikkelit, arkistot, kategoriat, linkit
    haku, blogiarkisto, nejnovější příspěvky, nejnovější komentáře, archivy, rubriky, odkazy, hledat, vyhledávání
    štítky, son yazılar, son yorumlar, arşivler, kategoriler, bağlantılar, ara, arşiv, legutóbbi bejegyzések, archívum
    kategóriák, articole recente, comentarii recente, arhive, categorii, останні записи, архіви, категорії, позначки
    entrades recents, comentaris recents, arxius, enllaços, 最近の投稿, 最近の記事, 最新の投稿, 最近のコメント
    最新コメント, 最新記事, アーカイブ, 月別アーカイブ, カテゴリー, カテゴリ, カテゴリー一覧, リンク, リンク集, 検索
    タグ, タグクラウド, タグ一覧, カレンダー, メタ情報, プロフィール, 人気記事, ブログ内検索, 購読, 人気の投稿
    ブックマーク, ラベル, 近期文章, 最新文章, 近期评论, 最新评论, 近期評論, 近期留言, 归档, 文章归档, 彙整, 分类
    分类目录, 分類, 友情链接, 链接, 连接, 搜索, 搜尋, 标签, 标签云, 日历, 功能, 其他操作, 其它, 热门文章, 网志存档
    關注者, 订阅, 文章分類, 網誌存檔, 热门标签, 随机文章, 최근 글, 최근 댓글, 글 보관함, 보관함, 카테고리, 링크, 검색
    태그, 공지사항, 블로그 보관함, 구독하기
""")

# Over a box that asks for an address.
ASKING = table("""
    did you make this recipe, did you try this recipe, view the discussion thread, 确定要放弃本次机会
    buy the book, buy now, add to cart, order now, order the book, get the book, jetzt kaufen, jetzt bestellen
    in den warenkorb, buch kaufen, ajouter au panier, acheter le livre, añadir al carrito, comprar ahora, comprar el libro
    adicionar ao carrinho, compre agora, aggiungi al carrello, acquista ora, compra ora, in winkelwagen, nu bestellen
    в корзину, купить, dodaj do koszyka, kup teraz, lägg i varukorgen, カートに入れる, 加入购物车, 加入購物車
    was this page helpful, was this article helpful, was this helpful, did this help, war dieser artikel hilfreich
    cet article vous a-t-il, ¿te ha sido útil, esse artigo foi útil, rate this, bewerte diesen, この記事が気に入ったら
    enjoyed this, enjoyed this article, if you enjoyed this, liked this, if you liked this, did you enjoy
    log in or register, log in to post, please enable javascript, subscribe to, subscribe to our, subscribe to my
    subscribe to this, subscribe by email, subscribe via email, subscribe now, subscribe for free, by subscribing, sign up for
    sign up to, sign up for our, join our newsletter, join our mailing list, join the newsletter, get our newsletter
    newsletter, our newsletter, the newsletter, email newsletter, mailing list, stay up to date, stay updated
    stay in touch, stay informed, get updates, get new posts, get the latest, get email updates, enter your email
    enter your email address, type your email, your email address, never miss, don't miss a post, follow us on
    follow me on, follow us, thanks for reading, subscribe, ready for more, join # other subscribers
    join # other followers, follow this blog, download our, try it free, start your free trial, we use cookies
    this website uses cookies, this site uses cookies, support us, become a member, support this blog, buy me a coffee
    share your thoughts, i accept, accept cookies, inscrivez-vous
    abonnez-vous, recevez, recevez notre, s’abonner à, s'abonner à, infolettre, saisissez votre adresse
    entrez votre adresse, votre adresse e-mail, suivez-nous, restez informé, soutenez, abonnez-vous à
    newsletter abonnieren, abonniere, abonnieren sie, melde dich an, melden sie sich, trage dich ein
    gib deine e-mail-adresse ein, deine e-mail-adresse, bleib auf dem laufenden, folge mir, folge uns, folgen sie uns
    wir verwenden cookies, diese website verwendet cookies, suscríbete, suscríbete a, suscribirse
    recibe, boletín, introduce tu correo, tu correo electrónico, únete a, síguenos, síguenos en
    utilizamos cookies, assine, inscreva-se, receba, cadastre-se, digite seu e-mail, seu e-mail, siga-nos, acompanhe
    boletim, iscriviti, iscriviti alla newsletter, ricevi, inserisci il tuo indirizzo
    la tua email, seguici, seguici su, schrijf je in, nieuwsbrief, meld je aan, ontvang, abonneer
    vul je e-mailadres in, volg ons, blijf op de hoogte, подпишитесь, подписывайтесь, подписка на
    подписка, рассылка, введите ваш email, введите свой e-mail, ваш e-mail, присоединяйтесь, zapisz się
    subskrybuj, podaj swój adres, twój adres e-mail, obserwuj, prenumerera, nyhetsbrev, följ oss
    nyhedsbrev, tilmeld dig, følg os, tilaa, uutiskirje, odebírat, přihlaste se, abone ol, bülten
    iratkozz fel, hírlevél, abonează-te, メルマガ, ニュースレター, 購読, 購読する, メールアドレスを入力
    フォロー, フォローする, 订阅, 訂閱, 关注我们, 關注我們, 关注, 邮件订阅
    输入您的邮箱, 扫码关注, 欢迎关注, 微信公众号, 구독, 구독하기, 뉴스레터
""")

# How fine print and the very last lines begin.
FOOT = table("""
    版权声明, 著作权归作者, back to the, back to, ©, copyright, copyright ©, (c), all rights reserved, powered by
    proudly powered by, theme, theme by, theme:, design by, designed by, blog at wordpress.com, get a free blog at
    create a free website, entries (rss, entries rss, xhtml, privacy policy, privacy, terms of service, terms of use
    terms, terms & conditions, cookie policy, powered by blogger, is proudly powered by, hosted by, template by
    template, built with, made with, simple theme, awesome inc. theme, picture window theme, watermark theme
    travel theme, ethereal theme, contempo theme, theme images by, published with ghost, site map, sitemap, disclaimer
    this work is licensed, licensed under, creative commons, some rights reserved, back to top, return to top, to top
    ↑, unless otherwise, except where otherwise, contact us, accessibility, imprint, rss, log in, help, status, about
    press, do not sell, opinions expressed, the views expressed, views expressed, the opinions expressed
    substack is the home, start writing, get the app, start your substack, tous droits réservés, propulsé par
    fièrement propulsé par, mentions légales, politique de confidentialité, conditions, fourni par blogger, thème
    haut de page, plan du site, alle rechte vorbehalten, impressum, datenschutz, datenschutzerklärung
    stolz präsentiert von, nach oben, agb, design:, kontakt, bereitgestellt von blogger, todos los derechos reservados
    aviso legal, política de privacidad, funciona gracias a, con la tecnología de, desarrollado por
    todos os direitos reservados, termos de uso, orgulhosamente, tecnologia do blogger, desenvolvido por
    direitos reservados, tema, tutti i diritti riservati, informativa, note legali, privacy e cookie, offerto da
    alle rechten voorbehouden, mogelijk gemaakt door, privacybeleid, trots aangedreven door, voorwaarden
    все права защищены, политика конфиденциальности, сайт работает на, технологии blogger, при поддержке
    правовая информация, wszelkie prawa zastrzeżone, polityka prywatności, obsługiwane przez, dumnie wspierane przez
    alla rättigheter, drivs med, använder, drives av, bygget med, stolt drevet af, kaikki oikeudet, všechna práva
    tüm hakları, minden jog fenntartva, toate drepturile, усі права захищені, tots els drets, 無断転載, 転載禁止
    プライバシーポリシー, 著作権, all rights, 版权所有, 版權所有, 本站, 备案, 粤icp备, 京icp备, 沪icp备, 自豪地采用
    由 wordpress, 技术支持, 由 blogger 提供支持, 保留所有权利, 저작권, 개인정보
""")
