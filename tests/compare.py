"""Run other programs on the same pages: `python -m tests.compare [FOLDER...]`, with `pip install -e '.[compare]'`.

What each can be asked, and how, so that it does as well as it can:

- trafilatura and htmldate read web pages, and these are texts. So each block becomes a `<p>`, its lines parted by
  `<br>`, in an `<article>`, which is all that a text shows of its structure: no `<title>`, no `<meta>`.
- dateparser's `search_dates` gets the first 40 lines; its first find with a year and a month is the date.
- dateutil's fuzzy parser gets the same lines one by one. It fills in missing parts, so a line counts where
  two readings over different defaults agree; the first one is the date.

Dates are compared by the day, as some find no time. None of them finds single comments or the date of an update.
"""

import argparse
import html
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, cast

from feeds import text
from tests import score
from tests.score import Mark, Outcome, Pair, Understood

_LINES = 40
_DEFAULTS = (datetime(2000, 1, 1), datetime(2001, 2, 2))
_FIELDS = ("title", "authors", "published", "categories", "site", "body")


def ours(pair: Pair) -> Understood:
    """By this project."""
    return score.understand(pair.data, pair.path)


def by_trafilatura(pair: Pair) -> Understood:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(_page(pair), with_metadata=True, favor_recall=True)
    if found is None:
        return Understood()
    return Understood(
        title=found.title,
        authors=tuple(found.author.split("; ")) if found.author else (),
        published=_noon(date.fromisoformat(found.date)) if found.date else None,
        categories=(*(found.categories or ()), *(found.tags or ())),
        site=found.sitename,
        body=tuple(text.squash(line) for line in (found.text or "").split("\n") if line.strip()),
    )


def by_htmldate(pair: Pair) -> Understood:
    from htmldate import find_date

    found = find_date(_page(pair), original_date=True)
    return Understood(published=_noon(date.fromisoformat(found)) if found else None)


def by_dateparser(pair: Pair) -> Understood:
    from dateparser.search import search_dates

    lines = "\n".join(_lines(pair)[:_LINES])
    found: Any = search_dates(lines, settings=cast(Any, {"REQUIRE_PARTS": ["month", "year"]}))
    return Understood(published=_noon(found[0][1].date()) if found else None)


def by_dateutil(pair: Pair) -> Understood:
    read = (_fuzzy(line) for line in _lines(pair)[:_LINES])
    return Understood(published=next((_noon(day) for day in read if day), None))


def _fuzzy(line: str) -> date | None:
    from dateutil import parser

    try:
        with warnings.catch_warnings(action="ignore"):  # of zones that it does not know
            one, two = (parser.parse(line, fuzzy=True, default=day) for day in _DEFAULTS)
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None
    return one.date() if one.date() == two.date() else None


def _lines(pair: Pair) -> list[str]:
    whole, _ = text.clean(text.decode(pair.data)[0])
    return [line.strip() for line in whole.split("\n") if line.strip()]


def _page(pair: Pair) -> str:
    """The text as a web page."""
    whole, _ = text.clean(text.decode(pair.data)[0])
    blocks = (
        "<br>".join(map(html.escape, block.strip().split("\n"))) for block in whole.split("\n\n") if block.strip()
    )
    return "<html><body><article>" + "\n".join(f"<p>{block}</p>" for block in blocks) + "</article></body></html>"


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


TOOLS: dict[str, tuple[Callable[[Pair], Understood], tuple[str, ...]]] = {
    "feeds": (ours, (*_FIELDS, "comment found")),
    "trafilatura": (by_trafilatura, _FIELDS),
    "htmldate": (by_htmldate, ("published",)),
    "dateparser": (by_dateparser, ("published",)),
    "dateutil": (by_dateutil, ("published",)),
}


def marks(pair: Pair, tool: Callable[[Pair], Understood]) -> Iterator[Mark]:
    """How a page came out by one of them, with days for dates."""
    truth = pair.truth | {"published": pair.truth["published"][:10] if pair.truth["published"] else None}
    got = tool(pair)
    when = _noon(got.published.date()) if got.published else None
    values = {name: getattr(got, name) for name in Understood.__slots__} | {"published": when}
    return score.marks(pair._replace(truth=truth), Understood(**values))


def table(marks_by_tool: dict[str, list[Mark]]) -> str:
    """Precision and recall of each, by field."""
    counts = {name: score.by_field(marks) for name, marks in marks_by_tool.items()}
    lines = [f"{'':14}" + "".join(f"{name:>18}" for name in marks_by_tool)]
    for field in (*_FIELDS, "comment found"):
        cells = (_cell(counts[name][field]) if field in TOOLS[name][1] else "–" for name in marks_by_tool)
        lines.append(f"{field:14}" + "".join(f"{cell:>18}" for cell in cells))
    return "\n".join(lines)


def _cell(outcomes: Counter[Outcome]) -> str:
    """`98.1% / 95.0%`; what found nothing has no precision."""
    precision, recall = score.ratios(outcomes)
    found = outcomes["correct"] + outcomes["wrong"] + outcomes["invented"]
    return f"{f'{precision:.1%}' if found else '–'} / {recall:.1%}"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.compare", description="Scores others on the same pages.")
    parser.add_argument("folders", nargs="*", type=Path, default=[score.CORPUS], metavar="FOLDER")
    pages = [pair for folder in parser.parse_args().folders for pair in score.pairs(folder)]
    marks_by_tool = {name: [mark for pair in pages for mark in marks(pair, tool)] for name, (tool, _) in TOOLS.items()}
    print(f"{len(pages)} pages, precision / recall\n{table(marks_by_tool)}")


if __name__ == "__main__":
    main()
