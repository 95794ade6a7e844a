"""Programs of other people that tests start. `.ci/programs` installs them.

A test whose program is absent is skipped, so that the tests also run where only Python is; with FEEDS_PROGRAMS=required,
as in CI, it fails.
"""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BROWSER = ROOT / "tests/browser"


def program(name: str) -> str:
    """Return the path of an installed program ("nginx")."""
    return _found(name, shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin"))


def peer(name: str) -> str:
    """Return the path of a program in the environment of requirements/peers.txt ("python", "pelican", "celery")."""
    path = ROOT / ".peers/bin" / name
    return _found(name, str(path) if path.exists() else None)


def node() -> str:
    """Return the path of Node.js, for a script in tests/browser that drives the program `chromium`."""
    program("chromium")
    modules = BROWSER / "node_modules"
    _found("tests/browser/node_modules", str(modules) if modules.is_dir() else None)
    return program("node")


def _found(name: str, path: str | None) -> str:
    if path is None:
        why = f"{name} is not installed: .ci/programs installs it"
        if os.environ.get("FEEDS_PROGRAMS") == "required":
            pytest.fail(why)
        pytest.skip(why)
    return path
