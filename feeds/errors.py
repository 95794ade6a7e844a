"""What can go wrong, as values and exceptions for the person who must act.

Knows nothing of where they are raised or how they are shown. One line each: the file, the line or field,
what was found, what was expected.
"""

import re
from typing import NamedTuple


class SourceError(Exception):
    """A source cannot be read as a post; the others go on. Its text is one line without the path."""


class Refused(Exception):
    """The run cannot go on: a wrong call or configuration, a file that cannot be written. Status 2; each argument is a line."""


class Problem(NamedTuple):
    """What a person is told about a source or a file in OUTPUT.

    `trouble` says whether something was left out (exit status 1) or this is only a note (status 0).
    """

    where: str  # a path within SOURCES or OUTPUT, or "" for the whole run
    what: str
    trouble: bool = False

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return visible(line)


def visible(line: str) -> str:
    """A line as a terminal may see it: a file's name can hold a newline or worse."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", lambda match: f"\\x{ord(match[0]):02x}", line)
