"""What the pages of a folder show together: the template, index pages, the site's own feeds; incremental equals full."""

import json
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feeds import folder, template_evidence
from feeds.commands.inspect import inspect
from feeds.model import PageDigests
from tests.sited import TOML, Site, looks

NAMES = ["weir", "sluice", "ferry", "lantern", "kiln", "orchard", "bakery", "ledger", "pump", "bridge"]
PROSE = (
    "The {0} stood at the lower end of the yard, where nobody had looked at it since the winter of the long frost.",
    "We took the {0} apart on a Sunday, laid its pieces on a sheet, and numbered each of them with chalk.",
    "By evening the {0} was whole again, and one piece was left over, which we have kept in a drawer since.",
)
# Nothing in this template is marked: no head, no classes that say what they hold.
PAGE = """<html><head><title>{title} ~ Yard Book</title></head><body><div class="x1"><h1>Yard Book</h1>
<p><a href="/index.html">Home</a></p></div><div class="x2"><div class="x3">{title}</div><div class="x4">{body}
<div class="x5"><p>Write to us when you own such a thing, and we shall come and look at it some day.</p></div></div>
<p class="x6">{day} May 2012</p></div><p class="x7">Last built on 30 November 2020</p></body></html>"""
ITEM = '<div class="x3"><a href="{0}.html">The {0}</a></div><div class="x4"><p>{1}</p></div>'
LIST = '<html><head><title>{0}</title></head><body><h1>Yard Book</h1><div class="x2">{1}</div></body></html>'
RSS = """<rss version="2.0"><channel><title>Yard Book</title><link>https://yard.example.org/</link>
<description>A yard.</description>{}</channel></rss>"""
ENTRY = """<item><title>The {0}</title><link>https://yard.example.org/{0}.html</link><author>a@example.org (Ida Marsh)</author>
<guid isPermaLink="false">yard-{1}</guid><pubDate>{1} May 2012 08:15:00 +0200</pubDate>
<description>Short.</description></item>"""


def page(name: str, at: int) -> str:
    body = "".join(f"<p>{text.format(name)}</p>" for text in PROSE)
    return PAGE.format(title=f"The {name}", body=body, day=at + 10)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path, TOML.replace("limit = 4", "limit = 0"))
    for at, name in enumerate(NAMES):
        made.put(f"{name}.html", page(name, at))
    return made


def items(site: Site) -> dict[str, dict[str, object]]:
    return {item["title"]: item for item in json.loads((site.output / "feed.json").read_bytes())["items"]}


def test_a_template_without_marks_is_read_by_what_its_pages_share(site: Site) -> None:
    report = site.build()
    found = items(site)
    assert report.posts == len(NAMES)
    assert sorted(found) == sorted(f"The {name}" for name in NAMES)  # the heading of all is the site's name
    for at, name in enumerate(NAMES):
        item = found[f"The {name}"]
        assert str(item["date_published"])[:10] == f"2012-05-{at + 10}"  # the other date stands on all pages
        assert PROSE[2].format(name) in str(item["content_html"])
        assert "Write to us" not in str(item["content_html"])


def test_a_page_alone_is_read_as_it_stands(tmp_path: Path) -> None:
    made = Site(tmp_path)
    made.put("weir.html", page("weir", 0))
    made.build()
    assert "Write to us" in str(next(iter(items(made).values()))["content_html"])


def test_pages_that_only_list_others_are_index_pages(site: Site) -> None:
    rows = [ITEM.format(name, PROSE[0].format(name)) for name in NAMES]
    site.put("all.html", LIST.format("All things", "".join(rows)))
    site.put("iron.html", LIST.format("Things of iron", "".join(rows[:3])))
    report = site.build()
    assert report.posts == len(NAMES)
    assert "note: not published, as they are no posts: 2 index pages" in report.notes
    (shown,) = inspect(site.sources / "iron.html", output=site.output)
    assert any(note.startswith("not published: index page") for note in shown.notes)
    site.toml(TOML + '[posts."iron.html"]\ntitle = "Iron"\n')
    assert site.build().posts == len(NAMES) + 1


def test_a_post_that_an_index_page_shows_in_full_is_a_post(site: Site) -> None:
    site.put("note.html", PAGE.format(title="A note", body=f"<p>{'A short note on nails. ' * 3}</p>", day=9))
    rows = [ITEM.format(name, PROSE[0].format(name)) for name in NAMES]
    rows.append(ITEM.format("note", "A short note on nails. " * 3))
    site.put("all.html", LIST.format("All things", "".join(rows)))
    assert site.build().posts == len(NAMES) + 1
    assert "A note" in items(site)


def test_the_own_feed_of_a_site_is_evidence_and_no_source_of_posts(site: Site) -> None:
    entries = [ENTRY.format(name, at + 10) for at, name in enumerate(NAMES[:4])]
    gone = ENTRY.format("tower", 30)
    site.put("index.xml", RSS.format("".join(entries) + gone))
    report = site.build()
    assert report.posts == len(NAMES)
    assert "note: not published: 1 entry of the site's own feeds that no post here has" in report.notes
    item = items(site)["The weir"]
    assert item["id"] == "yard-10" or str(item["id"]).endswith("yard-10")
    assert item["url"] == "https://yard.example.org/weir.html"
    assert items(site)["The bridge"]["url"] == "https://yard.example.org/bridge.html"  # it has no entry
    assert item["date_published"] == "2012-05-10T08:15:00+02:00"
    assert [author["name"] for author in item["authors"]] == ["Ida Marsh"]  # type: ignore[attr-defined]
    assert PROSE[1].format("weir") in str(item["content_html"])  # not the entry's short text
    before = site.tree()
    site.build(full=True)
    assert site.tree() == before


def test_a_page_without_a_date_among_dated_posts_is_a_page(site: Site) -> None:
    site.put("about.html", re.sub("<p class=.x6.*?</p>|<p class=.x7.*?</p>", "", page("shed", 0)))
    report = site.build()
    assert report.posts == len(NAMES)
    assert any("no date and most pages have one: about.html" in note for note in report.notes)
    site.toml(TOML + '[posts."about.html"]\ntitle = "The shed"\n')
    assert site.build().posts == len(NAMES) + 1


def test_an_undated_page_among_those_of_other_sites_is_a_post(tmp_path: Path) -> None:
    made = Site(tmp_path, TOML)
    for at, name in enumerate(NAMES):
        made.put(f"{name}.html", page(name, at).replace('"x', f'"{name}'))
    made.put("about.html", re.sub("<p class=.x[67].*?</p>", "", page("shed", 0)))
    assert made.build().posts == len(NAMES) + 1


def test_an_own_feed_of_comments_says_nothing_of_posts(site: Site) -> None:
    comments = "".join(
        ENTRY.format(name, at + 20).replace(".html", ".html#comment-7").replace("The ", "Comment on The ")
        for at, name in enumerate(NAMES[:4])
    )
    site.put("comments/feed.xml", RSS.format(comments + ENTRY.format("kiln", 25).replace("The ", "Tom on The ")))
    assert site.build().posts == len(NAMES)
    for name in (*NAMES[:4], "kiln"):
        item = items(site)[f"The {name}"]
        assert str(item["id"]).startswith("tag:e.example.org")
        assert "authors" not in item


def test_the_own_feed_is_known_below_other_folders(tmp_path: Path) -> None:
    made = Site(tmp_path, TOML)
    for at, name in enumerate(NAMES):
        made.put(f"site/public/things/{name}.html", page(name, at))
    entries = "".join(ENTRY.format(name, at + 10) for at, name in enumerate(NAMES[:4]))
    made.put("site/public/feed.xml", RSS.format(entries.replace("example.org/", "example.org/things/")))
    assert made.build().posts == len(NAMES)


def test_a_feed_of_another_site_beside_pages_is_a_source(site: Site) -> None:
    site.put("other.xml", RSS.format(ENTRY.format("tower", 30) + ENTRY.format("mast", 29) + ENTRY.format("pier", 28)))
    assert site.build().posts == len(NAMES) + 3


def test_incremental_equals_full_while_the_template_changes(site: Site) -> None:
    chosen = random.Random(4)
    for step in range(8):
        name = chosen.choice([*NAMES, f"new{step}"])
        text = page(name, step).replace("x5", "y5").replace("Write to us", f"Write soon, {chosen.randint(0, 1)}")
        if step == 6:
            for at, one in enumerate(NAMES):
                site.put(f"{one}.html", page(one, at).replace("x4", "z4").replace("Write to us", "Call us"))
        site.put(f"{name}.html", text)
        site.build()
        made = site.tree()
        site.build(full=True)
        assert site.tree() == made
    before = looks(site.output)
    site.build()
    assert looks(site.output) == before


def test_pages_above_output_are_where_output_says(tmp_path: Path) -> None:
    site = Site(tmp_path, TOML.replace("org/", "org/b/feeds/").replace("limit = 4", "limit = 0"))
    for at, name in enumerate(NAMES):
        site.put(f"{name}.html", page(name, at))
    site.output = site.sources / "feeds"
    site.build()
    assert items(site)["The weir"]["url"] == "https://e.example.org/b/weir.html"


@pytest.mark.parametrize(
    ("known", "path", "address"),
    [
        (
            {"a/x/index.html": "https://e.org/b/a/x/", "a/y/index.html": "https://e.org/b/a/y/?p"},
            "z/index.html",
            "https://e.org/b/z/",
        ),
        ({"x.html": "https://e.org/x.html", "y.html": "https://e.org/y.html"}, "a b.html", "https://e.org/a%20b.html"),
        ({"x.html": "https://e.org/x", "y.html": "https://e.org/y"}, "z.html", "https://e.org/z"),
        ({"x.html": "https://e.org/x.html", "y.html": "https://e.org/y.html"}, "z/index.html", "https://e.org/z/"),
        ({"x.html": "https://e.org/x.html", "y.html": "https://f.org/y.html"}, "z.html", None),
        ({"x.html": "https://e.org/x.html"}, "z.html", None),  # one page may be wrong
        ({"x.html": "https://e.org/1", "y.html": "https://e.org/2"}, "z.html", None),
    ],
)
def test_addresses_follow_from_paths_as_those_that_are_known(
    known: dict[str, str], path: str, address: str | None
) -> None:
    assert folder.addresses(known, [path]).get(path) == address


VOTES = st.lists(st.lists(st.sampled_from(["a|x", "a|y", "b|x", "|p", "b|z"]), max_size=4), max_size=12)


@settings(deadline=None)
@given(VOTES, st.randoms())
def test_the_order_of_the_pages_does_not_matter(pages: list[list[str]], chosen: random.Random) -> None:
    shuffled = chosen.sample(pages, len(pages))
    assert template_evidence.count(pages) == template_evidence.count(shuffled)
    found = template_evidence.count(pages)
    assert template_evidence.load(template_evidence.dump(found)) == found
    for vote in found:
        group = vote.partition("|")[0]
        voted = sum(vote in page for page in pages)
        assert voted >= 3
        assert voted >= 0.6 * sum(any(one.startswith(f"{group}|") for one in page) for page in pages)


DIGESTS = st.builds(
    PageDigests,
    st.sampled_from("abcd"),
    st.lists(st.sampled_from("abcd"), max_size=4).map(tuple),
    st.lists(st.sampled_from("12345"), max_size=4).map(tuple),
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([f"{n}.html" for n in range(9)]), DIGESTS, max_size=9))
def test_a_page_with_text_of_its_own_is_never_an_index_page(pages: dict[str, PageDigests]) -> None:
    found = folder.index_pages(pages)
    for path in found:
        others = {block for other, one in pages.items() if other != path for block in one.blocks}
        assert set(pages[path].blocks) <= others
