"""Sources of many posts: each post is known by its source and its item, and each stands for itself."""

import json
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from feeds.build import unchanged
from feeds.build.options import Options
from feeds.build.read import SourceReader
from feeds.commands.inspect import inspect
from feeds.errors import Refused, SourceError
from feeds.model import Draft, Post, PostKey, Source
from feeds.report import Report
from feeds.state.records import PostRecord
from tests import bench_many, many
from tests.bench import timed
from tests.many import line
from tests.sited import HERE, NOW, Site, looks
from tests.test_state import KINDS, Edits

ALL = '[site]\nurl = "https://e.example.org/"\n[feeds]\nlimit = 0\nmax_bytes = 100_000_000\n'
FEW = ALL.replace("limit = 0", "limit = 4")
FILE = "export.many"

Lines = dict[str, str]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site whose feeds hold all posts."""
    many.register(monkeypatch)
    return Site(tmp_path, ALL)


def day(number: int) -> str:
    return (date(2005, 1, 1) + timedelta(days=number)).isoformat()


def lines(count: int) -> Lines:
    """Lines of posts by item, from "0" on; every third post has a comment."""
    return {str(n): post(n) for n in range(count)}


def post(number: int, **fields: Any) -> str:
    remarks = [{"author": f"Tom {number}", "text": f"Remark on {number}."}] * (number % 3 == 0)
    author, category = ("Ida Marsh", "Tom Reed")[number % 2], [("boats", "tides", "ropes")[number % 3]]
    given = {"date": day(number), "author": author, "category": category, "comments": remarks} | fields
    return line(given.pop("item", number), **given)


def put(site: Site, made: Lines, file: str = FILE) -> Path:
    """Write a source. What is written within a tick of the file system's clock would be read again by the next run."""
    path = site.put(file, "".join(made.values()))
    time.sleep(0.03)
    return path


def build(site: Site, output: Path | None = None, **how: Any) -> Report:
    options = Options(site.sources, output or site.output, wait=0, **how)
    return unchanged.run(options, site.sources / "feeds.toml", False, None, NOW)


def assert_as_full(site: Site) -> None:
    """Check that OUTPUT holds what a full build from the same state would write."""
    copy = site.top / "copy"
    shutil.copytree(site.output, copy)
    build(site, copy, full=True, force=True)
    made, full = site.tree(), site.tree(copy)
    shutil.rmtree(copy)
    assert made == full


def folder(site: Site, title: str) -> str:
    return site.items()[title][1].removeprefix("https://e.example.org/posts/").rstrip("/")


# Keys -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", [1, 2])
def test_all_posts_of_all_sources_are_published(site: Site, jobs: int) -> None:
    put(site, lines(300))
    put(site, {str(n): post(n) for n in range(300, 350)}, "more/other.many")
    report = build(site, jobs=jobs)
    assert (report.posts, report.comments, report.status, report.errors) == (350, 117, 0, [])
    items = site.items()
    assert set(items) == {f"Post {n}" for n in range(350)}
    assert items["Post 7"][0] == "tag:e.example.org,2005:export.many%237"
    assert items["Post 349"][0] == "tag:e.example.org,2005:more/other.many%23349"
    assert len({url for _, url in items.values()}) == 350


def test_a_note_names_file_and_item(site: Site) -> None:
    put(site, {**lines(3), "a b#c": line("a b#c", date="someday")})
    report = build(site)
    table = '[posts."export.many#a b#c"] of feeds.toml'
    assert f"note: export.many#a b#c: no date; set date in {table}" in report.notes
    site.toml(ALL + '[posts."export.many#a b#c"]\ndate = 2012-03-04\n')
    assert not any("a b#c" in note for note in build(site).notes)
    assert "2012-03-04" in site.items()["Post a b#c"][1] or folder(site, "Post a b#c").startswith("undated")


def test_the_configuration_speaks_of_single_items(site: Site) -> None:
    put(site, lines(5))
    site.toml(
        ALL + '[posts."export.many#1"]\npublish = false\n'
        '[posts."export.many#2"]\ntitle = "Other"\nslug = "my-own"\nauthors = ["Ann Lee"]\n'
        '[posts."export.many#9"]\ntitle = "None"\n'
    )
    report = build(site)
    assert set(site.items()) == {"Post 0", "Post 3", "Post 4", "Other"}
    assert site.items()["Other"][1] == "https://e.example.org/posts/my-own/"
    assert (site.output / "authors/ann-lee/index.html").exists()
    assert [note for note in report.notes if "export.many#9" in note]


def test_inspect_shows_one_item(site: Site) -> None:
    file = put(site, lines(5) | {"4": broken(4)})
    build(site)
    (shown,) = inspect(Path(f"{file}#3"), site.output)
    assert (shown.file, shown.error) == (f"{file}#3", None)
    assert ("address", site.items()["Post 3"][1]) in {(row.field, row.value) for row in shown.rows}
    assert [one.error for one in inspect(file, site.output) if one.error] == [f"{file}#4: left out: no date in it"]


def test_the_ledger_keeps_addresses_by_file_and_item(site: Site) -> None:
    put(site, {"1": line(1, title="Twin", body=["One."]), "2": line(2, title="Twin", body=["Two."]), "3": post(3)})
    build(site)
    put(
        site,
        {
            "1": line(1, title="Twin", body=["One."]),
            "2": line(2, title="Twin", body=["Two."]),
            "3": post(3, title="New"),
        },
    )
    build(site)
    before = site.items()
    assert before["New"][1].endswith("-post-3/")
    kept = json.loads((site.state / "ledger.json").read_bytes())["posts"]
    assert {"export.many#2", "export.many#3"} == set(kept)
    (site.state / "state.sqlite").unlink()
    build(site)
    assert site.items() == before


@pytest.mark.parametrize("item", ["../../x", "a\nb", "ü\u2028", "\ud800", "#", " ", "x" * 3000, "-", "a\x01b"])
def test_any_text_can_be_an_item(site: Site, item: str) -> None:
    made = {**lines(3), item: line(item, title="Odd", body=["Odd text."])}
    put(site, made)
    report = build(site)
    assert set(site.items()) >= {f"Post {n}" for n in range(3)}
    assert ("Odd" in site.items()) == (report.status == 0)
    assert all(len(error.splitlines()) == 1 for error in report.errors + report.notes)
    assert list(build(site).written) == []
    assert_as_full(site)


# Edits of one item ----------------------------------------------------------------------------------------------------


@pytest.fixture
def normalized(monkeypatch: pytest.MonkeyPatch) -> list[PostKey]:
    """The posts that are normalized because their drafts are new."""
    keys: list[PostKey] = []
    original = SourceReader.normalized

    def spy(self: SourceReader, draft: Draft, digest: str, old: PostRecord | None) -> tuple[PostRecord, Post]:
        keys.append(draft.key)
        return original(self, draft, digest, old)

    monkeypatch.setattr(SourceReader, "normalized", spy)
    return keys


def test_for_one_item_only_its_dependents_are_written(site: Site, normalized: list[PostKey]) -> None:
    site.toml(FEW)
    made = lines(200)
    put(site, made)
    build(site)
    before = site.tree()
    normalized.clear()
    made["99"] = post(99, body=["It was mended."])
    put(site, made)
    report = build(site)
    after = site.tree()
    changed = {path for path in after if after[path] != before.get(path)}
    assert normalized == [PostKey(FILE, "99")]
    assert set(report.written) == changed
    assert list(report.deleted) == []
    mine = f"posts/{day(99)}-post-99"
    archives = {path.rpartition("/")[0] for path in changed - {f"{mine}/index.html"}}
    assert len(archives) == 1  # the one document that holds it, in three formats
    assert archives.pop().startswith("archive/")
    assert_as_full(site)


def test_a_comment_more_changes_its_post_and_what_counts_comments(site: Site, normalized: list[PostKey]) -> None:
    site.toml(FEW)
    made = lines(200)
    put(site, made)
    build(site)
    normalized.clear()
    made["101"] = post(101, comments=[{"author": "Ann", "text": "More.", "date": day(4000)}])
    put(site, made)
    report = build(site)
    assert normalized == [PostKey(FILE, "101")]
    folders = {path.rpartition("/")[0] for path in report.written}
    mine = f"posts/{day(101)}-post-101"
    assert {path for path in folders if path.startswith("posts/")} == {mine, f"{mine}/comments", "posts/2005/04"}
    assert "comments" in folders
    assert_as_full(site)


def test_a_new_title_changes_lists_too_but_no_other_post(site: Site, normalized: list[PostKey]) -> None:
    site.toml(FEW)
    made = lines(200)
    put(site, made)
    build(site)
    normalized.clear()
    made["198"] = post(198, title="Other")
    put(site, made)
    report = build(site)
    assert normalized == [PostKey(FILE, "198")]
    mine = f"posts/{day(198)}-post-198"
    posts = {path.rpartition("/")[0] for path in report.written if path.startswith("posts/")}
    assert posts == {mine, f"{mine}/comments", "posts/2005/07"}
    assert {"feed.json", "authors/ida-marsh/feed.json", "categories/boats/feed.json", "index.html"} <= set(
        report.written
    )
    assert not any("tom-reed" in path or "tides" in path for path in report.written)
    assert_as_full(site)


def test_an_item_that_is_gone_takes_away_its_post_alone(site: Site, normalized: list[PostKey]) -> None:
    site.toml(FEW)
    made = lines(200)
    put(site, made)
    build(site)
    normalized.clear()
    del made["150"]
    put(site, made)
    report = build(site)
    mine = f"posts/{day(150)}-post-150"
    assert (report.posts, report.status, normalized) == (199, 0, [])
    assert {path for path in report.deleted if path.startswith("posts/")} == {
        f"{mine}/{name}" for name in ("index.html", "comments/rss.xml", "comments/atom.xml", "comments/feed.json")
    }
    assert {path for path in report.written if path.startswith("posts/")} == {
        "posts/2005/index.html", "posts/2005/05/index.html"
    }  # fmt: skip
    assert not (site.output / mine).exists()
    assert_as_full(site)


def test_the_order_of_items_changes_nothing(site: Site, normalized: list[PostKey]) -> None:
    made = lines(50)
    put(site, made)
    build(site)
    normalized.clear()
    put(site, dict(reversed(made.items())))
    report = build(site)
    assert (list(report.written), list(report.deleted), normalized) == ([], [], [])


def test_another_file_is_not_read_for_an_edit(site: Site, normalized: list[PostKey]) -> None:
    made, other = lines(20), {f"o{n}": line(f"o{n}", date=day(n)) for n in range(20)}
    put(site, made)
    put(site, other, "other.many")
    build(site)
    normalized.clear()
    put(site, other | {"o20": line("o20", date=day(20))}, "other.many")
    assert build(site).posts == 41
    assert normalized == [PostKey("other.many", "o20")]


# What cannot be read --------------------------------------------------------------------------------------------------


def broken(item: object, why: str = "no date in it") -> str:
    return json.dumps({"item": str(item), "error": why}) + "\n"


def test_an_item_with_an_error_is_left_out_alone(site: Site, normalized: list[PostKey]) -> None:
    put(site, lines(20) | {"7": broken(7)})
    for _ in range(2):
        report = build(site)
        assert report.errors == ["export.many#7: left out: no date in it"]
        assert (report.status, report.posts) == (1, 19)
    assert len(normalized) == 19
    assert list(report.written) == []
    put(site, lines(20))
    assert (build(site).status, len(site.items())) == (0, 20)
    assert normalized[19:] == [PostKey(FILE, "7")]


def test_the_last_good_version_of_an_item_stays_until_it_is_mended(site: Site) -> None:
    put(site, lines(20))
    build(site)
    before = site.tree()
    put(site, lines(20) | {"7": broken(7)})
    for full in (False, True, False):
        report = build(site, full=full)
        assert report.errors == ["export.many#7: kept in its last good version: no date in it"]
        assert (report.status, report.posts) == (1, 20)
        assert site.tree() == before
    site.toml(ALL + '[categories.tides]\nlabel = "Tides!"\n')
    assert build(site).status == 1
    assert b"Tides!" in (site.output / f"posts/{day(7)}-post-7/index.html").read_bytes()
    put(site, lines(20) | {"7": post(7, body=["Mended."])})
    assert build(site).status == 0
    assert b"Mended." in (site.output / "feed.json").read_bytes()
    assert_as_full(site)


def test_a_repeated_item_is_named_and_the_first_one_is_published(site: Site) -> None:
    put(site, {**lines(5), "again": line(3, title="Second", body=["Other."])})
    for full in (False, False, True):
        report = build(site, full=full)
        assert report.errors == ["export.many#3: left out: a second item with this id, expected ids that differ"]
        assert (report.status, report.posts) == (1, 5)
        assert "Second" not in site.items()


def cut(made: Lines, after: int) -> Lines:
    """The lines of a file that ends in the middle of a line."""
    kept = dict(list(made.items())[:after])
    return kept | {"": list(made.values())[after][:20]}


def test_a_new_file_that_is_cut_off_gives_what_was_read(site: Site) -> None:
    put(site, cut(lines(20), 12))
    for _ in range(2):
        report = build(site)
        assert (report.status, report.posts) == (1, 12)
        why = "line 13: no JSON, expected an object; export it again"
        assert report.errors == [f"export.many: left out but for its first 12 posts: {why}"]
        assert set(site.items()) == {f"Post {n}" for n in range(12)}
        assert_as_full(site)


def test_posts_behind_a_cut_keep_their_last_good_versions(site: Site) -> None:
    made = lines(20)
    put(site, made)
    build(site)
    before = site.items()
    put(site, cut(made | {"2": post(2, title="Edited")}, 12))
    for full in (False, True, False):
        report = build(site, full=full)
        assert (report.status, report.posts) == (1, 20)
        assert report.errors == [
            "export.many: 8 posts are kept in their last good versions: line 13: no JSON, expected an object; export it again"
        ]
        assert set(site.items()) == set(before) - {"Post 2"} | {"Edited"}
        assert_as_full(site)
    put(site, made)
    assert build(site).status == 0
    assert site.items() == before


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"no JSON\n"])
def test_a_whole_file_that_cannot_be_read(site: Site, data: bytes) -> None:
    put(site, lines(20))
    put(site, {"a": line("a")}, "other.many")
    build(site)
    before = site.tree()
    file = site.put(FILE, data)
    if not data:
        file.unlink()
        file.symlink_to("nowhere")
    for full in (False, True, False):
        report = build(site, full=full)
        assert report.status == 1
        assert report.errors[0].startswith("export.many: 20 posts are kept in their last good versions: ")
        assert site.tree() == before


def test_a_file_without_posts(site: Site) -> None:
    put(site, lines(3))
    put(site, {}, "empty.many")
    report = build(site)
    assert (report.status, report.posts) == (0, 3)
    assert list(build(site).written) == []
    put(site, {})
    with pytest.raises(Refused, match="no post found"):
        build(site)
    assert build(site, force=True).posts == 0


def test_a_large_file_that_changes_while_it_is_read(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that was read of it is used: neither a new post nor an edit."""
    put(site, {"a": line("a")}, "other.many")
    made = {str(n): post(n, body=["x" * 100_000]) for n in range(100)}
    file = put(site, made)
    read: Callable[[Source], Iterator[Draft | SourceError]] = many.read

    def changing(source: Source) -> Iterator[Draft | SourceError]:
        for number, draft in enumerate(read(source)):
            if source.path == FILE and number == 50:
                with file.open("a") as appended:
                    appended.write(line("new"))
            yield draft

    with monkeypatch.context() as patched:
        patched.setattr(many, "read", changing)
        report = build(site)
    assert report.errors == ["export.many: left out: changed while it was read; the next run reads it again"]
    assert (report.status, report.posts) == (1, 1)
    time.sleep(0.03)
    assert (build(site).status, build(site).posts) == (0, 102)
    before = site.tree()
    put(site, made | {"3": post(3, title="Edited", body=["y" * 100_000])})
    with monkeypatch.context() as patched:
        patched.setattr(many, "read", changing)
        report = build(site)
    assert report.errors[0].startswith("export.many: 101 posts are kept in their last good versions: changed while")
    assert site.tree() == before
    time.sleep(0.03)
    assert build(site).status == 0
    assert "Edited" in site.items()
    assert_as_full(site)


def test_strict_writes_nothing_where_an_item_is_left_out(site: Site) -> None:
    put(site, lines(5) | {"3": broken(3)})
    report = build(site, strict=True)
    assert (report.status, report.refused) == (1, True)
    assert not (site.output / "feed.json").exists()


# Ids ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("own", ["https://old.org/?p=7#a#b", "urn:x:7", "https://old.org/Ü"])
def test_an_own_id_is_kept_to_the_letter(site: Site, own: str) -> None:
    put(site, lines(3) | {"7": line(7, id=own, comments=[{"author": "A", "text": "B", "id": f"{own}#c"}])})
    build(site)
    assert site.items()["Post 7"][0] == own
    replies = json.loads((site.output / "comments/feed.json").read_bytes())["items"]
    assert f"{own}#c" in {item["id"] for item in replies}
    put(site, lines(3) | {"8": line(8, id=own, title="Renamed")})
    build(site)
    assert site.items()["Renamed"] == (own, "https://e.example.org/posts/2010-03-04-post-7/")


def test_an_own_id_that_is_no_uri_takes_the_place_of_the_path(site: Site) -> None:
    put(site, {"7": line(7, id="12 at old.org"), "8": line(8)})
    build(site)
    assert {title: id_ for title, (id_, _) in site.items().items()} == {
        "Post 7": "tag:e.example.org,2005:12%20at%20old.org",
        "Post 8": "tag:e.example.org,2005:export.many%238",
    }


def test_of_two_posts_with_one_id_the_second_is_left_out(site: Site) -> None:
    put(site, {"1": line(1, id="urn:x:1", title="First")}, "b.many")
    build(site)
    put(site, {"2": line(2, id="urn:x:1", title="Second", body=["Other."]), "3": line(3)}, "a.many")
    for full in (False, False, True):
        report = build(site, full=full)
        assert report.errors == ['a.many#2: left out: its id "urn:x:1" is that of b.many#1; give it another one']
        assert (report.status, report.posts) == (1, 2)
        assert set(site.items()) == {"First", "Post 3"}
    assert_as_full(site)


def assert_ids_differ(site: Site) -> None:
    ids = [item["id"] for item in json.loads((site.output / "feed.json").read_bytes())["items"]]
    assert len(ids) == len(set(ids)), ids


@pytest.mark.parametrize("former", [False, True])
def test_an_own_id_that_equals_a_minted_one(site: Site, former: bool) -> None:
    """One of the two is left out or gets another id, whichever came first."""
    minted = "tag:e.example.org,2005:export.many%231"
    put(site, {"1": line(1, title="Minted"), "2": line(2)})
    if former:
        build(site)
    put(site, {"a": line("a", id=minted, title="Own", body=["Other."])}, "own.many")
    for full in (False, False, True):
        report = build(site, full=full)
        assert_ids_differ(site)
        items = site.items()
        assert items["Minted" if former else "Own"][0] == minted
        assert ("Own" in items) == (report.status == 0)
    assert_as_full(site)


def test_an_own_id_that_another_post_was_published_under(site: Site) -> None:
    put(site, {"1": line(1, id="urn:x:1"), "2": line(2)})
    build(site)
    put(site, {"1": line(1, id="urn:x:9"), "2": line(2), "3": line(3, id="urn:x:1")})
    for full in (False, False, True):
        build(site, full=full)
        assert_ids_differ(site)
        assert site.items()["Post 1"][0] == "urn:x:1"
    assert_as_full(site)


def test_comments_with_one_id_are_told_apart(site: Site) -> None:
    same = [{"author": "A", "text": "First.", "id": "urn:c"}, {"author": "B", "text": "Second.", "id": "urn:c"}]
    put(site, {"1": line(1, id="urn:x:1", comments=[*same, {"author": "C", "text": "Third.", "id": "urn:x:1"}])})
    build(site)
    items = json.loads((site.output / "comments/feed.json").read_bytes())["items"]
    assert sorted(item["content_html"] for item in items) == ["<p>First.</p>", "<p>Second.</p>", "<p>Third.</p>"]
    assert len({"urn:x:1", *(item["id"] for item in items)}) == 4


def test_comments_have_anchors_that_differ(site: Site) -> None:
    replies = [
        {"author": "A", "text": f"Remark {n}.", "id": own} for n, own in enumerate(["1", "1", "1-2", "1", "1-2"])
    ]
    put(site, {"1": line(1, comments=replies)})
    build(site)
    items = json.loads((site.output / "comments/feed.json").read_bytes())["items"]
    anchors = {item["id"].rpartition("#")[2] for item in items}
    assert anchors == {f"comment-{anchor}" for anchor in ("1", "1-2", "1-2-2", "1-3", "1-2-3")}
    assert len({item["content_html"] for item in items}) == 5


@pytest.mark.parametrize("fields", [{}, {"id": "https://old.org/?p=7#x"}])
@pytest.mark.parametrize("edited", [False, True])
def test_a_post_that_moves_to_another_file_keeps_id_and_address(
    site: Site, fields: dict[str, str], edited: bool
) -> None:
    made = lines(20) | {"7": post(7, **fields)}
    put(site, made)
    build(site)
    before = site.items()
    del made["7"]
    put(site, made)
    put(
        site,
        {"x": post(7, **fields | {"item": "x", "title": "Post 7"} | ({"body": ["Edited."]} if edited else {}))},
        "new.many",
    )
    report = build(site)
    assert (report.status, report.posts) == (0, 20)
    assert site.items() == before
    (site.sources / FILE).rename(site.sources / "renamed.many")
    assert build(site).posts == 20
    assert site.items() == before
    assert_as_full(site)


def test_an_item_that_comes_back_has_its_id_and_address_again(site: Site) -> None:
    put(site, lines(20))
    build(site)
    before = site.items()
    put(site, {item: text for item, text in lines(20).items() if item != "7"})
    assert "Post 7" not in (build(site), site.items())[1]
    put(site, lines(20) | {"7": line(7, title="Newcomer", body=["Other."])})
    build(site)
    newcomer = site.items()["Newcomer"]
    assert newcomer[0] not in {id_ for id_, _ in before.values()}
    put(site, lines(20) | {"20": line(20, title="Newcomer", body=["Other."])})
    build(site)
    assert site.items() == before | {"Newcomer": newcomer}
    assert_as_full(site)


# What is not public ---------------------------------------------------------------------------------------------------


def test_only_public_posts_are_published(site: Site) -> None:
    hidden = {
        f"h{n}": line(f"h{n}", visibility=kind, body=["secret"])
        for n, kind in enumerate(["draft"] * 3 + ["private", "scheduled"])
    }
    put(site, lines(5) | hidden)
    for full in (False, False, True):
        report = build(site, full=full)
        assert (report.status, report.posts) == (0, 5)
        assert "note: export.many: not published: 3 draft, 1 private, 1 scheduled" in report.notes
        assert not any(b"secret" in data or b"Post h" in data for data in site.tree().values())
    put(site, lines(5) | {"1": post(1, visibility="draft")} | hidden)
    assert build(site).posts == 4
    assert "Post 1" not in site.items()
    put(site, lines(5) | {"h0": line("h0", body=["secret"])})
    assert build(site).posts == 6
    assert_as_full(site)


# Fields ---------------------------------------------------------------------------------------------------------------


def test_all_fields_come_through(site: Site) -> None:
    put(
        site,
        {
            "1": line(
                1, html="<p>One <a href='../x'>x</a><script>bad()</script></p>", summary="Sum.", tags=["t1", "t2"],
                image="https://e.org/i.png", enclosures=[["https://e.org/a.mp3", "audio/mpeg", 5]], slug="own-slug",
                language="de", rights="© Ida", updated="2011-01-01", status="closed",
                source={"title": "Other", "url": "https://other.org/feed"},
                comments=[
                    {"author": "A", "html": "<b onclick='bad()'>Hi</b>", "id": "12", "page": "https://old.org/c/12"},
                    {"author": "B", "text": "Yes.", "id": "urn:c:13", "parent": "12", "url": "https://b.org/"},
                ],
            )
        },
    )  # fmt: skip
    for full in (False, False, True):
        build(site, full=full)
        (item,) = json.loads((site.output / "feed.json").read_bytes())["items"]
        assert item["content_html"] == '<p>One <a href="https://e.example.org/posts/x">x</a></p>'
        assert (item["summary"], item["tags"], item["image"]) == ("Sum.", ["boats", "t1", "t2"], "https://e.org/i.png")
        assert item["attachments"] == [{"url": "https://e.org/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5}]
        assert item["url"] == "https://e.example.org/posts/2010-03-04-own-slug/"
        assert (item["language"], item["_rights"]["text"], item["_comments"]["status"]) == ("de", "© Ida", "closed")
        assert item["_source"] == {"title": "Other", "url": "https://other.org/feed"}
        found = {one["id"]: one for one in json.loads((site.output / "comments/feed.json").read_bytes())["items"]}
        first = found[f"{item['id']}#comment-12"]
        assert (first["url"], first["content_html"]) == ("https://old.org/c/12", "<b>Hi</b>")
        assert found["urn:c:13"]["_reply"]["comment"]["id"] == first["id"]
    assert_as_full(site)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "a\x01b\ufffe"}, {"body": ["a\x00b\x1f"]}, {"html": "<p>a\x01b&#1;</p>"}, {"author": "A\x0bB\x02"},
        {"category": ["x\x08"]}, {"tags": ["x\x08"]}, {"summary": "a\x03"}, {"rights": "a\x03"}, {"id": "http://a/\x01"},
        {"comments": [{"author": "A\x01", "text": "b\x01", "id": "urn:\x01", "parent": "\x01"}]},
        {"image": "javascript:x()"}, {"image": "https://a/\x01 b"}, {"enclosures": [["a\x01.mp3", "a\x01/b", -1]]},
        {"url": "javascript:x()"}, {"url": "not an address"}, {"url": ""}, {"language": "\x01"}, {"language": "x y"},
        {"title": ""}, {"title": " ", "body": []}, {"source": {"title": "a\x01", "url": "b\x01"}}, {"slug": "../x"},
        {"slug": "2005"}, {"visibility": "odd"}, {"status": "odd"}, {"title": "a\ud800"}, {"date": "\x01"},
    ],
    ids=repr,
)  # fmt: skip
def test_no_value_of_one_post_keeps_the_others_from_being_published(site: Site, fields: dict[str, Any]) -> None:
    """A reader gives what its source holds: it may be anything."""
    put(site, lines(3) | {"7": line(7, **fields)})
    report = build(site)
    assert report.posts >= 3
    assert (report.posts == 4) == (report.status == 0 and "odd" not in str(fields.get("visibility")))
    for path, data in site.tree().items():
        assert b"javascript:" not in data, path
        assert b"\x01" not in data, path
    assert_as_full(site)


def test_memory_does_not_grow_with_bodies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bodies that are longer by 30 MB do not show in the largest process of a build."""
    monkeypatch.setenv("PYTHONPATH", str(HERE))
    peaks = []
    for size in (200, 20_200):
        bench_many.fill(tmp_path / f"{size}", 1_500, size)
        build = ["build", str(tmp_path / f"{size}"), str(tmp_path / f"output{size}"), "-q"]
        peaks.append(timed([sys.executable, "-m", "tests.many", *build])[2])
    assert peaks[1] < peaks[0] + 12, peaks


# From run to run ------------------------------------------------------------------------------------------------------


class ManyEdits(Edits):
    """Random edits of single items too."""

    def files(self) -> list[Path]:
        return sorted(self.site.sources.rglob("*.many"))

    def edit(self, change: Callable[[list[str]], None]) -> None:
        file = self.dice.choice(self.files())
        made = file.read_text("utf-8").splitlines(keepends=True)
        change(made)
        file.write_text("".join(made), "utf-8")

    def some_line(self, **fields: Any) -> str:
        self.count += 1
        number = self.dice.randint(0, 40)
        more = self.dice.choice([{}, {"visibility": "draft"}, {"id": f"urn:x:{number % 5}"}, {"date": "03/04/2011"}])
        return post(number, title=f"New {self.count % 5}", **more | fields)

    def add_item(self) -> None:
        self.edit(lambda made: made.insert(self.dice.randint(0, len(made)), self.some_line()))

    def change_item(self) -> None:
        self.edit(lambda made: made.insert(0, self.some_line()) if self.taken(made) else None)

    def remove_item(self) -> None:
        self.edit(lambda made: (self.taken(made), None)[1])

    def taken(self, made: list[str]) -> str | None:
        """Take out some line, if there is one."""
        return made.pop(self.dice.randrange(len(made))) if made else None

    def break_item(self) -> None:
        number = self.dice.randint(0, 40)
        self.edit(lambda made: made.insert(self.dice.randint(0, len(made)), broken(number)))

    def shuffle_items(self) -> None:
        self.edit(self.dice.shuffle)

    def cut_off(self) -> None:
        file = self.dice.choice(self.files())
        file.write_bytes(file.read_bytes()[: -self.dice.randint(1, 500)])

    def move_item(self) -> None:
        one, other = self.dice.choice(self.files()), self.dice.choice(self.files())
        made = one.read_text("utf-8").splitlines(keepends=True)
        if moved := self.taken(made):
            one.write_text("".join(made), "utf-8")
            with other.open("a", encoding="utf-8") as file:
                file.write(moved)

    def renew(self) -> None:
        file = self.dice.choice(self.files())
        file.write_text("".join(lines(self.dice.randint(0, 12)).values()), "utf-8")


MANY_KINDS = [name for name, value in vars(ManyEdits).items() if callable(value)]
MANY_KINDS = [name for name in MANY_KINDS if name not in ("files", "edit", "some_line", "taken")]


@pytest.mark.parametrize(("seed", "jobs"), [(1, 1), (2, 2)])
def test_after_every_edit_an_incremental_build_is_a_full_one(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, jobs: int
) -> None:
    monkeypatch.setattr("feeds.storage.workers._MIN_VALUES", 8)  # so that few posts are worth a second process
    site.toml(FEW)
    site.fill(6)
    put(site, lines(12))
    put(site, {str(n): post(n) for n in range(12, 20)}, "deep/other.many")
    build(site, jobs=jobs)
    edits = ManyEdits(site, seed)
    for number in range(40):
        done = [edits.dice.choice(MANY_KINDS * 2 + KINDS) for _ in range(edits.dice.choice([1, 1, 2]))]
        for kind in done:
            getattr(edits, kind)()
        copy = tmp_path / "copy"
        shutil.copytree(site.output, copy)
        time.sleep(0.03)  # what is written within a tick of the file system's clock is read again by the next run
        full = build(site, copy, full=True, force=True, jobs=3 - jobs)
        made = build(site, force=True, jobs=jobs)
        assert site.tree() == site.tree(copy), (number, done)
        assert (made.status, made.errors, made.notes) == (full.status, full.errors, full.notes), (number, done)
        assert (made.posts, made.comments, made.feeds) == (full.posts, full.comments, full.feeds), (number, done)
        assert site.folders() == set(), (number, done)
        before = looks(site.output)
        again = build(site, jobs=jobs)
        assert (list(again.written), list(again.deleted)) == ([], []), (number, done)
        assert looks(site.output) == before, (number, done)
        assert again.errors == made.errors, (number, done)
        shutil.rmtree(copy)
