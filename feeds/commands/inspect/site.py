"""The site that an inspected file belongs to: its folder, its settings, and the state of its last build."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from feeds.errors import Refused
from feeds.names import CONFIGURATION
from feeds.settings import Settings, toml
from feeds.state import ledger
from feeds.state.catalog import Catalog, Damaged
from feeds.state.ledger import Ledger
from feeds.state.state import State
from feeds.storage.output import STATE
from feeds.storage.sources import absolute, kind_at, read_configuration

_OUTPUT = "output"  # the default of `build`, searched for beside and above the file and in the working directory
_MAX_PARENTS = 4  # number of folders above the file in which OUTPUT is searched for


class InspectedSite(NamedTuple):
    top: Path  # SOURCES
    is_whole: bool  # False: the other files of the site are unknown
    state: State
    output: Path | None
    notes: tuple[str, ...]


def site_of(place: Path, output: Path | None, state: Path | None) -> InspectedSite:
    """Return the site of a file, by a state that records its folder or by the nearest feeds.toml. Raises Refused."""
    given = state or (output / STATE if output else None)
    folders = [given] if given else [folder / STATE for folder in _outputs(place)]
    found = next(((folder, top) for folder in folders if (top := _sources(folder)) and top in place.parents), None)
    if given and not found:
        raise Refused(f"{given}: no state of a build that reads {place}; name the --output or --state of its site")
    configured = next((one for one in place.parents if kind_at(one / CONFIGURATION) == "a file"), None)
    top = found[1] if found else configured
    notes = []
    if not found:
        notes.append(
            "no state of a build was found: if the post is published, its id or address may differ; use --output or --state"
        )
    if not top:
        notes.append(f"no {CONFIGURATION} at or above this file: it is read as the only file of a site")
    folder = found[0] if found else None
    made = State(Catalog(folder), _ledger(folder), _settings(top, place))
    return InspectedSite(
        top or place.parent, top is not None, made, output or (folder.parent if folder else None), tuple(notes)
    )


def _outputs(place: Path) -> Iterator[Path]:
    """Yield the folders that may be the build's OUTPUT."""
    yield absolute(Path(_OUTPUT))
    yield from (parent / _OUTPUT for parent in place.parents[:_MAX_PARENTS])


def _sources(folder: Path) -> Path | None:
    """Return the folder of sources that a state records, or None."""
    catalog = Catalog(folder)
    try:
        path = catalog.meta().get("sources")
    except (Damaged, Refused):
        return None
    finally:
        catalog.close()
    return Path(path) if path else None


def _settings(top: Path | None, place: Path) -> Settings:
    file = (top or place.parent) / CONFIGURATION
    data = read_configuration(file, must_exist=False) if top else None
    return toml.load(data, str(file)) if data is not None else Settings()


def _ledger(folder: Path | None) -> Ledger:
    try:
        return ledger.read(folder) if folder else Ledger()
    except ValueError:
        return Ledger()
