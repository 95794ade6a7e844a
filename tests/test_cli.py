"""The command as people and cron lines call it: exit statuses, messages and OUTPUT, with real files and processes."""

import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from feeds.readers import READERS

GOOD = """Harbour Notes

A good post

by Ida Marsh \u00a0|\u00a0 March 4, 2010 \u00a0|\u00a0 1 Comment

It is good.

Category:\u00a0good\u00a0 \u00a0

Thoughts on A good post

  1. Tom says:

    It is.

Comments are closed

All rights reserved.
"""


def feeds(*words: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "feeds", *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, timeout=60, check=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with `sources/good.txt` and a `feeds.toml`."""
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "good.txt").write_text(GOOD, "utf-8")
    (sources / "feeds.toml").write_text('[site]\nurl = "https://e.example.org/"\n', "utf-8")
    return tmp_path


def files(top: Path) -> dict[str, tuple[int, int, bytes]]:
    """Every file and the state, but what was printed when: inode, time of change in ns, bytes."""
    return {
        path.relative_to(top).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes())
        for path in top.rglob("*")
        if path.is_file() and path.name != "told.json"
    }


def published(site: Path) -> list[str]:
    return [item["title"] for item in json.loads((site / "output/feed.json").read_text("utf-8"))["items"]]


# Right calls ---------------------------------------------------------------------------------------------------------


def test_the_plain_call_publishes_sources_into_output(site: Path) -> None:
    done = feeds("build", cwd=site)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 post, 1 comment, 5 feeds in 15 files")
    assert published(site) == ["A good post"]
    made = files(site / "output")
    assert {path for path in made if path.endswith(".xml")} == {
        f"{folder}{name}"
        for folder in (
            "",
            "authors/ida-marsh/",
            "categories/good/",
            "comments/",
            "posts/2010-03-04-a-good-post/comments/",
        )
        for name in ("rss.xml", "atom.xml")
    }
    assert {path for path in made if "/." in f"/{path}"} == {".feeds/.gitignore", ".feeds/state.sqlite"}


def test_a_run_with_nothing_new_touches_no_file(site: Path) -> None:
    feeds("build", cwd=site)
    before = files(site / "output")
    folders = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_dir()}
    done = feeds("build", cwd=site)
    assert "0 written" in done.stdout
    assert files(site / "output") == before
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_dir()} == folders


def test_a_changed_post_touches_only_what_it_changes(site: Path) -> None:
    (site / "sources/other.txt").write_text(GOOD.replace("good", "other").replace("Ida Marsh", "Tom Reed"), "utf-8")
    feeds("build", cwd=site)
    before = files(site / "output")
    (site / "sources/good.txt").write_text(GOOD.replace("It is good.", "It is better."), "utf-8")
    feeds("build", cwd=site)
    changed = {path for path, value in files(site / "output").items() if before.get(path) != value}
    changed.discard(".feeds/state.sqlite")
    folders = ("", "authors/ida-marsh/", "categories/good/")
    expected = {f"{folder}{name}" for folder in folders for name in ("rss.xml", "atom.xml", "feed.json")}
    assert changed == expected | {"posts/2010-03-04-a-good-post/index.html"}


def test_quiet_says_nothing_of_what_is_no_trouble(site: Path) -> None:
    (site / "sources/feeds.toml").write_text('[site]\nurl = "https://e.org/"\n[authors.nobody]\nname = "x"\n', "utf-8")
    loud = feeds("build", cwd=site)
    assert "nobody" in loud.stderr
    done = feeds("build", "-q", cwd=site)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_verbose_names_what_was_written(site: Path) -> None:
    assert "authors/ida-marsh/rss.xml\n" in feeds("build", "-v", cwd=site).stdout


def test_verbose_says_how_many_posts_have_each_field(site: Path) -> None:
    (site / "sources/poor.txt").write_text("Nothing but a line of text, and that is all there is.\n", "utf-8")
    for _ in range(3):  # also where nothing is new
        lines = feeds("build", "-v", cwd=site).stdout.splitlines()
        assert lines[-6:-1] == [f"{name}: 1 of 2 posts" for name in ("title", "author", "date", "category", "comments")]


def test_the_report_for_programs(site: Path) -> None:
    (site / "sources/empty.txt").touch()
    done = feeds("build", "--json", cwd=site)
    report = json.loads(done.stdout)
    assert done.returncode == report["status"] == 1
    assert (report["posts"], report["feeds"], report["feed_files"]) == (1, 5, 15)
    assert {
        "where": "empty.txt",
        "what": "left out: empty, expected a page of text",
        "level": "error",
        "trouble": True,
    } in report["problems"]


def test_other_folders_another_configuration_another_address(site: Path) -> None:
    (site / "other.toml").write_text('[site]\ntitle = "Other"\nurl = "https://x.org/"\nid = "x.org,2010"\n', "utf-8")
    done = feeds(
        "build", "sources", "public/feeds", "--config", "other.toml", "--base-url", "https://y.org/f", cwd=site
    )
    assert done.returncode == 0
    data = json.loads((site / "public/feeds/feed.json").read_text("utf-8"))
    assert data["title"] == "Other"
    assert data["feed_url"] == "https://y.org/f/feed.json"
    assert data["items"][0]["id"] == "tag:x.org,2010:good.txt"


def test_without_a_url_a_note_says_where_links_lead(site: Path) -> None:
    (site / "sources/feeds.toml").unlink()
    done = feeds("build", cwd=site)
    assert done.returncode == 0
    assert "http://localhost:8000/" in done.stderr


def test_output_within_sources_is_no_source(site: Path) -> None:
    (site / "sources/out").mkdir()
    (site / "sources/out/stray.txt").write_text(GOOD, "utf-8")
    assert feeds("build", "sources", "sources/out", cwd=site).returncode == 0
    assert len(json.loads((site / "sources/out/feed.json").read_text("utf-8"))["items"]) == 1


def test_help_and_readme_name_each_ending() -> None:
    shown = feeds("build", "--help").stdout
    readme = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
    for ending in READERS:
        assert re.search(rf"^    .*{re.escape(ending)}\b", shown, re.M), ending
        assert re.search(rf"^   \|.*`{re.escape(ending)}`", readme, re.M), ending


def test_version_and_help() -> None:
    assert feeds("--version").stdout.startswith("feeds 0.")
    for words in ([], ["build"], ["inspect"]):
        done = feeds(*words, "--help")
        assert (done.returncode, done.stderr) == (0, "")
        assert "Usage:" in done.stdout


# Trouble with sources -----------------------------------------------------------------------------------------------------


def make(path: Path, what: str) -> None:
    if what == "pipe":
        os.mkfifo(path)
    elif what == "dangling link":
        path.symlink_to("nowhere")
    else:
        path.write_bytes({"empty": b"", "blank": b" \n\n", "binary": b"\x89PNG\r\n\x1a\n\x00\x01\x02"}[what])


@pytest.mark.parametrize("what", ["empty", "blank", "binary", "pipe", "dangling link"])
def test_a_bad_source_is_one_clear_line_and_the_good_ones_are_published(site: Path, what: str) -> None:
    make(site / "sources/bad.txt", what)
    done = feeds("build", "-q", cwd=site)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("bad.txt: left out: ")
    assert published(site) == ["A good post"]


def test_strict_writes_nothing_where_a_source_is_bad(site: Path) -> None:
    (site / "sources/bad.txt").touch()
    done = feeds("build", "--strict", cwd=site)
    assert done.returncode == 1
    assert "nothing was written" in done.stdout
    assert not (site / "output").exists()


def test_links_that_lead_in_circles_end(site: Path) -> None:
    (site / "sources/again").symlink_to(site / "sources")
    (site / "sources/up").symlink_to(site)
    done = feeds("build", "-q", cwd=site)
    assert done.returncode == 0
    assert published(site) == ["A good post"]


def test_other_files_and_hidden_ones_are_left_alone(site: Path) -> None:
    for name in (".hidden.txt", "picture.png", "notes.rst", "good.txt~"):
        (site / "sources" / name).write_bytes(b"\x00")
    (site / "sources/.git").mkdir()
    (site / "sources/.git/x.txt").write_text(GOOD, "utf-8")
    done = feeds("build", "-q", cwd=site)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_name_that_is_no_utf8_is_published(site: Path) -> None:
    os.rename(os.fsencode(site / "sources/good.txt"), os.fsencode(site / "sources") + b"/caf\xe9.txt")
    done = feeds("build", "-q", cwd=site)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads((site / "output/feed.json").read_text("utf-8"))["items"][0]["id"].endswith(":caf%E9.txt")


def test_the_number_of_comments_on_the_page_is_checked(site: Path) -> None:
    (site / "sources/good.txt").write_text(GOOD.replace("1 Comment", "7 Comments"), "utf-8")
    done = feeds("build", cwd=site)
    assert done.returncode == 0
    assert 'good.txt: line 5: the source says "7 Comments", found 1' in done.stderr


def test_what_the_configuration_says_of_a_post(site: Path) -> None:
    with (site / "sources/feeds.toml").open("a") as toml:
        toml.write('[posts."good.txt"]\ntitle = "Better"\nauthors = ["Smith, Jones and Partners"]\ndate = 2001-02-03\n')
        toml.write('[posts."README.txt"]\npublish = false\n')
    (site / "sources/README.txt").write_text("No post at all.\n", "utf-8")
    done = feeds("build", "-q", cwd=site)
    assert (done.returncode, done.stderr) == (0, "")
    (item,) = json.loads((site / "output/feed.json").read_text("utf-8"))["items"]
    assert item["title"] == "Better"
    assert [author["name"] for author in item["authors"]] == ["Smith, Jones and Partners"]
    assert item["date_published"] == "2001-02-03T12:00:00+00:00"


@pytest.mark.parametrize(("undated", "count"), [("publish", 2), ("skip", 1)])
def test_undated_posts(site: Path, undated: str, count: int) -> None:
    (site / "sources/undated.txt").write_text("Harbour Notes\n\nUndated\n\nA text without a date.\n", "utf-8")
    with (site / "sources/feeds.toml").open("a") as toml:
        toml.write(f'[dates]\nundated = "{undated}"\n')
    done = feeds("build", cwd=site)
    assert done.returncode == 0
    assert "undated.txt" in done.stderr
    assert len(published(site)) == count


def test_the_order_of_numbers_in_dates_is_settled_by_the_pages(site: Path) -> None:
    for name, date in (("a", "03/04/2011"), ("b", "13/04/2011")):
        (site / f"sources/{name}.txt").write_text(GOOD.replace("March 4, 2010", date), "utf-8")
    (site / "sources/good.txt").unlink()
    feeds("build", cwd=site)
    items = json.loads((site / "output/feed.json").read_text("utf-8"))["items"]
    assert sorted(item["date_published"][:10] for item in items) == ["2011-04-03", "2011-04-13"]
    (site / "sources/c.txt").write_text(GOOD.replace("March 4, 2010", "04/13/2011"), "utf-8")
    done = feeds("build", cwd=site)
    assert "can be read in two ways" in done.stderr
    (site / "sources/feeds.toml").write_text('[dates]\norder = "MDY"\n', "utf-8")
    assert "two ways" not in feeds("build", cwd=site).stderr


# Trouble with the call, the configuration, OUTPUT ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["build", "nowhere"], "nowhere: no such folder"),
        (["build", "sources/good.txt"], "sources/good.txt: a file, expected a folder"),
        (["build", "sources", "sources/good.txt"], "sources/good.txt: a file, expected a folder"),
        (["build", "--config", "none.toml"], "none.toml: no such file"),
        (["build", "--config", "sources"], "sources: Is a directory"),
        (["build", "--base-url", "here"], '--base-url: found "here"'),
        (["build", "sources", "."], "lies in OUTPUT"),
        (["build", "--nonsense"], "No such option"),
        (["nonsense"], "No such command"),
        (["inspect"], "Missing argument"),
        (["inspect", "nowhere.txt"], "nowhere.txt: no such file"),
        (["inspect", "sources/feeds.toml"], "expected a name that ends in .txt"),
    ],
)
def test_a_wrong_call_is_status_2_and_says_why(site: Path, words: list[str], said: str) -> None:
    done = feeds(*words, cwd=site)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (site / "output").exists()


def test_a_wrong_key_is_status_2_and_nothing_is_touched(site: Path) -> None:
    feeds("build", cwd=site)
    before = files(site / "output")
    (site / "sources/feeds.toml").write_text('[site]\ntitel = "x"\n', "utf-8")
    (site / "sources/good.txt").write_text(GOOD.replace("It is", "It was"), "utf-8")
    done = feeds("build", cwd=site)
    assert done.returncode == 2
    assert done.stderr == "feeds: sources/feeds.toml:2: site.titel: unknown key, expected title\n"
    assert files(site / "output") == before


def test_sources_that_vanish_unpublish_nothing(site: Path) -> None:
    feeds("build", cwd=site)
    before = files(site / "output")
    (site / "sources/good.txt").unlink()
    done = feeds("build", "-q", cwd=site)
    assert done.returncode == 2
    assert "no source found" in done.stderr
    assert files(site / "output") == before


def test_a_refusal_tells_the_troubles_that_led_to_it_a_line_each(site: Path) -> None:
    for name in ("bad", "worse"):
        (site / f"sources/{name}.txt").touch()
    feeds("build", cwd=site)
    for source in (site / "sources").glob("*.txt"):
        source.unlink()
    (site / "sources/bad.txt").touch()
    done = feeds("build", "-q", cwd=site)
    assert done.returncode == 2
    assert [line.split(":")[1].strip() for line in done.stderr.splitlines()] == ["bad.txt", "sources"]


def test_what_is_not_ours_is_left_alone_and_named(site: Path) -> None:
    (site / "output").mkdir()
    (site / "output/index.html").write_text("<h1>Mine</h1>", "utf-8")
    (site / "output/robots.txt").write_text("mine", "utf-8")
    done = feeds("build", "-q", cwd=site)
    assert done.returncode == 1
    assert done.stderr == (
        "index.html: left alone: not written by this program; move it away, as a file of the site belongs there\n"
    )
    assert (site / "output/index.html").read_text("utf-8") == "<h1>Mine</h1>"
    assert published(site) == ["A good post"]


def test_a_style_sheet_of_another_is_left_alone(site: Path) -> None:
    (site / "output").mkdir()
    (site / "output/feeds.css").write_text("rss { color: red }", "utf-8")
    done = feeds("build", "-q", cwd=site)
    assert (done.returncode, done.stderr.startswith("feeds.css: left alone: not written by this program")) == (1, True)
    assert (site / "output/feeds.css").read_text("utf-8") == "rss { color: red }"


def test_the_style_sheet_goes_with_the_setting(site: Path) -> None:
    feeds("build", cwd=site)
    css, document = site / "output/feeds.css", site / "output/rss.xml"
    assert css.exists()
    (site / "sources/feeds.toml").write_text("[feeds]\nstylesheet = false\n", "utf-8")
    assert feeds("build", cwd=site).returncode == 0
    assert not css.exists()
    assert b"xml-stylesheet" not in document.read_bytes()


def test_no_write_follows_a_link(site: Path) -> None:
    feeds("build", cwd=site)
    shutil.move(site / "output/authors", site / "elsewhere")
    (site / "output/authors").symlink_to(site / "elsewhere")
    (site / "elsewhere/index.html").unlink()
    (site / "output/feed.json").unlink()
    (site / "output/feed.json").symlink_to(site / "target.json")
    done = feeds("build", "-q", cwd=site)
    assert done.returncode == 1
    assert "feed.json: left alone: feed.json is a link" in done.stderr
    assert "authors is a link" in done.stderr
    assert not (site / "target.json").exists()
    assert not (site / "elsewhere/index.html").exists()


def test_a_link_to_output_itself_is_followed(site: Path) -> None:
    (site / "www").mkdir()
    (site / "output").symlink_to(site / "www")
    assert feeds("build", cwd=site).returncode == 0
    assert (site / "www/rss.xml").is_file()


def test_files_are_made_by_the_umask(site: Path) -> None:
    old = os.umask(0o022)
    try:
        feeds("build", cwd=site)
    finally:
        os.umask(old)
    assert {path.stat().st_mode & 0o777 for path in (site / "output").rglob("*") if path.is_file()} == {0o644}
    assert {path.stat().st_mode & 0o777 for path in (site / "output").rglob("[!.]*") if path.is_dir()} == {0o755}
    assert (site / "output/.feeds").stat().st_mode & 0o777 == 0o700


def test_a_full_disk_leaves_the_old_site(site: Path) -> None:
    """A limit on file sizes replaces the full disk: the same write fails."""
    feeds("build", cwd=site)
    before = files(site / "output")
    (site / "sources/good.txt").write_text(GOOD.replace("It is good.", "It is better. " * 20_000), "utf-8")
    code = "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    code += "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)); from feeds.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "build", "-q"], cwd=site, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    )  # fmt: skip
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert files(site / "output") == before


def test_the_report_for_programs_of_a_run_that_cannot_go_on(site: Path) -> None:
    feeds("build", cwd=site)
    before = files(site / "output")
    (site / "file").touch()
    (site / "wrong.toml").write_text('[site]\nlanguage = "english"\n', "utf-8")
    for words, found in (
        (["--config", "wrong.toml"], 'wrong.toml:2: site.language: found "english", expected a BCP 47'),
        (["--config", "none.toml"], "none.toml: no such file"),
        (["--base-url", "here"], '--base-url: found "here"'),
        (["--jobs", "0"], "'--jobs': 0 is not in the range"),
        (["--nonsense"], "No such option"),
        (["nowhere"], "nowhere: no such folder"),
        (["sources", "file"], "file: a file, expected a folder"),
        (["sources", "file/new"], "file/new: a file, expected a folder"),
        (["sources", "new", "--state", "file/state"], "file/state: a file, expected a folder"),
    ):
        refused(feeds("build", "--json", *words, cwd=site), found)
    descriptor = os.open(site / "output", os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    refused(feeds("build", "--json", "--wait", "0", cwd=site), "output: locked by another run")
    os.close(descriptor)
    refused(feeds("inspect", "--json", "nowhere.txt", cwd=site), "nowhere.txt: no such file")
    (site / "sources/good.txt").unlink()
    refused(feeds("build", "--json", "-q", cwd=site), "no source found, but posts are published in output")
    assert files(site / "output") == before
    assert not (site / "new").exists()


def refused(done: subprocess.CompletedProcess[str], found: str) -> None:
    """Assert that a call ended with status 2, and that both a person and a program are told why."""
    report = json.loads(done.stdout)
    assert done.returncode == report["status"] == 2
    (problem,) = report["problems"]
    assert found in problem["what"]
    assert found in done.stderr


def test_damage_is_reported_with_quiet_once(site: Path) -> None:
    feeds("build", cwd=site)
    before = published(site)
    for name, data in (("state.sqlite", b""), ("state.sqlite", b"garbage"), ("ledger.json", b"{")):
        (site / "output/.feeds" / name).write_bytes(data)
        (site / "sources/good.txt").touch()
        done = feeds("build", "-q", cwd=site)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (0, "", 1)
        assert re.match(
            rf"warning: .*damaged.*{name} was renamed to {name}.damaged|warning: {name} was damaged", done.stderr
        )
        done = feeds("build", "-q", cwd=site)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert published(site) == before
    (site / "output/.feeds/state.sqlite").write_bytes(b"garbage")
    (problem,) = json.loads(feeds("build", "--json", cwd=site).stdout)["problems"]
    assert (problem["level"], problem["trouble"]) == ("warning", False)


# inspect ------------------------------------------------------------------------------------------------------------------------


def test_inspect_names_the_line_of_every_value(site: Path) -> None:
    done = feeds("inspect", "--json", "sources/good.txt", cwd=site)
    assert done.returncode == 0
    (one,) = json.loads(done.stdout)
    rows = [(row["field"].strip(), row["value"], row["first"], row["last"]) for row in one["rows"]]
    for row in [
        ("site", "Harbour Notes", 1, 1),
        ("title", "A good post", 3, 3),
        ("author", "Ida Marsh", 5, 5),
        ("date", "2010-03-04T12:00:00+00:00", 5, 5),
        ("category", "good", 9, 9),
        ("paragraph", "It is good.", 7, 7),
        ("comments", "closed", 17, 17),
        ("comment", "Tom", 13, 15),
        ("text", "It is.", 15, 15),
        ("rights", "All rights reserved.", 19, 19),
        ("id", "tag:e.example.org,2005:good.txt", 0, 0),
    ]:
        assert row in rows
    table = feeds("inspect", "sources/good.txt", cwd=site).stdout
    assert any(line.split()[:3] == ["date", "5", "2010-03-04T12:00:00+00:00"] for line in table.splitlines())


def test_inspect_shows_what_build_publishes(site: Path) -> None:
    (site / "sources/twin.txt").write_text(GOOD.replace("by Ida Marsh", "by IDA MARSH"), "utf-8")
    with (site / "sources/feeds.toml").open("a") as toml:
        toml.write('[posts."twin.txt"]\ncategories = ["Other"]\n')
    feeds("build", cwd=site)
    items = {item["id"]: item for item in json.loads((site / "output/feed.json").read_text("utf-8"))["items"]}
    for one in json.loads(feeds("inspect", "--json", "sources/good.txt", "sources/twin.txt", cwd=site).stdout):
        shown = {row["field"]: row["value"] for row in one["rows"]}
        item = items[shown["id"]]
        assert shown["address"] == item["url"]
        assert shown["author"] == item["authors"][0]["name"]
        assert shown["date"] == item["date_published"]
        assert [shown["category"]] == item["tags"]
    (row,) = (row for row in one["rows"] if row["field"] == "category")
    assert (row["file"], row["rule"]) == ("feeds.toml", '[posts."twin.txt"] categories')


def test_inspect_of_what_cannot_be_read_is_status_1(site: Path) -> None:
    (site / "sources/bad.txt").write_bytes(b"\x00\x01")
    done = feeds("inspect", "sources/bad.txt", "sources/good.txt", cwd=site)
    assert done.returncode == 1
    assert "bad.txt: left out: binary data" in done.stderr
    assert "A good post" in done.stdout
