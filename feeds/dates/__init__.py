"""Parse dates as people write them, in any language, into aware datetimes with offsets of whole minutes.

Nothing is guessed: a date that is ambiguous or incomplete is unknown. The result depends on the arguments alone, not on
the clock, the local time zone or the locale. No other package uses python-dateutil.
"""

from feeds.dates.days import Order, Reason
from feeds.dates.path import in_path
from feeds.dates.reading import Moment, Precision, Unknown, begins, certain_order, parse, read, round_offset
from feeds.dates.shapes import Span, spans

__all__ = [
    "Moment",
    "Order",
    "Precision",
    "Reason",
    "Span",
    "Unknown",
    "begins",
    "certain_order",
    "in_path",
    "parse",
    "read",
    "round_offset",
    "spans",
]
