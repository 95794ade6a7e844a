"""The output of `feeds recipe`, in the programs that it is for."""

import gzip
import json
import os
import re
import shlex
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import feedparser
import pytest

from feeds import names
from tests.programs import peer, program
from tests.served import SERVERS, Answer, free_port, nginx_main, running
from tests.sited import HERE, Site, everything, page, run

HUB = "https://hub.example.org/"
FEEDS = tuple(names.FILES.values())


class Served(NamedTuple):
    site: Site
    base: str  # the path of the address
    port: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        return Answer(self.port, self.base + path, method, **headers)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{self.base}{path}"

    def feeds(self) -> dict[str, bytes]:
        """Every published feed by its path."""
        return {path: data for path, data in self.site.tree().items() if path.rpartition("/")[2] in FEEDS}


def made(folder: Path, port: int, base: str, compress: bool) -> Site:
    toml = f'[site]\nurl = "http://127.0.0.1:{port}{base}"\nid = "e.org,2010"\n[feeds]\nlimit = 4\nhub = "{HUB}"\n'
    toml += "gzip = true\n" if compress else ""
    site = Site(folder, toml)
    site.fill()
    site.build()
    return site


def printed(kind: str, site: Site, *options: str) -> str:
    done = run("recipe", kind, site.sources, site.output, *options)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(
    scope="module",
    params=[(server, *how) for server in SERVERS for how in (("/", False), ("/~bl%C3%B6g/1/", True))],
    ids=lambda param: f"{param[0]}{param[1]}{'gzip' * param[2]}",
)
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A published site behind a web server, with files of its owner beside the feeds."""
    server, base, compress = request.param
    folder, port = tmp_path_factory.mktemp("it's served"), free_port()
    site = made(folder, port, base, compress)
    (site.output / ".htpasswd").write_text("secret", "utf-8")
    (site.output / "authors/.hidden").mkdir()
    (site.output / "authors/.hidden/file.html").write_text("secret", "utf-8")
    (site.output / "empty").mkdir()
    (site.output / "other.json").write_text("{}", "utf-8")
    (site.output / "style.css").write_text("p {}", "utf-8")
    with SERVERS[server](printed(server, site), port, tmp_path_factory.mktemp("server")):
        yield Served(site, base, port)


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("rss.xml", "application/xml; charset=utf-8"),
        ("comments/atom.xml", "application/xml; charset=utf-8"),
        ("authors/ida-marsh/feed.json", "application/feed+json; charset=utf-8"),
        ("archive/1/rss.xml", "application/xml; charset=utf-8"),
        ("feeds.opml", "text/x-opml; charset=utf-8"),
        ("", "text/html; charset=utf-8"),
        ("authors/ida-marsh/", "text/html; charset=utf-8"),
        ("other.json", "application/json"),
        ("style.css", "text/css; charset=utf-8"),
    ],
)
def test_each_kind_of_file_has_its_type_and_may_be_kept_for_minutes(served: Served, path: str, media_type: str) -> None:
    answer = served.ask(path)
    assert answer.status == 200
    assert answer["Content-Type"] in (media_type, f"{media_type}; charset=utf-8")
    assert answer["Cache-Control"] == "public, max-age=300, must-revalidate"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_each_feed_and_nothing_else_names_itself_and_the_hub(served: Served) -> None:
    for path in (*served.feeds(), "", "feeds.opml", "other.json", "authors/", "nothing/rss.xml"):
        expected = f'<{served.url(path)}>; rel="self", <{HUB}>; rel="hub"'
        assert served.ask(path)["Link"] == (expected if path in served.feeds() else ""), path


@pytest.mark.parametrize("path", ["", "rss.xml", "atom.xml", "feed.json", "categories/feeds.opml"])
def test_documents_are_compressed_for_those_who_ask(served: Served, path: str) -> None:
    plain, compressed = served.ask(path), served.ask(path, Accept_Encoding="gzip")
    assert (plain["Content-Encoding"], compressed["Content-Encoding"]) == ("", "gzip")
    assert plain.body == (served.site.output / (path or "index.html")).read_bytes() == gzip.decompress(compressed.body)
    assert plain["Content-Type"] == compressed["Content-Type"]
    assert "Accept-Encoding" in compressed["Vary"]
    copy = served.site.output / f"{path or 'index.html'}.gz"
    assert not copy.exists() or compressed.body == copy.read_bytes()


@pytest.mark.parametrize("path", ["", "atom.xml", "feed.json"])
def test_head_is_get_without_a_body(served: Served, path: str) -> None:
    get, head = served.ask(path), served.ask(path, "HEAD")
    assert (head.status, head.body) == (get.status, b"")
    assert {**head.headers, "Date": ""} == {**get.headers, "Date": ""}


@pytest.mark.parametrize(
    "path",
    [".feeds/", ".feeds/state.sqlite", ".feeds/.gitignore", "%2efeeds/state.sqlite", ".htpasswd"]
    + ["authors/.hidden/file.html", "authors/../.htpasswd", "nothing", "empty/file"],
)
def test_what_is_hidden_is_not_found(served: Served, path: str) -> None:
    answer = served.ask(path)
    assert (answer.status, b"secret" in answer.body) == (404, False)


def test_no_folder_is_listed_and_each_has_one_address(served: Served) -> None:
    assert served.ask("empty/").status in (403, 404)
    answer = served.ask("authors")
    assert answer.status in (301, 308)
    assert unquote(answer["Location"]) == unquote(f"{served.base}authors/")
    if served.base != "/":
        answer = Answer(served.port, served.base[:-1])
        assert (answer.status, answer["Location"]) == (301, served.base)
        assert Answer(served.port, "/").status in (200, 404)


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_after_an_edit_only_what_changed_is_sent_again(served: Served, encoding: str) -> None:
    """Also where a build replaces a feed by one of equal size within the same second."""

    def poll() -> dict[str, int]:
        """Ask again for each feed, and keep its new tag."""
        statuses = {}
        for path in served.feeds():
            asked = {"If_None_Match": tags[path]} if path in tags else {}
            answer = served.ask(path, Accept_Encoding=encoding, **asked)
            statuses[path], tags[path] = answer.status, answer["ETag"] or tags[path]
            assert answer.status != 304 or (answer.body, answer["Cache-Control"][:6]) == (b"", "public")
        return statuses

    tags: dict[str, str] = {}
    assert set(poll().values()) == {200}
    assert set(poll().values()) == {304}
    for title in ("Last 4", "Post 4"):
        before = served.feeds()
        served.site.put("04.txt", page(title, "March 5, 2010", "Ida Marsh", ["tides"], comments=1))
        served.site.build()
        changed = {path for path, data in served.feeds().items() if data != before[path]}
        assert {"authors/ida-marsh/atom.xml", "categories/tides/rss.xml"} <= changed
        assert changed != before.keys()
        assert {path for path, status in poll().items() if status == 200} == changed
        assert all(len(served.feeds()[path]) == len(before[path]) for path in changed)


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml"])
def test_the_second_poll_of_a_reader_brings_nothing(served: Served, path: str) -> None:
    first = feedparser.parse(served.url(path))
    assert (first.status, first.bozo, len(first.entries)) == (200, False, 4)
    second = feedparser.parse(served.url(path), etag=first.etag, modified=first.modified)
    assert (second.status, second.entries) == (304, [])


_READER = """
import sys
import feedparser_sgmllib
sys.modules["sgmllib"] = feedparser_sgmllib  # the reader imports it by the name that it had before feedparser 6.0.12
from reader import make_reader
reader = make_reader(":memory:")
for address in sys.argv[1:]:
    reader.add_feed(address)
for _ in range(2):
    results = list(reader.update_feeds_iter(scheduled=False))
    assert len(results) == len(sys.argv) - 1, results
    print(*(result.value.new if result.value else result.value for result in results))
"""


def test_the_second_update_of_another_reader_finds_nothing_modified(served: Served) -> None:
    addresses = [served.url(path) for path in ("rss.xml", "atom.xml", "feed.json", "comments/atom.xml")]
    done = subprocess.run([peer("python"), "-c", _READER, *addresses], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    first, second = done.stdout.splitlines()
    assert set(first.split()) == {"4"}
    assert second == "None None None None"  # the servers answered 304


def rsynced(site: Site, target: Path) -> str:
    """Run the printed command, with a folder of this computer in the place of the other one; return what it did."""
    (line,) = (line for line in printed("rsync", site).splitlines() if not line.startswith("#"))
    command = line.replace("rsync ", f"{program('rsync')} --itemize-changes ", 1)
    command = command.replace("ACCOUNT@e.example.org:FOLDER", shlex.quote(str(target)))
    return subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=True).stdout


def test_rsync_copies_what_changed_with_its_times_and_no_state(tmp_path: Path) -> None:
    site, target = Site(tmp_path / "a site"), tmp_path / "the web"
    site.fill()
    site.build()
    (site.output / "authors/.htaccess").write_text("Require all granted", "utf-8")
    (site.output / "link").symlink_to("atom.xml")
    os.chmod(site.output / "atom.xml", 0o600)
    rsynced(site, target)
    assert everything(target) == site.tree()
    for file in target.rglob("*"):
        theirs = site.output / file.relative_to(target)
        assert file.is_dir() or file.stat().st_mtime_ns == theirs.stat().st_mtime_ns  # two hosts send the same ETag
        assert file.is_symlink() or stat.S_IMODE(file.stat().st_mode) == (0o755 if file.is_dir() else 0o644)
    assert rsynced(site, target) == ""
    before = site.tree()
    site.put("04.txt", page("Last 4", "March 5, 2010", "Ida Marsh", ["tides"], comments=1))
    (site.sources / "03.txt").unlink()
    site.build()
    (target / "own.html").write_text("another one's", "utf-8")
    done = rsynced(site, target)
    assert everything(target) == site.tree()
    written = {line.partition(" ")[2] for line in done.splitlines() if line.startswith(">f")}
    assert written == {path for path, data in site.tree().items() if before.get(path) != data}
    assert "*deleting   posts/2010-03-04-post-3/index.html" in done


def test_a_container_builds_and_serves(tmp_path: Path) -> None:
    """The command of the image, with folders of this computer in the place of the image's; the image takes minutes."""
    site, port = Site(tmp_path / "site", '[site]\nurl = "https://e.example.org/blog/"\n'), free_port()
    site.fill(2)
    text = printed("container", site, "--base-url", "https://e.example.org/it's/")
    (server := tmp_path / "server").mkdir()
    (bin_ := tmp_path / "bin").mkdir()
    (bin_ / "feeds").write_text(f'#!/bin/sh\nexec {sys.executable} -m feeds "$@"\n', "utf-8")
    (bin_ / "nginx").write_text(f'#!/bin/sh\nexec {program("nginx")} -p {server} -e stderr "$@"\n', "utf-8")
    for file in bin_.iterdir():
        file.chmod(0o755)
    shell, option, command = json.loads(text.rpartition("\nCMD ")[2])
    for there, here in (("/etc/nginx/conf.d/feeds.conf", f"{server}/site.conf"), ("--port 80 ", f"--port {port} ")):
        assert there in command
        command = command.replace(there, here)
    main = nginx_main(server)
    command = command.replace("nginx -g 'daemon off;'", f"nginx -c {main}")
    environment = {"PATH": f"{bin_}:/usr/bin:/bin", "PYTHONPATH": str(HERE)}
    with running([shell, option, command], port, server / "log", cwd=site.top, env=environment):
        answer = Answer(port, "/it's/rss.xml")
        assert answer["Link"] == '<https://e.example.org/it\'s/rss.xml>; rel="self"'
        assert answer.body == (site.output / "rss.xml").read_bytes()
        assert b"https://e.example.org/it's/" in answer.body
    readme = (HERE / "README.md").read_text("utf-8")
    (install,) = re.findall(r"^python3 -m venv .venv && (.*run.txt.*) && .venv/bin/feeds build$", readme, re.MULTILINE)
    for step in install.split(" && "):
        assert step.replace(".venv/", "/opt/feeds/").replace(" -q", " -q --no-cache-dir") in text


def test_the_state_stays_here_wherever_it_is(tmp_path: Path) -> None:
    done = run("recipe", "rsync", "--state", "output/my state", cwd=Site(tmp_path).top)
    assert "--exclude=/.feeds '--exclude=/my state' " in done.stdout
    for kind in ("nginx", "caddy"):
        assert "/my state/" in run("recipe", kind, "--state", "output/my state", cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["apache"], "'apache' is not one of 'nginx', 'caddy', 'rsync', 'container'."),
        (["nginx", "nothing"], "nothing: no such folder, expected a folder of posts"),
        (
            ["nginx", "sources", "$HOME"],
            "$HOME': found '$', which nginx cannot hold; rename it, or link to it by another name",
        ),
        (
            ["caddy", "sources", "{a}"],
            "{a}': found '{', which Caddy cannot hold; rename it, or link to it by another name",
        ),
        (["caddy", "--base-url", "e.org"], '--base-url: found "e.org", expected an absolute http:// or https:// URL'),
        (["nginx", "--config", "none.toml"], "none.toml: no such file, expected a configuration file"),
    ],
)
def test_a_wrong_call_is_told(tmp_path: Path, words: list[str], message: str) -> None:
    done = run("recipe", *words, cwd=Site(tmp_path).top)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr.splitlines()[-1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sources"]


def test_behind_a_proxy_it_listens_on_another_port(tmp_path: Path) -> None:
    """The links stay those of the public address."""
    site = Site(tmp_path / "site", '[site]\nurl = "https://e.example.org/"\n')
    site.fill(1)
    site.build()
    for kind, server in SERVERS.items():
        port = free_port()
        (folder := tmp_path / kind).mkdir()
        with server(printed(kind, site, "--port", str(port)), port, folder):
            answer = Answer(port, "/atom.xml", Host="e.example.org")
            assert (answer.status, answer["Link"]) == (200, '<https://e.example.org/atom.xml>; rel="self"')
            assert Answer(port, "/authors", Host="e.example.org")["Location"] == "/authors/"
