"""Open pages in headless Chromium, by `browser/visit.mjs`. `python -m tests.browsing FOLDER URL...` saves screenshots."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from tests.programs import BROWSER, node, program

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PHONE, DESK = 390, 1280  # pixels


@dataclass(frozen=True)
class Visit:
    """A page to open, and what to find out there."""

    url: str
    width: int = DESK
    height: int = 844
    scheme: Scheme = "light"
    javascript: bool = True
    checks: Sequence[str] = ()  # of `browser/visit.mjs`: axe, overflow, tab, copied, text
    evaluate: Mapping[str, str] = field(default_factory=dict)  # JavaScript expressions by name
    screenshot: str | None = None  # path of a PNG file


def visit(*visits: Visit, timeout: float = 600) -> list[dict[str, Any]]:
    """The results by name: `status`, `type`, `errors`, and those of the checks and expressions. One browser opens all pages."""
    done = subprocess.run(
        [node(), str(BROWSER / "visit.mjs")],
        input=json.dumps([asdict(one) for one in visits]),
        capture_output=True,
        text=True,
        env={**os.environ, "CHROMIUM": program("chromium")},
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    results: list[dict[str, Any]] = json.loads(done.stdout)
    return results


def shoot(folder: Path, urls: Sequence[str]) -> None:
    """Save each page at both widths, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    visits = [
        Visit(url, width, scheme=scheme, screenshot=str(folder / f"{_name(url)}-{width}-{scheme}.png"))
        for url in urls
        for width in (PHONE, DESK)
        for scheme in SCHEMES
    ]
    visit(*visits)


def _name(url: str) -> str:
    return urlsplit(url).path.strip("/").replace("/", "_") or "index"


if __name__ == "__main__":
    shoot(Path(sys.argv[1]), sys.argv[2:])
