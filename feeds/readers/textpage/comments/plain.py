"""The plain numbered thread on any page: where it ends, and whether its comments were read to their ends."""

from collections.abc import Sequence

from feeds.model import DraftComment
from feeds.readers.textpage.blocks import Block
from feeds.readers.textpage.comments.heads import head
from feeds.readers.textpage.comments.marks import is_end
from feeds.readers.textpage.numbered import start
from feeds.text import squash


def end_of(blocks: Sequence[Block], first: int) -> int:
    """The index of the first block below the comments that start at block `first`.

    Where the list is indented, that is the first block at the margin; a list at the margin ends where the form, the
    notice that comments are closed or the fine print begins.
    """
    indented = blocks[first].indented
    last, number = first, 0
    for i in range(first, len(blocks)):  # a paragraph at the margin ends nothing where a later comment goes on counting
        begun = start(blocks[i].lines[0], number + 1) if blocks[i].indented == indented else None
        if begun is not None:
            last, number = i, begun[0]
    ends = (i for i in range(last, len(blocks)) if _is_below(blocks[i], indented))
    return next(ends, len(blocks))


def _is_below(block: Block, indented: bool) -> bool:
    return not block.indented if indented else is_end(squash(block.lines[0]))


def is_plain(comment: DraftComment) -> bool:
    """Whether a comment has been read to its end: no head in another form, no date, no links are left in its text."""
    if not comment.text or (comment.author and "://" in comment.author.value):
        return False
    shown = [line for paragraph in comment.text[:2] for line in paragraph.value.split("\n")[:2]]
    first, second = (head(squash(line)) for line in (*shown[:2], *[""] * (2 - len(shown))))
    last = head(squash(comment.text[-1].value.rpartition("\n")[2]))
    if first is not None and (first.key not in ("", "n", "pn") or first.form == "l"):
        return False
    if last is not None and (last.form == "l" or (last.timed and "n" in last.key)):  # signed
        return False
    return not (first and (first.name or first.kind != "comment") and second and second.date)
