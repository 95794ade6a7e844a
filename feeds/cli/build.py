"""The command lines of `build`, `watch` and `schedule`, which publish a site."""

import gc
import sys
from pathlib import Path
from typing import Any

import click

from feeds import api
from feeds.cli import announce as announcing
from feeds.cli.lines import REMIND, echo, echo_error, end, tell
from feeds.names import CONFIGURATION, KINDS
from feeds.storage.output import STATE

_FOLDER = click.Path(path_type=Path)


@click.command(epilog=KINDS)
@click.argument("sources", type=_FOLDER, default="sources")
@click.argument("output", type=_FOLDER, default="output")
@click.option(
    "--config",
    "configuration",
    type=_FOLDER,
    metavar="FILE",
    help=f"Settings [default: SOURCES/{CONFIGURATION}, if it exists].",
)
@click.option("--base-url", metavar="URL", help="Where OUTPUT is served; overrides url in the settings. Changes no id.")
@click.option("--state", type=_FOLDER, metavar="DIR", help="Records of the last build [default: OUTPUT/.feeds].")
@click.option("--full", is_flag=True, help="Read and render everything again; ids and addresses stay the same.")
@click.option("--force", is_flag=True, help="Build even if most of the published posts would be removed.")
@click.option(
    "--wait", type=click.FloatRange(0), default=10.0, metavar="SECONDS", help="Wait for another run [default: 10]."
)
@click.option("--check", is_flag=True, help="Validate what changed, and publish nothing if it has errors.")
@click.option("--strict", is_flag=True, help="Write nothing if there is an error.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    metavar="N",
    help="Processes that share many posts [default: the number of cores].",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON on stdout.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors and warnings only, and again as --remind says.")
@REMIND
@click.option("--announce", is_flag=True, help="Then tell the WebSub hub of the feeds that changed.")
@announcing.ALLOW_PRIVATE
@click.option(
    "-v", "--verbose", is_flag=True, help="Print each written file, and how many posts have each field and kind."
)
def build(
    sources: Path,
    output: Path,
    configuration: Path | None,
    base_url: str | None,
    state: Path | None,
    full: bool,
    force: bool,
    wait: float,
    check: bool,
    strict: bool,
    jobs: int | None,
    as_json: bool,
    quiet: bool,
    remind: float,
    announce: bool,
    allow_private: bool,
    verbose: bool,
) -> None:
    """Read every post under SOURCES and write every feed under OUTPUT.

    OUTPUT gets RSS, Atom and JSON Feed for the site, each author and each category, a comment feed for each post,
    HTML pages and feeds.opml. Files that did not change are not touched.

    \b
    Example:
      feeds build my-posts public_html/feeds
    """
    gc.disable()  # a build makes many objects and no cycles; collection takes a tenth of its time
    from feeds.storage.sources import cores

    how: dict[str, Any] = {"check": check, "strict": strict, "full": full, "force": force}
    how |= {"wait": wait, "jobs": jobs or cores()}
    if sys.stderr is not None and not sys.stderr.closed and sys.stderr.isatty() and not quiet:
        from feeds.commands.progress import bar

        how["progress"] = bar
    state_folder, hours = state or output / STATE, remind if quiet else 0
    try:
        report = api.build(sources, output, config=configuration, base_url=base_url, state=state, **how)
    except Exception as error:
        end(error, state_folder, "build", hours)
    troubles = report.errors + report.warnings + [report.summary] * (report.refused and quiet and not as_json)
    tell(state_folder, "build", zip(troubles, troubles, strict=True), hours)
    if not quiet:
        _show(report, verbose, as_json)
    others = {}
    if announce and not report.refused:
        made = announcing.after_build(output, state, allow_private)
        tell(state_folder, "announce", ((known_by, f"warning: {line}") for known_by, line in made.troubles), hours)
        for line in () if quiet else made.notes:
            echo(line, err=True)
        if not quiet and not as_json:
            echo(made.summary)
        others["announcement"] = made.values()
    if as_json:
        echo(report.to_json(**others))
    sys.exit(report.status)


def _show(report: api.Report, verbose: bool, as_json: bool) -> None:
    """Print what a quiet build does not."""
    for line in report.notes:
        echo(line, err=True)
    if as_json:
        return
    for line in (*report.written, *report.field_counts) if verbose else ():
        echo(line)
    echo(report.summary)


# The arguments and options that name a site: the same in build, watch and schedule.
SITE = [one for one in build.params if one.name in ("sources", "output", "configuration", "base_url", "state")]


@click.command(params=[*SITE])
def watch(sources: Path, output: Path, configuration: Path | None, base_url: str | None, state: Path | None) -> None:
    """Build, and build again within a second of each change under SOURCES, until Ctrl-C or SIGTERM.

    Each build prints one line, and one on stderr for each error. After an error it goes on watching.

    \b
    Example:
      feeds watch my-posts public_html/feeds
    """
    from feeds.commands.watch import watch as watch_sources
    from feeds.storage.sources import require

    def rebuild() -> None:
        report = api.build(sources, output, config=configuration, base_url=base_url, state=state)
        for line in report.errors + report.warnings:
            echo(line, err=True)
        echo(report.summary)

    require(sources)
    written = [output, state] if state else [output]
    watch_sources(sources, configuration or sources / CONFIGURATION, written, rebuild, echo_error)


@click.command(params=[*SITE])
@click.option("--every", type=int, default=15, metavar="MINUTES", show_default=True, help="1 to 59, or whole hours.")
@click.option("--announce", is_flag=True, help="Also tell the WebSub hub of the feeds that changed.")
@click.option("--systemd", is_flag=True, help="Print a service and a timer for systemd instead.")
def schedule(sources: Path, every: int, announce: bool, systemd: bool, **others: Any) -> None:
    """Print the crontab line that builds the same site again and again. Nothing is written or installed.

    \b
    Example, which adds the line to yours:
      (crontab -l; feeds schedule my-posts public_html/feeds) | crontab -
    """
    from feeds.commands import schedule as schedules
    from feeds.storage.sources import require

    require(sources)
    start = schedules.program(Path(sys.executable), Path(__file__).parent.parent)
    site_words = schedules.site(sources, **others)
    command = schedules.call(start, site_words, *["--announce"] * announce)
    click.echo(schedules.units(command, every) if systemd else schedules.crontab(command, every), nl=not systemd)
