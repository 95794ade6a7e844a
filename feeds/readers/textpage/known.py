"""What the other pages of a folder show of one."""

from typing import NamedTuple

PLACE = "stands where most pages of the folder have their {}"  # the rule of such a value


class Known(NamedTuple):
    """Places of a page, as indexes of units; None where they show nothing."""

    title: int | None = None
    body: int | None = None
    end: int | None = None  # of the body
    date: int | None = None
    author: tuple[int, str] | None = None
    categories: tuple[str, ...] = ()
    named: range = range(0)  # where the categories stand
    names: frozenset[str] = frozenset()  # of categories that only a space parts
    shared: frozenset[int] = frozenset()  # lines of the template
