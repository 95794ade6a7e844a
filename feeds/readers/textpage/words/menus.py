"""Words of menus, and of the ways to pass a post on: lines of nothing else are furniture."""

from feeds.readers.textpage.words import table

# A word or two of a menu, or a line that stands there for those who cannot see.
MENU = table("""
    startsiden, domovská stránka, főoldal, pagina de pornire, αρχική σελίδα, الصفحة الرئيسية, דף הבית
    напред към съдържанието, hop til indhold, μετάβαση σε περιεχόμενο, siirdu sisu juurde, joan edukira
    رفتن به محتوا, ir o contido, דילוג לתוכן, preskoči na sadržaj, tartalomhoz, langsung ke isi, 컨텐츠로 건너뛰기
    šokti į turinį, doties uz saturu, langkau ke kandungan, skoči na vsebino, hidhu te lënda, скочи на садржај
    跳至內容, القائمة, μενού, گزینگان, תפריט, izbornik, izvēlne, meniu, изборник, เมนู, القائمة الأساسية, primær menu
    primäres menü, κύριο μενού, põhimenüü, ensisijainen valikko, תפריט ראשי, menu utama, メインメニュー, 주 메뉴, primærmeny
    primair menu, menu główne, основное меню, hlavné menu, примарни мени, primär meny, เมนูหลัก, birincil menü
    головне меню, trình đơn cơ sở, 主菜单, 主選單, البحث, търсене, hledání, αναζήτηση, búsqueda, otsi, bilatu, جستجو
    חיפוש, pretraži, keresés, ieškoti, meklēt, căutare, vyhľadávanie, iskanje, kërko, претражи, ค้นหา, шукати
    tìm kiếm, البحث عن, търсене за, αναζήτηση για, bilatu beharrekoa, جستجو برای, חפש
    keresés a következő kifejezésre, cari untuk, ricerca per, 다음 검색, carian untuk, caută după, hľadať, išči
    kërko për, претрага за, ค้นหาสำหรับ, пошук за запитом, بحث, caută, kërkim, претрага, الرئيسية, خانه, ראשי
    kezdőoldal, ホームページ, muka utama, početna strana, startsida, หน้าแรก, головна сторінка, تسجيل الدخول
    obrir sessió, σύνδεση, logi sisse, kirjaudu sisään, התחבר, acessar, iniciar sessão, пријави се, เข้าสู่ระบบ
    увійти, đăng nhập, تسجيل, εγγραφή, registrarse, rekisteröidy, הרשמה, daftar, 登録, registreren, zarejestruj się
    registar, registrera, ลงทะเบียน, kayıt ol, зареєструватись, đăng ký, السابق, предишни, předchozí, forrige
    vorherige, προηγούμενα, aurrekoa, قبلی, קודם, prethodno, előző, sebelumnya, iepriekšējais, sebelum
    predchádzajúca, i mëparshmi, претходно, ก่อนหน้า, التالي, следваща, següent, následující, næste, nächste
    επόμενα, hurrengoa, بعدی, seguinte, הבא, sljedeće, következő, berikutnya, nākamais, seterusnya, neste, următor
    nasledujúca, pasuesi, следеће, ถัดไป, наступн, تحرير, редактиране, upravit, rediger, διόρθωση, muuda
    edita ezazu, ویرایش, muokkaa, עריכה, uredi, szerkesztés, sunting, taisyti, rediģēt, edycja, editează, изменить
    upraviť, përpunojeni, уреди, redigera, แก้ไข, düzenle, редагувати, chỉnh sửa, طباعة, εκτύπωση, להדפיס, cetak
    wydrukuj, พิมพ์, друк
    select category, select month, kategorie auswählen, monat auswählen, choisir une catégorie, sélectionner une catégorie
    elegir la categoría, elegir categoría, elegir mes, selecionar categoria, selecione a categoria, seleziona una categoria
    seleziona mese, selecteer een categorie, maand selecteren, выберите рубрику, выберите месяц, wybierz kategorię
    gå til hovedinnhold, hopp til hovedinnhold, gå til hovedindhold, hoppa till huvudinnehåll, navigation überspringen
    דילוג לתוכן, ראשי, צרו קשר, צור קשר, אודות, התחברות, חיפוש, תפריט, דף הבית, انتقل إلى المحتوى, الرئيسية, اتصل بنا, من نحن
    بحث, القائمة, about this blog, über diesen blog, à propos de ce blog, acerca de este blog, sobre este blog, over dit blog
    password, username, user name, account name, remember me, passwort, benutzername, mot de passe, contraseña, senha
    index, colophon, imprint, 広告を非表示にする, 広告非表示, create an account, no account? create an account, entries
    会員登録, 新規会員登録, ログアウト, マイページ, cookie settings, перейти до вмісту, перейти до контенту
    перейти до основного вмісту, ugrás a tartalomhoz, kilépés a tartalomba, sari la conținut, μετάβαση στο περιεχόμενο
    прескочи към съдържанието, към съдържанието, prejsť na obsah, salta al contingut, vés al contingut
    lompat ke konten, langsung ke konten, chuyển đến nội dung, skoči na sadržaj, preskoči na vsebino, تخط إلى المحتوى
    التجاوز إلى المحتوى, דלג לתוכן, pereiti prie turinio, pāriet uz saturu, liigu sisu juurde, ข้ามไปยังเนื้อหา
    font size, increase font size, decrease font size, text size, 読者になる, menu and widgets, sidebar, home
    homepage, home page, main, main page, about, about us, contact, contact us, menu, search, log in, login, sign in
    sign up, register, subscribe, rss, archive, archives, blog, blogs, news, skip to content, skip to main content
    skip to navigation, skip to primary content, skip to secondary content, skip to sidebar, skip to primary sidebar
    skip to footer, skip to search, skip to main, jump to content, jump to navigation, main menu, primary menu
    primary navigation, navigation, main navigation, toggle navigation, close, close menu, open menu, open search
    toggle menu, site navigation, my account, shop, store, cart, faq, faqs, help, privacy, privacy policy, terms
    advertise, products, services, portfolio, gallery, photos, videos, video, podcast, events, jobs, careers, team
    press, products & services, resources, support, pricing, donate, links, feed, rss feed, sitemap, site map, books
    projects, bio, topics, categories, tags, skip links, search for:, search this site, search:, go, ok, cookie policy
    get started, open in app, sign in get started, write, membership, community, forum, wiki, download, docs
    documentation, latest, popular, random, you are here, more, english, deutsch, français, español, toggle search
    scroll to top, back to top, top, back, back to blog, back to home, all posts, start here, new here, write for us
    write to us, guest book, guestbook, profile, friends, user info, userinfo, recent entries, calendar, memories
    view, tools, share, ask, submit, ask me anything, archive / rss, random post, mobile, skip navigation
    skip to navigation links, subscribe to blog, subscribe now, search blog, expand menu, hide menu, show menu
    explore, discover, browse, dashboard, settings, notifications, log out, logout, customer login, request a demo
    book a demo, free trial, solutions, company, industries, partners, case studies, customers, accueil, à propos
    a propos, qui suis-je, aller au contenu, aller au contenu principal, aller au menu, recherche, rechercher
    menu principal, connexion, se connecter, s'inscrire, s’abonner, s'abonner, mentions légales, plan du site
    nous contacter, boutique, liens, catégories, passer au contenu, actualités, contactez-nous, vous êtes ici, retour
    retour à l'accueil, retour au blog, startseite, über mich, über uns, über, kontakt, impressum, datenschutz
    zum inhalt springen, zum inhalt, zum hauptinhalt springen, zur navigation springen, springe zum inhalt
    direkt zum inhalt, zum inhalt wechseln, zum sekundären inhalt wechseln, suche, suchen, hauptmenü, anmelden
    registrieren, aktuelles, archiv, menü, datenschutzerklärung, start, sie sind hier, zurück, inhalt, leseliste
    warenkorb, leistungen, karriere, inicio, acerca de, sobre mí, sobre nosotros, quiénes somos, contacto, contactar
    contáctanos, saltar al contenido, ir al contenido, ir al contenido principal, pasar al contenido principal, buscar
    menú, menú principal, iniciar sesión, regístrate, aviso legal, tienda, noticias, archivo, suscríbete, portada
    usted está aquí, servicios, entrar, volver, início, página inicial, sobre, sobre mim, sobre nós, contato
    contactos, pular para o conteúdo, ir para o conteúdo, saltar para o conteúdo, ir para o conteúdo principal
    pesquisar, pesquisa, busca, loja, notícias, arquivo, quem somos, fale conosco, assine, você está aqui, principal
    serviços, colunistas, chi sono, chi siamo, contatti, contattaci, vai al contenuto, vai al contenuto principale
    salta al contenuto, cerca, menu principale, accedi, registrati, notizie, negozio, archivio, informazioni
    passa al contenuto, ti trovi qui, servizi, abbonati, over mij, over ons, over, ga naar de inhoud, ga naar inhoud
    spring naar inhoud, naar de inhoud, doorgaan naar inhoud, meteen naar de inhoud, zoeken, hoofdmenu, inloggen
    aanmelden, nieuws, winkel, archief, u bent hier, diensten, abonneren, word lid, главная, главная страница, о нас
    обо мне, об авторе, о блоге, о сайте, о проекте, контакты, перейти к содержимому, перейти к содержанию
    перейти к основному содержанию, поиск, меню, войти, вход, регистрация, новости, архив, магазин, подписаться, блог
    найти, рубрики, вы здесь, карта сайта, услуги, статьи, strona główna, o mnie, o nas, o blogu, przejdź do treści
    przeskocz do treści, szukaj, zaloguj się, aktualności, archiwum, sklep, hem, om mig, om oss, om
    hoppa till innehåll, gå till innehåll, sök, meny, logga in, nyheter, arkiv, hjem, forside, om meg, om os
    hopp til innhold, hopp til innholdet, gå til innhold, videre til indhold, spring til indhold, søk, søg, logg inn
    blogg, etusivu, tietoja, yhteystiedot, siirry sisältöön, hae, valikko, kirjaudu, blogi, domů, úvod, o mně, o nás
    přejít k obsahu webu, přejít k obsahu, hledat, domov, ana sayfa, anasayfa, hakkımda, hakkımızda, iletişim
    içeriğe geç, içeriğe atla, ara, giriş, kezdőlap, rólam, rólunk, kapcsolat, acasă, despre mine, despre noi, αρχική
    σχετικά, επικοινωνία, головна, про нас, про мене, контакти, пошук, inici, contacte, qui som, beranda, tentang
    kontak, trang chủ, giới thiệu, liên hệ, početna, naslovna, o meni, ホーム, トップ, トップページ, プロフィール
    お問い合わせ, このブログについて, について, サイトマップ, コンテンツへスキップ, コンテンツへ移動
    メインコンテンツへ移動, 本文へスキップ, 検索, メニュー, ログイン, 新規登録, ニュース, ブログ, 記事一覧, 運営者情報
    会社概要, 採用情報, ブログトップ, 前の記事, 次の記事, プライバシーポリシー, 現在位置, 目次へ, 首页, 首頁, 关于
    關於, 关于我, 關於我, 关于我们, 關於我們, 联系我们, 聯絡我們, 联系, 留言板, 归档, 分类, 标签, 跳至内容
    跳到主要内容, 跳至主要內容, 跳至正文, 跳到内容, 搜索, 搜尋, 菜单, 選單, 登录, 登入, 注册, 註冊, 新闻, 友情链接
    友链, 目录, 订阅, 博客, 主页, 文章, 当前位置, 导航, 写文章, 홈, 소개, 방명록, 태그, 검색, 메뉴, 로그인
    본문 바로가기, 글쓰기, 관리, 콘텐츠로 건너뛰기, 본문으로 건너뛰기, 회원가입, 블로그, 목록
""")

# Ways to pass a post on; lines of nothing else are furniture.
SHARE = table("""
    sdílet na facebooku, tisk, tweeta, viber, kopiér link, del på facebook, megosztás, küldés e-mailben, शेयर करें
    ajouter à vos sélections, partage, url 복사, 이웃추가
    auf einer seite lesen, artikel auf einer seite lesen, read on one page, view as single page, single page, print view
    view larger image, pin for later, pin it for later, pin this for later, sharing and comments, tweetnij, podziel się na facebooku
    tweet su twitter, tweet on twitter, dela detta, dela detta inlägg, gilla laddar in, שיתוף, שתף, שתפו, שיתוף בפייסבוק
    שתף בפייסבוק, שיתוף בטוויטר, שלח לחבר, שליחה לחבר, הדפסה, הדפס, chia sẻ, แชร์, مشاركة, شارك, اطبع, طباعة
    partilhar, partilhar no facebook, partilhar no twitter, partilhar no whatsapp, partilhar artigo, enviar por email
    enviar por e-mail, retweet, share article, share post, share this page, audio player, video player, play in new window
    字号：大 中 小, 字号: 大 中 小, 字体：大 中 小, 글자크기 가 가, 글자 크기
    글자크기, 글자크기 설정, 기사 공유, 공유하기, paylaş, tavsiye et, yazdır
    menéame, meneame, email article, e-mail article, save article, print article, comment on this, republish, syndicate
    artikel versenden, artikel drucken, seite drucken, kommentieren, gosto, gostar disto, recomendar, recomienda
    阅读, 收藏, 转载, 打印, 举报, 推荐, 评论, 喜欢, 顶, 転載, 打賞
    コメント, いいね！した人, いいねした人, people who liked this, リブログ, post comment…, e-mail this story, print this story
    edit this page, edit page, improve this page, report a mistake, report an error, print this page, e-mail this page
    email this page, send to a friend, printable version, printer friendly, comunicar erro, コピー, share, share this
    share this:, share this post, share this article, share this entry, share this story, share on, share on facebook
    share on twitter, share on linkedin, share on x, share via, share with, share to, sharing, sharing is caring
    spread the word, spread the love, facebook, twitter, x, tweet, tweet this, pin it, pin, pinterest, email, e-mail
    email this, email a friend, email to a friend, blogthis, blogthis!, print, print this, linkedin, linked in, reddit
    whatsapp, google, google+, google plus, google bookmarks, tumblr, stumbleupon, stumble upon, digg, digg this
    digg it, delicious, del.icio.us, like, like this, like this:, like this post, loading, loading..., loading…, liked
    be the first to like this, pocket, telegram, vk, xing, instapaper, flipboard, copy link, copy url, link copied
    copy, save, bookmark, buffer, skype, line, mastodon, bluesky, threads, messenger, facebook messenger, sms, yahoo
    myspace, technorati, furl, newsvine, slashdot, fark, mixx, evernote, hacker news, mail, more, more..., addthis
    sharethis, add this, gmail, weibo, wechat, snapchat, instagram, youtube, follow, facebook like, plus one, +1
    share share, get link, other apps, email this post, blog this, share to twitter, share to facebook, share to x
    share to pinterest, share with friends, click to share on, click to email, click to print
    click to email a link to a friend, opens in new window, email link, post to facebook, stumble it, submit, rss
    feedly, subscribe, subscribed, applaud, clap, respond, favorite, hearts, restack, listen, note, trackback
    permalink, leave a comment, comment, comments, give this article, add to, recommend, recommend this, buzz, on, via
    partager, partager:, partager sur, partager cet article, partager sur facebook, partager sur twitter, partager via
    partagez, partagez cet article, imprimer, envoyer par e-mail, envoyer par mail, j'aime, j’aime, j’aime ça
    j'aime ça, chargement, chargement…, obtenir le lien, autres applications, envoyer, tweeter, épingler
    cliquez pour partager sur, copier le lien, s'abonner, envoyer un lien par e-mail à un ami, partagez ceci
    wordpress, teilen, teilen:, teilen mit, teilen mit:, teilen auf, teile diesen beitrag, diesen beitrag teilen
    beitrag teilen, artikel teilen, twittern, drucken, per e-mail, e-mail senden, mailen, merken, gefällt mir
    gefällt mir:, lade, wird geladen, wird geladen …, wird geladen..., link abrufen, andere apps
    diesen post per e-mail versenden, in twitter freigeben, in facebook freigeben, auf pinterest teilen, klick
    um über twitter zu teilen, link kopieren, pinnen, weiterempfehlen, flattr, spenden, compartir, compartir:
    compartir en, compartir esto, compartir esto:, comparte, comparte esto, comparte esto:, comparte este artículo
    compártelo, comparte en, compartir con facebook, compartir con twitter, compartir en facebook
    compartir en twitter, compartir en pinterest, enviar por correo electrónico, escribe un blog, imprimir, me gusta
    me gusta esto, me gusta esto:, cargando, cargando..., cargando…, obtener enlace, otras apps, correo electrónico
    tuitear, twittear, copiar enlace, guardar, compartilhar, compartilhe, compartilhe:, compartilhe isso:
    compartilhe isso, compartilhe este post, compartilhar no, compartilhar no facebook, compartilhar no twitter
    compartilhar com o pinterest, enviar por e-mail, postar no blog!, partilhar, partilhar:, partilhe, partilhar isto:
    curtir, curtir isso:, curtir isso, gostar disto:, carregando, carregando..., carregando…, a carregar...
    gerar link, outros aplicativos, copiar link, salvar, tuitar, condividi, condividi:, condividi su
    condividi su facebook, condividi su twitter, condividi su x, condividi su pinterest, condividi questo articolo
    invia tramite email, postalo sul blog, mi piace, mi piace:, caricamento, caricamento..., caricamento…, stampa
    ottieni link, altre app, copia link, invia, invia per email, tweetta, salva, delen, delen:, delen op, delen via
    deel dit, deel dit:, deel dit bericht, deel dit artikel, deel op facebook, deel op twitter, dit e-mailen
    dit bloggen, delen op x, delen via facebook, delen op pinterest, afdrukken, vind ik leuk, vind ik leuk:, laden
    bezig met laden, aan het laden, link ophalen, tweeten, link kopiëren, e-mailen, поделиться, поделиться:
    поделитесь, поделиться ссылкой:, поделиться этим:, поделиться в, поделиться с друзьями, поделиться записью
    отправить по электронной почте, написать об этом в блоге, нравится, понравилось это:, мне нравится, загрузка...
    загрузка…, загрузка, получить ссылку, другие приложения, вконтакте, одноклассники, печать, скопировать ссылку
    опубликовать в twitter, опубликовать в facebook, поделиться в pinterest, мой мир, живой журнал, рассказать друзьям
    твитнуть, udostępnij, udostępnij:, podziel się, podziel się:, lubię to, lubię to:, wczytywanie, wczytywanie…
    ładowanie, drukuj, wyślij pocztą e-mail, wrzuć na bloga, udostępnij w usłudze twitter
    udostępnij w usłudze facebook, pobierz link, inne aplikacje, kopiuj link, dela, dela:, dela det här:
    dela på facebook, dela på twitter, gilla, gilla:, laddar, skriv ut, e-posta, hämta länk, andra appar, del, del:
    del dette:, del på facebook, del på twitter, synes godt om, liker, laster, jaa, jaa:, tykkää, sdílet, sdílet:
    to se mi líbí, paylaş, paylaş:, beğen, beğen:, yükleniyor, megosztás, megosztás:, distribuie, partajează asta
    κοινοποίηση, поділитися, поділитися:, comparteix, comparteix:, m'agrada, podijeli, シェア, シェアする, シェア:
    共有, 共有:, ツイート, ツイートする, いいね, いいね:, いいね！, 読み込み中, 読み込み中…, 読み込み中...
    メールで送信, ブログに投稿, はてなブックマーク, はてブ, ブックマーク, ポケット, フェイスブック, リンクを取得
    他のアプリ, twitterで共有する, facebookで共有する, pinterest に共有, 印刷, リンクをコピー, ポスト, 送る
    この記事をシェア, この記事をシェアする, フォローする, スキ, 分享, 分享:, 分享到, 分享到:, 分享此文:, 分享此文
    分享至, 赞, 赞过:, 点赞, 收藏, 微信, 微博, 新浪微博, 腾讯微博, qq空间, qq, 豆瓣, 人人网, 按讚, 喜歡, 讚, 喜欢
    喜歡載入中, 正在加载, 加载中, 正在載入..., 打赏, 赞赏, 复制链接, 以電子郵件傳送這篇文章, blogthis！
    通过电子邮件发送, 共用至 twitter, 轉寄, 列印, 打印, 转发, 在看, 朋友圈, 공유, 공유하기, 공유하기:, 이것이 좋아요:
    좋아요, 트위터, 페이스북, 카카오톡, 카카오스토리, 네이버, 밴드, 로드 중, 링크 복사, 인쇄, url 복사
""")

SHARE = SHARE | frozenset(entry.rstrip(":：") for entry in SHARE)  # lines are compared without the signs around them

# Where a post can be passed on to: one of these shows that a row behind a label is of buttons.
PLACES = table("""
    facebook, twitter, x, linkedin, whatsapp, reddit, pinterest, tumblr, telegram, mastodon, bluesky, threads, xing, vk
    google+, digg, delicious, del.icio.us, stumbleupon, email, e-mail, tweet, instagram, youtube, menéame, meneame
    вконтакте, одноклассники, 微博, 新浪微博, 微信, はてなブックマーク, 카카오톡, 페이스북, 트위터, line
""")

# Words that stand in menus beside those above, and are categories elsewhere.
SECTIONS = table("""
    sport, sports, opinion, business, politics, culture, world, local, lifestyle, weather, entertainment, travel
    science, technology, tech, health, arts, food, classifieds, obituaries, life, style, money, features, education
    media, lokales, politik, wirtschaft, kultur, wissen, panorama, reise, gesundheit, meinung, anzeigen, abo, ratgeber
    region, politique, économie, société, monde, loisirs, régions, météo, opinions, annonces, santé, política
    economía, cultura, deportes, sociedad, opinión, mundo, provincia, tecnología, gente, anuncios, salud, economia
    esportes, desporto, sociedade, opinião, país, últimas, ciência, tecnologia, saúde, mar, cotidiano, politica
    cronaca, spettacoli, esteri, meteo, salute, scienza, viaggi, politiek, economie, cultuur, binnenland, buitenland
    regio, opinie, wetenschap, politika, kultura, gospodarka, политика, экономика, культура, спорт, общество, мир
    происшествия, мнения, наука, технологии, погода
""")

# Over a list of the headings of the post.
CONTENTS = table("""
    table of contents, contents, on this page, in this article, contents hide, contents [hide], toc, contents show
    inhaltsverzeichnis, inhalt, sommaire, table des matières, au sommaire, índice, contenido, tabla de contenidos
    contenidos, sumário, conteúdo, neste artigo, indice, sommario, indice dei contenuti, inhoudsopgave, inhoud
    содержание, оглавление, spis treści, innehåll, innehållsförteckning, indhold, indholdsfortegnelse
    sisällysluettelo, 目次, もくじ, 目录, 目錄, 文章目录, 목차
""")

# Where the way to a post begins.
HOME = table("""
    home, homepage, home page, startseite, accueil, inicio, início, página inicial, главная, головна, начало, ホーム, トップ
    首页, 首頁, 홈, strona główna, होम, hjem, forside, hem, startsida, etusivu, domů, domov, úvod, αρχική, ana sayfa
    anasayfa, kezdőlap, címlap, főoldal, acasă, beranda, trang chủ, الرئيسية, דף הבית, inici, početna, naslovna
""")
