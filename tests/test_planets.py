"""Planets: two aggregators of other people read our feeds twice, and our program aggregates the feeds of others."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest

from tests.programs import peer
from tests.sited import TOML, Site, looks, page
from tests.test_serve import Server

FEEDS = (
    "rss.xml",
    "atom.xml",
    "feed.json",
    "authors/ida-marsh/categories/boats/atom.xml",
    "authors/tom-reed/categories/tides/rss.xml",
)
READER = """
import sys
import feedparser_sgmllib
sys.modules["sgmllib"] = feedparser_sgmllib  # the reader imports it by the name that it had before feedparser 6.0.12
from reader import make_reader
reader = make_reader(sys.argv[1])
for address in sys.argv[2:]:
    reader.add_feed(address, exist_ok=True)
for result in reader.update_feeds_iter(scheduled=False):
    print(result.url, *(result.value.new, result.value.modified) if result.value else ("same",))
"""
PELICAN = """
SITEURL = "https://planet.example.org"
TIMEZONE = "UTC"
PLUGINS = ["pelican_planet"]
PLANET_FEEDS = {feeds}
PLANET_TEMPLATE = "planet.tmpl"
PLANET_PAGE = "content/planet.md"
"""
TEMPLATE = (
    "{% for one in articles %}{{ [one.link, one.title, one.author, one.updated.isoformat()] | tojson }}\n{% endfor %}"
)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Site, Server]]:
    """A site with a feed for each author within each category, and its server."""
    site = Site(tmp_path / "site", TOML + "author_categories = true\n")
    site.fill(6)
    site.build()
    server = Server(site.top)
    yield site, server
    server.end()


def test_a_reader_finds_each_entry_once_and_an_edit_where_it_was_made(
    served: tuple[Site, Server], tmp_path: Path
) -> None:
    site, server = served
    addresses = [f"http://127.0.0.1:{server.port}/{path}" for path in FEEDS]

    def update() -> dict[str, str]:
        call = [peer("python"), "-c", READER, str(tmp_path / "reader.sqlite"), *addresses]
        done = subprocess.run(call, capture_output=True, text=True, check=False)
        assert done.stderr == ""
        found = dict(line.split(" ", 1) for line in done.stdout.splitlines())
        return {path: found[address] for path, address in zip(FEEDS, addresses, strict=True)}

    assert update() == dict(zip(FEEDS, ("4 0", "4 0", "4 0", "1 0", "1 0"), strict=True))
    assert set(update().values()) == {"same"}
    site.put("03.txt", page("Post 3", "March 4, 2010", "Ida Marsh", ["boats"], "It sank.", comments=0))
    site.put("99.txt", page("New", "April 1, 2010", "Tom Reed", ["tides"]))
    site.build()
    # Post 3 was by Tom Reed: his feed of boats ends, that of Ida Marsh has one entry more.
    assert update() == dict(zip(FEEDS, ("1 1", "1 1", "1 1", "1 0", "1 0"), strict=True))
    assert set(update().values()) == {"same"}


def test_a_planet_of_pelican_shows_each_post_and_nothing_new_the_second_time(
    served: tuple[Site, Server], tmp_path: Path
) -> None:
    site, server = served
    planet = tmp_path / "planet"
    (planet / "content").mkdir(parents=True)
    (planet / "planet.tmpl").write_text(TEMPLATE, "utf-8")
    feeds = {path: f"http://127.0.0.1:{server.port}/{path}" for path in ("atom.xml", "authors/ida-marsh/rss.xml")}
    (planet / "pelicanconf.py").write_text(PELICAN.format(feeds=feeds), "utf-8")

    def articles() -> list[list[str]]:
        call = [peer("pelican"), "content", "-s", "pelicanconf.py", "-o", "out"]
        subprocess.run(call, cwd=planet, check=True, capture_output=True)
        lines = (planet / "content/planet.md").read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines if line]

    found = articles()
    ours = feedparser.parse(site.tree()["atom.xml"]).entries
    base = f"http://127.0.0.1:{server.port}/"
    expected = {(one.link.replace("https://e.example.org/", base), one.title, one.author) for one in ours}
    assert {(link, title, author) for link, title, author, _ in found} >= expected
    assert all(updated.startswith("2010-03-0") for *_, updated in found)
    site.build(full=True)
    assert articles() == found


def test_a_folder_of_feeds_becomes_a_planet(tmp_path: Path) -> None:
    """Entries keep their ids and addresses, name the feed that they come from, and come once."""
    planet = Site(tmp_path / "planet", '[site]\nurl = "https://planet.example.org/"\n')
    ids = set()
    for name, file in (("one", "atom.xml"), ("two", "feed.json")):
        site = Site(tmp_path / name, f'[site]\nurl = "https://{name}.example.org/"\ntitle = "Site {name}"\n')
        site.fill(3)
        site.build()
        planet.put(f"{name}{Path(file).suffix.replace('.xml', '.atom')}", site.tree()[file])
        ids |= {id_ for id_, _ in site.items().values()}
    report = planet.build()
    assert (report.status, report.posts) == (0, 6)
    entries = feedparser.parse(planet.tree()["atom.xml"]).entries
    assert {one.id for one in entries} == ids
    assert {(one.source.title, one.link.split("/")[2]) for one in entries} == {
        (f"Site {name}", f"{name}.example.org") for name in ("one", "two")
    }
    before = published(planet)
    assert list(planet.build().written) == []
    assert published(planet) == before


def published(site: Site) -> dict[str, tuple[int, int, int]]:
    """What a write to a published file would change; the state may look twice at a source that is so young."""
    return {path: one for path, one in looks(site.output).items() if ".feeds" not in path}
