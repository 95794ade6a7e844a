"""The words that blog engines write on their pages, by what they mean, in the languages that we know; one table each.

A line of a table is a language or a family of them; entries are parted by commas and held against case-folded text.
"""


def table(text: str) -> frozenset[str]:
    """The entries of a table."""
    return frozenset(entry.strip().casefold() for entry in text.replace("\n", ",").split(",") if entry.strip())
