"""Files: finding and reading sources, publishing documents. The only room that lists, opens, renames, and has the clock.

It knows nothing of what is in a file.
"""

import stat


def kind_of(mode: int) -> str:
    """What a file's mode says that it is, for a person."""
    kinds = ((stat.S_ISLNK, "a link"), (stat.S_ISDIR, "a folder"), (stat.S_ISREG, "a file"))
    return next((name for test, name in kinds if test(mode)), "a pipe, socket or device")


def encoded(path: str) -> bytes:
    """A path, or a text that names one, as the disk has it: not every file name is text."""
    return path.encode("utf-8", "surrogateescape")


def decoded(data: bytes) -> str:
    """The same again."""
    return data.decode("utf-8", "surrogateescape")
