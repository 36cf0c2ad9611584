"""A figure's value as people write it: `1,400,000`, `6–18 cent`, `2024-10-25`."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reader.figures.figure import Figure, FigureKind, Modifier, Number

MODIFIER_SIGNS = {
    Modifier.ABOUT: "≈ ",
    Modifier.MORE_THAN: "> ",
    Modifier.AT_LEAST: "≥ ",
    Modifier.LESS_THAN: "< ",
    Modifier.AT_MOST: "≤ ",
}
"""What stands before a number for its modifier."""
_PERIODS = {
    **{str(code): f"Q{number}" for number, code in enumerate(range(33, 37), start=1)},
    "40": "H1", "41": "H2", "21": "spring", "22": "summer", "23": "autumn", "24": "winter",
}  # fmt: skip
"""The sub-year groupings of ISO 8601-2, in words."""
_MINUS = "\u2212"


def normalised(figure: Figure) -> str:
    """Give the value of `figure` with its modifier's sign and its unit; empty where it has none."""
    value = figure.value
    if value is None:
        return ""
    if isinstance(value, str):
        year, _, period = value.partition("-")
        return f"{year} {_PERIODS[period]}" if period in _PERIODS else value
    if isinstance(value, tuple):
        joined = ":" if figure.kind == FigureKind.SCORE else "–"
        written = joined.join(_written(end) for end in value)
    else:
        written = _written(value)
    sign = MODIFIER_SIGNS[figure.modifier] if figure.modifier else ""
    ordinal = "." if figure.kind == FigureKind.ORDINAL else ""
    return f"{sign}{written}{ordinal}{_unit(figure.unit)}"


def _unit(unit: str | None) -> str:
    if unit is None:
        return ""
    return unit if unit == "°" else f" {unit}"


def _written(number: Number) -> str:
    sign = _MINUS if number < 0 else ""
    if isinstance(number, Fraction):
        return f"{sign}{_fraction(abs(number))}"
    if isinstance(number, int):
        return f"{sign}{abs(number):,}"
    return f"{sign}{_plain(number.copy_abs()):,f}"


def _fraction(number: Fraction) -> str:
    if number.denominator == 1:
        return f"{number.numerator:,}"
    whole, rest = divmod(number.numerator, number.denominator)
    part = f"{rest:,}/{number.denominator:,}"
    return f"{whole:,} {part}" if whole else part


def _plain(number: Decimal) -> Decimal:
    """Without zeros that a magnitude left behind, but with those of `2.50`."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number
