"""A small site on disk, for tests of several runs."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from feeds.build import unchanged
from feeds.build.options import Options
from feeds.report import Report

HERE = Path(__file__).parent.parent
NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)
TOML = '[site]\nurl = "https://e.example.org/"\n[feeds]\nlimit = 4\n'


def page(
    title: str,
    date: str = "March 4, 2010",
    author: str = "Ida Marsh",
    categories: Sequence[str] = ("boats",),
    body: str = "It floats.",
    comments: int = 1,
) -> str:
    """A saved blog page."""
    thoughts = "".join(f"  {n}. Tom{n} says:\n\n    Remark {n} on it.\n\n" for n in range(1, comments + 1))
    names = "\u00a0 \u00a0".join(categories)
    return (
        f"Harbour Notes\n\n{title}\n\nby {author} \u00a0|\u00a0 {date} \u00a0|\u00a0 {comments} Comments\n\n{body}\n\n"
        f"Category:\u00a0{names}\u00a0 \u00a0\n\nThoughts on {title}\n\n{thoughts}Comments are closed\n\n"
        "All rights reserved.\n"
    )


class Site:
    """`sources/` and `output/` in one folder."""

    def __init__(self, top: Path, toml: str = TOML) -> None:
        self.top, self.sources, self.output = top, top / "sources", top / "output"
        self.state = self.output / ".feeds"
        self.sources.mkdir(parents=True)
        self.toml(toml)

    def toml(self, text: str) -> None:
        (self.sources / "feeds.toml").write_text(text, "utf-8")

    def put(self, path: str, text: str | bytes) -> Path:
        """Writes a source."""
        file = self.sources / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def fill(self, count: int = 12) -> None:
        """Sources `00.txt` and so on, by two authors, in three categories."""
        for n in range(count):
            self.put(
                f"{n:02}.txt",
                page(
                    f"Post {n}",
                    f"March {n + 1}, 2010",
                    ("Ida Marsh", "Tom Reed")[n % 2],
                    [("boats", "tides", "ropes")[n % 3]],
                    comments=n % 3,
                ),
            )

    def build(
        self, output: Path | None = None, *, now: datetime = NOW, full: bool = False, force: bool = False
    ) -> Report:
        """A build in this process. Raises Refused."""
        options = Options(self.sources, output or self.output, full=full, force=force, wait=0)
        return unchanged.run(options, self.sources / "feeds.toml", False, None, now)

    def tree(self, output: Path | None = None) -> dict[str, bytes]:
        """Every published file and every other one in OUTPUT, without the state."""
        top = output or self.output
        return {path: data for path, data in everything(top).items() if not path.startswith(".feeds/")}

    def folders(self) -> set[str]:
        """Every folder in OUTPUT that is empty."""
        return {
            path.relative_to(self.output).as_posix()
            for path in self.output.rglob("*")
            if path.is_dir() and not any(path.iterdir())
        }

    def items(self) -> dict[str, tuple[str, str]]:
        """The id and the address of each published post by its title; of equal titles each has its id after it."""
        found: dict[str, tuple[str, str]] = {}
        for item in json.loads((self.output / "feed.json").read_bytes())["items"]:
            title = item["title"] if item["title"] not in found else f"{item['title']} {item['id']}"
            found[title] = (item["id"], item["url"])
        return found


def everything(top: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes; a link with where it leads."""
    found = {}
    for folder, _, names in os.walk(top):
        for name in names:
            file = Path(folder, name)
            data = os.readlink(file).encode() if file.is_symlink() else file.read_bytes()
            found[file.relative_to(top).as_posix()] = data
    return found


def looks(top: Path) -> dict[str, tuple[int, int, int]]:
    """Return the status of each file and folder, the state included; any write changes it."""
    return {
        path.as_posix(): (path.lstat().st_ino, path.lstat().st_mtime_ns, path.lstat().st_size)
        for path in top.rglob("*")
    }


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "feeds", *map(str, words)]


def run(*words: str | Path, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own."""
    given = {**os.environ, "PYTHONPATH": str(HERE), **environment}
    return subprocess.run(command(*words), capture_output=True, text=True, cwd=cwd, env=given, timeout=60, check=False)


_NOBODY = """
import io, os, pkgutil, sys
from contextlib import redirect_stderr, suppress
import feeds
from feeds.cli import main

for module in pkgutil.walk_packages(feeds.__path__, "feeds."):
    if module.name != "feeds.__main__":
        __import__(module.name)
scratch, given = sys.argv.pop(), sys.argv
sys.argv = [*given[:3], scratch, "--full", "-q"]
with suppress(SystemExit), redirect_stderr(io.StringIO()):
    main()  # load what a build loads while it can be read
os.setgroups([])
os.setgid(65534)
os.setuid(65534)
sys.argv = given
main()
"""


def as_nobody(site: Site, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `feeds build` as the user nobody, who gets the site. Only root can do so.

    The clone and the libraries may lie in a folder that only root may enter: the package is copied beside the site, and
    all that a build imports is imported before the user changes.
    """
    package = site.top / "package"
    if not package.exists():
        shutil.copytree(HERE / "feeds", package / "feeds", ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run(["chown", "-R", "65534", site.top], check=True)
    given = [str(site.sources), str(site.output), "-q", *words, str(site.top / "scratch")]
    environment = {**os.environ, "PYTHONPATH": str(package)}
    line = [sys.executable, "-c", _NOBODY, "build", *given]
    return subprocess.run(line, capture_output=True, text=True, cwd=site.top, env=environment, timeout=60, check=False)
