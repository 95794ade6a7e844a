"""Templates of a site in place of the program's: what they may do, when pages are made again, and what is wrong in one line."""

from pathlib import Path

import pytest

from feeds.errors import Refused
from tests.sited import Site, run

TOML = '[site]\nurl = "https://e.example.org/"\ntemplates = "look"\n'
BASE = """{% extends "feeds/base.html" %}
{% block head %}
<link rel="author" href="https://ida.example.org/">
{% endblock %}
"""
PAGE = "posts/2010-03-04-a-good-post/index.html"
POST = "---\ntitle: A good post\ndate: 2010-03-04\nauthor: Ida Marsh\n---\n\nIt floats.\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site whose own `base.html` extends the program's."""
    site = Site(tmp_path, TOML)
    site.put("a.md", POST)
    site.put("b.md", POST.replace("A good post", "Another <one>").replace("03-04", "03-05"))
    site.put("look/base.html", BASE)
    return site


def shown(site: Site, path: str = "index.html") -> str:
    return (site.output / path).read_text("utf-8")


def test_a_template_of_the_site_replaces_the_programs(site: Site) -> None:
    report = site.build()
    assert (report.posts, report.status) == (2, 0)  # no template is a post, though it lies in SOURCES
    for path in ("index.html", PAGE, "authors/ida-marsh/index.html"):
        assert '<link rel="author" href="https://ida.example.org/">' in shown(site, path)
        assert 'aria-labelledby="subscribe"' in shown(site, path) or path == PAGE


def test_nothing_is_done_while_the_templates_are_the_same(site: Site) -> None:
    site.build()
    before = site.tree()
    report = site.build()
    assert (list(report.written), site.tree()) == ([], before)


def test_a_change_of_a_template_changes_the_pages_and_no_feed(site: Site) -> None:
    site.build()
    site.put("look/base.html", BASE.replace("ida.example", "tom.example"))
    written = site.build().written
    assert "https://tom.example.org/" in shown(site)
    assert {path.rpartition(".")[2] for path in written} == {"html"}
    site.put("look/row.html", "<li>{{ row.title }}</li>")  # a new one
    site.build()
    assert "<li>A good post</li>" in shown(site)
    (site.sources / "look/row.html").unlink()
    site.build()
    assert "<li>A good post</li>" not in shown(site)
    incremental = site.tree()
    site.build(full=True)
    assert site.tree() == incremental


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("<li>{{ row.title | upper }}</li>", "<li>ANOTHER &lt;ONE&gt;</li>\n<li>A GOOD POST</li>"),
        ("<li>{{ row.title | length }}</li>", "<li>13</li>\n<li>11</li>"),
        ("<li>{{ row.title }}{{ row.title }}</li>", "<li>A good postA good post</li>"),
        ("<li>{{ row.title | truncate(5, True) }}</li>", "<li>An...</li>\n<li>A ...</li>"),
        ("<li>{{ row.moment.year }}, {{ row.size + 1 }}</li>", "<li>2010, 1</li>\n<li>2010, 1</li>"),
        ("<li>no value</li>", "<li>no value</li>\n<li>no value</li>"),
    ],
)
def test_a_template_of_rows_may_do_anything_with_a_value(site: Site, row: str, expected: str) -> None:
    site.put("look/row.html", row)
    assert site.build().status == 0
    assert expected in shown(site)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("post.html", "one\n{% if %}", "look/post.html:2: Expected an expression"),
        (
            "post.html",
            "{{ 1 }}\n{{ entry.titel }}\n",
            "look/post.html:2: 'feeds.model.entry.Entry object' has no attribute",
        ),
        ("index.html", "\n\n{{ pgae }}", "look/index.html:3: 'pgae' is undefined"),
        ("row.html", "{{ 1 / 0 }}", "look/row.html:1: division by zero"),
        (
            "index.html",
            '{% include "nothing.html" %}',
            "look/index.html:1: found the name of a template that is not there",
        ),
        ("base.html", "<title>Mine</title>", 'look/base.html: the page has no <meta name="generator"'),
        ("base.html", b"\xff", "look/base.html: invalid UTF-8 at byte 0"),
    ],
)
def test_a_wrong_template_is_told_in_one_line_and_nothing_is_changed(
    site: Site, name: str, text: str | bytes, message: str
) -> None:
    site.build()
    before = site.tree()
    site.put(f"look/{name}", text)
    with pytest.raises(Refused) as refused:
        site.build()
    (line,) = refused.value.args
    assert message in line
    assert "\n" not in line
    assert site.tree() == before
    done = run("build", cwd=site.top)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_a_folder_without_templates_is_an_error(site: Site) -> None:
    site.toml(TOML.replace("look", "nowhere"))
    with pytest.raises(Refused, match=r"nowhere: no file \*\.html"):
        site.build()


def test_a_folder_may_lie_beside_the_sources(site: Site) -> None:
    (site.sources / "look").rename(site.top / "look")
    site.toml(TOML.replace("look", "../look"))
    assert site.build().posts == 2
    assert "https://ida.example.org/" in shown(site)
