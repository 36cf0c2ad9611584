import pytest

from reader.index.analysis import content_tokens, folded, stems, tokens
from tests.linear_time import is_linear


def words(text: str) -> list[str]:
    return [folded(token.word) for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour, they said, is closed.", ["the", "harbour", "they", "said", "is", "closed"]),
        ("Zürich Straße ÉTÉ", ["zurich", "strasse", "ete"]),
        ("Zu\u0308rich", ["zurich"]),
        ("don't l’été", ["don", "t", "l", "ete"]),
        ("a state-of-the-art ship", ["a", "state", "of", "the", "art", "ship"]),
        ("the U.S. and the E.U.", ["the", "us", "and", "the", "eu"]),
        ("F16 and G20", ["f16", "and", "g20"]),
        ("_so_ snake_case", ["so", "snake", "case"]),
        ("किताब की दुकान", [folded("किताब"), folded("की"), folded("दुकान")]),
        ("", []),
    ],
)
def test_words_are_found_without_marks_case_and_accents(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3,000", ["3000"]),
        ("3.000", ["3000"]),
        ("3\u202f000", ["3000"]),
        ("1,234,567", ["1234567"]),
        ("1.5 and 1,5", ["1.5", "and", "1.5"]),
        ("25.10.2024", ["25", "10", "2024"]),
        ("2024-10-25", ["2024", "10", "25"]),
        ("04:30", ["04", "30"]),
        ("5m 1980s", ["5", "m", "1980", "s"]),
        ("٣٠٠٠", ["3000"]),
        ("$3,000.", ["3000"]),
    ],
)
def test_a_number_is_one_word_however_it_is_grouped(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_scripts_without_spaces_become_overlapping_pairs() -> None:
    assert [(token.start, token.end, token.word) for token in tokens("a東京都")] == [
        (0, 1, "a"),
        (1, 3, "東京"),
        (2, 4, "京都"),
        (3, 4, "都"),
    ]


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "Ein Straßenfest in Zu\u0308rich kostet 3,000 ﬁne Euro"
    found = [text[token.start : token.end] for token in tokens(text)]
    assert found == ["Ein", "Straßenfest", "in", "Zu\u0308rich", "kostet", "3,000", "ﬁne", "Euro"]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("strike", "strikes", "en"),
        ("negotiations", "negotiation", "en"),
        ("häfen", "hafen", "de"),
        ("streiks", "streik", "de"),
        ("annoncée", "annoncer", "fr"),
        ("annoncee", "annoncée", "fr"),
        ("портах", "порта", "ru"),
    ],
)
def test_inflected_forms_share_a_stem(first: str, second: str, language: str) -> None:
    assert not set(stems(first, language)).isdisjoint(stems(second, language))


def test_other_words_share_none() -> None:
    assert set(stems("harbour", "en")).isdisjoint(stems("strike", "en"))


@pytest.mark.parametrize("language", ["", "ja", "xx"])
def test_without_a_stemmer_a_word_is_its_own_stem(language: str) -> None:
    assert stems("strikes", language) == ("strikes",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia's", ["russia"]),
        ("l'économie", ["économie"]),
        ("dell’arte", ["arte"]),
        ("O'Brien", ["o", "brien"]),
        ("don't", ["don", "t"]),
        ("s", ["s"]),
    ],
)
def test_possessives_and_articles_are_no_part_of_a_word(text: str, expected: list[str]) -> None:
    assert [token.word for token in content_tokens(text)] == expected


@pytest.mark.parametrize("unit", ["1,", "1", "a.", "a'", "東", "\u0301", "1,234.", "-_", "ก"])
def test_time_is_linear(unit: str) -> None:
    def split(text: str) -> None:
        list(tokens(text))

    assert is_linear(split, unit * 4_000, unit * 16_000, times=4)
