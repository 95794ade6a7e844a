"""What stands around a title and is none: the lines of a head without a blank line, buttons, boxes, pictures' words."""

from feeds.model import Draft, Found
from feeds.readers import READERS

LONG = (
    "The tide came in at four and took the bench with it, which nobody had thought to tie down, and we saw it go past the"
    " pier, where the boys from the next village were sitting with their feet in the water, as they do on every Thursday."
)
STORY = [LONG, LONG.replace("bench", "other bench"), LONG.replace("four", "six")]


def test_no_line_goes_on_where_the_page_is_not_wrapped() -> None:
    """What stands below the title there is a name, be the title as long as a full line."""
    head = ["Contact", "Eleven benches that went out to sea, and what they left behind", "Ida Marsh", "May 3, 2016"]
    draft = read("\n".join(["The Pier", "About", *head, "", "\n\n".join(STORY)]))
    assert (said(draft.title), said(draft.byline)) == (head[1], "Ida Marsh")


def read(page: str) -> Draft:
    (draft,) = READERS[".txt"](page.encode(), "posts/a.txt")
    return draft


def said(found: Found | None) -> str:
    return found.value if found else ""
