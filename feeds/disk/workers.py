"""Work on many things by several processes: the only room that forks.

Processes, not threads: Python runs one thread at a time, and feedgen writes dates by the locale of the whole process.
A worker sees all that the run had in memory when it was forked, and gives back what it made through a pipe. It shares
the run's lock, and ends when nobody reads the pipe any more: no run that was killed leaves one behind.
"""

import fcntl
import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from feeds.disk.output import write
from feeds.errors import Refused

Thing = TypeVar("Thing")
Made = TypeVar("Made")

_PIPE = 1024 * 1024  # bytes that may wait in a pipe
_CHUNK = 16  # things that a worker does before it tells of them
_WORTH = 400  # things, from which on a second process is worth its start


@dataclass(frozen=True, slots=True)
class Worker:
    process: int
    pipe: int


def mapped(work: Callable[[Thing], Made], things: Sequence[Thing], jobs: int) -> Iterator[Made]:
    """What `work` makes of each thing, in order, by so many processes where there are enough things.

    Raises what `work` raises, and Refused where a worker dies. What it makes must be fit for pickle.
    """
    if jobs < 2 or len(things) < _WORTH:
        yield from map(work, things)
        return
    workers: list[Worker] = []
    try:
        for number in range(jobs):
            workers.append(_started(work, things, number, jobs, workers))
        for chunk in range(0, len(things), _CHUNK):
            yield from _told(workers[chunk // _CHUNK % jobs])
    except OSError as error:
        raise Refused(f"cannot work with {jobs} processes: {error.strerror}: --jobs 1 does without") from None
    finally:
        for worker in workers:
            _end(worker)


def _started(
    work: Callable[[Thing], Made], things: Sequence[Thing], number: int, jobs: int, others: Sequence[Worker]
) -> Worker:
    """A process that does every chunk whose turn is its own."""
    reading, writing = os.pipe()
    with suppress(OSError, AttributeError):  # so that a worker need not wait until it is heard
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, _PIPE)
    process = os.fork()
    if process:
        os.close(writing)
        return Worker(process, reading)
    try:
        for pipe in (reading, *(other.pipe for other in others)):
            os.close(pipe)
        for start in range(number * _CHUNK, len(things), jobs * _CHUNK):
            _tell(writing, [work(thing) for thing in things[start : start + _CHUNK]])
    except Exception as error:
        with suppress(Exception):
            _tell(writing, error)
    finally:  # whatever happens to a worker, it must not go on as if it were the run
        os._exit(0)


def _tell(pipe: int, what: object) -> None:
    told = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
    write(pipe, len(told).to_bytes(8, "big") + told)


def _told(worker: Worker) -> list[Any]:
    """The next that a worker tells. Raises what it met, and Refused where it died."""
    size = int.from_bytes(_received(worker, 8), "big")
    told = pickle.loads(_received(worker, size))
    if isinstance(told, Exception):
        raise told
    return told  # type: ignore[no-any-return]


def _received(worker: Worker, size: int) -> bytearray:
    data = bytearray()
    while len(data) < size:
        piece = os.read(worker.pipe, size - len(data))
        if not piece:
            raise Refused("a worker of this run died, expected it to end its work: nothing was changed")
        data += piece
    return data


def _end(worker: Worker) -> None:
    os.close(worker.pipe)
    with suppress(ProcessLookupError):
        os.kill(worker.process, signal.SIGKILL)
    os.waitpid(worker.process, 0)
