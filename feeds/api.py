"""The library: build a site, read sources, check a folder of feeds. The command `feeds` calls the same functions.

    from feeds import build, check, read

    report = build("my-posts", "public_html/feeds")
    findings = check("public_html/feeds")
    titles = [one.post.title for one in read("my-posts") if one.post]

Relative paths start at the working directory. Each function raises `Refused` if it cannot go on; each of its arguments is
a line for the person who must act.
"""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

import feeds.check  # noqa: F401 (so that no later import puts the package in the place of the function `feeds.check`)
from feeds.build.options import Options, Progress, no_progress
from feeds.errors import Problem, Refused
from feeds.names import CONFIGURATION
from feeds.report import Report

if TYPE_CHECKING:
    from feeds.check.report import Report as Findings
    from feeds.commands.inspect import Inspected

__all__ = ["Problem", "Refused", "Report", "build", "check", "read"]
File = str | PathLike[str]


def build(
    sources: File,
    output: File,
    *,
    config: File | None = None,
    base_url: str | None = None,
    state: File | None = None,
    full: bool = False,
    force: bool = False,
    strict: bool = False,
    check: bool = False,
    wait: float = 10.0,
    jobs: int | None = 1,
    progress: Progress = no_progress,
) -> Report:
    """Read every post under a folder and publish its feeds in another; return what was done.

    The options are those of `feeds build`. `config`: else the feeds.toml in `sources`, if there is one. `state`: else
    `.feeds` in `output`. `wait`: seconds for another build to end. `jobs`: processes; None: one for each core.
    `Report.status` is 0 or 1 as the exit status of the command; where that is 2, Refused is raised.
    """
    from feeds.build.unchanged import run
    from feeds.storage.sources import cores

    options = Options(
        Path(sources), Path(output), Path(state) if state else None, strict=strict, check=check, full=full,
        force=force, wait=wait, jobs=jobs or cores(), progress=progress,
    )  # fmt: skip
    return run(options, Path(config or options.sources / CONFIGURATION), config is not None, base_url)


def read(source: File, *, output: File | None = None, state: File | None = None) -> "Iterator[Inspected]":
    """Yield each post of a source, or of every source in a folder, as `build` would publish it. Nothing is written.

    A source may be FILE#ITEM. Each value has `post` and `comments` (None and empty if it cannot be read: see `error`), and
    `rows`, which say from which lines each value comes. `output` and `state` are those of the build, else searched for.
    """
    from feeds.commands.inspect import inspect

    return inspect(str(source), Path(output) if output else None, Path(state) if state else None)


def check(output: File) -> "Findings":
    """Validate the feeds, subscription lists and pages in a folder, whoever wrote them. Nothing is written.

    `ordered` of the result has the path and the finding of each fault: its line, rule, what was found and expected.
    """
    from feeds.check.run import check as check_folder

    return check_folder(Path(output))
