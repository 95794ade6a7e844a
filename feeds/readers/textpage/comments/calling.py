"""What the one who speaks is called, where other heads of the thread tell how much of a line is the name."""

from collections.abc import Sequence
from dataclasses import replace

from feeds.readers.textpage.comments.part import Part
from feeds.readers.textpage.comments.pieces import EDGE, without_joints

_WHOLE = ("nxd", "dnx", "nxds")  # forms of heads with more than a name and a date, and nothing else
_MOST = 0.6  # of the comments have what is taken for a part of each


def named(made: list[Part]) -> list[Part]:
    """The parts, each with its name where one stands."""
    if not any(part.name for part in made):
        return _found(made)
    return _without_verb(_with_whole_names(made))


def _without_verb(made: list[Part]) -> list[Part]:
    """The parts without what stands behind every name: a verb that no table knows."""
    names = {tuple(reversed(part.author.split())) for part in made if part.author}
    ends = list(zip(*names, strict=False)) if len(names) > 1 else []
    shared = next((i for i, words in enumerate(ends) if len(set(words)) > 1 or not words[0].islower()), len(ends))
    if not shared or any(len(name) <= shared for name in names):
        return made
    return [_called(part, " ".join(part.author.split()[:-shared])) for part in made]


def _called(part: Part, name: str) -> Part:
    """The part with that name, which is on the line of its head."""
    line, head = part.name, part.name.head if part.name else None
    return replace(part, name=line._replace(head=head._replace(name=name))) if line and head and name else part


def _found(made: Sequence[Part]) -> list[Part]:
    """The parts with the names that stand on the first or the last line of most texts."""
    for at, keys, least in ((0, ("n", "bn"), 2), (-1, ("bn",), 1), (-1, ("n",), 2)):
        has = [len(part.text) > 1 and (head := part.text[at].head) is not None and head.key in keys for part in made]
        if sum(has) >= max(least, _MOST * len(made)):
            return [_with_name(part, at) if here else part for part, here in zip(made, has, strict=True)]
    return list(made)


def _with_name(part: Part, at: int) -> Part:
    """The part with the name of a line; what stands with it in a block of its own is about the person."""
    taken = replace(part, name=part.text[at], text=part.text[1:] if at == 0 else part.text[:-1])
    if at:
        return taken
    beside = tuple(line for line in taken.text if line.block == part.text[0].block)
    rest = taken.text[len(beside) :]
    return replace(taken, text=rest, left=(*taken.left, *beside)) if rest else taken


def _with_whole_names(made: list[Part]) -> list[Part]:
    """The parts with names of several pieces, as `Jane Doe (of Harbour Notes)`, where most heads have nothing beside the name."""
    heads = [part.name.head for part in made if part.name and part.name.head]
    if sum("x" in head.form for head in heads) > (1 - _MOST) * len(heads):
        return made
    return [_with_whole_name(part) for part in made]


def _with_whole_name(part: Part) -> Part:
    line, head = part.name, part.name.head if part.name else None
    if line is None or head is None or head.form.lstrip("#") not in _WHOLE or not head.date:
        return part
    before, _, behind = line.text.partition(head.date)
    side = before if head.form.index("n") < head.form.index("d") else behind
    words = side[max(side.find(head.name), 0) :].strip(EDGE.replace(")", ""))
    whole = without_joints(words) if words.startswith(head.name) and not words.endswith(")") else words
    return _called(part, whole) if whole.startswith(head.name) else part
