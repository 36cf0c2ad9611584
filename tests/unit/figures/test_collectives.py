from __future__ import annotations

import pytest

from reader.figures import Value, find_figures
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("several hundred gulls", "en", (100, 1000)),
        ("a few thousand gulls", "en", (1000, 10_000)),
        ("tens of gulls", "en", (10, 100)),
        ("mehrere Hundert Möwen", "de", (100, 1000)),
        ("einige tausend Möwen", "de", (1000, 10_000)),
        ("ein paar Hundert Möwen", "de", (100, 1000)),
        ("des dizaines de mouettes", "fr", (10, 100)),
        ("plusieurs centaines de milliers de mouettes", "fr", (100_000, 1_000_000)),
        ("decenas de gaviotas", "es", (10, 100)),
    ],
)
def test_order_of_magnitude_is_a_range(text: str, language: str, value: Value) -> None:
    assert only(text, language).value == value


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("many million dollars", "en", "USD"),
        ("mehrere Millionen Euro", "de", "EUR"),
        ("Hunderte Kilometer", "de", "km"),
        ("des millions d'euros", "fr", "EUR"),
        ("varios millones de euros", "es", "EUR"),
    ],
)
def test_order_of_magnitude_has_a_unit(text: str, language: str, unit: str) -> None:
    assert only(text, language).unit == unit


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("four dozens", "en", 48),
        ("two hundred and three dozen", "en", 236),
        ("three hundreds", "en", 300),
        ("half a dozen", "en", 6),
        ("trois douzaines de mouettes", "fr", 36),
        ("anderthalb Dutzend Möwen", "de", 18),
        ("tres docenas", "es", 36),
        ("media docena", "es", 6),
        ("medio millón", "es", 500_000),
    ],
)
def test_counted_collectives_are_numbers(text: str, language: str, number: int) -> None:
    assert only(text, language).value == number


def test_hyphen_before_an_adjective_changes_nothing() -> None:
    assert only("a thousands-strong flock").value == (1000, 10_000)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the tens column", "en"),
        ("das Milliarden-Projekt", "de"),
        ("en medio de la plaza", "es"),
        ("la edad media", "es"),
    ],
)
def test_collectives_that_count_nothing(text: str, language: str) -> None:
    assert values(text, language) == []


def test_scores_of_a_test_are_no_number() -> None:
    assert find_figures("Credit scores and test scores rose.", "en") == []
    assert [f.value for f in find_figures("Scores of people came.", "en")] == [(40, 100)]


@pytest.mark.parametrize(
    ("text", "language", "value", "unit", "sign"),
    [
        ("a couple of hundred gulls", "en", 200, None, "~"),
        ("a couple of thousand dollars", "en", 2000, "USD", "~"),
        ("a couple of weeks", "en", 2, "week", "~"),
        ("another couple of gulls", "en", 2, None, "~"),
        ("a pair of gulls", "en", 2, None, None),
        ("un par de semanas", "es", 2, "week", "~"),
    ],
)
def test_couples_and_pairs(
    text: str, language: str, value: Value, unit: str | None, sign: str | None
) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit, figure.modifier) == (value, unit, sign)


@pytest.mark.parametrize(
    "text", ["an elderly couple of farmers", "a pair of scissors", "The couple wed.", "a couple"]
)
def test_couples_and_pairs_that_count_nothing(text: str) -> None:
    assert values(text) == []
