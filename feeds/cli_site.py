"""The command lines for a site of one's own: `serve`."""

import sys
from pathlib import Path

import click

from feeds.errors import visible
from feeds.names import CONFIGURATION

_FOLDER = click.Path(path_type=Path)


@click.command()
@click.argument("output", type=_FOLDER, default="output")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0: all of this computer's."
)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any free port.")
@click.option("--watch", "sources", type=_FOLDER, metavar="SOURCES", help="Build SOURCES, and again after each change.")
@click.option(
    "--config",
    "configuration",
    type=_FOLDER,
    metavar="FILE",
    help=f"With --watch: settings [default: SOURCES/{CONFIGURATION}, if it exists].",
)
@click.option("--base-url", metavar="URL", help="With --watch: overrides url in the settings.")
@click.option(
    "--state", type=_FOLDER, metavar="DIR", help="With --watch: records of the last build [default: OUTPUT/.feeds]."
)
def serve(
    output: Path,
    host: str,
    port: int,
    sources: Path | None,
    configuration: Path | None,
    base_url: str | None,
    state: Path | None,
) -> None:
    """Show the published feeds and pages in a browser or a feed reader on this computer, until Ctrl-C or SIGTERM.

    Prints the addresses to subscribe to. Links to the site's own address lead to this server instead, so the preview
    needs no build of its own. A page in a browser is loaded again when it changes, e.g. by `feeds watch`. Hidden files,
    such as .feeds, are not served.
    """
    from feeds.commands import schedule
    from feeds.commands import serve as serving
    from feeds.storage.sources import require

    rebuilds = None
    if sources is not None:
        require(sources, output)
        start = schedule.program(Path(sys.executable), Path(__file__).parent)
        site = schedule.site(sources, output, configuration, base_url, state)
        rebuilds = serving.Rebuilds(schedule.call(start, site), (*start, "watch", *site))
    elif configuration or base_url or state:
        raise click.UsageError("--config, --base-url and --state are of the build, which needs --watch SOURCES.")
    serving.serve(
        output, host, port, rebuilds, click.echo, lambda line: click.echo(f"feeds: {visible(line)}", err=True)
    )
