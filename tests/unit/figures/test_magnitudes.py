from __future__ import annotations

from decimal import Decimal

import pytest

from reader.figures import Number, Value, find_figures
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


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("She won the 400m hurdles.", 400, "m"),
        ("two 50m pools", 50, "m"),
        ("the 200m women's final", 200, "m"),
        ("a 50K salary", 50_000, None),
        ("1.5m square feet of shops", 1_500_000, "ft²"),
        ("the 1m tonne target", 1_000_000, "t"),
        ("a 3m stone wall", 3, "m"),
        ("a 12M euro deal", 12_000_000, "EUR"),
        ("Some 300m Chinese workers moved.", 300_000_000, None),
        ("It built 5m new homes.", 5_000_000, None),
        ("400m people", 400_000_000, None),
        ("The channel has 3M viewers.", 3_000_000, None),
        ("It rose to 3.5M.", Decimal("3.5") * 10**6, None),
        ("$12B of debt", 12 * 10**9, "USD"),
        ("$401k", 401_000, "USD"),
    ],
)
def test_letter_is_a_magnitude_or_a_unit(text: str, number: Number, unit: str | None) -> None:
    (figure,) = [f for f in find_figures(text, "en") if f.value != 2]
    assert (figure.value, figure.unit) == (number, unit)


@pytest.mark.parametrize(
    "text", ["a 12B model", "a 4K screen", "3M tape", "He ran a 10K.", "their 401k at work"]
)
def test_letter_of_a_name_is_no_magnitude(text: str) -> None:
    assert find_figures(text, "en") == []


def test_letter_is_shared_by_both_ends_of_a_range() -> None:
    (figure,) = find_figures("between 15m and 20m tonnes", "en")
    assert (figure.value, figure.unit) == ((15 * 10**6, 20 * 10**6), "t")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Passenger numbers rose 9% to 31.2m.", [9, 31_200_000]),
        ("Viewers fell from 4m to 3.1m.", [4_000_000, 3_100_000]),
        ("Sales of the book rose to 4m in spring.", [4_000_000]),
        ("The population is 31.2m, up from 30m last year.", [31_200_000, 30_000_000]),
        ("Subscribers are up 10% at 21.5m.", [10, 21_500_000]),
    ],
)
def test_m_is_a_million_where_it_is_counted(text: str, found: list[Value]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "A 31.2m long ship took passengers.",
        "The mast is 62m tall.",
        "The pupils swam 400m.",
        "People walked 400m.",
        "Two people fell 30m to the street.",
        "Visitors can climb 60m to the top.",
        "Sales fell, and the tower rose to 62m.",
        "The bar is at 2.31m.",
        "The number of homes within 4m of the shore rose.",
    ],
)
def test_m_is_metres_where_it_is_measured(text: str) -> None:
    assert "m" in [figure.unit for figure in find_figures(text, "en")]
