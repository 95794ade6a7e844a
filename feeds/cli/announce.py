"""The command `feeds announce`, and what `feeds build --announce` does after it has published."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from feeds.cli.lines import REMIND, echo, end, lines_of, tell
from feeds.errors import Problem
from feeds.storage.output import STATE

if TYPE_CHECKING:
    from feeds.commands.announce import Announcement

_FOLDER = click.Path(path_type=Path)
ALLOW_PRIVATE = click.option(
    "--allow-private", is_flag=True, help="Also use a hub in this computer's own network, by its address or a redirect."
)


@click.command()
@click.argument("output", type=_FOLDER, default="output")
@click.option("--state", type=_FOLDER, metavar="DIR", help="Records of the build [default: OUTPUT/.feeds].")
@click.option("--dry-run", is_flag=True, help="Print the addresses of the feeds to announce; tell and save nothing.")
@click.option(
    "--verify", is_flag=True, help="First fetch a feed of each format as a hub does; announce no format that is wrong."
)
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=30.0,
    metavar="SECONDS",
    help="For all requests; the next run goes on [default: 30].",
)
@ALLOW_PRIVATE
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON on stdout.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors and warnings only, and again as --remind says.")
@REMIND
def announce(
    output: Path,
    state: Path | None,
    dry_run: bool,
    verify: bool,
    timeout: float,
    allow_private: bool,
    as_json: bool,
    quiet: bool,
    remind: float,
) -> None:
    """Tell the WebSub hub which feeds under OUTPUT have changed since it was last told of them.

    The hub is `hub` in [feeds] of feeds.toml when the feeds were built. Run this when the web server has the new files:
    the hub fetches them at once. What a hub does not take is announced again by the next run.

    Exit status: 0, the hub was told of all changes, or there are none; 1, it was not, or --verify found something wrong;
    2, the call is wrong, or no feed names a hub.

    \b
    Examples; the second asks whether the site is ready for hubs:
      feeds announce public_html/feeds
      feeds announce public_html/feeds --dry-run --verify
    """
    from feeds.commands.announce import Options
    from feeds.commands.announce import announce as announce_changes

    folder, hours = state or output / STATE, remind if quiet else 0
    try:
        made = announce_changes(Options(output, state, timeout, allow_private, dry_run, verify))
    except Exception as error:
        end(error, folder, "announce", hours)
    tell(folder, "announce", made.troubles, hours)
    if not quiet:
        for line in made.notes:
            echo(line, err=True)
    if as_json:
        echo(json.dumps(made.values(), ensure_ascii=False, indent=2))
    elif dry_run:
        for url in made.waiting:
            echo(url)
    elif not quiet:
        echo(made.summary)
    sys.exit(made.status)


def after_build(output: Path, state: Path | None, allow_private: bool) -> "Announcement":
    """Announce what a build has published. Whatever fails is a problem of the announcement, never of the build."""
    from feeds.commands.announce import Announcement, Options
    from feeds.commands.announce import announce as announce_changes

    try:
        return announce_changes(Options(output, state, allow_private=allow_private))
    except KeyboardInterrupt:
        return Announcement(problems=[Problem("", "not announced: interrupted; the next run goes on", "error")])
    except Exception as error:
        problems = [Problem("", f"not announced: {line}", "error") for line in lines_of(error)]
        return Announcement(problems=problems)
