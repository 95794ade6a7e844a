"""Points for what could be a value: a table of rules, each with its points; the sum decides."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

One = TypeVar("One")


class Rule(NamedTuple, Generic[One]):
    """What speaks for a candidate or, with points below nought, against it."""

    points: int
    why: str
    holds: Callable[[One], bool]


class Weighed(NamedTuple, Generic[One]):
    one: One
    points: int
    why: str  # the rule that gave most points
    against: str  # the rule that took most


def weigh(one: One, rules: Sequence[Rule[One]]) -> Weighed[One]:
    """A candidate with the sum of the points that the rules give it."""
    held = [rule for rule in rules if rule.holds(one)]
    best = max(held, key=lambda rule: rule.points, default=None)
    worst = min(held, key=lambda rule: rule.points, default=None)
    return Weighed(
        one,
        sum(rule.points for rule in held),
        best.why if best and best.points > 0 else "",
        worst.why if worst and worst.points < 0 else "",
    )
