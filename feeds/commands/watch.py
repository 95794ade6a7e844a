"""When to build again: at once, and after each change under SOURCES or of the configuration. Alone has watchfiles.

It knows nothing of what a build is: it is told what to call, how to tell a person of a failure, and which folders are
written to by a build, so that no build brings about the next.
"""

import signal
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from threading import Event

from feeds.errors import Refused

TICK = 0.25  # seconds between two looks at what sends no events: the configuration, SOURCES that are away
QUIET = 0.1  # without a change, before a build begins: whoever saves a file or copies a folder has come to an end
PATIENCE = 0.5  # after which a build begins even so


def watch(
    sources: Path,
    configuration: Path,
    written: Collection[Path],
    rebuild: Callable[[], None],
    tell: Callable[[str], None],
) -> None:
    """Builds at once and after each change, until Ctrl-C or SIGTERM; a build that fails is told of and ends nothing."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        for _ in moments(sources, configuration, written):
            attempt(rebuild, tell)
    except KeyboardInterrupt:
        # Whoever ends a whole group of processes signals twice: the second must not break into a tidy end.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)


def attempt(rebuild: Callable[[], None], tell: Callable[[str], None]) -> None:
    """One build."""
    try:
        rebuild()
    except Refused as error:
        for line in error.args:
            tell(line)
    except Exception as error:  # a bug of ours, met with one state of the sources, may be gone with the next
        tell(f"our mistake, {type(error).__name__}: {' '.join(str(error).split())}")


def moments(sources: Path, configuration: Path, written: Collection[Path]) -> Iterator[None]:
    """The moments to build at; never ends."""
    while True:  # once for each folder that stands at SOURCES: a watch holds to the folder, not to its name
        folder = _identity(sources)
        seen: tuple[int, ...] | None = None
        for changed in _ticks(sources, written) if folder else _idle():
            if _identity(sources) != folder:
                break
            before, seen = seen, _version(configuration)
            if changed or seen != before:
                yield


def _ticks(sources: Path, written: Collection[Path]) -> Iterator[bool]:
    """Whether anything changed, several times a second, until the folder is gone."""
    top = sources.resolve()
    try:
        yield from _notified(top, written)
    except (OSError, RuntimeError, UnicodeError):
        # The system's limit of watches, or a name that is no UTF-8, which watchfiles cannot hold.
        yield from _compared(top, written)


def _notified(top: Path, written: Collection[Path]) -> Iterator[bool]:
    """By the kernel's events. The first comes when the watch stands, so that no change falls between it and a build."""
    from watchfiles import Change
    from watchfiles import watch as events

    quiet, patience, tick = (round(seconds * 1000) for seconds in (QUIET, PATIENCE, TICK))
    for changes in events(
        top,
        watch_filter=None,
        debounce=patience,
        step=quiet,
        rust_timeout=tick,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    ):
        if (Change.deleted, str(top)) in changes:
            return  # a folder made in its place may have the same number
        yield any(counts(Path(path), top, written) for _, path in changes)


def _compared(top: Path, written: Collection[Path]) -> Iterator[bool]:
    """By looking at every file again and again, where events cannot be had."""
    seen = None
    while True:
        try:
            now = {path: _version(path) for path in top.rglob("*") if counts(path, top, written)}
        except OSError:
            now = {}  # something went away while it was looked at: the next look tells
        yield now != seen
        seen = now
        Event().wait(TICK)


def _idle() -> Iterator[bool]:
    while True:
        yield False
        Event().wait(TICK)


def counts(path: Path, top: Path, written: Collection[Path]) -> bool:
    """Whether a change of this path may change the feeds: it is not hidden, and not what a build writes."""
    real = path.resolve()
    # Links may lead to one file by several ways, and its events come by any of them.
    within = real if real.is_relative_to(top) else path
    if any(part.startswith(".") for part in within.relative_to(top).parts):
        return False
    return not any(real.is_relative_to(folder.resolve()) for folder in written)


def _identity(folder: Path) -> tuple[int, int] | None:
    """Which folder stands there."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if folder.is_dir() else None


def _version(file: Path) -> tuple[int, ...]:
    """What differs once a file is written anew."""
    try:
        status = file.stat()
    except OSError:
        return ()
    return status.st_ino, status.st_mtime_ns, status.st_size
