"""A whole small site: `golden/sources` gives `golden/expected`, byte for byte, whenever and wherever it is built.

`python -m tests.test_golden` builds the expected folder anew, to be read before it is committed.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def tree(top: Path) -> dict[str, bytes]:
    """Every published file, without the state."""
    found = {path.relative_to(top).as_posix(): path for path in sorted(top.rglob("*")) if path.is_file()}
    return {path: file.read_bytes() for path, file in found.items() if not path.startswith(".feeds/")}


def build(output: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "feeds", "build", str(GOLDEN / "sources"), str(output)]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment}, check=False)


def test_golden_site(tmp_path: Path) -> None:
    done = build(tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert sorted(tree(tmp_path / "out")) == sorted(tree(GOLDEN / "expected"))
    for path, data in tree(GOLDEN / "expected").items():
        assert (tmp_path / "out" / path).read_bytes().decode() == data.decode(), path


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        {"TZ": "America/St_Johns", "PYTHONHASHSEED": "2", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {"TZ": "EST5EDT", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "3"},
    ],
)
def test_the_place_changes_no_byte(tmp_path: Path, environment: dict[str, str]) -> None:
    assert build(tmp_path, **environment).returncode == 0
    assert tree(tmp_path) == tree(GOLDEN / "expected")


def test_the_time_changes_no_byte(tmp_path: Path) -> None:
    """A build in another year; the clock of the whole process is moved, not that of our code alone."""
    moved = (
        "import sys, time, datetime\n"
        "class Moved(datetime.datetime):\n"
        "    @classmethod\n"
        "    def now(cls, tz=None): return cls(2001, 2, 3, 4, 5, 6, tzinfo=tz)\n"
        "    @classmethod\n"
        "    def utcnow(cls): return cls(2001, 2, 3, 4, 5, 6)\n"
        "    @classmethod\n"
        "    def today(cls): return cls(2001, 2, 3, 4, 5, 6)\n"
        "datetime.datetime = Moved\n"
        "time.time = lambda: 981173106.0\n"
        "from feeds.cli import main\n"
        f"sys.argv = ['feeds', 'build', {str(GOLDEN / 'sources')!r}, {str(tmp_path / 'out')!r}]\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", moved], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "out") == tree(GOLDEN / "expected")


if __name__ == "__main__":
    shutil.rmtree(GOLDEN / "expected", ignore_errors=True)
    print(build(GOLDEN / "expected").stderr)
    shutil.rmtree(GOLDEN / "expected" / ".feeds")
