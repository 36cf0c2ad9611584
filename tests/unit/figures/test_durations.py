from __future__ import annotations

from decimal import Decimal

import pytest

from reader.figures import FigureKind, Value
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("der zweitägige Kongress", 2, "day"),
        ("das dreistündige Konzert", 3, "h"),
        ("die anderthalbstündige Rede", Decimal("1.5"), "h"),
        ("die Rendite zehnjähriger Anleihen", 10, "year"),
        ("die 10-jährige Bundesanleihe", 10, "year"),
        ("nach zweijähriger technischer Planung", 2, "year"),
        ("eine einjährige Pause", 1, "year"),
        ("nach einer Dreiviertelstunde", Decimal("0.75"), "h"),
        ("eine knappe Viertelstunde", Decimal("0.25"), "h"),
        ("zwei Hundertstelsekunden", Decimal("0.02"), "s"),
        ("binnen zweier Jahre", 2, "year"),
        ("nach gut anderthalb Stunden", Decimal("1.5"), "h"),
    ],
)
def test_german_lengths_of_time(text: str, value: Value, unit: str) -> None:
    figure = only(text, "de")
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.MEASURE, value, unit)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("ein zehnjähriges Mädchen", 10),
        ("der Siebzigjährige", 70),
        ("die 10-jährige Schülerin", 10),
    ],
)
def test_german_ages(text: str, years: int) -> None:
    figure = only(text, "de")
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.AGE, years, "year")


@pytest.mark.parametrize(
    "text", ["eine mehrjährige Pflanze", "ganztägige Schulen", "Viertelstunden"]
)
def test_words_that_hold_no_number(text: str) -> None:
    assert values(text, "de") == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("an hour and a quarter", Decimal("1.25"), "h"),
        ("two miles and a quarter", Decimal("2.25"), "mi"),
        ("an hour and three quarters", Decimal("1.75"), "h"),
        ("He left for a fortnight.", 14, "day"),
        ("three fortnights", 3, "fortnight"),
    ],
)
def test_english_lengths_of_time(text: str, value: Value, unit: str) -> None:
    assert (only(text).value, only(text).unit) == (value, unit)


def test_how_often_is_no_length_of_time() -> None:
    assert values("They meet once a fortnight.") == []
