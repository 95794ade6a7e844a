"""Map a function over many values in several processes. No other module forks.

Processes, not threads: Python runs one thread at a time, and feedgen writes dates by the locale of the whole process.
A worker has all that the run had in memory when it was forked, and returns its results through a pipe. It shares the
run's lock, and ends when nobody reads the pipe: a run that was killed leaves none behind.
"""

import fcntl
import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from feeds.errors import Refused
from feeds.storage.output import write

Value = TypeVar("Value")
Result = TypeVar("Result")

_PIPE = 1024 * 1024  # bytes that may wait in a pipe
_CHUNK = 16  # values whose results are sent together
_WORTH = 400  # values that make a second process worth its start


@dataclass(frozen=True, slots=True)
class Worker:
    process: int
    pipe: int


def mapped(work: Callable[[Value], Result], values: Sequence[Value], jobs: int) -> Iterator[Result]:
    """Yield the result of `work` for each value, in order, from `jobs` processes where there are enough values.

    Raises what `work` raises, and Refused where a worker dies. Results must be picklable.
    """
    if jobs < 2 or len(values) < _WORTH:
        yield from map(work, values)
        return
    workers: list[Worker] = []
    try:
        for number in range(jobs):
            workers.append(_started(work, values, number, jobs, workers))
        for chunk in range(0, len(values), _CHUNK):
            yield from _receive(workers[chunk // _CHUNK % jobs])
    except OSError as error:
        raise Refused(f"cannot work with {jobs} processes: {error.strerror}: --jobs 1 does without") from None
    finally:
        for worker in workers:
            _end(worker)


def _started(
    work: Callable[[Value], Result], values: Sequence[Value], number: int, jobs: int, others: Sequence[Worker]
) -> Worker:
    """Start the process that does every chunk whose turn it is."""
    reading, writing = os.pipe()
    with suppress(OSError, AttributeError):  # a worker need not wait until its results are read
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, _PIPE)
    process = os.fork()
    if process:
        os.close(writing)
        return Worker(process, reading)
    try:
        for pipe in (reading, *(other.pipe for other in others)):
            os.close(pipe)
        for start in range(number * _CHUNK, len(values), jobs * _CHUNK):
            _send(writing, [work(value) for value in values[start : start + _CHUNK]])
    except Exception as error:
        with suppress(Exception):
            _send(writing, error)
    finally:  # whatever happens, a worker must not go on as if it were the run
        os._exit(0)


def _send(pipe: int, what: object) -> None:
    data = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
    write(pipe, len(data).to_bytes(8, "big") + data)


def _receive(worker: Worker) -> list[Any]:
    """Return the next results of a worker. Raises what it raised, and Refused where it died."""
    size = int.from_bytes(_receive_bytes(worker, 8), "big")
    results = pickle.loads(_receive_bytes(worker, size))
    if isinstance(results, Exception):
        raise results
    return results  # type: ignore[no-any-return]


def _receive_bytes(worker: Worker, size: int) -> bytearray:
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
