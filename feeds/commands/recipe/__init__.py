"""`feeds recipe`: print a ready configuration that publishes a site: for nginx, Caddy, rsync or a container.

nginx and Caddy make an ETag of a file's size and mtime, which a build advances with each new version, so a copy made by
rsync has the same one. Types and headers are those of `feeds serve`.
"""

from collections.abc import Callable, Mapping

from feeds.commands.recipe import caddy, container, nginx, rsync
from feeds.commands.recipe.published import Published

RECIPES: Mapping[str, Callable[[Published], str]] = {
    "nginx": nginx.text,
    "caddy": caddy.text,
    "rsync": rsync.text,
    "container": container.text,
}
