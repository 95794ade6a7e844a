"""`feeds watch` as a process over real files. Each wait ends with the expected result, or fails after a long time."""

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
TIMEOUT = 30.0  # seconds, for a loaded machine


def until(condition: Callable[[], bool], running: "Running") -> None:
    """Wait until the condition is true."""
    end = time.monotonic() + TIMEOUT
    while not condition():
        assert running.process.poll() is None, f"ended: {running.output()}"
        assert time.monotonic() < end, f"timed out: {running.output()}"
        time.sleep(0.02)


class Running:
    """A `feeds watch` process in a folder, and its output so far."""

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
                # A background job of a shell ignores SIGINT, and its children inherit that.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
            )

    def output(self) -> tuple[str, str]:
        return self.out.read_text("utf-8"), self.errors.read_text("utf-8")

    def lines(self) -> int:
        return self.output()[0].count("\n")

    def until_built(self, count: int = 1) -> None:
        until(lambda: self.lines() >= count, self)

    def until_stderr_has(self, text: str) -> None:
        until(lambda: text in self.output()[1], self)

    def until_published(self, *titles: str, output: str = "output") -> None:
        until(lambda: sorted(published(self.site / output)) == sorted(titles), self)

    def end(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(TIMEOUT)


def published(output: Path) -> list[str]:
    """Return the titles in the feed, none while there is no feed."""
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
    """Return a function that starts a watch, which is killed after the test."""
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
    out, errors = running.output()
    assert all(line.startswith(("1 post,", "2 posts,")) for line in out.splitlines())
    assert errors == ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_status_0_and_no_message(site: Path, start: Start, number: int) -> None:
    running = start()
    running.until_built()
    assert running.end(number) == 0
    assert running.output()[1] == ""
    assert not [path.name for path in (site / "output").iterdir() if path.name.startswith(".staged")]


def test_an_invalid_configuration_is_reported_and_read_again(site: Path, start: Start) -> None:
    running = start()
    running.until_published("A good post")
    (site / "sources/feeds.toml").write_text('[site]\ntitel = "x"\n', "utf-8")
    line = "feeds: sources/feeds.toml:2: site.titel: unknown key, expected title\n"
    running.until_stderr_has(line)
    (site / "sources/feeds.toml").write_text('[site]\ntitle = "Valid"\n', "utf-8")
    until(lambda: json.loads((site / "output/feed.json").read_text("utf-8"))["title"] == "Valid", running)
    assert running.end() == 0
    assert set(running.output()[1].splitlines(keepends=True)) == {line}


def test_a_configuration_elsewhere_is_watched_too(site: Path, start: Start) -> None:
    file = site / "other.toml"
    file.write_text("[", "utf-8")
    running = start("--config", "other.toml", "--base-url", "https://y.org/")
    running.until_stderr_has("other.toml")
    file.write_text('[site]\ntitle = "Other"\n', "utf-8")
    until(lambda: (site / "output/feed.json").exists(), running)
    new = site / "new.toml"
    new.write_text('[site]\ntitle = "Newer"\n', "utf-8")
    new.replace(file)
    until(lambda: json.loads((site / "output/feed.json").read_text("utf-8"))["title"] == "Newer", running)
    file.unlink()
    running.until_stderr_has("other.toml: no such file")
    assert running.end() == 0


def test_an_invalid_source_is_reported_and_the_others_are_published(site: Path, start: Start) -> None:
    running = start()
    running.until_built()
    (site / "sources/bad.txt").touch()
    running.until_stderr_has("bad.txt: left out: empty, expected a page of text\n")
    write(site, "bad.txt", "Not bad")
    running.until_published("A good post", "Not bad")
    assert running.end() == 0


@pytest.mark.parametrize("how", ["removed", "moved", "link"])
def test_sources_deleted_and_created_again(site: Path, start: Start, how: str) -> None:
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
    running.until_stderr_has("feeds: sources: no such folder, expected a folder of posts\n")
    sources.mkdir()
    write(site, "new.txt", "A new post")
    running.until_published("A new post")
    write(site, "newer.txt", "A newer post")
    running.until_published("A new post", "A newer post")
    assert running.end() == 0


def test_sources_replaced(site: Path, start: Start) -> None:
    """As `git checkout` does: the new folder may have the inode number of the old one."""
    running = start()
    running.until_published("A good post")
    shutil.rmtree(site / "sources")
    (site / "sources").mkdir()
    write(site, "new.txt", "A new post")
    running.until_published("A new post")
    write(site, "new.txt", "A newer post")
    running.until_published("A newer post")
    assert running.end() == 0


def test_written_and_hidden_files_start_no_build(site: Path, start: Start) -> None:
    """Only the change after them starts the second build."""
    (site / "sources/out").mkdir()
    running = start("sources", "sources/out", "--state", "sources/state")
    running.until_built()
    (site / "sources/out/mine.txt").write_text("mine", "utf-8")
    (site / "sources/state").mkdir(exist_ok=True)
    (site / "sources/state/cache").write_text("x", "utf-8")
    (site / "sources/.good.txt.swp").write_text("x", "utf-8")
    (site / "sources/.git").mkdir()
    (site / "sources/.git/index").write_text("x", "utf-8")
    time.sleep(1.5)  # no event marks a build that does not happen
    assert running.lines() == 1
    write(site, "good.txt", "A better post")
    running.until_published("A better post", output="sources/out")
    running.until_built(2)
    assert running.end() == 0


def test_a_name_that_is_not_utf8_is_watched(site: Path, start: Start) -> None:
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
    assert running.output()[1] == ""


def test_circular_links(site: Path, start: Start) -> None:
    (site / "sources/again").symlink_to(site / "sources")
    (site / "sources/.hidden").symlink_to(site / "sources")
    (site / "sources/dangling").symlink_to("nowhere")
    running = start()
    running.until_published("A good post")
    write(site, "good.txt", "A better post")
    running.until_published("A better post")
    assert running.end() == 0


@pytest.mark.parametrize("word", ["nowhere", "sources/good.txt"])
def test_an_invalid_call_is_one_line_and_status_2(start: Start, word: str) -> None:
    running = start(word)
    assert running.process.wait(TIMEOUT) == 2
    out, errors = running.output()
    assert out == ""
    assert errors.startswith(f"feeds: {word}: ")
    assert errors.count("\n") == 1


def test_a_failed_build_is_reported() -> None:
    reported: list[str] = []

    def refused() -> None:
        raise Refused("that cannot be")

    def broken() -> None:
        raise KeyError("two\nlines")

    for rebuild in (refused, broken):
        watch.build_once(rebuild, reported.append)
    assert reported == ["that cannot be", "internal error, KeyError: 'two\\nlines'"]


@pytest.mark.parametrize(
    ("path", "relevant"),
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
def test_relevant_changes(tmp_path: Path, path: str, relevant: bool) -> None:
    assert watch.is_relevant(tmp_path / path, tmp_path.resolve(), [tmp_path / "out"]) is relevant
