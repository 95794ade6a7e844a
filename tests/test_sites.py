"""The site of a page: the lines above the post, and other lines that confirm it."""

import pytest

from tests.reading import read as read_page

STORY = [
    "The tide came in at four and took the bench with it, which nobody had thought to tie down, and we saw it go.",
    "It was found on Thursday by two boys from the next village, who had sat on it all night and said it was good.",
    "The council has asked for it back, in writing, and the boys have asked for a receipt, in writing too.",
]
POST = ["The bench that left", "May 3, 2016 by Ida Marsh", *STORY]

PAGES = [  # what stands above the post, and below it
    (["Print subscriptions\nSign in\nJobs", "The Slow Tide", "News\nBoats\nRopes"], ["© 2016 Slow Tide Ltd"], "The Slow Tide"),
    (["Weather here: 14°C", "The Slow Tide", "Home\nBoats"], [], "The Slow Tide"),
    (["01632 960 771\nida@slowtide.example", "Slow Tide", "Home\nBoats"], [], "Slow Tide"),
    (["* Boats\n* Ropes", "Slow Tide", "Home"], [], "Slow Tide"),
    (["Tide Today", "Find a Boat\nRopes and sails"], ["© 2016 Tide Today"], "Tide Today"),
    (["Log on or join\nForgotten?", "Slow Tide", "Home\nBoats"], ["Write to us: news@slowtide.example"], "Slow Tide"),
    (["Cookies on this quay", "We use cookies to improve our tides.", "Take all\nTake none", "Slow Tide", "Home"], [], "Slow Tide"),
    (["You have 2 free pages left. Join us", "Boats\nRopes"], [], ""),
    (["The Slow Tide"], [], "The Slow Tide"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below", "site"), PAGES, ids=[above[0].split("\n")[0] for above, _, _ in PAGES])
def test_site(above: list[str], below: list[str], site: str) -> None:
    (draft,) = read_page("\n\n".join([*above, *POST, *below]).encode(), "a.txt")
    assert (draft.site.value if draft.site else "") == site
    assert draft.title is not None
    assert draft.title.value == POST[0]
