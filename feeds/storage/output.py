"""The folder that is published in.

Every document of a run is staged in a folder of OUTPUT before the first is renamed. So each file is the old one or the
new one at every moment, whatever kills the run. A lock that dies with its process keeps a second run out.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from itertools import groupby, islice
from pathlib import Path

from feeds.errors import Refused
from feeds.storage import kind_of
from feeds.storage.lock import Lock

STATE = ".feeds"
_STAGED = "staged"
_IGNORE = ".gitignore"
_CACHED = 1000  # folders
_FEW = 64  # files that are flushed one by one; more are flushed all at once

Stamp = tuple[int, int, int]  # size in bytes, mtime in ns, inode: by this a published file is known to be unchanged


class Output:
    """The folder that is published in, locked for one run."""

    def __init__(self, folder: Path, state: Path | None, wait: float) -> None:
        """Lock the folder, and the state's. Raises Refused where one is no folder or locked for longer than `wait` seconds."""
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
        """Make a folder; the state's is open to its owner alone."""
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
        """Remove what was staged and not published, and release the locks."""
        self._sweep()
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
        """Tell whether there are folders in a folder."""
        try:
            return any(entry.is_dir() for entry in os.scandir(self.folder / folder))
        except OSError:
            return False

    def stamp(self, path: str) -> Stamp | None:
        """Return the stamp of the published file at a path, None where there is no file."""
        return stamp(self.root, path)

    def published(self, path: str) -> tuple[bytes | None, str | None]:
        """Return the bytes of the file at a path, or why none can be put there. No link is followed below OUTPUT."""
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
        """Return why nothing can be put below a folder. Answers are cached: a run asks for the same folders often."""
        if len(self.folders) > _CACHED:
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
        """Make the empty folder for staged files, once, and before workers stage into it. Raises Refused."""
        if self.prepared:
            return
        self.prepared = True
        try:
            self._sweep()
            self.staging.parent.mkdir(mode=0o700, exist_ok=True)
            self.staging.mkdir()
        except OSError as error:
            raise Refused(f"{self.staging}: {error.strerror}") from None

    def stage(self, path: str, data: bytes) -> tuple[str, Stamp]:
        """Write the new bytes of a path to a staged file. Return that file and its stamp. Raises Refused."""
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
        """Remove the staged files."""
        if os.path.lexists(self.staging):
            import shutil

            shutil.rmtree(self.staging, ignore_errors=True)

    def flush(self, staged: Callable[[], Iterator[tuple[str, str]]]) -> None:
        """Flush what is staged to the disk before any of it is published.

        Few files are flushed one by one, many all at once: one by one they would take minutes on a slow disk.
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
        """Rename each staged file to its path, in the order given, once every folder is there and writable.

        Raises Refused, before the first rename where the cause can be known.
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
        # Before anything is recorded: a run killed after that leaves nothing that the next one would have to find.
        self._sweep()

    def _open(self, folder: str) -> None:
        """Make a folder where it is missing. Raises OSError where files cannot be put into it."""
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
        """Delete a file, and the folders that are then empty. Return why it cannot be deleted."""
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


def stamp(folder: str, path: str) -> Stamp | None:
    """Return the stamp of the file at a path of a folder, None where there is no file."""
    try:
        status = os.lstat(f"{folder}/{path}")
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns, status.st_ino) if stat.S_ISREG(status.st_mode) else None


def write(descriptor: int, data: bytes | bytearray) -> None:
    """Write all of the bytes, in as many calls as it takes."""
    done = os.write(descriptor, data)
    while done < len(data):
        done += os.write(descriptor, data[done:])
