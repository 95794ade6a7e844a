"""`feeds build --check`: what changed is validated before it is published, and a fault keeps all of it back."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sited import HERE, Site, everything, looks, page, run

FOREIGN = {
    "version": "https://jsonfeed.org/version/1.1", "title": "Other", "feed_url": "https://o.example.org/feed.json",
    "items": [{"id": "urn:uuid:17", "title": "Numbered", "content_text": "x", "date_published": "2011-02-02T00:00:00Z"}],
}  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Site:
    one = Site(tmp_path)
    one.fill()
    return one


def build(site: Site, *options: str) -> subprocess.CompletedProcess[str]:
    return run("build", "--check", *options, site.sources, site.output)


def corrupted(site: Site, code: str) -> subprocess.CompletedProcess[str]:
    """Build with a writer that has a fault."""
    call = [sys.executable, "-c", f"{code}\nfrom feeds.cli import main; main()", "build", "--check"]
    return subprocess.run(
        [*call, str(site.sources), str(site.output)], capture_output=True, text=True, cwd=HERE, timeout=60, check=False
    )


def test_what_is_right_is_published_as_without_it(site: Site) -> None:
    done = build(site, "-q")
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    site.build(site.top / "other")
    assert site.tree() == site.tree(site.top / "other")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_invalid_document_keeps_everything_as_it_was(site: Site, jobs: str) -> None:
    """The id of the new post is a URN that is none, and it stays to the letter."""
    site.build()
    before, state = looks(site.output), everything(site.state)
    site.put("new.json", json.dumps(FOREIGN))
    site.put("00.txt", page("Post 0", body="Edited.", categories=["boats"]))
    done = build(site, "-q", "--jobs", jobs, "--remind", "0")
    assert done.returncode == 2
    *found, last = done.stderr.splitlines()
    assert 'feeds: atom.xml:16: error: url-urn: found <id> "urn:uuid:17", expected urn:NAMESPACE:NAME' in found
    assert last.startswith("feeds: nothing was published: --check found errors")
    assert everything(site.state) == state
    after = looks(site.output)
    assert {path: after[path] for path in before if ".feeds" not in path} == {
        path: one for path, one in before.items() if ".feeds" not in path
    }
    assert after.keys() == before.keys()


def test_a_first_build_that_is_invalid_leaves_no_output(site: Site) -> None:
    site.put("new.json", json.dumps(FOREIGN))
    assert build(site).returncode == 2
    assert not site.output.exists()


def test_what_was_kept_back_is_published_when_it_is_repaired(site: Site) -> None:
    site.build()
    site.put("new.json", json.dumps(FOREIGN))
    assert build(site).returncode == 2
    site.put("new.json", json.dumps(FOREIGN).replace("urn:uuid:17", "tag:o.example.org,2011:17"))
    assert build(site).returncode == 0
    site.build(site.top / "other")
    assert site.tree() == site.tree(site.top / "other")


def test_links_to_files_that_did_not_change_lead_somewhere(site: Site) -> None:
    """Of the whole site the edit changes few files; their links lead to the others."""
    site.build()
    site.put("03.txt", page("Post 3", "March 4, 2010", "Tom Reed", ["boats"], "Edited.", comments=3))
    done = build(site, "-v", "-q")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_link_to_a_file_that_will_not_be_there_is_an_error(site: Site) -> None:
    code = "from feeds.writers import opml; right = opml.document\n"
    code += "opml.document = lambda *given: right(*given).replace(b'/tom-reed/atom.xml', b'/tom-red/atom.xml')"
    site.build()
    before = site.tree()
    site.put("more.txt", page("One more", "April 1, 2010", "Ada Lock"))
    done = corrupted(site, code)
    assert done.returncode == 2
    assert "feeds.opml:" in done.stderr
    assert "error: link-dead" in done.stderr
    assert site.tree() == before


def test_warnings_are_told_and_hold_nothing_back(site: Site) -> None:
    code = "from feeds import writers; right = writers.render_document\n"
    code += "writers.render_document = lambda *given: [one.replace(b'Post 1<', b'Post One<') for one in right(*given)]"
    done = corrupted(site, code)
    assert done.returncode == 0
    assert "warning: archive/1/feed.json:4: format-title: found" in done.stderr
    assert site.output.exists()
    quiet = build(site, "-q")
    assert (quiet.returncode, quiet.stderr) == (0, "")


def test_without_it_nothing_is_checked(site: Site) -> None:
    site.put("new.json", json.dumps(FOREIGN))
    code = "import sys; from feeds.cli import main\ntry: main()\n"
    code += "finally: print(*(one for one in sys.modules if one.startswith('feeds.check.')))"
    call = [sys.executable, "-c", code, "build", "-q", str(site.sources), str(site.output)]
    done = subprocess.run(call, capture_output=True, text=True, cwd=HERE, timeout=60, check=False)
    assert done.returncode == 0
    assert done.stdout.strip() == ""
