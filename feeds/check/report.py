"""The findings of a run, in order, as lines and as JSON; and the explanations of the rules."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from feeds.check.rules import SEVERITIES, Finding, Located, Rule
from feeds.errors import visible


@dataclass(slots=True)
class Report:
    """What was found in a folder."""

    found: set[Located] = field(default_factory=set)
    files: int = 0  # of feeds and OPML

    def add(self, found: Iterable[Located]) -> None:
        self.found.update(found)

    @property
    def status(self) -> int:
        return 1 if any(one.rule.severity != "note" for _, one in self.found) else 0

    @property
    def ordered(self) -> list[Located]:
        """By path, line and severity."""
        return sorted(
            self.found,
            key=lambda one: (
                one[0],
                one[1].line,
                SEVERITIES.index(one[1].rule.severity),
                one[1].rule.name,
                *one[1][2:],
            ),
        )

    def lines(self, quiet: bool = False) -> list[str]:
        """A line for each finding; `quiet`: for errors and warnings only."""
        return [line(path, one) for path, one in self.ordered if not (quiet and one.rule.severity == "note")]

    @property
    def summary(self) -> str:
        counts = Counter(one.rule.severity for _, one in self.found)
        told = ", ".join(f"{counts[one]} {one}{'' if counts[one] == 1 else 's'}" for one in SEVERITIES)
        return f"{told} in {self.files} file{'' if self.files == 1 else 's'}"

    def to_json(self) -> str:
        findings = [
            {"path": path, "line": one.line, "severity": one.rule.severity, "rule": one.rule.name}
            | {"found": one.found, "expected": one.expected, "specification": one.rule.source}
            for path, one in self.ordered
        ]
        return json.dumps(
            {"status": self.status, "files": self.files, "findings": findings}, ensure_ascii=False, indent=2
        )


def line(path: str, one: Finding) -> str:
    return visible(f"{path}:{one.line}: {one.rule.severity}: {one}")


def explain(rule: Rule) -> str:
    return f"{rule.name} ({rule.severity})\n  {rule.source}\n  {rule.why}"
