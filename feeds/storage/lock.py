"""One run at a time: a kernel lock on a folder, released when the process and its workers end."""

import fcntl
import os
import time
from pathlib import Path

from feeds.errors import Refused


class Lock:
    """An exclusive lock on a folder."""

    def __init__(self, folder: Path, wait: float) -> None:
        """Take the lock. Raises Refused where another run holds it for longer than `wait` seconds."""
        try:
            self.descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as error:
            raise Refused(f"{folder}: {error.strerror}") from None
        end = time.monotonic() + wait
        while not self._is_taken(folder):
            if time.monotonic() >= end:
                self.release()
                raise Refused(f"{folder}: locked by another run; waited {wait:g} seconds, see --wait")
            time.sleep(0.05)
        self.left = max(0.0, end - time.monotonic())  # of the seconds to wait

    def _is_taken(self, folder: Path) -> bool:
        try:
            fcntl.flock(self.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            return False
        except OSError as error:
            self.release()
            raise Refused(f"{folder}: cannot be locked: {error.strerror}") from None

    def release(self) -> None:
        os.close(self.descriptor)
