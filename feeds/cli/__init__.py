"""The command line: parse the arguments, call a command, map the result to an exit status.

click ends with status 1 on an error. Here 1 means that some source was left out, so every failure is mapped to 2.
"""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from feeds import __version__
from feeds.cli import check, site
from feeds.errors import Refused, visible
from feeds.names import CONFIGURATION, KINDS
from feeds.report import error_json

if TYPE_CHECKING:
    from feeds.report import Report

_FOLDER = click.Path(path_type=Path)
_DEFAULT_WIDTH = 120  # columns of a table where the output is no terminal


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="feeds", message="%(prog)s %(version)s")
def feeds() -> None:
    """Publish RSS, Atom and JSON feeds from a folder of blog posts.

    Exit status: 0, everything is published; 1, published, but a source was left out or kept in its last good version, or
    a file of another program is in the way; 2, nothing was published: the call or the configuration is wrong, or a file
    cannot be written.
    """


@feeds.command(epilog=KINDS)
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
@click.option("--strict", is_flag=True, help="Write nothing if there is an error.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    metavar="N",
    help="Processes that share many posts [default: the number of cores].",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON on stdout.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors and warnings only.")
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
    strict: bool,
    jobs: int | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Read every post under SOURCES and write every feed under OUTPUT.

    OUTPUT gets RSS, Atom and JSON Feed for the site, each author and each category, a comment feed for each post,
    HTML pages and feeds.opml. Files that did not change are not touched.
    """
    gc.disable()  # a build makes many objects and no cycles; collection takes a tenth of its time
    from feeds.storage.sources import cores

    how: dict[str, Any] = {"strict": strict, "full": full, "force": force, "wait": wait, "jobs": jobs or cores()}
    if sys.stderr is not None and not sys.stderr.closed and sys.stderr.isatty() and not quiet:
        from feeds.commands.progress import bar

        how["progress"] = bar
    report = _publish(sources, output, configuration, base_url, state, **how)
    for line in report.errors + report.warnings + ([] if quiet else report.notes):
        _echo(line, err=True)
    if as_json:
        _echo(report.to_json())
    elif not quiet:
        for line in (*report.written, *report.field_counts) if verbose else ():
            _echo(line)
        _echo(report.summary)
    elif report.refused:
        _echo(report.summary, err=True)
    sys.exit(report.status)


def _publish(
    sources: Path,
    output: Path,
    configuration: Path | None,
    base_url: str | None,
    state: Path | None,
    **how: Any,
) -> "Report":
    """Build once, for every command that builds. Raises Refused."""
    from feeds.build.options import Options
    from feeds.build.unchanged import run

    file = configuration or sources / CONFIGURATION
    return run(Options(sources, output, state, **how), file, configuration is not None, base_url)


# The arguments and options that name a site: the same in build, watch and schedule.
_SITE = [one for one in build.params if one.name in ("sources", "output", "configuration", "base_url", "state")]


@feeds.command(params=[*_SITE])
def watch(sources: Path, output: Path, configuration: Path | None, base_url: str | None, state: Path | None) -> None:
    """Build, and build again within a second of each change under SOURCES, until Ctrl-C or SIGTERM.

    Each build prints one line, and one on stderr for each error. After an error it goes on watching.
    """
    from feeds.commands.watch import watch as watch_sources
    from feeds.storage.sources import require

    def rebuild() -> None:
        report = _publish(sources, output, configuration, base_url, state)
        for line in report.errors + report.warnings:
            _echo(line, err=True)
        _echo(report.summary)

    require(sources)
    written = [output, state] if state else [output]
    watch_sources(sources, configuration or sources / CONFIGURATION, written, rebuild, _print_error)


@feeds.command(params=[*_SITE])
@click.option("--every", type=int, default=15, metavar="MINUTES", show_default=True, help="1 to 59, or whole hours.")
@click.option("--systemd", is_flag=True, help="Print a service and a timer for systemd instead.")
def schedule(sources: Path, every: int, systemd: bool, **others: Any) -> None:
    """Print the crontab line that builds the same site again and again. Nothing is written or installed.

    To add it to yours: (crontab -l; feeds schedule ...) | crontab -
    """
    from feeds.commands import schedule as schedules
    from feeds.storage.sources import require

    require(sources)
    start = schedules.program(Path(sys.executable), Path(__file__).parent.parent)
    command = schedules.call(start, schedules.site(sources, **others))
    click.echo(schedules.units(command, every) if systemd else schedules.crontab(command, every), nl=not systemd)


@feeds.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--output", type=_FOLDER, metavar="DIR", help="OUTPUT of the site's build [default: searched for].")
@click.option("--state", type=_FOLDER, metavar="DIR", help="State folder of the site's build [default: OUTPUT/.feeds].")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: a list with an object for each post.")
def inspect(files: tuple[str, ...], output: Path | None, state: Path | None, as_json: bool) -> None:
    """Show what is read from a source, and the line or field of each value.

    Title, authors, date, categories and each comment are shown as `feeds build` would publish them from the same state.
    FILE#ITEM shows one post of a source that holds several. The site is the folder of the nearest feeds.toml at or above
    FILE; its state is searched for in output/ beside or above FILE and in the working directory.
    """
    from shutil import get_terminal_size

    from feeds.commands.inspect import inspect as inspect_file
    from feeds.commands.inspect import to_json, to_table

    inspected = [one for file in files for one in inspect_file(file, output, state)]
    errors = [one.error for one in inspected if one.error]
    if as_json:
        click.echo(to_json(inspected))
    else:
        width = get_terminal_size((_DEFAULT_WIDTH, 0)).columns
        for number, one in enumerate(one for one in inspected if not one.error):
            click.echo("\n" * bool(number) + to_table(one, width))
    for error in errors:
        click.echo(error, err=True)
    sys.exit(1 if errors else 0)


feeds.add_command(site.init)
feeds.add_command(site.serve)
feeds.add_command(check.check)


def main() -> None:
    """Run the command line. Every failure prints one line and ends with status 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        feeds.main(prog_name="feeds", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        _end(error.format_message(), shown=True)
    except (click.Abort, KeyboardInterrupt):
        _end("interrupted; what was published is unchanged")
    except Refused as error:
        _end(*error.args)
    except OSError as error:
        if not error.filename:
            sys.stdout = None  # else Python flushes it again at exit
        _end(f"{error.filename or 'standard output'}: {error.strerror}")
    except Exception as error:
        _end(f"internal error, {type(error).__name__}: {' '.join(str(error).split())}")


def _end(*lines: str, shown: bool = False) -> None:
    """Exit with status 2, and with the report as JSON on stdout where the call asks for it."""
    for line in () if shown else lines:
        _print_error(line)
    if "--json" in sys.argv:
        _echo(error_json(lines))
    sys.exit(2)


def _print_error(line: str) -> None:
    _echo(f"feeds: {visible(line)}", err=True)


def _echo(line: str, err: bool = False) -> None:
    """Print a line. A stream that cannot be written changes neither what is published nor the exit status."""
    try:
        click.echo(line, err=err)
    except OSError as error:
        if err:
            sys.stderr = None  # else Python flushes it again at exit
        else:
            sys.stdout = None
            _print_error(f"standard output: {error.strerror}")
