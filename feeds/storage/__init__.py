"""The local disk: finds and reads sources, publishes documents. Alone lists, opens and renames files, and has the clock.

It knows nothing of what is in a file.
"""

import stat


def kind_of(mode: int) -> str:
    """Return what a file mode stands for, in words for a person."""
    kinds = ((stat.S_ISLNK, "a link"), (stat.S_ISDIR, "a folder"), (stat.S_ISREG, "a file"))
    return next((name for test, name in kinds if test(mode)), "a pipe, socket or device")


def encoded(path: str) -> bytes:
    """Return a path, or a text with paths in it, as the bytes of the file system: not every file name is text."""
    return path.encode("utf-8", "surrogateescape")


def decoded(data: bytes) -> str:
    """Return the path, or the text, of such bytes."""
    return data.decode("utf-8", "surrogateescape")
