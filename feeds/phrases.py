"""The program's own phrases in feeds and pages, by language."""

from collections.abc import Mapping

_ENGLISH = {
    "anonymous": "Anonymous", "unknown": "Unknown",
    "comment": "Comment by {name} on {post}", "pingback": "Pingback on {post}", "trackback": "Trackback on {post}",
    "comments on": "Comments on: {post}", "comments": "Comments", "closed": "Comments are closed.",
    "posts on": "Posts on {site}", "posts by": "Posts by {author}", "posts in": "Posts in {category}",
    "posts by in": "Posts by {author} in {category}", "all comments": "Comments on all posts of {site}",
    "authors": "Authors", "categories": "Categories", "posts": "Posts", "newest": "Newest posts", "all": "All posts",
    "undated": "Undated", "by": "by", "subscribe": "Every feed of this site, for your feed reader",
    "comment feeds": "The comment feed of each post, for your feed reader", "home": "All feeds",
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
        "subscribe": "Alle Feeds dieser Website für den Feedreader",
        "comment feeds": "Der Kommentarfeed jedes Beitrags für den Feedreader", "home": "Alle Feeds",
    },
    "fr": _ENGLISH | {
        "anonymous": "Anonyme", "unknown": "Inconnu",
        "comment": "Commentaire de {name} sur {post}", "pingback": "Ping sur {post}", "trackback": "Rétrolien sur {post}",
        "comments on": "Commentaires sur : {post}", "comments": "Commentaires", "closed": "Les commentaires sont fermés.",
        "posts on": "Articles de {site}", "posts by": "Articles de {author}", "posts in": "Articles dans {category}",
        "posts by in": "Articles de {author} dans {category}", "all comments": "Commentaires sur tous les articles de {site}",
        "authors": "Auteurs", "categories": "Catégories", "posts": "Articles", "newest": "Articles récents",
        "all": "Tous les articles", "undated": "Sans date", "by": "par",
        "subscribe": "Tous les flux de ce site, pour votre lecteur",
        "comment feeds": "Le flux de commentaires de chaque article, pour votre lecteur", "home": "Tous les flux",
    },
    "es": _ENGLISH | {
        "anonymous": "Anónimo", "unknown": "Desconocido",
        "comment": "Comentario de {name} en {post}", "pingback": "Pingback en {post}", "trackback": "Trackback en {post}",
        "comments on": "Comentarios en: {post}", "comments": "Comentarios", "closed": "Los comentarios están cerrados.",
        "posts on": "Entradas de {site}", "posts by": "Entradas de {author}", "posts in": "Entradas en {category}",
        "posts by in": "Entradas de {author} en {category}", "all comments": "Comentarios en todas las entradas de {site}",
        "authors": "Autores", "categories": "Categorías", "posts": "Entradas", "newest": "Entradas recientes",
        "all": "Todas las entradas", "undated": "Sin fecha", "by": "por",
        "subscribe": "Todos los canales de este sitio, para su lector",
        "comment feeds": "El canal de comentarios de cada entrada, para su lector", "home": "Todos los canales",
    },
}  # fmt: skip


def phrases(language: str | None) -> Mapping[str, str]:
    """Return the phrases for an RFC 5646 tag by its primary language ("de-AT": "de"), English for an unknown one or None."""
    return _TABLES.get((language or "en").partition("-")[0].lower(), _ENGLISH)
