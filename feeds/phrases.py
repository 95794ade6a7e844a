"""The program's own phrases in feeds and pages, and dates as people write them, by language."""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

_ENGLISH = {
    "anonymous": "Anonymous", "unknown": "Unknown",
    "comment": "Comment by {name} on {post}", "pingback": "Pingback on {post}", "trackback": "Trackback on {post}",
    "comments on": "Comments on: {post}", "comments": "Comments", "closed": "Comments are closed.",
    "posts on": "Posts on {site}", "posts by": "Posts by {author}", "posts in": "Posts in {category}",
    "posts by in": "Posts by {author} in {category}", "all comments": "Comments on all posts of {site}",
    "authors": "Authors", "categories": "Categories", "posts": "Posts", "newest": "Newest posts", "all": "All posts",
    "undated": "Undated", "by": "by", "count": "Comments ({count})", "colon": ": ",
    "newest comments": "Newest comments", "in reply to": "in reply to {name}", "letters": "By first letter",
    "all authors": "All {count} authors", "all categories": "All {count} categories", "site": "This site",
    "subscribe": "Subscribe", "what": "What is a feed?",
    "feed": "Copy this address into a feed reader, an app or website that shows what is new on all the sites you follow. You "
    "need no account here and give nobody your email address.",
    "address": "Address of the feed", "comments address": "Feed of these comments", "copy": "Copy", "copied": "Copied",
    "formats": "Formats", "same": "The content is the same; if you are not sure, take {format}.",
    "opml": "To subscribe to several feeds at once, import one of these files (OPML) into a feed reader:",
    "opml site": "Everything: all posts and all comments", "opml authors": "Authors: one feed for each author",
    "opml categories": "Categories: one feed for each category",
    "opml comments": "Discussions: one feed for the comments on each post",
    "opml author": "{author}: one feed for each category",
    "this is a feed": "This is a feed. To follow it, copy the address of this page into a feed reader.",
    "on the web": "To read it in the browser, open",
}  # fmt: skip
_TABLES: Mapping[str, Mapping[str, str]] = {
    "en": _ENGLISH,
    "de": _ENGLISH | {
        "anonymous": "Anonym", "unknown": "Unbekannt",
        "comment": "Kommentar von {name} zu {post}", "pingback": "Pingback zu {post}", "trackback": "Trackback zu {post}",
        "comments on": "Kommentare zu: {post}", "comments": "Kommentare", "closed": "Die Kommentare sind geschlossen.",
        "posts on": "Beiträge auf {site}", "posts by": "Beiträge von {author}", "posts in": "Beiträge in {category}",
        "posts by in": "Beiträge von {author} in {category}", "all comments": "Kommentare zu allen Beiträgen von {site}",
        "authors": "Autoren", "categories": "Kategorien", "posts": "Beiträge", "newest": "Neueste Beiträge",
        "all": "Alle Beiträge", "undated": "Ohne Datum", "by": "von",
        "count": "Kommentare ({count})", "newest comments": "Neueste Kommentare", "in reply to": "Antwort an {name}",
        "letters": "Nach Anfangsbuchstaben", "all authors": "Alle {count} Autoren",
        "all categories": "Alle {count} Kategorien", "site": "Diese Website",
        "subscribe": "Abonnieren", "what": "Was ist ein Feed? (englisch)",
        "feed": "Kopieren Sie diese Adresse in einen Feedreader, eine App oder Website, die Neues von allen Seiten zeigt, "
        "denen Sie folgen. Sie brauchen hier kein Konto und geben niemandem Ihre E-Mail-Adresse.",
        "address": "Adresse des Feeds", "comments address": "Feed dieser Kommentare", "copy": "Kopieren",
        "copied": "Kopiert", "formats": "Formate", "same": "Der Inhalt ist derselbe; im Zweifel {format} nehmen.",
        "opml": "Um mehrere Feeds auf einmal zu abonnieren, importieren Sie eine dieser Dateien (OPML) in einen Feedreader:",
        "opml site": "Alles: alle Beiträge und alle Kommentare",
        "opml authors": "Autoren: ein Feed für jeden Autor", "opml categories": "Kategorien: ein Feed für jede Kategorie",
        "opml comments": "Diskussionen: ein Feed für die Kommentare zu jedem Beitrag",
        "opml author": "{author}: ein Feed für jede Kategorie",
        "this is a feed": "Dies ist ein Feed. Um ihm zu folgen, kopieren Sie die Adresse dieser Seite in einen Feedreader.",
        "on the web": "Zum Lesen im Browser öffnen Sie",
    },
    "fr": _ENGLISH | {
        "anonymous": "Anonyme", "unknown": "Inconnu",
        "comment": "Commentaire de {name} sur {post}", "pingback": "Ping sur {post}", "trackback": "Rétrolien sur {post}",
        "comments on": "Commentaires sur : {post}", "comments": "Commentaires", "closed": "Les commentaires sont fermés.",
        "posts on": "Articles de {site}", "posts by": "Articles de {author}", "posts in": "Articles dans {category}",
        "posts by in": "Articles de {author} dans {category}", "all comments": "Commentaires sur tous les articles de {site}",
        "authors": "Auteurs", "categories": "Catégories", "posts": "Articles", "newest": "Articles récents",
        "all": "Tous les articles", "undated": "Sans date", "by": "par",
        "count": "Commentaires ({count})", "colon": "\u00a0: ", "newest comments": "Commentaires récents",
        "in reply to": "en réponse à {name}", "letters": "Par initiale", "all authors": "Les {count} auteurs",
        "all categories": "Les {count} catégories", "site": "Ce site",
        "subscribe": "S’abonner", "what": "Qu’est-ce qu’un flux\u00a0? (en anglais)",
        "feed": "Copiez cette adresse dans un lecteur de flux, une application ou un site qui montre les nouveautés de tous "
        "les sites que vous suivez. Il ne faut ni compte ici ni adresse électronique.",
        "address": "Adresse du flux", "comments address": "Flux de ces commentaires", "copy": "Copier", "copied": "Copié",
        "formats": "Formats", "same": "Le contenu est le même\u00a0; dans le doute, prenez {format}.",
        "opml": "Pour s’abonner à plusieurs flux à la fois, importez un de ces fichiers (OPML) dans un lecteur de flux\u00a0:",
        "opml site": "Tout\u00a0: tous les articles et tous les commentaires",
        "opml authors": "Auteurs\u00a0: un flux pour chaque auteur",
        "opml categories": "Catégories\u00a0: un flux pour chaque catégorie",
        "opml comments": "Discussions\u00a0: un flux pour les commentaires de chaque article",
        "opml author": "{author}\u00a0: un flux pour chaque catégorie",
        "this is a feed": "Ceci est un flux. Pour le suivre, copiez l’adresse de cette page dans un lecteur de flux.",
        "on the web": "Pour le lire dans le navigateur, ouvrez",
    },
    "es": _ENGLISH | {
        "anonymous": "Anónimo", "unknown": "Desconocido",
        "comment": "Comentario de {name} en {post}", "pingback": "Pingback en {post}", "trackback": "Trackback en {post}",
        "comments on": "Comentarios en: {post}", "comments": "Comentarios", "closed": "Los comentarios están cerrados.",
        "posts on": "Entradas de {site}", "posts by": "Entradas de {author}", "posts in": "Entradas en {category}",
        "posts by in": "Entradas de {author} en {category}", "all comments": "Comentarios en todas las entradas de {site}",
        "authors": "Autores", "categories": "Categorías", "posts": "Entradas", "newest": "Entradas recientes",
        "all": "Todas las entradas", "undated": "Sin fecha", "by": "por",
        "count": "Comentarios ({count})", "newest comments": "Comentarios recientes",
        "in reply to": "en respuesta a {name}", "letters": "Por inicial", "all authors": "Los {count} autores",
        "all categories": "Las {count} categorías", "site": "Este sitio",
        "subscribe": "Suscribirse", "what": "¿Qué es un canal? (en inglés)",
        "feed": "Copie esta dirección en un lector de canales, una aplicación o un sitio que muestra lo nuevo de todos los "
        "sitios que usted sigue. No hace falta cuenta aquí ni dar su correo electrónico a nadie.",
        "address": "Dirección del canal", "comments address": "Canal de estos comentarios", "copy": "Copiar",
        "copied": "Copiado", "formats": "Formatos", "same": "El contenido es el mismo; en caso de duda, elija {format}.",
        "opml": "Para suscribirse a varios canales a la vez, importe uno de estos archivos (OPML) en un lector de canales:",
        "opml site": "Todo: todas las entradas y todos los comentarios",
        "opml authors": "Autores: un canal para cada autor",
        "opml categories": "Categorías: un canal para cada categoría",
        "opml comments": "Conversaciones: un canal para los comentarios de cada entrada",
        "opml author": "{author}: un canal para cada categoría",
        "this is a feed": "Esto es un canal. Para seguirlo, copie la dirección de esta página en un lector de canales.",
        "on the web": "Para leerlo en el navegador, abra",
    },
}  # fmt: skip


def phrases(language: str | None) -> Mapping[str, str]:
    """Return the phrases for an RFC 5646 tag by its primary language ("de-AT": "de"), English for an unknown one or None."""
    return _TABLES.get((language or "en").partition("-")[0].lower(), _ENGLISH)


def language_of_phrases(language: str | None) -> str:
    """Return the language of the phrases that a site in `language` has."""
    return language if language and language.partition("-")[0].lower() in _TABLES else "en"


def moment(when: datetime, language: str | None) -> str:
    """Return a date, with its time of day unless that is noon, as a bare date is."""
    if when.time() == time(12):
        return day(when.date(), language)
    locale = _locale(language or "en")
    if locale is None:
        return when.isoformat(" ")[:16]
    from babel.dates import format_time, get_datetime_format

    clock = format_time(when.time(), "short", locale=locale)
    return str(get_datetime_format("medium", locale)).replace("{0}", clock).replace("{1}", day(when.date(), language))


@lru_cache(maxsize=4096)  # many posts and comments are of one day
def day(when: date, language: str | None) -> str:
    """Return a day, as "June 27, 2012"; in ISO 8601 for a language that Babel does not know."""
    locale = _locale(language or "en")
    if locale is None:
        return when.isoformat()
    from babel.dates import format_date

    return format_date(when, "long", locale)


def month(when: date, language: str | None) -> str:
    """Return a month with its year, as "June 2012"; in ISO 8601 for a language that Babel does not know."""
    locale = _locale(language or "en")
    if locale is None:
        return when.isoformat()[:7]
    from babel.dates import format_skeleton

    return format_skeleton("yMMMM", when, locale=locale)


@cache
def direction(language: str) -> str:
    """Return "rtl" for a language that is written from right to left, else "ltr"."""
    locale = _locale(language)
    return locale.text_direction if locale else "ltr"


@cache
def _locale(language: str) -> "Locale | None":
    """Return what Babel knows of an RFC 5646 tag, or of the longest beginning of it that it knows."""
    from babel import Locale, UnknownLocaleError

    while language:
        try:
            return Locale.parse(language, sep="-")
        except (ValueError, UnknownLocaleError):
            language = language.rpartition("-")[0]
    return None
