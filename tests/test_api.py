"""The library: the example of the README runs, each function gives what its command prints, and a user's types hold."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from feeds import Problem, Refused, Report, build, check, read
from tests.sited import HERE, Site, page, run

EXAMPLE = re.search(r"## As a library\n\n```python\n(.*?)```", (HERE / "README.md").read_text("utf-8"), re.DOTALL)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    one = Site(tmp_path)
    one.fill(4)
    one.put("bad.txt", "")
    return one


def python(code: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-c", code]
    return subprocess.run(call, cwd=cwd, env={"PYTHONPATH": str(HERE)}, capture_output=True, text=True, check=False)


def test_the_example_runs(site: Site) -> None:
    assert EXAMPLE
    site.sources.rename(site.top / "my-posts")
    done = python(EXAMPLE[1], site.top)
    assert done.returncode == 0, done.stderr
    *titles, error = done.stdout.splitlines()
    assert titles == [f"Post {number}" for number in range(4)]
    assert error.startswith("my-posts/bad.txt: left out: ")
    text = (site.top / "public_html/feeds/atom.xml").read_text("utf-8")
    (site.top / "public_html/feeds/atom.xml").write_text(text.replace("<updated>", "<updated>x", 1), "utf-8")
    assert re.search(r"^atom\.xml \d+ date-rfc3339: found", python(EXAMPLE[1], site.top).stdout, re.MULTILINE) is None
    findings = check(site.top / "public_html/feeds").ordered
    assert findings == []  # the build has put it right


def test_a_build_reports_what_the_command_reports(site: Site) -> None:
    report: Report = build(site.sources, str(site.output), jobs=None)
    problems: list[Problem] = report.problems
    assert [one.where for one in problems if one.level == "error"] == ["bad.txt"]
    told = json.loads(run("build", "--json", site.sources, site.output).stdout)
    assert json.loads(report.to_json()) | {"written": [], "unchanged": told["unchanged"]} == told
    with pytest.raises(Refused, match="no such folder"):
        build(site.top / "none", site.output)


def test_a_build_takes_the_options_of_the_command(site: Site) -> None:
    toml = site.top / "other.toml"
    toml.write_text('[feeds]\nformats = ["json"]\n', "utf-8")
    state = site.top / "state"
    options: Any = {"config": toml, "base_url": "https://b.example.org/", "state": state}
    assert build(site.sources, site.output, strict=True, **options).refused
    assert not site.output.exists()
    assert build(site.sources, site.output, check=True, **options).status == 1
    assert (state / "state.sqlite").exists()
    assert not (site.output / "atom.xml").exists()
    assert json.loads((site.output / "feed.json").read_bytes())["feed_url"] == "https://b.example.org/feed.json"


def test_posts_are_read_as_they_are_published(site: Site) -> None:
    site.build()
    found = list(read(site.sources))
    posts = {one.post.id: one for one in found if one.post}
    for item in json.loads((site.output / "feed.json").read_bytes())["items"]:
        one = posts.pop(item["id"])
        assert one.post
        assert (one.post.title, one.post.url, one.post.content) == (item["title"], item["url"], item["content_html"])
        assert [person.name for person in one.post.authors] == [author["name"] for author in item["authors"]]
        assert len(one.comments) == item["_comments"]["count"]
    assert posts == {}
    (bad,) = (one for one in found if one.error)
    assert (bad.post, bad.comments) == (None, ())


@pytest.mark.parametrize("configured", [True, False])
def test_a_folder_within_the_sources_is_read_alone(site: Site, configured: bool) -> None:
    site.put("deep/more.txt", page("Deep"))
    site.put("deeper.txt", page("Deeper"))
    if not configured:
        (site.sources / "feeds.toml").unlink()
    (one,) = read(site.sources / "deep")
    assert one.file == str(site.sources / "deep/more.txt")
    assert one.post
    assert one.post.title == "Deep"
    ran = run("inspect", "--json", "deep", cwd=site.sources)
    assert [one["file"] for one in json.loads(ran.stdout)] == ["deep/more.txt"]


def test_what_is_not_there_is_refused(site: Site) -> None:
    with pytest.raises(Refused, match="no such file"):
        list(read(site.sources / "none.txt"))
    with pytest.raises(Refused, match="no such folder"):
        check(site.output)


def test_importing_it_loads_nothing_heavy(tmp_path: Path) -> None:
    done = python("import feeds, sys; print(*sorted(sys.modules))", tmp_path)
    assert not {"lxml", "click", "feedgen", "jinja2"} & {name.split(".")[0] for name in done.stdout.split()}
