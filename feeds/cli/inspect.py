"""The command line of `inspect`."""

import sys
from pathlib import Path

import click

from feeds import api

_FOLDER = click.Path(path_type=Path)
_DEFAULT_WIDTH = 120  # columns of a table where the output is no terminal


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@click.option("--output", type=_FOLDER, metavar="DIR", help="OUTPUT of the site's build [default: searched for].")
@click.option("--state", type=_FOLDER, metavar="DIR", help="State folder of the site's build [default: OUTPUT/.feeds].")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: a list with an object for each post.")
def inspect(files: tuple[str, ...], output: Path | None, state: Path | None, as_json: bool) -> None:
    """Show what is read from a source, and the line or field of each value.

    Title, authors, date, categories and each comment are shown as `feeds build` would publish them from the same state.
    FILE#ITEM shows one post of a source that holds several; a folder, all of its sources. The site is the folder of the
    nearest feeds.toml at or above FILE; its state is searched for in output/ beside or above FILE and in the working
    directory.

    \b
    Example:
      feeds inspect my-posts/2012/odyssey.txt
    """
    from shutil import get_terminal_size

    from feeds.commands.inspect import to_json, to_table

    inspected = [one for file in files for one in api.read(file, output=output, state=state)]
    errors = [one.error for one in inspected if one.error]
    if as_json:
        click.echo(to_json(inspected))
    else:
        width = get_terminal_size((_DEFAULT_WIDTH, 0)).columns
        for number, one in enumerate(one for one in inspected if not one.error):
            click.echo("\n" * bool(number) + to_table(one, width))
    for error in errors:
        click.echo(error, err=True)
    sys.exit(1 if errors else 0)
