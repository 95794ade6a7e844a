"""`feeds watch` as a person runs it: a real process over real files. Every wait is for what is expected, up to a generous end."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from feeds.commands import watch
from feeds.errors import Refused

HOME = Path(__file__).parent.parent
POST = "Harbour Notes\n\n{}\n\nby Ida Marsh \u00a0|\u00a0 March 4, 2010 \u00a0|\u00a0 0 Comments\n\nIt is good.\n"
PATIENCE = 30.0  # seconds: a loaded machine is slow, and a right answer ends the wait at once


def until(what: Callable[[], bool], running: "Running") -> None:
    """Waits for something to come true."""
    end = time.monotonic() + PATIENCE
    while not what():
        assert running.process.poll() is None, f"it ended: {running.said()}"
        assert time.monotonic() < end, f"not in time: {running.said()}"
        time.sleep(0.02)


class Running:
    """`feeds watch` in a folder, with what it said so far."""

    def __init__(self, site: Path, *words: str) -> None:
        self.site = site
        self.out, self.errors = site / ".out", site / ".errors"
        with self.out.open("wb") as out, self.errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "feeds", "watch", *words],
                cwd=site,
                stdout=out,
                stderr=errors,
                env={**os.environ, "PYTHONPATH": str(HOME)},
                # A shell's background job, as a test run may be, ignores Ctrl-C, and so would its children.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
            )

    def said(self) -> tuple[str, str]:
        return self.out.read_text("utf-8"), self.errors.read_text("utf-8")

    def lines(self) -> int:
        return self.said()[0].count("\n")

    def until_built(self, count: int = 1) -> None:
        until(lambda: self.lines() >= count, self)

    def until_told(self, text: str) -> None:
        until(lambda: text in self.said()[1], self)

    def until_published(self, *titles: str, output: str = "output") -> None:
        until(lambda: sorted(published(self.site / output)) == sorted(titles), self)

    def end(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


def published(output: Path) -> list[str]:
    """The titles in the feed, none while there is no feed."""
    try:
        return [item["title"] for item in json.loads((output / "feed.json").read_text("utf-8"))["items"]]
    except FileNotFoundError:
        return []


def write(site: Path, name: str, title: str) -> None:
    (site / "sources" / name).write_text(POST.format(title), "utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    write(tmp_path, "good.txt", "A good post")
    (tmp_path / "sources/feeds.toml").write_text('[site]\nurl = "https://e.org/"\n', "utf-8")
    return tmp_path


@pytest.fixture
def start(site: Path) -> Iterator[Callable[..., Running]]:
    """Starts a watch that does not outlive its test."""
    started: list[Running] = []

    def begin(*words: str) -> Running:
        started.append(Running(site, *words))
        return started[-1]

    yield begin
    for running in started:
        running.process.kill()
        running.process.wait()


Start = Callable[..., Running]


def test_it_builds_at_once_and_after_each_change(site: Path, start: Start) -> None:
    running = start()
    running.until_published("A good post")
    running.until_built()
    write(site, "good.txt", "A better post")
    running.until_published("A better post")
    (site / "sources/deep/er").mkdir(parents=True)
    write(site, "deep/er/other.txt", "Another")
    running.until_published("A better post", "Another")
    (site / "sources/deep/er/other.txt").rename(site / "sources/deep/er/other.txt.old")
    running.until_published("A better post")
    assert running.end() == 0
    out, errors = running.said()
    assert all(line.startswith(("1 post,", "2 posts,")) for line in out.splitlines())
    assert errors == ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_0_and_without_a_word(site: Path, start: Start, number: int) -> None:
    running = start()
    running.until_built()
    assert running.end(number) == 0
    assert running.said()[1] == ""
    assert not [path.name for path in (site / "output").iterdir() if path.name.startswith(".staged")]


def test_a_broken_configuration_is_one_line_and_is_mended(site: Path, start: Start) -> None:
    running = start()
    running.until_published("A good post")
    (site / "sources/feeds.toml").write_text('[site]\ntitel = "x"\n', "utf-8")
    said = "feeds: sources/feeds.toml:2: site.titel: unknown key, expected title\n"
    running.until_told(said)
    (site / "sources/feeds.toml").write_text('[site]\ntitle = "Mended"\n', "utf-8")
    until(lambda: json.loads((site / "output/feed.json").read_text("utf-8"))["title"] == "Mended", running)
    assert running.end() == 0
    assert set(running.said()[1].splitlines(keepends=True)) == {said}


def test_a_configuration_elsewhere_is_watched_too(site: Path, start: Start) -> None:
    file = site / "other.toml"
    file.write_text("[", "utf-8")
    running = start("--config", "other.toml", "--base-url", "https://y.org/")
    running.until_told("other.toml")
    file.write_text('[site]\ntitle = "Other"\n', "utf-8")
    until(lambda: (site / "output/feed.json").exists(), running)
    new = site / "new.toml"
    new.write_text('[site]\ntitle = "Newer"\n', "utf-8")
    new.replace(file)
    until(lambda: json.loads((site / "output/feed.json").read_text("utf-8"))["title"] == "Newer", running)
    file.unlink()
    running.until_told("other.toml: no such file")
    assert running.end() == 0


def test_a_bad_source_is_one_line_and_the_good_ones_are_published(site: Path, start: Start) -> None:
    running = start()
    running.until_built()
    (site / "sources/bad.txt").touch()
    running.until_told("bad.txt: left out: empty, expected a page of text\n")
    write(site, "bad.txt", "Not bad")
    running.until_published("A good post", "Not bad")
    assert running.end() == 0


@pytest.mark.parametrize("how", ["removed", "moved", "link"])
def test_sources_that_vanish_and_come_back(site: Path, start: Start, how: str) -> None:
    sources, kept = site / "sources", site / "kept"
    if how == "link":
        sources.rename(site / "real")
        sources.symlink_to("real")
    running = start()
    running.until_published("A good post")
    if how == "removed":
        shutil.rmtree(sources)
    else:
        sources.rename(kept)
    running.until_told("feeds: sources: no such folder, expected a folder of posts\n")
    sources.mkdir()
    write(site, "new.txt", "A new post")
    running.until_published("A new post")
    write(site, "newer.txt", "A newer post")
    running.until_published("A new post", "A newer post")
    assert running.end() == 0


def test_sources_replaced_at_once(site: Path, start: Start) -> None:
    """As a checkout does: the new folder may even bear the old one's number."""
    running = start()
    running.until_published("A good post")
    shutil.rmtree(site / "sources")
    (site / "sources").mkdir()
    write(site, "new.txt", "A new post")
    running.until_published("A new post")
    write(site, "new.txt", "A newer post")
    running.until_published("A newer post")
    assert running.end() == 0


def test_what_a_build_writes_and_what_is_hidden_brings_about_none(site: Path, start: Start) -> None:
    """The change after them is seen, in the build after the first."""
    (site / "sources/out").mkdir()
    running = start("sources", "sources/out", "--state", "sources/state")
    running.until_built()
    (site / "sources/out/mine.txt").write_text("mine", "utf-8")
    (site / "sources/state").mkdir(exist_ok=True)
    (site / "sources/state/cache").write_text("x", "utf-8")
    (site / "sources/.good.txt.swp").write_text("x", "utf-8")
    (site / "sources/.git").mkdir()
    (site / "sources/.git/index").write_text("x", "utf-8")
    time.sleep(1.5)  # for what must not come there is nothing to wait for
    assert running.lines() == 1
    write(site, "good.txt", "A better post")
    running.until_published("A better post", output="sources/out")
    running.until_built(2)
    assert running.end() == 0


def test_a_name_that_is_no_utf8_is_watched(site: Path, start: Start) -> None:
    running = start()
    running.until_published("A good post")
    odd = Path(os.fsdecode(os.fsencode(site / "sources") + b"/caf\xe9.txt"))
    odd.write_text(POST.format("Coffee"), "utf-8")
    running.until_published("A good post", "Coffee")
    odd.write_text(POST.format("More coffee"), "utf-8")
    running.until_published("A good post", "More coffee")
    write(site, "good.txt", "A better post")
    running.until_published("A better post", "More coffee")
    assert running.end() == 0
    assert running.said()[1] == ""


def test_links_that_lead_in_circles(site: Path, start: Start) -> None:
    (site / "sources/again").symlink_to(site / "sources")
    (site / "sources/.hidden").symlink_to(site / "sources")
    (site / "sources/dangling").symlink_to("nowhere")
    running = start()
    running.until_published("A good post")
    write(site, "good.txt", "A better post")
    running.until_published("A better post")
    assert running.end() == 0


@pytest.mark.parametrize("word", ["nowhere", "sources/good.txt"])
def test_a_wrong_call_is_one_line_and_status_2(start: Start, word: str) -> None:
    running = start(word)
    assert running.process.wait(PATIENCE) == 2
    out, errors = running.said()
    assert out == ""
    assert errors.startswith(f"feeds: {word}: ")
    assert errors.count("\n") == 1


def test_any_failure_is_told_and_survived() -> None:
    told: list[str] = []

    def refused() -> None:
        raise Refused("that cannot be")

    def broken() -> None:
        raise KeyError("two\nlines")

    for rebuild in (refused, broken):
        watch.build_once(rebuild, told.append)
    assert told == ["that cannot be", "our mistake, KeyError: 'two\\nlines'"]


@pytest.mark.parametrize(
    ("path", "counted"),
    [
        ("good.txt", True),
        ("deep/picture.png", True),
        (".hidden", False),
        (".git/objects/aa", False),
        ("deep/.good.txt.swp", False),
        ("out/rss.xml", False),
        ("out", False),
        ("outside.txt", True),
        (".", True),
    ],
)
def test_which_changes_count(tmp_path: Path, path: str, counted: bool) -> None:
    assert watch.is_relevant(tmp_path / path, tmp_path.resolve(), [tmp_path / "out"]) is counted
