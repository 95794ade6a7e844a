"""Check a folder of feeds, or what is to be put into one."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from pathlib import Path

from feeds.check import archives, document, files, folder, formats
from feeds.check.facts import Document
from feeds.check.report import Report


def check(top: Path) -> Report:
    """Check every feed, OPML file and page under a folder. Nothing is written, and nothing is fetched. Raises Refused."""
    now = files.clock()
    report = Report()
    documents: dict[str, Document] = {}
    for directory, names, trouble in files.find(top):
        if trouble:
            report.add(
                [(directory or ".", document.RULES["file-unreadable"].at(1, trouble, "a folder that can be listed"))]
            )
        paths = (f"{directory}/{name}" if directory else name for name in names)
        _together(((top, path) for path in paths), report, documents, now)
    site = folder.site(top, documents)
    report.add(folder.across(site))
    report.add(archives.chains(site))
    report.files = sum(one.kind not in ("", "html") for one in documents.values())
    return report


def check_changed(top: Path, changed: Iterable[tuple[Path, str]]) -> Report:
    """Check files before they are put into a folder: each where it is now, and its path in the folder.

    Their links to one another and to the files in the folder are checked too; chains of archive documents are not.
    """
    now = files.clock()
    report = Report()
    documents: dict[str, Document] = {}
    checked = (one for one in changed if one[1].lower().endswith(files.ENDINGS))
    for _, together in groupby(checked, key=lambda one: one[1].rpartition("/")[0]):
        _together(together, report, documents, now)
    report.add(folder.across(folder.site(top, documents)))
    return report


def _together(
    located: Iterable[tuple[Path, str]], report: Report, documents: dict[str, Document], now: datetime
) -> None:
    """Check the files of one folder, each given as `document.check` takes it, and remember their documents."""
    here = []
    for place, path in located:
        one = Document(path, "")
        report.add((path, finding) for finding in document.check(place, path, one, now))
        if one.kind:
            documents[path] = one
            here.append(one)
    report.add(formats.compare(here))
    for one in here:
        one.ids = frozenset(entry.id for entry in one.entries if one.answers)
        one.entries, one.updated = [], []
