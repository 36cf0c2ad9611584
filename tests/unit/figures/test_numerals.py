from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.figures import Number, find_figures
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3000 boats", 3000),
        ("3,000 boats", 3000),
        ("1,234,567 boats", 1234567),
        ("1 234 567 boats", 1234567),
        ("1\u202f234 boats", 1234),
        ("1'234'567 boats", 1234567),
        ("1’234’567 boats", 1234567),
        ("1,50,000 boats", 150000),
        ("0.5 litres", Decimal("0.5")),
        ("1,234.50 litres", Decimal("1234.50")),
        ("1.234.567,5 litres", Decimal("1234567.5")),
        ("a rate of .08", Decimal("0.08")),
        ("2½ hours", Decimal("2.5")),
        ("2 1/2 hours", Decimal("2.5")),
        ("a 1/4 inch gap", Fraction(1, 4)),
        ("2.48×10−5 of it", Decimal("0.0000248")),
        ("1.3x10^6 of them", 1300000),
        ("2^10 of them", 1024),
        ("200^-1 of it", Decimal("0.005")),
        ("1.5^+2 of it", Decimal("2.25")),
        ("10⁷ of them", 10_000_000),
        ("13,250,310,420 boats", 13250310420),
    ],
)
def test_digits_are_read_exactly(text: str, number: Number) -> None:
    assert only(text).value == number


def test_grouping_follows_the_language() -> None:
    assert only("Es kamen 1.234 Menschen", "de").value == 1234
    assert only("a factor of 1.234", "en").value == Decimal("1.234")


def test_grouping_follows_the_other_numbers_of_the_text() -> None:
    text = "Sales of 12.500.000 euros and 3,75 million francs brought 1.234 jobs"
    assert values(text)[-1] == 1234


def test_other_reading_of_an_ambiguous_number_is_kept() -> None:
    assert only("a factor of 1.234").alternatives == (1234,)


def test_text_that_shows_its_decimal_mark_leaves_no_other_reading() -> None:
    figures = find_figures("first 0.5, then 7.25, then 1.234", "en")
    assert figures[-1].value == Decimal("1.234")
    assert figures[-1].alternatives == ()


@pytest.mark.parametrize("text", ["9" * 40, "1e400", "3×10^999 stars", "7^99", "123456^29", "0^-2"])
def test_number_too_long_to_compute_keeps_its_text_without_a_value(text: str) -> None:
    figure = only(text)
    assert figure.value is None
    assert figure.span.start == 0


def test_no_digit_is_lost_to_rounding() -> None:
    assert only("0.12345678901234567890123 g").value == Decimal("0.12345678901234567890123")
    assert only("1234567890.12345678901 million").value == Decimal("1234567890123456.78901")


def test_a_list_with_commas_is_no_number() -> None:
    assert values("steps 1,2,3 and 4, 5, 6") == [1, 2, 3, 4, 5, 6]
    assert values("as 3.14.15 says") == []


def test_a_raised_digit_marks_a_note() -> None:
    assert 12**2 not in values("in 12² of them")


def test_minus_belongs_to_the_number_only_behind_a_space() -> None:
    assert only("at −12.5 °C").value == Decimal("-12.5")
    assert only("a loss of -$1.2m").value == -1200000


@pytest.mark.parametrize(
    ("text", "language", "core"),
    [
        ("a force of 10^7.2 newtons", "en", "10^7.2"),
        ("about 3 × 10^7.2 cells", "en", "3 × 10^7.2"),
        ("rund 10^7,2 Zellen", "de", "10^7,2"),
    ],
)
def test_exponent_with_decimals_has_no_value(text: str, language: str, core: str) -> None:
    figure = only(text, language)
    assert (text[figure.core.start : figure.core.end], figure.value) == (core, None)


def test_power_before_a_stop_or_a_comma_keeps_its_value() -> None:
    assert values("It holds 10^7. Then 10^3, 5 times over.") == [10**7, 1000, 5]
