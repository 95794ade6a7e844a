"""Clean text, keys and slugs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds import text


@pytest.mark.parametrize(
    ("name", "key", "slug"),
    [
        ("Michael Maoz", "michael-maoz", "michael-maoz"),
        ("Café  Müller", "cafe-muller", "cafe-muller"),
        ("CAFÉ_MÜLLER", "cafe-muller", "cafe-muller"),
        ("C", "c", "c"),
        ("C++", "c-plus-plus", "c-plus-plus"),
        ("C#", "c-sharp", "c-sharp"),
        ("R&D", "r-and-d", "r-and-d"),
        ("J. R. “Bob” O’Neill, Jr.", "j-r-bob-oneill-jr", "j-r-bob-oneill-jr"),
        ("Straße", "strasse", "strasse"),
    ],
)
def test_keys_and_slugs_of_names(name: str, key: str, slug: str) -> None:
    assert text.key(name) == key
    assert text.slug(text.key(name)) == slug


@pytest.mark.parametrize("name", ["Yahoo!", "人工智能", "Søren", "con", "LPT1", "?", "a/b", "..", "x" * 81, "ガイド"])
def test_a_slug_that_lost_something_bears_the_hash_of_its_key(name: str) -> None:
    slug = text.slug(text.key(name))
    assert slug.endswith(text.digest(text.key(name), 6))
    assert len(slug) <= text.SLUG_BYTES


def test_voiced_and_unvoiced_kana_are_not_one_key() -> None:
    assert text.key("バス") != text.key("ハス")


@given(st.text(max_size=200))
def test_any_name_gives_a_slug_for_any_file_system(name: str) -> None:
    slug = text.slug(text.key(name))
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= text.SLUG_BYTES
    assert slug not in text.RESERVED


@given(st.text(max_size=60), st.text(max_size=60))
def test_two_keys_never_share_a_slug(one: str, other: str) -> None:
    if text.key(one) != text.key(other):
        assert text.slug(text.key(one)) != text.slug(text.key(other))


@given(st.text(max_size=60))
def test_a_key_is_its_own_key(name: str) -> None:
    assert text.key(text.key(name)) == text.key(name)


@given(st.text(st.characters(), max_size=200))
def test_clean_text_has_nothing_that_xml_forbids(dirty: str) -> None:
    clean, removed = text.clean(dirty)
    assert not text.ILLEGAL.search(clean)
    assert removed <= len(dirty)
    assert text.clean(clean) == (clean, 0)


def test_clean_text_keeps_what_people_write() -> None:
    assert text.clean("a\tb\r\nc\rd\u2028e\u00a0f\U0001f642") == ("a\tb\nc\nd\ne\u00a0f\U0001f642", 0)


@given(st.text(min_size=1, max_size=400), st.integers(2, 100))
def test_truncated_text_is_short_and_a_beginning(whole: str, most: int) -> None:
    cut = text.truncate(whole, most)
    assert len(cut) <= most
    assert cut == whole or whole.startswith(cut.removesuffix("…"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"caf\xc3\xa9", ("café", None)),
        (b"\xef\xbb\xbfcaf\xc3\xa9", ("café", None)),
        ("café".encode("utf-16"), ("café", None)),
        (b"caf\xe9 \x93x\x94", ("café “x”", "not UTF-8 at byte 3: read as Windows-1252")),
    ],
)
def test_decoding(data: bytes, said: tuple[str, str | None]) -> None:
    assert text.decode(data) == said


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00", bytes(range(256)), b"\x00" * 50, b"\xff\xfe\x00\xd8x"])
def test_binary_data_is_no_text(data: bytes) -> None:
    with pytest.raises(ValueError):
        text.decode(data)


@given(st.text(st.characters() | st.sampled_from(" \n\t\u00a0\u3000\x1cab"), max_size=60))
def test_squashed_text_is_its_words_a_space_apart(whole: str) -> None:
    assert text.squash(whole) == " ".join(whole.split())


@given(st.text(st.characters() | st.sampled_from("a\n\r\x85\u2028\x07\ufeff\u00e9"), max_size=60))
def test_cleaning_leaves_out_what_the_patterns_say(dirty: str) -> None:
    assert text.clean(dirty) == text.ILLEGAL.subn("", text.LINE_ENDS.sub("\n", dirty))
