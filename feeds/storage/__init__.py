"""The local disk and the clock: find and read sources, publish documents. File contents are only bytes here."""

import stat


def kind_of(mode: int) -> str:
    """Return the type of a file mode as text for messages, such as "a folder"."""
    kinds = ((stat.S_ISLNK, "a link"), (stat.S_ISDIR, "a folder"), (stat.S_ISREG, "a file"))
    return next((name for test, name in kinds if test(mode)), "a pipe, socket or device")


def encoded(path: str) -> bytes:
    """Return a path, or a text with paths in it, as bytes of the file system, as not every file name is valid UTF-8."""
    return path.encode("utf-8", "surrogateescape")


def decoded(data: bytes) -> str:
    """Return the path or text that `encoded` turned into bytes."""
    return data.decode("utf-8", "surrogateescape")
