from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.article import Span
from reader.figures import Figure, FigureKind, Modifier, Value, converted
from reader.figures.conversion import _COUNTERPARTS
from reader.figures.units import UNITS

HERE = Span(0, 1)


def measure(
    value: Value,
    unit: str | None,
    modifier: Modifier | None = None,
    kind: FigureKind = FigureKind.MEASURE,
) -> Figure:
    return Figure(HERE, HERE, kind, value, unit, modifier)


@pytest.mark.parametrize(
    ("value", "unit", "other"),
    [
        (5, "mi", "≈ 8 km"),
        (8, "km", "≈ 5 mi"),
        (1200, "ft", "≈ 370 m"),
        (30_000, "ft", "≈ 9,100 m"),
        (8848, "m", "≈ 29,030 ft"),
        (12, "in", "≈ 30 cm"),
        (180, "cm", "≈ 71 in"),
        (25, "nmi", "≈ 46 km"),
        (150, "lb", "≈ 68 kg"),
        (83, "kg", "≈ 183 lb"),
        (11, "st", "≈ 70 kg"),
        (8, "oz", "≈ 230 g"),
        (500, "acre", "≈ 200 ha"),
        (12, "ha", "≈ 30 acres"),
        (640, "mi²", "≈ 1,660 km²"),
        (900, "ft²", "≈ 84 m²"),
        (2000, "ft³", "≈ 57 m³"),
        (70, "mph", "≈ 110 km/h"),
        (120, "km/h", "≈ 75 mph"),
        (40, "kn", "≈ 74 km/h"),
        (300, "hp", "≈ 220 kW"),
        (150, "PS", "≈ 110 kW"),
        (3, "oz t", "≈ 93 g"),
        (40, "short ton", "≈ 36 t"),
        (32, "psi", "≈ 2.2 bar"),
    ],
)
def test_metric_and_customary_units_are_told_in_the_other_system(
    value: int, unit: str, other: str
) -> None:
    assert converted(measure(value, unit)) == other


@pytest.mark.parametrize(
    ("value", "unit", "other"),
    [
        (20, "gal", "≈ 76 L, if US gallons"),
        (76, "L", "≈ 20.1 US gal"),
        (2, "qt", "≈ 2 L, if US quarts"),
        (3, "pt", "≈ 1.4 L, if US pints"),
        (1_400_000, "barrel/day", "≈ 220,000,000 L/day, if barrels of oil"),
    ],
)
def test_a_unit_of_which_there_are_several_says_which_is_meant(
    value: int, unit: str, other: str
) -> None:
    assert converted(measure(value, unit)) == other


@pytest.mark.parametrize(
    ("value", "other"),
    [
        (1, "≈ 1.6 km"),
        (2, "≈ 3 km"),
        (3, "≈ 5 km"),
        (10, "≈ 16 km"),
        (100, "≈ 160 km"),
        (101, "≈ 163 km"),
        (1_000_000, "≈ 1,600,000 km"),
        (Decimal("2.0"), "≈ 3.2 km"),
        (Decimal("2.50"), "≈ 4.02 km"),
        (Decimal("1.609344"), "≈ 2.589988 km"),
        (Fraction(1, 2), "≈ 0.8 km"),
        (Fraction(3, 4), "≈ 1.2 km"),
        (Fraction(1, 3), "≈ 0.5 km"),
        (-5, "≈ −8 km"),
        (0, "≈ 0 km"),
    ],
)
def test_a_conversion_claims_no_more_than_the_text(value: Value, other: str) -> None:
    assert converted(measure(value, "mi")) == other


@pytest.mark.parametrize(
    ("value", "unit", "other"),
    [
        (35, "°C", "≈ 95 °F, or 63 °F of change"),
        (Decimal("1.5"), "°C", "≈ 34.7 °F, or 2.7 °F of change"),
        (-40, "°F", "≈ −40 °C, or −22 °C of change"),
        (33, "°F", "≈ 1 °C, or 18 °C of change"),
        (100, "°F", "≈ 38 °C, or 56 °C of change"),
        ((11, 14), "°C", "≈ 52–57 °F, or 20–25 °F of change"),
        (Decimal("1.55"), "°C", "≈ 34.79 °F, or 2.79 °F of change"),
        (60, "°C", "≈ 140 °F, or 110 °F of change"),
        (Decimal("0.2"), "°C/decade", "≈ 0.36 °F/decade"),
    ],
)
def test_a_temperature_may_be_a_difference(value: Value, unit: str, other: str) -> None:
    assert converted(measure(value, unit)) == other


@pytest.mark.parametrize(
    ("value", "unit", "other"),
    [
        (61, "°C", "≈ 142 °F"),
        (141, "°F", "≈ 61 °C"),
        ((50, 70), "°C", "≈ 122–158 °F"),
        (100, "°C", "≈ 212 °F"),
        (Decimal("99.5"), "°C", "≈ 211.1 °F"),
    ],
)
def test_what_is_too_much_for_a_difference_is_a_temperature(
    value: Value, unit: str, other: str
) -> None:
    assert converted(measure(value, unit)) == other


@pytest.mark.parametrize(
    ("value", "unit", "other"),
    [
        (999, "°C", "≈ 1,830 °F"),
        (1_000, "°C", "≈ 1,800 °F"),
        (1_538, "°C", "≈ 2,800 °F"),
        (150_000_000, "°C", "≈ 270,000,000 °F"),
        ((20_000, 30_000), "°F", "≈ 11,000–17,000 °C"),
    ],
)
def test_the_zeros_of_a_great_heat_claim_nothing(value: Value, unit: str, other: str) -> None:
    assert converted(measure(value, unit)) == other


@pytest.mark.parametrize(
    ("value", "other"),
    [
        (Decimal("6.25"), "≈ 1.91 m"),
        (Fraction(68, 12), "≈ 1.73 m"),
        ((Fraction(68, 12), Decimal("6.25")), "≈ 1.73–1.91 m"),
        (Decimal("6.2"), "≈ 1.89 m"),
    ],
)
def test_feet_and_inches_are_told_to_the_inch(value: Value, other: str) -> None:
    assert converted(measure(value, "ft")) == other


def test_both_ends_of_a_range_are_told_alike() -> None:
    assert converted(measure((6, 18), "mi")) == "≈ 10–29 km"
    assert converted(measure((1, 10), "mi")) == "≈ 1.6–16.1 km"


@pytest.mark.parametrize(
    ("modifier", "other"),
    [
        (Modifier.ABOUT, "≈ 8 km"),
        (Modifier.MORE_THAN, "> ≈ 8 km"),
        (Modifier.AT_LEAST, "≥ ≈ 8 km"),
        (Modifier.LESS_THAN, "< ≈ 8 km"),
        (Modifier.AT_MOST, "≤ ≈ 8 km"),
    ],
)
def test_a_bound_stays_one_and_is_told_as_rounded(modifier: Modifier, other: str) -> None:
    assert converted(measure(5, "mi", modifier)) == other


def test_the_sign_of_a_bound_stands_before_both_readings_of_a_temperature() -> None:
    told = converted(measure(Decimal("1.5"), "°C", Modifier.MORE_THAN))
    assert told == "> ≈ 34.7 °F, or 2.7 °F of change"


def test_a_rate_is_converted_above_the_line() -> None:
    assert converted(measure(300, "gal/min")) == "≈ 1,100 L/min, if US gallons"
    assert converted(measure(62, "kg/person")) == "≈ 137 lb/person"


@pytest.mark.parametrize(
    "unit", ["lb/acre", "kg/ha", "lb/ft²", "km/L", "g/dL", "mg/L", "t/ha", "L/100 km"]
)
def test_a_rate_of_two_measures_is_left_alone(unit: str) -> None:
    assert converted(measure(20, unit)) is None


@pytest.mark.parametrize("unit", [None, "t", "day", "year", "kWh", "GB", "%", "times/year", "ly"])
def test_what_both_systems_share_is_left_alone(unit: str | None) -> None:
    assert converted(measure(20, unit)) is None


def test_what_is_no_measure_or_has_no_number_is_left_alone() -> None:
    assert converted(measure(20, "USD/gal", kind=FigureKind.MONEY)) is None
    assert converted(measure(20, "m", kind=FigureKind.COUNT)) is None
    assert converted(measure(None, "mi")) is None


def test_every_counterpart_measures_the_same_thing() -> None:
    bases = [(UNITS[one].base, UNITS[other].base) for one, other in _COUNTERPARTS.items()]
    assert all(one == other for one, other in bases)


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_values_come_back_from_their_base_unit_as_they_were(unit: str) -> None:
    scale, value = UNITS[unit], Fraction(1234567, 1000)
    assert (value * scale.factor + scale.offset - scale.offset) / scale.factor == value
    assert scale.factor > 0
