"""Comments in files of their own: read, given to the post that their folder names, and published with it."""

import json
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds import normalize, replies
from feeds.commands.inspect import inspect
from feeds.errors import SourceError
from feeds.evidence import Evidence
from feeds.model import Draft, DraftComment, Found, Origin, PostKey, Source
from feeds.readers import commented, read, reader
from tests.made import SETTINGS, post
from tests.sited import Site

WHEELS = "---\ntitle: On wheels\ndate: 2012-06-27\nauthor: Ida Marsh\n---\n\nThey turn.\n"
FIRST = "_id: a1\nname: Tom\nemail: tom@example.org\nmessage: Good *one*.\ndate: 1340900000\n"
SECOND = "_id: a2\nname: Ed\nmessage: Yes.\nreplying_to: a1\ndate: '2012-07-01T10:00:00.000Z'\n"
FOLDER = "_data/comments/wheels"
PLACE = Origin("x.yml", 0, 0, "")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path)
    made.put("_posts/2012-06-27-wheels.md", WHEELS)
    made.put("_posts/2012-06-28-boats.md", WHEELS.replace("wheels", "boats").replace("turn", "float"))
    return made


def items(site: Site, folder: str = "posts/2012-06-27-wheels/comments") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site.output / folder / "feed.json").read_bytes())["items"]
    return found[::-1]


def names(site: Site, folder: str = "posts/2012-06-27-wheels/comments") -> list[str]:
    return [item["authors"][0]["name"] for item in items(site, folder)]


def draft(text: str, path: str = f"{FOLDER}/x.yml") -> Draft:
    (found,) = read(Source(path, BytesIO(text.encode())), len(text))
    assert isinstance(found, Draft)
    return found


def values(*several: Found | None) -> list[str | None]:
    return [one.value if one else None for one in several]


# Read ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "is_source"),
    [
        (f"{FOLDER}/entry1.yml", True),
        ("data/comments/wheels/entry1.yaml", True),
        ("comments/wheels.yml", True),
        ("_config.yml", False),
        ("_data/authors.yml", False),
        ("data/old-comments/x.yml", False),
    ],
)
def test_yaml_is_a_source_below_a_folder_of_comments_alone(path: str, is_source: bool) -> None:
    assert bool(reader(path)) == is_source


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("comments/wheels/x.yml", ("wheels",)),
        ("data/comments/blog/wheels/x.yml", ("blog/wheels",)),
        ("comments/wheels.yml", ("wheels",)),
        ("posts/wheels/comments/x.yml", ("x", "wheels")),
        ("comments/comments/x.yml", ("x", "comments")),
        ("wheels/x.yml", ()),
    ],
)
def test_the_names_that_a_file_may_give_its_post(path: str, expected: tuple[str, ...]) -> None:
    assert commented(path) == expected


@pytest.mark.parametrize(
    "text",
    [
        "name: Tom\nwebsite: https://t.example.org\nbody: Good *one*.\ndate: 1340900000\n",
        "---\n_id: 1\nname: Tom\nurl: https://t.example.org\ncomment: Good *one*.\ndate: '1340900000000'\n",
        "- author: Tom\n  url: https://t.example.org\n  content: Good *one*.\n  date: 2012-06-28T16:13:20+00:00\n",
    ],
)
def test_a_comment_in_yaml(text: str) -> None:
    made = draft(text)
    (one,) = made.comments
    assert made.notes == ()
    assert values(made.visibility, one.author, one.url, one.html, one.published) == [
        "comment",
        "Tom",
        "https://t.example.org",
        "<p>Good <em>one</em>.</p>\n",
        "2012-06-28T16:13:20+00:00",
    ]


def test_a_comment_in_json_and_above_its_text() -> None:
    text = '\n{"_id": "a1", "name": "Tom", "message": "Good."}\n'
    above = "---\n_id: a1\nname: Tom\n---\nGood.\n"
    for made in (draft(text, f"{FOLDER}/x.json"), draft(above, f"{FOLDER}/x.md")):
        (one,) = made.comments
        assert values(one.id, one.author, one.html) == ["a1", "Tom", "<p>Good.</p>\n"]


def test_a_post_in_a_folder_of_comments_is_a_post() -> None:
    assert draft(WHEELS, "comments/wheels/x.md").visibility is None


def test_a_json_feed_in_a_folder_of_comments_is_a_feed() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "T",
        "items": [{"id": "1", "content_text": "Text."}],
    }
    assert draft(json.dumps(feed), "comments/wheels/feed.json").item == "1"


@pytest.mark.parametrize("key", ["approved: false", "hidden: true", "spam: yes", "status: pending"])
def test_what_is_not_approved_is_not_published_and_said(key: str) -> None:
    made = draft(f"{FIRST}{key}\n")
    assert made.comments == ()
    assert made.notes == ("not published: hidden, or not approved",)


@pytest.mark.parametrize("text", ["format: yaml\n", "[]", "Text.", "comments: []\n"])
def test_what_is_no_comment_is_said(text: str) -> None:
    assert draft(text).notes == ("no comment found, expected keys as name, date and message",)


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [("x.yml", "name: Tom: a", 1), ("x.json", '{"name":\n"Tom" 1}', 2), ("x.json", '{"name": "Tom"}\n\n{}', 3)],
)
def test_a_broken_file_names_its_line(path: str, text: str, line: int) -> None:
    with pytest.raises(SourceError, match=rf"^line {line}: ") as error:
        draft(text, f"{FOLDER}/{path}")
    assert "front matter" not in str(error.value)


@given(st.text() | st.binary().map(lambda data: data.decode("latin-1")), st.sampled_from(["yml", "json", "md"]))
def test_any_text_gives_one_draft_or_an_error_of_one_line(text: str, ending: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        made: list[Draft | SourceError] = [*read(Source(f"{FOLDER}/x.{ending}", BytesIO(data)), len(data))]
    except SourceError as error:
        made = [error]
    (one,) = made
    assert isinstance(one, Draft) or "\n" not in str(one)


# The post --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "front", "folder"),
    [
        ("_posts/2012-06-27-wheels.md", "", "wheels"),
        ("_posts/2012-06-27-wheels.md", "", "2012-06-27-wheels"),
        ("_posts/2012-06-27-Wheels.md", "slug: round-things", "round-things"),
        ("content/post/wheels.md", "", "post/wheels"),
        ("content/post/wheels.md", "", "post-wheels"),
        ("content/post/wheels.md", "", "postwheels"),
        ("content/post/wheels.md", "", "13356f9093b8b281f4e1632f913b620f"),  # MD5 of post/wheels.md
        ("content/post/wheels/index.md", "", "wheels"),
        ("post.md", "permalink: /blog/wheels/", "wheels"),
        ("post.md", "permalink: /blog/wheels.html", "wheels"),
        ("post.md", "canonical_url: https://example.org/blog/wheels.html", "blog-wheels"),
        ("post.md", "canonical_url: https://example.org/2012/wheels/index.html", "wheels"),
    ],
)
def test_a_post_is_found_by_its_names(tmp_path: Path, path: str, front: str, folder: str) -> None:
    site = Site(tmp_path)
    site.put(path, WHEELS.replace("---\n\n", f"{front}\n---\n\n"))
    site.put(f"data/comments/{folder}/x.yml", FIRST)
    report = site.build()
    assert (report.posts, report.comments) == (1, 1)
    assert not any("comment" in note for note in report.notes)


def test_a_leaf_bundle_has_its_comments_beside_it(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.put("content/wheels/index.md", WHEELS)
    site.put("content/wheels/comments/1.yml", FIRST)
    assert site.build().comments == 1


def test_comments_stand_in_the_order_of_their_dates_and_name_what_they_answer(site: Site) -> None:
    site.put(f"{FOLDER}/a.yml", SECOND)
    site.put(f"{FOLDER}/b.yml", FIRST)
    site.put(f"{FOLDER}/c.yml", "name: Al\nmessage: No date.\n")
    report = site.build()
    assert (report.status, report.comments) == (0, 3)
    assert names(site) == names(site, "comments") == ["Tom", "Ed", "Al"]
    first, second, _ = items(site)
    assert second["_reply"]["comment"]["id"] == first["id"]
    assert first["id"] == "tag:e.example.org,2005:_posts/2012-06-27-wheels.md#comment-a1"
    assert first["date_published"] == "2012-06-28T16:13:20+00:00"
    assert b"tom@" not in b"".join(site.tree().values())


def test_a_number_is_the_place_of_the_comment_that_is_answered() -> None:
    def file(name: str, day: int, answered: str = "", id_: str = "") -> Draft:
        keys = f"name: {name}\nmessage: M\ndate: 2012-07-0{day}\n" + (
            f"replying_to: '{answered}'\n" if answered else ""
        )
        return draft(keys + (f"_id: '{id_}'\n" if id_ else ""), f"{FOLDER}/{name}.yml")

    def parents(*files: Draft) -> list[int | str | None]:
        made = replies.joined(Draft("wheels.md"), files).comments
        return [one.parent if one.parent is not None else one.parent_id for one in made]

    assert parents(file("a", 1), file("c", 2), file("b", 3, "2")) == [None, None, 1]
    assert parents(file("a", 1), file("c", 2), file("b", 3, "3")) == [None, None, "3"]
    assert parents(file("a", 1, id_="7"), file("b", 2, "7")) == [None, "7"]
    assert parents(file("a", 1, id_="7"), file("b", 2, "1")) == [None, "1"]


@pytest.mark.parametrize(
    ("path", "source", "folder", "note"),
    [
        ("other.md", WHEELS, "nothing", 'no post is named "nothing", by its slug, its file or its address'),
        (
            "_posts/old/2012-06-27-wheels.md",
            WHEELS.replace("turn", "roll"),
            "wheels",
            '2 posts are named "wheels": _posts/2012-06-27-wheels.md, _posts/old/2012-06-27-wheels.md',
        ),
        (
            "later.md",
            WHEELS.replace("author", "draft: true\nauthor"),
            "later",
            "their post, later.md, is not published",
        ),
        ("about.md", "---\ntitle: About\n---\n", "about", "their post, about.md, is not published"),
    ],
)
def test_comments_without_one_post_are_said_once(site: Site, path: str, source: str, folder: str, note: str) -> None:
    site.put(path, source)
    site.put(f"comments/{folder}/a.yml", FIRST)
    site.put(f"comments/{folder}/b.yml", SECOND)
    report = site.build()
    assert (report.status, report.comments) == (0, 0)
    (said,) = (one for one in report.notes if "of comments" in one)
    assert said.startswith(f"note: comments/{folder}: left out 2 files of comments: ")
    assert note in said


def test_the_comments_of_a_post_in_two_sources(site: Site) -> None:
    site.put("wheels.html", "<html><head><title>On wheels</title><link rel=canonical href='https://e.org/w/'></head><body><article>"
             "<h1>On wheels</h1><p>By Ida Marsh on 27 June 2012</p><p>They turn and turn.</p></article></body></html>")  # fmt: skip
    site.put(f"{FOLDER}/a.yml", FIRST)
    site.put("_posts/2012-06-27-wheels.md", WHEELS.replace("author", "canonical_url: https://e.org/w/\nauthor"))
    report = site.build()
    assert (report.posts, report.comments) == (2, 1)


# Again -----------------------------------------------------------------------------------------------------------------


def check(site: Site, tmp_path: Path) -> set[str]:
    """Build, compare with a build of everything, and return the paths that changed."""
    before = site.tree()
    report = site.build()
    after = site.tree()
    fresh = Site(tmp_path / f"fresh{len(list(tmp_path.iterdir()))}")
    for file in site.sources.rglob("*"):
        if file.is_file():
            fresh.put(file.relative_to(site.sources).as_posix(), file.read_bytes())
    assert fresh.build().problems == report.problems
    assert fresh.tree() == after
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert {*report.written, *report.deleted} == changed
    return changed


def test_a_change_of_a_file_changes_its_post_as_a_full_build_does(site: Site, tmp_path: Path) -> None:
    site.build()
    steps: Sequence[tuple[str, str | None]] = (
        ("a.yml", FIRST),
        ("b.yml", SECOND),
        ("c.yml", "name: Al\nmessage: No date.\n"),
        ("b.yml", SECOND.replace("Yes", "Perhaps")),
        ("c.yml", "name: Al\nmessage: Which day?\ndate: 03/04/2011\n"),
        ("d.yml", "name: Jo\nmessage: Proof of the order.\ndate: 25/12/2012\n"),
        ("d.yml", None),
        ("e.yml", SECOND.replace("_id", "hidden: true\n_id")),
        ("e.yml", None),
        ("b.yml", SECOND.replace("_id", "hidden: true\n_id")),
        ("a.yml", None),
        ("b.yml", SECOND),
        ("c.yml", None),
        ("b.yml", None),
    )
    start = site.tree()
    for name, text in steps:
        if text is None:
            (site.sources / FOLDER / name).unlink()
        else:
            site.put(f"{FOLDER}/{name}", text)
        changed = check(site, tmp_path)
        assert not any(path.startswith("posts/2012-06-28-boats/") for path in changed)
        assert ("posts/2012-06-27-wheels/comments/atom.xml" in changed) == (name != "e.yml")
    assert site.tree() == start


def test_comments_follow_their_post_and_their_folder(site: Site, tmp_path: Path) -> None:
    site.put(f"{FOLDER}/a.yml", FIRST)
    check(site, tmp_path)
    (site.sources / FOLDER).rename(site.sources / "_data/comments/boats")
    check(site, tmp_path)
    assert names(site, "posts/2012-06-27-boats/comments") == ["Tom"]
    (site.sources / "_posts/2012-06-28-boats.md").unlink()
    site.build()
    assert names(site, "comments") == []
    site.put("_posts/2012-06-28-boats.md", WHEELS.replace("wheels", "boats").replace("turn", "float"))
    check(site, tmp_path)


def test_a_file_that_breaks_keeps_its_last_good_version(site: Site) -> None:
    site.put(f"{FOLDER}/a.yml", FIRST)
    site.build()
    before = site.tree()
    site.put(f"{FOLDER}/a.yml", "name: Tom: a\n")
    report = site.build()
    assert report.status == 1
    assert "kept in its last good version: line 1: the file is no YAML" in report.errors[0]
    assert site.tree() == before


def test_files_of_comments_alone_are_no_site(site: Site) -> None:
    site.put(f"{FOLDER}/a.yml", "name: Tom\nmessage: '" + "x" * 20 + "'\n")
    site.put(f"{FOLDER}/b.yml", "name: Tom\nmessage: '" + "x" * 20 + "'\n")  # equal: still two comments
    report = site.build()
    assert report.comments == 2
    assert report.kinds == {".md": 2}
    assert len({item["id"] for item in items(site)}) == 2


def test_inspect_shows_a_comment_and_its_post(site: Site) -> None:
    file = site.put(f"{FOLDER}/a.yml", FIRST)
    site.build()
    (shown,) = inspect(file, site.output)
    assert [(row.field, row.value) for row in shown.rows][:1] == [("comment", "Tom")]
    assert shown.notes == ("a comment on _posts/2012-06-27-wheels.md",)
    (whole,) = inspect(site.sources / "_posts/2012-06-27-wheels.md", site.output)
    assert ("comment", "Tom", f"{FOLDER}/a.yml") in [(row.field, row.value, row.file) for row in whole.rows]


def test_inspect_reads_a_comment_of_no_known_site(tmp_path: Path) -> None:
    file = tmp_path / "comments" / "wheels" / "a.yml"
    file.parent.mkdir(parents=True)
    file.write_text(FIRST)
    (shown,) = inspect(file)
    assert shown.rows[0].value == "Tom"


def found(value: str) -> Found:
    return Found(value, PLACE)


DAYS = st.dates().filter(lambda day: 1990 < day.year < 2030).map(lambda day: found(day.isoformat()))
OWN = st.none() | st.sampled_from(["urn:x:1", "urn:x:2", "tag:example.org,2012:own", "3"]).map(found)
NAMES = st.sampled_from(["Tom", "Ed"]).map(found)


@given(
    st.lists(st.builds(DraftComment, NAMES, st.none() | DAYS, st.just("comment"), st.just(()), st.just(PLACE), id=OWN)),
    st.lists(st.builds(DraftComment, NAMES, DAYS, st.just("comment"), st.just(()), st.just(PLACE), id=OWN)),
    st.none() | DAYS,
)
def test_the_summary_with_comments_is_that_of_the_whole_post(
    own: list[DraftComment], others: list[DraftComment], published: Found | None
) -> None:
    rules = normalize.rules(SETTINGS, Evidence())

    def summary(one: Draft) -> Any:
        return normalize.summary(normalize.post(one, rules)[0])

    whole = Draft("wheels.md", id=found("tag:example.org,2012:own"), published=published, comments=tuple(own))
    files = [Draft(f"{n}.yml", visibility=found("comment"), comments=(one,)) for n, one in enumerate(others)]
    assert replies.summary(summary(whole), [summary(one) for one in files]) == summary(replies.joined(whole, files))


def test_names_of_a_post_in_an_export_are_not_those_of_the_file() -> None:
    made = normalize.summary(
        post(key=PostKey("wheels.xml", "7"), slug="2012-06-27-boats", url="https://e.org/x/boats/")
    )
    assert set(replies.by_name({made.key: made})) == {"20120627boats", "boats", "xboats"}
