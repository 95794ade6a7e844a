"""Lines on standard output and standard error."""

import sys

import click

from feeds.errors import visible


def print_error(line: str) -> None:
    echo(f"feeds: {visible(line)}", err=True)


def echo(line: str, err: bool = False) -> None:
    """Print a line. A stream that cannot be written changes neither what is published nor the exit status."""
    try:
        click.echo(line, err=err)
    except OSError as error:
        if err:
            sys.stderr = None  # else Python flushes it again at exit
        else:
            sys.stdout = None
            print_error(f"standard output: {error.strerror}")
