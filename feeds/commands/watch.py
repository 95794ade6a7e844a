"""`feeds watch`: build at once, and again after each change of SOURCES or of the configuration.

What to build, how to report a failure, and which folders a build writes to are arguments.
"""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from threading import Event

from feeds.commands.interrupts import until_interrupted
from feeds.errors import Refused

POLL = 0.25  # seconds between two polls of the configuration, and of SOURCES while they do not exist
STEP = 0.1  # seconds without a change after which a build begins, so that a save or a copy is complete
DEBOUNCE = 0.5  # seconds after the first change, at most, until a build begins


def watch(
    sources: Path,
    configuration: Path,
    written: Collection[Path],
    rebuild: Callable[[], None],
    report: Callable[[str], None],
) -> None:
    """Call `rebuild` at once and after each change, until Ctrl-C or SIGTERM. Pass the failures of a build to `report`.

    Changes in the `written` folders are ignored.
    """
    with until_interrupted():
        for _ in changes(sources, configuration, written):
            build_once(rebuild, report)


def build_once(rebuild: Callable[[], None], report: Callable[[str], None]) -> None:
    """Call `rebuild` and report any exception, one line each."""
    try:
        rebuild()
    except Refused as error:
        for line in error.args:
            report(line)
    except Exception as error:  # a bug; it may not occur again after the next change
        report(f"internal error, {type(error).__name__}: {' '.join(str(error).split())}")


def changes(sources: Path, configuration: Path, written: Collection[Path]) -> Iterator[None]:
    """Yield at once and after each change, forever."""
    while True:  # once for each folder at the path SOURCES: a kernel watch follows the folder, not its path
        folder = _identity(sources)
        version: tuple[int, ...] | None = None
        for changed in _poll(sources, written) if folder else _missing():
            if _identity(sources) != folder:
                break
            before, version = version, _version(configuration)
            if changed or version != before:
                yield


def _poll(sources: Path, written: Collection[Path]) -> Iterator[bool]:
    """Yield several times a second whether anything changed, until the folder is deleted."""
    top = sources.resolve()
    try:
        yield from _by_events(top, written)
    except (OSError, RuntimeError, UnicodeError):
        # The limit of watches is reached, or a name is not UTF-8, which watchfiles cannot represent.
        yield from _by_status(top, written)


def _by_events(top: Path, written: Collection[Path]) -> Iterator[bool]:
    """Poll by events of the kernel. The first is yielded once the watch is set up, so a change after it is not lost."""
    from watchfiles import Change
    from watchfiles import watch as events

    step, debounce, poll = (round(seconds * 1000) for seconds in (STEP, DEBOUNCE, POLL))
    for found in events(
        top,
        watch_filter=None,
        debounce=debounce,
        step=step,
        rust_timeout=poll,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    ):
        if (Change.deleted, str(top)) in found:
            return  # a new folder at the path may have the same inode number
        yield any(is_relevant(Path(path), top, written) for _, path in found)


def _by_status(top: Path, written: Collection[Path]) -> Iterator[bool]:
    """Poll by the status of every file, where events are not available."""
    before = None
    while True:
        try:
            now = {path: _version(path) for path in top.rglob("*") if is_relevant(path, top, written)}
        except OSError:
            now = {}  # a file was deleted meanwhile; the next poll sees the rest
        yield now != before
        before = now
        Event().wait(POLL)


def _missing() -> Iterator[bool]:
    """Poll a folder that does not exist."""
    while True:
        yield False
        Event().wait(POLL)


def is_relevant(path: Path, top: Path, written: Collection[Path]) -> bool:
    """Return whether a change of this path may change the feeds: it is neither hidden nor written by a build."""
    real = path.resolve()
    # With symbolic links a file has several paths, and its events may name any of them.
    within = real if real.is_relative_to(top) else path
    if any(part.startswith(".") for part in within.relative_to(top).parts):
        return False
    return not any(real.is_relative_to(folder.resolve()) for folder in written)


def _identity(folder: Path) -> tuple[int, int] | None:
    """Return the device and inode number of the folder, or None."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if folder.is_dir() else None


def _version(file: Path) -> tuple[int, ...]:
    """Return what changes when a file is written, or () if there is no file."""
    try:
        status = file.stat()
    except OSError:
        return ()
    return status.st_ino, status.st_mtime_ns, status.st_size
