"""The output folders of site generators, read back: each post as it was written, and no other page."""

import json
from pathlib import Path

import pytest

from tests.sited import Site

DATA = Path(__file__).parent / "data" / "generated"
POSTS = json.loads((DATA / "posts.json").read_text("utf-8"))


@pytest.mark.parametrize("generator", POSTS)
def test_the_posts_of_a_generated_site_and_no_other_page(tmp_path: Path, generator: str) -> None:
    site = Site(tmp_path)
    for file in sorted((DATA / generator).rglob("*.html")):
        site.put(str(file.relative_to(DATA / generator)), file.read_bytes())
    site.build()
    items = json.loads((site.output / "feed.json").read_text("utf-8"))["items"]
    found = {
        item["title"]: (
            item["date_published"][:10],
            [author["name"] for author in item.get("authors", [])],
            item.get("tags", []),
        )
        for item in items
    }
    assert found == {
        post["title"]: (post["day"], post["authors"], post["categories"] + post["tags"])
        for post in POSTS[generator].values()
    }
    assert len(items) == len(POSTS[generator])
