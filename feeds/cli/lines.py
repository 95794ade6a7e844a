"""Print lines. A stream that cannot be written changes neither what is published nor the exit status."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from feeds.errors import Refused, visible
from feeds.report import error_json

REMIND = click.option(
    "--remind",
    type=click.FloatRange(0),
    default=24.0,
    metavar="HOURS",
    help="With -q: tell a trouble that stays again after HOURS; 0: in each run [default: 24].",
)


def echo(line: str, err: bool = False) -> None:
    """Print a line."""
    try:
        click.echo(line, err=err)
    except OSError as error:
        if err:
            sys.stderr = None  # else Python flushes it again at exit
        else:
            sys.stdout = None
            echo_error(f"standard output: {error.strerror}")


def echo_error(line: str) -> None:
    """Print a line on stderr, with the name of the program."""
    echo(_named(line), err=True)


def _named(line: str) -> str:
    return f"feeds: {visible(line)}"


def tell(state: Path, command: str, troubles: Iterable[tuple[str, str]], hours: float) -> None:
    """Print the line of each trouble on stderr, but those that were told in the last `hours`.

    A trouble is given by what it is known by and its line.
    """
    from feeds.state.told import due

    lines = list(troubles)
    told = due(state, command, dict(lines), hours)
    for known_by, line in lines:
        if known_by in told:
            echo(line, err=True)


def end(error: Exception, state: Path | None = None, command: str = "", hours: float = 0) -> NoReturn:
    """Print an error, with `state` as `tell` does, and exit with status 2, and with JSON where the call asks for it."""
    if isinstance(error, OSError) and not error.filename:
        sys.stdout = None  # else Python flushes it again at exit
    lines = lines_of(error)
    if state:
        tell(state, command, [(line, _named(line)) for line in lines], hours)
    else:
        for line in lines:
            echo_error(line)
    exit_with(lines)


def exit_with(lines: Iterable[str]) -> NoReturn:
    """Exit with status 2, and with the lines as JSON on stdout where the call asks for it."""
    if "--json" in sys.argv:
        echo(error_json(list(lines)))
    sys.exit(2)


def lines_of(error: Exception) -> tuple[str, ...]:
    """Return what is printed of an error."""
    if isinstance(error, Refused):
        return error.args
    if isinstance(error, OSError):
        return (f"{error.filename or 'standard output'}: {error.strerror}",)
    return (f"internal error, {type(error).__name__}: {' '.join(str(error).split())}",)
