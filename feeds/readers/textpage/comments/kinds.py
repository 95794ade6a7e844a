"""What kind a comment is: a pingback is told by its head, or by an excerpt between two ellipses in brackets."""

import re

from feeds.model import Kind
from feeds.readers.textpage.comments.head import Head

EXCERPT = re.compile(r"\[(?:…|\.\.\.)\].*\[(?:…|\.\.\.|&#8230;)\]", re.S)


def kind(head: Head | None, text: str) -> Kind:
    """The kind of a comment with such a head and such a text."""
    if head is not None and head.kind != "comment":
        return head.kind
    return "pingback" if text[:1] == "[" and EXCERPT.fullmatch(text) else "comment"
