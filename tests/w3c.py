"""Compare `feeds check` with the W3C feed validator over that one's own test cases, and with the bare schema of Atom.

    git clone https://github.com/w3c/feedvalidator CHECKOUT
    python3 -m venv PEER && PEER/bin/pip install html5lib rdflib lxml
    python -m tests.w3c CHECKOUT PEER/bin/python

The validator runs over each case, at its level AA: errors and warnings. A case is in the table if it is RSS 2.0 or Atom 1.0,
or is meant to be taken for it; what only says where a document was fetched from is left out on both sides. `same line`
counts, of the faults that the cases are named for, those for which `feeds check` names that line or a neighbour of it.
Each difference needs a reason in REASONS, else it is printed, and the exit status is 1.
"""

import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from feeds.check import document, files
from feeds.check.facts import Document

_VALIDATE = """
import contextlib, json, sys, warnings
warnings.simplefilter("ignore")
sys.path.insert(0, sys.argv[1] + "/src")
import feedvalidator
from feedvalidator.compatibility import AA
events = {}
with contextlib.redirect_stdout(sys.stderr):
    for name in sys.stdin.read().splitlines():
        data = open(f"{sys.argv[1]}/testcases/{name}", "rb").read()
        told = feedvalidator.validateString(data, fallback="US-ASCII", base=f"http://www.example.org/{name}")
        events[name] = [(type(one).__name__, one.params.get("line", 1)) for one in AA(told["loggedEvents"])]
json.dump(events, sys.stdout)
"""
_FETCHED = {"MissingSelf", "MissingAtomSelfLink", "SelfDoesntMatchLocation", "link-self-missing"}
_EXPECTED = re.compile(r"<!--\s*Description:.*?(?:Expect|Message):\s*(!?)(\w+)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ROOT = re.compile(r"<(?:\w+:)?(\w+)([^>]*)>")
_OTHER_ROOTS = {"RDF", "Channel", "kml", "OpenSearchDescription", "service", "categories", "XRDS", "opml"}

# what only one side finds, and why: a class of the validator, a rule of ours, or a folder whose vocabulary is not checked
REASONS = {
    "AvoidNamespacePrefix": "a prefix for Atom or XHTML is XML as any other; readers with an XML parser know it",
    "UnknownNamespace": "RFC 4287 section 6 and RSS 2.0 allow any namespace",
    "ReservedPrefix": "a prefix has no meaning of its own",
    "DangerousStyleAttr": "properties of CSS that load and hide nothing; ours names those that do",
    "MissingTextualContent": "a note of ours, not a warning: RFC 4287 section 4.1.1.1 calls it advisory",
    "NotHtml": "markup that HTML 5 reads without an error",
    "SecurityRisk": "SVG within XHTML: the part of it that can run nothing is not told from the rest",
    "SecurityRiskAttr": "SVG within XHTML, as above",
    "SameDocumentReference": "xml:base decides what an empty reference means (RFC 3986 section 5.1)",
    "UnknownHost": "a mail host without a dot exists within some networks",
    "DuplicateUpdated": "two entries may be changed in one second; only an id has to be its own",
    "MisplacedMetadata": "RFC 4287 section 4.1.1: the order of elements has no meaning",
    "BadCharacters": "in a link's title, which few readers show",
    "UndefinedElement": "an XML file whose root is no feed, and whose name does not claim one",
    "DuplicateSemantics": "several licences are allowed",
    "ProblematicalRFC822Date": "an offset with minutes is RFC 822, and readers take it",
    "SchemeNotIANARegistered": "the registry is not in this program",
    "CoordComma": "GeoRSS is not checked",
    "QuestionableUsage": "app:collection is not checked",
    "extension-misplaced": "RFC 4685 section 3 knows thr:in-reply-to in entries alone",
    "xml-encoding": "UTF-8 is the encoding that every reader takes",
    "ext/feedburner": "FeedBurner's elements are not checked: the service adds them itself",
    "ext/feedsync": "FeedSync is not checked: no reader uses it",
    "ext/itunes": "the elements for podcasts are not checked",
    "ext/meta": "the vocabulary is not checked: no reader uses it",
    "gbase": "Google Base is not checked: the service has ended",
    "opensearch": "OpenSearch is not checked",
}


class Case(NamedTuple):
    name: str
    stated: list[int]  # the lines of the fault it is named for, if the validator finds that
    theirs: list[str]
    ours: list[tuple[str, int]]
    schema: bool | None  # what the bare schema says of it; None: not Atom

    @property
    def folder(self) -> str:
        return self.name.rpartition("/")[0] if self.name.startswith("ext/") else self.name.partition("/")[0]

    @property
    def reason(self) -> str | None:
        """Why only one side finds something; "" where both agree, None where nothing explains it."""
        if bool(self.theirs) == bool(self.ours):
            return ""
        known = [REASONS.get(one) for one in self.theirs or [rule for rule, _ in self.ours]]
        return next((why for why in known if why), REASONS.get(self.folder))


def cases(checkout: Path, python: str) -> Iterator[Case]:
    top, now = checkout / "testcases", files.clock()
    schema = etree.RelaxNG(etree.fromstring(files.schema("atom.rng")))
    names = sorted(path.relative_to(top).as_posix() for path in top.rglob("*.xml"))
    call = [python, "-c", _VALIDATE, str(checkout)]
    done = subprocess.run(call, input="\n".join(names), capture_output=True, text=True, check=True)
    for name, events in json.loads(done.stdout).items():
        text = (top / name).read_text("utf-8", "replace")
        root = _ROOT.search(_COMMENT.sub("", text))
        if not root or root[1] in _OTHER_ROOTS or (root[1] == "rss" and re.search(r"""version=['"](0|1.0)""", root[2])):
            continue
        expected = _EXPECTED.search(text)
        stated = expected[2] if expected and not expected[1] else ""
        told = Document(name.rpartition("/")[2], "")
        found = document.check(top / name, told.path, told, now)
        ours = [(one.rule.name, one.line) for one in found if one.rule.severity != "note"]
        is_atom = root[1] in ("feed", "entry")
        yield Case(
            name,
            [line for event, line in events if event == stated],
            [event for event, _ in events if event not in _FETCHED],
            [one for one in ours if one[0] not in _FETCHED],
            _valid(schema, top / name) if is_atom else None,
        )


def _valid(schema: etree.RelaxNG, path: Path) -> bool:
    try:
        return schema.validate(etree.parse(path))
    except (OSError, etree.XMLSyntaxError):
        return False


def main(checkout: Path, python: str) -> int:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    reasons: Counter[str] = Counter()
    unexplained = 0
    for case in cases(checkout, python):
        for row in (case.folder, "all"):
            count = counts[row]
            verdict = "faults" if case.theirs else "good"
            count[verdict] += 1
            count[f"{verdict} agreed"] += bool(case.theirs) == bool(case.ours)
            count["stated"] += bool(case.stated)
            count["same line"] += any(abs(line - own) <= 1 for line in case.stated for _, own in case.ours)
            count[f"schema {verdict}"] += case.schema is not None
            count[f"schema {verdict} agreed"] += case.schema is (not case.theirs)
        if case.reason is None:
            unexplained += 1
            print(f"not explained: {case.name}: theirs {case.theirs}, ours {case.ours}")
        elif case.reason:
            reasons[case.reason] += 1
    columns = ("faults", "good", "stated", "schema faults", "schema good")
    print("| cases | " + " | ".join((*columns[:2], "same line", *columns[3:])) + " |\n|---" + "|---" * 5 + "|")
    for row, count in sorted(counts.items(), key=lambda one: (one[0] == "all", one[0])):
        agreed = ("faults agreed", "good agreed", "same line", "schema faults agreed", "schema good agreed")
        cells = (f"{count[own]} of {count[all_]}" for own, all_ in zip(agreed, columns, strict=True))
        print(f"| {row} | {' | '.join(cells)} |")
    print()
    for why, number in reasons.most_common():
        print(f"{number:4} {why}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
