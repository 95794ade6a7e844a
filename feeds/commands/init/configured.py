"""What the configuration of a site generator says of the site."""

import ast
from collections.abc import Mapping
from pathlib import Path

from feeds.commands.init.clues import Clues, clues
from feeds.errors import SourceError
from feeds.readers.markdown import toml_nodes, yaml_nodes
from feeds.readers.markdown.nodes import Matter, Node, first, text
from feeds.storage.sources import read_configuration
from feeds.text import decode

# In the folder of the project: of Hugo, Zola, Jekyll and Hexo, Pelican. The first one that gives a value is believed.
_FILES = (
    *(f"hugo.{ending}" for ending in ("toml", "yaml", "yml", "json")),
    *(f"{folder}config.{ending}" for folder in ("", "config/_default/") for ending in ("toml", "yaml", "yml", "json")),
    *("config/_default/hugo.toml", "_config.yml", "_config.yaml", "publishconf.py", "pelicanconf.py"),
)
_LANGUAGES = "languagecode locale lang language defaultcontentlanguage default_language default_lang"


def configured(folder: Path) -> Clues:
    """Return what the configuration files in a folder say; a file that cannot be read says nothing."""
    found: dict[str, str] = {}
    origins: dict[str, str] = {}
    for name in _FILES:
        data = read_configuration(folder / name, must_exist=False)
        for field, value in _values(name, data).items() if data else ():
            if field not in found:
                found[field], origins[field] = value, name
    return clues(found, origins)


def _values(name: str, data: bytes) -> Mapping[str, str]:
    try:
        matter = _matter(name, decode(data)[0])
    except (SourceError, SyntaxError, ValueError, RecursionError):
        return {}
    address = _address(matter)
    if name.rpartition("/")[2].startswith("config.") and not address:
        return {}  # it may belong to any program
    keys = {"title": "title sitename", "language": _LANGUAGES, "timezone": "timezone"}
    given = {field: pair[1] for field, names in keys.items() if (pair := first(matter, names))}
    return {**{field: text(node) for field, node in given.items()}, **({"address": address} if address else {})}


def _address(matter: Matter) -> str:
    """Return the address of the site; Jekyll has its path apart."""
    base, url = (text(pair[1]) if (pair := first(matter, keys)) else "" for keys in ("baseurl base_url", "url siteurl"))
    if "://" in base or "://" not in url:
        return base if "://" in base else ""
    return f"{url.rstrip('/')}/{base.strip('/')}"


def _matter(name: str, source: str) -> Matter:
    """Return the top level of a configuration. Raises SourceError, SyntaxError, ValueError or RecursionError."""
    if name.endswith(".py"):
        return _assigned(source)
    if name.endswith(".toml"):
        node = toml_nodes.parse_toml(source, 1)
    elif name.endswith(".json"):
        node = toml_nodes.parse_json(source, 1)[0]
    else:
        node = yaml_nodes.parse(source, 1)[0]
    return node.value if isinstance(node.value, dict) else {}


def _assigned(source: str) -> Matter:
    """Return the texts that a Python module assigns to names; it is not run."""
    return {
        target.id.lower(): Node(statement.value.value, statement.lineno)
        for statement in ast.parse(source).body
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant)
        for target in statement.targets
        if isinstance(target, ast.Name) and isinstance(statement.value.value, str)
    }
