from __future__ import annotations

import pytest

from reader.figures import Value
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("4 hundred and 31", "en", 431),
        ("4 hundred and thirty-one", "en", 431),
        ("6 thousand 400 boats", "en", 6400),
        ("3 million 200 thousand boats", "en", 3_200_000),
        ("3 million two hundred thousand boats", "en", 3_200_000),
        ("5.25 k", "en", 5250),
        ("3million boats", "en", 3_000_000),
        ("40k Euro", "de", 40_000),
    ],
)
def test_magnitudes_and_what_is_added(text: str, language: str, number: Value) -> None:
    assert only(text, language).value == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3 million and 200 jobs", [3_000_000, 200]),
        ("5 million 3", [5_000_000, 3]),
        ("4 hundred, then negative six", [400, -6]),
    ],
)
def test_numbers_that_are_not_added(text: str, numbers: list[Value]) -> None:
    assert values(text) == numbers
