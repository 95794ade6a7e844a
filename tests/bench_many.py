"""How builds of one big source do: `python -m tests.bench_many [POSTS]`, in memory where the machine has a folder there.

Each row is a run of `feeds build` in a process of its own, of a source with bodies of so many bytes: CPU seconds (its
workers' too), seconds by the clock, the largest process in MB, and the files that it touched. Memory must grow with the
number of posts, not with their bodies.
"""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.bench import MONTHS, looks, timed
from tests.many import line

TOML = """[site]
url = "https://blog.example.org/"
id = "blog.example.org,2012"
[feeds]
limit = 20
archive = []
"""
WORDS = "harbour tide rope crane slow repair keel mast winter ledger anchor lantern signal stone quay pilot "
BODIES = (500, 5_000)  # bytes


def fill(sources: Path, count: int, size: int, edited: int | None = None) -> None:
    """Write one source of `count` posts with bodies of about `size` bytes, the same at each call but for one post."""
    sources.mkdir(exist_ok=True)
    (sources / "feeds.toml").write_text(TOML, "utf-8")
    text = (WORDS * (size // len(WORDS) + 1))[:size]
    with (sources / "export.many").open("w", encoding="utf-8") as file:
        for n in range(count):
            body = [f"{n} {text}"] + (["It was mended."] if n == edited else [])
            comments = [{"author": f"Tom {n % 7}", "text": f"Remark {n}."}] * (n % 3 == 0)
            date = f"{MONTHS[n % 12]} {n % 28 + 1}, {2004 + n % 11}"
            author, category = f"Ida Marsh{n % 100}", [f"Topic {n % 200}", f"Topic {n % 170}"]
            file.write(line(n, body=body, comments=comments, date=date, author=author, category=category))


def measure(count: int, size: int, top: Path) -> list[tuple[str, float, float, float, int]]:
    """Return a row for each run: its name, CPU seconds, seconds, MB, files touched."""
    sources, output = top / "sources", top / "output"
    build = [sys.executable, "-m", "tests.many", "build", str(sources), str(output), "-q"]
    rows = []
    for name, edited in (("full", None), ("nothing changed", None), ("one post edited", count // 2)):
        if name != "nothing changed":
            fill(sources, count, size, edited)
        time.sleep(0.1)  # a source younger than a tick of the clock is read again
        before = looks(output)
        took = timed(build)
        rows.append((name, *took, len(looks(output).items() - before.items())))
    return rows


def main(count: int) -> None:
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    print(f"{count} posts in one source{'':13} CPU s    wall s      MB  touched")
    for size in BODIES:
        top = Path(tempfile.mkdtemp(dir=memory))
        try:
            for name, cpu, wall, most, touched in measure(count, size, top):
                print(f"{name:18} bodies of {size:5} B {cpu:9.2f} {wall:9.2f} {most:7.0f} {touched:8}", flush=True)
        finally:
            shutil.rmtree(top)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
