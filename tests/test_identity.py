"""Ids and addresses stay when a post's title, date or file changes, and when the state is lost."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests import many
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


# Paths that are used again, posts that are back, copies ---------------------------------------------------------------


def numbered(n: int) -> tuple[str, str]:
    return (f"{A[0]}-{n}", address(f"2012-06-0{n}-other-{n}"))


@pytest.mark.parametrize("full", [False, True])
def test_a_path_is_used_again(site: Site, full: bool) -> None:
    first = (site.sources / "a.txt").read_bytes()
    for n in (2, 3):
        (site.sources / "a.txt").unlink()
        site.build(full=full)
        site.put("a.txt", page(f"Other {n}", f"June {n}, 2012", body=f"Text {n}."))
        site.build(full=full)
        assert site.items()[f"Other {n}"] == numbered(n)
    site.put("back.txt", first)
    site.build(full=full)
    assert site.items() == {"Post a": A, "Other 3": numbered(3), "Post b": B, "Post c": C}
    site.put("again.txt", page("Other 2", "June 2, 2012", body="Edited meanwhile."))
    site.build(full=full)
    assert site.items()["Other 2"] == numbered(2)
    before = site.tree()
    site.build(full=not full)
    assert site.tree() == before


@pytest.mark.parametrize("full", [False, True])
def test_a_post_moves_to_a_path_that_was_used(site: Site, full: bool) -> None:
    (site.sources / "a.txt").unlink()
    site.build(full=full)
    (site.sources / "b.txt").rename(site.sources / "a.txt")
    site.build(full=full)
    assert site.items() == {"Post b": B, "Post c": C}
    site.put("b.txt", page("New", "June 6, 2012"))
    site.build(full=full)
    assert site.items()["New"] == (B[0] + "-2", address("2012-06-06-new"))


@pytest.mark.parametrize("full", [False, True])
def test_two_deleted_posts_of_one_title_come_back(site: Site, full: bool) -> None:
    twins = {name: page("Twin", "March 9, 2010", body=f"Text of {name}.") for name in ("x.txt", "y.txt")}
    for name, data in twins.items():
        site.put(name, data)
    site.build(full=full)
    before = site.tree()
    for name in twins:
        (site.sources / name).unlink()
    site.build(full=full)
    for name in reversed(twins):
        site.put(name, twins[name])
        site.build(full=full)
    assert site.tree() == before


@pytest.mark.parametrize("full", [False, True])
def test_copies_are_published_once(site: Site, full: bool) -> None:
    data = (site.sources / "a.txt").read_bytes()
    for name in ("0.txt", "z.txt"):
        site.put(name, data)
    report = site.build(full=full)
    assert (report.status, site.items()) == (0, {"Post a": A, "Post b": B, "Post c": C})
    assert report.notes == [f"note: {name}: not published: a copy of a.txt" for name in ("0.txt", "z.txt")]
    (site.sources / "a.txt").unlink()
    report = site.build(full=full)
    assert report.notes == ["note: z.txt: not published: a copy of 0.txt"]
    assert site.items()["Post a"] == A
    site.put("z.txt", page("Post a", "March 1, 2010", body="Edited."))
    assert site.build(full=full).notes == []
    posts = {id_: url for id_, url in site.items().values() if "post-a" in url}
    assert posts.keys() == {A[0], "tag:e.example.org,2005:z.txt"}
    assert posts[A[0]] == A[1]
    site.put("a.txt", page("Fresh", "June 6, 2012"))
    site.build(full=full)
    assert site.items()["Fresh"][0] == A[0] + "-2"


# Sources of many posts ------------------------------------------------------------------------------------------------


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Four posts of one source, published: one with an id of its own, one with a URL."""
    many.register(monkeypatch)
    site = Site(tmp_path)
    site.put("x.many", "".join((*LINES[:2], many.line("guid#3", id="guid#3"), many.line(URL, id=URL))))
    site.build()
    return site


LINES = [many.line(number) for number in range(3)]
URL = "https://q.example.org/?p=5#x"
X = "tag:e.example.org,2005:x.many%23"


def test_ids_of_items(export: Site) -> None:
    given = {title: id_ for title, (id_, _) in export.items().items()}
    assert given == {
        "Post 0": f"{X}0",
        "Post 1": f"{X}1",
        "Post guid#3": "tag:e.example.org,2005:guid%233",
        f"Post {URL}": URL,
    }


def test_an_item_keeps_id_and_address_under_another_title_number_and_file(export: Site) -> None:
    before = export.items()["Post 1"]
    retitled = many.line(1, title="Renamed", date="2012-01-01T00:00:00Z")
    export.put("x.many", LINES[0] + retitled)
    export.build()
    assert export.items()["Renamed"] == before
    assert json.loads((export.state / "ledger.json").read_bytes())["posts"].keys() == {"x.many#1"}
    (export.state / "state.sqlite").unlink()
    export.build()
    assert export.items()["Renamed"] == before
    export.put("x.many", LINES[0] + retitled.replace('"item": "1"', '"item": "77"'))
    export.build()
    assert export.items()["Renamed"] == before
    export.put("x.many", LINES[0])
    export.put("y.many", retitled)
    export.build()
    assert export.items()["Renamed"] == before


def test_an_id_of_its_own_that_another_post_has(export: Site) -> None:
    export.put("a.txt", page("Path"))
    export.put("b.many", many.line(1, title="Own", id="a.txt") + many.line(2, title="Second", id=URL))
    report = export.build()
    assert report.errors == [
        f'b.many#2: left out: its id "{URL}" is that of x.many#{URL}; give it another one'
    ]  # the one that is published keeps it
    assert export.items()["Own"][0] == "tag:e.example.org,2005:a.txt"
    assert export.items()["Path"][0] == "tag:e.example.org,2005:a.txt-2"
    export.put("c.txt", page("Path c"))
    export.build()
    export.put("d.many", many.line(1, title="Own c", id="c.txt"))
    assert 'd.many#1: left out: its id "tag:e.example.org,2005:c.txt" is that of c.txt' in export.build().errors[1]
    assert export.items()["Path c"][0] == "tag:e.example.org,2005:c.txt"
    before = export.tree()
    export.build(full=True)
    assert export.tree() == before


COMMENTED = """---
title: {title}
date: {day}
author: Ida Marsh
id: {id}
comments:
  - {{id: "urn:x:1", name: Tom, message: On {title}.}}
  - {{id: "urn:x:{title}", name: Ed, message: Also., parent: "urn:x:1"}}
---

Text of {title}.
"""


def commented(title: str, day: str, id_: str) -> str:
    return COMMENTED.format(title=title, day=day, id=id_)


def comment_ids(site: Site) -> dict[str, list[str]]:
    """The ids of a site's comments by post, in the order of the feed; each is there once in every format."""
    items = json.loads((site.output / "comments/feed.json").read_bytes())["items"]
    ids = [item["id"] for item in items]
    assert len(set(ids)) == len(ids)
    for name in ("atom.xml", "rss.xml"):
        data = (site.output / "comments" / name).read_text()
        assert all(data.count(f">{id_}</") == 1 for id_ in ids)
    found: dict[str, list[str]] = {}
    for item in items:
        found.setdefault(item["_reply"]["id"], []).append(item["id"])
        if item["content_html"].startswith("<p>Also"):
            assert item["_reply"]["comment"]["id"] in ids
    return found


def test_an_id_of_a_comment_is_used_once_in_a_site(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.put("b.md", commented("old", "2010-03-01", "urn:p:old"))
    site.build()
    assert comment_ids(site) == {"urn:p:old": ["urn:x:old", "urn:x:1"]}
    site.put("a.md", commented("new", "2011-03-01", "urn:x:old"))  # a post with the id of a comment
    report = site.build()
    found = comment_ids(site)
    assert found["urn:p:old"][0].startswith("urn:p:old#comment-")
    assert found["urn:p:old"][1] == "urn:x:1"
    assert found["urn:x:old"][0] == "urn:x:new"
    assert found["urn:x:old"][1].startswith("urn:x:old#comment-")
    assert [note for note in report.notes if "of a comment" in note] == [
        'note: b.md: the id "urn:x:old" of a comment is that of a.md or of a comment on it; it gets another one',
        'note: a.md: the id "urn:x:1" of a comment is that of b.md or of a comment on it; it gets another one',
    ]
    before = site.tree()
    site.build(full=True)
    assert site.tree() == before
    (site.sources / "b.md").unlink()
    site.build()
    assert comment_ids(site) == {"urn:x:old": ["urn:x:new", "urn:x:1"]}


def test_an_id_of_a_comment_is_used_once_in_a_post(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.put("a.md", commented("1", "2010-03-01", "urn:p:1"))
    report = site.build()
    assert 'note: a.md: line 8: the id "urn:x:1" of a comment is used twice; it gets another one' in report.notes
    assert len(comment_ids(site)["urn:p:1"]) == 2
