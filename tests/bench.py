"""How long builds take: `python -m tests.bench [POSTS]`, on a folder in memory where the machine has one.

Each row is a run of `feeds build` in a process of its own: CPU seconds (its workers' too), seconds by the clock, the
largest process in MB, the files that it touched, and the ratio of its CPU time to the floor's: one Python process that
does nothing but read the same sources and write the same files.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.sited import page

TOML = """[site]
url = "https://blog.example.org/"
permalink = "https://old.example.org/{year}/{slug}/"
[feeds]
limit = 20
max_bytes = 100_000_000
archive = []
"""
FLOOR = """
import pathlib, sys
sources, output, copy = map(pathlib.Path, sys.argv[1:])
for file in sources.rglob("*.txt"):
    file.read_bytes()
for file in output.rglob("*.*"):
    if ".feeds" not in file.parts and file.is_file():
        place = copy / file.relative_to(output)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.read_bytes())
"""
# A small process of its own: what the parent of a process holds in memory counts as that of the process.
LAUNCHER = """
import os, subprocess, sys, time
start = time.monotonic()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(process.pid, 0)
process.returncode = os.waitstatus_to_exitcode(status)
print(used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024)
sys.exit(process.returncode)
"""
WORDS = "harbour tide rope crane slow repair keel mast winter ledger anchor lantern signal stone quay pilot".split()
MONTHS = "January February March April May June July August September October November December".split()


def fill(sources: Path, count: int) -> list[Path]:
    """Pages like those of an old blog network, the same at each call."""
    dice = random.Random(1)

    def said(least: int, most: int) -> str:
        return " ".join(dice.choices(WORDS, k=dice.randint(least, most))).capitalize() + "."

    files = []
    for n in range(count):
        file = sources / f"{n // 100:04}" / f"{n:06}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        date = f"{dice.choice(MONTHS)} {dice.randint(1, 28)}, {dice.randint(2004, 2014)}"
        names = [f"Topic {dice.randint(1, 200)}" for _ in range(dice.randint(1, 8))]
        body = "\n\n".join(said(40, 120) for _ in range(dice.randint(3, 9)))
        text = page(
            said(4, 9)[:-1], date, f"Ida Marsh{dice.randint(1, 100)}", names, body, dice.choice([0, 0, 1, 2, 5, 9])
        )
        file.write_text(text, "utf-8")
        files.append(file)
    return files


def timed(words: list[str]) -> tuple[float, float, float]:
    """CPU seconds, seconds by the clock, and MB of a process that must succeed."""
    done = subprocess.run([sys.executable, "-c", LAUNCHER, *words], stdout=subprocess.PIPE, check=True)
    cpu, wall, size = map(float, done.stdout.split())
    return cpu, wall, size


def looks(output: Path) -> dict[str, tuple[int, int]]:
    files = (file for file in output.rglob("*") if ".feeds" not in file.parts and file.is_file())
    return {str(file): (file.stat().st_mtime_ns, file.stat().st_ino) for file in files}


def main(count: int) -> None:
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    top = Path(tempfile.mkdtemp(dir=memory))
    try:
        sources, output = top / "sources", top / "output"
        files = fill(sources, count)
        (sources / "feeds.toml").write_text(TOML, "utf-8")
        build = [sys.executable, "-m", "feeds", "build", str(sources), str(output), "-q"]
        rows = []
        for name, change, words in (
            ("full", None, [*build, "--jobs", "1"]),
            ("nothing changed", None, build),
            ("one post edited", files[-1], build),
            ("full, --jobs 2", output, [*build, "--jobs", "2"]),
        ):
            if change == output:
                shutil.rmtree(output)
            elif change:
                change.write_text(
                    change.read_text("utf-8").replace("\n\nCategory", " It was mended.\n\nCategory"), "utf-8"
                )
            time.sleep(0.1)  # a source younger than a tick of the clock is read again
            before = looks(output)
            took = timed(words)
            rows.append((name, *took, len(looks(output).items() - before.items())))
        floor = timed([sys.executable, "-c", FLOOR, str(sources), str(output), str(top / "copy")])
        print(f"{count} posts{'':12} CPU s    wall s      MB  touched  CPU / floor")
        for name, cpu, wall, size, touched in [*rows, ("floor", *floor, rows[0][-1])]:
            print(f"{name:18} {cpu:9.2f} {wall:9.2f} {size:7.0f} {touched:8} {cpu / floor[0]:12.2f}")
    finally:
        shutil.rmtree(top)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
