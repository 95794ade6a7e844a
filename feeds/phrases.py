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
    "undated": "Undated", "by": "by", "home": "Home", "count": "Comments ({count})", "colon": ": ",
    "newest comments": "Newest comments", "in reply to": "in reply to {name}", "letters": "By first letter",
    "all authors": "All {count} authors", "all categories": "All {count} categories", "site": "This site",
    "subscribe": "Subscribe", "what": "What is a feed?",
    "feed": "This is the address of a feed. Give it to a feed reader, an app or a website for reading news: it brings you "
    "what is new here, without an account and without an e-mail address.",
    "address": "Address of the feed", "comments address": "Feed of these comments", "copy": "Copy", "copied": "Copied",
    "formats": "Formats", "same": "The content is the same; if you are not sure, take {format}.",
    "opml": "Several feeds in one file (OPML), which a feed reader imports:",
    "opml site": "Everything: all posts and all comments", "opml authors": "Authors: a feed for each, to choose from",
    "opml categories": "Categories: a feed for each, to choose from",
    "opml comments": "Discussions: the comments on each post, to choose from",
    "opml author": "{author} by category: a feed for each, to choose from",
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
        "all": "Alle Beiträge", "undated": "Ohne Datum", "by": "von", "home": "Startseite",
        "count": "Kommentare ({count})", "newest comments": "Neueste Kommentare", "in reply to": "Antwort an {name}",
        "letters": "Nach Anfangsbuchstaben", "all authors": "Alle {count} Autoren",
        "all categories": "Alle {count} Kategorien", "site": "Diese Website",
        "subscribe": "Abonnieren", "what": "Was ist ein Feed? (englisch)",
        "feed": "Dies ist die Adresse eines Feeds. In einen Feedreader eingegeben, eine App oder Website zum Lesen von "
        "Nachrichten, bringt sie alles Neue von hier, ohne Konto und ohne E-Mail-Adresse.",
        "address": "Adresse des Feeds", "comments address": "Feed dieser Kommentare", "copy": "Kopieren",
        "copied": "Kopiert", "formats": "Formate", "same": "Der Inhalt ist derselbe; im Zweifel {format} nehmen.",
        "opml": "Mehrere Feeds in einer Datei (OPML), die ein Feedreader importiert:",
        "opml site": "Alles: alle Beiträge und alle Kommentare",
        "opml authors": "Autoren: je ein Feed, zum Auswählen", "opml categories": "Kategorien: je ein Feed, zum Auswählen",
        "opml comments": "Diskussionen: die Kommentare zu jedem Beitrag, zum Auswählen",
        "opml author": "{author} nach Kategorien: je ein Feed, zum Auswählen",
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
        "all": "Tous les articles", "undated": "Sans date", "by": "par", "home": "Accueil",
        "count": "Commentaires ({count})", "colon": "\u00a0: ", "newest comments": "Commentaires récents",
        "in reply to": "en réponse à {name}", "letters": "Par initiale", "all authors": "Les {count} auteurs",
        "all categories": "Les {count} catégories", "site": "Ce site",
        "subscribe": "S’abonner", "what": "Qu’est-ce qu’un flux\u00a0? (en anglais)",
        "feed": "Cette adresse est celle d’un flux. Donnez-la à un lecteur de flux, une application ou un site pour suivre "
        "l’actualité\u00a0: il vous apporte les nouveautés d’ici, sans compte ni adresse électronique.",
        "address": "Adresse du flux", "comments address": "Flux de ces commentaires", "copy": "Copier", "copied": "Copié",
        "formats": "Formats", "same": "Le contenu est le même\u00a0; dans le doute, prenez {format}.",
        "opml": "Plusieurs flux en un fichier (OPML), à importer dans un lecteur de flux\u00a0:",
        "opml site": "Tout\u00a0: tous les articles et tous les commentaires",
        "opml authors": "Auteurs\u00a0: un flux pour chacun, à choisir",
        "opml categories": "Catégories\u00a0: un flux pour chacune, à choisir",
        "opml comments": "Discussions\u00a0: les commentaires de chaque article, à choisir",
        "opml author": "{author} par catégorie\u00a0: un flux pour chacune, à choisir",
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
        "all": "Todas las entradas", "undated": "Sin fecha", "by": "por", "home": "Inicio",
        "count": "Comentarios ({count})", "newest comments": "Comentarios recientes",
        "in reply to": "en respuesta a {name}", "letters": "Por inicial", "all authors": "Los {count} autores",
        "all categories": "Las {count} categorías", "site": "Este sitio",
        "subscribe": "Suscribirse", "what": "¿Qué es un canal? (en inglés)",
        "feed": "Esta es la dirección de un canal. Désela a un lector de canales, una aplicación o un sitio para leer "
        "noticias: le traerá lo nuevo de aquí, sin cuenta ni correo electrónico.",
        "address": "Dirección del canal", "comments address": "Canal de estos comentarios", "copy": "Copiar",
        "copied": "Copiado", "formats": "Formatos", "same": "El contenido es el mismo; en caso de duda, elija {format}.",
        "opml": "Varios canales en un archivo (OPML), que un lector de canales importa:",
        "opml site": "Todo: todas las entradas y todos los comentarios",
        "opml authors": "Autores: un canal para cada uno, a elegir",
        "opml categories": "Categorías: un canal para cada una, a elegir",
        "opml comments": "Conversaciones: los comentarios de cada entrada, a elegir",
        "opml author": "{author} por categoría: un canal para cada una, a elegir",
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
