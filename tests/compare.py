"""Run other programs on the same pages: `python -m tests.compare [FOLDER...]`, with `pip install -e '.[compare]'`.

A folder with an `expected.json` holds saved web pages (see `tests.webpages`), of which each tool gets the bytes and
nothing else; `--half first` or `second` takes the pages of one half of the sites, so that rules can be written on one
and measured on the other. Other folders hold texts. What each tool can be asked of those, and how, so that it does as
well as it can:

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
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from time import process_time
from typing import Any, cast

from feeds import text
from tests import score, webpages
from tests.score import Mark, Outcome, Pair, Understood

Tools = Mapping[str, tuple[Callable[[Pair], Understood], tuple[str, ...]]]  # with the fields that each may find
Marker = Callable[[Pair, Understood], Iterator[Mark]]
_LINES = 40
_DEFAULTS = (datetime(2000, 1, 1), datetime(2001, 2, 2))
_FIELDS = ("title", "authors", "published", "categories", "site", "body")


def ours(pair: Pair) -> Understood:
    """By this project."""
    return score.understand(pair.data, pair.path)


def by_trafilatura(pair: Pair) -> Understood:
    return _extracted(_page(pair), favor_recall=True)


def _extracted(page: str | bytes, **options: Any) -> Understood:
    """What trafilatura finds in a page of HTML."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(page, with_metadata=True, **options)
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
    return _dated(_page(pair), extensive=True)


def _dated(page: str | bytes, extensive: bool) -> Understood:
    """The date that htmldate finds in a page of HTML."""
    from htmldate import find_date

    found = find_date(page, extensive_search=extensive, original_date=True)
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


TOOLS: Tools = {
    "feeds": (ours, (*_FIELDS, "comment found")),
    "trafilatura": (by_trafilatura, _FIELDS),
    "htmldate": (by_htmldate, ("published",)),
    "dateparser": (by_dateparser, ("published",)),
    "dateutil": (by_dateutil, ("published",)),
}


WEB_TOOLS: Tools = {
    "feeds": (ours, webpages.FIELDS),
    "trafilatura": (lambda pair: _extracted(pair.data), webpages.FIELDS),
    "htmldate": (lambda pair: _dated(pair.data, extensive=True), ("published",)),
    "htmldate, fast": (lambda pair: _dated(pair.data, extensive=False), ("published",)),
}


def marks(pair: Pair, got: Understood) -> Iterator[Mark]:
    """How a text came out by one of them, with days for dates."""
    truth = pair.truth | {"published": pair.truth["published"][:10] if pair.truth["published"] else None}
    when = _noon(got.published.date()) if got.published else None
    return score.marks(pair._replace(truth=truth), replace(got, published=when))


def table(fields: Sequence[str], tools: Tools, marks_by_tool: dict[str, list[Mark]]) -> str:
    """Precision and recall of each, by field, and on how many pages the whole field is right."""
    lines = [f"{'':14}" + "".join(f"{name:>22}" for name in tools)]
    counts = {name: (score.by_field(marks), webpages.whole(marks)) for name, marks in marks_by_tool.items()}
    for field in fields:
        cells = (
            _cell(counts[name][0][field], counts[name][1][field]) if field in known else "–"
            for name, (_, known) in tools.items()
        )
        lines.append(f"{field:14}" + "".join(f"{cell:>22}" for cell in cells))
    return "\n".join(lines)


def _cell(outcomes: Counter[Outcome], whole: int) -> str:
    """`98.1% / 95.0%  80`; what found nothing has no precision."""
    precision, recall = score.ratios(outcomes)
    found = outcomes["correct"] + outcomes["wrong"] + outcomes["invented"]
    return f"{f'{precision:.1%}' if found else '–'} / {recall:.1%} {whole:4}"


def compared(pages: Sequence[Pair], fields: Sequence[str], tools: Tools, mark: Marker) -> str:
    """The table of some pages, and the time that each tool takes for one."""
    marks_by_tool, times = dict[str, list[Mark]](), ""
    for name, (tool, _) in tools.items():
        tool(pages[0])  # imports what it needs
        start = process_time()
        read = [tool(page) for page in pages]
        times += f"{1000 * (process_time() - start) / len(pages):22.1f}"
        marks_by_tool[name] = [one for page, got in zip(pages, read, strict=True) for one in mark(page, got)]
    head = f"{len(pages)} pages, precision / recall, pages on which all is right"
    return f"{head}\n{table(fields, tools, marks_by_tool)}\n{'ms a page':14}{times}"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.compare", description="Scores others on the same pages.")
    parser.add_argument("folders", nargs="*", type=Path, default=[score.CORPUS], metavar="FOLDER")
    parser.add_argument("--half", choices=("first", "second"), help="of the sites of saved web pages")
    call = parser.parse_args()
    web = [folder for folder in call.folders if (folder / webpages.EXPECTED).exists()]
    texts = [pair for folder in call.folders if folder not in web for pair in score.pairs(folder)]
    saved = [pair for folder in web for pair in webpages.pairs(folder, call.half)]
    if texts:
        print(compared(texts, (*_FIELDS, "comment found"), TOOLS, marks))
    if saved:
        print(compared(saved, webpages.FIELDS, WEB_TOOLS, webpages.marks))


if __name__ == "__main__":
    main()
