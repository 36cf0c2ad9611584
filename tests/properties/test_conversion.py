"""Whatever the number, its conversion is near it and claims no digits of its own."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Span
from reader.figures import Figure, FigureKind, Number, Value, converted, find_figures

HERE = Span(0, 1)
_NUMBERS: st.SearchStrategy[Number] = st.one_of(
    st.integers(1, 10**15),
    st.decimals(min_value=Decimal("0.001"), max_value=10**9, places=3),
    st.fractions(min_value=Fraction(1, 10**4), max_value=10**6, max_denominator=10**4),
)
_FACTORS = {"mi": "1.609344", "ft": "0.3048", "lb": "0.45359237", "acre": "0.40468564224"}
_UNITS = st.sampled_from(sorted(_FACTORS))


@settings(max_examples=300, deadline=None)
@given(_NUMBERS, _UNITS)
def test_no_tenth_of_a_number_is_lost(number: Number, unit: str) -> None:
    there = Fraction(number) * Fraction(_FACTORS[unit])
    assert abs(_told(number, unit)[0] - there) <= there / 10


@settings(max_examples=200, deadline=None)
@given(_NUMBERS, _NUMBERS, _UNITS)
def test_ranges_run_upwards(one: Number, other: Number, unit: str) -> None:
    first, second = sorted((one, other), key=lambda number: Fraction(number))
    low, high = _told((first, second), unit)
    assert low <= high


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.sampled_from("mi km ft acre gal °C °F lb mph barrel".split()))
def test_every_measure_of_a_text_can_be_told(number: int, unit: str) -> None:
    for figure in find_figures(f"It was {number} {unit} in all.", "en"):
        assert "\n" not in (converted(figure) or "")


def _told(value: Value, unit: str) -> list[Fraction]:
    told = converted(Figure(HERE, HERE, FigureKind.MEASURE, value, unit))
    assert told is not None
    assert told.startswith("≈ ")
    return [Fraction(number.replace(",", "")) for number in re.findall(r"[\d.,]+", told)]
