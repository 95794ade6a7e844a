"""`feeds check`: validate a folder of feeds, whoever wrote it. It shares no code with the readers and writers."""

from pathlib import Path

from feeds.check import archives, document, files, folder, formats
from feeds.check.facts import Document
from feeds.check.report import Report


def check(top: Path) -> Report:
    """Check every feed, OPML file and page under a folder. Nothing is written, and nothing is fetched."""
    now = files.clock()
    report = Report()
    documents: dict[str, Document] = {}
    for directory, names, trouble in files.find(top):
        here = []
        if trouble:
            report.add(
                [(directory or ".", document.RULES["file-unreadable"].at(1, trouble, "a folder that can be listed"))]
            )
        for name in names:
            one = Document(f"{directory}/{name}" if directory else name, "")
            report.add((one.path, finding) for finding in document.check(top, one.path, one, now))
            if one.kind:
                documents[one.path] = one
                here.append(one)
        report.add(formats.compare(here))
        for one in here:
            one.ids = frozenset(entry.id for entry in one.entries if one.answers)
            one.entries, one.updated = [], []
    site = folder.site(top, documents)
    report.add(folder.across(site))
    report.add(archives.chains(site))
    report.files = sum(one.kind not in ("", "html") for one in documents.values())
    return report
