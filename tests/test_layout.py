"""The layout: which package may know which other package and library, and how large a module may be, by the syntax trees."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "feeds"

# package → the packages that it may import, besides its own
PACKAGES: dict[str, set[str]] = {
    "": {"api"},
    "__main__": {"cli"},
    "errors": set(),
    "names": set(),
    "model": set(),
    "text": set(),
    "html": {"text"},
    "phrases": set(),
    "dates": set(),
    "bylines": {"dates"},
    "settings": {"dates", "errors", "model", "names", "text"},
    "readers": {"bylines", "dates", "errors", "html", "model", "names", "template_evidence", "text"},
    "evidence": {"bylines", "dates", "model", "text"},
    "template_evidence": {"text"},
    "folder": {"model", "text"},
    "normalize": {"bylines", "dates", "errors", "evidence", "html", "model", "names", "settings", "text"},
    "paths": {"model"},
    "identity": {"model", "text"},
    "merge": {"model"},
    "replies": {"model"},
    "arrange": {"evidence", "html", "model", "names", "paths", "phrases", "settings"},
    "writers": {"errors", "model", "names", "phrases"},
    "storage": {"errors"},
    "state": {"errors", "evidence", "identity", "model", "names", "settings", "storage"},
    "report": {"errors"},
    "check": {"errors", "names"},  # shares no code with what reads and writes feeds
    "build": {
        "arrange",
        "check",
        "errors",
        "evidence",
        "folder",
        "identity",
        "merge",
        "model",
        "names",
        "normalize",
        "paths",
    }
    | {"phrases", "readers", "replies"}
    | {"report", "settings", "state", "storage", "template_evidence", "writers"},
    "commands": {"arrange", "build", "errors", "html", "model", "names", "normalize", "readers", "replies"}
    | {"settings", "state", "storage", "text"},
    "api": {"build", "check", "commands", "errors", "names", "report", "storage"},
    "cli": {"", "api", "build", "check", "commands", "errors", "names", "report", "state", "storage"},
}
# library → the modules that may import it
LIBRARIES = {
    "dateutil": {"dates.reading"},
    "babel": {"phrases"},
    "feedgen": {"writers.atom", "writers.rss", "writers.extension"},
    "lxml": {
        *(f"writers.{name}" for name in ("atom", "rss", "extension", "elements")),
        *(
            f"readers.syndicated{name}"
            for name in ("", ".atom", ".constructs", ".elements", ".entries", ".links", ".media")
        ),
        *(f"readers.syndicated.{name}" for name in ("rss", "titles")),
        *(
            f"check.{name}"
            for name in ("atom", "atom_parts", "document", "extensions", "links", "opml", "rss", "rss_parts")
        ),
        *("check.structure", "check.xml"),
        *("readers.xmlstream", "readers.wordpress.index", "readers.wordpress.items"),
    },
    "jinja2": {"writers.own_templates"},
    "jsonschema_rs": {"check.jsonschema"},
    "nh3": {"html.sanitize"},
    "selectolax": {f"readers.webpage{name}" for name in ("", ".commenting", ".nodes", ".page")},
    "trafilatura": {"readers.webpage.body"},
    "htmldate": {"readers.webpage.unmarked"},
    "anyascii": {"text"},
    "chardet": {"text.decoding"},
    "click": {
        "cli",
        *(f"cli.{name}" for name in ("announce", "build", "check", "inspect", "lines", "manual", "recipe", "site")),
        "commands.progress",
    },
    "os": {
        "api",  # the type of a path
        "check.files",
        "state.ledger",
        *(
            f"storage.{name}"
            for name in ("created", "lock", "output", "package", "served", "sources", "spill", "workers", "writing")
        ),
    },
    "shutil": {"cli.inspect", "state.ledger", "storage.output"},
    "tempfile": {"storage.spill"},
    "sqlite3": {"state.announced", "state.catalog"},
    "watchfiles": {"commands.watch"},
    "signal": {"commands.interrupts", "storage.workers"},
    "tomllib": {"settings.toml", "readers.markdown.toml_nodes"},
    "yaml": {"readers.markdown.yaml_nodes"},
    "cmarkgfm": {"readers.markdown.render"},
    "time": {"commands.announce.hubs", "storage.lock", "storage.sources"},
    "locale": set(),
    "random": set(),
    "socket": {"commands.announce.client", "commands.serve"},
    "http.client": {"commands.announce.client"},
    "starlette": {"commands.serve.preview"},
    "uvicorn": {"commands.serve"},
    "urllib.request": set(),
}
FORBIDDEN_CALLS = {"now", "today", "utcnow", "read_text", "write_text", "read_bytes", "write_bytes", "open", "iterdir"}
STATUS_CALLS = {"is_file", "is_dir", "resolve", "stat", "glob", "rglob"}
FORBIDDEN_CALLS |= {"unlink", "rename", "mkdir", *STATUS_CALLS}
MAY_READ_STATUS = {"commands.schedule", "commands.watch"}  # they read the status of files, but open none
ON_DISK = ("storage", "state.ledger", "check.files")


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        yield name.removesuffix(".__init__").removesuffix("__init__"), path


MODULES = dict(modules())


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def package_of(imported: str) -> str:
    """The package of `feeds.x.y`; "" for `feeds` itself."""
    first = imported.split(".")[1]
    return first if first in PACKAGES else ""


@pytest.mark.parametrize("module", MODULES)
def test_a_package_imports_only_the_packages_it_may(module: str) -> None:
    package = module.split(".")[0]
    known = {package_of(name) for name in imports(MODULES[module]) if name.startswith("feeds.")}
    assert known - {package} <= PACKAGES[package]


@pytest.mark.parametrize("module", MODULES)
def test_a_library_is_imported_by_its_modules_alone(module: str) -> None:
    for name in imports(MODULES[module]):
        for library, allowed in LIBRARIES.items():
            if name == library or name.startswith(f"{library}."):
                assert module in allowed, f"{module} imports {name}"


@pytest.mark.parametrize("module", MODULES)
def test_only_the_storage_touches_files_and_nobody_reads_the_clock(module: str) -> None:
    if module.startswith(ON_DISK):
        return
    tree = ast.parse(MODULES[module].read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            forbidden = FORBIDDEN_CALLS - STATUS_CALLS if module in MAY_READ_STATUS else FORBIDDEN_CALLS
            assert name not in forbidden, f"{module}:{node.lineno} calls {name}"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_small(module: str) -> None:
    source = MODULES[module].read_text("utf-8")
    assert source.count("\n") <= 250
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, f"{module}: {node.name}"


def test_every_package_is_in_the_table() -> None:
    assert {module.split(".")[0] for module in MODULES} == set(PACKAGES)


def test_starting_imports_nothing_heavy() -> None:
    """What is heavy is imported where it is used: start-up time counts under cron."""
    import subprocess
    import sys

    code = (
        "import feeds.cli, feeds.build, feeds.commands.schedule, feeds.commands.watch, sys; print(*sorted(sys.modules))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"babel", "feedgen", "lxml", "dateutil", "chardet", "jinja2", "anyascii", "watchfiles", "nh3", "yaml"}
    heavy |= {"cmarkgfm", "jsonschema_rs", "selectolax", "trafilatura", "starlette", "uvicorn", "socket", "subprocess"}
    assert not heavy & {name.split(".")[0] for name in loaded}


def test_a_run_with_nothing_new_loads_next_to_nothing(tmp_path: Path) -> None:
    import subprocess
    import sys

    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.txt").write_text("Site\n\nTitle\n\nby Ida Marsh | May 4, 2010\n\nText.\n", "utf-8")
    code = (
        "import sys, feeds.cli\n"
        "try: feeds.cli.feeds(['build', '-q'])\n"
        "except SystemExit as ended: assert not ended.code\n"
        "print(*sorted(name for name in sys.modules if name.startswith('feeds.')))"
    )
    for _ in range(3):  # the second one may have to look twice at a source that is so young
        done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = {name.split(".")[1] for name in done.stdout.split()}
    assert loaded == {"api", "build", "check", "cli", "errors", "names", "readers", "report", "state", "storage"}
