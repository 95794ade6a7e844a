"""What quiet runs print of a trouble that stays: once, and again after the hours of --remind."""

import fcntl
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.sited import Site, looks, page, run

DAY = 24 * 3600  # seconds


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path)
    made.fill()
    made.build()
    return made


def quiet(site: Site, *words: str) -> subprocess.CompletedProcess[str]:
    return run("build", site.sources, site.output, "-q", "--wait", "0", *words)


def pass_time(site: Site, seconds: float) -> None:
    """Make the record as old as it is after this time."""
    file = site.state / "told.json"
    told = json.loads(file.read_bytes())
    file.write_text(json.dumps({name: {one: at - seconds for one, at in of.items()} for name, of in told.items()}))


def test_a_trouble_that_stays_is_told_once_and_then_once_a_day(site: Site) -> None:
    site.put("bad.txt", b"")
    first = quiet(site)
    assert (first.returncode, first.stderr.count("\n")) == (1, 1)
    assert first.stderr.startswith("bad.txt: ")
    for _ in range(3):
        done = quiet(site)
        assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    pass_time(site, DAY - 600)
    assert quiet(site).stderr == ""
    pass_time(site, 600)
    done = quiet(site)
    assert (done.returncode, done.stderr) == (1, first.stderr)
    assert quiet(site).stderr == ""


def test_a_run_that_tells_nothing_touches_no_file(site: Site) -> None:
    site.put("bad.txt", b"")
    quiet(site)
    quiet(site)
    before = looks(site.output)
    quiet(site)
    assert looks(site.output) == before


def test_the_hours_are_an_option(site: Site) -> None:
    site.put("bad.txt", b"")
    quiet(site, "--remind", "2")
    pass_time(site, 3600)
    assert quiet(site, "--remind", "2").stderr == ""
    assert quiet(site, "--remind", "0.9").stderr != ""
    assert quiet(site, "--remind", "0").stderr != ""
    assert quiet(site, "--remind", "0").stderr != ""
    assert quiet(site, "--remind", "-1").returncode == 2


def test_new_and_changed_troubles_are_told_at_once(site: Site) -> None:
    site.put("bad.txt", b"")
    quiet(site)
    site.put("worse.txt", b"")
    assert [line.partition(":")[0] for line in quiet(site).stderr.splitlines()] == ["worse.txt"]
    (site.sources / "bad.txt").unlink()
    (site.sources / "bad.txt").symlink_to("/dev/null")
    assert [line.partition(":")[0] for line in quiet(site).stderr.splitlines()] == ["bad.txt"]
    assert quiet(site).stderr == ""


@pytest.mark.parametrize("words", [(), ("-q",)])
def test_a_trouble_that_comes_back_is_new(site: Site, words: tuple[str, ...]) -> None:
    """Also if the run between them was not a quiet one."""
    site.put("bad.txt", b"")
    first = quiet(site).stderr
    (site.sources / "bad.txt").unlink()
    assert run("build", site.sources, site.output, *words).returncode == 0
    assert not (site.state / "told.json").exists() or json.loads((site.state / "told.json").read_bytes()) == {}
    site.put("bad.txt", b"")
    assert quiet(site).stderr == first


def test_a_run_that_is_not_quiet_tells_everything_and_is_no_reminder(site: Site) -> None:
    site.put("bad.txt", b"")
    for _ in range(2):
        assert "bad.txt: " in run("build", site.sources, site.output).stderr
    assert "bad.txt: " in quiet(site).stderr
    assert "bad.txt: " in run("build", site.sources, site.output).stderr
    assert quiet(site).stderr == ""


def test_the_report_for_programs_has_all(site: Site) -> None:
    site.put("bad.txt", b"")
    reports = [quiet(site, "--json") for _ in range(2)]
    assert "bad.txt" in reports[0].stderr
    assert reports[1].stderr == ""
    for report in reports:
        assert [one["where"] for one in json.loads(report.stdout)["problems"] if one["trouble"]] == ["bad.txt"]


def test_a_run_that_writes_nothing_tells_why_once(site: Site) -> None:
    site.put("bad.txt", b"")
    first = quiet(site, "--strict")
    assert (first.returncode, len(first.stderr.splitlines())) == (1, 2)
    assert quiet(site, "--strict").stderr == ""


def refused(site: Site, *words: str) -> None:
    """Assert that runs are refused, and that only the first one says so."""
    first = quiet(site, *words)
    assert (first.returncode, first.stderr.count("\n")) == (2, 1), first.stderr
    assert first.stderr.startswith("feeds: ")
    for _ in range(2):
        done = quiet(site, *words)
        assert (done.returncode, done.stderr) == (2, "")
    report = json.loads(quiet(site, *words, "--json").stdout)
    assert f"feeds: {report['problems'][0]['what']}\n" == first.stderr
    pass_time(site, DAY)
    assert quiet(site, *words).stderr == first.stderr


def test_so_is_a_lock_that_is_not_had(site: Site) -> None:
    descriptor = os.open(site.output, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    refused(site)
    os.close(descriptor)


def test_so_is_the_brake(site: Site) -> None:
    for file in site.sources.glob("*.txt"):
        file.unlink()
    refused(site)


def test_so_are_missing_sources(site: Site) -> None:
    site.sources.rename(site.top / "elsewhere")
    refused(site)


def test_so_is_a_wrong_configuration(site: Site) -> None:
    site.toml("[site]\nurl = 1\n")
    refused(site)


def test_so_is_a_hub_that_fails_whatever_it_says(site: Site) -> None:
    site.toml('[site]\nurl = "https://e.example.org/"\n[feeds]\nhub = "http://127.0.0.1:9/"\n')
    first = quiet(site, "--announce")
    assert (first.returncode, first.stderr.count("\n")) == (0, 1)
    assert first.stderr.startswith("warning: http://127.0.0.1:9/: 127.0.0.1 is an address in a private network")
    done = run("announce", site.output, "-q", "--allow-private", "--timeout", "0.5")
    assert (done.returncode, done.stderr) == (1, "")  # now it is "Connection refused"
    site.put("bad.txt", b"")
    assert "bad.txt: " in quiet(site).stderr
    assert quiet(site, "--announce").stderr == ""


def test_a_first_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    site = Site(tmp_path)
    for _ in range(2):
        done = quiet(site)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert not site.output.exists()


@pytest.mark.parametrize("data", [b"", b"[]", b'{"build": 1}', b'{"build": {"a": "b"}}', b"\xff", b"[" * 100_000])
def test_a_damaged_record_costs_a_line(site: Site, data: bytes) -> None:
    site.put("bad.txt", b"")
    first = quiet(site).stderr
    (site.state / "told.json").write_bytes(data)
    assert quiet(site).stderr == first
    assert quiet(site).stderr == ""


def test_without_a_record_everything_is_told(site: Site) -> None:
    site.put("bad.txt", b"")
    (site.state / "told.json").mkdir()
    for _ in range(2):
        done = quiet(site)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1)


def test_the_clock_may_go_back(site: Site) -> None:
    site.put("bad.txt", b"")
    first = quiet(site).stderr
    pass_time(site, -2 * DAY)
    assert quiet(site).stderr == first


def test_each_kept_post_is_told_once(site: Site) -> None:
    """Its last good version stays for as long as it is broken."""
    site.put("00.txt", page("Post 0").encode("utf-16")[:-1])
    first = quiet(site)
    assert first.returncode == 1
    assert quiet(site).stderr == ""
