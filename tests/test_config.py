"""feeds.toml: every key, every error with its line, and tables that name nothing.

`configurations/NAME.toml` is refused with a line that contains `NAME.error`; `valid.toml` has every key.
"""

from contextlib import suppress
from datetime import UTC
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from feeds.errors import Refused
from feeds.settings import AuthorSettings, CategorySettings, PostSettings, Settings, toml, values
from feeds.settings.unused import suggestion, unused
from feeds.text import key, slug

HERE = Path(__file__).parent / "configurations"
INVALID = sorted(path.stem for path in HERE.glob("*.error"))


def load(name: str) -> Settings:
    return toml.load((HERE / f"{name}.toml").read_bytes(), f"{name}.toml")


def test_an_empty_file_gives_the_defaults() -> None:
    settings = toml.load(b"", "feeds.toml")
    assert settings == Settings()
    assert settings.base == "http://localhost:8000/"
    assert settings.authority == "localhost,2005"
    assert settings.site.timezone is UTC


def test_every_key() -> None:
    settings = load("valid")
    assert settings.base == "https://blogs.example.org/archive/"
    assert settings.site.timezone == ZoneInfo("America/New_York")
    assert (settings.site.icon, settings.site.favicon) == ("icon.png", "https://blogs.example.org/favicon.ico")
    assert settings.feeds.formats == ("rss", "atom", "json")
    assert settings.feeds.limit == 0
    assert not settings.feeds.stylesheet
    assert (settings.feeds.ttl, settings.feeds.update_period, settings.feeds.update_frequency) == (60, "daily", 2)
    assert (settings.feeds.skip_hours, settings.feeds.skip_days) == ((0, 23), ("Saturday", "Sunday"))
    assert settings.authors["michael-maoz"] == AuthorSettings(
        "Michael Maoz", ("M. Maoz", "mmaoz"), "https://maoz.example.org/", "Writes.", "Analyst", "https://maoz.example.org/face.png"
    )  # fmt: skip
    assert settings.posts["2012/odyssey.txt"].date == "2012-06-27"
    assert settings.posts["2012/odyssey.txt"].updated == "2012-06-28T10:00:00+00:00"
    assert settings.posts["2012/odyssey.txt"].slug == "odyssey"
    assert not settings.posts["README.txt"].publish


@pytest.mark.parametrize("name", INVALID)
def test_an_error_is_one_line_with_its_line_number(name: str) -> None:
    with pytest.raises(Refused) as refused:
        load(name)
    line = str(refused.value)
    assert "\n" not in line
    assert line.startswith(f"{name}.toml")
    assert (HERE / f"{name}.error").read_text("utf-8").strip() in line


def test_each_error_has_its_file() -> None:
    assert len(INVALID) > 25
    assert sorted(path.stem for path in HERE.glob("*.toml")) == sorted([*INVALID, "valid"])


def test_base_url_changes_addresses_but_no_ids() -> None:
    settings = toml.with_base_url(load("valid"), "https://staging.example.org/x")
    assert settings.base == "https://staging.example.org/x/"
    assert settings.authority == load("valid").authority
    plain = toml.with_base_url(Settings(), "https://staging.example.org/")
    assert plain.authority == Settings().authority
    with pytest.raises(Refused, match="--base-url"):
        toml.with_base_url(Settings(), "staging")


def test_the_authority_is_the_host_where_there_is_no_id() -> None:
    settings = toml.load('[site]\nurl = "https://Bücher.Example.org:8080/x"'.encode(), "feeds.toml")
    assert settings.authority == "xn--bcher-kva.example.org,2005"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["site", "title", "url", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["site", "feeds", "dates", "authors", "posts", "x"]), VALUES, max_size=4))
def test_any_document_gives_settings_or_refused(document: dict[str, Any]) -> None:
    with suppress(Refused):
        toml.load(to_toml(document).encode(), "feeds.toml")


def to_toml(document: dict[str, Any]) -> str:
    return "\n".join(f"{key} = {inline(value)}" for key, value in document.items())


def inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {inline(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(c if c.isalnum() and c.isascii() else f"\\U{ord(c):08X}" for c in value) + '"'
    return {None: '""', True: "true", False: "false"}.get(value, str(value))


@pytest.mark.parametrize(
    "tag",
    # RFC 5646, appendix A, and the regular grandfathered tags
    "de fr ja zh-Hant zh-Hans sr-Cyrl sr-Latn zh-cmn-Hans-CN cmn-Hans-CN zh-yue-HK yue-HK zh-Hans-CN sr-Latn-RS sl-rozaj "
    "sl-rozaj-biske sl-nedis de-CH-1901 sl-IT-nedis hy-Latn-IT-arevela de-DE en-US es-419 de-CH-x-phonebk "
    "az-Arab-x-AZE-derbend x-whatever qaa-Qaaa-QM-x-southern de-Qaaa sr-Latn-QM sr-Qaaa-RS en-US-u-islamcal "
    "zh-CN-a-myext-x-private en-a-myext-b-another EN-gb fil en-x-a-a-a de-1996-x-1996 zh-min-nan art-lojban".split(),
)
def test_language_tags(tag: str) -> None:
    assert values.language(tag) == tag


@pytest.mark.parametrize(
    "tag",
    "de-419-DE a-DE ar-a-aaa-b-bbb-a-ccc english deutsch e en- -en en--US en_US en-US-US en-a en-x x en-Latn-Latn "
    "de-1901-1901 de-1901-DE-1901 en-u-ab-U-cd en-abcdefghi en-\u00e9 \u017fv en\n de-\u0664\u0661\u0669 "
    "en-x-abcdefghi zh-aaa-bbb-ccc-ddd".split(" ") + [""],
)  # fmt: skip
def test_invalid_language_tags(tag: str) -> None:
    with pytest.raises(ValueError, match="BCP 47"):
        values.language(tag)


@given(st.text(max_size=90) | st.from_regex(r"[a-z0-9-]{1,85}", fullmatch=True))
@example("con")
@example("a--b")
@example("x" * 80)
@example("x" * 81)
def test_a_post_slug_is_a_slug(value: str) -> None:
    try:
        accepted = values.post_slug(value)
    except ValueError:
        return
    assert accepted == value == slug(key(value))
    assert not value.isdigit() or len(value) != 4


def test_a_line_is_found_in_a_long_file() -> None:
    tables = [f'[posts."{number}.txt"]\ntitle = "Post"\n' for number in range(3000)]
    tables[2000] += "titel = 1\n"
    with pytest.raises(Refused, match=r'^feeds\.toml:6003: posts\."2000\.txt"\.titel: '):
        toml.load("\n".join(tables).encode(), "feeds.toml")


def test_a_path_in_decomposed_letters() -> None:
    """Keys are NFC in the settings, and errors name the line of the key as it is in the file."""
    composed, decomposed = "caf\u00e9.txt", "cafe\u0301.txt"
    table = f'[posts."{decomposed}"]\nslug = "a"\n'
    assert set(toml.load(table.encode(), "feeds.toml").posts) == {composed}
    with pytest.raises(Refused, match=r"^feeds\.toml:4: "):
        toml.load(f'[posts."b.txt"]\nslug = "a"\n{table}'.encode(), "feeds.toml")


def test_a_file_that_is_not_utf_8() -> None:
    with pytest.raises(Refused, match=r"^feeds\.toml: invalid UTF-8 at byte 16; save"):
        toml.load('[site]\ntitle = "é"'.encode("latin-1"), "feeds.toml")


def test_tables_that_name_nothing() -> None:
    settings = Settings(
        authors={"ida-marsch": AuthorSettings(), "ida-marsh": AuthorSettings()},
        categories={"crm": CategorySettings(), "quite-different": CategorySettings()},
        posts=dict.fromkeys(["2012/odysey.txt", "export.xml#12", "here.txt", "notes.md", "xyz"], PostSettings()),
    )
    posts = ["2012/odyssey.txt", "2012/other.txt", "export.xml#123", "here.txt", "archive/2012/06/27/notes.md"]
    assert list(unused(settings, ["ida-marsh"], ["crm", "service"], posts)) == [
        '[authors."ida-marsch"] in feeds.toml names no author; did you mean "ida-marsh"?',
        '[categories."quite-different"] in feeds.toml names no category',
        '[posts."2012/odysey.txt"] in feeds.toml names no source; did you mean "2012/odyssey.txt"?',
        '[posts."export.xml#12"] in feeds.toml names no source; did you mean "export.xml#123"?',
        '[posts."notes.md"] in feeds.toml names no source; did you mean "archive/2012/06/27/notes.md"?',
        '[posts."xyz"] in feeds.toml names no source',
    ]
    assert list(unused(settings, settings.authors, settings.categories, settings.posts)) == []
    assert list(unused(Settings(), [], [], posts)) == []


def test_a_misspelt_path_is_found_among_many() -> None:
    subjects = ["odyssey", "harbour", "notes", "service"]
    known = [f"{2000 + n % 20}/{n % 12 + 1:02}/{subjects[n % 4]}-{n}.txt" for n in range(100_000)]
    misspelt = {
        "2007/12/serivce-77627.txt": "2007/12/service-77627.txt",
        "2007/12/SERVICE-77627.TXT": "2007/12/service-77627.txt",
        "2007/12/service-77627.md": "2007/12/service-77627.txt",
        "service-77627.txt": "2007/12/service-77627.txt",
    }
    assert set(misspelt.values()) <= set(known)
    settings = Settings(posts=dict.fromkeys(misspelt, PostSettings()))
    assert list(unused(settings, [], [], known)) == [
        f'[posts."{name}"] in feeds.toml names no source; did you mean "{misspelt[name]}"?' for name in sorted(misspelt)
    ]


def test_a_thousand_tables_that_name_nothing_get_a_hundred_suggestions() -> None:
    known = [f"{number:04}.txt" for number in range(1000)]
    settings = Settings(posts={f"_{name}": PostSettings() for name in known})
    lines = list(unused(settings, [], [], known))
    assert len(lines) == 1000
    assert sum("did you mean" in line for line in lines) == 100


@given(st.lists(st.text("abAB/#", min_size=1, max_size=6), max_size=8), st.text("abAB/#", min_size=1, max_size=6))
def test_a_suggestion_is_a_known_name(known: list[str], name: str) -> None:
    assert suggestion(name, known) in {None, *known}
    (line, *_) = [*unused(Settings(posts={name: PostSettings()}), [], [], known), ""]
    assert (line == "") == (name in known)
    assert "did you mean" not in line or any(f'did you mean "{one}"?' in line for one in known)
