"""The feeds of the sample site in `sources/`, and of two real pages if they are available."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from feeds.cli import feeds
from tests.entries import by_feedparser, by_json

TOP = Path(__file__).parent.parent
SEEDS = TOP.parent / "shared" / "seeds"


def build(sources: Path, output: Path, *words: str) -> str:
    done = CliRunner().invoke(feeds, ["build", str(sources), str(output), *words])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("sample")
    said = build(TOP / "sources", output)
    assert [line for line in said.splitlines() if line.startswith("note:")] == [
        'note: 2010/leave-it-said-the-gardener.txt: line 5: the source says "5 Comments", found 4'
    ]
    return output


def load(output: Path, path: str = "feed.json") -> Any:
    return json.loads((output / path).read_text("utf-8"))


def feeds_of(output: Path) -> list[Path]:
    return [path for path in output.rglob("*") if path.name in ("rss.xml", "atom.xml", "feed.json")]


def test_the_sample_shows_what_there_is_to_show(sample: Path) -> None:
    items = load(sample)["items"]
    assert len(items) >= 10
    assert [len(item["authors"]) for item in items].count(2) == 1
    counts = {item["_comments"]["count"] for item in items}
    assert 0 in counts
    assert max(counts) >= 12
    assert {item["_comments"]["status"] for item in items} == {"open", "closed"}
    comments = load(sample, "comments/feed.json")["items"]
    assert any(item.get("tags") == ["pingback"] for item in comments)
    assert any("authors" not in item for item in comments)
    names = {author["name"] for item in items for author in item["authors"]}
    assert any(not name.isascii() for name in names)
    assert any("\u3040" <= character <= "\u9fff" for name in names for character in name)


def test_look_alikes_stay_in_the_body(sample: Path) -> None:
    bodies = "\n".join(item["content_html"] for item in load(sample)["items"])
    for look_alike in (
        "<p>by Michael | June 2012</p>",
        "<p>Category: things that float, more or less.</p>",
        "<p>Comments are closed</p>",
        "<p>Thoughts on the tide</p>",
    ):
        assert look_alike in bodies


def test_the_sample_reads_the_same_in_every_format(sample: Path) -> None:
    for folder in {path.parent for path in feeds_of(sample)}:
        rss, atom = (by_feedparser((folder / name).read_bytes()) for name in ("rss.xml", "atom.xml"))
        listed = by_json((folder / "feed.json").read_bytes())
        assert [(r.id, r.title, r.content, r.published) for r in rss] == [
            (r.id, r.title, r.content, r.published) for r in atom
        ]
        assert rss == listed


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not SEEDS.is_dir():
        pytest.skip("the two real pages are not beside this checkout")
    sources, output = tmp_path_factory.mktemp("pages"), tmp_path_factory.mktemp("seeds")
    for file in SEEDS.glob("*.txt"):
        shutil.copy(file, sources)
    build(sources, output, "--base-url", "https://blogs.example.org/")
    return output


def texts(output: Path) -> Iterator[str]:
    for path in feeds_of(output):
        if path.suffix == ".json":
            yield from (item["content_html"] for item in load(path.parent)["items"])


def test_the_real_pages(seeds: Path) -> None:
    assert len(feeds_of(seeds)) == 54
    newer, older = load(seeds)["items"]
    assert newer["date_published"] == "2012-06-27T12:00:00+00:00"
    assert older["date_published"] == "2009-07-03T12:00:00+00:00"
    assert (len(newer["tags"]), len(older["tags"]), len({*newer["tags"]} & {*older["tags"]})) == (11, 5, 3)
    for item in (newer, older):
        assert [author["name"] for author in item["authors"]] == ["Michael Maoz"]
        assert item["_comments"]["status"] == "closed"
        assert item["_rights"]["text"].startswith("Comments or opinions expressed on this blog")
    author = load(seeds, "authors/michael-maoz/feed.json")
    assert author["description"].startswith("Michael Maoz is a research vice president")
    assert author["description"].endswith("customer-centric Web… (VP Distinguished Analyst)")
    assert author["authors"][0]["_author"]["role"] == "VP Distinguished Analyst"
    assert load(seeds)["title"] == "Gartner Blog Network"


def test_comments_of_the_real_pages(seeds: Path) -> None:
    newer, older = (
        load(seeds, item["_comments"]["feed_url"].removeprefix("https://blogs.example.org/"))
        for item in load(seeds)["items"]
    )
    hilsen, pingback = newer["items"]
    assert hilsen["authors"] == [{"name": "Rob Hilsen"}]
    assert pingback["tags"] == ["pingback"]
    assert "authors" not in pingback
    assert all("authors" not in item for item in older["items"])
    assert older["items"][1]["content_html"].count("<p>") == 4
    assert newer["expired"] is older["expired"] is True


@pytest.mark.parametrize("furniture", ["Additional Resources", "Read Full Bio", "Thoughts on", "Category:", "says:"])
def test_furniture_of_the_real_pages_is_in_no_text(seeds: Path, furniture: str) -> None:
    assert all(furniture not in text for text in texts(seeds))
