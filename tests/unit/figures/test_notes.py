from __future__ import annotations

from decimal import Decimal

import pytest

from reader.figures import FigureKind, Number, find_figures
from tests.unit.figures.reading import only


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("He lent me a tenner.", 10, "GBP"),
        ("Waffles are a fiver a head.", 5, "GBP/person"),
        ("They charge a buck fifty an hour.", Decimal("1.5"), "USD/h"),
        ("It was a pound twenty.", Decimal("1.2"), "GBP"),
        ("Tea is a dollar seventy-five.", Decimal("1.75"), "USD"),
    ],
)
def test_money_without_a_number(text: str, value: Number, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit, figure.kind) == (value, unit, FigureKind.MONEY)


def test_note_is_of_the_currency_of_the_text() -> None:
    assert [f.unit for f in find_figures("The $3 tea and a fiver of tips.", "en")] == ["USD", "USD"]


def test_a_coin_before_what_is_counted_is_no_sum() -> None:
    assert only("He gave a dollar twenty times.").value == 20
    assert [f.value for f in find_figures("For a dollar fifty people sang.", "en")] == [50]
