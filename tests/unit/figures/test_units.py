from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.figures import FigureKind, comparable, find_figures
from reader.figures.units import UNITS
from tests.unit.figures.reading import only


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 km away", "km"),
        ("a 15-foot wall", "ft"),
        ("300 tonnes of aid", "t"),
        ("12.3m tonnes of fuel", "t"),
        ("−12.5 °C at dawn", "°C"),
        ("32 degrees Celsius", "°C"),
        ("boils at 100° Celsius", "°C"),
        ("20,000 litres", "L"),
        ("190 km2", "km²"),
        ("311 square miles", "mi²"),
        ("80km/h", "km/h"),
        ("60 miles an hour", "mph"),
        ("3.2 GW of solar", "GW"),
        ("2 in tall", "in"),
        ("for three days", "day"),
        ("six weeks' time", "week"),
        ("40,000 barrels a day", "barrel/day"),
        ("5 mg/dL", "mg/dL"),
    ],
)
def test_measures(text: str, unit: str) -> None:
    figure = only(text)
    assert (figure.unit, figure.kind) == (unit, FigureKind.MEASURE)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It raised US$40m.", 40000000, "USD"),
        ("worth $US16 million", 16000000, "USD"),
        ("AUD$3.4 million", 3400000, "AUD"),
        ("A $30 offer", 30, "AUD"),
        ("£9,250-a-year", 9250, "GBP/year"),
        ("CHF 1’234.50", Decimal("1234.50"), "CHF"),
        ("USD1,700", 1700, "USD"),
        ("1,200€", 1200, "EUR"),
        ("75 USD million", 75000000, "USD"),
        ("30 MUSD", 30000000, "USD"),
        ("500 million Swiss francs", 500000000, "CHF"),
        ("2000 roubles", 2000, "RUB"),
        ("₹1,50,000 crore", 1500000000000, "INR"),
        ("30p", 30, "penny"),
        ("18 American cents", 18, "cent"),
        ("3 dollars and 50 cents", Decimal("3.5"), "USD"),
        ("millions of dollars", (1000000, 10000000), "USD"),
        ("$2,000 per soldier per month", 2000, "USD/month"),
        ("$68 per share", 68, "USD/share"),
        ("RM79 a month", 79, "MYR/month"),
        ("Y=5,182", 5182, "JPY"),
        ("40 $ US", 40, "USD"),
        ("40 $CAD", 40, "CAD"),
        ("$CAD 40", 40, "CAD"),
        ("c $ 40", 40, "CAD"),
        ("us$5 billion", 5_000_000_000, "USD"),
    ],
)
def test_money(text: str, value: object, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit, figure.kind) == (value, unit, FigureKind.MONEY)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a 0.4% dip", "%"),
        ("a 10-percent tariff", "%"),
        ("5 per cent", "%"),
        ("2 percentage points", "pp"),
        ("25 basis points", "bp"),
    ],
)
def test_percentages(text: str, unit: str) -> None:
    figure = only(text)
    assert (figure.unit, figure.kind) == (unit, FigureKind.PERCENT)


def test_letter_behind_digits_is_million_for_money_and_metres_alone() -> None:
    assert only("$40m was paid").value == 40000000
    assert only("37m away").unit == "m"
    assert only("5m people").value == 5000000


def test_a_year_earlier_is_no_rate() -> None:
    assert only("from €171m a year earlier").unit == "EUR"
    assert only("€171m a year").unit == "EUR/year"


def test_span_holds_unit_and_core_only_the_number() -> None:
    text = "They paid $3.4 million."
    figure = only(text)
    assert figure.span.of(text) == "$3.4 million"
    assert figure.core.of(text) == "3.4"


def test_lengths_compare_in_one_base_unit() -> None:
    assert comparable(5, "km") == comparable(5000, "m")
    assert comparable(1, "mi") == comparable(Decimal("1.609344"), "km")


def test_minor_units_compare_with_their_currency_and_no_other() -> None:
    assert comparable(200, "cent") == comparable(2, "USD")
    assert comparable(200, "EUR cent") == comparable(2, "EUR")
    assert comparable(2, "USD") != comparable(2, "EUR")


def test_temperatures_compare_from_absolute_zero() -> None:
    assert comparable(0, "°C") == comparable(32, "°F")


def test_rates_keep_their_denominator() -> None:
    assert comparable(1, "km/day") == (Fraction(1000), Fraction(1000), "m/day")


def test_ranges_and_counts_compare_as_they_are() -> None:
    assert comparable((6, 18), None) == (Fraction(6), Fraction(18), "")


@pytest.mark.parametrize("value", [None, "2024-10-25"])
def test_dates_and_missing_values_compare_with_nothing(value: str | None) -> None:
    assert comparable(value, None) is None


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("mi", "km", "1.609344"),
        ("yd", "m", "0.9144"),
        ("ft", "in", "12"),
        ("mi", "ft", "5280"),
        ("nmi", "m", "1852"),
        ("ly", "m", "9460730472580800"),
        ("lb", "kg", "0.45359237"),
        ("lb", "oz", "16"),
        ("st", "lb", "14"),
        ("carat", "mg", "200"),
        ("gal", "L", "3.785411784"),
        ("gal", "qt", "4"),
        ("qt", "pt", "2"),
        ("barrel", "gal", "42"),
        ("ft³", "L", "28.316846592"),
        ("acre", "ft²", "43560"),
        ("mi²", "acre", "640"),
        ("acre", "m²", "4046.8564224"),
        ("km²", "ha", "100"),
        ("mph", "km/h", "1.609344"),
        ("kn", "km/h", "1.852"),
        ("hp", "W", "745.69987158227022"),
        ("kWh", "MJ", "3.6"),
        ("GB", "Mbit", "8000"),
        ("bar", "hPa", "1000"),
        ("century", "year", "100"),
        ("week", "h", "168"),
    ],
)
def test_factors_are_those_of_the_definitions(one: str, other: str, factor: str) -> None:
    assert UNITS[one].base == UNITS[other].base
    assert UNITS[one].factor / UNITS[other].factor == Fraction(factor)


@pytest.mark.parametrize(
    ("celsius", "fahrenheit"), [(-40, "-40"), (0, "32"), (37, "98.6"), (100, "212")]
)
def test_degrees_of_both_scales_meet(celsius: int, fahrenheit: str) -> None:
    assert comparable(celsius, "°C") == comparable(Decimal(fahrenheit), "°F")


def test_symbol_behind_a_number_is_not_before_the_next() -> None:
    assert [figure.unit for figure in find_figures("20 $ 35 $", "en")] == ["USD", "USD"]


def test_pronoun_before_a_price_says_nothing() -> None:
    assert only("They told us $5 was enough.").span.start == len("They told us ")


def test_mark_of_inches_needs_a_size() -> None:
    assert only('a 12" long rail').unit == "in"
    assert only('He called it "12" before.').unit is None
