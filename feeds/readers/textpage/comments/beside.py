"""What stands above, below and beside the anchor of a head and belongs to it: a name, links, a number, a picture's words."""

from collections.abc import Sequence

from feeds.readers.textpage.comments.lines import Line, has_sign, is_links
from feeds.readers.textpage.words.links import REPLY

APART = 4  # lines between the parts of a head, at most


def near(lines: Sequence[Line], i: int, step: int) -> int | None:
    """The line with nothing but a name that is next to a line, above or below it; links may stand between."""
    j, guest = i + step, None
    while 0 <= j < len(lines) and abs(j - i) <= APART:
        head = lines[j].head
        if head is None:
            return guest
        if head.form.strip("l") == "g":
            guest = j if guest is None else guest
        if head.key in ("n", "bn") and "s" not in head.form:
            return j
        if head.form.strip("ltg"):
            return guest
        j += step
    return guest


def is_last(lines: Sequence[Line], i: int) -> bool:
    """Whether a date ends the block of what was said then: `Like · Reply · June 27, 2012`, or a date above such links.

    Without links that is so where the next block begins with a name and goes on: its head stands there.
    """
    head = lines[i].head
    end = i + 1
    while end < len(lines) and lines[end].block == lines[i].block and is_links(lines[end]):
        end += 1
    if (
        not REPLY.isdisjoint(lines[i].text.casefold().split())
        and end < len(lines)
        and lines[end].block > lines[i].block
    ):
        return True
    is_inner = end < len(lines) and lines[end].block == lines[i].block
    if head is None or is_inner or not i or lines[i - 1].block != lines[i].block:
        return False
    return "l" in head.form or end > i + 1 or _goes_on(lines, end)


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    """Whether a line with a name begins a block of more than one line, which is text."""
    named = i + 1 < len(lines) and (head := lines[i].head) is not None and head.key == "n"
    return named and lines[i].block == lines[i + 1].block and lines[i + 1].head is None


def top(lines: Sequence[Line], i: int) -> int:
    """Where a head begins that has its name on a line: its number, its picture, its initial may stand above."""
    head = lines[i].head
    name = head.name if head else ""
    first = i
    while first > 0 and i - first < APART:
        if _is_herald(lines[first - 1], name):
            first -= 1
        elif name and first > 1 and lines[first - 2].text == name and _is_title(lines[first - 1]):
            first -= 2
        else:
            break
    return first


def _is_title(line: Line) -> bool:
    """Whether a line is a comment's title, or says that there is none."""
    return is_links(line) or line.text.startswith(("Re:", "RE:", "re:"))


def _is_herald(line: Line, name: str) -> bool:
    if line.head is None:
        return False
    initials = {"".join(part[0] for part in name.split())[:n].casefold() for n in (1, 2)} if name else set()
    words = line.text.casefold()
    pictured = name and (
        words == name.casefold()
        or ("l" in line.head.form and name.casefold() in words)
        or words in initials
        or words == f"@{name.casefold()}"
    )
    return line.head.form == "#" or bool(pictured)


def is_satellite(line: Line, dated: bool) -> bool:
    """Whether a line behind a name belongs to its head: links, badges, whom it answers, a date where there is none yet."""
    key = line.head.form.strip("ltg") if line.head else "text"
    if not any(map(str.isalnum, line.text)) and has_sign(line.text):
        return False
    if line.head and key == "d" and "t" in line.head.form:  # "In reply to Jane Doe, June 27"
        return True
    return not key or (key == "d" and not dated)


def number_above(lines: Sequence[Line], i: int) -> int | None:
    return i - 1 if i and (head := lines[i - 1].head) and head.form == "#" else None


def number(lines: Sequence[Line], first: int, last: int) -> str:
    return next((head.number for line in lines[first : last + 1] if (head := line.head) and head.number), "")
