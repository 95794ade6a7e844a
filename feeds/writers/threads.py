"""The comments on a post in threads: each with those that answer it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from feeds.model import Entry

_DEPTH = 5  # of lists in lists; deeper answers follow what they answer


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment, its number on the page, the name of whoever it answers, and the comments that answer it."""

    comment: Entry
    number: int  # from 1, in the order of the source
    answered: str | None
    answers: list["Thread"] = field(default_factory=list)


def threads(comments: Sequence[Entry]) -> list[Thread]:
    """Return the comments that answer no other one, with their answers, in the order of the source."""
    by_id = {comment.id: comment for comment in comments}
    answers: defaultdict[str | None, list[tuple[int, Entry]]] = defaultdict(list)
    for number, comment in enumerate(comments, 1):
        is_answer = comment.parent is not None and comment.parent.id in by_id
        answers[comment.parent.id if comment.parent and is_answer else None].append((number, comment))
    found: list[Thread] = []
    placed: set[str] = set()
    # What is left after those that answer none would be a circle, which no page has but a damaged source may claim.
    for number, comment in (*answers[None], *enumerate(comments, 1)):
        todo = [(number, comment, [found])]
        while todo:
            number, comment, lists = todo.pop()
            if comment.id in placed:
                continue
            placed.add(comment.id)
            above = by_id.get(comment.parent.id) if comment.parent else None
            thread = Thread(comment, number, _name(above) if above else None)
            lists[-1].append(thread)
            inner = [*lists, thread.answers] if len(lists) < _DEPTH else lists
            todo += [(*one, inner) for one in reversed(answers[comment.id])]
    return found


def _name(comment: Entry) -> str:
    return comment.authors[0].name if comment.authors else comment.unnamed
