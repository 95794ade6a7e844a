"""What a newcomer does with a site: builds it bare, then configures it, with what they have and by trial and error."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from feeds.errors import Refused
from tests.sited import NOW, TOML, Site, page, run

URL = '[site]\nurl = "https://e.example.org/"\n'
ID = '[site]\nid = "x.org,2010"\n'
RIGHTS = "All rights reserved.\n"


@pytest.fixture
def bare(tmp_path: Path) -> Site:
    """Two posts by two authors, published without any configuration."""
    site = Site(tmp_path, "")
    site.put("a.txt", page("Post a"))
    site.put("b.txt", page("Post b", author="Tom Reed"))
    site.build()
    return site


def at(site: Site, path: str) -> str:
    return site.tree()[path].decode()


def ids(site: Site, folder: str = "") -> list[str]:
    """The id of a feed, then those of its entries."""
    return re.findall("<id>(.*?)</id>", at(site, f"{folder}atom.xml"))


def feed_ids(site: Site) -> dict[str, str]:
    return {path: ids(site, path.removesuffix("atom.xml"))[0] for path in site.tree() if path.endswith("atom.xml")}


def same_in_full(site: Site, now: datetime = NOW) -> None:
    """Assert that a full build changes nothing."""
    before = site.tree()
    site.build(full=True, now=now)
    assert site.tree() == before


# Ids and the authority that they are minted from ---------------------------------------------------------------------


def test_the_first_build_says_what_ids_are_minted_from(tmp_path: Path) -> None:
    site = Site(tmp_path, "")
    site.put("a.txt", page("Post a"))
    for words in ([], ["--base-url", "https://live.example.org/"]):
        done = run("build", site.sources, site.output, *words)
        assert 'ids are minted from localhost, as tag:localhost,2005; set id = "HOST,YEAR" in [site]' in done.stderr
        assert ("links begin with http://localhost:8000/" in done.stderr) is not bool(words)
    assert site.items()["Post a"][0] == "tag:localhost,2005:a.txt"
    for name, toml in (("url", URL), ("id", ID)):
        other = Site(tmp_path / name, toml)
        other.put("a.txt", page("Post a"))
        assert not [note for note in other.build().notes if "minted" in note]


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("lost", [(), ("state.sqlite",), ("ledger.json",)])
def test_an_id_that_is_set_later_is_for_what_is_new(bare: Site, full: bool, lost: tuple[str, ...]) -> None:
    feeds, posts, comments = feed_ids(bare), ids(bare), ids(bare, "comments/")
    bare.toml(ID)
    report = bare.build(full=full)
    assert [line for line in report.warnings if "new ids are minted from tag:x.org,2010" in line]
    assert 'set id = "localhost,2005" in [site]' in report.warnings[0]
    assert (feed_ids(bare), ids(bare), ids(bare, "comments/")) == (feeds, posts, comments)
    same_in_full(bare)
    for name in lost:
        (bare.state / name).unlink()
    bare.put("c.txt", page("Post c", author="New Person"))
    assert not bare.build(full=full).warnings
    same_in_full(bare)
    assert set(posts) < set(ids(bare))
    assert set(ids(bare)) - set(posts) == {"tag:x.org,2010:c.txt"}
    new = {path: id_ for path, id_ in feed_ids(bare).items() if path not in feeds}
    assert {path: id_ for path, id_ in feed_ids(bare).items() if path in feeds} == feeds
    assert new == {f"{folder}/atom.xml": f"tag:x.org,2010:feed/{folder}" for folder in
                   ("authors/new-person", "posts/2010-03-04-post-c/comments")}  # fmt: skip


def test_a_new_authority_is_reported_once_also_with_quiet(bare: Site) -> None:
    bare.toml(ID)
    done = run("build", bare.sources, bare.output, "-q")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (0, "", 1)
    assert done.stderr.startswith("warning: new ids are minted from tag:x.org,2010 from now on")
    done = run("build", bare.sources, bare.output, "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_url_that_is_set_later_changes_no_id(bare: Site) -> None:
    feeds, posts = feed_ids(bare), ids(bare)
    bare.toml(URL)
    report = bare.build()
    assert not report.warnings
    assert [note for note in report.notes if "ids are minted from localhost" in note and "new posts" in note]
    assert (feed_ids(bare), ids(bare)) == (feeds, posts)
    bare.put("c.txt", page("Post c"))
    bare.build()
    (bare.state / "state.sqlite").unlink()
    bare.build()
    assert "tag:localhost,2005:c.txt" in ids(bare)


def test_back_to_the_former_id(bare: Site) -> None:
    bare.toml(ID)
    bare.build()
    bare.put("c.txt", page("Post c"))
    bare.build()
    bare.toml('[site]\nid = "localhost,2005"\n')
    assert len(bare.build().warnings) == 1
    bare.put("d.txt", page("Post d"))
    assert not bare.build().warnings
    assert [id_.removeprefix("tag:") for id_ in sorted(ids(bare))] == [
        "localhost,2005:a.txt",
        "localhost,2005:b.txt",
        "localhost,2005:d.txt",
        "localhost,2005:feed/",
        "x.org,2010:c.txt",
    ]
    same_in_full(bare)


def test_an_author_who_comes_back_has_the_same_feed(bare: Site) -> None:
    bare.toml(ID)
    bare.build()
    (bare.sources / "b.txt").unlink()
    bare.build()
    bare.put("c.txt", page("Post c", author="Tom Reed"))
    bare.build()
    assert ids(bare, "authors/tom-reed/") == ["tag:localhost,2005:feed/authors/tom-reed", "tag:x.org,2010:c.txt"]


def test_archives_keep_the_id_of_their_feed(tmp_path: Path) -> None:
    feeds = '[feeds]\nlimit = 2\narchive = ["site", "comments"]\n'
    site = Site(tmp_path, feeds)
    site.fill(7)
    site.build()
    before = feed_ids(site)
    site.toml(ID + feeds)
    site.build()
    assert feed_ids(site) == before
    assert before["archive/1/atom.xml"] == before["atom.xml"]


# Nothing to publish --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["-q"], ["--json"], ["--strict"], ["--full"], ["--state", "st/a"]])
@pytest.mark.parametrize(
    ("names", "found"),
    [
        ((), "no post found; expected files named *.txt"),
        (("a.rst", "b.rst", "c", "d.DOC", ".e.txt"), "(1 without an ending, 1 .doc, 2 .rst); expected files named *.txt"),
        (("empty.txt", "a.rst"), "no post found in 1 file that is read"),
    ],
)  # fmt: skip
def test_a_first_build_without_a_post_leaves_nothing_behind(
    tmp_path: Path, names: tuple[str, ...], found: str, words: list[str]
) -> None:
    site = Site(tmp_path, "")
    for name in names:
        site.put(name, "")
    for output in ("output", "public/deep/feeds"):
        done = run("build", "sources", output, *words, cwd=tmp_path)
        assert done.returncode == 2
        assert found in done.stderr
        assert [path.name for path in tmp_path.iterdir()] == ["sources"]
        if "--json" in words:
            report = json.loads(done.stdout)
            assert report["status"] == 2
            assert found in report["problems"][-1]["what"]
        else:
            assert done.stdout == ""


def test_a_refused_first_build_removes_only_what_it_made(tmp_path: Path) -> None:
    site = Site(tmp_path, "")
    for folder in ("output", "output/.feeds"):
        (tmp_path / folder).mkdir()
        assert run("build", cwd=tmp_path).returncode == 2
        assert (tmp_path / folder).is_dir()
    (site.output / "mine").touch()
    assert run("build", cwd=tmp_path).returncode == 2
    assert sorted(path.name for path in site.output.rglob("*")) == [".feeds", "mine"]


def test_force_publishes_an_empty_site(tmp_path: Path) -> None:
    site = Site(tmp_path, "")
    site.put("a.rst", "# Mine")
    report = site.build(force=True)
    assert (report.status, report.posts) == (0, 0)
    assert [note for note in report.notes if "no post to publish; the feeds are empty" in note]
    site.put("a.txt", page("Post a"))
    assert site.build().posts == 1


def test_posts_to_come_are_no_reason_to_stop(tmp_path: Path) -> None:
    site = Site(tmp_path, URL)
    site.put("a.txt", page("Post a", "March 4, 2030"))
    assert (site.build().status, site.items()) == (0, {})


# Rights, links, folders ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("with_rights", "shared"), [(1, False), (3, False), (4, True), (6, True)])
def test_rights_are_the_sites_where_most_pages_say_so(tmp_path: Path, with_rights: int, shared: bool) -> None:
    site = Site(tmp_path, URL)
    for n in range(6):
        data = page(f"Post {n}", f"March {n + 1}, 2010")
        site.put(f"{n}.txt", data if n < with_rights else data.replace(RIGHTS, ""))
    site.build()
    head, *entries = at(site, "atom.xml").split("<entry>")
    assert ("<rights>" in head) is shared
    assert ("<copyright>" in at(site, "rss.xml")) is shared
    assert ["<rights>" in entry for entry in entries[::-1]] == [shared or n < with_rights for n in range(6)]
    assert ("All rights" in at(site, "posts/2010-03-06-post-5/index.html")) is shared
    assert "All rights" in at(site, "posts/2010-03-01-post-0/index.html")
    site.put("6.txt", page("Post 6").replace(RIGHTS, ""))
    site.put("7.txt", page("Post 7").replace(RIGHTS, ""))
    site.build()
    same_in_full(site)


def test_rights_of_the_configuration_are_for_posts_without_their_own(tmp_path: Path) -> None:
    site = Site(tmp_path, URL + 'rights = "Mine"\n')
    site.put("a.txt", page("Post a", "March 5, 2010"))
    site.put("b.txt", page("Post b").replace(RIGHTS, ""))
    site.build()
    assert re.findall("<rights>(.*?)</rights>", at(site, "atom.xml")) == ["Mine", RIGHTS.strip(), "Mine"]


def test_the_sites_feed_comes_first_on_the_page_of_a_post(bare: Site) -> None:
    links = re.findall('<link rel="alternate"[^>]* href="(.*?)"', at(bare, "posts/2010-03-04-post-a/index.html"))
    top = "http://localhost:8000/"
    folders = ("", "posts/2010-03-04-post-a/comments/")
    assert links == [f"{top}{folder}{name}" for folder in folders for name in ("rss.xml", "atom.xml", "feed.json")]


def test_a_folder_with_the_ending_of_a_source_is_a_folder(tmp_path: Path) -> None:
    site = Site(tmp_path, URL)
    site.put("x.txt/a.txt", page("Post a"))
    (site.sources / "empty.TXT").mkdir()
    (site.sources / "link.txt").symlink_to(site.sources / "x.txt")
    (site.sources / "loop.txt").symlink_to(site.sources)
    for _ in range(2):
        report = site.build()
        assert (report.status, report.posts, report.errors, report.notes) == (0, 1, [], [])


# Addresses -----------------------------------------------------------------------------------------------------------


def test_a_note_names_both_posts_with_one_address(tmp_path: Path) -> None:
    site = Site(tmp_path, URL + 'permalink = "https://old.example.org/{year}/{month}/"\n')
    for name, date in (("a", "March 4, 2010"), ("b", "March 5, 2010"), ("c", "April 5, 2010")):
        site.put(f"{name}.txt", page(f"Post {name}", date))
    report = site.build()
    assert (report.status, report.posts) == (0, 3)
    (note,) = report.notes
    assert note.startswith("note: b.txt: its address https://old.example.org/2010/03/ is that of a.txt")


def test_the_slug_of_the_configuration(tmp_path: Path) -> None:
    site = Site(tmp_path, URL)
    chosen = '[posts."a.txt"]\nslug = "my-post"\n'
    site.put("a.txt", page("Post a"))
    site.put("b.txt", page("Post b"))
    site.build()
    id_ = site.items()["Post a"][0]
    site.toml(URL + chosen)
    site.build()
    assert site.items()["Post a"] == (id_, "https://e.example.org/posts/my-post/")
    assert not (site.output / "posts/2010-03-04-post-a").exists()
    same_in_full(site)
    (site.state / "state.sqlite").unlink()
    site.build()
    assert site.items()["Post a"] == (id_, "https://e.example.org/posts/my-post/")
    site.toml(URL + 'permalink = "https://o.example.org/{year}/{slug}/"\n' + chosen)
    site.build()
    assert site.items()["Post a"][1] == "https://o.example.org/2010/my-post/"
    assert site.items()["Post b"][1] == "https://o.example.org/2010/post-b/"
    site.toml(URL + chosen + chosen.replace("a.txt", "b.txt"))
    with pytest.raises(Refused, match=r'found "my-post", which is the slug of "a.txt"'):
        site.build()


def test_what_the_configuration_says_of_a_path_goes_where_the_file_goes_no_further(tmp_path: Path) -> None:
    site = Site(tmp_path, URL + '[posts."a.txt"]\ntitle = "Given"\n')
    site.put("a.txt", page("Post a"))
    site.build()
    before = site.items()["Given"]
    (site.sources / "a.txt").rename(site.sources / "b.txt")
    site.build()
    assert site.items() == {"Post a": before}
    assert "Given" not in at(site, "posts/2010-03-04-given/index.html")
    same_in_full(site)


# Dates ---------------------------------------------------------------------------------------------------------------


def with_comment_dates(data: str, *dates: str) -> str:
    for n, date in enumerate(dates, 1):
        data = data.replace(f"Tom{n} says:\n\n", f"Tom{n} says:\n\n    {date}\n\n")
    return data


@pytest.mark.parametrize("future", ["publish", "hold"])
def test_no_feed_is_newer_than_what_is_not_in_the_future(tmp_path: Path, future: str) -> None:
    site = Site(tmp_path, f'{URL}[feeds]\nfuture = "{future}"\n')
    dates = ("March 5, 2010 at 10:00 am", "March 5, 2099 at 10:00 am")
    site.put("a.txt", with_comment_dates(page("Post a", comments=2), *dates))
    site.put("b.txt", page("Post b", "June 3, 2024"))
    for day in (1, 3, 5):
        now = datetime(2024, 6, day, 13, tzinfo=UTC)
        site.build(now=now)
        for path in (path for path in site.tree() if path.endswith("atom.xml")):
            updated = re.findall("<updated>(.*?)</updated>", at(site, path))[0]
            assert datetime.fromisoformat(updated) <= now
        assert ("Wed, 05 Mar 2099" in at(site, "rss.xml")) is False
        assert "2099-03-05T10:00:00+00:00" in at(site, "posts/2010-03-04-post-a/comments/atom.xml")
        same_in_full(site, now=now)
        newest = "2024-06-03T12:00:01+00:00" if day > 1 else "2010-03-05T10:00:00+00:00"
        assert f"<updated>{newest}</updated>" in at(site, "atom.xml").split("<entry>")[0]


@pytest.mark.parametrize(
    ("zone", "date", "local", "offset"),
    [
        ("America/New_York", "March 4, 1865", "1865-03-04", "-04:56"),
        ("America/New_York", "March 4, 1882", "1882-03-04", "-04:56"),
        ("Europe/Paris", "March 4, 1900", "1900-03-04", "+00:09"),
        ("Africa/Monrovia", "March 4, 1970", "1970-03-04", "-00:44"),
        ("Asia/Kolkata", "March 4, 1900", "1900-03-04", "+05:21"),
    ],
)
def test_dates_before_standard_time(tmp_path: Path, zone: str, date: str, local: str, offset: str) -> None:
    site = Site(tmp_path, f'{URL}timezone = "{zone}"\n')
    site.put("a.txt", with_comment_dates(page("Old", date), f"{date} at 11:30 pm"))
    site.build()
    assert site.items()["Old"][1] == f"https://e.example.org/posts/{local}-old/"
    assert f"<published>{local}T12:00:00{offset}</published>" in at(site, "atom.xml")
    assert f"<published>{local}T23:30:00{offset}</published>" in at(site, "comments/atom.xml")
    every = [data for path, data in site.tree().items() if path.endswith(("atom.xml", "feed.json"))]
    found = {one.decode() for data in every for one in re.findall(rb"\d\d:\d\d:\d\d[+-][\d:]+", data)}
    assert all(re.fullmatch(r"\d\d:\d\d:\d\d[+-]\d\d:\d\d", one) for one in found)
    same_in_full(site)


# Bytes ---------------------------------------------------------------------------------------------------------------


def test_a_page_of_two_encodings(tmp_path: Path) -> None:
    site = Site(tmp_path, URL)
    site.put("a.txt", page("Café", body="It\u2019s fun.").encode().replace("é".encode(), b"\xe9"))
    emoji = "\ud83d\ude00".encode("utf-8", "surrogatepass")
    site.put("b.txt", page("Smile", body="\u2019 ! naïve").encode().replace(b"!", emoji))
    report = site.build()
    assert report.status == 0
    assert set(site.items()) == {"Café", "Smile"}
    for name in ("atom.xml", "rss.xml", "feed.json"):
        assert "It\u2019s fun." in at(site, name)
        assert "\u2019 \U0001f600 naïve" in at(site, name)
    assert len([note for note in report.notes if "not UTF-8 at byte" in note]) == 2


# The configuration ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["[site]", '[posts."a.txt"]'])
def test_a_language_is_a_tag(bare: Site, table: str) -> None:
    for wrong in ("english", "en_US", ""):
        bare.toml(f'{table}\nlanguage = "{wrong}"\n')
        with pytest.raises(Refused, match=f'found "{wrong}", expected a BCP 47 language tag, as "en"'):
            bare.build()
    bare.toml(f'{table}\nlanguage = "pt-BR"\n')
    assert bare.build().status == 0


def test_a_misspelt_path_has_a_suggestion(tmp_path: Path) -> None:
    names = ("2012/odysey.txt", "odyssey.txt", "2012/ODYSSEY.TXT", "2012/odyssey.txt#3")
    site = Site(tmp_path, TOML + "".join(f'[posts."{name}"]\ntitle = "x"\n' for name in (*names, "zzz")))
    site.put("2012/odyssey.txt", page("Post a"))
    notes = site.build().notes
    for name in names:
        assert f'note: [posts."{name}"] in feeds.toml names no source; did you mean "2012/odyssey.txt"?' in notes
    assert 'note: [posts."zzz"] in feeds.toml names no source' in notes
