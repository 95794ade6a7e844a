"""`feeds build`, `serve` and `announce` as processes, with Flask-WebSub's hub and its subscriber."""

import json
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.programs import peer, program
from tests.sited import HERE, Site, page, run
from tests.test_serve import Server

TIMEOUT = 60.0  # seconds, for a loaded machine
TOML = (
    '[site]\nurl = "http://127.0.0.1:{site}/"\nid = "e.example.org,2010"\n[feeds]\nhub = "http://127.0.0.1:{hub}/hub"\n'
)


class Peer:
    """Flask-WebSub's hub and subscriber as a process."""

    def __init__(self, folder: Path, *words: str) -> None:
        folder.mkdir()
        self.log = folder / "log"
        with self.log.open("wb") as log:
            line = [peer("python"), str(HERE / "tests/websub.py"), str(folder), *words]
            self.process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=log)
        assert self.process.stdout
        self.port = int(self.process.stdout.readline())

    def post(self, path: str, **form: str) -> None:
        data = urlencode({name.replace("hub_", "hub."): value for name, value in form.items()}).encode()
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", data, TIMEOUT):
            pass

    def seen(self, kind: str) -> list[Any]:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/seen", None, TIMEOUT) as answer:
            return list(json.load(answer)[kind])

    def until(self, kind: str, count: int) -> list[Any]:
        end = time.monotonic() + TIMEOUT
        while len(found := self.seen(kind)) < count:
            assert time.monotonic() < end, self.log.read_text("utf-8")
            time.sleep(0.02)
        return found


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Callable[..., Peer]]:
    started: list[Peer] = []

    def start(*words: str) -> Peer:
        started.append(Peer(tmp_path / "hub", *words))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path)
    made.fill(4)
    made.build()
    return made


@pytest.fixture
def server(site: Site) -> Iterator[Server]:
    running = Server(site.top)
    yield running
    running.end()


def put(site: Site, body: str) -> None:
    """Edit a post of Ida Marsh."""
    site.put("00.txt", page("Post 0", "March 1, 2010", "Ida Marsh", ["boats"], body=body, comments=0))
    assert run("build", site.sources, site.output, "-q").returncode == 0


def test_a_subscriber_gets_exactly_the_feeds_that_changed(site: Site, server: Server, hub: Callable[..., Peer]) -> None:
    peer = hub()
    site.toml(TOML.format(site=server.port, hub=peer.port))
    put(site, "It floats.")
    base = f"http://127.0.0.1:{server.port}/"
    changing = ["atom.xml", "authors/ida-marsh/feed.json", "categories/boats/rss.xml", "rss.xml"]
    staying = ["authors/tom-reed/rss.xml", "comments/atom.xml", "posts/2010-03-01-post-0/comments/rss.xml"]
    for path in (*changing, *staying):
        peer.post("/subscribe", topic=base + path)
    assert sorted(peer.until("subscribed", 7)) == sorted(base + path for path in (*changing, *staying))
    done = run("announce", site.output, "--allow-private", "--verify")
    assert (done.returncode, done.stderr) == (0, "")
    peer.until("received", 7)

    put(site, "It sinks.")
    assert run("announce", site.output, "--allow-private", "--verify").returncode == 0
    # The hub works in order: when it has sent this one, it has sent all that it was told of before.
    peer.post("/hub", hub_mode="publish", hub_topic=base + staying[0])
    *received, (last, _) = peer.until("received", 12)[7:]
    assert last == base + staying[0]
    assert sorted(received) == [[base + path, (site.output / path).read_text("utf-8")] for path in changing]
    assert "It sinks." in received[0][1]

    done = run("build", site.sources, site.output, "--announce", "--allow-private", "-q")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(peer.seen("received")) == 12


def test_a_hub_that_takes_no_announcements_is_named(site: Site, server: Server, hub: Callable[..., Peer]) -> None:
    peer = hub("refusing")
    site.toml(TOML.format(site=server.port, hub=peer.port))
    put(site, "It floats.")
    done = run("announce", site.output, "--allow-private")
    assert done.returncode == 1
    expected = "answered 400 BAD REQUEST (\"Invalid hub.mode (should be 'subscribe' or 'unsubscribe'): publish\")"
    assert done.stderr.startswith(f"http://127.0.0.1:{peer.port}/hub: {expected}")


CONFIGURATION = """
daemon off; pid {top}/nginx.pid; error_log {top}/error.log; events {{}}
http {{
    access_log off; client_body_temp_path {top}/body; proxy_temp_path {top}/proxy; fastcgi_temp_path {top}/fastcgi;
    uwsgi_temp_path {top}/uwsgi; scgi_temp_path {top}/scgi;
    server {{
        listen 127.0.0.1:{port}; root {root};
        {lines}
    }}
}}
"""


@pytest.mark.parametrize("is_linked", [False, True])
def test_verify_tells_whether_the_server_sends_what_hubs_need(
    site: Site, server: Server, hub: Callable[..., Peer], is_linked: bool
) -> None:
    """With nginx that sends Link headers, and without: the hub answers 202 in both cases, and drops the topic in one."""
    peer, port = hub(), server.port
    server.end()
    url = f"http://127.0.0.1:{port}/"
    header = f'<http://127.0.0.1:{port}$uri>; rel="self", <http://127.0.0.1:{peer.port}/hub>; rel="hub"'
    lines = f"location ~ /(rss\\.xml|atom\\.xml|feed\\.json)$ {{ add_header Link '{header}'; }}"
    site.toml(TOML.format(site=port, hub=peer.port))
    put(site, "It floats.")
    file = site.top / "nginx.conf"
    file.write_text(
        CONFIGURATION.format(top=site.top, root=site.output, port=port, lines=lines if is_linked else ""), "utf-8"
    )
    for path in [site.top, *site.top.parents][:-1]:
        path.chmod(path.stat().st_mode | 0o111)
    nginx = subprocess.Popen([program("nginx"), "-c", str(file), "-e", str(site.top / "error.log")])
    try:
        end = time.monotonic() + TIMEOUT
        while run("announce", site.output, "--allow-private", "--verify", "--dry-run").returncode:
            assert time.monotonic() < end, (site.top / "error.log").read_text("utf-8")
        peer.post("/subscribe", topic=f"{url}rss.xml")
        peer.until("subscribed", 1)
        done = run("announce", site.output, "--allow-private", "--verify")
        assert done.returncode == 0
        if is_linked:
            assert done.stderr == ""
            assert peer.until("received", 1) == [[f"{url}rss.xml", (site.output / "rss.xml").read_text("utf-8")]]
        else:
            header = f'Link: <{url}atom.xml>; rel="self", <http://127.0.0.1:{peer.port}/hub>; rel="hub"'
            assert done.stderr.startswith(f"warning: {url}atom.xml: served without the header")
            assert header in done.stderr
            assert done.stderr.count("\n") == 3  # one for each format
            end = time.monotonic() + TIMEOUT
            while "The Link header should contain both" not in peer.log.read_text("utf-8"):
                assert time.monotonic() < end
                time.sleep(0.02)
            assert peer.seen("received") == []
    finally:
        nginx.kill()
        nginx.wait()


def test_verify_announces_nothing_that_is_not_uploaded(site: Site, server: Server, hub: Callable[..., Peer]) -> None:
    peer = hub()
    site.toml(TOML.format(site=server.port, hub=peer.port))
    put(site, "It floats.")
    shutil.copytree(site.output, site.top / "built")
    site.build(site.top / "built")
    assert run("announce", site.top / "built", "--allow-private", "--verify", "-q").returncode == 0
    site.put("00.txt", page("Post 0", "March 1, 2010", "Ida Marsh", ["boats"], body="It sinks.", comments=0))
    site.build(site.top / "built")
    done = run("announce", site.top / "built", "--allow-private", "--verify")
    assert done.returncode == 1
    assert done.stdout == "0 changed feeds announced; 9 to be announced by the next run\n"
    assert done.stderr.count(f"has other bytes than {site.top}/built/") == 3
    site.build()
    assert run("announce", site.top / "built", "--allow-private", "--verify").returncode == 0
    server.end()
    done = run("announce", site.top / "built", "--allow-private", "--verify")
    assert done.returncode == 1
    assert done.stderr.count("Connection refused, expected the feed; no hub can fetch it\n") == 3
