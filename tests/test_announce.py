"""`feeds announce` and `build --announce`: to a hub that answers as told, and, as processes, to Flask-WebSub's."""

import json
import shutil
import socket
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from feeds.commands.announce import Announcement, Options, announce, topics
from feeds.commands.announce.client import is_public
from feeds.errors import Refused
from feeds.storage import served
from tests.sited import HERE, Site, command, looks, page, run

TIMEOUT = 30.0  # seconds, for a loaded machine
TOML = """[site]
url = "{url}"
id = "e.example.org,2010"
[feeds]
hub = "{hub}"
"""
URL = "https://e.example.org/"


class Hub:
    """A hub that gives the answers it is told to, the last one again and again, and keeps what it was sent."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, dict[str, str], bytes]] = [(202, {}, b"Accepted")]
        self.forms: list[dict[str, str]] = []
        self.slow = threading.Event()
        self.slow.set()
        hub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), strict_parsing=True)
                hub.forms.append({key: value for key, (value,) in form.items()})
                hub.slow.wait(TIMEOUT)
                status, headers, body = hub.answers.pop(0) if len(hub.answers) > 1 else hub.answers[0]
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(body))} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_port
        self.url = f"http://127.0.0.1:{self.port}/hub"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, *statuses: int, body: bytes = b"", **headers: str) -> None:
        """Give these answers from now on."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers = [(status, named, body) for status in statuses]

    def topics(self) -> list[str]:
        """The topics of which it was told since the last call, as paths."""
        told = [form["hub.url"].removeprefix(URL) for form in self.forms]
        self.forms.clear()
        return told


@pytest.fixture
def hub() -> Iterator[Hub]:
    made = Hub()
    yield made
    made.slow.set()
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def site(tmp_path: Path, hub: Hub) -> Site:
    """A site of two posts by two authors, published and not announced."""
    made = Site(tmp_path, TOML.format(url=URL, hub=hub.url))
    made.fill(2)
    made.build()
    return made


@pytest.fixture
def told(site: Site, hub: Hub) -> Site:
    """The same, announced."""
    announced(site)
    hub.forms.clear()
    return site


def announced(site: Site, timeout: float = 30, **options: Any) -> Announcement:
    return announce(Options(site.output, None, timeout, **{"allow_private": True, **options}))


def feeds_of(site: Site) -> dict[str, bytes]:
    """Every feed of the site that is no archive document, with its bytes."""
    return {
        path: data
        for path, data in site.tree().items()
        if path.rpartition("/")[2] in ("rss.xml", "atom.xml", "feed.json") and "archive/" not in path
    }


# What is told ---------------------------------------------------------------------------------------------------------


def test_the_first_time_every_feed_is_announced_the_sites_own_first(site: Site, hub: Hub) -> None:
    made = announced(site)
    assert (made.status, made.waiting, made.problems) == (0, [], [])
    forms = hub.forms[:]
    told = hub.topics()
    assert sorted(told) == sorted(feeds_of(site))
    assert told[:3] == ["atom.xml", "feed.json", "rss.xml"]
    assert all(
        form == {"hub.mode": "publish", "hub.url": form["hub.url"], "hub.topic": form["hub.url"]} for form in forms
    )


def test_then_exactly_the_feeds_whose_bytes_changed(told: Site, hub: Hub) -> None:
    before = feeds_of(told)
    told.put("00.txt", page("Post 0", "March 1, 2010", "Ida Marsh", ["boats"], body="It sinks.", comments=0))
    told.build()
    after = feeds_of(told)
    changed = {path for path in after if before[path] != after[path]}
    assert "rss.xml" in changed
    assert "authors/tom-reed/rss.xml" in set(after) - changed
    made = announced(told)
    assert sorted(hub.topics()) == sorted(changed)
    assert sorted(made.announced) == sorted(URL + path for path in changed)


def test_one_format_alone_may_have_changed(told: Site, hub: Hub) -> None:
    """As when a release alters what it writes in one format."""
    file = told.output / "feed.json"
    told.build(full=True)
    data = file.read_bytes().replace(b"Post 0", b"Post O")
    file.unlink()
    file.write_bytes(data)
    (told.state / "state.sqlite").unlink()
    announced(told)
    assert hub.topics() == ["feed.json"]


def test_new_bytes_that_are_the_old_ones_again_are_not_announced(told: Site, hub: Hub) -> None:
    old = (told.sources / "00.txt").read_text("utf-8")
    told.put("00.txt", old.replace("It floats.", "It sinks."))
    told.build()
    told.put("00.txt", old)
    told.build()
    assert announced(told).announced == []
    assert hub.forms == []


def test_only_changed_files_are_read(told: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    files: list[str] = []

    def read(file: served.ServedFile) -> bytes:
        files.append(file.file)
        return served.read(file)

    monkeypatch.setattr(topics, "read", read)
    told.put("00.txt", page("Post 0", "March 1, 2010", "Ida Marsh", ["boats"], body="It sinks.", comments=0))
    written = told.build().written
    announced(told)
    assert sorted(files) == sorted(str(told.output / path) for path in written if path in feeds_of(told))


def test_without_a_change_nothing_is_sent_or_written(told: Site, hub: Hub) -> None:
    told.build()  # the second run may have to read young sources again
    announced(told)
    before = looks(told.output)
    assert announced(told) == Announcement()
    assert hub.forms == []
    assert looks(told.output) == before


def test_archive_documents_are_no_topics(site: Site, hub: Hub) -> None:
    site.toml(TOML.format(url=URL, hub=hub.url) + "limit = 1\n")
    site.build()
    assert "archive/1/rss.xml" in site.tree()
    announced(site)
    assert sorted(hub.topics()) == sorted(feeds_of(site))


def test_of_a_removed_post_nothing_more_is_said(told: Site, hub: Hub) -> None:
    (told.sources / "01.txt").unlink()
    told.build()
    made = announced(told)
    assert made.status == 0
    assert set(hub.topics()) <= set(feeds_of(told))


def test_another_hub_is_told_of_everything(told: Site, hub: Hub) -> None:
    other = Hub()
    told.toml(TOML.format(url=URL, hub=other.url))
    told.build()
    announced(told)
    assert hub.forms == []
    assert sorted(other.topics()) == sorted(feeds_of(told))
    other.server.shutdown()


def test_a_dry_run_tells_and_saves_nothing(site: Site, hub: Hub) -> None:
    before = looks(site.output)
    done = run("announce", site.output, "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(done.stdout.split()) == sorted(URL + path for path in feeds_of(site))
    assert hub.forms == []
    assert looks(site.output) == before


def test_feeds_without_a_state_are_announced_too(site: Site, hub: Hub) -> None:
    shutil.rmtree(site.state)
    announced(site)
    assert sorted(hub.topics()) == sorted(feeds_of(site))
    assert (site.state.stat().st_mode & 0o777, (site.state / ".gitignore").read_text("utf-8")) == (0o700, "*\n")
    announced(site)
    assert hub.topics() == []


# Hubs that fail -------------------------------------------------------------------------------------------------------


def test_debts_to_a_hub_that_is_down_are_paid_when_it_is_up(site: Site, hub: Hub) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    down = f"http://127.0.0.1:{port}/hub"
    site.toml(TOML.format(url=URL, hub=down))
    site.build()
    made = announced(site, timeout=0.5)
    assert (made.status, made.announced, len(made.waiting)) == (1, [], len(feeds_of(site)))
    assert [str(one) for one in made.problems] == [
        f"{down}: Connection refused; what is not announced waits for the next run"
    ]
    hub.server.shutdown()
    hub.server.server_close()
    up = Hub.__new__(Hub)  # on the port where none was
    ThreadingHTTPServer.allow_reuse_address = True
    up.answers, up.forms, up.slow = hub.answers, hub.forms, hub.slow
    up.server = ThreadingHTTPServer(("127.0.0.1", port), hub.server.RequestHandlerClass)
    threading.Thread(target=up.server.serve_forever, daemon=True).start()
    assert announced(site).status == 0
    assert sorted(hub.topics()) == sorted(feeds_of(site))
    up.server.shutdown()


def test_a_hub_that_does_not_answer_ends_with_the_time(site: Site, hub: Hub) -> None:
    hub.slow.clear()
    start = time.monotonic()
    made = announced(site, timeout=1)
    assert time.monotonic() - start < TIMEOUT / 2  # and not when the hub answers
    assert made.status == 1
    assert "no answer within 1 seconds" in made.problems[0].what
    hub.slow.set()
    assert announced(site).status == 0


def test_a_hub_that_answers_a_byte_at_a_time_ends_with_the_time(site: Site) -> None:
    """Each byte is in time for a socket."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        ended = threading.Event()

        def drip() -> None:
            client, _ = listener.accept()
            while not ended.wait(0.05):
                try:
                    client.sendall(b"H")
                except OSError:
                    return

        threading.Thread(target=drip, daemon=True).start()
        site.toml(TOML.format(url=URL, hub=f"http://127.0.0.1:{listener.getsockname()[1]}/"))
        site.build()
        made = announced(site, timeout=1)
        ended.set()
    assert "no answer within" in made.problems[0].what


def test_what_the_time_did_not_suffice_for_is_announced_by_the_next_run(site: Site, hub: Hub) -> None:
    site.build()
    made = announced(site, timeout=1e-9)
    assert (made.status, made.announced) == (1, [])
    assert "--timeout" in made.problems[0].what
    assert announced(site).status == 0
    assert sorted(hub.topics()) == sorted(feeds_of(site))


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_a_passing_failure_is_tried_again_in_the_same_run(site: Site, hub: Hub, status: int) -> None:
    hub.answer(status, 204)
    assert announced(site).status == 0
    told = hub.topics()
    assert told[0] == told[1]
    assert sorted(told[1:]) == sorted(feeds_of(site))


def test_a_hub_that_keeps_failing_is_asked_of_one_topic_only(site: Site, hub: Hub) -> None:
    hub.answer(503, body=b"We are <b>busy</b>\n")
    made = announced(site, timeout=2)
    assert made.status == 1
    assert set(hub.topics()) == {"atom.xml"}
    assert made.problems[0].what.startswith('answered 503 Service Unavailable ("We are <b>busy</b>"); ')


def test_retry_after_beyond_the_time_is_left_to_the_next_run(site: Site, hub: Hub) -> None:
    hub.answer(429, Retry_After="3600")
    assert announced(site).status == 1
    assert len(hub.topics()) == 1


def test_a_hub_that_refuses_is_not_asked_again_in_the_run_but_in_the_next(site: Site, hub: Hub) -> None:
    hub.answer(400, body=b"Invalid hub.mode\n")
    made = announced(site)
    assert (made.status, len(made.waiting)) == (1, len(feeds_of(site)))
    first = hub.topics()
    assert len(first) == len(set(first)) == 3
    (problem,) = made.problems
    expected = f'answered 400 Bad Request ("Invalid hub.mode") when told of {URL}atom.xml, expected 2xx'
    assert problem.what.startswith(expected)
    announced(site)
    assert not set(hub.topics()) & set(first)  # others come first, so none is passed over for ever
    hub.answer(202)
    announced(site)
    assert sorted(hub.topics()) == sorted(feeds_of(site))


def test_one_refused_topic_does_not_keep_the_others_back(told: Site, hub: Hub) -> None:
    told.put("00.txt", page("Post 0", "March 1, 2010", "Ida Marsh", ["boats"], body="It sinks.", comments=0))
    told.build()
    hub.answer(404, 202)
    made = announced(told)
    assert made.status == 1
    assert made.waiting == [f"{URL}atom.xml"]
    hub.topics()
    announced(told)
    assert hub.topics() == ["atom.xml"]


# Redirects and private addresses --------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [307, 308])
def test_a_redirect_that_keeps_the_method_is_followed(site: Site, hub: Hub, status: int) -> None:
    other = Hub()
    hub.answer(status, Location=other.url)
    assert announced(site).status == 0
    assert sorted(other.topics()) == sorted(feeds_of(site))
    other.server.shutdown()


@pytest.mark.parametrize("status", [301, 302, 303])
def test_of_another_redirect_the_new_address_is_told(site: Site, hub: Hub, status: int) -> None:
    hub.answer(status, Location="https://hub.example.org/new")
    made = announced(site)
    assert made.status == 1
    assert f"answered {status}: it has moved to https://hub.example.org/new; set that as hub" in made.problems[0].what


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:{port}/hub", "file:///etc/passwd", "ftp://127.0.0.1/", "http://:80/"]
)
def test_no_redirect_leads_in_a_circle_or_elsewhere_than_to_the_web(site: Site, hub: Hub, target: str) -> None:
    hub.answer(307, Location=target.format(port=hub.port))
    made = announced(site, timeout=0.5)
    assert made.status == 1
    expected = "more than 3 redirects" if "{port}" in target else "is no http:// or https:// address"
    assert expected in made.problems[0].what


def test_a_private_address_needs_leave(site: Site, hub: Hub) -> None:
    made = announced(site, timeout=0.5, allow_private=False)
    assert made.status == 1
    assert "127.0.0.1 is an address in a private network" in made.problems[0].what
    site.toml(TOML.format(url=URL, hub=hub.url.replace("127.0.0.1", "localhost")))
    site.build()
    made = announced(site, timeout=0.5, allow_private=False)
    assert "localhost, " in made.problems[0].what
    assert hub.forms == []


def test_a_redirect_to_a_private_address_needs_leave(site: Site, hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public hub on loopback: its address passes for public, the one it redirects to does not."""
    inner = ThreadingHTTPServer(("127.0.0.2", 0), hub.server.RequestHandlerClass)
    hub.answer(307, Location=f"http://127.0.0.2:{inner.server_port}/")
    monkeypatch.setattr("feeds.commands.announce.client.is_public", lambda address: address == "127.0.0.1")
    made = announced(site, timeout=0.5, allow_private=False)
    assert "127.0.0.2 is an address in a private network" in made.problems[0].what
    inner.server_close()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("93.184.215.14", True), ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False), ("0.0.0.0", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("224.0.0.1", False), ("255.255.255.255", False),
        ("::1", False), ("::", False), ("fe80::1%eth0", False), ("fd00::1", False), ("ff02::1", False),
        ("::ffff:127.0.0.1", False), ("::ffff:10.0.0.1", False), ("2002:7f00:1::", False),
    ],
)  # fmt: skip
def test_public_addresses(address: str, expected: bool) -> None:
    assert is_public(address) is expected


# The record -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"no database", b"SQLite format 3\0" + bytes(4000)])
def test_a_damaged_record_is_set_aside_and_everything_announced(told: Site, hub: Hub, data: bytes) -> None:
    (told.state / "announced.sqlite").write_bytes(data)
    made = announced(told)
    assert (made.status, sorted(hub.topics())) == (0, sorted(feeds_of(told)))
    assert made.problems[0].what.startswith("announced.sqlite was damaged (")
    assert (told.state / "announced.sqlite.damaged").read_bytes() == data
    assert announced(told) == Announcement()


def test_the_record_outlives_damage_to_the_others(told: Site, hub: Hub) -> None:
    (told.state / "state.sqlite").write_bytes(b"no database")
    announced(told)
    told.build()
    announced(told)
    assert hub.forms == []


def test_a_record_of_another_release_is_damaged(told: Site) -> None:
    with sqlite3.connect(told.state / "announced.sqlite") as db:
        db.execute("update meta set value = '0' where key = 'format'")
    db.close()
    assert "format 0, expected 1" in announced(told).problems[0].what


def test_a_second_run_leaves_it_to_the_first(site: Site, hub: Hub) -> None:
    hub.slow.clear()
    first: list[Announcement] = []
    thread = threading.Thread(target=lambda: first.append(announced(site)))
    thread.start()
    end = time.monotonic() + TIMEOUT
    while not hub.forms:
        assert time.monotonic() < end
        time.sleep(0.01)
    done = run("announce", site.output, "--allow-private")
    assert (done.returncode, done.stderr) == (0, "note: another run is announcing; this one leaves it to that\n")
    site.put("new.txt", page("New", "May 4, 2012"))
    assert site.build().status == 0  # a build does not wait for it
    hub.slow.set()
    thread.join()
    assert first[0].status == 0
    assert announced(site).status == 0
    told = set(hub.topics())
    assert told == set(feeds_of(site))


def test_a_killed_run_is_made_up_for(site: Site, hub: Hub) -> None:
    hub.slow.clear()
    process = subprocess.Popen(command("announce", site.output, "--allow-private"), env={"PYTHONPATH": str(HERE)})
    end = time.monotonic() + TIMEOUT
    while not hub.forms:
        assert time.monotonic() < end
        time.sleep(0.01)
    process.kill()
    process.wait()
    hub.slow.set()
    hub.topics()
    assert announced(site).status == 0
    assert sorted(hub.topics()) == sorted(feeds_of(site))


# The commands ---------------------------------------------------------------------------------------------------------


def test_a_hub_that_fails_changes_nothing_about_a_build(site: Site, hub: Hub) -> None:
    hub.answer(400)
    done = run("build", site.sources, site.output, "--announce", "--allow-private", "-q")
    assert done.returncode == 0
    assert done.stderr.startswith(f"warning: {hub.url}: answered 400 Bad Request when told of ")
    site.put("bad.txt", b"")
    done = run("build", site.sources, site.output, "--announce", "--allow-private", "--json")
    report = json.loads(done.stdout)
    assert (done.returncode, report["status"], report["announcement"]["status"]) == (1, 1, 1)
    hub.answer(202)
    hub.topics()
    done = run("build", site.sources, site.output, "--announce", "--allow-private")
    count = len(feeds_of(site))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, f"{count} changed feeds announced")
    assert sorted(hub.topics()) == sorted(feeds_of(site))


def test_a_build_that_publishes_nothing_announces_nothing(site: Site, hub: Hub) -> None:
    site.put("bad.txt", b"")
    assert run("build", site.sources, site.output, "--announce", "--allow-private", "--strict").returncode == 1
    for file in site.sources.glob("*.txt"):
        file.unlink()
    assert run("build", site.sources, site.output, "--announce", "--allow-private").returncode == 2
    assert hub.forms == []


def test_a_build_whose_feeds_name_no_hub_says_so(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.fill(2)
    done = run("build", site.sources, site.output, "--announce", "-q")
    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert "no feed names a WebSub hub; set hub in [feeds] of feeds.toml" in done.stderr


def test_the_result_for_programs(site: Site, hub: Hub) -> None:
    hub.answer(404, 202)
    done = run("announce", site.output, "--allow-private", "--json")
    made = json.loads(done.stdout)
    assert (done.returncode, made["status"], made["waiting"]) == (1, 1, [f"{URL}atom.xml"])
    assert len(made["announced"]) == len(feeds_of(site)) - 1
    assert [(one["where"], one["level"]) for one in made["problems"]] == [(hub.url, "error")]
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nothing"], "feeds: nothing: no such folder, expected a folder of feeds; run feeds build first"),
        (["file"], "feeds: file: a file, expected a folder of feeds; run feeds build first"),
        (["empty"], "feeds: empty: no feeds found; run feeds build first"),
        (["empty", "--timeout", "0"], "Error: Invalid value for '--timeout': 0.0 is not in the range x>0."),
    ],
)
def test_a_wrong_call_is_told(tmp_path: Path, words: list[str], message: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    done = run("announce", *words, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.splitlines()[-1]) == (2, "", message)


def test_a_record_that_cannot_be_written_stops_before_anything_is_told(site: Site, hub: Hub) -> None:
    (site.state / "announced.sqlite").symlink_to(site.top / "nowhere/announced.sqlite")
    with pytest.raises(Refused, match="unable to open database file"):
        announced(site)
    assert hub.forms == []


def test_schedule_prints_a_call_that_announces(site: Site) -> None:
    done = run("schedule", site.sources, site.output, "--announce")
    assert done.stdout.endswith(f"build {site.sources} {site.output} --announce -q\n")
