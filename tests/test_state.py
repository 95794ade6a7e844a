"""The state: incremental and full builds agree, and a damaged state loses nothing."""

import gzip
import json
import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from feeds.build import read as reading
from feeds.storage import sources
from feeds.storage.sources import OpenSource, SourceFile
from tests.sited import HERE, TOML, Site, looks, page, run


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path)
    made.fill()
    return made


# Edits ---------------------------------------------------------------------------------------------------------------


class Edits:
    """Random edits of a site, as people and accidents make them."""

    def __init__(self, site: Site, seed: int) -> None:
        self.site, self.dice, self.count = site, random.Random(seed), 0

    def some(self) -> Path:
        return self.dice.choice(sorted(self.site.sources.rglob("*.txt")))

    def text(self) -> str:
        self.count += 1
        return page(
            f"New {self.count % 5}",
            self.dice.choice([f"May {self.dice.randint(1, 28)}, 2011", "03/04/2011", "13/04/2011", "no date"]),
            self.dice.choice(["Ida Marsh", "Tom Reed", "IDA MARSH"]),
            self.dice.sample(["boats", "tides", "ropes", "knots"], 2),
            comments=self.dice.randint(0, 3),
        )

    def add(self) -> None:
        self.site.put(f"{self.dice.choice(['', 'deep/er/'])}new{self.count}.txt", self.text())

    def delete(self) -> None:
        self.some().unlink()

    def rename(self) -> None:
        self.count += 1
        self.some().rename(self.site.sources / f"moved{self.count}.txt")

    def move_and_edit(self) -> None:
        self.count += 1
        file = self.some().rename(self.site.sources / f"edited{self.count}.txt")
        file.write_bytes(file.read_bytes() + b"\nmore\n")

    def swap(self) -> None:
        one, two = self.some(), self.some()
        first, second = one.read_bytes(), two.read_bytes()
        one.write_bytes(second)
        two.write_bytes(first)

    def change(self) -> None:
        self.some().write_text(self.text(), "utf-8")

    def replace(self, old: str, new: str) -> None:
        file = self.some()
        file.write_bytes(file.read_bytes().replace(old.encode(), new.encode()))

    def retitle(self) -> None:
        self.replace("Post", "Note")

    def redate(self) -> None:
        self.replace("March", "April")

    def recategorize(self) -> None:
        self.replace("boats", "sails")

    def garbage(self) -> None:
        self.some().write_bytes(self.dice.choice([b"", b"\x89PNG\x00\x01\x02\xff", b" \n"]))

    def mend(self) -> None:
        for file in self.site.sources.rglob("*.txt"):
            if len(file.read_bytes()) < 20:
                file.write_text(self.text(), "utf-8")

    def touch(self) -> None:
        self.some().touch()

    def configuration(self) -> None:
        more = ['order = "MDY"', 'undated = "skip"', ""]
        self.site.toml(f"{TOML}\n[dates]\n{self.dice.choice(more)}\n[categories.ropes]\nlabel = 'R{self.count % 3}'\n")

    def lose_output(self) -> None:
        self.dice.choice([self.site.output / path for path in sorted(self.site.tree())]).unlink()

    def truncate_output(self) -> None:
        file = self.dice.choice([self.site.output / path for path in sorted(self.site.tree())])
        file.write_bytes(file.read_bytes()[: self.dice.choice([0, 100])])


KINDS = [name for name, value in vars(Edits).items() if callable(value)]
KINDS = [name for name in KINDS if name not in ("__init__", "some", "text", "replace")]


def test_an_entry_that_rises_into_a_feed_is_weighed_then(tmp_path: Path) -> None:
    """Of a big site only the newest entries are weighed; one that comes up when a newer post goes has its weight too."""
    site = Site(tmp_path, TOML.replace("limit = 4", "limit = 2\nmax_bytes = 8_000\narchive = []"))
    for n in range(70):
        date = f"{('March', 'April', 'May')[n // 28]} {n % 28 + 1}, 2010"
        site.put(f"{n:02}.txt", page(f"Post {n}", date, body="It floats. " * (800 if n == 67 else 100), comments=0))

    def titles() -> list[str]:
        return [item["title"] for item in json.loads((site.output / "feed.json").read_bytes())["items"]]

    site.build()
    assert titles() == ["Post 69", "Post 68"]
    (site.sources / "69.txt").unlink()
    site.build()
    assert titles() == ["Post 68"]
    before = site.tree()
    site.build(full=True)
    assert site.tree() == before


def test_for_an_edit_no_other_source_is_read(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.build()
    time.sleep(0.03)  # what was written within a tick of the file system's clock is read again by the next run
    site.build()
    read: list[str] = []

    def opened(source: SourceFile) -> AbstractContextManager[OpenSource]:
        read.append(source.path)
        return sources.opened(source)

    monkeypatch.setattr(reading, "opened", opened)
    site.put("11.txt", page("Post 11", "March 12, 2010", "Tom Reed", ["ropes"], "It sinks.", 2))
    site.build()
    assert set(read) == {"11.txt"}  # for what it says of the template, then as a post
    before = site.tree()
    site.build(full=True)
    assert site.tree() == before


@pytest.mark.parametrize("seed", [1])
def test_after_every_edit_an_incremental_build_is_a_full_one(site: Site, tmp_path: Path, seed: int) -> None:
    site.build()
    edits = Edits(site, seed)
    for number in range(40):
        done = [edits.dice.choice(KINDS) for _ in range(edits.dice.choice([1, 1, 2]))]
        for kind in done:
            getattr(edits, kind)()
        copy = tmp_path / "copy"
        shutil.copytree(site.output, copy)
        time.sleep(0.03)  # what is written within a tick of the file system's clock is read again by the next run
        full = site.build(copy, full=True, force=True)
        made = site.build(force=True)
        assert site.tree() == site.tree(copy), (number, done)
        assert (made.status, made.errors) == (full.status, full.errors), (number, done)
        assert (made.posts, made.comments, made.feeds) == (full.posts, full.comments, full.feeds), (number, done)
        assert site.folders() == set(), (number, done)
        before = looks(site.output)
        again = site.build()
        assert (list(again.written), list(again.deleted)) == ([], []), (number, done)
        assert looks(site.output) == before, (number, done)
        assert again.errors == made.errors, (number, done)
        shutil.rmtree(copy)


def test_a_new_version_of_equal_size_is_dated_a_second_later(site: Site) -> None:
    """Web servers make an ETag of the size and the mtime in whole seconds."""
    file = site.output / "atom.xml"
    site.put("11.txt", page("Past 11", "March 12, 2010", "Tom Reed", ["ropes"], comments=2))
    site.build()
    for ahead, title in enumerate(("Last 11", "Fast 11", "Vast 11")):
        second = time.time_ns() // 10**9 + ahead
        os.utime(file, (second, second))
        size = file.stat().st_size
        site.put("11.txt", page(title, "March 12, 2010", "Tom Reed", ["ropes"], comments=2))
        assert "atom.xml" in site.build().written
        after = file.stat()
        assert (after.st_size, after.st_mtime_ns // 10**9 > second) == (size, True)
        assert not site.build().written
        assert file.stat() == after


def test_compressed_copies_come_and_go_with_their_documents(site: Site) -> None:
    def copies() -> dict[str, bytes]:
        return {path.removesuffix(".gz"): data for path, data in site.tree().items() if path.endswith(".gz")}

    def documents() -> dict[str, bytes]:
        return {path: data for path, data in site.tree().items() if not path.endswith(".gz")}

    site.build()
    before = site.tree()
    site.toml(TOML + "gzip = true\n")
    site.build()
    assert documents() == before
    assert {path: gzip.decompress(data) for path, data in copies().items()} == before
    site.put("03.txt", page("Post 3", "March 4, 2010", "Tom Reed", ["knots"], comments=0))
    (site.sources / "05.txt").unlink()
    site.build()
    assert {path: gzip.decompress(data) for path, data in copies().items()} == documents() != before
    before = site.tree()
    site.build(full=True)
    assert site.tree() == before
    shutil.rmtree(site.state)  # without a state the mark in them tells whose they are
    site.put("04.txt", page("Post 4", "March 5, 2010", "Ida Marsh", ["tides"], comments=2))
    (site.output / "atom.xml.gz").write_bytes(b"another one's")
    errors = [str(error) for error in site.build().errors]
    assert [error.partition(":")[0] for error in errors] == ["atom.xml.gz"]
    (site.output / "atom.xml.gz").unlink()
    site.build()
    status = looks(site.output)
    assert not site.build().written
    assert looks(site.output) == status
    site.toml(TOML)
    site.build()
    assert copies() == {}


def test_a_full_build_trusts_no_document_either(site: Site) -> None:
    site.build()
    file = site.output / "feed.json"
    good, look = file.read_bytes(), file.stat()
    with file.open("r+b") as opened:
        opened.write(b"[")
    os.utime(file, ns=(look.st_atime_ns, look.st_mtime_ns))
    site.build(full=True)
    assert file.read_bytes() == good


def test_another_release_is_told_by_what_is_in_its_files(site: Site, tmp_path: Path) -> None:
    package = tmp_path / "installed" / "feeds"
    shutil.copytree(HERE / "feeds", package, ignore=shutil.ignore_patterns("__pycache__"))

    def built() -> dict[str, tuple[int, int, int]]:
        done = run("build", site.sources, site.output, cwd=tmp_path, PYTHONPATH=str(package.parent))
        assert done.returncode == 0, done.stderr
        return looks(site.output)

    built()
    time.sleep(0.05)  # what was written in the very moment before is looked at again
    before = built()
    assert built() == before
    shutil.copytree(package, package.parent / "again")
    shutil.rmtree(package)
    (package.parent / "again").rename(package)
    assert built() == before  # the same release, installed anew
    phrases = package / "phrases.py"
    phrases.write_text(phrases.read_text("utf-8").replace("Posts", "Pieces"), "utf-8")
    assert built() != before


def test_a_source_from_the_future_is_read_again_but_nothing_is_written(site: Site) -> None:
    os.utime(site.sources / "03.txt", (4_000_000_000, 4_000_000_000))
    time.sleep(0.03)
    site.build()
    before = looks(site.output)
    site.build()
    assert looks(site.output) == before


def test_trouble_that_stays_writes_nothing(site: Site) -> None:
    site.put("lean.txt", page("Lean", "03/04/2011"))
    site.build()
    site.put("03.txt", b"\x00")
    time.sleep(0.03)
    site.build()
    before = looks(site.output)
    assert site.build().status == 1
    assert looks(site.output) == before


def test_a_name_that_is_no_text_with_a_note_of_its_own(site: Site) -> None:
    site.put("odd\udce9.txt", "Harbour Notes\n\nOdd\n\nA text without a date.\n")
    time.sleep(0.03)
    assert site.build().posts == 13
    before = looks(site.output)
    assert any("odd" in note for note in site.build().notes)
    assert looks(site.output) == before


# Damage --------------------------------------------------------------------------------------------------------------


def _random(file: Path) -> None:
    file.write_bytes(random.Random(1).randbytes(20_000))


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _other_format(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("update meta set value = '0' where key = 'format'")


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _spoilt_inside(file: Path) -> None:
    data = bytearray(file.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 200] = b"\xa5" * 200
    file.write_bytes(data)


def _no_documents(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("drop table documents")


def _no_drafts(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("drop table drafts")


def _wrong_values(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("update posts set summary = x'00', votes = 'x'")


DAMAGES = [_random, _cut, _other_format, _empty, _folder, _spoilt_inside, _no_documents, _no_drafts, _wrong_values]


@pytest.mark.parametrize("changed", [False, True])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_state_is_one_line_and_the_same_site(
    site: Site, damage: Callable[[Path], None], changed: bool
) -> None:
    site.build()
    before = site.tree()
    damage(site.state / "state.sqlite")
    (site.sources / "02.txt").touch()
    if changed:
        site.put("00.txt", (site.sources / "00.txt").read_bytes() + b"\n")
        site.put("01.txt", page("Post 1", "March 2, 2010", "Tom Reed", ["tides"], "Other words."))
    done = run("build", site.sources, site.output)
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "damaged" in done.stderr
    assert (site.tree() == before) is not changed
    site.build(site.top / "fresh")
    assert site.tree() == site.tree(site.top / "fresh")
    assert run("build", site.sources, site.output).stderr == ""


def test_a_state_that_another_program_has_locked_is_not_taken_for_damaged(site: Site) -> None:
    site.build()
    before = site.tree()
    site.put("00.txt", page("Other"))
    db = sqlite3.connect(site.state / "state.sqlite")
    db.execute("begin exclusive")
    done = run("build", site.sources, site.output)
    db.close()
    assert done.returncode == 2
    assert "state.sqlite: database is locked" in done.stderr
    assert site.tree() == before
    assert site.build().status == 0


def test_whose_an_initial_is_is_settled_again_when_pages_come_and_go(site: Site, tmp_path: Path) -> None:
    def by(author: str, title: str) -> str:
        life = f"{author}\nKeeper\n\nMichael Maoz keeps the tide tables of the harbour, and has done so for thirty years.\n\n"
        return page(title, author=author).replace("Thoughts on", life + "Thoughts on")

    def authors() -> set[str]:
        site.build(force=True)
        full = tmp_path / "full"
        site.build(full, full=True, force=True)
        made, again = site.tree(), site.tree(full)
        shutil.rmtree(full)
        assert made == again
        return {path.split("/")[1] for path in made if path.startswith("authors/") and path.count("/") > 1}

    site.put("short.txt", by("M. Maoz", "Short"))
    assert {"m-maoz"} <= authors()
    site.put("full.txt", by("Michael Maoz", "Full"))
    assert {"michael-maoz"} <= authors()
    assert "m-maoz" not in authors()
    site.put("mark.txt", by("Mark Maoz", "Mark").replace("Michael Maoz keeps", "Mark Maoz keeps"))
    assert {"m-maoz", "mark-maoz", "michael-maoz"} <= authors()
    (site.sources / "mark.txt").unlink()
    (site.sources / "full.txt").unlink()
    assert "michael-maoz" not in authors()
