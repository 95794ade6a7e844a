"""Map a function over many values in several processes. No other module forks.

Processes, not threads: Python runs one thread at a time, and feedgen writes dates by the locale of the whole process.
A worker has the memory of the run at the time of the fork, and returns its results through a pipe. It shares the run's
lock, and ends when the pipe is closed, so a killed run leaves no worker behind.
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
from feeds.storage.writing import write

Value = TypeVar("Value")
Result = TypeVar("Result")

_PIPE_SIZE = 1024 * 1024  # bytes
_CHUNK_SIZE = 16  # values whose results are sent together
_MIN_VALUES = 400  # fewer values are not worth the start of a process


@dataclass(frozen=True, slots=True)
class Worker:
    process: int
    pipe: int


def mapped(work: Callable[[Value], Result], values: Sequence[Value], jobs: int) -> Iterator[Result]:
    """Yield the result of `work` for each value, in order, computed by `jobs` processes if there are enough values.

    Raises what `work` raises, and Refused if a worker dies. Results must be picklable.
    """
    if jobs < 2 or len(values) < _MIN_VALUES:
        yield from map(work, values)
        return
    workers: list[Worker] = []
    try:
        for number in range(jobs):
            workers.append(_started(work, values, number, jobs, workers))
        for chunk in range(0, len(values), _CHUNK_SIZE):
            yield from _receive(workers[chunk // _CHUNK_SIZE % jobs])
    except OSError as error:
        raise Refused(f"cannot start {jobs} processes: {error.strerror}; use --jobs 1") from None
    finally:
        for worker in workers:
            _end(worker)


def _started(
    work: Callable[[Value], Result], values: Sequence[Value], number: int, jobs: int, others: Sequence[Worker]
) -> Worker:
    """Start worker `number` of `jobs`, for every `jobs`-th chunk of the values."""
    reading, writing = os.pipe()
    with suppress(OSError, AttributeError):  # a larger pipe: the worker goes on before its results are read
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, _PIPE_SIZE)
    process = os.fork()
    if process:
        os.close(writing)
        return Worker(process, reading)
    try:
        for pipe in (reading, *(other.pipe for other in others)):
            os.close(pipe)
        for start in range(number * _CHUNK_SIZE, len(values), jobs * _CHUNK_SIZE):
            _send(writing, [work(value) for value in values[start : start + _CHUNK_SIZE]])
    except Exception as error:
        with suppress(Exception):
            _send(writing, error)
    finally:  # a worker must never return into the code of the run
        os._exit(0)


def _send(pipe: int, what: object) -> None:
    data = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
    write(pipe, len(data).to_bytes(8, "big") + data)


def _receive(worker: Worker) -> list[Any]:
    """Return the next results of a worker. Raises the worker's exception, and Refused if it died."""
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
            raise Refused("a worker of this run died; nothing was changed, run it again or with --jobs 1")
        data += piece
    return data


def _end(worker: Worker) -> None:
    os.close(worker.pipe)
    with suppress(ProcessLookupError):
        os.kill(worker.process, signal.SIGKILL)
    os.waitpid(worker.process, 0)
