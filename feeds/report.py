"""The result of a run: counts, files, problems and the exit status. Nothing is printed here."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from feeds.errors import Problem


@dataclass(slots=True)
class Report:
    """The result of a build; `written` and `deleted` are paths within OUTPUT."""

    problems: list[Problem] = field(default_factory=list)
    posts: int = 0
    comments: int = 0
    feeds: int = 0
    files: int = 0  # of feeds, archive documents among them
    written: Sequence[str] = ()
    unchanged: int = 0
    counts: dict[str, int] = field(default_factory=dict)  # how many posts have each field
    kinds: dict[str, int] = field(default_factory=dict)  # how many posts come from sources of each ending
    deleted: Sequence[str] = ()
    refused: bool = False  # --strict: nothing was written

    @property
    def status(self) -> int:
        return 1 if any(problem.level == "error" for problem in self.problems) else 0

    @property
    def errors(self) -> list[str]:
        """A line for each source that was left out and each file that is in the way."""
        return [str(problem) for problem in self.problems if problem.level == "error"]

    @property
    def warnings(self) -> list[str]:
        """A line for each problem that is printed with --quiet too."""
        return [f"warning: {problem}" for problem in self.problems if problem.level == "warning"]

    @property
    def notes(self) -> list[str]:
        """A line for each other problem."""
        return [f"note: {problem}" for problem in self.problems if problem.level == "note"]

    @property
    def summary(self) -> str:
        """One line for a person at a terminal."""
        if self.refused:
            return "nothing was written: --strict was given and there are errors"
        counts = ", ".join((_count(self.posts, "post"), _count(self.comments, "comment"), _count(self.feeds, "feed")))
        files = f"pages included, {len(self.written)} written, {self.unchanged} unchanged"
        return f"{counts} in {_count(self.files, 'file')}; {files}"

    @property
    def field_counts(self) -> list[str]:
        """A line for each kind of source and for each field: how many posts come from it, or have it."""
        counts = self.kinds | self.counts
        return [f"{name}: {number} of {_count(self.posts, 'post')}" for name, number in counts.items()]

    def to_state(self) -> str:
        """Return as JSON what the next run reports if nothing changed: everything but the warnings."""
        problems = [tuple(problem) for problem in self.problems if problem.level != "warning"]
        values = {"problems": problems, "posts": self.posts, "comments": self.comments, "feeds": self.feeds}
        values |= {"files": self.files, "unchanged": self.unchanged + len(self.written), "counts": dict(self.counts)}
        values |= {"kinds": dict(self.kinds)}
        return json.dumps(values)

    def to_json(self, **others: Any) -> str:
        """Return the whole report as JSON, for programs, with other values."""
        values: dict[str, Any] = {
            "status": self.status,
            "posts": self.posts,
            "comments": self.comments,
            "feeds": self.feeds,
            "feed_files": self.files,
            "having": dict(self.counts),
            "kinds": dict(self.kinds),
            "written": list(self.written),
            "deleted": list(self.deleted),
            "unchanged": self.unchanged,
            "problems": [
                {"where": one.where, "what": one.what, "level": one.level, "trouble": one.level == "error"}
                for one in self.problems
            ],
            **others,
        }
        return json.dumps(values, ensure_ascii=False, indent=2)


def error_json(lines: Sequence[str]) -> str:
    """Return the report of a run that ended with status 2 as JSON, with a problem for each line."""
    problems = [{"where": "", "what": line, "level": "error", "trouble": True} for line in lines]
    return json.dumps({"status": 2, "problems": problems}, ensure_ascii=False, indent=2)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
