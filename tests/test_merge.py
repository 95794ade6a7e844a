"""One post in several sources is published once, as its richest version, filled from the others."""

import json
from pathlib import Path

import pytest

from tests.sited import TOML, Site, page

MARKDOWN = """---
title: The bench that left
date: 2010-03-04
author: Ida Marsh
tags: [boats]
canonical_url: https://old.example.org/bench/
---

It *floats*.
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:old.example.org,2009:feed</id><title>Old</title>
<link rel="self" href="https://old.example.org/atom.xml"/><updated>2010-03-04T12:00:00Z</updated>
<entry><id>tag:old.example.org,2009:1</id><title>The bench that left</title><published>2010-03-04T09:00:00Z</published>
<updated>2010-03-04T12:00:00Z</updated><link href="https://old.example.org/bench/"/><author><name>Ida Marsh</name></author>
<content type="html">&lt;p&gt;It floats.&lt;/p&gt;</content></entry></feed>
"""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path, TOML)
    made.put("bench.txt", page("The bench that left", "March 4, 2010", categories=["boats", "benches"], comments=2))
    return made


def items(site: Site) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((site.output / "feed.json").read_bytes())["items"]
    return found


def test_a_page_a_markdown_file_and_a_feed_are_one_post(site: Site) -> None:
    site.put("bench.md", MARKDOWN)
    site.put("old.atom", ATOM)
    report = site.build()
    assert (report.status, report.posts) == (0, 1)
    assert sum("published once" in note for note in report.notes) == 2
    (item,) = items(site)
    assert item["id"] == "tag:old.example.org,2009:1"
    assert item["url"] == "https://old.example.org/bench/"
    assert item["tags"] == ["boats", "benches"]
    assert item["_comments"]["count"] == 2  # type: ignore[index]
    before = site.tree()
    site.build(full=True)
    assert site.tree() == before


def test_posts_are_counted_by_the_kind_of_their_source(site: Site) -> None:
    site.put("other.md", MARKDOWN.replace("The bench that left", "A bench").replace("canonical_url", "x"))
    for _ in range(2):
        report = site.build()
        assert report.kinds == {".md": 1, ".txt": 1}
        assert report.field_counts[:3] == [".md: 1 of 2 posts", ".txt: 1 of 2 posts", "title: 2 of 2 posts"]


def test_the_merged_post_keeps_the_id_that_was_published_first(site: Site) -> None:
    site.build()
    (first,) = items(site)
    site.put("old.atom", ATOM)
    site.build()
    (item,) = items(site)
    assert item["id"] == first["id"]
    (site.sources / "old.atom").unlink()
    site.build()
    assert items(site)[0]["id"] == first["id"]


def test_an_edit_of_any_version_is_published(site: Site) -> None:
    site.put("bench.md", MARKDOWN.replace("It *floats*.", ""))
    site.build()
    assert "It floats." in str(items(site)[0]["content_html"])
    site.put("bench.txt", page("The bench that left", "March 4, 2010", body="It sinks.", comments=1))
    site.build()
    assert "It sinks." in str(items(site)[0]["content_html"])
    before = site.tree()
    site.build(full=True)
    assert site.tree() == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("twin.txt", page("The bench that left", "March 4, 2010", body="Another one.")),  # of one kind: two posts
        ("other.md", MARKDOWN.replace("2010-03-04", "2011-03-04")),
        ("other.md", MARKDOWN.replace("Ida Marsh", "Tom Reed").replace("canonical_url", "x")),
        ("other.md", MARKDOWN.replace("The bench that left", "A bench").replace("canonical_url", "x")),
    ],
)
def test_what_only_looks_alike_is_two_posts(site: Site, name: str, text: str) -> None:
    site.put(name, text)
    assert site.build().posts == 2


def test_a_post_that_the_configuration_speaks_of_is_not_merged(site: Site) -> None:
    site.put("bench.md", MARKDOWN)
    site.toml(TOML + '[posts."bench.md"]\nlanguage = "en"\n')
    assert site.build().posts == 2
