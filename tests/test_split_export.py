"""The files of one WordPress export complete each other; what comes late or goes is as if all were read at once."""

import json
import re
from pathlib import Path

import pytest

from tests.sited import Site
from tests.test_wordpress import FOOT, HEAD, attachment, item, meta

WHOLE = HEAD.replace("<wp:author>", "<wp:base_blog_url>https://fen.example.org</wp:base_blog_url>\n<wp:author>", 1)
BARE = re.sub("<wp:author>.*</wp:author>\n", "", WHOLE, flags=re.S)
POST = BARE + item(1, meta("_thumbnail_id", "9")) + FOOT
PICTURE = "https://fen.example.org/a.jpg"
REST = WHOLE + attachment(9, PICTURE) + FOOT


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path, '[site]\nurl = "https://x.example.org/"\nid = "x.example.org,2012"\n')
    made.put("1.xml", POST)
    return made


def published(site: Site) -> tuple[str, str | None]:
    """The author and the image of the only post, which a full build publishes too."""
    assert site.build().status == 0
    before = site.tree()
    site.build(full=True)
    assert site.tree() == before
    (found,) = json.loads((site.output / "feed.json").read_bytes())["items"]
    return found["authors"][0]["name"], found.get("image")


def test_authors_and_images_of_other_files_are_found_whenever_these_come(site: Site) -> None:
    assert published(site) == ("ilund", None)
    other = site.put("2.xml", REST)
    assert published(site) == ("Ida Lund", PICTURE)
    site.put("2.xml", REST.replace("Ida Lund", "Ida Lund-Oake"))
    assert published(site) == ("Ida Lund-Oake", PICTURE)
    site.put("1.xml", POST.replace("Text.", "Another text."))
    assert published(site) == ("Ida Lund-Oake", PICTURE)
    other.unlink()
    assert published(site) == ("ilund", None)


def test_another_site_says_nothing_and_two_values_are_none(site: Site) -> None:
    site.put("2.xml", REST.replace("//fen.example.org</wp:base", "//other.example.org</wp:base"))
    assert published(site) == ("ilund", None)
    site.put("3.xml", REST)
    site.put("4.xml", REST.replace(PICTURE, f"{PICTURE}.png"))
    assert published(site) == ("Ida Lund", None)


def test_the_configuration_goes_before_other_files(site: Site) -> None:
    site.put("2.xml", REST)
    with (site.sources / "feeds.toml").open("a") as file:
        file.write('[posts."1.xml#1"]\nauthors = ["ilund"]\n')
    assert published(site) == ("ilund", PICTURE)
