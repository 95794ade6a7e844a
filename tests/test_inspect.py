"""`feeds inspect` shows what `build` publishes, the origin of each value, and rejected candidates."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feeds.commands.inspect import Inspected, inspect, to_json, to_table
from feeds.errors import Refused
from feeds.html import plain
from tests import many
from tests.score import CORPUS
from tests.sited import Site, page

TOML = '[site]\nurl = "https://e.example.org/"\n[feeds]\nlimit = 0\nfuture = "publish"\n'
CHOSEN = 'authors = ["Jane Doe"]\ndate = 2012-06-27\n'
PAGES = [file.read_bytes() for file in sorted(CORPUS.glob("*.txt"))]


@st.composite
def sites(draw: st.DrawFn) -> list[bytes]:
    """Return a few pages, some with lines removed or moved."""
    made = []
    for one in draw(st.lists(st.sampled_from(PAGES), min_size=1, max_size=3)):
        chance = random.Random(draw(st.integers(0, 2**16)))
        lines = [line for line in one.split(b"\n") if chance.random() > draw(st.sampled_from([0, 0.1]))]
        if draw(st.booleans()):
            at = chance.randrange(len(lines) + 1)
            lines = lines[at:] + lines[:at]
        made.append(b"word\n\n" * draw(st.booleans()) + b"\n".join(lines))
    return made


@given(sites(), st.booleans())
@settings(max_examples=40, deadline=None)
def test_what_inspect_says_is_what_build_publishes(pages: list[bytes], configured: bool) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder), TOML + ('[posts."0.txt"]\n' + CHOSEN if configured else ""))
        files = [site.put(f"{number}.txt", page) for number, page in enumerate(pages)]
        site.build()
        items = {item["id"]: item for item in json.loads((site.output / "feed.json").read_text("utf-8"))["items"]}
        for file in files:
            shown = inspected(file)
            if not shown.error and not any("not published: a copy" in note for note in shown.notes):
                agrees(shown, items, site.output)


def agrees(shown: Inspected, items: dict[str, Any], output: Path) -> None:
    """Assert that the values shown for a source are those in the feeds."""
    assert json.loads(to_json([shown]))[0]["rows"]
    item = items[only(shown, "id") or ""]
    assert item["url"] == only(shown, "address")
    assert item["title"] == only(shown, "title")
    assert item.get("date_published") == only(shown, "date")
    assert item.get("date_modified") == only(shown, "updated")
    assert [author["name"] for author in item.get("authors", ())] == every(shown, "author")
    assert item.get("tags", []) == every(shown, "category")
    said = words(plain(item["content_html"]))
    assert words(" ".join(every(shown, "paragraph"))) == said
    comments = item["_comments"]
    found = [row.value or "" for row in shown.rows if row.field in ("comment", "pingback", "trackback")]
    assert comments["count"] == len(found)
    assert comments.get("status", "open or closed: not stated") == only(shown, "comments")
    feed = json.loads((output / comments["feed_url"].removeprefix("https://e.example.org/")).read_text("utf-8"))
    names = [(entry.get("authors") or [{"name": "(anonymous)"}])[0]["name"].lower() for entry in feed["items"]]
    assert sorted(names) == sorted(name.lower() for name in found)


def words(text: str) -> list[str]:
    """The words of a text; the numbers of a list are none, as HTML counts them itself."""
    return [word for word in re.findall(r"\w+", text) if not word.isdigit()]


def inspected(file: Path) -> Inspected:
    (one,) = inspect(file)
    return one


def every(shown: Inspected, field: str) -> list[str]:
    return [row.value for row in shown.rows if row.field == field and row.value is not None]


def only(shown: Inspected, field: str) -> str | None:
    values = every(shown, field)
    assert len(values) < 2
    return values[0] if values else None


def test_a_table_says_what_was_considered_what_lost_and_what_to_write(tmp_path: Path) -> None:
    file = tmp_path / "a \u2013 b.txt"
    file.write_text(
        "Site\n\nTitle\n\nby Ida Marsh | February 30, 2012 | 2 Comments\n\nby Michael | June 2012\n\nWords.\n", "utf-8"
    )
    shown = inspected(file)
    lines = to_table(shown, 100).splitlines()
    fields = [" ".join(line.split()[:2]) for line in lines]
    assert fields.index("author 5") < fields.index("not author") < fields.index("date 5")
    assert any(line.split()[0:3] == ["date", "5", "—"] and "“February 30, 2012”" in line for line in lines)
    assert lines[-2:] == ['    [posts."a – b.txt"]', "    date = …  # as 2012-06-27"]
    (lost,) = (row for row in shown.rows if row.why)
    assert (lost.value, lost.first, lost.why) == ("by Michael | June 2012", 7, "it stands within the body")


def test_a_table_is_as_wide_as_its_terminal_and_no_value_runs_into_the_next(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text("見出し\n\n" + "本文" * 90 + "\n\n" + "e\u0301" * 90 + "\n\n" + "word " * 50, "utf-8")
    for width in (60, 100, 200):
        lines = to_table(inspected(file), width).splitlines()
        ends = {columns(line[: line.index("between")]) for line in lines if "between byline" in line}
        assert len(ends) <= 1


def columns(line: str) -> int:
    import unicodedata

    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF") for c in line)


def test_what_the_configuration_overrules_is_told(tmp_path: Path) -> None:
    site = Site(tmp_path, TOML + '[posts."a.txt"]\ntitle = "Another"\nauthors = ["Jane Doe"]\n')
    shown = inspected(site.put("a.txt", "Site\n\nTitle\n\nby Ida Marsh | May 4, 2010\n\nWords.\n"))
    assert (only(shown, "title"), every(shown, "author")) == ("Another", ["Jane Doe"])
    lost = [(row.field, row.value, row.first, row.why) for row in shown.rows if row.why]
    why = "replaced by feeds.toml"
    assert lost == [("not title", "Title", 3, why), ("not author", "Ida Marsh", 5, why)]


# From the state of a build -------------------------------------------------------------------------------------------


def shown_and_published(site: Site, path: str) -> bool:
    """Whether a build publishes the id, the address and the title that are shown before it."""
    shown = inspected(site.sources / path)
    site.build()
    return site.items()[only(shown, "title") or ""] == (only(shown, "id"), only(shown, "address"))


def test_what_is_shown_is_what_the_next_build_publishes(tmp_path: Path) -> None:
    site = Site(tmp_path, "")
    for name in ("a", "b"):
        site.put(f"{name}.txt", page(f"Post {name}"))
    site.build()
    site.put("a.txt", page("Retitled", "May 5, 2012"))
    assert shown_and_published(site, "a.txt")
    site.toml('[site]\nid = "x.org,2010"\n')
    assert shown_and_published(site, "a.txt")
    site.put("c.txt", page("Post c"))
    assert shown_and_published(site, "c.txt")
    (site.sources / "b.txt").unlink()
    site.build()
    site.put("b.txt", page("Another", "June 6, 2012", body="New."))
    assert shown_and_published(site, "b.txt")
    assert only(inspected(site.sources / "b.txt"), "id") == "tag:x.org,2010:b.txt"
    (site.sources / "c.txt").unlink()
    site.build()
    site.put("c.txt", page("Yet another", "June 7, 2012", body="Newer."))
    assert shown_and_published(site, "c.txt")
    assert only(inspected(site.sources / "c.txt"), "id") == "tag:x.org,2010:c.txt-2"
    site.put("d.txt", (site.sources / "c.txt").read_bytes())
    assert "not published: a copy of c.txt" in inspected(site.sources / "d.txt").notes
    site.put("c.txt", b"")
    site.build()
    assert "c.txt: kept in its last good version: empty" in (inspected(site.sources / "c.txt").error or "")


def test_items_of_a_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many.register(monkeypatch)
    url = "https://q.example.org/?p=5#x"
    site = Site(tmp_path, TOML + '[posts."a#b.many#2"]\ntitle = "Given"\n')
    lines = [many.line(1), many.line(2), many.line(3, visibility="draft"), many.line(url, id=url)]
    file = site.put("a#b.many", "".join(lines))
    site.build()
    every_one = list(inspect(file))
    assert [one.file for one in every_one] == [f"{file}#{item}" for item in ("1", "2", "3", url)]
    items = site.items()
    for one in (every_one[0], every_one[1], every_one[3]):
        assert items[only(one, "title") or ""] == (only(one, "id"), only(one, "address"))
        assert one.notes == ()
    assert [(only(one, "title"), one.notes) for one in inspect(f"{file}#2")] == [("Given", ())]
    assert [only(one, "id") for one in inspect(f"{file}#{url}")] == [url]
    assert [one.notes for one in inspect(f"{file}#3")] == [("not published: draft",)]
    with pytest.raises(Refused, match=r'a#b\.many: no item "4"'):
        list(inspect(f"{file}#4"))
    site.put("a#b.many", "".join((*lines[:3], many.line(url, error="it is empty"), many.line(1))))
    errors = [one.error for one in inspect(file) if one.error]
    assert errors == [
        f"{file}#{url}: kept in its last good version: it is empty",
        f"{file}#1: left out: a second item with this id, expected ids that differ",
    ]
