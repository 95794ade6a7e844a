"""Killed and concurrent runs: each file is the old or the new one, and nothing is lost."""

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from feeds.build import run as runs
from feeds.errors import Refused
from feeds.state.catalog import Catalog
from tests.sited import Site, command, everything, page, run


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path)
    made.fill()
    return made


# Kills ---------------------------------------------------------------------------------------------------------------


def test_a_kill_at_any_moment_leaves_each_file_old_or_new(site: Site) -> None:
    dice = random.Random(5)
    versions: dict[str, set[bytes | None]] = {}

    def learn(tree: dict[str, bytes]) -> None:
        for path in {*versions, *tree}:
            versions.setdefault(path, {None}).add(tree.get(path))

    def change(number: int) -> None:
        for file in sorted(site.sources.glob("*.txt")):
            text = file.read_bytes()
            file.write_bytes(text[: text.rfind(b"\n\nv") if b"\n\nv" in text else None] + f"\n\nv{number}\n".encode())
        site.put("extra.txt", page(f"Extra {number}", categories=[f"only{number}"]))

    site.build()
    learn(site.tree())
    for number in range(40):
        change(number)
        process = subprocess.Popen(command("build", site.sources, site.output, "-q"), stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0, 0.4))
        process.kill()
        process.wait()
        torn = site.tree()
        other = site.top / "other"
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(site.output, other)
        shutil.rmtree(other / ".feeds/staged", ignore_errors=True)
        site.build(other, full=True)
        learn(site.tree(other))
        wrong = [path for path, data in torn.items() if data not in versions[path]]
        assert not wrong, (number, wrong)
        if number % 3 == 0:  # else the next run finds what two kills or more have left
            report = site.build()
            assert not report.errors
            assert not [note for note in report.notes if "damaged" in note]
            assert site.tree() == site.tree(other)
            assert site.folders() == set()
            assert set(everything(site.state)) <= {".gitignore", "state.sqlite", "ledger.json"}


@pytest.mark.parametrize("moment", range(1, 60, 3))
def test_a_kill_in_the_very_first_run_is_made_good_without_a_word(site: Site, moment: int) -> None:
    """The process ends at its n-th file operation, counted by an audit hook."""
    code = (
        "import os, sys; left = [%d]\n"
        "def hook(name, args):\n"
        "    if name in ('sqlite3.connect', 'os.rename', 'os.mkdir') or name == 'open' and '.feeds' in str(args[0]):\n"
        "        left[0] -= 1\n"
        "        if not left[0]: os.kill(os.getpid(), 9)\n"
        "sys.addaudithook(hook)\n"
        "from feeds.cli import main; main()"
    )
    words = ["build", str(site.sources), str(site.output), "-q"]
    subprocess.run([command()[0], "-c", code % moment, *words], check=False, stderr=subprocess.DEVNULL)
    report = site.build()
    assert not [note for note in report.notes if "damaged" in note]
    assert report.status == 0
    site.build(site.top / "fresh")
    assert site.tree() == site.tree(site.top / "fresh")
    assert set(everything(site.state)) == {".gitignore", "state.sqlite"}


def test_a_kill_before_the_state_is_saved_and_then_a_broken_source(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The planned writes and the recorded drafts must still be consistent."""
    site.build()
    site.put("01.txt", page("Post 1", "March 2, 2010", "Tom Reed", ["tides"], "Better words.", comments=3))
    with monkeypatch.context() as patched:
        patched.setattr(Catalog, "save", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            site.build()
    published = site.tree()
    site.put("01.txt", b"")
    assert site.build().status == 1
    assert site.tree() == published
    assert b"Better words." in site.tree()["posts/2010-03-02-post-1/index.html"]


def test_folders_made_by_a_killed_run_go_when_nothing_comes_to_lie_in_them(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.build()
    before = site.tree()
    site.put("x.txt", page("X", categories=["fleeting"]))
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            site.build()
    (site.sources / "x.txt").unlink()
    site.build()
    assert site.tree() == before
    assert site.folders() == set()


# Turns ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def holder(site: Site) -> "subprocess.Popen[str]":
    """A process that holds the lock on OUTPUT until its input ends."""
    site.build()
    code = (
        "import sys; from pathlib import Path; from feeds.storage.output import Output\n"
        f"o = Output(Path({str(site.output)!r}), None, 0); print('held', flush=True); sys.stdin.read(); o.close()"
    )
    process = subprocess.Popen([command()[0], "-c", code], stdin=-1, stdout=-1, text=True)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_run_that_may_not_wait_says_so(site: Site, holder: "subprocess.Popen[str]") -> None:
    done = run("build", site.sources, site.output, "--wait", "0", "-q")
    holder.kill()
    assert done.returncode == 2
    assert done.stderr == f"feeds: {site.output}: locked by another run; waited 0 seconds, see --wait\n"


def test_a_second_run_waits_and_sees_what_came_meanwhile(site: Site, holder: "subprocess.Popen[str]") -> None:
    waiting = subprocess.Popen(command("build", site.sources, site.output, "-q"))
    time.sleep(0.3)
    assert waiting.poll() is None
    site.put("late.txt", page("Late", "May 1, 2012"))
    holder.communicate("")
    assert waiting.wait(10) == 0
    assert "Late" in site.items()


def test_a_killed_holder_holds_nothing(site: Site, holder: "subprocess.Popen[str]") -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert run("build", site.sources, site.output, "--wait", "0", "-q").returncode == 0


def test_a_refused_run_holds_no_lock_in_this_process(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """`feeds watch` goes on after a failed build."""
    with monkeypatch.context() as patched:
        patched.setattr(runs, "plan", lambda *_: (_ for _ in ()).throw(Refused("no")))
        with pytest.raises(Refused, match="no"):
            site.build()
    assert site.build().status == 0
