import pytest

from reader.index import ShortTexts, find_matches, words_of
from reader.query import parse
from tests.linear_time import is_linear

TEXT = "The harbour strike goes on. Strikers in Zürich said 3,000 ships wait, the U.S. port too."


def matched(query: str, text: str = TEXT, language: str | None = "en") -> list[str]:
    return [span.of(text) for span in find_matches(parse(query), text, language)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("strikes", ["strike"]),
        ("harbour strike", ["harbour", "strike"]),
        ('"the harbour"', ["The harbour"]),
        ('"harbours strike"', []),
        ('"harbour goes"~1', ["harbour strike goes"]),
        ("str*", ["strike", "Strikers"]),
        ("zurich", ["Zürich"]),
        ("zurick~", ["Zürich"]),
        ("3000", ["3,000"]),
        ("us", ["U.S"]),
        ("ship -port", ["ships"]),
        ("said:strike", ["strike"]),
        ("title:strike author:strike", []),
        ("speaker:strike", []),
        ("*", []),
        ('harbour "harbour strike" "strike goes"', ["harbour strike goes"]),
    ],
)
def test_the_words_of_a_query_are_found_in_the_text(query: str, expected: list[str]) -> None:
    assert matched(query) == expected


def test_the_language_decides_on_the_stem() -> None:
    assert matched("hafens", "Der Hafen", "de") == ["Hafen"]
    assert matched("hafens", "Der Hafen", None) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [("東", ["東"]), ("京都", ["京都"]), ("東京都", ["東京都"]), ("東都", [])],
)
def test_pieces_of_scripts_without_spaces_are_found(query: str, expected: list[str]) -> None:
    found = matched(query, "これは東京都の港", "ja")
    assert [text[: len(query)] for text in found] == expected


@pytest.mark.parametrize("unit", ["a ", "a b ", '"', "a a a b "])
def test_time_is_linear(unit: str) -> None:
    query = parse('"a b"~3 "a a a" a* b')

    def match(text: str) -> None:
        find_matches(query, text, "en")

    assert is_linear(match, unit * 2_000, unit * 8_000, times=4)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("strikes", "The strike goes on."),
        ('"strike goes"', "The strike goes on."),
        ('"goes strike"', "The strike goes on."),
        ("stri*", "The strike goes on."),
        ("stirke~", "The strike goes on."),
        ("3000", "In all 3,000 came."),
        ("京都", "これは東京都の港"),
        ("strike", ""),
    ],
)
def test_short_texts_hold_the_words_that_are_found_in_them(query: str, text: str) -> None:
    asked = parse(query)
    assert ShortTexts([asked]).all_hold(words_of(text), "en") == bool(
        find_matches(asked, text, "en")
    )


def test_every_condition_must_hold_in_a_short_text() -> None:
    asked = ShortTexts([parse("strike"), parse("harbour")])
    assert asked.all_hold(words_of("The harbour strike goes on."), "en")
    assert not asked.all_hold(words_of("The strike goes on."), "en")
