"""Ids and addresses for ever: whatever becomes of a post's title, its date, its file and the state."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.sited import TOML, Site, page


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Three posts, published."""
    made = Site(tmp_path)
    for name, day in (("a", 1), ("b", 2), ("c", 3)):
        made.put(f"{name}.txt", page(f"Post {name}", f"March {day}, 2010", body=f"Words of {name}."))
    made.build()
    return made


def address(slug: str) -> str:
    return f"https://e.example.org/posts/{slug}/"


A = ("tag:e.example.org,2005:a.txt", address("2010-03-01-post-a"))
B = ("tag:e.example.org,2005:b.txt", address("2010-03-02-post-b"))
C = ("tag:e.example.org,2005:c.txt", address("2010-03-03-post-c"))


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("toml", [TOML, TOML + "[authors.ida-marsh]\nrole = 'x'\n"])
def test_title_and_date_and_then_the_file(site: Site, full: bool, toml: str) -> None:
    site.put("a.txt", page("Renamed", "May 5, 2011", categories=["other"]))
    site.toml(toml)
    site.build(full=full)
    assert site.items()["Renamed"] == A
    (site.sources / "deep").mkdir()
    (site.sources / "a.txt").rename(site.sources / "deep/z.txt")
    site.build(full=full)
    assert site.items()["Renamed"] == A
    (site.sources / "deep/z.txt").unlink()
    site.put("y.txt", page("Renamed", "May 5, 2011", body="Moved and edited."))
    site.toml(toml + "rights = 'mine'\n" if "authors" not in toml else toml + "url = 'https://i.example.org/'\n")
    if "rights" in (site.sources / "feeds.toml").read_text("utf-8"):
        site.toml(TOML.replace("[feeds]", "rights = 'mine'\n[feeds]"))
    site.build(full=full)
    assert site.items()["Renamed"] == A
    site.put("a.txt", page("Newcomer", "June 6, 2012"))
    site.build(full=full)
    items = site.items()
    assert items["Renamed"] == A
    assert items["Newcomer"] == (A[0] + "-2", address("2012-06-06-newcomer"))
    shutil.copytree(site.output, site.top / "copy")
    (site.top / "copy/.feeds/state.sqlite").unlink()
    site.build(site.top / "copy")
    assert site.tree(site.top / "copy") == site.tree()


@pytest.mark.parametrize("full", [False, True])
def test_swapped_names(site: Site, full: bool) -> None:
    one, two = site.sources / "a.txt", site.sources / "b.txt"
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    site.build(full=full)
    assert site.items() == {"Post a": A, "Post b": B, "Post c": C}


@pytest.mark.parametrize("full", [False, True])
def test_renumbered_files(site: Site, full: bool) -> None:
    for old, new in (("c", "d"), ("b", "c"), ("a", "b")):
        (site.sources / f"{old}.txt").rename(site.sources / f"{new}.txt")
    site.put("a.txt", page("First", "May 1, 2011"))
    site.build(full=full)
    items = site.items()
    assert (items["Post a"], items["Post b"], items["Post c"]) == (A, B, C)
    assert items["First"] == (A[0] + "-2", address("2011-05-01-first"))


def test_a_copy_of_what_is_edited_in_place_is_another_post(site: Site) -> None:
    shutil.copy(site.sources / "a.txt", site.sources / "a-old.txt")
    site.put("a.txt", page("Post a", "March 1, 2010", body="Corrected."))
    site.build()
    assert A in site.items().values()
    assert b"Corrected." in site.tree()["posts/2010-03-01-post-a/index.html"]


def test_a_newcomer_at_the_old_path_with_a_stale_ledger(site: Site) -> None:
    site.put("a.txt", page("Retitled", "March 1, 2010"))
    site.build()
    (site.sources / "a.txt").rename(site.sources / "moved.txt")
    site.build()
    site.put("a.txt", page("Newcomer", "June 6, 2012"))
    site.build()
    assert site.items()["Retitled"] == A
    assert len(set(site.items().values())) == 4


def test_of_two_equal_titles_the_first_goes_and_comes_back(site: Site) -> None:
    twin = site.put("twin.txt", page("Post a", "March 1, 2010", body="The twin."))
    site.build()
    kept = {url for _, url in site.items().values()}
    (site.sources / "a.txt").rename(site.top / "aside")
    site.build()
    assert {url for _, url in site.items().values()} == kept - {A[1]}
    (site.top / "aside").rename(site.sources / "a.txt")
    site.build()
    assert {url for _, url in site.items().values()} == kept
    assert twin.exists()


def test_an_address_of_a_post_that_does_not_appear_is_not_given_away(site: Site) -> None:
    site.put("a.txt", page("Post a", "March 1, 2030"))
    site.build()
    site.put("new.txt", page("Post a", "March 1, 2010", body="A newcomer."))
    site.build()
    assert A[1] not in {url for _, url in site.items().values()}
    site.build(now=datetime(2031, 1, 1, tzinfo=UTC))
    assert A in site.items().values()
    assert len(set(site.items().values())) == 4


def test_another_url_keeps_the_ids(site: Site) -> None:
    site.toml('[site]\nurl = "https://new.example.net/"\n')
    site.put("d.txt", page("Post d"))
    site.build()
    assert {id_.partition(":")[2].partition(":")[0] for id_, _ in site.items().values()} == {"e.example.org,2005"}
    (site.state / "state.sqlite").unlink()
    site.put("e.txt", page("Post e"))
    site.build()
    assert {id_.partition(":")[2].partition(":")[0] for id_, _ in site.items().values()} == {"e.example.org,2005"}
    shutil.rmtree(site.state)
    site.build()
    assert {id_.partition(":")[2].partition(":")[0] for id_, _ in site.items().values()} == {"new.example.net,2005"}


def test_state_lost_ledger_kept_then_both_lost(site: Site) -> None:
    site.put("a.txt", page("Renamed", "May 5, 2011"))
    (site.sources / "b.txt").rename(site.sources / "moved.txt")
    site.build()
    before = site.tree()
    (site.state / "state.sqlite").unlink()
    site.build()
    assert site.tree() == before
    shutil.rmtree(site.state)
    assert site.build().status == 0
    assert site.items()["Renamed"] == (A[0], address("2011-05-05-renamed"))
    assert site.items()["Post b"][0] == "tag:e.example.org,2005:moved.txt"


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"a.txt": 3}', b'{"posts": {"a.txt": {"slug": "../../x"}}}', b"\xff"]
)
def test_a_damaged_ledger_is_reported_and_set_aside(site: Site, data: bytes) -> None:
    before = site.tree()
    (site.state / "ledger.json").write_bytes(data)
    (site.sources / "a.txt").touch()
    report = site.build()
    assert report.status == 0
    assert [line for line in report.warnings if "ledger.json was damaged" in line]
    assert site.tree() == before
    assert not [line for line in site.build().warnings if "ledger" in line]
