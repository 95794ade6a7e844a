"""From a date as people write it to an aware datetime, or to nothing: the only room with python-dateutil.

Knows no source. Never reads the clock, the machine's time zone or its locale; what a text does not say is not made up.
"""

from feeds.dates.days import Doubt, Order
from feeds.dates.filed import in_path
from feeds.dates.reading import Moment, Precision, Unknown, begins, certain_order, parse, read, round_offset
from feeds.dates.shapes import Span, spans

__all__ = [
    "Doubt",
    "Moment",
    "Order",
    "Precision",
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
