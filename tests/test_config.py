"""The configuration: every key, and every mistake with its line. `configurations/NAME.toml` goes with `NAME.error`."""

from contextlib import suppress
from datetime import UTC
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.errors import Refused
from feeds.settings import AuthorSettings, Settings, toml

HERE = Path(__file__).parent / "configurations"
WRONG = sorted(path.stem for path in HERE.glob("*.error"))


def load(name: str) -> Settings:
    return toml.load((HERE / f"{name}.toml").read_bytes(), f"{name}.toml")


def test_nothing_said_is_a_configuration() -> None:
    settings = toml.load(b"", "feeds.toml")
    assert settings == Settings()
    assert settings.base == "http://localhost:8000/"
    assert settings.authority == "localhost,2005"
    assert settings.site.timezone is UTC


def test_every_key() -> None:
    settings = load("valid")
    assert settings.base == "https://blogs.example.org/archive/"
    assert settings.site.timezone == ZoneInfo("America/New_York")
    assert settings.feeds.formats == ("rss", "atom", "json")
    assert settings.feeds.limit == 0
    assert settings.authors["michael-maoz"] == AuthorSettings(
        "Michael Maoz", ("M. Maoz", "mmaoz"), "https://maoz.example.org/", "Writes.", "Analyst", "https://maoz.example.org/face.png"
    )  # fmt: skip
    assert settings.posts["2012/odyssey.txt"].date == "2012-06-27"
    assert settings.posts["2012/odyssey.txt"].updated == "2012-06-28T10:00:00+00:00"
    assert not settings.posts["README.txt"].publish


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_one_line_that_names_its_own(name: str) -> None:
    with pytest.raises(Refused) as refused:
        load(name)
    line = str(refused.value)
    assert "\n" not in line
    assert line.startswith(f"{name}.toml")
    assert (HERE / f"{name}.error").read_text("utf-8").strip() in line


def test_the_mistakes_are_there() -> None:
    assert len(WRONG) > 25
    assert sorted(path.stem for path in HERE.glob("*.toml")) == sorted([*WRONG, "valid"])


def test_the_base_url_of_a_call_changes_addresses_but_no_id() -> None:
    settings = toml.with_base_url(load("valid"), "https://staging.example.org/x")
    assert settings.base == "https://staging.example.org/x/"
    assert settings.authority == load("valid").authority
    plain = toml.with_base_url(Settings(), "https://staging.example.org/")
    assert plain.authority == Settings().authority
    with pytest.raises(Refused, match="--base-url"):
        toml.with_base_url(Settings(), "staging")


def test_the_id_comes_from_the_url_where_nothing_else_is_said() -> None:
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
def test_any_document_gives_settings_or_one_line(document: dict[str, Any]) -> None:
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
