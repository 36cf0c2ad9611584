import time

import pytest

from reader.index import find_matches
from reader.query import parse

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

    def seconds(length: int) -> float:
        text = unit * length
        times = []
        for _ in range(3):
            start = time.perf_counter()
            find_matches(query, text, "en")
            times.append(time.perf_counter() - start)
        return min(times)

    assert seconds(8_000) < 16 * seconds(2_000) + 0.01
