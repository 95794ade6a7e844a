"""What the one who speaks is called, where other heads of the thread tell how much of a line is the name."""

from collections.abc import Sequence
from dataclasses import replace

from feeds.readers.textpage.comments.part import Part
from feeds.readers.textpage.comments.pieces import EDGE, without_joints

_WHOLE = ("nxd", "dnx", "nxds")  # forms of heads with more than a name and a date, and nothing else
_MANY = 3  # comments that have the same words where a name would stand
_MOST = 0.6  # of the comments have what is taken for a part of each


def named(made: list[Part]) -> list[Part]:
    """The parts, each with its name where one stands."""
    if not any(part.name for part in made):
        return _found(made)
    return _without_answered(_without_verb(_with_whole_names(_without_picture(made))))


def _without_picture(made: list[Part]) -> list[Part]:
    """The parts with the names that begin each text, where all heads have the same one: words at the place of a picture."""
    first = [part.text[0].head if len(part.text) > 1 else None for part in made]
    named = {head.name for head in first if head is not None and head.key == "n"}
    if len(made) < _MANY or len({part.author for part in made}) > 1 or len(named) < _MANY - 1:
        return made
    if not all(head is not None and head.key == "n" for head in first):
        return made
    return [replace(part, name=part.text[0], text=part.text[1:]) for part in made]


def _without_answered(made: list[Part]) -> list[Part]:
    """The parts without the name of the one who is answered, right behind the own name: only an arrow was between them.

    The one who is answered is the author of the comment that this one is indented below, or both speak elsewhere, too.
    """
    found: list[Part] = []
    authors = {part.author for part in made}
    above: dict[str, int] = {}  # the indentation of the last comment by each name
    for part in made:
        cuts = ((own, other) for own, other in _cuts(part.author) if other in above and any(map(str.isalnum, own)))
        name, towards = next((cut for cut in cuts if above[cut[1]] < part.indent or cut[0] in authors), ("", ""))
        found.append(_called(part, name, towards) if name else part)
        above[found[-1].author] = part.indent
    return found


def _cuts(name: str) -> list[tuple[str, str]]:
    """The ways to part the words of a name in two."""
    words = name.split()
    return [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]


def _without_verb(made: list[Part]) -> list[Part]:
    """The parts without what stands behind every name: a verb that no table knows."""
    names = {tuple(reversed(part.author.split())) for part in made if part.author}
    ends = list(zip(*names, strict=False)) if len(names) > 1 else []
    shared = next((i for i, words in enumerate(ends) if len(set(words)) > 1 or not words[0].islower()), len(ends))
    if not shared or any(len(name) <= shared for name in names):
        return made
    return [_called(part, " ".join(part.author.split()[:-shared])) for part in made]


def _called(part: Part, name: str, towards: str = "") -> Part:
    """The part with that name, which is on the line of its head, and with the one who is answered there."""
    line, head = part.name, part.name.head if part.name else None
    if line is None or head is None or not name:
        return part
    named = line._replace(head=head._replace(name=name, towards=towards or head.towards))
    return replace(part, name=named, lines=tuple([named if one is line else one for one in part.lines]))


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
