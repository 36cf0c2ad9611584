from decimal import Decimal

import pytest

from reader.query import ValueRange
from reader.query.numbers import parse_value
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


@pytest.mark.parametrize(
    "text", ["", "many", "3,00", "1..2..3", "..", "5..1", ">", "~", "1e9", "3x", "9" * 50, "5s"]
)
def test_what_is_no_value_is_refused(text: str) -> None:
    assert parse_value(text) is None


@pytest.mark.parametrize(
    "text", ["3000", "~3000", "~0.7", ">5", ">=5", "<5", "<=5", "1..5", "-2..-1"]
)
def test_a_range_is_written_as_it_is_read(text: str) -> None:
    first = parse_value(text)
    assert first is not None
    assert parse_value(value_text(first.range)) == first
