"""Rules and findings: what a rule is called, how bad a breach is, where the rule stands, and why it matters."""

import re
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
_SHOWN = 80  # characters of a value in a message


class Rule(NamedTuple):
    name: str
    severity: Severity
    source: str  # the specification, and the section of it
    why: str

    def at(self, line: int, found: str, expected: str) -> "Finding":
        return Finding(line, self, found, expected)


class Finding(NamedTuple):
    line: int
    rule: Rule
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.rule.name}: found {self.found}, expected {self.expected}"


Located = tuple[str, Finding]  # with the path of the file


def table(text: str) -> dict[str, Rule]:
    """Return the rules of a table: for each a line of name, severity and source, and indented lines that explain it."""
    rules = {}
    for row in re.split(r"\n(?=\S)", text.strip()):
        name, severity, source, why = (" ".join(cell.split()) for cell in row.split("|", 3))
        rules[name] = Rule(name, next(one for one in SEVERITIES if one == severity), source, why)
    return rules


def quote(value: str) -> str:
    """Return a value for a message: on one line, cut where it is long."""
    line = " ".join(value.split())
    return f'"{line[:_SHOWN]}…"' if len(line) > _SHOWN else f'"{line}"'
