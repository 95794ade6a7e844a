"""Origins as text for messages."""

from feeds.model import Origin


def place(origin: Origin) -> str:
    """Return "line N: " or "field: " as the beginning of a note; "" if the origin has neither."""
    where = f"line {origin.first}" if origin.first else origin.field
    return f"{where}: " if where else ""
