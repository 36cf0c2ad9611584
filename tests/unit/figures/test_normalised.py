from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.article import Span
from reader.figures import Figure, FigureKind, Value, normalised
from tests.unit.figures.reading import only


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1.4 million people", "1,400,000"),
        ("between 6 and 18 American cents", "6–18 cents"),
        ("more than 5,000 boats", "> 5,000"),
        ("$2.50", "2.50 USD"),
        ("-$1.2m", "−1,200,000 USD"),
        ("on 25 October 2024", "2024-10-25"),
        ("two-thirds of voters", "2/3"),
        ("about 1 1/3 of them", "≈ 1 1/3"),
        ("They won 3-1.", "3:1"),
        ("the tenth largest port", "10."),
        ("9" * 40, ""),
    ],
)
def test_value_as_people_write_it(text: str, written: str) -> None:
    assert normalised(only(text)) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("in Q3 2024", "2024 Q3"),
        ("the second half of 2023", "2023 H2"),
        ("in the spring of 2022", "2022 spring"),
        ("in the 1990s", "1990s"),
        ("from 2010 to 2015", "2010/2015"),
    ],
)
def test_periods_are_told_in_words(text: str, written: str) -> None:
    assert normalised(only(text)) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("199X", "1990s"),
        ("200X/201X", "2000s/2010s"),
        ("2024-33/2024-34", "2024 Q1/2024 Q2"),
        ("18XX", "19th century"),
        ("20XX", "21st century"),
        ("10XX", "11th century"),
        ("2024-10", "2024-10"),
        ("--05", "May"),
        ("--05-01", "1 May"),
    ],
)
def test_the_codes_of_iso_8601_2_are_not_shown(value: str, written: str) -> None:
    assert told(value, kind=FigureKind.DATE) == written


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (Decimal("2.7"), "h", "2 h 42 min"),
        (Fraction(923, 450), "h", "2 h 3 min 4 s"),
        (Decimal("0.5"), "h", "30 min"),
        (Decimal("3.2"), "min", "3 min 12 s"),
        (Decimal("-1.5"), "h", "−1 h 30 min"),
        ((Decimal("1.5"), 2), "h", "1 h 30 min – 2 h"),
        (Decimal("6.25"), "ft", "6 ft 3 in"),
        (Fraction(9, 7), "week", "1 week 2 days"),
        (Fraction(13, 6), "year", "2 years 2 months"),
        (Fraction(65, 7), "st", "9 st 4 lb"),
        (Decimal("8.375"), "lb", "8 lb 6 oz"),
    ],
)
def test_a_sum_of_units_is_told_as_one(value: Value, unit: str, written: str) -> None:
    assert told(value, unit) == written


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (90, "min", "90 min"),
        (2, "h", "2 h"),
        ((1, 2), "h", "1–2 h"),
        (Decimal("1.001"), "h", "1.001 h"),
        (Decimal("6.2"), "ft", "6.2 ft"),
        (Decimal("1.5"), "year", "1.5 years"),
        (Decimal("2.25"), "year", "2.25 years"),
        (Fraction(2, 3), "day", "2/3 day"),
        (Decimal("1.5"), "h/day", "1.5 h/day"),
    ],
)
def test_other_fractions_of_a_unit_stay_as_they_are(value: Value, unit: str, written: str) -> None:
    assert told(value, unit) == written


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (26, "week", "26 weeks"),
        (1, "week", "1 week"),
        (Decimal("0.5"), "year", "0.5 years"),
        (Fraction(1, 2), "year", "1/2 year"),
        (0, "day", "0 days"),
        (2, "century", "2 centuries"),
        (12, "penny", "12 pence"),
        (1, "penny", "1 penny"),
        (50, "EUR cent", "50 euro cents"),
        (1, "EUR cent", "1 euro cent"),
        ((1, 3), "point", "1–3 points"),
        (2, "times", "2 ×"),
        (5, "times/year", "5 times/year"),
        (1, "times/month", "1 time/month"),
        (20, "barrel/day", "20 barrels/day"),
        (5, "USD/barrel", "5 USD/barrel"),
        (5, "km", "5 km"),
        (5, "min", "5 min"),
        (5, "Rappen", "5 Rappen"),
        (90, "°", "90°"),
    ],
)
def test_units_that_are_words_are_in_the_plural_and_symbols_are_not(
    value: Value, unit: str, written: str
) -> None:
    assert told(value, unit) == written


def told(value: Value, unit: str | None = None, kind: FigureKind = FigureKind.MEASURE) -> str:
    return normalised(Figure(Span(0, 1), Span(0, 1), kind, value, unit))
