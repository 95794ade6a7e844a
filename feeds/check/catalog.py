"""Every rule, by name."""

from feeds.check import (
    archives,
    atom,
    dates,
    document,
    extensions,
    folder,
    formats,
    html,
    jsonfeed,
    jsonschema,
    links,
    opml,
    pages,
    rss,
    values,
    xml,
)
from feeds.check.rules import Rule

_MODULES = (
    xml,
    document,
    rss,
    atom,
    jsonfeed,
    jsonschema,
    opml,
    links,
    extensions,
    dates,
    values,
    html,
    pages,
    folder,
    formats,
)
RULES: dict[str, Rule] = {name: rule for module in (*_MODULES, archives) for name, rule in sorted(module.RULES.items())}
