"""Write to open files."""

import os

_SECOND = 1_000_000_000  # in ns


def write(descriptor: int, data: bytes | bytearray) -> None:
    """Write all of the bytes, in as many calls as it takes."""
    done = os.write(descriptor, data)
    while done < len(data):
        done += os.write(descriptor, data[done:])


def date_after(descriptor: int, former: int) -> None:
    """Set the mtime of a file to a later second than that of the file it replaces, in ns, if it is not later already.

    Web servers make an ETag of the size and the mtime in whole seconds; a new version must have another one.
    """
    later = (former // _SECOND + 1) * _SECOND
    if os.fstat(descriptor).st_mtime_ns < later:
        os.utime(descriptor, ns=(later, later))
