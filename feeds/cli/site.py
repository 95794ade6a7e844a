"""The command lines of `init` and `serve`, which begin and show a site."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from feeds.errors import visible
from feeds.names import CONFIGURATION

if TYPE_CHECKING:
    from feeds.commands.init import Suggestion

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

    \b
    Example:
      feeds serve public_html/feeds --watch my-posts
    """
    from feeds.commands import schedule
    from feeds.commands import serve as serving
    from feeds.storage.sources import require

    rebuilds = None
    if sources is not None:
        require(sources, output)
        start = schedule.program(Path(sys.executable), Path(__file__).parent.parent)
        site = schedule.site(sources, output, configuration, base_url, state)
        rebuilds = serving.Rebuilds(schedule.call(start, site, "--remind", "0"), (*start, "watch", *site))
    elif configuration or base_url or state:
        raise click.UsageError("--config, --base-url and --state are of the build, which needs --watch SOURCES.")
    serving.serve(
        output, host, port, rebuilds, click.echo, lambda line: click.echo(f"feeds: {visible(line)}", err=True)
    )


@click.command()
@click.argument("folder", type=_FOLDER, default="sources")
@click.option("--title", metavar="TEXT", help="The name of the site.")
@click.option("--url", metavar="URL", help="Where OUTPUT will be served.")
@click.option(
    "--id", metavar="HOST,DATE", help="A domain and a day on which it was yours; ids are made from it for ever."
)
@click.option("--language", metavar="TAG", help="The language of the posts, as en or pt-BR.")
@click.option("--timezone", metavar="ZONE", help="The time zone of the posts, as America/New_York.")
@click.option("-y", "--yes", is_flag=True, help="Ask nothing: take what is likely, and leave out the rest.")
def init(folder: Path, yes: bool, **given: str | None) -> None:
    """Begin a site: write feeds.toml in FOLDER (default sources/) and, if it has no posts, a first post.

    Asks for what the options do not say. Suggests what the files in FOLDER say: the configuration of Hugo, Zola, Jekyll,
    Hexo or Pelican, a home page, exports and feeds. "-" leaves a key out. Without a terminal only certain values are
    taken, unless --yes is given. Nothing is overwritten.

    \b
    Example:
      feeds init my-posts --url https://blog.example.org/feeds/
    """
    from feeds.commands import init as beginning

    looked = beginning.look(folder)
    for line in beginning.found(looked):
        click.echo(line)
    is_asked = not yes and sys.stdin is not None and sys.stdin.isatty()
    values = beginning.answers(looked, given, _ask if is_asked else None, yes)
    for key, value in values.items():
        click.echo(f"{key} = {value or '-'}")
    for file in beginning.write(looked, values):
        click.echo(f"wrote {file}")
    click.echo("Next:")
    for command in beginning.next_commands(looked):
        click.echo(f"  {command}")


def _ask(key: str, suggested: "Suggestion | None", check: Callable[[str], str | None]) -> str | None:
    """Ask for the value of a key until there is one that is right; an empty answer takes the suggestion, or none."""

    def checked(value: str) -> str | None:
        try:
            return check(value)
        except ValueError as error:
            raise click.UsageError(f"expected {error}") from None

    text = f"{key} ({suggested.why}; -: none)" if suggested else key
    answer: str | None = click.prompt(text, default=suggested.value if suggested else "-", value_proc=checked)
    return answer
