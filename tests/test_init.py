"""`feeds init` as people call it, at a terminal and without one, and the builds that follow."""

import json
import os
import pty
import re
import select
import signal
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.commands.init import answers, check, documents, look
from feeds.errors import Refused
from feeds.settings import toml, values
from tests.sited import HERE, command, everything, run

WXR = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Harbour &amp;amp; Hill</title><link>https://harbour.example.org</link><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<image><title>An image</title><link>https://pictures.example.org</link></image>
<item><title>A post</title><link>https://harbour.example.org/a/</link><guid isPermaLink="false">https://harbour.example.org/?p=1</guid>
<content:encoded><![CDATA[It floats.]]></content:encoded><wp:post_id>1</wp:post_id>
<wp:post_date>2010-03-04 10:00:00</wp:post_date><wp:post_date_gmt>2010-03-04 10:00:00</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><id>tag:e.org,2010:x</id><title>{title}</title>
<updated>2010-03-04T10:00:00Z</updated><link rel="self" href="https://a.example.org/atom.xml"/>
<link href="https://a.example.org/blog/"/><entry><id>tag:e.org,2010:1</id><title>A post</title>
<updated>2010-03-04T10:00:00Z</updated><content>Text.</content></entry></feed>
"""
PAGE = """<!DOCTYPE html><html lang="fr"><head><title>Accueil</title><link rel="canonical" href="https://f.example.org/index.html">
<meta property="og:site_name" content="Le Port"></head><body><ul><li><a href="/2010/a/">Un billet</a></li></ul></body></html>
"""
POST = "---\ntitle: A post\ndate: 2010-03-04\n---\nIt floats.\n"
CLUES: list[tuple[Mapping[str, str], Mapping[str, str]]] = [
    (
        {
            "hugo.toml": 'baseURL = "https://h.example.org/"\ntitle = "Hugo\'s"\nlanguageCode = "en-us"\ntimeZone = "Asia/Tokyo"'
        },
        {"title": "Hugo's", "address": "https://h.example.org/", "language": "en-us", "timezone": "Asia/Tokyo"},
    ),
    (
        {"config/_default/config.yaml": "baseURL: https://h.example.org/x\ntitle: 1984"},
        {"title": "1984", "address": "https://h.example.org/x/"},
    ),
    ({"config.toml": 'title = "Of another program"'}, {}),
    (
        {"config.toml": 'base_url = "https://z.example.org"\ntitle = "Zola"'},
        {"title": "Zola", "address": "https://z.example.org/"},
    ),
    (
        {"_config.yml": "title: J\nurl: 'https://j.example.org'\nbaseurl: /blog\nlang: pt-BR\ntimezone: America/Bahia"},
        {"title": "J", "address": "https://j.example.org/blog/", "language": "pt-BR", "timezone": "America/Bahia"},
    ),
    ({"_config.yml": "title: Hexo\nurl: http://example.com\nlanguage:\n- zh\n- en\ntimezone: ''"}, {"title": "Hexo"}),
    ({"_config.yml": "title: [broken\nurl: x"}, {}),
    (
        {
            "pelicanconf.py": "import os\nSITENAME = 'P'\nSITEURL = ''\nTIMEZONE = \"Europe/Rome\"\nDEFAULT_LANG = 'it'",
            "publishconf.py": "from pelicanconf import *\nSITEURL = 'https://p.example.org'",
        },
        {"title": "P", "address": "https://p.example.org/", "language": "it", "timezone": "Europe/Rome"},
    ),
    ({"pelicanconf.py": "SITENAME = ("}, {}),
    ({"a.xml": WXR}, {"title": "Harbour & Hill", "address": "https://harbour.example.org/", "language": "en-GB"}),
    ({"a.atom": ATOM.format(title="A")}, {"title": "A", "address": "https://a.example.org/blog/", "language": "de"}),
    (
        {"a.atom": ATOM.format(title="A"), "b.atom": ATOM.format(title="B")},
        {"address": "https://a.example.org/blog/", "language": "de"},
    ),
    ({"a.atom": ATOM.format(title="A"), "tags/b.atom": ATOM.format(title="B on A")}, {"title": "A"}),
    (
        {
            "feed.json": '{"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example.org/","items":[]}'
        },
        {"title": "J", "address": "https://j.example.org/"},
    ),
    ({"package.json": '{"title": "J"}', "list.json": "[1]"}, {}),
    ({"index.html": PAGE}, {"title": "Le Port", "address": "https://f.example.org/", "language": "fr"}),
    ({"index.html": PAGE, "a.xml": WXR}, {"title": "Le Port"}),
    ({"hugo.toml": 'title = "H"', "a.xml": WXR}, {"title": "H", "language": "en-GB"}),
    ({"index.html": "---\n---\n" + PAGE}, {}),
    ({"a.md": POST, "b.xml": "<rss", "c.xml": "<!DOCTYPE x><rss/>"}, {}),
    (
        {
            "hugo.toml": 'baseURL = "https://example.org/"\ntitle = " "\nlanguageCode = "english please"\ntimeZone = "Mars"'
        },
        {},
    ),
]


def put(top: Path, files: Mapping[str, str]) -> Path:
    top.mkdir(exist_ok=True)
    for name, text in files.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(text, "utf-8")
    return top


def settings(folder: Path) -> dict[str, str]:
    """The [site] of a folder, as the settings accept it."""
    data = (folder / "feeds.toml").read_bytes()
    toml.load(data, "feeds.toml")
    return dict(tomllib.loads(data.decode())["site"])


def at_terminal(folder: Path, answers: Sequence[str], *words: str) -> tuple[int, str]:
    """Run `feeds init` at a terminal, type an answer at each question; return its status and what the terminal shows."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        signal.signal(
            signal.SIGINT, signal.SIG_DFL
        )  # a background job of a shell ignores it, and its children inherit that
        given = {**os.environ, "PYTHONPATH": str(HERE), "TZ": "Europe/Oslo"}
        os.execve(sys.executable, command("init", *words), given)
    shown, typed, last = b"", iter(answers), b""
    try:
        while True:
            if not select.select([terminal], [], [], 10)[0]:
                os.write(terminal, last)  # a control key is lost if it comes just before the program reads
                continue
            data = os.read(terminal, 4096)
            if not data:
                break
            shown += data
            if shown.endswith(b": "):
                last = next(typed, "\x04").encode()  # the end of input
                os.write(terminal, last)
    except OSError:  # the end of a terminal
        pass
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), shown.decode().replace("\r\n", "\n")


# What a folder says ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("files", "expected"), CLUES)
def test_what_the_files_say(tmp_path: Path, files: Mapping[str, str], expected: Mapping[str, str]) -> None:
    found = {field: clue.value for field, clue in look(put(tmp_path / "s", files)).clues.items()}
    assert {field: found.get(field) for field in expected} == expected
    assert expected or not found


@given(
    st.binary(max_size=300),
    st.sampled_from(["hugo.toml", "_config.yml", "hugo.json", "pelicanconf.py", "a.xml", "f.json", "index.html"]),
)
def test_no_file_stops_it(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / name).write_bytes(data)
    look(folder)


@pytest.mark.parametrize(
    ("files", "has_posts"),
    [
        ({}, False),
        ({"README.md": "# Notes\n"}, False),
        ({"a.md": "---\ntitle: A\ndraft: true\n---\nText.\n"}, False),
        ({"hugo.json": "{}", "broken.xml": "<rss"}, False),
        ({"a.rst": "Text"}, False),
        ({"deep/er/a.md": POST}, True),
        ({"a.xml": WXR}, True),
    ],
)
def test_a_first_post_is_written_where_there_is_none(tmp_path: Path, files: Mapping[str, str], has_posts: bool) -> None:
    folder = put(tmp_path / "sources", files)
    done = run("init", "--yes", "--url", "https://e.example.org/", cwd=tmp_path)
    assert done.returncode == 0
    assert (folder / "first-post.md").exists() is not has_posts
    # What is broken is broken before and after; the post is published all the same.
    assert run("build", cwd=tmp_path).returncode == (1 if "broken.xml" in files else 0)
    items = json.loads((tmp_path / "output/feed.json").read_bytes())["items"]
    assert [item["title"] for item in items] == ["A post" if has_posts else "First post"]


def test_a_first_post_is_of_today_and_says_its_language(tmp_path: Path) -> None:
    words = ("--url", "https://e.example.org/", "--language", "de", "--timezone")
    for number, zone in enumerate(("Pacific/Kiritimati", "Pacific/Pago_Pago")):  # the first and the last to see a day
        folder = put(tmp_path / str(number), {})
        assert run("init", "--yes", *words, zone, cwd=folder).returncode == 0
        assert run("build", cwd=folder).returncode == 0
        (item,) = json.loads((folder / "output/feed.json").read_bytes())["items"]
        assert item["language"] == "en"


# Without a terminal ---------------------------------------------------------------------------------------------------


def test_options_are_written(tmp_path: Path) -> None:
    given = {
        "title": 'A "good" \\ site – ',
        "url": "https://blog.example.org/feeds",
        "id": "blog.example.org,2012-06-27",
        "language": "pt-BR",
        "timezone": "America/Bahia",
    }
    words = [word for key, value in given.items() for word in (f"--{key}", value)]
    done = run("init", "my posts", *words, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert settings(tmp_path / "my posts") == {**given, "title": 'A "good" \\ site –', "url": given["url"] + "/"}
    assert done.stdout.splitlines()[-3:] == ["Next:", "  feeds build 'my posts' output", "  feeds serve"]
    build = run("build", "my posts", "output", cwd=tmp_path)
    assert (build.returncode, "first-post.md" in build.stderr) == (0, True)
    feed = (tmp_path / "output/atom.xml").read_text("utf-8")
    assert "<id>tag:blog.example.org,2012-06-27:first-post.md</id>" in feed
    assert 'A "good" \\ site –</title>' in feed


def test_what_is_certain_needs_no_option(tmp_path: Path) -> None:
    files = {"hugo.toml": CLUES[0][0]["hugo.toml"], "content/a.md": POST}
    put(tmp_path / "sources", files)
    missing = run("init", cwd=tmp_path)
    assert missing.returncode == 2
    assert missing.stderr.startswith("feeds: --url, --id: not given, and not certain from sources; give them")
    assert everything(tmp_path) == {f"sources/{name}": text.encode() for name, text in files.items()}
    done = run("init", "--url", "https://h.example.org/f/", cwd=tmp_path)
    assert done.returncode == 0
    found = settings(tmp_path / "sources")
    assert re.fullmatch(r"h\.example\.org,\d{4}-\d\d-\d\d", found["id"])
    assert {**found, "id": ""} == {
        "title": "Hugo's",
        "url": "https://h.example.org/f/",
        "id": "",
        "language": "en-us",
        "timezone": "Asia/Tokyo",
    }


def test_yes_takes_what_is_likely_and_leaves_out_the_rest(tmp_path: Path) -> None:
    put(tmp_path / "sources", {"a.xml": WXR})
    assert run("init", "-y", "--id", "-", cwd=tmp_path, TZ="Europe/Oslo").returncode == 0
    assert settings(tmp_path / "sources") == {
        "title": "Harbour & Hill",
        "url": "https://harbour.example.org/feeds/",
        "language": "en-GB",
        "timezone": "Europe/Oslo",
    }
    put(tmp_path / "empty", {})
    done = run("init", "empty", "-y", cwd=tmp_path, TZ="UTC")
    assert (done.returncode, settings(tmp_path / "empty")) == (0, {})
    assert run("build", "empty", "out", cwd=tmp_path).returncode == 0


def test_the_feeds_of_what_a_generator_made_go_beside_its_pages(tmp_path: Path) -> None:
    page = PAGE.replace("index.html", "2010/a/").replace("Accueil", "Un billet")
    page = page.replace(
        "<ul>",
        "<article><h1>Un billet</h1><time datetime='2010-03-04'>4 mars</time><p>Il flotte sur l'eau.</p></article><ul>",
    )
    put(tmp_path / "public", {"index.html": PAGE, "2010/a/index.html": page})
    done = run("init", "public", "--timezone", "Europe/Paris", cwd=tmp_path)  # the address is certain
    assert done.returncode == 0
    assert done.stdout.splitlines()[-2:] == ["  feeds build public public/feeds", "  feeds serve public/feeds"]
    assert settings(tmp_path / "public")["url"] == "https://f.example.org/feeds/"
    assert run("build", "public", "public/feeds", cwd=tmp_path).returncode == 0
    assert (tmp_path / "public/feeds/atom.xml").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--url", "example.org"], '--url: found "example.org", expected an absolute http:// or https:// URL'),
        (["--id", "Example"], '--id: found "Example", expected a host name in lower case and a date'),
        (["--language", "english please"], '--language: found "english please", expected a BCP 47 language tag'),
        (["--timezone", "Mars"], '--timezone: found "Mars", expected the name of a time zone'),
        (["--title", " "], '--title: found " ", expected a string that is not empty'),
    ],
)
def test_a_wrong_value_is_told_and_nothing_is_written(tmp_path: Path, words: list[str], message: str) -> None:
    done = run("init", "--yes", *words, cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"feeds: {message}")
    assert everything(tmp_path) == {}


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    put(tmp_path / "sources", {"feeds.toml": "# mine\n"})
    before = everything(tmp_path)
    done = run("init", "--yes", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "feeds: sources/feeds.toml: exists, expected none; nothing is overwritten, edit it instead\n"
    assert everything(tmp_path) == before
    put(tmp_path / "other", {"first-post.md": "---\ndraft: true\n---\nMine\n"})
    assert run("init", "other", "--yes", cwd=tmp_path).returncode == 0
    assert (tmp_path / "other/first-post.md").read_text("utf-8") == "---\ndraft: true\n---\nMine\n"
    assert run("init", "other/first-post.md", "--yes", cwd=tmp_path).returncode == 2


# At a terminal --------------------------------------------------------------------------------------------------------


def test_it_asks_for_each_value(tmp_path: Path) -> None:
    typed = ["Harbour Notes\n", "nonsense\n", "https://harbour.example.org/feeds/\n", "\n", "en\n", "-\n"]
    status, shown = at_terminal(tmp_path, typed)
    assert status == 0, shown
    found = settings(tmp_path / "sources")
    assert re.fullmatch(r"harbour\.example\.org,\d{4}-\d\d-\d\d", found.pop("id"))
    assert found == {"title": "Harbour Notes", "url": "https://harbour.example.org/feeds/", "language": "en"}
    assert "expected an absolute http:// or https:// URL" in shown  # and asks again
    assert "timezone (this computer; -: none) [Europe/Oslo]: " in shown
    assert run("build", cwd=tmp_path).returncode == 0


def test_an_empty_answer_takes_what_the_folder_says(tmp_path: Path) -> None:
    put(tmp_path / "sources", {"a.xml": WXR})
    status, shown = at_terminal(tmp_path, ["\n"] * 5)
    assert status == 0
    assert "title (a.xml; -: none) [Harbour & Hill]: " in shown
    assert list(settings(tmp_path / "sources")) == ["title", "url", "id", "language", "timezone"]
    assert shown.endswith("Next:\n  feeds build\n  feeds serve\n")


@pytest.mark.parametrize("key", ["\x03", "\x04"])  # Ctrl-C, Ctrl-D
def test_an_interrupted_call_writes_nothing(tmp_path: Path, key: str) -> None:
    status, shown = at_terminal(tmp_path, ["Harbour Notes\n", key])
    assert (status, everything(tmp_path)) == (2, {})
    assert "Traceback" not in shown


# The file that is written ---------------------------------------------------------------------------------------------

TITLES = st.text(min_size=1).filter(lambda text: _is_accepted("title", text))


def _is_accepted(key: str, value: str) -> bool:
    try:
        return check(key, value) is not None
    except ValueError:
        return False


@given(TITLES)
def test_any_title_is_read_back(title: str) -> None:
    given = check("title", title)
    loaded = toml.load(documents.settings({"title": given}).encode(), "feeds.toml")
    assert loaded.site.title == given


def test_the_examples_are_accepted() -> None:
    lines = documents.settings({}).splitlines()
    text = "\n".join(line.removeprefix("# ") if " = " in line else line for line in lines)
    loaded = toml.load(text.encode(), "feeds.toml")
    assert (loaded.site.title, loaded.site.id, loaded.feeds.limit) == ("Example Blog", "blog.example.org,2012", 30)


def test_the_file_says_that_the_id_never_changes() -> None:
    comment = documents.settings({}).partition("# id = ")[0].rpartition("\n\n")[2]
    assert "never change it" in " ".join(comment.split())


@pytest.mark.parametrize("url", ["http://localhost:8000/", "http://127.0.0.1/", "http://[::1]/", "-"])
def test_no_id_is_suggested_that_nobody_owns(tmp_path: Path, url: str) -> None:
    folder = look(tmp_path)
    assert answers(folder, {"url": url}, None, True)["id"] is None
    with pytest.raises(Refused, match="--id"):
        answers(folder, {"url": url}, None, False)


def test_the_check_of_a_zone_is_that_of_the_settings() -> None:
    assert str(values.timezone(check("timezone", " Asia/Tokyo "))) == "Asia/Tokyo"
