"""Redirects from former feeds, in the programs that read the rules."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, unquote, urlsplit

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds import names
from feeds.model import Redirect
from feeds.writers.redirects import document
from tests.served import SERVERS, Answer, apache, free_port
from tests.sited import Site, page, run

WORDPRESS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Fen</title><wp:base_blog_url>{old}</wp:base_blog_url>
<wp:author><wp:author_login>I.Lund</wp:author_login><wp:author_display_name>Ida Lund</wp:author_display_name></wp:author>
<wp:category><wp:category_nicename>birdlife</wp:category_nicename><wp:cat_name>Birds</wp:cat_name></wp:category>
{items}</channel></rss>"""
ITEM = """<item><title>{title}</title><link>{link}</link><dc:creator>I.Lund</dc:creator><wp:post_id>{number}</wp:post_id>
<content:encoded>Words.</content:encoded><wp:post_date>2012-06-27 10:00:00</wp:post_date><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type><category domain="category" nicename="birdlife">Birds</category>
<category domain="category" nicename="R-D">R&amp;amp;D &amp;amp; Törf</category></item>"""
BLOGGER = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Old</title><id>tag:blogger.com,1999:blog-5</id>
<entry><id>tag:blogger.com,1999:blog-5.post-678</id><title>On blogger</title><published>2010-01-02T03:04:05Z</published>
<updated>2010-01-02T03:04:05Z</updated><author><name>Jo</name></author><content>Text.</content>
<category scheme="http://www.blogger.com/atom/ns#" term="fog &amp; mist"/></entry></feed>"""
TOML = """[site]
url = "{base}"
id = "e.org,2012"
[authors.ida-lund]
aliases = ["idal"]
[redirects]
write = ["nginx", "caddy", "apache", "netlify"]
wordpress = "{old}"
blogger = "{old}"
feedburner = "https://feeds.e.org/FenNotes"
"""

# Each former address, below that of the old blog, and the feed in its place, below the site's address.
MOVED = {
    **dict.fromkeys(("feed/", "feed", "feed/rss/", "feed/rss2/", "feed/rdf/", "rss2/", "wp-rss2.php"), "rss.xml"),
    **dict.fromkeys(("feed/atom/", "feed/atom", "atom/"), "atom.xml"),
    **dict.fromkeys(("?feed=rss2", "?feed=rdf"), "rss.xml"),
    "?feed=atom": "atom.xml",
    "comments/feed/": "comments/rss.xml",
    "comments/feed/atom/": "comments/atom.xml",
    "?feed=comments-rss2": "comments/rss.xml",
    "author/i-lund/feed/": "authors/ida-lund/rss.xml",  # the login in the export
    "author/idal/feed/": "authors/ida-lund/rss.xml",  # an alias
    "author/ida-lund/feed/atom": "authors/ida-lund/atom.xml",
    "category/birdlife/feed/": "categories/birds/rss.xml",
    "category/nature/fen-life/birdlife/feed/rss2/": "categories/birds/rss.xml",
    "category/nature/birds/feed/atom/": "categories/birds/atom.xml",
    "category/rd-torf/feed/": "categories/r-and-d-and-torf/rss.xml",  # as WordPress makes a slug of the name
    "tag/birds/feed/": "categories/birds/rss.xml",
    "2012/06/herons/feed/": "posts/2012-06-27-herons/comments/rss.xml",
    "2012/06/herons/feed": "posts/2012-06-27-herons/comments/rss.xml",
    "2012/06/herons/feed/atom/": "posts/2012-06-27-herons/comments/atom.xml",
    "2012/06/f%C3%B6hn/feed/": "posts/2012-06-27-fohn/comments/rss.xml",
    "?feed=rss2&p=13": "posts/2012-06-27-plain/comments/rss.xml",
    "?feed=atom&p=13": "posts/2012-06-27-plain/comments/atom.xml",
    "feeds/posts/default": "atom.xml",
    "feeds/posts/default?alt=rss": "rss.xml",
    "feeds/posts/default?max-results=9": "atom.xml",
    "feeds/posts/summary": "atom.xml",
    "feeds/comments/default": "comments/atom.xml",
    "feeds/678/comments/default": "posts/2010-01-02-on-blogger/comments/atom.xml",
    "feeds/posts/default/-/Birds": "categories/birds/atom.xml",
    "feeds/posts/default/-/fog%20&%20mist": "categories/fog-and-mist/atom.xml",
    "feeds/posts/default/-/fog%20%26%20mist?alt=rss": "categories/fog-and-mist/rss.xml",
}
NOT_MOVED = ("feedback/", "feeds/", "author/nobody/feed/", "2012/06/herons/", "category/x/feedback/", "x/rss.xml")


class Served(NamedTuple):
    site: Site
    old: str  # the path of the old blog's address
    base: str  # that of the site's
    port: int

    def ask(self, path: str) -> Answer:
        return Answer(self.port, path)


def made(folder: Path, port: int, old: str, base: str) -> Site:
    at = f"http://127.0.0.1:{port}"
    site = Site(folder, TOML.format(base=at + base, old=at + old))
    titles = {"Herons": "2012/06/herons/", "Föhn": "2012/06/f%C3%B6hn/", "Plain": "?p=13"}
    items = (
        ITEM.format(title=title, link=at + old + link, number=number)
        for number, (title, link) in enumerate(titles.items(), 11)
    )
    site.put("wordpress.xml", WORDPRESS.format(old=at + old.rstrip("/"), items="".join(items)))
    site.put("blogger.xml", BLOGGER)
    report = site.build()
    assert not report.errors
    assert not any("redirected" in note for note in report.notes)
    return site


PLACES = [("/", "/"), ("/old/", "/old/"), ("/", "/b%C3%B6rd/feeds/"), ("/old/blog/", "/")]


@pytest.fixture(
    scope="module", params=[(server, *place) for server in (*SERVERS, "apache") for place in PLACES], ids=str
)
def served(request: pytest.FixtureRequest) -> Iterator[Served]:
    server, old, base = request.param
    port = free_port()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        site = made(folder / "a site", port, old, base)
        if server == "apache":
            running = apache(site.output, unquote(base), port, folder)
            if not old.startswith(base):  # the rules in OUTPUT are for what is below it
                text = (folder / "apache.conf").read_text("utf-8")
                (folder / "apache.conf").write_text(
                    f'{text}RewriteEngine On\nInclude "{site.output}/.htaccess"\n', "utf-8"
                )
        else:
            done = run("recipe", server, site.sources, site.output)
            assert done.stderr == ""
            running = SERVERS[server](done.stdout, port, folder)
        with running:
            yield Served(site, old, base, port)


def test_each_former_address_leads_to_a_feed_of_its_kind(served: Served) -> None:
    wrong = {}
    for old, new in MOVED.items():
        answer = served.ask(served.old + old)
        expected = f"http://127.0.0.1:{served.port}{served.base}{new}"
        if (answer.status, answer["Location"]) != (301, expected):
            wrong[old] = (answer.status, answer["Location"], new)
            continue
        feed = served.ask(urlsplit(answer["Location"]).path)
        assert feed.status == 200
        assert feedparser.parse(feed.body).version == ("rss20" if new.endswith("rss.xml") else "atom10")
    assert wrong == {}
    if served.base != "/old/":  # where .htaccess is not read for what is above it
        assert served.ask("/FenNotes")["Location"].endswith(f"{served.base}rss.xml")


def test_what_is_published_and_what_was_no_feed_is_not_redirected(served: Served) -> None:
    for path in served.site.tree():
        if path not in names.REDIRECTS.values():
            assert served.ask(f"{served.base}{quote(path)}").status == 200, path
    for path in ("", "authors/", "comments/", "?x=1"):
        assert served.ask(served.base + path).status == 200
    for path in NOT_MOVED:
        assert served.ask(served.old + path).status in (200, 404), path


# Netlify has no program to start. Its rules are read here as its documentation has them.


def by_netlify(rules: str, address: str) -> str | None:
    """Return where the first rule leads whose path and query match."""
    parts = urlsplit(address)
    for line in rules.splitlines():
        if line.startswith("#"):
            continue
        source, *query, target, status = line.split(" ")
        assert status == "301"
        folders = [re.escape(unquote(one)) for one in source.rstrip("/").split("/")]
        pattern = "/".join("[^/]+" if one.startswith(":") else one for one in folders)
        pattern = pattern.removesuffix(r"/\*") + "(?:/.*)?" if source.endswith("/*") else f"{pattern}/?"
        is_asked = not query or dict(one.split("=") for one in query) == dict(parse_qsl(parts.query))
        if re.fullmatch(pattern, unquote(parts.path)) and is_asked:
            return target
    return None


@pytest.mark.parametrize(("old", "base"), PLACES)
def test_netlify(tmp_path: Path, old: str, base: str) -> None:
    rules = (made(tmp_path, 80, old, base).output / "_redirects").read_text("utf-8")
    assert {one: by_netlify(rules, old + one) for one in MOVED} == {
        one: f"http://127.0.0.1:80{base}{new}" for one, new in MOVED.items()
    }
    assert not any(by_netlify(rules, old + one) for one in NOT_MOVED)
    assert not any(
        by_netlify(rules, base + one) for one in ("", "rss.xml", "atom.xml", "comments/", "comments/rss.xml")
    )


# The files ------------------------------------------------------------------------------------------------------------


def test_the_files_come_and_go_with_the_setting(tmp_path: Path) -> None:
    site = made(tmp_path, 80, "/", "/")
    files = set(names.REDIRECTS.values())
    assert files <= site.tree().keys()
    assert not site.build().written
    before = site.tree()
    site.build(full=True)
    assert site.tree() == before
    site.toml((site.sources / "feeds.toml").read_text("utf-8").replace('"nginx", ', "").replace(', "netlify"', ""))
    site.build()
    assert files & site.tree().keys() == {".htaccess", "redirects.caddy"}
    shutil.rmtree(site.state)  # without a state the mark tells whose they are
    report = site.build()
    assert not report.errors
    assert site.tree()[".htaccess"] == before[".htaccess"]


@pytest.mark.parametrize("program", names.REDIRECTS)
def test_a_file_of_the_owner_is_left_alone(tmp_path: Path, program: str) -> None:
    """Also if it has our rules below its own."""
    site = made(tmp_path, 80, "/", "/")
    file = site.output / names.REDIRECTS[program]
    own = b"# Own words\n" + file.read_bytes()
    shutil.rmtree(site.output)
    site.output.mkdir()
    file.write_bytes(own)
    report = site.build()
    what = "left alone: not written by this program; move it away, as a file of the site belongs there"
    assert (report.status, [str(error) for error in report.errors]) == (1, [f"{file.name}: {what}"])
    assert file.read_bytes() == own


def test_where_rss_is_not_written_atom_stands_in_its_place(tmp_path: Path) -> None:
    site = Site(
        tmp_path, TOML.format(base="https://e.org/", old="https://e.org/") + '[feeds]\nformats = ["atom", "json"]\n'
    )
    site.put("a.txt", page("A post"))
    site.build()
    rules = (site.output / "_redirects").read_text("utf-8")
    assert by_netlify(rules, "/feed/") == by_netlify(rules, "/rss.xml") == "https://e.org/atom.xml"
    assert by_netlify(rules, "/atom.xml") is None


@pytest.mark.parametrize(
    "base", ["/feed/", "/feed/x/", "/comments/feed/", "/rss/", "/category/birdlife/feed/x/", "/FenNotes/"]
)
def test_what_would_hide_the_site_itself_is_no_rule(tmp_path: Path, base: str) -> None:
    rules = (made(tmp_path, 80, "/", base).output / "_redirects").read_text("utf-8")
    assert not any(by_netlify(rules, base + one) for one in ("", "rss.xml", "authors/ida-lund/", "feeds.opml"))
    assert by_netlify(rules, "/author/idal/feed/") == f"http://127.0.0.1:80{base}authors/ida-lund/rss.xml"


def test_a_path_that_no_configuration_can_hold_is_told(tmp_path: Path) -> None:
    site = made(tmp_path, 80, "/", "/")
    site.put("odd.md", '---\ntitle: Odd\ncategories: ["a { return 500; } \\" b"]\n---\nText.\n')
    report = site.build()
    told = [note for note in map(str, report.notes) if "redirected" in note]
    assert len(told) == 2  # with ?alt=rss and without
    assert told[0].startswith("note: '/feeds/posts/default/-/a { return 500; } \" b' is not redirected: ")
    for file in names.REDIRECTS.values():
        assert b"500;" not in (site.output / file).read_bytes()


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (
            'write = ["nginx"]',
            "2: redirects.write: found no other key, expected the address of the old feeds beside it",
        ),
        ('write = ["iis"]', '2: redirects.write: found ["iis"], expected a list of programs, each one of "nginx", '),
        ('feedburner = "https://e.org/"', "2: redirects.feedburner: found "),
        ('wordpress = "e.org"', "2: redirects.wordpress: found "),
    ],
)
def test_a_wrong_setting_is_told(tmp_path: Path, table: str, message: str) -> None:
    site = Site(tmp_path, f"[redirects]\n{table}\n")
    done = run("build", site.sources, site.output)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"feeds.toml:{message}" in done.stderr


@given(st.text("ab/.+-_ ()[]|^é*?", min_size=1, max_size=9).map(lambda text: f"/x{text}".rstrip("/")), st.booleans())
def test_a_path_is_matched_to_the_letter(path: str, below: bool) -> None:
    pattern = Redirect(path, "", below=below).pattern
    assert re.match(pattern, path)
    assert not re.match(pattern, path + "x")
    assert not re.match(pattern, "/y" + path)
    assert bool(re.match(pattern, path + "/x")) == below
    assert document("caddy", [Redirect(path, "https://e.org/rss.xml", below=below)]).decode().count("\n") > 3
