"""Votes of a site's pages: its title by plurality, its rights by majority."""

import pytest

from feeds import evidence
from feeds.evidence import Votes


def pages(*, titles: tuple[str | None, ...] = (), rights: tuple[str | None, ...] = ()) -> list[Votes]:
    return [Votes(title, None, ()) for title in titles] + [Votes(None, text, ()) for text in rights]


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        (("© Ida",), "© Ida"),
        (("© Ida", "© Ida", None), "© Ida"),
        (("© Ida", None), None),
        (("© Ida", "© Ida", "© Jon", None), None),
        (("© Ida", None, None, None, None, None), None),
        ((None, None), None),
        ((), None),
    ],
)
def test_rights_need_more_than_half_of_the_pages(rights: tuple[str | None, ...], expected: str | None) -> None:
    assert evidence.count(pages(rights=rights)).rights == expected


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("Ida", None, None), "Ida"),
        (("Ida", "Ida", "Jon", "Kim"), "Ida"),
        (("Jon", "Ida"), "Ida"),
        ((), None),
    ],
)
def test_the_title_is_the_most_frequent_one(titles: tuple[str | None, ...], expected: str | None) -> None:
    assert evidence.count(pages(titles=titles)).title == expected
