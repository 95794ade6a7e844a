"""What a run did and what a person must know of it; it is also the exit status. Prints nothing itself."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from feeds.errors import Problem


@dataclass(slots=True)
class Report:
    """The outcome of a build; `written` are paths within OUTPUT."""

    problems: list[Problem] = field(default_factory=list)
    posts: int = 0
    comments: int = 0
    feeds: int = 0
    files: int = 0  # of feeds, archive documents among them
    written: Sequence[str] = ()
    unchanged: int = 0
    having: Mapping[str, int] = field(default_factory=dict)  # how many posts have each field
    deleted: Sequence[str] = ()
    refused: bool = False  # --strict: nothing was written

    @property
    def status(self) -> int:
        return 1 if any(problem.trouble for problem in self.problems) else 0

    @property
    def troubles(self) -> list[str]:
        """A line for each source that was left out and each file that stood in the way."""
        return [str(problem) for problem in self.problems if problem.trouble]

    @property
    def notes(self) -> list[str]:
        """A line for all else worth knowing."""
        return [f"note: {problem}" for problem in self.problems if not problem.trouble]

    @property
    def summary(self) -> str:
        """One line for a person at a terminal."""
        if self.refused:
            return "nothing was written, as --strict asks for where anything is wrong"
        what = ", ".join((_count(self.posts, "post"), _count(self.comments, "comment"), _count(self.feeds, "feed")))
        return f"{what} in {_count(self.files, 'file')}; with their pages, {len(self.written)} written, {self.unchanged} unchanged"

    @property
    def sums(self) -> list[str]:
        """For each field how many posts have it."""
        return [f"{field}: {number} of {_count(self.posts, 'post')}" for field, number in self.having.items()]

    def remembered(self) -> str:
        """What the next run would report if it finds nothing new, as JSON."""
        problems = [(p.where, p.what, p.trouble) for p in self.problems]
        told = {"problems": problems, "posts": self.posts, "comments": self.comments, "feeds": self.feeds}
        told |= {"files": self.files, "unchanged": self.unchanged + len(self.written), "having": self.having}
        return json.dumps(told)

    def as_json(self) -> str:
        """The whole report for programs."""
        told: dict[str, Any] = {
            "status": self.status,
            "posts": self.posts,
            "comments": self.comments,
            "feeds": self.feeds,
            "feed_files": self.files,
            "having": self.having,
            "written": list(self.written),
            "deleted": list(self.deleted),
            "unchanged": self.unchanged,
            "problems": [{"where": p.where, "what": p.what, "trouble": p.trouble} for p in self.problems],
        }
        return json.dumps(told, ensure_ascii=False, indent=2)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
