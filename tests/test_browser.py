"""The published pages in Chromium, served by `feeds serve`."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsing import DESK, PHONE, Visit, visit
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


FEED = """
(() => {
  const all = [...document.querySelectorAll("*")];
  const seen = all.filter((one) => one.getBoundingClientRect().height && [...one.childNodes].some((node) => node.data?.trim()));
  const added = ["::before", "::after"].flatMap((part) => all.map((one) => getComputedStyle(one, part).content));
  const shown = new Set(seen.map((one) => one.localName));
  return { text: seen.map((one) => one.textContent).join("\\n"), added: added.join("\\n"), shown: [...shown].sort() };
})()
"""


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("file", ["rss.xml", "atom.xml", "comments/rss.xml", "authors/ruth-calloway/atom.xml"])
def test_a_feed_can_be_read_in_a_browser(sample: str, file: str, width: int) -> None:
    """Title, explanation, addresses and entries are seen, and no markup."""
    wide = "document.documentElement.scrollWidth > innerWidth"
    (feed,) = visit(Visit(f"{sample}/{file}", width, evaluate={"feed": FEED, "wide": wide}))
    assert (feed["status"], feed["errors"], feed["wide"]) == (200, [], False)
    assert feed["type"].startswith("application/xml")
    text, added, shown = feed["feed"]["text"], feed["feed"]["added"], feed["feed"]["shown"]
    assert text.startswith("Harbour & Hill Journal")
    assert "This is a feed." in added
    assert f"{sample}/{file}" in added
    assert "<p" not in text
    if file.endswith("rss.xml"):
        assert set(shown) <= {"title", "description", "link", "pubDate", "creator"}
        assert f"{sample}/posts/" in text
    else:
        assert set(shown) <= {"title", "subtitle", "summary", "name", "published"}
        assert f"{sample}/posts/" in added
