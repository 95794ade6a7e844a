"""OUTPUT: read, stage, publish and delete files.

Every document of a run is staged in a folder of OUTPUT before the first is renamed to its path, so that at every moment
each file is the old one or the new one, even if the run is killed. A lock keeps a second run out.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import groupby, islice
from pathlib import Path

from feeds.errors import Refused
from feeds.storage import kind_of
from feeds.storage.lock import Lock
from feeds.storage.writing import date_after, write

STATE = ".feeds"
_STAGED = "staged"
_IGNORE = ".gitignore"
_CACHE_SIZE = 1000  # folders
_MAX_FSYNC = 64  # up to so many files are flushed one by one, more by one sync()

Stamp = tuple[int, int, int]  # size in bytes, mtime in ns, inode: an equal stamp means an unchanged file


class Output:
    """OUTPUT, locked for one run."""

    def __init__(self, folder: Path, state: Path | None, wait: float) -> None:
        """Lock the folder, and the state's. Raises Refused if one is no folder or locked for longer than `wait` seconds."""
        self.folder = folder
        self.root = str(folder)
        self.state = state or folder / STATE
        self.staging = folder / STATE / _STAGED
        self.folders: dict[str, str | None] = {"": None}  # why no file can be written below each, or None; cached
        self.absent: set[str] = set()  # those of `folders` that do not exist yet
        self.prepared = False
        self.staged = 0
        self.locks: list[Lock] = []
        self.made: list[Path] = []  # what this run makes here, the deepest first
        try:
            for locked in (folder, self.state):
                self.locks.append(Lock(self._make(locked), wait))
                wait = self.locks[-1].left
        except Refused:
            self._unlock()
            raise

    def _make(self, folder: Path) -> Path:
        """Create a folder; the state's has mode 0700."""
        try:
            self.made[:0] = [one for one in (folder / _IGNORE, folder, *folder.parents) if not one.exists()]
            if folder == self.folder:
                folder.mkdir(parents=True, exist_ok=True)
            elif not (folder / _IGNORE).exists():
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                (folder / _IGNORE).write_text("*\n", "utf-8")
        except (FileExistsError, NotADirectoryError):
            raise Refused(f"{folder}: a file, expected a folder to publish in") from None
        except OSError as error:
            raise Refused(f"{folder}: {error.strerror}") from None
        return folder

    def close(self) -> None:
        """Delete staged files that were not published, and release the locks."""
        self._sweep()
        if self.state != self.folder / STATE:
            with suppress(OSError):  # it is not there, or holds something
                (self.folder / STATE).rmdir()
        self._unlock()

    def _unlock(self) -> None:
        if self.locks:  # else they are another run's
            self._remove_empty()
        for lock in self.locks:
            lock.release()

    def _remove_empty(self) -> None:
        """Remove the folders that this run made and put nothing into."""
        with suppress(OSError):
            if self.state / _IGNORE in self.made and os.listdir(self.state) == [_IGNORE]:
                (self.state / _IGNORE).unlink()
        for folder in self.made:
            with suppress(OSError):
                folder.rmdir()

    def holds(self, folder: str) -> bool:
        """Return whether a folder of OUTPUT has subfolders."""
        try:
            return any(entry.is_dir() for entry in os.scandir(self.folder / folder))
        except OSError:
            return False

    def stamp(self, path: str) -> Stamp | None:
        """Return the stamp of the published file at a path, None if there is no file."""
        return stamp(self.root, path)

    def published(self, path: str) -> tuple[bytes | None, str | None]:
        """Return the bytes of the file at a path, or why none can be written there. No link below OUTPUT is followed."""
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
        """Return why no file can be written below a folder, or None; cached, as a run needs the same folders often."""
        if len(self.folders) > _CACHE_SIZE:
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
        """Create the empty folder for staged files; must be called before workers stage into it. Raises Refused."""
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
        """Write the new bytes of a path to a staged file; return the file and its stamp. Raises Refused."""
        self.prepare()
        self.staged += 1
        file = f"{self.staging}/{os.getpid()}-{self.staged}"
        try:
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
            try:
                write(descriptor, data)
                if former := self.stamp(path):
                    date_after(descriptor, former[1])
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
        """Flush the staged files to the disk.

        Many files are flushed by one sync(), as one by one they would take minutes on a slow disk.
        """
        first = [file for file, _ in islice(staged(), _MAX_FSYNC + 1)]
        if len(first) > _MAX_FSYNC:
            os.sync()
            return
        for file in first:
            descriptor = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def commit(self, staged: Callable[[], Iterator[tuple[str, str]]]) -> None:
        """Create all folders, then rename each staged file to its path, in the order given.

        Raises Refused, if possible before the first rename.
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
        # Before the records are saved: a run that is killed after that leaves no staged files behind.
        self._sweep()

    def _open(self, folder: str) -> None:
        """Create a folder if it is missing. Raises OSError if it is not writable."""
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
        """Delete a file and the folders that are then empty. Return why it cannot be deleted, or None."""
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
            except OSError:  # usually not empty
                break
        return None


def stamp(folder: str, path: str) -> Stamp | None:
    """Return the stamp of the file at a path of a folder, None if there is no file."""
    try:
        status = os.lstat(f"{folder}/{path}")
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns, status.st_ino) if stat.S_ISREG(status.st_mode) else None
