"""From the parts of a thread to its comments."""

from collections.abc import Sequence
from itertools import groupby

from feeds.model import DraftComment, Found, Kind, Origin
from feeds.readers.textpage.blocks import Block, texts
from feeds.readers.textpage.comments import kinds, nesting
from feeds.readers.textpage.comments.form import Form
from feeds.readers.textpage.comments.lines import Line
from feeds.readers.textpage.comments.part import Part
from feeds.readers.textpage.comments.parts import parts
from feeds.readers.textpage.comments.pieces import EDGE, without_joints


def comments(form: Form, lines: Sequence[Line], path: str) -> tuple[DraftComment, ...]:
    """The comments of a thread."""
    made = parts(form, lines)
    told = zip(made, nesting.parents(made), strict=True)
    return tuple([_comment(part, parent, form.kind, path) for part, parent in told])


def together(threads: Sequence[Sequence[DraftComment]]) -> tuple[DraftComment, ...]:
    """The comments of several threads of one page as one."""
    made: list[DraftComment] = []
    for thread in threads:
        before = len(made)
        made += [one._replace(parent=None if one.parent is None else one.parent + before) for one in thread]
    return tuple(made)


def _comment(part: Part, parent: int | None, kind: Kind, path: str) -> DraftComment:
    head = part.name.head if part.name else None
    beside = (
        (_at(part.name, head.text, path, "text on the head of a comment"),) if part.name and head and head.text else ()
    )
    groups = (tuple(group) for _, group in groupby(part.text, key=lambda line: line.block))
    blocks = [Block(group[0].at, tuple(line.raw for line in group)) for group in groups]
    text = (*beside, *texts(blocks, path, "text of the comment"))
    who = part.author if kind == "comment" else _title(part)
    author = _at(part.name, who, path, "name on the head of a comment") if part.name and who else None
    date = part.date.head.date if part.date and part.date.head else ""
    published = _at(part.date, date, path, "date on the head of a comment") if part.date and date else None
    url = next((line for line in part.lines if line.head and line.head.url), None)
    those = [line for line in (*part.lines, *part.text, part.name, part.date) if line]
    whole = "\n".join(paragraph.value for paragraph in text)
    return DraftComment(
        author,
        published,
        kinds.kind(head, whole) if kind == "comment" else kind,
        text,
        Origin(path, min(line.at for line in those), max(line.last for line in those), "comment"),
        _at(url, url.head.url, path, "address on the head of a comment") if url and url.head else None,
        parent,
    )


def _title(part: Part) -> str:
    """All that stands before the date of a ping: a page's title may have commas and dashes."""
    line, head = part.name, part.name.head if part.name else None
    if line is None or head is None or not head.date:
        return part.author
    before = line.text[max(line.text.find(head.name), 0) if "b" in head.form else 0 :].partition(head.date)[0]
    return without_joints(before.partition(head.number)[2].lstrip(EDGE) if head.number else before) or part.author


def _at(line: Line, value: str, path: str, rule: str) -> Found:
    return Found(value, Origin(path, line.at, line.last, rule))
