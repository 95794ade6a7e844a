"""The published pages in Chromium, served by `feeds serve`: for everybody, at any width, in the light and in the dark."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.browsing import DESK, PHONE, Scheme, Visit, visit
from tests.programs import ROOT, node
from tests.sited import Site
from tests.test_serve import Server, run

POST = "---\ntitle: {title}\ndate: {date}\nauthors: [{author}]\ntags: [{tag}]\n---\n\n{body}\n"
WIDE = """<table><tr>{cells}</tr></table>

```
{code}
```

![A gate](https://e.example.org/gate.png) https://e.example.org/{path}
""".format(cells="<td>Number 1234567890</td>" * 30, code="x" * 300, path="a" * 200)
ARABIC = "عن المركب وما فيه من 1234 لوحًا"
JAPANESE = "海辺の地図を描く"
PAGES = ("/", "/authors/", "/comments/", "/posts/2011/", "/posts/2012-06-27-wide/", "/posts/2012-06-28-threads/")


def threads() -> Iterator[tuple[str, str]]:
    """The files of a conversation that is deeper than the page nests it, some of it with times of day."""
    for number in range(12):
        answered = f"replying_to: c{number - 1}\n" if number % 8 else ""
        day = f"'2012-07-{number + 1:02}T1{number % 10}:05:00Z'" if number % 3 else f"'2012-07-{number + 1:02}'"
        text = f"_id: c{number}\nname: Commenter {number}\nmessage: {ARABIC if number == 3 else 'Words. ' * 30}\n"
        yield f"_data/comments/threads/{number:02}.yml", f"{text}{answered}date: {day}\n"


def fill(site: Site, count: int) -> None:
    """A site of posts by 110 authors in 120 categories, many of one year, in several scripts."""
    for n in range(count):
        day = (date(2011, 1, 1) + timedelta(days=n)).isoformat()
        post = POST.format(
            title=f"Post {n}", date=day, author=f"Author {n % 110}", tag=f"Topic {n % 120}", body="Words. " * 40
        )
        site.put(f"{n:04}.md", post)
    given: tuple[tuple[str, str, str, str], ...] = (
        ("wide", "2012-06-27", "W" * 120, WIDE),
        ("threads", "2012-06-28", "Threads", "Text."),
        ("arabic", "2012-06-29T14:05:00Z", f"{ARABIC}\nlang: ar", ARABIC),
        ("japanese", "2012-06-30", f"{JAPANESE}\nlang: ja", JAPANESE),
    )
    for name, day, title, body in given:
        slug = f"slug: {name}\nauthor"
        text = POST.format(title=title, date=day, author="Author 1, A. Very-Long Name", tag="Topic 2", body=body)
        site.put(f"{name}.md", text.replace("author", slug, 1))
    site.put("undated.md", POST.format(title="Undated", date="", author="Author 1", tag="Topic 2", body="Text."))
    for path, text in threads():
        site.put(path, text)


def served(site: Path) -> Iterator[str]:
    """Build a site and serve it; the address is without a "/" at the end."""
    node()
    done = run("build", "-q", cwd=site)
    assert done.returncode == 0, done.stderr
    server = Server(site)
    yield f"http://127.0.0.1:{server.port}"
    server.end()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample site."""
    site = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "sources", site / "sources")
    yield from served(site)


@pytest.fixture
def sample_with_buttons(tmp_path: Path) -> Iterator[str]:
    """The address of the sample site, whose pages may run a script."""
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    toml = tmp_path / "sources/feeds.toml"
    toml.write_text(toml.read_text("utf-8").replace("[site]\n", "[site]\ncopy_button = true\n"), "utf-8")
    yield from served(tmp_path)


@pytest.fixture(scope="module", params=[None, "ar", "ja"])
def hard(request: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with what is hard to show: without a language, from right to left, in phrases of another one."""
    language = f'language = "{request.param}"\n' if request.param else ""
    site = Site(tmp_path_factory.mktemp("hard"), f'[site]\nurl = "https://e.example.org/"\n{language}')
    fill(site, 5 if request.param else 120)
    yield from served(site.top)


def everywhere(address: str, paths: tuple[str, ...]) -> list[Visit]:
    """Visits of each page, in a phone and in a wide window, light and dark; with the keyboard in a phone."""
    ways: tuple[tuple[int, Scheme, list[str]], ...] = (
        (PHONE, "light", ["axe", "overflow", "tab"]),
        (PHONE, "dark", ["axe"]),
        (DESK, "light", ["axe", "overflow"]),
        (DESK, "dark", ["axe"]),
    )
    return [
        Visit(address + path, width, scheme=scheme, checks=checks) for path in paths for width, scheme, checks in ways
    ]


def assert_fine(visits: list[Visit]) -> None:
    """Open each page: axe finds nothing, nothing is wider than the window, and Tab reaches everything in order."""
    for one, found in zip(visits, visit(*visits), strict=True):
        assert found.items() >= {"status": 200, "errors": [], **{check: [] for check in one.checks}}.items(), one


def test_everybody_can_use_the_sample_site(sample: str) -> None:
    paths = (
        "/", "/authors/ruth-calloway/", "/categories/boats/", "/comments/",
        "/posts/2010-05-22-why-a-b-and-c-is-not-a-boat-b465cb/",
    )  # fmt: skip
    assert_fine(everywhere(sample, paths))


@pytest.mark.parametrize("hard", [None, "ar"], indirect=True)
def test_everybody_can_use_a_site_that_is_hard_to_show(hard: str) -> None:
    assert_fine(everywhere(hard, PAGES))


def test_a_button_copies_the_address_of_the_feed(sample: str, sample_with_buttons: str) -> None:
    """With the keyboard. Where pages run no script, or the browser does not, the field has the address alone."""
    field = "document.getElementById('feed-address')"
    value = {
        "value": f"{field}.value",
        "readonly": f"{field}.readOnly",
        "buttons": "document.querySelectorAll('button').length",
    }
    said = value | {"said": "document.querySelector('button').textContent"}
    ends = {"/": "atom.xml", "/posts/2012-06-09-a-crane-with-two-birthdays/": "comments/atom.xml"}
    pressed = [
        Visit(sample_with_buttons + path, checks=["axe", "overflow", "tab", "copied"], evaluate=said) for path in ends
    ]
    without = [Visit(sample_with_buttons + path, javascript=False, evaluate=value) for path in ends]
    by_default = [Visit(sample + path, evaluate=value) for path in ends]
    found = visit(*pressed, *without, *by_default)
    for button, (path, end) in zip(found, ends.items(), strict=False):
        assert (button["copied"], button["said"], button["buttons"]) == (
            [sample_with_buttons + path + end],
            "Copied",
            1,
        )
        assert (button["axe"], button["overflow"], button["tab"]) == ([], [], [])
    for one, shown in zip([*without, *by_default], found[len(pressed) :], strict=True):
        address = one.url + ("comments/" if "/posts/" in one.url else "") + "atom.xml"
        assert (shown["value"], shown["readonly"], shown["buttons"]) == (address, True, 0)


def test_answers_are_indented_and_no_date_is_broken(hard: str) -> None:
    indents = "[...document.querySelectorAll('.h-cite .said')].map((one) => one.getBoundingClientRect().width)"
    lines = (
        "[...document.querySelectorAll('time')]"
        ".map((one) => Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).fontSize) / 1.5))"
    )
    page, checks = f"{hard}/posts/2012-06-28-threads/", ["axe", "overflow"]
    (found,) = visit(Visit(page, PHONE, checks=checks, evaluate={"widths": indents, "lines": lines}))
    assert (found["axe"], found["overflow"]) == ([], [])
    widths = found["widths"]
    assert len(widths) == 12
    assert widths[:5] == sorted(set(widths), reverse=True)  # five depths, each narrower
    assert widths[4:8] == [widths[4]] * 4  # what is deeper stays there
    assert min(widths) > PHONE * 0.6
    assert set(found["lines"]) == {1}


FEED = """
(() => {
  const all = [...document.querySelectorAll("*")];
  const seen = all.filter((one) => one.getBoundingClientRect().height && [...one.childNodes].some((node) => node.data?.trim()));
  const added = ["::before", "::after"].flatMap((part) => all.map((one) => getComputedStyle(one, part).content));
  const shown = new Set(seen.map((one) => one.localName));
  return { text: seen.map((one) => one.textContent).join("\\n"), added: added.join("\\n"), shown: [...shown].sort() };
})()
"""


def test_feeds_can_be_read_in_a_browser(sample: str) -> None:
    """Title, explanation, addresses and entries are seen, and no markup."""
    looks = {"feed": FEED, "wide": "document.documentElement.scrollWidth > innerWidth"}
    files = ("rss.xml", "atom.xml", "comments/rss.xml", "authors/ruth-calloway/atom.xml")
    visits = [Visit(f"{sample}/{file}", width, evaluate=looks) for file in files for width in (PHONE, DESK)]
    for one, feed in zip(visits, visit(*visits), strict=True):
        assert (feed["status"], feed["errors"], feed["wide"]) == (200, [], False), one
        assert feed["type"].startswith("application/xml")
        text, added, shown = feed["feed"]["text"], feed["feed"]["added"], feed["feed"]["shown"]
        assert text.startswith("Harbour & Hill Journal"), one
        assert "This is a feed." in added
        assert one.url in added
        assert "<p" not in text
        rss = one.url.endswith("rss.xml")
        elements = (
            ["description", "link", "pubDate", "creator"] if rss else ["subtitle", "summary", "name", "published"]
        )
        assert set(shown) <= {"title", *elements}, one
        assert f"{sample}/posts/" in (text if rss else added)
