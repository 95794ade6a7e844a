"""Who a byline names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds import bylines


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("by Jane Doe", ("Jane Doe",)),
        ("Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("By Jane Doe, John Roe & 田中 さくら", ("Jane Doe", "John Roe", "田中 さくら")),
        ("Jane Doe, John Roe, and Zoë Ångström", ("Jane Doe", "John Roe", "Zoë Ångström")),
        ("John Roe, Jr. and Jane Doe, PhD", ("John Roe, Jr.", "Jane Doe, PhD")),
        ("A, Jr. and B and A, Jr., III and B", ("A, Jr.", "B", "A, Jr., III")),
        ("Anderson Sandy", ("Anderson Sandy",)),  # "and" within a word parts nobody
        ("Jane Doe, VP Research", ("Jane Doe",)),
        ("Jane Doe, Acme Inc. and John Roe, Staff Writer", ("Jane Doe", "John Roe")),
        ("jane@example.org", ()),
        ("", ()),
        ("   ", ()),
    ],
)
def test_names(byline: str, names: tuple[str, ...]) -> None:
    assert bylines.names(byline) == names


@given(st.text(max_size=200))
def test_any_byline_names_people_that_it_holds(byline: str) -> None:
    for name in bylines.names(byline):
        assert name
        assert all(part in byline for part in name.split())
