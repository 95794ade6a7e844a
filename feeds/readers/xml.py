"""XML sources: the root element and its namespaces tell a WordPress export from a feed."""

import re
from collections.abc import Iterator

from feeds.errors import SourceError
from feeds.model import Draft, Found, Origin, Source
from feeds.readers import xmlstream
from feeds.text import truncate

EXPORT = re.compile(r"https?://(?:www\.)?wordpress\.org/export/[\d.]+/?")  # the namespace of WXR
_FEEDS = {"rss", "feed", "entry", "RDF"}
_OTHERS = {"urlset", "sitemapindex", "browserconfig", "OpenSearchDescription", "opml", "search", "stylesheet", "svg"}


def read(source: Source) -> Iterator[Draft | SourceError]:
    """Yield the drafts of an export or a feed; of what a site has beside these, as a sitemap, that it is no post.

    Raises SourceError.
    """
    root = xmlstream.root(source.stream)
    name = root.name.rpartition("}")[2]
    if name == "rss" and any(map(EXPORT.fullmatch, root.namespaces)):
        from feeds.readers import wordpress

        yield from wordpress.read(source)
    elif name in _FEEDS:
        from feeds.readers import syndicated

        yield from syndicated.read(source)
    elif name in _OTHERS:
        yield Draft(source.path, visibility=Found("data file", Origin(source.path, 0, 0, f"root element <{name}>")))
    else:
        raise SourceError(f"root element <{truncate(name, 40)}>, expected an RSS or Atom feed or a WordPress export")
