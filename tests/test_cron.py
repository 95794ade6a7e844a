"""Unattended runs: closed or full output streams, any working directory, any bytes as sources."""

import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.sited import HERE, Site, command, page

SAMPLE = HERE / "sources"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path)
    made.fill()
    made.build()
    return made


# Cron ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["", ">&-", "2>&-", ">&- 2>&- <&-", ">/dev/full", ">/dev/full 2>&1", "2>/dev/full"])
def test_whatever_becomes_of_what_is_said(site: Site, ending: str) -> None:
    site.put("new.txt", page("New", "May 4, 2012"))
    site.put("bad.txt", b"")
    words = " ".join(command("build", site.sources, site.output))
    done = subprocess.run(
        f"{words} {ending}", shell=True, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(HERE)}
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "mistake" not in done.stderr
    assert "New" in site.items()


@pytest.mark.parametrize("cwd", ["/", "deleted"])
def test_nothing_around_it(site: Site, cwd: str) -> None:
    site.put("new.txt", page("Nüw", "May 4, 2012"))
    words = " ".join(command("build", site.sources, site.output, "-q"))
    place = f"mkdir {site.top}/d; cd {site.top}/d; rmdir {site.top}/d" if cwd == "deleted" else f"cd {cwd}"
    done = subprocess.run(
        ["/bin/sh", "-c", f"{place}; exec {words}"], capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(HERE), "LC_ALL": "C", "PYTHONUTF8": "0"},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "Nüw" in site.items()


# Anything ------------------------------------------------------------------------------------------------------------


def mutant(dice: random.Random, pages: list[bytes]) -> bytes:
    data = bytearray(dice.choice(pages))
    for _ in range(dice.choice([1, 3, 30])):
        at = dice.randrange(len(data) + 1)
        size = dice.choice([1, 5, 80])
        other = dice.choice(pages)
        start = dice.randrange(len(other))
        new = dice.choice(
            [b"", dice.randbytes(size), other[start : start + size * 5], b"\n\n", data[at : at + size] * 3]
        )
        data[at : at + dice.choice([0, 1, size])] = new
    return bytes(data)


def test_any_bytes_are_a_post_or_a_line(site: Site) -> None:
    pages = [file.read_bytes() for file in sorted(SAMPLE.rglob("*.txt"))]
    dice = random.Random(11)
    for n in range(300):
        site.put(f"mutants/{n:03}.txt", mutant(dice, pages))
    start = time.monotonic()
    report = site.build()
    assert time.monotonic() - start < 20
    assert not [line for line in report.errors + report.notes if "mistake" in line]
    for n in range(0, 300, 3):
        site.put(f"mutants/{n:03}.txt", mutant(dice, pages))
    report = site.build()
    assert not [line for line in report.errors + report.notes if "mistake" in line]
    shutil.copytree(site.output, site.top / "copy")
    site.build(site.top / "copy", full=True)
    assert site.tree() == site.tree(site.top / "copy")
