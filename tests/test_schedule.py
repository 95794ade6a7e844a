"""The output of `feeds schedule`, parsed by a shell and by the rules of systemd."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from feeds.commands import schedule
from feeds.errors import Refused

HOME = Path(__file__).parent.parent
POST = (
    "Harbour Notes\n\nA good post\n\nby Ida Marsh \u00a0|\u00a0 March 4, 2010 \u00a0|\u00a0 0 Comments\n\nIt is good.\n"
)
NAMES = [
    "plain",
    "two words",
    'it\'s "quoted"',
    "100% $HOME ${HOME} $$ %h %%",
    "back\\slash \\% \\\\",
    "`id` $(id) ; & | < > * ? # ! ~ {a,b}",
    "Grüße, 日本 \u00a0",
]


def feeds(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "feeds", *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": str(HOME)}
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, timeout=60, check=False)


def by_cron(line: str) -> str:
    """Return the command that cron passes to the shell: up to the first bare "%", other "%" without their backslash."""
    assert "\n" not in line
    command = line.split(" ", 5)[5]
    assert not re.search(r"(?<!\\)%", command)
    return command.replace("\\%", "%")


def by_shell(command: str) -> list[str]:
    """Return the words of a command as a shell splits them, in an empty environment."""
    printer = f"show() {{ {sys.executable} -c 'import sys; print(ascii(sys.argv[1:]))' \"$@\"; }}; show {command}"
    done = subprocess.run(["env", "-i", "/bin/sh", "-c", printer], capture_output=True, check=True)
    return list(ast.literal_eval(done.stdout.decode()))


def by_systemd(line: str) -> list[str]:
    """Return the words of an ExecStart= by systemd.service(5): quotes, backslashes, then "%%" and "$$"."""
    words: list[str] = []
    for quoted, bare in re.findall(r'"((?:[^"\\]|\\.)*)"(?:\s+|$)|(\S+)(?:\s+|$)', line):
        assert not re.search(r"[\"'\\]", bare)
        word = (re.sub(r"\\([\\\"])", r"\1", quoted) if quoted else bare).replace("%%", "\0")
        assert "%" not in word
        assert "$" not in word.replace("$$", "")
        words.append(word.replace("\0", "%").replace("$$", "$"))
    assert not set(words[0]) & set("\"'\\$")  # systemd refuses these in the path of a program
    return words


@pytest.mark.parametrize("name", NAMES)
def test_crontab_line_in_a_shell(name: str) -> None:
    words = (
        f"/opt/{name}/feeds",
        "build",
        f"/srv/{name}",
        f"/srv/{name}/%",
        "--base-url",
        "https://e.org/%7Ea?b&c",
        "-q",
    )
    line = schedule.crontab(words, 15)
    assert by_shell(by_cron(line)) == list(words)
    # BusyBox cron passes the line to the shell unchanged.
    assert by_shell(line.split(" ", 5)[5]) == list(words)


@pytest.mark.parametrize("name", NAMES)
def test_exec_start_in_systemd(name: str) -> None:
    words = (
        f"/opt/{name}/feeds",
        "build",
        f"/srv/{name}",
        f"/srv/{name}/%",
        "--base-url",
        "https://e.org/%7Ea?b&c",
        "-q",
    )
    (line,) = re.findall(r"^ExecStart=(.*)$", schedule.units(words, 15), re.MULTILINE)
    got = by_systemd(line)
    by_sh = ["/bin/sh", "-c", 'exec "$0" "$@"'] if set(name) & set("\"'\\$") else []
    assert got == [*by_sh, *words]


def test_a_program_started_by_sh_gets_its_arguments(tmp_path: Path) -> None:
    program = tmp_path / "it's $HOME %h" / "show"
    program.parent.mkdir()
    program.symlink_to(shutil.which("printf") or "")
    (line,) = re.findall(r"^ExecStart=(.*)$", schedule.units((str(program), "<%s>", *NAMES), 15), re.MULTILINE)
    done = subprocess.run(by_systemd(line), capture_output=True, check=True)
    assert done.stdout.decode() == "".join(f"<{name}>" for name in NAMES)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
@pytest.mark.parametrize("every", [1, 7, 59, 60, 120, 1440])
def test_systemd_accepts_the_units(tmp_path: Path, every: int) -> None:
    program = tmp_path / "it's $HOME %h" / "feeds"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    text = schedule.units((str(program), "build", *(f"/srv/{name}" for name in NAMES), "-q"), every)
    parts = re.split(r"^# ~/.config/systemd/user/(feeds\.\w+)\n", text, flags=re.MULTILINE)
    for name, unit in zip(parts[1::2], parts[2::2], strict=True):
        (tmp_path / name).write_text(unit, "utf-8")
    call = ["systemd-analyze", "verify", "--man=no", str(tmp_path / "feeds.service"), str(tmp_path / "feeds.timer")]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert str(tmp_path) not in done.stderr
    assert "feeds." not in done.stderr
    assert done.returncode == 0


@pytest.mark.parametrize("name", NAMES)
def test_the_printed_command_publishes(tmp_path: Path, name: str) -> None:
    """In another working directory, with an empty environment."""
    site = tmp_path / name
    (site / "sources").mkdir(parents=True)
    (site / "sources/good.txt").write_text(POST, "utf-8")
    (site / "other.toml").write_text('[site]\ntitle = "Other"\nid = "e.org,2010"\n', "utf-8")
    words = ("sources", "made here", "--config", "other.toml", "--base-url", "https://e.org/%7Eme/")
    done = feeds("schedule", *words, cwd=site)
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)
    assert sorted(path.name for path in site.iterdir()) == ["other.toml", "sources"]
    command = by_cron(done.stdout.rstrip("\n"))
    ran = subprocess.run(["env", "-i", "/bin/sh", "-c", command], cwd="/", capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    data = json.loads((site / "made here/feed.json").read_text("utf-8"))
    assert (data["title"], data["feed_url"]) == ("Other", "https://e.org/%7Eme/feed.json")


def test_units_and_crontab_run_the_same_command(tmp_path: Path) -> None:
    site = tmp_path / "it's 5% of $HOME"
    (site / "sources").mkdir(parents=True)
    line = feeds("schedule", "--state", "kept", cwd=site).stdout.rstrip("\n")
    printed = feeds("schedule", "--state", "kept", "--systemd", cwd=site)
    assert (printed.returncode, printed.stderr) == (0, "")
    (start,) = re.findall(r"^ExecStart=(.*)$", printed.stdout, re.MULTILINE)
    words = by_systemd(start)
    assert words == by_shell(by_cron(line))
    assert words[-6:] == ["build", str(site / "sources"), str(site / "output"), "--state", str(site / "kept"), "-q"]
    assert "OnCalendar=*:0/15\n" in printed.stdout


@pytest.mark.parametrize(
    ("every", "cron", "systemd"),
    [
        (1, "*/1 * * * *", "*:0/1"),
        (59, "*/59 * * * *", "*:0/59"),
        (60, "0 * * * *", "*-*-* *:00:00"),
        (120, "0 */2 * * *", "*-*-* 00/2:00:00"),
        (1380, "0 */23 * * *", "*-*-* 00/23:00:00"),
        (1440, "0 0 * * *", "*-*-* 00:00:00"),
    ],
)
def test_intervals(every: int, cron: str, systemd: str) -> None:
    assert schedule.crontab(("/bin/feeds",), every) == f"{cron} /bin/feeds"
    assert f"OnCalendar={systemd}\n" in schedule.units(("/bin/feeds",), every)


@pytest.mark.parametrize("every", [-60, -1, 0, 61, 90, 1441, 1500, 2880])
def test_invalid_intervals(every: int) -> None:
    for write in (schedule.crontab, schedule.units):
        with pytest.raises(Refused, match=f"found {every}, expected 1 to 59"):
            write(("/bin/feeds",), every)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nowhere"], "feeds: nowhere: no such folder, expected a folder of posts\n"),
        (["file"], "feeds: file: a file, expected a folder of posts\n"),
        ([".", "--every", "90"], "found 90, expected 1 to 59 minutes, or whole hours in minutes: 60, 120, … 1440\n"),
        ([".", "two\nlines"], "two\\nlines': found a control character or invalid UTF-8, which no crontab can hold; rename it\n"),
    ],
)  # fmt: skip
def test_an_invalid_call_is_one_line_and_status_2(tmp_path: Path, words: list[str], message: str) -> None:
    (tmp_path / "file").touch()
    done = feeds("schedule", *words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(message)
    assert done.stderr.count("\n") == 1


def test_the_program_is_the_script_beside_the_interpreter(tmp_path: Path) -> None:
    python, installed = tmp_path / "python", tmp_path / "site-packages/feeds"
    assert schedule.program(python, installed) == (str(python), "-m", "feeds")
    found_by = ("/usr/bin/env", f"PYTHONPATH={tmp_path}", str(python), "-m", "feeds")
    assert schedule.program(python, tmp_path / "feeds-package") == found_by
    (tmp_path / "feeds").touch()
    assert schedule.program(python, installed) == (str(tmp_path / "feeds"),)
