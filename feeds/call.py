"""What is asked of a run, as the command line and the tests ask it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def unseen(_label: str, things: Iterable[Any], _count: int) -> Iterator[Any]:
    """Shows nobody how far the run has come."""
    return iter(things)


class Call(NamedTuple):
    """What is asked of a run."""

    sources: Path
    output: Path
    state: Path | None = None  # else OUTPUT/.feeds
    strict: bool = False  # write nothing where a source is left out
    full: bool = False  # trust nothing that is remembered but identities and last good versions
    force: bool = False  # go past the brake
    wait: float = 10.0  # seconds, for another run to end
    jobs: int = 1  # processes at work where there is much to do
    shown: Callable[[str, Iterable[Any], int], Iterator[Any]] = unseen  # the same things, one by one as they are done
    told: str = ""  # all that its configuration says, to be compared

    def mapped(self, label: str, work: Callable[[Thing], Made], things: Sequence[Thing]) -> Iterator[Made]:
        """What `work` makes of each thing, in order, as the call has it done and shown. Raises what `work` raises."""
        from feeds.disk.workers import mapped

        return self.shown(label, mapped(work, things, self.jobs), len(things))
