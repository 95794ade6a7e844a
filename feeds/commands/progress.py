"""The progress bar of a long build."""

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, TextIO, cast

import click

LONG = 2000  # posts to be read or made, that take a second and more


def bar(label: str, things: Iterable[Any], count: int) -> Iterator[Any]:
    """How far a long build has come, and when it will be done, for who sits at the terminal."""
    if count < LONG:
        yield from things
        return
    with click.progressbar(things, count, f"{label} {count} posts", file=cast(TextIO, _Terminal())) as shown:
        yield from shown


class _Terminal(io.TextIOBase):
    """Standard error, whose end changes nothing of what is published."""

    def write(self, text: str) -> int:
        with suppress(OSError, ValueError):
            sys.stderr.write(text)
            sys.stderr.flush()
        return len(text)

    def isatty(self) -> bool:
        return True
