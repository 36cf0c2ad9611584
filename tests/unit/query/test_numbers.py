from decimal import Decimal
from fractions import Fraction

import pytest

from reader.query import ValueRange
from reader.query.numbers import parse_value, ways_to_read
from tests.unit.query.printing import value_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3000", ValueRange(3000, 3000)),
        ("3,000", ValueRange(3000, 3000)),
        ("1.5", ValueRange(Decimal("1.5"), Decimal("1.5"))),
        ("1.4million", ValueRange(1_400_000, 1_400_000)),
        ("2k", ValueRange(2000, 2000)),
        ("3Bn", ValueRange(3 * 10**9, 3 * 10**9)),
        ("-5", ValueRange(-5, -5)),
        (">1000000", ValueRange(1_000_000, None, includes_low=False)),
        (">=1m", ValueRange(1_000_000, None)),
        ("<0.1", ValueRange(None, Decimal("0.1"), includes_high=False)),
        ("<=7", ValueRange(None, 7)),
        ("1m..5m", ValueRange(1_000_000, 5_000_000)),
        ("..5", ValueRange(None, 5)),
        ("5..", ValueRange(5, None)),
        ("1/3", ValueRange(Fraction(1, 3), Fraction(1, 3))),
        ("2 1/2", ValueRange(Decimal("2.5"), Decimal("2.5"))),
        (">1/3", ValueRange(Fraction(1, 3), None, includes_low=False)),
        ("3 000", ValueRange(3000, 3000)),
        ("1'850", ValueRange(1850, 1850)),
        ("1’850’000", ValueRange(1_850_000, 1_850_000)),
        ("1.400.000", ValueRange(1_400_000, 1_400_000)),
        ("1.234,5", ValueRange(Decimal("1234.5"), Decimal("1234.5"))),
        ("1,234.5", ValueRange(Decimal("1234.5"), Decimal("1234.5"))),
        ("1.5 million", ValueRange(1_500_000, 1_500_000)),
        ("1,4bn", ValueRange(1_400_000_000, 1_400_000_000)),
        ("1,25 million", ValueRange(1_250_000, 1_250_000)),
        ("1,400bn", ValueRange(1_400 * 10**9, 1_400 * 10**9)),
        ("5-10", ValueRange(5, 10)),
        ("5–10", ValueRange(5, 10)),
        ("-5-10", ValueRange(-5, 10)),
        ("1 000 - 2 000", ValueRange(1000, 2000)),
        ("1m-5m", ValueRange(1_000_000, 5_000_000)),
        ("3-5bn", ValueRange(3 * 10**9, 5 * 10**9)),
    ],
)
def test_a_value_is_exact(text: str, value: ValueRange) -> None:
    found = parse_value(text)
    assert found is not None
    assert found.range == value
    assert found.range.about is None


def test_about_means_ten_per_cent_either_way() -> None:
    found = parse_value("~3000")
    assert found is not None
    assert found.range == ValueRange(2700, 3300, about=3000)


def test_about_a_negative_number_keeps_its_ends_in_order() -> None:
    found = parse_value("~-10")
    assert found is not None
    assert found.range == ValueRange(-11, -9, about=-10)


def test_a_percent_sign_is_told() -> None:
    found = parse_value("5%")
    assert found is not None
    assert found.is_percent
    assert found.range == ValueRange(5, 5)
    found = parse_value("3,5 %")
    assert found is not None
    assert found.is_percent
    assert found.range == ValueRange(Decimal("3.5"), Decimal("3.5"))


@pytest.mark.parametrize(
    "text",
    [
        *("", "many", "3,00", "1..2..3", "..", "5..1", ">", "~", "1e9", "3x", "9" * 50, "5s"),
        *("1/0", "1/2/3", "1,4", "1,4567bn", "1,234,5", "3 00", "3 000,000 000", "1'23"),
        *("1-2-3", "10-5", "2024-10", "2024-10-25", "5-", "5--10", "1-" * 40 + "2"),
    ],
)
def test_what_is_no_value_is_refused(text: str) -> None:
    assert parse_value(text) is None


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("12.500", ("12.5", "12,500")),
        ("1.234", ("1.2340", "1,234")),
        (">2.000", (">2", ">2,000")),
        ("-12.500", ("-12.5", "-12,500")),
        ("1.000..2.000", ("1..2", "1,000..2,000")),
        ("1.000-2.000", ("1-2", "1,000-2,000")),
    ],
)
def test_a_point_before_three_digits_may_mean_two_numbers(text: str, ways: tuple[str, ...]) -> None:
    assert ways_to_read(text) == ways
    assert all(ways_to_read(way) == (way,) and parse_value(way) for way in ways)


@pytest.mark.parametrize(
    "text",
    ["12.5", "12.50", "0.125", "1.2345", "1.234.567", "1.234,5", "1,234.500", "1.234bn", "1.234%"],
)
def test_other_points_mean_one(text: str) -> None:
    assert ways_to_read(text) == (text,)


@pytest.mark.parametrize(
    "text", ["3000", "1/3", "0.125", "~3000", "~0.7", ">5", ">=5", "<5", "<=5", "1..5", "-2..-1"]
)
def test_a_range_is_written_as_it_is_read(text: str) -> None:
    first = parse_value(text)
    assert first is not None
    assert parse_value(value_text(first.range)) == first
