"""What is asked of a run, as the command line and the tests ask it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

Value = TypeVar("Value")
Result = TypeVar("Result")


def no_progress(_label: str, values: Iterable[Any], _count: int) -> Iterator[Any]:
    """Iterate without showing how far the run has come."""
    return iter(values)


class Options(NamedTuple):
    """What is asked of a run."""

    sources: Path
    output: Path
    state: Path | None = None  # else OUTPUT/.feeds
    strict: bool = False  # write nothing where a source is left out
    full: bool = False  # trust no record but identities and last good versions
    force: bool = False  # go past the brake
    wait: float = 10.0  # seconds, for another run to end
    jobs: int = 1  # processes for many posts
    progress: Callable[[str, Iterable[Any], int], Iterator[Any]] = (
        no_progress  # iterates, and shows how far it has come
    )
    inputs: str = ""  # the configuration's bytes and the base URL, to be compared with the last run's

    def map(self, label: str, work: Callable[[Value], Result], values: Sequence[Value]) -> Iterator[Result]:
        """Yield the result of `work` for each value, in order. Raises what `work` raises."""
        from feeds.storage.workers import mapped

        return self.progress(label, mapped(work, values, self.jobs), len(values))
