"""Fixed names: formats, files, media types, namespaces, and the generator mark in each published file."""

MAKER = "feed-publisher"  # the generator, without a version, so that a release changes no published bytes

FORMATS = ("rss", "atom", "json")
FILES = {"rss": "rss.xml", "atom": "atom.xml", "json": "feed.json"}
MEDIA_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
TITLES = {"rss": "RSS", "atom": "Atom", "json": "JSON Feed"}
SHORT = TITLES | {"json": "JSON"}
PREFERRED = ("atom", "rss", "json")  # readers date an undated RSS item by the clock; not all know JSON Feed
PAGE = "index.html"
OPML = "feeds.opml"
STYLESHEET = "feeds.css"
COMPRESSED = ".gz"  # after the name of a document
PAGE_TYPE = "text/html"
# Media types that files are served with, by extension; the JSON Feed has that of `MEDIA_TYPES`.
SERVED_TYPES = {
    **dict.fromkeys(
        (".xml", ".rss", ".atom", ".rdf", ".xsl"), "application/xml"
    ),  # browsers show it, and not RSS's own
    ".json": "application/json",
    ".opml": "text/x-opml",
    **dict.fromkeys((".html", ".htm"), PAGE_TYPE),
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".md": "text/markdown",
}
# Files of redirects, by the program that reads them.
REDIRECTS = {
    "nginx": "redirects.nginx.conf",
    "caddy": "redirects.caddy",
    "apache": ".htaccess",
    "netlify": "_redirects",
}
CONFIGURATION = "feeds.toml"
KINDS = """The ending of a file in SOURCES tells its kind; other files are ignored:

\b
  .md .markdown            Markdown, with or without front matter
  .html .htm               a saved page, or a site generator's output
  .xml                     a WordPress export, or a feed
  .rss .atom .rdf .json    a feed: RSS, Atom, JSON Feed
  .txt                     a blog page saved as plain text
  comments/**.yml .json    comments on a post (.yaml too)"""

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
SLASH = "http://purl.org/rss/1.0/modules/slash/"
WELL_FORMED_WEB = "http://wellformedweb.org/CommentAPI/"
SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/"
CREATIVE_COMMONS = "http://backend.userland.com/creativeCommonsRssModule"
THREADING = "http://purl.org/syndication/thread/1.0"  # RFC 4685
HISTORY = "http://purl.org/syndication/history/1.0"  # RFC 5005
XML = "http://www.w3.org/XML/1998/namespace"

RSS_DOCS = "https://www.rssboard.org/rss-specification"
JSON_FEED_VERSION = "https://jsonfeed.org/version/1.1"

# The generator mark in each published file, by extension. Without a state it identifies this program's files.
MARKS = {
    ".xml": f"<generator>{MAKER}</generator>",
    ".json": f"Made by {MAKER}.",
    ".html": f'<meta name="generator" content="{MAKER}">',
    ".opml": f"<!-- {MAKER} -->",
    ".css": f"/* {MAKER} */",
    **dict.fromkeys((".conf", ".caddy", ""), f"# Made by {MAKER}."),  # of redirects, in the first line
}
