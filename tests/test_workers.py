"""Several processes give the same site as one, and none outlives the run."""

import os
import pty
import signal
import subprocess
import time
from pathlib import Path

import pytest

from feeds.errors import Refused
from feeds.storage import workers
from tests.sited import Site, command

MANY = 450  # posts: enough for workers to be started


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path)
    made.fill(MANY)
    return made


def children(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task")
    return [int(one) for task in tasks.glob("*/children") for one in task.read_text().split()]


def test_many_make_the_same_as_one(site: Site) -> None:
    site.put("bad.txt", b"\x00\x01")
    for jobs in ("1", "3"):
        done = subprocess.run(
            command("build", site.sources, site.top / jobs, "--jobs", jobs), capture_output=True, check=False
        )
        assert done.returncode == 1
        assert b"bad.txt: left out" in done.stderr
    assert site.tree(site.top / "1") == site.tree(site.top / "3")
    again = subprocess.run(
        command("build", site.sources, site.top / "3", "--full", "--jobs", "2", "-v"), capture_output=True, check=False
    )
    assert b", 0 written" in again.stdout


def test_all_is_done_in_order_and_by_others() -> None:
    done = list(workers.mapped(lambda n: (n, os.getpid()), range(1000), 3))
    assert [n for n, _ in done] == list(range(1000))
    assert len({process for _, process in done} - {os.getpid()}) == 3
    assert children(os.getpid()) == []


def test_what_a_worker_meets_is_met() -> None:
    def work(number: int) -> int:
        if number == 777:
            raise Refused("no room")
        return number

    with pytest.raises(Refused, match="no room"):
        list(workers.mapped(work, range(1000), 2))
    assert children(os.getpid()) == []


def test_a_worker_that_dies_ends_the_run_with_a_line(site: Site) -> None:
    site.build()
    before = site.tree()
    for n in range(MANY):
        file = site.sources / f"{n:02}.txt"
        file.write_bytes(file.read_bytes().replace(b"It floats.", b"It sinks."))
    process = subprocess.Popen(
        command("build", site.sources, site.output, "--jobs", "2"), stderr=subprocess.PIPE, text=True
    )
    while process.poll() is None and not (found := children(process.pid)):
        time.sleep(0.001)
    os.kill(found[0], signal.SIGKILL)
    _, said = process.communicate()
    assert process.returncode == 2
    assert "a worker of this run died" in said
    assert site.tree() == before
    assert not (site.state / "staged").exists()


def test_no_worker_outlives_a_run_that_is_killed(site: Site) -> None:
    process = subprocess.Popen(command("build", site.sources, site.output, "--jobs", "3"), stderr=subprocess.DEVNULL)
    while process.poll() is None and len(found := children(process.pid)) < 3:
        time.sleep(0.001)
    process.kill()
    process.wait()
    end = time.monotonic() + 5
    while any(Path(f"/proc/{one}/stat").exists() and is_alive(one) for one in found):
        assert time.monotonic() < end
        time.sleep(0.01)
    assert site.build().status == 0  # the lock is free


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def test_a_bar_is_for_a_terminal_and_a_long_build(site: Site) -> None:
    said = {}
    for long in (100, 10_000):
        code = f"from feeds import cli; from feeds.commands import progress; progress.LONG = {long}; cli.main()"
        ours, theirs = pty.openpty()
        words = ["build", str(site.sources), str(site.top / str(long))]
        with subprocess.Popen([command()[0], "-c", code, *words], stdout=subprocess.DEVNULL, stderr=theirs):
            os.close(theirs)
            said[long] = b""
            try:
                while piece := os.read(ours, 4096):
                    said[long] += piece
            except OSError:  # the other end is closed
                pass
        os.close(ours)
    assert b"reading 450 posts" in said[100]
    assert b"rendering 450 posts" in said[100]
    assert said[100].count(b"#") >= 36  # it was full
    assert b"reading" not in said[10_000]
    piped = subprocess.run(
        [command()[0], "-c", "from feeds import cli; from feeds.commands import progress; progress.LONG = 1; cli.main()", "build",
         str(site.sources), str(site.top / "piped")], capture_output=True, check=False,
    )  # fmt: skip
    assert b"reading" not in piped.stderr
