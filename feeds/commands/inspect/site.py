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

_OUTPUT = "output"  # the default of `build`, looked for beside the sources and in the working folder
_UP = 4  # folders above the file in which an OUTPUT is looked for


class InspectedSite(NamedTuple):
    top: Path  # SOURCES
    is_whole: bool  # False: nothing tells which other files belong to the site
    state: State
    output: Path | None
    notes: tuple[str, ...]


def site_of(place: Path, output: Path | None, state: Path | None) -> InspectedSite:
    """Return the site of a file, by the state that names its folder or by the nearest feeds.toml. Raises Refused."""
    given = state or (output / STATE if output else None)
    folders = [given] if given else [folder / STATE for folder in _outputs(place)]
    found = next(((folder, top) for folder in folders if (top := _sources(folder)) and top in place.parents), None)
    if given and not found:
        raise Refused(f"{given}: no state of a build that reads {place}, expected that of its site")
    configured = next((one for one in place.parents if kind_at(one / CONFIGURATION) == "a file"), None)
    top = found[1] if found else configured
    notes = []
    if not found:
        notes.append(
            "no state of a build of this site was found: a post that is published may have another id or address"
        )
    if not top:
        notes.append(f"no {CONFIGURATION} at or above this file: it is taken for a site of its own")
    folder = found[0] if found else None
    made = State(Catalog(folder), _ledger(folder), _settings(top, place))
    return InspectedSite(
        top or place.parent, top is not None, made, output or (folder.parent if folder else None), tuple(notes)
    )


def _outputs(place: Path) -> Iterator[Path]:
    """Yield where the build's OUTPUT may be."""
    yield absolute(Path(_OUTPUT))
    yield from (parent / _OUTPUT for parent in place.parents[:_UP])


def _sources(folder: Path) -> Path | None:
    """Return the folder of sources that a state is of."""
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
