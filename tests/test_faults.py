"""Faults around a site: full disks, unreadable folders, broken sources, files of other programs."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from feeds.errors import Refused
from tests import many
from tests.sited import TOML, Site, as_nobody, page, run


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path)
    made.fill()
    made.build()
    return made


@pytest.fixture
def open_site() -> Iterator[Site]:
    """A published site whose folder another user can enter; another run of pytest may close pytest's own folders."""
    if os.geteuid():
        pytest.skip("only root can become another user")
    with tempfile.TemporaryDirectory(dir="/tmp") as top:
        made = Site(Path(top))
        made.fill()
        made.build()
        yield made


# The disk ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def small(site: Site) -> Iterator[Path]:
    """A published OUTPUT on a disk of two megabytes."""
    output = site.top / "small"
    output.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "small", output], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"no file system can be mounted here: {mounted.stderr.decode().strip()}")
    try:
        site.build(output)
        yield output
    finally:
        subprocess.run(["umount", output], check=True)


@pytest.mark.parametrize("left", [0, 4, 40, 80, 120, 200, 300, 400, 500])
def test_a_full_disk_leaves_the_old_site(site: Site, small: Path, left: int) -> None:
    before = site.tree(small)
    for file in site.sources.glob("*.txt"):
        file.write_bytes(file.read_bytes().replace(b"It floats.", b"It is a boat. " * 200))
    ballast = small / "ballast"
    room = os.statvfs(small)
    ballast.write_bytes(bytes(max(0, room.f_bavail * room.f_bsize - left * 1024)))
    before["ballast"] = ballast.read_bytes()
    done = run("build", site.sources, small, "-q")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert "No space left on device" in done.stderr or "disk is full" in done.stderr
    assert "mistake" not in done.stderr
    assert site.tree(small) == before
    ballast.unlink()
    assert site.build(small).status == 0
    site.build(site.top / "fresh")
    assert site.tree(small) == site.tree(site.top / "fresh")


@pytest.mark.parametrize("what", ["output", "output/.feeds", "output/posts", "output/.feeds/state.sqlite"])
def test_what_cannot_be_written_in_leaves_the_old_site(open_site: Site, what: str) -> None:
    site = open_site
    before = site.tree()
    site.put("new.txt", page("New", "May 4, 2012"))
    subprocess.run(["chmod", "a-w", site.top / what], check=True)
    done = as_nobody(site)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert "mistake" not in done.stderr
    assert site.tree() == before


# The brake -----------------------------------------------------------------------------------------------------------


def test_the_brake(site: Site) -> None:
    before = site.tree()
    aside = site.top / "aside"
    aside.mkdir()
    for n in range(7):
        (site.sources / f"{n:02}.txt").rename(aside / f"{n:02}.txt")
    for full in (False, True):
        with pytest.raises(Refused, match="7 of 12 published posts would be removed"):
            site.build(full=full)
    assert site.tree() == before
    (aside / "00.txt").rename(site.sources / "00.txt")
    assert site.build().posts == 6  # half is not more than half
    for file in site.sources.glob("*.txt"):
        file.unlink()
    with pytest.raises(Refused, match="no source found"):
        site.build()
    report = site.build(force=True)
    assert (report.posts, report.status) == (0, 0)
    assert not (site.output / "posts").exists()
    assert site.folders() == set()


def test_broken_sources_are_not_taken_away(site: Site) -> None:
    before = site.tree()
    for file in site.sources.glob("*.txt"):
        file.write_bytes(b"")
    for full in (False, True):
        report = site.build(full=full)
        assert (report.status, len(report.errors)) == (1, 12)
        assert site.tree() == before


# Last good versions --------------------------------------------------------------------------------------------------


def spoil(file: Path, how: str) -> None:
    if how in ("pipe", "folder", "link", "loop", "gone folder"):
        file.unlink()
    if how == "pipe":
        os.mkfifo(file)
    elif how == "folder":
        file.mkdir()
    elif how == "link":
        file.symlink_to("nowhere")
    elif how == "loop":
        file.symlink_to(file)
    else:
        file.write_bytes(b"" if how == "empty" else b"\x89PNG\xff\x00\x01")


@pytest.mark.parametrize("how", ["empty", "garbage", "pipe", "link", "loop"])
def test_the_last_good_version_stays_until_it_is_mended(site: Site, how: str) -> None:
    good, before = (site.sources / "03.txt").read_bytes(), site.tree()
    spoil(site.sources / "03.txt", how)
    for full in (False, True, False):
        report = site.build(full=full)
        assert report.status == 1
        assert report.errors[0].startswith("03.txt: kept in its last good version: ")
        assert site.tree() == before
    site.toml(TOML + "[categories.boats]\nlabel = 'Boats!'\n")
    assert site.build().status == 1
    changed = site.tree()
    assert changed != before
    file = site.sources / "03.txt"
    file.rmdir() if how == "folder" else file.unlink()
    site.put("03.txt", good)
    assert site.build().status == 0
    assert site.tree() == changed


@pytest.mark.parametrize("mode", [0o000, 0o444])
@pytest.mark.parametrize("where", ["sub", "sub/deep"])
def test_a_folder_that_cannot_be_looked_into_loses_nothing(open_site: Site, mode: int, where: str) -> None:
    site = open_site
    site.put("sub/deep/er/x.txt", page("Deep", "May 4, 2012"))
    site.put("sub/deep/y.txt", page("Less deep", "May 5, 2012"))
    site.build()
    before = site.tree()
    (site.sources / where).chmod(mode)
    for more in ([], ["--full"], []):
        done = as_nobody(site, "--remind", "0", *more)
        assert done.returncode == 1, done.stderr
        assert done.stderr.count("kept in its last good version: Permission denied") == 2
        assert site.tree() == before


def test_a_linked_folder_that_vanished_loses_nothing(site: Site) -> None:
    shutil.copytree(site.sources, site.top / "elsewhere", ignore=shutil.ignore_patterns("*.toml"))
    (site.sources / "more").symlink_to(site.top / "elsewhere")
    site.build()
    before = site.tree()
    (site.top / "elsewhere").rename(site.top / "away")
    assert site.build().status == 1
    assert site.tree() == before
    (site.sources / "other").symlink_to("nowhere")
    (site.top / "away").rename(site.top / "elsewhere")
    assert site.build().status == 0


# Only its own --------------------------------------------------------------------------------------------------------


def test_a_category_goes_and_the_user_has_files_in_its_folder(site: Site) -> None:
    folder = site.output / "categories/boats"
    (folder / "mine.txt").write_text("mine", "utf-8")
    (folder / "rss.xml").unlink()
    (folder / "rss.xml").write_text("<rss>mine</rss>", "utf-8")
    (folder / "atom.xml").unlink()
    (folder / "atom.xml").symlink_to(site.top / "target")
    (site.top / "target").write_text("target", "utf-8")
    (folder / "feed.json").unlink()
    (folder / "feed.json").mkdir()
    for file in site.sources.glob("*.txt"):
        file.write_bytes(file.read_bytes().replace(b"boats", b"tides"))
    assert site.build().status == 0
    assert sorted(path.name for path in folder.iterdir()) == ["atom.xml", "feed.json", "mine.txt", "rss.xml"]
    assert (site.top / "target").read_text("utf-8") == "target"
    for file in site.sources.glob("*.txt"):
        file.write_bytes(file.read_bytes().replace(b"ropes", b"tides"))
    site.build()
    assert not (site.output / "categories/ropes").exists()
    assert (folder / "mine.txt").exists()


def test_nothing_is_deleted_behind_a_link(site: Site) -> None:
    shutil.move(site.output / "categories", site.top / "elsewhere")
    (site.output / "categories").symlink_to(site.top / "elsewhere")
    before = sorted((site.top / "elsewhere").rglob("*"))
    for file in site.sources.glob("*.txt"):
        file.write_bytes(file.read_bytes().replace(b"boats", b"tides"))
    assert site.build().status == 1
    assert sorted((site.top / "elsewhere").rglob("*")) == before


def test_a_link_in_the_place_of_a_file_stays_and_what_stood_in_the_way_may_go(site: Site) -> None:
    good = (site.output / "feed.json").read_bytes()
    (site.output / "feed.json").unlink()
    (site.output / "feed.json").symlink_to("nowhere")
    for _ in range(3):
        assert site.build().errors == [
            "feed.json: left alone: feed.json is a link; move it away, as a file of the site belongs there"
        ]
        assert (site.output / "feed.json").is_symlink()
    (site.output / "feed.json").unlink()
    assert site.build().status == 0
    assert (site.output / "feed.json").read_bytes() == good


# Posts to come -------------------------------------------------------------------------------------------------------


def test_a_post_to_come_appears_in_its_time(site: Site) -> None:
    toml = TOML.replace("[feeds]", 'timezone = "America/New_York"\n[feeds]')
    site.toml(toml)
    site.put("bare.txt", page("Bare", "July 4, 2024"))
    site.put("timed.txt", page("Timed", "2024-07-04 15:00"))
    before = site.build()
    assert (before.posts, before.status) == (12, 0)
    assert sum("held back until" in note for note in before.notes) == 2
    moments = [((3, 59), 12), ((4, 0), 13), ((18, 59), 13), ((19, 0), 14)]  # UTC, four hours ahead
    for (hour, minute), posts in moments:
        assert site.build(now=datetime(2024, 7, 4, hour, minute, tzinfo=UTC)).posts == posts
    published = site.tree()
    site.toml(toml + 'future = "publish"\n')
    site.build(now=datetime(2024, 7, 4, 19, 0, tzinfo=UTC))
    assert site.tree() == published


# One item of many ----------------------------------------------------------------------------------------------------


def test_an_error_in_one_item_is_that_items_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many.register(monkeypatch)
    site = Site(tmp_path, TOML + '[posts."x.many#2"]\ntitle = "Given"\n[posts."x.many#3"]\npublish = false\n')
    lines = [many.line(number) for number in range(5)]
    broken = [*lines[:4], many.line(4, error="it is upside down"), many.line(0), many.line(9, error="it is empty")]
    site.put("x.many", "".join(broken))
    for full in (False, True):
        report = site.build(full=full)
        assert (report.status, set(site.items())) == (1, {"Post 0", "Post 1", "Given"})
        assert report.errors == [
            "x.many#4: left out: it is upside down",
            "x.many#0: left out: a second item with this id, expected ids that differ",
            "x.many#9: left out: it is empty",
        ]
    site.put("x.many", "".join(lines))
    assert site.build().status == 0
    before = site.tree()
    site.put("x.many", "".join((*lines[:4], many.line(4, error="it is upside down"))))
    for full in (False, True):
        assert site.build(full=full).errors == ["x.many#4: kept in its last good version: it is upside down"]
        assert site.tree() == before
    site.put("x.many", lines[0] + lines[1] + "{")
    (error,) = site.build().errors
    assert error.startswith("x.many: 2 posts are kept in their last good versions: line 3: no JSON")
    assert site.tree() == before


def test_a_misspelt_item_has_a_suggestion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many.register(monkeypatch)
    site = Site(tmp_path, TOML + '[posts."xy.many#123"]\ntitle = "x"\n')
    site.put("x.many", many.line(123) + many.line(99))
    (note,) = site.build().notes
    assert note.endswith('names no source; did you mean "x.many#123"?')
