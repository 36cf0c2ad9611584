from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.figures import Number, find_figures
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "language", "number", "unit"),
    [
        ("twelve dollars and thirty-five cents", "en", Decimal("12.35"), "USD"),
        ("4 pounds 30 pence", "en", Decimal("4.3"), "GBP"),
        ("A ticket was 18 dollars 60.", "en", Decimal("18.6"), "USD"),
        ("It rose to 21 USD 75.", "en", Decimal("21.75"), "USD"),
        ("It is two quid fifty for a pint.", "en", Decimal("2.5"), "GBP"),
        ("zwölf Euro und sechzig Cent", "de", Decimal("12.6"), "EUR"),
        ("Das kostet 7 Euro 40.", "de", Decimal("7.4"), "EUR"),
        ("12 euros et 30 centimes", "fr", Decimal("12.3"), "EUR"),
        ("12 euros y 30 céntimos", "es", Decimal("12.3"), "EUR"),
        ("12 euros con 30 céntimos", "es", Decimal("12.3"), "EUR"),
        ("5 feet 9 inches", "en", Decimal("5.75"), "ft"),
        ("5ft 9in.", "en", Decimal("5.75"), "ft"),
        ("a 6-foot-3 keeper", "en", Decimal("6.25"), "ft"),
        ("four feet three inches", "en", Decimal("4.25"), "ft"),
        ("She is 5ft 9in and thin.", "en", Decimal("5.75"), "ft"),
        ("6lb 4oz", "en", Decimal("6.25"), "lb"),
        ("11 stone 7 pounds", "en", Decimal("11.5"), "st"),
        ("12st 7lb", "en", Decimal("12.5"), "st"),
        ("3 hours 15 minutes", "en", Decimal("3.25"), "h"),
        ("four hours and fifteen minutes", "en", Decimal("4.25"), "h"),
        ("2 hours 30 minutes 36 seconds", "en", Decimal("2.51"), "h"),
        ("4 h 20 min", "en", Fraction(13, 3), "h"),
        ("2 years and 3 months", "en", Decimal("2.25"), "year"),
        ("3 kg 400 g", "en", Decimal("3.4"), "kg"),
        ("three hours and a half", "en", Decimal("3.5"), "h"),
        ("a year and a half", "en", Decimal("1.5"), "year"),
        ("trois heures et demie", "fr", Decimal("3.5"), "h"),
        ("tres horas y media", "es", Decimal("3.5"), "h"),
    ],
)
def test_quantity_in_two_units_is_one_figure_in_the_first(
    text: str, language: str, number: Number, unit: str
) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit) == (number, unit)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("between 2 hours and 30 minutes", [2, 30]),
        ("marks at 1 km and 200 m", [1, 200]),
        ("4 days 3 nights", [4, 3]),
        ("2 hours 90 minutes", [2, 90]),
        ("30 minutes 2 hours", [30, 2]),
        ("5 dollars, 20 times", [5, 20]),
        ("18 dollars and 60 people", [18, 60]),
        ("3 years, 2 months, 14 days", [3, 2, 14]),
        ("a mile and a half million", [500_000]),
    ],
)
def test_quantities_that_are_no_sum_stay_apart(text: str, numbers: list[Number]) -> None:
    assert values(text) == numbers


@pytest.mark.parametrize("text", ["He is 5' 9\" tall.", "a 5'9\" keeper"])
def test_marks_of_feet_and_inches(text: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit) == (Decimal("5.75"), "ft")


def test_marks_of_minutes_are_no_feet() -> None:
    assert all(figure.unit != "ft" for figure in find_figures("at 45° 31' 22\" north", "en"))
