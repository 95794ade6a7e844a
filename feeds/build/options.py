"""The options of a build."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

Value = TypeVar("Value")
Result = TypeVar("Result")
Progress = Callable[
    [str, Iterable[Any], int], Iterator[Any]
]  # iterates and shows progress, given a label and the count


def no_progress(_label: str, values: Iterable[Any], _count: int) -> Iterator[Any]:
    """Iterate without showing progress."""
    return iter(values)


class Options(NamedTuple):
    """The options of a build, as given on the command line."""

    sources: Path
    output: Path
    state: Path | None = None  # else OUTPUT/.feeds
    strict: bool = False  # write nothing if there are errors
    check: bool = False  # publish nothing if a changed document is invalid
    full: bool = False  # use no record but identities and last good versions
    force: bool = False  # build even if most published posts would be removed
    wait: float = 10.0  # seconds to wait for another run to end
    jobs: int = 1  # number of processes
    progress: Progress = no_progress
    inputs: str = ""  # the configuration's bytes and the base URL, compared with those of the last run

    def map(self, label: str, work: Callable[[Value], Result], values: Sequence[Value]) -> Iterator[Result]:
        """Yield the result of `work` for each value, in order. Raises what `work` raises."""
        from feeds.storage.workers import mapped

        return self.progress(label, mapped(work, values, self.jobs), len(values))
