"""Decoding, cleaning, keys and slugs."""

import contextlib
import re
from random import Random

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
def test_a_slug_that_differs_from_its_key_ends_in_the_hash_of_the_key(name: str) -> None:
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
    ("data", "decoded"),
    [
        (b"caf\xc3\xa9", ("café", None)),
        (b"\xef\xbb\xbfcaf\xc3\xa9", ("café", None)),
        ("café".encode("utf-16"), ("café", None)),
        (b"caf\xe9 \x93x\x94", ("café “x”", "not UTF-8 at byte 3: read as Windows-1252")),
    ],
)
def test_decoding(data: bytes, decoded: tuple[str, str | None]) -> None:
    assert text.decode(data) == decoded


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00", bytes(range(256)), b"\x00" * 50, b"\xff\xfe\x00\xd8x"])
def test_binary_data_is_no_text(data: bytes) -> None:
    with pytest.raises(ValueError):
        text.decode(data)


@given(st.text(st.characters() | st.sampled_from(" \n\t\u00a0\u3000\x1cab"), max_size=60))
def test_squashed_text_is_its_words_separated_by_spaces(whole: str) -> None:
    assert text.squash(whole) == " ".join(whole.split())


@given(
    st.text(
        st.characters()
        | st.sampled_from(
            "a\n\r\x85\u2028\x07\ufeff\u00e9",
        ),
        max_size=60,
    ).filter(lambda dirty: not re.search("[\u00ad\u2060\u200b]", dirty))
)
def test_cleaning_removes_what_the_patterns_match(dirty: str) -> None:
    assert text.clean(dirty) == text.ILLEGAL.subn("", text.LINE_ENDS.sub("\n", dirty))


def test_cleaning_removes_invisible_characters() -> None:
    assert text.clean("soft\u00adware and\u200b a word\u2060") == ("software and a word", 0)
    assert text.clean("กา\u200bแฟ, \U0001f469\u200d\U0001f4bb") == ("กา\u200bแฟ, \U0001f469\u200d\U0001f4bb", 0)


SENTENCES = {
    "ru": "Сегодня утром мы вышли на пристань и долго смотрели, как уходит паром. Никто не знал, когда он вернётся.",
    "uk": "Вчора ввечері ми пішли до річки, і там було тихо. Їжак спав під кущем, а ґава сиділа на паркані.",
    "ja": "今日は朝から雨が降っていました。駅まで歩いて行くと、猫が一匹いました。コメントを書く。",
    "zh": "今天早上我们去了码头，看着渡船离开。没有人知道它什么时候回来。",
    "ko": "오늘 아침 우리는 부두에 나가 배가 떠나는 것을 보았다. 언제 돌아올지 아무도 몰랐다.",
    "fr": "Le café était fermé, où élève et maître s'étaient donné rendez-vous. Ça va très bien à l'hôtel.",
    "de": "Die Brücke über den Fluß war für Fußgänger gesperrt. Schöne Grüße, äußerst müde.",
    "pl": "Wczoraj poszliśmy nad rzekę i było cicho. Żółw spał pod krzakiem, a świerszcze śpiewały.",
    "el": "Χθες το βράδυ πήγαμε στο ποτάμι και ήταν ήσυχα. Ο σκαντζόχοιρος κοιμόταν.",
}
PAGES = [
    *(("ru", encoding) for encoding in ("cp1251", "koi8-r", "utf-16-le", "utf-16-be")),
    *(("uk", encoding) for encoding in ("cp1251", "koi8-u")),
    *(("ja", encoding) for encoding in ("shift_jis", "euc-jp", "iso2022_jp", "utf-16-le")),
    *(("zh", encoding) for encoding in ("gbk", "gb18030")),
    *(("ko", "euc-kr"), ("fr", "latin-1"), ("fr", "cp1252"), ("de", "latin-1"), ("pl", "cp1250"), ("el", "cp1253")),
]


@pytest.mark.parametrize(("language", "encoding"), PAGES)
def test_legacy_encodings_are_detected(language: str, encoding: str) -> None:
    page = f"The title of a page\n\n{SENTENCES[language]}\n\n{SENTENCES[language]}\n"
    whole, note = text.decode(page.encode(encoding))
    assert whole == page
    assert note


@pytest.mark.parametrize("word", ["é", "’", "“x”", "…", "£5", "–", "ü", "©", "½"])
def test_a_single_non_ascii_character_is_windows_1252(word: str) -> None:
    page = f"A plain page in English that says little of note. {word} And it goes on for a while after that.\n" * 3
    assert text.decode(page.encode("cp1252"))[0] == page


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_text_that_was_decoded_wrongly_is_repaired_if_that_is_certain(language: str, wrong: str) -> None:
    page = f"It’s a title\n\n{SENTENCES[language]}\n"
    twice = "".join(bytes([byte]).decode(wrong, "replace") for byte in page.encode())
    if "\ufffd" not in twice:
        assert text.decode(twice.encode()) == (
            page,
            "UTF-8 that was read as Windows-1252 before it was saved: repaired",
        )
    assert text.decode(page.encode()) == (page, None)


def test_text_that_was_decoded_wrongly_in_part_is_reported() -> None:
    page = "Ключ от дачи\n\nIt’s the cafÃ©, isnâ€™t it\n"
    assert text.decode(page.encode()) == (page, 'line 3: 2 places look wrongly decoded, as "Ã©": left unchanged')


@pytest.mark.parametrize(
    "page", ["Spaß” sagte", "née… «ça»", "São à”", "Àé… ñ” ø– Ö…", "РСФСР, С.С., «Р»", "Â la carte"]
)
def test_correct_text_is_not_taken_for_wrongly_decoded(page: str) -> None:
    assert text.decode(page.encode()) == (page, None)


def test_a_file_in_two_encodings() -> None:
    decoded = text.decode("“naïve” café, Zoë’s".encode() + b" caf\xe9\n")
    assert decoded == ("“naïve” café, Zoë’s café\n", "not UTF-8 at byte 32: 1 byte read as Windows-1252")


def cesu8(whole: str) -> bytes:
    units = whole.encode("utf-16-le", "surrogatepass")
    return "".join(chr(int.from_bytes(units[at : at + 2], "little")) for at in range(0, len(units), 2)).encode(
        "utf-8", "surrogatepass"
    )


UTF8 = "it’s|“x”|—|café|naïve|où|Привет|я|日本語|猫|안녕|שלום|😀|a→b|5€|œuvre|są|Łódź|PLUTÔT|Ελλάδα".split("|")
WESTERN = "été|déjà|“x”|it’s|«\xa0mot\xa0»|créée|Ñandú|½|£5|…|où\xa0?|‘l’Élysée’|“café”".split("|")
BY_CHANCE = "«\xa0été\xa0»|Spaß”|CAFÉ…|É…|à\xa0« a|ÇA DÉGÉNÉRÉ”".split("|")  # valid as UTF-8 in Windows-1252


@pytest.mark.parametrize(
    ("data", "whole"),
    [
        ("it’s ".encode() + b"a caf\xe9", "it’s a café"),
        (b"a caf\xe9 " + "that’s".encode(), "a café that’s"),
        ("l’".encode() + b"\xe9t\xe9", "l’été"),
        ("café".encode() + b" \x93" + "café".encode() + b"\x94", "café “café”"),
        (b"\xef\xbb\xbfcaf\xe9", "café"),
    ],
)
def test_utf8_with_a_stray_byte_of_windows_1252(data: bytes, whole: str) -> None:
    found, note = text.decode(data)
    assert found == whole
    assert note
    assert note.endswith("read as Windows-1252")


@given(
    st.lists(st.sampled_from(UTF8), min_size=1, max_size=8),
    st.lists(st.sampled_from(WESTERN), max_size=60),
    st.randoms(use_true_random=False),
)
def test_any_mixture_of_utf8_and_windows_1252_is_read_sequence_by_sequence(
    utf8: list[str], western: list[str], order: Random
) -> None:
    words = [(word, word.encode()) for word in utf8] + [(word, word.encode("cp1252")) for word in western]
    order.shuffle(words)
    assert text.decode(b" ".join(data for _, data in words))[0] == " ".join(word for word, _ in words)


@given(st.text(st.characters(min_codepoint=0x20, exclude_categories=["Cs"]), max_size=60), st.sampled_from("é½ßŸ"))
def test_any_utf8_keeps_its_text_beside_a_stray_byte(whole: str, stray: str) -> None:
    data = f"“it’s” {whole} ".encode() + stray.encode("cp1252")
    assert text.decode(data) == (
        f"“it’s” {whole} {stray}",
        f"not UTF-8 at byte {len(data) - 1}: 1 byte read as Windows-1252",
    )


@given(
    st.lists(st.sampled_from(UTF8), min_size=1, max_size=3),
    st.lists(st.sampled_from(BY_CHANCE), max_size=9),
)
def test_a_mixture_with_more_windows_1252_keeps_what_is_valid_by_chance(utf8: list[str], western: list[str]) -> None:
    western = [*western, "é" * 2] + ["é"] * (len("".join(utf8)) + len(western))
    data = " ".join(utf8).encode() + b" " + " ".join(western).encode("cp1252")
    assert text.decode(data)[0] == " ".join((*utf8, *western))


@given(st.lists(st.sampled_from(WESTERN + BY_CHANCE), min_size=1, max_size=60))
def test_windows_1252_with_sequences_valid_as_utf8_is_read_whole(words: list[str]) -> None:
    data = f"Ärger und Verdruß. Über {' '.join(words)}".encode("cp1252")
    assert text.decode(data) == (data.decode("cp1252"), "not UTF-8 at byte 0: read as Windows-1252")


@pytest.mark.parametrize("whole", ["“Ã©” is a garbled é", "“Â” and “â” in café", "café “â€™”", 'Voilà: "Ã©" is é'])
def test_a_page_in_windows_1252_about_garbled_text(whole: str) -> None:
    data = whole.encode("cp1252")
    assert text.decode(data)[0] == whole


def test_cesu8_is_read_as_utf8() -> None:
    data = b"caf\xc3\xa9 \xed\xa0\xbd\xed\xb8\x80"
    assert text.decode(data) == ("café 😀", "not UTF-8 at byte 6: 1 character in CESU-8 read as UTF-8")
    both = (
        "café 😀 café",
        "not UTF-8 at byte 6: 1 character in CESU-8 read as UTF-8, 1 byte read as Windows-1252",
    )
    assert text.decode(data + b" caf\xe9") == both


def test_a_lone_surrogate_is_replaced() -> None:
    note = "not UTF-8 at byte 2: 1 lone surrogate replaced by U+FFFD"
    assert text.decode(b"a \xed\xa0\xbd b") == ("a \ufffd b", note)
    assert text.decode("aquí\xa0» é".encode("cp1252"))[0] == "aquí\xa0» é"


@given(
    st.lists(st.characters(min_codepoint=0x20, exclude_categories=["Cs"]), max_size=60).map("".join),
    st.characters(min_codepoint=0x10000),
)
def test_any_text_in_cesu8_is_read_as_the_same_in_utf8(whole: str, emoji: str) -> None:
    found, note = text.decode(cesu8(whole + emoji))
    assert found == (whole + emoji).removeprefix("\ufeff")
    assert note
    assert "CESU-8" in note


@given(st.text(st.characters(min_codepoint=0x20), max_size=60))
def test_any_lone_surrogates_are_replaced(whole: str) -> None:
    joined = whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    data = cesu8(f"😀{whole}")
    assert text.decode(data)[0] == "😀" + joined


@pytest.mark.parametrize(("language", "encoding"), PAGES)
def test_legacy_encodings_of_any_length_are_not_taken_for_mixtures(language: str, encoding: str) -> None:
    if encoding.startswith(("utf", "iso")):
        return
    sentences = SENTENCES[language] * 3
    for end in range(20, len(sentences), 7):
        data = f"A title\n\n{sentences[:end]}".encode(encoding)
        _, note = text.decode(data)
        assert note
        assert re.match(r"not UTF-8 at byte \d+: read as", note), (end, note)


@given(st.binary(max_size=300) | st.text(max_size=100).map(lambda whole: whole.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        text.decode(data)
