"""`feeds check`: good folders give nothing, each planted fault is found by its rule and line, and no input stops it."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from feeds.check.catalog import RULES
from feeds.check.run import check
from feeds.cli import feeds
from tests.faults import FAULTS, Fault

GOOD = Path(__file__).parent / "checked"
GOLDEN = Path(__file__).parent / "golden" / "expected"
PACKAGE = Path(__file__).parent.parent / "feeds" / "check"


def rules_in(folder: Path) -> set[tuple[str, int, str]]:
    return {(path, one.line, one.rule.name) for path, one in check(folder).found}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "checked"))


@pytest.mark.parametrize("folder", [GOOD, GOLDEN], ids=["others", "ours"])
def test_nothing_is_found_in_good_feeds(folder: Path) -> None:
    report = check(folder)
    assert report.lines() == []
    assert report.files > 5
    assert report.status == 0


def test_nothing_is_found_in_the_sample_site(tmp_path: Path) -> None:
    sources = Path(__file__).parent.parent / "sources"
    assert CliRunner().invoke(feeds, ["build", "-q", str(sources), str(tmp_path / "output")]).exit_code == 0
    report = check(tmp_path / "output")
    assert report.lines() == []
    assert report.files > 50


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{fault.rule}-{fault.file}" for fault in FAULTS])
def test_a_fault_is_found_by_its_rule_in_its_line(fault: Fault, copy: Path) -> None:
    text = (copy / fault.file).read_text("utf-8")
    assert fault.old in text, "the fault cannot be planted"
    planted = text.index(fault.old)
    text = text.replace(fault.old, fault.new, 1)
    (copy / fault.file).write_text(text, "utf-8")
    if fault.at:
        planted = 0 if text.startswith(fault.at) else text.index(f"\n{fault.at}") + 1
    expected = (fault.file, text.count("\n", 0, planted) + 1, fault.rule)
    found = rules_in(copy)
    assert expected in found
    assert {rule for _, _, rule in found} <= {fault.rule} | fault.also


def test_each_rule_has_a_fault_or_a_test_of_its_own() -> None:
    tested = {fault.rule for fault in FAULTS} | set(
        re.findall(r'"([a-z0-9]+-[a-z0-9-]+)"', Path(__file__).read_text("utf-8"))
    )
    assert set(RULES) <= tested


def test_each_rule_that_the_code_names_is_explained_and_each_explained_one_is_used() -> None:
    text = "".join(path.read_text("utf-8") for path in PACKAGE.glob("*.py"))
    assert {name for name in RULES if text.count(name) < 2} <= {"rss-hour", "rss-day"}  # those are named by their unit
    assert set(re.findall(r'RULES\["([a-z0-9-]+)"', text)) <= set(RULES)
    assert all(rule.source and rule.why.endswith(".") for rule in RULES.values())


def test_sizes(copy: Path) -> None:
    text = (copy / "old.atom").read_text("utf-8")
    for size, rule in ((520_000, ()), (530_000, ("size-large",)), (5_300_000, ("size-huge",))):
        (copy / "old.atom").write_text(text.replace("An inch of it.", "x" * size), "utf-8")
        assert {name for _, _, name in rules_in(copy)} == set(rule)


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.xml", "", "file-empty"),
        ("feed.json", " ", "file-empty"),
        ("a.atom", "<html/>", ""),
        ("a.atom", "<sitemap/>", "xml-root"),
        ("a.xml", "<urlset/>", ""),
        ("package.json", '{"version": "1", "items": []}', ""),
        ("a.json", "{", ""),
        ("a.xml", "no markup", "xml-malformed"),
        ("a.xml", '<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', "rss-1"),
        ("a.opml", '<opml version="2.0"><head><title>T</title></head><body/></opml>', "opml-empty"),
    ],
)
def test_a_file_is_told_by_what_it_holds(name: str, content: str, rule: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    assert {found for _, _, found in rules_in(tmp_path)} == ({rule} if rule else set())


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that cannot be read by anyone")
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.xml").symlink_to("/proc/self/mem")
    (tmp_path / "b.opml").write_text("<opml/>", "utf-8")
    assert ("a.xml", 1, "file-unreadable") in rules_in(tmp_path)
    assert ("b.opml", 1, "opml-version") in rules_in(tmp_path)


def test_half_a_character_in_json_does_not_stop_it(copy: Path) -> None:
    text = (copy / "news.json").read_text("utf-8")
    (copy / "news.json").write_text(text.replace("nothing that matters", "\\ud83d"), "utf-8")
    assert rules_in(copy) == set()


@pytest.mark.parametrize("depth", [50, 300, 900, 960, 990, 5000])
def test_json_nested_deep_does_not_stop_it(depth: int, tmp_path: Path) -> None:
    nested = "[" * depth + "]" * depth
    text = (
        f'{{"version": "https://jsonfeed.org/version/1.1", "title": {nested}, "items": [{nested}], "tags": {nested}}}'
    )
    (tmp_path / "feed.json").write_text(text, "utf-8")
    assert check(tmp_path).status == 1


def test_entities_are_not_expanded_and_files_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    bomb = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(20))
    (tmp_path / "a.xml").write_text(f'<!DOCTYPE rss [<!ENTITY a "ha">{bomb}]><rss version="2.0">&u;</rss>', "utf-8")
    (tmp_path / "b.xml").write_text(
        f'<!DOCTYPE rss [<!ENTITY a SYSTEM "{secret.as_uri()}">]><rss version="2.0">&a;</rss>', "utf-8"
    )
    report = check(tmp_path)
    assert [one.rule.name for _, one in report.ordered] == ["xml-entities", "xml-entities"]
    assert "secret" not in "".join(report.lines()).replace("secret.txt", "")


def test_an_archive_that_no_chain_reaches(copy: Path) -> None:
    text = (copy / "news.atom").read_text("utf-8")
    (copy / "news.atom").write_text(re.sub(r".*prev-archive.*\n", "", text), "utf-8")
    assert rules_in(copy) == {("old.atom", 8, "archive-gap")}


def test_an_address_with_a_query_leads_to_no_file(copy: Path) -> None:
    text = (copy / "news.json").read_text("utf-8")
    more = '"icon": "https://canal.example.org/badge.png",\n  "next_url": "https://canal.example.org/news.json?page=2"'
    (copy / "news.json").write_text(text.replace('"icon": "https://canal.example.org/badge.png"', more), "utf-8")
    assert rules_in(copy) == set()


def test_entries_in_another_order(copy: Path) -> None:
    feed = json.loads((copy / "news.json").read_text("utf-8"))
    feed["items"].reverse()
    (copy / "news.json").write_text(json.dumps(feed), "utf-8")
    assert rules_in(copy) == {("news.json", 1, "format-order")}


def test_the_schema_speaks_where_no_rule_does(copy: Path) -> None:
    text = (copy / "old.atom").read_text("utf-8")
    (copy / "old.atom").write_text(text.replace("<name>", '<name xml:lang="a tongue">'), "utf-8")
    assert rules_in(copy) == {("old.atom", 10, "atom-schema")}


def test_a_graphic_within_xhtml_is_no_fault(copy: Path) -> None:
    text = (copy / "news.atom").read_text("utf-8")
    graphic = '<svg xmlns="http://www.w3.org/2000/svg" width="9"><title>t</title><circle r="1"/></svg>'
    (copy / "news.atom").write_text(text.replace("<p>We greased it", f"{graphic}<p>We greased it"), "utf-8")
    assert rules_in(copy) == set()


def test_elements_of_others_within_a_link_are_no_fault(copy: Path) -> None:
    text = (copy / "old.atom").read_text("utf-8")
    link = '<link href="https://canal.example.org/heron.html">{}</link>'
    for inner, rules in (('<l:of xmlns:l="https://l.example.org/"/>', set()), ("heron", {"link-content"})):
        (copy / "old.atom").write_text(
            text.replace(link.format("").replace("></link>", "/>"), link.format(inner)), "utf-8"
        )
        assert {rule for _, _, rule in rules_in(copy)} == rules


def test_content_elsewhere_is_no_second_description(copy: Path) -> None:
    text = (copy / "news.rss").read_text("utf-8")
    elsewhere = '<atom:content src="https://canal.example.org/heron.html" type="text/html"/><guid>'
    (copy / "news.rss").write_text(text.replace("<guid>", elsewhere), "utf-8")
    assert rules_in(copy) == set()


def test_an_iframe_alone_is_a_note_and_no_trouble(copy: Path) -> None:
    text = (copy / "news.rss").read_text("utf-8")
    (copy / "news.rss").write_text(
        text.replace("<p>We", "<iframe src='https://v.example.org/'></iframe><p>We"), "utf-8"
    )
    ran = CliRunner().invoke(feeds, ["check", str(copy)])
    assert ran.exit_code == 0
    assert "note: html-iframe" in ran.output
    assert CliRunner().invoke(feeds, ["check", "-q", str(copy)]).output == ""


def test_the_command_tells_each_finding_and_the_status(copy: Path) -> None:
    text = (copy / "news.rss").read_text("utf-8")
    (copy / "news.rss").write_text(text.replace("<ttl>60", "<ttl>never"), "utf-8")
    ran = CliRunner().invoke(feeds, ["check", str(copy)])
    line = 'news.rss:19: error: number: found <ttl> "never", expected a whole number from 1 on'
    assert ran.output.splitlines() == [line, "1 error, 0 warnings, 0 notes in 6 files"]
    assert ran.exit_code == 1
    ran = CliRunner().invoke(feeds, ["check", "--json", str(copy)])
    (finding,) = json.loads(ran.output)["findings"]
    assert (finding["path"], finding["line"], finding["rule"]) == ("news.rss", 19, "number")


def test_rules_are_explained() -> None:
    ran = CliRunner().invoke(feeds, ["check", "--explain", "date-weekday"])
    assert ran.exit_code == 0
    assert "RFC 822 section 5.2" in ran.output
    assert all(name in CliRunner().invoke(feeds, ["check", "--explain"]).output for name in RULES)


@pytest.mark.parametrize("arguments", [["--explain", "date-wekday"], ["no-such-folder"]])
def test_a_wrong_call_is_refused(arguments: list[str]) -> None:
    assert CliRunner().invoke(feeds, ["check", *arguments]).exception is not None


def test_a_line_far_down_is_told(tmp_path: Path) -> None:
    item = '<item>\n<title>T</title>\n<guid isPermaLink="false">tag:e.example.org,2020:{}</guid>\n</item>\n'
    head = (
        '<rss version="2.0"><channel><title>T</title><link>https://e.example.org/</link><description>D</description>\n'
    )
    items = "".join(item.format(number) for number in range(20_000)) + item.replace("tag:e.example.org,2020:{}", "7")
    (tmp_path / "a.rss").write_text(f"{head}{items}</channel></rss>", "utf-8")
    assert ("a.rss", 80_004, "rss-guid-weak") in rules_in(tmp_path)


def test_nothing_is_touched(copy: Path) -> None:
    def state() -> dict[Path, tuple[bytes, int]]:
        return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in copy.rglob("*") if path.is_file()}

    before = state()
    check(copy)
    assert state() == before


MUTABLE = sorted(path.name for path in GOOD.iterdir())


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(MUTABLE),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.one_of(st.binary(max_size=8), st.sampled_from(
        [b"<", b"]]>", b"<!DOCTYPE x [", b"&#0;", b"&x;", b'"', b"<item>", b"<entry>", b"\xff\xfe", b"[", b"{", b"null", b"1e999",
         b"http://[", b"</channel>", b'xmlns=""', b"<!--", b"9" * 400, b"tag:", b"://", b"%zz", b"\x00"]
    ))), min_size=1, max_size=4),
)  # fmt: skip
def test_no_input_stops_it(
    name: str, cuts: list[tuple[float, int, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("mutant")
    for path in GOOD.iterdir():
        data = path.read_bytes()
        for place, length, new in cuts if path.name == name else ():
            start = int(place * len(data))
            data = data[:start] + new + data[start + length :]
        (folder / path.name).write_bytes(data)
    first = check(folder)
    assert all(one.line >= 1 for _, one in first.found)
    assert check(folder).lines() == first.lines()
