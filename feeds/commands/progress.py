"""The progress bar of a long build."""

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, TextIO, cast

import click

LONG = 2000  # number of posts that take more than a second to read or to render


def bar(label: str, items: Iterable[Any], count: int) -> Iterator[Any]:
    """Yield the items; if there are many, show on standard error how many are done and the time left."""
    if count < LONG:
        yield from items
        return
    with click.progressbar(items, count, f"{label} {count} posts", file=cast(TextIO, _Terminal())) as shown:
        yield from shown


class _Terminal(io.TextIOBase):
    """Standard error, with write errors ignored: they must not end a build."""

    def write(self, text: str) -> int:
        with suppress(OSError, ValueError):
            sys.stderr.write(text)
            sys.stderr.flush()
        return len(text)

    def isatty(self) -> bool:
        return True
