"""Exact arithmetic on the numbers of a text: nothing is ever rounded."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from reader.figures.figure import Number

HALF = Fraction(1, 2)

VULGAR_FRACTIONS: Mapping[str, Fraction] = MappingProxyType(
    {
        "½": HALF, "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4),
        "¾": Fraction(3, 4), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
        "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8),
        "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
    }
)  # fmt: skip
"""Single characters that are a fraction."""


def multiply(number: Number, by: Number) -> Number:
    """Give the product: an int where it is whole, a Fraction where no Decimal can hold it."""
    product = Fraction(number) * Fraction(by)
    return product if isinstance(number, Fraction) and product.denominator > 1 else exact(product)


def exact(value: Fraction) -> Number:
    """Give `value` as an int or a Decimal where that is exact, else as it is."""
    if value.denominator == 1:
        return value.numerator
    places = _decimal_places(value.denominator)
    if places is None:
        return value
    # written out as text: arithmetic on Decimals would round to the context's precision
    return Decimal(f"{value.numerator * 10**places // value.denominator}E-{places}")


def _decimal_places(denominator: int) -> int | None:
    """How many decimals a fraction with this denominator has, or None where they never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None


def negated(number: Number) -> Number:
    """Give the number with its sign turned."""
    return number.copy_negate() if isinstance(number, Decimal) else -number
