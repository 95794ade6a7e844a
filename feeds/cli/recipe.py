"""The command line of `recipe`."""

from pathlib import Path

import click

from feeds.cli.build import SITE
from feeds.names import CONFIGURATION

KINDS = ("nginx", "caddy", "rsync", "container")


@click.command(params=[click.Argument(["kind"], type=click.Choice(KINDS), metavar="{" + ",".join(KINDS) + "}"), *SITE])
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    metavar="N",
    help="The port that the web server listens on, behind a proxy [default: that of the url].",
)
def recipe(
    kind: str,
    sources: Path,
    output: Path,
    configuration: Path | None,
    base_url: str | None,
    state: Path | None,
    port: int | None,
) -> None:
    """Print a configuration that publishes OUTPUT, ready for a web server, rsync or a container. Nothing is installed.

    The web servers send the right media types, Link headers for WebSub, and compressed documents, hide .feeds, and answer
    304 as long as a document has not changed.

    \b
    Examples:
      feeds recipe nginx | sudo tee /etc/nginx/conf.d/feeds.conf
      feeds recipe caddy | sudo tee -a /etc/caddy/Caddyfile
    """
    from feeds.build.unchanged import load_settings
    from feeds.commands.recipe import RECIPES
    from feeds.commands.recipe.published import published
    from feeds.storage.sources import read_configuration, require

    require(sources)
    file = configuration or sources / CONFIGURATION
    settings = load_settings(file, read_configuration(file, configuration is not None), base_url)
    site = published(sources, output, configuration, base_url, state, settings, port)
    click.echo(RECIPES[kind](site), nl=False)
