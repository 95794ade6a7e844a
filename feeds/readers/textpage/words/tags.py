"""Words around the names of categories and tags that tell how sure a line is."""

from feeds.readers.textpage.words import table

# What only blogs write before the names of a post's categories: no sentence or heading begins so.
SURE = table("""
    filed under, filed in, posted in, posted under, published in, tagged, tagged with, tagged as, tagged under
    post tags, this article is related to
    this entry was posted in, this entry was filed under, this entry was tagged, this post was posted in
    this post was filed under, categorized in, categorized as, categorised in, categorised as, categorized under
    dieser beitrag wurde unter, dieser eintrag wurde veröffentlicht in, veröffentlicht in, veröffentlicht unter
    gepostet in, abgelegt unter, abgelegt in, eingeordnet unter, getaggt mit, verschlagwortet mit, verschlagwortet
    kategorisiert in, kategorisiert als, verwendete schlagwörter, beitrags-schlagwörter, publié dans, classé dans
    classé sous, étiqueté, marqué, archivado en, publicado en, etiquetado, etiquetado con, etiquetado como, publicado em
    arquivado em, marcado, marcado com, pubblicato in, archiviato in, contrassegnato da tag, taggato, taggato con
    geplaatst in, getagd, getagd met, opgeslagen onder, опубликовано в, рубрика, метки, opublikowano w
    zaszufladkowano do kategorii, otagowano, publicerat i, märkt med, udgivet i, publisert i
""")
# … or with a colon behind it.
LABELS = table("""
    tags, tag, categories, category, post category, keywords, schlagwörter, schlagworte, stichwörter, kategorien, kategorie
    mots-clés, mots clés, catégories, catégorie, étiquettes, etiquetas, categorías, categoría, palabras clave, categorias
    categoria, marcadores, palavras-chave, categorie, etichette, parole chiave, categorieën, trefwoorden, метки, теги, рубрики
    категории, tagi, kategorie, etykiety, taggar, kategorier, stikord, stikkord, avainsanat, štítky, címkék, kategóriák
    etiketler, kategoriler, etichete, categorii, ετικέτες, κατηγορίες, мітки, категорії, تاجز, الوسوم, תגיות, برچسب‌ها
    kata kunci, từ khóa, タグ, カテゴリー, カテゴリ, 标签, 分类, 標籤, 分類, 태그, 카테고리
""")
# The first choice of a list to open, below the heading of the site's categories.
CHOOSE = table("""
    select category, select a category, choose category, kategorie auswählen, kategorie wählen, sélectionner une catégorie
    elegir la categoría, elegir categoría, selecionar categoria, selecionar a categoria, seleziona una categoria
    seleziona categoria, categorie selecteren, выберите рубрику, wybierz kategorię, välj kategori, vælg kategori
    velg kategori, valitse kategoria, vybrat rubriku, カテゴリーを選択, 选择分类
""")
# Over the column of all categories of the site as well as before those of a post.
COLUMNS = table("""
    categories, category, topics, sections, kategorien, kategorie, rubriken, themen, catégories, rubriques, thèmes, categorías
    temas, secciones, categorias, assuntos, categorie, argomenti, rubriche, categorieën, rubrieken, onderwerpen, рубрики
    категории, разделы, kategorie, tematy, kategorier, ämnen, emner, kategoriat, aiheet, rubriky, kategóriák, kategoriler
    categorii, κατηγορίες, категорії, カテゴリー, カテゴリ, 分类, 分類, 카테고리, labels, links, resources
""")
# Small words within a name, and those between a number of comments and the title of the post.
JOINTS = frozenset("of for and the & von und der des de la du et y e del van en".split())
ABOUT = frozenset("on zu sur en em su op к до till til".split())
