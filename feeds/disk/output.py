"""The folder that is published in.

Every document of a run is staged in OUTPUT's own state folder before the first rename, so that each file is at every
moment the old one or the new one, whatever kills the run. A lock that dies with its process keeps a second run out.
"""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterator
from itertools import groupby, islice
from pathlib import Path

from feeds.disk import kind_of
from feeds.disk.ledger import LEDGER, beside
from feeds.disk.lock import Lock
from feeds.errors import Refused

STATE = ".feeds"
_STAGED = "staged"
_IGNORE = ".gitignore"
_REMEMBERED = 1000  # folders
_FEW = 64  # files that are flushed one by one; more of them all at once

Mark = tuple[int, int, int]  # size in bytes, time of change of content in ns, inode: what tells a published file


class Output:
    """The folder that is published in, locked for one run."""

    def __init__(self, folder: Path, state: Path | None, wait: float) -> None:
        """Raises Refused where it cannot be had: another run has it for longer than `wait` seconds, or it is no folder."""
        self.folder = folder
        self.root = str(folder)
        self.state = state or folder / STATE
        self.staging = folder / STATE / _STAGED
        self.folders: dict[str, str | None] = {"": None}  # why nothing can be put below them
        self.absent: set[str] = set()  # of those: not there yet
        self.prepared = False
        self.staged = 0
        self.locks: list[Lock] = []
        try:
            for made in (folder, self.state):
                self.locks.append(Lock(self._make(made), wait))
                wait = self.locks[-1].left
        except Refused:
            self._unlock()
            raise

    def _make(self, made: Path) -> Path:
        """A folder of ours; the state's for our eyes alone."""
        try:
            if made == self.folder:
                made.mkdir(parents=True, exist_ok=True)
            elif not (made / _IGNORE).exists():
                made.mkdir(mode=0o700, parents=True, exist_ok=True)
                (made / _IGNORE).write_text("*\n", "utf-8")
        except (FileExistsError, NotADirectoryError):
            raise Refused(f"{made}: a file, expected a folder to publish in") from None
        except OSError as error:
            raise Refused(f"{made}: {error.strerror}") from None
        return made

    def close(self) -> None:
        """Removes what was staged and not published, and lets the next run in."""
        self._sweep()
        with contextlib.suppress(OSError):
            beside(self.state / LEDGER).unlink(missing_ok=True)
        if (
            self.state != self.folder / STATE
            and (self.folder / STATE).is_dir()
            and not any((self.folder / STATE).iterdir())
        ):
            (self.folder / STATE).rmdir()
        self._unlock()

    def _unlock(self) -> None:
        for lock in self.locks:
            lock.release()

    def holds(self, folder: str) -> bool:
        """Whether there are folders in a folder."""
        try:
            return any(entry.is_dir() for entry in os.scandir(self.folder / folder))
        except OSError:
            return False

    def mark(self, path: str) -> Mark | None:
        """What tells the published file at a path, None where there is no file."""
        return mark(self.root, path)

    def published(self, path: str) -> tuple[bytes | None, str | None]:
        """What stands at a path, or why nothing can be put there. No link is followed below OUTPUT."""
        folder = path.rpartition("/")[0]
        why = self._blocked(folder)
        if why is not None or folder in self.absent:
            return None, why
        file = f"{self.folder}/{path}"
        try:
            mode = os.lstat(file).st_mode
            if not stat.S_ISREG(mode):
                return None, f"{path} is {kind_of(mode)}"
            with open(file, "rb") as opened:
                return opened.read(), None
        except FileNotFoundError:
            return None, None
        except OSError as error:
            return None, f"{path}: {error.strerror}"

    def _blocked(self, folder: str) -> str | None:
        """Why nothing can be put below a folder; the answer is remembered, as a run asks for the same ones often."""
        if len(self.folders) > _REMEMBERED:
            self.folders = {"": None}
            self.absent.clear()
        if folder not in self.folders:
            self.folders[folder] = self._blocked(folder.rpartition("/")[0]) or self._not_a_folder(folder)
        return self.folders[folder]

    def _not_a_folder(self, folder: str) -> str | None:
        try:
            if folder.rpartition("/")[0] in self.absent:
                raise FileNotFoundError
            mode = os.lstat(f"{self.folder}/{folder}").st_mode
        except FileNotFoundError:
            self.absent.add(folder)
            return None
        except OSError as error:
            return f"{folder}: {error.strerror}"
        return None if stat.S_ISDIR(mode) else f"{folder} is {kind_of(mode)}"

    def prepare(self) -> None:
        """Makes an empty place for what is staged, once; before workers stage into it. Raises Refused."""
        if self.prepared:
            return
        self.prepared = True
        try:
            self._sweep()
            self.staging.parent.mkdir(mode=0o700, exist_ok=True)
            self.staging.mkdir()
        except OSError as error:
            raise Refused(f"{self.staging}: {error.strerror}") from None

    def stage(self, path: str, data: bytes) -> tuple[str, Mark]:
        """Puts the new bytes of a path beside OUTPUT's files: the file, and what will tell it.

        Raises Refused where that cannot be.
        """
        self.prepare()
        self.staged += 1
        file = f"{self.staging}/{os.getpid()}-{self.staged}"
        try:
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
            try:
                write(descriptor, data)
                status = os.fstat(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise Refused(f"{self.folder / path}: {error.strerror}") from None
        return file, (status.st_size, status.st_mtime_ns, status.st_ino)

    def _sweep(self) -> None:
        """Removes what was staged and not published."""
        if os.path.lexists(self.staging):
            import shutil

            shutil.rmtree(self.staging, ignore_errors=True)

    def flush(self, staged: Callable[[], Iterator[tuple[str, str]]]) -> None:
        """Sees to it that what is staged is on the disk before any of it is published.

        A few files one by one; of many all at once, as a flush for each would take minutes on a slow disk.
        """
        first = [file for file, _ in islice(staged(), _FEW + 1)]
        if len(first) > _FEW:
            os.sync()
            return
        for file in first:
            descriptor = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def commit(self, staged: Callable[[], Iterator[tuple[str, str]]]) -> None:
        """Renames all that is staged into its place, in the order of staging, once every folder is there and open to us.

        Each is a staged file and a path. Raises Refused, before the first file is changed where that can be known.
        """
        for folder, _ in groupby(path.rpartition("/")[0] for _, path in staged()):
            try:
                self._open(folder)
            except OSError as error:
                raise Refused(f"{self.folder / folder}: {error.strerror}") from None
        for file, path in staged():
            try:
                os.replace(file, f"{self.folder}/{path}")
            except OSError as error:
                raise Refused(f"{self.folder}/{path}: {error.strerror}") from None
        # Before anything is remembered: a run killed after that must leave nothing that the next one would have to find.
        self._sweep()

    def _open(self, folder: str) -> None:
        """Sees to it that a folder is there and that files can be put into it. Raises OSError."""
        place = f"{self.root}/{folder}"
        try:
            os.mkdir(place)
        except FileNotFoundError:
            self._open(folder.rpartition("/")[0])
            os.mkdir(place)
        except FileExistsError:
            if not os.access(place, os.W_OK | os.X_OK):
                raise OSError(errno.EACCES, "cannot be written in") from None

    def delete(self, path: str) -> str | None:
        """Takes a file away, and the folders that are then empty; why it could not be."""
        file = self.folder / path
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            return error.strerror
        for folder in list(file.parents)[: len(Path(path).parts) - 1]:
            try:
                folder.rmdir()
            except FileNotFoundError:
                continue
            except OSError:  # not empty, as a rule
                break
        return None


def mark(folder: str, path: str) -> Mark | None:
    """What tells the file at a path of a folder, None where there is no file."""
    try:
        status = os.lstat(f"{folder}/{path}")
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns, status.st_ino) if stat.S_ISREG(status.st_mode) else None


def write(descriptor: int, data: bytes | bytearray) -> None:
    """Writes all of the bytes, in as many pieces as the disk takes them."""
    done = os.write(descriptor, data)
    while done < len(data):
        done += os.write(descriptor, data[done:])
