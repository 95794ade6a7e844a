"""Errors and problems: exceptions and values with one line of text each.

The line names the file, the line or field, what was found, what was expected, and what to do.
"""

import re
from typing import Literal, NamedTuple


class SourceError(Exception):
    """A source, or one `item` of it, cannot be read; the others can. Its text is one line without the path."""

    def __init__(self, reason: str, item: str = "") -> None:
        super().__init__(reason)
        self.item = item

    def __reduce__(self) -> tuple[type["SourceError"], tuple[str, str]]:
        return type(self), (str(self), self.item)


class SourceChanged(SourceError):
    """A source changed while it was read; nothing that was read from it may be used."""


class Refused(Exception):
    """The run cannot continue, e.g. because of a wrong setting or a full disk. Each argument is a line for stderr."""


# "error": something was left out, exit status 1. "warning": printed with --quiet too, and in one run only.
Level = Literal["error", "warning", "note"]


class Problem(NamedTuple):
    """A message about a source, a file in OUTPUT or the whole run."""

    where: str  # a post's key, a path within SOURCES or OUTPUT, or "" for the whole run
    what: str
    level: Level = "note"

    def __str__(self) -> str:
        return visible(f"{self.where}: {self.what}" if self.where else self.what)


def visible(line: str) -> str:
    """Return a line with control characters escaped, as file names may contain them."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", lambda match: f"\\x{ord(match[0]):02x}", line)
