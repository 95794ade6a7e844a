"""The command `feeds check`."""

import sys
from pathlib import Path

import click

from feeds import api
from feeds.errors import Refused

_ALL = "all"


@click.command()
@click.argument("output", type=click.Path(path_type=Path), default="output")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.option(
    "--explain", is_flag=False, flag_value=_ALL, metavar="[RULE]", help="Print what a rule asks for, or all rules."
)
@click.option("-q", "--quiet", is_flag=True, help="Print errors and warnings only.")
def check(output: Path, as_json: bool, explain: str | None, quiet: bool) -> None:
    """Check the feeds, OPML files and pages under OUTPUT, whoever wrote them, and print a line for each finding.

    RSS 2.0, Atom, JSON Feed and OPML are told by what a file holds. Nothing is written, and nothing is fetched.

    Exit status: 0, no errors and warnings (there may be notes); 1, there are some; 2, the call is wrong.

    \b
    Examples:
      feeds check public_html/feeds
      feeds check --explain date-weekday
    """
    if explain is not None:
        click.echo(_explained(explain))
        return
    report = api.check(output)
    if as_json:
        click.echo(report.to_json())
    else:
        for line in report.lines(quiet):
            click.echo(line)
        if not quiet:
            click.echo(report.summary)
    sys.exit(report.status)


def _explained(name: str) -> str:
    """Return the explanation of a rule, or of all of them. Raises Refused."""
    from difflib import get_close_matches

    from feeds.check.catalog import RULES
    from feeds.check.report import explain

    if name == _ALL:
        return "\n\n".join(map(explain, RULES.values()))
    if name not in RULES:
        close = get_close_matches(name, RULES, 1) or ["feeds check --explain, which lists the rules"]
        raise Refused(f"no rule {name!r}, expected e.g. {close[0]}")
    return explain(RULES[name])
