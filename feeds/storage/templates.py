"""The templates of pages that a site has of its own, in a folder that `feeds.toml` names."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from feeds.errors import Refused
from feeds.storage.sources import absolute, digest


class TemplateFile(NamedTuple):
    name: str
    file: str
    text: str


def read(folder: Path) -> list[TemplateFile]:
    """Return the templates in a folder. Raises Refused if there are none, or one cannot be read."""
    file = folder
    try:
        found = []
        for file in sorted(folder.glob("*.html")):
            found.append(TemplateFile(file.name, str(file), file.read_text("utf-8")))
    except OSError as error:
        raise Refused(f"{file}: {error.strerror}, expected a template") from None
    except UnicodeDecodeError as error:
        raise Refused(f"{file}: invalid UTF-8 at byte {error.start}; save the file as UTF-8") from None
    if not found:
        raise Refused(f"{folder}: no file *.html, expected the folder of templates that feeds.toml names")
    return found


def record(templates: Sequence[tuple[str, str, str]]) -> str:
    """Return the folder of templates and the digest of all, as the state has them; "" for none."""
    if not templates:
        return ""
    folder = absolute(Path(templates[0][1]).parent)
    return f"{folder}\n{digest(repr([(name, text) for name, _, text in templates]).encode())}"


def is_recorded(recorded: str) -> bool:
    """Return whether the templates are those that `record` was given."""
    try:
        return not recorded or record(read(Path(recorded.partition("\n")[0]))) == recorded
    except Refused:
        return False
