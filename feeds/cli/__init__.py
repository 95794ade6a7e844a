"""The command line: parse the arguments, call a command, map the result to an exit status.

click ends with status 1 on an error. Here 1 means that some source was left out, so every failure is mapped to 2.
"""

import sys

import click

from feeds import __version__
from feeds.cli import announce, build, check, inspect, manual, recipe, site
from feeds.cli.lines import end, exit_with
from feeds.errors import Refused


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="feeds", message="%(prog)s %(version)s")
def feeds() -> None:
    """Publish RSS, Atom and JSON feeds from a folder of blog posts.

    Exit status: 0, everything is published; 1, published, but a source was left out or kept in its last good version, or
    a file of another program is in the way; 2, nothing was published: the call or the configuration is wrong, or a file
    cannot be written.
    """


SUBCOMMANDS = (
    *(site.init, build.build, inspect.inspect, build.watch, site.serve, check.check),
    *(announce.announce, build.schedule, recipe.recipe, manual.completion, manual.man),
)
for command in SUBCOMMANDS:
    feeds.add_command(command)


def main() -> None:
    """Run the command line. Every failure prints one line and ends with status 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        feeds.main(prog_name="feeds", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        exit_with([error.format_message()])
    except (click.Abort, KeyboardInterrupt):
        end(Refused("interrupted; what was published is unchanged"))
    except Exception as error:
        end(error)
