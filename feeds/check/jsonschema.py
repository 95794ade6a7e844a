"""The schema of JSON Feed 1.1, as a net beneath the rules."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from feeds.check import files
from feeds.check.jsontext import Path
from feeds.check.rules import Rule, quote, table

if TYPE_CHECKING:
    import jsonschema_rs

RULES = table("""
json-schema | error | JSON Feed 1.1 |
    The schema of JSON Feed does not allow this.
""")


class Breach(NamedTuple):
    """A finding whose line is not known yet."""

    path: Path
    rule: Rule
    found: str
    expected: str


def check(value: dict[str, Any], named: set[Path]) -> Iterator[Breach]:
    """Check a feed by the schema. A value, or the object that holds it, is left out if a rule has named it.

    Raises RecursionError.
    """
    holders = named | {path[:-1] for path in named if path}
    try:
        for error in _schema().iter_errors(value):
            path = tuple(error.instance_path)
            if path not in holders:
                where = ".".join(map(str, path)) or "the feed"
                yield Breach(path, RULES["json-schema"], f"{where}: {quote(error.message)}", "what the schema allows")
    except UnicodeEncodeError:  # half of a character that UTF-16 writes as two
        return
    except ValueError as error:
        raise RecursionError(str(error)) from None


@cache
def _schema() -> "jsonschema_rs.Validator":
    import jsonschema_rs

    return jsonschema_rs.validator_for(files.schema("jsonfeed.schema.json").decode(), mask="the value", offline=True)
