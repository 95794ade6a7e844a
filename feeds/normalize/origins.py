"""Where a value stands, in words for a person."""

from feeds.model import Origin


def place(origin: Origin) -> str:
    """Return the beginning of a note on a value: its line or its field, and a colon; nothing where there is neither."""
    where = f"line {origin.first}" if origin.first else origin.field
    return f"{where}: " if where else ""
