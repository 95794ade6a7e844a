"""`feeds serve` as a process, over real files, by real clients. Waits end with the expected result, or fail after a long time."""

import gzip
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from email.utils import formatdate
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.commands.serve import documents
from feeds.commands.serve.documents import relocated
from feeds.commands.serve.heads import Head, head
from feeds.storage.served import find
from tests.served import TIMEOUT, Answer

HOME = Path(__file__).parent.parent
TOML = """[site]
title = "Harbour Notes"
url = "https://live.example.org/feeds/"
id = "live.example.org,2010"
[feeds]
hub = "https://hub.example.org/"
"""
POST = """---
title: {title}
date: 2010-03-04
author: Ida Marsh
tags: [boats]
---
{body} See [the list](https://live.example.org/feeds/), [an old page](https://live.example.org/feeds/2009/gone.html) and
[another site](https://other.example.org/feeds/).
"""


class Server:
    """A `feeds serve` process in a folder, on a free port, and what it prints."""

    def __init__(self, site: Path, *words: str) -> None:
        self.out, self.errors = site / ".out", site / ".errors"
        with self.out.open("wb") as out, self.errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "feeds", "serve", *(words or ("output",)), "--port", "0"],
                cwd=site,
                stdout=out,
                stderr=errors,
                env={**os.environ, "PYTHONPATH": str(HOME)},
                # A background job of a shell ignores SIGINT, and its children inherit that.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
            )
        self.until(lambda: "http://" in self.said())
        self.port = int(re.findall(r"http://127\.0\.0\.1:(\d+)/", self.said())[0])

    def said(self) -> str:
        return self.out.read_text("utf-8")

    def until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + TIMEOUT
        while not condition():
            assert self.process.poll() is None, self.errors.read_text("utf-8")
            assert time.monotonic() < end, self.said() + self.errors.read_text("utf-8")
            time.sleep(0.02)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        return Answer(self.port, path, method, **headers)

    def end(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(TIMEOUT)


def run(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "feeds", *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": str(HOME)}
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, timeout=60, check=False)


def make(site: Path) -> None:
    """Write the sources of a site with two posts."""
    (site / "sources").mkdir()
    (site / "sources/feeds.toml").write_text(TOML, "utf-8")
    (site / "sources/a.md").write_text(POST.format(title="A good post", body="It is good. " * 60), "utf-8")
    own = POST.replace("---\ntitle", "---\nid: https://live.example.org/feeds/posts/2010-03-04-a-good-post/\ntitle")
    (site / "sources/b.md").write_text(own.format(title="Another", body="It is fine."), "utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published site, with files of its owner beside the feeds."""
    site = tmp_path_factory.mktemp("site")
    make(site)
    assert run("build", "-q", cwd=site).returncode == 0
    output = site / "output"
    (output / "talk.mp3").write_bytes(bytes(range(256)) * 40)
    (output / "latin.html").write_bytes('<meta charset="iso-8859-1"><p>Grüße</p>'.encode("latin-1"))
    (output / "broken.xml").write_bytes(b"<rss><channel><title>No end")
    (output / "other.json").write_bytes(b'{"version": 1}')
    (output / "empty").mkdir()
    (site / "secret.txt").write_text("secret", "utf-8")
    (output / "out.txt").symlink_to(site / "secret.txt")
    (output / "out").symlink_to(site / "sources")
    (output / "state.json").symlink_to(output / ".feeds/ledger.json")
    (output / "circle").symlink_to(output / "circle")
    (output / "again.xml").symlink_to(output / "atom.xml")
    os.mkfifo(output / "pipe.xml")
    return site


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[Server]:
    running = Server(site)
    yield running
    assert running.process.poll() is None
    assert running.end() == 0
    assert running.errors.read_text("utf-8") == ""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Return a function that starts a server in `tmp_path`, which is killed after the test."""
    started: list[Server] = []

    def begin(*words: str) -> Server:
        started.append(Server(tmp_path, *words))
        return started[-1]

    yield begin
    for running in started:
        running.process.kill()
        running.process.wait()


# What is sent ---------------------------------------------------------------------------------------------------------


def test_it_prints_the_addresses_to_subscribe_to_and_they_work(server: Server) -> None:
    addresses = re.findall(r"http://127\.0\.0\.1:\d+(/\S*)", server.said())
    assert addresses == ["/", "/rss.xml", "/atom.xml", "/feed.json", "/feeds.opml"]
    assert {server.ask(path).status for path in addresses} == {200}


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/rss.xml", "application/xml; charset=utf-8"),
        ("/atom.xml", "application/xml; charset=utf-8"),
        ("/comments/atom.xml", "application/xml; charset=utf-8"),
        ("/feed.json", "application/feed+json; charset=utf-8"),
        ("/other.json", "application/json; charset=utf-8"),
        ("/feeds.opml", "text/x-opml; charset=utf-8"),
        ("/", "text/html; charset=utf-8"),
        ("/authors/ida-marsh/", "text/html; charset=utf-8"),
        ("/latin.html", "text/html"),  # it names its own encoding
        ("/broken.xml", "application/xml; charset=utf-8"),
        ("/talk.mp3", "audio/mpeg"),
    ],
)
def test_each_kind_of_file_has_its_type(server: Server, path: str, media_type: str) -> None:
    answer = server.ask(path)
    assert (answer.status, answer["Content-Type"], answer["X-Content-Type-Options"]) == (200, media_type, "nosniff")


def test_a_feed_names_itself_and_its_hub_in_a_link_header(server: Server) -> None:
    for path in ("/rss.xml", "/atom.xml", "/feed.json", "/authors/ida-marsh/rss.xml"):
        own = f"http://127.0.0.1:{server.port}{path}"
        assert server.ask(path)["Link"] == f'<{own}>; rel="self", <https://hub.example.org/>; rel="hub"'
    for path in ("/", "/feeds.opml", "/other.json", "/broken.xml"):
        assert server.ask(path)["Link"] == ""


@pytest.mark.parametrize("path", ["/", "/atom.xml", "/feed.json", "/feeds.opml", "/talk.mp3", "/nothing"])
def test_head_is_get_without_a_body(server: Server, path: str) -> None:
    get, only_head = server.ask(path), server.ask(path, "HEAD")
    assert only_head.body == b""
    assert only_head.status == get.status
    assert {**only_head.headers, "date": ""} == {**get.headers, "date": ""}
    assert int(get["Content-Length"]) == len(get.body)


@pytest.mark.parametrize("path", ["/", "/rss.xml", "/feed.json", "/comments/feeds.opml"])
def test_documents_are_compressed_for_those_who_ask(server: Server, path: str) -> None:
    plain, compressed = server.ask(path), server.ask(path, Accept_Encoding="br, gzip;q=0.8")
    assert (plain["Content-Encoding"], compressed["Content-Encoding"]) == ("", "gzip")
    assert gzip.decompress(compressed.body) == plain.body
    assert len(compressed.body) < len(plain.body)
    assert plain["Vary"] == compressed["Vary"] == "Accept-Encoding"
    assert plain["ETag"] != compressed["ETag"]
    assert server.ask(path, Accept_Encoding="gzip;q=0, identity").headers["Content-Encoding"] is None


def test_a_compressed_copy_is_sent_if_it_is_one_of_what_is_sent() -> None:
    data, copy = b"x" * 600, gzip.compress(b"x" * 600, 1)
    assert documents.document("a.txt", data, lambda one: one, copy).compressed == copy
    for wrong in (gzip.compress(b"old"), copy[:-4], b"", b"no gzip"):
        sent = documents.document("a.txt", data, lambda one: one, wrong).compressed
        assert sent is not None
        assert gzip.decompress(sent) == data


def test_media_can_be_read_in_ranges(server: Server, site: Path) -> None:
    data = (site / "output/talk.mp3").read_bytes()
    part = server.ask("/talk.mp3", Range="bytes=100-299")
    assert (part.status, part.body) == (206, data[100:300])
    assert part["Content-Range"] == f"bytes 100-299/{len(data)}"
    assert server.ask("/talk.mp3", Range="bytes=100-299", If_Range='"other"').body == data
    assert server.ask("/talk.mp3", Range="bytes=999999-").status == 416


def test_only_get_and_head_are_allowed(server: Server) -> None:
    for method in ("POST", "PUT", "DELETE"):
        answer = server.ask("/atom.xml", method)
        assert (answer.status, set(answer["Allow"].split(", "))) == (405, {"GET", "HEAD"})


# Conditional requests -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/atom.xml", "/feed.json", "/feeds.opml", "/talk.mp3"])
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_current_copy_is_not_sent_again(server: Server, path: str, encoding: str) -> None:
    first = server.ask(path, Accept_Encoding=encoding)
    for tag in (first["ETag"], f"W/{first['ETag']}", f'"x", {first["ETag"]}', "*"):
        again = server.ask(path, Accept_Encoding=encoding, If_None_Match=tag)
        assert (again.status, again.body, again["ETag"]) == (304, b"", first["ETag"])
    assert server.ask(path, Accept_Encoding=encoding, If_Modified_Since=first["Last-Modified"]).status == 304
    for stale in ({"If_None_Match": '"x"'}, {"If_Modified_Since": formatdate(0, usegmt=True)}):
        assert server.ask(path, Accept_Encoding=encoding, **stale).body == first.body
    # The tag decides where both are given; a date that cannot be read is ignored.
    both = {"If_None_Match": '"x"', "If_Modified_Since": first["Last-Modified"]}
    assert server.ask(path, Accept_Encoding=encoding, **both).status == 200
    assert server.ask(path, If_Modified_Since="yesterday").status == 200


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml"])
def test_the_second_poll_of_a_reader_brings_nothing(server: Server, path: str) -> None:
    address = f"http://127.0.0.1:{server.port}/{path}"
    first = feedparser.parse(address)
    assert (first.status, first.bozo, len(first.entries)) == (200, False, 2)
    second = feedparser.parse(address, etag=first.etag, modified=first.modified)
    assert (second.status, second.entries) == (304, [])


def test_the_tag_is_of_the_content_not_of_the_file(tmp_path: Path, start: Callable[..., Server]) -> None:
    make(tmp_path)
    run("build", "-q", cwd=tmp_path)
    server = start()
    before = server.ask("/atom.xml")
    file = tmp_path / "output/atom.xml"
    data, status = file.read_bytes(), file.stat()
    os.utime(file, (0, 0))
    touched = server.ask("/atom.xml")
    assert (touched["ETag"], touched["Last-Modified"]) == (before["ETag"], formatdate(0, usegmt=True))
    # As many bytes within the same second, as a build may write them: replaced, not written over.
    (tmp_path / "output/new").write_bytes(data.replace(b"A good post", b"A best post"))
    os.utime(tmp_path / "output/new", ns=(status.st_mtime_ns, status.st_mtime_ns))
    (tmp_path / "output/new").rename(file)
    after = server.ask("/atom.xml", If_None_Match=before["ETag"])
    assert after.status == 200
    assert b"A best post" in after.body


# What is not there ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/.feeds/ledger.json",
        "/.feeds/state.sqlite",
        "/.feeds/",
        "/%2efeeds/ledger.json",
        "/.out",
        "/../secret.txt",
        "/authors/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/authors/..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/out.txt",  # links that leave OUTPUT, or lead to the state
        "/out/a.md",
        "/state.json",
        "/circle",
        "/pipe.xml",
        "/atom.xml/",
        "/atom.xml/x",
        "/atom.xml%00",
        "/empty/",
        "/empty",
        "/nothing",
        "/" + "x" * 5000,
        "/%ff%fe",
    ],
)
def test_what_is_hidden_or_outside_is_not_found(server: Server, path: str) -> None:
    answer = server.ask(path)
    assert answer.status == 404
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    assert b"secret" not in answer.body.replace(b"secret.txt", b"")


def test_a_link_within_the_folder_is_followed(server: Server) -> None:
    assert server.ask("/again.xml").status == 200


def test_an_error_page_shows_a_path_as_text(server: Server) -> None:
    assert b"<script>" not in server.ask("/%3Cscript%3E").body


def test_a_folder_has_one_address(server: Server) -> None:
    for path in ("/authors", "/authors?page=2"):
        answer = server.ask(path)
        assert (answer.status, urljoin(path, answer["Location"])) == (307, "/authors/")
    assert server.ask("/authors/").body == server.ask("/authors/index.html").body


def test_the_owners_page_tells_that_there_is_nothing(tmp_path: Path, start: Callable[..., Server]) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/404.html").write_text("<p>Own words</p>", "utf-8")
    server = start()
    assert "no feeds in it yet" in server.said()
    answer = server.ask("/nothing")
    assert answer.status == 404
    assert b"Own words" in answer.body
    assert server.ask("/").status == 404


# Addresses ------------------------------------------------------------------------------------------------------------


def test_every_link_of_the_preview_stays_in_it_and_works(server: Server) -> None:
    own = f"http://127.0.0.1:{server.port}/"
    to_visit, seen = ["/", "/atom.xml", "/rss.xml", "/feed.json", "/feeds.opml"], set[str]()
    while to_visit:
        path = to_visit.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = server.ask(path)
        assert answer.status == 200, path
        text = re.sub(r'<(id|guid).*?</\1>|"id":"[^"]*"|scheme=\S+', "", answer.body.decode())
        to_visit += [urlsplit(one).path for one in re.findall(rf'{own}[^\s"<>&\\]*', text)]
        left = set(re.findall(r'https://live\.example\.org[^\s"<>&\\]*', text))
        assert left <= {"https://live.example.org/feeds/2009/gone.html"}, path  # not published: of the live site
    assert len(seen) > 20


def test_ids_and_other_sites_stay_as_published(server: Server, site: Path) -> None:
    published = json.loads((site / "output/feed.json").read_text("utf-8"))
    served = json.loads(server.ask("/feed.json").body)
    assert [item["id"] for item in served["items"]] == [item["id"] for item in published["items"]]
    assert "https://live.example.org/feeds/posts/2010-03-04-a-good-post/" in {item["id"] for item in served["items"]}
    assert "https://other.example.org/feeds/" in served["items"][0]["content_html"]
    for form in ("rss.xml", "atom.xml"):
        ids = re.compile(r"<(?:guid|id).*?</(?:guid|id)>")
        assert ids.findall(server.ask(f"/{form}").body.decode()) == ids.findall(
            (site / "output" / form).read_text("utf-8")
        )


def test_links_have_the_name_that_the_client_uses(server: Server) -> None:
    assert b'"http://my-computer.local:80/atom.xml"' in server.ask("/atom.xml", Host="my-computer.local:80").body
    for wrong in ("a b", 'x"><script>', "e.org/path", "[::1]]"):
        assert f'"http://127.0.0.1:{server.port}/atom.xml"'.encode() in server.ask("/atom.xml", Host=wrong).body


def test_at_its_own_address_the_site_is_sent_as_published(server: Server, site: Path) -> None:
    toml = TOML.replace("https://live.example.org/feeds/", f"http://127.0.0.1:{server.port}/")
    (site / "own.toml").write_text(toml, "utf-8")
    assert run("build", "sources", "own", "--config", "own.toml", "-q", cwd=site).returncode == 0
    running = Server(site, "own")
    host = f"127.0.0.1:{server.port}"
    for path in ("/atom.xml", "/feed.json", "/feeds.opml"):
        assert running.ask(path, Host=host).body == (site / "own" / path[1:]).read_bytes()
    assert running.end() == 0


def test_a_page_loads_itself_again_when_its_file_has_changed(server: Server) -> None:
    page = server.ask("/")
    version = re.findall(r'get\("ETag"\)\.includes\("(\w+)"\)', page.body.decode())
    assert page["ETag"] == f'"{version[0]}"'
    assert page.body.count(b"Only in the preview") == 1
    assert page.body.endswith(b"</script>\n</body>\n</html>\n")


# Running --------------------------------------------------------------------------------------------------------------


def test_slow_clients_do_not_keep_others_waiting(server: Server, site: Path) -> None:
    (site / "output/large.bin").write_bytes(bytes(20_000_000))
    slow = []
    for number in range(100):
        client = socket.create_connection(("127.0.0.1", server.port), timeout=TIMEOUT)
        # One half asks for more than the buffers hold and reads nothing, the other does not end its request.
        client.sendall(b"GET /large.bin HTTP/1.1\r\nHost: x\r\n" + b"\r\n" * (number % 2))
        slow.append(client)
    try:
        assert all(server.ask("/atom.xml").status == 200 for _ in range(20))
    finally:
        for client in slow:
            client.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ending_it_is_no_failure(tmp_path: Path, start: Callable[..., Server], number: int) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/large.bin").write_bytes(bytes(20_000_000))
    server = start()
    with socket.create_connection(("127.0.0.1", server.port), timeout=TIMEOUT) as stalled:
        stalled.sendall(b"GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n")
        assert stalled.recv(4)
        assert server.end(number) == 0
    assert server.errors.read_text("utf-8") == ""


def test_a_port_in_use_is_one_line(server: Server, site: Path) -> None:
    done = run("serve", "--port", str(server.port), cwd=site)
    assert (done.returncode, done.stdout) == (2, "")
    expected = "in use by another program; choose others with --host and --port (0: any free port)"
    assert done.stderr == f"feeds: 127.0.0.1, port {server.port}: {expected}\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nothing"], "nothing: no such folder, expected a folder of feeds; run feeds build first"),
        (["secret.txt"], "secret.txt: a file, expected a folder of feeds; run feeds build first"),
        (["--host", "256.0.0.1"], "256.0.0.1, port 8000: "),
        (["--watch", "nothing"], "nothing: no such folder, expected a folder of posts"),
        (["--config", "own.toml"], "--config, --base-url and --state are of the build, which needs --watch SOURCES."),
        (["--port", "70000"], "70000 is not in the range 0<=x<=65535."),
    ],
)
def test_a_wrong_call_is_told(site: Path, words: list[str], message: str) -> None:
    done = run("serve", *words, cwd=site)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr.splitlines()[-1]


def test_with_watch_it_builds_again_after_a_change(tmp_path: Path, start: Callable[..., Server]) -> None:
    make(tmp_path)
    server = start("--watch", "sources", "output")
    assert "/atom.xml" in server.said()
    before = server.ask("/atom.xml")
    server.until(lambda: "2 posts" in server.said())  # the watch has begun
    (tmp_path / "sources/c.md").write_text(POST.format(title="A new post", body="It is new."), "utf-8")
    server.until(lambda: server.ask("/atom.xml", If_None_Match=before["ETag"]).status == 200)
    assert b"A new post" in server.ask("/atom.xml").body
    children = f"/proc/{server.process.pid}/task/{server.process.pid}/children"
    (child,) = Path(children).read_text("utf-8").split()
    assert server.end() == 0
    assert not Path(f"/proc/{child}").exists()


# Parts ----------------------------------------------------------------------------------------------------------------


@given(
    st.binary(max_size=400)
    | st.sampled_from([b'{"version":"https://jsonfeed.org/version/1.1","hubs":[1,{}]}', b"[]", b"{"])
)
def test_any_bytes_have_a_head(data: bytes) -> None:
    assert isinstance(head(data).links(), str)


def test_what_cannot_stand_in_a_header_is_left_out() -> None:
    feed = '<feed xmlns="http://www.w3.org/2005/Atom">{}</feed>'
    for wrong in ("http://e.org/&#10;X: y", "http://e.org/&gt;,", "/feed", "http://e.org/é"):
        links = f'<link rel="self" href="{wrong}"/><link rel="hub" href="{wrong}"/>'
        assert head(feed.format(links).encode()) == Head()
    assert head(feed.format('<entry><link rel="hub" href="http://e.org/"/></entry>').encode()) == Head()
    right = feed.format('<link rel="self" href="http://e.org/a"/><link rel="hub" href="http://e.org/h"/>')
    assert head(right.encode()).links() == '<http://e.org/a>; rel="self", <http://e.org/h>; rel="hub"'


@given(
    st.lists(st.sampled_from(["..", ".", "", "a", "b.xml", ".hidden", "out", "within", "\0", "é"]), max_size=6).map(
        "/".join
    )
)
def test_no_path_leads_outside_or_to_what_is_hidden(tmp_path_factory: pytest.TempPathFactory, path: str) -> None:
    top = tmp_path_factory.getbasetemp() / "served"
    if not top.exists():
        (top / "output/a/.hidden").mkdir(parents=True)
        for file in ("secret", "output/b.xml", "output/a/b.xml", "output/a/.hidden/b.xml"):
            (top / file).write_bytes(b"")
        (top / "output/out").symlink_to(top)
        (top / "output/a/within").symlink_to(top / "output")
    found = find(top / "output", path)
    if found:
        within = Path(found.file).relative_to(top / "output")
        assert not any(part.startswith(".") for part in within.parts)


@given(
    st.lists(st.sampled_from(["https://e.org/", "https://e.org/a", "b ", "<id>", "x", '"']), max_size=8).map("".join)
)
def test_only_addresses_of_what_is_published_change(text: str) -> None:
    made = relocated(text.encode(), "https://e.org/", "http://me/", lambda path: path == "a").decode()
    assert made.replace("http://me/a", "https://e.org/a") == text
    assert "<id>http://me/" not in made
