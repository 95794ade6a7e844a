"""What the text pages of a folder show together: the places of title, date, author, categories and text."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feeds import template_evidence
from feeds.commands.inspect import inspect
from feeds.readers import textpage
from tests.sited import TOML, Site, looks

SUBJECTS = "weir sluice ferry lantern kiln orchard bakery ledger pump bridge".split()
WRITERS = ["Ida", "Orla", "Bram"]
TOPICS = ["water", "iron", "old trades", "boats", "wood"]
PROSE = """The {0} stood at the lower end of the yard, where nobody had looked at it since the winter of the long frost.

We took the {0} apart on a Sunday, laid its pieces on a sheet, and numbered each of them with chalk. Nobody spoke much.

By evening the {0} was whole again, and one piece was left over, which we have kept in a drawer since."""
# The site's own name, and a line that reads as a headline, stand over a title of one word; the names of the author and of
# the topics have no label.
YARD = """The Yard Book of Three Friends

What we took apart this year, and what became of it

  * Start
  * Pictures of the yard

{title}

{who}

{day} May 2012

{prose}

  * {first}
  * {second}

  * The page before this one
  * The page behind this one

Write to us when you own such a thing, and we shall come and look at it some day.
"""
HARBOUR = """Notes from a small harbour

{day} June 2012 / {who}

Tides and timetables for those who stay

{title}

{prose}

{first}, {second}

Rowed by hand since the year of the great storm
"""
OTHER = """Another place

A day at the fair

by Tom Reed | March 3, 2011

It rained, and we stayed until the lamps were lit.
"""


def values(at: int) -> dict[str, str]:
    """The values of a page, each of its own kind, so that none follows from another."""
    name = SUBJECTS[at]
    return {
        "title": name.title() if at % 2 else f"How we mended the {name}",
        "who": WRITERS[at % 3],
        "day": str(at + 10),
        "prose": PROSE.format(name),
        "first": TOPICS[at % 5],
        "second": TOPICS[(at + 1 + at // 5) % 5],
    }


def fill(site: Site, template: str, folder: str = "") -> None:
    for at, name in enumerate(SUBJECTS):
        site.put(f"{folder}{name}.txt", template.format(**values(at)))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path, TOML.replace("limit = 4", "limit = 0"))


def items(site: Site) -> dict[str, dict[str, object]]:
    """The published entries, by the title."""
    return {item["title"]: item for item in json.loads((site.output / "feed.json").read_bytes())["items"]}


def assert_whole(site: Site, month: int, numbers: range = range(10)) -> None:
    found = items(site)
    for at in numbers:
        one = values(at)
        item = found[one["title"]]
        assert str(item["date_published"]).startswith(f"2012-{month:02}-{one['day']}")
        assert [person["name"] for person in item["authors"]] == [one["who"]]  # type: ignore[attr-defined]
        assert item.get("tags") == [one["first"], one["second"]]
        text = str(item["content_html"])
        assert text.count("<p>") == 3
        assert text.startswith("<p>The ")
        assert text.endswith("in a drawer since.</p>")


APART = YARD.replace("  * {first}\n  * {second}", "{first}\n\n{second}")  # as other programs print a list


@pytest.mark.parametrize(("template", "month"), [(YARD, 5), (HARBOUR, 6), (APART, 5)])
def test_each_field_is_read_where_most_pages_have_it(site: Site, template: str, month: int) -> None:
    fill(site, template)
    site.build()
    assert_whole(site, month)


def test_two_templates_in_a_folder_are_read_each_for_itself(site: Site) -> None:
    fill(site, YARD, "yard/")
    fill(site, HARBOUR.replace("{title}", "{title} at sea"), "harbour/")
    site.build()
    assert_whole(site, 5)
    assert {f"{values(at)['title']} at sea" for at in range(10)} <= items(site).keys()


def test_a_page_without_the_field_and_one_of_another_kind_are_read_alone(site: Site) -> None:
    fill(site, YARD)
    untitled = YARD.replace("{title}\n\n{who}\n\n{day} May 2012\n\n", "")
    site.put("untitled.txt", untitled.format(**values(0)))
    site.put("other.txt", OTHER)
    site.build()
    assert_whole(site, 5)
    item = items(site)["A day at the fair"]
    assert str(item["date_published"]).startswith("2011-03-03")
    assert [one["name"] for one in item["authors"]] == ["Tom Reed"]  # type: ignore[attr-defined]
    assert not any(title in ("Ida", "10 May 2012") for title in items(site))


def test_two_pages_show_nothing_of_each_other(site: Site) -> None:
    two = {name: YARD.format(**values(at)) for at, name in enumerate(SUBJECTS[:2])}
    for name, text in two.items():
        site.put(f"{name}.txt", text)
    site.build()
    together, alone = items(site), dict[str, dict[str, object]]()
    for name, text in two.items():
        for other in SUBJECTS[:2]:
            (site.sources / f"{other}.txt").unlink(missing_ok=True)
        site.put(f"{name}.txt", text)
        site.build(full=True, force=True)
        alone |= items(site)
    assert {title: item["content_html"] for title, item in together.items()} == {
        title: item["content_html"] for title, item in alone.items()
    }


def test_inspect_names_the_evidence(site: Site) -> None:
    fill(site, YARD)
    site.build()
    (shown,) = inspect(site.sources / "sluice.txt")
    assert "stands where most pages of the folder have their title" in str(shown)


def test_incremental_equals_full_while_the_template_changes(site: Site) -> None:
    fill(site, YARD)
    chosen = random.Random(4)
    for step in range(6):
        at = chosen.randrange(10)
        text = YARD.format(**values(at)).replace("Write to us", f"Write soon, {step}")
        if step == 3:
            fill(site, YARD.replace("Pictures of the yard\n", "Pictures of the yard\n  * Letters\n"))
        if step == 4:
            fill(site, HARBOUR)
        site.put(f"{chosen.choice([SUBJECTS[at], f'new{step}'])}.txt", text)
        site.build()
        made = site.tree()
        site.build(full=True)
        assert site.tree() == made
    before = looks(site.output)
    site.build()
    assert looks(site.output) == before


LINES = [
    "t\tSite",
    "tT\tA title",
    "tT\tB title",
    "d\t\x01\tIda",
    "dD\t\x01\tOrla",
    "pBE\tText",
    "tb\tiron",
    "",
    "k\tfoot",
]
SKETCH = st.lists(st.sampled_from(LINES), max_size=9)


@settings(deadline=None)
@given(st.lists(SKETCH, max_size=8))
def test_what_pages_share_is_learned_of_any_lines_and_kept_whole(pages: list[list[str]]) -> None:
    found = textpage.shared(pages)
    assert template_evidence.load(template_evidence.dump(found)) == found
    assert textpage.shared(pages) == found
