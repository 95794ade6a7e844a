"""What is asked of a run, as the command line and the tests ask it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked of a run."""

    sources: Path
    output: Path
    state: Path | None = None  # else OUTPUT/.feeds
    strict: bool = False  # write nothing where a source is left out
    full: bool = False  # trust nothing that is remembered but identities and last good versions
    force: bool = False  # go past the brake
    wait: float = 10.0  # seconds, for another run to end
    jobs: int = 1  # processes at work where there is much to do
    told: str = ""  # the fingerprint of its configuration
