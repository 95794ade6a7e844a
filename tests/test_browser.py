"""The published pages in Chromium, served by `feeds serve`."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsing import Visit, visit
from tests.programs import ROOT, node
from tests.test_serve import Server, run


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample site."""
    node()
    site = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "sources", site / "sources")
    yield from served(site)


def served(site: Path) -> Iterator[str]:
    """Build a site and serve it; the address is without a "/" at the end."""
    assert run("build", "-q", cwd=site).returncode == 0
    server = Server(site)
    yield f"http://127.0.0.1:{server.port}"
    server.end()


def test_pages_open_without_errors(sample: str) -> None:
    for opened in visit(*(Visit(sample + path) for path in ("/", "/authors/", "/categories/", "/comments/"))):
        assert (opened["status"], opened["errors"]) == (200, [])
